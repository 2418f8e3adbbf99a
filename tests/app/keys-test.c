/* keys-test.c: keys, as a person presses them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys-test.h"

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* What xdotool does, and what follows from it in the window. */
static void
run_xdotool (const char *command,
             const char *argument)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  gboolean ended = FALSE;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", command, "--delay", "0",
                              argument, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, ended_cb, &ended);
  wait_for (ended);
}

/* One combination, as "ctrl+a". */
void
keys_press (const char *keys)
{
  run_xdotool ("key", keys);
}

void
keys_type (const char *text)
{
  run_xdotool ("type", text);
}

/* The window gets the keys. */
void
keys_open (AppTest    *test,
           const char *section)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, section);
  wait_for (gtk_window_is_active (GTK_WINDOW (test->window)));
}
