/* steward-map-row-text.c: a StewardMapRow edited as lines of "key = value"
 *
 * What can be read goes into the carrier at once; while something cannot, the carrier keeps what
 * it had. Secrets are dots that keep what is stored, until the user asks to see them: the text
 * lies open on the screen, and copying it would copy them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-map-row-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "steward-map-text.h"

gboolean
steward_map_row_is_text (StewardMapRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->editor));
}

/* A StewardMapTextHides: as the line of the entry has it. */
static gboolean
is_hidden (SoMapEntry *entry,
           gpointer    user_data)
{
  StewardMapRow *self = user_data;

  for (StewardMapLine *line = steward_map_row_first_line (self); line != NULL;
       line = steward_map_row_next_line (self, line))
    if (steward_map_line_get_entry (line) == entry)
      return steward_map_line_is_secret (line);

  return steward_map_text_is_secret (entry, NULL);
}

/* Whether the lines hid @value of @key, either of which may be %NULL for any, before the user
 * asked to see it. */
gboolean
steward_map_row_hides (StewardMapRow *self,
                       const char    *key,
                       const char    *value)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->printed)); i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->printed), i);

      const char *stored = so_map_entry_get_value (entry);

      if ((key == NULL || strcmp (so_map_entry_get_key (entry), key) == 0) && stored != NULL &&
          *stored != '\0' && (value == NULL || strcmp (stored, value) == 0) &&
          is_hidden (entry, self))
        return TRUE;
    }

  return FALSE;
}

/* Whether the map has @value of @key, and the lines show it. */
gboolean
steward_map_row_shows (StewardMapRow *self,
                       const char    *key,
                       const char    *value)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->printed)); i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->printed), i);

      if (strcmp (so_map_entry_get_key (entry), key) == 0 &&
          g_strcmp0 (so_map_entry_get_value (entry), value) == 0 && !is_hidden (entry, self))
        return TRUE;
    }

  return FALSE;
}

/* Whether any value would have to be hidden. */
gboolean
steward_map_row_has_secrets (StewardMapRow *self)
{
  GListModel *entries = G_LIST_MODEL (steward_map_row_get_store (self));

  for (guint i = 0; entries != NULL && i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i);
      const char *value = so_map_entry_get_value (entry);

      if (value != NULL && *value != '\0' && is_hidden (entry, self))
        return TRUE;
    }

  return FALSE;
}

/**
 * steward_map_row_dup_lines:
 * @self: a row
 * @secrets: whether to write secrets out; they are dots otherwise
 *
 * Returns: (transfer full): the map as lines
 */
char *
steward_map_row_dup_lines (StewardMapRow *self,
                           gboolean       secrets)
{
  GListModel *entries = G_LIST_MODEL (steward_map_row_get_store (self));

  g_return_val_if_fail (STEWARD_IS_MAP_ROW (self), NULL);

  if (entries == NULL)
    return g_strdup ("");

  return steward_map_text_print (entries, secrets ? NULL : is_hidden, self);
}

/* Cutting all lines and putting them back must not lose what is behind the dots: they stand for
 * what was printed, not for what the carrier holds meanwhile. */
static GPtrArray *
read_text (StewardMapRow  *self,
           GError        **error)
{
  g_autofree char *text = steward_map_editor_dup_text (self->editor);

  return steward_map_text_read (text, G_LIST_MODEL (self->printed),
                                self->secrets_shown ? NULL : is_hidden, self, &self->wrong_line,
                                error);
}

static void
remember_printed (StewardMapRow *self,
                  GListModel    *entries)
{
  g_list_store_remove_all (self->printed);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i);

      g_list_store_append (self->printed, entry);
    }
}

static void
print_text (StewardMapRow *self,
            GListModel    *entries)
{
  g_autofree char *text = steward_map_row_dup_lines (self, self->secrets_shown);

  remember_printed (self, entries);
  steward_map_editor_set_text (self->editor, text);
}

static gboolean
means_same (SoMapEntry *a,
            SoMapEntry *b)
{
  return a == b ||
         (so_map_entry_get_value (a) != NULL &&
          g_strcmp0 (so_map_entry_get_value (a), so_map_entry_get_value (b)) == 0 &&
          strcmp (so_map_entry_get_key (a), so_map_entry_get_key (b)) == 0);
}

static gboolean
is_same (GPtrArray  *read,
         GListModel *entries)
{
  if (read->len != g_list_model_get_n_items (entries))
    return FALSE;

  for (guint i = 0; i < read->len; i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i);

      if (!means_same (g_ptr_array_index (read, i), entry))
        return FALSE;
    }

  return TRUE;
}

/* The user's own spelling stays as long as it means the same. */
void
steward_map_row_show_text (StewardMapRow *self)
{
  GListModel *entries = G_LIST_MODEL (steward_map_row_get_store (self));
  g_autoptr (GPtrArray) read = NULL;

  steward_map_editor_set_secrets (self->editor,
                                  self->secrets_shown || steward_map_row_has_secrets (self),
                                  self->secrets_shown);
  if (entries == NULL || self->text_error != NULL)
    return;

  read = read_text (self, NULL);
  if (read == NULL || !is_same (read, entries))
    print_text (self, entries);
}

/* What is typed and cannot be read goes, and secrets are hidden again. */
void
steward_map_row_forget_text (StewardMapRow *self)
{
  self->secrets_shown = FALSE;
  g_clear_pointer (&self->text_error, g_free);
  g_clear_pointer (&self->question, gtk_window_destroy);
  g_list_store_remove_all (self->printed);
  steward_map_editor_set_text (self->editor, "");
}

void
steward_map_row_text_changed (StewardMapRow *self)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  GListStore *store = steward_map_row_get_store (self);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return;

  read = read_text (self, &error);
  g_clear_pointer (&self->text_error, g_free);
  if (read == NULL)
    {
      self->text_error = g_strdup (error->message);
      steward_base_row_recheck (row, TRUE);
      return;
    }

  steward_base_row_begin_write (row);
  if (!is_same (read, G_LIST_MODEL (store)))
    g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)),
                         read->pdata, read->len);
  steward_map_row_show_lines (self);
  steward_base_row_end_write (row);
}

/* ---- from lines to text and back ---- */

static void
set_text_mode (StewardMapRow *self,
               gboolean       text)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);

  if (text)
    steward_map_row_show_text (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->text_button));     /* what has it is hidden now */
  gtk_widget_set_visible (GTK_WIDGET (self->editor), text);
  gtk_widget_set_visible (self->lines, !text);
  gtk_widget_set_visible (self->add_button, !text && steward_base_row_is_editable (row));
  steward_base_row_set_control (row, text ? steward_map_editor_get_view (self->editor)
                                          : self->lines);
  steward_base_row_recheck (row, FALSE);
}

/* The focus goes into the text, to what is wrong with it. */
void
steward_map_row_focus_text (StewardMapRow *self)
{
  steward_map_editor_focus (self->editor, self->text_error != NULL ? self->wrong_line : 0);
}

/* Lines that are wrong must be put right first: the other form could not show them. */
void
steward_map_row_text_toggled (StewardMapRow *self)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  gboolean text = gtk_toggle_button_get_active (self->text_button);
  gboolean wrong;

  if (text == steward_map_row_is_text (self))
    return;

  wrong = steward_base_row_is_editable (row) &&
          (text ? steward_map_row_find_wrong (self) != NULL : self->text_error != NULL);
  if (wrong)
    {
      gtk_toggle_button_set_active (self->text_button, !text);
      steward_base_row_recheck (row, TRUE);
      STEWARD_BASE_ROW_GET_CLASS (row)->focus (row);
      return;
    }

  if (!text)
    steward_map_row_forget_text (self);
  set_text_mode (self, text);
  if (text)
    steward_map_row_focus_text (self);
}

/* ---- secrets in the text ---- */

static void
show_secrets (StewardMapRow *self,
              gboolean       shown)
{
  GListModel *entries = G_LIST_MODEL (steward_map_row_get_store (self));

  self->secrets_shown = shown;
  if (entries != NULL && self->text_error == NULL)
    print_text (self, entries);
  steward_map_row_show_text (self);
}

static void
response_cb (StewardMapRow *self,
             const char    *response)
{
  self->question = NULL;                /* closes itself */
  show_secrets (self, g_str_equal (response, "show"));
}

/* Asks before they lie open on the screen; hides them at once. */
void
steward_map_row_ask_secrets (StewardMapRow *self,
                             gboolean       shown)
{
  GtkWidget *dialog;

  if (self->text_error != NULL)
    {
      steward_map_editor_set_secrets (self->editor, TRUE, self->secrets_shown);
      steward_base_row_recheck (STEWARD_BASE_ROW (self), TRUE);
      gtk_widget_grab_focus (steward_map_editor_get_view (self->editor));
      return;
    }
  if (!shown || self->question != NULL)
    {
      show_secrets (self, FALSE);
      return;
    }

  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   _("Show passwords and tokens?"),
                                   _("They can then be read on the screen, and copying the lines "
                                     "copies them."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"), "show", _("_Show"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  self->question = GTK_WINDOW (dialog);
  gtk_window_present (self->question);
}
