/* so-json-diff.h: what changed from one JSON text to another, key by key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SO_JSON_DIFF_ADDED,
  SO_JSON_DIFF_REMOVED,
  SO_JSON_DIFF_CHANGED,
} SoJsonDiffKind;

/**
 * SoJsonDiff:
 * @kind: what happened
 * @path: JSON pointer: of what is gone in the text before, else in the text after; "" for all
 * @before: (nullable): the value as JSON, without blanks between its parts; %NULL for ADDED
 * @after: (nullable): likewise; %NULL for REMOVED
 *
 * One value that another text has or has not.
 */
typedef struct
{
  SoJsonDiffKind  kind;
  char           *path;
  char           *before;
  char           *after;
} SoJsonDiff;

GPtrArray *so_json_diff      (const char  *before,
                              const char  *after,
                              GError     **error);
void       so_json_diff_free (SoJsonDiff  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoJsonDiff, so_json_diff_free)

G_END_DECLS
