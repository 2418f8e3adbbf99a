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

/* The next change is a step of its own. */
static void
end_step (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
can_undo (Fixture *fixture)
{
  end_step ();

  return g_action_group_get_action_enabled (steward_form_get_actions (fixture->form.form), "undo");
}

static void
undo (Fixture *fixture)
{
  g_assert_true (can_undo (fixture));
  g_action_group_activate_action (steward_form_get_actions (fixture->form.form), "undo", NULL);
  end_step ();
}

/* Ctrl+Z must not bring back another carrier's text. */
static void
test_undo_ends_at_load (Fixture       *fixture,
                        gconstpointer  data)
{
  g_assert_false (can_undo (fixture));
  g_assert_false (gtk_text_buffer_get_enable_undo (fixture->buffer));
  gtk_text_buffer_insert_at_cursor (fixture->buffer, "x", 1);
  undo (fixture);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  gtk_text_buffer_insert_at_cursor (fixture->buffer, "x", 1);
  form_fixture_show (&fixture->form, "'Config':'[]'");
  g_assert_false (can_undo (fixture));
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
  form_type (form_find (fixture->form.window, GTK_TYPE_ENTRY, "Title"), "meanwhile");
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

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* As soon as it is known that the text is JSON. */
static void
click (Fixture    *fixture,
       const char *label)
{
  GtkWidget *button = find_button (GTK_WIDGET (fixture->row), label);

  wait_for (gtk_widget_is_sensitive (button));
  form_click (button);
}

static char *
dup_buffer (Fixture *fixture)
{
  char *text = NULL;

  g_object_get (fixture->buffer, "text", &text, NULL);

  return text;
}

static void
assert_buffer (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *text = dup_buffer (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_config (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (fixture->form.carrier, "config", &text, NULL);
  g_assert_true (g_strcmp0 (text, expected) == 0);      /* a megabyte is not to be printed */
}

/* Values stay to the letter. */
static void
test_format (Fixture       *fixture,
             gconstpointer  data)
{
  static const char minified[] = "{\"a\":1.50,\"b\":[],\"c\":{\"d , }\\\"\":[true,\"\\u00e9\"]}}";

  gtk_text_buffer_set_text (fixture->buffer,
                            "{\"a\" : 1.50,\"b\":[ ],\n\"c\":{\"d , }\\\"\":[true,\"\\u00e9\"]}} ", -1);
  click (fixture, "Minify");
  assert_buffer (fixture, minified);
  assert_config (fixture, minified);
  end_step ();
  click (fixture, "Format");
  assert_buffer (fixture, "{\n  \"a\": 1.50,\n  \"b\": [],\n  \"c\": {\n    \"d , }\\\"\": [\n"
                          "      true,\n      \"\\u00e9\"\n    ]\n  }\n}");
  undo (fixture);
  assert_buffer (fixture, minified);
  assert_config (fixture, minified);

  gtk_text_buffer_set_text (fixture->buffer, "{oops", -1);
  wait_for (!gtk_widget_is_sensitive (find_button (GTK_WIDGET (fixture->row), "Format")));
  form_undo (fixture->row, "Configuration");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  steward_base_row_set_read_only (fixture->row, TRUE, NULL);
  g_assert_false (gtk_widget_is_visible (find_button (GTK_WIDGET (fixture->row), "Format")));
}

/* A megabyte of JSON. */
static char *
make_json (const char *separator)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; text->len < 1000000; i++)
    g_string_append_printf (text, "%s\"key%u\":\"some value\",", separator, i);
  g_string_append (text, "\"end\":1}");

  return g_string_free (text, FALSE);
}

static void
assert_held (Fixture  *fixture,
             gboolean  held)
{
  int n_characters = gtk_text_buffer_get_char_count (fixture->buffer);

  g_assert_true (form_says (fixture->row, "One line of this text is too long") == held);
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture->view)) != held);
  g_assert_true (held ? n_characters > 1000 && n_characters < 10000 : n_characters > 1000000);
}

/* GTK needs minutes for a line of a megabyte: it shows its beginning, and all once it is broken. */
static void
test_endless_line (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *json = make_json ("");
  g_autofree char *now = NULL;

  so_carrier_revert (fixture->form.carrier);
  g_object_set (fixture->form.carrier, "config", json, NULL);
  assert_held (fixture, TRUE);
  g_assert_true (steward_form_validate (fixture->form.form));
  assert_config (fixture, json);

  click (fixture, "Format");
  assert_held (fixture, FALSE);
  now = dup_buffer (fixture);
  g_assert_true (g_str_has_prefix (now, "{\n  \"key0\": \"some value\",\n"));
  assert_config (fixture, now);
  end_step ();
  gtk_text_buffer_insert_at_cursor (fixture->buffer, "x", 1);
  g_assert_true (steward_form_validate (fixture->form.form));
  undo (fixture);
  assert_config (fixture, now);
  undo (fixture);
  assert_held (fixture, TRUE);
  assert_config (fixture, json);
  g_action_group_activate_action (steward_form_get_actions (fixture->form.form), "redo", NULL);
  assert_held (fixture, FALSE);

  g_assert_true (steward_form_validate (fixture->form.form));
  click (fixture, "Minify");
  assert_held (fixture, TRUE);
  assert_config (fixture, json);
  form_undo (fixture->row, "Configuration");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  assert_config (fixture, "{\n  \"colour\": \"#336699\",\n  \"wide\": true\n}");
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture->view)));
}

static void
test_paste_endless_line (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *json = make_json ("");

  gtk_text_buffer_set_text (fixture->buffer, json, -1);
  wait_for (!gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture->view)));
  assert_held (fixture, TRUE);
  g_assert_true (steward_form_validate (fixture->form.form));
  assert_config (fixture, json);
  form_fixture_show (&fixture->form, "");
  g_assert_false (form_says (fixture->row, "One line of this text is too long"));
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture->view)));
}

/* Added by GTK where it breaks a word. */
static void
assert_no_hyphens (Fixture *fixture,
                   int      offset)
{
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;
  gboolean hyphens = TRUE;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *l = tags; l != NULL && hyphens; l = l->next)
    g_object_get (l->data, "insert-hyphens", &hyphens, NULL);
  g_assert_false (hyphens);
}

/* Colours and words of a long line take GtkSourceView and Pango seconds. */
static void
test_colours (Fixture       *fixture,
              gconstpointer  data)
{
  GtkSourceBuffer *buffer = GTK_SOURCE_BUFFER (fixture->buffer);
  g_autofree char *words = g_strnfill (20000, 'x');

  gtk_text_buffer_insert_at_cursor (fixture->buffer, words, -1);
  wait_for (gtk_source_buffer_get_language (buffer) == NULL);
  g_assert_cmpint (gtk_text_view_get_wrap_mode (GTK_TEXT_VIEW (fixture->view)), ==, GTK_WRAP_CHAR);
  assert_no_hyphens (fixture, 10000);
  gtk_text_buffer_set_text (fixture->buffer, "{}", -1);
  wait_for (gtk_source_buffer_get_language (buffer) != NULL);
  g_assert_cmpint (gtk_text_view_get_wrap_mode (GTK_TEXT_VIEW (fixture->view)), ==, GTK_WRAP_WORD_CHAR);
}

typedef struct
{
  gint64 last;
  gint64 longest;       /* microseconds without a turn of the main loop */
} Ticks;

static gboolean
tick_cb (gpointer user_data)
{
  Ticks *ticks = user_data;
  gint64 now = g_get_monotonic_time ();

  ticks->longest = MAX (ticks->longest, now - ticks->last);
  ticks->last = now;

  return G_SOURCE_CONTINUE;
}

/* A megabyte in many lines and a line that is as long as may be: neither halts the program. */
static void
test_fluent (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *lines = make_json ("\n  ");
  g_autofree char *line = g_strnfill (99000, 'x');
  const char *texts[] = { line, lines };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Ticks ticks = { g_get_monotonic_time (), 0 };
      guint id = g_timeout_add (5, tick_cb, &ticks);

      g_object_set (fixture->form.carrier, "config", texts[i], NULL);
      wait_for (gtk_widget_is_sensitive (find_button (GTK_WIDGET (fixture->row), "Format")) == (i == 1));
      gtk_text_buffer_insert_at_cursor (fixture->buffer, "x", 1);
      wait_for (steward_base_row_get_warning (fixture->row) != NULL);
      g_assert_true (steward_form_validate (fixture->form.form));
      g_source_remove (id);
      g_test_message ("longest halt: %" G_GINT64_FORMAT " ms", ticks.longest / 1000);
      g_assert_cmpint (ticks.longest, <, 10 * G_TIME_SPAN_SECOND);   /* minutes, where it goes wrong */
    }
}

/* Minified text is folded at the width there is, and the height there is is used. */
static void
test_room (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (fixture->view, GTK_TYPE_SCROLLED_WINDOW);

  g_assert_cmpint (gtk_text_view_get_wrap_mode (GTK_TEXT_VIEW (fixture->view)), ==, GTK_WRAP_WORD_CHAR);
  wait_for (gtk_widget_get_height (scroller) > 400);    /* in a window of 800 */
  gtk_window_set_default_size (GTK_WINDOW (fixture->form.window), 700, 300);
  wait_for (gtk_widget_get_height (scroller) < 300);
  g_assert_cmpint (gtk_widget_get_height (scroller), >=, 240);
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
  ADD ("format", test_format);
  ADD ("endless-line", test_endless_line);
  ADD ("paste-endless-line", test_paste_endless_line);
  ADD ("colours", test_colours);
  ADD ("fluent", test_fluent);
  ADD ("room", test_room);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
