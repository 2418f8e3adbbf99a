/* so-save-default-numbering-request.c: the wrapped body of SaveDefaultNumbering
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-save-default-numbering-request.h"

G_DEFINE_FINAL_TYPE (SoSaveDefaultNumberingRequest, so_save_default_numbering_request,
                     SO_TYPE_CARRIER)

#define T SoSaveDefaultNumberingRequest
static const SoField fields[] = {
  SO_ONE (T, ref_count_entity, "RefCountEntity",
          SoRefCountEntity, so_ref_count_entity_get_type, SO_FIELD_NONE),
};
#undef T

static void
so_save_default_numbering_request_class_init (SoSaveDefaultNumberingRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_save_default_numbering_request_init (SoSaveDefaultNumberingRequest *self)
{
}
