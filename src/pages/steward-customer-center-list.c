/* steward-customer-center-list.c: what the list of configurations shows, and where it is from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-customer-center-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-customer-language.h"
#include "so-customer-service-agent.h"
#include "so-json-tree.h"
#include "so-list-agent.h"
#include "so-mdo-agent.h"
#include "steward-enum-labels.h"
#include "steward-list-page-private.h"
#include "steward-readable.h"

/* ---- names ---- */

/* (transfer full): of a language, or of all of them */
char *
steward_customer_center_language_name (StewardCustomerCenterPage *self,
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

/* (transfer full) */
char *
steward_customer_center_type_name (SoCustomerCenterConfig *config)
{
  g_autofree char *name = so_carrier_get_wire_text (SO_CARRIER (config), "type");
  const char *label = steward_enum_label (SO_TYPE_CONFIG_TYPE, name);

  return g_strdup (label != NULL ? label : name);
}

/* (transfer full) (nullable): the name of a user; NULL for none */
char *
steward_customer_center_dup_by (StewardCustomerCenterPage *self,
                                int                        associate_id)
{
  const char *name = NULL;

  if (associate_id == 0)
    return NULL;

  if (self->associates != NULL)
    name = g_hash_table_lookup (self->associates, GINT_TO_POINTER (associate_id));

  /* translators: %d is the id of a user that the server does not list */
  return name != NULL ? g_strdup (name) : g_strdup_printf (_("#%d (not in list)"), associate_id);
}

/* What only one configuration should have; no other one of a type and language is in use. */
char *
steward_customer_center_unique_key (int type,
                                    int language)
{
  return g_strdup_printf ("%d %d", type, language);
}

/* (transfer none) (nullable) */
SoCustomerCenterConfig *
steward_customer_center_get_open (StewardCustomerCenterPage *self)
{
  SoCarrier *object = steward_page_get_object (STEWARD_PAGE (self));

  return object != NULL ? SO_CUSTOMER_CENTER_CONFIG (object) : NULL;
}

/* A row of the list as it is being worked on, where it is. (transfer none) */
SoCustomerCenterConfig *
steward_customer_center_get_current (StewardCustomerCenterPage *self,
                                     SoCustomerCenterConfig    *row)
{
  SoCustomerCenterConfig *open = steward_customer_center_get_open (self);
  SoCarrier *kept;

  if (open != NULL && open->cust_config_id == row->cust_config_id)
    return open;
  if (row->cust_config_id == 0)
    return row;

  kept = steward_list_page_find_kept (STEWARD_LIST_PAGE (self), row->cust_config_id);

  return kept != NULL ? SO_CUSTOMER_CENTER_CONFIG (kept) : row;
}

/* The working copy with the id; 0 is the new one. (transfer none) (nullable) */
SoCustomerCenterConfig *
steward_customer_center_edit (StewardCustomerCenterPage *self,
                              int                        id)
{
  SoCustomerCenterConfig *open = steward_customer_center_get_open (self);
  SoCarrier *object;

  if (open != NULL && open->cust_config_id == id)
    return open;

  if (id == 0)
    object = steward_list_page_get_private (STEWARD_LIST_PAGE (self))->new_object;
  else
    object = steward_list_page_edit (STEWARD_LIST_PAGE (self), id);

  return object != NULL ? SO_CUSTOMER_CENTER_CONFIG (object) : NULL;
}

/* ---- the list ---- */

static char *
type_text (StewardListPage *page,
           gpointer         row)
{
  return steward_customer_center_type_name (row);
}

static char *
language_text (StewardListPage *page,
               gpointer         row)
{
  return steward_customer_center_language_name (STEWARD_CUSTOMER_CENTER_PAGE (page),
                                                SO_CUSTOMER_CENTER_CONFIG (row)->cust_lang_id);
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

static char *
updated_by_text (StewardListPage *page,
                 gpointer         row)
{
  return steward_customer_center_dup_by (STEWARD_CUSTOMER_CENTER_PAGE (page),
                                         SO_CUSTOMER_CENTER_CONFIG (row)->updated_associate_id);
}

static const StewardColumn columns[] = {
  { "type", N_("Type"), type_text, NULL, STEWARD_COLUMN_ESSENTIAL, 18 },
  { "language", N_("Language"), language_text, NULL, STEWARD_COLUMN_ESSENTIAL, 12 },
  { "updated", N_("Updated"), updated_text, compare_updated, STEWARD_COLUMN_NONE, 14 },
  { "size", N_("Size"), size_text, compare_sizes, STEWARD_COLUMN_NUMBER, 8 },
  { "updated-by", N_("Updated by"), updated_by_text, NULL, STEWARD_COLUMN_NONE, 14 },
};

static const StewardListFilter filters[] = {
  { "type", N_("Type"), N_("All types") },
  { "language", N_("Language"), N_("Any language") },
};

static char *
unique_key (StewardListPage *page,
            gpointer         row)
{
  SoCustomerCenterConfig *config = row;

  return steward_customer_center_unique_key (config->type, config->cust_lang_id);
}

static const char *
row_state (StewardListPage *page,
           gpointer         row)
{
  SoCustomerCenterConfig *config = row;

  if (config->config == NULL || *config->config == '\0')
    return _("empty");

  return so_json_check (config->config, -1, NULL) ? NULL : _("not JSON");
}

/* Four calls at once; the list is shown when all are back. Only one of them is needed. */
typedef struct
{
  GListStore *list;
  GError     *error;
  guint       pending;
  gboolean    customized;
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

  listing->list =
    so_customer_service_get_all_customer_center_configs_finish (SO_SESSION (source), result,
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
associates_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  StewardCustomerCenterPage *self = g_task_get_source_object (task);
  g_autoptr (GListStore) list = so_mdo_get_list_finish (SO_SESSION (source), result, NULL);

  if (list != NULL)
    {
      g_clear_pointer (&self->associates, g_hash_table_unref);
      self->associates = g_hash_table_new_full (NULL, NULL, NULL, g_free);
    }
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (SoMdoListItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (item->name != NULL)
        g_hash_table_insert (self->associates, GINT_TO_POINTER (item->id), g_strdup (item->name));
    }
  one_is_back (task);
}

static void
customized_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Listing *listing = g_task_get_task_data (task);

  if (!so_customer_service_check_if_customized_templates_finish (SO_SESSION (source), result,
                                                                 &listing->customized, NULL))
    listing->customized = FALSE;
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

  listing->pending = 4;
  g_task_set_source_tag (task, list_async);
  g_task_set_task_data (task, listing, listing_free);
  so_list_get_customer_languages_async (session, cancellable, languages_cb, g_object_ref (task));
  so_mdo_get_list_async (session, "associate", NULL, cancellable, associates_cb,
                         g_object_ref (task));
  so_customer_service_check_if_customized_templates_async (session, cancellable, customized_cb,
                                                           g_object_ref (task));
  so_customer_service_get_all_customer_center_configs_async (session, cancellable, listed_cb,
                                                             g_object_ref (task));
}

static GListStore *
list_finish (StewardListPage  *page,
             GAsyncResult     *result,
             GError          **error)
{
  StewardCustomerCenterPage *self = STEWARD_CUSTOMER_CENTER_PAGE (page);
  Listing *listing = g_task_get_task_data (G_TASK (result));
  GListStore *list = g_task_propagate_pointer (G_TASK (result), error);

  g_array_set_size (self->ids, 0);
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (SoCustomerCenterConfig) config = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_array_append_val (self->ids, config->cust_config_id);
    }

  if (!listing->customized)
    steward_banner_hide (self->templates_banner);
  else
    steward_banner_show_note (self->templates_banner,
                              _("Templates of the Customer Center were edited by hand on this "
                                "server. Some settings may have no effect."));

  return list;
}

void
steward_customer_center_set_up_list (StewardListPageClass *klass)
{
  klass->name = "customer-center";
  klass->columns = columns;
  klass->n_columns = G_N_ELEMENTS (columns);
  klass->filters = filters;
  klass->n_filters = G_N_ELEMENTS (filters);
  klass->id_property = "cust-config-id";
  klass->list_async = list_async;
  klass->list_finish = list_finish;
  klass->row_state = row_state;
  klass->unique_key = unique_key;
}
