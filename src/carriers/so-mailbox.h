/* so-mailbox.h: a mailbox as lists show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_MAILBOX (so_mailbox_get_type ())
G_DECLARE_FINAL_TYPE (SoMailbox, so_mailbox, SO, MAILBOX, SoCarrier)

/* Read the members; write through properties. */
struct _SoMailbox
{
  SoCarrier     parent_instance;

  int           mail_in_filter_id;  /* of its SoMailboxEntity */
  char         *address;
  char         *category_name;
  char         *priority_name;
  SoTableRight *table_right;        /* nullable: no statement */
  GListStore   *field_properties;   /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
