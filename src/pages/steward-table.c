/* steward-table.c: the list of a page: a table with search, filters and columns to choose
 *
 * The rows are in steward-table-model.c, the columns in steward-table-columns.c, the cells
 * in steward-table-cells.c, search and filters in steward-table-search.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-private.h"

#include "steward-config.h"
#include "steward-table-model-private.h"

#define SMALL_SHARE 320        /* pixels: what the table asks for */
#define LARGE_SHARE 800

G_DEFINE_FINAL_TYPE (StewardTable, steward_table, ADW_TYPE_BIN)

/* The natural width says when a page has room for the table beside what is open, and how
 * much of it the table takes. Which columns are on view has no part in that: they follow.
 */
static void
steward_table_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  *minimum = *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, STEWARD_TABLE (widget)->share);
}

/* What a page of this width has for its list. */
static int
share_of (int page_width)
{
  return CLAMP (page_width * 2 / 5, SMALL_SHARE, LARGE_SHARE);
}

/* Other columns fit when there is more or less room. */
static void
steward_table_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  StewardTable *self = STEWARD_TABLE (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  int share = share_of (gtk_widget_get_width (GTK_WIDGET (self->page)));

  if (child != NULL)
    gtk_widget_allocate (child, width, height, baseline, NULL);
  if (self->context != NULL)
    gtk_popover_present (GTK_POPOVER (self->context));
  if (self->width != width || self->share != share)
    {
      self->width = width;
      self->next_share = share;
      steward_table_want_fit (self);
    }
}

/* F6 and the like go to the rows, whatever stands above them. */
static gboolean
steward_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (STEWARD_TABLE (widget)->view));
}

static void
searched_cb (StewardTable *self)
{
  steward_table_searched (self);
}

static void
search_mode_cb (StewardTable *self)
{
  steward_table_search_ended (self);
}

static void
close_search_cb (StewardTable *self)
{
  steward_table_close_search (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  StewardTable *self = STEWARD_TABLE (widget);

  if (!gtk_search_bar_get_search_mode (self->search_bar))
    return GDK_EVENT_PROPAGATE;

  steward_table_close_search (self);

  return GDK_EVENT_STOP;
}

/* Down from the search to what it found. */
static void
next_match_cb (StewardTable *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
activated_cb (StewardTable *self,
              guint         position)
{
  g_autoptr (StewardTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                                           position);

  if (row != NULL && row->item != NULL)
    g_signal_emit_by_name (self, "activated", row->id);
}

static void
selected_cb (StewardTable *self)
{
  StewardTableRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL && row->item != NULL && !self->settling &&
      !steward_table_model_is_changing (self->model))
    g_signal_emit_by_name (self, "selected", row->id);
}

/* What was searched for is seen: what is open, else the first of it. */
static void
scroll_to_found (StewardTable *self)
{
  guint place = gtk_single_selection_get_selected (self->selection);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  if (place == GTK_INVALID_LIST_POSITION)
    gtk_adjustment_set_value (adjustment, 0);
  else
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                "list.scroll-to-item", "u", place);
}

static void
ready_cb (StewardTable *self)
{
  steward_table_update_search (self);
  steward_table_fit (self);
}

/* ---- GObject ---- */

static void
steward_table_dispose (GObject *object)
{
  StewardTable *self = STEWARD_TABLE (object);

  g_clear_handle_id (&self->fit_source, g_source_remove);
  g_clear_handle_id (&self->menu_source, g_source_remove);
  g_clear_pointer (&self->context, gtk_widget_unparent);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  if (self->model != NULL)
    steward_table_model_stop (self->model);
  g_ptr_array_set_size (self->dropdowns, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_TABLE);

  G_OBJECT_CLASS (steward_table_parent_class)->dispose (object);
}

static void
steward_table_finalize (GObject *object)
{
  StewardTable *self = STEWARD_TABLE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->settings);
  g_clear_object (&self->all_settings);
  g_clear_object (&self->actions);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->dropdowns);

  G_OBJECT_CLASS (steward_table_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-table.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTable, search_bar);
  gtk_widget_class_bind_template_child (widget_class, StewardTable, view_bin);
  gtk_widget_class_bind_template_child (widget_class, StewardTable, search_entry);
  gtk_widget_class_bind_template_child (widget_class, StewardTable, filter_box);
  gtk_widget_class_bind_template_child (widget_class, StewardTable, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardTable, view);
  gtk_widget_class_bind_template_child (widget_class, StewardTable, count_label);
  gtk_widget_class_bind_template_child (widget_class, StewardTable, menu_button);
  gtk_widget_class_bind_template_child (widget_class, StewardTable, new_button);
  gtk_widget_class_bind_template_child (widget_class, StewardTable, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
steward_table_class_init (StewardTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_table_dispose;
  object_class->finalize = steward_table_finalize;
  widget_class->measure = steward_table_measure;
  widget_class->size_allocate = steward_table_size_allocate;
  widget_class->grab_focus = steward_table_grab_focus;

  /**
   * StewardTable::selected:
   * @id: of the row that the user selected
   */
  g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * StewardTable::activated:
   * @id: of the row that the user opened
   */
  g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
steward_table_init (StewardTable *self)
{
  self->share = self->next_share = SMALL_SHARE;
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->dropdowns = g_ptr_array_new ();
  self->actions = g_simple_action_group_new ();
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (self->actions));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->view));
}

/* ---- public ---- */

static void
add_search_action (StewardTable *self)
{
  g_autoptr (GPropertyAction) action = NULL;

  action = g_property_action_new ("search", self->search_bar, "search-mode-enabled");
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

/**
 * steward_table_set_page:
 * @self: a table, once
 * @page: whose class describes columns and filters; not kept, and outlives the table
 */
void
steward_table_set_page (StewardTable    *self,
                        StewardListPage *page)
{
  g_return_if_fail (STEWARD_IS_TABLE (self) && self->page == NULL);

  self->page = page;
  self->model = steward_table_model_new (page);
  steward_table_add_settings (self);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  g_signal_connect_object (self->model, "filling", G_CALLBACK (steward_table_fit), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);

  add_search_action (self);
  steward_table_add_columns (self);
  steward_table_add_menu (self);
  steward_table_add_filters (self);
  steward_table_add_views (self);
  steward_table_add_context (self);
  steward_table_update_search (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/* (transfer none): of StewardTableRow */
StewardTableModel *
steward_table_get_model (StewardTable *self)
{
  return self->model;
}

/* (transfer none) */
GtkSingleSelection *
steward_table_get_selection (StewardTable *self)
{
  return self->selection;
}

/* Selects the row of what is open, where it is on view. @id: -1 for none. */
void
steward_table_settle (StewardTable *self,
                      int           id)
{
  self->settling = TRUE;
  gtk_single_selection_set_selected (self->selection,
                                     steward_table_model_find_place (self->model, id));
  self->settling = FALSE;
  if (steward_table_model_is_rearranged (self->model))
    scroll_to_found (self);
}

/* Before rows that come page by page are others: the first of them will be on view, and a view
 * does not find its way from far below once they are few.
 */
void
steward_table_scroll_up (StewardTable *self)
{
  if (steward_table_model_is_paged (self->model))
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
}

/* What the buttons for a new row and for deleting one say. */
void
steward_table_set_tooltips (StewardTable *self,
                            const char   *new_text,
                            const char   *delete_text)
{
  gtk_widget_set_tooltip_text (self->new_button, new_text);
  gtk_widget_set_tooltip_text (self->delete_button, delete_text);
}
