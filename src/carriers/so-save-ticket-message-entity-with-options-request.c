/* so-save-ticket-message-entity-with-options-request.c: saves a message with its attachments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-save-ticket-message-entity-with-options-request.h"

G_DEFINE_FINAL_TYPE (SoSaveTicketMessageEntityWithOptionsRequest,
                     so_save_ticket_message_entity_with_options_request,
                     SO_TYPE_CARRIER)

#define T SoSaveTicketMessageEntityWithOptionsRequest
static const SoField fields[] = {
  SO_ONE  (T, entity,            "Entity",
           SoTicketMessageEntity, so_ticket_message_entity_get_type,   SO_FIELD_NONE),
  SO_BOOL (T, notify,            "Notify",                             SO_FIELD_NONE),
  SO_INTS (T, attachment_ids,    "AttachmentIds",                      SO_FIELD_NONE),
  SO_BOOL (T, update_replied_at, "UpdateRepliedAt",                    SO_FIELD_NONE),
};
#undef T

static void
so_save_ticket_message_entity_with_options_request_class_init (
  SoSaveTicketMessageEntityWithOptionsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_save_ticket_message_entity_with_options_request_init (
  SoSaveTicketMessageEntityWithOptionsRequest *self)
{
}
