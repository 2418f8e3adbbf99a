/* steward-map-row.c: keys and values, secret ones masked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-map-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-config.h"
#include "steward-map-line.h"

/* A line whose key is empty, taken or otherwise wrong has no entry in the carrier, or still the
 * one it had; the row is invalid until that is put right. */
struct _StewardMapRow
{
  StewardBaseRow  parent_instance;

  GtkWidget      *lines;        /* of StewardMapLine, in the order of the map */
  GtkWidget      *add_button;
  char           *forbidden;
};

enum
{
  PROP_0,
  PROP_FORBIDDEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StewardMapRow, steward_map_row, STEWARD_TYPE_BASE_ROW)

static GListStore *
get_store (StewardMapRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (!steward_base_row_read (STEWARD_BASE_ROW (self), &value))
    return NULL;

  return G_LIST_STORE (g_value_get_object (&value));    /* the carrier holds it */
}

static StewardMapLine *
first_line (StewardMapRow *self)
{
  return (StewardMapLine *) gtk_widget_get_first_child (self->lines);
}

static StewardMapLine *
next_line (StewardMapLine *line)
{
  return (StewardMapLine *) gtk_widget_get_next_sibling (GTK_WIDGET (line));
}

/* The longest key has room in all lines. */
static void
number_lines (StewardMapRow *self)
{
  guint position = 1;
  glong longest = 0;

  for (StewardMapLine *line = first_line (self); line != NULL; line = next_line (line))
    longest = MAX (longest, g_utf8_strlen (steward_map_line_get_key (line), -1));
  for (StewardMapLine *line = first_line (self); line != NULL; line = next_line (line))
    steward_map_line_set_place (line, position++, CLAMP (longest, 14, 28));
}

/* How many entries of the carrier stand before @line's. */
static guint
find_position (StewardMapRow  *self,
               StewardMapLine *line)
{
  guint position = 0;

  for (StewardMapLine *l = first_line (self); l != line; l = next_line (l))
    if (steward_map_line_get_entry (l) != NULL)
      position++;

  return position;
}

/* ---- what is wrong ---- */

static char *
steward_map_row_check (StewardBaseRow *row)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);
  char *first = NULL;

  for (StewardMapLine *line = first_line (self); line != NULL; line = next_line (line))
    {
      g_autofree char *wrong = steward_map_line_check (line, self->forbidden);

      steward_map_line_set_error (line, wrong);
      if (first == NULL)
        first = g_steal_pointer (&wrong);
    }

  if (first == NULL && first_line (self) == NULL && steward_base_row_get_state (row)->mandatory)
    return g_strdup (_("This field must not be empty"));

  return first;
}

/* ---- from the carrier ---- */

static void key_changed_cb   (StewardMapRow  *self,
                              StewardMapLine *line);
static void value_changed_cb (StewardMapRow  *self,
                              StewardMapLine *line);
static void removed_cb       (StewardMapRow  *self,
                              StewardMapLine *line);

static StewardMapLine *
append_line (StewardMapRow *self,
             SoMapEntry    *entry)
{
  GtkWidget *line = steward_map_line_new (entry);

  steward_map_line_set_editable (STEWARD_MAP_LINE (line),
                                 steward_base_row_is_editable (STEWARD_BASE_ROW (self)));
  g_signal_connect_object (line, "key-changed", G_CALLBACK (key_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->lines), line);

  return STEWARD_MAP_LINE (line);
}

static void
clear_lines (StewardMapRow *self)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), line);
}

/* Whether the lines that have an entry are as many as the carrier has, with the same keys:
 * then they take the carrier's entries over and the focus stays where it is. */
static gboolean
relink (StewardMapRow *self,
        GListModel    *entries)
{
  guint n = g_list_model_get_n_items (entries);
  guint i = 0;

  for (StewardMapLine *line = first_line (self); line != NULL; line = next_line (line))
    {
      g_autoptr (SoMapEntry) entry = NULL;
      SoMapEntry *old = steward_map_line_get_entry (line);

      if (old == NULL)
        continue;
      entry = g_list_model_get_item (entries, i++);
      if (entry == NULL || strcmp (so_map_entry_get_key (entry), so_map_entry_get_key (old)) != 0)
        return FALSE;
    }
  if (i != n)
    return FALSE;

  i = 0;
  for (StewardMapLine *line = first_line (self); line != NULL; line = next_line (line))
    if (steward_map_line_get_entry (line) != NULL)
      {
        g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i++);
        gboolean same = entry == steward_map_line_get_entry (line) &&
                        strcmp (steward_map_line_get_key (line), so_map_entry_get_key (entry)) != 0;

        if (!same)                      /* else a key that is being typed would be lost */
          steward_map_line_set_entry (line, entry);
      }

  return TRUE;
}

static void
steward_map_row_show (StewardBaseRow *row)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);
  GListModel *entries = G_LIST_MODEL (get_store (self));

  if (entries == NULL)
    {
      clear_lines (self);
    }
  else if (!relink (self, entries))
    {
      g_autoptr (GPtrArray) changes = so_carrier_get_changes (steward_base_row_get_carrier (row));

      clear_lines (self);
      for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
        {
          g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i);

          steward_map_line_guard (append_line (self, entry), changes);
        }
    }
  number_lines (self);
}

static StewardMapLine *
find_wrong (StewardMapRow *self)
{
  for (StewardMapLine *line = first_line (self); line != NULL; line = next_line (line))
    {
      g_autofree char *wrong = steward_map_line_check (line, self->forbidden);

      if (wrong != NULL)
        return line;
    }

  return NULL;
}

static gboolean
steward_map_row_has_typing (StewardBaseRow *row)
{
  return find_wrong (STEWARD_MAP_ROW (row)) != NULL;
}

static void
steward_map_row_forget (StewardBaseRow *row)
{
  clear_lines (STEWARD_MAP_ROW (row));
}

static void
steward_map_row_set_editable (StewardBaseRow *row,
                              gboolean        editable)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);

  for (StewardMapLine *line = first_line (self); line != NULL; line = next_line (line))
    steward_map_line_set_editable (line, editable);
  gtk_widget_set_visible (self->add_button, editable);
  gtk_widget_set_sensitive (self->lines, editable || first_line (self) != NULL);
}

/* ---- to the carrier ---- */

static void
put_entry (StewardMapRow  *self,
           StewardMapLine *line)
{
  const char *key = steward_map_line_get_key (line);
  SoMapEntry *old = steward_map_line_get_entry (line);
  gboolean keep_node = old != NULL && !steward_map_line_is_text (line);
  JsonNode *node = keep_node ? so_map_entry_get_node (old) : NULL;
  g_autoptr (SoMapEntry) entry = so_map_entry_new (key, node);
  guint position = find_position (self, line);

  if (!keep_node)
    so_map_entry_set_value (entry, steward_map_line_get_value (line));
  steward_map_line_set_entry (line, entry);
  g_list_store_splice (get_store (self), position, old != NULL ? 1 : 0, (gpointer *) &entry, 1);
}

/* Also looks at the other lines: what was a second "a" may now be the only one. */
static void
put_entries (StewardMapRow *self)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);

  if (get_store (self) == NULL)
    return;

  steward_base_row_begin_write (row);
  for (StewardMapLine *line = first_line (self); line != NULL; line = next_line (line))
    {
      g_autofree char *wrong = steward_map_line_check (line, self->forbidden);
      const char *key = steward_map_line_get_key (line);
      SoMapEntry *entry = steward_map_line_get_entry (line);

      if (wrong == NULL && *key != '\0' &&
          (entry == NULL || strcmp (so_map_entry_get_key (entry), key) != 0))
        put_entry (self, line);
    }
  steward_base_row_end_write (row);
}

static void
key_changed_cb (StewardMapRow  *self,
                StewardMapLine *line)
{
  put_entries (self);
}

static void
value_changed_cb (StewardMapRow  *self,
                  StewardMapLine *line)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  SoMapEntry *entry = steward_map_line_get_entry (line);

  if (entry == NULL)
    {
      steward_base_row_recheck (row, TRUE);
      return;
    }

  steward_base_row_begin_write (row);
  so_map_entry_set_value (entry, steward_map_line_get_value (line));
  steward_base_row_end_write (row);
}

static void
removed_cb (StewardMapRow  *self,
            StewardMapLine *line)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  StewardMapLine *next = next_line (line);
  gboolean stored = steward_map_line_get_entry (line) != NULL;
  guint position = find_position (self, line);

  if (next != NULL)
    steward_map_line_focus (next);
  else
    gtk_widget_grab_focus (self->add_button);

  gtk_box_remove (GTK_BOX (self->lines), GTK_WIDGET (line));
  number_lines (self);
  if (stored)
    {
      steward_base_row_begin_write (row);
      g_list_store_remove (get_store (self), position);
      steward_base_row_end_write (row);
    }
  put_entries (self);
}

static void
add_cb (StewardMapRow *self)
{
  StewardMapLine *line = append_line (self, NULL);

  number_lines (self);
  steward_map_line_focus (line);
}

static gboolean
mnemonic_cb (StewardMapRow *self,
             gboolean       cycling,
             GtkWidget     *lines)
{
  STEWARD_BASE_ROW_GET_CLASS (self)->focus (STEWARD_BASE_ROW (self));

  return TRUE;
}

/* The first line that is wrong, else the first. */
static void
steward_map_row_focus (StewardBaseRow *row)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);
  StewardMapLine *wrong = find_wrong (self);
  StewardMapLine *found = wrong != NULL ? wrong : first_line (self);

  if (found != NULL)
    steward_map_line_focus (found);
  else
    gtk_widget_grab_focus (self->add_button);
}

static void
title_changed_cb (StewardMapRow *self)
{
  g_autofree char *name = steward_base_row_dup_name (STEWARD_BASE_ROW (self));
  /* translators: %s is the name of a list of keys and values */
  g_autofree char *add = g_strdup_printf (_("Add Key: %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
}

static void
steward_map_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FORBIDDEN:
      g_value_set_string (value, STEWARD_MAP_ROW (object)->forbidden);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_map_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  StewardMapRow *self = STEWARD_MAP_ROW (object);

  switch (prop_id)
    {
    case PROP_FORBIDDEN:
      g_free (self->forbidden);
      self->forbidden = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_map_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_MAP_ROW);

  G_OBJECT_CLASS (steward_map_row_parent_class)->dispose (object);
}

static void
steward_map_row_finalize (GObject *object)
{
  g_free (STEWARD_MAP_ROW (object)->forbidden);

  G_OBJECT_CLASS (steward_map_row_parent_class)->finalize (object);
}

static void
steward_map_row_class_init (StewardMapRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  object_class->dispose = steward_map_row_dispose;
  object_class->finalize = steward_map_row_finalize;
  object_class->get_property = steward_map_row_get_property;
  object_class->set_property = steward_map_row_set_property;
  row_class->show = steward_map_row_show;
  row_class->set_editable = steward_map_row_set_editable;
  row_class->check = steward_map_row_check;
  row_class->has_typing = steward_map_row_has_typing;
  row_class->forget = steward_map_row_forget;
  row_class->focus = steward_map_row_focus;

  /* characters (of ASCII) that a new key must not have, as "=" */
  properties[PROP_FORBIDDEN] =
    g_param_spec_string ("forbidden", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-map-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardMapRow, lines);
  gtk_widget_class_bind_template_child (widget_class, StewardMapRow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, mnemonic_cb);
}

static void
steward_map_row_init (StewardMapRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  title_changed_cb (self);
  steward_base_row_set_control (STEWARD_BASE_ROW (self), self->lines);
}
