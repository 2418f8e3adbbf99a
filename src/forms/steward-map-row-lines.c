/* steward-map-row-lines.c: which lines a StewardMapRow has
 *
 * Known keys come first, each with a line whether the carrier has it or not; then the others in
 * the order of the map; then what the user began and cannot be stored yet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-map-row-private.h"

#include <string.h>

#include "steward-base-row-private.h"

/* (transfer none) (nullable): the carrier holds it */
GListStore *
steward_map_row_get_store (StewardMapRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (!steward_base_row_read (STEWARD_BASE_ROW (self), &value))
    return NULL;

  return G_LIST_STORE (g_value_get_object (&value));
}

StewardMapLine *
steward_map_row_first_line (StewardMapRow *self)
{
  GtkWidget *line = gtk_widget_get_first_child (self->known_lines);

  return (StewardMapLine *) (line != NULL ? line : gtk_widget_get_first_child (self->other_lines));
}

StewardMapLine *
steward_map_row_next_line (StewardMapRow  *self,
                           StewardMapLine *line)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (line));

  if (next == NULL && gtk_widget_get_parent (GTK_WIDGET (line)) == self->known_lines)
    next = gtk_widget_get_first_child (self->other_lines);

  return (StewardMapLine *) next;
}

#define FOR_EACH_LINE(self, line) \
  for (StewardMapLine *line = steward_map_row_first_line (self); line != NULL; \
       line = steward_map_row_next_line (self, line))

/* ---- what is wrong ---- */

static gboolean
is_taken (StewardMapRow  *self,
          StewardMapLine *line)
{
  FOR_EACH_LINE (self, other)
    if (other != line &&
        strcmp (steward_map_line_get_key (other), steward_map_line_get_key (line)) == 0)
      return TRUE;

  return FALSE;
}

/* (transfer full) (nullable) */
char *
steward_map_row_check_line (StewardMapRow  *self,
                            StewardMapLine *line)
{
  return steward_map_line_check (line, self->forbidden, is_taken (self, line));
}

StewardMapLine *
steward_map_row_find_wrong (StewardMapRow *self)
{
  FOR_EACH_LINE (self, line)
    {
      g_autofree char *wrong = steward_map_row_check_line (self, line);

      if (wrong != NULL)
        return line;
    }

  return NULL;
}

/* ---- looks ---- */

/* The longest key has room in all lines. */
static void
number_lines (StewardMapRow *self)
{
  gboolean known = gtk_widget_get_first_child (self->known_lines) != NULL;
  gboolean others = gtk_widget_get_first_child (self->other_lines) != NULL;
  guint position = 1;
  glong longest = 0;

  FOR_EACH_LINE (self, line)
    longest = MAX (longest, g_utf8_strlen (steward_map_line_get_key (line), -1));
  FOR_EACH_LINE (self, line)
    steward_map_line_set_place (line, position++, CLAMP (longest, 14, 28));

  gtk_widget_set_visible (self->known_lines, known);
  gtk_widget_set_visible (self->other_label, known && others);
  gtk_widget_set_visible (self->other_lines, others);
}

/* ---- lines for entries ---- */

static StewardMapLine *
new_line (StewardMapRow *self,
          const char    *known_key,
          SoMapEntry    *entry)
{
  GtkWidget *line = known_key != NULL ? steward_map_line_new_known (known_key)
                                      : steward_map_line_new (entry);

  if (known_key != NULL)
    steward_map_line_set_entry (STEWARD_MAP_LINE (line), entry);
  steward_map_line_set_editable (STEWARD_MAP_LINE (line),
                                 steward_base_row_is_editable (STEWARD_BASE_ROW (self)),
                                 steward_base_row_get_reason (STEWARD_BASE_ROW (self)));
  steward_map_row_watch (self, STEWARD_MAP_LINE (line));

  return STEWARD_MAP_LINE (line);
}

static gboolean
is_known_key (StewardMapRow *self,
              const char    *key)
{
  return self->known_keys != NULL &&
         g_strv_contains ((const char * const *) self->known_keys, key);
}

/* (transfer none): NULL where the map does not have the key */
static SoMapEntry *
find_entry (GListModel *entries,
            const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i);

      if (strcmp (so_map_entry_get_key (entry), key) == 0)
        return entry;
    }

  return NULL;
}

/* A line that shows @entry already, or one of the same key from before it was loaded again. */
static StewardMapLine *
find_line (GPtrArray  *lines,
           const char *known_key,
           SoMapEntry *entry)
{
  for (guint i = 0; i < lines->len; i++)
    {
      StewardMapLine *line = g_ptr_array_index (lines, i);
      SoMapEntry *old = steward_map_line_get_entry (line);
      gboolean found;

      if (known_key != NULL)
        found = strcmp (steward_map_line_get_key (line), known_key) == 0;
      else
        found = old == entry ||
                (old != NULL &&
                 strcmp (so_map_entry_get_key (old), so_map_entry_get_key (entry)) == 0);

      if (found && steward_map_line_is_known (line) == (known_key != NULL))
        {
          g_ptr_array_remove_index (lines, i);
          return line;
        }
    }

  return NULL;
}

/* A key that is being typed must not be lost. */
static void
refresh_line (StewardMapLine *line,
              SoMapEntry     *entry)
{
  gboolean typing = entry != NULL && entry == steward_map_line_get_entry (line) &&
                    strcmp (steward_map_line_get_key (line), so_map_entry_get_key (entry)) != 0;

  if (!typing)
    steward_map_line_set_entry (line, entry);
}

/* Puts the line for a key or an entry after @sibling; one of @old where it has one. */
static GtkWidget *
place_line (StewardMapRow *self,
            GPtrArray     *old,
            const char    *known_key,
            SoMapEntry    *entry,
            GtkWidget     *box,
            GtkWidget     *sibling)
{
  StewardMapLine *line = find_line (old, known_key, entry);

  if (line == NULL)
    {
      g_autoptr (GPtrArray) changes = NULL;

      changes = so_carrier_get_changes (steward_base_row_get_carrier (STEWARD_BASE_ROW (self)));
      line = new_line (self, known_key, entry);
      if (entry != NULL)
        steward_map_line_guard (line, changes);
      gtk_box_insert_child_after (GTK_BOX (box), GTK_WIDGET (line), sibling);
    }
  else
    {
      refresh_line (line, entry);
      gtk_box_reorder_child_after (GTK_BOX (box), GTK_WIDGET (line), sibling);
    }

  return GTK_WIDGET (line);
}

static void
remove_line (StewardMapLine *line)
{
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (line))), GTK_WIDGET (line));
}

/* What was begun and is in no entry stays, after all that is. */
static void
remove_unused (GPtrArray *unused)
{
  for (guint i = 0; i < unused->len; i++)
    {
      StewardMapLine *line = g_ptr_array_index (unused, i);

      if (steward_map_line_is_known (line) || steward_map_line_get_entry (line) != NULL)
        remove_line (line);
    }
}

/* Lines that are needed again stay the widgets they are: the focus does, too. */
void
steward_map_row_show_lines (StewardMapRow *self)
{
  GListModel *entries = G_LIST_MODEL (steward_map_row_get_store (self));
  g_autoptr (GPtrArray) old = g_ptr_array_new ();
  GtkWidget *sibling = NULL;

  if (entries == NULL)
    {
      steward_map_row_clear_lines (self);
      return;
    }

  FOR_EACH_LINE (self, line)
    g_ptr_array_add (old, line);
  for (guint i = 0; self->known_keys != NULL && self->known_keys[i] != NULL; i++)
    sibling = place_line (self, old, self->known_keys[i],
                          find_entry (entries, self->known_keys[i]), self->known_lines, sibling);

  sibling = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i);

      if (!is_known_key (self, so_map_entry_get_key (entry)))
        sibling = place_line (self, old, NULL, entry, self->other_lines, sibling);
    }

  remove_unused (old);
  number_lines (self);
}

void
steward_map_row_clear_lines (StewardMapRow *self)
{
  StewardMapLine *line;

  while ((line = steward_map_row_first_line (self)) != NULL)
    remove_line (line);
  number_lines (self);
}

/* A line for a key that the user has yet to type. */
void
steward_map_row_add (StewardMapRow *self)
{
  StewardMapLine *line = new_line (self, NULL, NULL);

  gtk_box_append (GTK_BOX (self->other_lines), GTK_WIDGET (line));
  number_lines (self);
  steward_map_line_focus (line);
}
