/* steward-customer-center-values.c: one value of a configuration for other languages, or from them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-customer-center-private.h"

#include <glib/gi18n.h>

#include "so-json-tree.h"
#include "steward-compare-edit.h"

#define MAX_SHOWN 60            /* characters of a value in the choice of languages */

/* ---- to all languages ---- */

/* Puts the value into one configuration. Returns whether it was another one before. */
static gboolean
put_value (StewardCustomerCenterPage *self,
           SoCustomerCenterConfig    *config,
           const char                *pointer,
           const char                *json,
           guint                     *n_failed)
{
  g_autofree char *text = steward_compare_put (config->config, pointer, json, NULL);
  SoCustomerCenterConfig *copy;

  if (text == NULL)
    {
      (*n_failed)++;
      return FALSE;
    }
  if (g_strcmp0 (text, config->config) == 0)
    return FALSE;

  copy = steward_customer_center_edit (self, config->cust_config_id);
  if (copy == NULL)
    return FALSE;

  g_object_set (copy, "config", text, NULL);

  return TRUE;
}

static char *
describe_copies (guint n_changed,
                 guint n_failed)
{
  g_autofree char *changed = NULL;
  g_autofree char *failed = NULL;

  if (n_changed == 0 && n_failed == 0)
    return g_strdup (_("All languages have this value already"));

  changed = g_strdup_printf (ngettext ("Copied to %u language, not saved yet",
                                       "Copied to %u languages, not saved yet", n_changed),
                             n_changed);
  if (n_failed == 0)
    return g_steal_pointer (&changed);

  failed = g_strdup_printf (ngettext ("%u language has no place for it",
                                      "%u languages have no place for it", n_failed), n_failed);

  /* translators: what was done, and what was not */
  return g_strdup_printf (C_("result", "%s; %s"), changed, failed);
}

/* Puts a value into all configurations of the type; they are unsaved then. */
void
steward_customer_center_copy_to_all (StewardCustomerCenterPage *self,
                                     const char                *pointer,
                                     const char                *json)
{
  SoCustomerCenterConfig *open = steward_customer_center_get_open (self);
  g_autoptr (GPtrArray) configs = NULL;
  g_autofree char *text = NULL;
  guint n_changed = 0;
  guint n_failed = 0;

  if (open == NULL)
    return;

  configs = steward_customer_center_list_same_type (self);
  for (guint i = 0; i < configs->len; i++)
    if (configs->pdata[i] != (gpointer) open &&
        put_value (self, configs->pdata[i], pointer, json, &n_failed))
      n_changed++;

  text = describe_copies (n_changed, n_failed);
  steward_page_toast (STEWARD_PAGE (self), text);
}

/* ---- from another language ---- */

typedef struct
{
  StewardCustomerCenterPage *page;
  char                      *pointer;
  GPtrArray                 *values;    /* of char: as JSON, in the order of the choice */
  GtkDropDown               *choice;    /* of the dialog */
} Taking;

static void
taking_free (Taking *taking)
{
  g_object_unref (taking->page);
  g_free (taking->pointer);
  g_ptr_array_unref (taking->values);
  g_free (taking);
}

static void
taken_cb (Taking     *taking,
          const char *response)
{
  guint chosen = gtk_drop_down_get_selected (taking->choice);
  g_autoptr (GError) error = NULL;

  taking->page->dialog = NULL;
  if (!g_str_equal (response, "use") || chosen >= taking->values->len)
    return;

  if (!steward_json_row_set_value (taking->page->json_row, taking->pointer,
                                   taking->values->pdata[chosen], &error))
    steward_page_toast (STEWARD_PAGE (taking->page), error->message);
}

/* The value in one configuration, where it has one; else NULL. */
static char *
find_value (SoCustomerCenterConfig *config,
            const char             *pointer)
{
  g_autoptr (SoJsonTree) tree = NULL;
  SoJsonItem *item = NULL;

  if (config->config != NULL && *config->config != '\0')
    tree = so_json_tree_new (config->config, -1, NULL);
  if (tree != NULL)
    item = so_json_tree_find (tree, pointer);

  return item != NULL ? so_json_item_dup_json (item) : NULL;
}

static void
add_choice (StewardCustomerCenterPage *self,
            GtkStringList             *labels,
            SoCustomerCenterConfig    *config,
            const char                *json)
{
  g_autofree char *language = steward_customer_center_language_name (self, config->cust_lang_id);
  g_autofree char *shown = g_utf8_substring (json, 0, MIN (g_utf8_strlen (json, -1), MAX_SHOWN));
  g_autofree char *label = NULL;

  /* translators: a language and the value it has, as "Norwegian: Hva kan vi hjelpe med?" */
  label = g_strdup_printf (C_("language and value", "%s: %s"), language, shown);
  gtk_string_list_append (labels, label);
}

static void
ask_language (StewardCustomerCenterPage *self,
              const char                *pointer,
              GtkStringList             *labels,
              GPtrArray                 *values)
{
  g_autofree char *name = steward_compare_dup_label (pointer);
  g_autofree char *heading = NULL;
  AdwMessageDialog *dialog;
  Taking *taking = g_new0 (Taking, 1);

  /* translators: %s is a key of a configuration, as "Welcome › Header" */
  heading = g_strdup_printf (_("Use “%s” From…"), name);
  dialog = steward_customer_center_create_question (self, heading, NULL, "use", _("_Use Value"));
  taking->page = g_object_ref (self);
  taking->pointer = g_strdup (pointer);
  taking->values = g_ptr_array_ref (values);
  taking->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_object_ref (labels)), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (taking->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Language"), -1);
  adw_message_dialog_set_extra_child (dialog, GTK_WIDGET (taking->choice));
  g_signal_connect_data (dialog, "response", G_CALLBACK (taken_cb), taking,
                         (GClosureNotify) (void (*) (void)) taking_free, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Asks for the language whose value takes the place of the one on view. */
void
steward_customer_center_use_from (StewardCustomerCenterPage *self,
                                  const char                *pointer)
{
  SoCustomerCenterConfig *open = steward_customer_center_get_open (self);
  g_autoptr (GPtrArray) configs = NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (open == NULL || self->dialog != NULL)
    return;

  configs = steward_customer_center_list_same_type (self);
  for (guint i = 0; i < configs->len; i++)
    {
      char *value = configs->pdata[i] != (gpointer) open ?
                    find_value (configs->pdata[i], pointer) : NULL;

      if (value == NULL)
        continue;
      add_choice (self, labels, configs->pdata[i], value);
      g_ptr_array_add (values, value);
    }

  if (values->len > 0)
    ask_language (self, pointer, labels, values);
  else
    steward_page_toast (STEWARD_PAGE (self), _("No other language has this key"));
}

/* ---- in the menu of a value ---- */

static void
copy_to_all_cb (StewardJsonRow *row,
                const char     *pointer,
                const char     *json,
                gpointer        data)
{
  steward_customer_center_copy_to_all (data, pointer, json);
}

static void
use_from_cb (StewardJsonRow *row,
             const char     *pointer,
             const char     *json,
             gpointer        data)
{
  steward_customer_center_use_from (data, pointer);
}

void
steward_customer_center_set_up_values (StewardCustomerCenterPage *self)
{
  steward_json_row_add_value_action (self->json_row, _("Copy Value to _All Languages"),
                                     copy_to_all_cb, self, NULL);
  steward_json_row_add_value_action (self->json_row, _("_Use Value From…"), use_from_cb, self,
                                     NULL);
}
