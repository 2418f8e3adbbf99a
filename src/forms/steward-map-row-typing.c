/* steward-map-row-typing.c: what is typed into a StewardMapRow and cannot be in the map
 *
 * As a text: "T" and the lines of the editor, or "L" and those lines where a secret has no
 * value, which means the one that is stored; or "K" and a JSON array of the lines whose key
 * is wrong, each with the key under which the map has it, if it does, and without its value
 * if that is a secret.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-map-row-private.h"

#include <string.h>

#include "so-json.h"

#include "steward-field.h"
#include "steward-map-text.h"

/* ---- out ---- */

/* (transfer full) (nullable): what is before the "=" */
static char *
dup_key (const char *line)
{
  const char *sign = strchr (line, '=');

  return sign != NULL ? g_strstrip (g_strndup (line, sign - line)) : NULL;
}

/* (nullable): what follows the "=" of a line of a secret */
static char *
find_secret (StewardMapRow *self,
             char          *line)
{
  char *sign = strchr (line, '=');
  g_autofree char *key = dup_key (line);
  g_autofree char *value = sign != NULL ? g_strstrip (g_strdup (sign + 1)) : NULL;

  if (key == NULL ||
      (!steward_field_is_secret (key) &&
       (!steward_map_row_hides (self, NULL, value) || steward_map_row_shows (self, key, value))))
    return NULL;

  return sign + 1;
}

/* Lines of secrets end with their "=". */
static char *
leave_out_secrets (StewardMapRow *self,
                   const char    *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *secret = find_secret (self, lines[i]);

      if (secret != NULL)
        *secret = '\0';
    }

  return g_strjoinv ("\n", lines);
}

/* What leave_out_secrets() left out is what is stored. */
static char *
put_dots (StewardMapRow *self,
          const char    *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strchomp (g_strdup (lines[i]));
      g_autofree char *key = NULL;
      gsize length = strlen (line);

      if (length == 0 || strchr (line, '=') != line + length - 1)
        continue;

      key = g_strstrip (g_strndup (line, length - 1));
      if (steward_map_row_hides (self, key, NULL))
        {
          g_free (lines[i]);
          lines[i] = g_strconcat (line, " ", STEWARD_MAP_TEXT_HIDDEN, NULL);
        }
    }

  return g_strjoinv ("\n", lines);
}

static char *
dup_lines (StewardMapRow *self,
           gboolean       public)
{
  g_autofree char *text = steward_map_editor_dup_text (self->editor);
  g_autofree char *shown = public ? leave_out_secrets (self, text) : g_strdup (text);

  return g_strconcat (public ? "L" : "T", shown, NULL);
}

/* Of a key that is there twice only the line that the map does not have is typing. */
static gboolean
is_typing (StewardMapRow  *self,
           StewardMapLine *line)
{
  g_autofree char *wrong = steward_map_row_check_line (self, line);
  SoMapEntry *entry = steward_map_line_get_entry (line);
  const char *key = steward_map_line_get_key (line);

  return wrong != NULL && (entry == NULL || strcmp (so_map_entry_get_key (entry), key) != 0);
}

static void
add_line (JsonArray      *all,
          StewardMapLine *line,
          gboolean        public)
{
  JsonObject *one = json_object_new ();
  SoMapEntry *entry = steward_map_line_get_entry (line);
  gboolean hidden = public && steward_map_line_is_secret (line);

  json_object_set_string_member (one, "Key", steward_map_line_get_key (line));
  if (!hidden)
    json_object_set_string_member (one, "Value", steward_map_line_get_value (line));
  if (entry != NULL)
    json_object_set_string_member (one, "Of", so_map_entry_get_key (entry));
  json_array_add_object_element (all, one);
}

/**
 * steward_map_row_dup_typing:
 * @row: a StewardMapRow
 * @public: whether to leave secrets out
 *
 * Returns: (transfer full) (nullable): what is typed
 */
char *
steward_map_row_dup_typing (StewardBaseRow *row,
                            gboolean        public)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;
  JsonArray *all;

  if (steward_map_row_is_text (self))
    return dup_lines (self, public);

  node = json_node_new (JSON_NODE_ARRAY);
  all = json_array_new ();
  json_node_take_array (node, all);
  for (StewardMapLine *line = steward_map_row_first_line (self); line != NULL;
       line = steward_map_row_next_line (self, line))
    if (is_typing (self, line))
      add_line (all, line, public);
  json = so_json_print (node);

  return g_strconcat ("K", json, NULL);
}

/* Whether a line without its value means this one when it is read again. */
static gboolean
comes_back (StewardMapRow *self,
            const char    *key,
            const char    *value)
{
  return *value != '\0' ? steward_map_row_hides (self, key, value)
                        : !steward_map_row_hides (self, key, NULL);
}

static gboolean
has_lost_text (StewardMapRow *self)
{
  g_autofree char *text = steward_map_editor_dup_text (self->editor);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *key = dup_key (lines[i]);
      char *secret = find_secret (self, lines[i]);
      const char *value = secret != NULL ? g_strstrip (secret) : NULL;

      if (value != NULL && strcmp (value, STEWARD_MAP_TEXT_HIDDEN) != 0 &&
          !comes_back (self, key, value))
        return TRUE;
    }

  return FALSE;
}

/**
 * steward_map_row_loses_secrets:
 * @self: a row
 *
 * Returns: whether a secret is typed that steward_row_dup_typing() leaves out of a file, and
 *   that is not the one that is stored
 */
gboolean
steward_map_row_loses_secrets (StewardMapRow *self)
{
  g_return_val_if_fail (STEWARD_IS_MAP_ROW (self), FALSE);

  if (!steward_row_has_typing (STEWARD_ROW (self)))
    return FALSE;
  if (steward_map_row_is_text (self))
    return has_lost_text (self);

  for (StewardMapLine *line = steward_map_row_first_line (self); line != NULL;
       line = steward_map_row_next_line (self, line))
    if (is_typing (self, line) && steward_map_line_get_entry (line) == NULL &&
        steward_map_line_is_secret (line) && *steward_map_line_get_value (line) != '\0')
      return TRUE;

  return FALSE;
}

/* ---- in ---- */

/* The line of the entry, else the next one after @last without any. */
static StewardMapLine *
find_line (StewardMapRow  *self,
           const char     *of,
           StewardMapLine *last)
{
  gboolean passed = last == NULL;

  for (StewardMapLine *line = steward_map_row_first_line (self); line != NULL;
       line = steward_map_row_next_line (self, line))
    {
      SoMapEntry *entry = steward_map_line_get_entry (line);

      if (of != NULL && entry != NULL && strcmp (so_map_entry_get_key (entry), of) == 0)
        return line;
      if (of == NULL && entry == NULL && passed && !steward_map_line_is_known (line))
        return line;
      passed |= line == last;
    }

  return NULL;
}

static StewardMapLine *
last_line (StewardMapRow *self)
{
  return STEWARD_MAP_LINE (gtk_widget_get_last_child (self->other_lines));
}

static void
type_line (StewardMapRow   *self,
           JsonObject      *one,
           StewardMapLine **last)
{
  const char *of = json_object_get_string_member_with_default (one, "Of", NULL);
  StewardMapLine *line = find_line (self, of, *last);
  g_autofree char *kept = NULL;

  if (line == NULL && of == NULL)
    {
      steward_map_row_add (self);
      line = last_line (self);
    }
  if (line == NULL)
    return;

  kept = g_strdup (steward_map_line_get_value (line));
  steward_map_line_type (line, json_object_get_string_member_with_default (one, "Key", ""),
                         json_object_get_string_member_with_default (one, "Value", kept));
  if (of == NULL)
    *last = line;
}

static void
type_lines (StewardMapRow *self,
            const char    *json)
{
  g_autoptr (JsonNode) node = so_json_parse (json, -1, NULL);
  StewardMapLine *last = NULL;
  JsonArray *all;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  all = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (all); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (all, i)))
      type_line (self, json_array_get_object_element (all, i), &last);
}

/* Types again what steward_map_row_dup_typing() gave. */
void
steward_map_row_set_typing (StewardBaseRow *row,
                            const char     *text)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);

  if (text == NULL || *text == '\0')
    return;

  if (*text == 'K' && !steward_map_row_is_text (self))
    type_lines (self, text + 1);
  else if (*text == 'L' || *text == 'T')
    {
      g_autofree char *shown = NULL;

      gtk_toggle_button_set_active (self->text_button, TRUE);
      if (!steward_map_row_is_text (self))
        return;
      shown = *text == 'L' ? put_dots (self, text + 1) : g_strdup (text + 1);
      steward_map_editor_set_text (self->editor, shown);
      steward_map_row_text_changed (self);
    }
}
