/* steward-search-window.c: searches sections, fields and objects at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-search-window.h"

#include <glib/gi18n.h>

#include "steward-config.h"

struct _StewardSearchWindow
{
  AdwWindow           parent_instance;

  GtkEditable        *entry;
  GtkListView        *list_view;
  GtkStack           *stack;

  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  GtkFilter          *filter;
  GtkSorter          *sorter;       /* what is meant comes first */
  char               *folded;       /* what is looked for, casefolded */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardSearchWindow, steward_search_window, ADW_TYPE_WINDOW)

static gboolean
matches_cb (gpointer item,
            gpointer user_data)
{
  StewardSearchWindow *self = user_data;

  return steward_hit_matches (item, self->folded);
}

static void
update_stack (StewardSearchWindow *self)
{
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  gtk_stack_set_visible_child_name (self->stack, some ? "hits" : "none");
}

static void
search_changed_cb (StewardSearchWindow *self)
{
  g_free (self->folded);
  self->folded = g_utf8_casefold (gtk_editable_get_text (self->entry), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_single_selection_set_selected (self->selection, 0);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  StewardSearchWindow *self = user_data;

  return steward_hit_rank ((gpointer) a, self->folded) -
         steward_hit_rank ((gpointer) b, self->folded);
}

static void
choose (StewardSearchWindow *self,
        guint                position)
{
  g_autoptr (StewardHit) hit = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (hit == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CHOSEN], 0, hit);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
row_activated_cb (StewardSearchWindow *self,
                  guint                position)
{
  choose (self, position);
}

static void
entry_activated_cb (StewardSearchWindow *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

/* The entry keeps Escape to itself. */
static void
stop_search_cb (StewardSearchWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* The arrows move in the list while one types. */
static gboolean
key_cb (StewardSearchWindow *self,
        guint                keyval)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (position == GTK_INVALID_LIST_POSITION || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Down && position + 1 < n_items)
    position++;
  else if (keyval == GDK_KEY_Up && position > 0)
    position--;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

/* A row is a title with what it belongs to under it. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *kind = create_label ();

  gtk_widget_add_css_class (kind, "caption");
  gtk_widget_add_css_class (kind, "dim-label");
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), create_label ());
  gtk_box_append (GTK_BOX (box), kind);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  StewardHit *hit = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *name = NULL;

  gtk_label_set_label (GTK_LABEL (title), steward_hit_get_title (hit));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), steward_hit_get_kind (hit));
  /* translators: something found, and the section that it is in */
  name = g_strdup_printf (_("%s, %s"), steward_hit_get_title (hit), steward_hit_get_kind (hit));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_item_get_child (item)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
steward_search_window_dispose (GObject *object)
{
  StewardSearchWindow *self = STEWARD_SEARCH_WINDOW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, update_stack, self);
  g_clear_object (&self->filtered);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_SEARCH_WINDOW);

  G_OBJECT_CLASS (steward_search_window_parent_class)->dispose (object);
}

static void
steward_search_window_finalize (GObject *object)
{
  g_free (STEWARD_SEARCH_WINDOW (object)->folded);

  G_OBJECT_CLASS (steward_search_window_parent_class)->finalize (object);
}

static void
steward_search_window_class_init (StewardSearchWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_search_window_dispose;
  object_class->finalize = steward_search_window_finalize;

  /**
   * StewardSearchWindow::chosen:
   * @self: the window, which is closing
   * @hit: where the user wants to go
   */
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, STEWARD_TYPE_HIT);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/app/steward-search-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardSearchWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, StewardSearchWindow, list_view);
  gtk_widget_class_bind_template_child (widget_class, StewardSearchWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
steward_search_window_init (StewardSearchWindow *self)
{
  self->folded = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_search_window_new:
 * @parent: the window that it belongs to
 * @hits: of #StewardHit: all that can be found
 *
 * Returns: (transfer none): a window, not shown yet
 */
GtkWindow *
steward_search_window_new (GtkWindow  *parent,
                           GListModel *hits)
{
  StewardSearchWindow *self = g_object_new (STEWARD_TYPE_SEARCH_WINDOW, "transient-for", parent,
                                            NULL);
  GtkSortListModel *sorted;

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  /* not incremental: Return takes what is found, not what the list still shows */
  self->filtered = gtk_filter_list_model_new (g_object_ref (hits), g_object_ref (self->filter));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                    g_object_ref (self->sorter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (update_stack), self);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  update_stack (self);

  return GTK_WINDOW (self);
}
