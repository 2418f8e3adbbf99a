/* test-list.c: what every list does: search, filters, order, columns, many rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "list-fill.h"
#include "so-customer-center-config.h"
#include "steward-list-page-private.h"
#include "steward-table-private.h"

#define MANY 10000

static StewardListPage *
page (AppTest *test)
{
  return STEWARD_LIST_PAGE (app_test_page (test));
}

static GListModel *
rows (AppTest *test)
{
  return steward_list_page_get_model (page (test));
}

static guint
n_rows (AppTest *test)
{
  return g_list_model_get_n_items (rows (test));
}

static GtkWidget *
table (AppTest *test)
{
  return GTK_WIDGET (steward_list_page_get_private (page (test))->table);
}

static GtkColumnView *
view (AppTest *test)
{
  return app_test_find (table (test), GTK_TYPE_COLUMN_VIEW);
}

static GtkWidget *
entry (AppTest *test)
{
  return app_test_find (table (test), GTK_TYPE_SEARCH_ENTRY);
}

/* What earlier tests chose. */
static void
forget_settings (void)
{
  static const char *const keys[] = { "sort-column", "sort-descending", "columns", "widths" };
  g_autoptr (GSettings) settings =
    g_settings_new_with_path ("io.github.steward_admin.Steward.List",
                              "/io/github/steward_admin/Steward/lists/customer-center/");

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i]);
}

static void
open_list (AppTest *test)
{
  forget_settings ();
  app_test_start_demo (test, NULL);
  app_test_open (test, "customer-center");
  wait_for (n_rows (test) > 2);
}

static void
open_many (AppTest *test)
{
  forget_settings ();
  app_test_start_demo (test, NULL);     /* makes the file */
  app_test_stop_demo (test);
  list_fill (test->database, MANY);
  app_test_start_demo (test, NULL);
  app_test_open_at (test, test->address, "admin", "customer-center");
  wait_for (STEWARD_IS_LIST_PAGE (app_test_page (test)) && n_rows (test) > MANY);
}

/* The column with the title. (transfer none) */
static GtkColumnViewColumn *
column (AppTest    *test,
        const char *title)
{
  GListModel *columns = gtk_column_view_get_columns (view (test));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) found = g_list_model_get_item (columns, i);

      if (g_str_equal (gtk_column_view_column_get_title (found), title))
        return found;                   /* the view keeps it */
    }

  g_assert_not_reached ();
}

static int
id_at (AppTest *test,
       guint    position)
{
  g_autoptr (SoCustomerCenterConfig) config = g_list_model_get_item (rows (test), position);

  return config->cust_config_id;
}

static void
search (AppTest    *test,
        const char *text,
        guint       n_expected)
{
  app_test_do (test, "search");
  gtk_editable_set_text (GTK_EDITABLE (entry (test)), text);
  wait_for (n_rows (test) == n_expected);
}

static gboolean
has_focus_in (AppTest *test,
              gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* ---- search and filters ---- */

static void
test_search (AppTest *test)
{
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (app_test_application (), "page.search");
  guint all;

  g_assert_cmpstr (keys[0], ==, "<Control>f");
  open_list (test);
  all = n_rows (test);
  search (test, "nOrSk", 2);            /* any column, upper and lower case alike */
  g_assert_true (has_focus_in (test, entry (test)));
  wait_for (app_test_shows (table (test), "2 of 6"));

  gtk_editable_set_text (GTK_EDITABLE (entry (test)), "nothing is called so");
  wait_for (app_test_shows (table (test), "No Matches"));

  g_signal_emit_by_name (entry (test), "stop-search");    /* Escape */
  wait_for (n_rows (test) == all);
  g_assert_false (gtk_search_bar_get_search_mode (app_test_find (table (test), GTK_TYPE_SEARCH_BAR)));
  g_assert_false (has_focus_in (test, entry (test)));
  wait_for (app_test_shows (table (test), "6 entries"));
}

static GtkDropDown *
filter (AppTest    *test,
        GtkWidget  *root,
        const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkDropDown *found = GTK_IS_DROP_DOWN (child) ? GTK_DROP_DOWN (child) : filter (test, child, name);
      g_autofree char *wrong = NULL;

      if (found == NULL)
        continue;
      wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (found), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
      if (wrong == NULL)
        return found;
    }

  return NULL;
}

static void
choose (GtkDropDown *dropdown,
        const char  *text)
{
  GListModel *choices = gtk_drop_down_get_model (dropdown);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (choices), i), text))
      {
        gtk_drop_down_set_selected (dropdown, i);
        return;
      }

  g_assert_not_reached ();
}

static void
test_filters (AppTest *test)
{
  GtkDropDown *type, *language;

  open_list (test);
  app_test_do (test, "search");
  type = filter (test, table (test), "Filter by Type");
  language = filter (test, table (test), "Filter by Language");
  g_assert_nonnull (type);
  g_assert_nonnull (language);

  choose (type, "Options");
  wait_for (n_rows (test) == 3);
  choose (language, "Norsk");
  wait_for (n_rows (test) == 1);
  wait_for (app_test_shows (table (test), "1 of 6"));
  choose (type, "All types");
  wait_for (n_rows (test) == 2);

  steward_table_close_search (STEWARD_TABLE (table (test)));
  wait_for (n_rows (test) == 6);
  g_assert_cmpuint (gtk_drop_down_get_selected (language), ==, 0);
}

/* What is open stays open and is selected again as soon as it is on view. */
static void
test_selection_survives (AppTest *test)
{
  GtkSingleSelection *selection;
  guint place;
  int id;

  open_list (test);
  selection = steward_list_page_get_selection (page (test));
  id = id_at (test, 1);
  gtk_single_selection_set_selected (selection, 1);
  app_test_wait_loaded (test);

  gtk_column_view_sort_by_column (view (test), column (test, "Updated"), GTK_SORT_DESCENDING);
  place = gtk_single_selection_get_selected (selection);
  g_assert_cmpuint (place, !=, GTK_INVALID_LIST_POSITION);
  g_assert_cmpint (id_at (test, place), ==, id);

  search (test, "Styling", 2);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);
  g_assert_nonnull (steward_page_get_object (app_test_page (test)));
  steward_table_close_search (STEWARD_TABLE (table (test)));
  wait_for (n_rows (test) == 6);
  g_assert_cmpint (id_at (test, gtk_single_selection_get_selected (selection)), ==, id);
}

/* ---- order and columns ---- */

static void
test_order (AppTest *test)
{
  int first, last;

  open_list (test);
  first = id_at (test, 0);
  last = id_at (test, n_rows (test) - 1);
  gtk_column_view_sort_by_column (view (test), column (test, "Type"), GTK_SORT_DESCENDING);
  g_assert_cmpint (id_at (test, 0), ==, last);

  /* without a pointer: the menu */
  g_assert_true (gtk_widget_activate_action (table (test), "table.descending", NULL));
  g_assert_cmpint (id_at (test, 0), ==, first);
  g_assert_true (gtk_widget_activate_action (table (test), "table.sort", "s", "size"));
  for (guint i = 1; i < n_rows (test); i++)
    {
      g_autoptr (SoCustomerCenterConfig) one = g_list_model_get_item (rows (test), i - 1);
      g_autoptr (SoCustomerCenterConfig) other = g_list_model_get_item (rows (test), i);

      g_assert_cmpuint (strlen (one->config), <=, strlen (other->config));
    }
}

static void
test_columns_remembered (AppTest *test)
{
  open_list (test);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1800, 700);
  wait_for (gtk_column_view_column_get_visible (column (test, "Size")));
  g_assert_true (gtk_widget_activate_action (table (test), "table.show-size", NULL));
  wait_for (!gtk_column_view_column_get_visible (column (test, "Size")));
  gtk_column_view_column_set_fixed_width (column (test, "Type"), 100);      /* as by dragging its edge */
  g_assert_true (gtk_widget_activate_action (table (test), "table.sort", "s", "language"));

  app_test_close (test);
  app_test_open (test, "customer-center");
  wait_for (n_rows (test) == 6);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1800, 700);
  wait_for (gtk_widget_get_width (table (test)) > 400);
  g_assert_false (gtk_column_view_column_get_visible (column (test, "Size")));
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column (test, "Type")), ==, 100);
  for (guint i = 1; i < n_rows (test); i++)
    {
      g_autoptr (SoCustomerCenterConfig) one = g_list_model_get_item (rows (test), i - 1);
      g_autoptr (SoCustomerCenterConfig) other = g_list_model_get_item (rows (test), i);

      g_assert_true (one->cust_lang_id == 0 || other->cust_lang_id > 0);    /* "All languages" is first */
    }

  g_assert_true (gtk_widget_activate_action (table (test), "table.show-size", NULL));
  wait_for (gtk_column_view_column_get_visible (column (test, "Size")));
}

/* A window of a usual size tells when something was changed. */
static void
test_columns_at_first (AppTest *test)
{
  open_list (test);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1200, 700);
  wait_for (gtk_column_view_column_get_visible (column (test, "Updated")));
}

/* The menu tells which of the wanted columns have no room. */
static void
test_columns_without_room (AppTest *test)
{
  GActionGroup *actions;

  open_list (test);
  actions = G_ACTION_GROUP (STEWARD_TABLE (table (test))->actions);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1800, 700);
  wait_for (gtk_column_view_column_get_visible (column (test, "Size")));
  wait_for (g_action_group_has_action (actions, "show-size") &&
            g_action_group_get_action_enabled (actions, "show-size"));
  gtk_column_view_column_set_fixed_width (column (test, "Type"), 2000);
  steward_table_want_fit (STEWARD_TABLE (table (test)));
  wait_for (!gtk_column_view_column_get_visible (column (test, "Size")));
  g_assert_false (g_action_group_get_action_enabled (actions, "show-size"));
}

/* ---- accessible names ---- */

/* The part of a table that shows a row and has the name. (nullable) */
static GtkWidget *
find_named (GtkWidget  *root,
            const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
      if (GTK_IS_INSCRIPTION (child))
        {
          g_autofree char *wrong =
            gtk_test_accessible_check_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

          if (wrong == NULL)
            return child;
        }
    }

  return NULL;
}

static void
test_row_names (AppTest *test)
{
  GtkWidget *content, *row;

  open_list (test);
  wait_for ((content = find_named (table (test), "Options, English")) != NULL);
  row = gtk_widget_get_parent (gtk_widget_get_parent (content));
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Options, English");

  gtk_single_selection_set_selected (steward_list_page_get_selection (page (test)), 0);
  app_test_wait_loaded (test);
  app_test_type (app_test_row (test, "config"), "{\"a\": 1}");
  wait_for (find_named (table (test), "Options, English, unsaved changes") != NULL);
  wait_for (app_test_shows (table (test), "● unsaved"));
  app_test_do (test, "discard");
  wait_for (find_named (table (test), "Options, English") != NULL);
  g_assert_false (app_test_shows (table (test), "unsaved"));
}

static void
test_duplicates (AppTest *test)
{
  g_autoptr (SoCustomerCenterConfig) first = NULL;

  open_list (test);
  g_assert_false (app_test_shows (table (test), "duplicate"));
  first = g_list_model_get_item (rows (test), 0);
  app_test_do (test, "new");
  app_test_wait_loaded (test);
  g_object_set (steward_page_get_object (app_test_page (test)), "type", first->type,
                "cust-lang-id", first->cust_lang_id, "config", "{}", NULL);
  app_test_save (test);
  wait_for (n_rows (test) == 7);
  wait_for (find_named (table (test), "Options, English, duplicate") != NULL);
}

/* ---- many rows ---- */

static guint
count (GtkWidget *root,
       GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, type);

  return n;
}

static void
test_many (AppTest *test)
{
  open_many (test);
  wait_for (app_test_shows (table (test), "10006 entries") || app_test_shows (table (test), "10,006 entries"));
  g_assert_cmpuint (n_rows (test), ==, MANY + 6);
  g_assert_cmpuint (count (table (test), GTK_TYPE_INSCRIPTION), <, 300 * 5);
  search (test, "Subscription page styling", MANY / 4 + 1);
  search (test, "", MANY + 6);
}

static void
test_reload_keeps_position (AppTest *test)
{
  GtkSingleSelection *selection;
  GtkAdjustment *adjustment;
  StewardTableModel *model;
  double value;
  guint id;
  gboolean ready = FALSE;

  open_many (test);
  selection = steward_list_page_get_selection (page (test));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view (test)));
  wait_for (gtk_adjustment_get_upper (adjustment) > 100 * gtk_adjustment_get_page_size (adjustment));
  value = gtk_adjustment_get_upper (adjustment) / 2;
  gtk_single_selection_set_selected (selection, MANY / 2);
  app_test_wait_loaded (test);
  gtk_adjustment_set_value (adjustment, value);
  id = id_at (test, MANY / 2);

  model = steward_table_get_model (STEWARD_TABLE (table (test)));
  g_signal_connect_swapped (model, "ready", G_CALLBACK (app_test_set_true), &ready);
  app_test_do (test, "reload");
  g_assert_cmpuint (n_rows (test), ==, MANY + 6);         /* while it is on its way */
  wait_for (ready);
  app_test_wait_loaded (test);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), value, 1);
  g_assert_cmpint (id_at (test, gtk_single_selection_get_selected (selection)), ==, id);
}

/* ---- little room ---- */

static void
test_narrow (AppTest *test)
{
  open_list (test);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1800, 700);
  wait_for (gtk_column_view_column_get_visible (column (test, "Size")));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 400, 700);
  wait_for (gtk_widget_get_width (table (test)) <= 400 && gtk_widget_get_width (table (test)) >= 360);

  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 600);
  wait_for (!gtk_column_view_column_get_visible (column (test, "Size")) &&
            gtk_widget_get_width (table (test)) <= 360);
  g_assert_true (gtk_column_view_column_get_visible (column (test, "Type")));
  g_assert_true (gtk_column_view_column_get_visible (column (test, "Language")));
  g_assert_cmpint (gtk_widget_get_width (table (test)), <=, 360);
  search (test, "Norsk", 2);
  g_assert_true (gtk_widget_get_mapped (entry (test)));
}

static void
add_tests (void)
{
  app_test_add ("/list/search", test_search);
  app_test_add ("/list/filters", test_filters);
  app_test_add ("/list/selection-survives", test_selection_survives);
  app_test_add ("/list/order", test_order);
  app_test_add ("/list/columns-remembered", test_columns_remembered);
  app_test_add ("/list/columns-at-first", test_columns_at_first);
  app_test_add ("/list/columns-without-room", test_columns_without_room);
  app_test_add ("/list/row-names", test_row_names);
  app_test_add ("/list/duplicates", test_duplicates);
  app_test_add ("/list/many", test_many);
  app_test_add ("/list/reload-keeps-position", test_reload_keeps_position);
  app_test_add ("/list/narrow", test_narrow);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
