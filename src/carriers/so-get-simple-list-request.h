/* so-get-simple-list-request.h: asks for a flat MDO list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_SIMPLE_LIST_REQUEST (so_get_simple_list_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetSimpleListRequest, so_get_simple_list_request, SO,
                      GET_SIMPLE_LIST_REQUEST, SoCarrier)

/* The parameters of MDO/GetSimpleList. */
struct _SoGetSimpleListRequest
{
  SoCarrier  parent_instance;

  char      *name;  /* in any case: "associate" */
};

G_END_DECLS
