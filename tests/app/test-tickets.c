/* test-tickets.c: lists of tickets and what is done to one, from the window to the service
 *
 * Rows are found by the names that people and assistive tools know them by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tickets-test.h"

#include <string.h>

#include "steward-table-private.h"
#include "steward-tickets-private.h"

/* ---- lists ---- */

static void
test_last (AppTest *test)
{
  g_autoptr (StewardTicketRow) first = NULL;
  g_autofree char *name = NULL;

  tickets_test_start (test);
  wait_for (app_test_shows (test->window, "Choose a ticket from the list"));
  first = tickets_test_row_at (test, 0);
  name = steward_list_page_dup_row_name (tickets_test_page (test), first);
  g_assert_true (g_str_has_prefix (name, first->cells[0]));
  g_assert_nonnull (first->cells[1]);
  g_assert_nonnull (first->cells[5]);
  tickets_test_open (test, 0);
  g_assert_cmpstr (app_test_text (app_test_row (test, "title")), ==, first->cells[1]);
}

/* Each view asks another archive, and is sorted as it should be. */
static void
test_views (AppTest *test)
{
  g_autoptr (StewardTicketRow) last = NULL;
  g_autoptr (StewardTicketRow) unassigned = NULL;
  g_autoptr (StewardTicketRow) deleted = NULL;
  g_autoptr (StewardTicketRow) highest = NULL;
  g_autoptr (StewardTicketRow) next = NULL;

  tickets_test_start (test);
  last = tickets_test_row_at (test, 0);
  g_assert_cmpint (last->base_status, !=, SO_TICKET_BASE_STATUS_DELETED);

  tickets_test_choose_view (test, "Recycle Bin");
  wait_for (tickets_test_shows_other (test, last));
  deleted = tickets_test_row_at (test, 0);
  g_assert_true (deleted->base_status == SO_TICKET_BASE_STATUS_DELETED ||
                 deleted->base_status == SO_TICKET_BASE_STATUS_SPAM);

  tickets_test_choose_view (test, "Unassigned");
  wait_for (tickets_test_shows_other (test, deleted));
  unassigned = tickets_test_row_at (test, 0);
  g_assert_cmpint (unassigned->base_status, ==, SO_TICKET_BASE_STATUS_ACTIVE);

  tickets_test_choose_view (test, "Find");
  wait_for (tickets_test_shows_other (test, unassigned));
  highest = tickets_test_row_at (test, 0);
  next = tickets_test_row_at (test, 1);
  g_assert_cmpint (highest->id, >, next->id);
}

/* Whatever is scrolled past, a few pages are kept, and every ticket comes once. */
static void
test_scroll (AppTest *test)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GObject) end = NULL;
  StewardTableModel *model;

  tickets_test_start_with (test, 1500);
  tickets_test_choose_view (test, "Find");
  model = tickets_test_model (test);
  wait_for (!steward_table_model_is_whole (model) &&
            g_list_model_get_n_items (tickets_test_rows (test)) > 100);

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (StewardTicketRow) row = tickets_test_row_at (test, i);

      g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER (row->id)));
      g_assert_cmpuint (steward_table_model_get_n_kept (model), <=, 900);
    }
  end = g_list_model_get_item (tickets_test_rows (test), 1500);
  wait_for (steward_table_model_is_whole (model));
  g_assert_cmpuint (g_list_model_get_n_items (tickets_test_rows (test)), ==, 1500);
  wait_for (app_test_shows (test->window, "1,500 entries") ||
            app_test_shows (test->window, "1500 entries"));

  g_object_unref (tickets_test_row_at (test, 0));    /* and back */
  g_assert_cmpuint (steward_table_model_get_n_kept (model), <=, 900);
}

static void
count_cb (guint *n_times)
{
  (*n_times)++;
}

/* A row stays what it is while pages come and go, and so does what is selected. */
static void
test_stays (AppTest *test)
{
  g_autoptr (GObject) before = NULL;
  GtkSingleSelection *selection;
  guint n_ready = 0;

  tickets_test_start_with (test, 1500);
  selection = steward_list_page_get_selection (tickets_test_page (test));
  tickets_test_open (test, 5);
  before = g_object_ref (gtk_single_selection_get_selected_item (selection));
  for (guint i = 0; i < 1200; i += 50)
    g_object_unref (tickets_test_row_at (test, i));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 5);
  g_signal_connect_swapped (tickets_test_model (test), "ready", G_CALLBACK (count_cb), &n_ready);
  app_test_do (test, "reload");
  wait_for (n_ready > 2);
  app_test_wait_loaded (test);
  g_signal_handlers_disconnect_by_data (tickets_test_model (test), &n_ready);
  g_assert_true (gtk_single_selection_get_selected_item (selection) == (gpointer) before);
}

static void
test_search (AppTest *test)
{
  g_autoptr (StewardTicketRow) first = NULL;
  g_autofree char *number = NULL;
  guint n_all;

  tickets_test_start (test);
  first = tickets_test_row_at (test, 3);
  n_all = g_list_model_get_n_items (tickets_test_rows (test));
  number = g_strdup_printf ("%d", first->id);
  tickets_test_search (test, number);
  wait_for (g_list_model_get_n_items (tickets_test_rows (test)) < n_all / 2 &&
            steward_list_page_find (tickets_test_page (test), first->id) != NULL);

  tickets_test_search (test, "no ticket has this title");
  wait_for (g_list_model_get_n_items (tickets_test_rows (test)) == 0);
  wait_for (app_test_shows (test->window, "No Matches"));
  tickets_test_search (test, "");
  wait_for (g_list_model_get_n_items (tickets_test_rows (test)) > 3);
}

/* Who looks for a ticket that was merged into another gets that one, too. */
static void
test_merged (AppTest *test)
{
  tickets_test_start (test);
  tickets_test_open_number (test, 55);
  g_assert_nonnull (steward_list_page_find (tickets_test_page (test), 4));
  wait_for (app_test_can (test, "open-merged"));
  app_test_do (test, "open-merged");
  wait_for (tickets_test_ticket (test) != NULL && tickets_test_ticket (test)->ticket_id == 4);
}

/* The server leaves out what the user does not want to see. */
static void
test_filter (AppTest *test)
{
  GtkWidget *bar;
  GtkDropDown *dropdown;

  tickets_test_start (test);
  tickets_test_choose_view (test, "Find");
  bar = app_test_find (steward_page_get_list_pane (app_test_page (test)), GTK_TYPE_SEARCH_BAR);
  wait_for (gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (bar)));
  dropdown = app_test_find (bar, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (dropdown, 2);
  wait_for (steward_table_model_is_filtered (tickets_test_model (test)));
  wait_for (steward_table_model_is_whole (tickets_test_model (test)));
  for (guint i = 0; i < g_list_model_get_n_items (tickets_test_rows (test)); i++)
    {
      g_autoptr (StewardTicketRow) row = tickets_test_row_at (test, i);

      g_assert_cmpint (row->base_status, ==, SO_TICKET_BASE_STATUS_CLOSED);
    }
  g_assert_cmpuint (g_list_model_get_n_items (tickets_test_rows (test)), >, 0);
}

/* The server sorts, by what is behind a text and not by the text. */
static void
test_order (AppTest *test)
{
  GActionGroup *actions;
  int before = 0;

  tickets_test_start (test);
  actions = G_ACTION_GROUP (tickets_test_table (test)->actions);
  g_action_group_change_action_state (actions, "sort", g_variant_new_string ("number"));
  g_action_group_change_action_state (actions, "descending", g_variant_new_boolean (FALSE));
  wait_for (!steward_table_model_is_rearranged (tickets_test_model (test)));
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (StewardTicketRow) row = tickets_test_row_at (test, i);

      g_assert_cmpint (row->id, >, before);
      before = row->id;
    }
}

/* Columns belong to a view, and the menu knows them. */
static void
test_columns (AppTest *test)
{
  GActionGroup *actions;
  g_autoptr (GVariant) shown = NULL;
  g_autoptr (GVariant) hidden = NULL;

  tickets_test_start (test);
  actions = G_ACTION_GROUP (tickets_test_table (test)->actions);
  wait_for (g_action_group_has_action (actions, "show-author"));
  g_action_group_change_action_state (actions, "show-author", g_variant_new_boolean (TRUE));
  tickets_test_choose_view (test, "Unassigned");
  hidden = g_action_group_get_action_state (actions, "show-author");
  g_assert_false (g_variant_get_boolean (hidden));
  tickets_test_choose_view (test, "Last");
  shown = g_action_group_get_action_state (actions, "show-author");
  g_assert_true (g_variant_get_boolean (shown));
  g_action_group_change_action_state (actions, "show-author", g_variant_new_boolean (FALSE));
}

/* What is loaded, with the columns that the user wants. */
static void
test_csv (AppTest *test)
{
  g_autoptr (StewardTicketRow) first = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *start = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_rows;

  tickets_test_start (test);
  first = tickets_test_row_at (test, 0);
  wait_for (steward_table_model_is_whole (tickets_test_model (test)));
  csv = steward_tickets_dup_csv (tickets_test_page (test), &n_rows);
  lines = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (n_rows, ==, g_list_model_get_n_items (tickets_test_rows (test)));
  g_assert_cmpuint (g_strv_length (lines), ==, n_rows + 2);
  g_assert_true (g_str_has_prefix (lines[0], "\xef\xbb\xbf\"No.\",\"Title\",\"Status\""));
  g_assert_null (strstr (lines[0], "Author"));
  start = g_strdup_printf ("\"%d\",\"%s\"", first->id, first->cells[1]);
  g_assert_true (g_str_has_prefix (lines[1], start));
}

/* From far below to what another query finds. */
static void
test_far_below (AppTest *test)
{
  GtkAdjustment *adjustment;
  GtkWidget *view;

  tickets_test_start_with (test, 1500);
  view = app_test_find (tickets_test_table (test), GTK_TYPE_COLUMN_VIEW);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  for (guint i = 0; i < 11; i++)
    {
      guint n_rows = g_list_model_get_n_items (tickets_test_rows (test));

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      wait_for (g_list_model_get_n_items (tickets_test_rows (test)) > n_rows ||
                steward_table_model_is_whole (tickets_test_model (test)));
    }
  tickets_test_search (test, "55");
  wait_for (steward_list_page_find (tickets_test_page (test), 55) != NULL);
  wait_for (!steward_table_model_is_rearranged (tickets_test_model (test)));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

/* What cannot be fetched is said, and asked for again when the user wants it. */
static void
test_failing_page (AppTest *test)
{
  g_autoptr (StewardTableRow) row = NULL;

  tickets_test_start_with (test, 900);
  g_object_unref (tickets_test_row_at (test, 250));
  wait_for (g_list_model_get_n_items (tickets_test_rows (test)) == 301);
  app_test_stop_demo (test);
  row = g_list_model_get_item (tickets_test_rows (test), 300);
  wait_for (app_test_shows (test->window, "The list could not be loaded"));
  g_assert_null (row->item);

  app_test_start_demo (test, NULL);
  app_test_do (test, "reload");
  wait_for (row->item != NULL);
}

static void
add_tests (void)
{
  app_test_add ("/tickets/merged", test_merged);
  app_test_add ("/tickets/filter", test_filter);
  app_test_add ("/tickets/order", test_order);
  app_test_add ("/tickets/columns", test_columns);
  app_test_add ("/tickets/csv", test_csv);
  app_test_add ("/tickets/far-below", test_far_below);
  app_test_add ("/tickets/failing-page", test_failing_page);
  app_test_add ("/tickets/views", test_views);
  app_test_add ("/tickets/scroll", test_scroll);
  app_test_add ("/tickets/stays", test_stays);
  app_test_add ("/tickets/search", test_search);
  app_test_add ("/tickets/last", test_last);
}

int
main (int   argc,
      char *argv[])
{
  return app_test_run (argc, argv, add_tests);
}
