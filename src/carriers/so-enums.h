/* so-enums.h: the API's enums and flags; a value's nick is its name on the wire
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-archive-enums.h"
#include "so-misc-enums.h"
#include "so-right-enums.h"
#include "so-ticket-enums.h"
#include "so-ticket-list-enums.h"
