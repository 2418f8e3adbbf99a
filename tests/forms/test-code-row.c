/* test-code-row.c: JSON as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include <gtksourceview/gtksource.h>
#include <string.h>
#include <time.h>

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
  g_autofree char *text = g_strnfill (60000 - before, '\n');
  g_autofree char *json = NULL;

  gtk_text_buffer_insert_at_cursor (fixture->buffer, text, -1);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_true (steward_form_is_dirty (fixture->form.form));
  wait_for (so_carrier_is_dirty (fixture->form.carrier));

  gtk_text_buffer_insert_at_cursor (fixture->buffer, "x", 1);
  form_type (form_find (fixture->form.window, GTK_TYPE_ENTRY, "Title"), "meanwhile");
  g_assert_cmpint (gtk_text_buffer_get_char_count (fixture->buffer), >=, 60001);
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

static gboolean
is_editable (Fixture *fixture)
{
  return gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture->view));
}

/* A long text comes bit by bit. */
static void
assert_broken (Fixture  *fixture,
               gboolean  broken)
{
  wait_for (is_editable (fixture));
  g_assert_cmpint (gtk_text_buffer_get_char_count (fixture->buffer), >, 1000000);
  g_assert_true (form_says (fixture->row, "Lines of this text are too long") == broken);
  g_assert_true (gtk_source_view_get_show_line_numbers (GTK_SOURCE_VIEW (fixture->view)) != broken);
}

static void
insert_at (Fixture    *fixture,
           int         offset,
           const char *text)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, offset);
  gtk_text_buffer_insert (fixture->buffer, &iter, text, -1);
}

static void
taken_cb (GObject      *clipboard,
          GAsyncResult *result,
          gpointer      text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* GTK needs minutes for a line of a megabyte: it is broken to be shown and edited, and only
 * there. */
static void
test_endless_line (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *json = make_json ("");
  g_autofree char *edited = g_strdup (json);
  g_autofree char *copied = NULL;
  g_autofree char *now = NULL;
  GtkTextIter start, end;

  so_carrier_revert (fixture->form.carrier);
  g_object_set (fixture->form.carrier, "config", json, NULL);
  g_assert_false (is_editable (fixture));
  g_assert_true (steward_form_validate (fixture->form.form));
  assert_config (fixture, json);
  assert_broken (fixture, TRUE);
  g_assert_true (steward_form_validate (fixture->form.form));
  assert_config (fixture, json);

  /* behind 500 breaks */
  insert_at (fixture, 500500 + 500, "x");
  g_assert_true (steward_form_validate (fixture->form.form));
  g_object_get (fixture->form.carrier, "config", &now, NULL);
  g_assert_cmpuint (strlen (now), ==, strlen (json) + 1);
  g_assert_true (strncmp (now, json, 500500) == 0 && now[500500] == 'x' &&
                 strcmp (now + 500501, json + 500500) == 0);
  gtk_text_buffer_get_bounds (fixture->buffer, &start, &end);
  gtk_text_buffer_select_range (fixture->buffer, &start, &end);
  g_signal_emit_by_name (fixture->view, "copy-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->view), NULL, taken_cb, &copied);
  wait_for (copied != NULL);
  g_assert_true (strcmp (copied, now) == 0);
  form_undo (fixture->row, "Configuration");

  g_object_set (fixture->form.carrier, "config", json, NULL);
  click (fixture, "Format");
  assert_broken (fixture, FALSE);
  click (fixture, "Minify");
  assert_config (fixture, json);
  assert_broken (fixture, TRUE);
  form_undo (fixture->row, "Configuration");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  assert_config (fixture, "{\n  \"colour\": \"#336699\",\n  \"wide\": true\n}");
  g_assert_true (is_editable (fixture));
  g_assert_false (form_says (fixture->row, "Lines of this text are too long"));
}

/* One text of 200,000 characters: no line break can help, and it can be edited. */
static void
test_endless_string (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *fill = g_strnfill (200000, 'x');
  g_autofree char *json = g_strdup_printf ("{\"a\":\"%s\"}", fill);
  g_autofree char *expected = g_strdup_printf ("{\"a\":\"y%s\"}", fill);

  g_object_set (fixture->form.carrier, "config", json, NULL);
  wait_for (is_editable (fixture));
  insert_at (fixture, 6, "y");
  g_assert_true (steward_form_validate (fixture->form.form));
  assert_config (fixture, expected);

  /* and where it is wrong is shown behind the breaks */
  insert_at (fixture, gtk_text_buffer_get_char_count (fixture->buffer) - 1, "?");
  wait_for (steward_base_row_get_warning (fixture->row) != NULL);
  g_assert_nonnull (strstr (steward_base_row_get_warning (fixture->row), "line 1, column 200009"));
}

static void
test_paste_endless_line (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *json = make_json ("");

  gtk_text_buffer_set_text (fixture->buffer, json, -1);
  wait_for (form_says (fixture->row, "Lines of this text are too long"));
  g_assert_true (steward_form_validate (fixture->form.form));
  assert_config (fixture, json);
  form_fixture_show (&fixture->form, "");
  g_assert_false (form_says (fixture->row, "Lines of this text are too long"));
  g_assert_true (is_editable (fixture));
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

static void
report (const char *what)
{
  g_test_message ("%s: longest halt %.1f ms", what, worst / 1000.);
  g_assert_cmpint (worst, <, 5 * G_TIME_SPAN_SECOND);           /* minutes, where it goes wrong */
  worst = since = 0;
}

/* A megabyte in many lines and in one: neither halts the program. */
static void
test_fluent (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *lines = make_json ("\n  ");
  g_autofree char *line = make_json ("");
  g_autofree char *word = g_strnfill (99000, 'x');
  const char *texts[] = { word, lines, line };
  const char *names[] = { "99,000 letters", "a megabyte in lines", "a megabyte in one line" };

  g_main_context_set_poll_func (NULL, watch_poll);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", names[i]);
      worst = since = 0;
      g_object_set (fixture->form.carrier, "config", texts[i], NULL);
      wait_for (is_editable (fixture));
      wait_for (gtk_widget_is_sensitive (find_button (GTK_WIDGET (fixture->row), "Format")) == (i > 0));
      report ("opening");
      since = get_time ();
      gtk_text_buffer_insert_at_cursor (fixture->buffer, "x", 1);
      wait_for (steward_base_row_get_warning (fixture->row) != NULL);
      report ("a key");
      since = get_time ();
      g_assert_true (steward_form_validate (fixture->form.form));
      g_main_context_iteration (NULL, FALSE);
      report ("taking over");
    }
  g_main_context_set_poll_func (NULL, g_poll);
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
  ADD ("endless-string", test_endless_string);
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
