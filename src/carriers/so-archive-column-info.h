/* so-archive-column-info.h: what an archive says about one of its columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_ARCHIVE_COLUMN_INFO (so_archive_column_info_get_type ())
G_DECLARE_FINAL_TYPE (SoArchiveColumnInfo, so_archive_column_info,
                      SO, ARCHIVE_COLUMN_INFO, SoCarrier)

/* As GetAvailableColumns answers. Read the members; write through properties. */
struct _SoArchiveColumnInfo
{
  SoCarrier  parent_instance;

  char      *display_name;           /* heading */
  char      *display_tooltip;        /* of the heading */
  char      *display_type;           /* "int", "string", "date", … */
  gboolean   can_order_by;
  char      *name;
  gboolean   can_restrict_by;
  char      *restriction_type;       /* what an operator may compare with */
  char      *restriction_list_name;  /* MDO list of the values */
  gboolean   is_visible;
  char      *extra_info;
  char      *width;                  /* "5c": characters; "20%" */
  char      *icon_hint;
  char      *heading_icon_hint;
};

G_END_DECLS
