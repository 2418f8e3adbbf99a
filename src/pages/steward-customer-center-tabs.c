/* steward-customer-center-tabs.c: a configuration as a form, as text and beside the others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-customer-center-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-json-tree.h"
#include "steward-compare-edit.h"
#include "steward-config.h"

#define SETTINGS_ID APPLICATION_ID ".CustomerCenter"
#define PAUSE 150               /* milliseconds between a change and the comparison of it */

/* ---- which tab ---- */

/* Why the text cannot be shown as anything but text; an empty one can. */
static gboolean
check_text (SoCustomerCenterConfig  *config,
            GError                 **error)
{
  const char *text = config->config;

  return text == NULL || text[strspn (text, " \t\r\n")] == '\0' || so_json_check (text, -1, error);
}

static void edit_cb (StewardCustomerCenterPage *self,
                     guint                      column,
                     const char                *pointer,
                     const char                *json);

/* What is in the tab is made when it is looked at. */
static void
ensure_compare (StewardCustomerCenterPage *self)
{
  if (self->compare != NULL)
    return;

  self->compare = g_object_new (STEWARD_TYPE_COMPARE_VIEW, NULL);
  g_signal_connect_object (self->compare, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->compare_bin, GTK_WIDGET (self->compare));
  steward_form_update_row (steward_page_get_form (STEWARD_PAGE (self)),
                           STEWARD_ROW (self->compare));
}

static void
set_tab (StewardCustomerCenterPage *self,
         const char                *name)
{
  g_free (self->tab);
  self->tab = g_strdup (name);
  if (g_str_equal (name, "compare"))
    ensure_compare (self);
  self->settling_tabs = TRUE;
  adw_view_stack_set_visible_child_name (self->tabs, name);
  self->settling_tabs = FALSE;
  if (g_str_equal (name, "compare"))
    steward_customer_center_queue_compare (self);
}

/* The text stays on view, with a message where it is wrong. */
static void
refuse (StewardCustomerCenterPage *self,
        const GError              *error)
{
  /* translators: %s is as "line 3, column 14: a comma or ] is missing here" */
  g_autofree char *text = g_strdup_printf (_("Only JSON can be shown in the other tabs: %s"),
                                           error->message);

  set_tab (self, "raw");
  steward_row_set_error (STEWARD_ROW (self->raw_row), text);
  steward_row_focus (STEWARD_ROW (self->raw_row));
}

/* The stack gives the focus to what comes first, which may be a button that takes edits back. */
static void
focus_tab (StewardCustomerCenterPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->tabs)))
    return;

  if (g_str_equal (self->tab, "raw"))
    steward_row_focus (STEWARD_ROW (self->raw_row));
  else if (g_str_equal (self->tab, "form"))
    steward_row_focus (STEWARD_ROW (self->json_row));
}

static void
tab_changed_cb (StewardCustomerCenterPage *self)
{
  SoCustomerCenterConfig *config = steward_customer_center_get_open (self);
  const char *name = adw_view_stack_get_visible_child_name (self->tabs);
  g_autoptr (GError) error = NULL;

  if (self->settling_tabs || name == NULL || g_strcmp0 (name, self->tab) == 0)
    return;

  if (config != NULL)
    steward_form_commit (steward_page_get_form (STEWARD_PAGE (self)));
  if (config != NULL && !g_str_equal (name, "raw") && !check_text (config, &error))
    {
      refuse (self, error);
      return;
    }

  steward_row_set_error (STEWARD_ROW (self->raw_row), NULL);
  set_tab (self, name);
  focus_tab (self);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "tab", name);
}

/**
 * steward_customer_center_show_tab:
 * @self: a page
 * @config: what is on view now
 *
 * Shows the tab that was used last, or the text where there is no other way to show it.
 */
void
steward_customer_center_show_tab (StewardCustomerCenterPage *self,
                                  SoCustomerCenterConfig    *config)
{
  g_autofree char *last = self->settings != NULL ?
                          g_settings_get_string (self->settings, "tab") : NULL;

  if (!check_text (config, NULL))
    set_tab (self, "raw");
  else
    set_tab (self, last != NULL && adw_view_stack_get_child_by_name (self->tabs, last) != NULL ?
             last : "form");
}

/* ---- what is compared ---- */

typedef struct
{
  StewardCustomerCenterPage *page;
  int                        type;
  GPtrArray                 *configs;
  GHashTable                *seen;      /* of ids */
} Collection;

static void
collect (Collection             *collection,
         SoCustomerCenterConfig *row)
{
  SoCustomerCenterConfig *config = NULL;

  if (row == NULL || !g_hash_table_add (collection->seen, GINT_TO_POINTER (row->cust_config_id)))
    return;

  config = steward_customer_center_get_current (collection->page, row);
  if (config->type == collection->type)
    g_ptr_array_add (collection->configs, config);
}

/* What is open stands beside the keys, then what is for all languages. */
static int
compare_languages (gconstpointer one,
                   gconstpointer other,
                   gpointer      user_data)
{
  SoCustomerCenterConfig *a = *(SoCustomerCenterConfig **) one;
  SoCustomerCenterConfig *b = *(SoCustomerCenterConfig **) other;
  g_autofree char *name_a = steward_customer_center_language_name (user_data, a->cust_lang_id);
  g_autofree char *name_b = steward_customer_center_language_name (user_data, b->cust_lang_id);
  SoCustomerCenterConfig *open = steward_customer_center_get_open (user_data);
  int order = (a != open) - (b != open);

  if (order == 0)
    order = (a->cust_lang_id != 0) - (b->cust_lang_id != 0);
  if (order == 0)
    order = g_utf8_collate (name_a, name_b);

  return order != 0 ? order : a->cust_config_id - b->cust_config_id;
}

/**
 * steward_customer_center_list_same_type:
 * @self: a page with an open configuration
 *
 * Returns: (transfer container): of SoCustomerCenterConfig: all of the type of the open one, as
 *   they are being worked on, whatever the list is filtered to
 */
GPtrArray *
steward_customer_center_list_same_type (StewardCustomerCenterPage *self)
{
  StewardListPage *page = STEWARD_LIST_PAGE (self);
  SoCustomerCenterConfig *open = steward_customer_center_get_open (self);
  GListModel *rows = steward_list_page_get_model (page);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Collection collection = { self, open->type, g_ptr_array_new (), seen };

  collect (&collection, open);
  for (guint i = 0; i < self->ids->len; i++)
    collect (&collection, steward_list_page_find (page, g_array_index (self->ids, int, i)));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (SoCustomerCenterConfig) row = g_list_model_get_item (rows, i);

      collect (&collection, row);
    }
  g_ptr_array_sort_with_data (collection.configs, compare_languages, self);

  return collection.configs;
}

static gboolean
same_columns (StewardCustomerCenterPage *self,
              GPtrArray                 *configs)
{
  StewardCompareModel *model = steward_compare_view_get_model (self->compare);

  if (steward_compare_model_get_n_columns (model) != configs->len)
    return FALSE;

  for (guint i = 0; i < configs->len; i++)
    {
      SoCustomerCenterConfig *config = g_ptr_array_index (configs, i);
      g_autofree char *name = steward_customer_center_language_name (self, config->cust_lang_id);

      if (steward_compare_model_get_id (model, i) != config->cust_config_id ||
          g_strcmp0 (steward_compare_model_get_name (model, i), name) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
fill_columns (StewardCustomerCenterPage *self,
              GPtrArray                 *configs)
{
  StewardCompareModel *model = steward_compare_view_get_model (self->compare);
  SoCustomerCenterConfig *open = steward_customer_center_get_open (self);

  steward_compare_view_begin (self->compare);
  for (guint i = 0; i < configs->len; i++)
    {
      SoCustomerCenterConfig *config = g_ptr_array_index (configs, i);
      g_autofree char *name = steward_customer_center_language_name (self, config->cust_lang_id);

      steward_compare_model_add (model, config->cust_config_id, name, config->config);
    }
  steward_compare_view_end (self->compare, open->cust_config_id);
}

static gboolean
compare_cb (gpointer user_data)
{
  StewardCustomerCenterPage *self = user_data;
  StewardCompareModel *model = steward_compare_view_get_model (self->compare);
  g_autoptr (GPtrArray) configs = NULL;

  self->compare_source = 0;
  if (steward_customer_center_get_open (self) == NULL)
    return G_SOURCE_REMOVE;

  configs = steward_customer_center_list_same_type (self);
  if (!same_columns (self, configs))
    fill_columns (self, configs);
  else
    for (guint i = 0; i < configs->len; i++)
      steward_compare_model_set_text (model, i,
                                      SO_CUSTOMER_CENTER_CONFIG (configs->pdata[i])->config);

  return G_SOURCE_REMOVE;
}

/* What is compared may be another; while it is out of view there is no need to know. */
void
steward_customer_center_queue_compare (StewardCustomerCenterPage *self)
{
  if (self->compare_source == 0 && g_strcmp0 (self->tab, "compare") == 0)
    self->compare_source = g_timeout_add (PAUSE, compare_cb, self);
}

/* A cell was edited: its configuration is unsaved from now on, open or not. */
static void
edit_cb (StewardCustomerCenterPage *self,
         guint                      column,
         const char                *pointer,
         const char                *json)
{
  StewardCompareModel *model = steward_compare_view_get_model (self->compare);
  SoCustomerCenterConfig *config =
    steward_customer_center_edit (self, steward_compare_model_get_id (model, column));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (config == NULL)
    {
      steward_page_toast (STEWARD_PAGE (self), _("This configuration is no longer in the list"));
      return;
    }

  text = steward_compare_put (config->config, pointer, json, &error);
  if (text == NULL)
    {
      steward_page_toast (STEWARD_PAGE (self), error->message);
      return;
    }

  g_object_set (config, "config", text, NULL);
  steward_compare_model_set_text (model, column, text);
}

/* ---- setting up ---- */

static GSettings *
create_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SETTINGS_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

void
steward_customer_center_set_up_tabs (StewardCustomerCenterPage *self)
{
  self->settings = create_settings ();
  self->tab = g_strdup (adw_view_stack_get_visible_child_name (self->tabs));
  g_signal_connect_object (self->tabs, "notify::visible-child", G_CALLBACK (tab_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_list_page_get_model (STEWARD_LIST_PAGE (self)), "items-changed",
                           G_CALLBACK (steward_customer_center_queue_compare), self,
                           G_CONNECT_SWAPPED);
}
