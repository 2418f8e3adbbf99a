/* steward-table-views.c: which of its lists a table shows, each with columns and order of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-private.h"

#include <glib/gi18n.h>

#include "steward-config.h"

#define SETTINGS_ID APPLICATION_ID ".List"
#define SETTINGS_PATH "/io/github/steward_admin/Steward/lists/%s%s%s/"

/* (transfer full) (nullable): what is remembered of the page, or of one of its views */
static GSettings *
create_settings (StewardListPage *page,
                 const char      *view)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autofree char *path = g_strdup_printf (SETTINGS_PATH, STEWARD_LIST_PAGE_GET_CLASS (page)->name,
                                           view != NULL ? "-" : "", view != NULL ? view : "");

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SETTINGS_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, path) : NULL;
}

static const StewardListView *
shown_view (StewardTable *self)
{
  const StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self->page);

  return klass->n_views > 0 ? &klass->views[self->shown_view] : NULL;
}

/* The view that was on view last. */
static void
find_view (StewardTable *self)
{
  const StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self->page);
  g_autofree char *id = self->all_settings != NULL ?
                        g_settings_get_string (self->all_settings, "view") : NULL;

  for (guint i = 0; i < klass->n_views; i++)
    if (g_strcmp0 (klass->views[i].id, id) == 0)
      self->shown_view = i;
}

/* What is remembered of the list, and what it can be searched for; before the columns are made. */
void
steward_table_add_settings (StewardTable *self)
{
  const StewardListView *view;
  const char *hint = STEWARD_LIST_PAGE_GET_CLASS (self->page)->search_hint;

  if (hint != NULL)
    g_object_set (self->search_entry, "placeholder-text", _(hint), NULL);
  self->all_settings = create_settings (self->page, NULL);
  find_view (self);
  view = shown_view (self);
  self->settings = create_settings (self->page, view != NULL ? view->id : NULL);
  if (view != NULL)
    steward_table_model_set_view (self->model, view->id);
}

/* The user chose a view. */
static void
chosen_cb (StewardTable *self,
           GParamSpec   *pspec,
           GtkDropDown  *dropdown)
{
  guint chosen = gtk_drop_down_get_selected (dropdown);

  if (chosen == self->shown_view || chosen >= STEWARD_LIST_PAGE_GET_CLASS (self->page)->n_views)
    return;

  steward_table_scroll_up (self);
  self->shown_view = chosen;
  if (self->all_settings != NULL)
    g_settings_set_string (self->all_settings, "view", shown_view (self)->id);
  g_clear_object (&self->settings);
  self->settings = create_settings (self->page, shown_view (self)->id);
  steward_table_close_search (self);
  steward_table_model_set_view (self->model, shown_view (self)->id);
  steward_table_restore (self);
  if (shown_view (self)->searching)
    gtk_search_bar_set_search_mode (self->search_bar, TRUE);
}

/* Makes a choice of the views that the page describes. */
void
steward_table_add_views (StewardTable *self)
{
  const StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self->page);
  GtkStringList *titles;
  GtkWidget *dropdown;

  if (klass->n_views == 0)
    return;

  titles = gtk_string_list_new (NULL);
  for (guint i = 0; i < klass->n_views; i++)
    gtk_string_list_append (titles, _(klass->views[i].title));
  dropdown = gtk_drop_down_new (G_LIST_MODEL (titles), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (dropdown), self->shown_view);
  gtk_widget_set_tooltip_text (dropdown, _("View"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (dropdown), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("View"), -1);
  gtk_widget_add_css_class (dropdown, "steward-view");
  g_signal_connect_object (dropdown, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->view_bin, dropdown);
}
