/* test-kill.c: the program or the service is killed at any moment while somebody works
 *
 * The program as it is started, typed into from outside. Nothing here waits for a time:
 * typing goes on until enough of it has passed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "at-spi.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include <glib/gstdio.h>

#define PROMISE (2 * G_USEC_PER_SEC)    /* of typing that may be lost */
#define WORKING (G_USEC_PER_SEC / 2)    /* for the program to take a letter, beside all other tests */

typedef struct
{
  char            *folder;
  char            *database;
  char            *address;     /* nullable */
  char            *port;        /* nullable */
  GSubprocess     *demo;        /* nullable */
  GSubprocess     *steward;     /* nullable */
  AtspiAccessible *program;     /* nullable */
} Fixture;

/* the library has none */
typedef AtspiAccessible Accessible;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Accessible, g_object_unref)

/* ---- the programs ---- */

static GSubprocess *
spawn (const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_setenv (launcher, "STEWARD_PASSWORD", "demo", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);

  return process;
}

static void
kill_program (GSubprocess **process)
{
  if (*process == NULL)
    return;

  g_subprocess_force_exit (*process);
  g_subprocess_wait (*process, NULL, NULL);
  g_clear_object (process);
}

static void
kill_steward (Fixture *fixture)
{
  g_clear_object (&fixture->program);
  kill_program (&fixture->steward);
}

/* On the same file and at the same address as before. */
static void
start_demo (Fixture *fixture)
{
  const char *const arguments[] = {
    g_getenv ("STEWARD_DEMO"), "--quiet", "--database", fixture->database,
    fixture->port != NULL ? "--port" : NULL, fixture->port, NULL
  };
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GUri) uri = NULL;
  g_autofree char *line = NULL;

  fixture->demo = spawn (arguments);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (fixture->demo));
  line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
  g_assert_true (line != NULL && g_str_has_prefix (line, "LISTENING "));
  if (fixture->address != NULL)
    return;

  fixture->address = g_strdup (line + strlen ("LISTENING "));
  uri = g_uri_parse (fixture->address, G_URI_FLAGS_NONE, NULL);
  fixture->port = g_strdup_printf ("%d", g_uri_get_port (uri));
}

static void
start_steward (Fixture *fixture)
{
  fixture->steward = spawn ((const char *const[]) { g_getenv ("STEWARD"), "--server", fixture->address,
                                                    "--user", "admin", "--section", "sms", NULL });
  fixture->program = at_spi_find_program (fixture->steward);
}

/* What the service holds, as a JSON object. */
static JsonObject *
read_row (Fixture *fixture)
{
  g_autoptr (GSubprocess) ctl = spawn ((const char *const[]) {
    g_getenv ("STEWARDCTL"), "--server", fixture->address, "--user", "admin", "call",
    "CustomerService/GetSmsConfig", NULL });
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_subprocess_communicate (ctl, NULL, NULL, &output, NULL, &error));
  g_assert_true (g_subprocess_get_successful (ctl));
  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (output, NULL),
                                             (gssize) g_bytes_get_size (output), &error));

  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/* ---- the window, from outside ---- */

typedef struct
{
  AtspiRole        role;
  const char      *text;
  AtspiAccessible *found;
} Search;

static gboolean
search_cb (AtspiAccessible *accessible,
           gpointer         data)
{
  Search *search = data;
  g_autofree char *name = NULL;

  if (at_spi_role (accessible) != search->role)
    return TRUE;

  name = at_spi_name (accessible);
  if (strstr (name, search->text) != NULL)
    search->found = g_object_ref (accessible);

  return search->found == NULL;
}

/* (transfer full) (nullable): the first whose name holds @text */
static AtspiAccessible *
find_holding (Fixture    *fixture,
              AtspiRole   role,
              const char *text)
{
  Search search = { role, text };

  at_spi_visit (fixture->program, search_cb, &search);

  return search.found;
}

static AtspiAccessible *
find_sender (Fixture *fixture)
{
  return at_spi_wait_for (fixture->program, ATSPI_ROLE_TEXT, "Sender");
}

static char *
read_text (AtspiAccessible *accessible)
{
  AtspiText *text = atspi_accessible_get_text_iface (accessible);
  char *content = atspi_text_get_text (text, 0, G_MAXINT, NULL);

  g_object_unref (text);

  return content;
}

static gboolean
type_text (AtspiAccessible *accessible,
           const char      *content)
{
  AtspiEditableText *text = atspi_accessible_get_editable_text_iface (accessible);
  gboolean typed = atspi_editable_text_set_text_contents (text, content, NULL);

  g_object_unref (text);

  return typed;
}

static void
click (AtspiAccessible *button)
{
  AtspiAction *action = atspi_accessible_get_action_iface (button);

  g_assert_true (atspi_action_do_action (action, 0, NULL));
  g_object_unref (action);
}

/* The entry is there before the object is: waits for what the service has. */
static void
wait_for_text (AtspiAccessible *accessible,
               const char      *wanted)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  for (;;)
    {
      g_autofree char *content = read_text (accessible);

      if (g_strcmp0 (content, wanted) == 0)
        return;
      if (g_get_monotonic_time () > end)
        g_error ("“%s” is not “%s”", content, wanted);
    }
}

/* ---- drafts ---- */

/* (transfer full) (nullable): what was edited, of the draft on disk */
static JsonObject *
read_draft (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "steward", "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  JsonObject *edited = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      const char *body;
      g_autoptr (JsonParser) outer = json_parser_new ();
      g_autoptr (JsonParser) inner = json_parser_new ();
      g_autoptr (GError) error = NULL;

      if (!g_str_has_suffix (name, ".draft"))
        continue;                       /* what a killed writer left */

      g_assert_null (edited);
      g_assert_true (g_file_get_contents (path, &content, NULL, &error));
      body = strchr (content, '\n');
      g_assert_nonnull (body);
      g_assert_true (json_parser_load_from_data (outer, body, -1, &error));     /* never half a file */
      g_assert_true (json_parser_load_from_data (inner, json_object_get_string_member (
        json_node_get_object (json_parser_get_root (outer)), "Edited"), -1, &error));
      edited = json_object_ref (json_node_get_object (json_parser_get_root (inner)));
    }

  return edited;
}

/* (transfer full) (nullable) */
static char *
read_draft_sender (void)
{
  g_autoptr (JsonObject) draft = read_draft ();

  return draft != NULL ? g_strdup (json_object_get_string_member (draft, "NsPluginSender")) : NULL;
}

/* The offer is there; takes it. */
static void
take_offer (Fixture    *fixture,
            const char *wanted)
{
  g_autoptr (Accessible) sender = find_sender (fixture);
  g_autoptr (Accessible) button = NULL;
  AtspiAccessible *text;
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while ((text = find_holding (fixture, ATSPI_ROLE_LABEL, "Continue with your unsaved changes from ")) == NULL)
    if (g_get_monotonic_time () > end)
      g_error ("No draft is offered");
  g_object_unref (text);

  button = find_holding (fixture, ATSPI_ROLE_PUSH_BUTTON, "Con_tinue");
  g_assert_nonnull (button);
  click (button);
  wait_for_text (sender, wanted);
}

/* ---- fixture ---- */

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("steward-XXXXXX", NULL);
  fixture->database = g_build_filename (fixture->folder, "demo.sqlite", NULL);
  start_demo (fixture);
}

static void
remove_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *drafts = g_build_filename (g_get_user_state_dir (), "steward", "drafts", NULL);

  kill_steward (fixture);
  kill_program (&fixture->demo);
  remove_files (fixture->folder);
  remove_files (drafts);
  g_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->database);
  g_free (fixture->address);
  g_free (fixture->port);
}

/* ---- while typing ---- */

/* Types for a while without a pause and kills: what is on the disk is not older than promised. */
static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 duration = GPOINTER_TO_INT (data) * (gint64) 1000;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  AtspiAccessible *sender;
  gint64 begin, killed, lost;
  g_autofree char *kept = NULL;
  guint n_kept;

  start_steward (fixture);
  sender = find_sender (fixture);
  wait_for_text (sender, "Fjellvik");
  begin = g_get_monotonic_time ();
  for (guint i = 0; g_get_monotonic_time () - begin < duration; i++)
    {
      g_autofree char *text = g_strdup_printf ("T%u", i);
      gint64 now = g_get_monotonic_time ();

      g_assert_true (type_text (sender, text));
      g_array_append_val (times, now);
    }
  killed = g_get_monotonic_time ();
  g_object_unref (sender);
  kill_steward (fixture);

  kept = read_draft_sender ();
  g_assert_true (kept != NULL || duration < PROMISE + WORKING);
  if (kept == NULL)
    return;

  /* what was typed after that is lost */
  n_kept = (guint) g_ascii_strtoull (kept + 1, NULL, 10);
  lost = n_kept + 1 < times->len ? killed - g_array_index (times, gint64, n_kept + 1) : 0;
  g_test_message ("%u texts typed, %d ms lost", times->len, (int) (lost / 1000));
  g_assert_cmpint (lost, <=, PROMISE + WORKING);

  start_steward (fixture);
  take_offer (fixture, kept);
}

/* ---- while saving ---- */

static void
edit_and_save (Fixture *fixture)
{
  g_autoptr (Accessible) sender = NULL;
  g_autoptr (Accessible) save = NULL;
  g_autofree char *kept = NULL;

  start_steward (fixture);
  sender = find_sender (fixture);
  wait_for_text (sender, "Fjellvik");
  g_assert_true (type_text (sender, "Saved"));
  while (g_strcmp0 (kept, "Saved") != 0)
    {
      g_free (kept);
      kept = read_draft_sender ();
    }
  save = find_holding (fixture, ATSPI_ROLE_PUSH_BUTTON, "Save");
  g_assert_nonnull (save);
  click (save);
}

/* The program goes on meanwhile; a click takes a quarter of a second to begin with. */
static void
pass (Fixture *fixture,
      gint64   microseconds)
{
  gint64 begin = g_get_monotonic_time ();

  while (g_get_monotonic_time () - begin < microseconds)
    g_free (at_spi_name (fixture->program));
}

/* The row is what it was before, or what was saved, and whole; nothing of the work is lost. */
static void
assert_whole (Fixture    *fixture,
              JsonObject *before)
{
  g_autoptr (JsonObject) now = read_row (fixture);
  g_autofree char *sender = g_strdup (json_object_get_string_member (now, "NsPluginSender"));
  g_autoptr (JsonNode) one = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonNode) other = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (Accessible) entry = NULL;

  g_test_message ("the service has %s", sender);
  g_assert_true (g_str_equal (sender, "Fjellvik") || g_str_equal (sender, "Saved"));
  json_object_set_string_member (now, "NsPluginSender", "Fjellvik");
  json_node_set_object (one, before);
  json_node_set_object (other, now);
  g_assert_true (json_node_equal (one, other));

  start_steward (fixture);
  if (g_str_equal (sender, "Saved"))
    {
      entry = find_sender (fixture);
      wait_for_text (entry, "Saved");
      return;
    }
  take_offer (fixture, "Saved");
}

static void
test_saving (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (JsonObject) before = read_row (fixture);

  edit_and_save (fixture);
  pass (fixture, GPOINTER_TO_INT (data) * (gint64) 1000);
  kill_steward (fixture);
  assert_whole (fixture, before);
}

/* The service goes in the middle, and the program after that. */
static void
test_service (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonObject) before = read_row (fixture);

  edit_and_save (fixture);
  pass (fixture, GPOINTER_TO_INT (data) * (gint64) 1000);
  kill_program (&fixture->demo);
  kill_steward (fixture);
  start_demo (fixture);
  assert_whole (fixture, before);
}

int
main (int    argc,
      char **argv)
{
  static const int typing[] = { 300, 1700, 2600, 4100 };                 /* milliseconds */
  static const int saving[] = { 0, 245, 250, 255, 260, 300 };            /* after the click */

  g_test_init (&argc, &argv, NULL);
  at_spi_init ();

  for (guint i = 0; i < G_N_ELEMENTS (typing); i++)
    {
      g_autofree char *path = g_strdup_printf ("/kill/typing/%d", typing[i]);

      g_test_add (path, Fixture, GINT_TO_POINTER (typing[i]), set_up, test_typing, tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (saving); i++)
    {
      g_autofree char *path = g_strdup_printf ("/kill/saving/%d", saving[i]);
      g_autofree char *service = g_strdup_printf ("/kill/service/%d", saving[i]);

      g_test_add (path, Fixture, GINT_TO_POINTER (saving[i]), set_up, test_saving, tear_down);
      g_test_add (service, Fixture, GINT_TO_POINTER (saving[i]), set_up, test_service, tear_down);
    }

  return g_test_run ();
}
