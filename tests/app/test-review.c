/* test-review.c: what is about to be saved is shown, and what is locked cannot be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-customer-center-config.h"
#include "so-map-entry.h"
#include "so-sms-config.h"
#include "steward-list-page.h"
#include "steward-page-private.h"
#include "steward-review.h"

static StewardReview *
review (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (STEWARD_IS_REVIEW (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return STEWARD_REVIEW (window);
    }

  return NULL;
}

static void
press (const char *label)
{
  GtkWidget *button = app_test_find_button (review (), label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
open_and_edit (AppTest    *test,
               const char *property)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
  app_test_wait_loaded (test);
  if (property != NULL)
    g_object_set (steward_page_get_connection (app_test_page (test)), property, TRUE, NULL);
}

/* Ctrl+E: field, before and after; a secret only tells that it changed. */
static void
test_any_time (AppTest *test)
{
  g_autoptr (SoMapEntry) entry = so_map_entry_new_string ("cm_password", "geheim");

  open_and_edit (test, NULL);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "New");
  g_list_store_append (SO_SMS_CONFIG (steward_page_get_object (app_test_page (test)))->ns_plugin_config, entry);
  app_test_do (test, "review");
  wait_for (review () != NULL);
  g_assert_true (app_test_shows (review (), "Sender"));
  g_assert_true (app_test_shows (review (), "Fjellvik"));
  g_assert_true (app_test_shows (review (), "New"));
  g_assert_true (app_test_shows (review (), "cm_password"));
  g_assert_true (app_test_shows (review (), "changed"));
  g_assert_false (app_test_shows (review (), "geheim"));
  press ("Cancel");
  g_assert_null (review ());
  g_assert_true (steward_page_is_dirty (app_test_page (test)));

  app_test_do (test, "review");
  wait_for (review () != NULL);
  press ("Save");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
}

static void
type_lines (AppTest    *test,
            const char *text)
{
  GtkTextView *view = app_test_find (app_test_row (test, "ns-plugin-config"), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static void
assert_can_save (gboolean can_save)
{
  wait_for (review () != NULL);
  g_assert_cmpint (gtk_widget_get_sensitive (app_test_find_button (review (), "Save")), ==,
                   can_save);
}

/* Of a password that was there is told that it was; what is no value yet cannot be saved. */
static void
test_lines (AppTest *test)
{
  GtkWidget *button;

  open_and_edit (test, NULL);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "New");
  button = app_test_find_button (test->window, "Edit as Lines");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  type_lines (test, "cm_serviceId = demo-0001\ncm_username = fjellvik-demo\ncm_password = geheim");
  app_test_do (test, "review");
  assert_can_save (TRUE);
  g_assert_true (app_test_shows (review (), "changed"));
  g_assert_true (app_test_shows (review (), "••••••"));
  g_assert_false (app_test_shows (review (), "Nothing"));
  g_assert_false (app_test_shows (review (), "geheim"));
  press ("Cancel");

  type_lines (test, "cm_username = fjellvik-demo\ncm_password = geheim\nhalf");
  app_test_do (test, "review");
  assert_can_save (FALSE);
  press ("Cancel");
}

/* Keys of a configuration, in the words of the form; what is new may hold a secret. */
static void
test_config (AppTest *test)
{
  SoCustomerCenterConfig *config;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  gtk_single_selection_set_selected (
    steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))), 0);
  app_test_wait_loaded (test);
  config = SO_CUSTOMER_CENTER_CONFIG (steward_page_get_object (app_test_page (test)));
  g_object_set (config, "config", "{\"welcome\":{\"header\":1},\"links\":[1]}", NULL);
  app_test_save (test);

  g_object_set (config, "config",
                "{\"welcome\":{\"header\":2},\"links\":[1,{\"token\":\"geheim\"}]}", NULL);
  app_test_do (test, "review");
  wait_for (review () != NULL);
  g_assert_true (app_test_shows (review (), ": Welcome › Header"));
  g_assert_true (app_test_shows (review (), ": Links › Entry 2"));
  g_assert_true (app_test_shows (review (), "{\"token\":"));
  g_assert_false (app_test_shows (review (), "geheim"));
  g_assert_false (app_test_shows (review (), "/welcome"));
  press ("Cancel");
}

static void
review_config (AppTest    *test,
               const char *before,
               const char *after)
{
  SoCustomerCenterConfig *config =
    SO_CUSTOMER_CENTER_CONFIG (steward_page_get_object (app_test_page (test)));

  g_object_set (config, "config", before, NULL);
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  g_object_set (config, "config", after, NULL);
  app_test_do (test, "review");
  wait_for (review () != NULL);
  g_assert_false (app_test_shows (review (), "geheim"));
}

/* Where nobody can tell what of a text is a secret, nothing of it is shown. */
static void
test_hidden (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  gtk_single_selection_set_selected (
    steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))), 0);
  app_test_wait_loaded (test);

  /* a key that is there twice */
  review_config (test, "{\"a\":[1]}", "{\"a\":[1,{\"x\":1,\"x\":2,\"token\":\"geheim\"}]}");
  g_assert_true (app_test_shows (review (), "Entry 2"));
  press ("Cancel");

  /* below a key of secrets */
  review_config (test, "{\"a\":[2]}", "{\"a\":[2,{\"x\":1,\"tokens\":[\"geheim\",{\"y\":\"geheim\"}]}]}");
  g_assert_true (app_test_shows (review (), "\"tokens\":[\"(secret)\",{\"y\":\"(secret)\"}]"));
  press ("Cancel");

  /* no JSON any more */
  review_config (test, "\n{\"b\":1,\"token\":\"geheim\"}", "\n{\"b\":2,\"token\":\"geheim\"");
  g_assert_true (app_test_shows (review (), "(secret)"));
  press ("Cancel");
}

/* Of a text that is another the review shows the beginning. */
static void
test_many (AppTest *test)
{
  g_autoptr (GString) before = g_string_new ("{\"first\":0");
  g_autoptr (GString) after = g_string_new ("{\"first\":0");

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  gtk_single_selection_set_selected (
    steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))), 0);
  app_test_wait_loaded (test);
  for (guint i = 0; i < 600; i++)
    {
      g_string_append_printf (before, ",\"no%03u\":1", i);
      g_string_append_printf (after, ",\"no%03u\":2", i);
    }
  g_string_append_c (before, '}');
  g_string_append_c (after, '}');
  review_config (test, before->str, after->str);
  g_assert_true (app_test_shows (review (), ": No499"));
  g_assert_false (app_test_shows (review (), ": No500"));
  g_assert_true (app_test_shows (review (), ": …"));
  press ("Cancel");
}

/* On a production connection saving shows it first. */
static void
test_policy (AppTest *test)
{
  open_and_edit (test, "production");
  app_test_type (app_test_row (test, "ns-plugin-sender"), "New");
  app_test_do (test, "save");
  wait_for (review () != NULL);
  press ("Cancel");
  g_assert_false (steward_page_is_saving (app_test_page (test)));
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  app_test_do (test, "save");
  wait_for (review () != NULL);
  press ("Save");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
}

static void
test_locked (AppTest *test)
{
  open_and_edit (test, "locked");
  g_assert_true (steward_form_get_read_only (app_test_form (test)));
  g_assert_false (steward_base_row_is_editable (app_test_row (test, "ns-plugin-sender")));
  g_assert_cmpstr (steward_page_get_reading_reason (app_test_page (test)), ==, "Locked in this app");
  g_assert_false (app_test_can (test, "save"));

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.unlock", NULL);
  g_assert_true (steward_base_row_is_editable (app_test_row (test, "ns-plugin-sender")));
  app_test_type (app_test_row (test, "ns-plugin-sender"), "New");
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

static gboolean
offers (GMenuModel *menu,
        const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *name = NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name);
      if (g_strcmp0 (name, action) == 0 || (section != NULL && offers (section, action)))
        return TRUE;
    }

  return FALSE;
}

/* Whoever does not know the keys finds both on every page. */
static void
test_menus (AppTest *test)
{
  static const char *const sections[] = { "customer-center", "numbering", "numbering-defaults", "sms" };

  app_test_start_demo (test, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      GMenuModel *menu;

      app_test_open (test, sections[i]);
      menu = steward_page_get_menu (app_test_page (test));
      g_assert_true (offers (menu, "page.save-all"));
      g_assert_true (offers (menu, "page.review"));
      g_assert_true (offers (menu, "page.discard"));
      app_test_close (test);
    }
}

static void
add_tests (void)
{
  app_test_add ("/review/menus", test_menus);
  app_test_add ("/review/any-time", test_any_time);
  app_test_add ("/review/lines", test_lines);
  app_test_add ("/review/config", test_config);
  app_test_add ("/review/hidden", test_hidden);
  app_test_add ("/review/many", test_many);
  app_test_add ("/review/policy", test_policy);
  app_test_add ("/review/locked", test_locked);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
