/* test-window.c: the window: sections, questions before edits are lost, signing in, errors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-sms-config.h"
#include "steward-page-private.h"
#include "steward-sign-in-page.h"

static StewardState
state (AppTest *test)
{
  return steward_state_view_get_state (steward_page_get_private (app_test_page (test))->state_view);
}

static const char *
error_text (AppTest *test)
{
  return steward_state_view_get_text (steward_page_get_private (app_test_page (test))->state_view);
}

static StewardBanner *
banner (AppTest *test)
{
  return steward_page_get_private (app_test_page (test))->banner;
}

static void
edit (AppTest *test)
{
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
}

static gboolean
is_on (AppTest    *test,
       const char *title)
{
  return g_str_equal (steward_page_get_title (app_test_page (test)), title);
}

static void
open_section (AppTest    *test,
              const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.section", "s", name);
}

/* ---- unsaved changes ---- */

static void
test_question_leaving_section (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  edit (test);
  open_section (test, "numbering");
  app_test_answer ("cancel");
  g_assert_true (is_on (test, "SMS"));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");

  open_section (test, "numbering");
  app_test_answer ("save");
  wait_for (is_on (test, "Numbering"));
  open_section (test, "sms");
  wait_for (is_on (test, "SMS"));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");
  g_assert_false (steward_page_is_dirty (app_test_page (test)));

  app_test_type (app_test_row (test, "ns-plugin-sender"), "Again");
  open_section (test, "numbering");
  app_test_answer ("discard");
  wait_for (is_on (test, "Numbering"));
  open_section (test, "sms");
  wait_for (is_on (test, "SMS"));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");
}

static void
test_question_reloading (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  edit (test);
  app_test_do (test, "reload");
  app_test_answer ("cancel");
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");
  app_test_do (test, "reload");
  app_test_answer ("discard");
  app_test_wait_loaded (test);
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Fjellvik");
}

static void
test_question_closing (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  edit (test);
  gtk_window_close (GTK_WINDOW (test->window));
  app_test_answer ("cancel");
  g_assert_nonnull (test->window);
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");

  gtk_window_close (GTK_WINDOW (test->window));
  app_test_answer ("save");
  wait_for (test->window == NULL);

  app_test_open (test, "sms");
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");
  gtk_window_close (GTK_WINDOW (test->window));
  wait_for (test->window == NULL);
}

static void
test_question_quitting (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  edit (test);
  g_action_group_activate_action (G_ACTION_GROUP (app_test_application ()), "quit", NULL);
  app_test_answer ("cancel");
  g_assert_nonnull (test->window);
  g_action_group_activate_action (G_ACTION_GROUP (app_test_application ()), "quit", NULL);
  app_test_answer ("discard");
  wait_for (test->window == NULL);
}

/* Save was chosen, but the server is gone: the user stays, and nothing is lost. */
static void
test_question_save_fails (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  edit (test);
  app_test_stop_demo (test);
  open_section (test, "numbering");
  app_test_answer ("save");
  wait_for (steward_banner_is_shown (banner (test)));
  g_assert_true (is_on (test, "SMS"));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");
  wait_for (app_test_find_button (test->window, "Copy Details") != NULL);

  app_test_start_demo (test, NULL);
  g_signal_emit_by_name (app_test_find_button (test->window, "Try Again"), "clicked");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  g_assert_false (steward_banner_is_shown (banner (test)));
}

/* ---- errors ---- */

static void
test_server_gone (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_stop_demo (test);
  app_test_open_at (test, test->address, "admin", "sms");
  wait_for (state (test) == STEWARD_STATE_ERROR);
  wait_for (app_test_shows (test->window, "The SMS settings could not be loaded"));
  g_assert_cmpstr (error_text (test), !=, "");

  app_test_start_demo (test, NULL);
  g_signal_emit_by_name (app_test_find_button (test->window, "Try Again"), "clicked");
  wait_for (state (test) == STEWARD_STATE_CONTENT);
}

/* Content stays on view while it cannot be loaded again. */
static void
test_reload_fails (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_stop_demo (test);
  app_test_do (test, "reload");
  wait_for (steward_banner_is_shown (banner (test)));
  g_assert_cmpint (state (test), ==, STEWARD_STATE_CONTENT);
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Fjellvik");
}

/* reader may look, not save: every control says why. */
static void
test_reader (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open_at (test, test->address, "reader", "sms");
  wait_for (state (test) == STEWARD_STATE_CONTENT);
  g_assert_false (steward_form_get_read_only (app_test_form (test)));
  g_assert_false (steward_base_row_is_editable (app_test_row (test, "ns-plugin-sender")));
  wait_for (app_test_shows (test->window, "Your role may only read this."));
  g_assert_cmpstr (steward_page_get_denial (app_test_page (test)), ==,
                   "Your role may only read this.");   /* the server says no more than that */
}

/* ---- signing in ---- */

static GtkEditable *
sign_in_row (AppTest    *test,
             const char *name)
{
  StewardSignInPage *page = app_test_find (test->window, STEWARD_TYPE_SIGN_IN_PAGE);

  return GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (page), STEWARD_TYPE_SIGN_IN_PAGE, name));
}

static void
sign_in (AppTest    *test,
         const char *user,
         const char *password)
{
  gtk_editable_set_text (sign_in_row (test, "user_row"), user);
  gtk_editable_set_text (sign_in_row (test, "password_row"), password);
  g_signal_emit_by_name (app_test_find_button (test->window, "Sign In"), "clicked");
}

static void
test_sign_in (AppTest *test)
{
  app_test_start_demo (test, NULL);
  g_unsetenv ("STEWARD_PASSWORD");
  app_test_open_at (test, test->address, "admin", "sms");
  wait_for (app_test_find_button (test->window, "Sign In") != NULL);
  g_assert_cmpstr (gtk_editable_get_text (sign_in_row (test, "user_row")), ==, "admin");

  sign_in (test, "admin", "wrong");
  wait_for (app_test_shows (test->window, "The server does not accept this user name and password"));
  gtk_editable_set_text (sign_in_row (test, "password_row"), "other");
  g_assert_false (app_test_shows (test->window, "The server does not accept this user name and password"));
  sign_in (test, "admin", "demo");
  wait_for (app_test_find_button (test->window, "Sign In") == NULL);
  wait_for (state (test) == STEWARD_STATE_CONTENT);
  g_setenv ("STEWARD_PASSWORD", "demo", TRUE);
}

/* What is kept in the keyring opens the window next time, without a question, and signs in again. */
static void
test_remember (AppTest *test)
{
  g_autoptr (SoCredentials) stale = so_credentials_new_basic ("admin", "no longer good");
  StewardSignInPage *page;

  app_test_start_demo (test, NULL);
  g_unsetenv ("STEWARD_PASSWORD");
  app_test_open_at (test, test->address, "admin", "sms");
  wait_for (app_test_find_button (test->window, "Sign In") != NULL);
  page = app_test_find (test->window, STEWARD_TYPE_SIGN_IN_PAGE);
  gtk_switch_set_active (GTK_SWITCH (gtk_widget_get_template_child (GTK_WIDGET (page), STEWARD_TYPE_SIGN_IN_PAGE,
                                                                    "remember_switch")), TRUE);
  sign_in (test, "admin", "demo");
  wait_for (state (test) == STEWARD_STATE_CONTENT);
  app_test_close (test);

  app_test_open_at (test, test->address, "admin", "sms");
  wait_for (state (test) == STEWARD_STATE_CONTENT);
  g_assert_null (app_test_find_button (test->window, "Sign In"));

  edit (test);
  so_session_set_credentials (steward_window_get_session (test->window), stale);
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  g_setenv ("STEWARD_PASSWORD", "demo", TRUE);
}

/* A ticket in the environment needs no password. */
static void
test_ticket (AppTest *test)
{
  app_test_start_demo (test, NULL);
  g_unsetenv ("STEWARD_PASSWORD");
  g_setenv ("STEWARD_TICKET", "7T:ZGVtby1hZG1pbi10aWNrZXQ==", TRUE);
  app_test_open_at (test, test->address, NULL, "sms");
  wait_for (state (test) == STEWARD_STATE_CONTENT);
  g_unsetenv ("STEWARD_TICKET");
  g_setenv ("STEWARD_PASSWORD", "demo", TRUE);
}

static void
test_bad_address (AppTest *test)
{
  app_test_open_at (test, "http://example.com/", "admin", "sms");
  wait_for (app_test_find_button (test->window, "Sign In") != NULL || state (test) == STEWARD_STATE_ERROR);
  wait_for (app_test_shows (test->window, "https://"));
}

/* The password was changed, and the environment or the keyring knows: nobody is asked. */
static void
test_sign_in_renewed (AppTest *test)
{
  g_autoptr (SoCredentials) stale = so_credentials_new_basic ("admin", "no longer good");

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  edit (test);
  so_session_set_credentials (steward_window_get_session (test->window), stale);
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  g_assert_false (steward_banner_is_shown (banner (test)));
}

/* What was good stops to be: the environment has nothing better. */
static void
make_stale (AppTest *test)
{
  g_autoptr (SoCredentials) stale = so_credentials_new_basic ("admin", "no longer good");

  g_setenv ("STEWARD_PASSWORD", "no longer good", TRUE);
  so_session_set_credentials (steward_window_get_session (test->window), stale);
}

/* The sign-in stops to be good while a form is filled in: nothing of it is lost. */
static void
test_sign_in_again (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  edit (test);
  make_stale (test);
  app_test_save (test);
  wait_for (steward_banner_is_shown (banner (test)));
  g_signal_emit_by_name (app_test_find_button (test->window, "Sign In Again"), "clicked");
  wait_for (app_test_find_button (test->window, "Sign In") != NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (test->window)), ==, "Sign In – Steward");
  g_signal_emit_by_name (app_test_find_button (test->window, "Cancel"), "clicked");
  wait_for (app_test_find_button (test->window, "Sign In") == NULL);
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");

  g_signal_emit_by_name (app_test_find_button (test->window, "Sign In Again"), "clicked");
  wait_for (app_test_find_button (test->window, "Sign In") != NULL);
  g_setenv ("STEWARD_PASSWORD", "demo", TRUE);

  /* what is typed counts, not what could be looked up */
  sign_in (test, "admin", "wrong");
  wait_for (app_test_shows (test->window, "The server does not accept this user name and password"));
  sign_in (test, "admin", "demo");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  g_assert_cmpstr (app_test_text (app_test_row (test, "ns-plugin-sender")), ==, "Edited");
}

/* As long as a cursor takes to blink: it complains where the focus has gone without it. */
static void
let_cursor_blink (AppTest *test)
{
  gboolean over = FALSE;
  int time;
  guint id;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (test->window)), "gtk-cursor-blink-time", &time, NULL);
  id = g_timeout_add (2 * time, app_test_set_true, &over);
  wait_for (over);
  g_source_remove (id);
}

/* The cursor is in a text when the form gives way to the question, and the other way round. */
static void
test_sign_in_focus (AppTest *test)
{
  GtkWidget *text;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  edit (test);
  text = app_test_find (app_test_row (test, "ns-plugin-sender"), GTK_TYPE_TEXT);
  gtk_widget_grab_focus (text);
  wait_for (gtk_widget_has_focus (text));
  make_stale (test);
  app_test_save (test);
  g_setenv ("STEWARD_PASSWORD", "demo", TRUE);
  g_signal_emit_by_name (app_test_find_button (test->window, "Sign In Again"), "clicked");
  wait_for (app_test_find_button (test->window, "Sign In") != NULL);
  let_cursor_blink (test);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)),
                                         GTK_WIDGET (sign_in_row (test, "password_row"))));

  gtk_widget_grab_focus (GTK_WIDGET (sign_in_row (test, "user_row")));
  let_cursor_blink (test);
  sign_in (test, "admin", "demo");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  let_cursor_blink (test);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == text);
}

/* ---- keys ---- */

static gboolean
has_key (const char *action,
         const char *key)
{
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (app_test_application (), action);

  return g_strv_contains ((const char *const *) keys, key);
}

static void
test_keys (AppTest *test)
{
  g_assert_true (has_key ("page.save-key", "<Control>s"));
  g_assert_true (has_key ("page.create", "<Control>Return"));
  g_assert_true (has_key ("page.reload", "F5"));
  g_assert_true (has_key ("page.reload", "<Control>r"));
  g_assert_true (has_key ("win.new", "<Control>n"));
  g_assert_true (has_key ("win.section('customer-center')", "<Control>1"));
  g_assert_true (has_key ("win.section('new-ticket')", "<Control>4"));
  g_assert_true (has_key ("win.section('tickets')", "<Control>5"));
  g_assert_true (has_key ("win.toggle-sidebar", "F9"));
  g_assert_true (has_key ("window.close", "<Control>w"));
  g_assert_true (has_key ("app.quit", "<Control>q"));
}

/* Tab alone reaches every control of the form. */
static void
test_tab_reaches_all (AppTest *test)
{
  static const char *const fields[] = {
    "net-server-sms-provider", "default-sms-country", "ns-plugin-sender", "ns-plugin-config",
  };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  for (guint i = 0; i < 60; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

      if (focus != NULL)
        g_test_message ("%u %s", i, G_OBJECT_TYPE_NAME (focus));
      for (; focus != NULL; focus = gtk_widget_get_parent (focus))
        g_hash_table_add (seen, focus);
      g_signal_emit_by_name (test->window, "move-focus", GTK_DIR_TAB_FORWARD);
    }

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!g_hash_table_contains (seen, app_test_row (test, fields[i])))
      g_error ("Tab does not reach %s", fields[i]);
}

static void
test_new_and_sidebar (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.new", NULL);
  wait_for (is_on (test, "New Ticket"));
  app_test_wait_loaded (test);

  wait_for (app_test_shows (test->window, "Customer Center"));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.toggle-sidebar", NULL);
  wait_for (!app_test_shows (test->window, "Customer Center"));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.toggle-sidebar", NULL);
  wait_for (app_test_shows (test->window, "Customer Center"));
}

/* Names and reasons may hold what Pango reads as markup. */
static void
test_toast (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.toast", "s", "Fish <b & chips");
  wait_for (app_test_shows (test->window, "Fish <b & chips"));
}

/* What a toast says is of the section that it was said in. */
static void
test_toast_section (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.toast-undo", "s", "Saved");
  wait_for (app_test_shows (test->window, "Saved"));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.section", "s", "new-ticket");
  wait_for (!app_test_shows (test->window, "Saved"));
}

/* What is asked for comes into view, also what is open behind the list of sections. */
static void
test_turn_to_content (AppTest *test)
{
  AdwLeaflet *leaflet;
  GtkWidget *content;
  GtkWidget *sidebar;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  leaflet = app_test_find (test->window, ADW_TYPE_LEAFLET);
  content = adw_leaflet_get_visible_child (leaflet);
  sidebar = adw_leaflet_get_adjacent_child (leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  g_assert_nonnull (sidebar);

  adw_leaflet_set_visible_child (leaflet, sidebar);
  g_assert_true (steward_window_open_section (test->window, "customer-center"));
  g_assert_true (adw_leaflet_get_visible_child (leaflet) == content);

  adw_leaflet_set_visible_child (leaflet, sidebar);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.new", NULL);
  g_assert_true (adw_leaflet_get_visible_child (leaflet) == content);
  app_test_wait_loaded (test);
}

/* Closed while everything is under way: nothing is called back, nothing leaks. */
static void
test_close_while_loading (AppTest *test)
{
  static const char *const sections[] = { "customer-center", "sms", "numbering", "numbering-defaults",
                                         "new-ticket", "tickets" };

  app_test_start_demo (test, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      app_test_open_at (test, test->address, "admin", sections[i]);
      app_test_close (test);
    }
}

static void
test_about_and_shortcuts (AppTest *test)
{
  guint before;

  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  before = g_list_model_get_n_items (gtk_window_get_toplevels ());
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-shortcuts", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (app_test_application ()), "about", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, before + 2);
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > before)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (gtk_window_get_toplevels (), before);

      gtk_window_destroy (GTK_WINDOW (STEWARD_IS_WINDOW (window) ?
                                      g_list_model_get_item (gtk_window_get_toplevels (), 0) : (gpointer) window));
    }
}

static void
add_tests (void)
{
  app_test_add ("/window/question-leaving-section", test_question_leaving_section);
  app_test_add ("/window/question-reloading", test_question_reloading);
  app_test_add ("/window/question-closing", test_question_closing);
  app_test_add ("/window/question-quitting", test_question_quitting);
  app_test_add ("/window/question-save-fails", test_question_save_fails);
  app_test_add ("/window/server-gone", test_server_gone);
  app_test_add ("/window/reload-fails", test_reload_fails);
  app_test_add ("/window/reader", test_reader);
  app_test_add ("/window/sign-in", test_sign_in);
  app_test_add ("/window/remember", test_remember);
  app_test_add ("/window/ticket", test_ticket);
  app_test_add ("/window/bad-address", test_bad_address);
  app_test_add ("/window/sign-in-renewed", test_sign_in_renewed);
  app_test_add ("/window/sign-in-again", test_sign_in_again);
  app_test_add ("/window/sign-in-focus", test_sign_in_focus);
  app_test_add ("/window/keys", test_keys);
  app_test_add ("/window/tab-reaches-all", test_tab_reaches_all);
  app_test_add ("/window/new-and-sidebar", test_new_and_sidebar);
  app_test_add ("/window/toast", test_toast);
  app_test_add ("/window/toast-section", test_toast_section);
  app_test_add ("/window/turn-to-content", test_turn_to_content);
  app_test_add ("/window/close-while-loading", test_close_while_loading);
  app_test_add ("/window/about-and-shortcuts", test_about_and_shortcuts);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
