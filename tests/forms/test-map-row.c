/* test-map-row.c: keys and values, row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "map-fixture.h"

#include <string.h>

static void
test_add (MapFixture    *fixture,
          gconstpointer  data)
{
  map_click (fixture, "Add Key: Plugin configuration");
  g_assert_true (map_has_focus (fixture, map_find_entry (fixture, "Key 4")));
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_true (steward_form_is_valid (fixture->form.form));   /* not begun */

  form_type (map_find_entry (fixture, "Value 4"), "7");
  form_assert_invalid (fixture->group, fixture->row, "A key is missing");
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (map_has_focus (fixture, map_find_entry (fixture, "Key 4")));
  form_assert_described (map_find_entry (fixture, "Key 4"), "A key is missing");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);

  form_type (map_find_entry (fixture, "Key 4"), "retries");
  form_assert_valid (fixture->group);
  g_assert_true (steward_form_is_valid (fixture->form.form));
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_username\":\"steward\",\"cm_password\":\"hush\","
                      "\"endpoint\":\"https://sms.example\",\"retries\":\"7\"}");
  form_type (map_find_entry (fixture, "retries"), "8");     /* the value is named after its key */

  map_click (fixture, "Remove retries");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

static void
test_remove (MapFixture    *fixture,
             gconstpointer  data)
{
  map_click (fixture, "Remove cm_password");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_username\":\"steward\",\"endpoint\":\"https://sms.example\"}");
  g_assert_true (map_has_focus (fixture, map_find_entry (fixture, "endpoint")));
  form_undo (fixture->row, "Plugin configuration");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  map_find_entry (fixture, "cm_password");

  map_click (fixture, "Remove cm_username");
  map_click (fixture, "Remove cm_password");
  map_click (fixture, "Remove endpoint");
  form_assert_member (&fixture->form, "Settings", "{}");
  g_assert_true (map_has_focus (fixture, form_find (fixture->form.window, GTK_TYPE_BUTTON,
                                                    "Add Key: Plugin configuration")));
}

/* The entry that is typed in stays the same widget all the time. */
static void
test_rename (MapFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *key = map_find_entry (fixture, "Key 1");

  gtk_widget_grab_focus (key);
  form_type (key, "cm_user");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_user\":\"steward\",\"cm_password\":\"hush\",\"endpoint\":\"https://sms.example\"}");
  g_assert_true (map_has_focus (fixture, key));
  form_type (map_find_entry (fixture, "cm_user"), "else");
  form_type (map_find_entry (fixture, "cm_user"), "steward");
  form_type (key, "cm_username");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_true (map_has_focus (fixture, key));
  g_assert_true (key == map_find_entry (fixture, "Key 1"));
}

static void
test_wrong_keys (MapFixture    *fixture,
                 gconstpointer  data)
{
  GtkWidget *key = map_find_entry (fixture, "Key 1");

  form_type (key, "endpoint");
  form_assert_invalid (fixture->group, fixture->row, "The key endpoint is there twice");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);      /* as long as it is wrong */
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (map_has_focus (fixture, key));

  /* another field's change must not take the typing away */
  g_object_set (fixture->form.carrier, "title", "Changed meanwhile", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (key)), ==, "endpoint");

  form_type (map_find_entry (fixture, "Key 3"), "url");     /* now there is one endpoint only */
  form_assert_valid (fixture->group);
  form_assert_member (&fixture->form, "Settings",
                      "{\"endpoint\":\"steward\",\"cm_password\":\"hush\",\"url\":\"https://sms.example\"}");

  form_type (key, "");
  form_assert_invalid (fixture->group, fixture->row, "A key is missing");
  form_type (key, "a=b");
  form_assert_invalid (fixture->group, fixture->row, "The key a=b must not contain =");
  form_undo (fixture->row, "Plugin configuration");
  form_assert_valid (fixture->group);
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  g_assert_true (steward_form_is_valid (fixture->form.form));
}

/* What the server holds already it takes back: only keys that are typed are looked at. */
static void
test_stored_keys (MapFixture    *fixture,
                  gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Settings':{'a=b':'1','':'2'}");
  g_assert_false (steward_form_is_dirty (fixture->form.form));
  g_assert_true (steward_form_validate (fixture->form.form));

  form_type (map_find_entry (fixture, "a=b"), "3");
  form_assert_member (&fixture->form, "Settings", "{\"a=b\":\"3\",\"\":\"2\"}");
  form_type (map_find_entry (fixture, "Key 1"), "c=d");
  form_assert_invalid (fixture->group, fixture->row, "The key c=d must not contain =");
}

/* Removed and added again at the end: what is typed after that must not get lost. */
static void
test_reorder (MapFixture    *fixture,
              gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Settings':{'a':'1','b':'2'}");
  map_click (fixture, "Remove a");
  map_click (fixture, "Add Key: Plugin configuration");
  form_type (map_find_entry (fixture, "Key 2"), "a");
  form_type (map_find_entry (fixture, "a"), "1");
  form_type (map_find_entry (fixture, "b"), "3");
  form_assert_member (&fixture->form, "Settings", "{\"b\":\"3\",\"a\":\"1\"}");
}

static void
test_secrets (MapFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *value = map_find_entry (fixture, "cm_password");

  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (map_find_entry (fixture, "cm_username"))));
  g_assert_null (form_find (fixture->form.window, GTK_TYPE_BUTTON, "Reveal cm_username"));
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));
  map_click (fixture, "Reveal cm_password");
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (value)));
  map_click (fixture, "Reveal cm_password");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));

  form_type (map_find_entry (fixture, "Key 3"), "Api-TOKEN");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (map_find_entry (fixture, "Api-TOKEN"))));
}

/* A secret stays masked until it is asked for, whatever its key becomes. */
static void
test_secret_stays (MapFixture    *fixture,
                   gconstpointer  data)
{
  GtkWidget *key = map_find_entry (fixture, "Key 2");
  GtkWidget *value = map_find_entry (fixture, "cm_password");
  g_autoptr (SoCarrier) carrier = g_object_ref (fixture->form.carrier);

  form_type (key, "");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));
  form_type (key, "cm_pass");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));

  /* the same carrier again, as after another one was looked at */
  form_fixture_show (&fixture->form, "");
  steward_form_set_carrier (fixture->form.form, carrier);
  value = map_find_entry (fixture, "cm_pass");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value)), ==, "hush");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (map_find_entry (fixture, "endpoint"))));

  map_click (fixture, "Reveal cm_pass");
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (value)));
}

/* A key without a value is an empty one, and stays null until something is typed. */
static void
test_null_values (MapFixture    *fixture,
                  gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Settings':{'e':null,'f':null}");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (map_find_entry (fixture, "e"))), ==, "");
  form_type (map_find_entry (fixture, "e"), "x");
  form_assert_member (&fixture->form, "Settings", "{\"e\":\"x\",\"f\":null}");
}

static void
test_access_key (MapFixture    *fixture,
                 gconstpointer  data)
{
  gtk_widget_mnemonic_activate (fixture->group, FALSE);
  g_assert_true (map_has_focus (fixture, map_find_entry (fixture, "cm_username")));
}

/* ---- known keys ---- */

static const char * const twilio_keys[] = { "twilio_account_sid", "twilio_auth_token", NULL };

static void
test_known (MapFixture    *fixture,
            gconstpointer  data)
{
  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), map_cm_keys);
  map_assert_lines (fixture,
                    "cm_serviceId=,cm_username=steward,cm_password=hush,endpoint=https://sms.example");
  g_assert_true (form_says (fixture->row, "Other keys"));
  g_assert_false (steward_form_is_dirty (fixture->form.form));
  g_assert_true (steward_form_validate (fixture->form.form));
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (map_find_entry (fixture, "Key 1"))));
  g_assert_false (gtk_widget_is_sensitive (form_find (fixture->form.window, GTK_TYPE_BUTTON,
                                                      "Remove cm_serviceId")));

  /* stored as soon as it has a value, last; and not any more when it has none */
  form_type (map_find_entry (fixture, "cm_serviceId"), "12");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_username\":\"steward\",\"cm_password\":\"hush\","
                      "\"endpoint\":\"https://sms.example\",\"cm_serviceId\":\"12\"}");
  form_type (map_find_entry (fixture, "cm_serviceId"), "");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  g_assert_false (steward_form_is_dirty (fixture->form.form));

  /* what the server holds is emptied, not removed: that is another button */
  form_type (map_find_entry (fixture, "cm_username"), "");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_username\":\"\",\"cm_password\":\"hush\",\"endpoint\":\"https://sms.example\"}");
  map_click (fixture, "Remove cm_username");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_password\":\"hush\",\"endpoint\":\"https://sms.example\"}");
  map_assert_lines (fixture,
                    "cm_serviceId=,cm_username=,cm_password=hush,endpoint=https://sms.example");
  g_assert_true (map_has_focus (fixture, map_find_entry (fixture, "cm_username")));
}

/* Other known keys: what is stored stays, under the other keys; what was only on offer goes. */
static void
test_other_known (MapFixture    *fixture,
                  gconstpointer  data)
{
  GtkWidget *endpoint;

  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), map_cm_keys);
  endpoint = map_find_entry (fixture, "endpoint");
  gtk_widget_grab_focus (endpoint);
  map_click (fixture, "Add Key: Plugin configuration");
  form_type (map_find_entry (fixture, "Value 5"), "begun");

  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), twilio_keys);
  map_assert_lines (fixture,
                    "twilio_account_sid=,twilio_auth_token=,cm_username=steward,cm_password=hush,"
                             "endpoint=https://sms.example,=begun");
  g_assert_true (map_find_entry (fixture, "endpoint") == endpoint);
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (map_find_entry (fixture,
                                                                       "twilio_auth_token"))));
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (map_find_entry (fixture, "cm_password"))));
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
  form_type (map_find_entry (fixture, "Key 3"), "cm_user");         /* one of the others now */

  form_type (map_find_entry (fixture, "Key 6"), "twilio_auth_token");
  form_assert_invalid (fixture->group, fixture->row, "The key twilio_auth_token is there twice");
  map_click (fixture, "Remove cm_user");
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
test_paste (MapFixture    *fixture,
            gconstpointer  data)
{
  steward_map_row_set_known_keys (STEWARD_MAP_ROW (fixture->row), map_cm_keys);
  map_click (fixture, "Add Key: Plugin configuration");
  paste (map_find_entry (fixture, "Key 5"),
         "\r\nretries = 3\r\n\r\ncm_username=me\ncm_serviceId = 9\nlast =\n");
  map_assert_lines (fixture,
                    "cm_serviceId=9,cm_username=me,cm_password=hush,endpoint=https://sms.example,"
                             "retries=3,last=");
  form_assert_member (&fixture->form, "Settings",
                      "{\"cm_username\":\"me\",\"cm_password\":\"hush\","
                      "\"endpoint\":\"https://sms.example\",\"retries\":\"3\","
                      "\"cm_serviceId\":\"9\",\"last\":\"\"}");

  paste (map_find_entry (fixture, "last"), "a\nb = 1");
  form_assert_invalid (fixture->group, fixture->row,
                       "Line 1: there is no “=” between a key and a value");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (map_find_entry (fixture, "last"))), ==, "");
  form_type (map_find_entry (fixture, "last"), "x");
  form_assert_valid (fixture->group);
}

/* Lines that were copied without their secrets do not change these, nor make any. */
static void
test_paste_dots (MapFixture    *fixture,
                 gconstpointer  data)
{
  map_click (fixture, "Add Key: Plugin configuration");
  paste (map_find_entry (fixture, "Key 4"), "cm_username = me\ncm_password = ••••••••\n");
  map_assert_lines (fixture,
                    "cm_username=me,cm_password=hush,endpoint=https://sms.example,=");
  paste (map_find_entry (fixture, "Key 4"), "cm_username = you\ntoken = ••••••••\n");
  map_assert_lines (fixture,
                    "cm_username=me,cm_password=hush,endpoint=https://sms.example,=");
  form_assert_invalid (fixture->group, fixture->row,
                       "Line 2: the value of token is hidden; write it out, or show the secrets "
                       "first");
}

/* A password whose key is half renamed is not in the file, and is not emptied when it is read. */
static void
test_typing (MapFixture    *fixture,
             gconstpointer  data)
{
  StewardRow *row = STEWARD_ROW (fixture->row);
  g_autofree char *typing = NULL;

  form_type (map_find_entry (fixture, "Key 2"), "cm=password");
  typing = steward_row_dup_typing (row, TRUE);
  g_assert_nonnull (strstr (typing, "cm=password"));
  g_assert_null (strstr (typing, "hush"));
  form_undo (fixture->row, "Plugin configuration");
  map_assert_lines (fixture,
                    "cm_username=steward,cm_password=hush,endpoint=https://sms.example");
  steward_row_set_typing (row, typing);
  map_assert_lines (fixture,
                    "cm_username=steward,cm=password=hush,endpoint=https://sms.example");
  form_assert_member (&fixture->form, "Settings", MAP_BEFORE);
}

/* One line is a value like any other, with the line end it was copied with or without. */
static void
test_paste_value (MapFixture    *fixture,
                  gconstpointer  data)
{
  form_type (map_find_entry (fixture, "cm_password"), "");
  paste (map_find_entry (fixture, "cm_password"), "a=b\r\n");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (map_find_entry (fixture, "cm_password"))),
                   ==, "a=b");
  map_click (fixture, "Add Key: Plugin configuration");
  paste (map_find_entry (fixture, "Key 4"), "x = y=z");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (map_find_entry (fixture, "x"))), ==, "y=z");
}

static void
add_tests (void)
{
#define ADD(path, test) \
  g_test_add ("/map/" path, MapFixture, NULL, map_set_up, test, map_tear_down)
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
  ADD ("paste-dots", test_paste_dots);
  ADD ("typing", test_typing);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
