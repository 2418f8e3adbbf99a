/* steward-draft-secrets.c: what of an object must not come into a file
 *
 * Left out, which is null in the file: what stands under a name like "password", what the
 * form shows as a secret, and, in a map, the same text under another key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-drafts-private.h"

#include <string.h>

#include "so-json.h"
#include "steward-field.h"

typedef struct
{
  const char *const *fields;    /* members of the object that are secrets by any name */
  GHashTable        *values;    /* texts that are secrets */
  GHashTable        *found;     /* path to text: what is left out */
  gboolean           hide;      /* else only look */
  gboolean           changed;
} Search;

static gboolean
is_empty (JsonNode *node)
{
  return JSON_NODE_HOLDS_NULL (node) || json_node_get_value_type (node) == G_TYPE_BOOLEAN ||
         (json_node_get_value_type (node) == G_TYPE_STRING && *json_node_get_string (node) == '\0');
}

static void
note (Search     *search,
      const char *path,
      JsonNode   *node)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    g_hash_table_add (search->values, json_node_dup_string (node));
  g_hash_table_insert (search->found, g_strdup (path), so_json_print (node));
}

static gboolean
is_secret (Search     *search,
           guint       depth,
           const char *name,
           JsonNode   *node)
{
  if (is_empty (node))
    return FALSE;
  if (steward_field_is_secret (name) || (depth == 0 && g_strv_contains (search->fields, name)))
    return TRUE;

  return depth > 0 && json_node_get_value_type (node) == G_TYPE_STRING &&
         g_hash_table_contains (search->values, json_node_get_string (node));
}

static void
search_node (Search     *search,
             guint       depth,
             const char *path,
             JsonNode   *node)
{
  g_autoptr (GList) names = NULL;
  JsonObject *object;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        search_node (search, depth + 1, path, json_array_get_element (array, i));
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  names = json_object_get_members (object);
  for (GList *link = names; link != NULL; link = link->next)
    {
      const char *name = link->data;
      JsonNode *member = json_object_get_member (object, name);
      g_autofree char *inner = g_strconcat (path, "/", name, NULL);

      if (!is_secret (search, depth, name, member))
        {
          search_node (search, depth + 1, inner, member);
          continue;
        }
      note (search, inner, member);
      if (search->hide)
        {
          json_object_set_null_member (object, name);
          search->changed = TRUE;
        }
    }
}

/* What is left out of @text, by path; the text is not touched. */
static GHashTable *
look (Search     *search,
      JsonNode   *node)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  search->hide = FALSE;
  search->found = found;
  search_node (search, 0, "", node);

  return g_steal_pointer (&found);
}

/* Keeps the text to the byte where there is no secret in it. */
static void
hide (Search   *search,
      char    **text,
      JsonNode *node)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  search->hide = TRUE;
  search->found = found;
  search->changed = FALSE;
  search_node (search, 0, "", node);
  if (!search->changed)
    return;

  g_free (*text);
  *text = so_json_print (node);
}

/* Whether a secret is there now that was not there before. */
static gboolean
has_news (GHashTable *before,
          GHashTable *now)
{
  GHashTableIter iter;
  gpointer path, text;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &path, &text))
    if (g_strcmp0 (g_hash_table_lookup (before, path), text) != 0)
      return TRUE;

  return FALSE;
}

/* Nothing can be told from nothing. */
static void
drop_all (StewardDraft *self)
{
  g_free (self->baseline);
  g_free (self->edited);
  self->baseline = g_strdup ("{}");
  self->edited = g_strdup ("{}");
}

/**
 * steward_draft_hide_secrets:
 * @self: a draft with texts as they are
 * @fields: (nullable): members of the object that are secrets, as on the wire
 * @values: (nullable): texts that are secrets
 *
 * Leaves secrets out of the texts. Takes some milliseconds a megabyte: for a thread.
 */
void
steward_draft_hide_secrets (StewardDraft      *self,
                            const char *const *fields,
                            const char *const *values)
{
  static const char *const none[] = { NULL };
  g_autoptr (JsonNode) baseline = so_json_parse (self->baseline, -1, NULL);
  g_autoptr (JsonNode) edited = so_json_parse (self->edited, -1, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) now = NULL;
  Search search = { fields != NULL ? fields : none, known };

  if (baseline == NULL || edited == NULL)
    {
      drop_all (self);
      return;
    }

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    if (*values[i] != '\0')
      g_hash_table_add (known, g_strdup (values[i]));

  before = look (&search, baseline);
  now = look (&search, edited);         /* by now all values are known that stand under names */
  hide (&search, &self->baseline, baseline);
  hide (&search, &self->edited, edited);
  self->secrets_left_out |= has_news (before, now);
}
