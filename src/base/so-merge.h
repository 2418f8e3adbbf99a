/* so-merge.h: edits carried from one version of an object to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-json-merge.h"

G_BEGIN_DECLS

/**
 * SoMergeItem:
 * @field: the table's line
 * @key: (nullable): of a map, the key; %NULL for the field as a whole
 * @path: (nullable): of a text that is JSON, the JSON pointer; then @base, @mine and @theirs are
 *   strings that hold the JSON of the value there
 * @base: (nullable): what both started from; %NULL where it was missing
 * @mine: (nullable): what we made of it
 * @theirs: (nullable): what they made of it
 * @state: who changed it
 * @use_mine: which of the two so_merge_apply() takes; for a conflict, ours until somebody chose
 * @is_chosen: whether somebody did
 *
 * One place in which three versions of an object are not all the same.
 */
typedef struct
{
  const SoField *field;
  char          *key;
  char          *path;
  JsonNode      *base;
  JsonNode      *mine;
  JsonNode      *theirs;
  SoMergeState   state;
  gboolean       use_mine;
  gboolean       is_chosen;
} SoMergeItem;

void       so_merge_item_free     (SoMergeItem  *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoMergeItem, so_merge_item_free)

GPtrArray *so_merge_compare       (SoCarrier    *base,
                                   SoCarrier    *mine,
                                   SoCarrier    *theirs);
void       so_merge_keep_choices  (GPtrArray    *items,
                                   GPtrArray    *older);
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
