/* test-colour-row.c: a colour in a string field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#define ROWS \
  "<child><object class='StewardColourRow'><property name='field'>title</property>" \
  "<property name='title'>_Background</property></object></child>"

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  GtkWidget      *entry;
  GtkWidget      *button;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  form_fixture_open (&fixture->form, ROWS);
  form_fixture_show (&fixture->form, "'Title':'#336699'");
  fixture->row = form_row (&fixture->form, "title");
  fixture->entry = form_find (fixture->form.window, GTK_TYPE_ENTRY, "Background");
  fixture->button = form_find (fixture->form.window, GTK_TYPE_COLOR_BUTTON,
                               "Choose Colour: Background");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

static void
assert_button (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *text = NULL;
  GdkRGBA colour;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (fixture->button), &colour);
  text = gdk_rgba_to_string (&colour);
  g_assert_cmpstr (text, ==, expected);
}

static void
choose (Fixture    *fixture,
        const char *text)
{
  GdkRGBA colour;

  g_assert_true (gdk_rgba_parse (&colour, text));
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (fixture->button), &colour);
  g_signal_emit_by_name (fixture->button, "color-set");
}

static void
test_shows (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "#336699");
  assert_button (fixture, "rgb(51,102,153)");
  form_fixture_show (&fixture->form, "'Title':null");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

/* Both edit one value. */
static void
test_edits (Fixture       *fixture,
            gconstpointer  data)
{
  form_type (fixture->entry, "#f00");
  assert_button (fixture, "rgb(255,0,0)");
  form_assert_member (&fixture->form, "Title", "\"#f00\"");
  choose (fixture, "#00ff00");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "#0f0");
  choose (fixture, "#123456");
  form_assert_member (&fixture->form, "Title", "\"#123456\"");
  form_type (fixture->entry, "#ABCDEF");
  choose (fixture, "#abcdee");
  form_assert_member (&fixture->form, "Title", "\"#ABCDEE\"");
  form_undo (fixture->row, "Background");
  assert_button (fixture, "rgb(51,102,153)");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

static void
test_checks (Fixture       *fixture,
             gconstpointer  data)
{
  form_type (fixture->entry, "red");
  form_assert_invalid (fixture->entry, fixture->row, "A colour is written as #abc or #aabbcc");
  g_assert_false (steward_form_validate (fixture->form.form));
  form_type (fixture->entry, "");
  form_assert_valid (fixture->entry);
  g_object_set (fixture->row, "mandatory", TRUE, NULL);
  g_assert_false (steward_form_validate (fixture->form.form));

  /* what the server holds already it will take back */
  form_fixture_show (&fixture->form, "'Title':'red'");
  g_assert_true (steward_form_validate (fixture->form.form));
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  steward_form_set_read_only (fixture->form.form, TRUE, "Locked");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (fixture->entry)));
  g_assert_false (gtk_widget_is_sensitive (fixture->button));
  form_assert_described (fixture->entry, "Locked");
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/colour/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("shows", test_shows);
  ADD ("edits", test_edits);
  ADD ("checks", test_checks);
  ADD ("read-only", test_read_only);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
