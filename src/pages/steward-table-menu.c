/* steward-table-menu.c: the order and the columns of a table, for the keyboard as well
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-private.h"

#include <glib/gi18n.h>

static void
sort_cb (GSimpleAction *action,
         GVariant      *value,
         StewardTable  *self)
{
  int column = steward_table_find_column (self, g_variant_get_string (value, NULL));
  g_autoptr (GVariant) descending =
    g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "descending");

  if (column >= 0)
    steward_table_sort_by (self, column, g_variant_get_boolean (descending));
}

static void
descending_cb (GSimpleAction *action,
               GVariant      *value,
               StewardTable  *self)
{
  g_autoptr (GVariant) id = g_action_group_get_action_state (G_ACTION_GROUP (self->actions),
                                                             "sort");
  int column = steward_table_find_column (self, g_variant_get_string (id, NULL));

  if (column >= 0)
    steward_table_sort_by (self, column, g_variant_get_boolean (value));
}

static void
column_cb (GSimpleAction *action,
           GVariant      *value,
           StewardTable  *self)
{
  int column = steward_table_find_column (self,
                                          g_action_get_name (G_ACTION (action)) + strlen ("show-"));

  if (column < 0)
    return;

  steward_table_choose_column (self, column, g_variant_get_boolean (value));
  g_simple_action_set_state (action, value);
}

static void
add_action (StewardTable *self,
            const char   *name,
            GVariant     *state,
            GCallback     callback)
{
  gboolean is_switch = g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN);
  g_autoptr (GSimpleAction) action = NULL;

  action = g_simple_action_new_stateful (name, is_switch ? NULL : g_variant_get_type (state),
                                         state);
  g_signal_connect_object (action, "change-state", callback, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action,
                                           target != NULL ? g_variant_new_string (target) : NULL);
  g_menu_append_item (menu, item);
}

static void
append_column (StewardTable *self,
               GMenu        *menu,
               guint         column)
{
  g_autofree char *name = g_strconcat ("show-", steward_table_column_id (self, column), NULL);
  g_autofree char *action = g_strconcat ("table.", name, NULL);

  add_action (self, name, g_variant_new_boolean (steward_table_is_chosen (self, column)),
              G_CALLBACK (column_cb));
  append (menu, steward_table_column_title (self, column), action, NULL);
}

static void
menu_idle (gpointer user_data)
{
  StewardTable *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) direction = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();

  self->menu_source = 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (steward_table_can_sort (self, i))
        append (order, steward_table_column_title (self, i), "table.sort",
                steward_table_column_id (self, i));
      if (!steward_table_is_essential (self, i))
        append_column (self, columns, i);
    }
  append (direction, _("Descending"), "table.descending", NULL);

  g_menu_append_section (menu, _("Sort By"), G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (direction));
  if (g_menu_model_get_n_items (G_MENU_MODEL (columns)) > 0)
    g_menu_append_section (menu, _("Show Columns"), G_MENU_MODEL (columns));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
  steward_table_want_fit (self);        /* which says what has room */
}

/* What the button for the order and the columns opens: a menu takes time, so it comes after
 * the page.
 */
void
steward_table_add_menu (StewardTable *self)
{
  add_action (self, "sort", g_variant_new_string (steward_table_column_id (self, 0)),
              G_CALLBACK (sort_cb));
  add_action (self, "descending", g_variant_new_boolean (FALSE), G_CALLBACK (descending_cb));
  self->menu_source = g_idle_add_once (menu_idle, self);
}

/* A column that is wanted and has no room now is grey in the menu; it comes when there is. */
void
steward_table_show_fits (StewardTable *self,
                         guint         column,
                         gboolean      fits)
{
  g_autofree char *name = g_strconcat ("show-", steward_table_column_id (self, column), NULL);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  if (action != NULL)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), fits);
}

/* The menu follows another view. */
void
steward_table_show_choice (StewardTable *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *name = g_strconcat ("show-", steward_table_column_id (self, i), NULL);
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

      if (action != NULL)
        g_simple_action_set_state (G_SIMPLE_ACTION (action),
                                   g_variant_new_boolean (steward_table_is_chosen (self, i)));
    }
}

/* The menu follows a click on a title. */
void
steward_table_show_order (StewardTable *self,
                          guint         column,
                          gboolean      descending)
{
  GAction *sort = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "sort");
  GAction *direction = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "descending");

  if (sort == NULL)
    return;

  g_simple_action_set_state (G_SIMPLE_ACTION (sort),
                             g_variant_new_string (steward_table_column_id (self, column)));
  g_simple_action_set_state (G_SIMPLE_ACTION (direction), g_variant_new_boolean (descending));
}
