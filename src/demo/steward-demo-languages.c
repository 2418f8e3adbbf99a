/* steward-demo-languages.c: texts that hold several languages at once
 *
 * A multi-language text reads US:"Open";NO:"Apen". Its codes are the service's
 * own and not those of ISO: API 9.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-languages.h"

#include <string.h>

static const struct
{
  const char *tag;
  const char *code;
} languages[] = {
  { "en", "US" }, { "nb", "NO" }, { "no", "NO" }, { "nn", "NO" }, { "sv", "SW" },
  { "da", "DA" }, { "de", "GE" }, { "fr", "FR" }, { "nl", "NL" }, { "it", "IT" },
  { "es", "SP" }, { "fi", "FI" }, { "pl", "PL" }, { "cs", "CZ" }, { "ru", "RU" },
  { "ja", "JP" }, { "zh", "CN" },
};

/* What the ids in square brackets stand for */
static const struct
{
  const char *id;
  const char *text;
} resources[] = {
  { "[SR_DEMO_READER]",
    "US:\"Your role may only read.\";NO:\"Rollen din kan bare lese.\";"
    "SW:\"Din roll får bara läsa.\";GE:\"Ihre Rolle darf nur lesen.\"" },
  { "[SR_DEMO_CALCULATED]",
    "US:\"The server calculates this value.\";NO:\"Serveren beregner denne verdien.\";"
    "SW:\"Servern beräknar det här värdet.\";GE:\"Der Server berechnet diesen Wert.\"" },
  { "[SR_DEMO_COUNTER_FIELD]",
    "US:\"The field of a counter cannot be changed once the counter exists.\";"
    "NO:\"Feltet til en teller kan ikke endres når telleren finnes.\";"
    "SW:\"Fältet för en räknare kan inte ändras när räknaren finns.\";"
    "GE:\"Das Feld eines Zählers kann nicht geändert werden, sobald der Zähler besteht.\"" },
  { "[SR_DEMO_MAILBOX]",
    "US:\"The mailbox sets this address.\";NO:\"Postkassen setter denne adressen.\";"
    "SW:\"Brevlådan sätter den här adressen.\";GE:\"Das Postfach setzt diese Adresse.\"" },
  { "[SR_DEMO_ADMIN_ROLE]",
    "US:\"Administrator\";NO:\"Administrator\";SW:\"Administratör\";GE:\"Administrator\"" },
  { "[SR_DEMO_READER_ROLE]",
    "US:\"Reader\";NO:\"Leser\";SW:\"Läsare\";GE:\"Leser\"" },
};

/**
 * steward_demo_language_code:
 * @tag: a language tag: "nb", "de-AT", or a code of the service
 *
 * Returns: (nullable): the service's code; %NULL where it knows no such language
 */
const char *
steward_demo_language_code (const char *tag)
{
  gsize length = strcspn (tag, "-_;, ");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (length == 2 && g_ascii_strncasecmp (tag, languages[i].tag, 2) == 0)
      return languages[i].code;

  return NULL;
}

/* The best known language of a list with weights; %NULL with @raw set for "*" and "x" */
static const char *
choose_from_list (const char *list,
                  gboolean   *raw)
{
  g_auto (GStrv) parts = g_strsplit (list, ",", -1);
  const char *best = NULL;
  double best_weight = 0;

  for (char **part = parts; *part != NULL; part++)
    {
      const char *tag = g_strstrip (*part), *q = strstr (tag, "q=");
      double weight = q != NULL ? g_ascii_strtod (q + 2, NULL) : 1;
      const char *code = steward_demo_language_code (tag);

      if (weight <= best_weight)
        continue;
      if (*tag == '*' || g_ascii_strcasecmp (tag, "x") == 0)
        {
          best = NULL;
          best_weight = weight;
          *raw = TRUE;
        }
      else if (code != NULL)
        {
          best = code;
          best_weight = weight;
          *raw = FALSE;
        }
    }

  return best;
}

/**
 * steward_demo_language_choose:
 * @so_language: (nullable): the SO-Language header, which wins
 * @accept_language: (nullable): the Accept-Language header
 * @otherwise: (nullable): code for requests that name no language
 *
 * Returns: (nullable): the service's code; %NULL for texts as they are stored
 */
const char *
steward_demo_language_choose (const char *so_language,
                              const char *accept_language,
                              const char *otherwise)
{
  const char *headers[] = { so_language, accept_language };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      gboolean raw = FALSE;
      const char *code;

      if (headers[i] == NULL || *headers[i] == '\0')
        continue;
      code = choose_from_list (headers[i], &raw);

      return code != NULL || raw ? code : "US";
    }

  return otherwise;
}

/* Steps over one CODE:"text"; and hands out its parts; the layout is broken on %FALSE. */
static gboolean
next_part (const char **text,
           char         code[3],
           const char **start,
           gsize       *length)
{
  const char *p = *text, *end;

  while (*p == ' ' || *p == ';')
    p++;
  if (!g_ascii_isupper (p[0]) || !g_ascii_isupper (p[1]) || p[2] != ':' || p[3] != '"')
    return FALSE;
  end = strchr (p + 4, '"');
  if (end == NULL || (end[1] != '\0' && end[1] != ';'))
    return FALSE;

  memcpy (code, p, 2);
  code[2] = '\0';
  *start = p + 4;
  *length = end - *start;
  *text = end + 1 + strspn (end + 1, "; ");

  return TRUE;
}

/* The part for @code, else the one for US, else the first; %NULL where @text is plain. */
static char *
part_for (const char *text,
          const char *code)
{
  const char *first = NULL, *fallback = NULL, *exact = NULL, *chosen;
  gsize first_length = 0, fallback_length = 0, exact_length = 0, length;
  char part_code[3];

  if (*text == '\0')
    return NULL;

  while (*text != '\0')
    {
      const char *start;

      if (!next_part (&text, part_code, &start, &length))
        return NULL;
      if (first == NULL)
        first = start, first_length = length;
      if (strcmp (part_code, "US") == 0)
        fallback = start, fallback_length = length;
      if (strcmp (part_code, code) == 0)
        exact = start, exact_length = length;
    }

  chosen = exact != NULL ? exact : fallback != NULL ? fallback : first;
  length = exact != NULL ? exact_length : fallback != NULL ? fallback_length : first_length;

  return g_strndup (chosen, length);
}

/**
 * steward_demo_language_resolve:
 * @text: a stored text: plain, in several languages, or a resource id
 * @code: (nullable): the language wanted; %NULL for the text as it is stored
 *
 * Returns: (transfer full): the text to answer with
 */
char *
steward_demo_language_resolve (const char *text,
                               const char *code)
{
  char *part;

  if (code == NULL)
    return g_strdup (text);

  for (guint i = 0; *text == '[' && i < G_N_ELEMENTS (resources); i++)
    if (strcmp (text, resources[i].id) == 0)
      {
        text = resources[i].text;
        break;
      }

  part = part_for (text, code);

  return part != NULL ? part : g_strdup (text);
}

/**
 * steward_demo_language_join:
 * @parent: (nullable): the parent's path
 * @name: a name below it
 *
 * Both may be in several languages; so is the path then.
 *
 * Returns: (transfer full): "parent/name"
 */
char *
steward_demo_language_join (const char *parent,
                            const char *name)
{
  g_autoptr (GString) out = NULL;
  const char *text = name, *start;
  gsize length;
  char code[3];

  if (parent == NULL || *parent == '\0')
    return g_strdup (name);

  out = g_string_new (NULL);
  while (*text != '\0' && next_part (&text, code, &start, &length))
    {
      g_autofree char *above = steward_demo_language_resolve (parent, code);

      g_string_append_printf (out, "%s%s:\"%s/%.*s\"", out->len > 0 ? ";" : "", code, above,
                              (int) length, start);
    }

  if (*text != '\0' || out->len == 0)
    {
      g_autofree char *above = steward_demo_language_resolve (parent, "US");

      g_string_printf (out, "%s/%s", above, name);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
