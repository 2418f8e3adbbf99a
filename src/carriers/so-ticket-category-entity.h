/* so-ticket-category-entity.h: a node in the tree of ticket categories
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"
#include "so-table-right.h"
#include "so-ticket-status-entity.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_CATEGORY_ENTITY (so_ticket_category_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketCategoryEntity, so_ticket_category_entity,
                      SO, TICKET_CATEGORY_ENTITY, SoCarrier)

/* Tickets have to be moved before a category can go. Read the members; write through
 * properties. */
struct _SoTicketCategoryEntity
{
  SoCarrier             parent_instance;

  int                   ticket_category_id;           /* 0 until saved */
  int                   parent_id;                    /* -1: top level */
  char                 *name;                         /* may hold several languages */
  char                 *fullname;                     /* "parent/child/this" */
  int                   category_master;              /* id of a user */
  guint                 flags;                        /* SoTicketCategoryFlags */
  int                   delegate_method;              /* SoTicketCategoryDelegateMethod: owner */
  char                 *external_name;                /* mandatory unless flag Internal */
  int                   closing_status;               /* SoTicketCategoryClosingStatus */
  int                   msg_closing_status;           /* SoTicketCategoryClosingStatus */
  int                   assignment_lag;               /* minutes; -1: off */
  int                   reply_template;               /* id of the one set here */
  char                 *notification_email;           /* comma list */
  SoTicketStatusEntity *default_ticket_status;        /* nullable; id 0: by user */
  SoTicketStatusEntity *default_message_status;       /* nullable; id 0: by user */
  int                   effective_reply_template_id;  /* with the parents looked at */
  GListStore           *extra_fields;                 /* of SoMapEntry; custom_fields is newer */
  GListStore           *custom_fields;                /* of SoMapEntry */
  SoTableRight         *table_right;                  /* nullable: no statement */
  GListStore           *field_properties;             /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
