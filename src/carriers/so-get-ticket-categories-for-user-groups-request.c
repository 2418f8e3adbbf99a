/* so-get-ticket-categories-for-user-groups-request.c: asks for categories that groups see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-ticket-categories-for-user-groups-request.h"

G_DEFINE_FINAL_TYPE (SoGetTicketCategoriesForUserGroupsRequest,
                     so_get_ticket_categories_for_user_groups_request,
                     SO_TYPE_CARRIER)

#define T SoGetTicketCategoriesForUserGroupsRequest
static const SoField fields[] = {
  SO_INTS (T, user_group_ids, "UserGroupIds",SO_FIELD_NONE),
};
#undef T

static void
so_get_ticket_categories_for_user_groups_request_class_init (
  SoGetTicketCategoriesForUserGroupsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_ticket_categories_for_user_groups_request_init (
  SoGetTicketCategoriesForUserGroupsRequest *self)
{
}
