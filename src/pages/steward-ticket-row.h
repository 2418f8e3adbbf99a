/* steward-ticket-row.h: one ticket as a list knows it, and the columns of such lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-archive-list-item.h"
#include "so-ticket-entity.h"
#include "steward-list-page.h"

G_BEGIN_DECLS

#define STEWARD_TICKET_MAX_CELLS 24

#define STEWARD_TYPE_TICKET_ROW (steward_ticket_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardTicketRow, steward_ticket_row, STEWARD, TICKET_ROW, GObject)

/* Its members are for reading. */
struct _StewardTicketRow
{
  GObject    parent_instance;

  int        id;
  int        read_status;                        /* SoTicketReadStatus */
  int        base_status;                        /* SoTicketBaseStatus */
  char      *cells[STEWARD_TICKET_MAX_CELLS];    /* nullable: a text for each column */
  SoCarrier *rights;                             /* nullable: what tells the user's rights */
};

StewardTicketRow    *steward_ticket_row_new          (SoSession         *session,
                                                      SoArchiveListItem *item);
StewardTicketRow    *steward_ticket_row_new_from     (SoTicketEntity    *ticket);

const StewardColumn *steward_ticket_row_get_columns  (guint             *n_columns);
const char          *steward_ticket_row_get_names    (void);
const char          *steward_ticket_row_get_name     (guint              column);
char                *steward_ticket_row_dup_title    (StewardListPage   *page,
                                                      gpointer           row);
const char          *steward_ticket_row_get_state    (StewardListPage   *page,
                                                      gpointer           row);

G_END_DECLS
