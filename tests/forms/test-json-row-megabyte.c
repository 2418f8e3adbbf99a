/* test-json-row-megabyte.c: JSON as a form: how long a megabyte holds up the rest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "json-fixture.h"

#include <string.h>
#include <time.h>

static gint64 since, worst;     /* microseconds of work between two polls of the main loop */

/* Of this thread: what other programs take from it does not count. */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_TIME_SPAN_SECOND + now.tv_nsec / 1000;
}

static gint
watch_poll (GPollFD *fds,
            guint    n,
            gint     timeout)
{
  gint result;

  if (since != 0)
    worst = MAX (worst, get_time () - since);
  result = g_poll (fds, n, timeout);
  since = get_time ();

  return result;
}

static GListModel *
get_lines (JsonFixture *fixture)
{
  GtkWidget *list = json_find (fixture, GTK_TYPE_LIST_VIEW, "Form");

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static char *
make_config (gsize    length,
             gboolean groups)
{
  GString *text = g_string_new ("{\n  \"siteName\": \"Contoso\"");

  for (guint i = 0; text->len < length; i++)
    if (groups && i % 20 == 0)
      g_string_append_printf (text, "%s,\n  \"group%u\": {\n    \"first\": true",
                              i > 0 ? "\n  }" : "", i);
    else
      g_string_append_printf (text, ",\n  \"key%u\": \"value %u\"", i, i);
  g_string_append (text, groups ? "\n  }\n}" : "\n}");

  return g_string_free (text, FALSE);
}

static void
measure (const char *what)
{
  json_settle ();
  g_test_message ("%s: longest halt %.1f ms", what, worst / 1000.);
  g_assert_cmpint (worst, <, 5 * G_TIME_SPAN_SECOND);
  worst = since = 0;
}

static void
test_megabyte (JsonFixture   *fixture,
               gconstpointer  data)
{
  g_main_context_set_poll_func (NULL, watch_poll);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *config = make_config (1000000, i == 1);
      g_autofree char *now = NULL;
      gint64 start;

      json_settle ();
      worst = since = 0;
      start = get_time ();
      json_show (fixture, config);
      g_test_message ("%s: %.1f ms to take it", i == 0 ? "keys" : "groups",
                      (get_time () - start) / 1000.);
      start = g_get_monotonic_time ();
      json_find (fixture, GTK_TYPE_ENTRY, "Site name");
      wait_for (g_list_model_get_n_items (get_lines (fixture)) > 1600);
      measure ("opening");
      g_test_message ("complete after %.0f ms", (g_get_monotonic_time () - start) / 1000.);

      since = get_time ();
      form_type (json_find (fixture, GTK_TYPE_ENTRY, "Site name"), "Fabrikam");
      measure ("a key");
      since = get_time ();
      g_assert_true (steward_form_validate (fixture->form.form));
      measure ("taking over");
      now = json_dup_config (fixture);
      g_assert_nonnull (strstr (now, "\"siteName\": \"Fabrikam\""));
      g_assert_cmpuint (strlen (now), ==, strlen (config) + 1);

      form_type (json_find (fixture, GTK_TYPE_SEARCH_ENTRY, "Search Keys and Values"), "key777");
      wait_for (form_says (fixture->row, "found") &&
                json_look_for (fixture, GTK_TYPE_ENTRY,
                               i == 0 ? "Key777" : "Key777, Group760") != NULL);
      measure ("searching");
      form_type (json_find (fixture, GTK_TYPE_SEARCH_ENTRY, "Search Keys and Values"), "");
      wait_for (!form_says (fixture->row, "found") &&
                g_list_model_get_n_items (get_lines (fixture)) > 1600);
      measure ("all again");
      form_fixture_show (&fixture->form, "");
      measure ("another carrier");
    }
  g_main_context_set_poll_func (NULL, g_poll);
}

static gboolean
count_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               n)
{
  (*(guint *) n)++;

  return TRUE;
}

/* Lines at the end of a long text, too, go without others being shown in their place: with them
 * it took so long that the next text seemed to have none. */
static void
test_from_end (JsonFixture   *fixture,
               gconstpointer  data)
{
  GtkWidget *list = json_find (fixture, GTK_TYPE_LIST_VIEW, "Form");
  guint changed = g_signal_lookup ("changed", GTK_TYPE_EDITABLE);
  g_autofree char *config = make_config (100000, FALSE);
  g_autofree char *last = NULL;
  guint n_lines, n_shown = 0;
  gulong hook;

  json_show (fixture, config);
  wait_for (g_list_model_get_n_items (get_lines (fixture)) > 2000);
  json_settle ();
  n_lines = g_list_model_get_n_items (get_lines (fixture));
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", n_lines - 1);
  last = g_strdup_printf ("Key%u", n_lines - 2);
  json_find (fixture, GTK_TYPE_ENTRY, last);
  json_settle ();

  hook = g_signal_add_emission_hook (changed, 0, count_cb, &n_shown, NULL);
  form_fixture_show (&fixture->form, "");
  json_show (fixture, fixture->config);
  json_find (fixture, GTK_TYPE_ENTRY, "Ratio");
  g_signal_remove_emission_hook (changed, hook);
  g_assert_cmpuint (n_shown, <, 100);
}

static void
add_tests (void)
{
#define ADD(path, test) \
  g_test_add ("/json-row/" path, JsonFixture, NULL, json_set_up, test, json_tear_down)
  ADD ("megabyte", test_megabyte);
  ADD ("megabyte-from-end", test_from_end);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
