/* steward-sms-page.c: through which provider text messages leave
 *
 * Servers from 11.1 no longer save these settings through the API: the page then only
 * shows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-sms-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-customer-service-agent.h"
#include "steward-config.h"
#include "steward-forms.h"

struct _StewardSmsPage
{
  StewardPage     parent_instance;

  StewardBaseRow *module_row;
  StewardBaseRow *country_row;
  StewardBaseRow *sender_row;
};

G_DEFINE_FINAL_TYPE (StewardSmsPage, steward_sms_page, STEWARD_TYPE_PAGE)

/* ---- what is worth a second look, though the server takes it ---- */

static const char *
country_warning (const char *country)
{
  gsize n_digits;

  if (country == NULL || *country == '\0')
    return NULL;

  n_digits = *country == '+' ? strspn (country + 1, "0123456789") : 0;

  return n_digits >= 1 && n_digits <= 4 && country[n_digits + 1] == '\0' ? NULL :
         _("A country code is a plus sign and one to four digits, as +47.");
}

static const char *
sender_warning (const char *sender)
{
  gboolean digits = TRUE;

  for (const char *p = sender; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && c != ' ' && !(p == sender && c == '+'))
        return _("Many providers take only letters, digits and spaces here.");
      if (!g_ascii_isdigit (*p) && *p != '+')
        digits = FALSE;
    }

  if (sender == NULL)
    return NULL;
  if (digits && g_utf8_strlen (sender, -1) > 15)
    return _("Many providers take at most 15 digits here.");
  if (!digits && g_utf8_strlen (sender, -1) > 11)
    return _("Many providers take at most 11 characters here.");

  return NULL;
}

static void
changed (StewardPage *page,
         SoCarrier   *object)
{
  StewardSmsPage *self = STEWARD_SMS_PAGE (page);
  SoSmsConfig *sms = SO_SMS_CONFIG (object);
  const char *module = sms->net_server_sms_provider;

  steward_base_row_set_warning (self->module_row, module == NULL || *module == '\0' ?
                                _("No text messages are sent without a module.") : NULL);
  steward_base_row_set_warning (self->country_row, country_warning (sms->default_sms_country));
  steward_base_row_set_warning (self->sender_row, sender_warning (sms->ns_plugin_sender));
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
  page_class->changed = changed;

  steward_forms_init ();
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/pages/steward-sms-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardSmsPage, module_row);
  gtk_widget_class_bind_template_child (widget_class, StewardSmsPage, country_row);
  gtk_widget_class_bind_template_child (widget_class, StewardSmsPage, sender_row);
}

static void
steward_sms_page_init (StewardSmsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
