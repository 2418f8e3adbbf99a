/* test-numbering-counters.c: every row of a counter, from the window to the service's file
 *
 * Rows are found by the names that people and assistive tools know them by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"

#include <string.h>

#include "so-ref-count-entity.h"
#include "steward-list-page.h"
#include "steward-numbering-counter.h"
#include "steward-numbering-effect.h"
#include "steward-numbering-field-row.h"

static StewardListPage *
list_page (AppTest *test)
{
  return STEWARD_LIST_PAGE (app_test_page (test));
}

static SoRefCountEntity *
entity (AppTest *test)
{
  SoCarrier *object = steward_page_get_object (app_test_page (test));

  return object != NULL ? SO_REF_COUNT_ENTITY (object) : NULL;
}

/* The row on view that has the title, and nothing else of that title. */
static gpointer
row (AppTest    *test,
     const char *title)
{
  gpointer found = app_test_find_titled (app_test_page (test), title);

  if (found == NULL)
    g_error ("There is no row %s", title);

  return found;
}

/* Opens a counter by its name in the list. */
static void
open_counter (AppTest    *test,
              const char *name)
{
  GListModel *rows = steward_list_page_get_model (list_page (test));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (StewardNumberingCounter) counter = g_list_model_get_item (rows, i);

      if (g_strcmp0 (counter->name, name) != 0)
        continue;

      gtk_single_selection_set_selected (steward_list_page_get_selection (list_page (test)), i);
      wait_for (entity (test) != NULL && entity (test)->ref_counts_id == counter->id);
      app_test_wait_loaded (test);
      return;
    }

  g_error ("There is no counter %s", name);
}

static void
start (AppTest    *test,
       const char *name)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "numbering");
  wait_for (g_list_model_get_n_items (steward_list_page_get_model (list_page (test))) > 0);
  if (name != NULL)
    open_counter (test, name);
}

/* Saves, and confirms where the page asks. */
static void
save (AppTest  *test,
      gboolean  asks)
{
  app_test_do (test, "save");
  if (asks)
    app_test_answer ("save");
  wait_for (!steward_page_is_saving (app_test_page (test)) && !steward_page_is_dirty (app_test_page (test)));
}

static void
restart (AppTest    *test,
         const char *name)
{
  app_test_close (test);
  app_test_stop_demo (test);
  start (test, name);
}

/* ---- the list ---- */

static void
test_list (AppTest *test)
{
  g_autoptr (StewardNumberingCounter) counter = NULL;
  g_autofree char *name = NULL;

  start (test, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (steward_list_page_get_model (list_page (test))), ==, 6);
  counter = g_list_model_get_item (steward_list_page_get_model (list_page (test)), 1);
  name = steward_list_page_dup_row_name (list_page (test), counter);
  g_assert_cmpstr (name, ==, "Company number, next 10020");
  g_assert_cmpstr (counter->field, ==, "contact.number2");
  g_assert_cmpstr (counter->by, ==, "Elin Exempelberg");
  g_assert_cmpstr (so_date_time_get_text (counter->used), ==, "2026-05-04T07:12:00Z");
  wait_for (app_test_shows (test->window, "10020"));
  wait_for (app_test_shows (test->window, "Choose a counter from the list"));
}

/* What each column says, and how it sorts. */
static void
test_columns (AppTest *test)
{
  static const char *const titles[] = {
    "Counter", "Next", "Allocate", "Unique", "Read only", "Allow blank", "Last used", "By", "Field",
  };
  static const char *const texts[] = {
    "Company number", "10020", "Yes", "Yes", "No", "No", NULL, "Elin Exempelberg", "contact.number2",
  };
  StewardListPageClass *klass;
  g_autoptr (GObject) one = NULL;
  g_autoptr (GObject) other = NULL;

  start (test, NULL);
  klass = STEWARD_LIST_PAGE_GET_CLASS (list_page (test));
  one = g_list_model_get_item (steward_list_page_get_model (list_page (test)), 1);
  other = g_list_model_get_item (steward_list_page_get_model (list_page (test)), 2);
  g_assert_cmpuint (klass->n_columns, ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < klass->n_columns; i++)
    {
      g_autofree char *text = klass->columns[i].text (list_page (test), one);

      g_assert_cmpstr (klass->columns[i].title, ==, titles[i]);
      if (texts[i] != NULL)
        g_assert_cmpstr (text, ==, texts[i]);
      if (klass->columns[i].compare != NULL)
        g_assert_cmpint (klass->columns[i].compare (list_page (test), one, other), ==,
                         -klass->columns[i].compare (list_page (test), other, one));
    }
  g_assert_cmpint (klass->columns[1].compare (list_page (test), one, other), >, 0);
  g_assert_cmpint (klass->columns[6].compare (list_page (test), one, other), <, 0);
}

/* ---- the rows of a counter ---- */

static void
test_id (AppTest *test)
{
  GtkWidget *id;

  start (test, "Our reference/Offer");
  id = row (test, "Id");
  g_assert_cmpstr (steward_static_row_get_text (STEWARD_STATIC_ROW (id)), ==, "6");
  id = GTK_WIDGET (gtk_widget_get_template_child (id, STEWARD_TYPE_STATIC_ROW, "value_label"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (id), GTK_ACCESSIBLE_PROPERTY_LABEL, "Counter id");
}

static void
test_names (AppTest *test)
{
  static const char *const titles[] = {
    "_Field", "Applies _to", "_Allocate", "_Unique", "_Read only", "Allow _blank", "_Current value",
    "Travel prefix _size", "Satellite prefix si_ze",
  };

  start (test, "Our reference/Offer");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_nonnull (row (test, titles[i]));

  /* a counter stays with its field and record */
  g_assert_cmpstr (app_test_text (row (test, "_Field")), ==, "doctmpl.our_ref");
  g_assert_false (gtk_editable_get_editable (app_test_find (row (test, "_Field"), GTK_TYPE_EDITABLE)));
  g_assert_cmpint (entity (test)->record_id, ==, 2);
  wait_for (app_test_shows (row (test, "Applies _to"), "#2 (not in list)"));
  g_assert_false (gtk_widget_is_sensitive (app_test_find (row (test, "Applies _to"), GTK_TYPE_BUTTON)));
  wait_for (app_test_shows (test->window, "The vendor advises against changing or deleting it."));
}

static void
test_switches (AppTest *test)
{
  static const char *const titles[] = { "_Allocate", "_Unique", "_Read only", "Allow _blank" };

  start (test, "Company number");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    app_test_toggle (row (test, titles[i]), i % 2 == 1);
  save (test, TRUE);
  restart (test, "Company number");
  g_assert_false (entity (test)->allocate);
  g_assert_true (entity (test)->unique);
  g_assert_false (entity (test)->read_only);
  g_assert_true (entity (test)->allow_blank);
}

/* The effect of all combinations, live, in a line that keeps its height. */
static void
test_effects (AppTest *test)
{
  static const char *const titles[] = { "_Allocate", "_Unique", "_Read only", "Allow _blank" };
  GtkWidget *effect, *group;
  int height = 0;

  start (test, "Company number");
  effect = row (test, "Effect");
  group = gtk_widget_get_ancestor (effect, ADW_TYPE_PREFERENCES_GROUP);
  for (guint i = 0; i < 16; i++)
    {
      const char *text = steward_numbering_effect (i & 1, i & 2, i & 4, i & 8, NULL);
      int natural;

      for (guint j = 0; j < G_N_ELEMENTS (titles); j++)
        app_test_toggle (row (test, titles[j]), (i & (1 << j)) != 0);
      wait_for (app_test_shows (effect, text));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (group),
                                           GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
      gtk_widget_measure (effect, GTK_ORIENTATION_VERTICAL, 400, NULL, &natural, NULL, NULL);
      if (i > 0)
        g_assert_cmpint (natural, ==, height);
      height = natural;
    }
  g_assert_true (gtk_widget_grab_focus (app_test_find (effect, GTK_TYPE_LABEL)));
}

/* One that the vendor does not describe is asked about, once. */
static void
test_undescribed (AppTest *test)
{
  start (test, "Company number");
  app_test_toggle (row (test, "_Unique"), FALSE);
  app_test_toggle (row (test, "Allow _blank"), TRUE);
  app_test_do (test, "save");
  wait_for (app_test_question () != NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (app_test_question ()),
                            "The vendor does not describe this combination."));
  app_test_answer ("cancel");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  save (test, TRUE);
  g_assert_null (app_test_question ());
}

static void
test_current_value (AppTest *test)
{
  static const char *const wrong[] = { "", "-1", "2147483648", "ten" };
  gpointer current;

  start (test, "Company number");
  current = row (test, "_Current value");
  g_assert_cmpstr (steward_base_row_get_description (current), ==, "Next on the server: 10020");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      app_test_type (current, wrong[i]);
      g_assert_nonnull (steward_base_row_get_error (current));
    }

  app_test_type (current, "10018");
  g_assert_nonnull (steward_base_row_get_warning (current));
  app_test_type (current, "2147483647");
  g_assert_null (steward_base_row_get_error (current));
  g_assert_null (steward_base_row_get_warning (current));
  app_test_type (current, "10030");
  save (test, TRUE);
  wait_for (g_strcmp0 (steward_base_row_get_description (current), "Next on the server: 10031") == 0);
  wait_for (app_test_shows (test->window, "10031"));
}

static void
test_lowered (AppTest *test)
{
  start (test, "Company number");
  app_test_type (row (test, "_Current value"), "5");
  app_test_do (test, "save");
  wait_for (app_test_question () != NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (app_test_question ()), "a second time"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (app_test_question ()), "advises against changing"));
  app_test_answer ("save");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
}

/* Folded away, and unchanged unless somebody opens the group. */
static void
test_prefixes (AppTest *test)
{
  start (test, "Company number");
  g_assert_false (gtk_widget_get_mapped (row (test, "Travel prefix _size")));
  adw_expander_row_set_expanded (app_test_find (app_test_page (test), ADW_TYPE_EXPANDER_ROW), TRUE);
  app_test_type (row (test, "Travel prefix _size"), "-1");
  g_assert_nonnull (steward_base_row_get_error (row (test, "Travel prefix _size")));
  app_test_type (row (test, "Travel prefix _size"), "4");
  app_test_type (row (test, "Satellite prefix si_ze"), "5");
  save (test, TRUE);
  restart (test, "Company number");
  g_assert_cmpint (entity (test)->travel_prefix, ==, 4);
  g_assert_cmpint (entity (test)->sat_prefix, ==, 5);
}

/* ---- new and gone ---- */

static void
test_new (AppTest *test)
{
  gpointer field;

  start (test, NULL);
  app_test_do (test, "new");
  app_test_wait_loaded (test);
  field = row (test, "_Field");
  g_assert_true (gtk_editable_get_editable (app_test_find (field, GTK_TYPE_EDITABLE)));
  app_test_do (test, "save");
  g_assert_nonnull (steward_base_row_get_error (field));
  app_test_type (field, "number");
  app_test_do (test, "save");
  g_assert_nonnull (strstr (steward_base_row_get_error (field), "a table, a dot and a field"));

  app_test_type (field, "doctmpl.our_ref");
  app_test_choose (row (test, "Applies _to"), "Letter");
  save (test, FALSE);
  g_assert_cmpint (entity (test)->ref_counts_id, >, 6);
  g_assert_cmpint (entity (test)->record_id, ==, 1);
  wait_for (app_test_shows (test->window, "Our reference/Letter"));
  restart (test, "Our reference/Letter");
  g_assert_cmpstr (entity (test)->field, ==, "doctmpl.our_ref");
}

static void
test_field_form (void)
{
  static const char *const good[] = { "contact.number2", "a.b", "UDContactSmall.long_05" };
  static const char *const bad[] = { "", "number", "a.", ".b", "a.b.c", "a b.c", "a.b\xc3\xa6", "." };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (steward_numbering_is_field (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (steward_numbering_is_field (bad[i]));

  g_assert_true (steward_numbering_is_standard ("contact.number2"));
  g_assert_true (steward_numbering_is_standard ("Sale.number1"));
  g_assert_false (steward_numbering_is_standard ("udcontactsmall.long05"));
  g_assert_false (steward_numbering_is_standard (NULL));
}

static void
test_delete (AppTest *test)
{
  start (test, "Sale number");
  app_test_do (test, "delete");
  wait_for (app_test_question () != NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (app_test_question ()), "the vendor advises against"));
  app_test_answer ("cancel");
  app_test_do (test, "delete");
  app_test_answer ("delete");
  wait_for (g_list_model_get_n_items (steward_list_page_get_model (list_page (test))) == 5);
}

/* On a production server nothing goes by a click alone. */
static void
test_delete_production (AppTest *test)
{
  GtkWidget *entry;
  GtkWidget *button;

  start (test, "Sale number");
  g_object_set (steward_page_get_connection (app_test_page (test)), "production", TRUE, NULL);
  app_test_do (test, "delete");
  wait_for (app_test_question () != NULL);
  entry = app_test_find (app_test_question (), ADW_TYPE_ENTRY_ROW);
  button = app_test_find_button (app_test_question (), "Delete");
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Sale number");
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Sale number, next 50005");
  g_assert_true (gtk_widget_is_sensitive (button));
  app_test_answer ("delete");
  wait_for (g_list_model_get_n_items (steward_list_page_get_model (list_page (test))) == 5);
}

static void
test_reader (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open_at (test, test->address, "reader", "numbering");
  wait_for (app_test_page (test) != NULL &&
            g_list_model_get_n_items (steward_list_page_get_model (list_page (test))) > 0);
  g_assert_false (app_test_can (test, "new"));
  open_counter (test, "Company number");
  g_assert_false (app_test_can (test, "save"));
  g_assert_false (app_test_can (test, "delete"));
}

/* ---- counters and defaults ---- */

static void
press (AppTest    *test,
       const char *label)
{
  g_signal_emit_by_name (app_test_find_button (test->window, label), "clicked");
}

static void
test_switcher (AppTest *test)
{
  start (test, "Company number");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (app_test_find_button (test->window, "Counters"))));
  press (test, "Defaults");
  wait_for (app_test_shows (test->window, "does not report stored defaults"));
  wait_for (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (app_test_find_button (test->window, "Defaults"))));

  /* unsaved work is asked about, and the switcher stays where the page is */
  app_test_toggle (row (test, "Allow _blank"), TRUE);
  press (test, "Counters");
  app_test_answer ("cancel");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (app_test_find_button (test->window, "Defaults"))));
  press (test, "Counters");
  app_test_answer ("discard");
  wait_for (STEWARD_IS_LIST_PAGE (app_test_page (test)));

  steward_window_open_section (test->window, "sms");
  wait_for (app_test_find_button (test->window, "Defaults") == NULL ||
            !gtk_widget_get_mapped (app_test_find_button (test->window, "Defaults")));
}

static void
add_tests (void)
{
  g_test_add_func ("/counters/field-form", test_field_form);
  app_test_add ("/counters/list", test_list);
  app_test_add ("/counters/columns", test_columns);
  app_test_add ("/counters/id", test_id);
  app_test_add ("/counters/names", test_names);
  app_test_add ("/counters/switches", test_switches);
  app_test_add ("/counters/effects", test_effects);
  app_test_add ("/counters/undescribed", test_undescribed);
  app_test_add ("/counters/current-value", test_current_value);
  app_test_add ("/counters/lowered", test_lowered);
  app_test_add ("/counters/prefixes", test_prefixes);
  app_test_add ("/counters/new", test_new);
  app_test_add ("/counters/delete", test_delete);
  app_test_add ("/counters/delete-production", test_delete_production);
  app_test_add ("/counters/reader", test_reader);
  app_test_add ("/counters/switcher", test_switcher);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
