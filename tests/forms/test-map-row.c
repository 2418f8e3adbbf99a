/* test-map-row.c: keys and values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#define ROW \
  "<child><object class='StewardMapRow'><property name='field'>settings</property>" \
  "<property name='title'>Plugin con_figuration</property>" \
  "<property name='forbidden'>=</property><property name='as-lines'>True</property></object></child>"

#define BEFORE "{\"cm_username\":\"steward\",\"cm_password\":\"hush\",\"endpoint\":\"https://sms.example\"}"

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  GtkWidget      *group;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  form_fixture_open (&fixture->form, ROW);
  form_fixture_show (&fixture->form, "");
  fixture->row = form_row (&fixture->form, "settings");
  fixture->group = form_find (fixture->form.window, GTK_TYPE_BOX, "Plugin configuration");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

static GtkWidget *
find_entry (Fixture    *fixture,
            const char *name)
{
  GtkWidget *entry = form_find (fixture->form.window, GTK_TYPE_ENTRY, name);

  g_assert_nonnull (entry);

  return entry;
}

static void
click (Fixture    *fixture,
       const char *name)
{
  GtkWidget *button = form_find (fixture->form.window, GTK_TYPE_BUTTON, name);

  g_assert_nonnull (button);
  form_click (button);
}

static gboolean
has_focus (Fixture   *fixture,
           GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->form.window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  click (fixture, "Add Key: Plugin configuration");
  g_assert_true (has_focus (fixture, find_entry (fixture, "Key 4")));
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_true (steward_form_is_valid (fixture->form.form));   /* not begun */

  form_type (find_entry (fixture, "Value 4"), "7");
  form_assert_invalid (fixture->group, fixture->row, "A key is missing");
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (has_focus (fixture, find_entry (fixture, "Key 4")));
  form_assert_described (find_entry (fixture, "Key 4"), "A key is missing");
  form_assert_member (&fixture->form, "Settings", BEFORE);

  form_type (find_entry (fixture, "Key 4"), "retries");
  form_assert_valid (fixture->group);
  g_assert_true (steward_form_is_valid (fixture->form.form));
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_username\":\"steward\",\"cm_password\":\"hush\","
                      "\"endpoint\":\"https://sms.example\",\"retries\":\"7\"}");
  form_type (find_entry (fixture, "retries"), "8");     /* the value is named after its key */

  click (fixture, "Remove retries");
  form_assert_member (&fixture->form, "Settings", BEFORE);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  click (fixture, "Remove cm_password");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_username\":\"steward\",\"endpoint\":\"https://sms.example\"}");
  g_assert_true (has_focus (fixture, find_entry (fixture, "endpoint")));
  form_undo (fixture->row, "Plugin configuration");
  form_assert_member (&fixture->form, "Settings", BEFORE);
  find_entry (fixture, "cm_password");

  click (fixture, "Remove cm_username");
  click (fixture, "Remove cm_password");
  click (fixture, "Remove endpoint");
  form_assert_member (&fixture->form, "Settings", "{}");
  g_assert_true (has_focus (fixture, form_find (fixture->form.window, GTK_TYPE_BUTTON,
                                                "Add Key: Plugin configuration")));
}

/* The entry that is typed in stays the same widget all the time. */
static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *key = find_entry (fixture, "Key 1");

  gtk_widget_grab_focus (key);
  form_type (key, "cm_user");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_user\":\"steward\",\"cm_password\":\"hush\",\"endpoint\":\"https://sms.example\"}");
  g_assert_true (has_focus (fixture, key));
  form_type (find_entry (fixture, "cm_user"), "else");
  form_type (find_entry (fixture, "cm_user"), "steward");
  form_type (key, "cm_username");
  form_assert_member (&fixture->form, "Settings", BEFORE);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_true (has_focus (fixture, key));
  g_assert_true (key == find_entry (fixture, "Key 1"));
}

static void
test_wrong_keys (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *key = find_entry (fixture, "Key 1");

  form_type (key, "endpoint");
  form_assert_invalid (fixture->group, fixture->row, "The key endpoint is there twice");
  form_assert_member (&fixture->form, "Settings", BEFORE);      /* as long as it is wrong */
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (has_focus (fixture, key));

  /* another field's change must not take the typing away */
  g_object_set (fixture->form.carrier, "title", "Changed meanwhile", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (key)), ==, "endpoint");

  form_type (find_entry (fixture, "Key 3"), "url");     /* now there is one endpoint only */
  form_assert_valid (fixture->group);
  form_assert_member (&fixture->form, "Settings",
                      "{\"endpoint\":\"steward\",\"cm_password\":\"hush\",\"url\":\"https://sms.example\"}");

  form_type (key, "");
  form_assert_invalid (fixture->group, fixture->row, "A key is missing");
  form_type (key, "a=b");
  form_assert_invalid (fixture->group, fixture->row, "The key a=b must not contain =");
  form_undo (fixture->row, "Plugin configuration");
  form_assert_valid (fixture->group);
  form_assert_member (&fixture->form, "Settings", BEFORE);
  g_assert_true (steward_form_is_valid (fixture->form.form));
}

/* What the server holds already it takes back: only keys that are typed are looked at. */
static void
test_stored_keys (Fixture       *fixture,
                  gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Settings':{'a=b':'1','':'2'}");
  g_assert_false (steward_form_is_dirty (fixture->form.form));
  g_assert_true (steward_form_validate (fixture->form.form));

  form_type (find_entry (fixture, "a=b"), "3");
  form_assert_member (&fixture->form, "Settings", "{\"a=b\":\"3\",\"\":\"2\"}");
  form_type (find_entry (fixture, "Key 1"), "c=d");
  form_assert_invalid (fixture->group, fixture->row, "The key c=d must not contain =");
}

/* Removed and added again at the end: what is typed after that must not get lost. */
static void
test_reorder (Fixture       *fixture,
              gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Settings':{'a':'1','b':'2'}");
  click (fixture, "Remove a");
  click (fixture, "Add Key: Plugin configuration");
  form_type (find_entry (fixture, "Key 2"), "a");
  form_type (find_entry (fixture, "a"), "1");
  form_type (find_entry (fixture, "b"), "3");
  form_assert_member (&fixture->form, "Settings", "{\"b\":\"3\",\"a\":\"1\"}");
}

static void
test_secrets (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *value = find_entry (fixture, "cm_password");

  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (find_entry (fixture, "cm_username"))));
  g_assert_null (form_find (fixture->form.window, GTK_TYPE_BUTTON, "Reveal cm_username"));
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));
  click (fixture, "Reveal cm_password");
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (value)));
  click (fixture, "Reveal cm_password");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));

  form_type (find_entry (fixture, "Key 3"), "Api-TOKEN");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (find_entry (fixture, "Api-TOKEN"))));
}

/* A secret stays masked until it is asked for, whatever its key becomes. */
static void
test_secret_stays (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *key = find_entry (fixture, "Key 2");
  GtkWidget *value = find_entry (fixture, "cm_password");
  g_autoptr (SoCarrier) carrier = g_object_ref (fixture->form.carrier);

  form_type (key, "");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));
  form_type (key, "cm_pass");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));

  /* the same carrier again, as after another one was looked at */
  form_fixture_show (&fixture->form, "");
  steward_form_set_carrier (fixture->form.form, carrier);
  value = find_entry (fixture, "cm_pass");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value)), ==, "hush");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (find_entry (fixture, "endpoint"))));

  click (fixture, "Reveal cm_pass");
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (value)));
}

/* A key without a value is an empty one, and stays null until something is typed. */
static void
test_null_values (Fixture       *fixture,
                  gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Settings':{'e':null,'f':null}");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "e"))), ==, "");
  form_type (find_entry (fixture, "e"), "x");
  form_assert_member (&fixture->form, "Settings", "{\"e\":\"x\",\"f\":null}");
}

static void
test_access_key (Fixture       *fixture,
                 gconstpointer  data)
{
  gtk_widget_mnemonic_activate (fixture->group, FALSE);
  g_assert_true (has_focus (fixture, find_entry (fixture, "cm_username")));
}

/* ---- known keys ---- */

static const char * const cm_keys[] = { "cm_serviceId", "cm_username", "cm_password", NULL };
static const char * const twilio_keys[] = { "twilio_account_sid", "twilio_auth_token", NULL };

/* All keys and values from top to bottom. */
static void
assert_lines (Fixture    *fixture,
              const char *expected)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; ; i++)
    {
      g_autofree char *name = g_strdup_printf ("Key %u", i);
      GtkWidget *key = form_find (fixture->form.window, GTK_TYPE_ENTRY, name);

      if (key == NULL)
        break;
      g_string_append_printf (text, "%s%s=%s", i > 1 ? "," : "",
                              gtk_editable_get_text (GTK_EDITABLE (key)),
                              gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_next_sibling (key))));
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

static void
test_known (Fixture       *fixture,
            gconstpointer  data)
{
  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), cm_keys);
  assert_lines (fixture, "cm_serviceId=,cm_username=steward,cm_password=hush,endpoint=https://sms.example");
  g_assert_true (form_says (fixture->row, "Other keys"));
  g_assert_false (steward_form_is_dirty (fixture->form.form));
  g_assert_true (steward_form_validate (fixture->form.form));
  form_assert_member (&fixture->form, "Settings", BEFORE);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (find_entry (fixture, "Key 1"))));
  g_assert_false (gtk_widget_is_sensitive (form_find (fixture->form.window, GTK_TYPE_BUTTON, "Remove cm_serviceId")));

  /* stored as soon as it has a value, last; and not any more when it has none */
  form_type (find_entry (fixture, "cm_serviceId"), "12");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_username\":\"steward\",\"cm_password\":\"hush\","
                      "\"endpoint\":\"https://sms.example\",\"cm_serviceId\":\"12\"}");
  form_type (find_entry (fixture, "cm_serviceId"), "");
  form_assert_member (&fixture->form, "Settings", BEFORE);
  g_assert_false (steward_form_is_dirty (fixture->form.form));

  /* what the server holds is emptied, not removed: that is another button */
  form_type (find_entry (fixture, "cm_username"), "");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_username\":\"\",\"cm_password\":\"hush\",\"endpoint\":\"https://sms.example\"}");
  click (fixture, "Remove cm_username");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_password\":\"hush\",\"endpoint\":\"https://sms.example\"}");
  assert_lines (fixture, "cm_serviceId=,cm_username=,cm_password=hush,endpoint=https://sms.example");
  g_assert_true (has_focus (fixture, find_entry (fixture, "cm_username")));
}

/* Other known keys: what is stored stays, under the other keys; what was only on offer goes. */
static void
test_other_known (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *endpoint;

  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), cm_keys);
  endpoint = find_entry (fixture, "endpoint");
  gtk_widget_grab_focus (endpoint);
  click (fixture, "Add Key: Plugin configuration");
  form_type (find_entry (fixture, "Value 5"), "begun");

  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), twilio_keys);
  assert_lines (fixture, "twilio_account_sid=,twilio_auth_token=,cm_username=steward,cm_password=hush,"
                         "endpoint=https://sms.example,=begun");
  g_assert_true (find_entry (fixture, "endpoint") == endpoint);
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (find_entry (fixture, "twilio_auth_token"))));
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (find_entry (fixture, "cm_password"))));
  form_assert_member (&fixture->form, "Settings", BEFORE);
  form_type (find_entry (fixture, "Key 3"), "cm_user");         /* one of the others now */

  form_type (find_entry (fixture, "Key 6"), "twilio_auth_token");
  form_assert_invalid (fixture->group, fixture->row, "The key twilio_auth_token is there twice");
  click (fixture, "Remove cm_user");
  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), NULL);
  g_assert_false (form_says (fixture->row, "Other keys"));
}

/* ---- pasting ---- */

static void
paste (GtkWidget  *entry,
       const char *text)
{
  int position = -1;

  gtk_editable_insert_text (gtk_editable_get_delegate (GTK_EDITABLE (entry)), text, -1, &position);
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), cm_keys);
  click (fixture, "Add Key: Plugin configuration");
  paste (find_entry (fixture, "Key 5"), "\r\nretries = 3\r\n\r\ncm_username=me\ncm_serviceId = 9\nlast =\n");
  assert_lines (fixture, "cm_serviceId=9,cm_username=me,cm_password=hush,endpoint=https://sms.example,"
                         "retries=3,last=");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_username\":\"me\",\"cm_password\":\"hush\","
                      "\"endpoint\":\"https://sms.example\",\"retries\":\"3\","
                      "\"cm_serviceId\":\"9\",\"last\":\"\"}");

  paste (find_entry (fixture, "last"), "a\nb = 1");
  form_assert_invalid (fixture->group, fixture->row, "Line 1: there is no “=” between a key and a value");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "last"))), ==, "");
  form_type (find_entry (fixture, "last"), "x");
  form_assert_valid (fixture->group);
}

/* One line is a value like any other, with the line end it was copied with or without. */
static void
test_paste_value (Fixture       *fixture,
                  gconstpointer  data)
{
  form_type (find_entry (fixture, "cm_password"), "");
  paste (find_entry (fixture, "cm_password"), "a=b\r\n");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "cm_password"))), ==, "a=b");
  click (fixture, "Add Key: Plugin configuration");
  paste (find_entry (fixture, "Key 4"), "x = y=z");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "x"))), ==, "y=z");
}

/* ---- as lines ---- */

static void
switch_form (Fixture *fixture)
{
  GtkWidget *button = GTK_WIDGET (form_find_labelled (fixture->form.window, "Edit as Lines"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static GtkWidget *
find_view (Fixture *fixture)
{
  GtkWidget *view = form_find (fixture->form.window, GTK_TYPE_TEXT_VIEW, "Plugin configuration");

  g_assert_nonnull (view);

  return view;
}

static void
assert_text (Fixture    *fixture,
             const char *expected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_view (fixture)));
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
type_text (Fixture    *fixture,
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
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  switch_form (fixture);
  assert_text (fixture, "cm_username = steward\ncm_password = " DOTS "\nendpoint = https://sms.example");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_null (form_find (fixture->form.window, GTK_TYPE_ENTRY, "cm_username"));

  type_text (fixture, "retries=3\n\ncm_password = " DOTS "\ncm_username = steward");
  form_assert_valid (find_view (fixture));
  form_assert_member (&fixture->form, "Settings",
                      "{\"retries\":\"3\",\"cm_password\":\"hush\",\"cm_username\":\"steward\"}");
  assert_text (fixture, "retries=3\n\ncm_password = " DOTS "\ncm_username = steward");

  switch_form (fixture);
  assert_lines (fixture, "retries=3,cm_password=hush,cm_username=steward");
  form_undo (fixture->row, "Plugin configuration");
  form_assert_member (&fixture->form, "Settings", BEFORE);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

/* Nothing that is wrong reaches the carrier, or gets lost by going back to rows. */
static void
test_wrong_lines (Fixture       *fixture,
                  gconstpointer  data)
{
  switch_form (fixture);
  type_text (fixture, "a = 1\nb");
  form_assert_invalid (find_view (fixture), fixture->row, "Line 2: there is no “=” between a key and a value");
  form_assert_member (&fixture->form, "Settings", BEFORE);
  g_assert_true (steward_form_is_dirty (fixture->form.form));
  g_assert_false (steward_form_validate (fixture->form.form));

  switch_form (fixture);
  g_assert_true (has_focus (fixture, find_view (fixture)));
  assert_text (fixture, "a = 1\nb");
  g_object_set (fixture->form.carrier, "title", "Changed meanwhile", NULL);
  assert_text (fixture, "a = 1\nb");

  type_text (fixture, "a = 1\nb =");
  form_assert_valid (find_view (fixture));
  form_assert_member (&fixture->form, "Settings", "{\"a\":\"1\",\"b\":\"\"}");
  type_text (fixture, "c");
  form_undo (fixture->row, "Plugin configuration");
  assert_text (fixture, "cm_username = steward\ncm_password = " DOTS "\nendpoint = https://sms.example");
  form_assert_valid (find_view (fixture));
  g_assert_false (so_carrier_is_field_dirty (fixture->form.carrier, "settings"));
  g_assert_false (steward_row_has_typing (STEWARD_ROW (fixture->row)));

  /* cut and put back: the dots are still what they were */
  type_text (fixture, "");
  form_assert_member (&fixture->form, "Settings", "{}");
  type_text (fixture, "endpoint = https://sms.example\ncm_password = " DOTS);
  form_assert_member (&fixture->form, "Settings", "{\"endpoint\":\"https://sms.example\",\"cm_password\":\"hush\"}");
}

static void
show_secrets (Fixture    *fixture,
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
test_secret_lines (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *hidden = "cm_username = steward\ncm_password = " DOTS "\nendpoint = https://sms.example";

  switch_form (fixture);
  show_secrets (fixture, "cancel");
  assert_text (fixture, hidden);
  show_secrets (fixture, "show");
  assert_text (fixture, "cm_username = steward\ncm_password = hush\nendpoint = https://sms.example");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (form_find_labelled (fixture->form.window, "Show Secrets")), FALSE);
  assert_text (fixture, hidden);

  /* asked for again the next time */
  show_secrets (fixture, "show");
  switch_form (fixture);
  switch_form (fixture);
  assert_text (fixture, hidden);

  type_text (fixture, "cm_pass = " DOTS);
  form_assert_invalid (find_view (fixture), fixture->row,
                       "Line 1: the value of cm_pass is hidden; write it out, or show the secrets first");
  form_assert_member (&fixture->form, "Settings", BEFORE);
  type_text (fixture, "cm_password = new");
  form_assert_member (&fixture->form, "Settings", "{\"cm_password\":\"new\"}");
}

/* Read-only: everything can be looked at, in both forms. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), cm_keys);
  steward_form_set_read_only (fixture->form.form, TRUE, "Because");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (find_entry (fixture, "cm_username"))));
  form_assert_described (find_entry (fixture, "cm_username"), "Because");
  g_assert_null (form_find (fixture->form.window, GTK_TYPE_BUTTON, "Remove cm_username"));
  click (fixture, "Reveal cm_password");
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (find_entry (fixture, "cm_password"))));
  switch_form (fixture);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (find_view (fixture))));
  switch_form (fixture);
  g_assert_null (form_find (fixture->form.window, GTK_TYPE_BUTTON, "Add Key: Plugin configuration"));
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/map/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("add", test_add);
  ADD ("remove", test_remove);
  ADD ("rename", test_rename);
  ADD ("wrong-keys", test_wrong_keys);
  ADD ("stored-keys", test_stored_keys);
  ADD ("reorder", test_reorder);
  ADD ("secrets", test_secrets);
  ADD ("secret-stays", test_secret_stays);
  ADD ("null-values", test_null_values);
  ADD ("access-key", test_access_key);
  ADD ("known", test_known);
  ADD ("other-known", test_other_known);
  ADD ("paste", test_paste);
  ADD ("paste-value", test_paste_value);
  ADD ("lines", test_lines);
  ADD ("wrong-lines", test_wrong_lines);
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
