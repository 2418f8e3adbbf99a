/* steward-row-texts.c: what a row says, on the screen and to assistive tools
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-row-texts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A title without its underscore; two underscores are one that is meant. */
char *
steward_row_texts_plain (const char *title)
{
  GString *plain = g_string_new (NULL);

  for (const char *c = title; c != NULL && *c != '\0'; c++)
    {
      if (*c == '_' && c[1] != '\0')
        c++;
      g_string_append_c (plain, *c);
    }

  return g_string_free (plain, FALSE);
}

static char *
join (const char         *separator,
      const char * const *parts,
      guint               n_parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    {
      if (parts[i] == NULL || *parts[i] == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, separator);
      g_string_append (text, parts[i]);
    }

  return g_string_free (text, FALSE);
}

static void
set_note (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

/* Each time GTK asks the display where the pointer is, and waits for the answer. */
static void
set_tooltip (GtkWidget  *widget,
             const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

static void
tell (GtkWidget             *widget,
      const StewardRowTexts *self,
      const char            *name,
      const char            *description,
      GtkWidget             *error_label)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  GtkAccessibleInvalidState invalid = self->error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                          : GTK_ACCESSIBLE_INVALID_FALSE;

  gtk_accessible_update_property (accessible,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  GTK_ACCESSIBLE_PROPERTY_REQUIRED, self->mandatory,
                                  -1);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, invalid, -1);
  if (self->error != NULL)
    gtk_accessible_update_relation (accessible,
                                    GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, error_label, -1);
  else
    gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}

/* Names are to be found once on a page. */
static void
be_silent (GtkWidget *row)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (row);

  gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}

/**
 * steward_row_texts_show:
 * @self: what there is to say
 * @row: the row
 * @control: (nullable): what the user acts on
 * @description_label: under the title
 * @error_label: under the row, @control's error message
 * @warning_label: under that
 * @undo_button: takes the change back
 *
 * On the screen a reason that holds for the whole page is a tooltip only.
 */
void
steward_row_texts_show (const StewardRowTexts *self,
                        GtkWidget             *row,
                        GtkWidget             *control,
                        GtkWidget             *description_label,
                        GtkWidget             *error_label,
                        GtkWidget             *warning_label,
                        GtkWidget             *undo_button)
{
  const char *reason = self->reason != NULL ? self->reason : self->form_reason;
  const char *required = self->mandatory ? _("Required") : NULL;
  const char *seen[] = { required, self->description, self->reason };
  const char *told[] = { required, self->description, reason, self->warning, self->error };
  g_autofree char *visible = join (" · ", seen, G_N_ELEMENTS (seen));
  g_autofree char *description = join (". ", told, G_N_ELEMENTS (told));
  g_autofree char *name = self->name != NULL ? g_strdup (self->name)
                                             : steward_row_texts_plain (self->title);
  g_autofree char *undo = NULL;

  set_note (description_label, visible);
  set_note (error_label, self->error);
  set_note (warning_label, self->warning);
  set_tooltip (row, reason);

  if (gtk_widget_get_focusable (row))   /* stands in for the control */
    tell (row, self, name, description, error_label);
  else
    be_silent (row);
  if (control != NULL)
    tell (control, self, name, description, error_label);

  /* translators: %s is the name of a field, as in "Undo This Field: Sender" */
  undo = g_strdup_printf (_("Undo This Field: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (undo_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, undo, -1);
}

/* What machines read, as "+47", goes from left to right in every language. It stays at the side
 * where the reader looks for it. */
void
steward_row_texts_keep_order (GtkEntry *entry)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  gtk_widget_set_direction (GTK_WIDGET (entry), GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (GTK_WIDGET (text), GTK_TEXT_DIR_LTR);
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    gtk_entry_set_alignment (entry, 1);
}

/* Opens whatever @row is folded away in. */
void
steward_row_texts_unfold (GtkWidget *row)
{
  GtkWidget *child = row;

  for (GtkWidget *parent = gtk_widget_get_parent (row); parent != NULL;
       child = parent, parent = gtk_widget_get_parent (parent))
    {
      if (GTK_IS_EXPANDER (parent))
        gtk_expander_set_expanded (GTK_EXPANDER (parent), TRUE);
      else if (ADW_IS_EXPANDER_ROW (parent))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (parent), TRUE);
      else if (GTK_IS_STACK (parent))
        gtk_stack_set_visible_child (GTK_STACK (parent), child);
      else if (ADW_IS_VIEW_STACK (parent))
        adw_view_stack_set_visible_child (ADW_VIEW_STACK (parent), child);
    }
}
