/* test-ticket-carriers.c: what the pages warn of in tickets, messages and attachments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "carrier-tests.h"

#include <string.h>

#include "so-json.h"

static void
check_refused (GType       type,
               const char *body,
               const char *place)
{
  g_autoptr (JsonNode) node = so_json_parse (body, -1, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (so_carrier_new_from_json (type, node, &error));
  g_assert_nonnull (error);
  if (!g_str_has_prefix (error->message, place))
    g_test_fail_printf ("%s does not name %s", error->message, place);
}

/* The same names mean ids in one and objects in the other; neither is read as the other. */
static void
test_two_families (void)
{
  const char *flat = "{\"TicketId\":17,\"OwnedBy\":1,\"CreatedBy\":1,\"Category\":3,\"Priority\":2,"
                     "\"TicketStatus\":4,\"CustId\":-1,\"ConnectId\":-1,\"OwnedByAssociateId\":0}";
  g_autoptr (SoTicket) ticket = test_new_carrier (SO_TYPE_TICKET, flat);
  g_autoptr (SoTicketEntity) entity =
    test_new_carrier (SO_TYPE_TICKET_ENTITY, "{\"OwnedBy\":{\"AssociateId\":2147483647},"
                      "\"ConnectId\":-1,\"Category\":{\"ParentId\":-1,\"AssignmentLag\":-1}}");

  g_assert_cmpint (ticket->owned_by, ==, 1);
  g_assert_cmpint (ticket->owned_by_associate_id, ==, 0);
  g_assert_cmpint (ticket->category, ==, 3);
  g_assert_cmpint (ticket->ticket_status, ==, 4);
  g_assert_cmpint (ticket->cust_id, ==, -1);
  g_assert_cmpint (ticket->connect_id, ==, -1);
  g_assert_cmpint (entity->owned_by->associate_id, ==, G_MAXINT);
  g_assert_cmpint (entity->connect_id, ==, -1);
  g_assert_cmpint (entity->category->parent_id, ==, -1);

  check_refused (SO_TYPE_TICKET, "{\"OwnedBy\":{\"AssociateId\":5}}", "SoTicket.OwnedBy");
  check_refused (SO_TYPE_TICKET, "{\"Category\":{}}", "SoTicket.Category");
  check_refused (SO_TYPE_TICKET_ENTITY, "{\"OwnedBy\":1}", "SoTicketEntity.OwnedBy");
  check_refused (SO_TYPE_TICKET_MESSAGE_ENTITY, "{\"Ticket\":{\"Priority\":{}}}",
                 "SoTicketMessageEntity.Ticket.Priority");
}

/* A new message says by a reference where it belongs; the rest of the default stays. */
static void
test_message_of_new_ticket (void)
{
  g_autoptr (SoTicketMessageEntity) message =
    test_new_carrier (SO_TYPE_TICKET_MESSAGE_ENTITY, "{\"EjMessageId\":0,\"Ticket\":null,"
                      "\"CreatedAt\":\"0001-01-01T00:00:00\",\"Type\":\"Plain\",\"Body\":null,"
                      "\"AttachmentsInfo\":null,\"TableRight\":null,\"FieldProperties\":{}}");
  g_autoptr (SoTicket) ticket = so_carrier_new_reference (SO_TYPE_TICKET, 17);
  g_autofree char *request = NULL;

  g_assert_true (so_date_time_is_none (message->created_at));
  g_object_set (message, "ticket", ticket, "body", "Text", NULL);
  request = so_carrier_print_request (SO_CARRIER (message));
  g_assert_cmpstr (request, ==, "{\"EjMessageId\":0,\"Ticket\":{\"TicketId\":17},"
                                "\"CreatedAt\":\"0001-01-01T00:00:00\",\"Type\":\"Plain\","
                                "\"Body\":\"Text\",\"AttachmentsInfo\":null}");
}

/* The flat ticket in a message is long: one edit of the message moves nothing of it. */
static void
test_edit_moves_nothing_else (void)
{
  g_autoptr (JsonNode) body = test_make_full (SO_TYPE_TICKET_MESSAGE_ENTITY, 3);
  g_autofree char *before = so_json_print (body);
  g_autoptr (SoTicketMessageEntity) message =
    test_new_carrier (SO_TYPE_TICKET_MESSAGE_ENTITY, before);
  g_autofree char *after = NULL, *expected = NULL;
  const char *old = "\"TimeSpent\":2147483647,\"Body\"";   /* the message's, not the ticket's */
  char *at = strstr (before, old);

  g_assert_nonnull (at);
  g_object_set (message, "time-spent", 30, NULL);
  after = test_print (message);
  expected = g_strdup_printf ("%.*s\"TimeSpent\":30,\"Body\"%s", (int) (at - before), before,
                              at + strlen (old));
  g_assert_cmpstr (after, ==, expected);
}

static void
test_unknown_names (void)
{
  const char *in = "{\"Slevel\":\"Partner\",\"Type\":\"Markdown\",\"MessageCategory\":\"Spam\","
                   "\"Badge\":\"Robot\",\"Body\":\"a\",\"Later\":[{}]}";
  g_autoptr (SoTicketMessageEntity) message = test_new_carrier (SO_TYPE_TICKET_MESSAGE_ENTITY, in);
  g_autofree char *category = so_carrier_get_wire_text (SO_CARRIER (message), "message-category");
  g_autofree char *text = NULL;

  /* 0 is a real member here: only the text tells */
  g_assert_cmpint (message->message_category, ==, SO_TICKET_MESSAGE_CATEGORY_MESSAGE);
  g_assert_cmpstr (category, ==, "Spam");
  g_assert_cmpint (message->type, ==, SO_TICKET_MESSAGE_TYPE_UNKNOWN);
  g_object_set (message, "body", "b", NULL);
  text = test_print (message);
  g_assert_cmpstr (text, ==,
                   "{\"Slevel\":\"Partner\",\"Type\":\"Markdown\",\"MessageCategory\":\"Spam\","
                   "\"Badge\":\"Robot\",\"Body\":\"b\",\"Later\":[{}]}");
}

/* Old servers know neither a badge nor safe extensions: nothing of that kind is sent then. */
static void
test_old_servers (void)
{
  g_autoptr (SoAttachmentEntity) attachment =
    test_new_carrier (SO_TYPE_ATTACHMENT_ENTITY, "{\"AttachmentId\":5,\"Name\":\"a.txt\"}");
  g_autofree char *text = NULL;

  g_assert_false (so_carrier_has (SO_CARRIER (attachment), "is-safe-file-extension"));
  g_object_set (attachment, "name", "b.txt", NULL);
  text = test_print (attachment);
  g_assert_cmpstr (text, ==, "{\"AttachmentId\":5,\"Name\":\"b.txt\"}");
}

static void
test_ranges (void)
{
  g_autoptr (SoAttachmentEntity) attachment =
    test_new_carrier (SO_TYPE_ATTACHMENT_ENTITY, "{\"AttSize\":2147483647}");

  g_assert_cmpint (attachment->att_size, ==, G_MAXINT);
  check_refused (SO_TYPE_ATTACHMENT_ENTITY, "{\"AttSize\":2147483648}",
                 "SoAttachmentEntity.AttSize");
  check_refused (SO_TYPE_ATTACHMENT_ENTITY, "{\"InlineImage\":1}",
                 "SoAttachmentEntity.InlineImage");
  check_refused (SO_TYPE_TICKET_MESSAGE_ENTITY, "{\"AttachmentsInfo\":[{},{\"Name\":1}]}",
                 "SoTicketMessageEntity.AttachmentsInfo[1].Name");
  check_refused (SO_TYPE_TICKET_SUMMARY_ITEM, "{\"TicketId\":\"17\"}",
                 "SoTicketSummaryItem.TicketId");
}

/* A megabyte of text on both sides of the Basic Multilingual Plane, in both directions. */
static void
test_long_text (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (SoTicketMessageEntity) message =
    test_new_carrier (SO_TYPE_TICKET_MESSAGE_ENTITY, "{\"HtmlBody\":\"\",\"Body\":null}");
  g_autoptr (SoTicketMessageEntity) again = NULL;
  g_autofree char *text = NULL;

  while (body->len < 1024 * 1024)
    g_string_append (body, "<p>\xd7\xa9\xd7\x9c\xe2\x80\xae \xf0\x9f\x8c\x8d \"\\\t</p>\n");
  g_object_set (message, "html-body", body->str, NULL);
  text = test_print (message);
  again = test_new_carrier (SO_TYPE_TICKET_MESSAGE_ENTITY, text);
  g_assert_cmpstr (again->html_body, ==, body->str);
  g_assert_null (again->body);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ticket-carriers/two-families", test_two_families);
  g_test_add_func ("/ticket-carriers/message-of-new-ticket", test_message_of_new_ticket);
  g_test_add_func ("/ticket-carriers/edit-moves-nothing-else", test_edit_moves_nothing_else);
  g_test_add_func ("/ticket-carriers/unknown-names", test_unknown_names);
  g_test_add_func ("/ticket-carriers/old-servers", test_old_servers);
  g_test_add_func ("/ticket-carriers/ranges", test_ranges);
  g_test_add_func ("/ticket-carriers/long-text", test_long_text);

  return g_test_run ();
}
