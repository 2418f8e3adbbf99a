/* steward-map-row-edit.c: what the user does to the lines of a StewardMapRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-map-row-private.h"

#include <string.h>

#include "steward-map-text.h"

static guint
find_position (GListStore *store,
               SoMapEntry *entry)
{
  guint position = g_list_model_get_n_items (G_LIST_MODEL (store));

  if (entry != NULL)
    g_list_store_find (store, entry, &position);

  return position;
}

/* A new key comes last in the map; another key for an entry leaves it where it is. */
static void
put_entry (StewardMapRow  *self,
           StewardMapLine *line)
{
  const char *key = steward_map_line_get_key (line);
  SoMapEntry *old = steward_map_line_get_entry (line);
  gboolean keep_node = old != NULL && !steward_map_line_is_text (line);
  JsonNode *node = keep_node ? so_map_entry_get_node (old) : NULL;
  g_autoptr (SoMapEntry) entry = so_map_entry_new (key, node);
  GListStore *store = steward_map_row_get_store (self);
  guint position = find_position (store, old);

  if (!keep_node)
    so_map_entry_set_value (entry, steward_map_line_get_value (line));
  steward_map_line_set_entry (line, entry);
  g_list_store_splice (store, position, old != NULL ? 1 : 0, (gpointer *) &entry, 1);
}

/* Whether the line holds a key that is right and that the carrier does not have for it. */
static gboolean
is_unstored (StewardMapRow  *self,
             StewardMapLine *line)
{
  g_autofree char *wrong = steward_map_row_check_line (self, line);
  const char *key = steward_map_line_get_key (line);
  SoMapEntry *entry = steward_map_line_get_entry (line);

  if (wrong != NULL || *key == '\0')
    return FALSE;
  if (entry != NULL)
    return strcmp (so_map_entry_get_key (entry), key) != 0;

  return !steward_map_line_is_known (line) || *steward_map_line_get_value (line) != '\0';
}

/* Also looks at the other lines: what was a second "a" may now be the only one. */
static void
put_entries (StewardMapRow *self)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);

  if (steward_map_row_get_store (self) == NULL)
    return;

  g_clear_pointer (&self->paste_error, g_free);
  steward_base_row_begin_write (row);
  for (StewardMapLine *line = steward_map_row_first_line (self); line != NULL;
       line = steward_map_row_next_line (self, line))
    if (is_unstored (self, line))
      put_entry (self, line);
  steward_base_row_end_write (row);
}

static void
take_entry (StewardMapRow  *self,
            StewardMapLine *line)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  GListStore *store = steward_map_row_get_store (self);
  guint position;

  if (steward_map_line_get_entry (line) == NULL ||
      !g_list_store_find (store, steward_map_line_get_entry (line), &position))
    return;

  steward_base_row_begin_write (row);
  if (steward_map_line_is_known (line))
    steward_map_line_set_entry (line, NULL);
  g_list_store_remove (store, position);
  steward_base_row_end_write (row);
}

static void
key_changed_cb (StewardMapRow  *self,
                StewardMapLine *line)
{
  put_entries (self);
}

/* A known key that the user filled in and emptied again was never there. */
static void
value_changed_cb (StewardMapRow  *self,
                  StewardMapLine *line)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  SoMapEntry *entry = steward_map_line_get_entry (line);
  const char *value = steward_map_line_get_value (line);

  g_clear_pointer (&self->paste_error, g_free);
  if (entry == NULL && steward_map_line_is_known (line))
    {
      put_entries (self);
    }
  else if (entry == NULL)
    {
      steward_base_row_recheck (row, TRUE);
    }
  else if (*value == '\0' && steward_map_line_is_known (line) && so_map_entry_is_new (entry))
    {
      take_entry (self, line);
    }
  else
    {
      steward_base_row_begin_write (row);
      so_map_entry_set_value (entry, value);
      steward_base_row_end_write (row);
    }
}

/* The focus goes on before its line is gone. */
static void
removed_cb (StewardMapRow  *self,
            StewardMapLine *line)
{
  StewardMapLine *next = steward_map_row_next_line (self, line);

  if (steward_map_line_is_known (line))
    {
      steward_map_line_focus (line);
      take_entry (self, line);
      return;
    }

  if (next != NULL)
    steward_map_line_focus (next);
  else
    gtk_widget_grab_focus (self->add_button);
  g_object_ref (line);
  gtk_box_remove (GTK_BOX (self->other_lines), GTK_WIDGET (line));
  take_entry (self, line);
  g_object_unref (line);
  steward_map_row_show_lines (self);
  put_entries (self);
}

/* ---- pasting ---- */

static StewardMapLine *
find_key (StewardMapRow *self,
          const char    *key)
{
  for (StewardMapLine *line = steward_map_row_first_line (self); line != NULL;
       line = steward_map_row_next_line (self, line))
    if (strcmp (steward_map_line_get_key (line), key) == 0)
      return line;

  return NULL;
}

static gboolean
is_unused (StewardMapLine *line)
{
  return !steward_map_line_is_known (line) && steward_map_line_get_entry (line) == NULL &&
         *steward_map_line_get_key (line) == '\0' && *steward_map_line_get_value (line) == '\0';
}

/* (transfer full) (nullable): the lines; dots among them stand for values that are there. */
static GPtrArray *
parse_paste (StewardMapRow  *self,
             const char     *text,
             GError        **error)
{
  g_autoptr (GPtrArray) pasted = steward_map_text_parse (text, error);

  for (guint i = 0; pasted != NULL && i < pasted->len; i++)
    {
      StewardMapTextLine *one = g_ptr_array_index (pasted, i);
      StewardMapLine *target = find_key (self, one->key);
      gboolean has_value = target != NULL && *steward_map_line_get_value (target) != '\0';

      if (!steward_map_text_check_dots (one, has_value, error))
        return NULL;
    }

  return g_steal_pointer (&pasted);
}

/* Each line of the paste gets a line of its own; a key that is there gets the new value, but
 * keeps its own where that is dots. */
static void
pasted_cb (StewardMapRow  *self,
           const char     *text,
           StewardMapLine *line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pasted = parse_paste (self, text, &error);
  StewardMapLine *last = line;

  g_clear_pointer (&self->paste_error, g_free);
  if (pasted == NULL)
    {
      self->paste_error = g_strdup (error->message);
      steward_base_row_recheck (STEWARD_BASE_ROW (self), TRUE);
      return;
    }

  for (guint i = 0; i < pasted->len; i++)
    {
      StewardMapTextLine *one = g_ptr_array_index (pasted, i);
      StewardMapLine *target = find_key (self, one->key);

      if (target == NULL && is_unused (line))
        target = line;
      if (target == NULL)
        {
          steward_map_row_add (self);
          target = STEWARD_MAP_LINE (gtk_widget_get_last_child (self->other_lines));
        }
      if (strcmp (one->value, STEWARD_MAP_TEXT_HIDDEN) != 0)
        steward_map_line_type (target, one->key, one->value);
      last = target;
    }
  steward_map_line_focus (last);
}

/* From now on follows what the user does in the line. */
void
steward_map_row_watch (StewardMapRow  *self,
                       StewardMapLine *line)
{
  g_signal_connect_object (line, "key-changed", G_CALLBACK (key_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "pasted", G_CALLBACK (pasted_cb), self, G_CONNECT_SWAPPED);
}
