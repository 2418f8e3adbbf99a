/* steward-customer-center-page.c: how the Customer Center looks and behaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-customer-center-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-customer-language.h"
#include "so-customer-service-agent.h"
#include "so-json.h"
#include "so-list-agent.h"
#include "steward-config.h"
#include "steward-enum-labels.h"
#include "steward-forms.h"
#include "steward-readable.h"

struct _StewardCustomerCenterPage
{
  StewardListPage  parent_instance;

  StewardBaseRow  *type_row;
  StewardBaseRow  *language_row;
  GtkWidget       *facts;

  GListModel      *languages;     /* of SoCustomerLanguage; nullable until loaded */
};

G_DEFINE_FINAL_TYPE (StewardCustomerCenterPage, steward_customer_center_page, STEWARD_TYPE_LIST_PAGE)

static char *
language_name (StewardCustomerCenterPage *self,
               int                        id)
{
  guint n_languages = self->languages != NULL ? g_list_model_get_n_items (self->languages) : 0;

  if (id == 0)
    return g_strdup (_("All languages"));

  for (guint i = 0; i < n_languages; i++)
    {
      g_autoptr (SoCustomerLanguage) language = g_list_model_get_item (self->languages, i);

      if (language->id == id && language->value != NULL)
        return g_strdup (language->value);
    }

  /* translators: %d is the id of a language that the server does not list */
  return g_strdup_printf (_("#%d (not in list)"), id);
}

static char *
type_name (SoCustomerCenterConfig *config)
{
  g_autofree char *name = so_carrier_get_wire_text (SO_CARRIER (config), "type");
  const char *label = steward_enum_label (SO_TYPE_CONFIG_TYPE, name);

  return g_strdup (label != NULL ? label : name);
}

/* ---- the list ---- */

static char *
type_text (StewardListPage *page,
           gpointer         row)
{
  return type_name (row);
}

static char *
language_text (StewardListPage *page,
               gpointer         row)
{
  return language_name (STEWARD_CUSTOMER_CENTER_PAGE (page), SO_CUSTOMER_CENTER_CONFIG (row)->cust_lang_id);
}

static gsize
size_of (SoCustomerCenterConfig *config)
{
  return config->config != NULL ? strlen (config->config) : 0;
}

static char *
size_text (StewardListPage *page,
           gpointer         row)
{
  return g_format_size (size_of (row));
}

static int
compare_sizes (StewardListPage *page,
               gpointer         one,
               gpointer         other)
{
  gsize first = size_of (one);
  gsize second = size_of (other);

  return (first > second) - (first < second);
}

static char *
updated_text (StewardListPage *page,
              gpointer         row)
{
  SoCustomerCenterConfig *config = row;

  return config->updated != NULL ? steward_readable_date (config->updated) : NULL;
}

static int
compare_updated (StewardListPage *page,
                 gpointer         one,
                 gpointer         other)
{
  return steward_compare_dates (SO_CUSTOMER_CENTER_CONFIG (one)->updated,
                                SO_CUSTOMER_CENTER_CONFIG (other)->updated);
}

static const StewardColumn columns[] = {
  { "type", N_("Type"), type_text, NULL, STEWARD_COLUMN_ESSENTIAL, 22 },
  { "language", N_("Customer language"), language_text, NULL, STEWARD_COLUMN_ESSENTIAL, 16 },
  { "size", N_("Size"), size_text, compare_sizes, STEWARD_COLUMN_NUMBER, 9 },
  { "updated", N_("Updated"), updated_text, compare_updated, STEWARD_COLUMN_NONE, 18 },
};

static const StewardListFilter filters[] = {
  { "type", N_("Type"), N_("All types") },
  { "language", N_("Customer language"), N_("Any language") },
};

/* Only one configuration of a type and language is in use. */
static char *
unique_key (StewardListPage *page,
            gpointer         row)
{
  SoCustomerCenterConfig *config = row;

  return g_strdup_printf ("%d %d", config->type, config->cust_lang_id);
}

static const char *
row_state (StewardListPage *page,
           gpointer         row)
{
  SoCustomerCenterConfig *config = row;
  g_autoptr (SoDocument) document = NULL;

  if (config->config == NULL || *config->config == '\0')
    return _("empty");

  document = so_document_new (config->config, -1, NULL);

  return document == NULL ? _("not JSON") : NULL;
}

/* Two calls at once; the list is shown when both are back. */
typedef struct
{
  GListStore *list;
  GError     *error;
  guint       pending;
} Listing;

static void
listing_free (gpointer data)
{
  Listing *listing = data;

  g_clear_object (&listing->list);
  g_clear_error (&listing->error);
  g_free (listing);
}

static void
one_is_back (GTask *task)
{
  Listing *listing = g_task_get_task_data (task);

  if (--listing->pending > 0)
    return;

  if (listing->list != NULL)
    g_task_return_pointer (task, g_steal_pointer (&listing->list), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&listing->error));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Listing *listing = g_task_get_task_data (task);

  listing->list = so_customer_service_get_all_customer_center_configs_finish (SO_SESSION (source), result,
                                                                              &listing->error);
  one_is_back (task);
}

/* The names of the languages are nice to have: without them there are still numbers. */
static void
languages_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  StewardCustomerCenterPage *self = g_task_get_source_object (task);
  g_autoptr (GListStore) languages = NULL;

  languages = so_list_get_customer_languages_finish (SO_SESSION (source), result, NULL);
  if (languages != NULL)
    g_set_object (&self->languages, G_LIST_MODEL (languages));
  one_is_back (task);
}

static void
list_async (StewardListPage     *page,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  SoSession *session = steward_page_get_session (STEWARD_PAGE (page));
  g_autoptr (GTask) task = g_task_new (page, cancellable, callback, user_data);
  Listing *listing = g_new0 (Listing, 1);

  listing->pending = 2;
  g_task_set_source_tag (task, list_async);
  g_task_set_task_data (task, listing, listing_free);
  so_list_get_customer_languages_async (session, cancellable, languages_cb, g_object_ref (task));
  so_customer_service_get_all_customer_center_configs_async (session, cancellable, listed_cb,
                                                             g_object_ref (task));
}

static GListStore *
list_finish (StewardListPage  *page,
             GAsyncResult     *result,
             GError          **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

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
    so_customer_service_get_customer_center_config_async (session, id, cancellable, callback, user_data);
  else
    so_customer_service_create_default_customer_center_config_async (session, cancellable, callback, user_data);
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
  so_customer_service_delete_customer_center_config_async (steward_page_get_session (STEWARD_PAGE (page)),
                                                           id, cancellable, callback, user_data);
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

static char *
delete_text (StewardListPage *page,
             gpointer         row)
{
  SoCustomerCenterConfig *config = row;
  g_autofree char *language = language_name (STEWARD_CUSTOMER_CENTER_PAGE (page), config->cust_lang_id);

  if (config->cust_lang_id == 0)
    return g_strdup (_("The Customer Center falls back to the product's own look and texts. "
                       "This cannot be undone here."));

  /* translators: %s is a language, as "Norwegian" */
  return g_strdup_printf (_("For %s the Customer Center falls back to the product's own look and texts. "
                            "This cannot be undone here."), language);
}

/* ---- what is worth a second look, though the server takes it ---- */

static gboolean
is_styling (SoCustomerCenterConfig *config)
{
  return config->type == SO_CONFIG_TYPE_STYLE || config->type == SO_CONFIG_TYPE_SUBSCRIPTIONS_STYLE;
}

static void
changed (StewardPage *page,
         SoCarrier   *object)
{
  StewardCustomerCenterPage *self = STEWARD_CUSTOMER_CENTER_PAGE (page);
  SoCustomerCenterConfig *config = SO_CUSTOMER_CENTER_CONFIG (object);
  const char *moved = NULL;
  const char *language = NULL;
  g_autofree char *key = unique_key (STEWARD_LIST_PAGE (page), config);

  if (config->cust_config_id > 0 &&
      (so_carrier_is_field_dirty (object, "type") || so_carrier_is_field_dirty (object, "cust-lang-id")))
    moved = _("Saving moves this configuration: it is no longer used where it was.");

  if (steward_list_page_is_taken (STEWARD_LIST_PAGE (page), key, config->cust_config_id))
    language = _("There is a configuration of this type and language already.");
  else if (is_styling (config) && config->cust_lang_id != 0)
    language = _("The look is usually the same for all languages.");

  steward_base_row_set_warning (self->type_row, moved);
  steward_base_row_set_warning (self->language_row, language);
}

/* The server takes any text; the Customer Center then shows nothing of it. */
static char *
concern (StewardPage *page,
         SoCarrier   *object)
{
  const char *text = SO_CUSTOMER_CENTER_CONFIG (object)->config;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL || *text == '\0' || !so_carrier_is_field_dirty (object, "config"))
    return NULL;

  node = so_json_parse (text, -1, &error);
  if (node != NULL)
    return NULL;

  /* translators: %s is as "line 3, column 14: a comma or ] is missing here" */
  return g_strdup_printf (_("The configuration is not valid JSON: %s"), error->message);
}

static void
loaded (StewardPage *page,
        SoCarrier   *object)
{
  StewardCustomerCenterPage *self = STEWARD_CUSTOMER_CENTER_PAGE (page);

  STEWARD_PAGE_CLASS (steward_customer_center_page_parent_class)->loaded (page, object);
  gtk_widget_set_visible (self->facts, SO_CUSTOMER_CENTER_CONFIG (object)->cust_config_id > 0);
}

static void
reset (StewardPage *page)
{
  g_clear_object (&STEWARD_CUSTOMER_CENTER_PAGE (page)->languages);
  STEWARD_PAGE_CLASS (steward_customer_center_page_parent_class)->reset (page);
}

static void
steward_customer_center_page_dispose (GObject *object)
{
  StewardCustomerCenterPage *self = STEWARD_CUSTOMER_CENTER_PAGE (object);

  g_clear_object (&self->languages);
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_CUSTOMER_CENTER_PAGE);

  G_OBJECT_CLASS (steward_customer_center_page_parent_class)->dispose (object);
}

static void
steward_customer_center_page_class_init (StewardCustomerCenterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);
  StewardListPageClass *list_class = STEWARD_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_customer_center_page_dispose;
  page_class->save_method = "CustomerService/SaveCustomerCenterConfig";
  page_class->save_async = save_async;
  page_class->concern = concern;
  page_class->loaded = loaded;
  page_class->changed = changed;
  page_class->reset = reset;
  list_class->name = "customer-center";
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->filters = filters;
  list_class->n_filters = G_N_ELEMENTS (filters);
  list_class->id_property = "cust-config-id";
  list_class->delete_method = "CustomerService/DeleteCustomerCenterConfig";
  list_class->list_async = list_async;
  list_class->list_finish = list_finish;
  list_class->get_async = get_async;
  list_class->delete_async = delete_async;
  list_class->delete_finish = delete_finish;
  list_class->row_state = row_state;
  list_class->unique_key = unique_key;
  list_class->delete_text = delete_text;

  steward_forms_init ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-customer-center-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, type_row);
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, StewardCustomerCenterPage, facts);
}

static void
steward_customer_center_page_init (StewardCustomerCenterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
