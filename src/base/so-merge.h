/* so-merge.h: edits carried from one version of an object to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

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
 * SoMergeItem:
 * @field: the table's line
 * @key: (nullable): of a map, the key; %NULL for the field as a whole
 * @base: (nullable): what both started from; %NULL where it was missing
 * @mine: (nullable): what we made of it
 * @theirs: (nullable): what they made of it
 * @state: who changed it
 * @use_mine: which of the two so_merge_apply() takes; for a conflict, ours until somebody chose
 *
 * One place in which three versions of an object are not all the same.
 */
typedef struct
{
  const SoField *field;
  char          *key;
  JsonNode      *base;
  JsonNode      *mine;
  JsonNode      *theirs;
  SoMergeState   state;
  gboolean       use_mine;
} SoMergeItem;

void       so_merge_item_free     (SoMergeItem  *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoMergeItem, so_merge_item_free)

GPtrArray *so_merge_compare       (SoCarrier    *base,
                                   SoCarrier    *mine,
                                   SoCarrier    *theirs);
guint      so_merge_count         (GPtrArray    *items,
                                   SoMergeState  state);
gboolean   so_merge_apply         (SoCarrier    *object,
                                   SoCarrier    *theirs,
                                   GPtrArray    *items,
                                   GError      **error);
gboolean   so_merge_rebase        (SoCarrier    *object,
                                   SoCarrier    *sent,
                                   SoCarrier    *answer,
                                   GError      **error);
GPtrArray *so_merge_differences   (SoCarrier    *one,
                                   SoCarrier    *other);
gpointer   so_merge_dup_as_new    (SoCarrier    *object,
                                   const char   *id_property,
                                   GError      **error);

G_END_DECLS
