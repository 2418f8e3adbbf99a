/* steward-row-list.c: the list of the service that a row takes its names from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-row-list.h"

#include <glib/gi18n.h>

/**
 * steward_row_list_open:
 * @self: the list of @row
 * @row: a row, whose session has changed, or what it calls the list
 * @changed: called when loading begins, and when it ends in items or an error
 *
 * Returns: whether there is a list to wait for; @changed is not called otherwise
 */
gboolean
steward_row_list_open (StewardRowList        *self,
                       StewardBaseRow        *row,
                       StewardRowListChanged  changed)
{
  SoSession *session = steward_base_row_get_session (row);

  if (self->own)
    return FALSE;

  steward_row_list_close (self, row);
  if (session == NULL || self->name == NULL)
    return FALSE;

  if (self->type_ahead)
    {
      self->ahead = steward_type_ahead_new_for_list (session, self->name, self->additional_info);
      g_signal_connect_swapped (self->ahead, "changed", G_CALLBACK (changed), row);
      return FALSE;
    }

  self->list = steward_choice_list_new (session, self->name, self->additional_info);
  g_signal_connect_swapped (self->list, "changed", G_CALLBACK (changed), row);
  steward_choice_list_load (self->list);

  return TRUE;
}

/**
 * steward_row_list_set_search:
 * @self: the list of @row
 * @row: a row
 * @ahead: (transfer full) (nullable): what is asked while the user types, whatever the session is;
 *   %NULL: the list again
 * @changed: called when there is something new
 */
void
steward_row_list_set_search (StewardRowList        *self,
                             StewardBaseRow        *row,
                             StewardTypeAhead      *ahead,
                             StewardRowListChanged  changed)
{
  steward_row_list_close (self, row);
  self->ahead = ahead;
  self->own = ahead != NULL;
  if (ahead != NULL)
    g_signal_connect_swapped (ahead, "changed", G_CALLBACK (changed), row);
}

/* The row hears no more of it. */
void
steward_row_list_close (StewardRowList *self,
                        StewardBaseRow *row)
{
  if (self->ahead != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->ahead, row);
      steward_type_ahead_set_text (self->ahead, "");
      g_clear_object (&self->ahead);
    }
  self->own = FALSE;
  if (self->list == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->list, row);
  steward_choice_list_cancel (self->list);
  g_clear_object (&self->list);
}

/* Frees what it owns; for finalize, after steward_row_list_close(). */
void
steward_row_list_clear (StewardRowList *self)
{
  g_assert (self->list == NULL && self->ahead == NULL);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->additional_info, g_free);
}

/* Loads once more what could not be loaded. */
void
steward_row_list_retry (StewardRowList *self)
{
  if (self->list != NULL)
    steward_choice_list_load (self->list);
}

gboolean
steward_row_list_is_loading (StewardRowList *self)
{
  return self->list != NULL && steward_choice_list_is_loading (self->list);
}

/* Whether all is there that there is to come; where one types ahead that is never known. */
gboolean
steward_row_list_is_ready (StewardRowList *self)
{
  if (self->ahead != NULL || self->type_ahead)
    return FALSE;

  return self->name == NULL || (self->list != NULL && steward_choice_list_is_ready (self->list));
}

/* (transfer none) (nullable): of StewardChoiceItem */
GListModel *
steward_row_list_get_items (StewardRowList *self)
{
  if (self->ahead != NULL)
    return steward_type_ahead_get_items (self->ahead);

  return self->list != NULL ? steward_choice_list_get_items (self->list) : NULL;
}

/* (transfer none) (nullable): the item with the id */
StewardChoiceItem *
steward_row_list_find (StewardRowList *self,
                       int             id)
{
  return self->list != NULL ? steward_choice_list_find (self->list, id) : NULL;
}

/**
 * steward_row_list_new_failure:
 * @label: (out): for steward_row_list_show_error()
 * @retry_button: (out): likewise; the caller connects to it
 *
 * Returns: (transfer floating): what holds both, for kinds of rows without a template
 */
GtkWidget *
steward_row_list_new_failure (GtkLabel  **label,
                              GtkWidget **retry_button)
{
  GtkWidget *failure = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_visible (failure, FALSE);

  *label = GTK_LABEL (gtk_label_new (NULL));
  g_object_set (*label, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE,
                "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (*label), "warning");
  gtk_widget_add_css_class (GTK_WIDGET (*label), "caption");
  gtk_box_append (GTK_BOX (failure), GTK_WIDGET (*label));

  *retry_button = gtk_button_new_with_label (_("Try Again"));
  gtk_widget_set_valign (*retry_button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (failure), *retry_button);

  return failure;
}

/**
 * steward_row_list_show_error:
 * @self: the list of @row
 * @row: a row
 * @failure: what holds the other two; hidden where nothing went wrong
 * @label: says why the list could not be loaded
 * @retry_button: a button, to try again
 */
void
steward_row_list_show_error (StewardRowList *self,
                             StewardBaseRow *row,
                             GtkWidget      *failure,
                             GtkLabel       *label,
                             GtkWidget      *retry_button)
{
  const char *error = self->list != NULL ? steward_choice_list_get_error (self->list) : NULL;

  gtk_widget_set_visible (failure, error != NULL);
  if (error != NULL)
    {
      g_autofree char *name = steward_base_row_dup_name (row);
      /* translators: %s is the reason */
      g_autofree char *text = g_strdup_printf (_("The list could not be loaded: %s"), error);
      /* translators: %s is the name of a field */
      g_autofree char *retry = g_strdup_printf (_("Try Again: %s"), name);

      gtk_label_set_label (label, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (retry_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, retry, -1);
    }
}
