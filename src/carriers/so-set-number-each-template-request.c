/* so-set-number-each-template-request.c: whether each document template counts on its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-set-number-each-template-request.h"

G_DEFINE_FINAL_TYPE (SoSetNumberEachTemplateRequest, so_set_number_each_template_request,
                     SO_TYPE_CARRIER)

#define T SoSetNumberEachTemplateRequest
static const SoField fields[] = {
  SO_BOOL (T, set_value, "SetValue", SO_FIELD_NONE),
};
#undef T

static void
so_set_number_each_template_request_class_init (SoSetNumberEachTemplateRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_set_number_each_template_request_init (SoSetNumberEachTemplateRequest *self)
{
}
