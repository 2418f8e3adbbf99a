/* so-undelete-by-ids-request.c: takes tickets out of the recycle bin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-undelete-by-ids-request.h"

G_DEFINE_FINAL_TYPE (SoUndeleteByIdsRequest, so_undelete_by_ids_request, SO_TYPE_CARRIER)

#define T SoUndeleteByIdsRequest
static const SoField fields[] = {
  SO_INTS (T, ticket_ids, "TicketIds",SO_FIELD_NONE),
};
#undef T

static void
so_undelete_by_ids_request_class_init (SoUndeleteByIdsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_undelete_by_ids_request_init (SoUndeleteByIdsRequest *self)
{
}
