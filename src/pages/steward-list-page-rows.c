/* steward-list-page-rows.c: how a list page shows its objects
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-list-page-private.h"

#include <glib/gi18n.h>

#include "steward-config.h"

/* A row is a box from steward-list-row.ui: its children are named after what they show. */
static GtkLabel *
row_label (GtkWidget  *row,
           const char *name)
{
  return GTK_LABEL (g_object_get_data (G_OBJECT (row), name));
}

/**
 * steward_list_page_dup_row_name:
 * @self: a page
 * @row: one of its rows
 *
 * Returns: (transfer full): what the row is called: the texts of the first two columns,
 *   unless the page knows better
 */
char *
steward_list_page_dup_row_name (StewardListPage *self,
                                gpointer         row)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (klass->row_name != NULL)
    return klass->row_name (self, row);

  first = klass->columns[0].text (self, row);
  second = klass->n_columns > 1 ? klass->columns[1].text (self, row) : NULL;
  if (second == NULL || *second == '\0')
    return g_steal_pointer (&first);

  /* translators: what a row is called: its first two columns, as "Options, Norwegian" */
  return g_strdup_printf (_("%s, %s"), first != NULL ? first : "", second);
}

/* (transfer full) (nullable): the other columns in one text */
static char *
dup_rest (StewardListPage *self,
          gpointer         row)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 2; i < klass->n_columns; i++)
    {
      g_autofree char *text = klass->columns[i].text (self, row);

      if (text != NULL && *text != '\0')
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? ", " : "", text);
    }

  return g_strdup (rest->str);
}

static gboolean
is_duplicate (StewardListPage *self,
              gpointer         row)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  g_autofree char *key = klass->unique_key != NULL ? klass->unique_key (self, row) : NULL;

  return key != NULL && steward_list_page_is_taken (self, key, steward_list_page_id_of (self, row));
}

/* (transfer full) (nullable): what is special about a row */
char *
steward_list_page_dup_state (StewardListPage *self,
                             gpointer         row)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  const char *state = NULL;

  if (steward_list_page_is_unsaved (self, steward_list_page_id_of (self, row)))
    return g_strdup (_("unsaved"));

  if (is_duplicate (self, row))
    state = _("duplicate");
  else if (klass->row_state != NULL)
    state = klass->row_state (self, row);

  return g_strdup (state);
}

static void
show_row (StewardListPage *self,
          GtkListItem     *item)
{
  gpointer object = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *state = NULL;
  g_autofree char *name = NULL;

  if (object == NULL)
    return;

  title = steward_list_page_dup_row_name (self, object);
  subtitle = dup_rest (self, object);
  state = steward_list_page_dup_state (self, object);

  gtk_label_set_label (row_label (row, "title"), title);
  gtk_label_set_label (row_label (row, "subtitle"), subtitle);
  gtk_label_set_label (row_label (row, "state"), state != NULL ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (row_label (row, "state")), state != NULL);

  /* translators: the name of a row for screen readers: what it is called and its state */
  name = state != NULL ? g_strdup_printf (_("%s, %s"), title, state) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
page_dirty_cb (StewardListPage *self,
               GParamSpec      *pspec,
               GtkListItem     *item)
{
  show_row (self, item);
}

static void
setup_cb (StewardListPage *self,
          GtkListItem     *item)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource (RESOURCE_PREFIX "/ui/pages/steward-list-row.ui");
  static const char *const names[] = { "title", "subtitle", "state" };
  GtkWidget *row = GTK_WIDGET (gtk_builder_get_object (builder, "row"));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_set_data (G_OBJECT (row), names[i], gtk_builder_get_object (builder, names[i]));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (StewardListPage *self,
         GtkListItem     *item)
{
  show_row (self, item);
  g_signal_connect_object (self, "notify::dirty", G_CALLBACK (page_dirty_cb), item, 0);
}

static void
unbind_cb (StewardListPage *self,
           GtkListItem     *item)
{
  g_signal_handlers_disconnect_by_func (self, page_dirty_cb, item);
}

/* (transfer full) */
GtkListItemFactory *
steward_list_page_create_factory (StewardListPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);

  return factory;
}
