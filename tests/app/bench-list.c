/* bench-list.c: ten thousand rows in Steward's lists, next to GTK's own list of strings
 *
 * A list appears, is scrolled to its end and back, is searched by typing, is sorted and
 * fetched again. Goal: the main loop never stands still for more than 16 ms, save for
 * what GTK itself does in a frame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "bench-list-watch.h"
#include "list-fill.h"
#include "steward-list-page-private.h"
#include "steward-sections.h"

#define SCROLL_FRAMES 120      /* each way */
#define GOAL 16.0              /* milliseconds */

enum
{
  APPEAR,
  SCROLL,
  TYPE,
  SORT,
  AGAIN,
  N_PHASES
};

static const char *const phases[N_PHASES] = { "appears", "scrolls", "filters", "sorts", "reloads" };

static guint n_rows = 10000;

/* ---- what is done to either list ---- */

typedef struct
{
  GtkAdjustment *adjustment;
  int            frame;
} Scroll;

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Scroll *scroll = user_data;
  double way = gtk_adjustment_get_upper (scroll->adjustment) - gtk_adjustment_get_page_size (scroll->adjustment);
  int frame = ++scroll->frame;

  gtk_adjustment_set_value (scroll->adjustment, way *
                            (frame <= SCROLL_FRAMES ? frame : 2 * SCROLL_FRAMES - frame) / SCROLL_FRAMES);

  return frame < 2 * SCROLL_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
scroll (GtkWidget *view)
{
  Scroll data = { gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), 0 };

  gtk_widget_add_tick_callback (view, scroll_cb, &data, NULL);
  wait_for (data.frame == 2 * SCROLL_FRAMES);
}

static gboolean
counted_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  guint *left = user_data;

  return --*left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* What was done is on the screen. */
static void
wait_frames (GtkWidget *widget)
{
  guint left = 4;

  gtk_widget_add_tick_callback (widget, counted_cb, &left, NULL);
  gtk_widget_queue_draw (widget);
  wait_for (left == 0);
}

static GtkColumnViewColumn *
column (GtkWidget *view,
        guint      position)
{
  g_autoptr (GtkColumnViewColumn) found =
    g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), position);

  return found;                         /* the view keeps it */
}

/* ---- GTK's own ---- */

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (string));
}

static GtkWidget *
create_bare_view (GtkStringFilter **filter,
                  GtkStringList   **list)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkExpression *string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  *filter = gtk_string_filter_new (gtk_expression_ref (string));
  *list = gtk_string_list_new (NULL);
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (*list), GTK_FILTER (*filter));
  gtk_filter_list_model_set_incremental (filtered, TRUE);
  for (guint i = 0; i < 3; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) added = NULL;
      g_autoptr (GtkSorter) sorter = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      added = gtk_column_view_column_new ("Column", factory);
      sorter = GTK_SORTER (gtk_string_sorter_new (gtk_expression_ref (string)));
      gtk_column_view_column_set_sorter (added, sorter);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), added);
    }
  gtk_expression_unref (string);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    g_object_ref (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (view))));
  gtk_sort_list_model_set_incremental (sorted, TRUE);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view),
                             GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (sorted))));

  return view;
}

static GtkSortListModel *
sorted_of (GtkWidget *view)
{
  GtkSelectionModel *selection = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));

  return GTK_SORT_LIST_MODEL (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (selection)));
}

static gboolean
bare_is_done (GtkWidget *view)
{
  GtkSortListModel *sorted = sorted_of (view);
  GtkFilterListModel *filtered = GTK_FILTER_LIST_MODEL (gtk_sort_list_model_get_model (sorted));

  return gtk_sort_list_model_get_pending (sorted) == 0 && gtk_filter_list_model_get_pending (filtered) == 0;
}

static char **
create_strings (void)
{
  GPtrArray *strings = g_ptr_array_new ();

  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (strings, g_strdup_printf ("Row %u of many, %u", i * 7919 % n_rows, i));
  g_ptr_array_add (strings, NULL);

  return (char **) g_ptr_array_free (strings, FALSE);
}

static void
bench_bare (BenchWatch *results)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_auto (GStrv) strings = create_strings ();
  static const char *const typed[] = { "7", "77", "777" };
  GtkStringFilter *filter;
  GtkStringList *list;
  GtkWidget *view = create_bare_view (&filter, &list);

  gtk_window_set_default_size (GTK_WINDOW (window), 1300, 800);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  wait_frames (window);

  bench_watch_begin (window);
  gtk_string_list_splice (list, 0, 0, (const char *const *) strings);
  wait_for (bare_is_done (view));
  wait_frames (window);
  bench_watch_end (&results[APPEAR]);

  bench_watch_begin (window);
  scroll (view);
  bench_watch_end (&results[SCROLL]);

  bench_watch_begin (window);
  for (guint i = 0; i <= G_N_ELEMENTS (typed); i++)
    {
      gtk_string_filter_set_search (filter, i < G_N_ELEMENTS (typed) ? typed[i] : "");
      wait_for (bare_is_done (view));
      wait_frames (window);
    }
  bench_watch_end (&results[TYPE]);

  bench_watch_begin (window);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), column (view, 0), GTK_SORT_DESCENDING);
  wait_for (bare_is_done (view));
  wait_frames (window);
  bench_watch_end (&results[SORT]);

  bench_watch_begin (window);
  gtk_string_list_splice (list, 0, n_rows, (const char *const *) strings);
  wait_for (bare_is_done (view));
  wait_frames (window);
  bench_watch_end (&results[AGAIN]);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- Steward's ---- */

static void
ready_cb (gboolean *ready)
{
  *ready = TRUE;
}

static GtkWidget *
view_of (AppTest *test)
{
  return app_test_find (steward_page_get_list_pane (app_test_page (test)), GTK_TYPE_COLUMN_VIEW);
}

static gboolean
is_filled (AppTest *test)
{
  return STEWARD_IS_LIST_PAGE (app_test_page (test)) &&
         g_list_model_get_n_items (steward_list_page_get_model (STEWARD_LIST_PAGE (app_test_page (test)))) >= n_rows;
}

/* Does something and waits for the table to say that it is on view. */
#define and_wait(what) G_STMT_START { \
    what; \
    wait_for (ready); \
    ready = FALSE; \
    wait_frames (window); \
  } G_STMT_END

static void
bench_steward (AppTest    *test,
               const char *section,
               BenchWatch *results)
{
  static const char *const typed[] = { "7", "77", "777" };
  GtkWidget *window = GTK_WIDGET (test->window);
  StewardTableModel *model;
  GtkWidget *entry;
  gboolean ready = FALSE;

  bench_watch_begin (window);
  steward_window_open_section (test->window, section);
  wait_for (is_filled (test));
  wait_frames (window);
  bench_watch_end (&results[APPEAR]);

  model = steward_table_get_model (steward_list_page_get_private (STEWARD_LIST_PAGE (app_test_page (test)))->table);
  g_signal_connect_swapped (model, "ready", G_CALLBACK (ready_cb), &ready);
  bench_watch_begin (window);
  scroll (view_of (test));
  bench_watch_end (&results[SCROLL]);

  app_test_do (test, "search");
  wait_frames (window);
  entry = app_test_find (steward_page_get_list_pane (app_test_page (test)), GTK_TYPE_SEARCH_ENTRY);
  bench_watch_begin (window);
  for (guint i = 0; i <= G_N_ELEMENTS (typed); i++)
    and_wait (gtk_editable_set_text (GTK_EDITABLE (entry), i < G_N_ELEMENTS (typed) ? typed[i] : ""));
  bench_watch_end (&results[TYPE]);

  bench_watch_begin (window);
  and_wait (gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view_of (test)), column (view_of (test), 1),
                                            GTK_SORT_DESCENDING));
  bench_watch_end (&results[SORT]);

  bench_watch_begin (window);
  and_wait (app_test_do (test, "reload"));
  bench_watch_end (&results[AGAIN]);
  g_signal_handlers_disconnect_by_data (model, &ready);
}

/* ---- the outcome ---- */

static void
print_results (const char *name,
               BenchWatch *results,
               BenchWatch *bare)
{
  for (guint i = 0; i < N_PHASES; i++)
    {
      g_print ("%-16s %-8s stall %6.1f ms, frames %5.1f ms (worst %5.1f), done in %7.1f ms", name, phases[i],
               results[i].worst, results[i].median_frame, results[i].worst_frame, results[i].total);
      if (bare != NULL)
        g_print ("; stall %.2f times, frames %.2f times the bare list's", results[i].worst / bare[i].worst,
                 bare[i].median_frame > 0 ? results[i].median_frame / bare[i].median_frame : 0);
      g_print ("%s\n", results[i].worst > GOAL ? "  over 16 ms" : "");
    }
}

static void
test_lists (AppTest *test)
{
  static const char *const sections[] = { "customer-center", "numbering" };
  BenchWatch bare[N_PHASES];
  BenchWatch results[N_PHASES];

  app_test_start_demo (test, NULL);     /* makes the file */
  app_test_stop_demo (test);
  list_fill (test->database, n_rows);
  app_test_start_demo (test, NULL);

  bench_watch_init ();
  bench_bare (bare);
  print_results ("bare", bare, NULL);

  app_test_open (test, "sms");
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1300, 800);
  wait_frames (GTK_WIDGET (test->window));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (!g_type_is_a (steward_sections_find (sections[i])->page_type (), STEWARD_TYPE_LIST_PAGE))
        continue;                       /* a page of one object */
      bench_steward (test, sections[i], results);
      print_results (sections[i], results, bare);
    }
}

static void
add_tests (void)
{
  app_test_add ("/bench/lists", test_lists);
}

int
main (int    argc,
      char **argv)
{
  if (g_getenv ("BENCH_ROWS") != NULL)
    n_rows = (guint) g_ascii_strtoull (g_getenv ("BENCH_ROWS"), NULL, 10);

  return app_test_run (argc, argv, add_tests);
}
