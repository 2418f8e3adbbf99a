/* so-get-all-ticket-priorities-request.h: asks for priorities of tickets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_ALL_TICKET_PRIORITIES_REQUEST (so_get_all_ticket_priorities_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetAllTicketPrioritiesRequest, so_get_all_ticket_priorities_request,
                      SO, GET_ALL_TICKET_PRIORITIES_REQUEST, SoCarrier)

/* The parameters of List/GetAllTicketPriorities. */
struct _SoGetAllTicketPrioritiesRequest
{
  SoCarrier parent_instance;

  gboolean  include_deleted;
};

G_END_DECLS
