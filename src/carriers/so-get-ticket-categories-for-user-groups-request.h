/* so-get-ticket-categories-for-user-groups-request.h: asks for categories that groups see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_TICKET_CATEGORIES_FOR_USER_GROUPS_REQUEST \
  (so_get_ticket_categories_for_user_groups_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetTicketCategoriesForUserGroupsRequest,
                      so_get_ticket_categories_for_user_groups_request,
                      SO, GET_TICKET_CATEGORIES_FOR_USER_GROUPS_REQUEST, SoCarrier)

/* The parameters of List/GetTicketCategoriesForUserGroups. */
struct _SoGetTicketCategoriesForUserGroupsRequest
{
  SoCarrier  parent_instance;

  GArray    *user_group_ids;   /* of int; nullable */
};

G_END_DECLS
