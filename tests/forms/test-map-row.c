/* test-map-row.c: keys and values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#define ROW \
  "<child><object class='StewardMapRow'><property name='field'>settings</property>" \
  "<property name='title'>Plugin con_figuration</property>" \
  "<property name='forbidden'>=</property></object></child>"

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
  g_assert_null (form_find (fixture->form.window, GTK_TYPE_BUTTON, "Show cm_username"));
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (value)));
  click (fixture, "Show cm_password");
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (value)));
  click (fixture, "Show cm_password");
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

  click (fixture, "Show cm_pass");
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
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
