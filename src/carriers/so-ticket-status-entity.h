/* so-ticket-status-entity.h: a named ticket status and the base status behind it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_STATUS_ENTITY (so_ticket_status_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketStatusEntity, so_ticket_status_entity,
                      SO, TICKET_STATUS_ENTITY, SoCarrier)

/* Each base status keeps at least one status, and one of them is its default. Read the
 * members; write through properties. */
struct _SoTicketStatusEntity
{
  SoCarrier     parent_instance;

  int           ticket_status_id;  /* 0 until saved */
  char         *name;              /* may hold several languages */
  int           status;            /* SoTicketBaseStatus: what it counts as */
  int           time_counter;      /* SoTicketStatusTimeCounter: which time_spent_... it adds to */
  gboolean      no_email_reopen;   /* e-mails do not reopen it */
  gboolean      is_default;        /* for its base status; cannot be deleted */
  gboolean      used_in_queue;     /* counts for "Get next" */
  SoTableRight *table_right;       /* nullable: no statement */
  GListStore   *field_properties;  /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
