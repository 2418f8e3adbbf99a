/* so-set-spam-status-by-ids-request.h: marks tickets as spam
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_SET_SPAM_STATUS_BY_IDS_REQUEST (so_set_spam_status_by_ids_request_get_type ())
G_DECLARE_FINAL_TYPE (SoSetSpamStatusByIdsRequest, so_set_spam_status_by_ids_request,
                      SO, SET_SPAM_STATUS_BY_IDS_REQUEST, SoCarrier)

/* The parameters of Ticket/SetSpamStatusByIds. */
struct _SoSetSpamStatusByIdsRequest
{
  SoCarrier  parent_instance;

  GArray    *ticket_ids;       /* of int; nullable */
};

G_END_DECLS
