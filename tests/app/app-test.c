/* app-test.c: a window of Steward in this process, on a demo service in another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"

#include <glib/gstdio.h>
#include <string.h>

#include "steward-page-private.h"

static StewardApplication *application;

gboolean
app_test_set_true (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_CONTINUE;
}

GtkApplication *
app_test_application (void)
{
  return GTK_APPLICATION (application);
}

/* ---- the demo service ---- */

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
  g_rmdir (path);
}

/**
 * app_test_start_demo:
 * @self: a test
 * @without: (nullable): a method that the service shall not have
 *
 * Starts the service on this test's own file; again after app_test_stop_demo(), at the
 * same address.
 */
void
app_test_start_demo (AppTest    *self,
                     const char *without)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GUri) uri = NULL;
  g_autofree char *line = NULL;

  g_assert_null (self->demo);
  g_ptr_array_add (arguments, (gpointer) g_getenv ("STEWARD_DEMO"));
  g_ptr_array_add (arguments, (gpointer) "--quiet");
  g_ptr_array_add (arguments, (gpointer) "--database");
  g_ptr_array_add (arguments, self->database);
  if (self->port != NULL)
    {
      g_ptr_array_add (arguments, (gpointer) "--port");
      g_ptr_array_add (arguments, self->port);
    }
  if (without != NULL)
    {
      g_ptr_array_add (arguments, (gpointer) "--without");
      g_ptr_array_add (arguments, (gpointer) without);
    }
  g_ptr_array_add (arguments, NULL);

  self->demo = g_subprocess_newv ((const char *const *) arguments->pdata,
                                  G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->demo));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (line);
  g_assert_true (g_str_has_prefix (line, "LISTENING "));

  g_free (self->address);
  self->address = g_strdup (line + strlen ("LISTENING "));
  uri = g_uri_parse (self->address, G_URI_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_free (self->port);
  self->port = g_strdup_printf ("%d", g_uri_get_port (uri));
}

/* As a power cut: the service gets no chance to finish anything. */
void
app_test_stop_demo (AppTest *self)
{
  if (self->demo == NULL)
    return;

  g_subprocess_force_exit (self->demo);
  g_assert_true (g_subprocess_wait (self->demo, NULL, NULL));
  g_clear_object (&self->demo);
}

/* ---- the window ---- */

/**
 * app_test_open_at:
 * @self: a test
 * @address: (nullable): of the server
 * @user: (nullable): who signs in, with the password "demo"
 * @section: what to show
 *
 * Opens a window.
 */
void
app_test_open_at (AppTest    *self,
                  const char *address,
                  const char *user,
                  const char *section)
{
  g_assert_null (self->window);
  self->window = STEWARD_WINDOW (steward_window_new (GTK_APPLICATION (application), NULL));
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  steward_window_open_section (self->window, section);
  steward_window_connect (self->window, address, user);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_for (steward_window_get_page (self->window) != NULL);
}

/* Opens a window on the demo service and waits until something is loaded. */
void
app_test_open (AppTest    *self,
               const char *section)
{
  app_test_open_at (self, self->address, "admin", section);
  wait_for (steward_state_view_get_state (steward_page_get_private (app_test_page (self))->state_view) >=
            STEWARD_STATE_EMPTY);
}

/* Ends the window without asking, and sees that nothing keeps it. */
void
app_test_close (AppTest *self)
{
  if (self->window == NULL)
    return;

  gtk_window_destroy (GTK_WINDOW (self->window));
  wait_for (self->window == NULL);
}

/* ---- finding things ---- */

StewardPage *
app_test_page (AppTest *self)
{
  return steward_window_get_page (self->window);
}

StewardForm *
app_test_form (AppTest *self)
{
  return steward_page_get_form (app_test_page (self));
}

/* The row that shows a field, as "ns-plugin-sender"; of JSON the one with the text. */
gpointer
app_test_row (AppTest    *self,
              const char *field)
{
  StewardRow *row = steward_form_find_row (app_test_form (self), field);

  g_assert_nonnull (row);
  if (STEWARD_IS_JSON_ROW (row))
    {
      row = app_test_find (app_test_form (self), STEWARD_TYPE_CODE_ROW);
      steward_row_focus (row);          /* opens its tab: a text that nobody sees is not kept up to date */
    }

  return row;
}

/* The first widget of a type, the root itself included. (nullable) */
gpointer
app_test_find (gpointer root,
               GType    type)
{
  GtkWidget *child;

  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = app_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static char *
without_underscore (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label != NULL ? label : "", "_", -1);

  return g_strjoinv ("", parts);
}

/* The button on view with the label. (nullable) */
GtkWidget *
app_test_find_button (gpointer    root,
                      const char *label)
{
  GtkWidget *child;

  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root))
    {
      g_autofree char *text = without_underscore (gtk_button_get_label (root));

      if (strcmp (text, label) == 0)
        return root;
    }

  for (child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_test_find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* (nullable): the text of a label or of a cell of a table */
static const char *
text_of (gpointer widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (widget);

  return GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (widget) : NULL;
}

/* The row with a title, as it is in the .ui with its access key. (nullable) */
gpointer
app_test_find_titled (gpointer    root,
                      const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) &&
      g_strcmp0 (adw_preferences_row_get_title (root), title) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = app_test_find_titled (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Whether a label or a cell on view holds the text. */
gboolean
app_test_shows (gpointer    root,
                const char *text)
{
  GtkWidget *child;

  if (text_of (root) != NULL && gtk_widget_get_mapped (root) && strstr (text_of (root), text) != NULL)
    return TRUE;

  for (child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (app_test_shows (child, text))
      return TRUE;

  return FALSE;
}

/* ---- doing things ---- */

void
app_test_type (gpointer    row,
               const char *text)
{
  GtkWidget *view = app_test_find (row, GTK_TYPE_TEXT_VIEW);

  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    gtk_editable_set_text (app_test_find (row, GTK_TYPE_EDITABLE), text);
}

const char *
app_test_text (gpointer row)
{
  return gtk_editable_get_text (app_test_find (row, GTK_TYPE_EDITABLE));
}

void
app_test_toggle (gpointer row,
                 gboolean active)
{
  gtk_switch_set_active (app_test_find (row, GTK_TYPE_SWITCH), active);
}

static StewardChoiceItem *
find_choice (GListModel *items,
             const char *label)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (items, i);

      if (g_strcmp0 (steward_choice_item_get_label (item), label) == 0)
        return item;                    /* the list keeps it */
    }

  return NULL;
}

/* Waits for the list of the row and takes the item with the label. */
void
app_test_choose (gpointer    row,
                 const char *label)
{
  StewardChoiceItem *item;

  wait_for ((item = find_choice (steward_choice_row_get_items (row), label)) != NULL);
  steward_choice_row_choose (row, item);
}

static GAction *
find_action (AppTest    *self,
             const char *action)
{
  return g_action_map_lookup_action (G_ACTION_MAP (steward_page_get_actions (app_test_page (self))), action);
}

/* Whether an action of the page, as "save", is possible now. */
gboolean
app_test_can (AppTest    *self,
              const char *action)
{
  return g_action_get_enabled (find_action (self, action));
}

/* As its key or its button does. */
void
app_test_do (AppTest    *self,
             const char *action)
{
  g_autofree char *name = g_strconcat ("page.", action, NULL);

  g_assert_true (app_test_can (self, action));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), name, NULL));
}

/* Saves and waits until that is done, well or not. */
void
app_test_save (AppTest *self)
{
  app_test_do (self, "save");
  wait_for (!steward_page_is_saving (app_test_page (self)));
}

/* Waits until an object is on view. */
void
app_test_wait_loaded (AppTest *self)
{
  wait_for (steward_page_get_private (app_test_page (self))->loading == NULL &&
            steward_page_get_object (app_test_page (self)) != NULL);
}

/* The question on view. (nullable) */
AdwMessageDialog *
app_test_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

/* Waits for a question and gives the answer, as a click on its button does. */
void
app_test_answer (const char *response)
{
  AdwMessageDialog *dialog;

  wait_for ((dialog = app_test_question ()) != NULL);
  g_object_ref (dialog);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
  while (g_main_context_iteration (NULL, FALSE))
    ;                                   /* the answer reaches whoever asked */
}

/* GTK 4.8's file chooser forgets what it was reading when it goes, in stacks that name only
 * GLib: nothing of it can be told from leaks of ours. */
gboolean
app_test_skip_chooser (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("GTK's file chooser leaks, which a sanitizer reports");
  return TRUE;
#else
  return FALSE;
#endif
}

/* ---- running ---- */

static void
set_up (AppTest       *self,
        gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("steward-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->database = g_build_filename (self->folder, "demo.sqlite", NULL);
}

static void
run (AppTest       *self,
     gconstpointer  data)
{
  void (*test) (AppTest *) = (void (*) (AppTest *)) data;

  test (self);
}

static void
tear_down (AppTest       *self,
           gconstpointer  data)
{
  app_test_close (self);
  app_test_stop_demo (self);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->database);
  g_free (self->address);
  g_free (self->port);
}

void
app_test_add (const char  *path,
              void       (*test) (AppTest *))
{
  g_test_add (path, AppTest, (gconstpointer) test, set_up, run, tear_down);
}

int
app_test_run (int     argc,
              char  **argv,
              void  (*add_tests) (void))
{
  g_autoptr (GError) error = NULL;

  steward_application_init_texts ();
  g_test_init (&argc, &argv, NULL);
  g_setenv ("STEWARD_PASSWORD", "demo", TRUE);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  application = steward_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  add_tests ();

  return g_test_run ();
}
