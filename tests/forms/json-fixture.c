/* json-fixture.c: a form with a row of JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "json-fixture.h"

#define ROWS \
  "<child><object class='StewardJsonRow'><property name='field'>config</property>" \
  "<property name='title'>_Form</property></object></child>"

void
json_show (JsonFixture *fixture,
           const char  *config)
{
  g_object_set (fixture->form.carrier, "config", config, NULL);
}

void
json_set_up (JsonFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "config.json", NULL);

  g_assert_true (g_file_get_contents (path, &fixture->config, NULL, NULL));
  form_fixture_open (&fixture->form, ROWS);
  form_fixture_show (&fixture->form, "");
  fixture->row = form_row (&fixture->form, "config");
  json_show (fixture, fixture->config);
}

void
json_tear_down (JsonFixture   *fixture,
                gconstpointer  data)
{
  form_fixture_close (&fixture->form);
  g_free (fixture->config);
}

GtkWidget *
json_look_for (JsonFixture *fixture,
               GType        type,
               const char  *name)
{
  return form_find (GTK_WIDGET (fixture->row), type, name);
}

/* Lines come one after the other. */
GtkWidget *
json_find (JsonFixture *fixture,
           GType        type,
           const char  *name)
{
  wait_for (json_look_for (fixture, type, name) != NULL);

  return json_look_for (fixture, type, name);
}

char *
json_dup_config (JsonFixture *fixture)
{
  char *text = NULL;

  g_object_get (fixture->form.carrier, "config", &text, NULL);

  return text;
}

static gboolean
set_true (gpointer done)
{
  *(gboolean *) done = TRUE;

  return G_SOURCE_REMOVE;
}

/* All that waits to be done when there is nothing else to do. */
void
json_settle (void)
{
  gboolean done = FALSE;

  g_idle_add_full (G_PRIORITY_LOW + 100, set_true, &done, NULL);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* The text is what it was but for @before, once, which is @after now. */
void
json_assert_replaced (JsonFixture *fixture,
                      const char  *before,
                      const char  *after)
{
  g_autofree char *text = json_dup_config (fixture);
  g_auto (GStrv) parts = g_strsplit (fixture->config, before, 2);
  g_autofree char *expected = g_strjoinv (after, parts);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_cmpstr (text, ==, expected);
}

GtkWidget *
json_find_label (GtkWidget  *root,
                 GType       type,
                 const char *label)
{
  g_autofree char *text = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    {
      g_object_get (root, "label", &text, NULL);
      if (g_strcmp0 (text, label) == 0)
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = json_find_label (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* libadwaita names its rows by their titles. */
GtkWidget *
json_find_row (GtkWidget *root,
               GType      type)
{
  if (G_OBJECT_TYPE (root) == type)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = json_find_row (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The window need not be the active one: there is no window manager. */
gboolean
json_has_focus (JsonFixture *fixture,
                GtkWidget   *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->form.window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static GtkWidget *
json_get_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return window;
    }

  return NULL;
}

GtkWidget *
json_wait_dialog (void)
{
  wait_for (json_get_dialog () != NULL && gtk_widget_get_mapped (json_get_dialog ()));

  return json_get_dialog ();
}

void
json_answer (GtkWidget  *dialog,
             const char *button)
{
  form_click (json_find_label (dialog, GTK_TYPE_BUTTON, button));
  wait_for (json_get_dialog () == NULL);
}

/* Every entry of a menu is an action of the line. */
void
json_choose (JsonFixture *fixture,
             const char  *name,
             const char  *action)
{
  g_autofree char *label = g_strdup_printf ("More Actions: %s", name);
  GtkWidget *button = json_find (fixture, GTK_TYPE_MENU_BUTTON, label);

  g_assert_true (gtk_widget_activate_action (button, action, NULL));
}
