/* steward-json-model-edit.c: what the user does to the lines of a StewardJsonRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-model-private.h"

#include <string.h>

/* Where a line of an item is in its list. */
static GListStore *
get_store (StewardJsonModel *self,
           StewardJsonValue *value)
{
  return value->parent != NULL ? value->parent->children : self->lines;
}

/* Beginning at the place it has where all siblings have lines. */
static gboolean
find_line (StewardJsonModel *self,
           StewardJsonValue *value,
           guint            *position)
{
  GListStore *store = get_store (self, value);
  guint guess = so_json_item_get_index (value->item);
  g_autoptr (StewardJsonValue) there = NULL;

  if (store == NULL)
    return FALSE;

  *position = guess;
  there = g_list_model_get_item (G_LIST_MODEL (store), guess);

  return there == value || g_list_store_find (store, value, position);
}

static void
edited (StewardJsonModel *self)
{
  g_signal_emit_by_name (self, "edited");
}

/* Entries of a list are named after their places. */
static void
rename_lines (StewardJsonModel *self,
              StewardJsonValue *parent)
{
  GListModel *lines;
  guint n;

  if (parent == NULL || parent->children == NULL)
    return;

  lines = G_LIST_MODEL (parent->children);

  steward_json_value_changed (parent);
  n = g_list_model_get_n_items (lines);
  for (guint i = 0; parent->form == STEWARD_JSON_FORM_LIST && i < n; i++)
    {
      g_autoptr (StewardJsonValue) value = g_list_model_get_item (lines, i);

      steward_json_value_changed (value);
    }
}

void
steward_json_model_forget_wrong (StewardJsonModel *self,
                                 StewardJsonValue *value)
{
  g_clear_pointer (&value->typed, g_free);
  if (g_hash_table_remove (self->wrong, value))
    g_signal_emit_by_name (self, "checked");
}

void
steward_json_model_set_string (StewardJsonModel *self,
                               StewardJsonValue *value,
                               const char       *text)
{
  g_return_if_fail (steward_json_model_has (self, value));

  so_json_tree_set_string (self->tree, value->item, text);
  edited (self);
}

void
steward_json_model_set_bool (StewardJsonModel *self,
                             StewardJsonValue *value,
                             gboolean          on)
{
  g_return_if_fail (steward_json_model_has (self, value));

  so_json_tree_set_bool (self->tree, value->item, on);
  edited (self);
}

/* Part of what is none may be a value, as 12 of "12x4", and nobody wants that one. */
static void
take_back (StewardJsonModel *self,
           StewardJsonValue *value)
{
  g_autofree char *now = so_json_item_dup_json (value->item);

  if (value->before == NULL || g_str_equal (value->before, now))
    return;

  so_json_tree_set_json (self->tree, value->item, value->before, NULL);
  edited (self);
}

/* The focus goes on: what was typed is the value to come back to, if it is one. */
void
steward_json_model_typing_ends (StewardJsonModel *self,
                                StewardJsonValue *value)
{
  if (value->typed == NULL)
    g_clear_pointer (&value->before, g_free);
}

/* A number or JSON from a control: what is none waits beside the text, which keeps the value
 * that was there before the typing. */
void
steward_json_model_set_typed (StewardJsonModel *self,
                              StewardJsonValue *value,
                              const char       *json)
{
  gboolean fits;

  g_return_if_fail (steward_json_model_has (self, value));

  fits = value->form == STEWARD_JSON_FORM_NUMBER ? so_json_is_number (json)
                                                 : so_json_check (json, -1, NULL);
  if (value->before == NULL)
    value->before = so_json_item_dup_json (value->item);
  if (fits)
    {
      so_json_tree_set_json (self->tree, value->item, json, NULL);
      steward_json_model_forget_wrong (self, value);
      edited (self);
      return;
    }

  g_free (value->typed);
  value->typed = g_strdup (json);
  g_hash_table_add (self->wrong, g_object_ref (value));
  take_back (self, value);
  g_signal_emit_by_name (self, "checked");
}

static void
replace_line (StewardJsonModel *self,
              StewardJsonValue *value)
{
  g_autoptr (StewardJsonValue) kept = g_object_ref (value);
  g_autoptr (StewardJsonValue) fresh = NULL;
  guint position;

  steward_json_model_forget_wrong (self, value);
  if (!find_line (self, value, &position))
    return;

  fresh = steward_json_value_new (self->tree, value->item, value->parent);
  g_list_store_splice (get_store (self, value), position, 1, (gpointer *) &fresh, 1);
  g_signal_emit_by_name (self, "added", fresh);
}

/* The line is another then: the value may be of another kind. */
gboolean
steward_json_model_set_json (StewardJsonModel  *self,
                             StewardJsonValue  *value,
                             const char        *json,
                             GError           **error)
{
  g_return_val_if_fail (steward_json_model_has (self, value), FALSE);

  if (!so_json_tree_set_json (self->tree, value->item, json, error))
    return FALSE;

  replace_line (self, value);
  edited (self);

  return TRUE;
}

/* The first key of a text that was empty. */
static gboolean
begin_text (StewardJsonModel *self)
{
  if (self->tree != NULL)
    return TRUE;

  self->tree = so_json_tree_new ("{}", -1, NULL);
  g_clear_pointer (&self->blank, g_free);

  return TRUE;
}

/* A list that is not complete yet comes to new items by itself. */
static gboolean
is_filling (StewardJsonModel *self,
            GListStore       *store)
{
  for (GList *l = self->fills.head; l != NULL; l = l->next)
    if (((StewardJsonFill *) l->data)->store == store)
      return TRUE;

  return FALSE;
}

/**
 * steward_json_model_insert:
 * @self: a model
 * @parent: (nullable): a group or list; %NULL for the top
 * @key: (nullable): %NULL in a list
 * @json: the value
 * @error: the key is there already, or @json is none
 */
gboolean
steward_json_model_insert (StewardJsonModel  *self,
                           StewardJsonValue  *parent,
                           const char        *key,
                           const char        *json,
                           GError           **error)
{
  g_autoptr (StewardJsonValue) value = NULL;
  GListStore *store = self->lines;
  SoJsonItem *container, *item;

  g_return_val_if_fail (parent == NULL || steward_json_model_has (self, parent), FALSE);

  begin_text (self);
  container = parent != NULL ? parent->item : so_json_tree_get_root (self->tree);
  item = so_json_tree_insert (self->tree, container, -1, key, json, error);
  if (item == NULL)
    return FALSE;

  if (parent != NULL)
    {
      steward_json_model_open (self, parent);
      store = parent->children;
    }
  if (self->found != NULL)
    g_hash_table_add (self->found, item);
  if (is_filling (self, store))
    {
      self->awaited = item;
    }
  else
    {
      value = steward_json_value_new (self->tree, item, parent);
      g_list_store_append (store, value);
      g_signal_emit_by_name (self, "added", value);
    }
  if (parent != NULL)
    steward_json_value_changed (parent);
  edited (self);

  return TRUE;
}

gboolean
steward_json_model_rename (StewardJsonModel  *self,
                           StewardJsonValue  *value,
                           const char        *key,
                           GError           **error)
{
  g_return_val_if_fail (steward_json_model_has (self, value), FALSE);

  if (!so_json_tree_rename (self->tree, value->item, key, error))
    return FALSE;

  steward_json_value_changed (value);
  edited (self);

  return TRUE;
}

void
steward_json_model_remove (StewardJsonModel *self,
                           StewardJsonValue *value)
{
  g_autoptr (StewardJsonValue) kept = g_object_ref (value);
  StewardJsonValue *parent = value->parent;
  GListStore *store = get_store (self, value);
  g_autoptr (StewardJsonValue) next = NULL;
  guint position;

  if (!steward_json_model_has (self, value) ||
      so_json_item_get_parent (value->item) == NULL || !find_line (self, value, &position))
    return;

  for (GList *l = self->fills.head; l != NULL; l = l->next)
    if (((StewardJsonFill *) l->data)->store == store)
      ((StewardJsonFill *) l->data)->next--;
  next = g_list_model_get_item (G_LIST_MODEL (store), position + 1);
  if (next == NULL && position > 0)
    next = g_list_model_get_item (G_LIST_MODEL (store), position - 1);
  if (next == NULL && parent != NULL)
    next = g_object_ref (parent);

  steward_json_model_forget_wrong (self, value);
  if (next != NULL)
    g_signal_emit_by_name (self, "added", next);        /* the focus must not be lost with it */
  so_json_tree_remove (self->tree, value->item);
  g_list_store_remove (store, position);
  rename_lines (self, parent);
  edited (self);
}

/* @step: -1 for up, 1 for down */
void
steward_json_model_move (StewardJsonModel *self,
                         StewardJsonValue *value,
                         int               step)
{
  g_autoptr (StewardJsonValue) kept = g_object_ref (value);     /* the list lets go of it */
  g_autoptr (StewardJsonValue) fresh = NULL;
  GListStore *store = get_store (self, value);
  SoJsonItem *parent;
  guint index, position;

  if (!steward_json_model_has (self, value))
    return;

  parent = so_json_item_get_parent (value->item);
  index = so_json_item_get_index (value->item);
  if (parent == NULL || self->words != NULL || is_filling (self, store) ||
      index + step >= so_json_item_n_children (parent) || !find_line (self, value, &position))
    return;

  so_json_tree_move (self->tree, value->item, index + step);
  steward_json_model_forget_wrong (self, value);
  fresh = steward_json_value_new (self->tree, value->item, value->parent);
  g_list_store_remove (store, position);
  g_list_store_insert (store, position + step, fresh);
  rename_lines (self, value->parent);
  g_signal_emit_by_name (self, "added", fresh);
  edited (self);
}
