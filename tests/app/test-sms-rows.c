/* test-sms-rows.c: every row of the SMS page, through labels and keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-json.h"
#include "so-sms-config.h"
#include "so-test-server.h"
#include "steward-sms-export.h"

#include <string.h>

#define DOTS "••••••••"

/* What the page holds; what was saved is its baseline. */
static void
assert_config (AppTest    *test,
               const char *expected)
{
  g_autoptr (JsonNode) node = so_carrier_to_json (steward_page_get_object (app_test_page (test)));
  g_autofree char *json = NULL;

  json = so_json_print (json_object_get_member (json_node_get_object (node), "NsPluginConfig"));
  g_assert_cmpstr (json, ==, expected);
}

static gboolean
has_name (GtkWidget  *widget,
          const char *name)
{
  g_autofree char *other = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return other == NULL;
}

/* The control on view with the accessible name; NULL for none. */
static gpointer
find_named (gpointer    root,
            GType       type,
            const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root) && has_name (root, name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_named (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gpointer
named (AppTest    *test,
       GType       type,
       const char *name)
{
  gpointer found = find_named (test->window, type, name);

  if (found == NULL)
    g_error ("No %s named %s", g_type_name (type), name);

  return found;
}

static const char *
text_of (AppTest    *test,
         const char *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (named (test, GTK_TYPE_ENTRY, name)));
}

static void
type_in (AppTest    *test,
         const char *name,
         const char *text)
{
  gpointer entry = named (test, GTK_TYPE_ENTRY, name);

  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static gboolean
described (AppTest    *test,
           const char *name,
           const char *text)
{
  g_autofree char *other = NULL;

  other = gtk_test_accessible_check_property (named (test, GTK_TYPE_ENTRY, name),
                                              GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);

  return other == NULL;
}

/* As Alt and the key. */
static void
press_access_key (AppTest    *test,
                  const char *label)
{
  GtkWidget *button = app_test_find_button (test->window, label);

  g_assert_nonnull (button);
  gtk_widget_mnemonic_activate (button, FALSE);
}

static char *
view_text (AppTest *test)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (named (test, GTK_TYPE_TEXT_VIEW, "Plugin configuration")),
                "text", &text, NULL);

  return text;
}

static void
assert_view (AppTest    *test,
             const char *expected)
{
  g_autofree char *text = view_text (test);

  g_assert_cmpstr (text, ==, expected);
}

/* ---- Module ---- */

/* What the service has for SMS, and what is stored; anything else can be typed. */
static void
test_module (AppTest *test)
{
  StewardChoiceEntryRow *row;
  GListModel *items;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  g_assert_cmpstr (text_of (test, "Module"), ==, "CM");
  row = app_test_row (test, "net-server-sms-provider");
  items = steward_choice_entry_row_get_items (row);
  wait_for (g_list_model_get_n_items (items) == 7);     /* the eighth sends mail */

  type_in (test, "Module", "Our own SMS");
  app_test_save (test);
  wait_for (!app_test_can (test, "save"));
  g_assert_cmpstr (text_of (test, "Module"), ==, "Our own SMS");
  wait_for (g_list_model_get_n_items (items) == 8);     /* stored: stays on offer */

  gtk_toggle_button_set_active (named (test, GTK_TYPE_TOGGLE_BUTTON, "Choose Module"), TRUE);
  wait_for (app_test_shows (row, "Twilio SMS"));
  g_assert_true (app_test_shows (row, "Our own SMS"));
  g_signal_emit_by_name (app_test_find (row, GTK_TYPE_LIST_VIEW), "activate", 5);
  g_assert_cmpstr (text_of (test, "Module"), ==, "TXTLocal");
  app_test_do (test, "discard");

  type_in (test, "Module", "");
  g_assert_true (app_test_shows (test->window, "SMS is off"));
  app_test_save (test);                                 /* a note keeps nobody from saving */
  g_assert_null (app_test_question ());
  wait_for (!app_test_can (test, "save"));
}

/* Without the list there is still the entry, and a way to try again. */
static void
test_module_list_fails (AppTest *test)
{
  SoTestServer server = { NULL };

  so_test_server_init (&server);
  so_test_server_answer (&server, "CustomerService/GetSmsConfig", 200,
                         "{\"NetServerSmsProvider\":\"Else\",\"NsPluginConfig\":{}}");
  so_test_server_answer (&server, "Messaging/GetPlugins", 500, "{\"Message\":\"No plugins today\"}");
  app_test_open_at (test, server.address, "admin", "sms");
  app_test_wait_loaded (test);
  wait_for (app_test_shows (test->window, "The list could not be loaded"));
  g_assert_cmpstr (text_of (test, "Module"), ==, "Else");

  so_test_server_answer (&server, "Messaging/GetPlugins", 200,
                         "[{\"Name\":\"CM\",\"SupportedMessagingFormats\":[\"sms/160\"]}]");
  g_signal_emit_by_name (named (test, GTK_TYPE_BUTTON, "Try Again: Module"), "clicked");
  wait_for (!app_test_shows (test->window, "The list could not be loaded"));
  app_test_close (test);
  so_test_server_clear (&server);
}

/* ---- Default country code, Sender ---- */

/* Warnings ask once before what the user typed is saved. */
static void
test_country (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  g_assert_cmpstr (text_of (test, "Default country code"), ==, "+47");
  g_assert_true (app_test_shows (test->window, "user's home country"));

  type_in (test, "Default country code", "0047");
  g_assert_true (app_test_shows (test->window, "A country code is a plus sign and one to four digits"));
  app_test_do (test, "save");
  wait_for (app_test_question () != NULL);
  app_test_answer ("cancel");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  type_in (test, "Default country code", "+4712");
  app_test_save (test);
  wait_for (!app_test_can (test, "save"));
  g_assert_cmpstr (text_of (test, "Default country code"), ==, "+4712");
}

static void
test_sender (AppTest *test)
{
  StewardBaseRow *row;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  row = app_test_row (test, "ns-plugin-sender");
  g_assert_cmpstr (text_of (test, "Sender"), ==, "Fjellvik");
  g_assert_true (described (test, "Sender", "What receivers see; what is allowed depends on the provider"));

  type_in (test, "Sender", "ABCDEFGHIJK");
  g_assert_null (steward_base_row_get_warning (row));
  type_in (test, "Sender", "ABCDEFGHIJKL");
  g_assert_nonnull (strstr (steward_base_row_get_warning (row), "11 characters"));
  type_in (test, "Sender", "+123456789012345");
  g_assert_null (steward_base_row_get_warning (row));
  type_in (test, "Sender", "1234567890123456");
  g_assert_nonnull (strstr (steward_base_row_get_warning (row), "15 digits"));
  type_in (test, "Sender", "A&B");
  g_assert_nonnull (strstr (steward_base_row_get_warning (row), "letters, digits and spaces"));
  type_in (test, "Sender", "");
  g_assert_null (steward_base_row_get_warning (row));
  app_test_do (test, "discard");
}

/* ---- Plugin configuration ---- */

/* Keys of the module first, empty ones never saved; another module leaves all where it is. */
static void
test_keys (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  g_assert_cmpstr (text_of (test, "cm_serviceId"), ==, "demo-0001");
  g_assert_cmpstr (text_of (test, "cm_username"), ==, "fjellvik-demo");
  g_assert_false (app_test_shows (test->window, "Other keys"));

  type_in (test, "Module", "Twilio SMS");
  g_assert_true (app_test_shows (test->window, "Other keys"));
  g_assert_cmpstr (text_of (test, "twilio_account_sid"), ==, "");
  g_assert_cmpstr (text_of (test, "cm_username"), ==, "fjellvik-demo");
  type_in (test, "twilio_account_sid", "AC1");
  app_test_save (test);
  wait_for (!app_test_can (test, "save"));
  assert_config (test, "{\"cm_serviceId\":\"demo-0001\",\"cm_username\":\"fjellvik-demo\","
                       "\"cm_password\":\"not-a-password\",\"twilio_account_sid\":\"AC1\"}");
  g_assert_cmpstr (text_of (test, "twilio_auth_token"), ==, "");
}

static void
test_bad_keys (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  g_signal_emit_by_name (named (test, GTK_TYPE_BUTTON, "Add Key: Plugin configuration"), "clicked");
  type_in (test, "Value 4", "x");
  g_assert_true (app_test_shows (test->window, "A key is missing"));
  app_test_do (test, "save");                           /* goes nowhere */
  g_assert_false (steward_page_is_saving (app_test_page (test)));
  type_in (test, "Key 4", "cm_username");
  g_assert_true (app_test_shows (test->window, "The key cm_username is there twice"));
  type_in (test, "Key 4", "a");
  type_in (test, "Key 4", "a=b");
  g_assert_true (app_test_shows (test->window, "must not contain ="));
  type_in (test, "Key 4", "endpoint");

  type_in (test, "endpoint", "[x]");
  g_assert_true (app_test_shows (test->window, "The value of endpoint stands in brackets"));
  type_in (test, "endpoint", "x");
  g_assert_false (app_test_shows (test->window, "stands in brackets"));
  app_test_save (test);
  wait_for (!app_test_can (test, "save"));
  assert_config (test, "{\"cm_serviceId\":\"demo-0001\",\"cm_username\":\"fjellvik-demo\","
                       "\"cm_password\":\"not-a-password\",\"endpoint\":\"x\"}");
}

static void
test_secret (AppTest *test)
{
  GtkEntry *entry;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  entry = named (test, GTK_TYPE_ENTRY, "cm_password");
  g_assert_false (gtk_entry_get_visibility (entry));
  gtk_toggle_button_set_active (named (test, GTK_TYPE_TOGGLE_BUTTON, "Reveal cm_password"), TRUE);
  g_assert_true (gtk_entry_get_visibility (entry));
  g_assert_null (find_named (test->window, GTK_TYPE_TOGGLE_BUTTON, "Reveal cm_username"));
}

static void
test_lines (AppTest *test)
{
  GtkTextBuffer *buffer;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  press_access_key (test, "Edit as Lines");
  wait_for (find_named (test->window, GTK_TYPE_TEXT_VIEW, "Plugin configuration") != NULL);
  assert_view (test, "cm_serviceId = demo-0001\ncm_username = fjellvik-demo\ncm_password = " DOTS);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));

  buffer = gtk_text_view_get_buffer (named (test, GTK_TYPE_TEXT_VIEW, "Plugin configuration"));
  gtk_text_buffer_set_text (buffer, "cm_password = " DOTS "\n\nnonsense", -1);
  g_assert_true (app_test_shows (test->window, "Line 3: there is no “=” between a key and a value"));
  gtk_text_buffer_set_text (buffer, "cm_password = " DOTS "\n\ncm_username  =  we", -1);
  app_test_save (test);
  wait_for (!app_test_can (test, "save"));
  assert_config (test, "{\"cm_password\":\"not-a-password\",\"cm_username\":\"we\"}");

  press_access_key (test, "Show Secrets");
  app_test_answer ("show");
  assert_view (test, "cm_password = not-a-password\ncm_username = we");
  press_access_key (test, "Edit as Lines");
  wait_for (find_named (test->window, GTK_TYPE_ENTRY, "cm_username") != NULL);
  g_assert_cmpstr (text_of (test, "cm_username"), ==, "we");
}

/* ---- copying, exporting, reading mode ---- */

static void
text_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
assert_clipboard (AppTest    *test,
                  const char *expected)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (test->window)), NULL, text_cb, &text);
  wait_for (text != NULL);
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* Everything can be read and taken away, nothing changed; each control says why. */
static void
test_reading (AppTest *test)
{
  const char *why = "This server no longer saves SMS settings through its API; change them in Settings and "
                    "maintenance, Preferences, Global preferences, SMS configuration";

  app_test_start_demo (test, "CustomerService/SaveSmsConfig");
  app_test_open (test, "sms");
  wait_for (app_test_shows (test->window, why));
  g_assert_null (app_test_find_button (test->window, "Save"));
  g_assert_null (app_test_find_button (test->window, "Add Key"));
  g_assert_null (find_named (test->window, GTK_TYPE_BUTTON, "Choose Module"));
  for (guint i = 0; i < 4; i++)
    {
      static const char * const names[] = { "Module", "Default country code", "Sender", "cm_username" };
      GtkEditable *entry = named (test, GTK_TYPE_ENTRY, names[i]);

      g_assert_false (gtk_editable_get_editable (entry));
      gtk_editable_select_region (entry, 0, -1);
      g_assert_true (gtk_editable_get_selection_bounds (entry, NULL, NULL));
    }
  g_assert_true (described (test, "cm_username", why));

  press_access_key (test, "Copy as Lines");
  app_test_answer ("leave-out");
  assert_clipboard (test, "cm_serviceId = demo-0001\ncm_username = fjellvik-demo\ncm_password = " DOTS);
  press_access_key (test, "Copy as Lines");
  app_test_answer ("include");
  assert_clipboard (test, "cm_serviceId = demo-0001\ncm_username = fjellvik-demo\ncm_password = not-a-password");
}

static void
test_export_text (AppTest *test)
{
  g_autofree char *path = g_build_filename (test->folder, "sms.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;
  SoSmsConfig *sms;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  g_assert_null (app_test_find_button (test->window, "Export…"));     /* in the menu only */
  sms = SO_SMS_CONFIG (steward_page_get_object (app_test_page (test)));
  g_assert_true (steward_sms_export_write (file, sms, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &without, NULL, NULL));
  g_assert_nonnull (strstr (without, "\"cm_username\": \"fjellvik-demo\""));
  g_assert_null (strstr (without, "cm_password"));
  g_assert_null (strstr (without, "TableRight"));

  g_assert_true (steward_sms_export_write (file, sms, TRUE, &error));
  g_assert_true (g_file_get_contents (path, &with, NULL, NULL));
  g_assert_nonnull (strstr (with, "not-a-password"));
  info = g_file_query_info (file, "unix::mode", 0, NULL, NULL);
  g_assert_cmpuint (g_file_info_get_attribute_uint32 (info, "unix::mode") & 0777, ==, 0600);
}

static GtkFileChooser *
find_chooser (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return GTK_FILE_CHOOSER (window);
    }

  return NULL;
}

static gboolean
has_file (GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  return file != NULL;
}

/* The folder is read first. */
static gboolean
is_chosen (GtkFileChooser *chooser,
           const char     *path)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  return file != NULL && g_strcmp0 (g_file_peek_path (file), path) == 0;
}

static void
test_export (AppTest *test)
{
  g_autofree char *path = g_build_filename (test->folder, "here.json", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (test->folder);
  g_autofree char *text = NULL;
  GtkFileChooser *chooser;

  app_test_start_demo (test, "CustomerService/SaveSmsConfig");
  app_test_open (test, "sms");
  wait_for (app_test_find_button (test->window, "Export…") != NULL);
  press_access_key (test, "Export…");
  app_test_answer ("cancel");
  g_assert_null (find_chooser ());
  if (app_test_skip_chooser ())
    return;

  press_access_key (test, "Export…");
  app_test_answer ("leave-out");
  wait_for ((chooser = find_chooser ()) != NULL);
  wait_for (has_file (chooser));         /* GTK forgets what it has read of a folder by halves */
  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_file_chooser_set_current_name (chooser, "here.json");
  wait_for (is_chosen (chooser, path));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  wait_for (app_test_shows (test->window, "Settings exported"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Fjellvik"));
  g_assert_null (strstr (text, "not-a-password"));
}

/* ---- the mailbox that sending needs ---- */

static void
test_mailbox (AppTest *test)
{
  SoTestServer server = { NULL };

  so_test_server_init (&server);
  so_test_server_answer (&server, "CustomerService/GetSmsConfig", 200, "{\"NsPluginConfig\":{}}");
  so_test_server_answer (&server, "CustomerService/GetMailboxes", 200, "[{\"MailInFilterId\":1}]");
  so_test_server_answer (&server, "CustomerService/GetMailboxEntity", 200,
                         "{\"MailInFilterId\":1,\"ServerType\":\"Imaps\"}");
  app_test_open_at (test, server.address, "admin", "sms");
  app_test_wait_loaded (test);
  wait_for (app_test_shows (test->window, "No SMS mailbox can be seen"));

  so_test_server_answer (&server, "CustomerService/GetMailboxEntity", 200,
                         "{\"MailInFilterId\":1,\"ServerType\":\"SmsPlugin\"}");
  steward_page_load (app_test_page (test));
  wait_for (!app_test_shows (test->window, "No SMS mailbox can be seen"));
  app_test_close (test);
  so_test_server_clear (&server);
}

static void
add_tests (void)
{
  app_test_add ("/sms-rows/module", test_module);
  app_test_add ("/sms-rows/module-list-fails", test_module_list_fails);
  app_test_add ("/sms-rows/country", test_country);
  app_test_add ("/sms-rows/sender", test_sender);
  app_test_add ("/sms-rows/keys", test_keys);
  app_test_add ("/sms-rows/bad-keys", test_bad_keys);
  app_test_add ("/sms-rows/secret", test_secret);
  app_test_add ("/sms-rows/lines", test_lines);
  app_test_add ("/sms-rows/reading", test_reading);
  app_test_add ("/sms-rows/export-text", test_export_text);
  app_test_add ("/sms-rows/export", test_export);
  app_test_add ("/sms-rows/mailbox", test_mailbox);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
