/* test-customer-center-actions.c: copies, files, values from and for other languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config-db.h"
#include "steward-config-file.h"

#include <glib/gstdio.h>
#include <string.h>

static void
start (AppTest *test,
       int      id)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  config_open (test, id);
}

/* The dialog of the page, once it is there. */
static AdwMessageDialog *
dialog (AppTest    *test,
        const char *text)
{
  wait_for (app_test_question () != NULL);
  wait_for (app_test_shows (app_test_question (), text));

  return app_test_question ();
}

static void
choose (AdwMessageDialog *question,
        const char       *label)
{
  GtkDropDown *choice = app_test_find (adw_message_dialog_get_extra_child (question), GTK_TYPE_DROP_DOWN);
  GListModel *labels = gtk_drop_down_get_model (choice);

  for (guint i = 0; i < g_list_model_get_n_items (labels); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (labels, i);

      if (g_str_has_prefix (gtk_string_object_get_string (item), label))
        {
          gtk_drop_down_set_selected (choice, i);
          return;
        }
    }

  g_error ("No choice “%s”", label);
}

static GFile *
file_with (AppTest    *test,
           const char *name,
           const char *content,
           gssize      length)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

/* ---- Duplicate to Language ---- */

static void
test_duplicate (AppTest *test)
{
  g_autofree char *before = NULL;
  g_autofree char *copy = NULL;
  AdwMessageDialog *question;
  int id;

  start (test, ENGLISH);
  before = config_db_get (test, ENGLISH);
  app_test_do (test, "duplicate");
  question = dialog (test, "A copy of “Options, English” becomes a new configuration");
  g_assert_true (adw_message_dialog_get_response_enabled (question, "duplicate"));
  choose (question, "Norsk");
  wait_for (app_test_shows (question, "There is a configuration of this type and language already."));
  g_assert_false (adw_message_dialog_get_response_enabled (question, "duplicate"));
  choose (question, "Deutsch");
  g_assert_true (adw_message_dialog_get_response_enabled (question, "duplicate"));
  app_test_answer ("duplicate");

  wait_for (config_get (test) != NULL && config_get (test)->cust_config_id == 0);
  app_test_wait_loaded (test);
  g_assert_cmpint (config_get (test)->cust_lang_id, ==, 4);
  g_assert_cmpstr (config_get (test)->config, ==, before);
  wait_for (app_test_shows (steward_page_get_list_pane (app_test_page (test)), "Deutsch"));
  app_test_save (test);
  id = config_get (test)->cust_config_id;
  g_assert_cmpint (id, >, 0);
  copy = config_db_get (test, id);
  g_assert_cmpstr (copy, ==, before);
}

/* A new one after that is not a copy again. */
static void
test_duplicate_once (AppTest *test)
{
  start (test, ENGLISH);
  app_test_do (test, "duplicate");
  dialog (test, "A copy of");
  app_test_answer ("duplicate");
  wait_for (config_get (test) != NULL && config_get (test)->cust_config_id == 0);
  app_test_wait_loaded (test);
  app_test_save (test);
  app_test_do (test, "new");
  wait_for (config_get (test) != NULL && config_get (test)->cust_config_id == 0);
  app_test_wait_loaded (test);
  g_assert_cmpstr (config_get (test)->config, ==, "{}");
}

/* ---- files ---- */

static void
test_import (AppTest *test)
{
  const char *text = "{\n  \"siteName\" : \"From a file\", \"n\" : 1.50\n}\n";
  g_autofree char *stored = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GFile) file = NULL;

  start (test, ENGLISH);
  before = config_db_get (test, ENGLISH);
  file = file_with (test, "options.json", text, -1);
  steward_customer_center_import (config_page (test), file);
  wait_for (steward_page_is_dirty (app_test_page (test)));
  wait_for (app_test_shows (test->window, "Imported, not saved yet"));
  stored = config_db_get (test, ENGLISH);
  g_assert_cmpstr (stored, ==, before);
  g_free (stored);

  app_test_save (test);
  stored = config_db_get (test, ENGLISH);
  g_assert_cmpstr (stored, ==, text);
}

static void
test_import_not_json (AppTest *test)
{
  g_autoptr (GFile) file = NULL;

  start (test, ENGLISH);
  file = file_with (test, "notes.txt", "no JSON", -1);
  steward_customer_center_import (config_page (test), file);
  dialog (test, "The text of this file is not JSON: line 1, column 1");
  app_test_answer ("cancel");
  g_assert_false (steward_page_is_dirty (app_test_page (test)));

  steward_customer_center_import (config_page (test), file);
  dialog (test, "The text of this file is not JSON");
  app_test_answer ("import");
  wait_for (steward_page_is_dirty (app_test_page (test)));
  g_assert_cmpstr (config_get (test)->config, ==, "no JSON");
}

static void
test_import_refused (AppTest *test)
{
  g_autofree char *zeros = g_malloc0 (STEWARD_CONFIG_FILE_MAX + 1);
  g_autoptr (GFile) latin = NULL;
  g_autoptr (GFile) large = NULL;
  g_autoptr (GFile) missing = NULL;
  g_autofree char *path = NULL;

  start (test, ENGLISH);
  latin = file_with (test, "latin.json", "{\"a\":\"\xe5\"}", -1);
  steward_customer_center_import (config_page (test), latin);
  wait_for (app_test_shows (test->window, "The file is not text in UTF-8."));
  large = file_with (test, "large.json", zeros, STEWARD_CONFIG_FILE_MAX + 1);
  steward_customer_center_import (config_page (test), large);
  wait_for (app_test_shows (test->window, "The file is larger than 16 MB."));
  path = g_build_filename (test->folder, "none.json", NULL);
  missing = g_file_new_for_path (path);
  steward_customer_center_import (config_page (test), missing);
  wait_for (app_test_shows (test->window, "none.json"));
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

/* The bytes that are on view, under a name that says what they are. */
static void
test_export (AppTest *test)
{
  const char *text = "{ \"a\" : 1.50,\n\"b\":\"\\u00e5\" }\n\n";
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GFile) file = NULL;
  gsize length;

  app_test_start_demo (test, NULL);
  config_db_put (test, NORWEGIAN, text);
  app_test_open (test, "customer-center");
  config_open (test, NORWEGIAN);
  name = steward_customer_center_file_name (config_page (test), config_get (test));
  g_assert_cmpstr (name, ==, "options-norsk.json");
  path = g_build_filename (test->folder, name, NULL);
  file = g_file_new_for_path (path);
  steward_customer_center_export (config_page (test), file);
  wait_for (app_test_shows (test->window, "Exported"));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (content, length, text, strlen (text));
}

/* The chooser of the desktop comes for both. */
static void
test_choosers (AppTest *test)
{
  if (app_test_skip_chooser ())
    return;

  start (test, ENGLISH);
  app_test_do (test, "export");
  g_assert_nonnull (config_page (test)->chooser);
  g_assert_true (gtk_native_dialog_get_visible (config_page (test)->chooser));
  g_signal_emit_by_name (config_page (test)->chooser, "response", GTK_RESPONSE_CANCEL);
  g_assert_null (config_page (test)->chooser);
  app_test_do (test, "import");
  g_assert_nonnull (config_page (test)->chooser);
  g_signal_emit_by_name (config_page (test)->chooser, "response", GTK_RESPONSE_CANCEL);
}

/* ---- values ---- */

static void
test_copy_to_all (AppTest *test)
{
  g_autofree char *norwegian = NULL;
  const char *other = "{ \"siteName\" : \"N\", \"n\":1.50 }";

  app_test_start_demo (test, NULL);
  config_db_put (test, NORWEGIAN, other);
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  steward_customer_center_copy_to_all (config_page (test), "/siteName", "\"Same\"");
  wait_for (app_test_shows (test->window, "Copied to 2 languages, not saved yet"));
  wait_for (app_test_shows (steward_page_get_list_pane (app_test_page (test)), "unsaved"));
  norwegian = config_db_get (test, NORWEGIAN);
  g_assert_cmpstr (norwegian, ==, other);

  config_open (test, NORWEGIAN);
  g_assert_cmpstr (config_get (test)->config, ==, "{ \"siteName\" : \"Same\", \"n\":1.50 }");
  config_open (test, SWEDISH);
  g_assert_nonnull (strstr (config_get (test)->config, "\"siteName\":\"Same\""));
}

static void
test_use_from (AppTest *test)
{
  AdwMessageDialog *question;

  start (test, ENGLISH);
  steward_customer_center_use_from (config_page (test), "/siteName");
  question = dialog (test, "Use “Site name” From…");
  choose (question, "Svenska: ");
  app_test_answer ("use");
  wait_for (steward_page_is_dirty (app_test_page (test)));
  wait_for (strstr (config_get (test)->config, "\"siteName\":\"Fjellvik kundcenter\"") != NULL);

  steward_customer_center_use_from (config_page (test), "/nowhere");
  wait_for (app_test_shows (test->window, "No other language has this key"));
}

/* ---- the Customer Center ---- */

/* The address is asked for once, and has to be one. */
static void
test_address (AppTest *test)
{
  AdwMessageDialog *question;
  GtkEditable *entry;
  g_autoptr (GVariant) addresses = NULL;
  const char *address = NULL;

  start (test, ENGLISH);
  app_test_do (test, "open-customer-center");
  question = dialog (test, "Address of the Customer Center");
  entry = config_find_named (question, GTK_TYPE_ENTRY, "Address");
  g_assert_nonnull (entry);
  g_assert_false (adw_message_dialog_get_response_enabled (question, "open"));
  gtk_editable_set_text (entry, "ftp://example.com");
  g_assert_false (adw_message_dialog_get_response_enabled (question, "open"));
  gtk_editable_set_text (entry, "http://127.0.0.1:9/customer");
  g_assert_true (adw_message_dialog_get_response_enabled (question, "open"));
  app_test_answer ("open");

  addresses = g_settings_get_value (config_page (test)->settings, "addresses");
  g_assert_true (g_variant_lookup (addresses, so_session_get_address (steward_page_get_session (app_test_page (test))),
                                   "&s", &address));
  g_assert_cmpstr (address, ==, "http://127.0.0.1:9/customer");

  app_test_do (test, "customer-center-address");
  question = dialog (test, "Address of the Customer Center");
  entry = config_find_named (question, GTK_TYPE_ENTRY, "Address");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "http://127.0.0.1:9/customer");
  app_test_answer ("cancel");
}

/* ---- Delete ---- */

/* What comes back is said, and it differs. */
static void
test_delete_texts (AppTest *test)
{
  start (test, STYLING);
  app_test_do (test, "delete");
  dialog (test, "The product’s own look is in use again.");
  app_test_answer ("cancel");
  config_open (test, NORWEGIAN);
  app_test_do (test, "delete");
  dialog (test, "For Norsk the product’s own texts are in use again");
  app_test_answer ("cancel");
}

/* Without the right to save nothing comes from files or copies, but files can be written. */
static void
test_read_only (AppTest *test)
{
  app_test_start_demo (test, "CustomerService/SaveCustomerCenterConfig");
  app_test_open (test, "customer-center");
  g_assert_false (app_test_can (test, "export"));
  config_open (test, ENGLISH);
  g_assert_false (app_test_can (test, "duplicate"));
  g_assert_false (app_test_can (test, "import"));
  g_assert_true (app_test_can (test, "export"));
}

static void
add_tests (void)
{
  app_test_add ("/customer-center-actions/duplicate", test_duplicate);
  app_test_add ("/customer-center-actions/duplicate-once", test_duplicate_once);
  app_test_add ("/customer-center-actions/import", test_import);
  app_test_add ("/customer-center-actions/import-not-json", test_import_not_json);
  app_test_add ("/customer-center-actions/import-refused", test_import_refused);
  app_test_add ("/customer-center-actions/export", test_export);
  app_test_add ("/customer-center-actions/choosers", test_choosers);
  app_test_add ("/customer-center-actions/copy-to-all", test_copy_to_all);
  app_test_add ("/customer-center-actions/use-from", test_use_from);
  app_test_add ("/customer-center-actions/address", test_address);
  app_test_add ("/customer-center-actions/delete-texts", test_delete_texts);
  app_test_add ("/customer-center-actions/read-only", test_read_only);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
