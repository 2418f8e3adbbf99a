/* demo-fixture.c: a steward-demo process, and calls to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "demo-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/prctl.h>

#include "so-json.h"

/* A test that fails must not leave its server behind. */
static void
end_with_parent (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

/**
 * demo_start:
 * @fixture: all zeros, or after demo_stop() or demo_kill()
 * @arguments: (array zero-terminated=1): options besides --quiet
 *
 * Starts the server and waits until it says where it listens.
 */
void
demo_start (DemoFixture        *fixture,
            const char * const *arguments)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GDataInputStream) out = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  g_assert_nonnull (g_getenv ("STEWARD_DEMO"));
  g_ptr_array_add (words, (char *) g_getenv ("STEWARD_DEMO"));
  g_ptr_array_add (words, (char *) "--quiet");
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (words, (char *) arguments[i]);
  g_ptr_array_add (words, NULL);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_set_child_setup (launcher, end_with_parent, NULL, NULL);
  fixture->process = g_subprocess_launcher_spawnv (launcher, (const char * const *) words->pdata,
                                                   &error);
  g_assert_no_error (error);
  out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (fixture->process));
  line = g_data_input_stream_read_line (out, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (line);
  g_assert_true (g_str_has_prefix (line, "LISTENING http://127.0.0.1:"));
  g_assert_true (g_str_has_suffix (line, "/"));

  fixture->address = g_strdup (line + strlen ("LISTENING "));
  if (fixture->soup == NULL)
    fixture->soup = soup_session_new ();
  if (fixture->headers == NULL)
    {
      fixture->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      demo_header (fixture, "Authorization", DEMO_ADMIN);
      demo_header (fixture, "Accept", "application/json");
      demo_header (fixture, "Content-Type", "application/json");
    }
}

static void
forget (DemoFixture *fixture)
{
  g_clear_object (&fixture->process);
  g_clear_pointer (&fixture->address, g_free);
  g_clear_pointer (&fixture->text, g_free);
  g_clear_pointer (&fixture->node, json_node_unref);
  g_clear_pointer (&fixture->answered, soup_message_headers_unref);
}

/* Asks the server to end, and asserts that it does so without complaint.
 * @signal_number: SIGTERM or SIGINT
 */
void
demo_stop (DemoFixture *fixture,
           int          signal_number)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_send_signal (fixture->process, signal_number);
  g_subprocess_wait (fixture->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (fixture->process));
  g_assert_cmpint (g_subprocess_get_exit_status (fixture->process), ==, 0);
  forget (fixture);
}

void
demo_kill (DemoFixture *fixture)
{
  g_subprocess_force_exit (fixture->process);
  g_subprocess_wait (fixture->process, NULL, NULL);
  g_assert_true (g_subprocess_get_if_signaled (fixture->process));
  forget (fixture);
}

void
demo_set_up (DemoFixture   *fixture,
             gconstpointer  data)
{
  static const char * const memory[] = { "--database", ":memory:", NULL };

  demo_start (fixture, memory);
}

void
demo_tear_down (DemoFixture   *fixture,
                gconstpointer  data)
{
  if (fixture->process != NULL)
    demo_stop (fixture, SIGTERM);
  g_clear_object (&fixture->soup);
  g_clear_pointer (&fixture->headers, g_hash_table_unref);
}

/* Sends a header with all further calls; NULL takes it back. */
void
demo_header (DemoFixture *fixture,
             const char  *name,
             const char  *value)
{
  if (value != NULL)
    g_hash_table_insert (fixture->headers, g_strdup (name), g_strdup (value));
  else
    g_hash_table_remove (fixture->headers, name);
}

/**
 * demo_send:
 * @fixture: a running server
 * @verb: "GET", …
 * @path: below the address, with its query
 * @body: (nullable): what to send
 * @length: bytes of @body, -1 where it ends with NUL
 *
 * Fills in what the fixture holds of the last answer.
 */
void
demo_send (DemoFixture *fixture,
           const char  *verb,
           const char  *path,
           const char  *body,
           gssize       length)
{
  g_autofree char *url = g_strconcat (fixture->address, path, NULL);
  g_autoptr (SoupMessage) message = soup_message_new (verb, url);
  g_autoptr (GBytes) answer = NULL;
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, fixture->headers);
  while (g_hash_table_iter_next (&iter, &name, &value))
    soup_message_headers_replace (soup_message_get_request_headers (message), name, value);
  if (body != NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (body, length < 0 ? strlen (body) : (gsize) length);

      soup_message_set_request_body_from_bytes (message, g_hash_table_lookup (fixture->headers,
                                                                              "Content-Type"),
                                                bytes);
    }
  /* a 401 is an answer here, not a question */
  soup_message_disable_feature (message, SOUP_TYPE_AUTH_MANAGER);

  answer = soup_session_send_and_read (fixture->soup, message, NULL, &error);
  g_assert_no_error (error);

  g_clear_pointer (&fixture->text, g_free);
  g_clear_pointer (&fixture->node, json_node_unref);
  g_clear_pointer (&fixture->answered, soup_message_headers_unref);
  fixture->status = soup_message_get_status (message);
  fixture->text = g_bytes_get_size (answer) > 0
    ? g_strndup (g_bytes_get_data (answer, NULL), g_bytes_get_size (answer)) : g_strdup ("");
  fixture->answered = soup_message_headers_ref (soup_message_get_response_headers (message));
  if (*fixture->text == '\0' || *fixture->text == '<')
    return;

  fixture->node = so_json_parse (fixture->text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_status (DemoFixture *fixture,
               const char  *what,
               guint        status)
{
  if (fixture->status != status)
    g_error ("%s: answered %u, not %u: %s", what, fixture->status, status, fixture->text);
}

/**
 * demo_post:
 * @fixture: a running server
 * @method: "CustomerService/GetSmsConfig", with a query
 * @body: (nullable): what to send
 * @status: what must be answered
 *
 * Returns: (transfer none) (nullable): the answer, until the next call
 */
JsonNode *
demo_post (DemoFixture *fixture,
           const char  *method,
           const char  *body,
           guint        status)
{
  g_autofree char *path = g_strconcat ("api/v1/Agents/", method, NULL);

  demo_send (fixture, "POST", path, body, -1);
  assert_status (fixture, method, status);

  return fixture->node;
}

JsonNode *
demo_get (DemoFixture *fixture,
          const char  *path,
          guint        status)
{
  demo_send (fixture, "GET", path, NULL, 0);
  assert_status (fixture, path, status);

  return fixture->node;
}

/* Adds a test that gets a server of its own, on a database in memory. */
void
demo_add (const char  *path,
          void       (*test) (DemoFixture *, gconstpointer))
{
  g_test_add (path, DemoFixture, NULL, demo_set_up, test, demo_tear_down);
}

/* ---- a database that the test looks into ---- */

static void
set_up_file (DemoFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;

  fixture->folder = g_dir_make_tmp ("demo-test-XXXXXX", &error);
  g_assert_no_error (error);
  file = g_build_filename (fixture->folder, "demo.sqlite", NULL);
  demo_start (fixture, (const char *[]) { "--database", file, NULL });
}

static void
tear_down_file (DemoFixture   *fixture,
                gconstpointer  data)
{
  static const char * const names[] = { "demo.sqlite", "demo.sqlite-wal", "demo.sqlite-shm" };
  g_autofree char *folder = fixture->folder;

  demo_tear_down (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_build_filename (folder, names[i], NULL);

      g_remove (file);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Adds a test that gets a server of its own, on a database in a file: see demo_count(). */
void
demo_add_with_file (const char  *path,
                    void       (*test) (DemoFixture *, gconstpointer))
{
  g_test_add (path, DemoFixture, NULL, set_up_file, test, tear_down_file);
}

/* The number that @sql finds in the running server's database */
gint64
demo_count (DemoFixture *fixture,
            const char  *sql)
{
  g_autofree char *file = g_build_filename (fixture->folder, "demo.sqlite", NULL);
  sqlite3_stmt *statement = NULL;
  sqlite3 *handle = NULL;
  gint64 count;

  g_assert_cmpint (sqlite3_open_v2 (file, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 5000);
  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  count = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  return count;
}
