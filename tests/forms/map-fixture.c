/* map-fixture.c: a form with a row of keys and values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "map-fixture.h"

#define ROW \
  "<child><object class='StewardMapRow'><property name='field'>settings</property>" \
  "<property name='title'>Plugin con_figuration</property>" \
  "<property name='forbidden'>=</property><property name='as-lines'>True</property></object></child>"

const char * const map_cm_keys[] = { "cm_serviceId", "cm_username", "cm_password", NULL };

void
map_set_up (MapFixture    *fixture,
            gconstpointer  data)
{
  form_fixture_open (&fixture->form, ROW);
  form_fixture_show (&fixture->form, "");
  fixture->row = form_row (&fixture->form, "settings");
  fixture->group = form_find (fixture->form.window, GTK_TYPE_BOX, "Plugin configuration");
}

void
map_tear_down (MapFixture    *fixture,
               gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

GtkWidget *
map_find_entry (MapFixture *fixture,
                const char *name)
{
  GtkWidget *entry = form_find (fixture->form.window, GTK_TYPE_ENTRY, name);

  g_assert_nonnull (entry);

  return entry;
}

void
map_click (MapFixture *fixture,
           const char *name)
{
  GtkWidget *button = form_find (fixture->form.window, GTK_TYPE_BUTTON, name);

  g_assert_nonnull (button);
  form_click (button);
}

gboolean
map_has_focus (MapFixture *fixture,
               GtkWidget  *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->form.window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* All keys and values from top to bottom. */
void
map_assert_lines (MapFixture *fixture,
                  const char *expected)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; ; i++)
    {
      g_autofree char *name = g_strdup_printf ("Key %u", i);
      GtkWidget *key = form_find (fixture->form.window, GTK_TYPE_ENTRY, name);

      if (key == NULL)
        break;
      g_string_append_printf (text, "%s%s=%s", i > 1 ? "," : "",
                              gtk_editable_get_text (GTK_EDITABLE (key)),
                              gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_next_sibling (key))));
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}
