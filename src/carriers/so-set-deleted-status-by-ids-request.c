/* so-set-deleted-status-by-ids-request.c: moves tickets to the recycle bin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-set-deleted-status-by-ids-request.h"

G_DEFINE_FINAL_TYPE (SoSetDeletedStatusByIdsRequest, so_set_deleted_status_by_ids_request,
                     SO_TYPE_CARRIER)

#define T SoSetDeletedStatusByIdsRequest
static const SoField fields[] = {
  SO_INTS (T, ticket_ids, "TicketIds",SO_FIELD_NONE),
};
#undef T

static void
so_set_deleted_status_by_ids_request_class_init (SoSetDeletedStatusByIdsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_set_deleted_status_by_ids_request_init (SoSetDeletedStatusByIdsRequest *self)
{
}
