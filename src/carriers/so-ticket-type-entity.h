/* so-ticket-type-entity.h: a kind of ticket, as the lists of types hold it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_TYPE_ENTITY (so_ticket_type_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketTypeEntity, so_ticket_type_entity, SO, TICKET_TYPE_ENTITY, SoCarrier)

/* Read the members; write through properties. */
struct _SoTicketTypeEntity
{
  SoCarrier     parent_instance;

  int           ticket_type_id;              /* 0 until saved */
  char         *name;                        /* may hold several languages */
  int           rank;
  char         *tooltip;
  char         *icon;
  int           default_ticket_status;       /* id */
  GArray       *ticket_statuses;             /* nullable, of int: ids allowed; empty: all */
  int           default_ticket_priority;     /* id */
  GArray       *ticket_priorities;           /* nullable, of int: ids allowed; empty: all */
  int           reply_template;              /* id */
  gboolean      is_external_visible;
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
