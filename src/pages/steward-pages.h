/* steward-pages.h: all screens, for the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-customer-center-page.h"
#include "steward-new-ticket-page.h"
#include "steward-numbering-counters-page.h"
#include "steward-numbering-defaults-page.h"
#include "steward-sms-page.h"
#include "steward-tickets-page.h"

G_BEGIN_DECLS

void steward_pages_init (void);

G_END_DECLS
