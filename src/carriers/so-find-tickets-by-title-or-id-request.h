/* so-find-tickets-by-title-or-id-request.h: finds tickets by a word or a number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_FIND_TICKETS_BY_TITLE_OR_ID_REQUEST \
  (so_find_tickets_by_title_or_id_request_get_type ())
G_DECLARE_FINAL_TYPE (SoFindTicketsByTitleOrIdRequest, so_find_tickets_by_title_or_id_request, SO,
                      FIND_TICKETS_BY_TITLE_OR_ID_REQUEST, SoCarrier)

/* The parameters of CustomerService/FindTicketsByTitleOrId. */
struct _SoFindTicketsByTitleOrIdRequest
{
  SoCarrier  parent_instance;

  char      *title_or_id;  /* part of the title, or the number */
  int        max_rows;
};

G_END_DECLS
