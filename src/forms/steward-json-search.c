/* steward-json-search.c: looking for words in a JSON text, bit by bit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-model-private.h"

#include <string.h>

#define SLICE  4000             /* microseconds at a time */
#define LIMIT  500              /* values; whoever has more looks for something else */

/* Why an item is shown. */
enum
{
  ABOVE = 1,                    /* something in it was found */
  WHOLE,                        /* it was found, with all that is in it */
};

static gboolean
has_words (StewardJsonModel *self,
           char             *text)
{
  g_autofree char *mine = text;
  g_autofree char *folded = mine != NULL ? g_utf8_casefold (mine, -1) : NULL;

  return folded != NULL && strstr (folded, self->words) != NULL;
}

static gboolean
matches (StewardJsonModel *self,
         SoJsonItem       *item,
         gboolean          open)
{
  g_autofree char *key = so_json_item_dup_key (item);

  return (key != NULL && (has_words (self, steward_json_label (key)) ||
                          has_words (self, g_strdup (key)))) ||
         (!open && has_words (self, so_json_item_dup_text (item)));
}

/* The next value in the order of the text; NULL behind the last. */
static SoJsonItem *
next_item (SoJsonItem *item,
           gboolean    open)
{
  SoJsonItem *next = open ? so_json_item_get_child (item, 0) : NULL;

  for (; next == NULL; item = so_json_item_get_parent (item))
    {
      SoJsonItem *parent = so_json_item_get_parent (item);

      if (parent == NULL)
        return NULL;
      next = so_json_item_get_child (parent, so_json_item_get_index (item) + 1);
    }

  return next;
}

static void
look_at (StewardJsonModel *self,
         SoJsonItem       *item,
         gboolean          open)
{
  SoJsonItem *parent = so_json_item_get_parent (item);

  if (GPOINTER_TO_UINT (g_hash_table_lookup (self->found, parent)) == WHOLE)
    {
      g_hash_table_insert (self->found, item, GUINT_TO_POINTER (WHOLE));
      return;
    }
  if (!matches (self, item, open))
    return;

  self->n_matches++;
  g_hash_table_insert (self->found, item, GUINT_TO_POINTER (WHOLE));
  for (; parent != NULL && !g_hash_table_contains (self->found, parent);
       parent = so_json_item_get_parent (parent))
    g_hash_table_insert (self->found, parent, GUINT_TO_POINTER (ABOVE));
}

static gboolean
search_cb (gpointer user_data)
{
  StewardJsonModel *self = user_data;
  gint64 end = g_get_monotonic_time () + SLICE;
  gboolean more;

  while (self->at != NULL && self->n_matches < LIMIT)
    {
      StewardJsonForm form = steward_json_find_form (self->at);
      gboolean open = form == STEWARD_JSON_FORM_GROUP || form == STEWARD_JSON_FORM_LIST;

      look_at (self, self->at, open);
      self->at = next_item (self->at, open);
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }

  more = self->at != NULL;
  self->at = NULL;
  self->search_id = 0;
  steward_json_model_rebuild (self);
  steward_json_model_emit_found (self, more);

  return G_SOURCE_REMOVE;
}

void
steward_json_model_stop_search (StewardJsonModel *self)
{
  g_clear_handle_id (&self->search_id, g_source_remove);
  g_clear_pointer (&self->found, g_hash_table_unref);
  self->at = NULL;
  self->n_matches = 0;
}

/* Whether only what was found has lines. */
gboolean
steward_json_model_is_searching (StewardJsonModel *self)
{
  return self->words != NULL;
}

/* Lines only for values with @words in their key or text, and what is around those; "" for all. */
void
steward_json_model_search (StewardJsonModel *self,
                           const char       *words)
{
  SoJsonItem *root;

  steward_json_model_stop_search (self);
  g_free (self->words);
  self->words = *words != '\0' ? g_utf8_casefold (words, -1) : NULL;
  root = self->tree != NULL ? so_json_tree_get_root (self->tree) : NULL;

  if (self->words == NULL || root == NULL || so_json_item_get_kind (root) != SO_JSON_OBJECT)
    {
      steward_json_model_rebuild (self);
      steward_json_model_emit_found (self, FALSE);
      return;
    }

  self->found = g_hash_table_new (NULL, NULL);
  self->at = next_item (root, TRUE);
  self->search_id = g_idle_add (search_cb, self);
}
