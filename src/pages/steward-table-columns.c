/* steward-table-columns.c: which columns a table has, how wide and in which order
 *
 * The user says which columns are wanted; of those the table shows what it has room for,
 * the essential ones in any case. Order, choice and widths are kept in the settings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-private.h"

#include <glib/gi18n.h>

#define STATE_WIDTH 9        /* characters */
#define CELL_PADDING 18      /* pixels: what a cell has beside its text */

/* ---- what is described ---- */

static const StewardColumn *
described (StewardTable *self,
           guint         column)
{
  const StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self->page);

  return column < klass->n_columns ? &klass->columns[column] : NULL;
}

/* In characters. The title is seen as well, whatever the language. */
int
steward_table_column_width (StewardTable *self,
                            guint         column)
{
  const StewardColumn *description = described (self, column);
  int width = description == NULL ? STATE_WIDTH : description->width > 0 ? description->width : 14;
  const char *title = steward_table_column_title (self, column);

  return MAX (width, (int) g_utf8_strlen (title, -1) + 1);
}

const char *
steward_table_column_id (StewardTable *self,
                         guint         column)
{
  const StewardColumn *description = described (self, column);

  return description != NULL ? description->id : "state";
}

const char *
steward_table_column_title (StewardTable *self,
                            guint         column)
{
  const StewardColumn *description = described (self, column);

  /* translators: the title of a column that tells whether a row is unsaved or invalid */
  return description != NULL ? _(description->title) : C_("column", "State");
}

gboolean
steward_table_is_essential (StewardTable *self,
                            guint         column)
{
  const StewardColumn *description = described (self, column);

  return description == NULL || (description->flags & STEWARD_COLUMN_ESSENTIAL);
}

/* The server does not know what is unsaved here, and sorts by its own columns only. */
gboolean
steward_table_can_sort (StewardTable *self,
                        guint         column)
{
  const StewardColumn *description = described (self, column);

  return !steward_table_model_is_paged (self->model) ||
         (description != NULL && !(description->flags & STEWARD_COLUMN_UNSORTED));
}

/* -1 where there is none */
int
steward_table_find_column (StewardTable *self,
                           const char   *id)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (steward_table_column_id (self, i), id) == 0)
      return (int) i;

  return -1;
}

/* ---- room ---- */

static int
pixel_width (StewardTable *self,
             guint         column)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics;
  int width = gtk_column_view_column_get_fixed_width (g_ptr_array_index (self->columns, column));

  if (width > 0)
    return width;

  metrics = pango_context_get_metrics (context, NULL, NULL);
  width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));
  pango_font_metrics_unref (metrics);

  return width * steward_table_column_width (self, column) + CELL_PADDING;
}

/* A table that has nothing to say in the column of the state does without it. */
static gboolean
is_idle (StewardTable *self,
         guint         column)
{
  return described (self, column) == NULL && !steward_table_model_has_states (self->model);
}

/* The menu tells which of the columns that are wanted have no room in this window. */
static void
show_room (StewardTable *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (!steward_table_is_essential (self, i))
      steward_table_show_fits (self, i, !steward_table_is_chosen (self, i) ||
                               gtk_column_view_column_get_visible (
                                 g_ptr_array_index (self->columns, i)));
}

/* Shows the columns that are wanted and have room. */
void
steward_table_fit (StewardTable *self)
{
  int room = self->width;

  for (guint i = 0; i < self->columns->len; i++)
    if (steward_table_is_essential (self, i) && !is_idle (self, i))
      room -= pixel_width (self, i);

  self->fitting = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      gboolean visible = !is_idle (self, i);

      if (!steward_table_is_essential (self, i))
        {
          visible = steward_table_is_chosen (self, i) && room >= pixel_width (self, i);
          if (visible)
            room -= pixel_width (self, i);
        }
      gtk_column_view_column_set_visible (g_ptr_array_index (self->columns, i), visible);
    }
  self->fitting = FALSE;
  show_room (self);
}

static void
fit_idle (gpointer user_data)
{
  StewardTable *self = user_data;

  self->fit_source = 0;
  steward_table_fit (self);
  if (self->share != self->next_share)
    {
      self->share = self->next_share;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
}

/* Not at once: columns must not come and go while their sizes are given out. */
void
steward_table_want_fit (StewardTable *self)
{
  if (self->fit_source == 0)
    self->fit_source = g_idle_add_once (fit_idle, self);
}

/* ---- choice ---- */

gboolean
steward_table_is_chosen (StewardTable *self,
                         guint         column)
{
  return steward_table_is_essential (self, column) ||
         (self->chosen & (G_GUINT64_CONSTANT (1) << column)) != 0;
}

static void
store_chosen (StewardTable *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (self->settings == NULL)
    return;

  for (guint i = 0; i < self->columns->len; i++)
    if (steward_table_is_chosen (self, i))
      g_ptr_array_add (ids, (gpointer) steward_table_column_id (self, i));
  g_ptr_array_add (ids, NULL);
  g_settings_set_strv (self->settings, "columns", (const char *const *) ids->pdata);
}

/* The user wants to see a column, or not to. */
void
steward_table_choose_column (StewardTable *self,
                             guint         column,
                             gboolean      chosen)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << column;

  self->chosen = chosen ? self->chosen | bit : self->chosen & ~bit;
  store_chosen (self);
  steward_table_fit (self);
}

static void
restore_chosen (StewardTable *self)
{
  g_auto (GStrv) ids = self->settings != NULL ?
                       g_settings_get_strv (self->settings, "columns") : NULL;

  self->chosen = 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const StewardColumn *description = described (self, i);
      gboolean chosen = description == NULL ||
                        !(description->flags & STEWARD_COLUMN_HIDDEN_AT_FIRST);

      if (ids != NULL && ids[0] != NULL)
        chosen = g_strv_contains ((const char *const *) ids, steward_table_column_id (self, i));
      if (chosen)
        self->chosen |= G_GUINT64_CONSTANT (1) << i;
    }
}

/* ---- widths ---- */

static void
store_widths (StewardTable *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{si}"));
  for (guint i = 0; i < self->columns->len; i++)
    {
      int width = gtk_column_view_column_get_fixed_width (g_ptr_array_index (self->columns, i));

      if (width > 0)
        g_variant_builder_add (&builder, "{si}", steward_table_column_id (self, i), width);
    }
  g_settings_set_value (self->settings, "widths", g_variant_builder_end (&builder));
}

static void
width_cb (StewardTable *self)
{
  if (!self->fitting && self->settings != NULL)
    store_widths (self);
}

static void
restore_width (StewardTable        *self,
               guint                i,
               GtkColumnViewColumn *column)
{
  g_autoptr (GVariant) widths = NULL;
  int width;

  if (self->settings == NULL)
    return;

  widths = g_settings_get_value (self->settings, "widths");
  if (g_variant_lookup (widths, steward_table_column_id (self, i), "i", &width))
    gtk_column_view_column_set_fixed_width (column, CLAMP (width, 20, 2000));
  else
    gtk_column_view_column_set_fixed_width (column, -1);
}

/* ---- order ---- */

/* A column view does not tell which column it is sorted by (before GTK 4.10): ask its
 * sorter about two rows, and see which column has to decide. The sorters of the columns
 * do nothing else.
 */
static int
asked_cb (gconstpointer one,
          gconstpointer other,
          gpointer      user_data)
{
  GtkColumnViewColumn *column = user_data;
  StewardTable *self = g_object_get_data (G_OBJECT (column), "steward-table");

  if (self->asked < 0)
    {
      guint i;

      g_ptr_array_find (self->columns, column, &i);
      self->asked = (int) i;
    }

  return -1;
}

static void
order_cb (StewardTable *self)
{
  GtkSorter *sorter;
  gboolean descending;

  if (self->view == NULL)
    return;                             /* the columns go with the view */

  self->asked = -1;
  sorter = gtk_column_view_get_sorter (self->view);
  descending = gtk_sorter_compare (sorter, self, self->model) == GTK_ORDERING_LARGER;
  if (self->asked < 0)
    return;

  steward_table_scroll_up (self);
  steward_table_model_sort (self->model, self->asked, descending);
  steward_table_show_order (self, self->asked, descending);
  if (self->settings != NULL && !self->fitting)
    {
      g_settings_set_string (self->settings, "sort-column",
                             steward_table_column_id (self, self->asked));
      g_settings_set_boolean (self->settings, "sort-descending", descending);
    }
}

/* As a click on the title of the column. */
void
steward_table_sort_by (StewardTable *self,
                       guint         column,
                       gboolean      descending)
{
  gtk_column_view_sort_by_column (self->view, g_ptr_array_index (self->columns, column),
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* What a list is sorted by before the user says so: the first column, unless the view knows
 * better. */
static int
find_first_order (StewardTable *self,
                  gboolean     *descending)
{
  const StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self->page);
  const StewardListView *view = klass->n_views > 0 ? &klass->views[self->shown_view] : NULL;

  *descending = view != NULL && view->descending;

  return view != NULL ? steward_table_find_column (self, view->sorted_by) : 0;
}

static void
restore_order (StewardTable *self)
{
  g_autofree char *id = NULL;
  gboolean descending = FALSE;
  int column = -1;

  if (self->settings != NULL)
    {
      id = g_settings_get_string (self->settings, "sort-column");
      descending = g_settings_get_boolean (self->settings, "sort-descending");
      column = steward_table_find_column (self, id);
    }

  if (column < 0)
    column = find_first_order (self, &descending);

  self->fitting = TRUE;
  steward_table_sort_by (self, MAX (column, 0), descending);
  self->fitting = FALSE;
}

/* ---- all of it ---- */

static void
add_column (StewardTable *self,
            guint         i)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;

  column = gtk_column_view_column_new (steward_table_column_title (self, i),
                                       steward_table_create_factory (self, i));
  g_object_set_data (G_OBJECT (column), "steward-table", self);
  if (steward_table_can_sort (self, i))
    {
      g_autoptr (GtkCustomSorter) sorter = gtk_custom_sorter_new (asked_cb, column, NULL);

      gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
    }
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, i == 0);
  restore_width (self, i, column);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (width_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_append_column (self->view, column);
  g_ptr_array_add (self->columns, g_steal_pointer (&column));
}

/* Columns and order of another view. */
void
steward_table_restore (StewardTable *self)
{
  restore_chosen (self);
  self->fitting = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    restore_width (self, i, g_ptr_array_index (self->columns, i));
  self->fitting = FALSE;
  restore_order (self);
  steward_table_show_choice (self);
  steward_table_fit (self);
}

/* Makes the columns that the page describes. */
void
steward_table_add_columns (StewardTable *self)
{
  guint n_columns = STEWARD_LIST_PAGE_GET_CLASS (self->page)->n_columns;

  g_assert (n_columns < STEWARD_TABLE_MAX_COLUMNS);
  for (guint i = 0; i <= n_columns; i++)
    add_column (self, i);
  restore_chosen (self);
  steward_table_fit (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (order_cb), self, G_CONNECT_SWAPPED);
  restore_order (self);
}
