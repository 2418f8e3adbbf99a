/* steward-secret-row.c: a text that is masked until the user wants to see it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "steward-text-row-private.h"

struct _StewardSecretRow
{
  StewardTextRow   parent_instance;

  GtkToggleButton *peek_button;
};

G_DEFINE_FINAL_TYPE (StewardSecretRow, steward_secret_row, STEWARD_TYPE_TEXT_ROW)

static void
peek_cb (StewardSecretRow *self)
{
  GtkEntry *entry = steward_text_row_get_entry (STEWARD_TEXT_ROW (self));
  gboolean visible = gtk_toggle_button_get_active (self->peek_button);

  gtk_entry_set_visibility (entry, visible);
  gtk_button_set_icon_name (GTK_BUTTON (self->peek_button),
                            visible ? "view-conceal-symbolic" : "view-reveal-symbolic");
}

static void
title_changed_cb (StewardSecretRow *self)
{
  g_autofree char *name = steward_base_row_dup_name (STEWARD_BASE_ROW (self));
  /* translators: %s is the name of a field with a secret in it */
  g_autofree char *show = g_strdup_printf (_("Show %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->peek_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, show, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->peek_button), show);
}

static void
steward_secret_row_forget (StewardBaseRow *row)
{
  gtk_toggle_button_set_active (STEWARD_SECRET_ROW (row)->peek_button, FALSE);
}

static void
steward_secret_row_constructed (GObject *object)
{
  StewardSecretRow *self = STEWARD_SECRET_ROW (object);
  g_autoptr (GtkEntryBuffer) buffer = gtk_password_entry_buffer_new (); /* is not swapped out */
  GtkEntry *entry;

  G_OBJECT_CLASS (steward_secret_row_parent_class)->constructed (object);

  entry = steward_text_row_get_entry (STEWARD_TEXT_ROW (self));
  g_return_if_fail (entry != NULL);     /* a secret has one line */
  gtk_entry_set_buffer (entry, buffer);
  gtk_entry_set_visibility (entry, FALSE);
  gtk_entry_set_input_purpose (entry, GTK_INPUT_PURPOSE_PASSWORD);

  self->peek_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->peek_button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->peek_button), "flat");
  steward_base_row_add (STEWARD_BASE_ROW (self), "suffix", GTK_WIDGET (self->peek_button));
  g_signal_connect_swapped (self->peek_button, "toggled", G_CALLBACK (peek_cb), self);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  peek_cb (self);
  title_changed_cb (self);
}

static void
steward_secret_row_class_init (StewardSecretRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = steward_secret_row_constructed;
  STEWARD_BASE_ROW_CLASS (klass)->forget = steward_secret_row_forget;
}

static void
steward_secret_row_init (StewardSecretRow *self)
{
}
