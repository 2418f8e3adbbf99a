/* so-multi-language.c: one text in several languages, US:"Supplier";NO:"Leverandor"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-multi-language.h"

#include <string.h>

/* The service's own codes, from its pages on reason fields: no ISO languages, no ISO countries. */
static const struct
{
  char code[3];
  char iso[3];
} languages[] = {
  { "US", "en" }, { "NO", "nb" }, { "SW", "sv" }, { "DA", "da" }, { "GE", "de" },
  { "FR", "fr" }, { "NL", "nl" }, { "IT", "it" }, { "SP", "es" }, { "FI", "fi" },
  { "PL", "pl" }, { "CZ", "cs" }, { "RU", "ru" }, { "JP", "ja" }, { "CN", "zh" },
  { "NO", "no" }, { "NO", "nn" },   /* read only: written as nb */
};

typedef struct
{
  char  code[3];
  char *text;
} Entry;

struct _SoMultiLanguage
{
  GArray   *entries;    /* of Entry, in the order of the text */
  gboolean  spaced;     /* a space after each semicolon */
  gboolean  closed;     /* a semicolon at the end too */
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->text, g_free);
}

static Entry *
find_entry (SoMultiLanguage *self,
            const char      *code)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (g_ascii_strcasecmp (entry->code, code) == 0)
        return entry;
    }

  return NULL;
}

static gboolean
is_code (const char *text)
{
  return g_ascii_isalpha (text[0]) && g_ascii_isalpha (text[1]);
}

static void
add_entry (SoMultiLanguage *self,
           const char      *code,
           char            *text)
{
  Entry entry = { { code[0], code[1], '\0' }, text };

  g_array_append_val (self->entries, entry);
}

static const char *
skip_spaces (const char *p)
{
  while (g_ascii_isspace (*p))
    p++;

  return p;
}

SoMultiLanguage *
so_multi_language_new (void)
{
  SoMultiLanguage *self = g_new0 (SoMultiLanguage, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);

  return self;
}

void
so_multi_language_free (SoMultiLanguage *self)
{
  g_clear_pointer (&self->entries, g_array_unref);
  g_free (self);
}

/**
 * so_multi_language_parse:
 * @text: (nullable): what the service sent
 *
 * Quotes come before semicolons: a text may hold the latter, never the former. A semicolon at
 * the end and spaces around one are optional, codes this program does not know are kept.
 *
 * Returns: (transfer full) (nullable): the texts, or %NULL where the layout is any other; the
 *   text then stands for itself
 */
SoMultiLanguage *
so_multi_language_parse (const char *text)
{
  g_autoptr (SoMultiLanguage) self = so_multi_language_new ();
  const char *p;

  if (text == NULL)
    return NULL;

  for (p = skip_spaces (text); *p != '\0';)
    {
      const char *end;

      if (!is_code (p) || p[2] != ':' || p[3] != '"' || (end = strchr (p + 4, '"')) == NULL)
        return NULL;

      add_entry (self, p, g_strndup (p + 4, end - p - 4));
      p = skip_spaces (end + 1);
      self->closed = *p == ';';
      if (*p != ';' && *p != '\0')
        return NULL;
      if (*p == ';')
        {
          self->spaced |= p[1] == ' ' && p[2] != '\0';
          p = skip_spaces (p + 1);
        }
    }

  return self->entries->len > 0 ? g_steal_pointer (&self) : NULL;
}

guint
so_multi_language_get_n_texts (SoMultiLanguage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/* The service's code, "US", at a position in the text. */
const char *
so_multi_language_get_code (SoMultiLanguage *self,
                            guint            position)
{
  g_return_val_if_fail (self != NULL && position < self->entries->len, NULL);

  return g_array_index (self->entries, Entry, position).code;
}

/* The text of one of the service's codes, in any case; NULL where there is none. */
const char *
so_multi_language_get_text (SoMultiLanguage *self,
                            const char      *code)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  entry = find_entry (self, code);

  return entry != NULL ? entry->text : NULL;
}

/**
 * so_multi_language_set_text:
 * @self: the texts
 * @code: two letters; a new one goes to the end
 * @text: (nullable): the text, %NULL to drop the language
 *
 * Returns: %FALSE, with nothing changed, where @text holds a double quote: the format has no
 *   way to write one
 */
gboolean
so_multi_language_set_text (SoMultiLanguage *self,
                            const char      *code,
                            const char      *text)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL && code != NULL, FALSE);
  g_return_val_if_fail (strlen (code) == 2 && is_code (code), FALSE);

  if (text != NULL && strchr (text, '"') != NULL)
    return FALSE;

  entry = find_entry (self, code);
  if (text == NULL)
    {
      for (; entry != NULL; entry = find_entry (self, code))   /* a code may be there twice */
        g_array_remove_index (self->entries, entry - (Entry *) (gpointer) self->entries->data);
    }
  else if (entry == NULL)
    add_entry (self, code, g_strdup (text));
  else
    {
      char *old = entry->text;

      entry->text = g_strdup (text);
      g_free (old);
    }

  return TRUE;
}

/* What parse read, in the same manner of writing; "" for no languages at all. */
char *
so_multi_language_print (SoMultiLanguage *self)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (out, FALSE));

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (i > 0)
        g_string_append (out, self->spaced ? "; " : ";");
      g_string_append_printf (out, "%s:\"%s\"", entry->code, entry->text);
    }
  if (self->closed && self->entries->len > 0)
    g_string_append_c (out, ';');

  return g_string_free (out, FALSE);
}

/**
 * so_multi_language_resolve:
 * @text: (nullable): a multi-language text or any other
 * @language: (nullable): as in a locale, "nb", "nb-NO", "nb_NO.UTF-8"
 *
 * The fall-back is English, then whatever is there; a language whose text is empty counts as
 * missing.
 *
 * Returns: (transfer full) (nullable): what to show; a copy of @text where it is no
 *   multi-language text
 */
char *
so_multi_language_resolve (const char *text,
                           const char *language)
{
  g_autoptr (SoMultiLanguage) self = so_multi_language_parse (text);
  const char *code = so_multi_language_code_from_iso (language);
  const char *found = NULL;

  if (self == NULL)
    return g_strdup (text);

  if (code != NULL)
    found = so_multi_language_get_text (self, code);
  if (found == NULL || found[0] == '\0')
    found = so_multi_language_get_text (self, "US");
  for (guint i = 0; i < self->entries->len && (found == NULL || found[0] == '\0'); i++)
    found = g_array_index (self->entries, Entry, i).text;

  return g_strdup (found);
}

/**
 * so_multi_language_code_from_iso:
 * @language: (nullable): as in a locale, "nb", "nb-NO", "nb_NO.UTF-8"
 *
 * Returns: (nullable): the service's code, "NO"; %NULL where it has none
 */
const char *
so_multi_language_code_from_iso (const char *language)
{
  if (language == NULL || strlen (language) < 2 || g_ascii_isalpha (language[2]))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strncasecmp (languages[i].iso, language, 2) == 0)
      return languages[i].code;

  return NULL;
}

/**
 * so_multi_language_code_to_iso:
 * @code: one of the service's codes, in any case
 *
 * Returns: (nullable): the ISO 639 language, "nb"; %NULL for a code that is not known
 */
const char *
so_multi_language_code_to_iso (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strcasecmp (languages[i].code, code) == 0)
      return languages[i].iso;

  return NULL;
}
