/* bench-start.c: how long a user waits for the window, next to the least one can wait
 *
 * Starts Steward on a running demo service and a bare window of libadwaita in turns, and
 * compares the times from the start of the process to the first frame. Goal: at most 1.5
 * times.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>

#define ROUNDS 15

static GDataInputStream *
start (GSubprocess       **process,
       const char *const  *arguments)
{
  g_autoptr (GError) error = NULL;

  *process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  if (*process == NULL)
    g_error ("%s: %s", arguments[0], error->message);

  return g_data_input_stream_new (g_subprocess_get_stdout_pipe (*process));
}

static char *
read_line (GDataInputStream *output)
{
  char *line = g_data_input_stream_read_line (output, NULL, NULL, NULL);

  if (line == NULL)
    g_error ("No answer");

  return line;
}

/* Milliseconds to the first frame. */
static double
measure (const char *const *arguments)
{
  gint64 before = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) output = start (&process, arguments);
  g_autofree char *line = read_line (output);

  g_subprocess_wait (process, NULL, NULL);

  return (g_ascii_strtoll (line, NULL, 10) - before) / 1000.0;
}

static int
compare (gconstpointer one,
         gconstpointer other)
{
  double difference = *(const double *) one - *(const double *) other;

  return (difference > 0) - (difference < 0);
}

static double
median (double *values)
{
  qsort (values, ROUNDS, sizeof *values, compare);

  return values[ROUNDS / 2];
}

int
main (int    argc,
      char **argv)
{
  const char *demo_arguments[] = { g_getenv ("STEWARD_DEMO"), "--quiet", "--database", ":memory:", NULL };
  const char *bare_arguments[] = { g_getenv ("BENCH_BARE"), NULL };
  const char *arguments[] = { g_getenv ("BENCH_STEWARD"), "--server", NULL, "--user", "admin", NULL };
  g_autoptr (GSubprocess) demo = NULL;
  g_autoptr (GDataInputStream) output = start (&demo, demo_arguments);
  g_autofree char *line = read_line (output);
  double bare[ROUNDS], steward[ROUNDS];
  double bare_median, steward_median;

  g_setenv ("STEWARD_PASSWORD", "demo", TRUE);
  arguments[2] = line + strlen ("LISTENING ");
  measure (bare_arguments);             /* fonts and icons get into the caches */
  measure (arguments);
  for (guint i = 0; i < ROUNDS; i++)
    {
      bare[i] = measure (bare_arguments);
      steward[i] = measure (arguments);
    }

  g_subprocess_force_exit (demo);
  bare_median = median (bare);
  steward_median = median (steward);
  g_print ("first frame: bare window %.0f ms, Steward %.0f ms, ratio %.2f (goal: at most 1.5)\n",
           bare_median, steward_median, steward_median / bare_median);

  return 0;
}
