/* test-customer-center-compare.c: the languages of a type side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config-db.h"
#include "steward-compare-field.h"

#include <string.h>

static StewardCompareView *
view (AppTest *test)
{
  return config_page (test)->compare;
}

/* The cell that assistive tools know as "Site name, Norsk", once it is there. */
static StewardCompareField *
field (AppTest    *test,
       const char *name)
{
  StewardCompareField *found;

  wait_for ((found = config_find_named (view (test), STEWARD_TYPE_COMPARE_FIELD, name)) != NULL);

  return found;
}

static gboolean
has_field (AppTest    *test,
           const char *name)
{
  return config_find_named (view (test), STEWARD_TYPE_COMPARE_FIELD, name) != NULL;
}

static void
start (AppTest *test,
       int      id)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  config_open (test, id);
  config_show_tab (test, "compare");
}

static void
type_into (StewardCompareField *cell,
           const char          *text)
{
  GtkWidget *entry;

  steward_compare_field_edit (cell);
  entry = app_test_find (cell, GTK_TYPE_TEXT);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* The focus may have gone on by itself: then the text has been taken over, as here. */
static void
press_enter (StewardCompareField *cell)
{
  GtkWidget *entry = app_test_find (cell, GTK_TYPE_TEXT);

  if (entry != NULL)
    g_signal_emit_by_name (entry, "activate");
}

/* A column for each language that has a configuration of the type, and none of another type. */
static void
test_columns (AppTest *test)
{
  start (test, ENGLISH);
  g_assert_true (app_test_shows (field (test, "Site name, English"), "Fjellvik Customer Center"));
  g_assert_true (app_test_shows (field (test, "Site name, Norsk"), "Fjellvik kundesenter"));
  g_assert_true (app_test_shows (field (test, "Site name, Svenska"), "Fjellvik kundcenter"));
  g_assert_true (app_test_shows (field (test, "Welcome › Header, Norsk"), "Hva kan vi hjelpe med?"));
  g_assert_false (has_field (test, "Site name, All languages"));
}

/* What is not there or has no characters says so in words. */
static void
test_words (AppTest *test)
{
  app_test_start_demo (test, NULL);
  config_db_put (test, ENGLISH, "{\"a\":\"x\",\"b\":\"y\",\"c\":\"z\",\"d\":1}");
  config_db_put (test, NORWEGIAN, "{\"a\":\"\",\"c\":null,\"d\":{\"e\":1}}");
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "compare");
  g_assert_true (app_test_shows (field (test, "A, Norsk"), "empty"));
  g_assert_true (app_test_shows (field (test, "B, Norsk"), "missing"));
  g_assert_true (app_test_shows (field (test, "C, Norsk"), "not set"));
  g_assert_true (app_test_shows (field (test, "D, Norsk"), "more keys"));
}

/* A cell of another language is edited: that row is unsaved, and saved it has just this. */
static void
test_edit_other (AppTest *test)
{
  const char *before = "{ \"siteName\" : \"Gammel\",\n \"n\" : 1.50, \"u\" : \"\\u00e5\" }";
  const char *after = "{ \"siteName\" : \"Ny «tekst»\",\n \"n\" : 1.50, \"u\" : \"\\u00e5\" }";
  g_autofree char *english = NULL;
  g_autofree char *norwegian = NULL;
  g_autofree char *stored = NULL;

  app_test_start_demo (test, NULL);
  config_db_put (test, NORWEGIAN, before);
  english = config_db_get (test, ENGLISH);
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "compare");
  type_into (field (test, "Site name, Norsk"), "Ny «tekst»");
  press_enter (field (test, "Site name, Norsk"));
  wait_for (app_test_shows (field (test, "Site name, Norsk"), "Ny «tekst»"));
  wait_for (app_test_shows (steward_page_get_list_pane (app_test_page (test)), "unsaved"));
  g_assert_false (so_carrier_is_dirty (SO_CARRIER (config_get (test))));

  config_open (test, NORWEGIAN);
  g_assert_cmpstr (config_get (test)->config, ==, after);
  app_test_save (test);
  norwegian = config_db_get (test, NORWEGIAN);
  g_assert_cmpstr (norwegian, ==, after);
  stored = config_db_get (test, ENGLISH);
  g_assert_cmpstr (stored, ==, english);
}

/* What is being typed when Save is pressed is saved, too. */
static void
test_save_while_typing (AppTest *test)
{
  g_autofree char *stored = NULL;

  start (test, ENGLISH);
  type_into (field (test, "Logo url, English"), "Half typed");
  type_into (field (test, "Site name, English"), "All typed");
  wait_for (app_test_can (test, "save"));
  app_test_save (test);
  stored = config_db_get (test, ENGLISH);
  g_assert_nonnull (strstr (stored, "\"logoUrl\":\"Half typed\""));
  g_assert_nonnull (strstr (stored, "\"siteName\":\"All typed\""));
}

/* A number stays a number. */
static void
test_kinds (AppTest *test)
{
  start (test, ENGLISH);
  type_into (field (test, "Faq › Count, English"), "many");
  press_enter (field (test, "Faq › Count, English"));
  wait_for (app_test_shows (view (test), "This has to be a number, as 12 or 1.5"));
  g_assert_true (steward_compare_field_is_editing (field (test, "Faq › Count, English")));
  g_assert_false (so_carrier_is_dirty (SO_CARRIER (config_get (test))));
  steward_compare_field_cancel (field (test, "Faq › Count, English"));

  type_into (field (test, "Faq › Count, English"), "7");
  press_enter (field (test, "Faq › Count, English"));
  g_assert_nonnull (strstr (config_get (test)->config, "\"count\":7}"));
}

/* What is no value stays in its cell when the focus goes on; the message names the cell. */
static void
test_refused (AppTest *test)
{
  app_test_start_demo (test, NULL);
  config_db_put (test, ENGLISH, "{\"on\":true,\"text\":\"x\"}");
  config_db_put (test, NORWEGIAN, "{\"on\":false,\"text\":\"y\"}");
  config_db_put (test, SWEDISH, "{\"on\":false,\"text\":\"\"}");
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "compare");
  type_into (field (test, "On, Norsk"), "true9");
  type_into (field (test, "Text, English"), "z");
  wait_for (!steward_compare_field_is_editing (field (test, "On, Norsk")));
  g_assert_true (app_test_shows (field (test, "On, Norsk"), "true9"));
  g_assert_true (app_test_shows (view (test), "On, Norsk: This has to be true or false"));
  press_enter (field (test, "Text, English"));
  wait_for (app_test_shows (field (test, "Text, English"), "z"));
  g_assert_true (app_test_shows (view (test), "On, Norsk: This has to be true or false"));
  app_test_save (test);
  g_assert_true (steward_page_is_dirty (app_test_page (test)));

  steward_compare_field_edit (field (test, "On, Norsk"));
  g_assert_cmpstr (gtk_editable_get_text (app_test_find (field (test, "On, Norsk"), GTK_TYPE_TEXT)), ==, "true9");
  type_into (field (test, "On, Norsk"), "true");
  press_enter (field (test, "On, Norsk"));
  wait_for (!app_test_shows (view (test), "This has to be"));
  wait_for (app_test_shows (field (test, "On, Norsk"), "true"));
  app_test_save (test);
  wait_for (app_test_can (test, "save"));    /* the other language */
  app_test_save (test);
  wait_for (!steward_page_is_dirty (app_test_page (test)));
}

/* Leaves the tab with "many" in a cell of a number. */
static void
type_many_and_leave (AppTest    *test,
                     const char *tab)
{
  app_test_start_demo (test, NULL);
  config_db_put (test, ENGLISH, "{\"a\":1,\"n\":5}");
  config_db_put (test, NORWEGIAN, "{\"a\":2}");
  config_db_put (test, SWEDISH, "{\"a\":3}");
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "compare");
  type_into (field (test, "N, English"), "many");
  type_into (field (test, "A, English"), "8");
  wait_for (app_test_shows (view (test), "N, English: This has to be a number"));
  config_show_tab (test, tab);
}

/* Saving from another tab shows the one with the cell that holds no value. */
static void
test_refused_elsewhere (AppTest *test)
{
  type_many_and_leave (test, "form");
  app_test_do (test, "save");
  wait_for (g_str_equal (config_tab (test), "compare"));
  wait_for (app_test_shows (field (test, "N, English"), "many"));
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
}

/* A cell whose key goes away keeps what is no value there, to be put right or given up. */
static void
test_refused_gone (AppTest *test)
{
  type_many_and_leave (test, "raw");
  g_object_set (config_get (test), "config", "{\"a\":7}", NULL);
  config_show_tab (test, "compare");
  wait_for (app_test_shows (field (test, "A, English"), "7"));
  wait_for (app_test_shows (field (test, "N, English"), "many"));
  steward_compare_field_cancel (field (test, "N, English"));
  wait_for (!app_test_shows (view (test), "This has to be a number"));
  app_test_save (test);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

/* Discard gives up what is no value, too. */
static void
test_refused_discard (AppTest *test)
{
  start (test, ENGLISH);
  type_into (field (test, "Faq › Count, English"), "many");
  type_into (field (test, "Site name, English"), "All typed");
  wait_for (app_test_shows (view (test), "Faq › Count, English: This has to be a number"));
  app_test_do (test, "discard");
  wait_for (!app_test_shows (view (test), "This has to be"));
  wait_for (!app_test_shows (field (test, "Faq › Count, English"), "many"));
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
}

static GtkAdjustment *
columns_adjustment (AppTest *test)
{
  GtkWidget *table;

  wait_for ((table = app_test_find (view (test), GTK_TYPE_COLUMN_VIEW)) != NULL);
  wait_for (gtk_adjustment_get_page_size (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table))) > 1);

  return gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table));
}

/* Three languages share a window of a usual size. */
static void
test_room (AppTest *test)
{
  GtkAdjustment *adjustment;

  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1200, 800);
  config_open (test, ENGLISH);
  config_show_tab (test, "compare");
  field (test, "Site name, Svenska");
  adjustment = columns_adjustment (test);
  wait_for (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment) + 1);
}

/* Read from right to left, the keys are at the right end: it opens there. */
static void
test_right_to_left (AppTest *test)
{
  GtkAdjustment *adjustment;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  gtk_window_set_default_size (GTK_WINDOW (test->window), 400, 700);
  config_open (test, ENGLISH);
  config_show_tab (test, "compare");
  field (test, "Site name, English");
  adjustment = columns_adjustment (test);
  wait_for (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 10);
  wait_for (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) >=
            gtk_adjustment_get_upper (adjustment) - 1);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* What a language lacks is added where it belongs. */
static void
test_add_missing (AppTest *test)
{
  app_test_start_demo (test, NULL);
  config_db_put (test, NORWEGIAN, "{\"siteName\":\"N\"}");
  app_test_open (test, "customer-center");
  config_open (test, NORWEGIAN);
  config_show_tab (test, "compare");
  type_into (field (test, "Welcome › Header, Norsk"), "Hei");
  press_enter (field (test, "Welcome › Header, Norsk"));
  wait_for (app_test_shows (field (test, "Welcome › Header, Norsk"), "Hei"));
  g_assert_cmpstr (config_get (test)->config, ==, "{\"siteName\":\"N\",\"welcome\":{\"header\":\"Hei\"}}");
}

static void
toggle (AppTest    *test,
        const char *label)
{
  GtkWidget *button = app_test_find_button (view (test), label);

  g_assert_nonnull (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
test_filters (AppTest *test)
{
  gpointer entry;

  app_test_start_demo (test, NULL);
  config_db_put (test, ENGLISH, "{\"same\":\"x\",\"other\":\"one\",\"gone\":\"g\"}");
  config_db_put (test, NORWEGIAN, "{\"same\":\"x\",\"other\":\"two\"}");
  config_db_put (test, SWEDISH, "{\"same\":\"x\",\"other\":\"two\"}");
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "compare");
  field (test, "Same, Norsk");
  wait_for (app_test_shows (view (test), "missing: Norsk, Svenska"));
  g_assert_true (app_test_shows (view (test), "different"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (field (test, "Other, Norsk")), "steward-different"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (field (test, "Same, Norsk")), "steward-different"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (field (test, "Gone, Norsk")), "steward-missing"));

  toggle (test, "Only Missing");
  wait_for (!has_field (test, "Same, Norsk") && !has_field (test, "Other, Norsk"));
  g_assert_true (has_field (test, "Gone, Norsk"));
  toggle (test, "Only Missing");
  toggle (test, "Only Different");
  wait_for (!has_field (test, "Same, Norsk") && has_field (test, "Other, Norsk"));
  g_assert_false (has_field (test, "Gone, Norsk"));
  toggle (test, "Only Different");

  entry = config_find_named (view (test), GTK_TYPE_SEARCH_ENTRY, "Search keys and texts");
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "TWO");
  wait_for (!has_field (test, "Same, Norsk"));
  g_assert_true (has_field (test, "Other, English"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nowhere");
  wait_for (app_test_shows (view (test), "No key matches"));
}

/* The text of a language that is no JSON is told, and the others are compared. */
static void
test_not_json (AppTest *test)
{
  app_test_start_demo (test, NULL);
  config_db_put (test, NORWEGIAN, "no JSON");
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "compare");
  wait_for (app_test_shows (view (test), "Not JSON, so not compared: Norsk"));
  steward_compare_field_edit (field (test, "Site name, Norsk"));
  g_assert_false (steward_compare_field_is_editing (field (test, "Site name, Norsk")));
}

/* What is edited elsewhere is seen here. */
static void
test_follows (AppTest *test)
{
  start (test, ENGLISH);
  field (test, "Site name, English");
  config_show_tab (test, "raw");
  app_test_type (config_page (test)->raw_row, "{\"siteName\":\"Raw\"}");
  config_show_tab (test, "compare");
  wait_for (app_test_shows (field (test, "Site name, English"), "Raw"));
  wait_for (app_test_shows (field (test, "Logo url, English"), "missing"));
  app_test_do (test, "discard");
  wait_for (app_test_shows (field (test, "Site name, English"), "Fjellvik Customer Center"));
}

/* Who may only read sees everything and types nothing. */
static void
test_read_only (AppTest *test)
{
  app_test_start_demo (test, "CustomerService/SaveCustomerCenterConfig");
  app_test_open (test, "customer-center");
  config_open (test, ENGLISH);
  config_show_tab (test, "compare");
  steward_compare_field_edit (field (test, "Site name, Norsk"));
  g_assert_false (steward_compare_field_is_editing (field (test, "Site name, Norsk")));
}

/* Thirty languages: the first are on view, the others a click away. */
static void
test_many_languages (AppTest *test)
{
  app_test_start_demo (test, NULL);
  for (guint i = 5; i < 31; i++)
    {
      g_autofree char *language =
        g_strdup_printf ("INSERT INTO customer_language (Id, Value, Tooltip, Rank) VALUES (%u, 'L%02u', '', %u)",
                         i, i, i);
      g_autofree char *config =
        g_strdup_printf ("INSERT INTO cust_config (Type, CustLangId, Config) VALUES "
                         "('Options', %u, '{\"siteName\":\"S%u\"}')", i, i);

      config_db_run (test, language, NULL);
      config_db_run (test, config, NULL);
    }
  app_test_open (test, "customer-center");
  config_open (test, SWEDISH);
  config_show_tab (test, "compare");
  g_assert_true (app_test_shows (field (test, "Site name, L05"), "S5"));
  field (test, "Site name, Svenska");
  g_assert_false (has_field (test, "Site name, L30"));
  g_assert_nonnull (config_find_named (view (test), GTK_TYPE_MENU_BUTTON, "Languages Shown"));
}

static void
add_tests (void)
{
  app_test_add ("/customer-center-compare/columns", test_columns);
  app_test_add ("/customer-center-compare/words", test_words);
  app_test_add ("/customer-center-compare/edit-other", test_edit_other);
  app_test_add ("/customer-center-compare/save-while-typing", test_save_while_typing);
  app_test_add ("/customer-center-compare/kinds", test_kinds);
  app_test_add ("/customer-center-compare/refused", test_refused);
  app_test_add ("/customer-center-compare/refused-elsewhere", test_refused_elsewhere);
  app_test_add ("/customer-center-compare/refused-gone", test_refused_gone);
  app_test_add ("/customer-center-compare/refused-discard", test_refused_discard);
  app_test_add ("/customer-center-compare/room", test_room);
  app_test_add ("/customer-center-compare/right-to-left", test_right_to_left);
  app_test_add ("/customer-center-compare/add-missing", test_add_missing);
  app_test_add ("/customer-center-compare/filters", test_filters);
  app_test_add ("/customer-center-compare/not-json", test_not_json);
  app_test_add ("/customer-center-compare/follows", test_follows);
  app_test_add ("/customer-center-compare/read-only", test_read_only);
  app_test_add ("/customer-center-compare/many-languages", test_many_languages);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
