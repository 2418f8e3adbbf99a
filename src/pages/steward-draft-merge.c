/* steward-draft-merge.c: the edits of a draft over what the server has now
 *
 * What only the draft changed becomes an edit. Where the server has changed the same since,
 * the baseline says what it was when the edit was made: the next save finds that out and
 * asks. Secrets are the server's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-drafts-private.h"

#include "so-json.h"
#include "so-merge.h"
#include "steward-field.h"

/* A value in its versions; all but the last two may be NULL where it is missing. */
typedef struct
{
  JsonNode *before;     /* when the draft's edits began */
  JsonNode *draft;
  JsonNode *server;     /* the baseline of the object */
  JsonNode *now;        /* what the object holds */
  JsonNode *baseline;   /* nullable, owned: what the baseline has to be */
  JsonNode *result;     /* nullable, owned: what the object has to hold */
} Versions;

static gboolean
same (JsonNode *one,
      JsonNode *other)
{
  return one == NULL || other == NULL ? one == other : so_json_node_same (one, other);
}

static JsonNode *
copy (JsonNode *node)
{
  return node != NULL ? json_node_copy (node) : NULL;
}

static gboolean
is_object (JsonNode *node)
{
  return node == NULL || JSON_NODE_HOLDS_OBJECT (node);
}

static JsonNode *
member (JsonNode   *node,
        const char *name)
{
  return node != NULL ? json_object_get_member (json_node_get_object (node), name) : NULL;
}

static void
put (JsonObject *object,
     const char *name,
     JsonNode   *node)
{
  if (node != NULL)
    json_object_set_member (object, name, node);
  else
    json_object_remove_member (object, name);
}

/* json_node_copy() would share the members. */
static JsonNode *
copy_object (JsonNode *node)
{
  JsonNode *result = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autoptr (GList) names = node != NULL ? json_object_get_members (json_node_get_object (node)) : NULL;

  for (GList *link = names; link != NULL; link = link->next)
    json_object_set_member (object, link->data, json_node_copy (member (node, link->data)));

  json_node_take_object (result, object);

  return result;
}

static void merge (Versions *versions);

static void
merge_member (Versions   *whole,
              const char *name)
{
  Versions part = {
    member (whole->before, name), member (whole->draft, name),
    member (whole->server, name), member (whole->now, name),
  };
  gboolean left_out = part.draft != NULL && JSON_NODE_HOLDS_NULL (part.draft) && part.before == NULL;

  if (same (part.before, part.draft) || (steward_field_is_secret (name) && part.now != NULL) ||
      (left_out && part.now != NULL))
    return;

  merge (&part);
  put (json_node_get_object (whole->baseline), name, part.baseline);
  put (json_node_get_object (whole->result), name, part.result);
}

/* Keys that stay keep their place, new ones come last. */
static void
merge_objects (Versions *versions)
{
  JsonNode *const sides[] = { versions->before, versions->draft };

  versions->baseline = copy_object (versions->server);
  versions->result = copy_object (versions->now);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (GList) names = sides[i] != NULL ?
                                json_object_get_members (json_node_get_object (sides[i])) : NULL;

      for (GList *link = names; link != NULL; link = link->next)
        if (i == 1 || member (versions->draft, link->data) == NULL)
          merge_member (versions, link->data);
    }
}

/* @before and @draft differ. */
static void
merge (Versions *versions)
{
  if (is_object (versions->before) && is_object (versions->draft) && is_object (versions->server) &&
      is_object (versions->now) && versions->draft != NULL)
    {
      merge_objects (versions);
      return;
    }

  versions->result = copy (versions->draft);
  versions->baseline = copy (same (versions->server, versions->draft) ? versions->server : versions->before);
}

static JsonNode *
parse_object (const char *text)
{
  g_autoptr (JsonNode) node = so_json_parse (text, -1, NULL);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? g_steal_pointer (&node) : NULL;
}

static gboolean
is_for_users (const SoField *field)
{
  return (field->flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)) == 0;
}

/* The server changed what the draft changes: the object's baseline is @baseline from now on. */
static void
set_baseline (SoCarrier *object,
              JsonNode  *baseline)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoCarrier) carrier = so_carrier_new_from_json (G_OBJECT_TYPE (object), baseline, &error);

  if (carrier == NULL || !so_merge_rebase (object, NULL, carrier, &error))
    g_message ("The baseline of a draft is not taken over: %s", error->message);
}

static void
set_results (SoCarrier  *object,
             GHashTable *results)
{
  GHashTableIter iter;
  gpointer field, node;

  g_hash_table_iter_init (&iter, results);
  while (g_hash_table_iter_next (&iter, &field, &node))
    {
      g_autofree char *json = so_json_print (node);
      g_autoptr (GError) error = NULL;

      if (!so_carrier_set_field_json (object, ((const SoField *) field)->property, json, &error))
        g_message ("An edit of a draft is not taken over: %s", error->message);
    }
}

static void
merge_field (const SoField *field,
             Versions      *whole,
             GHashTable    *results,
             gboolean      *conflict)
{
  Versions part = {
    member (whole->before, field->wire), member (whole->draft, field->wire),
    member (whole->server, field->wire), member (whole->now, field->wire),
  };

  if (same (part.before, part.draft) || part.draft == NULL || steward_field_is_secret (field->wire))
    return;

  merge (&part);
  if (!same (part.baseline, part.server))
    {
      *conflict = TRUE;
      put (json_node_get_object (whole->server), field->wire, g_steal_pointer (&part.baseline));
    }
  g_clear_pointer (&part.baseline, json_node_unref);
  if (!same (part.result, part.now))
    g_hash_table_insert (results, (gpointer) field, part.result);
  else
    json_node_unref (part.result);
}

/**
 * steward_draft_apply:
 * @self: a draft
 * @object: the object as the server has it, with whatever was edited since
 *
 * Makes the edits of the draft edits of @object. What is typed and no value yet is for the
 * form.
 *
 * Returns: whether that changed anything
 */
gboolean
steward_draft_apply (StewardDraft *self,
                     SoCarrier    *object)
{
  g_autofree char *loaded = so_carrier_print_loaded (object);
  g_autoptr (JsonNode) before = parse_object (self->baseline);
  g_autoptr (JsonNode) draft = parse_object (self->edited);
  g_autoptr (JsonNode) server = parse_object (loaded);
  g_autoptr (JsonNode) now = so_carrier_to_json (object);
  g_autoptr (GHashTable) results = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) json_node_unref);
  Versions whole = { before, draft, server, now };
  gboolean conflict = FALSE;
  const SoField *fields;
  guint n_fields;

  if (before == NULL || draft == NULL || server == NULL)
    return FALSE;

  fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (object), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (is_for_users (&fields[i]))
      merge_field (&fields[i], &whole, results, &conflict);

  if (conflict)
    set_baseline (object, server);
  set_results (object, results);

  return g_hash_table_size (results) > 0;
}

/* Whether the draft holds anything that the object does not. */
gboolean
steward_draft_is_news (StewardDraft *self,
                       SoCarrier    *object)
{
  g_autoptr (SoCarrier) copy_of = so_carrier_dup (object);

  return self->secrets_left_out || self->typing != NULL || steward_draft_apply (self, copy_of);
}
