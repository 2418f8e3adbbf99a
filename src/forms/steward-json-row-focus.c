/* steward-json-row-focus.c: where the focus goes among the lines of a StewardJsonRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-line.h"
#include "steward-json-row-private.h"

static GtkTreeListRow *
find_tree_row (StewardJsonRow   *self,
               StewardJsonValue *value)
{
  g_autoptr (GtkTreeListRow) above = NULL;
  GListModel *siblings = steward_json_model_get_lines (self->model);
  guint n;

  if (value->parent != NULL)
    {
      above = find_tree_row (self, value->parent);
      if (above == NULL)
        return NULL;
      steward_json_model_open (self->model, value->parent);
      gtk_tree_list_row_set_expanded (above, TRUE);
      siblings = G_LIST_MODEL (value->parent->children);
    }

  n = siblings != NULL ? g_list_model_get_n_items (siblings) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (StewardJsonValue) other = g_list_model_get_item (siblings, i);

      if (other == value)
        return above != NULL ? gtk_tree_list_row_get_child_row (above, i)
                             : gtk_tree_list_model_get_child_row (self->tree_lines, i);
    }

  return NULL;
}

static gboolean
focus_cb (gpointer user_data)
{
  StewardJsonRow *self = user_data;
  StewardJsonLine *line = NULL;

  self->focus_id = 0;
  if (self->wanted != NULL)
    line = g_hash_table_lookup (self->lines, self->wanted);
  if (line != NULL && steward_json_line_focus (line))
    g_clear_object (&self->wanted);

  return G_SOURCE_REMOVE;
}

void
steward_json_row_queue_focus (StewardJsonRow *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (focus_cb, self);
}

/* The focus goes to a value's control, once it has one; scrolls there, too. */
void
steward_json_row_want (StewardJsonRow   *self,
                       StewardJsonValue *value)
{
  g_autoptr (GtkTreeListRow) row = find_tree_row (self, value);

  if (row == NULL)
    return;

  g_set_object (&self->wanted, value);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                              gtk_tree_list_row_get_position (row));
  steward_json_row_queue_focus (self);
}

/* For lines: Tab behind their last control. FALSE at the end of all. */
gboolean
steward_json_row_focus_next (StewardJsonRow *self,
                             guint           position,
                             gboolean        back)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (StewardJsonValue) value = NULL;
  GtkWidget *line;

  if (back && position == 0)
    return FALSE;

  position += back ? -1 : 1;
  row = g_list_model_get_item (G_LIST_MODEL (self->tree_lines), position);
  if (row == NULL)
    return FALSE;

  value = gtk_tree_list_row_get_item (row);
  line = g_hash_table_lookup (self->lines, value);
  if (line == NULL)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);

  return gtk_widget_child_focus (line, back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}
