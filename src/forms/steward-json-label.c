/* steward-json-label.c: what a JSON value is called, and which control fits it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-label.h"

#include <glib/gi18n.h>
#include <string.h>

#define DEEPEST 4               /* levels that have lines; deeper parts are code */
#define LONGEST 1000            /* bytes of a text that has but one line */

static gboolean
is_gap (gunichar c)
{
  return c == '_' || c == '-' || c == '.' || g_unichar_isspace (c);
}

/* Appends a word of a key: "Name" as "name", but "URL" as it is. */
static void
append_word (GString    *label,
             const char *word,
             gsize       length)
{
  g_autofree char *text = g_strndup (word, length);
  gunichar second = length > 0 ? g_utf8_get_char (g_utf8_next_char (text)) : 0;

  if (length == 0)
    return;

  if (label->len > 0)
    g_string_append_c (label, ' ');
  g_string_append_unichar (label, label->len == 0 ? g_unichar_totitle (g_utf8_get_char (text))
                                  : g_unichar_isupper (second) ? g_utf8_get_char (text)
                                  : g_unichar_tolower (g_utf8_get_char (text)));
  g_string_append (label, g_utf8_next_char (text));
}

/**
 * steward_json_label:
 * @key: of a member
 *
 * The vendor publishes no names, so the key has to do: split at its capitals.
 *
 * Returns: (transfer full): "Site name" for "siteName", "Logo URL" for "logoURL"
 */
char *
steward_json_label (const char *key)
{
  GString *label = g_string_new (NULL);
  const char *word = key;
  gunichar before = 0;

  for (const char *c = key; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar now = g_utf8_get_char (c);
      gunichar after = g_utf8_get_char (g_utf8_next_char (c));

      if (is_gap (now))
        {
          append_word (label, word, c - word);
          word = g_utf8_next_char (c);
        }
      else if (g_unichar_isupper (now) && c > word &&
               (!g_unichar_isupper (before) || g_unichar_islower (after)))
        {
          append_word (label, word, c - word);
          word = c;
        }
      before = now;
    }
  append_word (label, word, strlen (word));

  if (label->len == 0)
    /* translators: stands for a key of a JSON object that has no letters */
    g_string_append (label, *key != '\0' ? key : _("(no name)"));

  return g_string_free (label, FALSE);
}

static void
append_step (GString    *label,
             SoJsonItem *parent,
             char       *step)
{
  g_autoptr (GString) key = g_string_new (step);
  g_autofree char *name = NULL;
  guint64 index;

  g_string_replace (key, "~1", "/", 0);
  g_string_replace (key, "~0", "~", 0);
  if (parent != NULL && so_json_item_get_kind (parent) == SO_JSON_LIST &&
      g_ascii_string_to_unsigned (key->str, 10, 0, G_MAXUINT - 1, &index, NULL))
    /* translators: %u is the place of an entry in a list, from 1 */
    name = g_strdup_printf (_("Entry %u"), (guint) index + 1);
  else
    name = steward_json_label (key->str);

  if (label->len > 0)
    g_string_append (label, " › ");
  g_string_append (label, name);
}

/**
 * steward_json_path_label:
 * @tree: (nullable): the text, to tell lists from objects; %NULL where there are no lists
 * @pointer: JSON pointer of a value in it
 *
 * Returns: (transfer full): "Welcome › Header" for "/welcome/header"; "" for the whole text
 */
char *
steward_json_path_label (SoJsonTree *tree,
                         const char *pointer)
{
  GString *label = g_string_new (NULL);
  g_auto (GStrv) steps = g_strsplit (pointer, "/", -1);
  g_autoptr (GString) above = g_string_new (NULL);

  for (guint i = 1; steps[0] != NULL && steps[i] != NULL; i++)
    {
      append_step (label, tree != NULL ? so_json_tree_find (tree, above->str) : NULL, steps[i]);
      g_string_append_printf (above, "/%s", steps[i]);
    }

  return g_string_free (label, FALSE);
}

/* #abc or #aabbcc */
gboolean
steward_json_is_colour (const char *text)
{
  gsize length = strlen (text);

  if (*text != '#' || (length != 4 && length != 7))
    return FALSE;

  for (text++; *text != '\0'; text++)
    if (!g_ascii_isxdigit (*text))
      return FALSE;

  return TRUE;
}

/* Whether a browser can be sent there. */
gboolean
steward_json_is_web (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return host != NULL && *host != '\0' &&
         (g_str_equal (g_uri_get_scheme (uri), "http") ||
          g_str_equal (g_uri_get_scheme (uri), "https"));
}

static gboolean
is_address (SoJsonItem *item,
            const char *text)
{
  g_autofree char *key = so_json_item_dup_key (item);
  g_autofree char *folded = key != NULL ? g_utf8_strdown (key, -1) : NULL;
  const char *place = strstr (text, "://");

  if (folded != NULL && g_str_has_suffix (folded, "url"))
    return TRUE;

  return place != NULL && strpbrk (text, " <>\"") == NULL &&
         g_uri_is_valid (text, G_URI_FLAGS_NONE, NULL);
}

/* "<b>", "</p>", "<br/>" or "&nbsp;" */
static gboolean
has_markup (const char *text)
{
  for (const char *c = strpbrk (text, "<&"); c != NULL; c = strpbrk (c + 1, "<&"))
    {
      const char *name = c + 1 + (*c == '<' && c[1] == '/') + (*c == '&' && c[1] == '#');
      gsize length = 0;

      while (g_ascii_isalnum (name[length]))
        length++;
      if (length > 0 && (*c == '<' ? strchr (name, '>') != NULL : name[length] == ';'))
        return TRUE;
    }

  return FALSE;
}

static StewardJsonForm
find_text_form (SoJsonItem *item)
{
  g_autofree char *text = so_json_item_dup_text (item);

  if (strlen (text) > LONGEST || strpbrk (text, "\n\r") != NULL || has_markup (text))
    return STEWARD_JSON_FORM_LINES;
  if (steward_json_is_colour (text))
    return STEWARD_JSON_FORM_COLOUR;

  return is_address (item, text) ? STEWARD_JSON_FORM_ADDRESS : STEWARD_JSON_FORM_TEXT;
}

/* A list of 10,000 values is looked through in a millisecond. */
static StewardJsonForm
find_list_form (SoJsonItem *item)
{
  guint n = so_json_item_n_children (item);

  if (so_json_item_get_depth (item) >= DEEPEST)
    return STEWARD_JSON_FORM_CODE;

  for (guint i = 0; i < n; i++)
    if (so_json_item_get_kind (so_json_item_get_child (item, i)) >= SO_JSON_OBJECT)
      return STEWARD_JSON_FORM_CODE;

  return STEWARD_JSON_FORM_LIST;
}

/* How a value is best edited, going by what it is now. */
StewardJsonForm
steward_json_find_form (SoJsonItem *item)
{
  switch (so_json_item_get_kind (item))
    {
    case SO_JSON_BOOL:
      return STEWARD_JSON_FORM_SWITCH;

    case SO_JSON_NUMBER:
      return STEWARD_JSON_FORM_NUMBER;

    case SO_JSON_STRING:
      return find_text_form (item);

    case SO_JSON_OBJECT:
      return so_json_item_get_depth (item) < DEEPEST ? STEWARD_JSON_FORM_GROUP
                                                     : STEWARD_JSON_FORM_CODE;

    case SO_JSON_LIST:
      return find_list_form (item);

    case SO_JSON_NULL:
    default:
      return STEWARD_JSON_FORM_NULL;
    }
}
