/* bench-tickets.c: a hundred thousand tickets, of which a few hundred are in memory
 *
 * The list appears, is scrolled page by page, searched by typing, sorted. Goals: the main loop
 * never stands still for more than 16 ms, save for what GTK itself does in a frame, and memory
 * does not grow with what was scrolled past.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <malloc.h>
#include <stdlib.h>

#include "bench-list-watch.h"
#include "so-request-log.h"
#include "steward-table-private.h"
#include "tickets-test.h"

#define N_TICKETS 100000
#define WARM_PAGES 10          /* until the window has all it keeps */
#define PAGES 200

/* Kilobytes that are in use. What was freed and not given back says nothing. */
static long
memory (void)
{
  return (long) (mallinfo2 ().uordblks / 1024);
}

static void
print_watch (const char *what)
{
  BenchWatch result;

  bench_watch_end (&result);
  g_print ("%-24s %8.1f ms, main loop stood still %.1f ms (own time %.1f), worst frame %.1f ms\n",
           what, result.total, result.worst, result.worst_cpu, result.worst_frame);
}

static gboolean
counted_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  return --*(guint *) user_data > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
wait_frames (GtkWidget *widget)
{
  guint left = 4;

  gtk_widget_add_tick_callback (widget, counted_cb, &left, NULL);
  gtk_widget_queue_draw (widget);
  wait_for (left == 0);
}

/* To the last row that is known, until there are more. */
static void
scroll_pages (AppTest *test,
              guint    n_pages)
{
  GtkWidget *view = app_test_find (tickets_test_table (test), GTK_TYPE_COLUMN_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  for (guint i = 0; i < n_pages; i++)
    {
      guint n_rows = g_list_model_get_n_items (tickets_test_rows (test));

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      wait_for (g_list_model_get_n_items (tickets_test_rows (test)) >= n_rows + 99);
      wait_frames (view);
    }
}

static void
bench_scrolling (AppTest *test)
{
  bench_watch_begin (GTK_WIDGET (test->window));
  scroll_pages (test, WARM_PAGES);
  print_watch ("scrolls 10 pages");
  bench_watch_begin (GTK_WIDGET (test->window));
  for (guint i = 0; i < PAGES; i += PAGES / 4)
    {
      g_print ("%-24s %u rows known, %u kept, %ld kB in use\n", "",
               g_list_model_get_n_items (tickets_test_rows (test)),
               steward_table_model_get_n_kept (tickets_test_model (test)), memory ());
      scroll_pages (test, PAGES / 4);
    }
  print_watch ("scrolls 200 pages");
  g_print ("%-24s %u rows known, %u kept, %ld kB in use\n", "",
           g_list_model_get_n_items (tickets_test_rows (test)),
           steward_table_model_get_n_kept (tickets_test_model (test)), memory ());
}

static void
bench_searching (AppTest *test)
{
  GtkWidget *entry;

  app_test_do (test, "search");
  entry = app_test_find (app_test_find (tickets_test_table (test), GTK_TYPE_SEARCH_BAR),
                         GTK_TYPE_SEARCH_ENTRY);
  bench_watch_begin (GTK_WIDGET (test->window));
  for (const char *letter = "maskinen 5"; *letter != '\0'; letter++)
    {
      gtk_editable_insert_text (GTK_EDITABLE (entry), letter, 1, &(int) { 100 });
      wait_frames (GTK_WIDGET (test->window));
    }
  wait_for (steward_table_model_is_whole (tickets_test_model (test)));
  print_watch ("searches while typing");
  tickets_test_search (test, "");
}

static void
bench_tickets (AppTest *test)
{
  GActionGroup *actions;

  bench_watch_init ();
  tickets_test_fill (test, N_TICKETS);
  app_test_open (test, "sms");
  wait_frames (GTK_WIDGET (test->window));
  bench_watch_begin (GTK_WIDGET (test->window));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.section", "s", "tickets");
  wait_for (STEWARD_IS_LIST_PAGE (app_test_page (test)));
  g_object_unref (tickets_test_row_at (test, 40));
  wait_frames (GTK_WIDGET (test->window));
  print_watch ("first page");

  /* it keeps what the server says, up to a limit of its own */
  so_request_log_set_mode (so_session_get_log (steward_page_get_session (app_test_page (test))),
                           SO_REQUEST_LOG_OFF);
  bench_scrolling (test);
  bench_searching (test);

  actions = G_ACTION_GROUP (tickets_test_table (test)->actions);
  bench_watch_begin (GTK_WIDGET (test->window));
  g_action_group_change_action_state (actions, "sort", g_variant_new_string ("title"));
  wait_for (!steward_table_model_is_rearranged (tickets_test_model (test)));
  wait_frames (GTK_WIDGET (test->window));
  print_watch ("sorts by title");
}

static void
add_tests (void)
{
  app_test_add ("/bench/tickets", bench_tickets);
}

int
main (int   argc,
      char *argv[])
{
  return app_test_run (argc, argv, add_tests);
}
