/* so-get-list-with-restriction-request.c: asks for the items of an MDO list that match a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-list-with-restriction-request.h"

G_DEFINE_FINAL_TYPE (SoGetListWithRestrictionRequest, so_get_list_with_restriction_request,
                     SO_TYPE_CARRIER)

#define T SoGetListWithRestrictionRequest
static const SoField fields[] = {
  SO_STRING (T, name,            "Name",           SO_FIELD_NONE),
  SO_STRING (T, additional_info, "AdditionalInfo", SO_FIELD_NONE),
  SO_STRING (T, search_value,    "SearchValue",    SO_FIELD_NONE),
};
#undef T

static void
so_get_list_with_restriction_request_class_init (SoGetListWithRestrictionRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_list_with_restriction_request_init (SoGetListWithRestrictionRequest *self)
{
}
