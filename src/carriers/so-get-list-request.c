/* so-get-list-request.c: asks for an MDO list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-list-request.h"

G_DEFINE_FINAL_TYPE (SoGetListRequest, so_get_list_request, SO_TYPE_CARRIER)

#define T SoGetListRequest
static const SoField fields[] = {
  SO_STRING (T, name,            "Name",           SO_FIELD_NONE),
  SO_BOOL   (T, force_flat_list, "ForceFlatList",  SO_FIELD_NONE),
  SO_STRING (T, additional_info, "AdditionalInfo", SO_FIELD_NONE),
  SO_BOOL   (T, only_history,    "OnlyHistory",    SO_FIELD_NONE),
};
#undef T

static void
so_get_list_request_class_init (SoGetListRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_list_request_init (SoGetListRequest *self)
{
}
