/* steward-customer-center-page.c: how the Customer Center looks and behaves
 *
 * What the list shows is in steward-customer-center-list.c, the tabs of a configuration are in
 * steward-customer-center-tabs.c, copying values between languages is in
 * steward-customer-center-values.c, files and duplicates are in
 * steward-customer-center-actions.c, opening the Customer Center is in
 * steward-customer-center-address.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-customer-center-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-customer-service-agent.h"
#include "so-json-tree.h"
#include "steward-config.h"
#include "steward-forms.h"

G_DEFINE_FINAL_TYPE (StewardCustomerCenterPage, steward_customer_center_page,
                     STEWARD_TYPE_LIST_PAGE)

/* ---- one configuration ---- */

static void
get_async (StewardListPage     *page,
           int                  id,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  SoSession *session = steward_page_get_session (STEWARD_PAGE (page));

  if (id > 0)
    so_customer_service_get_customer_center_config_async (session, id, cancellable, callback,
                                                          user_data);
  else
    so_customer_service_create_default_customer_center_config_async (session, cancellable, callback,
                                                                     user_data);
}

static gboolean
is_styling (SoCustomerCenterConfig *config)
{
  return config->type == SO_CONFIG_TYPE_STYLE || config->type == SO_CONFIG_TYPE_SUBSCRIPTIONS_STYLE;
}

static void
save_async (StewardPage         *page,
            SoCarrier           *sent,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  so_customer_service_save_customer_center_config_async (steward_page_get_session (page),
                                                         SO_CUSTOMER_CENTER_CONFIG (sent),
                                                         cancellable, callback, user_data);
}

static void
delete_async (StewardListPage     *page,
              int                  id,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  SoSession *session = steward_page_get_session (STEWARD_PAGE (page));

  so_customer_service_delete_customer_center_config_async (session, id, cancellable, callback,
                                                           user_data);
}

static gboolean
delete_finish (StewardListPage  *page,
               GAsyncResult     *result,
               GError          **error)
{
  g_autoptr (GObject) session = g_async_result_get_source_object (result);

  return so_customer_service_delete_customer_center_config_finish (SO_SESSION (session),
                                                                   result, error);
}

/* The vendor documents what happens for the newsletter's page; for the others it is the same as
 * far as is known. */
static char *
delete_text (StewardListPage *page,
             gpointer         row)
{
  SoCustomerCenterConfig *config = row;
  g_autofree char *language =
    steward_customer_center_language_name (STEWARD_CUSTOMER_CENTER_PAGE (page),
                                           config->cust_lang_id);

  if (is_styling (config))
    return g_strdup (_("The product’s own look is in use again."));

  if (config->cust_lang_id == 0)
    return g_strdup (_("The product’s own texts are in use again, for every language that has no "
                       "configuration of its own."));

  /* translators: %s is a language, as "Norwegian" */
  return g_strdup_printf (_("For %s the product’s own texts are in use again, or what is "
                            "stored for all languages."), language);
}

/* ---- what must not be saved ---- */

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

/* JSON that typing broke. A text that was none when it was loaded may stay so, after a question. */
static char *
fault (StewardPage  *page,
       SoCarrier    *object,
       StewardRow  **row)
{
  const char *text = SO_CUSTOMER_CENTER_CONFIG (object)->config;
  g_autoptr (SoCustomerCenterConfig) loaded = NULL;
  g_autoptr (GError) error = NULL;
  gsize place;

  if (is_blank (text) || !so_carrier_is_field_dirty (object, "config") ||
      so_json_locate (text, -1, &place, &error))
    return NULL;

  loaded = so_carrier_dup_loaded (object);
  if (!is_blank (loaded->config) && !so_json_check (loaded->config, -1, NULL))
    return NULL;

  *row = STEWARD_ROW (STEWARD_CUSTOMER_CENTER_PAGE (page)->raw_row);

  /* translators: %s says where and why, as in "line 3, column 5: ..." */
  return g_strdup_printf (_("This is not JSON: %s"), error->message);
}

/* ---- what is worth a second look, though the server takes it ---- */

/* Why the text is odd, or NULL. An empty one goes back as it came. */
static char *
find_odd_text (SoCarrier *object)
{
  const char *text = SO_CUSTOMER_CENTER_CONFIG (object)->config;
  g_autoptr (GError) error = NULL;

  if (is_blank (text) || !so_carrier_is_field_dirty (object, "config"))
    return NULL;

  if (!so_json_check (text, -1, &error))
    /* translators: %s is as "line 3, column 14: a comma or ] is missing here" */
    return g_strdup_printf (_("The configuration is not valid JSON: %s"), error->message);
  if (text[strspn (text, " \t\r\n")] != '{')
    return g_strdup (_("The configuration is JSON, but no object with keys."));

  return NULL;
}

static const char *
find_move (SoCarrier *object)
{
  if (SO_CUSTOMER_CENTER_CONFIG (object)->cust_config_id > 0 &&
      (so_carrier_is_field_dirty (object, "type") ||
       so_carrier_is_field_dirty (object, "cust-lang-id")))
    return _("Saving moves this configuration: it is no longer used where it was.");

  return NULL;
}

static const char *
find_odd_language (StewardPage *page,
                   SoCarrier   *object)
{
  SoCustomerCenterConfig *config = SO_CUSTOMER_CENTER_CONFIG (object);
  g_autofree char *key = steward_customer_center_unique_key (config->type, config->cust_lang_id);

  if (steward_list_page_is_taken (STEWARD_LIST_PAGE (page), key, config->cust_config_id))
    return _("There is a configuration of this type and language already.");
  if (is_styling (config) && config->cust_lang_id != 0)
    return _("The look is usually the same for all languages.");

  return NULL;
}

/* The server takes all of it; the Customer Center may then show nothing of it. */
static char *
concern (StewardPage *page,
         SoCarrier   *object)
{
  g_autofree char *text = find_odd_text (object);
  const char *moved = find_move (object);
  const char *language = NULL;
  g_autoptr (GString) all = g_string_new (text);

  if (SO_CUSTOMER_CENTER_CONFIG (object)->cust_config_id == 0 || moved != NULL)
    language = find_odd_language (page, object);
  if (moved != NULL)
    g_string_append_printf (all, "%s%s", all->len > 0 ? "\n\n" : "", moved);
  if (language != NULL)
    g_string_append_printf (all, "%s%s", all->len > 0 ? "\n\n" : "", language);

  return all->len > 0 ? g_strdup (all->str) : NULL;
}

static void
changed (StewardPage *page,
         SoCarrier   *object)
{
  StewardCustomerCenterPage *self = STEWARD_CUSTOMER_CENTER_PAGE (page);

  steward_base_row_set_warning (self->type_row, find_move (object));
  steward_base_row_set_warning (self->language_row, find_odd_language (page, object));
  steward_customer_center_update_actions (self);
  steward_customer_center_queue_compare (self);
}

/* ---- what is on view ---- */

static void
show_user (StewardCustomerCenterPage *self,
           StewardBaseRow            *row,
           int                        associate_id)
{
  g_autofree char *name = steward_customer_center_dup_by (self, associate_id);
  g_autofree char *text = NULL;

  if (name != NULL)
    /* translators: %s is the name of a user: who created or changed something */
    text = g_strdup_printf (_("By %s"), name);
  steward_base_row_set_description (row, text);
}

/* What a new configuration is a copy of is unsaved work from the beginning. */
static void
sow (StewardCustomerCenterPage *self,
     SoCustomerCenterConfig    *config)
{
  g_autofree StewardConfigSeed *seed = g_steal_pointer (&self->seed);
  g_autofree char *text = seed != NULL ? seed->text : NULL;

  if (seed != NULL && config->cust_config_id == 0)
    g_object_set (config, "type", seed->type, "cust-lang-id", seed->language, "config", text, NULL);
}

static void
loaded (StewardPage *page,
        SoCarrier   *object)
{
  StewardCustomerCenterPage *self = STEWARD_CUSTOMER_CENTER_PAGE (page);
  SoCustomerCenterConfig *config = SO_CUSTOMER_CENTER_CONFIG (object);

  STEWARD_PAGE_CLASS (steward_customer_center_page_parent_class)->loaded (page, object);
  sow (self, config);
  show_user (self, self->created_row, config->registered_associate_id);
  show_user (self, self->updated_row, config->updated_associate_id);
  steward_customer_center_show_tab (self, config);
}

static void
reset (StewardPage *page)
{
  StewardCustomerCenterPage *self = STEWARD_CUSTOMER_CENTER_PAGE (page);

  g_clear_object (&self->languages);
  g_clear_pointer (&self->associates, g_hash_table_unref);
  g_clear_pointer (&self->seed, steward_customer_center_seed_free);
  steward_banner_hide (self->templates_banner);
  if (self->compare != NULL)
    steward_compare_view_begin (self->compare);
  STEWARD_PAGE_CLASS (steward_customer_center_page_parent_class)->reset (page);
}

/* ---- GObject ---- */

/* The list is there when the classes above are done. */
static void
steward_customer_center_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (steward_customer_center_page_parent_class)->constructed (object);

  steward_customer_center_set_up_tabs (STEWARD_CUSTOMER_CENTER_PAGE (object));
}

static void
steward_customer_center_page_dispose (GObject *object)
{
  StewardCustomerCenterPage *self = STEWARD_CUSTOMER_CENTER_PAGE (object);

  g_clear_handle_id (&self->compare_source, g_source_remove);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (self->chooser);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->dialog, gtk_window_destroy);
  g_clear_object (&self->languages);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->associates, g_hash_table_unref);
  g_clear_pointer (&self->seed, steward_customer_center_seed_free);
  g_clear_pointer (&self->tab, g_free);
  self->compare = NULL;                 /* it goes with the template */
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_CUSTOMER_CENTER_PAGE);

  G_OBJECT_CLASS (steward_customer_center_page_parent_class)->dispose (object);
}

static void
steward_customer_center_page_finalize (GObject *object)
{
  g_array_unref (STEWARD_CUSTOMER_CENTER_PAGE (object)->ids);

  G_OBJECT_CLASS (steward_customer_center_page_parent_class)->finalize (object);
}

static void
steward_customer_center_page_class_init (StewardCustomerCenterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);
  StewardListPageClass *list_class = STEWARD_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = steward_customer_center_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = steward_customer_center_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = steward_customer_center_page_finalize;
  page_class->save_method = "CustomerService/SaveCustomerCenterConfig";
  page_class->save_async = save_async;
  page_class->fault = fault;
  page_class->concern = concern;
  page_class->loaded = loaded;
  page_class->changed = changed;
  page_class->reset = reset;
  list_class->delete_method = "CustomerService/DeleteCustomerCenterConfig";
  list_class->get_async = get_async;
  list_class->delete_async = delete_async;
  list_class->delete_finish = delete_finish;
  list_class->delete_text = delete_text;
  steward_customer_center_set_up_list (list_class);

  steward_forms_init ();
  g_type_ensure (STEWARD_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX
                                               "/ui/pages/steward-customer-center-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, templates_banner);
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, type_row);
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, created_row);
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, updated_row);
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, json_row);
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, raw_row);
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, compare_bin);
}

static void
steward_customer_center_page_init (StewardCustomerCenterPage *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_customer_center_set_up_values (self);
  steward_customer_center_add_actions (self);
  steward_customer_center_add_address_actions (self);
  steward_customer_center_update_actions (self);
}
