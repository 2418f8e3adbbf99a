/* so-mdo-agent.c: the lists that fill combo rows, each fetched once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-mdo-agent.h"

#include "so-requests.h"
#include "so-session-private.h"

/* One list: fetched, or on its way with everybody who waits for it. Counted: the session's table
 * holds it, and so does the call that fills it. */
typedef struct
{
  char         *key;
  GListStore   *items;       /* NULL until the answer is here */
  GPtrArray    *waiters;     /* of Waiter */
  GCancellable *cancellable; /* of the shared call */
} List;

typedef struct
{
  List    *list;             /* not counted: the list holds us */
  GTask   *task;
  GSource *source;           /* nullable: the caller's cancellable */
} Waiter;

static void
waiter_free (gpointer data)
{
  Waiter *waiter = data;

  if (waiter->source != NULL)
    g_source_destroy (waiter->source);
  g_clear_pointer (&waiter->source, g_source_unref);
  g_object_unref (waiter->task);
  g_free (waiter);
}

static void
list_clear (gpointer data)
{
  List *list = data;

  g_free (list->key);
  g_clear_object (&list->items);
  g_clear_pointer (&list->waiters, g_ptr_array_unref);
  g_clear_object (&list->cancellable);
}

static void
list_unref (gpointer data)
{
  g_rc_box_release_full (data, list_clear);
}

static List *
list_new (const char *key)
{
  List *list = g_rc_box_new0 (List);

  list->key = g_strdup (key);
  list->waiters = g_ptr_array_new_with_free_func (waiter_free);
  list->cancellable = g_cancellable_new ();

  return list;
}

/* Leaves the table as soon as it is of no use to newcomers. */
static void
list_drop (SoSession *session,
           List      *list)
{
  if (session->lists != NULL && g_hash_table_lookup (session->lists, list->key) == list)
    g_hash_table_remove (session->lists, list->key);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  SoSession *session = SO_SESSION (source);
  List *list = user_data;
  g_autoptr (GPtrArray) waiters = g_steal_pointer (&list->waiters);
  g_autoptr (GError) error = NULL;

  list->waiters = g_ptr_array_new_with_free_func (waiter_free);
  list->items = so_session_call_finish_list (session, result, &error);
  if (list->items == NULL)
    list_drop (session, list);

  for (guint i = 0; i < waiters->len; i++)
    {
      Waiter *waiter = g_ptr_array_index (waiters, i);

      if (list->items != NULL)
        g_task_return_pointer (waiter->task, g_object_ref (list->items), g_object_unref);
      else
        g_task_return_error (waiter->task, g_error_copy (error));
    }

  list_unref (list);
}

/* One caller goes; the call goes on as long as somebody waits. */
static gboolean
waiter_cancelled_cb (GCancellable *cancellable,
                     gpointer      user_data)
{
  Waiter *waiter = user_data;
  List *list = waiter->list;
  g_autoptr (GTask) task = g_object_ref (waiter->task);
  SoSession *session = g_task_get_source_object (task);

  g_ptr_array_remove (list->waiters, waiter);
  if (list->waiters->len == 0)
    {
      list_drop (session, list);           /* the call still holds it */
      g_cancellable_cancel (list->cancellable);
    }

  g_task_return_error_if_cancelled (task);

  return G_SOURCE_REMOVE;
}

static void
wait_for (List  *list,
          GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Waiter *waiter = g_new0 (Waiter, 1);

  waiter->list = list;
  waiter->task = g_object_ref (task);
  if (cancellable != NULL)
    {
      waiter->source = g_cancellable_source_new (cancellable);
      g_source_set_callback (waiter->source, G_SOURCE_FUNC (waiter_cancelled_cb), waiter, NULL);
      g_source_attach (waiter->source, g_task_get_context (task));
    }

  g_ptr_array_add (list->waiters, waiter);
}

static void
get_cached (SoSession      *session,
            const SoMethod *method,
            JsonNode       *body,
            const char     *key,
            GTask          *task)
{
  List *list;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (session->lists == NULL)
    session->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, list_unref);

  list = g_hash_table_lookup (session->lists, key);
  if (list != NULL && list->items != NULL)
    {
      g_task_return_pointer (task, g_object_ref (list->items), g_object_unref);
      return;
    }

  if (list != NULL)
    {
      wait_for (list, task);
      return;
    }

  list = list_new (key);
  g_hash_table_insert (session->lists, list->key, list);
  wait_for (list, task);
  so_session_call_json_async (session, method, body, NULL, list->cancellable,
                              fetched_cb, g_rc_box_acquire (list));
}

static char *
make_key (SoSession  *session,
          const char *kind,
          const char *name,
          const char *additional_info)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_strjoin ("\n", kind, lower, additional_info,
                    session->language != NULL ? session->language : "",
                    session->culture != NULL ? session->culture : "", NULL);
}

/*< private >
 * so_session_drop_lists:
 * @self: a session
 *
 * Whoever waits for a list still gets it.
 */
void
so_session_drop_lists (SoSession *self)
{
  g_clear_pointer (&self->lists, g_hash_table_unref);
}

/**
 * so_mdo_clear_cache:
 * @session: a session
 *
 * The next caller of each list fetches it anew.
 */
void
so_mdo_clear_cache (SoSession *session)
{
  g_return_if_fail (SO_IS_SESSION (session));

  so_session_drop_lists (session);
}

/**
 * so_mdo_get_simple_list_async:
 * @session: a session
 * @name: of the list, in any case
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Fetched once per session and language; callers share one request.
 * Reference page: MDO agent, GetSimpleList.
 */
void
so_mdo_get_simple_list_async (SoSession           *session,
                              const char          *name,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (JsonNode) body = NULL;
  g_autofree char *key = NULL;

  g_return_if_fail (SO_IS_SESSION (session));
  g_return_if_fail (name != NULL);

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, so_mdo_get_simple_list_async);
  key = make_key (session, "simple", name, "");
  body = so_request_new ("Name", G_TYPE_STRING, name, NULL);
  get_cached (session, so_method_find ("MDO/GetSimpleList"), body, key, task);
}

/**
 * so_mdo_get_simple_list_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoMdoListItem; shared with all
 *   other callers, so not to be changed; %NULL on error
 */
GListStore *
so_mdo_get_simple_list_finish (SoSession     *session,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * so_mdo_get_list_async:
 * @session: a session
 * @name: of the list, in any case
 * @additional_info: (nullable): "key=value&key=value"; the keys depend on the list
 * @cancellable: (nullable): stops waiting; other callers' requests go on
 * @callback: called when done
 * @user_data: for @callback
 *
 * Fetched once per session, name, additional info and language; callers share
 * one request. A failure is not remembered. Trees and headings come as child
 * items. Reference page: MDO agent, GetList.
 */
void
so_mdo_get_list_async (SoSession           *session,
                       const char          *name,
                       const char          *additional_info,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (JsonNode) body = NULL;
  g_autofree char *key = NULL;

  g_return_if_fail (SO_IS_SESSION (session));
  g_return_if_fail (name != NULL);

  if (additional_info == NULL)
    additional_info = "";

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, so_mdo_get_list_async);
  key = make_key (session, "list", name, additional_info);
  body = so_request_new ("Name", G_TYPE_STRING, name,
                         "ForceFlatList", G_TYPE_BOOLEAN, FALSE,
                         "AdditionalInfo", G_TYPE_STRING, additional_info,
                         "OnlyHistory", G_TYPE_BOOLEAN, FALSE,
                         NULL);
  get_cached (session, so_method_find ("MDO/GetList"), body, key, task);
}

/**
 * so_mdo_get_list_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoMdoListItem; shared with all
 *   other callers, so not to be changed; %NULL on error
 */
GListStore *
so_mdo_get_list_finish (SoSession     *session,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * so_mdo_get_list_item_async:
 * @session: a session
 * @list_name: of the list, in any case
 * @id: of the item
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Not remembered. Reference page: MDO agent, GetListItem.
 */
void
so_mdo_get_list_item_async (SoSession           *session,
                            const char          *list_name,
                            int                  id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (list_name != NULL);

  body = so_request_new ("ListName", G_TYPE_STRING, list_name, "Id", G_TYPE_INT, id, NULL);
  so_session_call_json_async (session, so_method_find ("MDO/GetListItem"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_mdo_get_list_item_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the item; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the list has none
 */
SoMdoListItem *
so_mdo_get_list_item_finish (SoSession     *session,
                             GAsyncResult  *result,
                             GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_mdo_get_list_with_restriction_async:
 * @session: a session
 * @name: of the list, in any case
 * @additional_info: (nullable): as for so_mdo_get_list_async()
 * @search_value: what the user typed
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Which items match is the server's affair. Not remembered.
 * Reference page: MDO agent, GetListWithRestriction.
 */
void
so_mdo_get_list_with_restriction_async (SoSession           *session,
                                        const char          *name,
                                        const char          *additional_info,
                                        const char          *search_value,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (name != NULL);
  g_return_if_fail (search_value != NULL);

  body = so_request_new ("Name", G_TYPE_STRING, name,
                         "AdditionalInfo", G_TYPE_STRING,
                         additional_info != NULL ? additional_info : "",
                         "SearchValue", G_TYPE_STRING, search_value,
                         NULL);
  so_session_call_json_async (session, so_method_find ("MDO/GetListWithRestriction"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_mdo_get_list_with_restriction_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoMdoListItem; %NULL on error
 */
GListStore *
so_mdo_get_list_with_restriction_finish (SoSession     *session,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}
