/* so-ticket-message-header.h: an extra header of a ticket message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_MESSAGE_HEADER (so_ticket_message_header_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketMessageHeader, so_ticket_message_header,
                      SO, TICKET_MESSAGE_HEADER, SoCarrier)

/* Read the members; write through properties. */
struct _SoTicketMessageHeader
{
  SoCarrier     parent_instance;

  int           id;
  char         *name;
  char         *value;
  int           std_item;          /* SoMessageHeaderStdItem */
  int           std_item_col;      /* SoMessageHeaderStdItemCol */
  SoTableRight *table_right;       /* nullable: no statement */
  GListStore   *field_properties;  /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
