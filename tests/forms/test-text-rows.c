/* test-text-rows.c: texts: limits, blanks, secrets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#define ROWS \
  "<child><object class='StewardTextRow'><property name='field'>title</property>" \
  "<property name='title'>_Title</property></object></child>" \
  "<child><object class='StewardTextRow'><property name='field'>note</property>" \
  "<property name='title'>_Note</property><property name='multi'>True</property></object></child>" \
  "<child><object class='StewardSecretRow'><property name='field'>password</property>" \
  "<property name='title'>_Password</property></object></child>"

#define LIMIT(wire, length) "'FieldProperties':{'" wire "':{'FieldRight':null,'FieldType':'System.String'," \
                            "'FieldLength':" #length "}}"

#define TECHNICAL \
  "<child><object class='StewardTextRow'><property name='field'>title</property>" \
  "<property name='title'>Country</property><property name='technical'>True</property>" \
  "</object></child>" \
  "<child><object class='StewardMapRow'><property name='field'>settings</property></object></child>"

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  GtkWidget      *entry;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  form_fixture_open (&fixture->form, ROWS);
  form_fixture_show (&fixture->form, "");
  fixture->row = form_row (&fixture->form, "title");
  fixture->entry = form_find (fixture->form.window, GTK_TYPE_ENTRY, "Title");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

static void
test_too_long (Fixture       *fixture,
               gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Title':'æøå'," LIMIT ("Title", 5));
  form_type (fixture->entry, "æøåæø");          /* five characters, ten bytes */
  form_assert_valid (fixture->entry);
  form_type (fixture->entry, "æøåæøå");
  form_assert_invalid (fixture->entry, fixture->row,
                       "At most 5 characters are allowed; this text has 6");
  g_assert_false (steward_form_is_valid (fixture->form.form));
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->form.window)),
                                         fixture->entry));
  form_assert_member (&fixture->form, "Title", "\"æøåæøå\"");   /* nothing is cut off */

  form_type (fixture->entry, "æøå");
  form_assert_valid (fixture->entry);
  g_assert_true (steward_form_validate (fixture->form.form));
}

/* What the server has it will take back. */
static void
test_stored_too_long (Fixture       *fixture,
                      gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Title':'123456'," LIMIT ("Title", 5));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "123456");
  g_assert_true (steward_form_validate (fixture->form.form));
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

static void
test_own_limit (Fixture       *fixture,
                gconstpointer  data)
{
  g_object_set (fixture->row, "max-length", 4, NULL);
  form_type (fixture->entry, "12345");
  form_assert_invalid (fixture->entry, fixture->row,
                       "At most 4 characters are allowed; this text has 5");

  /* the smaller one counts */
  form_fixture_show (&fixture->form, LIMIT ("Title", 3));
  form_type (fixture->entry, "1234");
  form_assert_invalid (fixture->entry, fixture->row,
                       "At most 3 characters are allowed; this text has 4");
  form_fixture_show (&fixture->form, LIMIT ("Title", 30));
  form_type (fixture->entry, "12345");
  form_assert_invalid (fixture->entry, fixture->row,
                       "At most 4 characters are allowed; this text has 5");
}

static void
test_limit_of_lines (Fixture       *fixture,
                     gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "note");
  GtkWidget *view = form_find (fixture->form.window, GTK_TYPE_TEXT_VIEW, "Note");

  form_fixture_show (&fixture->form, LIMIT ("Note", 3));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "a\nbc", -1);
  form_assert_invalid (view, row, "At most 3 characters are allowed; this text has 4");
  form_assert_member (&fixture->form, "Note", "\"a\\nbc\"");
}

static void
test_blank (Fixture       *fixture,
            gconstpointer  data)
{
  g_object_set (fixture->row, "mandatory", TRUE, NULL);
  g_assert_true (form_says (fixture->row, "Required"));
  form_type (fixture->entry, " \u00a0\t");
  form_assert_invalid (fixture->entry, fixture->row, "This field must not be empty");
  form_assert_described (fixture->entry, "Required. This field must not be empty");

  /* the text stays until the reason is gone, undo takes both away */
  form_undo (fixture->row, "Title");
  form_assert_valid (fixture->entry);
  form_assert_described (fixture->entry, "Required");
}

static void
test_line_ends_stay (Fixture       *fixture,
                     gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Title':'one\\ntwo'");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "one\ntwo");
  form_assert_member (&fixture->form, "Title", "\"one\\ntwo\"");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

/* Typing into a null and deleting it is no edit. */
static void
test_null_again (Fixture       *fixture,
                 gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Title':null");
  form_type (fixture->entry, "x");
  form_assert_member (&fixture->form, "Title", "\"x\"");
  form_type (fixture->entry, "");
  form_assert_member (&fixture->form, "Title", "null");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

static void
test_cursor_stays (Fixture       *fixture,
                   gconstpointer  data)
{
  gtk_editable_set_position (GTK_EDITABLE (fixture->entry), 3);
  g_object_set (fixture->form.carrier, "note", "Another field", NULL);
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (fixture->entry)), ==, 3);
}

static void
test_secret (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *entry = form_find (fixture->form.window, GTK_TYPE_ENTRY, "Password");
  GtkWidget *peek = form_find (fixture->form.window, GTK_TYPE_TOGGLE_BUTTON, "Show Password");

  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (entry)));
  g_assert_true (GTK_IS_PASSWORD_ENTRY_BUFFER (gtk_entry_get_buffer (GTK_ENTRY (entry))));
  form_click (peek);
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (entry)));
  form_click (peek);
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (entry)));

  /* another carrier's secret begins masked */
  form_click (peek);
  form_fixture_show (&fixture->form, "'Password':'other'");
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (entry)));
  g_assert_false (form_says (fixture->form.window, "other"));
}

static void
assert_order (FormFixture *form,
              const char  *name)
{
  GtkWidget *entry = form_find (form->window, GTK_TYPE_ENTRY, name);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (text)), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat (gtk_entry_get_alignment (GTK_ENTRY (entry)), ==, 1);
}

/* "+47" is not "47+", whichever way the reader's language runs. */
static void
test_technical (void)
{
  FormFixture form = { NULL };

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  form_fixture_open (&form, TECHNICAL);
  form_fixture_show (&form, "'Title':'+47'");
  assert_order (&form, "Country");
  assert_order (&form, "Key 1");
  assert_order (&form, "cm_username");
  form_fixture_close (&form);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/text/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("too-long", test_too_long);
  ADD ("stored-too-long", test_stored_too_long);
  ADD ("own-limit", test_own_limit);
  ADD ("limit-of-lines", test_limit_of_lines);
  ADD ("blank", test_blank);
  ADD ("line-ends-stay", test_line_ends_stay);
  ADD ("null-again", test_null_again);
  ADD ("cursor-stays", test_cursor_stays);
  ADD ("secret", test_secret);
#undef ADD
  g_test_add_func ("/text/technical", test_technical);
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
