/* so-undelete-by-ids-request.h: takes tickets out of the recycle bin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_UNDELETE_BY_IDS_REQUEST (so_undelete_by_ids_request_get_type ())
G_DECLARE_FINAL_TYPE (SoUndeleteByIdsRequest, so_undelete_by_ids_request,
                      SO, UNDELETE_BY_IDS_REQUEST, SoCarrier)

/* The parameters of Ticket/UndeleteByIds. */
struct _SoUndeleteByIdsRequest
{
  SoCarrier  parent_instance;

  GArray    *ticket_ids;       /* of int; nullable */
};

G_END_DECLS
