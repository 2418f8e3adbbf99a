/* steward-sms-page.c: through which provider text messages leave
 *
 * Servers from 11.1 no longer save these settings through the API: the page then only
 * shows them, and lets them be copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-sms-page.h"

#include <glib/gi18n.h>

#include "so-customer-service-agent.h"
#include "steward-config.h"
#include "steward-forms.h"
#include "steward-sms-checks.h"
#include "steward-sms-export.h"
#include "steward-sms-mailboxes.h"
#include "steward-sms-providers.h"

struct _StewardSmsPage
{
  StewardPage           parent_instance;

  StewardBaseRow       *module_row;
  StewardBaseRow       *country_row;
  StewardBaseRow       *sender_row;
  StewardMapRow        *config_row;
  GtkWidget            *mailbox_group;

  GtkFileChooserNative *chooser;        /* nullable: where to export to is being asked */
  gboolean              with_secrets;   /* what is exported then */
};

G_DEFINE_FINAL_TYPE (StewardSmsPage, steward_sms_page, STEWARD_TYPE_PAGE)

/* ---- what is worth a second look, though the server takes it ---- */

static void
warn (StewardBaseRow *row,
      char           *text)
{
  steward_base_row_set_warning (row, text);
  g_free (text);
}

static void
changed (StewardPage *page,
         SoCarrier   *object)
{
  StewardSmsPage *self = STEWARD_SMS_PAGE (page);
  SoSmsConfig *sms = SO_SMS_CONFIG (object);
  const char *module = sms->net_server_sms_provider;

  steward_map_row_set_known_keys (self->config_row, steward_sms_providers_get_keys (module));
  steward_base_row_set_warning (self->module_row, module == NULL || *module == '\0' ?
                                _("SMS is off: no text messages are sent without a module.") :
                                NULL);
  warn (self->country_row, steward_sms_check_country (sms->default_sms_country));
  warn (self->sender_row, steward_sms_check_sender (sms->ns_plugin_sender));
  warn (STEWARD_BASE_ROW (self->config_row),
        steward_sms_check_config (G_LIST_MODEL (sms->ns_plugin_config)));
}

/* What the user did not touch is not asked about. */
static char *
concern (StewardPage *page,
         SoCarrier   *object)
{
  SoSmsConfig *sms = SO_SMS_CONFIG (object);
  g_autofree char *country = steward_sms_check_country (sms->default_sms_country);
  g_autofree char *sender = steward_sms_check_sender (sms->ns_plugin_sender);
  g_autofree char *config = steward_sms_check_config (G_LIST_MODEL (sms->ns_plugin_config));
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  if (country != NULL && so_carrier_is_field_dirty (object, "default-sms-country"))
    g_ptr_array_add (texts, country);
  if (sender != NULL && so_carrier_is_field_dirty (object, "ns-plugin-sender"))
    g_ptr_array_add (texts, sender);
  if (config != NULL && so_carrier_is_field_dirty (object, "ns-plugin-config"))
    g_ptr_array_add (texts, config);
  if (texts->len == 0)
    return NULL;
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("\n", (char **) texts->pdata);
}

/* ---- copying and exporting ---- */

static void
copy_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  StewardSmsPage *self = STEWARD_SMS_PAGE (source);
  g_autofree char *lines = NULL;
  gboolean secrets;

  if (!steward_sms_export_ask_finish (result, &secrets))
    return;

  lines = steward_map_row_dup_lines (self->config_row, secrets);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), lines);
  steward_page_toast (STEWARD_PAGE (self), _("Lines copied"));
}

static void
copy_action (StewardPage *page)
{
  StewardSmsPage *self = STEWARD_SMS_PAGE (page);

  if (steward_page_get_object (page) != NULL)
    steward_sms_export_ask_async (GTK_WIDGET (self), steward_map_row_has_secrets (self->config_row),
                                  copy_cb, NULL);
}

static void
file_cb (StewardSmsPage *self,
         int             response)
{
  SoCarrier *object = steward_page_get_object (STEWARD_PAGE (self));
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT || file == NULL || object == NULL)
    return;

  if (steward_sms_export_write (file, SO_SMS_CONFIG (object), self->with_secrets, &error))
    steward_page_toast (STEWARD_PAGE (self), _("Settings exported"));
  else
    steward_page_show_error (STEWARD_PAGE (self), _("The settings were not exported"), error,
                             "page.export");
}

static void
export_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  StewardSmsPage *self = STEWARD_SMS_PAGE (source);

  if (!steward_sms_export_ask_finish (result, &self->with_secrets) || self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Export SMS Settings"),
                                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), "sms.json");
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (file_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
export_action (StewardPage *page)
{
  StewardSmsPage *self = STEWARD_SMS_PAGE (page);

  if (steward_page_get_object (page) != NULL)
    steward_sms_export_ask_async (GTK_WIDGET (self), steward_map_row_has_secrets (self->config_row),
                                  export_cb, NULL);
}

/* ---- the mailbox that sending needs ---- */

static void
mailbox_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (StewardSmsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  StewardSmsMailbox found = steward_sms_mailboxes_find_finish (result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_set_visible (self->mailbox_group, found == STEWARD_SMS_MAILBOX_NONE);
}

static void
loaded (StewardPage *page,
        SoCarrier   *object)
{
  steward_sms_mailboxes_find_async (steward_page_get_session (page),
                                    steward_page_get_cancellable (page),
                                    mailbox_cb, g_object_ref (page));
}

static void
reset (StewardPage *page)
{
  gtk_widget_hide (STEWARD_SMS_PAGE (page)->mailbox_group);
}

/* ---- StewardPage ---- */

static void
load_async (StewardPage         *page,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  so_customer_service_get_sms_config_async (steward_page_get_session (page), cancellable,
                                            callback, user_data);
}

static void
save_async (StewardPage         *page,
            SoCarrier           *sent,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  so_customer_service_save_sms_config_async (steward_page_get_session (page), SO_SMS_CONFIG (sent),
                                             cancellable, callback, user_data);
}

static void
steward_sms_page_dispose (GObject *object)
{
  StewardSmsPage *self = STEWARD_SMS_PAGE (object);

  if (self->chooser != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->chooser, self);
      gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
      g_clear_object (&self->chooser);
    }
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_SMS_PAGE);

  G_OBJECT_CLASS (steward_sms_page_parent_class)->dispose (object);
}

static void
steward_sms_page_class_init (StewardSmsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_sms_page_dispose;
  page_class->save_method = "CustomerService/SaveSmsConfig";
  page_class->load_async = load_async;
  page_class->save_async = save_async;
  page_class->concern = concern;
  page_class->loaded = loaded;
  page_class->changed = changed;
  page_class->reset = reset;

  steward_forms_init ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-sms-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardSmsPage, module_row);
  gtk_widget_class_bind_template_child (widget_class, StewardSmsPage, country_row);
  gtk_widget_class_bind_template_child (widget_class, StewardSmsPage, sender_row);
  gtk_widget_class_bind_template_child (widget_class, StewardSmsPage, config_row);
  gtk_widget_class_bind_template_child (widget_class, StewardSmsPage, mailbox_group);
}

static void
steward_sms_page_init (StewardSmsPage *self)
{
  steward_page_add_action (STEWARD_PAGE (self), "copy-lines", G_CALLBACK (copy_action));
  steward_page_add_action (STEWARD_PAGE (self), "export", G_CALLBACK (export_action));
  gtk_widget_init_template (GTK_WIDGET (self));
}
