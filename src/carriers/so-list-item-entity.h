/* so-list-item-entity.h: an item of a list that users define
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_LIST_ITEM_ENTITY (so_list_item_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoListItemEntity, so_list_item_entity, SO, LIST_ITEM_ENTITY, SoCarrier)

/* Read the members; write through properties. */
struct _SoListItemEntity
{
  SoCarrier     parent_instance;

  int           id;                     /* 0 until saved */
  char         *name;
  char         *tooltip;
  gboolean      deleted;
  int           ud_list_definition_id;  /* the list */
  int           rank;
  SoTableRight *table_right;            /* nullable: no statement */
  GListStore   *field_properties;       /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
