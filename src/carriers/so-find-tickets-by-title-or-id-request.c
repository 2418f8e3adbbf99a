/* so-find-tickets-by-title-or-id-request.c: finds tickets by a word or a number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-find-tickets-by-title-or-id-request.h"

G_DEFINE_FINAL_TYPE (SoFindTicketsByTitleOrIdRequest, so_find_tickets_by_title_or_id_request,
                     SO_TYPE_CARRIER)

#define T SoFindTicketsByTitleOrIdRequest
static const SoField fields[] = {
  SO_STRING (T, title_or_id, "TitleOrId", SO_FIELD_NONE),
  SO_INT    (T, max_rows,    "MaxRows",   SO_FIELD_NONE),
};
#undef T

static void
so_find_tickets_by_title_or_id_request_class_init (SoFindTicketsByTitleOrIdRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_find_tickets_by_title_or_id_request_init (SoFindTicketsByTitleOrIdRequest *self)
{
}
