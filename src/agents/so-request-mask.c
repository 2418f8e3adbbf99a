/* so-request-mask.c: takes secrets out of what is shown of a call
 *
 * Goes by the names of headers and of keys, in one pass over the text: it may be cut off
 * in the middle, or hold no JSON at all. A key may also name the secret of its neighbour,
 * {"Key": "ApiPassword", "Value": "…"}, and a string may hold JSON of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-request-mask.h"

#include <string.h>

/* JSON in a string in JSON: deeper than this nothing is shown. */
#define MAX_NESTING 4

typedef struct
{
  GString    *out;
  const char *at;
  const char *end;
  guint       nesting;   /* strings that hold the text */
  int         depth;     /* brackets that are open */
  int         hidden;    /* depth from which all is secret, 0: nowhere */
  int         pair;      /* depth at which a neighbour named a secret, 0: none */
  gboolean    secret;    /* the value that follows is */
  gboolean    names;     /* the value that follows is a name */
} Masker;

static void
mask_json (GString    *out,
           const char *text,
           gsize       length,
           guint       nesting);

/**
 * so_request_is_secret_name:
 * @name: of a header, a member or a parameter
 *
 * Returns: whether what stands under it is nobody's business
 */
gboolean
so_request_is_secret_name (const char *name)
{
  static const char *const words[] = {
    "password", "passwd", "passphrase", "secret", "token", "apikey", "accesskey", "authkey",
    "privatekey", "credential", "authorization", "cookie",
  };
  g_autoptr (GString) folded = g_string_new (NULL);

  g_return_val_if_fail (name != NULL, FALSE);

  for (const char *p = name; *p != '\0'; p++)
    if (*p != '-' && *p != '_' && *p != ' ')
      g_string_append_c (folded, g_ascii_tolower (*p));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded->str, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* ---- plain text ---- */

/* "password=x" and "Bearer x", wherever they stand. */
static char *
mask_plain (const char *text)
{
  static GRegex *assigned, *scheme;
  g_autofree char *once = NULL;

  if (assigned == NULL)
    assigned = g_regex_new ("(?i)((?:password|passwd|passphrase|secret|token|api[_-]?key|"
                            "credential)[\\w.-]{0,40}\\s*[=:]\\s*)(?!<secret>)[^\\s&;,\"'<>\\\\]+",
                            G_REGEX_OPTIMIZE, 0, NULL);
  if (scheme == NULL)
    scheme = g_regex_new ("\\b(?i:(Basic|Bearer|SOTicket)\\s+)(?!<secret>)[\\w+/=:.~-]{6,}"
                          "|\\b(?:7T|8A):[\\w+/=.~-]+",
                          G_REGEX_OPTIMIZE, 0, NULL);

  once = g_regex_replace (assigned, text, -1, 0, "\\1" SO_REQUEST_SECRET, 0, NULL);
  if (once == NULL)
    return g_strdup (SO_REQUEST_SECRET);

  return g_regex_replace (scheme, once, -1, 0, "\\1 " SO_REQUEST_SECRET, 0, NULL);
}

/* ---- strings of JSON ---- */

/* What a string stands for; what it says of odd letters does not matter here. */
static char *
unescape (const char *text,
          gsize       length)
{
  GString *out = g_string_sized_new (length);

  for (const char *p = text; p < text + length; p++)
    {
      const char *kind = "\"\\/bfnrt";
      const char *found;

      if (*p != '\\' || p + 1 == text + length)
        g_string_append_c (out, *p);
      else if (*++p == 'u' && p + 4 < text + length)
        {
          g_autofree char *digits = g_strndup (p + 1, 4);

          g_string_append_unichar (out, (gunichar) g_ascii_strtoull (digits, NULL, 16));
          p += 4;
        }
      else if ((found = strchr (kind, *p)) != NULL && *p != '\0')
        g_string_append_c (out, "\"\\/\b\f\n\r\t"[found - kind]);
    }

  return g_string_free (out, FALSE);
}

static void
append_escaped (GString    *out,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '"':
      case '\\':
        g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
        break;
      case '\n':
        g_string_append (out, "\\n");
        break;
      case '\r':
        g_string_append (out, "\\r");
        break;
      case '\t':
        g_string_append (out, "\\t");
        break;
      default:
        g_string_append_c (out, *p);
      }
}

static gboolean
is_json (const char *text)
{
  text += strspn (text, " \t\r\n");

  return *text == '{' || *text == '[' || *text == '"';
}

/* A string's text, without its quotes; what holds no secret keeps every byte. */
static void
append_string (Masker     *self,
               const char *text,
               gsize       length)
{
  g_autofree char *raw = g_strndup (text, length);
  g_autofree char *plain = unescape (text, length);
  g_autofree char *masked = NULL;

  if (is_json (plain))
    {
      GString *inner = g_string_new (NULL);

      mask_json (inner, plain, strlen (plain), self->nesting + 1);
      masked = g_string_free (inner, FALSE);
    }
  else
    masked = mask_plain (plain);

  if (strcmp (masked, plain) == 0)
    g_string_append (self->out, raw);
  else
    append_escaped (self->out, masked);
}

static gboolean
is_pair_name (const char *key)
{
  return g_ascii_strcasecmp (key, "key") == 0 || g_ascii_strcasecmp (key, "name") == 0;
}

/* "…": behind it. A text that was cut off ends without a quote. */
static const char *
find_quote (const char *at,
            const char *end)
{
  while (at < end && *at != '"')
    at += *at == '\\' && at + 1 < end ? 2 : 1;

  return at;
}

static void
take_key (Masker     *self,
          const char *text,
          gsize       length)
{
  g_autofree char *key = unescape (text, length);

  g_string_append_c (self->out, '"');
  g_string_append_len (self->out, text, length);
  g_string_append_c (self->out, '"');
  self->secret = so_request_is_secret_name (key) ||
                 (self->pair == self->depth && self->pair > 0 && g_str_has_suffix (key, "alue"));
  self->names = is_pair_name (key);
}

static void
take_value (Masker     *self,
            const char *text,
            gsize       length,
            gboolean    closed)
{
  g_string_append_c (self->out, '"');
  if (length > 0 && (self->secret || self->hidden > 0))
    g_string_append (self->out, SO_REQUEST_SECRET);
  else
    append_string (self, text, length);
  if (closed)
    g_string_append_c (self->out, '"');

  if (self->names)
    {
      g_autofree char *name = unescape (text, length);

      if (so_request_is_secret_name (name))
        self->pair = self->depth;
    }
  self->secret = self->names = FALSE;
}

static void
take_string (Masker *self)
{
  const char *text = self->at + 1;
  const char *quote = find_quote (text, self->end);
  const char *next = quote < self->end ? quote + 1 : self->end;

  self->at = next;
  while (next < self->end && g_ascii_isspace (*next))
    next++;

  if (next < self->end && *next == ':')
    take_key (self, text, quote - text);
  else
    take_value (self, text, quote - text, quote < self->end);
}

static void
take_number (Masker *self)
{
  const char *start = self->at;

  while (self->at < self->end && (g_ascii_isalnum (*self->at) || strchr ("+-.", *self->at) != NULL))
    self->at++;

  if ((self->secret || self->hidden > 0) && !g_ascii_isalpha (*start))
    g_string_append (self->out, "\"" SO_REQUEST_SECRET "\"");
  else
    g_string_append_len (self->out, start, self->at - start);
  self->secret = self->names = FALSE;
}

static void
take_mark (Masker *self)
{
  char c = *self->at++;

  g_string_append_c (self->out, c);
  if (c == '{' || c == '[')
    {
      self->depth++;
      if (self->secret && self->hidden == 0)
        self->hidden = self->depth;
      self->secret = self->names = FALSE;
    }
  else if (c == '}' || c == ']')
    {
      if (self->hidden == self->depth)
        self->hidden = 0;
      if (self->pair >= self->depth)
        self->pair = 0;
      self->depth--;
    }
}

static void
mask_json (GString    *out,
           const char *text,
           gsize       length,
           guint       nesting)
{
  Masker self = { out, text, text + length, nesting };

  if (nesting > MAX_NESTING)
    {
      g_string_append (out, SO_REQUEST_SECRET);
      return;
    }

  while (self.at < self.end)
    if (*self.at == '"')
      take_string (&self);
    else if (g_ascii_isalnum (*self.at) || *self.at == '-')
      take_number (&self);
    else
      take_mark (&self);
}

/* ---- for the log ---- */

/**
 * so_request_mask_body:
 * @body: JSON, a part of it, or any other text; need not be UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer full): the text with its secrets masked, valid UTF-8
 */
char *
so_request_mask_body (const char *body,
                      gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (body != NULL ? body : "", body != NULL ? length : 0);
  GString *out;

  if (!is_json (valid))
    return mask_plain (valid);

  out = g_string_sized_new (strlen (valid));
  mask_json (out, valid, strlen (valid), 0);

  return g_string_free (out, FALSE);
}

/* "Basic eA==" keeps its scheme. */
static void
append_header (const char *name,
               const char *value,
               gpointer    user_data)
{
  GString *out = user_data;
  g_autofree char *shown = g_utf8_make_valid (value, -1);

  if (so_request_is_secret_name (name) || g_ascii_strcasecmp (name, "X-XSRF-TOKEN") == 0)
    {
      gsize scheme = g_ascii_strcasecmp (name, "Authorization") == 0 ? strcspn (shown, " ") : 0;
      g_autofree char *kept = g_strndup (shown, shown[scheme] == ' ' ? scheme + 1 : 0);

      g_free (shown);
      shown = g_strconcat (kept, SO_REQUEST_SECRET, NULL);
    }

  g_string_append_printf (out, "%s: %s\n", name, shown);
}

/**
 * so_request_mask_headers:
 * @headers: of a request or an answer
 *
 * Returns: (transfer full): a line each, with secrets masked
 */
char *
so_request_mask_headers (SoupMessageHeaders *headers)
{
  GString *out = g_string_new (NULL);

  soup_message_headers_foreach (headers, append_header, out);

  return g_string_free (out, FALSE);
}

/**
 * so_request_mask_address:
 * @address: with a query or without
 *
 * Returns: (transfer full): the address, with secrets in its query masked
 */
char *
so_request_mask_address (const char *address)
{
  return mask_plain (address);
}
