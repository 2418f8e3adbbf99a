/* so-get-list-item-request.c: asks for one item of an MDO list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-list-item-request.h"

G_DEFINE_FINAL_TYPE (SoGetListItemRequest, so_get_list_item_request, SO_TYPE_CARRIER)

#define T SoGetListItemRequest
static const SoField fields[] = {
  SO_STRING (T, list_name, "ListName", SO_FIELD_NONE),
  SO_INT    (T, id,        "Id",       SO_FIELD_NONE),
};
#undef T

static void
so_get_list_item_request_class_init (SoGetListItemRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_list_item_request_init (SoGetListItemRequest *self)
{
}
