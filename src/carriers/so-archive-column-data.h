/* so-archive-column-data.h: one cell of an archive row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_ARCHIVE_COLUMN_DATA (so_archive_column_data_get_type ())
G_DECLARE_FINAL_TYPE (SoArchiveColumnData, so_archive_column_data,
                      SO, ARCHIVE_COLUMN_DATA, SoCarrier)

/* Values come encoded, see so-archive-value.h. Read the members; write through properties. */
struct _SoArchiveColumnData
{
  SoCarrier  parent_instance;

  char      *display_value;  /* encoded: "[I:5]" */
  char      *tooltip_hint;
  char      *link_hint;      /* address of what the cell names */
};

G_END_DECLS
