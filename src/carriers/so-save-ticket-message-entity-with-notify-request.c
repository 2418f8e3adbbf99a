/* so-save-ticket-message-entity-with-notify-request.c: saves a message, and tells people or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-save-ticket-message-entity-with-notify-request.h"

G_DEFINE_FINAL_TYPE (SoSaveTicketMessageEntityWithNotifyRequest,
                     so_save_ticket_message_entity_with_notify_request,
                     SO_TYPE_CARRIER)

#define T SoSaveTicketMessageEntityWithNotifyRequest
static const SoField fields[] = {
  SO_ONE  (T, new_entity, "NewEntity",
           SoTicketMessageEntity, so_ticket_message_entity_get_type,   SO_FIELD_NONE),
  SO_BOOL (T, notify,     "Notify",                                    SO_FIELD_NONE),
};
#undef T

static void
so_save_ticket_message_entity_with_notify_request_class_init (
  SoSaveTicketMessageEntityWithNotifyRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_save_ticket_message_entity_with_notify_request_init (
  SoSaveTicketMessageEntityWithNotifyRequest *self)
{
}
