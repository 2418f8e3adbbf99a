/* so-logged-call.c: one try of a call, as the request log keeps it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "so-request-log.h"

G_DEFINE_FINAL_TYPE (SoLoggedCall, so_logged_call, G_TYPE_OBJECT)

static void
so_logged_call_finalize (GObject *object)
{
  SoLoggedCall *self = SO_LOGGED_CALL (object);

  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self->verb);
  g_free (self->address);
  g_free (self->path);
  g_free (self->phrase);
  g_free (self->request_headers);
  g_free (self->request_body);
  g_free (self->response_headers);
  g_free (self->response_body);
  g_free (self->error);

  G_OBJECT_CLASS (so_logged_call_parent_class)->finalize (object);
}

static void
so_logged_call_class_init (SoLoggedCallClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = so_logged_call_finalize;
}

static void
so_logged_call_init (SoLoggedCall *self)
{
}

/* curl finds out by itself what these say. */
static gboolean
is_derived (const char *line)
{
  static const char *const names[] = {
    "Host:", "Content-Length:", "Accept-Encoding:", "Connection:", "User-Agent:",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strncasecmp (line, names[i], strlen (names[i])) == 0)
      return TRUE;

  return FALSE;
}

static void
append_quoted (GString    *out,
               const char *option,
               const char *value)
{
  g_autofree char *quoted = g_shell_quote (value);

  g_string_append_printf (out, " \\\n  %s%s%s", option, *option != '\0' ? " " : "", quoted);
}

/**
 * so_logged_call_dup_command:
 * @self: a call
 *
 * Returns: (transfer full): a curl command that makes the call again, with words
 *   where secrets were; a body that was kept in part only is to come from a file
 */
char *
so_logged_call_dup_command (SoLoggedCall *self)
{
  g_auto (GStrv) lines = NULL;
  GString *out;

  g_return_val_if_fail (SO_IS_LOGGED_CALL (self), NULL);

  out = g_string_new ("curl");
  if (strcmp (self->verb, "GET") != 0)
    g_string_append_printf (out, " -X %s", self->verb);
  append_quoted (out, "", self->address);

  lines = g_strsplit (self->request_headers != NULL ? self->request_headers : "", "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && !is_derived (*line))
      append_quoted (out, "-H", *line);

  if (self->request_body != NULL && self->request_size <= SO_REQUEST_LOG_BODY)
    append_quoted (out, "--data-raw", self->request_body);
  else if (self->request_size > 0)
    append_quoted (out, "--data-binary", "@request.json");
  g_string_append_c (out, '\n');

  return g_string_free (out, FALSE);
}

static void
append_part (GString    *out,
             const char *headers,
             const char *body,
             gsize       size)
{
  g_string_append (out, headers != NULL ? headers : "");
  if (body == NULL)
    return;

  g_string_append_printf (out, "\n%s\n", body);
  if (size > SO_REQUEST_LOG_BODY)
    {
      g_autofree char *left = g_format_size (size - SO_REQUEST_LOG_BODY);

      /* translators: %s is a size, as "1.2 MB" */
      g_string_append_printf (out, _("[%s more were not kept]\n"), left);
    }
}

/**
 * so_logged_call_dup_text:
 * @self: a call
 *
 * Returns: (transfer full): all that is known of it, to read and to send to somebody
 */
char *
so_logged_call_dup_text (SoLoggedCall *self)
{
  g_autofree char *when = NULL;
  GString *out;

  g_return_val_if_fail (SO_IS_LOGGED_CALL (self), NULL);

  when = g_date_time_format (self->time, "%Y-%m-%d %H:%M:%S");
  out = g_string_new (NULL);
  g_string_append_printf (out, "%s  %d ms\n%s %s\n", when, (int) (self->duration / 1000),
                          self->verb, self->address);
  append_part (out, self->request_headers, self->request_body, self->request_size);

  g_string_append_c (out, '\n');
  if (self->status != 0)
    g_string_append_printf (out, "HTTP %u %s\n", self->status,
                            self->phrase != NULL ? self->phrase : "");
  append_part (out, self->response_headers, self->response_body, self->response_size);
  if (self->error != NULL)
    g_string_append_printf (out, "\n%s\n", self->error);

  return g_string_free (out, FALSE);
}
