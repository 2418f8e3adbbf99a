/* test-conflict.c: two clients change the same object
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fault-test.h"
#include "so-customer-service-agent.h"
#include "steward-conflict.h"
#include "steward-list-page.h"

/* ---- another client ---- */

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static SoSession *
create_session (AppTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoCredentials) credentials = so_credentials_new_basic ("admin", "demo");
  SoSession *session = so_session_new (test->address, &error);

  g_assert_no_error (error);
  so_session_set_credentials (session, credentials);

  return session;
}

static SoSmsConfig *
read_sms (SoSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  SoSmsConfig *sms;

  so_customer_service_get_sms_config_async (session, NULL, keep_result, &result);
  wait_for (result != NULL);
  sms = so_session_call_finish (session, result, &error);
  g_assert_no_error (error);

  return sms;
}

/* Somebody else saves meanwhile. */
static void
change_elsewhere (AppTest    *test,
                  const char *property,
                  const char *value)
{
  g_autoptr (SoSession) session = create_session (test);
  g_autoptr (SoSmsConfig) sms = read_sms (session);
  g_autoptr (GAsyncResult) result = NULL;

  g_object_set (sms, property, value, NULL);
  so_customer_service_save_sms_config_async (session, sms, NULL, keep_result, &result);
  wait_for (result != NULL);
}

static char *
stored (AppTest    *test,
        const char *property)
{
  g_autoptr (SoSession) session = create_session (test);
  g_autoptr (SoSmsConfig) sms = read_sms (session);
  char *value;

  g_object_get (sms, property, &value, NULL);

  return value;
}

static void
assert_stored (AppTest    *test,
               const char *property,
               const char *value)
{
  g_autofree char *text = stored (test, property);

  g_assert_cmpstr (text, ==, value);
}

/* ---- this one ---- */

static StewardConflict *
conflict (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (STEWARD_IS_CONFLICT (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return STEWARD_CONFLICT (window);
    }

  return NULL;
}

static GtkCheckButton *
find_choice (gpointer    root,
             const char *label)
{
  if (GTK_IS_CHECK_BUTTON (root) && g_strcmp0 (gtk_check_button_get_label (root), label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_choice (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Of several, the one under a heading that ends so: "Sender: Yours". */
static GtkCheckButton *
find_choice_of (gpointer    root,
                const char *name)
{
  const char *choice = strstr (name, ": ") + 2;
  g_autofree char *field = g_strndup (name, choice - 2 - name);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_choice_of (child, name);
      GtkWidget *heading = gtk_widget_get_first_child (child);

      if (found != NULL)
        return found;
      if (gtk_widget_has_css_class (child, "steward-conflict") &&
          g_str_has_suffix (gtk_label_get_label (GTK_LABEL (heading)), field))
        return find_choice (child, choice);
    }

  return NULL;
}

static void
open_and_edit (AppTest    *test,
               const char *field,
               const char *text)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, field), text);
}

static void
press (const char *label)
{
  GtkWidget *button = app_test_find_button (conflict (), label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* Different fields: both changes are there in the end, and the user is told. */
static void
test_disjoint (AppTest *test)
{
  open_and_edit (test, "ns-plugin-sender", "Mine");
  change_elsewhere (test, "default-sms-country", "+46");
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  assert_stored (test, "ns-plugin-sender", "Mine");
  assert_stored (test, "default-sms-country", "+46");
  g_assert_cmpstr (app_test_text (app_test_row (test, "default-sms-country")), ==, "+46");
  wait_for (app_test_shows (test->window, "what somebody else had changed meanwhile"));
}

/* The same field: nothing is saved before the user has chosen. */
static void
test_same_field (AppTest *test)
{
  open_and_edit (test, "ns-plugin-sender", "Mine");
  change_elsewhere (test, "ns-plugin-sender", "Theirs");
  app_test_do (test, "save");
  wait_for (conflict () != NULL);
  g_assert_true (app_test_shows (conflict (), "Theirs"));
  g_assert_true (app_test_shows (conflict (), "Mine"));
  g_assert_true (app_test_shows (conflict (), "Fjellvik"));
  g_assert_true (app_test_shows (conflict (), "The server offers no lock"));
  g_assert_false (gtk_widget_is_sensitive (app_test_find_button (conflict (), "Save Merged")));
  assert_stored (test, "ns-plugin-sender", "Theirs");

  gtk_check_button_set_active (find_choice (conflict (), "Yours"), TRUE);
  press ("Save Merged");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  assert_stored (test, "ns-plugin-sender", "Mine");
}

static void
test_choose_theirs (AppTest *test)
{
  open_and_edit (test, "ns-plugin-sender", "Mine");
  app_test_type (app_test_row (test, "default-sms-country"), "+45");
  change_elsewhere (test, "ns-plugin-sender", "Theirs");
  app_test_do (test, "save");
  wait_for (conflict () != NULL);
  gtk_check_button_set_active (find_choice (conflict (), "On Server Now"), TRUE);
  press ("Save Merged");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  assert_stored (test, "ns-plugin-sender", "Theirs");
  assert_stored (test, "default-sms-country", "+45");
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Theirs");
}

static void
test_cancel (AppTest *test)
{
  open_and_edit (test, "ns-plugin-sender", "Mine");
  change_elsewhere (test, "ns-plugin-sender", "Theirs");
  app_test_do (test, "save");
  wait_for (conflict () != NULL);
  press ("Cancel");
  wait_for (!steward_page_is_saving (app_test_page (test)));
  g_assert_null (conflict ());
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Mine");
  assert_stored (test, "ns-plugin-sender", "Theirs");

  app_test_do (test, "save");              /* it asks again: nothing was decided */
  wait_for (conflict () != NULL);
  press ("Reload and Discard Mine");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Theirs");
  assert_stored (test, "ns-plugin-sender", "Theirs");
}

/* Both made the same change: there is nothing to ask. */
static void
test_same_change (AppTest *test)
{
  open_and_edit (test, "ns-plugin-sender", "Both");
  change_elsewhere (test, "ns-plugin-sender", "Both");
  app_test_save (test);
  g_assert_null (conflict ());
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

/* Two windows of Steward. */
static void
test_two_windows (AppTest *test)
{
  AppTest other = *test;

  open_and_edit (test, "ns-plugin-sender", "First");
  other = *test;
  other.window = NULL;
  app_test_open (&other, "sms");
  app_test_wait_loaded (&other);
  app_test_type (app_test_row (&other, "ns-plugin-sender"), "Second");
  app_test_save (&other);
  app_test_do (test, "save");
  wait_for (conflict () != NULL);
  g_assert_true (app_test_shows (conflict (), "Second"));
  press ("Cancel");
  app_test_close (&other);
}

/* ---- a configuration ---- */

static void
save_config_elsewhere (AppTest    *test,
                       int         id,
                       const char *text)
{
  g_autoptr (SoSession) session = create_session (test);
  g_autoptr (SoCustomerCenterConfig) config = NULL;
  g_autoptr (GAsyncResult) got = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GError) error = NULL;

  so_customer_service_get_customer_center_config_async (session, id, NULL, keep_result, &got);
  wait_for (got != NULL);
  config = so_session_call_finish (session, got, &error);
  g_assert_no_error (error);
  g_object_set (config, "config", text, NULL);
  so_customer_service_save_customer_center_config_async (session, config, NULL, keep_result, &saved);
  wait_for (saved != NULL);
}

/* The first configuration, with this text in it and saved. */
static SoCustomerCenterConfig *
open_config (AppTest    *test,
             const char *text)
{
  SoCustomerCenterConfig *config;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  gtk_single_selection_set_selected (
    steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))), 0);
  app_test_wait_loaded (test);
  config = SO_CUSTOMER_CENTER_CONFIG (steward_page_get_object (app_test_page (test)));
  g_object_set (config, "config", text, NULL);
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));

  return config;
}

static void
assert_config (AppTest                *test,
               SoCustomerCenterConfig *config,
               const char             *text)
{
  g_autoptr (SoSession) session = create_session (test);
  g_autoptr (SoCustomerCenterConfig) stored = NULL;
  g_autoptr (GAsyncResult) got = NULL;

  so_customer_service_get_customer_center_config_async (session, config->cust_config_id, NULL,
                                                        keep_result, &got);
  wait_for (got != NULL);
  stored = so_session_call_finish (session, got, NULL);
  g_assert_cmpstr (stored->config, ==, text);
  g_assert_cmpstr (config->config, ==, text);
}

/* Different keys of one text: both changes are there in the end, and nobody is asked. */
static void
test_config_disjoint (AppTest *test)
{
  SoCustomerCenterConfig *config =
    open_config (test, "{\"siteName\":\"Us\",\"welcome\":{\"header\":\"Hei\"}}");

  g_object_set (config, "config", "{\"siteName\":\"Us\",\"welcome\":{\"header\":\"BBB\"}}", NULL);
  save_config_elsewhere (test, config->cust_config_id,
                         "{\"siteName\": \"Us AAA\", \"welcome\": {\"header\":\"Hei\"}}");
  app_test_save (test);
  g_assert_null (conflict ());
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  assert_config (test, config, "{\"siteName\": \"Us AAA\", \"welcome\": {\"header\":\"BBB\"}}");
  wait_for (app_test_shows (test->window, "what somebody else had changed meanwhile"));
  g_assert_true (app_test_shows (test->window, ": Site name"));
}

/* The same key: a choice for it, in the words of the form; what only one of the two changed is
 * told and kept; and who it was, by name. */
static void
test_config (AppTest *test)
{
  SoCustomerCenterConfig *config =
    open_config (test, "{\"siteName\":\"Us\",\"welcome\":{\"header\":\"red\",\"logo\":1,\"api_token\":\"hush\"}}");

  g_object_set (config, "config",
                "{\"siteName\":\"Us\",\"welcome\":{\"header\":\"green\",\"logo\":2,\"api_token\":\"hush2\"}}", NULL);
  save_config_elsewhere (test, config->cust_config_id,
                         "{\"siteName\":\"Us AAA\",\"welcome\":{\"header\":\"blue\",\"logo\":1,\"api_token\":\"hush3\"}}");
  app_test_do (test, "save");
  wait_for (conflict () != NULL);
  g_assert_true (app_test_shows (conflict (), ": Welcome › Header"));
  g_assert_true (app_test_shows (conflict (), "\"blue\""));
  g_assert_true (app_test_shows (conflict (), "\"green\""));
  g_assert_true (app_test_shows (conflict (), "\"red\""));
  g_assert_true (app_test_shows (conflict (), ": Site name"));
  g_assert_true (app_test_shows (conflict (), "On server now: \"Us AAA\""));
  g_assert_true (app_test_shows (conflict (), "Yours: 2"));
  g_assert_false (app_test_shows (conflict (), "hush"));
  g_assert_false (app_test_shows (conflict (), "/welcome"));
  wait_for (app_test_shows (conflict (), " by Solveig Demostad, after you opened it."));

  gtk_check_button_set_active (find_choice_of (conflict (), "Header: Yours"), TRUE);
  g_assert_false (gtk_widget_is_sensitive (app_test_find_button (conflict (), "Save Merged")));
  gtk_check_button_set_active (find_choice_of (conflict (), "token: On Server Now"), TRUE);
  press ("Save Merged");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  assert_config (test, config,
                 "{\"siteName\":\"Us AAA\",\"welcome\":{\"header\":\"green\",\"logo\":2,\"api_token\":\"hush3\"}}");
}

/* What can only be taken as a whole: each version shows what is lost with the other. */
static void
test_config_whole (AppTest *test)
{
  SoCustomerCenterConfig *config = open_config (test, "{\"k\":1,\"k\":2,\"site\":\"Us\",\"links\":[\"red\"]}");

  g_object_set (config, "config", "{\"k\":1,\"k\":2,\"site\":\"Us\",\"links\":[\"green\"]}", NULL);
  save_config_elsewhere (test, config->cust_config_id,
                         "{\"k\":1,\"k\":2,\"site\":\"AAA\",\"links\":[\"red\"]}");
  app_test_do (test, "save");
  wait_for (conflict () != NULL);
  g_assert_true (app_test_shows (conflict (), "Site: \"AAA\"\nLinks › Entry 1: \"red\""));
  g_assert_true (app_test_shows (conflict (), "Site: \"Us\"\nLinks › Entry 1: \"green\""));
  press ("Cancel");
}

/* A secret in what can only be taken as a whole. */
static void
test_config_secret (AppTest *test)
{
  SoCustomerCenterConfig *config = open_config (test, "{\"k\":[1,{\"i\":1,\"i\":2,\"token\":\"hush1\"}],\"j\":1,\"j\":2}");

  g_object_set (config, "config", "{\"k\":[1,{\"i\":1,\"i\":2,\"token\":\"hush2\"},3],\"j\":1,\"j\":2}", NULL);
  save_config_elsewhere (test, config->cust_config_id, "{\"k\":[1],\"j\":1,\"j\":2}");
  app_test_do (test, "save");
  wait_for (conflict () != NULL);
  g_assert_true (app_test_shows (conflict (), "Entry 2: ••••••"));
  g_assert_false (app_test_shows (conflict (), "hush"));
  press ("Cancel");
}

/* ---- meanwhile ---- */

/* While the question is open somebody saves once more: it is asked again, with the choices that
 * still are one. */
static void
test_third_save (AppTest *test)
{
  open_and_edit (test, "ns-plugin-sender", "Mine");
  app_test_type (app_test_row (test, "default-sms-country"), "+45");
  change_elsewhere (test, "ns-plugin-sender", "Theirs");
  change_elsewhere (test, "default-sms-country", "+46");
  app_test_do (test, "save");
  wait_for (conflict () != NULL);
  gtk_check_button_set_active (find_choice_of (conflict (), "Sender: Yours"), TRUE);
  gtk_check_button_set_active (find_choice_of (conflict (), "country code: Yours"), TRUE);
  change_elsewhere (test, "ns-plugin-sender", "Third");
  press ("Save Merged");
  wait_for (conflict () != NULL && app_test_shows (conflict (), "Third"));
  assert_stored (test, "ns-plugin-sender", "Third");
  g_assert_true (gtk_check_button_get_active (find_choice_of (conflict (), "country code: Yours")));
  g_assert_false (gtk_check_button_get_active (find_choice_of (conflict (), "Sender: Yours")));
  g_assert_false (gtk_widget_is_sensitive (app_test_find_button (conflict (), "Save Merged")));

  gtk_check_button_set_active (find_choice_of (conflict (), "Sender: On Server Now"), TRUE);
  press ("Save Merged");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  g_assert_null (conflict ());
  assert_stored (test, "ns-plugin-sender", "Third");
  assert_stored (test, "default-sms-country", "+45");
}

/* A merged save whose answer was lost: what others had changed was in it, and stays. */
static void
test_unknown_merged (AppTest *test)
{
  open_and_edit (test, "ns-plugin-sender", "Mine");
  change_elsewhere (test, "default-sms-country", "+46");
  fault_set (test, "truncated", "CustomerService/SaveSmsConfig");
  app_test_save (test);
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  fault_set (test, NULL, NULL);
  assert_stored (test, "ns-plugin-sender", "Mine");

  app_test_type (app_test_row (test, "ns-plugin-sender"), "Mine again");
  app_test_do (test, "save");
  fault_wait_saved (test);
  assert_stored (test, "ns-plugin-sender", "Mine again");
  assert_stored (test, "default-sms-country", "+46");
  g_assert_cmpstr (app_test_text (app_test_row (test, "default-sms-country")), ==, "+46");
}

/* After that somebody else did save: they are asked about as ever. */
static void
test_unknown_other (AppTest *test)
{
  open_and_edit (test, "ns-plugin-sender", "Mine");
  fault_set (test, "truncated", "CustomerService/SaveSmsConfig");
  app_test_save (test);
  fault_set (test, NULL, NULL);
  change_elsewhere (test, "ns-plugin-sender", "Theirs");
  app_test_do (test, "save");
  wait_for (conflict () != NULL);
  g_assert_true (app_test_shows (conflict (), "Theirs"));
  press ("Cancel");
  assert_stored (test, "ns-plugin-sender", "Theirs");
}

static void
add_tests (void)
{
  app_test_add ("/conflict/config", test_config);
  app_test_add ("/conflict/config-disjoint", test_config_disjoint);
  app_test_add ("/conflict/config-whole", test_config_whole);
  app_test_add ("/conflict/config-secret", test_config_secret);
  app_test_add ("/conflict/third-save", test_third_save);
  app_test_add ("/conflict/unknown-merged", test_unknown_merged);
  app_test_add ("/conflict/unknown-other", test_unknown_other);
  app_test_add ("/conflict/disjoint", test_disjoint);
  app_test_add ("/conflict/same-field", test_same_field);
  app_test_add ("/conflict/choose-theirs", test_choose_theirs);
  app_test_add ("/conflict/cancel", test_cancel);
  app_test_add ("/conflict/same-change", test_same_change);
  app_test_add ("/conflict/two-windows", test_two_windows);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
