/* steward-choice-list.c: a list of the service, as things to choose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-choice-list.h"

#include "so-customer-language.h"
#include "so-list-agent.h"
#include "so-mdo-agent.h"
#include "so-messaging-agent.h"
#include "so-provider-info.h"

#define MAX_DEPTH 32    /* of a tree; deeper than any the product allows */

struct _StewardChoiceList
{
  GObject       parent_instance;

  SoSession    *session;
  char         *name;
  char         *additional_info;
  GCancellable *cancellable;    /* set while a call is under way */
  GListStore   *items;          /* of StewardChoiceItem */
  char         *error;
  gboolean      ready;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardChoiceList, steward_choice_list, G_TYPE_OBJECT)

static void
add_items (GPtrArray  *out,
           GListModel *items,
           const char *parent,
           int         depth)
{
  for (guint i = 0; i < g_list_model_get_n_items (items) && depth < MAX_DEPTH; i++)
    {
      g_autoptr (SoMdoListItem) item = g_list_model_get_item (items, i);
      const char *name = item->name != NULL ? item->name : "";
      g_autofree char *path = NULL;

      if (parent != NULL)
        path = g_strdup_printf ("%s/%s", parent, name);
      else
        path = g_strdup (name);

      if (!item->deleted)
        {
          StewardChoiceItem *choice = steward_choice_item_new (item->id, name, path, depth);

          g_object_set (choice, "detail", item->tool_tip, NULL);
          g_ptr_array_add (out, choice);
        }
      add_items (out, G_LIST_MODEL (item->child_items), path, depth + 1);
    }
}

static void
add_languages (GPtrArray  *out,
               GListModel *languages)
{
  for (guint i = 0; i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr (SoCustomerLanguage) language = g_list_model_get_item (languages, i);

      g_ptr_array_add (out, steward_choice_item_new (language->id, language->value, NULL, 0));
    }
}

/* As "sms/160", "sms/mms" */
static gboolean
sends_sms (SoProviderInfo *plugin)
{
  for (char **format = plugin->supported_messaging_formats; format != NULL && *format != NULL;
       format++)
    if (g_ascii_strncasecmp (*format, "sms", 3) == 0)
      return TRUE;

  return FALSE;
}

static void
add_plugins (GPtrArray  *out,
             GListModel *plugins)
{
  for (guint i = 0; i < g_list_model_get_n_items (plugins); i++)
    {
      g_autoptr (SoProviderInfo) plugin = g_list_model_get_item (plugins, i);

      if (plugin->name != NULL && sends_sms (plugin))
        g_ptr_array_add (out, steward_choice_item_new_named (0, plugin->name, plugin->name));
    }
}

static gboolean
is_languages (StewardChoiceList *self)
{
  return g_str_equal (self->name, "languages");
}

static gboolean
is_plugins (StewardChoiceList *self)
{
  return g_str_equal (self->name, "sms-plugins");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (StewardChoiceList) self = user_data;
  g_autoptr (GListStore) answer = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  if (is_languages (self))
    answer = so_list_get_customer_languages_finish (SO_SESSION (source), result, &error);
  else if (is_plugins (self))
    answer = so_messaging_get_plugins_finish (SO_SESSION (source), result, &error);
  else
    answer = so_mdo_get_list_finish (SO_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;                             /* nobody wants to know */

  g_clear_object (&self->cancellable);
  if (answer == NULL)
    self->error = g_strdup (error->message);
  else if (is_languages (self))
    add_languages (items, G_LIST_MODEL (answer));
  else if (is_plugins (self))
    add_plugins (items, G_LIST_MODEL (answer));
  else
    add_items (items, G_LIST_MODEL (answer), NULL, 0);

  self->ready = answer != NULL;
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
steward_choice_list_dispose (GObject *object)
{
  StewardChoiceList *self = STEWARD_CHOICE_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (steward_choice_list_parent_class)->dispose (object);
}

static void
steward_choice_list_finalize (GObject *object)
{
  StewardChoiceList *self = STEWARD_CHOICE_LIST (object);

  g_free (self->name);
  g_free (self->additional_info);
  g_free (self->error);

  G_OBJECT_CLASS (steward_choice_list_parent_class)->finalize (object);
}

static void
steward_choice_list_class_init (StewardChoiceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_choice_list_dispose;
  object_class->finalize = steward_choice_list_finalize;

  /**
   * StewardChoiceList::changed:
   *
   * Loading began, or ended in items or an error.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_choice_list_init (StewardChoiceList *self)
{
  self->items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
}

/**
 * steward_choice_list_new:
 * @session: where the list is
 * @name: an MDO list, "languages" for the customer languages, or "sms-plugins" for the
 *   providers that send text messages, by their names
 * @additional_info: (nullable): as API 12 has it for the list
 */
StewardChoiceList *
steward_choice_list_new (SoSession  *session,
                         const char *name,
                         const char *additional_info)
{
  StewardChoiceList *self = g_object_new (STEWARD_TYPE_CHOICE_LIST, NULL);

  self->session = g_object_ref (session);
  self->name = g_strdup (name);
  self->additional_info = g_strdup (additional_info);

  return self;
}

/* Fetches the list, once more after an error; the session shares it with all rows. */
void
steward_choice_list_load (StewardChoiceList *self)
{
  g_return_if_fail (STEWARD_IS_CHOICE_LIST (self));

  if (self->cancellable != NULL || self->ready)
    return;

  g_clear_pointer (&self->error, g_free);
  self->cancellable = g_cancellable_new ();
  if (is_languages (self))
    so_list_get_customer_languages_async (self->session, self->cancellable,
                                          loaded_cb, g_object_ref (self));
  else if (is_plugins (self))
    so_messaging_get_plugins_async (self->session, self->cancellable, loaded_cb,
                                    g_object_ref (self));
  else
    so_mdo_get_list_async (self->session, self->name, self->additional_info, self->cancellable,
                           loaded_cb, g_object_ref (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The list is of no use any more. */
void
steward_choice_list_cancel (StewardChoiceList *self)
{
  g_return_if_fail (STEWARD_IS_CHOICE_LIST (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

gboolean
steward_choice_list_is_loading (StewardChoiceList *self)
{
  return self->cancellable != NULL;
}

gboolean
steward_choice_list_is_ready (StewardChoiceList *self)
{
  return self->ready;
}

/* NULL where nothing went wrong */
const char *
steward_choice_list_get_error (StewardChoiceList *self)
{
  return self->error;
}

/* Of StewardChoiceItem; trees are flat, each item with its depth and path. */
GListModel *
steward_choice_list_get_items (StewardChoiceList *self)
{
  return G_LIST_MODEL (self->items);
}

/* NULL where no item has the id; the list keeps what is returned. */
StewardChoiceItem *
steward_choice_list_find (StewardChoiceList *self,
                          int                id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (steward_choice_item_get_id (item) == id)
        return item;
    }

  return NULL;
}

/**
 * steward_choice_list_convert:
 * @items: of SoMdoListItem; a search's answer
 *
 * Returns: (transfer full): of StewardChoiceItem, each with what tells it from others of its name
 */
GListModel *
steward_choice_list_convert (GListModel *items)
{
  GListStore *converted = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  g_autoptr (GPtrArray) out = g_ptr_array_new_with_free_func (g_object_unref);

  add_items (out, items, NULL, 0);
  g_list_store_splice (converted, 0, 0, out->pdata, out->len);

  return G_LIST_MODEL (converted);
}
