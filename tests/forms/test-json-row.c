/* test-json-row.c: JSON as a form: values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "json-fixture.h"

#include <string.h>

/* ---- what there is ---- */

static void
test_shows (JsonFixture   *fixture,
            gconstpointer  data)
{
  GtkWidget *width = json_find (fixture, GTK_TYPE_ENTRY, "Preferred width");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (width)), ==, "960");
  g_assert_nonnull (json_find (fixture, GTK_TYPE_ENTRY, "Site name"));
  g_assert_nonnull (json_find (fixture, GTK_TYPE_BUTTON, "Open: Logo URL"));
  g_assert_nonnull (json_find (fixture, GTK_TYPE_COLOR_BUTTON, "Choose Colour: Text colour"));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (json_find (fixture, GTK_TYPE_SWITCH, "Wide"))));
  g_assert_nonnull (json_find (fixture, GTK_TYPE_BUTTON, "Set: Footer"));
  g_assert_nonnull (json_find (fixture, GTK_TYPE_ENTRY, "Title, Welcome"));
  g_assert_nonnull (json_find (fixture, GTK_TYPE_TEXT_VIEW, "Body, Welcome"));
  g_assert_nonnull (json_find (fixture, GTK_TYPE_ENTRY, "Entry 2, Languages"));
  g_assert_nonnull (json_find (fixture, GTK_TYPE_TEXT_VIEW, "Links"));
  g_assert_nonnull (json_find (fixture, GTK_TYPE_ENTRY, "(no name)"));
  g_assert_true (form_says (fixture->row, "3 keys"));
  g_assert_true (form_says (fixture->row, "3 entries"));
  g_assert_null (steward_base_row_get_warning (fixture->row));
  g_assert_nonnull (json_find (fixture, GTK_TYPE_BOX, "Site name: Contoso help"));
}

/* ---- values ---- */

static void
test_text (JsonFixture   *fixture,
           gconstpointer  data)
{
  GtkWidget *entry = json_find (fixture, GTK_TYPE_ENTRY, "Site name");

  form_type (entry, "Fabrikam \"1\"");
  json_assert_replaced (fixture, "\"Contoso help\"", "\"Fabrikam \\\"1\\\"\"");
  form_type (entry, "#abc");            /* is still the same control */
  g_assert_true (json_look_for (fixture, GTK_TYPE_ENTRY, "Site name") == entry);
  form_type (entry, "Contoso help");
  json_assert_replaced (fixture, "x", "x");
  form_type (json_find (fixture, GTK_TYPE_ENTRY, "Title, Welcome"), "");
  json_assert_replaced (fixture, "\"Welcome\"", "\"\"");
  form_type (json_find (fixture, GTK_TYPE_ENTRY, "(no name)"), "");
}

/* The spelling stays until it is another number; what is none is not in the text. */
static void
test_number (JsonFixture   *fixture,
             gconstpointer  data)
{
  GtkWidget *entry = json_find (fixture, GTK_TYPE_ENTRY, "Ratio");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1.50");
  gtk_widget_grab_focus (entry);
  form_type (entry, "1e400");
  json_assert_replaced (fixture, "1.50", "1e400");
  gtk_widget_grab_focus (json_find (fixture, GTK_TYPE_ENTRY, "Site name"));
  form_type (entry, "1");       /* no part of what is none */
  json_assert_replaced (fixture, "1.50", "1");
  form_type (entry, "1,5");
  json_assert_replaced (fixture, "1.50", "1e400");
  g_assert_false (steward_form_is_valid (fixture->form.form));
  g_assert_true (steward_form_is_dirty (fixture->form.form));
  g_assert_true (form_says (fixture->row, "This is not a number such as 12 or -0.5"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (strstr (steward_base_row_get_error (fixture->row), "Ratio: ") != NULL);
  form_type (entry, "1.50");
  g_assert_true (steward_form_validate (fixture->form.form));
  json_assert_replaced (fixture, "x", "x");
}

static void
test_switch (JsonFixture   *fixture,
             gconstpointer  data)
{
  gtk_switch_set_active (GTK_SWITCH (json_find (fixture, GTK_TYPE_SWITCH, "Wide")), FALSE);
  json_assert_replaced (fixture, "\"wide\": true", "\"wide\": false");
}

static void
test_colour (JsonFixture   *fixture,
             gconstpointer  data)
{
  GtkWidget *entry = json_find (fixture, GTK_TYPE_ENTRY, "Text colour");
  GtkWidget *button = json_find (fixture, GTK_TYPE_COLOR_BUTTON, "Choose Colour: Text colour");
  GdkRGBA colour = { 1, 0, 0, 1 };

  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (button), &colour);
  g_signal_emit_by_name (button, "color-set");
  json_assert_replaced (fixture, "#336699", "#ff0000");
  form_type (entry, "#0f");
  g_assert_true (form_says (fixture->row, "A colour is written as #abc or #aabbcc"));
  form_type (entry, "#0f0");
  g_assert_false (form_says (fixture->row, "A colour is written as"));
  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (button), &colour);
  g_assert_cmpfloat (colour.green, ==, 1);
  form_type (entry, "");
  g_assert_false (form_says (fixture->row, "A colour is written as"));
  json_assert_replaced (fixture, "#336699", "");
}

static void
test_address (JsonFixture   *fixture,
              gconstpointer  data)
{
  GtkWidget *entry = json_find (fixture, GTK_TYPE_ENTRY, "Logo URL");

  form_type (entry, "ftp://www.example.com");
  g_assert_true (form_says (fixture->row, "begins with http:// or https://"));
  g_assert_true (steward_form_validate (fixture->form.form));
  form_type (entry, "");
  g_assert_false (form_says (fixture->row, "begins with http:// or https://"));
  json_assert_replaced (fixture, "https://www.example.com/logo.png", "");
}

static void
test_lines (JsonFixture   *fixture,
            gconstpointer  data)
{
  GtkWidget *view = json_find (fixture, GTK_TYPE_TEXT_VIEW, "Body, Welcome");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkWidget *button = json_find (fixture, GTK_TYPE_TOGGLE_BUTTON, "Monospaced: Body, Welcome");

  gtk_text_buffer_set_text (buffer, "<i>\n</i>", -1);
  json_assert_replaced (fixture, "<p>Ask <b>anything</b>.</p>\\n<p>We answer.</p>", "<i>\\n</i>");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (gtk_text_view_get_monospace (GTK_TEXT_VIEW (view)));
}

/* GTK takes half a second for each key in a line of 100,000 letters. */
static void
test_long_text (JsonFixture   *fixture,
                gconstpointer  data)
{
  g_autofree char *fill = g_strnfill (200000, 'x');
  g_autofree char *config = g_strdup_printf ("{\"a\": \"%s\"}", fill);
  g_autofree char *expected = g_strdup_printf ("{\"a\": \"y%s\"}", fill);
  g_autofree char *now = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkWidget *view;

  json_show (fixture, config);
  view = json_find (fixture, GTK_TYPE_TEXT_VIEW, "A");
  wait_for (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert (buffer, &start, "y", 1);
  g_assert_true (steward_form_validate (fixture->form.form));
  now = json_dup_config (fixture);
  g_assert_true (strcmp (now, expected) == 0);
}

/* Another tab shows the same field. */
static void
test_two_rows (void)
{
  JsonFixture fixture = { 0 };
  GtkWidget *stack, *view;
  GtkTextBuffer *buffer;

  form_fixture_open (&fixture.form,
                     "<child><object class='GtkStack'>"
                     "<child><object class='GtkStackPage'><property name='name'>form</property>"
                     "<property name='child'><object class='StewardJsonRow'><property name='field'>config</property>"
                     "<property name='title'>_Form</property></object></property></object></child>"
                     "<child><object class='GtkStackPage'><property name='name'>raw</property>"
                     "<property name='child'><object class='StewardCodeRow'><property name='field'>config</property>"
                     "<property name='title'>_Raw</property></object></property></object></child>"
                     "</object></child>");
  form_fixture_show (&fixture.form, "'Config':'{\\'a\\': 1, \\'b\\': 2}'");
  fixture.row = form_row (&fixture.form, "config");
  stack = gtk_widget_get_ancestor (GTK_WIDGET (fixture.row), GTK_TYPE_STACK);
  form_type (json_find (&fixture, GTK_TYPE_ENTRY, "A"), "7");

  gtk_stack_set_visible_child_name (GTK_STACK (stack), "raw");
  view = form_find (stack, GTK_TYPE_TEXT_VIEW, "Raw");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  {
    g_autofree char *text = NULL;

    g_object_get (buffer, "text", &text, NULL);
    g_assert_cmpstr (text, ==, "{\"a\": 7, \"b\": 2}");
  }
  gtk_text_buffer_set_text (buffer, "{\"a\": 8, \"b\": 2, \"c\": 3}", -1);
  g_assert_true (steward_form_validate (fixture.form.form));

  gtk_stack_set_visible_child_name (GTK_STACK (stack), "form");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (json_find (&fixture, GTK_TYPE_ENTRY, "A"))),
                   ==, "8");
  form_type (json_find (&fixture, GTK_TYPE_ENTRY, "C"), "oops");

  /* what is wrong is found behind the other tab */
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "raw");
  g_assert_false (steward_form_validate (fixture.form.form));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "form");
  form_fixture_close (&fixture.form);
}

static void
test_code (JsonFixture   *fixture,
           gconstpointer  data)
{
  GtkWidget *view = json_find (fixture, GTK_TYPE_TEXT_VIEW, "Links");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_set_text (buffer, "[{\"text\": ]", -1);
  g_assert_true (form_says (fixture->row, "This is not JSON: line 1, column 11"));
  g_assert_false (steward_form_is_valid (fixture->form.form));
  json_assert_replaced (fixture, "x", "x");
  gtk_text_buffer_set_text (buffer, "[{\"text\": 1.0}]", -1);
  g_assert_true (steward_form_is_valid (fixture->form.form));
  json_assert_replaced (fixture,
                        "[{\"text\": \"News\", \"url\": \"https://www.example.com/news\"}]",
                        "[{\"text\": 1.0}]");
}

static void
test_set_null (JsonFixture   *fixture,
               gconstpointer  data)
{
  GtkWidget *dialog;

  form_click (json_find (fixture, GTK_TYPE_BUTTON, "Set: Footer"));
  dialog = json_wait_dialog ();
  adw_combo_row_set_selected (ADW_COMBO_ROW (json_find_row (dialog, ADW_TYPE_COMBO_ROW)), 2);
  json_answer (dialog, "_Set");
  json_assert_replaced (fixture, "null", "false");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (json_find (fixture, GTK_TYPE_SWITCH,
                                                                "Footer"))));
}

static void
add_tests (void)
{
#define ADD(path, test) \
  g_test_add ("/json-row/" path, JsonFixture, NULL, json_set_up, test, json_tear_down)
  ADD ("shows", test_shows);
  ADD ("text", test_text);
  ADD ("number", test_number);
  ADD ("switch", test_switch);
  ADD ("colour", test_colour);
  ADD ("address", test_address);
  ADD ("lines", test_lines);
  ADD ("long-text", test_long_text);
  ADD ("code", test_code);
  ADD ("set-null", test_set_null);
#undef ADD
  g_test_add_func ("/json-row/two-rows", test_two_rows);
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
