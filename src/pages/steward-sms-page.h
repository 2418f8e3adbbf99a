/* steward-sms-page.h: through which provider text messages leave
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_SMS_PAGE (steward_sms_page_get_type ())
G_DECLARE_FINAL_TYPE (StewardSmsPage, steward_sms_page, STEWARD, SMS_PAGE, StewardPage)

G_END_DECLS
