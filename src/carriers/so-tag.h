/* so-tag.h: a label on a ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_TAG (so_tag_get_type ())
G_DECLARE_FINAL_TYPE (SoTag, so_tag, SO, TAG, SoCarrier)

/* Read the members; write through properties. */
struct _SoTag
{
  SoCarrier     parent_instance;

  int           id;
  char         *name;
  char         *tool_tip;
  SoTableRight *table_right;       /* nullable: no statement */
  GListStore   *field_properties;  /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
