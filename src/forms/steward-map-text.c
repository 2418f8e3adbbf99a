/* steward-map-text.c: a map of texts as lines of "key = value", and back
 *
 * So the vendor's own screen shows the settings of a plugin (API 15). A line that is read as
 * it was printed keeps its entry whatever it holds: what a line cannot say, as a key with "="
 * in it or a value of two lines, is not lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-map-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-json.h"
#include "steward-field.h"

#define BLANKS " \t"

static void
line_free (StewardMapTextLine *line)
{
  g_free (line->key);
  g_free (line->value);
  g_free (line->text);
  g_free (line);
}

/* A StewardMapTextHides: the key is one of a password, token or secret. */
gboolean
steward_map_text_is_secret (SoMapEntry *entry,
                            gpointer    unused)
{
  return steward_field_is_secret (so_map_entry_get_key (entry));
}

/* ---- printing ---- */

static gboolean
has_line_end (const char *text)
{
  return strpbrk (text, "\r\n") != NULL;
}

/* What a value other than a text is, as JSON; a null is nothing. */
static char *
dup_value (SoMapEntry *entry)
{
  const char *value = so_map_entry_get_value (entry);
  JsonNode *node;

  if (value != NULL)
    return g_strdup (value);

  node = so_map_entry_get_node (entry);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? g_strdup ("") : so_json_print (node);
}

static char *
print_line (SoMapEntry          *entry,
            StewardMapTextHides  hides,
            gpointer             user_data)
{
  g_autofree char *key = g_strdelimit (g_strdup (so_map_entry_get_key (entry)), "\r\n", ' ');
  g_autofree char *value = dup_value (entry);
  gboolean hidden = has_line_end (value) ||
                    (*value != '\0' && hides != NULL && hides (entry, user_data));

  return g_strdup_printf ("%s = %s", key, hidden ? STEWARD_MAP_TEXT_HIDDEN : value);
}

/**
 * steward_map_text_print:
 * @entries: of #SoMapEntry
 * @hides: (nullable): which values the lines do not show
 * @user_data: for @hides
 *
 * Returns: (transfer full): a line an entry, in their order; a value of two lines is hidden
 */
char *
steward_map_text_print (GListModel          *entries,
                        StewardMapTextHides  hides,
                        gpointer             user_data)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i);
      g_autofree char *line = print_line (entry, hides, user_data);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }

  return g_string_free (text, FALSE);
}

/* ---- parsing ---- */

static StewardMapTextLine *
parse_line (const char *text,
            guint       number)
{
  const char *key = text + strspn (text, BLANKS);
  const char *sign = strchr (key, '=');
  StewardMapTextLine *line = g_new0 (StewardMapTextLine, 1);
  gsize length = sign != NULL ? sign - key : 0;

  while (length > 0 && strchr (BLANKS, key[length - 1]) != NULL)
    length--;

  line->text = g_strdup (text);
  line->number = number;
  line->key = g_strndup (key, length);
  if (sign != NULL)
    line->value = g_strdup (sign + 1 + strspn (sign + 1, BLANKS));

  return line;
}

static gboolean
check_line (StewardMapTextLine  *line,
            GHashTable          *keys,
            GError             **error)
{
  if (line->value == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 /* translators: %u is the number of a line of text */
                 _("Line %u: there is no “=” between a key and a value"), line->number);
  else if (*line->key == '\0')
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 /* translators: %u is the number of a line of text */
                 _("Line %u: a key is missing"), line->number);
  else if (!g_hash_table_add (keys, line->key))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 /* translators: %u is the number of a line of text, %s a key */
                 _("Line %u: the key %s is there twice"), line->number, line->key);
  else
    return TRUE;

  return FALSE;
}

static GPtrArray *
split (const char *text)
{
  g_auto (GStrv) texts = g_strsplit (text, "\n", -1);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      gsize length = strlen (texts[i]);

      if (length > 0 && texts[i][length - 1] == '\r')
        texts[i][length - 1] = '\0';
      if (texts[i][strspn (texts[i], BLANKS)] != '\0')
        g_ptr_array_add (lines, parse_line (texts[i], i + 1));
    }

  return lines;
}

/**
 * steward_map_text_parse:
 * @text: lines; empty ones are ignored, blanks before a key and around the first "=" dropped
 * @error: %G_IO_ERROR_INVALID_DATA: a line has no "=", no key, or a key of another; the
 *   message names the line and is for the user
 *
 * Returns: (transfer full) (element-type StewardMapTextLine) (nullable): what the lines say
 */
GPtrArray *
steward_map_text_parse (const char  *text,
                        GError     **error)
{
  g_autoptr (GPtrArray) lines = split (text);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    if (!check_line (g_ptr_array_index (lines, i), keys, error))
      return NULL;

  return g_steal_pointer (&lines);
}

/* ---- lines that stand for entries ---- */

/* By line text as printed, and by key; (transfer none) */
typedef struct
{
  GHashTable *by_text;
  GHashTable *by_key;
} Index;

static void
index_entries (Index               *self,
               GListModel          *entries,
               StewardMapTextHides  hides,
               gpointer             user_data)
{
  self->by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i);

      g_hash_table_insert (self->by_text, print_line (entry, hides, user_data), entry);
      g_hash_table_insert (self->by_key, (gpointer) so_map_entry_get_key (entry), entry);
    }
}

static void
index_clear (Index *self)
{
  g_hash_table_unref (self->by_text);
  g_hash_table_unref (self->by_key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Index, index_clear)

static void
refuse_dots (StewardMapTextLine  *line,
             GError             **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* translators: %u is the number of a line of text, %s a key; the dots that stand
                * for a password were given another key */
               _("Line %u: the value of %s is hidden; write it out, or show the secrets first"),
               line->number, line->key);
}

/* Somebody typed behind the dots, or took some of them away: they would become the value. */
static gboolean
has_dots (const char *value,
          gboolean    was_hidden)
{
  return strstr (value, was_hidden ? "•" : "••") != NULL;
}

/**
 * steward_map_text_check_dots:
 * @line: a line
 * @has_value: whether its key has a value that the dots can stand for
 * @error: %G_IO_ERROR_INVALID_DATA: they cannot, or are not the whole value
 *
 * Returns: whether the value is no dots, or the very dots that stand for a value
 */
gboolean
steward_map_text_check_dots (StewardMapTextLine  *line,
                             gboolean             has_value,
                             GError             **error)
{
  if (!has_dots (line->value, FALSE) ||
      (has_value && strcmp (line->value, STEWARD_MAP_TEXT_HIDDEN) == 0))
    return TRUE;

  refuse_dots (line, error);

  return FALSE;
}

/* NULL with @error where a hidden value is not that of the key before it, or not whole. */
static SoMapEntry *
take_line (StewardMapTextLine  *line,
           Index               *index,
           StewardMapTextHides  hides,
           gpointer             user_data,
           GError             **error)
{
  SoMapEntry *entry = g_hash_table_lookup (index->by_key, line->key);
  g_autofree char *value = entry != NULL ? dup_value (entry) : NULL;
  gboolean was_hidden = value != NULL && *value != '\0' &&
                        (has_line_end (value) || (hides != NULL && hides (entry, user_data)));

  if (g_strcmp0 (line->value, value) == 0)
    return g_object_ref (entry);
  if (!has_dots (line->value, was_hidden))
    return so_map_entry_new_string (line->key, line->value);
  if (strcmp (line->value, STEWARD_MAP_TEXT_HIDDEN) == 0 && value != NULL && *value != '\0')
    return g_object_ref (entry);

  refuse_dots (line, error);

  return NULL;
}

/**
 * steward_map_text_read:
 * @text: as steward_map_text_print() made it of @entries, and edited since
 * @entries: of #SoMapEntry; not changed
 * @hides: (nullable): as it was printed
 * @user_data: for @hides
 * @wrong: (out) (nullable): on an error the number of its line, from 1
 * @error: as steward_map_text_parse(); also where a hidden value got another key, or text
 *   before or behind its dots
 *
 * Returns: (transfer full) (element-type SoMapEntry) (nullable): what the text stands for: the
 *   very entries where key and value are the same, new ones elsewhere, in the order of the lines
 */
GPtrArray *
steward_map_text_read (const char           *text,
                       GListModel           *entries,
                       StewardMapTextHides   hides,
                       gpointer              user_data,
                       guint                *wrong,
                       GError              **error)
{
  g_autoptr (GPtrArray) lines = split (text);
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (Index) index = { NULL };

  index_entries (&index, entries, hides, user_data);
  for (guint i = 0; i < lines->len; i++)
    {
      StewardMapTextLine *line = g_ptr_array_index (lines, i);
      SoMapEntry *same = g_hash_table_lookup (index.by_text, line->text);

      if (same != NULL && g_hash_table_add (keys, (gpointer) so_map_entry_get_key (same)))
        same = g_object_ref (same);
      else if (!check_line (line, keys, error) ||
               (same = take_line (line, &index, hides, user_data, error)) == NULL)
        {
          if (wrong != NULL)
            *wrong = line->number;
          return NULL;
        }
      g_ptr_array_add (read, same);
    }

  return g_steal_pointer (&read);
}
