/* test-demo-messages.c: messages of the demo service, sending them and telling colleagues
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <signal.h>
#include <string.h>

#include "demo-fixture.h"

#define GET "Ticket/GetTicketMessageEntity?ticketMessageEntityId="
#define SAVE "Ticket/SaveTicketMessageEntity"
#define SAVE_WITH "Ticket/SaveTicketMessageEntityWithOptions"
#define SEND "Ticket/SendTicketMessage"
#define TICKET "Ticket/GetTicketEntity?ticketEntityId=57"
#define NO_DATE "0001-01-01T00:00:00"

static void
test_default (DemoFixture   *fixture,
              gconstpointer  data)
{
  JsonNode *message = demo_post (fixture, "Ticket/CreateDefaultTicketMessageEntity", NULL, 200);

  g_assert_cmpint (demo_number (message, "EjMessageId"), ==, 0);
  g_assert_true (demo_is_null (message, "Ticket"));
  g_assert_true (demo_is_null (message, "Person"));
  g_assert_cmpstr (demo_text (message, "Author"), ==, "Solveig Demostad");
  g_assert_cmpstr (demo_text (message, "Type"), ==, "Plain");
  g_assert_cmpstr (demo_text (message, "Slevel"), ==, "External");
  g_assert_cmpstr (demo_text (message, "MessageCategory"), ==, "Message");
  g_assert_cmpuint (demo_length (message, "AttachmentsInfo"), ==, 0);
  g_assert_cmpstr (demo_text (message, "TableRight/Mask"), ==, "FULL");

  demo_header (fixture, "Authorization", DEMO_EDITOR);
  message = demo_post (fixture, "Ticket/CreateDefaultTicketMessageEntity", NULL, 200);
  g_assert_cmpstr (demo_text (message, "TableRight/Mask"), ==, "URI");
  demo_header (fixture, "Authorization", DEMO_READER);
  message = demo_post (fixture, "Ticket/CreateDefaultTicketMessageEntity", NULL, 200);
  g_assert_cmpstr (demo_text (message, "TableRight/Mask"), ==, "Select");
}

/* A message is one row, and the ticket knows of it. */
static void
test_create (DemoFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *get = NULL;
  JsonNode *ticket = demo_post (fixture, TICKET, NULL, 200);
  gint64 messages = demo_number (ticket, "NumMessages"), spent = demo_number (ticket, "TimeSpent");
  gint64 rows = demo_count (fixture, "SELECT count (*) FROM ticket_message");
  JsonNode *message;
  gint64 id;

  before = g_strdup (demo_text (ticket, "LastChanged"));
  message = demo_post (fixture, SAVE, "{\"ticket\":{\"ticketId\":57},\"body\":\"Hei 🦄\\nmeg\","
                       "\"timeSpent\":12,\"Important\":true,\"Type\":1,\"createdAt\":"
                       "\"1999-01-01T00:00:00\",\"Person\":{\"PersonId\":9},\"MessageHeaders\":"
                       "[{\"Name\":\"X-B\",\"Value\":\"2\"},{\"Name\":\"X-A\",\"Value\":null}],"
                       "\"ExtraFields\":{\"x_k\":\"v\"},\"AttachmentsInfo\":[{\"AttachmentId\":5}]}",
                       200);
  id = demo_number (message, "EjMessageId");
  g_assert_cmpint (id, >, 0);
  g_assert_cmpstr (demo_text (message, "Body"), ==, "Hei 🦄\nmeg");
  g_assert_cmpstr (demo_text (message, "Author"), ==, "Solveig Demostad");
  g_assert_cmpstr (demo_text (message, "Badge"), ==, "Comment");
  g_assert_cmpstr (demo_text (message, "CreatedAt"), >, "2026");
  g_assert_cmpint (demo_number (message, "CreatedBy/AssociateId"), ==, 1);
  g_assert_cmpint (demo_number (message, "Ticket/TicketId"), ==, 57);
  g_assert_cmpint (demo_number (message, "Ticket/OwnedBy"), ==, 102);   /* a service user */
  g_assert_cmpstr (demo_text (message, "Person/FullName"), ==,
                   demo_text (message, "Ticket/PersonFullname"));
  g_assert_cmpuint (demo_length (message, "MessageHeaders"), ==, 2);
  g_assert_cmpstr (demo_text (message, "MessageHeaders/0/Name"), ==, "X-B");
  g_assert_cmpuint (demo_length (message, "AttachmentsInfo"), ==, 0);
  g_assert_cmpstr (demo_text (message, "ExtraFields/x_k"), ==, "v");

  saved = g_strdup (fixture->text);
  get = g_strdup_printf (GET "%d", (int) id);
  demo_post (fixture, get, NULL, 200);
  g_assert_cmpstr (fixture->text, ==, saved);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM ticket_message"), ==, rows + 1);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM notification"), ==, 0);

  ticket = demo_post (fixture, TICKET, NULL, 200);
  g_assert_cmpint (demo_number (ticket, "NumMessages"), ==, messages + 1);
  g_assert_cmpint (demo_number (ticket, "TimeSpent"), ==, spent + 12);
  g_assert_cmpstr (demo_text (ticket, "LastChanged"), >, before);
}

/* Saving what was read makes no other row, and keeps what it held. */
static void
test_update (DemoFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *text = NULL;
  JsonNode *message = demo_post (fixture, GET "3", NULL, 200);
  gint64 rows = demo_count (fixture, "SELECT count (*) FROM ticket_message");

  text = demo_with (message, "Body", "\"Ny tekst\"");
  message = demo_post (fixture, SAVE, text, 200);
  g_assert_cmpint (demo_number (message, "EjMessageId"), ==, 3);
  g_assert_cmpstr (demo_text (message, "Body"), ==, "Ny tekst");
  g_assert_cmpstr (demo_text (message, "Badge"), ==, "Incoming");
  g_assert_cmpuint (demo_length (message, "AttachmentsInfo"), ==, 1);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM ticket_message"), ==, rows);

  message = demo_post (fixture, SAVE, "{\"EjMessageId\":99999,\"Ticket\":{\"TicketId\":1}}", 200);
  g_assert_cmpstr (demo_text (message, "ErrorType"), ==, "SoNotFoundException");
  g_assert_true (demo_is_null (demo_post (fixture, GET "99999", NULL, 200), ""));
}

static void
test_refused (DemoFixture   *fixture,
              gconstpointer  data)
{
  gint64 rows = demo_count (fixture, "SELECT count (*) FROM ticket_message");
  JsonNode *answer = demo_post (fixture, SAVE, "{\"Body\":\"x\"}", 400);

  g_assert_true (g_str_has_prefix (demo_text (answer, "Message"), "Ticket:"));
  answer = demo_post (fixture, SAVE, "{\"Ticket\":{\"TicketId\":1},\"Person\":{\"PersonId\":99}}", 400);
  g_assert_true (g_str_has_prefix (demo_text (answer, "Message"), "Person:"));
  answer = demo_post (fixture, SAVE, "{\"Ticket\":{\"TicketId\":1},\"TimeSpent\":-1}", 200);
  g_assert_true (json_node_get_boolean (demo_at (answer, "Error")));
  demo_post (fixture, SAVE, "{\"Ticket\":{\"TicketId\":1},\"Slevel\":\"Sideways\"}", 400);
  demo_post (fixture, SAVE, NULL, 400);
  demo_post (fixture, SAVE_WITH, "{}", 400);
  demo_post (fixture, SAVE_WITH, "{\"Entity\":{\"Ticket\":{\"TicketId\":1}},\"AttachmentIds\":[999]}",
             400);
  demo_header (fixture, "Authorization", DEMO_READER);
  demo_post (fixture, SAVE, "{\"Ticket\":{\"TicketId\":1}}", 403);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM ticket_message"), ==, rows);
}

static void
test_options (DemoFixture   *fixture,
              gconstpointer  data)
{
  JsonNode *message, *ticket;

  message = demo_post (fixture, SAVE_WITH, "{\"entity\":{\"Ticket\":{\"TicketId\":57},\"Body\":\"a\"},"
                       "\"notify\":false,\"attachmentIds\":[3,6,3],\"updateRepliedAt\":false}", 200);
  g_assert_cmpuint (demo_length (message, "AttachmentsInfo"), ==, 2);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM notification"), ==, 0);
  ticket = demo_post (fixture, TICKET, NULL, 200);
  g_assert_true (json_node_get_boolean (demo_at (ticket, "HasAttachment")));
  g_assert_cmpstr (demo_text (ticket, "RepliedAt"), ==, NO_DATE);

  demo_post (fixture, SAVE_WITH, "{\"Entity\":{\"Ticket\":{\"TicketId\":57},\"Body\":\"b\"},"
             "\"Notify\":true,\"UpdateRepliedAt\":true}", 200);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM notification WHERE TicketId = 57 "
                               "AND Kind = 'message' AND AssociateId = 2"), ==, 1);
  ticket = demo_post (fixture, TICKET, NULL, 200);
  g_assert_cmpstr (demo_text (ticket, "RepliedAt"), !=, NO_DATE);

  demo_post (fixture, SAVE "WithNotify", "{\"NewEntity\":{\"Ticket\":{\"TicketId\":57}},"
             "\"Notify\":true}", 200);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM notification"), ==, 2);
}

static void
test_lists (DemoFixture   *fixture,
            gconstpointer  data)
{
  const char *method = "Ticket/GetTicketMessageEntities";
  JsonNode *all = demo_post (fixture, method, "{\"ticketId\":6}", 200);
  g_autofree char *one = NULL;
  JsonNode *some;

  g_assert_cmpuint (demo_length (all, ""), ==, 3);
  g_assert_cmpstr (demo_text (all, "0/CreatedAt"), <, demo_text (all, "2/CreatedAt"));
  one = g_strdup_printf ("{\"TicketId\":6,\"MessageIds\":[%d]}",
                         (int) demo_number (all, "1/EjMessageId"));
  some = demo_post (fixture, method, one, 200);
  g_assert_cmpuint (demo_length (some, ""), ==, 1);
  g_assert_cmpstr (demo_text (some, "0/Badge"), ==, "Outgoing");

  some = demo_post (fixture, "Ticket/GetTicketMessageEntities?$select=EjMessageId,Author",
                    "{\"TicketId\":6}", 200);
  g_assert_true (demo_is_null (some, "0/Body"));
  g_assert_false (demo_is_null (some, "0/Author"));
  g_assert_true (demo_is_null (some, "0/AttachmentsInfo"));

  some = demo_post (fixture, "Ticket/GetTicketMessage?ticketMessageId=3", NULL, 200);
  g_assert_cmpint (demo_number (some, "NumAttachments"), ==, 1);
  some = demo_post (fixture, "Ticket/GetTicketMessageWithOptions", "{\"TicketMessageEntityId\":3}",
                    200);
  g_assert_cmpuint (demo_length (some, "AttachmentsInfo"), ==, 0);
}

static void
test_send (DemoFixture   *fixture,
           gconstpointer  data)
{
  static const char * const bad[] = {
    "{\"TicketMessageEntityId\":3}", "{\"TicketMessageEntityId\":3,\"To\":[\"nobody\"]}",
    "{\"TicketMessageEntityId\":3,\"To\":[\"a@b.example\"],\"Cc\":[\"@\"]}",
    "{\"TicketMessageEntityId\":3,\"To\":[\"a@b.example\\r\\nBcc: c@d.example\"]}",
    "{\"TicketMessageEntityId\":99999,\"To\":[\"a@b.example\"]}",
  };
  JsonNode *message;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    demo_post (fixture, SEND, bad[i], 400);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM sent_message"), ==, 0);

  demo_post (fixture, SEND, "{\"ticketMessageEntityId\":3,\"to\":[\"a@b.example\","
             "\"Ærlig Talt <c@d.example>\"],\"cc\":[\"e@f.example\"],\"bcc\":[],"
             "\"subject\":\"Svar\",\"replyTemplateId\":0,\"gdprSource\":\"\"}", 204);
  g_assert_cmpstr (fixture->text, ==, "");
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM sent_message WHERE "
                               "TicketMessageId = 3 AND json_array_length (Recipients) = 2 AND "
                               "Cc = '[\"e@f.example\"]' AND Subject = 'Svar' AND SentBy = 1"), ==,
                   1);
  message = demo_post (fixture, GET "3", NULL, 200);
  g_assert_cmpstr (demo_text (message, "Badge"), ==, "Outgoing");
  g_assert_cmpstr (demo_text (message, "EmailHeader"), ==,
                   "a@b.example, Ærlig Talt <c@d.example>");
  g_assert_cmpstr (demo_text (message, "Ticket/RepliedAt"), !=, NO_DATE);
}

static void
test_notify (DemoFixture   *fixture,
             gconstpointer  data)
{
  demo_post (fixture, "Ticket/NotifyNewTicket", "{\"TicketEntityId\":57}", 204);
  demo_post (fixture, "Ticket/NotifyNewTicketMessage", "{\"ticketEntityId\":57}", 204);
  demo_post (fixture, "Ticket/NotifyNewTicket", "{\"TicketEntityId\":9999}", 400);
  demo_post (fixture, "Ticket/NotifyNewTicket", "{\"TicketEntityId\":\"57\"}", 400);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM notification"), ==, 2);

  demo_post (fixture, "Ticket/SaveTicketEntityWithNotify",
             "{\"NewEntity\":{\"Title\":\"a\"},\"Notify\":false}", 200);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM notification"), ==, 2);
  demo_post (fixture, "Ticket/SaveTicketEntityWithNotify",
             "{\"newEntity\":{\"Title\":\"b\"},\"notify\":true}", 200);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM notification"), ==, 3);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM ticket"), ==, 63);
  demo_post (fixture, "Ticket/SaveTicketEntityWithNotify", "{\"Notify\":true}", 400);
}

static void
test_delete (DemoFixture   *fixture,
             gconstpointer  data)
{
  gint64 rows = demo_count (fixture, "SELECT count (*) FROM ticket_message");

  demo_header (fixture, "Authorization", DEMO_EDITOR);
  demo_post (fixture, "Ticket/DeleteTicketMessageEntity", "{\"TicketMessageEntityId\":3}", 403);
  demo_header (fixture, "Authorization", DEMO_ADMIN);
  demo_post (fixture, "Ticket/SetTicketMessageImportant",
             "{\"TicketMessageId\":3,\"Important\":true}", 204);
  g_assert_true (json_node_get_boolean (demo_at (demo_post (fixture, GET "3", NULL, 200),
                                                 "Important")));
  demo_post (fixture, "Ticket/DeleteTicketMessageEntity", "{\"TicketMessageEntityId\":3}", 204);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM ticket_message"), ==, rows - 1);
  demo_post (fixture, "Ticket/DeleteTicketMessageEntity", "{\"TicketMessageEntityId\":3}", 400);
}

/* Each step can fail before and after its work. */
static void
test_faults (DemoFixture   *fixture,
             gconstpointer  data)
{
  gint64 rows = demo_count (fixture, "SELECT count (*) FROM ticket_message");
  g_autofree char *file = g_build_filename (fixture->folder, "demo.sqlite", NULL);

  demo_stop (fixture, SIGTERM);
  demo_start (fixture, (const char *[]) {
    "--database", file, "--fault", "503:once@Ticket/SaveTicketMessageEntityWithOptions",
    "--fault", "500+done:once@Ticket/SendTicketMessage",
    "--fault", "500=rest+done:once@Ticket/UploadAttachment", NULL });

  demo_post (fixture, SAVE_WITH, "{\"Entity\":{\"Ticket\":{\"TicketId\":57}}}", 503);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM ticket_message"), ==, rows);
  demo_post (fixture, SAVE_WITH, "{\"Entity\":{\"Ticket\":{\"TicketId\":57}}}", 200);
  demo_post (fixture, SEND, "{\"TicketMessageEntityId\":3,\"To\":[\"a@b.example\"]}", 500);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM sent_message"), ==, 1);
  demo_post (fixture, "Ticket/UploadAttachment", "{\"AttachmentId\":3,\"Content\":\"QUE=\"}", 500);
  g_assert_cmpint (demo_count (fixture, "SELECT AttSize FROM attachment WHERE AttachmentId = 3"), ==,
                   2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add ("/demo-messages/default", test_default);
  demo_add_with_file ("/demo-messages/create", test_create);
  demo_add_with_file ("/demo-messages/update", test_update);
  demo_add_with_file ("/demo-messages/refused", test_refused);
  demo_add_with_file ("/demo-messages/options", test_options);
  demo_add ("/demo-messages/lists", test_lists);
  demo_add_with_file ("/demo-messages/send", test_send);
  demo_add_with_file ("/demo-messages/notify", test_notify);
  demo_add_with_file ("/demo-messages/delete", test_delete);
  demo_add_with_file ("/demo-messages/faults", test_faults);

  return g_test_run ();
}
