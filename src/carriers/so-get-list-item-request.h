/* so-get-list-item-request.h: asks for one item of an MDO list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_LIST_ITEM_REQUEST (so_get_list_item_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetListItemRequest, so_get_list_item_request, SO, GET_LIST_ITEM_REQUEST,
                      SoCarrier)

/* The parameters of MDO/GetListItem. */
struct _SoGetListItemRequest
{
  SoCarrier  parent_instance;

  char      *list_name;  /* in any case: "associate" */
  int        id;
};

G_END_DECLS
