/* test-map-lines.c: keys and values as lines of a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "map-fixture.h"

static void
switch_form (MapFixture *fixture)
{
  GtkWidget *button = form_find_labelled (fixture->form.window, "Edit as Lines");

  if (button == NULL)
    button = form_find_labelled (fixture->form.window, "Show as Lines");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static GtkWidget *
find_view (MapFixture *fixture)
{
  GtkWidget *view = form_find (fixture->form.window, GTK_TYPE_TEXT_VIEW, "Plugin configuration");

  g_assert_nonnull (view);

  return view;
}

static void
assert_text (MapFixture *fixture,
             const char *expected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_view (fixture)));
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
type_text (MapFixture *fixture,
           const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_view (fixture)));
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);   /* as a paste over all of it */
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

#define DOTS "••••••••"

static void
test_lines (MapFixture    *fixture,
            gconstpointer  data)
{
  switch_form (fixture);
  assert_text (fixture,
               "cm_username = steward\ncm_password = " DOTS "\nendpoint = https://sms.example");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_null (form_find (fixture->form.window, GTK_TYPE_ENTRY, "cm_username"));

  type_text (fixture, "retries=3\n\ncm_password = " DOTS "\ncm_username = steward");
  form_assert_valid (find_view (fixture));
  form_assert_member (&fixture->form, "Settings",
                      "{\"retries\":\"3\",\"cm_password\":\"hush\",\"cm_username\":\"steward\"}");
  assert_text (fixture, "retries=3\n\ncm_password = " DOTS "\ncm_username = steward");

  switch_form (fixture);
  map_assert_lines (fixture, "retries=3,cm_password=hush,cm_username=steward");
  form_undo (fixture->row, "Plugin configuration");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

/* Nothing that is wrong reaches the carrier, or gets lost by going back to rows. */
static void
test_wrong_lines (MapFixture    *fixture,
                  gconstpointer  data)
{
  switch_form (fixture);
  type_text (fixture, "a = 1\nb");
  form_assert_invalid (find_view (fixture), fixture->row,
                       "Line 2: there is no “=” between a key and a value");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  g_assert_true (steward_form_is_dirty (fixture->form.form));
  g_assert_false (steward_form_validate (fixture->form.form));

  switch_form (fixture);
  g_assert_true (map_has_focus (fixture, find_view (fixture)));
  assert_text (fixture, "a = 1\nb");
  g_object_set (fixture->form.carrier, "title", "Changed meanwhile", NULL);
  assert_text (fixture, "a = 1\nb");

  type_text (fixture, "a = 1\nb =");
  form_assert_valid (find_view (fixture));
  form_assert_member (&fixture->form, "Settings", "{\"a\":\"1\",\"b\":\"\"}");
  type_text (fixture, "c");
  form_undo (fixture->row, "Plugin configuration");
  assert_text (fixture,
               "cm_username = steward\ncm_password = " DOTS "\nendpoint = https://sms.example");
  form_assert_valid (find_view (fixture));
  g_assert_false (so_carrier_is_field_dirty (fixture->form.carrier, "settings"));
  g_assert_false (steward_row_has_typing (STEWARD_ROW (fixture->row)));

  /* cut and put back: the dots are still what they were */
  type_text (fixture, "");
  form_assert_member (&fixture->form, "Settings", "{}");
  type_text (fixture, "endpoint = https://sms.example\ncm_password = " DOTS);
  form_assert_member (&fixture->form, "Settings",
                      "{\"endpoint\":\"https://sms.example\",\"cm_password\":\"hush\"}");
}

/* Who types behind the dots, or takes one away, must write the password out. */
static void
test_dots (MapFixture    *fixture,
           gconstpointer  data)
{
  switch_form (fixture);
  type_text (fixture, "cm_username = steward\ncm_password = " DOTS "9");
  form_assert_invalid (find_view (fixture), fixture->row,
                       "Line 2: the value of cm_password is hidden; write it out, or show the "
                       "secrets first");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  type_text (fixture, "cm_username = steward\ncm_password = •••••••");
  g_assert_false (steward_form_validate (fixture->form.form));
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  type_text (fixture, "cm_password = " DOTS);
  form_assert_member (&fixture->form, "Settings", "{\"cm_password\":\"hush\"}");
}

static void
assert_cursor (MapFixture *fixture,
               int         line)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_view (fixture)));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&iter) + 1, ==, line);
}

/* The button gives the focus to the text, and a save to the line that is wrong. */
static void
test_focus (MapFixture    *fixture,
            gconstpointer  data)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;

  switch_form (fixture);
  g_assert_true (map_has_focus (fixture, find_view (fixture)));
  type_text (fixture, "a = 1\nb\nc = 3\nd = 4");
  gtk_widget_grab_focus (form_find_labelled (fixture->form.window, "Edit as Lines"));
  g_assert_false (map_has_focus (fixture, find_view (fixture)));
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (map_has_focus (fixture, find_view (fixture)));
  assert_cursor (fixture, 2);

  type_text (fixture, "a = 1\nb = 2\n\nc");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_view (fixture)));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  g_assert_false (steward_form_validate (fixture->form.form));
  assert_cursor (fixture, 4);
}

/* As a file keeps it, and reads it again. */
static void
type_again (MapFixture *fixture,
            gboolean    loses,
            const char *kept,
            const char *shown)
{
  StewardMapRow *row = STEWARD_MAP_ROW (fixture->row);
  g_autofree char *typing = steward_row_dup_typing (STEWARD_ROW (row), TRUE);

  g_assert_cmpint (steward_map_row_loses_secrets (row), ==, loses);
  g_assert_cmpstr (typing, ==, kept);
  form_undo (fixture->row, "Plugin configuration");
  steward_row_set_typing (STEWARD_ROW (row), typing);
  assert_text (fixture, shown);
}

static void
test_typing (MapFixture    *fixture,
             gconstpointer  data)
{
  switch_form (fixture);
  type_text (fixture, "cm_password = " DOTS "\nhalf a li");
  type_again (fixture, FALSE, "Lcm_password =\nhalf a li", "cm_password = " DOTS "\nhalf a li");
  type_text (fixture, "cm_password = " DOTS "\nhalf a li = x");
  form_assert_member (&fixture->form, "Settings", "{\"cm_password\":\"hush\",\"half a li\":\"x\"}");

  type_text (fixture, "cm_password = geheim\nhalf a li");
  type_again (fixture, TRUE, "Lcm_password =\nhalf a li", "cm_password = " DOTS "\nhalf a li");
  type_text (fixture, "new_password =\nx = hush\nhalf a li");
  type_again (fixture, TRUE, "Lnew_password =\nx =\nhalf a li", "new_password =\nx =\nhalf a li");
}

/* A password that is also an open value elsewhere takes that along, unless it was there before. */
static void
test_short_secret (MapFixture    *fixture,
                   gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Settings':{'on':'1','my_password':'1'}");
  switch_form (fixture);
  type_text (fixture, "on = 1\nmy_password = " DOTS "\nhalf a li");
  type_again (fixture, FALSE, "Lon = 1\nmy_password =\nhalf a li",
              "on = 1\nmy_password = " DOTS "\nhalf a li");
  type_text (fixture, "off = 1\nmy_password = " DOTS "\nhalf a li");
  type_again (fixture, TRUE, "Loff =\nmy_password =\nhalf a li",
              "off =\nmy_password = " DOTS "\nhalf a li");
  type_text (fixture, "my_password =\nhalf a li");
  type_again (fixture, TRUE, "Lmy_password =\nhalf a li", "my_password = " DOTS "\nhalf a li");
  type_text (fixture, "new_password =\nhalf a li");
  type_again (fixture, FALSE, "Lnew_password =\nhalf a li", "new_password =\nhalf a li");
}

static void
show_secrets (MapFixture *fixture,
              const char *response)
{
  GtkWidget *button = form_find_labelled (fixture->form.window, "Show Secrets");
  GListModel *windows = gtk_window_get_toplevels ();
  AdwMessageDialog *dialog = NULL;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        dialog = ADW_MESSAGE_DIALOG (window);
    }
  g_assert_nonnull (dialog);
  g_object_ref (dialog);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

static void
test_secret_lines (MapFixture    *fixture,
                   gconstpointer  data)
{
  const char *hidden =
    "cm_username = steward\ncm_password = " DOTS "\nendpoint = https://sms.example";

  switch_form (fixture);
  show_secrets (fixture, "cancel");
  assert_text (fixture, hidden);
  show_secrets (fixture, "show");
  assert_text (fixture,
               "cm_username = steward\ncm_password = hush\nendpoint = https://sms.example");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (form_find_labelled (fixture->form.window,
                                                                       "Show Secrets")), FALSE);
  assert_text (fixture, hidden);

  /* asked for again the next time */
  show_secrets (fixture, "show");
  switch_form (fixture);
  switch_form (fixture);
  assert_text (fixture, hidden);

  type_text (fixture, "cm_pass = " DOTS);
  form_assert_invalid (find_view (fixture), fixture->row,
                       "Line 1: the value of cm_pass is hidden; write it out, or show the secrets first");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  type_text (fixture, "cm_password = new");
  form_assert_member (&fixture->form, "Settings", "{\"cm_password\":\"new\"}");
}

/* Read-only: everything can be looked at, in both forms. */
static void
test_read_only (MapFixture    *fixture,
                gconstpointer  data)
{
  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), map_cm_keys);
  steward_form_set_read_only (fixture->form.form, TRUE, "Because");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (map_find_entry (fixture,
                                                                           "cm_username"))));
  form_assert_described (map_find_entry (fixture, "cm_username"), "Because");
  g_assert_null (form_find (fixture->form.window, GTK_TYPE_BUTTON, "Remove cm_username"));
  map_click (fixture, "Reveal cm_password");
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (map_find_entry (fixture, "cm_password"))));
  switch_form (fixture);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (find_view (fixture))));
  switch_form (fixture);
  g_assert_null (form_find (fixture->form.window, GTK_TYPE_BUTTON,
                            "Add Key: Plugin configuration"));
}

static void
add_tests (void)
{
#define ADD(path, test) \
  g_test_add ("/map/" path, MapFixture, NULL, map_set_up, test, map_tear_down)
  ADD ("lines", test_lines);
  ADD ("wrong-lines", test_wrong_lines);
  ADD ("dots", test_dots);
  ADD ("focus", test_focus);
  ADD ("typing", test_typing);
  ADD ("short-secret", test_short_secret);
  ADD ("secret-lines", test_secret_lines);
  ADD ("read-only", test_read_only);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
