/* so-get-simple-list-request.c: asks for a flat MDO list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-simple-list-request.h"

G_DEFINE_FINAL_TYPE (SoGetSimpleListRequest, so_get_simple_list_request, SO_TYPE_CARRIER)

#define T SoGetSimpleListRequest
static const SoField fields[] = {
  SO_STRING (T, name, "Name", SO_FIELD_NONE),
};
#undef T

static void
so_get_simple_list_request_class_init (SoGetSimpleListRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_simple_list_request_init (SoGetSimpleListRequest *self)
{
}
