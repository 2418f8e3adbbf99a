/* so-get-list-with-restriction-request.h: asks for the items of an MDO list that match a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_LIST_WITH_RESTRICTION_REQUEST \
  (so_get_list_with_restriction_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetListWithRestrictionRequest, so_get_list_with_restriction_request,
                      SO, GET_LIST_WITH_RESTRICTION_REQUEST, SoCarrier)

/* The parameters of MDO/GetListWithRestriction. */
struct _SoGetListWithRestrictionRequest
{
  SoCarrier  parent_instance;

  char      *name;             /* in any case: "person" */
  char      *additional_info;  /* as for MDO/GetList */
  char      *search_value;     /* what the user typed */
};

G_END_DECLS
