/* so-json-merge.c: two versions of one JSON text made one, key by key
 *
 * Objects are compared member by member, wherever that is. A list is one value, and so is an
 * object with a key that appears twice: which of its parts is which nobody can tell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json-merge.h"

#include "so-json-diff.h"
#include "so-json-tree.h"

/* values that differ; of more nobody can choose one by one */
#define MAX_PARTS 500

typedef struct
{
  GString   *path;
  GPtrArray *parts;
} Merger;

void
so_json_merge_part_free (SoJsonMergePart *self)
{
  g_free (self->path);
  g_free (self->base);
  g_free (self->mine);
  g_free (self->theirs);
  g_free (self);
}

static char *
dup_json (SoJsonItem *item)
{
  return item != NULL ? so_json_item_dup_json (item) : NULL;
}

/* The order of keys and blanks are no difference. */
static gboolean
is_same (const char *a,
         const char *b)
{
  g_autoptr (GPtrArray) diffs = NULL;

  if (a == NULL || b == NULL || g_str_equal (a, b))
    return g_strcmp0 (a, b) == 0;

  diffs = so_json_diff (a, b, NULL);

  return diffs != NULL && diffs->len == 0;
}

static void
report (Merger     *self,
        SoJsonItem *base,
        SoJsonItem *mine,
        SoJsonItem *theirs)
{
  g_autoptr (SoJsonMergePart) part = g_new0 (SoJsonMergePart, 1);
  gboolean by_us, by_them;

  part->base = dup_json (base);
  part->mine = dup_json (mine);
  part->theirs = dup_json (theirs);
  by_us = !is_same (part->base, part->mine);
  by_them = !is_same (part->base, part->theirs);
  if (!by_us && !by_them)
    return;

  if (by_us && by_them)
    part->state = is_same (part->mine, part->theirs) ? SO_MERGE_SAME : SO_MERGE_CONFLICT;
  else
    part->state = by_us ? SO_MERGE_MINE : SO_MERGE_THEIRS;
  part->use_mine = part->state == SO_MERGE_MINE || part->state == SO_MERGE_CONFLICT;
  part->path = g_strdup (self->path->str);
  g_ptr_array_add (self->parts, g_steal_pointer (&part));
}

static gboolean
is_object (SoJsonItem *item)
{
  return item != NULL && so_json_item_get_kind (item) == SO_JSON_OBJECT;
}

/* Fills in the members by name, which the table owns, and the names nobody had before; FALSE
 * if one appears twice. */
static gboolean
index_members (SoJsonItem *object,
               GHashTable *members,
               GHashTable *seen,
               GPtrArray  *names)
{
  guint n = object != NULL ? so_json_item_n_children (object) : 0;

  for (guint i = 0; i < n; i++)
    {
      SoJsonItem *child = so_json_item_get_child (object, i);
      char *key = so_json_item_dup_key (child);

      if (!g_hash_table_insert (members, key, child))
        return FALSE;
      if (g_hash_table_add (seen, key))
        g_ptr_array_add (names, key);
    }

  return TRUE;
}

/* Appends a step to the path; returns what to cut it to. */
static gsize
enter (Merger     *self,
       const char *key)
{
  gsize length = self->path->len;

  g_string_append_c (self->path, '/');
  for (const char *c = key; *c != '\0'; c++)
    if (*c == '~')
      g_string_append (self->path, "~0");
    else if (*c == '/')
      g_string_append (self->path, "~1");
    else
      g_string_append_c (self->path, *c);

  return length;
}

static gboolean merge_members (Merger     *self,
                               SoJsonItem *base,
                               SoJsonItem *mine,
                               SoJsonItem *theirs);

static void
merge_values (Merger     *self,
              SoJsonItem *base,
              SoJsonItem *mine,
              SoJsonItem *theirs)
{
  if (!merge_members (self, base, mine, theirs))
    report (self, base, mine, theirs);
}

/* FALSE where they have to be taken as one value each. Two objects that both added are no
 * different from two that had nothing in them. */
static gboolean
merge_members (Merger     *self,
               SoJsonItem *base,
               SoJsonItem *mine,
               SoJsonItem *theirs)
{
  g_autoptr (GHashTable) of_base = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) of_mine = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) of_theirs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (!is_object (mine) || !is_object (theirs) || (base != NULL && !is_object (base)) ||
      !index_members (base, of_base, seen, names) || !index_members (mine, of_mine, seen, names) ||
      !index_members (theirs, of_theirs, seen, names))
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      const char *key = g_ptr_array_index (names, i);
      gsize length = enter (self, key);

      merge_values (self, g_hash_table_lookup (of_base, key), g_hash_table_lookup (of_mine, key),
                    g_hash_table_lookup (of_theirs, key));
      g_string_truncate (self->path, length);
    }

  return TRUE;
}

/**
 * so_json_merge_compare:
 * @base: the text both sides started from
 * @mine: what we made of it
 * @theirs: what they made of it
 *
 * The order of keys and the blanks between values are no difference, as for so_json_diff().
 * A key with another name is one that is gone and one that is new.
 *
 * Returns: (transfer full) (nullable) (element-type SoJsonMergePart): where the three differ;
 *   %NULL where one of them is no JSON object, has a key twice at its top, or where there are
 *   hundreds of differences: such texts can only be taken as a whole
 */
GPtrArray *
so_json_merge_compare (const char *base,
                       const char *mine,
                       const char *theirs)
{
  g_autoptr (SoJsonTree) of_base = NULL;
  g_autoptr (SoJsonTree) of_mine = NULL;
  g_autoptr (SoJsonTree) of_theirs = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  Merger merger;
  gboolean merged;

  g_return_val_if_fail (base != NULL && mine != NULL && theirs != NULL, NULL);

  of_base = so_json_tree_new (base, -1, NULL);
  of_mine = so_json_tree_new (mine, -1, NULL);
  of_theirs = so_json_tree_new (theirs, -1, NULL);
  if (of_base == NULL || of_mine == NULL || of_theirs == NULL)
    return NULL;

  parts = g_ptr_array_new_with_free_func ((GDestroyNotify) so_json_merge_part_free);
  merger.parts = parts;
  merger.path = g_string_new (NULL);
  merged = merge_members (&merger, so_json_tree_get_root (of_base),
                          so_json_tree_get_root (of_mine), so_json_tree_get_root (of_theirs));
  g_string_free (merger.path, TRUE);

  return merged && parts->len <= MAX_PARTS ? g_steal_pointer (&parts) : NULL;
}

static gboolean
take (SoJsonTree             *tree,
      const SoJsonMergePart  *part,
      GError                **error)
{
  SoJsonItem *item;

  if (part->mine != NULL)
    return so_json_tree_put (tree, part->path, part->mine, error) != NULL;

  item = so_json_tree_find (tree, part->path);
  if (item != NULL)
    so_json_tree_remove (tree, item);

  return TRUE;
}

/**
 * so_json_merge_apply:
 * @theirs: what they made of the text
 * @parts: (element-type SoJsonMergePart): of so_json_merge_compare(), with @use_mine as decided
 * @error: return location for a SO_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable): @theirs with what is to be ours in it; every byte of
 *   the rest is as it was. %NULL on error
 */
char *
so_json_merge_apply (const char  *theirs,
                     GPtrArray   *parts,
                     GError     **error)
{
  g_autoptr (SoJsonTree) tree = NULL;

  g_return_val_if_fail (theirs != NULL && parts != NULL, NULL);

  tree = so_json_tree_new (theirs, -1, error);
  if (tree == NULL)
    return NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const SoJsonMergePart *part = g_ptr_array_index (parts, i);

      if (part->use_mine && !take (tree, part, error))
        return NULL;
    }

  return so_json_tree_print (tree);
}
