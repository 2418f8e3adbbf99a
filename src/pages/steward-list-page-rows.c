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

static const char *
row_state (StewardListPage *self,
           SoCarrier       *object)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);

  if (steward_list_page_is_unsaved (self, steward_list_page_id_of (self, object)))
    return _("unsaved");

  return klass->row_state != NULL ? klass->row_state (self, object) : NULL;
}

static void
show_row (StewardListPage *self,
          GtkListItem     *item)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  SoCarrier *object = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;
  const char *state;

  if (object == NULL)
    return;

  title = klass->row_title (self, object);
  subtitle = klass->row_subtitle (self, object);
  state = row_state (self, object);

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
