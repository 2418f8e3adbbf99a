/* steward-ctl-call.c: one call through carriers and agents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ctl-commands.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "so-json.h"
#include "steward-ctl-check.h"

#define CHUNK_BYTES (64 * 1024)

typedef struct
{
  GMainLoop *loop;
  JsonNode  *answer;         /* nullable */
  GError    *error;          /* nullable */
} Outcome;

static GByteArray *
read_all (const char  *path,
          GError     **error)
{
  gboolean is_input = g_str_equal (path, "-");
  int fd = is_input ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize n_bytes = fd < 0 ? -1 : 1;
  int code = errno;

  while (fd >= 0 && n_bytes > 0 && bytes->len <= SO_SESSION_SIZE_LIMIT)
    {
      guint before = bytes->len;

      g_byte_array_set_size (bytes, before + CHUNK_BYTES);
      do
        n_bytes = read (fd, bytes->data + before, CHUNK_BYTES);
      while (n_bytes < 0 && errno == EINTR);
      code = errno;
      g_byte_array_set_size (bytes, before + MAX (n_bytes, 0));
    }

  if (fd >= 0 && !is_input)
    close (fd);

  if (n_bytes < 0 || bytes->len > SO_SESSION_SIZE_LIMIT)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: %s",
                   is_input ? _("standard input") : path,
                   n_bytes < 0 ? g_strerror (code) : _("too large for a request"));
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

/* Says what is odd about the request; FALSE: and it is not to be sent. */
static gboolean
accept_request (const StewardCtlOptions  *options,
                JsonNode                 *node,
                GError                  **error)
{
  g_autoptr (GPtrArray) remarks = steward_ctl_check_request (options->method, node);

  for (guint i = 0; i < remarks->len; i++)
    steward_ctl_warn (g_ptr_array_index (remarks, i));

  if (!options->strict || remarks->len == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("Nothing was sent, because of --strict"));

  return FALSE;
}

/* The request in its carrier: what has the wrong type is found here, not by the server. */
static SoCarrier *
read_body (const StewardCtlOptions  *options,
           GError                  **error)
{
  gboolean is_input = g_str_equal (options->body_file, "-");
  const char *name = is_input ? _("standard input") : options->body_file;
  g_autoptr (GByteArray) bytes = read_all (options->body_file, error);
  g_autoptr (JsonNode) node = NULL;
  SoCarrier *body;

  if (bytes == NULL)
    return NULL;

  node = so_json_parse ((const char *) bytes->data, bytes->len, error);
  body = node != NULL ? so_carrier_new_from_json (options->method->request (), node, error) : NULL;
  if (body == NULL)
    g_prefix_error (error, "%s: ", name);
  else if (!accept_request (options, node, error))
    g_clear_object (&body);

  return body;
}

static void
call_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->answer = so_session_call_finish_json (SO_SESSION (source), result, &outcome->error);
  g_main_loop_quit (outcome->loop);
}

/**
 * steward_ctl_call:
 * @options: with a method
 * @session: where to
 * @has_secret: whether a password, a ticket or a token goes with it
 *
 * Prints the answer as its carrier writes it, `null` for a method that
 * answers nothing.
 *
 * Returns: the exit status
 */
int
steward_ctl_call (const StewardCtlOptions *options,
                  SoSession               *session,
                  gboolean                 has_secret)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (SoCarrier) body = NULL;
  g_autoptr (JsonNode) request = NULL;
  g_autoptr (JsonNode) answer = NULL;
  g_autofree char *text = NULL;
  Outcome outcome = { loop, NULL, NULL };

  if (options->body_file != NULL)
    {
      body = read_body (options, &outcome.error);
      if (body == NULL)
        return steward_ctl_fail (outcome.error, STEWARD_CTL_FAILED);
      request = so_carrier_to_request (body);
    }

  so_session_call_json_async (session, options->method, request,
                              (const char * const *) options->pairs,
                              NULL, call_cb, &outcome);
  g_main_loop_run (loop);
  if (outcome.error != NULL)
    return steward_ctl_fail_call (outcome.error, has_secret);

  answer = outcome.answer;
  text = so_json_print_pretty (answer);
  if (!steward_ctl_print (text, &outcome.error))
    return steward_ctl_fail (outcome.error, STEWARD_CTL_FAILED);

  return STEWARD_CTL_DONE;
}
