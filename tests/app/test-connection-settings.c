/* test-connection-settings.c: what the window makes of the connection that it is on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "steward-connections.h"
#include "steward-secrets.h"
#include "steward-sign-in-page.h"
#include "steward-window-private.h"

/* The window with a title, as "Connection Settings". (nullable) */
static GtkWindow *
find_window (const char *title)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), title) == 0 && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static GtkWindow *
open_settings (AppTest *test)
{
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.connection-settings", NULL);
  wait_for (find_window ("Connection Settings") != NULL);

  return find_window ("Connection Settings");
}

/* The control of the row with a title. */
static gpointer
control (GtkWindow  *window,
         const char *title,
         GType       type)
{
  GtkWidget *row = app_test_find_titled (window, title);

  g_assert_nonnull (row);

  return app_test_find (row, type);
}

static gboolean
header_says (AppTest    *test,
             const char *text)
{
  return g_strcmp0 (adw_window_title_get_subtitle (test->window->page_title), text) == 0;
}

static void
test_production (AppTest *test)
{
  GtkWindow *settings;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  g_assert_true (header_says (test, "127.0.0.1"));
  g_assert_false (gtk_widget_get_visible (test->window->connection_bar));

  settings = open_settings (test);
  gtk_switch_set_active (control (settings, "_Production", GTK_TYPE_SWITCH), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_titled (settings, "_Name")), "Fjellvik");
  g_assert_true (header_says (test, "Fjellvik, Production"));
  g_assert_true (gtk_widget_get_visible (test->window->connection_bar));
  g_assert_true (app_test_shows (test->window->connection_bar, "Production"));
  g_assert_true (gtk_widget_has_css_class (test->window->connection_bar, "production"));
  gtk_window_close (settings);
}

/* What is set stays set: the next window on the same server and user has it. */
static void
test_stored (AppTest *test)
{
  g_autoptr (StewardConnections) stored = NULL;
  StewardConnection *connection;
  GtkWindow *settings;
  int review;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  settings = open_settings (test);
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_titled (settings, "_Name")), "Kept");
  adw_combo_row_set_selected (ADW_COMBO_ROW (app_test_find_titled (settings, "Re_view before saving")), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (app_test_find_titled (settings, "Texts from server _in")), 4);
  gtk_spin_button_set_value (control (settings, "_Time-out", GTK_TYPE_SPIN_BUTTON), 42);
  gtk_window_close (settings);
  wait_for (find_window ("Connection Settings") == NULL);
  g_assert_cmpstr (so_session_get_language (test->window->session), ==, "nb");

  stored = steward_connections_new (NULL);
  g_assert_true (steward_connections_load (stored, NULL));
  connection = steward_connections_find (stored, "Kept");
  g_assert_nonnull (connection);
  g_object_get (connection, "review", &review, NULL);
  g_assert_cmpint (review, ==, STEWARD_REVIEW_ALWAYS);
  g_assert_cmpuint (steward_connection_get_timeout (connection), ==, 42);
  g_assert_cmpstr (steward_connection_get_language (connection), ==, "nb");

  app_test_close (test);
  app_test_open (test, "sms");
  g_assert_true (header_says (test, "Kept"));
}

static void
test_lock (AppTest *test)
{
  GtkWindow *settings;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  settings = open_settings (test);
  gtk_switch_set_active (control (settings, "Rea_d-only", GTK_TYPE_SWITCH), TRUE);
  gtk_window_close (settings);
  g_assert_true (gtk_widget_get_visible (test->window->connection_bar));
  g_assert_true (app_test_shows (test->window->connection_bar, "Locked in this app"));
  g_assert_false (gtk_widget_has_css_class (test->window->connection_bar, "production"));

  g_signal_emit_by_name (app_test_find_button (test->window, "Unlock"), "clicked");
  wait_for (!gtk_widget_get_visible (test->window->connection_bar));
}

/* ---- going elsewhere ---- */

static gboolean
asks_to_sign_in (AppTest *test)
{
  StewardSignInPage *page = app_test_find (test->window, STEWARD_TYPE_SIGN_IN_PAGE);

  return page != NULL && gtk_widget_get_mapped (GTK_WIDGET (page));
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_assert_true (steward_secrets_store_finish (STEWARD_CONNECTION (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

/* Known by its name to lsan.supp: libsecret leaks while it stores to a file. */
static void
wait_for_keyring (gboolean *done)
{
  wait_for (*done);
}

typedef struct
{
  char     *secret;
  gboolean  done;
} Lookup;

static void
looked_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Lookup *lookup = user_data;

  lookup->secret = steward_secrets_lookup_finish (STEWARD_CONNECTION (source), result, NULL);
  lookup->done = TRUE;
}

static gboolean
keyring_has_secret (StewardConnection *connection)
{
  Lookup lookup = { NULL };
  gboolean has;

  steward_secrets_lookup_async (connection, NULL, looked_up_cb, &lookup);
  wait_for_keyring (&lookup.done);
  has = lookup.secret != NULL;
  steward_secret_free (lookup.secret);

  return has;
}

/* Unsaved work is asked for; then neither session nor password stay. */
static void
test_sign_out (AppTest *test)
{
  g_autoptr (StewardConnection) connection = NULL;
  gboolean stored = FALSE;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  connection = g_object_ref (test->window->connection);
  steward_secrets_store_async (connection, "demo", NULL, stored_cb, &stored);
  wait_for_keyring (&stored);

  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.sign-out", NULL);
  app_test_answer ("cancel");
  g_assert_nonnull (steward_window_get_session (test->window));
  g_assert_true (keyring_has_secret (connection));

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.sign-out", NULL);
  app_test_answer ("discard");
  wait_for (asks_to_sign_in (test));
  g_assert_null (steward_window_get_session (test->window));
  wait_for (!keyring_has_secret (connection));
}

/* Who asks for another server and thinks better of it is where they were. */
static void
test_other_server_cancelled (AppTest *test)
{
  SoSession *session;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  session = steward_window_get_session (test->window);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.change-server", NULL);
  wait_for (asks_to_sign_in (test));
  g_signal_emit_by_name (app_test_find_button (test->window, "Cancel"), "clicked");
  wait_for (!asks_to_sign_in (test));
  g_assert_true (steward_window_get_session (test->window) == session);
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Fjellvik");
}

/* ---- the menu ---- */

static gboolean
menu_offers (GMenuModel *menu,
             const char *label)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *text = NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &text);
      if (g_strcmp0 (text, label) == 0 || (section != NULL && menu_offers (section, label)))
        return TRUE;
    }

  return FALSE;
}

static void
test_switcher (AppTest *test)
{
  g_autoptr (StewardConnections) stored = steward_connections_new (NULL);
  g_autoptr (StewardConnection) other = steward_connection_new ("Other", test->address);

  app_test_start_demo (test, NULL);
  g_object_set (other, "address", test->address, "scheme", STEWARD_SCHEME_BASIC, "user", "reader", NULL);
  g_assert_true (steward_connections_load (stored, NULL));
  steward_connections_put (stored, other);
  g_assert_true (steward_connections_save (stored, NULL));

  app_test_open (test, "sms");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.switch-connection", NULL);
  wait_for (gtk_menu_button_get_menu_model (test->window->switcher) != NULL);
  g_assert_true (menu_offers (gtk_menu_button_get_menu_model (test->window->switcher), "Other, reader"));
  gtk_menu_button_popdown (test->window->switcher);

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.connect", "s", steward_connection_get_id (other));
  wait_for (header_says (test, "Other") && steward_window_get_session (test->window) != NULL);
  g_assert_cmpstr (test->window->user, ==, "reader");
}

static void
add_tests (void)
{
  app_test_add ("/connection-settings/production", test_production);
  app_test_add ("/connection-settings/stored", test_stored);
  app_test_add ("/connection-settings/lock", test_lock);
  app_test_add ("/connection-settings/sign-out", test_sign_out);
  app_test_add ("/connection-settings/other-server-cancelled", test_other_server_cancelled);
  app_test_add ("/connection-settings/switcher", test_switcher);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
