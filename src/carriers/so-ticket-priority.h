/* so-ticket-priority.h: a priority of tickets by its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_PRIORITY (so_ticket_priority_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketPriority, so_ticket_priority, SO, TICKET_PRIORITY, SoCarrier)

/* Read the members; write through properties. */
struct _SoTicketPriority
{
  SoCarrier     parent_instance;

  int           id;
  char         *value;             /* its name */
  char         *tooltip;
  SoTableRight *table_right;       /* nullable: no statement */
  GListStore   *field_properties;  /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
