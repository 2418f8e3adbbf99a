/* test-history-rows.c: undo and redo in forms, over every kind of row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-kinds.h"

#include <string.h>

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  GtkWidget      *control;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const Kind *kind = data;
  g_autofree char *rows = NULL;

  rows =
    g_strdup_printf ("<child><object class='StewardTextRow'><property name='field'>%s</property>"
                     "<property name='title'>Another</property></object></child>"
                     "<child><object %s<property name='field'>%s</property>"
                     "<property name='title'>_The field</property></object></child>",
                     g_str_equal (kind->field, "title") ?
                     "note" : "title", kind->object, kind->field);
  form_fixture_open (&fixture->form, rows);
  form_fixture_show (&fixture->form, "");
  fixture->row = form_row (&fixture->form, kind->field);
  fixture->control = form_find (GTK_WIDGET (fixture->row), kind->control (), "The field");
  g_assert_nonnull (fixture->control);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
can (Fixture    *fixture,
     const char *name)
{
  return g_action_group_get_action_enabled (steward_form_get_actions (fixture->form.form), name);
}

static void
act (Fixture    *fixture,
     const char *name)
{
  g_autofree char *action = g_strconcat ("form.", name, NULL);

  g_assert_true (can (fixture, name));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->form.form), action, NULL));
  settle ();
}

static void
assert_shown (Fixture    *fixture,
              const Kind *kind,
              const char *text)
{
  g_autofree char *shown = kind->shown (fixture->control);

  g_assert_cmpstr (shown, ==, text);
}

static gboolean
has_focus (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->form.window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->row));
}

static void
test_kind (Fixture       *fixture,
           gconstpointer  data)
{
  const Kind *kind = data;
  const char *another = g_str_equal (kind->field, "title") ? "note" : "title";
  g_autofree char *json = form_sample_member (fixture->form.carrier, kind->wire);

  g_assert_false (can (fixture, "undo"));
  kind->edit (fixture->row, fixture->control);
  settle ();
  steward_row_focus (STEWARD_ROW (form_row (&fixture->form, another)));
  g_assert_false (has_focus (fixture));

  act (fixture, "undo");
  assert_shown (fixture, kind, kind->before);
  form_assert_member (&fixture->form, kind->wire, json);
  g_assert_false (steward_form_is_dirty (fixture->form.form));
  g_assert_true (has_focus (fixture));
  g_assert_false (can (fixture, "undo"));

  act (fixture, "redo");
  assert_shown (fixture, kind, kind->after);
  form_assert_member (&fixture->form, kind->wire, kind->json);
  g_assert_false (can (fixture, "redo"));

  /* what cannot be changed cannot be changed back */
  steward_form_set_read_only (fixture->form.form, TRUE, "Locked");
  g_assert_false (can (fixture, "undo"));
  steward_form_set_read_only (fixture->form.form, FALSE, NULL);
  act (fixture, "undo");
  assert_shown (fixture, kind, kind->before);
}

/* Two objects, each with its own history. */
static void
test_two_carriers (Fixture       *fixture,
                   gconstpointer  data)
{
  const Kind *kind = data;
  g_autoptr (SoCarrier) other = form_sample_new_with (kind->other);
  g_autoptr (SoCarrier) first = g_object_ref (fixture->form.carrier);
  g_autofree char *json = form_sample_member (fixture->form.carrier, kind->wire);

  kind->edit (fixture->row, fixture->control);
  steward_form_set_carrier (fixture->form.form, other);
  settle ();
  g_assert_false (can (fixture, "undo"));
  steward_form_set_carrier (fixture->form.form, first);
  settle ();
  assert_shown (fixture, kind, kind->after);
  act (fixture, "undo");
  form_assert_member (&fixture->form, kind->wire, json);
  g_assert_false (so_carrier_is_dirty (first));
}

/* What is taken back with the button of the row is a step, too. */
static void
test_undo_field (Fixture       *fixture,
                 gconstpointer  data)
{
  const Kind *kind = data;

  kind->edit (fixture->row, fixture->control);
  settle ();
  form_undo (fixture->row, "The field");
  settle ();
  assert_shown (fixture, kind, kind->before);
  act (fixture, "undo");
  assert_shown (fixture, kind, kind->after);
}

/* ---- typing that is no value ---- */

static const Kind *
find_kind (const char *name)
{
  for (guint i = 0; i < form_n_kinds; i++)
    if (g_str_equal (form_kinds[i].name, name))
      return &form_kinds[i];

  g_assert_not_reached ();
}

static void
test_half_number (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *typing = NULL;

  form_type (fixture->control, "99999999999");
  settle ();
  g_assert_true (steward_row_has_typing (STEWARD_ROW (fixture->row)));
  act (fixture, "undo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->control)), ==, "42");
  g_assert_false (steward_form_is_dirty (fixture->form.form));
  act (fixture, "redo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->control)), ==, "99999999999");
  typing = steward_row_dup_typing (STEWARD_ROW (fixture->row), TRUE);
  g_assert_cmpstr (typing, ==, "99999999999");
}

/* A line without a key, and a key that is there twice. */
static void
test_half_map (Fixture       *fixture,
               gconstpointer  data)
{
  StewardRow *row = STEWARD_ROW (fixture->row);
  GtkWidget *key, *value;
  g_autofree char *typing = NULL;
  g_autofree char *again = NULL;

  form_click (form_find (GTK_WIDGET (fixture->row), GTK_TYPE_BUTTON, "Add Key: The field"));
  key = form_find (fixture->control, GTK_TYPE_ENTRY, "Key 4");
  value = form_find (fixture->control, GTK_TYPE_ENTRY, "Value 4");
  form_type (value, "half");
  settle ();
  g_assert_true (steward_row_has_typing (row));
  form_type (key, "endpoint");
  settle ();
  typing = steward_row_dup_typing (row, TRUE);
  g_assert_nonnull (strstr (typing, "half"));

  steward_row_set_typing (row, NULL);
  g_assert_false (steward_row_has_typing (row));
  steward_row_set_typing (row, typing);
  again = steward_row_dup_typing (row, TRUE);
  g_assert_cmpstr (again, ==, typing);
  g_assert_nonnull (form_find (fixture->control, GTK_TYPE_ENTRY, "Key 4"));
}

/* What is masked does not come into a file. */
static void
test_half_secret (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *public = NULL;
  g_autofree char *private = NULL;

  form_type (form_find (fixture->control, GTK_TYPE_ENTRY, "cm_password"), "typed-secret");
  form_type (form_find (fixture->control, GTK_TYPE_ENTRY, "Key 2"), "endpoint");
  public = steward_row_dup_typing (STEWARD_ROW (fixture->row), TRUE);
  private = steward_row_dup_typing (STEWARD_ROW (fixture->row), FALSE);
  g_assert_null (strstr (public, "typed-secret"));
  g_assert_nonnull (strstr (private, "typed-secret"));
}

/* The cursor is where the text came back, and nothing is selected. */
static void
test_cursor (Fixture       *fixture,
             gconstpointer  data)
{
  GtkEditable *entry = GTK_EDITABLE (fixture->control);

  form_type (fixture->control, "Printer is really out of ink");
  settle ();
  steward_row_focus (STEWARD_ROW (form_row (&fixture->form, "note")));
  act (fixture, "undo");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Printer is out of ink");
  g_assert_cmpint (gtk_editable_get_position (entry), ==, (int) strlen ("Printer is "));
  g_assert_false (gtk_editable_get_selection_bounds (entry, NULL, NULL));
  act (fixture, "redo");
  g_assert_cmpint (gtk_editable_get_position (entry), ==, (int) strlen ("Printer is really "));
}

/* ---- kinds that are not among the others ---- */

static void
open_rows (Fixture    *fixture,
           const char *object,
           const char *field,
           const char *members)
{
  g_autofree char *rows = NULL;

  rows = g_strdup_printf ("<child><object class='%s'><property name='field'>%s</property>"
                          "<property name='title'>_The field</property></object></child>", object, field);
  form_fixture_open (&fixture->form, rows);
  form_fixture_show (&fixture->form, members);
  fixture->row = form_row (&fixture->form, field);
}

static void
test_colour (void)
{
  Fixture fixture = { 0 };

  open_rows (&fixture, "StewardColourRow", "title", "'Title':'#336699'");
  fixture.control = form_find (fixture.form.window, GTK_TYPE_ENTRY, "The field");
  form_type (fixture.control, "#ff0000");
  settle ();
  act (&fixture, "undo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture.control)), ==, "#336699");
  act (&fixture, "redo");
  form_assert_member (&fixture.form, "Title", "\"#ff0000\"");
  form_fixture_close (&fixture.form);
}

static GtkWidget *
find_json (Fixture    *fixture,
           const char *name)
{
  wait_for (form_find (GTK_WIDGET (fixture->row), GTK_TYPE_EDITABLE, name) != NULL);

  return form_find (GTK_WIDGET (fixture->row), GTK_TYPE_EDITABLE, name);
}

/* A value in JSON, and a number in it that is none yet. */
static void
test_json (void)
{
  Fixture fixture = { 0 };
  g_autofree char *typing = NULL;
  g_autofree char *again = NULL;

  open_rows (&fixture, "StewardJsonRow", "config",
             "'Config':'{\\u0022name\\u0022: \\u0022a\\u0022, \\u0022size\\u0022:1.50}'");
  form_type (find_json (&fixture, "Name"), "b");
  wait_for (can (&fixture, "undo"));
  act (&fixture, "undo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_json (&fixture, "Name"))), ==, "a");
  g_assert_false (steward_form_is_dirty (fixture.form.form));
  act (&fixture, "redo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_json (&fixture, "Name"))), ==, "b");
  act (&fixture, "undo");

  form_type (find_json (&fixture, "Size"), "1.5.");
  settle ();
  g_assert_true (steward_form_is_dirty (fixture.form.form));
  typing = steward_row_dup_typing (STEWARD_ROW (fixture.row), TRUE);
  g_assert_nonnull (strstr (typing, "1.5."));
  act (&fixture, "undo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_json (&fixture, "Size"))), ==, "1.50");
  g_assert_false (steward_form_is_dirty (fixture.form.form));
  act (&fixture, "redo");
  again = steward_row_dup_typing (STEWARD_ROW (fixture.row), TRUE);
  g_assert_cmpstr (again, ==, typing);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_json (&fixture, "Size"))), ==, "1.5.");
  form_fixture_close (&fixture.form);
}

/* The texts take nothing back on their own. */
static void
test_own_undo (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *focus;

  steward_row_focus (STEWARD_ROW (fixture->row));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->form.window));
  if (GTK_IS_TEXT_VIEW (focus))
    g_assert_false (gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus))));
  else
    g_assert_false (gtk_editable_get_enable_undo (GTK_EDITABLE (focus)));
}

static void
add_kind_tests (const Kind *kind)
{
  g_autofree char *undo_path = g_strconcat ("/history/row/", kind->name, NULL);
  g_autofree char *two_path = g_strconcat ("/history/two/", kind->name, NULL);
  g_autofree char *field_path = g_strconcat ("/history/field/", kind->name, NULL);

  if (kind->edit == NULL)
    return;

  g_test_add (undo_path, Fixture, kind, set_up, test_kind, tear_down);
  g_test_add (two_path, Fixture, kind, set_up, test_two_carriers, tear_down);
  g_test_add (field_path, Fixture, kind, set_up, test_undo_field, tear_down);
}

static void
add_tests (void)
{
  for (guint i = 0; i < form_n_kinds; i++)
    add_kind_tests (&form_kinds[i]);

  g_test_add ("/history/half-number", Fixture, find_kind ("number"), set_up, test_half_number,
              tear_down);
  g_test_add ("/history/half-map", Fixture, find_kind ("map"), set_up, test_half_map, tear_down);
  g_test_add ("/history/half-secret", Fixture, find_kind ("map"), set_up, test_half_secret,
              tear_down);
  g_test_add_func ("/history/colour", test_colour);
  g_test_add_func ("/history/json", test_json);
  g_test_add ("/history/cursor", Fixture, find_kind ("text"), set_up, test_cursor, tear_down);
  g_test_add ("/history/own-undo/text", Fixture, find_kind ("text"), set_up, test_own_undo,
              tear_down);
  g_test_add ("/history/own-undo/multi", Fixture, find_kind ("multi"), set_up, test_own_undo,
              tear_down);
  g_test_add ("/history/own-undo/code", Fixture, find_kind ("code"), set_up, test_own_undo,
              tear_down);
  g_test_add ("/history/own-undo/number", Fixture, find_kind ("number"), set_up, test_own_undo,
              tear_down);
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
