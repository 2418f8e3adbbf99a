/* test-customer-center-tabs.c: a configuration as a form, as text and beside other languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config-db.h"
#include "drafts-test.h"
#include "steward-compare-field.h"

#include <string.h>

/* Odd, but JSON: every byte of it has to survive. */
#define ODD "{ \"zeta\" : 1.50,\n\t\"alpha\":\"\\u00e5 \\/ x\", \"big\":12345678901234567890,\"e\":1E+2,\n" \
            "  \"nested\" : { \"b\":[ 1 , 2 ],\"a\":null } , \"siteName\":\"%s\" }\n"

static gpointer
raw_row (AppTest *test)
{
  return config_page (test)->raw_row;
}

static void
start (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
}

/* Each tab has a key of its own, and the tab used last comes back. */
static void
test_switch (AppTest *test)
{
  start (test);
  config_open (test, ENGLISH);
  g_assert_cmpstr (config_tab (test), ==, "form");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (config_page (test)->json_row)));
  config_show_tab (test, "raw");
  g_assert_true (gtk_widget_get_mapped (raw_row (test)));
  config_show_tab (test, "compare");
  wait_for (gtk_widget_get_mapped (GTK_WIDGET (config_page (test)->compare)));

  app_test_close (test);
  app_test_open (test, "customer-center");
  config_open (test, NORWEGIAN);
  g_assert_cmpstr (config_tab (test), ==, "compare");
  config_show_tab (test, "form");
}

/* Not to the button that takes all edits back. */
static void
test_focus (AppTest *test)
{
  GtkWidget *focus;

  start (test);
  config_open (test, NORWEGIAN);
  steward_row_focus (STEWARD_ROW (config_page (test)->json_row));
  g_object_set (config_get (test), "config", "{\"typed\":1}", NULL);
  wait_for (steward_page_is_dirty (app_test_page (test)));
  steward_row_focus (STEWARD_ROW (config_page (test)->json_row));
  adw_view_stack_set_visible_child_name (config_page (test)->tabs, "raw");
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, raw_row (test)));
}

static void
find_mnemonics (GtkWidget *widget,
                GString   *keys)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)) != GDK_KEY_VoidSymbol)
    g_string_append_c (keys, (char) gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_mnemonics (child, keys);
}

/* Type, Customer language, Form, Raw and Compare are a key away. */
static void
test_access_keys (AppTest *test)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  start (test);
  config_open (test, ENGLISH);
  find_mnemonics (GTK_WIDGET (app_test_page (test)), keys);
  g_string_ascii_down (keys);
  for (const char *key = "tlfrc"; *key != '\0'; key++)
    {
      const char *first = strchr (keys->str, *key);

      g_assert_nonnull (first);
      g_assert_null (strchr (first + 1, *key));
    }
}

/* What is no JSON stays text, and says where it is wrong. */
static void
test_refused (AppTest *test)
{
  start (test);
  config_open (test, ENGLISH);
  config_show_tab (test, "raw");
  app_test_type (raw_row (test), "{\"a\": 1,\n \"b\": }");
  config_show_tab (test, "form");
  g_assert_cmpstr (config_tab (test), ==, "raw");
  wait_for (app_test_shows (test->window, "Only JSON can be shown in the other tabs: line 2, column 7"));
  config_show_tab (test, "compare");
  g_assert_cmpstr (config_tab (test), ==, "raw");

  app_test_type (raw_row (test), "{\"a\": 1,\n \"b\": 2}");
  config_show_tab (test, "form");
  g_assert_cmpstr (config_tab (test), ==, "form");
  wait_for (app_test_shows (config_page (test)->json_row, "B"));
  g_assert_false (app_test_shows (test->window, "Only JSON can be shown"));
}

/* The entry of the number, as somebody types there. */
static GtkEditable *
type_width (AppTest    *test,
            const char *text)
{
  GtkEditable *entry;

  wait_for ((entry = config_find_named (config_page (test)->json_row, GTK_TYPE_ENTRY, "Width")) != NULL);
  for (gsize n = 1; n <= strlen (text); n++)
    {
      g_autofree char *part = g_strndup (text, n);

      gtk_editable_set_text (entry, part);
    }

  return entry;
}

/* What is no number stays where it was typed; no part of it gets into the text. */
static void
test_refused_number (AppTest *test)
{
  GtkEditable *entry;

  app_test_start_demo (test, NULL);
  config_db_put (test, ENGLISH, "{\"a\":1,\"width\":1080}");
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  entry = type_width (test, "12x4");
  g_assert_cmpstr (config_get (test)->config, ==, "{\"a\":1,\"width\":1080}");
  config_show_tab (test, "raw");
  app_test_type (raw_row (test), "{\"a\":2,\"width\":1080}");
  app_test_do (test, "save");
  wait_for (g_str_equal (config_tab (test), "form"));
  g_assert_false (steward_page_is_saving (app_test_page (test)));
  wait_for (app_test_shows (config_page (test)->json_row, "Width: "));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "12x4");

  type_width (test, "124");
  app_test_save (test);
  g_assert_cmpstr (config_get (test)->config, ==, "{\"a\":2,\"width\":124}");
}

/* No object keeps it: whoever opens another one is asked, and told of which field. */
static void
test_refused_number_left (AppTest *test)
{
  app_test_start_demo (test, NULL);
  config_db_put (test, ENGLISH, "{\"a\":1,\"width\":1080}");
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "form");
  type_width (test, "12x4");
  steward_list_page_open (STEWARD_LIST_PAGE (app_test_page (test)), NORWEGIAN);
  wait_for (app_test_question () != NULL);
  wait_for (app_test_shows (app_test_question (), "Width: This is not a number"));
  app_test_answer ("discard");
  wait_for (config_get (test) != NULL && config_get (test)->cust_config_id == NORWEGIAN);
}

/* Continue types it again, where it was. */
static void
test_refused_number_draft (AppTest *test)
{
  GtkEditable *entry;

  drafts_start (test);
  app_test_close (test);
  config_db_put (test, ENGLISH, "{\"a\":1,\"width\":1080}");
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "form");
  type_width (test, "12x4");
  wait_for (drafts_hold ("12x4"));
  app_test_close (test);

  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  wait_for (steward_draft_bar_is_shown (drafts_get_bar (test)));
  drafts_click (test, "Continue");
  wait_for ((entry = config_find_named (config_page (test)->json_row, GTK_TYPE_ENTRY, "Width")) != NULL);
  wait_for (g_str_equal (gtk_editable_get_text (entry), "12x4"));
  g_assert_cmpstr (config_get (test)->config, ==, "{\"a\":1,\"width\":1080}");
}

/* What the server has and is no JSON opens as text and is saved as text, after a question. */
static void
test_not_json_from_server (AppTest *test)
{
  g_autofree char *stored = NULL;

  app_test_start_demo (test, NULL);
  config_db_put (test, ENGLISH, "welcome = hello\n");
  app_test_open (test, "customer-center");
  wait_for (app_test_shows (test->window, "not JSON"));
  config_open (test, ENGLISH);
  g_assert_cmpstr (config_tab (test), ==, "raw");
  config_show_tab (test, "form");
  g_assert_cmpstr (config_tab (test), ==, "raw");

  app_test_type (raw_row (test), "welcome = hello again\n");
  app_test_do (test, "save");
  wait_for (app_test_question () != NULL);
  wait_for (app_test_shows (app_test_question (), "The configuration is not valid JSON: line 1, column 1"));
  app_test_answer ("save");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  stored = config_db_get (test, ENGLISH);
  g_assert_cmpstr (stored, ==, "welcome = hello again\n");
}

/* A list or a number is JSON, but nothing that the Customer Center reads. */
static void
test_no_object (AppTest *test)
{
  start (test);
  config_open (test, ENGLISH);
  config_show_tab (test, "raw");
  app_test_type (raw_row (test), "[1, 2]");
  app_test_do (test, "save");
  wait_for (app_test_question () != NULL);
  wait_for (app_test_shows (app_test_question (), "no object with keys"));
  app_test_answer ("cancel");
}

/* An empty text is allowed. */
static void
test_empty (AppTest *test)
{
  g_autofree char *stored = NULL;

  start (test);
  config_open (test, ENGLISH);
  config_show_tab (test, "raw");
  app_test_type (raw_row (test), "");
  app_test_save (test);
  g_assert_null (app_test_question ());
  wait_for (app_test_shows (test->window, "empty"));
  stored = config_db_get (test, ENGLISH);
  g_assert_cmpstr (stored, ==, "");
}

/* One value is edited in the form: no other byte in the database is another. */
static void
test_bytes (AppTest *test)
{
  g_autofree char *before = g_strdup_printf (ODD, "Old");
  g_autofree char *after = g_strdup_printf (ODD, "New \\\"name\\\"");
  g_autofree char *stored = NULL;
  g_autoptr (GError) error = NULL;

  app_test_start_demo (test, NULL);
  config_db_put (test, ENGLISH, before);
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "form");
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  steward_json_row_set_value (config_page (test)->json_row, "/siteName", "\"New \\\"name\\\"\"", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      config_show_tab (test, "raw");
      config_show_tab (test, "compare");
      config_show_tab (test, "form");
    }
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  stored = config_db_get (test, ENGLISH);
  g_assert_cmpstr (stored, ==, after);
}

static char *
long_text (const char *first)
{
  g_autoptr (GString) text = g_string_new ("{");

  g_string_append_printf (text, "\"siteName\":\"%s\"", first);
  for (guint i = 0; text->len < 1 << 20; i++)
    g_string_append_printf (text, ",\n\"key%u\":{\"text\":\"Value %u, and some more words\",\"n\":%u.50}", i, i, i);
  g_string_append_c (text, '}');

  return g_strdup (text->str);
}

/* A megabyte is opened, edited in each way, and saved. */
static void
test_megabyte (AppTest *test)
{
  g_autofree char *before = long_text ("Old");
  g_autofree char *after = long_text ("New");
  g_autofree char *stored = NULL;
  g_autoptr (GError) error = NULL;

  app_test_start_demo (test, NULL);
  config_db_put (test, ENGLISH, before);
  config_db_put (test, NORWEGIAN, before);
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "compare");
  wait_for (config_find_named (test->window, STEWARD_TYPE_COMPARE_FIELD, "Site name, Norsk") != NULL);
  config_show_tab (test, "raw");
  config_show_tab (test, "form");
  steward_json_row_set_value (config_page (test)->json_row, "/siteName", "\"New\"", &error);
  g_assert_no_error (error);
  app_test_save (test);
  stored = config_db_get (test, ENGLISH);
  g_assert_true (strcmp (stored, after) == 0);
}

static GtkWidget *
find_label (GtkWidget  *root,
            const char *text)
{
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Whether a label is there and within the window. */
static gboolean
is_in_window (AppTest    *test,
              const char *text)
{
  GtkWidget *label = find_label (raw_row (test), text);
  graphene_rect_t bounds;

  return label != NULL && gtk_widget_get_mapped (label) &&
         gtk_widget_compute_bounds (label, GTK_WIDGET (test->window), &bounds) &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (GTK_WIDGET (test->window));
}

/* A refused save goes to the place in a long text and says why, on view. */
static void
test_wrong_place (AppTest *test)
{
  g_autofree char *before = long_text ("Old");
  GtkAdjustment *around;
  GtkTextBuffer *buffer;
  GtkTextIter iter;
  GtkWidget *view;

  app_test_start_demo (test, NULL);
  config_db_put (test, ENGLISH, before);
  app_test_open (test, "customer-center");
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1200, 480);
  config_open (test, ENGLISH);
  config_show_tab (test, "raw");
  view = app_test_find (raw_row (test), GTK_TYPE_TEXT_VIEW);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  wait_for (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  gtk_text_buffer_get_iter_at_line (buffer, &iter, 2);
  gtk_text_buffer_insert (buffer, &iter, "zz{", -1);
  gtk_text_buffer_get_end_iter (buffer, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_widget_grab_focus (view);
  around = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (
    gtk_widget_get_ancestor (raw_row (test), GTK_TYPE_SCROLLED_WINDOW)));
  wait_for (app_test_can (test, "save") && find_label (raw_row (test), "This is not JSON") != NULL);
  gtk_adjustment_set_value (around, 0);
  app_test_do (test, "save");
  wait_for (gtk_adjustment_get_value (around) > 0);
  wait_for (is_in_window (test, "This is not JSON: line 3, column 1"));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&iter), ==, 2);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == view);
}

/* Who created and changed it stands beside when; a new one has no id yet. */
static void
test_facts (AppTest *test)
{
  start (test);
  config_open (test, NORWEGIAN);
  g_assert_true (app_test_shows (test->window, "By Solveig Demostad"));
  g_assert_true (app_test_shows (test->window, "By Torje Prøvland"));

  app_test_do (test, "new");
  wait_for (config_get (test) != NULL && config_get (test)->cust_config_id == 0);
  app_test_wait_loaded (test);
  g_assert_true (app_test_shows (test->window, "New"));
  g_assert_false (app_test_shows (test->window, "By Torje Prøvland"));
}

/* Templates edited by hand are told as long as nobody closes the message. */
static void
test_customized_templates (AppTest *test)
{
  start (test);
  config_open (test, ENGLISH);
  g_assert_false (app_test_shows (test->window, "edited by hand"));
  app_test_close (test);

  config_db_run (test, "INSERT INTO preference (Section, Key, Value) VALUES "
                 "('CustomerCenter', 'CustomizedTemplates', '1')", NULL);
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  wait_for (app_test_shows (test->window, "Templates of the Customer Center were edited by hand"));
}

/* A stored one that moves, and one where there is another already, are asked about. */
static void
test_move_is_asked (AppTest *test)
{
  start (test);
  config_open (test, ENGLISH);
  app_test_choose (app_test_row (test, "cust-lang-id"), "Norsk");
  wait_for (app_test_shows (test->window, "Saving moves this configuration"));
  wait_for (app_test_shows (test->window, "There is a configuration of this type and language already."));
  app_test_do (test, "save");
  wait_for (app_test_question () != NULL);
  wait_for (app_test_shows (app_test_question (), "it is no longer used where it was."));
  wait_for (app_test_shows (app_test_question (), "There is a configuration of this type and language already."));
  app_test_answer ("cancel");

  config_open (test, STYLING);
  app_test_choose (app_test_row (test, "cust-lang-id"), "Norsk");
  wait_for (app_test_shows (test->window, "The look is usually the same for all languages."));
}

static void
add_tests (void)
{
  app_test_add ("/customer-center-tabs/switch", test_switch);
  app_test_add ("/customer-center-tabs/focus", test_focus);
  app_test_add ("/customer-center-tabs/access-keys", test_access_keys);
  app_test_add ("/customer-center-tabs/refused", test_refused);
  app_test_add ("/customer-center-tabs/refused-number", test_refused_number);
  app_test_add ("/customer-center-tabs/refused-number-left", test_refused_number_left);
  app_test_add ("/customer-center-tabs/refused-number-draft", test_refused_number_draft);
  app_test_add ("/customer-center-tabs/not-json-from-server", test_not_json_from_server);
  app_test_add ("/customer-center-tabs/no-object", test_no_object);
  app_test_add ("/customer-center-tabs/empty", test_empty);
  app_test_add ("/customer-center-tabs/bytes", test_bytes);
  app_test_add ("/customer-center-tabs/megabyte", test_megabyte);
  app_test_add ("/customer-center-tabs/wrong-place", test_wrong_place);
  app_test_add ("/customer-center-tabs/facts", test_facts);
  app_test_add ("/customer-center-tabs/customized-templates", test_customized_templates);
  app_test_add ("/customer-center-tabs/move-is-asked", test_move_is_asked);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
