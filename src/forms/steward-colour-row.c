/* steward-colour-row.c: a colour such as #aabbcc in a string field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-colour-row.h"

#include <glib/gi18n.h>

#include "steward-colour-field.h"
#include "steward-json-label.h"

struct _StewardColourRow
{
  StewardBaseRow      parent_instance;

  StewardColourField *control;
};

G_DEFINE_FINAL_TYPE (StewardColourRow, steward_colour_row, STEWARD_TYPE_BASE_ROW)

static void
changed_cb (StewardColourRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (steward_base_row_get_carrier (STEWARD_BASE_ROW (self)) == NULL)
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, steward_colour_field_get_text (self->control));
  steward_base_row_write (STEWARD_BASE_ROW (self), &value);
}

static void
title_cb (StewardColourRow *self)
{
  g_autofree char *name = steward_base_row_dup_name (STEWARD_BASE_ROW (self));

  steward_colour_field_set_name (self->control, name);
}

static void
steward_colour_row_show (StewardBaseRow *row)
{
  g_auto (GValue) value = G_VALUE_INIT;
  const char *text = NULL;

  if (steward_base_row_read (row, &value))
    text = g_value_get_string (&value);
  steward_colour_field_set_text (STEWARD_COLOUR_ROW (row)->control, text != NULL ? text : "");
}

static void
steward_colour_row_set_editable (StewardBaseRow *row,
                                 gboolean        editable)
{
  steward_colour_field_set_editable (STEWARD_COLOUR_ROW (row)->control, editable);
}

/* What the server holds already it will take back. */
static char *
steward_colour_row_check (StewardBaseRow *row)
{
  const StewardFieldState *state = steward_base_row_get_state (row);
  const char *text = steward_colour_field_get_text (STEWARD_COLOUR_ROW (row)->control);

  if (*text == '\0')
    return state->mandatory ? g_strdup (_("This field must not be empty")) : NULL;
  if (state->changed && !steward_json_is_colour (text))
    return g_strdup (_("A colour is written as #abc or #aabbcc"));

  return NULL;
}

static void
steward_colour_row_class_init (StewardColourRowClass *klass)
{
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  row_class->show = steward_colour_row_show;
  row_class->set_editable = steward_colour_row_set_editable;
  row_class->check = steward_colour_row_check;
}

static void
steward_colour_row_init (StewardColourRow *self)
{
  GtkWidget *control = steward_colour_field_new ();

  self->control = STEWARD_COLOUR_FIELD (control);
  g_signal_connect_object (control, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
  steward_base_row_add (STEWARD_BASE_ROW (self), "inline", control);
  gtk_widget_add_css_class (GTK_WIDGET (self), "entry");
  steward_base_row_set_control (STEWARD_BASE_ROW (self),
                                GTK_WIDGET (steward_colour_field_get_entry (self->control)));
}
