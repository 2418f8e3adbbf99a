/* so-get-list-request.h: asks for an MDO list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_LIST_REQUEST (so_get_list_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetListRequest, so_get_list_request, SO, GET_LIST_REQUEST, SoCarrier)

/* The parameters of MDO/GetList. */
struct _SoGetListRequest
{
  SoCarrier  parent_instance;

  char      *name;             /* in any case: "associate" */
  gboolean   force_flat_list;  /* no headings, no tree */
  char      *additional_info;  /* "key=value&key=value"; the keys depend on the list */
  gboolean   only_history;     /* only what this user chose lately */
};

G_END_DECLS
