/* steward-colour-field.c: a colour as text beside a button that shows and chooses it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-colour-field.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "steward-json-label.h"
#include "steward-row-texts.h"

struct _StewardColourField
{
  GtkBox     parent_instance;

  GtkWidget *entry;
  GtkWidget *button;
  gboolean   showing;           /* a text is on its way to the controls */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (StewardColourField, steward_colour_field, GTK_TYPE_BOX)

/* Chooses between the spellings of the text there is: #ABC or #aabbcc. */
static char *
print_colour (const GdkRGBA *colour,
              const char    *like)
{
  guint red = (guint) lround (colour->red * 255);
  guint green = (guint) lround (colour->green * 255);
  guint blue = (guint) lround (colour->blue * 255);
  gboolean capitals = strpbrk (like, "ABCDEF") != NULL;

  if (strlen (like) == 4 && red % 17 == 0 && green % 17 == 0 && blue % 17 == 0)
    return g_strdup_printf (capitals ? "#%X%X%X" : "#%x%x%x", red / 17, green / 17, blue / 17);

  return g_strdup_printf (capitals ? "#%02X%02X%02X" : "#%02x%02x%02x", red, green, blue);
}

/* Text that is no colour leaves the button as it is. */
static void
show_colour (StewardColourField *self)
{
  const char *text = steward_colour_field_get_text (self);
  GdkRGBA colour;

  if (steward_json_is_colour (text) && gdk_rgba_parse (&colour, text))
    gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->button), &colour);
}

static void
typed_cb (StewardColourField *self)
{
  show_colour (self);
  if (!self->showing)
    g_signal_emit (self, changed_signal, 0);
}

static void
chosen_cb (StewardColourField *self)
{
  g_autofree char *text = NULL;
  GdkRGBA colour;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->button), &colour);
  text = print_colour (&colour, steward_colour_field_get_text (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
steward_colour_field_class_init (StewardColourFieldClass *klass)
{
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_colour_field_init (StewardColourField *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_set_valign (self->entry, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->entry, "steward-entry");
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  steward_row_texts_keep_order (GTK_ENTRY (self->entry));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);

  self->button = gtk_color_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_color_button_set_modal (GTK_COLOR_BUTTON (self->button), TRUE);
  g_signal_connect_swapped (self->button, "color-set", G_CALLBACK (chosen_cb), self);

  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_box_append (GTK_BOX (self), self->button);
}

GtkWidget *
steward_colour_field_new (void)
{
  return g_object_new (STEWARD_TYPE_COLOUR_FIELD, NULL);
}

GtkEntry *
steward_colour_field_get_entry (StewardColourField *self)
{
  return GTK_ENTRY (self->entry);
}

const char *
steward_colour_field_get_text (StewardColourField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* As the program's doing: no signal. */
void
steward_colour_field_set_text (StewardColourField *self,
                               const char         *text)
{
  if (g_str_equal (steward_colour_field_get_text (self), text))
    return;

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
}

void
steward_colour_field_set_editable (StewardColourField *self,
                                   gboolean            editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
  gtk_widget_set_sensitive (self->button, editable);
}

/* @name: of what has the colour; the caller names the entry */
void
steward_colour_field_set_name (StewardColourField *self,
                               const char         *name)
{
  /* translators: %s is what has the colour, as in "Choose Colour: Background" */
  g_autofree char *label = g_strdup_printf (_("Choose Colour: %s"), name);

  gtk_color_button_set_title (GTK_COLOR_BUTTON (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
