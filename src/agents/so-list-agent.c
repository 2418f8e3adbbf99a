/* so-list-agent.c: lists that are no MDO lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-list-agent.h"

#include "so-requests.h"

/**
 * so_list_get_customer_languages_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * The languages customers are served in. The text is the member "Value".
 * Reference page: List agent, GetCustomerLanguages.
 */
void
so_list_get_customer_languages_async (SoSession           *session,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("List/GetCustomerLanguages"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_list_get_customer_languages_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoCustomerLanguage; %NULL on error
 */
GListStore *
so_list_get_customer_languages_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_list_get_ticket_statuses_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * All ticket statuses with the base status that each counts as, which no MDO list tells.
 * Reference page: List agent, GetTicketStatuses.
 */
void
so_list_get_ticket_statuses_async (SoSession           *session,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("List/GetTicketStatuses"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_list_get_ticket_statuses_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoTicketStatusEntity; %NULL on error
 */
GListStore *
so_list_get_ticket_statuses_finish (SoSession     *session,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_list_get_ticket_types_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * All ticket types with the statuses and priorities that each allows; none
 * listed means all. Servers without the licence, and old ones, have none.
 * Reference page: List agent, GetTicketTypes.
 */
void
so_list_get_ticket_types_async (SoSession           *session,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("List/GetTicketTypes"), NULL, NULL, cancellable,
                         callback, user_data);
}

/**
 * so_list_get_ticket_types_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoTicketTypeEntity; %NULL on error
 */
GListStore *
so_list_get_ticket_types_finish (SoSession     *session,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_list_get_ticket_type_entity_async:
 * @session: a session
 * @id: TicketTypeId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: List agent, GetTicketTypeEntity.
 */
void
so_list_get_ticket_type_entity_async (SoSession           *session,
                                      int                  id,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("List/GetTicketTypeEntity"), NULL, value,
                         cancellable, callback, user_data);
}

/**
 * so_list_get_ticket_type_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the type; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has none
 */
SoTicketTypeEntity *
so_list_get_ticket_type_entity_finish (SoSession     *session,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_list_get_ticket_status_entity_async:
 * @session: a session
 * @id: TicketStatusId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: List agent, GetTicketStatusEntity.
 */
void
so_list_get_ticket_status_entity_async (SoSession           *session,
                                        int                  id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("List/GetTicketStatusEntity"), NULL, value,
                         cancellable, callback, user_data);
}

/**
 * so_list_get_ticket_status_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the status; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has none
 */
SoTicketStatusEntity *
so_list_get_ticket_status_entity_finish (SoSession     *session,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_list_get_all_ticket_priorities_async:
 * @session: a session
 * @include_deleted: whether those count whose status is Deleted
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Priorities with their hours and levels of escalation.
 * Reference page: List agent, GetAllTicketPriorities.
 */
void
so_list_get_all_ticket_priorities_async (SoSession           *session,
                                         gboolean             include_deleted,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  g_autoptr (JsonNode) body = so_request_new ("IncludeDeleted", G_TYPE_BOOLEAN, include_deleted,
                                              NULL);

  so_session_call_json_async (session, so_method_find ("List/GetAllTicketPriorities"), body, NULL,
                              cancellable, callback, user_data);
}

/**
 * so_list_get_all_ticket_priorities_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoTicketPriorityEntity; %NULL on error
 */
GListStore *
so_list_get_all_ticket_priorities_finish (SoSession     *session,
                                          GAsyncResult  *result,
                                          GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_list_get_ticket_priorities_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Names of priorities. The text is the member "Value".
 * Reference page: List agent, GetTicketPriorities.
 */
void
so_list_get_ticket_priorities_async (SoSession           *session,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("List/GetTicketPriorities"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_list_get_ticket_priorities_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoTicketPriority; %NULL on error
 */
GListStore *
so_list_get_ticket_priorities_finish (SoSession     *session,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_list_get_ticket_priority_entity_async:
 * @session: a session
 * @id: TicketPriorityId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: List agent, GetTicketPriorityEntity.
 */
void
so_list_get_ticket_priority_entity_async (SoSession           *session,
                                          int                  id,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("List/GetTicketPriorityEntity"), NULL, value,
                         cancellable, callback, user_data);
}

/**
 * so_list_get_ticket_priority_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the priority; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has none
 */
SoTicketPriorityEntity *
so_list_get_ticket_priority_entity_finish (SoSession     *session,
                                           GAsyncResult  *result,
                                           GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_list_get_ticket_categories_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * All categories, a tree by their ParentId.
 * Reference page: List agent, GetTicketCategories.
 */
void
so_list_get_ticket_categories_async (SoSession           *session,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  so_session_call_async (session, so_method_find ("List/GetTicketCategories"), NULL, NULL,
                         cancellable, callback, user_data);
}

/**
 * so_list_get_ticket_categories_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoTicketCategoryEntity; %NULL on error
 */
GListStore *
so_list_get_ticket_categories_finish (SoSession     *session,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_list_get_ticket_category_entity_async:
 * @session: a session
 * @id: TicketCategoryId
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: List agent, GetTicketCategoryEntity.
 */
void
so_list_get_ticket_category_entity_async (SoSession           *session,
                                          int                  id,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  g_autofree char *value = g_strdup_printf ("%d", id);

  so_session_call_async (session, so_method_find ("List/GetTicketCategoryEntity"), NULL, value,
                         cancellable, callback, user_data);
}

/**
 * so_list_get_ticket_category_entity_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): the category; %NULL on error, which is
 *   SO_SERVICE_ERROR_NOT_FOUND where the server has none
 */
SoTicketCategoryEntity *
so_list_get_ticket_category_entity_finish (SoSession     *session,
                                           GAsyncResult  *result,
                                           GError       **error)
{
  return so_session_call_finish (session, result, error);
}

/**
 * so_list_get_ticket_categories_for_user_groups_async:
 * @session: a session
 * @group_ids: (array length=n_group_ids): user groups
 * @n_group_ids: how many
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * The categories that members of the groups may choose, with the tree in
 * ChildItems.
 * Reference page: List agent, GetTicketCategoriesForUserGroups.
 */
void
so_list_get_ticket_categories_for_user_groups_async (SoSession           *session,
                                                     const int           *group_ids,
                                                     guint                n_group_ids,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data)
{
  g_autoptr (JsonNode) ids = NULL;
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (group_ids != NULL || n_group_ids == 0);

  ids = so_request_ints (group_ids, n_group_ids);
  body = so_request_new ("UserGroupIds", JSON_TYPE_NODE, ids, NULL);
  so_session_call_json_async (session, so_method_find ("List/GetTicketCategoriesForUserGroups"),
                              body, NULL, cancellable, callback, user_data);
}

/**
 * so_list_get_ticket_categories_for_user_groups_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoMdoListItem; %NULL on error
 */
GListStore *
so_list_get_ticket_categories_for_user_groups_finish (SoSession     *session,
                                                      GAsyncResult  *result,
                                                      GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}
