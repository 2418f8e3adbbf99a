/* steward-demo-sign-in.h: who sends a request
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-demo-call.h"

G_BEGIN_DECLS

StewardDemoUser *steward_demo_sign_in (StewardDemoDatabase  *database,
                                       const char           *authorization,
                                       GError              **error);

G_END_DECLS
