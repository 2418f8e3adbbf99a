/* so-ticket-type.h: a kind of ticket, as a ticket holds it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_TYPE (so_ticket_type_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketType, so_ticket_type, SO, TICKET_TYPE, SoCarrier)

/* A 10.2 server sends the larger TicketTypeEntity here, older ones {Id, Value, Tooltip}: what
 * this struct lacks survives unread. Read the members; write through properties. */
struct _SoTicketType
{
  SoCarrier     parent_instance;

  int           ticket_type_id;              /* 0: none */
  char         *name;                        /* may hold several languages */
  char         *icon;
  int           default_ticket_status;       /* id */
  int           default_ticket_priority;     /* id */
  gboolean      is_default;
  gboolean      show_in_new;                 /* offered for new tickets */
  gboolean      exclude_signature;
  gboolean      exclude_email_recipients;
  gboolean      external_as_default;
  GArray       *visible_for_groups;          /* nullable, of int: ids */
  gboolean      reply_forward_no_signature;
  gboolean      reply_external_as_default;
  SoTableRight *table_right;                 /* nullable: no statement */
  GListStore   *field_properties;            /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
