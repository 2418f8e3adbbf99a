/* so-set-deleted-status-by-ids-request.h: moves tickets to the recycle bin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_SET_DELETED_STATUS_BY_IDS_REQUEST (so_set_deleted_status_by_ids_request_get_type ())
G_DECLARE_FINAL_TYPE (SoSetDeletedStatusByIdsRequest, so_set_deleted_status_by_ids_request,
                      SO, SET_DELETED_STATUS_BY_IDS_REQUEST, SoCarrier)

/* The parameters of Ticket/SetDeletedStatusByIds. */
struct _SoSetDeletedStatusByIdsRequest
{
  SoCarrier  parent_instance;

  GArray    *ticket_ids;       /* of int; nullable */
};

G_END_DECLS
