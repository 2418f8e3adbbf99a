/* test-tickets.c: lists of tickets and what is done to one, from the window to the service
 *
 * Rows are found by the names that people and assistive tools know them by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"

#include <signal.h>
#include <string.h>

#include "so-ticket-entity.h"
#include "steward-list-page-private.h"
#include "steward-ticket-row.h"

static StewardListPage *
list_page (AppTest *test)
{
  return STEWARD_LIST_PAGE (app_test_page (test));
}

static GListModel *
rows (AppTest *test)
{
  return G_LIST_MODEL (steward_list_page_get_selection (list_page (test)));
}

static SoTicketEntity *
ticket (AppTest *test)
{
  SoCarrier *object = steward_page_get_object (app_test_page (test));

  return object != NULL ? SO_TICKET_ENTITY (object) : NULL;
}

/* (transfer full): waits until the row is there */
static StewardTicketRow *
row_at (AppTest *test,
        guint    place)
{
  g_autoptr (StewardTableRow) row = NULL;

  wait_for (g_list_model_get_n_items (rows (test)) > place);
  row = g_list_model_get_item (rows (test), place);
  wait_for (row->item != NULL);

  return STEWARD_TICKET_ROW (g_object_ref (row->item));
}

static gboolean
shows_other (AppTest          *test,
             StewardTicketRow *row)
{
  g_autoptr (StewardTableRow) first = g_list_model_get_item (rows (test), 0);

  return first != NULL && first->item != NULL && STEWARD_TICKET_ROW (first->item)->id != row->id;
}

/* Until it says that it listens. */
static void
wait_filled (GSubprocess *filling)
{
  g_autoptr (GDataInputStream) out = NULL;
  g_autofree char *line = NULL;

  out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (filling));
  line = g_data_input_stream_read_line (out, NULL, NULL, NULL);
  g_assert_true (g_str_has_prefix (line, "LISTENING"));
}

/* A demo service that has that many tickets. */
static void
fill (AppTest *test,
      int      n_tickets)
{
  g_autofree char *tickets = g_strdup_printf ("--tickets=%d", n_tickets);
  g_autoptr (GSubprocess) filling = NULL;

  app_test_stop_demo (test);
  filling = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, g_getenv ("STEWARD_DEMO"),
                              "--database", test->database, "--quiet", tickets, NULL);
  g_assert_nonnull (filling);
  wait_filled (filling);
  g_subprocess_send_signal (filling, SIGTERM);
  g_subprocess_wait (filling, NULL, NULL);
  app_test_start_demo (test, NULL);
}

static void
choose_view (AppTest    *test,
             const char *title)
{
  GtkDropDown *dropdown = app_test_find (steward_page_get_list_pane (app_test_page (test)),
                                         GTK_TYPE_DROP_DOWN);
  GListModel *titles = gtk_drop_down_get_model (dropdown);

  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (titles), i), title) == 0)
      gtk_drop_down_set_selected (dropdown, i);
}

static void
open_ticket (AppTest *test,
             guint    place)
{
  g_autoptr (StewardTicketRow) row = row_at (test, place);

  gtk_single_selection_set_selected (steward_list_page_get_selection (list_page (test)), place);
  wait_for (ticket (test) != NULL && ticket (test)->ticket_id == row->id);
  app_test_wait_loaded (test);
}

/* With that many tickets; 0: those that the service has at first. */
static void
start_with (AppTest *test,
            int      n_tickets)
{
  g_autoptr (StewardTicketRow) row = NULL;

  app_test_start_demo (test, NULL);
  if (n_tickets > 0)
    fill (test, n_tickets);
  app_test_open (test, "tickets");
  row = row_at (test, 0);
}

static void
start (AppTest *test)
{
  start_with (test, 0);
}

/* ---- lists ---- */

static void
test_last (AppTest *test)
{
  g_autoptr (StewardTicketRow) first = NULL;
  g_autofree char *name = NULL;

  start (test);
  wait_for (app_test_shows (test->window, "Choose a ticket from the list"));
  first = row_at (test, 0);
  name = steward_list_page_dup_row_name (list_page (test), first);
  g_assert_true (g_str_has_prefix (name, first->cells[0]));
  g_assert_nonnull (first->cells[1]);
  g_assert_nonnull (first->cells[5]);
  open_ticket (test, 0);
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

  start (test);
  last = row_at (test, 0);
  g_assert_cmpint (last->base_status, !=, SO_TICKET_BASE_STATUS_DELETED);

  choose_view (test, "Recycle Bin");
  wait_for (shows_other (test, last));
  deleted = row_at (test, 0);
  g_assert_true (deleted->base_status == SO_TICKET_BASE_STATUS_DELETED ||
                 deleted->base_status == SO_TICKET_BASE_STATUS_SPAM);

  choose_view (test, "Unassigned");
  wait_for (shows_other (test, deleted));
  unassigned = row_at (test, 0);
  g_assert_cmpint (unassigned->base_status, ==, SO_TICKET_BASE_STATUS_ACTIVE);

  choose_view (test, "All Tickets");
  wait_for (shows_other (test, unassigned));
  highest = row_at (test, 0);
  next = row_at (test, 1);
  g_assert_cmpint (highest->id, >, next->id);
}

/* Whatever is scrolled past, a few pages are kept, and every ticket comes once. */
static void
test_scroll (AppTest *test)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GObject) end = NULL;
  StewardTableModel *model;

  start_with (test, 1500);
  choose_view (test, "All Tickets");
  model = steward_table_get_model (steward_list_page_get_private (list_page (test))->table);
  wait_for (!steward_table_model_is_whole (model) &&
            g_list_model_get_n_items (rows (test)) > 100);

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (StewardTicketRow) row = row_at (test, i);

      g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER (row->id)));
      g_assert_cmpuint (steward_table_model_get_n_kept (model), <=, 900);
    }
  end = g_list_model_get_item (rows (test), 1500);
  wait_for (steward_table_model_is_whole (model));
  g_assert_cmpuint (g_list_model_get_n_items (rows (test)), ==, 1500);
  wait_for (app_test_shows (test->window, "1,500 entries") ||
            app_test_shows (test->window, "1500 entries"));

  g_object_unref (row_at (test, 0));    /* and back */
  g_assert_cmpuint (steward_table_model_get_n_kept (model), <=, 900);
}

/* A row stays what it is while pages come and go, and so does what is selected. */
static void
test_stays (AppTest *test)
{
  g_autoptr (GObject) before = NULL;
  GtkSingleSelection *selection;

  start_with (test, 1500);
  selection = steward_list_page_get_selection (list_page (test));
  open_ticket (test, 5);
  before = g_object_ref (gtk_single_selection_get_selected_item (selection));
  for (guint i = 0; i < 1200; i += 50)
    g_object_unref (row_at (test, i));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 5);
  app_test_do (test, "reload");
  app_test_wait_loaded (test);
  g_assert_true (gtk_single_selection_get_selected_item (selection) == (gpointer) before);
}

static void
search (AppTest    *test,
        const char *text)
{
  GtkWidget *bar, *entry;

  app_test_do (test, "search");
  bar = app_test_find (steward_page_get_list_pane (app_test_page (test)), GTK_TYPE_SEARCH_BAR);
  entry = app_test_find (bar, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_search (AppTest *test)
{
  g_autoptr (StewardTicketRow) first = NULL;
  g_autofree char *number = NULL;
  guint n_all;

  start (test);
  first = row_at (test, 3);
  n_all = g_list_model_get_n_items (rows (test));
  number = g_strdup_printf ("%d", first->id);
  search (test, number);
  wait_for (g_list_model_get_n_items (rows (test)) < n_all / 2 &&
            steward_list_page_find (list_page (test), first->id) != NULL);

  search (test, "no ticket has this title");
  wait_for (g_list_model_get_n_items (rows (test)) == 0);
  wait_for (app_test_shows (test->window, "No Matches"));
  search (test, "");
  wait_for (g_list_model_get_n_items (rows (test)) > 3);
}

static void
add_tests (void)
{
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
