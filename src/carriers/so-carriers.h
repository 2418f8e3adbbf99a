/* so-carriers.h: all carriers, by type and by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-archive-column-data.h"
#include "so-archive-column-info.h"
#include "so-archive-list-item.h"
#include "so-archive-order-by-info.h"
#include "so-archive-restriction-info.h"
#include "so-associate.h"
#include "so-attachment-entity.h"
#include "so-attachment-validation-result.h"
#include "so-customer-center-config.h"
#include "so-customer-language.h"
#include "so-field-property.h"
#include "so-field-right.h"
#include "so-granted-module-license.h"
#include "so-list-item-entity.h"
#include "so-mailbox.h"
#include "so-mailbox-entity.h"
#include "so-mdo-list-item.h"
#include "so-person.h"
#include "so-principal-carrier.h"
#include "so-project.h"
#include "so-provided-credential.h"
#include "so-provider-info.h"
#include "so-ref-count-entity.h"
#include "so-sale.h"
#include "so-sms-config.h"
#include "so-table-right.h"
#include "so-tag.h"
#include "so-ticket.h"
#include "so-ticket-category-entity.h"
#include "so-ticket-entity.h"
#include "so-ticket-form-submission.h"
#include "so-ticket-info.h"
#include "so-ticket-message.h"
#include "so-ticket-message-entity.h"
#include "so-ticket-message-header.h"
#include "so-ticket-priority.h"
#include "so-ticket-priority-entity.h"
#include "so-ticket-priority-escalation-level-entity.h"
#include "so-ticket-status-entity.h"
#include "so-ticket-summary-item.h"
#include "so-ticket-type.h"
#include "so-ticket-type-entity.h"
#include "so-version-info.h"

G_BEGIN_DECLS

const GType *so_carriers_get_all         (guint      *n_types);
GType        so_carrier_type_from_name   (const char *name);
const char  *so_carrier_type_get_name    (GType       type);

const char  *so_carrier_type_get_id      (GType       type);
gpointer     so_carrier_new_reference    (GType       type,
                                          int         id);

G_END_DECLS
