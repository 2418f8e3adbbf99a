/* test-journal.c: what was changed is written down, without secrets and in a chain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "so-json.h"
#include "so-sms-config.h"
#include "steward-journal.h"

static gpointer
sms_new (const char *sender)
{
  g_autofree char *text = g_strdup_printf ("{\"NsPluginSender\":\"%s\",\"NsPluginConfig\":"
                                           "{\"cm_password\":\"geheim\",\"cm_username\":\"me\"},"
                                           "\"Other\":\"{\\\"token\\\": \\\"geheim\\\"}\","
                                           "\"Blank\":\"\\n {\\\"token\\\": \\\"geheim\\\"}\","
                                           "\"Tokens\":{\"all\":[\"geheim\"]}}", sender);
  g_autoptr (JsonNode) node = so_json_parse (text, -1, NULL);

  return so_carrier_new_from_json (SO_TYPE_SMS_CONFIG, node, NULL);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
append (const char  *sender,
        GError     **error)
{
  g_autoptr (SoCarrier) before = sms_new ("Us");
  g_autoptr (SoCarrier) after = sms_new (sender);
  g_autoptr (GAsyncResult) result = NULL;
  StewardJournalEntry entry = {
    .connection = "Test", .address = "http://127.0.0.1/", .section = "SMS", .type = "SmsConfig",
    .name = "SMS", .action = "update", .before = before, .after = after,
  };

  steward_journal_append_async (&entry, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return steward_journal_append_finish (result, error);
}

/* The one file there is. */
static char *
find_file (void)
{
  g_autofree char *folder = steward_journal_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".jsonl"))
      return g_build_filename (folder, name, NULL);

  g_assert_not_reached ();
}

static void
test_chain (void)
{
  g_autofree char *folder = steward_journal_dup_folder ();
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  guint n;

  for (guint i = 0; i < 3; i++)
    g_assert_true (append (i == 1 ? "Middle" : "We", NULL));
  path = find_file ();
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_null (strstr (text, "geheim"));
  g_assert_nonnull (strstr (text, "cm_username\":\"me\""));
  g_assert_nonnull (strstr (text, "(secret)"));
  g_assert_true (steward_journal_verify (folder, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);

  memcpy (strstr (text, "Middle"), "Muddle", strlen ("Muddle"));
  g_file_set_contents (path, text, -1, NULL);
  g_assert_false (steward_journal_verify (folder, &n, &error));
  g_assert_cmpuint (n, ==, 2);
}

static void
test_no_disk (void)
{
  g_autofree char *folder = steward_journal_dup_folder ();
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *moved = g_strconcat (parent, ".away", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (parent, moved), ==, 0);
  g_file_set_contents (parent, "", -1, NULL);
  g_assert_false (append ("We", &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("steward-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/chain", test_chain);
  g_test_add_func ("/journal/no-disk", test_no_disk);

  return g_test_run ();
}
