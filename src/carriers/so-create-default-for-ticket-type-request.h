/* so-create-default-for-ticket-type-request.h: asks for a default ticket of a type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_CREATE_DEFAULT_FOR_TICKET_TYPE_REQUEST \
  (so_create_default_for_ticket_type_request_get_type ())
G_DECLARE_FINAL_TYPE (SoCreateDefaultForTicketTypeRequest,
                      so_create_default_for_ticket_type_request,
                      SO, CREATE_DEFAULT_FOR_TICKET_TYPE_REQUEST, SoCarrier)

/* The parameters of Ticket/CreateDefaultForTicketType. */
struct _SoCreateDefaultForTicketTypeRequest
{
  SoCarrier parent_instance;

  int       ticket_type_id;
};

G_END_DECLS
