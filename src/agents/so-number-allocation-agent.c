/* so-number-allocation-agent.c: counters and the defaults for new ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-number-allocation-agent.h"

#include "so-requests.h"

/**
 * so_number_allocation_create_default_ref_count_entity_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Asks for a new counter with the server's defaults; nothing is stored.
 * Reference page: NumberAllocation agent, CreateDefaultRefCountEntity.
 */
void
so_number_allocation_create_default_ref_count_entity_async (SoSession           *session,
                                                            GCancellable        *cancellable,
                                                            GAsyncReadyCallback  callback,
                                                            gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("NumberAllocation/CreateDefaultRefCountEntity"),
                         NULL, NULL, cancellable, callback, user_data);
}

/**
 * so_number_allocation_create_default_ref_count_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the counter, id 0; %NULL on error
 */
SoRefCountEntity *
so_number_allocation_create_default_ref_count_entity_finish (SoSession     *session,
                                                             GAsyncResult  *result,
                                                             GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_number_allocation_save_ref_count_entity_async:
 * @session: a session
 * @entity: what to save whole; id 0 makes a new counter. Not changed.
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: NumberAllocation agent, SaveRefCountEntity.
 */
void
so_number_allocation_save_ref_count_entity_async (SoSession           *session,
                                                  SoRefCountEntity    *entity,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data)
{
  g_return_if_fail (SO_IS_REF_COUNT_ENTITY (entity));

  so_session_call_async (session, so_method_find ("NumberAllocation/SaveRefCountEntity"),
                         SO_CARRIER (entity), NULL, cancellable, callback, user_data);
}

/**
 * so_number_allocation_save_ref_count_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the counter as the server stored it; %NULL on
 *   error
 */
SoRefCountEntity *
so_number_allocation_save_ref_count_entity_finish (SoSession     *session,
                                                   GAsyncResult  *result,
                                                   GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_number_allocation_get_ref_count_entity_async:
 * @session: a session
 * @id: RefCountsId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: NumberAllocation agent, GetRefCountEntity.
 */
void
so_number_allocation_get_ref_count_entity_async (SoSession           *session,
                                                 int                  id,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("NumberAllocation/GetRefCountEntity"), NULL,
                         value, cancellable, callback, user_data);
}

/**
 * so_number_allocation_get_ref_count_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the counter; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has none
 */
SoRefCountEntity *
so_number_allocation_get_ref_count_entity_finish (SoSession     *session,
                                                  GAsyncResult  *result,
                                                  GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_number_allocation_delete_ref_count_entity_async:
 * @session: a session
 * @id: RefCountsId
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: NumberAllocation agent, DeleteRefCountEntity.
 */
void
so_number_allocation_delete_ref_count_entity_async (SoSession           *session,
                                                    int                  id,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("NumberAllocation/DeleteRefCountEntity"), NULL,
                         value, cancellable, callback, user_data);
}

/**
 * so_number_allocation_delete_ref_count_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server deleted it
 */
gboolean
so_number_allocation_delete_ref_count_entity_finish (SoSession     *session,
                                                     GAsyncResult  *result,
                                                     GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_number_allocation_save_default_numbering_async:
 * @session: a session
 * @entity: the defaults for new counters; its id, field, record and value
 *   do not matter. Not changed.
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: NumberAllocation agent, SaveDefaultNumbering.
 */
void
so_number_allocation_save_default_numbering_async (SoSession           *session,
                                                   SoRefCountEntity    *entity,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data)
{
  g_autoptr (JsonNode) body = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_return_if_fail (SO_IS_REF_COUNT_ENTITY (entity));

  node = so_carrier_to_request (SO_CARRIER (entity));
  body = so_request_new ("RefCountEntity", JSON_TYPE_NODE, node, NULL);
  so_session_call_json_async (session, so_method_find ("NumberAllocation/SaveDefaultNumbering"),
                              body, NULL, cancellable, callback, user_data);
}

/**
 * so_number_allocation_save_default_numbering_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server saved it; it sends nothing back
 */
gboolean
so_number_allocation_save_default_numbering_finish (SoSession     *session,
                                                    GAsyncResult  *result,
                                                    GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}

/**
 * so_number_allocation_get_number_each_template_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Whether each document template has a counter of its own.
 * Reference page: NumberAllocation agent, GetNumberEachTemplate.
 */
void
so_number_allocation_get_number_each_template_async (SoSession           *session,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("NumberAllocation/GetNumberEachTemplate"), NULL,
                         NULL, cancellable, callback, user_data);
}

/**
 * so_number_allocation_get_number_each_template_finish:
 * @session: a session
 * @result: what the callback was given
 * @value: (out): the answer
 * @error: as so_session_call_finish()
 *
 * Returns: whether there is an answer
 */
gboolean
so_number_allocation_get_number_each_template_finish (SoSession     *session,
                                                      GAsyncResult  *result,
                                                      gboolean      *value,
                                                      GError       **error)
{
  return so_session_call_finish_boolean (session, result, value, error);
}

/**
 * so_number_allocation_set_number_each_template_async:
 * @session: a session
 * @value: whether each document template has a counter of its own
 * @cancellable: (nullable): stops waiting; the server may have done it all the same
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: NumberAllocation agent, SetNumberEachTemplate.
 */
void
so_number_allocation_set_number_each_template_async (SoSession           *session,
                                                     gboolean             value,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("SetValue", G_TYPE_BOOLEAN, value, NULL);

  so_session_call_json_async (session, so_method_find ("NumberAllocation/SetNumberEachTemplate"),
                              body, NULL, cancellable, callback, user_data);
}

/**
 * so_number_allocation_set_number_each_template_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether the server saved it
 */
gboolean
so_number_allocation_set_number_each_template_finish (SoSession     *session,
                                                      GAsyncResult  *result,
                                                      GError       **error)
{
  return so_session_call_finish_none (session, result, error);
}
