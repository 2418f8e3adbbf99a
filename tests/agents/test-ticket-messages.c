/* test-ticket-messages.c: messages and what is attached to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-test-agent.h"
#include "so-ticket-attachments.h"
#include "so-ticket-messages.h"

#define NEW "{\"EjMessageId\":0,\"Ticket\":{\"TicketId\":17},\"Body\":\"Text\"}"
#define STORED "{\"EjMessageId\":3,\"Ticket\":{\"TicketId\":17,\"OwnedBy\":1},\"Body\":\"Text\"}"
#define FILE "{\"AttachmentId\":0,\"Name\":\"a.png\",\"ContentType\":\"image/png\",\"AttSize\":12}"
#define STORED_FILE "{\"AttachmentId\":5,\"Name\":\"a.png\",\"IsSafeFileExtension\":true}"

static const int two[] = { 5, 6 };
static const char *const to[] = { "a@example.com", "b@example.com", NULL };
static const char *const cc[] = { "c@example.com", NULL };

SO_TEST_FINISH (so_ticket_create_default_ticket_message_entity)
SO_TEST_SAVE (so_ticket_save_ticket_message_entity, SO_TYPE_TICKET_MESSAGE_ENTITY,
              "Ticket.SaveTicketMessageEntity.request.json")
SO_TEST_FINISH (so_ticket_save_ticket_message_entity)
SO_TEST_SAVE_WITH (so_ticket_save_ticket_message_entity_with_notify,
                   SO_TYPE_TICKET_MESSAGE_ENTITY, NEW, FALSE)
SO_TEST_FINISH (so_ticket_save_ticket_message_entity_with_notify)
SO_TEST_SAVE_WITH (so_ticket_save_ticket_message_entity_with_options,
                   SO_TYPE_TICKET_MESSAGE_ENTITY, NEW, FALSE, two, G_N_ELEMENTS (two), TRUE)
SO_TEST_FINISH (so_ticket_save_ticket_message_entity_with_options)
SO_TEST_START (so_ticket_get_ticket_message_entity, 3)
SO_TEST_FINISH (so_ticket_get_ticket_message_entity)
SO_TEST_START (so_ticket_get_ticket_message_entities, 17, two, G_N_ELEMENTS (two))
SO_TEST_FINISH (so_ticket_get_ticket_message_entities)
SO_TEST_START (so_ticket_delete_ticket_message_entity, 845)
SO_TEST_FINISH_DONE (so_ticket_delete_ticket_message_entity)
SO_TEST_START (so_ticket_send_ticket_message, 3, to, cc, NULL, "Re: \"Text\"", 0, NULL)
SO_TEST_FINISH_DONE (so_ticket_send_ticket_message)
SO_TEST_START (so_ticket_notify_new_ticket_message, 17)
SO_TEST_FINISH_DONE (so_ticket_notify_new_ticket_message)

SO_TEST_FINISH (so_ticket_create_default_attachment_entity)
SO_TEST_SAVE (so_ticket_save_attachment_entity, SO_TYPE_ATTACHMENT_ENTITY, FILE)
SO_TEST_FINISH (so_ticket_save_attachment_entity)
SO_TEST_START (so_ticket_get_attachment_entity, 5)
SO_TEST_FINISH (so_ticket_get_attachment_entity)
SO_TEST_START (so_ticket_add_attachments, 3, two, G_N_ELEMENTS (two))
SO_TEST_FINISH_DONE (so_ticket_add_attachments)
SO_TEST_START (so_ticket_remove_message_attachments, 3, two, 1)
SO_TEST_FINISH_DONE (so_ticket_remove_message_attachments)
SO_TEST_START (so_ticket_validate_attachments, two, G_N_ELEMENTS (two))
SO_TEST_FINISH (so_ticket_validate_attachments)
SO_TEST_START (so_ticket_get_ticket_attachments, 165)
SO_TEST_FINISH (so_ticket_get_ticket_attachments)
SO_TEST_START (so_ticket_get_attachment_info, 3)
SO_TEST_FINISH (so_ticket_get_attachment_info)

static const SoAgentCase cases[] = {
  { "Ticket/CreateDefaultTicketMessageEntity",
    so_ticket_create_default_ticket_message_entity_async,
    so_ticket_create_default_ticket_message_entity_text,
    NULL, NULL,
    "Ticket.CreateDefaultTicketMessageEntity.response.json" },
  { "Ticket/SaveTicketMessageEntity",
    so_ticket_save_ticket_message_entity_start,
    so_ticket_save_ticket_message_entity_text,
    NULL, "Ticket.SaveTicketMessageEntity.request.json",
    "Ticket.SaveTicketMessageEntity.response.json" },
  { "Ticket/SaveTicketMessageEntityWithNotify",
    so_ticket_save_ticket_message_entity_with_notify_start,
    so_ticket_save_ticket_message_entity_with_notify_text,
    NULL, "{\"NewEntity\":" NEW ",\"Notify\":false}",
    STORED },
  { "Ticket/SaveTicketMessageEntityWithOptions",
    so_ticket_save_ticket_message_entity_with_options_start,
    so_ticket_save_ticket_message_entity_with_options_text,
    NULL, "{\"Entity\":" NEW ",\"Notify\":false,\"AttachmentIds\":[5,6],\"UpdateRepliedAt\":true}",
    STORED },
  { "Ticket/GetTicketMessageEntity",
    so_ticket_get_ticket_message_entity_start,
    so_ticket_get_ticket_message_entity_text,
    "ticketMessageEntityId=3", NULL,
    "Ticket.SaveTicketMessageEntity.response.json" },
  { "Ticket/GetTicketMessageEntities",
    so_ticket_get_ticket_message_entities_start,
    so_ticket_get_ticket_message_entities_text,
    NULL, "{\"TicketId\":17,\"MessageIds\":[5,6]}",
    "[" STORED "," STORED "]" },
  { "Ticket/DeleteTicketMessageEntity",           /* no query, unlike other deletes */
    so_ticket_delete_ticket_message_entity_start,
    so_ticket_delete_ticket_message_entity_text,
    NULL, "Ticket.DeleteTicketMessageEntity.request.json",
    NULL },
  { "Ticket/SendTicketMessage",
    so_ticket_send_ticket_message_start,
    so_ticket_send_ticket_message_text,
    NULL, "{\"TicketMessageEntityId\":3,\"To\":[\"a@example.com\",\"b@example.com\"],"
          "\"Cc\":[\"c@example.com\"],\"Bcc\":[],\"Subject\":\"Re: \\\"Text\\\"\","
          "\"ReplyTemplateId\":0,\"GdprSource\":null}",
    NULL },
  { "Ticket/NotifyNewTicketMessage",
    so_ticket_notify_new_ticket_message_start,
    so_ticket_notify_new_ticket_message_text,
    NULL, "{\"TicketEntityId\":17}",
    NULL },

  /* attachments */
  { "Ticket/CreateDefaultAttachmentEntity",
    so_ticket_create_default_attachment_entity_async,
    so_ticket_create_default_attachment_entity_text,
    NULL, NULL,
    STORED_FILE },
  { "Ticket/SaveAttachmentEntity",
    so_ticket_save_attachment_entity_start,
    so_ticket_save_attachment_entity_text,
    NULL, FILE,
    STORED_FILE },
  { "Ticket/GetAttachmentEntity",
    so_ticket_get_attachment_entity_start,
    so_ticket_get_attachment_entity_text,
    "attachmentEntityId=5", NULL,
    STORED_FILE },
  { "Ticket/AddAttachments",
    so_ticket_add_attachments_start,
    so_ticket_add_attachments_text,
    NULL, "{\"TicketMessageEntityId\":3,\"AttachmentIds\":[5,6]}",
    NULL },
  { "Ticket/RemoveMessageAttachments",
    so_ticket_remove_message_attachments_start,
    so_ticket_remove_message_attachments_text,
    NULL, "{\"TicketMessageEntityId\":3,\"AttachmentIds\":[5]}",
    NULL },
  { "Ticket/ValidateAttachments",                 /* an ErrorMessage, but no error of the call */
    so_ticket_validate_attachments_start,
    so_ticket_validate_attachments_text,
    NULL, "{\"AttachmentIds\":[5,6]}",
    "[{\"AttachmentId\":5,\"IsValid\":true,\"ErrorMessage\":null},"
    "{\"AttachmentId\":6,\"IsValid\":false,\"ErrorMessage\":\"Blocked\"}]" },
  { "Ticket/GetTicketAttachments",
    so_ticket_get_ticket_attachments_start,
    so_ticket_get_ticket_attachments_text,
    NULL, "Ticket.GetTicketAttachments.request.json",
    "Ticket.GetTicketAttachments.response.json" },
  { "Ticket/GetAttachmentInfo",
    so_ticket_get_attachment_info_start,
    so_ticket_get_attachment_info_text,
    NULL, "{\"TicketMessageEntityId\":3}",
    "Ticket.GetTicketAttachments.response.json" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  so_test_agent_add (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
