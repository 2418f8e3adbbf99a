/* steward-customer-center-address.c: opening the Customer Center itself
 *
 * The API does not tell where it is: its address is asked for once for each server.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-customer-center-private.h"

#include <glib/gi18n.h>

/* ---- what is kept ---- */

static const char *
get_server (StewardCustomerCenterPage *self)
{
  SoSession *session = steward_page_get_session (STEWARD_PAGE (self));

  return session != NULL ? so_session_get_address (session) : NULL;
}

/* (transfer full) (nullable) */
static char *
dup_address (StewardCustomerCenterPage *self)
{
  g_autoptr (GVariant) addresses = NULL;
  const char *server = get_server (self);
  char *address = NULL;

  if (self->settings == NULL || server == NULL)
    return NULL;

  addresses = g_settings_get_value (self->settings, "addresses");
  g_variant_lookup (addresses, server, "s", &address);

  return address;
}

static void
keep_address (StewardCustomerCenterPage *self,
              const char                *address)
{
  g_autoptr (GVariant) addresses = NULL;
  const char *server = get_server (self);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  const char *value;

  if (self->settings == NULL || server == NULL)
    return;

  addresses = g_settings_get_value (self->settings, "addresses");
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, addresses);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    if (!g_str_equal (key, server))
      g_variant_builder_add (&builder, "{ss}", key, value);
  g_variant_builder_add (&builder, "{ss}", server, address);
  g_settings_set_value (self->settings, "addresses", g_variant_builder_end (&builder));
}

/* ---- opening ---- */

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (StewardPage) page = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    steward_page_show_error (page, _("The Customer Center could not be opened"), error, NULL);
}

static void
open_address (StewardCustomerCenterPage *self,
              const char                *address)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_show_uri_full (GTK_WINDOW (root), address, GDK_CURRENT_TIME, NULL, shown_cb,
                     g_object_ref (self));
}

/* ---- asking ---- */

static gboolean
is_web_address (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);

  return uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0' &&
         (g_strcmp0 (g_uri_get_scheme (uri), "http") == 0 ||
          g_strcmp0 (g_uri_get_scheme (uri), "https") == 0);
}

static void
typed_cb (AdwMessageDialog *dialog,
          GtkEditable      *entry)
{
  adw_message_dialog_set_response_enabled (dialog, "open",
                                           is_web_address (gtk_editable_get_text (entry)));
}

static void
answer_cb (StewardCustomerCenterPage *self,
           const char                *response,
           AdwMessageDialog          *dialog)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));

  self->dialog = NULL;
  if (!g_str_equal (response, "open"))
    return;

  keep_address (self, gtk_editable_get_text (entry));
  open_address (self, gtk_editable_get_text (entry));
}

static void
address_action (StewardCustomerCenterPage *self)
{
  g_autofree char *address = dup_address (self);
  GtkWidget *entry = gtk_entry_new ();
  AdwMessageDialog *dialog;

  if (self->dialog != NULL)
    {
      g_object_ref_sink (entry);
      g_object_unref (entry);
      return;
    }

  dialog = steward_customer_center_create_question (self, _("Address of the Customer Center"),
                                                    _("The server does not tell where its Customer "
                                                      "Center is. The address is remembered for "
                                                      "this server."),
                                                    "open", _("_Open"));
  gtk_editable_set_text (GTK_EDITABLE (entry), address != NULL ? address : "https://");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_URL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Address"), -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), dialog, G_CONNECT_SWAPPED);
  typed_cb (dialog, GTK_EDITABLE (entry));
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_action (StewardCustomerCenterPage *self)
{
  g_autofree char *address = dup_address (self);

  if (address != NULL)
    open_address (self, address);
  else
    address_action (self);
}

void
steward_customer_center_add_address_actions (StewardCustomerCenterPage *self)
{
  steward_page_add_action (STEWARD_PAGE (self), "open-customer-center", G_CALLBACK (open_action));
  steward_page_add_action (STEWARD_PAGE (self), "customer-center-address",
                           G_CALLBACK (address_action));
}
