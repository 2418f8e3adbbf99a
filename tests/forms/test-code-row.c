/* test-code-row.c: JSON as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include <gtksourceview/gtksource.h>
#include <string.h>

#define ROWS \
  "<child><object class='StewardCodeRow'><property name='field'>config</property>" \
  "<property name='title'>_Configuration</property></object></child>" \
  "<child><object class='StewardTextRow'><property name='field'>title</property>" \
  "<property name='title'>_Title</property></object></child>"

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  GtkWidget      *view;
  GtkTextBuffer  *buffer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  form_fixture_open (&fixture->form, ROWS);
  form_fixture_show (&fixture->form, "");
  fixture->row = form_row (&fixture->form, "config");
  fixture->view = form_find (fixture->form.window, GTK_SOURCE_TYPE_VIEW, "Configuration");
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

static void
test_looks (Fixture       *fixture,
            gconstpointer  data)
{
  GtkSourceView *view = GTK_SOURCE_VIEW (fixture->view);
  GtkSourceLanguage *language = gtk_source_buffer_get_language (GTK_SOURCE_BUFFER (fixture->buffer));

  g_assert_nonnull (language);
  g_assert_cmpstr (gtk_source_language_get_id (language), ==, "json");
  g_assert_true (gtk_source_view_get_show_line_numbers (view));
  g_assert_true (gtk_text_view_get_monospace (GTK_TEXT_VIEW (view)));
  g_assert_cmpint (gtk_widget_get_direction (fixture->view), ==, GTK_TEXT_DIR_LTR);
  g_assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (view)));        /* no trap */

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpstr (gtk_source_style_scheme_get_id (gtk_source_buffer_get_style_scheme (GTK_SOURCE_BUFFER (fixture->buffer))),
                   ==, "Adwaita-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* Text that is no JSON may be saved; where it is wrong is said. */
static void
test_no_json (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_null (steward_base_row_get_warning (fixture->row));
  gtk_text_buffer_set_text (fixture->buffer, "{\n  \"a\": 1,\n  oops\n}", -1);
  wait_for (steward_base_row_get_warning (fixture->row) != NULL);
  g_assert_nonnull (strstr (steward_base_row_get_warning (fixture->row),
                            "This is not JSON: line 3, column 3"));
  g_assert_true (form_says (fixture->row, "line 3, column 3"));
  g_assert_true (steward_form_validate (fixture->form.form));
  form_assert_valid (fixture->view);

  gtk_text_buffer_set_text (fixture->buffer, "{}", -1);
  wait_for (steward_base_row_get_warning (fixture->row) == NULL);
  gtk_text_buffer_set_text (fixture->buffer, "nonsense", -1);
  wait_for (steward_base_row_get_warning (fixture->row) != NULL);
  gtk_text_buffer_set_text (fixture->buffer, " \n", -1);
  wait_for (steward_base_row_get_warning (fixture->row) == NULL);       /* empty is not wrong */
}

/* Ctrl+Z must not bring back another carrier's text. */
static void
test_undo_ends_at_load (Fixture       *fixture,
                        gconstpointer  data)
{
  g_assert_false (gtk_text_buffer_get_can_undo (fixture->buffer));
  gtk_text_buffer_insert_at_cursor (fixture->buffer, "x", 1);
  g_assert_true (gtk_text_buffer_get_can_undo (fixture->buffer));
  gtk_text_buffer_undo (fixture->buffer);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  gtk_text_buffer_insert_at_cursor (fixture->buffer, "x", 1);
  form_fixture_show (&fixture->form, "'Config':'[]'");
  g_assert_false (gtk_text_buffer_get_can_undo (fixture->buffer));
}

/* The carrier gets a long text when the typing pauses, or when it is needed. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  int before = gtk_text_buffer_get_char_count (fixture->buffer);
  g_autofree char *text = g_strnfill (60000 - before, ' ');
  g_autofree char *json = NULL;

  gtk_text_buffer_insert_at_cursor (fixture->buffer, text, -1);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_true (steward_form_is_dirty (fixture->form.form));
  wait_for (so_carrier_is_dirty (fixture->form.carrier));

  gtk_text_buffer_insert_at_cursor (fixture->buffer, "x", 1);
  form_type (form_find (fixture->form.window, GTK_TYPE_TEXT, "Title"), "meanwhile");
  g_assert_cmpint (gtk_text_buffer_get_char_count (fixture->buffer), ==, 60001);
  g_assert_true (steward_form_validate (fixture->form.form));
  json = form_sample_member (fixture->form.carrier, "Config");
  g_assert_true (strstr (json, "x") != NULL);

  /* and the old carrier gets what was typed for it */
  {
    g_autoptr (SoCarrier) old = g_object_ref (fixture->form.carrier);
    g_autofree char *late = NULL;

    gtk_text_buffer_insert_at_cursor (fixture->buffer, "y", 1);
    form_fixture_show (&fixture->form, "");
    late = form_sample_member (old, "Config");
    g_assert_true (strstr (late, "y") != NULL);
    g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  }
}

static void
test_too_long (Fixture       *fixture,
               gconstpointer  data)
{
  g_object_set (fixture->row, "max-length", 3, NULL);
  gtk_text_buffer_set_text (fixture->buffer, "[1]", -1);
  form_assert_valid (fixture->view);
  gtk_text_buffer_set_text (fixture->buffer, "[12]", -1);
  form_assert_invalid (fixture->view, fixture->row,
                       "At most 3 characters are allowed; this text has 4");
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/code/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("looks", test_looks);
  ADD ("no-json", test_no_json);
  ADD ("undo-ends-at-load", test_undo_ends_at_load);
  ADD ("long", test_long);
  ADD ("too-long", test_too_long);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
