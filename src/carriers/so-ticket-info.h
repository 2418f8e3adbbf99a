/* so-ticket-info.h: a ticket as a search finds it; names only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_INFO (so_ticket_info_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketInfo, so_ticket_info, SO, TICKET_INFO, SoCarrier)

/* Read the members; write through properties. */
struct _SoTicketInfo
{
  SoCarrier     parent_instance;

  int           ticket_id;
  char         *title;
  char         *owner_name;
  char         *category_name;
  char         *priority_name;
  char         *ticket_url;
  char         *person_name;
  char         *contact_name;
  SoTableRight *table_right;       /* nullable: no statement */
  GListStore   *field_properties;  /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
