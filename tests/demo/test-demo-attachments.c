/* test-demo-attachments.c: attachments of the demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "demo-fixture.h"

#define SAVE "Ticket/SaveAttachmentEntity"
#define UPLOAD "Ticket/UploadAttachment"
#define STREAM "Ticket/GetAttachmentStream"

static int
save (DemoFixture *fixture,
      const char  *name)
{
  g_autofree char *json = g_strdup_printf ("{\"name\":\"%s\",\"contentType\":\"text/plain\","
                                           "\"AttSize\":99}", name);

  return (int) demo_number (demo_post (fixture, SAVE, json, 200), "AttachmentId");
}

static void
upload (DemoFixture  *fixture,
        int           id,
        gconstpointer data,
        gsize         length)
{
  g_autofree char *base64 = g_base64_encode (data, length);
  g_autofree char *json = g_strdup_printf ("{\"attachmentId\":%d,\"content\":\"%s\"}", id, base64);

  demo_post (fixture, UPLOAD, json, 204);
}

static void
test_steps (DemoFixture   *fixture,
            gconstpointer  data)
{
  static const guchar bytes[] = { 0, 255, 1, 0, '\n', 200, 0 };
  JsonNode *file = demo_post (fixture, "Ticket/CreateDefaultAttachmentEntity", NULL, 200);
  g_autofree guchar *content = NULL;
  g_autofree char *stream = NULL;
  g_autofree char *add = NULL;
  g_autofree char *get = NULL;
  gsize length;
  int id;

  g_assert_cmpint (demo_number (file, "AttachmentId"), ==, 0);
  g_assert_true (json_node_get_boolean (demo_at (file, "IsSafeFileExtension")));

  id = save (fixture, "blåbær 🫐.txt");
  g_assert_cmpint (demo_number (fixture->node, "AttSize"), ==, 0);
  g_assert_cmpstr (demo_text (fixture->node, "AuthKey"), !=, "");
  upload (fixture, id, bytes, sizeof bytes);
  get = g_strdup_printf ("Ticket/GetAttachmentEntity?AttachmentEntityId=%d", id);
  file = demo_post (fixture, get, NULL, 200);
  g_assert_cmpint (demo_number (file, "AttSize"), ==, sizeof bytes);
  g_assert_cmpstr (demo_text (file, "Name"), ==, "blåbær 🫐.txt");

  stream = g_strdup_printf ("{\"AttachmentId\":%d}", id);
  demo_post (fixture, STREAM, stream, 200);
  content = g_base64_decode (json_node_get_string (fixture->node), &length);
  g_assert_cmpmem (content, length, bytes, sizeof bytes);
  g_assert_cmpint (demo_count (fixture, "SELECT count (*) FROM attachment "
                               "WHERE hex (Content) = '00FF01000AC800'"), ==, 1);

  add = g_strdup_printf ("{\"TicketMessageEntityId\":1,\"AttachmentIds\":[%d]}", id);
  demo_post (fixture, "Ticket/AddAttachments", add, 204);
  demo_post (fixture, "Ticket/AddAttachments", add, 204);   /* counts once */
  file = demo_post (fixture, "Ticket/GetTicketAttachments", "{\"TicketEntityId\":1}", 200);
  g_assert_cmpuint (demo_length (file, ""), ==, 1);
  g_assert_cmpint (demo_number (file, "0/AttachmentId"), ==, id);
  file = demo_post (fixture, "Ticket/GetAttachmentInfo", "{\"TicketMessageEntityId\":1}", 200);
  g_assert_cmpuint (demo_length (file, ""), ==, 1);
  file = demo_post (fixture, "Ticket/GetTicketMessage?ticketMessageId=1", NULL, 200);
  g_assert_cmpint (demo_number (file, "NumAttachments"), ==, 1);

  demo_post (fixture, "Ticket/RemoveMessageAttachments", add, 204);
  file = demo_post (fixture, "Ticket/GetTicketMessage?ticketMessageId=1", NULL, 200);
  g_assert_cmpint (demo_number (file, "NumAttachments"), ==, 0);
}

/* Bytes for who asks for bytes, base64 for who asks for JSON */
static void
test_stream (DemoFixture   *fixture,
             gconstpointer  data)
{
  g_autofree guchar *plain = NULL;
  gsize length;

  demo_post (fixture, STREAM, "{\"AttachmentId\":3}", 200);
  plain = g_base64_decode (json_node_get_string (fixture->node), &length);
  g_assert_cmpmem (plain, length, "Vedlegg til melding 3\n", 22);
  g_assert_true (demo_is_null (demo_post (fixture, STREAM, "{\"AttachmentId\":9999}", 200), ""));
  demo_post (fixture, STREAM, "{\"AttachmentId\":\"x\"}", 400);
}

static void
test_bytes (DemoFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (SoupMessage) message = NULL;
  g_autoptr (GBytes) request = g_bytes_new_static ("{\"AttachmentId\":3}", 18);
  g_autoptr (GBytes) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_strconcat (fixture->address, "api/v1/Agents/" STREAM, NULL);

  message = soup_message_new ("POST", uri);
  soup_message_headers_append (soup_message_get_request_headers (message), "Authorization",
                               DEMO_ADMIN);
  soup_message_headers_append (soup_message_get_request_headers (message), "Accept",
                               "application/octet-stream");
  soup_message_set_request_body_from_bytes (message, "application/json", request);
  answer = soup_session_send_and_read (fixture->soup, message, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soup_message_get_status (message), ==, 200);
  g_assert_cmpmem (g_bytes_get_data (answer, NULL), g_bytes_get_size (answer),
                   "Vedlegg til melding 3\n", 22);
}

/* Ten megabytes, and nothing at all */
static void
test_sizes (DemoFixture   *fixture,
            gconstpointer  data)
{
  gsize length = 10 * 1024 * 1024;
  g_autofree char *big = g_strnfill (length, 'x');
  int id = save (fixture, "big.txt"), empty = save (fixture, "empty.txt");

  upload (fixture, id, big, length);
  g_assert_cmpint (demo_count (fixture, "SELECT AttSize FROM attachment WHERE Name = 'big.txt'"), ==,
                   (gint64) length);
  upload (fixture, empty, "", 0);
  g_assert_cmpint (demo_count (fixture, "SELECT Content IS NOT NULL AND length (Content) = 0 "
                               "FROM attachment WHERE Name = 'empty.txt'"), ==, 1);
}

static void
test_validate (DemoFixture   *fixture,
               gconstpointer  data)
{
  int bare = save (fixture, "bare.txt"), program = save (fixture, "Virus.EXE");
  g_autofree char *json = NULL;
  JsonNode *results;

  g_assert_false (json_node_get_boolean (demo_at (fixture->node, "IsSafeFileExtension")));
  upload (fixture, program, "MZ", 2);
  json = g_strdup_printf ("{\"AttachmentIds\":[3,%d,%d,9999]}", bare, program);
  results = demo_post (fixture, "Ticket/ValidateAttachments", json, 200);
  g_assert_cmpuint (demo_length (results, ""), ==, 4);
  g_assert_true (json_node_get_boolean (demo_at (results, "0/IsValid")));
  g_assert_cmpstr (demo_text (results, "0/ErrorMessage"), ==, "");
  for (guint i = 1; i < 4; i++)
    {
      g_autofree char *valid = g_strdup_printf ("%u/IsValid", i);
      g_autofree char *why = g_strdup_printf ("%u/ErrorMessage", i);

      g_assert_false (json_node_get_boolean (demo_at (results, valid)));
      g_assert_cmpstr (demo_text (results, why), !=, "");
    }
}

static void
test_refused (DemoFixture   *fixture,
              gconstpointer  data)
{
  JsonNode *answer;

  demo_post (fixture, SAVE, "{\"Name\":\"\"}", 400);
  demo_post (fixture, SAVE, "{\"Name\":\"../../etc/passwd\"}", 400);
  answer = demo_post (fixture, SAVE, "{\"AttachmentId\":9999,\"Name\":\"a\"}", 200);
  g_assert_cmpstr (demo_text (answer, "ErrorType"), ==, "SoNotFoundException");
  demo_post (fixture, UPLOAD, "{\"AttachmentId\":9999,\"Content\":\"AA==\"}", 400);
  demo_post (fixture, UPLOAD, "{\"AttachmentId\":3}", 400);
  demo_post (fixture, UPLOAD, "{\"AttachmentId\":3,\"Content\":\"AA=\"}", 400);
  demo_post (fixture, UPLOAD, "{\"AttachmentId\":3,\"Content\":\"A*==\"}", 400);
  demo_post (fixture, "Ticket/AddAttachments",
             "{\"TicketMessageEntityId\":9999,\"AttachmentIds\":[3]}", 400);
  demo_post (fixture, "Ticket/AddAttachments",
             "{\"TicketMessageEntityId\":1,\"AttachmentIds\":[9999]}", 400);
  demo_header (fixture, "Authorization", DEMO_READER);
  demo_post (fixture, SAVE, "{\"Name\":\"a\"}", 403);
  demo_post (fixture, UPLOAD, "{\"AttachmentId\":3,\"Content\":\"AA==\"}", 403);
  demo_post (fixture, STREAM, "{\"AttachmentId\":3}", 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  demo_add_with_file ("/demo-attachments/steps", test_steps);
  demo_add ("/demo-attachments/stream", test_stream);
  demo_add ("/demo-attachments/bytes", test_bytes);
  demo_add_with_file ("/demo-attachments/sizes", test_sizes);
  demo_add ("/demo-attachments/validate", test_validate);
  demo_add ("/demo-attachments/refused", test_refused);

  return g_test_run ();
}
