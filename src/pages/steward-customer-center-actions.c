/* steward-customer-center-actions.c: a configuration for another language, from a file, in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-customer-center-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-customer-language.h"
#include "so-json-tree.h"
#include "steward-config-file.h"
#include "steward-list-page-private.h"

void
steward_customer_center_seed_free (StewardConfigSeed *seed)
{
  g_free (seed->text);
  g_free (seed);
}

/**
 * steward_customer_center_create_question:
 * @self: a page without a question on view
 * @heading: what is asked
 * @body: (nullable): what that means
 * @response: the answer besides "cancel"
 * @label: of its button
 *
 * Returns: (transfer none): a dialog, not on view yet; self->dialog until it is answered
 */
AdwMessageDialog *
steward_customer_center_create_question (StewardCustomerCenterPage *self,
                                         const char                *heading,
                                         const char                *body,
                                         const char                *response,
                                         const char                *label)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, heading,
                                              body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), response,
                                    label, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), response,
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), response);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  self->dialog = GTK_WINDOW (dialog);

  return ADW_MESSAGE_DIALOG (dialog);
}

/* ---- Duplicate to Language ---- */

typedef struct
{
  StewardCustomerCenterPage *page;
  StewardConfigSeed         *seed;
  GArray                    *ids;       /* of the languages in the choice */
  GtkDropDown               *choice;
  GtkLabel                  *label;
} Duplication;

static void
duplication_free (Duplication *duplication)
{
  g_object_unref (duplication->page);
  g_clear_pointer (&duplication->seed, steward_customer_center_seed_free);
  g_array_unref (duplication->ids);
  g_free (duplication);
}

static gboolean
is_taken (Duplication *duplication,
          int          language)
{
  g_autofree char *key = steward_customer_center_unique_key (duplication->seed->type, language);

  return steward_list_page_is_taken (STEWARD_LIST_PAGE (duplication->page), key, -1);
}

/* A second configuration of a type and language is not made by a copy. */
static void
language_chosen_cb (GtkDropDown *choice,
                    GParamSpec  *pspec,
                    Duplication *duplication)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (choice), ADW_TYPE_MESSAGE_DIALOG);
  guint chosen = gtk_drop_down_get_selected (choice);
  gboolean taken = chosen >= duplication->ids->len ||
                   is_taken (duplication, g_array_index (duplication->ids, int, chosen));

  gtk_label_set_label (duplication->label, taken ?
                       _("There is a configuration of this type and language already.") : "");
  if (dialog != NULL)
    adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "duplicate", !taken);
}

static void
duplicate_cb (Duplication *duplication,
              const char  *response)
{
  StewardCustomerCenterPage *self = duplication->page;
  guint chosen = gtk_drop_down_get_selected (duplication->choice);

  self->dialog = NULL;
  if (!g_str_equal (response, "duplicate") || chosen >= duplication->ids->len)
    return;

  g_clear_pointer (&self->seed, steward_customer_center_seed_free);
  self->seed = g_steal_pointer (&duplication->seed);
  self->seed->language = g_array_index (duplication->ids, int, chosen);
  steward_list_page_open (STEWARD_LIST_PAGE (self), 0);
}

/* The languages of the server after "All languages"; selects the first that is free. */
static GtkWidget *
create_choice (Duplication *duplication)
{
  StewardCustomerCenterPage *self = duplication->page;
  GtkStringList *labels = gtk_string_list_new (NULL);
  guint n_languages = self->languages != NULL ? g_list_model_get_n_items (self->languages) : 0;
  guint first = GTK_INVALID_LIST_POSITION;
  GtkWidget *choice;

  for (guint i = 0; i <= n_languages; i++)
    {
      g_autoptr (SoCustomerLanguage) language =
        i > 0 ? g_list_model_get_item (self->languages, i - 1) : NULL;
      int id = language != NULL ? language->id : 0;
      g_autofree char *name = steward_customer_center_language_name (self, id);

      gtk_string_list_append (labels, name);
      g_array_append_val (duplication->ids, id);
      if (first == GTK_INVALID_LIST_POSITION && !is_taken (duplication, id))
        first = i;
    }

  choice = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Customer language"), -1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice),
                              first == GTK_INVALID_LIST_POSITION ? 0 : first);

  return choice;
}

static Duplication *
duplication_new (StewardCustomerCenterPage *self,
                 SoCustomerCenterConfig    *config)
{
  Duplication *duplication = g_new0 (Duplication, 1);

  duplication->page = g_object_ref (self);
  duplication->seed = g_new0 (StewardConfigSeed, 1);
  duplication->seed->type = config->type;
  duplication->seed->text = g_strdup (config->config);
  duplication->ids = g_array_new (FALSE, FALSE, sizeof (int));

  return duplication;
}

/* Shows the dialog for a copy of what is open; the copy is a new object, not saved yet. */
void
steward_customer_center_duplicate (StewardCustomerCenterPage *self)
{
  SoCustomerCenterConfig *config = steward_customer_center_get_open (self);
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;
  Duplication *duplication;
  GtkWidget *box;

  if (config == NULL || self->dialog != NULL)
    return;

  steward_form_commit (steward_page_get_form (STEWARD_PAGE (self)));
  name = steward_list_page_dup_row_name (STEWARD_LIST_PAGE (self), config);
  /* translators: %s is the name of a configuration, as "Options, Norwegian" */
  body = g_strdup_printf (_("A copy of “%s” becomes a new configuration, which is not saved "
                            "until you save it."), name);
  dialog = steward_customer_center_create_question (self, _("Duplicate to Language"), body,
                                                    "duplicate", _("_Duplicate"));
  duplication = duplication_new (self, config);
  duplication->choice = GTK_DROP_DOWN (create_choice (duplication));
  duplication->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (duplication->label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (duplication->label), "warning");
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (duplication->choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (duplication->label));
  adw_message_dialog_set_extra_child (dialog, box);
  g_signal_connect (duplication->choice, "notify::selected", G_CALLBACK (language_chosen_cb),
                    duplication);
  g_signal_connect_data (dialog, "response", G_CALLBACK (duplicate_cb), duplication,
                         (GClosureNotify) (void (*) (void)) duplication_free, G_CONNECT_SWAPPED);
  language_chosen_cb (duplication->choice, NULL, duplication);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- Import File ---- */

typedef struct
{
  StewardCustomerCenterPage *page;
  SoCarrier                 *config;
  char                      *text;
} Import;

static void
import_free (Import *import)
{
  g_object_unref (import->page);
  g_object_unref (import->config);
  g_free (import->text);
  g_free (import);
}

/* What is open by now may be another one: that one stays as it is. */
static void
take_text (Import *import)
{
  StewardPage *page = STEWARD_PAGE (import->page);

  if (steward_page_get_object (page) != import->config)
    return;

  g_object_set (import->config, "config", import->text, NULL);
  steward_page_toast (page, _("Imported, not saved yet"));
}

static void
import_anyway_cb (Import     *import,
                  const char *response)
{
  import->page->dialog = NULL;
  if (g_str_equal (response, "import"))
    take_text (import);
}

static void
ask_not_json (Import       *import,
              const GError *why)
{
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  if (import->page->dialog != NULL)
    {
      import_free (import);
      return;
    }

  /* translators: %s is as "line 3, column 14: a comma or ] is missing here" */
  body = g_strdup_printf (_("The text of this file is not JSON: %s"), why->message);
  dialog = steward_customer_center_create_question (import->page,
                                                    _("Import a Text That Is Not JSON?"), body,
                                                    "import", _("_Import"));
  g_signal_connect_data (dialog, "response", G_CALLBACK (import_anyway_cb), import,
                         (GClosureNotify) (void (*) (void)) import_free, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Import *import = user_data;
  g_autoptr (GError) error = NULL;

  import->text = steward_config_file_read_finish (G_FILE (source), result, &error);
  if (import->text == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        steward_page_show_error (STEWARD_PAGE (import->page), _("The file was not imported"), error,
                                 NULL);
      import_free (import);
    }
  else if (*import->text != '\0' && !so_json_check (import->text, -1, &error))
    ask_not_json (import, error);
  else
    {
      take_text (import);
      import_free (import);
    }
}

/* The text of the file becomes an edit of what is open, not saved yet. */
void
steward_customer_center_import (StewardCustomerCenterPage *self,
                                GFile                     *file)
{
  SoCustomerCenterConfig *config = steward_customer_center_get_open (self);
  Import *import;

  if (config == NULL)
    return;

  import = g_new0 (Import, 1);
  import->page = g_object_ref (self);
  import->config = g_object_ref (SO_CARRIER (config));
  steward_config_file_read_async (file, steward_page_get_cancellable (STEWARD_PAGE (self)),
                                  imported_cb, import);
}

/* ---- Export File ---- */

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (StewardPage) page = user_data;
  g_autoptr (GError) error = NULL;

  if (steward_config_file_write_finish (G_FILE (source), result, &error))
    steward_page_toast (page, _("Exported"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    steward_page_show_error (page, _("The file was not exported"), error, NULL);
}

/* Exactly the bytes that are on view, edits and all. */
void
steward_customer_center_export (StewardCustomerCenterPage *self,
                                GFile                     *file)
{
  SoCustomerCenterConfig *config = steward_customer_center_get_open (self);

  if (config != NULL)
    steward_config_file_write_async (file, config->config,
                                     steward_page_get_cancellable (STEWARD_PAGE (self)),
                                     exported_cb, g_object_ref (self));
}

/* (transfer full): as "options-norwegian.json" */
char *
steward_customer_center_file_name (StewardCustomerCenterPage *self,
                                   SoCustomerCenterConfig    *config)
{
  g_autofree char *type = steward_customer_center_type_name (config);
  g_autofree char *language = steward_customer_center_language_name (self, config->cust_lang_id);

  return steward_config_file_propose_name (type, language);
}

/* ---- the file chooser ---- */

static void
chosen_cb (StewardCustomerCenterPage *self,
           int                        response,
           GtkFileChooser            *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ?
                           gtk_file_chooser_get_file (chooser) : NULL;

  if (file != NULL && gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE)
    steward_customer_center_export (self, file);
  else if (file != NULL)
    steward_customer_center_import (self, file);
  g_clear_object (&self->chooser);
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
choose_file (StewardCustomerCenterPage *self,
             const char                *title,
             GtkFileChooserAction       action,
             const char                *label)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  SoCustomerCenterConfig *config = steward_customer_center_get_open (self);
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;

  if (config == NULL || self->chooser != NULL)
    return;

  steward_form_commit (steward_page_get_form (STEWARD_PAGE (self)));
  name = steward_customer_center_file_name (self, config);
  chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (root), action, label, _("_Cancel"));
  add_filter (GTK_FILE_CHOOSER (chooser), _("JSON files"), "*.json");
  add_filter (GTK_FILE_CHOOSER (chooser), _("All files"), "*");
  if (action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_show (self->chooser);
}

static void
import_action (StewardCustomerCenterPage *self)
{
  choose_file (self, _("Import File"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"));
}

static void
export_action (StewardCustomerCenterPage *self)
{
  choose_file (self, _("Export File"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"));
}

/* ---- actions ---- */

/* What is not there cannot be copied, and what may only be read takes no file. */
void
steward_customer_center_update_actions (StewardCustomerCenterPage *self)
{
  StewardPage *page = STEWARD_PAGE (self);
  GActionMap *actions = G_ACTION_MAP (steward_page_get_actions (page));
  gboolean open = steward_page_get_object (page) != NULL;
  gboolean writable = open && steward_page_get_reading_reason (page) == NULL &&
                      steward_page_get_denial (page) == NULL;

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, "duplicate")),
                               open && steward_page_get_reading_reason (page) == NULL);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, "import")),
                               writable);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, "export")),
                               open);
}

void
steward_customer_center_add_actions (StewardCustomerCenterPage *self)
{
  StewardPage *page = STEWARD_PAGE (self);

  steward_page_add_action (page, "duplicate", G_CALLBACK (steward_customer_center_duplicate));
  steward_page_add_action (page, "import", G_CALLBACK (import_action));
  steward_page_add_action (page, "export", G_CALLBACK (export_action));
  g_signal_connect_object (page, "notify::dirty",
                           G_CALLBACK (steward_customer_center_update_actions), self,
                           G_CONNECT_SWAPPED);
}
