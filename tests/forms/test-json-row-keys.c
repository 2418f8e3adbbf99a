/* test-json-row-keys.c: JSON as a form: keys and entries of lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "json-fixture.h"

static void
test_add_key (JsonFixture   *fixture,
              gconstpointer  data)
{
  GtkWidget *dialog, *key;

  form_click (json_find_label (GTK_WIDGET (fixture->row), GTK_TYPE_BUTTON, "Add Key…"));
  dialog = json_wait_dialog ();
  g_assert_true (form_says (dialog, "The vendor does not publish the names of keys"));
  key = json_find_row (dialog, ADW_TYPE_ENTRY_ROW);
  g_assert_false (gtk_widget_is_sensitive (json_find_label (dialog, GTK_TYPE_BUTTON, "_Add")));
  form_type (key, "wide");
  g_assert_true (form_says (dialog, "There is a key of this name already"));
  g_assert_false (gtk_widget_is_sensitive (json_find_label (dialog, GTK_TYPE_BUTTON, "_Add")));
  form_type (key, "chatHours");
  adw_combo_row_set_selected (ADW_COMBO_ROW (json_find_row (dialog, ADW_TYPE_COMBO_ROW)), 1);
  json_answer (dialog, "_Add");
  json_assert_replaced (fixture, "\"ratio\": 1.50", "\"ratio\": 1.50,\n  \"chatHours\": 0");
  json_find (fixture, GTK_TYPE_ENTRY, "Chat hours");
  wait_for (json_has_focus (fixture, json_find (fixture, GTK_TYPE_ENTRY, "Chat hours")));

  form_click (json_find (fixture, GTK_TYPE_BUTTON, "Add Key: Welcome"));
  dialog = json_wait_dialog ();
  form_type (json_find_row (dialog, ADW_TYPE_ENTRY_ROW), "wide");
  json_answer (dialog, "_Add");
  g_assert_nonnull (json_find (fixture, GTK_TYPE_ENTRY, "Wide, Welcome"));
  g_assert_true (form_says (fixture->row, "4 keys"));
}

static void
test_rename_and_remove (JsonFixture   *fixture,
                        gconstpointer  data)
{
  GtkWidget *dialog, *key;

  json_choose (fixture, "Site name", "json.rename");
  dialog = json_wait_dialog ();
  key = json_find_row (dialog, ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (key)), ==, "siteName");
  form_type (key, "ratio");
  g_assert_false (gtk_widget_is_sensitive (json_find_label (dialog, GTK_TYPE_BUTTON, "_Rename")));
  form_type (key, "welcomeName");
  json_answer (dialog, "_Rename");
  json_assert_replaced (fixture, "siteName", "welcomeName");
  g_assert_nonnull (json_find (fixture, GTK_TYPE_ENTRY, "Welcome name"));

  json_choose (fixture, "Welcome name", "json.remove");
  json_assert_replaced (fixture, "\"siteName\": \"Contoso help\",\n  ", "");
  g_assert_null (json_look_for (fixture, GTK_TYPE_ENTRY, "Welcome name"));

  form_undo (fixture->row, "Form");
  wait_for (json_look_for (fixture, GTK_TYPE_SWITCH, "Wide") != NULL);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

static void
test_list (JsonFixture   *fixture,
           gconstpointer  data)
{
  json_find (fixture, GTK_TYPE_ENTRY, "Entry 3, Languages");
  json_choose (fixture, "Entry 1, Languages", "json.down");
  json_assert_replaced (fixture, "[\"en\", \"nb\", \"sv\"]", "[\"nb\", \"en\", \"sv\"]");
  form_click (json_find (fixture, GTK_TYPE_BUTTON, "Remove: Entry 1, Languages"));
  json_assert_replaced (fixture, "[\"en\", \"nb\", \"sv\"]", "[\"en\", \"sv\"]");
  form_click (json_find (fixture, GTK_TYPE_BUTTON, "Add Entry: Languages"));
  form_type (json_find (fixture, GTK_TYPE_ENTRY, "Entry 3, Languages"), "da");
  json_assert_replaced (fixture, "[\"en\", \"nb\", \"sv\"]", "[\"en\", \"sv\", \"da\"]");
  form_click (json_find (fixture, GTK_TYPE_BUTTON, "Move Up: Entry 3, Languages"));
  json_assert_replaced (fixture, "[\"en\", \"nb\", \"sv\"]", "[\"en\", \"da\", \"sv\"]");
  g_assert_true (form_says (fixture->row, "3 entries"));
}

static void
test_move_key (JsonFixture   *fixture,
               gconstpointer  data)
{
  json_find (fixture, GTK_TYPE_ENTRY, "Ratio");
  json_choose (fixture, "Logo URL", "json.up");
  json_assert_replaced (fixture, "  \"siteName\": \"Contoso help\",\n"
                                 "  \"logoURL\": \"https://www.example.com/logo.png\",\n",
                                 "  \"logoURL\": \"https://www.example.com/logo.png\",\n"
                                 "  \"siteName\": \"Contoso help\",\n");
}

static void
taken_cb (GObject      *clipboard,
          GAsyncResult *result,
          gpointer      text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_copy_path (JsonFixture   *fixture,
                gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->form.window);
  g_autofree char *text = NULL;

  json_choose (fixture, "Title, Welcome", "json.copy-path");
  gdk_clipboard_read_text_async (clipboard, NULL, taken_cb, &text);
  wait_for (text != NULL);
  g_assert_cmpstr (text, ==, "/welcome/title");
}

static void
note_cb (StewardJsonRow *row,
         const char     *pointer,
         const char     *json,
         gpointer        note)
{
  *(char **) note = g_strdup_printf ("%s=%s", pointer, json);
}

static void
test_page_action (JsonFixture   *fixture,
                  gconstpointer  data)
{
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;
  StewardJsonRow *row = STEWARD_JSON_ROW (fixture->row);
  GtkWidget *button;

  steward_json_row_add_value_action (row, "Copy Value to All _Languages", note_cb, &note, NULL);
  button = json_find (fixture, GTK_TYPE_MENU_BUTTON, "More Actions: Title, Welcome");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  wait_for (form_says (fixture->form.window, "Copy Value to All Languages"));
  gtk_widget_activate_action (button, "json.page", "u", 0);
  g_assert_cmpstr (note, ==, "/welcome/title=\"Welcome\"");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));

  g_assert_true (steward_json_row_set_value (row, "/welcome/title", "\"Velkommen\"", &error));
  json_assert_replaced (fixture, "\"Welcome\"", "\"Velkommen\"");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (json_find (fixture, GTK_TYPE_ENTRY,
                                                                   "Title, Welcome"))),
                   ==, "Velkommen");
  g_assert_false (steward_json_row_set_value (row, "/welcome/title", "oops", &error));
  g_assert_nonnull (error);
}

static void
add_tests (void)
{
#define ADD(path, test) \
  g_test_add ("/json-row/" path, JsonFixture, NULL, json_set_up, test, json_tear_down)
  ADD ("add-key", test_add_key);
  ADD ("rename-and-remove", test_rename_and_remove);
  ADD ("list", test_list);
  ADD ("move-key", test_move_key);
  ADD ("copy-path", test_copy_path);
  ADD ("page-action", test_page_action);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
