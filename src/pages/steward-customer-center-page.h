/* steward-customer-center-page.h: how the Customer Center looks and behaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-list-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CUSTOMER_CENTER_PAGE (steward_customer_center_page_get_type ())
G_DECLARE_FINAL_TYPE (StewardCustomerCenterPage, steward_customer_center_page,
                      STEWARD, CUSTOMER_CENTER_PAGE, StewardListPage)

G_END_DECLS
