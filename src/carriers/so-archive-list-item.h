/* so-archive-list-item.h: one row of an archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_ARCHIVE_LIST_ITEM (so_archive_list_item_get_type ())
G_DECLARE_FINAL_TYPE (SoArchiveListItem, so_archive_list_item, SO, ARCHIVE_LIST_ITEM, SoCarrier)

/* Columns are keyed by the names that were asked for. Read the members; write through
 * properties. */
struct _SoArchiveListItem
{
  SoCarrier     parent_instance;

  char         *entity_name;       /* kind of row, as "number" */
  int           primary_key;       /* unique among rows of one kind */
  GListStore   *column_data;       /* of SoMapEntry with SoArchiveColumnData */
  char         *link_hint;         /* address of what the row is about */
  char         *style_hint;
  SoTableRight *table_right;       /* nullable: no statement */
  GListStore   *field_properties;  /* of SoMapEntry with SoFieldProperty */
};

const char *so_archive_list_item_get_value (SoArchiveListItem *self,
                                            const char        *column);

G_END_DECLS
