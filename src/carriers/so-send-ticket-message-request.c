/* so-send-ticket-message-request.c: sends a message by e-mail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-send-ticket-message-request.h"

G_DEFINE_FINAL_TYPE (SoSendTicketMessageRequest, so_send_ticket_message_request, SO_TYPE_CARRIER)

#define T SoSendTicketMessageRequest
static const SoField fields[] = {
  SO_INT     (T, ticket_message_entity_id, "TicketMessageEntityId",SO_FIELD_NONE),
  SO_STRINGS (T, to,                       "To",                   SO_FIELD_NONE),
  SO_STRINGS (T, cc,                       "Cc",                   SO_FIELD_NONE),
  SO_STRINGS (T, bcc,                      "Bcc",                  SO_FIELD_NONE),
  SO_STRING  (T, subject,                  "Subject",              SO_FIELD_NONE),
  SO_INT     (T, reply_template_id,        "ReplyTemplateId",      SO_FIELD_NONE),
  SO_STRING  (T, gdpr_source,              "GdprSource",           SO_FIELD_NONE),
};
#undef T

static void
so_send_ticket_message_request_class_init (SoSendTicketMessageRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_send_ticket_message_request_init (SoSendTicketMessageRequest *self)
{
}
