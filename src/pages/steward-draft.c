/* steward-draft.c: one draft as a text, out and in
 *
 * Two lines of JSON: what the draft belongs to and when it was written; and the object twice,
 * as it was loaded and as it was edited. A list of drafts needs the first line only. Anything
 * that is not one of our files is an error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-drafts-private.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

#include "so-json.h"

#define FORMAT 1                /* of the file; other ones are left alone */

/* ---- out ---- */

static void
put_string (JsonObject *object,
            const char *name,
            const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static JsonNode *
make_header (StewardDraft *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  json_object_set_int_member (object, "StewardDraft", FORMAT);
  json_object_set_int_member (object, "Time", self->time);
  put_string (object, "Server", self->server);
  put_string (object, "User", self->user);
  put_string (object, "Section", self->section);
  put_string (object, "Type", self->type);
  json_object_set_int_member (object, "Id", self->id);
  put_string (object, "Place", self->place);
  put_string (object, "Name", self->name);
  json_object_set_boolean_member (object, "SecretsLeftOut", self->secrets_left_out);

  return node;
}

static JsonNode *
make_body (StewardDraft *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  GHashTableIter iter;
  gpointer field, text;

  json_node_take_object (node, object);
  put_string (object, "Baseline", self->baseline);
  put_string (object, "Edited", self->edited);
  if (self->typing != NULL)
    {
      JsonObject *typing = json_object_new ();

      g_hash_table_iter_init (&iter, self->typing);
      while (g_hash_table_iter_next (&iter, &field, &text))
        json_object_set_string_member (typing, field, text);
      json_object_set_object_member (object, "Typing", typing);
    }

  return node;
}

/**
 * steward_draft_print:
 * @self: a draft
 *
 * Returns: (transfer full): what its file holds
 */
char *
steward_draft_print (StewardDraft *self)
{
  g_autoptr (JsonNode) header = make_header (self);
  g_autoptr (JsonNode) body = make_body (self);
  g_autofree char *first = so_json_print (header);
  g_autofree char *second = so_json_print (body);

  return g_strconcat (first, "\n", second, "\n", NULL);
}

/* ---- in ---- */

static char *
take_string (JsonObject *object,
             const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ?
         json_node_dup_string (node) : NULL;
}

static gint64
take_int (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ?
         json_node_get_int (node) : -1;
}

static GHashTable *
take_typing (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "Typing");
  GHashTable *typing;
  JsonObjectIter iter;
  const char *field;
  JsonNode *text;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  typing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &field, &text))
    if (json_node_get_value_type (text) == G_TYPE_STRING)
      g_hash_table_insert (typing, g_strdup (field), json_node_dup_string (text));

  return typing;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no draft of this version");

  return FALSE;
}

static JsonNode *
parse_object (const char  *text,
              gsize        length,
              GError     **error)
{
  g_autoptr (JsonNode) node = so_json_parse (text, (gssize) length, error);

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse (error);
      return NULL;
    }

  return g_steal_pointer (&node);
}

/**
 * steward_draft_parse_header:
 * @line: the first line of a file
 * @length: of it, bytes
 * @error: return location for a SO_SERVICE_ERROR_DECODE or G_IO_ERROR_INVALID_DATA
 *
 * Returns: (transfer full): whose draft it is, without its texts; %NULL where this is none
 *   that we can read
 */
StewardDraft *
steward_draft_parse_header (const char  *line,
                            gsize        length,
                            GError     **error)
{
  g_autoptr (JsonNode) node = parse_object (line, length, error);
  g_autoptr (StewardDraft) self = steward_draft_new (NULL);
  JsonObject *object;

  if (node == NULL)
    return NULL;

  object = json_node_get_object (node);
  self->time = take_int (object, "Time");
  self->server = take_string (object, "Server");
  self->user = take_string (object, "User");
  self->section = take_string (object, "Section");
  self->type = take_string (object, "Type");
  self->id = (int) CLAMP (take_int (object, "Id"), -1, G_MAXINT);
  self->place = take_string (object, "Place");
  self->name = take_string (object, "Name");
  self->secrets_left_out =
    json_object_get_boolean_member_with_default (object, "SecretsLeftOut", FALSE);
  if (take_int (object, "StewardDraft") != FORMAT || self->server == NULL ||
      self->section == NULL || self->type == NULL || self->id < 0 || self->time <= 0)
    {
      refuse (error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * steward_draft_parse:
 * @text: what a file holds
 * @length: of it, bytes
 * @error: return location, as of steward_draft_parse_header()
 *
 * Returns: (transfer full): the draft; %NULL where this is none that we can read
 */
StewardDraft *
steward_draft_parse (const char  *text,
                     gsize        length,
                     GError     **error)
{
  const char *end = memchr (text, '\n', length);
  gsize first = end != NULL ? (gsize) (end - text) : length;
  g_autoptr (StewardDraft) self = steward_draft_parse_header (text, first, error);
  g_autoptr (JsonNode) body = NULL;

  if (self == NULL || (end == NULL && !refuse (error)))
    return NULL;

  body = parse_object (end + 1, length - first - 1, error);
  if (body == NULL)
    return NULL;

  self->baseline = take_string (json_node_get_object (body), "Baseline");
  self->edited = take_string (json_node_get_object (body), "Edited");
  self->typing = take_typing (json_node_get_object (body));
  if (self->baseline == NULL || self->edited == NULL)
    {
      refuse (error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* ---- public ---- */

/* @key: (nullable): where it is filled in by whoever reads a file */
StewardDraft *
steward_draft_new (const StewardDraftKey *key)
{
  StewardDraft *self = g_new0 (StewardDraft, 1);

  self->lock = -1;
  if (key != NULL)
    {
      self->server = g_strdup (key->server);
      self->user = g_strdup (key->user);
      self->section = g_strdup (key->section);
      self->type = g_strdup (key->type);
      self->id = key->id;
    }

  return self;
}

/* Whoever claimed it does so no longer; the file stays. */
void
steward_draft_free (StewardDraft *self)
{
  g_free (self->server);
  g_free (self->user);
  g_free (self->section);
  g_free (self->type);
  g_free (self->place);
  g_free (self->name);
  g_free (self->baseline);
  g_free (self->edited);
  g_free (self->path);
  g_strfreev (self->secret_fields);
  g_strfreev (self->secret_values);
  g_clear_pointer (&self->typing, g_hash_table_unref);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self);
}

static gboolean
is_same_day (GDateTime *one,
             GDateTime *other)
{
  return g_date_time_get_year (one) == g_date_time_get_year (other) &&
         g_date_time_get_day_of_year (one) == g_date_time_get_day_of_year (other);
}

/**
 * steward_draft_dup_time_text:
 * @self: a draft
 *
 * Returns: (transfer full): when it was written, as "14:05", in the user's zone and form; with
 *   the day where that is not today
 */
char *
steward_draft_dup_time_text (StewardDraft *self)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (self->time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) then = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autoptr (GDateTime) now =
    g_date_time_new_from_unix_local (g_get_real_time () / G_USEC_PER_SEC);

  if (then == NULL)
    return g_strdup ("?");

  if (is_same_day (then, now))
    /* translators: a time of day, see g_date_time_format(); as 14:05. Take %I:%M %p where
     * that is usual */
    return g_date_time_format (then, C_("time of day", "%H:%M"));

  /* translators: a day and a time of day, see g_date_time_format() */
  return g_date_time_format (then, C_("day and time", "%x, %H:%M"));
}
