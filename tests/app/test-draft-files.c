/* test-draft-files.c: the files of drafts: whose they are, what is in them, what they become
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "so-sms-config.h"
#include "steward-drafts.h"

#define SERVER "http://127.0.0.1:1/api/"

static const StewardDraftKey key = { SERVER, "admin", "sms", "SoSmsConfig", 0 };
static const StewardDraftKey other_key = { SERVER, "other", "sms", "SoSmsConfig", 0 };

#define BASELINE \
  "{\"NetServerSmsProvider\":\"a\",\"NsPluginSender\":\"Before\",\"DefaultSmsCountry\":\"+47\"," \
  "\"NsPluginConfig\":{\"user\":\"u\",\"cm_password\":\"hush-hush\",\"x\":\"1\"},\"Zz\":1.50}"

static void
count_cb (int *count)
{
  (*count)++;
}

/* Writes and waits until it is on the disk. */
static void
write_draft (StewardDraftFile *file,
             const char       *baseline,
             const char       *edited,
             gint64            time)
{
  StewardDraft *draft = steward_draft_new (&key);
  int written = 0;
  gulong id = g_signal_connect_swapped (file, "written", G_CALLBACK (count_cb), &written);

  draft->time = time;
  draft->name = g_strdup ("A name");
  draft->baseline = g_strdup (baseline);
  draft->edited = g_strdup (edited);
  steward_draft_file_write (file, draft);
  while (written == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (file, id);
}

static char *
find_file (void)
{
  g_autofree char *folder = steward_drafts_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  return name != NULL ? g_build_filename (folder, name, NULL) : NULL;
}

/* What the test before left, and the folders. */
static void
remove_all (void)
{
  g_autofree char *folder = steward_drafts_get_folder ();
  g_autofree char *above = g_path_get_dirname (folder);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_rmdir (above);
}

static void
assert_file (gboolean there)
{
  g_autofree char *path = find_file ();

  g_assert_true ((path != NULL) == there);
}

static void
test_there_and_back (void)
{
  g_autoptr (StewardDraftFile) file = steward_draft_file_new (&key);
  g_autoptr (StewardDraft) claimed = NULL;
  g_autofree char *folder = steward_drafts_get_folder ();
  g_autofree char *path = NULL;
  g_autofree char *time = NULL;
  struct stat info;

  g_assert_null (steward_drafts_claim (&key));
  write_draft (file, "{\"a\": 1.50}", "{\"a\":2}", G_GINT64_CONSTANT (1700000000000000));
  path = find_file ();
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);

  g_assert_null (steward_drafts_claim (&key));          /* its writer is there */
  g_clear_object (&file);
  g_assert_null (steward_drafts_claim (&other_key));
  claimed = steward_drafts_claim (&key);
  g_assert_nonnull (claimed);
  g_assert_cmpstr (claimed->baseline, ==, "{\"a\": 1.50}");
  g_assert_cmpstr (claimed->edited, ==, "{\"a\":2}");
  g_assert_cmpstr (claimed->name, ==, "A name");
  g_assert_false (claimed->secrets_left_out);
  time = steward_draft_dup_time_text (claimed);
  g_assert_cmpstr (time, ==, "11/14/23, 22:13");
  g_assert_null (steward_drafts_claim (&key));          /* it is offered already */

  steward_draft_discard (claimed);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_newest_first (void)
{
  g_autoptr (StewardDraftFile) one = steward_draft_file_new (&key);
  g_autoptr (StewardDraftFile) two = steward_draft_file_new (&key);
  g_autoptr (StewardDraft) first = NULL;
  g_autoptr (StewardDraft) second = NULL;
  g_autoptr (GPtrArray) list = NULL;

  remove_all ();
  write_draft (one, "{}", "{\"a\":1}", 2000000);
  write_draft (two, "{}", "{\"a\":2}", 3000000);
  write_draft (two, "{}", "{\"a\":3}", 4000000);
  list = steward_drafts_list (SERVER, "admin");
  g_assert_cmpuint (list->len, ==, 0);
  g_clear_object (&one);
  g_clear_object (&two);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = steward_drafts_list (SERVER, "admin");
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (((StewardDraft *) g_ptr_array_index (list, 0))->time, ==, 4000000);

  first = steward_drafts_claim (&key);
  g_assert_cmpstr (first->edited, ==, "{\"a\":3}");
  second = steward_drafts_claim (&key);
  g_assert_cmpstr (second->edited, ==, "{\"a\":1}");
  g_clear_pointer (&first, steward_draft_free);
  g_clear_pointer (&second, steward_draft_free);
  steward_drafts_remove_all (SERVER, "other");
  g_assert_nonnull (first = steward_drafts_claim (&key));
  g_clear_pointer (&first, steward_draft_free);
  steward_drafts_remove_all (SERVER, "admin");
  g_assert_null (steward_drafts_claim (&key));
}

/* What is being written when the draft goes does not come back. */
static void
test_remove_while_writing (void)
{
  remove_all ();
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (StewardDraftFile) file = steward_draft_file_new (&key);
      StewardDraft *draft = steward_draft_new (&key);

      draft->time = 1000000;
      draft->baseline = g_strdup ("{}");
      draft->edited = g_strdup ("{\"a\":1}");
      steward_draft_file_write (file, draft);
      if (i % 2 == 0)
        g_main_context_iteration (NULL, FALSE);
      steward_draft_file_remove (file);
      while (!steward_draft_file_is_written (file))
        g_main_context_iteration (NULL, TRUE);
      assert_file (FALSE);
    }
}

static void
put_file (const char *text,
          gssize      length)
{
  g_autofree char *path = find_file ();
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

/* Damaged and foreign files are left alone. */
static void
test_damaged (void)
{
  static const struct
  {
    const char *text;
    gssize      length;
  } damaged[] = {
    { "", 0 },
    { "\0\0\0\0", 4 },
    { "not JSON", -1 },
    { "{}", -1 },
    { "[[[[", -1 },
    { "null", -1 },
    { "{\"StewardDraft\":2,\"Time\":1}", -1 },
    { "{\"StewardDraft\":1,\"Time\":\"x\",\"Server\":7}", -1 },
    { "{\"StewardDraft\":1,\"Time\":1,\"Server\":\"" SERVER "\",\"User\":\"admin\",\"Section\":\"sms\","
      "\"Type\":\"SoSmsConfig\",\"Id\":0", -1 },
    { "{\"StewardDraft\":1,\"Time\":1,\"Server\":\"" SERVER "\",\"User\":\"admin\",\"Section\":\"sms\","
      "\"Type\":\"SoSmsConfig\",\"Id\":-5}\n{\"Baseline\":\"{}\",\"Edited\":\"{}\"}", -1 },
  };
  g_autoptr (StewardDraftFile) file = steward_draft_file_new (&key);

  remove_all ();
  write_draft (file, "{}", "{\"a\":1}", 1000000);
  g_clear_object (&file);
  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GPtrArray) list = NULL;

      g_test_message ("%s", damaged[i].text);

      put_file (damaged[i].text, damaged[i].length);
      g_assert_null (steward_drafts_claim (&key));
      list = steward_drafts_list (NULL, NULL);
      g_assert_cmpuint (list->len, ==, 0);
    }

  /* a header alone can be listed, and no more */
  put_file ("{\"StewardDraft\":1,\"Time\":1,\"Server\":\"" SERVER "\",\"User\":\"admin\","
            "\"Section\":\"sms\",\"Type\":\"SoSmsConfig\",\"Id\":0}", -1);
  g_assert_null (steward_drafts_claim (&key));
  put_file ("{\"StewardDraft\":1,\"Time\":1,\"Server\":\"" SERVER "\",\"User\":\"admin\","
            "\"Section\":\"sms\",\"Type\":\"SoSmsConfig\",\"Id\":0}\n{\"Baseline\":\"{}\"}", -1);
  g_assert_null (steward_drafts_claim (&key));
  assert_file (TRUE);
}

/* A text that is a draft of nonsense: nothing comes of it, and nothing breaks. */
static void
test_nonsense (void)
{
  static const char *const texts[] = { "7", "[]", "{\"NsPluginSender\":[1]}", "{\"NsPluginConfig\":7}", "{oops" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SoDocument) document = so_document_new (BASELINE, -1, NULL);
      g_autoptr (SoCarrier) object = so_carrier_new_from_document (SO_TYPE_SMS_CONFIG, document, NULL);
      g_autoptr (StewardDraft) draft = steward_draft_new (&key);

      draft->baseline = g_strdup (BASELINE);
      draft->edited = g_strdup (texts[i]);
      steward_draft_apply (draft, object);
      g_assert_false (so_carrier_is_dirty (object));
    }
}

/* ---- secrets ---- */

static void
test_secrets (void)
{
  g_autoptr (StewardDraft) draft = steward_draft_new (&key);

  draft->baseline = g_strdup (BASELINE);
  draft->edited = g_strdup ("{\"NetServerSmsProvider\":\"shown-as-secret\",\"NsPluginSender\":\"Before\","
                            "\"NsPluginConfig\":{\"user\":\"v\",\"pass\":\"hush-hush\",\"other\":\"masked\","
                            "\"api_token\":\"typed\"}}");
  steward_draft_hide_secrets (draft, (const char *const[]) { "NetServerSmsProvider", NULL },
                              (const char *const[]) { "", "masked", NULL });
  g_assert_null (strstr (draft->baseline, "hush-hush"));
  g_assert_nonnull (strstr (draft->baseline, "\"x\":\"1\""));
  g_assert_cmpstr (draft->edited, ==,
                   "{\"NetServerSmsProvider\":null,\"NsPluginSender\":\"Before\","
                   "\"NsPluginConfig\":{\"user\":\"v\",\"pass\":null,\"other\":null,\"api_token\":null}}");
  g_assert_true (draft->secrets_left_out);
}

/* Nothing is told to be left out that was not typed. */
static void
test_old_secrets (void)
{
  g_autoptr (StewardDraft) draft = steward_draft_new (&key);

  draft->baseline = g_strdup (BASELINE);
  draft->edited = g_strdup (BASELINE);
  steward_draft_hide_secrets (draft, NULL, NULL);
  g_assert_null (strstr (draft->edited, "hush-hush"));
  g_assert_false (draft->secrets_left_out);
}

/* ---- over what the server has now ---- */

static SoCarrier *
read_object (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoDocument) document = so_document_new (text, -1, &error);
  SoCarrier *object;

  g_assert_no_error (error);
  object = so_carrier_new_from_document (SO_TYPE_SMS_CONFIG, document, &error);
  g_assert_no_error (error);

  return object;
}

static void
assert_applied (const char *edited,
                const char *server,
                const char *loaded,
                const char *now)
{
  g_autoptr (StewardDraft) draft = steward_draft_new (&key);
  g_autoptr (SoCarrier) object = read_object (server);
  g_autofree char *baseline = NULL;
  g_autofree char *text = NULL;

  draft->baseline = g_strdup (BASELINE);
  draft->edited = g_strdup (edited);
  steward_draft_hide_secrets (draft, NULL, NULL);
  g_assert_true (steward_draft_is_news (draft, object) == (strcmp (server, now) != 0));
  steward_draft_apply (draft, object);
  baseline = so_carrier_print_loaded (object);
  g_assert_cmpstr (baseline, ==, loaded);
  text = so_carrier_print (object);
  g_assert_cmpstr (text, ==, now);
}

#define SMS(sender, country, map) \
  "{\"NetServerSmsProvider\":\"a\",\"NsPluginSender\":\"" sender "\",\"DefaultSmsCountry\":\"" country "\"," \
  "\"NsPluginConfig\":{" map "},\"Zz\":1.50}"
#define MAP "\"user\":\"u\",\"cm_password\":\"hush-hush\",\"x\":\"1\""

static void
test_apply (void)
{
  /* nobody else was there */
  assert_applied (SMS ("Mine", "+47", MAP), BASELINE, BASELINE, SMS ("Mine", "+47", MAP));
  /* it was saved before the program ended */
  assert_applied (SMS ("Mine", "+47", MAP), SMS ("Mine", "+47", MAP), SMS ("Mine", "+47", MAP),
                  SMS ("Mine", "+47", MAP));
  /* the server changed another field */
  assert_applied (SMS ("Mine", "+47", MAP), SMS ("Before", "+46", MAP), SMS ("Before", "+46", MAP),
                  SMS ("Mine", "+46", MAP));
}

static void
test_apply_map (void)
{
  /* keys on both sides; the server's secret is another by now */
  assert_applied (SMS ("Before", "+47", "\"user\":\"mine\",\"cm_password\":\"hush-hush\",\"x\":\"1\",\"n\":\"2\""),
                  SMS ("Before", "+47", "\"user\":\"u\",\"cm_password\":\"theirs\",\"y\":\"3\",\"x\":\"1\""),
                  SMS ("Before", "+47", "\"user\":\"u\",\"cm_password\":\"theirs\",\"y\":\"3\",\"x\":\"1\""),
                  SMS ("Before", "+47", "\"user\":\"mine\",\"cm_password\":\"theirs\",\"y\":\"3\",\"x\":\"1\",\"n\":\"2\""));
  /* a key goes; a secret is never taken away by a draft, which does not know it */
  assert_applied (SMS ("Before", "+47", "\"user\":\"u\""), BASELINE, BASELINE,
                  SMS ("Before", "+47", "\"user\":\"u\",\"cm_password\":\"hush-hush\""));
}

/* The same field on both sides: the baseline is what the edit began with, for the next save. */
static void
test_apply_conflict (void)
{
  g_autoptr (StewardDraft) draft = steward_draft_new (&key);
  g_autoptr (SoCarrier) object = read_object (SMS ("Theirs", "+46", MAP));
  g_autoptr (SoCarrier) loaded = NULL;
  g_autofree char *baseline = NULL;

  draft->baseline = g_strdup (BASELINE);
  draft->edited = g_strdup (SMS ("Mine", "+47", MAP));
  g_assert_true (steward_draft_apply (draft, object));
  g_assert_cmpstr (SO_SMS_CONFIG (object)->ns_plugin_sender, ==, "Mine");
  g_assert_cmpstr (SO_SMS_CONFIG (object)->default_sms_country, ==, "+46");
  g_assert_true (so_carrier_is_field_dirty (object, "ns-plugin-sender"));
  g_assert_false (so_carrier_is_field_dirty (object, "default-sms-country"));
  baseline = so_carrier_print_loaded (object);
  loaded = read_object (baseline);
  g_assert_cmpstr (SO_SMS_CONFIG (loaded)->ns_plugin_sender, ==, "Before");
  g_assert_cmpstr (SO_SMS_CONFIG (loaded)->default_sms_country, ==, "+46");
}

/* ---- two processes ---- */

/* The other process: writes a draft, says so, and lives until it is killed. */
static int
hold (void)
{
  g_autoptr (StewardDraftFile) file = steward_draft_file_new (&key);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  write_draft (file, "{}", "{\"a\":\"of the other\"}", 5000000);
  g_print ("WRITTEN\n");
  g_main_loop_run (loop);

  return 0;
}

static void
test_two_processes (void)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) other = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (StewardDraftFile) mine = steward_draft_file_new (&key);
  g_autoptr (StewardDraft) claimed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  remove_all ();
  other = g_subprocess_launcher_spawn (launcher, &error, "/proc/self/exe", "--hold", NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (other));
  line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
  g_assert_cmpstr (line, ==, "WRITTEN");

  g_assert_null (steward_drafts_claim (&key));
  write_draft (mine, "{}", "{\"a\":\"mine\"}", 6000000);

  g_subprocess_send_signal (other, 9);
  g_assert_true (g_subprocess_wait (other, NULL, NULL));
  claimed = steward_drafts_claim (&key);
  g_assert_nonnull (claimed);
  g_assert_cmpstr (claimed->edited, ==, "{\"a\":\"of the other\"}");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = NULL;
  int status;

  if (argc == 2 && strcmp (argv[1], "--hold") == 0)
    return hold ();

  g_test_init (&argc, &argv, NULL);
  state = g_dir_make_tmp ("steward-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_add_func ("/draft-files/there-and-back", test_there_and_back);
  g_test_add_func ("/draft-files/newest-first", test_newest_first);
  g_test_add_func ("/draft-files/remove-while-writing", test_remove_while_writing);
  g_test_add_func ("/draft-files/damaged", test_damaged);
  g_test_add_func ("/draft-files/nonsense", test_nonsense);
  g_test_add_func ("/draft-files/secrets", test_secrets);
  g_test_add_func ("/draft-files/old-secrets", test_old_secrets);
  g_test_add_func ("/draft-files/apply", test_apply);
  g_test_add_func ("/draft-files/apply-map", test_apply_map);
  g_test_add_func ("/draft-files/apply-conflict", test_apply_conflict);
  g_test_add_func ("/draft-files/two-processes", test_two_processes);

  status = g_test_run ();
  remove_all ();
  g_rmdir (state);

  return status;
}
