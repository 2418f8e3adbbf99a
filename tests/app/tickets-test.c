/* tickets-test.c: the section of tickets, as a person goes about in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tickets-test.h"

#include <signal.h>

StewardListPage *
tickets_test_page (AppTest *test)
{
  return STEWARD_LIST_PAGE (app_test_page (test));
}

StewardTable *
tickets_test_table (AppTest *test)
{
  return steward_list_page_get_private (tickets_test_page (test))->table;
}

StewardTableModel *
tickets_test_model (AppTest *test)
{
  return steward_table_get_model (tickets_test_table (test));
}

GListModel *
tickets_test_rows (AppTest *test)
{
  return G_LIST_MODEL (steward_list_page_get_selection (tickets_test_page (test)));
}

SoTicketEntity *
tickets_test_ticket (AppTest *test)
{
  SoCarrier *object = steward_page_get_object (app_test_page (test));

  return object != NULL ? SO_TICKET_ENTITY (object) : NULL;
}

/* (transfer full): waits until the row is there */
StewardTicketRow *
tickets_test_row_at (AppTest *test,
                     guint    place)
{
  g_autoptr (StewardTableRow) row = NULL;

  wait_for (g_list_model_get_n_items (tickets_test_rows (test)) > place);
  row = g_list_model_get_item (tickets_test_rows (test), place);
  wait_for (row->item != NULL);

  return STEWARD_TICKET_ROW (g_object_ref (row->item));
}

gboolean
tickets_test_shows_other (AppTest          *test,
                          StewardTicketRow *row)
{
  g_autoptr (StewardTableRow) first = g_list_model_get_item (tickets_test_rows (test), 0);

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

/* Starts a demo service that has that many tickets. */
void
tickets_test_fill (AppTest *test,
                   int      n_tickets)
{
  g_autofree char *tickets = g_strdup_printf ("--tickets=%d", n_tickets);
  g_autoptr (GSubprocess) filling = NULL;

  filling = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, g_getenv ("STEWARD_DEMO"),
                              "--database", test->database, "--quiet", tickets, NULL);
  g_assert_nonnull (filling);
  wait_filled (filling);
  g_subprocess_send_signal (filling, SIGTERM);
  g_subprocess_wait (filling, NULL, NULL);
  app_test_start_demo (test, NULL);
}

void
tickets_test_choose_view (AppTest    *test,
                          const char *title)
{
  GtkDropDown *dropdown = app_test_find (steward_page_get_list_pane (app_test_page (test)),
                                         GTK_TYPE_DROP_DOWN);
  GListModel *titles = gtk_drop_down_get_model (dropdown);

  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (titles), i), title) == 0)
      gtk_drop_down_set_selected (dropdown, i);
  wait_for (!steward_table_model_is_rearranged (tickets_test_model (test)));
}

void
tickets_test_open (AppTest *test,
                   guint    place)
{
  g_autoptr (StewardTicketRow) row = tickets_test_row_at (test, place);

  gtk_single_selection_set_selected (steward_list_page_get_selection (tickets_test_page (test)),
                                     place);
  wait_for (tickets_test_ticket (test) != NULL && tickets_test_ticket (test)->ticket_id == row->id);
  app_test_wait_loaded (test);
}

/* With that many tickets; 0: those that the service has at first. */
void
tickets_test_start_with (AppTest *test,
                         int      n_tickets)
{
  g_autoptr (StewardTicketRow) row = NULL;

  if (n_tickets > 0)
    tickets_test_fill (test, n_tickets);
  else
    app_test_start_demo (test, NULL);
  app_test_open (test, "tickets");
  wait_for (!steward_table_model_is_rearranged (tickets_test_model (test)));
  tickets_test_choose_view (test, "Last");      /* not what an earlier test left */
  row = tickets_test_row_at (test, 0);
}

void
tickets_test_start (AppTest *test)
{
  tickets_test_start_with (test, 0);
}

void
tickets_test_search (AppTest    *test,
                     const char *text)
{
  GtkWidget *bar, *entry;

  app_test_do (test, "search");
  bar = app_test_find (steward_page_get_list_pane (app_test_page (test)), GTK_TYPE_SEARCH_BAR);
  entry = app_test_find (bar, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  wait_for (steward_table_model_is_filtered (tickets_test_model (test)) == (*text != '\0'));
}

/* Finds the ticket by its number, and opens it. */
void
tickets_test_open_number (AppTest *test,
                          int      id)
{
  g_autofree char *number = g_strdup_printf ("%d", id);
  StewardTableModel *model;
  guint place;

  tickets_test_search (test, number);
  model = tickets_test_model (test);
  wait_for (steward_table_model_is_whole (model) &&
            steward_table_model_find_place (model, id) != GTK_INVALID_LIST_POSITION);
  place = steward_table_model_find_place (model, id);
  tickets_test_open (test, place);
}
