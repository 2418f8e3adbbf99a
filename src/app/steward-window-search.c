/* steward-window-search.c: what can be found in the window, and how it goes there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-window-private.h"

#include "steward-list-page.h"
#include "steward-row.h"
#include "steward-search-window.h"

/* ---- what there is ---- */

static void
add_sections (GListStore *hits)
{
  guint n_sections;
  const StewardSection *sections = steward_sections_get_all (&n_sections);

  for (guint i = 0; i < n_sections; i++)
    {
      g_autoptr (StewardHit) hit = steward_hit_new_section (&sections[i]);

      g_list_store_append (hits, hit);
    }
}

/* The rows of forms in a widget; each has a title and the name of a field. */
static void
add_fields (GListStore           *hits,
            const StewardSection *section,
            GtkWidget            *widget)
{
  if (STEWARD_IS_ROW (widget) && ADW_IS_PREFERENCES_ROW (widget) &&
      steward_row_get_field (STEWARD_ROW (widget)) != NULL && gtk_widget_get_visible (widget))
    {
      g_autoptr (StewardHit) hit = steward_hit_new_field (section, widget);

      g_list_store_append (hits, hit);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_fields (hits, section, child);
}

typedef struct
{
  const StewardSection *section;
  StewardPage          *page;
} Source;

static gpointer
hit_of_object (gpointer item,
               gpointer user_data)
{
  Source *source = user_data;
  g_autoptr (GObject) object = item;

  return steward_hit_new_object (source->section, source->page, object);
}

/* (transfer full): the rows that a page has: of those that come page by page what is here */
static GListModel *
dup_rows (StewardListPage *page)
{
  g_autoptr (GPtrArray) rows = NULL;
  GListStore *store;

  if (STEWARD_LIST_PAGE_GET_CLASS (page)->page_async == NULL)
    return g_object_ref (steward_list_page_get_model (page));

  rows = steward_list_page_dup_loaded (page);
  store = g_list_store_new (G_TYPE_OBJECT);
  g_list_store_splice (store, 0, 0, rows->pdata, rows->len);

  return G_LIST_MODEL (store);
}

/* (transfer full): a model that makes its hits when they are looked at: there may be many */
static GListModel *
create_objects (const StewardSection *section,
                StewardPage          *page)
{
  GListModel *rows = dup_rows (STEWARD_LIST_PAGE (page));
  Source *source = g_new (Source, 1);

  source->section = section;
  source->page = page;

  return G_LIST_MODEL (gtk_map_list_model_new (rows, hit_of_object, source, g_free));
}

/* (transfer full): of StewardHit: sections, then what the pages have that were opened */
static GListModel *
create_hits (StewardWindow *self)
{
  g_autoptr (GListStore) models = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) hits = g_list_store_new (STEWARD_TYPE_HIT);
  guint n_sections;
  const StewardSection *sections = steward_sections_get_all (&n_sections);

  add_sections (hits);
  g_list_store_append (models, hits);
  for (guint i = 0; i < n_sections; i++)
    {
      GtkWidget *page = gtk_stack_get_child_by_name (self->page_stack, sections[i].name);
      g_autoptr (GListModel) objects = NULL;

      if (page == NULL)
        continue;

      add_fields (hits, &sections[i], page);
      if (STEWARD_IS_LIST_PAGE (page))
        {
          objects = create_objects (&sections[i], STEWARD_PAGE (page));
          g_list_store_append (models, objects);
        }
    }

  return G_LIST_MODEL (gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (models))));
}

/* ---- going there ---- */

/* The section that something was chosen in is on view: goes on from there. */
void
steward_window_follow_hit (StewardWindow *self)
{
  g_autoptr (StewardHit) hit = g_steal_pointer (&self->hit);

  if (hit != NULL && steward_hit_get_section (hit) == self->section)
    steward_hit_go (hit);
}

static void
chosen_cb (StewardWindow *self,
           StewardHit    *hit)
{
  g_set_object (&self->hit, hit);
  if (steward_hit_get_section (hit) == self->section)
    {
      adw_leaflet_set_visible_child (self->leaflet, self->content);
      steward_window_follow_hit (self);
    }
  else
    steward_window_want_section (self, steward_hit_get_section (hit));
}

void
steward_window_search_everything (StewardWindow *self)
{
  g_autoptr (GListModel) hits = NULL;
  GtkWindow *window;

  if (self->signing_in)
    return;

  hits = create_hits (self);
  window = steward_search_window_new (GTK_WINDOW (self), hits);
  g_signal_connect_object (window, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (window);
}
