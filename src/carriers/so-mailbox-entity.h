/* so-mailbox-entity.h: where mail, or text messages, come in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_MAILBOX_ENTITY (so_mailbox_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoMailboxEntity, so_mailbox_entity, SO, MAILBOX_ENTITY, SoCarrier)

/* Read the members; write through properties. */
struct _SoMailboxEntity
{
  SoCarrier     parent_instance;

  int           mail_in_filter_id;  /* 0 until saved */
  int           server_type;        /* SoMailboxType */
  char         *address;
  char         *username;
  char         *password;           /* blank whenever it is read */
  char         *server;
  int           port;
  SoTableRight *table_right;        /* nullable: no statement */
  GListStore   *field_properties;   /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
