/* test-ticket-files.c: files on their way up and down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "so-service-error.h"
#include "so-test-fixture.h"
#include "so-ticket-files.h"

#define UPLOAD "Ticket/UploadAttachment"
#define FETCH "Ticket/GetAttachmentStream"

typedef struct
{
  GThread      *thread;
  guint         count;
  goffset       done;
  goffset       total;
  GCancellable *cancellable;   /* nullable: cancelled at the first report */
  const char   *truncate;      /* nullable: a file that loses its end then */
} Progress;

static void
progress_cb (goffset  done,
             goffset  total,
             gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_true (g_thread_self () == progress->thread);
  g_assert_cmpint (done, >=, progress->done);
  progress->done = done;
  progress->total = total;
  if (progress->count++ > 0)
    return;

  if (progress->cancellable != NULL)
    g_cancellable_cancel (progress->cancellable);
  if (progress->truncate != NULL)
    g_assert_cmpint (truncate (progress->truncate, 60000), ==, 0);
}

/* Every byte there is, and no two pieces alike. */
static GBytes *
make_file (gsize size)
{
  guint8 *data = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (i + i / 251 + i / 65521);

  return g_bytes_new_take (data, size);
}

static char *
expect_body (GBytes *file)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);
  g_autofree char *text = g_base64_encode (data, size);

  return g_strdup_printf ("{\"AttachmentId\":5,\"Content\":\"%s\"}", text);
}

static gboolean
upload (SoFixture     *fixture,
        GInputStream  *content,
        Progress      *progress,
        GCancellable  *cancellable,
        GError       **error)
{
  progress->thread = g_thread_self ();
  so_ticket_upload_attachment_async (fixture->session, 5, content, progress_cb, progress,
                                     cancellable, so_fixture_done, fixture);
  so_fixture_wait (fixture);

  return so_ticket_upload_attachment_finish (fixture->session, fixture->result, error);
}

static void
check_sent (SoFixture *fixture,
            guint      i,
            GBytes    *file)
{
  SoTestRequest *request = so_test_server_get (&fixture->server, i);
  g_autofree char *body = expect_body (file);
  g_autofree char *length = g_strdup_printf ("%zu", strlen (body));

  g_assert_cmpstr (request->method, ==, "POST");
  g_assert_cmpstr (request->path, ==, "/api/v1/Agents/" UPLOAD);
  g_assert_cmpstr (so_test_request_get_header (request, "Content-Length"), ==, length);
  g_assert_cmpstr (so_test_request_get_header (request, "Content-Type"), ==,
                   "application/json; charset=utf-8");
  g_assert_cmpstr (so_test_request_get_header (request, "Accept"), ==, "application/json");
  g_assert_null (so_test_request_get_header (request, "SO-TimeZone"));
  g_assert_cmpstr (request->body, ==, body);
}

/* ---- up ---- */

static void
test_upload (SoFixture     *fixture,
             gconstpointer  data)
{
  static const gsize sizes[] = {
    0, 1, 2, 3, 48 * 1024 - 1, 48 * 1024, 48 * 1024 + 1, 2 * 1000 * 1000,
  };

  so_test_server_answer (&fixture->server, UPLOAD, 204, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) file = make_file (sizes[i]);
      g_autoptr (GInputStream) content = g_memory_input_stream_new_from_bytes (file);
      g_autoptr (GError) error = NULL;
      Progress progress = { 0 };

      g_assert_true (upload (fixture, content, &progress, NULL, &error));
      g_assert_no_error (error);
      g_clear_object (&fixture->result);
      check_sent (fixture, i, file);
      g_assert_cmpuint (progress.count, >, 0);
      g_assert_cmpint (progress.done, ==, sizes[i]);
      g_assert_cmpint (progress.total, ==, sizes[i]);
      g_assert_false (g_input_stream_is_closed (content));
    }
}

/* From where the stream stands, which may be in the middle. */
static void
test_upload_rest (SoFixture     *fixture,
                  gconstpointer  data)
{
  g_autoptr (GBytes) file = make_file (1000);
  g_autoptr (GBytes) rest = g_bytes_new_from_bytes (file, 10, 990);
  g_autoptr (GInputStream) content = g_memory_input_stream_new_from_bytes (file);
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };

  so_test_server_answer (&fixture->server, UPLOAD, 204, NULL);
  g_input_stream_skip (content, 10, NULL, NULL);
  g_assert_true (upload (fixture, content, &progress, NULL, &error));
  g_assert_no_error (error);
  check_sent (fixture, 0, rest);
}

static gpointer
fill_pipe (gpointer data)
{
  g_autoptr (GBytes) file = make_file (200000);
  g_autoptr (GOutputStream) stream = data;

  g_output_stream_write_all (stream, g_bytes_get_data (file, NULL), 200000, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return NULL;
}

/* What cannot seek has no length, either. */
static void
test_upload_pipe (SoFixture     *fixture,
                  gconstpointer  data)
{
  g_autoptr (GBytes) file = make_file (200000);
  g_autoptr (GInputStream) content = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };
  GThread *thread;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  content = g_unix_input_stream_new (ends[0], TRUE);
  thread = g_thread_new ("fill-pipe", fill_pipe, g_unix_output_stream_new (ends[1], TRUE));

  so_test_server_answer (&fixture->server, UPLOAD, 204, NULL);
  g_assert_true (upload (fixture, content, &progress, NULL, &error));
  g_assert_no_error (error);
  check_sent (fixture, 0, file);
  g_thread_join (thread);
}

/* The file is at fault, so the text does not name the server. */
static void
test_upload_truncated (SoFixture     *fixture,
                       gconstpointer  data)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = make_file (3 * 1000 * 1000);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GInputStream) content = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };
  int fd = g_file_open_tmp ("steward-XXXXXX", &name, &error);

  g_assert_no_error (error);
  close (fd);
  g_file_set_contents (name, g_bytes_get_data (bytes, NULL), 3 * 1000 * 1000, &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (name);
  content = G_INPUT_STREAM (g_file_read (file, NULL, &error));
  g_assert_no_error (error);

  so_test_server_answer (&fixture->server, UPLOAD, 204, NULL);
  progress.truncate = name;
  g_assert_false (upload (fixture, content, &progress, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
  g_assert_cmpstr (error->message, ==, "The file became shorter while it was sent");
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 0);
  g_unlink (name);
}

static void
renew (SoSession *session,
       gpointer   user_data)
{
  g_autoptr (SoCredentials) next = so_credentials_new_bearer ("8A:new");

  so_session_renewed (session, next);
}

/* The server has said that it did nothing: once more, from the file's beginning. */
static void
test_upload_renewed (SoFixture     *fixture,
                     gconstpointer  data)
{
  g_autoptr (SoCredentials) old = so_credentials_new_bearer ("8A:old");
  g_autoptr (GBytes) file = make_file (100000);
  g_autoptr (GInputStream) content = g_memory_input_stream_new_from_bytes (file);
  g_autoptr (GError) error = NULL;

  so_session_set_credentials (fixture->session, old);
  so_session_set_renewer (fixture->session, renew, NULL, NULL);
  so_test_server_answer (&fixture->server, UPLOAD, 204, NULL);
  so_test_server_answer_once (&fixture->server, UPLOAD, 401, NULL);
  so_ticket_upload_attachment_async (fixture->session, 5, content, NULL, NULL, NULL,
                                     so_fixture_done, fixture);
  so_fixture_wait (fixture);
  g_assert_true (so_ticket_upload_attachment_finish (fixture->session, fixture->result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 2);
  check_sent (fixture, 0, file);
  check_sent (fixture, 1, file);
}

static void
test_upload_fails (SoFixture     *fixture,
                   gconstpointer  data)
{
  g_autoptr (GBytes) file = make_file (1000);
  g_autoptr (GInputStream) content = g_memory_input_stream_new_from_bytes (file);
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };

  so_test_server_answer (&fixture->server, UPLOAD, 400,
                         "{\"Error\":true,\"Message\":\"Not this kind of file\"}");
  g_assert_false (upload (fixture, content, &progress, NULL, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "Not this kind of file");
  g_clear_error (&error);
  g_clear_object (&fixture->result);

  /* no answer: it may have been stored, so it is never sent again */
  so_test_server_answer_raw (&fixture->server, UPLOAD, "", 0);
  g_seekable_seek (G_SEEKABLE (content), 0, G_SEEK_SET, NULL, NULL);
  progress.done = 0;
  g_assert_false (upload (fixture, content, &progress, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == G_IO_ERROR);
  g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 2);
}

static void
test_upload_cancelled (SoFixture     *fixture,
                       gconstpointer  data)
{
  g_autoptr (GBytes) file = make_file (5 * 1000 * 1000);

  so_test_server_answer (&fixture->server, UPLOAD, 204, NULL);
  for (guint during = 0; during <= 1; during++)
    {
      g_autoptr (GInputStream) content = g_memory_input_stream_new_from_bytes (file);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Progress progress = { 0 };

      if (during)
        progress.cancellable = cancellable;
      else
        g_cancellable_cancel (cancellable);
      g_assert_false (upload (fixture, content, &progress, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (progress.count > 0, ==, during);
      g_assert_cmpuint (so_test_server_count (&fixture->server), ==, 0);
      g_clear_object (&fixture->result);
    }
}

/* Its size, not what is in it. */
static void
test_upload_logged (SoFixture     *fixture,
                    gconstpointer  data)
{
  g_autoptr (GBytes) file = make_file (1000);
  g_autoptr (GInputStream) content = g_memory_input_stream_new_from_bytes (file);
  g_autofree char *body = expect_body (file);
  g_autoptr (SoLoggedCall) logged = NULL;
  g_autofree char *command = NULL;
  Progress progress = { 0 };

  so_test_server_answer (&fixture->server, UPLOAD, 204, NULL);
  g_assert_true (upload (fixture, content, &progress, NULL, NULL));
  logged = g_list_model_get_item (G_LIST_MODEL (so_session_get_log (fixture->session)), 0);
  g_assert_cmpuint (logged->request_size, ==, strlen (body));
  g_assert_null (logged->request_body);
  command = so_logged_call_dup_command (logged);
  g_assert_nonnull (strstr (command, "--data-binary '@request.json'"));
}

/* ---- down ---- */

static GBytes *
fetch_into (SoFixture      *fixture,
            GOutputStream  *output,
            Progress       *progress,
            GError        **error)
{
  progress->thread = g_thread_self ();
  g_clear_object (&fixture->result);
  so_ticket_get_attachment_stream_async (fixture->session, 5, output, progress_cb, progress,
                                         progress->cancellable, so_fixture_done, fixture);
  so_fixture_wait (fixture);
  if (!so_ticket_get_attachment_stream_finish (fixture->session, fixture->result, error))
    return NULL;

  g_assert_false (g_output_stream_is_closed (output));
  g_output_stream_close (output, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static GBytes *
fetch (SoFixture  *fixture,
       Progress   *progress,
       GError    **error)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  return fetch_into (fixture, output, progress, error);
}

static void
answer_file (SoFixture  *fixture,
             GBytes     *file,
             const char *type)
{
  so_test_server_answer_full (&fixture->server, FETCH, 200, NULL,
                              g_bytes_get_size (file) > 0 ? g_bytes_get_data (file, NULL) : "",
                              g_bytes_get_size (file), "Content-Type", type, NULL);
}

static void
test_fetch (SoFixture     *fixture,
            gconstpointer  data)
{
  static const gsize sizes[] = { 0, 1, 256, 64 * 1024, 3 * 1000 * 1000 };

  /* nothing is kept, so there is no limit */
  so_session_set_size_limit (fixture->session, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) file = make_file (sizes[i]);
      g_autoptr (GBytes) fetched = NULL;
      g_autoptr (GError) error = NULL;
      Progress progress = { 0 };
      SoTestRequest *request;

      answer_file (fixture, file, i % 2 == 0 ? "application/octet-stream" : "image/png");
      fetched = fetch (fixture, &progress, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (fetched, file));
      g_assert_cmpint (progress.done, ==, sizes[i]);
      g_assert_cmpint (progress.total, ==, sizes[i]);

      request = so_test_server_get (&fixture->server, i);
      g_assert_cmpstr (request->body, ==, "{\"AttachmentId\":5}");
      g_assert_cmpstr (so_test_request_get_header (request, "Accept"), ==,
                       "application/octet-stream");
    }
}

/* What looks like JSON or a page is a file all the same, where it is said to be one. */
static void
test_fetch_undecoded (SoFixture     *fixture,
                      gconstpointer  data)
{
  static const char *files[] = { "null", "{\"Error\":true}", "\"dGV4dA==\"", "<html></html>" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GBytes) fetched = NULL;
      g_autoptr (GError) error = NULL;
      Progress progress = { 0 };

      answer_file (fixture, file, "application/octet-stream");
      fetched = fetch (fixture, &progress, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (fetched, file));
    }
}

/* A server that takes no notice of Accept. */
static void
test_fetch_json (SoFixture     *fixture,
                 gconstpointer  data)
{
  static const gsize sizes[] = { 0, 1, 2, 3, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) file = make_file (sizes[i]);
      g_autofree char *text = g_base64_encode (g_bytes_get_data (file, NULL), sizes[i]);
      g_autofree char *json = g_strdup_printf ("\"%s\"", text);
      g_autoptr (GBytes) fetched = NULL;
      g_autoptr (GError) error = NULL;
      Progress progress = { 0 };

      so_test_server_answer (&fixture->server, FETCH, 200, json);
      fetched = fetch (fixture, &progress, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (fetched, file));
      g_assert_cmpint (progress.done, ==, sizes[i]);
    }
}

static void
check_failure (SoFixture  *fixture,
               int         code,
               const char *message)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };

  g_assert_null (fetch_into (fixture, output, &progress, &error));
  g_assert_error (error, SO_SERVICE_ERROR, code);
  if (message != NULL)
    g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output)), ==, 0);
}

static void
test_fetch_fails (SoFixture     *fixture,
                  gconstpointer  data)
{
  static const char *bad[] = { "", "{", "1.5", "[1]", "{}", "\"abc\"", "\"a b=\"", "\"a===\"",
                               "\"====\"", "\"ab=c\"" };

  so_test_server_answer (&fixture->server, FETCH, 200, "null");
  check_failure (fixture, SO_SERVICE_ERROR_NOT_FOUND, NULL);
  so_test_server_answer (&fixture->server, FETCH, 204, NULL);
  check_failure (fixture, SO_SERVICE_ERROR_NOT_FOUND, NULL);
  so_test_server_answer (&fixture->server, FETCH, 404,
                         "{\"Error\":true,\"ErrorMessage\":\"No such attachment\"}");
  check_failure (fixture, SO_SERVICE_ERROR_NOT_FOUND, "No such attachment");
  so_test_server_answer (&fixture->server, FETCH, 200,
                         "{\"Error\":true,\"ErrorMessage\":\"Not for you\"}");
  check_failure (fixture, SO_SERVICE_ERROR_REFUSED, "Not for you");
  so_test_server_answer_full (&fixture->server, FETCH, 200, NULL, "<html></html>", -1,
                              "Content-Type", "text/html", NULL);
  check_failure (fixture, SO_SERVICE_ERROR_DECODE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      so_test_server_answer (&fixture->server, FETCH, 200, bad[i]);
      check_failure (fixture, SO_SERVICE_ERROR_DECODE, NULL);
    }
}

/* Half a file is no file. */
static void
test_fetch_cut_off (SoFixture     *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };

  so_test_server_answer_raw (&fixture->server, FETCH,
                             "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
                             "Content-Length: 1000\r\n\r\nabc", -1);
  g_assert_null (fetch (fixture, &progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
}

static void
test_disk_full (SoFixture     *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) file = make_file (100000);
  g_autofree char *place = g_malloc (1000);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new (place, 1000, NULL, NULL);
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };

  answer_file (fixture, file, "application/octet-stream");
  g_assert_null (fetch_into (fixture, output, &progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_null (strstr (error->message, "127.0.0.1"));
}

static void
test_fetch_cancelled (SoFixture     *fixture,
                      gconstpointer  data)
{
  g_autoptr (GBytes) file = make_file (5 * 1000 * 1000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Progress progress = { .cancellable = cancellable };

  answer_file (fixture, file, "application/octet-stream");
  g_assert_null (fetch (fixture, &progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (progress.count, ==, 1);
}

/* Longer than the time-out as a whole, but never without a byte for so long. */
static void
test_slow (SoFixture     *fixture,
           gconstpointer  data)
{
  g_autoptr (GBytes) fetched = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress = { 0 };

  so_session_set_timeout (fixture->session, 1);
  so_test_server_answer_slowly (&fixture->server, FETCH, "123456", 1, 250);
  fetched = fetch (fixture, &progress, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (fetched), ==, 6);
  g_assert_cmpint (progress.total, ==, 0);

  so_test_server_hang (&fixture->server, FETCH);
  g_assert_null (fetch (fixture, &progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/files/" path, SoFixture, NULL, so_fixture_set_up, function, so_fixture_tear_down)
  ADD ("upload", test_upload);
  ADD ("upload-rest", test_upload_rest);
  ADD ("upload-pipe", test_upload_pipe);
  ADD ("upload-truncated", test_upload_truncated);
  ADD ("upload-renewed", test_upload_renewed);
  ADD ("upload-fails", test_upload_fails);
  ADD ("upload-cancelled", test_upload_cancelled);
  ADD ("upload-logged", test_upload_logged);
  ADD ("fetch", test_fetch);
  ADD ("fetch-undecoded", test_fetch_undecoded);
  ADD ("fetch-json", test_fetch_json);
  ADD ("fetch-fails", test_fetch_fails);
  ADD ("fetch-cut-off", test_fetch_cut_off);
  ADD ("fetch-disk-full", test_disk_full);
  ADD ("fetch-cancelled", test_fetch_cancelled);
  ADD ("fetch-slow", test_slow);
#undef ADD

  return g_test_run ();
}
