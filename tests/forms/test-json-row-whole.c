/* test-json-row-whole.c: JSON as a form: what concerns all of the text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "json-fixture.h"

static void
test_search (JsonFixture   *fixture,
             gconstpointer  data)
{
  GtkWidget *search = json_find (fixture, GTK_TYPE_SEARCH_ENTRY, "Search Keys and Values");

  gtk_widget_grab_focus (json_find (fixture, GTK_TYPE_ENTRY, "Site name"));
  form_type (search, "WELC");
  wait_for (form_says (fixture->row, "1 value was found"));
  json_find (fixture, GTK_TYPE_ENTRY, "Title, Welcome");
  g_assert_null (json_look_for (fixture, GTK_TYPE_ENTRY, "Site name"));

  form_type (search, "contoso");
  wait_for (json_look_for (fixture, GTK_TYPE_ENTRY, "Title, Welcome") == NULL);
  form_type (json_find (fixture, GTK_TYPE_ENTRY, "Site name"), "Other");
  json_assert_replaced (fixture, "Contoso help", "Other");
  form_type (search, "no such thing");
  wait_for (form_says (fixture->row, "Nothing was found"));
  form_type (search, "");
  json_find (fixture, GTK_TYPE_ENTRY, "Ratio");
}

static void
test_no_json (JsonFixture   *fixture,
              gconstpointer  data)
{
  json_show (fixture, "{\n oops }");
  g_assert_true (form_says (fixture->row,
                            "This text is not JSON and can only be edited as text: line 2, column 2"));
  g_assert_true (steward_form_validate (fixture->form.form));
  json_show (fixture, "[1, 2]");
  g_assert_false (form_says (fixture->row, "not JSON"));
  g_assert_true (form_says (fixture->row, "not a group of keys"));
  form_type (json_find (fixture, GTK_TYPE_ENTRY, "Entry 2, Value"), "3");
  {
    g_autofree char *text = json_dup_config (fixture);

    g_assert_cmpstr (text, ==, "[1, 3]");
  }
  json_show (fixture, "{}");
  g_assert_true (form_says (fixture->row, "There are no keys"));
  g_assert_null (steward_base_row_get_warning (fixture->row));
}

/* Nothing, null and blanks go back as they came. */
static void
test_empty (JsonFixture   *fixture,
            gconstpointer  data)
{
  static const char *const texts[] = { "'Config':null", "'Config':''", "'Config':' \\n'",
                                       "'Config':'-'" };
  static const char *const json[] = { "null", "\"\"", "\" \\n\"", "missing" };
  GtkWidget *dialog;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      form_fixture_show (&fixture->form, texts[i]);
      g_assert_true (form_says (fixture->row, "Nothing is stored here"));
      g_assert_true (steward_form_validate (fixture->form.form));
      form_assert_member (&fixture->form, "Config", json[i]);
      g_assert_false (steward_form_is_dirty (fixture->form.form));
    }

  form_click (json_find_label (GTK_WIDGET (fixture->row), GTK_TYPE_BUTTON, "Add Key…"));
  dialog = json_wait_dialog ();
  form_type (json_find_row (dialog, ADW_TYPE_ENTRY_ROW), "first");
  json_answer (dialog, "_Add");
  form_type (json_find (fixture, GTK_TYPE_ENTRY, "First"), "x");
  form_assert_member (&fixture->form, "Config", "\"{\\\"first\\\":\\\"x\\\"}\"");
}

/* A change from elsewhere keeps the lines there are, and the focus in them. */
static void
test_follows (JsonFixture   *fixture,
              gconstpointer  data)
{
  GtkWidget *entry = json_find (fixture, GTK_TYPE_ENTRY, "Title, Welcome");
  g_auto (GStrv) parts = g_strsplit (fixture->config, "\"Welcome\"", 2);
  g_autofree char *other = g_strjoinv ("\"Hello\", \"more\": \"a\"", parts);

  json_find (fixture, GTK_TYPE_ENTRY, "Entry 3, Languages");
  json_settle ();
  gtk_widget_grab_focus (entry);
  json_show (fixture, other);
  g_assert_true (json_look_for (fixture, GTK_TYPE_ENTRY, "Title, Welcome") == entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Hello");
  g_assert_true (json_has_focus (fixture, entry));
  json_find (fixture, GTK_TYPE_ENTRY, "More, Welcome");
  json_settle ();
  json_show (fixture, fixture->config);
  wait_for (json_look_for (fixture, GTK_TYPE_ENTRY, "More, Welcome") == NULL);
  g_assert_true (json_look_for (fixture, GTK_TYPE_ENTRY, "Title, Welcome") == entry);
}

static void
test_read_only (JsonFixture   *fixture,
                gconstpointer  data)
{
  GtkWidget *entry = json_find (fixture, GTK_TYPE_ENTRY, "Site name");

  json_find (fixture, GTK_TYPE_ENTRY, "Ratio");
  steward_form_set_read_only (fixture->form.form, TRUE, "Locked");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  g_assert_false (gtk_widget_get_sensitive (json_find (fixture, GTK_TYPE_SWITCH, "Wide")));
  g_assert_false (gtk_widget_is_visible (json_find_label (GTK_WIDGET (fixture->row),
                                                          GTK_TYPE_BUTTON, "Add Key…")));
  g_assert_null (json_look_for (fixture, GTK_TYPE_BUTTON, "Remove: Entry 1, Languages"));
  steward_form_set_read_only (fixture->form.form, FALSE, NULL);
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (entry)));
}

/* Tab goes from control to control, from line to line. */
static void
test_keys (JsonFixture   *fixture,
           gconstpointer  data)
{
  GtkWidget *site = json_find (fixture, GTK_TYPE_ENTRY, "Site name");
  GtkWidget *logo = json_find (fixture, GTK_TYPE_ENTRY, "Logo URL");
  GtkWidget *line = gtk_widget_get_ancestor (site, STEWARD_TYPE_ROW);
  GtkWidget *focus;

  g_assert_nonnull (line);
  json_find (fixture, GTK_TYPE_ENTRY, "Ratio");
  gtk_widget_grab_focus (site);
  for (guint i = 0; i < 3; i++)
    {
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->form.window));
      if (gtk_widget_is_ancestor (focus, logo))
        break;
      {
        GtkWidget *json_line = focus;
        GListModel *controllers;

        while (!gtk_widget_has_css_class (json_line, "steward-json-line"))
          json_line = gtk_widget_get_parent (json_line);
        controllers = gtk_widget_observe_controllers (json_line);
        for (guint j = 0; j < g_list_model_get_n_items (controllers); j++)
          {
            g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, j);
            gboolean taken;

            if (GTK_IS_EVENT_CONTROLLER_KEY (keys))
              g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Tab, 0, 0, &taken);
          }
        g_object_unref (controllers);
      }
    }
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->form.window));
  g_assert_true (gtk_widget_is_ancestor (focus, logo));
}

/* Keys that read the same have names of their own. */
static void
test_names (JsonFixture   *fixture,
            gconstpointer  data)
{
  json_show (fixture, "{\"siteName\":\"a\",\"site_name\":\"b\",\"siteName\":\"c\"}");
  form_type (json_find (fixture, GTK_TYPE_ENTRY, "Site name (3)"), "d");
  {
    g_autofree char *text = json_dup_config (fixture);

    g_assert_cmpstr (text, ==, "{\"siteName\":\"a\",\"site_name\":\"b\",\"siteName\":\"d\"}");
  }
}

static void
add_tests (void)
{
#define ADD(path, test) \
  g_test_add ("/json-row/" path, JsonFixture, NULL, json_set_up, test, json_tear_down)
  ADD ("search", test_search);
  ADD ("no-json", test_no_json);
  ADD ("empty", test_empty);
  ADD ("follows", test_follows);
  ADD ("read-only", test_read_only);
  ADD ("keys", test_keys);
  ADD ("names", test_names);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
