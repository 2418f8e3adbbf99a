/* so-json-merge.h: two versions of one JSON text made one, key by key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoMergeState:
 * @SO_MERGE_MINE: only we changed it
 * @SO_MERGE_THEIRS: only they changed it
 * @SO_MERGE_SAME: both changed it to the same value
 * @SO_MERGE_CONFLICT: both changed it, to different values
 */
typedef enum
{
  SO_MERGE_MINE,
  SO_MERGE_THEIRS,
  SO_MERGE_SAME,
  SO_MERGE_CONFLICT,
} SoMergeState;

/**
 * SoJsonMergePart:
 * @path: JSON pointer, through objects only; never ""
 * @base: (nullable): what both started from, as it is written; %NULL where it was missing
 * @mine: (nullable): what we made of it
 * @theirs: (nullable): what they made of it
 * @state: who changed it
 * @use_mine: which of the two so_json_merge_apply() takes
 *
 * One value in which three versions of a text are not all the same.
 */
typedef struct
{
  char         *path;
  char         *base;
  char         *mine;
  char         *theirs;
  SoMergeState  state;
  gboolean      use_mine;
} SoJsonMergePart;

void       so_json_merge_part_free (SoJsonMergePart  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoJsonMergePart, so_json_merge_part_free)

GPtrArray *so_json_merge_compare   (const char       *base,
                                    const char       *mine,
                                    const char       *theirs);
char      *so_json_merge_apply     (const char       *theirs,
                                    GPtrArray        *parts,
                                    GError          **error);

G_END_DECLS
