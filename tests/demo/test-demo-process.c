/* test-demo-process.c: options, files, signals and crashes of the demo service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>

#include "demo-fixture.h"

#define DEFAULTS "NumberAllocation/CreateDefaultRefCountEntity"
#define GET_SMS "CustomerService/GetSmsConfig"
#define SAVE_SMS "CustomerService/SaveSmsConfig"

typedef struct
{
  DemoFixture demo;
  DemoFixture other;     /* a second server on the same file */
  char       *folder;
  char       *file;
  const char *arguments[3];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("demo-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_build_filename (fixture->folder, "demo.sqlite", NULL);
  fixture->arguments[0] = "--database";
  fixture->arguments[1] = fixture->file;
  demo_start (&fixture->demo, fixture->arguments);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_folder (inside);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  demo_tear_down (&fixture->demo, NULL);
  demo_tear_down (&fixture->other, NULL);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->file);
}

static void
save_sender (DemoFixture *demo,
             const char  *sender)
{
  g_autofree char *json = g_strdup_printf ("{\"NsPluginSender\":\"%s\"}", sender);

  demo_post (demo, SAVE_SMS, json, 200);
}

static void
test_signals (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *wal = g_strconcat (fixture->file, "-wal", NULL);
  GStatBuf status;

  /* the settings hold passwords: the file is for its owner only */
  g_assert_cmpint (g_stat (fixture->file, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);

  save_sender (&fixture->demo, "term");
  demo_stop (&fixture->demo, SIGTERM);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));   /* the file was closed */

  demo_start (&fixture->demo, fixture->arguments);
  g_assert_cmpstr (demo_text (demo_post (&fixture->demo, GET_SMS, NULL, 200), "NsPluginSender"), ==,
                   "term");

  demo_stop (&fixture->demo, SIGINT);
}

/* What was answered is there after SIGKILL, each kind of save. */
static void
test_sigkill (Fixture       *fixture,
              gconstpointer  data)
{
  DemoFixture *demo = &fixture->demo;
  gint64 config, ticket;
  g_autofree char *get_config = NULL;
  g_autofree char *get_ticket = NULL;

  save_sender (demo, "kill");
  config = demo_number (demo_post (demo, "CustomerService/SaveCustomerCenterConfig",
                                   "{\"Config\":\"{\\\"killed\\\":1}\"}", 200), "CustConfigId");
  demo_post (demo, "NumberAllocation/SaveDefaultNumbering",
             "{\"RefCountEntity\":{\"TravelPrefix\":8}}", 204);
  ticket = demo_number (demo_post (demo, "Ticket/SaveTicketEntity", "{\"Title\":\"killed\"}", 200),
                        "TicketId");
  demo_kill (demo);

  demo_start (demo, fixture->arguments);
  get_config = g_strdup_printf ("CustomerService/GetCustomerCenterConfig?customerCenterConfigId=%d",
                                (int) config);
  get_ticket = g_strdup_printf ("Ticket/GetTicketEntity?ticketEntityId=%d", (int) ticket);
  g_assert_cmpstr (demo_text (demo_post (demo, GET_SMS, NULL, 200), "NsPluginSender"), ==, "kill");
  g_assert_cmpstr (demo_text (demo_post (demo, get_config, NULL, 200), "Config"), ==,
                   "{\"killed\":1}");
  g_assert_cmpint (demo_number (demo_post (demo, DEFAULTS, NULL, 200), "TravelPrefix"), ==, 8);
  g_assert_cmpstr (demo_text (demo_post (demo, get_ticket, NULL, 200), "Title"), ==, "killed");
}

typedef struct
{
  guint left;    /* requests not answered yet */
  guint taken;
} Race;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Race *race = user_data;
  g_autoptr (GBytes) answer = NULL;
  SoupMessage *message = soup_session_get_async_result_message (SOUP_SESSION (source), result);

  answer = soup_session_send_and_read_finish (SOUP_SESSION (source), result, NULL);
  race->taken += soup_message_get_status (message) == 200;
  race->left--;
}

static void
send_save (DemoFixture *demo,
           Race        *race)
{
  g_autofree char *url = g_strconcat (demo->address, "api/v1/Agents/Ticket/SaveTicketEntity", NULL);
  g_autoptr (SoupMessage) message = soup_message_new ("POST", url);
  g_autoptr (GBytes) body = g_bytes_new_static ("{\"Title\":\"race\"}", 16);

  soup_message_headers_replace (soup_message_get_request_headers (message), "Authorization",
                                DEMO_ADMIN);
  soup_message_set_request_body_from_bytes (message, "application/json", body);
  race->left++;
  soup_session_send_and_read_async (demo->soup, message, G_PRIORITY_DEFAULT, NULL, answered_cb,
                                    race);
}

/* Two servers write to one file at the same moment: each save is taken once, none is lost. */
static void
test_two_servers (Fixture       *fixture,
                  gconstpointer  data)
{
  const guint saves = 40;
  Race race = { 0 };
  sqlite3 *file;
  sqlite3_stmt *statement;

  demo_start (&fixture->other, fixture->arguments);
  save_sender (&fixture->demo, "first");
  g_assert_cmpstr (demo_text (demo_post (&fixture->other, GET_SMS, NULL, 200), "NsPluginSender"),
                   ==, "first");

  for (guint i = 0; i < saves; i++)
    send_save (i % 2 == 0 ? &fixture->demo : &fixture->other, &race);
  while (race.left > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (race.taken, ==, saves);

  demo_kill (&fixture->other);
  demo_stop (&fixture->demo, SIGTERM);
  g_assert_cmpint (sqlite3_open (fixture->file, &file), ==, SQLITE_OK);
  sqlite3_prepare_v2 (file, "SELECT count (*), (SELECT integrity_check FROM "
                      "pragma_integrity_check) FROM ticket WHERE Title = 'race'", -1, &statement,
                      NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, (int) saves);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 1), ==, "ok");
  sqlite3_finalize (statement);
  sqlite3_close (file);
}

/* Several servers may start on a file that does not exist yet. */
static void
test_start_together (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "new.sqlite", NULL);
  g_autoptr (GPtrArray) servers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (servers, g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL,
                                                g_getenv ("STEWARD_DEMO"), "--quiet", "--database",
                                                file, NULL));
  for (guint i = 0; i < servers->len; i++)
    {
      GSubprocess *server = g_ptr_array_index (servers, i);
      g_autoptr (GDataInputStream) out = NULL;
      g_autofree char *line = NULL;

      out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (server));
      line = g_data_input_stream_read_line (out, NULL, NULL, NULL);
      g_assert_nonnull (line);
      g_assert_true (g_str_has_prefix (line, "LISTENING "));
      g_subprocess_send_signal (server, SIGTERM);
      g_assert_true (g_subprocess_wait_check (server, NULL, NULL));
    }
}

/* A database that fails is a 500, and nothing of the save is kept. */
static void
test_failing_database (Fixture       *fixture,
                       gconstpointer  data)
{
  DemoFixture *demo = &fixture->demo;
  JsonNode *answer;
  sqlite3 *file;

  g_assert_cmpint (sqlite3_open (fixture->file, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file, "CREATE TRIGGER no_tags BEFORE INSERT ON ticket_tag "
                                 "BEGIN SELECT raise (ABORT, 'no tags today'); END",
                                 NULL, NULL, NULL), ==, SQLITE_OK);

  answer = demo_post (demo, "Ticket/SaveTicketEntity", "{\"Tags\":[{\"Id\":1}]}", 500);
  g_assert_true (json_node_get_boolean (demo_at (answer, "Error")));
  g_assert_cmpstr (demo_text (answer, "ErrorType"), ==, "SoDbException");
  g_assert_nonnull (strstr (demo_text (answer, "ErrorMessage"), "no tags today"));
  g_assert_true (demo_is_null (demo_post (demo, "Ticket/GetTicketEntity?ticketEntityId=62", NULL,
                                          200), ""));
  demo_post (demo, "Ticket/SaveTicketEntity", "{}", 200);

  sqlite3_exec (file, "DROP TABLE sms_config", NULL, NULL, NULL);
  sqlite3_close (file);
  demo_post (demo, GET_SMS, NULL, 500);
  demo_post (demo, SAVE_SMS, "{}", 500);
  demo_post (demo, DEFAULTS, NULL, 200);
}

/* Runs the program to its end. Returns what it said on stderr, or on stdout for status 0. */
static char *
run (int         status,
     const char *first,
     const char *second)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                              &error, g_getenv ("STEWARD_DEMO"), first, second, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, status);

  return status == 0 ? g_steal_pointer (&out) : g_steal_pointer (&err);
}

static void
test_options (Fixture       *fixture,
              gconstpointer  data)
{
  const char *bad[][2] = {
    { "--port", "65536" }, { "--port", "-1" }, { "--port", "x" }, { "--nonsense", NULL },
    { "extra", NULL }, { "--language", "klingon" }, { "--database", NULL },
    { "--without", "foo" }, { "--without", "CustomerService/SaveSmsConfigs" },
  };
  g_autofree char *help = run (0, "--help", NULL);
  g_autofree char *version = run (0, "--version", NULL);
  g_autofree char *not_a_file = NULL;
  g_autofree char *below = g_build_filename (fixture->folder, "below", NULL);
  g_autofree char *lost = g_strdup_printf ("--database=%s/two/demo.sqlite", below);
  g_autofree char *no_folder = NULL;
  g_autofree char *used = NULL;
  g_autoptr (GUri) uri = g_uri_parse (fixture->demo.address, G_URI_FLAGS_NONE, NULL);
  g_autofree char *port = g_strdup_printf ("--port=%d", g_uri_get_port (uri));
  g_autofree char *database = g_strdup_printf ("--database=%s", fixture->folder);

  g_assert_nonnull (strstr (help, "admin   demo"));
  g_assert_nonnull (strstr (help, "7T:ZGVtby1hZG1pbi10aWNrZXQ=="));
  g_assert_nonnull (strstr (help, "8A:Demo00001.reader-token"));
  g_assert_true (g_str_has_prefix (version, "steward-demo "));

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *said = run (2, bad[i][0], bad[i][1]);

      g_assert_true (g_str_has_prefix (said, "steward-demo: "));
    }

  not_a_file = run (1, database, NULL);
  g_assert_nonnull (strstr (not_a_file, fixture->folder));
  no_folder = run (1, lost, NULL);
  g_assert_nonnull (strstr (no_folder, below));
  g_assert_true (g_str_has_prefix (no_folder, "steward-demo: There is no folder "));
  g_assert_false (g_file_test (below, G_FILE_TEST_EXISTS));
  used = run (1, "--database=:memory:", port);
  g_assert_true (g_str_has_prefix (used, "steward-demo: "));
}

/* From the build folder, without being told where the translations are. */
static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_unsetenv (launcher, "STEWARD_LOCALE_DIR");
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", "de", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("STEWARD_DEMO"), "--help",
                                         NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (out, "auf diesem"));
}

/* Only the folder of the default file is made. */
static void
test_default_file (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *home = g_build_filename (fixture->folder, "data", "home", NULL);
  g_autofree char *file = g_build_filename (home, "steward", "demo.sqlite", NULL);
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) out = NULL;
  g_autofree char *line = NULL;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", home, TRUE);
  process = g_subprocess_launcher_spawn (launcher, NULL, g_getenv ("STEWARD_DEMO"), "--quiet",
                                         NULL);
  out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (out, NULL, NULL, NULL);
  g_assert_nonnull (line);
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  g_subprocess_send_signal (process, SIGTERM);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
}

static void
test_newer_file (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *database = g_strdup_printf ("--database=%s", fixture->file);
  g_autofree char *said = NULL;
  sqlite3 *file;

  g_assert_cmpint (sqlite3_open (fixture->file, &file), ==, SQLITE_OK);
  sqlite3_exec (file, "PRAGMA user_version = 999", NULL, NULL, NULL);
  sqlite3_close (file);
  said = run (1, database, NULL);
  g_assert_nonnull (strstr (said, "newer"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/demo-process/signals", Fixture, NULL, set_up, test_signals, tear_down);
  g_test_add ("/demo-process/sigkill", Fixture, NULL, set_up, test_sigkill, tear_down);
  g_test_add ("/demo-process/two-servers", Fixture, NULL, set_up, test_two_servers, tear_down);
  g_test_add ("/demo-process/start-together", Fixture, NULL, set_up, test_start_together,
              tear_down);
  g_test_add ("/demo-process/failing-database", Fixture, NULL, set_up, test_failing_database,
              tear_down);
  g_test_add ("/demo-process/options", Fixture, NULL, set_up, test_options, tear_down);
  g_test_add ("/demo-process/default-file", Fixture, NULL, set_up, test_default_file, tear_down);
  g_test_add ("/demo-process/language", Fixture, NULL, set_up, test_language, tear_down);
  g_test_add ("/demo-process/newer-file", Fixture, NULL, set_up, test_newer_file, tear_down);

  return g_test_run ();
}
