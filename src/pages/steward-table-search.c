/* steward-table-search.c: leaves rows out of a table: by a text, by values of columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-private.h"

#include <glib/gi18n.h>

#define FILTER "steward-filter"

/* ---- filters ---- */

static void
chosen_cb (StewardTable *self,
           GParamSpec   *pspec,
           GtkDropDown  *dropdown)
{
  guint filter = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dropdown), FILTER));
  GtkStringObject *item = gtk_drop_down_get_selected_item (dropdown);

  if (self->settling)
    return;

  steward_table_scroll_up (self);
  steward_table_model_filter (self->model, filter,
                              gtk_drop_down_get_selected (dropdown) > 0 && item != NULL ?
                              gtk_string_object_get_string (item) : NULL);
}

/* Other choices came: what was chosen stays chosen, if there still are such rows. */
static void
choices_cb (StewardTable *self,
            guint         position,
            guint         removed,
            guint         added,
            GListModel   *choices)
{
  for (guint i = 0; i < self->dropdowns->len; i++)
    {
      GtkDropDown *dropdown = g_ptr_array_index (self->dropdowns, i);
      const char *chosen = steward_table_model_get_chosen (self->model, i);
      guint selected = 0;

      if (gtk_drop_down_get_model (dropdown) != choices)
        continue;

      for (guint k = 1; chosen != NULL && k < g_list_model_get_n_items (choices); k++)
        if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (choices), k), chosen))
          selected = k;
      self->settling = TRUE;
      gtk_drop_down_set_selected (dropdown, selected);
      self->settling = FALSE;
      if (selected == 0)
        steward_table_model_filter (self->model, i, NULL);
    }
}

static GtkWidget *
create_dropdown (StewardTable *self,
                 guint         filter)
{
  const StewardListFilter *description = &STEWARD_LIST_PAGE_GET_CLASS (self->page)->filters[filter];
  GListModel *choices = steward_table_model_get_choices (self->model, filter);
  g_autofree char *name = NULL;
  GtkWidget *dropdown;

  dropdown = gtk_drop_down_new (g_object_ref (choices),
                                gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL,
                                                             "string"));
  gtk_widget_set_hexpand (dropdown, TRUE);
  /* translators: %s is a column of the list, as "Type" */
  name = g_strdup_printf (_("Filter by %s"), _(description->name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (dropdown), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_tooltip_text (dropdown, name);
  g_object_set_data (G_OBJECT (dropdown), FILTER, GUINT_TO_POINTER (filter));
  g_signal_connect_object (dropdown, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (choices, "items-changed", G_CALLBACK (choices_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return dropdown;
}

/* Makes a choice for each filter that the page describes. */
void
steward_table_add_filters (StewardTable *self)
{
  guint n_filters = STEWARD_LIST_PAGE_GET_CLASS (self->page)->n_filters;

  for (guint i = 0; i < n_filters; i++)
    {
      GtkWidget *dropdown = create_dropdown (self, i);
      GtkWidget *child;

      g_ptr_array_add (self->dropdowns, dropdown);
      gtk_flow_box_append (self->filter_box, dropdown);
      child = gtk_widget_get_parent (dropdown);
      gtk_widget_set_focusable (child, FALSE);
    }
  gtk_flow_box_set_max_children_per_line (self->filter_box, MAX (n_filters, 1));
  gtk_widget_set_visible (GTK_WIDGET (self->filter_box), n_filters > 0);
}

static void
reset_filters (StewardTable *self)
{
  for (guint i = 0; i < self->dropdowns->len; i++)
    gtk_drop_down_set_selected (g_ptr_array_index (self->dropdowns, i), 0);
}

/* ---- search ---- */

/* Opens the search, or goes to it. */
void
steward_table_open_search (StewardTable *self)
{
  if (steward_table_model_get_n_rows (self->model) == 0 &&
      !steward_table_model_is_paged (self->model))
    return;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (self->search_entry);
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/* Shows all rows again. The focus leaves what is about to be hidden. */
void
steward_table_close_search (StewardTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_bar)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

void
steward_table_searched (StewardTable *self)
{
  steward_table_scroll_up (self);
  steward_table_model_search (self->model,
                              gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* The bar was opened or closed, by whatever. */
void
steward_table_search_ended (StewardTable *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  reset_filters (self);
}

/* ---- what it comes to ---- */

/* Says how many rows there are. */
void
steward_table_update_search (StewardTable *self)
{
  guint n_rows = steward_table_model_get_n_rows (self->model);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *rows = g_strdup_printf ("%'u", n_rows);
  g_autofree char *shown = g_strdup_printf ("%'u", n_shown);
  gboolean searched_away = n_shown == 0 &&
                           (n_rows > 0 || steward_table_model_is_filtered (self->model));
  g_autofree char *text = NULL;

  if (!steward_table_model_is_whole (self->model))
    {
      g_autofree char *known = g_strdup_printf ("%'u", MAX (n_rows, 1) - 1);

      /* translators: %s is how many entries of a list are known, as "200"; there are more */
      text = g_strdup_printf (_("More than %s entries"), known);
    }
  else if (steward_table_model_is_filtered (self->model) &&
           !steward_table_model_is_paged (self->model))
    /* translators: how many rows of a list are left after a search, as "12 of 10,000" */
    text = g_strdup_printf (_("%s of %s"), shown, rows);
  else
    /* translators: %s is how many rows there are in a list, as "10,000" */
    text = g_strdup_printf (ngettext ("%s entry", "%s entries", n_rows), rows);

  gtk_label_set_label (self->count_label, text);
  gtk_stack_set_visible_child_name (self->stack, searched_away ? "nothing" : "table");
}
