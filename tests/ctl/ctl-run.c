/* ctl-run.c: one run of the real stewardctl
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl-run.h"

#include <string.h>

#define LAUNCHER_FLAGS (G_SUBPROCESS_FLAGS_STDIN_PIPE | \
                        G_SUBPROCESS_FLAGS_STDOUT_PIPE | \
                        G_SUBPROCESS_FLAGS_STDERR_PIPE)

static char *
to_text (GBytes *bytes)
{
  const char *data = g_bytes_get_data (bytes, NULL);

  return data != NULL ? g_strndup (data, g_bytes_get_size (bytes)) : g_strdup ("");
}

static void
communicate_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  CtlRun *run = user_data;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_finish (G_SUBPROCESS (source), result, &out, &err, &error);
  g_assert_no_error (error);
  run->out = to_text (out);
  run->err = to_text (err);
  g_assert_true (g_subprocess_get_if_exited (run->process));     /* not by a signal */
  run->status = g_subprocess_get_exit_status (run->process);
  run->done = TRUE;
}

void
ctl_run_clear (CtlRun *run)
{
  g_clear_object (&run->process);
  g_clear_pointer (&run->out, g_free);
  g_clear_pointer (&run->err, g_free);
  run->done = FALSE;
}

void
ctl_run_start (CtlRun     *run,
               SoFixture  *fixture,
               const char *arguments,
               const char *environment,
               const char *input)
{
  g_autofree char *line = g_strconcat (g_getenv ("STEWARDCTL"), " ", arguments, NULL);
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (LAUNCHER_FLAGS);
  g_autoptr (GBytes) bytes = g_bytes_new (input, input != NULL ? strlen (input) : 0);
  g_autoptr (GError) error = NULL;

  if (fixture != NULL)
    g_subprocess_launcher_setenv (launcher, "STEWARD_SERVER", fixture->server.address, TRUE);
  if (environment != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (environment, "=", 2);

      g_subprocess_launcher_setenv (launcher, parts[0], parts[1], TRUE);
    }

  run->process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_async (run->process, bytes, NULL, communicate_cb, run);
}

void
ctl_run_finish (CtlRun *run)
{
  while (!run->done)
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("status %d, %s", run->status, run->err);
}

void
ctl_run (CtlRun     *run,
         SoFixture  *fixture,
         const char *arguments,
         const char *input)
{
  ctl_run_start (run, fixture, arguments, NULL, input);
  ctl_run_finish (run);
}

void
ctl_run_assert_one_line (CtlRun *run)
{
  g_assert_true (g_str_has_prefix (run->err, "stewardctl: "));
  g_assert_cmpuint (strlen (run->err), >, strlen ("stewardctl: ") + 10);
  g_assert_true (strchr (run->err, '\n') == run->err + strlen (run->err) - 1);
  g_assert_true (g_utf8_validate (run->err, -1, NULL));
  g_assert_cmpstr (run->out, ==, "");
}
