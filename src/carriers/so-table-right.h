/* so-table-right.h: what the user may do with a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"

G_BEGIN_DECLS

#define SO_TYPE_TABLE_RIGHT (so_table_right_get_type ())
G_DECLARE_FINAL_TYPE (SoTableRight, so_table_right, SO, TABLE_RIGHT, SoCarrier)

/* Read the members; write through properties. */
struct _SoTableRight
{
  SoCarrier  parent_instance;

  guint      mask;    /* SoTableRightMask: select, update, ... */
  char      *reason;  /* nullable; text for users or a raw "[SR_...]" id */
};

G_END_DECLS
