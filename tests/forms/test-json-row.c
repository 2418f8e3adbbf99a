/* test-json-row.c: JSON as a form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include <string.h>
#include <time.h>

#define ROWS \
  "<child><object class='StewardJsonRow'><property name='field'>config</property>" \
  "<property name='title'>_Form</property></object></child>"

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  char           *config;
} Fixture;

static void
show (Fixture    *fixture,
      const char *config)
{
  g_object_set (fixture->form.carrier, "config", config, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "config.json", NULL);

  g_assert_true (g_file_get_contents (path, &fixture->config, NULL, NULL));
  form_fixture_open (&fixture->form, ROWS);
  form_fixture_show (&fixture->form, "");
  fixture->row = form_row (&fixture->form, "config");
  show (fixture, fixture->config);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
  g_free (fixture->config);
}

static GtkWidget *
look_for (Fixture    *fixture,
          GType       type,
          const char *name)
{
  return form_find (GTK_WIDGET (fixture->row), type, name);
}

/* Lines come one after the other. */
static GtkWidget *
find (Fixture    *fixture,
      GType       type,
      const char *name)
{
  wait_for (look_for (fixture, type, name) != NULL);

  return look_for (fixture, type, name);
}

static char *
dup_config (Fixture *fixture)
{
  char *text = NULL;

  g_object_get (fixture->form.carrier, "config", &text, NULL);

  return text;
}

static gboolean
set_true (gpointer done)
{
  *(gboolean *) done = TRUE;

  return G_SOURCE_REMOVE;
}

/* All that waits to be done when there is nothing else to do. */
static void
settle (void)
{
  gboolean done = FALSE;

  g_idle_add_full (G_PRIORITY_LOW + 100, set_true, &done, NULL);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* The text is what it was but for @before, once, which is @after now. */
static void
assert_replaced (Fixture    *fixture,
                 const char *before,
                 const char *after)
{
  g_autofree char *text = dup_config (fixture);
  g_auto (GStrv) parts = g_strsplit (fixture->config, before, 2);
  g_autofree char *expected = g_strjoinv (after, parts);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_cmpstr (text, ==, expected);
}

static GtkWidget *
find_label (GtkWidget  *root,
            GType       type,
            const char *label)
{
  g_autofree char *text = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    {
      g_object_get (root, "label", &text, NULL);
      if (g_strcmp0 (text, label) == 0)
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* libadwaita names its rows by their titles. */
static GtkWidget *
find_row (GtkWidget *root,
          GType      type)
{
  if (G_OBJECT_TYPE (root) == type)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The window need not be the active one: there is no window manager. */
static gboolean
has_focus (Fixture   *fixture,
           GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->form.window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static GtkWidget *
get_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return window;
    }

  return NULL;
}

static GtkWidget *
wait_dialog (void)
{
  wait_for (get_dialog () != NULL && gtk_widget_get_mapped (get_dialog ()));

  return get_dialog ();
}

static void
answer (GtkWidget  *dialog,
        const char *button)
{
  form_click (find_label (dialog, GTK_TYPE_BUTTON, button));
  wait_for (get_dialog () == NULL);
}

/* Every entry of a menu is an action of the line. */
static void
choose (Fixture    *fixture,
        const char *name,
        const char *action)
{
  g_autofree char *label = g_strdup_printf ("More Actions: %s", name);
  GtkWidget *button = find (fixture, GTK_TYPE_MENU_BUTTON, label);

  g_assert_true (gtk_widget_activate_action (button, action, NULL));
}

/* ---- what there is ---- */

static void
test_shows (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *width = find (fixture, GTK_TYPE_ENTRY, "Preferred width");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (width)), ==, "960");
  g_assert_nonnull (find (fixture, GTK_TYPE_ENTRY, "Site name"));
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "Open: Logo URL"));
  g_assert_nonnull (find (fixture, GTK_TYPE_COLOR_BUTTON, "Choose Colour: Text colour"));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (find (fixture, GTK_TYPE_SWITCH, "Wide"))));
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "Set: Footer"));
  g_assert_nonnull (find (fixture, GTK_TYPE_ENTRY, "Title, Welcome"));
  g_assert_nonnull (find (fixture, GTK_TYPE_TEXT_VIEW, "Body, Welcome"));
  g_assert_nonnull (find (fixture, GTK_TYPE_ENTRY, "Entry 2, Languages"));
  g_assert_nonnull (find (fixture, GTK_TYPE_TEXT_VIEW, "Links"));
  g_assert_nonnull (find (fixture, GTK_TYPE_ENTRY, "(no name)"));
  g_assert_true (form_says (fixture->row, "3 keys"));
  g_assert_true (form_says (fixture->row, "3 entries"));
  g_assert_null (steward_base_row_get_warning (fixture->row));
  g_assert_nonnull (find (fixture, GTK_TYPE_BOX, "Site name: Contoso help"));
}

/* ---- values ---- */

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *entry = find (fixture, GTK_TYPE_ENTRY, "Site name");

  form_type (entry, "Fabrikam \"1\"");
  assert_replaced (fixture, "\"Contoso help\"", "\"Fabrikam \\\"1\\\"\"");
  form_type (entry, "#abc");            /* is still the same control */
  g_assert_true (look_for (fixture, GTK_TYPE_ENTRY, "Site name") == entry);
  form_type (entry, "Contoso help");
  assert_replaced (fixture, "x", "x");
  form_type (find (fixture, GTK_TYPE_ENTRY, "Title, Welcome"), "");
  assert_replaced (fixture, "\"Welcome\"", "\"\"");
  form_type (find (fixture, GTK_TYPE_ENTRY, "(no name)"), "");
}

/* The spelling stays until it is another number; what is none is not in the text. */
static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *entry = find (fixture, GTK_TYPE_ENTRY, "Ratio");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1.50");
  form_type (entry, "1e400");
  assert_replaced (fixture, "1.50", "1e400");
  form_type (entry, "1,5");
  assert_replaced (fixture, "1.50", "1e400");
  g_assert_false (steward_form_is_valid (fixture->form.form));
  g_assert_true (steward_form_is_dirty (fixture->form.form));
  g_assert_true (form_says (fixture->row, "This is not a number such as 12 or -0.5"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (strstr (steward_base_row_get_error (fixture->row), "Ratio: ") != NULL);
  form_type (entry, "1.50");
  g_assert_true (steward_form_validate (fixture->form.form));
  assert_replaced (fixture, "x", "x");
}

static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_switch_set_active (GTK_SWITCH (find (fixture, GTK_TYPE_SWITCH, "Wide")), FALSE);
  assert_replaced (fixture, "\"wide\": true", "\"wide\": false");
}

static void
test_colour (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *entry = find (fixture, GTK_TYPE_ENTRY, "Text colour");
  GtkWidget *button = find (fixture, GTK_TYPE_COLOR_BUTTON, "Choose Colour: Text colour");
  GdkRGBA colour = { 1, 0, 0, 1 };

  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (button), &colour);
  g_signal_emit_by_name (button, "color-set");
  assert_replaced (fixture, "#336699", "#ff0000");
  form_type (entry, "#0f");
  g_assert_true (form_says (fixture->row, "A colour is written as #abc or #aabbcc"));
  form_type (entry, "#0f0");
  g_assert_false (form_says (fixture->row, "A colour is written as"));
  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (button), &colour);
  g_assert_cmpfloat (colour.green, ==, 1);
  form_type (entry, "");
  g_assert_false (form_says (fixture->row, "A colour is written as"));
  assert_replaced (fixture, "#336699", "");
}

static void
test_address (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *entry = find (fixture, GTK_TYPE_ENTRY, "Logo URL");

  form_type (entry, "ftp://www.example.com");
  g_assert_true (form_says (fixture->row, "begins with http:// or https://"));
  g_assert_true (steward_form_validate (fixture->form.form));
  form_type (entry, "");
  g_assert_false (form_says (fixture->row, "begins with http:// or https://"));
  assert_replaced (fixture, "https://www.example.com/logo.png", "");
}

static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *view = find (fixture, GTK_TYPE_TEXT_VIEW, "Body, Welcome");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkWidget *button = find (fixture, GTK_TYPE_TOGGLE_BUTTON, "Monospaced: Body, Welcome");

  gtk_text_buffer_set_text (buffer, "<i>\n</i>", -1);
  assert_replaced (fixture, "<p>Ask <b>anything</b>.</p>\\n<p>We answer.</p>", "<i>\\n</i>");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (gtk_text_view_get_monospace (GTK_TEXT_VIEW (view)));
}

static void
test_code (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *view = find (fixture, GTK_TYPE_TEXT_VIEW, "Links");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_set_text (buffer, "[{\"text\": ]", -1);
  g_assert_true (form_says (fixture->row, "This is not JSON: line 1, column 11"));
  g_assert_false (steward_form_is_valid (fixture->form.form));
  assert_replaced (fixture, "x", "x");
  gtk_text_buffer_set_text (buffer, "[{\"text\": 1.0}]", -1);
  g_assert_true (steward_form_is_valid (fixture->form.form));
  assert_replaced (fixture, "[{\"text\": \"News\", \"url\": \"https://www.example.com/news\"}]",
                   "[{\"text\": 1.0}]");
}

static void
test_set_null (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *dialog;

  form_click (find (fixture, GTK_TYPE_BUTTON, "Set: Footer"));
  dialog = wait_dialog ();
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, ADW_TYPE_COMBO_ROW)), 2);
  answer (dialog, "_Set");
  assert_replaced (fixture, "null", "false");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (find (fixture, GTK_TYPE_SWITCH, "Footer"))));
}

/* ---- keys ---- */

static void
test_add_key (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *dialog, *key;

  form_click (find_label (GTK_WIDGET (fixture->row), GTK_TYPE_BUTTON, "Add Key…"));
  dialog = wait_dialog ();
  g_assert_true (form_says (dialog, "The vendor does not publish the names of keys"));
  key = find_row (dialog, ADW_TYPE_ENTRY_ROW);
  g_assert_false (gtk_widget_is_sensitive (find_label (dialog, GTK_TYPE_BUTTON, "_Add")));
  form_type (key, "wide");
  g_assert_true (form_says (dialog, "There is a key of this name already"));
  g_assert_false (gtk_widget_is_sensitive (find_label (dialog, GTK_TYPE_BUTTON, "_Add")));
  form_type (key, "chatHours");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, ADW_TYPE_COMBO_ROW)), 1);
  answer (dialog, "_Add");
  assert_replaced (fixture, "\"ratio\": 1.50", "\"ratio\": 1.50,\n  \"chatHours\": 0");
  find (fixture, GTK_TYPE_ENTRY, "Chat hours");
  wait_for (has_focus (fixture, find (fixture, GTK_TYPE_ENTRY, "Chat hours")));

  form_click (find (fixture, GTK_TYPE_BUTTON, "Add Key: Welcome"));
  dialog = wait_dialog ();
  form_type (find_row (dialog, ADW_TYPE_ENTRY_ROW), "wide");
  answer (dialog, "_Add");
  g_assert_nonnull (find (fixture, GTK_TYPE_ENTRY, "Wide, Welcome"));
  g_assert_true (form_says (fixture->row, "4 keys"));
}

static void
test_rename_and_remove (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *dialog, *key;

  choose (fixture, "Site name", "json.rename");
  dialog = wait_dialog ();
  key = find_row (dialog, ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (key)), ==, "siteName");
  form_type (key, "ratio");
  g_assert_false (gtk_widget_is_sensitive (find_label (dialog, GTK_TYPE_BUTTON, "_Rename")));
  form_type (key, "welcomeName");
  answer (dialog, "_Rename");
  assert_replaced (fixture, "siteName", "welcomeName");
  g_assert_nonnull (find (fixture, GTK_TYPE_ENTRY, "Welcome name"));

  choose (fixture, "Welcome name", "json.remove");
  assert_replaced (fixture, "\"siteName\": \"Contoso help\",\n  ", "");
  g_assert_null (look_for (fixture, GTK_TYPE_ENTRY, "Welcome name"));

  form_undo (fixture->row, "Form");
  wait_for (look_for (fixture, GTK_TYPE_SWITCH, "Wide") != NULL);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  find (fixture, GTK_TYPE_ENTRY, "Entry 3, Languages");
  choose (fixture, "Entry 1, Languages", "json.down");
  assert_replaced (fixture, "[\"en\", \"nb\", \"sv\"]", "[\"nb\", \"en\", \"sv\"]");
  form_click (find (fixture, GTK_TYPE_BUTTON, "Remove: Entry 1, Languages"));
  assert_replaced (fixture, "[\"en\", \"nb\", \"sv\"]", "[\"en\", \"sv\"]");
  form_click (find (fixture, GTK_TYPE_BUTTON, "Add Entry: Languages"));
  form_type (find (fixture, GTK_TYPE_ENTRY, "Entry 3, Languages"), "da");
  assert_replaced (fixture, "[\"en\", \"nb\", \"sv\"]", "[\"en\", \"sv\", \"da\"]");
  form_click (find (fixture, GTK_TYPE_BUTTON, "Move Up: Entry 3, Languages"));
  assert_replaced (fixture, "[\"en\", \"nb\", \"sv\"]", "[\"en\", \"da\", \"sv\"]");
  g_assert_true (form_says (fixture->row, "3 entries"));
}

static void
test_move_key (Fixture       *fixture,
               gconstpointer  data)
{
  find (fixture, GTK_TYPE_ENTRY, "Ratio");
  choose (fixture, "Logo URL", "json.up");
  assert_replaced (fixture, "  \"siteName\": \"Contoso help\",\n"
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
test_copy_path (Fixture       *fixture,
                gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->form.window);
  g_autofree char *text = NULL;

  choose (fixture, "Title, Welcome", "json.copy-path");
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
test_page_action (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;
  StewardJsonRow *row = STEWARD_JSON_ROW (fixture->row);
  GtkWidget *button;

  steward_json_row_add_value_action (row, "Copy Value to All _Languages", note_cb, &note, NULL);
  button = find (fixture, GTK_TYPE_MENU_BUTTON, "More Actions: Title, Welcome");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  wait_for (form_says (fixture->form.window, "Copy Value to All Languages"));
  gtk_widget_activate_action (button, "json.page", "u", 0);
  g_assert_cmpstr (note, ==, "/welcome/title=\"Welcome\"");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));

  g_assert_true (steward_json_row_set_value (row, "/welcome/title", "\"Velkommen\"", &error));
  assert_replaced (fixture, "\"Welcome\"", "\"Velkommen\"");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (fixture, GTK_TYPE_ENTRY, "Title, Welcome"))),
                   ==, "Velkommen");
  g_assert_false (steward_json_row_set_value (row, "/welcome/title", "oops", &error));
  g_assert_nonnull (error);
}

/* ---- the whole ---- */

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *search = find (fixture, GTK_TYPE_SEARCH_ENTRY, "Search Keys and Values");

  gtk_widget_grab_focus (find (fixture, GTK_TYPE_ENTRY, "Site name"));
  form_type (search, "WELC");
  wait_for (form_says (fixture->row, "1 value was found"));
  find (fixture, GTK_TYPE_ENTRY, "Title, Welcome");
  g_assert_null (look_for (fixture, GTK_TYPE_ENTRY, "Site name"));

  form_type (search, "contoso");
  wait_for (look_for (fixture, GTK_TYPE_ENTRY, "Title, Welcome") == NULL);
  form_type (find (fixture, GTK_TYPE_ENTRY, "Site name"), "Other");
  assert_replaced (fixture, "Contoso help", "Other");
  form_type (search, "no such thing");
  wait_for (form_says (fixture->row, "Nothing was found"));
  form_type (search, "");
  find (fixture, GTK_TYPE_ENTRY, "Ratio");
}

static void
test_no_json (Fixture       *fixture,
              gconstpointer  data)
{
  show (fixture, "{\n oops }");
  g_assert_true (form_says (fixture->row, "This text is not JSON and can only be edited as text: line 2, column 2"));
  g_assert_true (steward_form_validate (fixture->form.form));
  show (fixture, "[1, 2]");
  g_assert_false (form_says (fixture->row, "not JSON"));
  g_assert_true (form_says (fixture->row, "not a group of keys"));
  form_type (find (fixture, GTK_TYPE_ENTRY, "Entry 2, Value"), "3");
  {
    g_autofree char *text = dup_config (fixture);

    g_assert_cmpstr (text, ==, "[1, 3]");
  }
  show (fixture, "{}");
  g_assert_true (form_says (fixture->row, "There are no keys"));
  g_assert_null (steward_base_row_get_warning (fixture->row));
}

/* Nothing, null and blanks go back as they came. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const texts[] = { "'Config':null", "'Config':''", "'Config':' \\n'", "'Config':'-'" };
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

  form_click (find_label (GTK_WIDGET (fixture->row), GTK_TYPE_BUTTON, "Add Key…"));
  dialog = wait_dialog ();
  form_type (find_row (dialog, ADW_TYPE_ENTRY_ROW), "first");
  answer (dialog, "_Add");
  form_type (find (fixture, GTK_TYPE_ENTRY, "First"), "x");
  form_assert_member (&fixture->form, "Config", "\"{\\\"first\\\":\\\"x\\\"}\"");
}

/* A change from elsewhere keeps the lines there are, and the focus in them. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *entry = find (fixture, GTK_TYPE_ENTRY, "Title, Welcome");
  g_auto (GStrv) parts = g_strsplit (fixture->config, "\"Welcome\"", 2);
  g_autofree char *other = g_strjoinv ("\"Hello\", \"more\": \"a\"", parts);

  find (fixture, GTK_TYPE_ENTRY, "Entry 3, Languages");
  settle ();
  gtk_widget_grab_focus (entry);
  show (fixture, other);
  g_assert_true (look_for (fixture, GTK_TYPE_ENTRY, "Title, Welcome") == entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Hello");
  g_assert_true (has_focus (fixture, entry));
  find (fixture, GTK_TYPE_ENTRY, "More, Welcome");
  settle ();
  show (fixture, fixture->config);
  wait_for (look_for (fixture, GTK_TYPE_ENTRY, "More, Welcome") == NULL);
  g_assert_true (look_for (fixture, GTK_TYPE_ENTRY, "Title, Welcome") == entry);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *entry = find (fixture, GTK_TYPE_ENTRY, "Site name");

  find (fixture, GTK_TYPE_ENTRY, "Ratio");
  steward_form_set_read_only (fixture->form.form, TRUE, "Locked");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  g_assert_false (gtk_widget_get_sensitive (find (fixture, GTK_TYPE_SWITCH, "Wide")));
  g_assert_false (gtk_widget_is_visible (find_label (GTK_WIDGET (fixture->row), GTK_TYPE_BUTTON, "Add Key…")));
  g_assert_null (look_for (fixture, GTK_TYPE_BUTTON, "Remove: Entry 1, Languages"));
  steward_form_set_read_only (fixture->form.form, FALSE, NULL);
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (entry)));
}

/* Tab goes from control to control, from line to line. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *site = find (fixture, GTK_TYPE_ENTRY, "Site name");
  GtkWidget *logo = find (fixture, GTK_TYPE_ENTRY, "Logo URL");
  GtkWidget *line = gtk_widget_get_ancestor (site, STEWARD_TYPE_ROW);
  GtkWidget *focus;

  g_assert_nonnull (line);
  find (fixture, GTK_TYPE_ENTRY, "Ratio");
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
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "{\"siteName\":\"a\",\"site_name\":\"b\",\"siteName\":\"c\"}");
  form_type (find (fixture, GTK_TYPE_ENTRY, "Site name (3)"), "d");
  {
    g_autofree char *text = dup_config (fixture);

    g_assert_cmpstr (text, ==, "{\"siteName\":\"a\",\"site_name\":\"b\",\"siteName\":\"d\"}");
  }
}

/* ---- a megabyte ---- */

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
get_lines (Fixture *fixture)
{
  GtkWidget *list = find (fixture, GTK_TYPE_LIST_VIEW, "Form");

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static char *
make_config (gboolean groups)
{
  GString *text = g_string_new ("{\n  \"siteName\": \"Contoso\"");

  for (guint i = 0; text->len < 1000000; i++)
    if (groups && i % 20 == 0)
      g_string_append_printf (text, "%s,\n  \"group%u\": {\n    \"first\": true",
                              i > 0 ? "\n  }" : "", i);
    else
      g_string_append_printf (text, ",\n  \"key%u\": \"some value\"", i);
  g_string_append (text, groups ? "\n  }\n}" : "\n}");

  return g_string_free (text, FALSE);
}

static void
measure (const char *what)
{
  settle ();
  g_test_message ("%s: longest halt %.1f ms", what, worst / 1000.);
  g_assert_cmpint (worst, <, 5 * G_TIME_SPAN_SECOND);
  worst = since = 0;
}

static void
test_megabyte (Fixture       *fixture,
               gconstpointer  data)
{
  g_main_context_set_poll_func (NULL, watch_poll);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *config = make_config (i == 1);
      g_autofree char *now = NULL;
      gint64 start;

      settle ();
      worst = since = 0;
      start = g_get_monotonic_time ();
      show (fixture, config);
      g_test_message ("%s: %.1f ms to take it", i == 0 ? "keys" : "groups",
                      (g_get_monotonic_time () - start) / 1000.);
      find (fixture, GTK_TYPE_ENTRY, "Site name");
      wait_for (g_list_model_get_n_items (get_lines (fixture)) > 1600);
      measure ("opening");
      g_test_message ("complete after %.0f ms", (g_get_monotonic_time () - start) / 1000.);

      since = get_time ();
      form_type (find (fixture, GTK_TYPE_ENTRY, "Site name"), "Fabrikam");
      measure ("a key");
      since = get_time ();
      g_assert_true (steward_form_validate (fixture->form.form));
      measure ("taking over");
      now = dup_config (fixture);
      g_assert_nonnull (strstr (now, "\"siteName\": \"Fabrikam\""));
      g_assert_cmpuint (strlen (now), ==, strlen (config) + 1);

      form_type (find (fixture, GTK_TYPE_SEARCH_ENTRY, "Search Keys and Values"), "key777");
      wait_for (form_says (fixture->row, "found"));
      measure ("searching");
      form_type (find (fixture, GTK_TYPE_SEARCH_ENTRY, "Search Keys and Values"), "");
      wait_for (!form_says (fixture->row, "found"));
      measure ("all again");
      form_fixture_show (&fixture->form, "");
      measure ("another carrier");
    }
  g_main_context_set_poll_func (NULL, g_poll);
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/json-row/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("shows", test_shows);
  ADD ("text", test_text);
  ADD ("number", test_number);
  ADD ("switch", test_switch);
  ADD ("colour", test_colour);
  ADD ("address", test_address);
  ADD ("lines", test_lines);
  ADD ("code", test_code);
  ADD ("set-null", test_set_null);
  ADD ("add-key", test_add_key);
  ADD ("rename-and-remove", test_rename_and_remove);
  ADD ("list", test_list);
  ADD ("move-key", test_move_key);
  ADD ("copy-path", test_copy_path);
  ADD ("page-action", test_page_action);
  ADD ("search", test_search);
  ADD ("no-json", test_no_json);
  ADD ("empty", test_empty);
  ADD ("follows", test_follows);
  ADD ("read-only", test_read_only);
  ADD ("keys", test_keys);
  ADD ("names", test_names);
  ADD ("megabyte", test_megabyte);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
