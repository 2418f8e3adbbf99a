/* so-archive-restriction-info.h: one condition on the rows of an archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-archive-column-info.h"
#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_ARCHIVE_RESTRICTION_INFO (so_archive_restriction_info_get_type ())
G_DECLARE_FINAL_TYPE (SoArchiveRestrictionInfo, so_archive_restriction_info,
                      SO, ARCHIVE_RESTRICTION_INFO, SoCarrier)

/* Conditions of one list belong together by InterOperator. Read the members; write through
 * properties. */
struct _SoArchiveRestrictionInfo
{
  SoCarrier             parent_instance;

  char                 *name;
  char                 *operator;           /* "=", "begins", … */
  char                **values;             /* encoded; nullable */
  char                **display_values;     /* nullable */
  SoArchiveColumnInfo  *column_info;        /* nullable */
  gboolean              is_active;          /* left out otherwise */
  GListStore           *sub_restrictions;   /* of SoArchiveRestrictionInfo */
  int                   inter_parenthesis;  /* > 0 opens, < 0 closes */
  int                   inter_operator;     /* SoInterRestrictionOperator: to the next one */
  int                   unique_hash;
};

G_END_DECLS
