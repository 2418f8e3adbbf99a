/* so-mdo-list-item.h: one item of an MDO list, with its children
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_MDO_LIST_ITEM (so_mdo_list_item_get_type ())
G_DECLARE_FINAL_TYPE (SoMdoListItem, so_mdo_list_item, SO, MDO_LIST_ITEM, SoCarrier)

/* The keys of extra_info differ from list to list. Read the members; write through properties. */
struct _SoMdoListItem
{
  SoCarrier     parent_instance;

  int           id;                /* what fields of the entity hold */
  char         *name;
  char         *tool_tip;
  gboolean      deleted;           /* kept for old records, not to be chosen */
  int           rank;              /* place in the list */
  char         *type;              /* differs from list to list */
  GListStore   *child_items;       /* of SoMdoListItem */
  char         *icon_hint;
  int           color_block;
  char         *extra_info;        /* "key=value&key=value", or one word */
  char         *style_hint;
  char         *full_name;         /* in its context, as "parent/child" */
  SoTableRight *table_right;       /* nullable: no statement */
  GListStore   *field_properties;  /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
