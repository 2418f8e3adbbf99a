/* test-new-ticket-page.c: a ticket, from the server's defaults to the service's file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-ticket-agent.h"
#include "steward-ticket-created.h"

typedef struct
{
  SoTicketEntity *ticket;
  GError         *error;
} Answer;

static void
got_ticket_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Answer *answer = user_data;

  answer->ticket = so_ticket_get_ticket_entity_finish (SO_SESSION (source), result, &answer->error);
}

/* What the service has under the number. (transfer full) */
static SoTicketEntity *
fetch (AppTest *test,
       int      id)
{
  Answer answer = { NULL };

  so_ticket_get_ticket_entity_async (steward_window_get_session (test->window), id, NULL,
                                     got_ticket_cb, &answer);
  wait_for (answer.ticket != NULL || answer.error != NULL);
  g_assert_no_error (answer.error);

  return answer.ticket;
}

static SoTicketEntity *
ticket (AppTest *test)
{
  return SO_TICKET_ENTITY (steward_page_get_object (app_test_page (test)));
}

/* Types what the server is searched for, and takes what comes. */
static void
choose_typing (gpointer    row,
               const char *text)
{
  GtkWidget *button = app_test_find (row, GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *search;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  search = app_test_find (row, GTK_TYPE_SEARCH_ENTRY);
  wait_for (gtk_widget_get_mapped (search));
  gtk_editable_set_text (GTK_EDITABLE (search), text);
  wait_for (app_test_shows (row, text));
  g_signal_emit_by_name (search, "activate");
  wait_for (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
fill_in (AppTest *test)
{
  app_test_type (app_test_row (test, "title"), "<R&D> The spiral of the grinder is worn");
  choose_typing (app_test_row (test, "person"), "Hedda Kvernmo");
  app_test_choose (app_test_row (test, "category"), "Leaks");
  app_test_choose (app_test_row (test, "priority"), "High");
  app_test_choose (app_test_row (test, "status"), "Postponed");
  wait_for (gtk_widget_get_visible (app_test_row (test, "activate")));
  g_signal_emit_by_name (app_test_find_button (app_test_row (test, "activate"), "In 2 hours"),
                         "clicked");
  app_test_choose (app_test_row (test, "owned-by"), "Assign automatically");
  app_test_choose (app_test_row (test, "slevel"), "Internal");
}

static void
test_create_restart (AppTest *test)
{
  g_autoptr (SoTicketEntity) stored = NULL;
  int id;

  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  g_assert_true (app_test_can (test, "save"));
  wait_for (app_test_find_button (test->window, "Create") != NULL);
  fill_in (test);
  app_test_do (test, "create");
  wait_for (!steward_page_is_saving (app_test_page (test)));
  id = ticket (test)->ticket_id;
  g_assert_cmpint (id, >, 0);
  wait_for (app_test_find_button (test->window, "Create Another") != NULL);
  wait_for (app_test_find_button (test->window, "Copy Number") != NULL);
  g_assert_false (steward_page_is_dirty (app_test_page (test)));

  app_test_close (test);
  app_test_stop_demo (test);
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  stored = fetch (test, id);
  g_assert_cmpstr (stored->title, ==, "<R&D> The spiral of the grinder is worn");
  g_assert_cmpint (stored->person->person_id, ==, 9);
  g_assert_cmpint (stored->category->ticket_category_id, ==, 3);
  g_assert_cmpint (stored->priority->ticket_priority_id, ==, 3);
  g_assert_cmpint (stored->status->ticket_status_id, ==, 6);
  g_assert_cmpint (stored->base_status, ==, SO_TICKET_BASE_STATUS_POSTPONED);
  g_assert_cmpint (stored->slevel, ==, SO_TICKET_SECURITY_LEVEL_INTERNAL);
}

/* The status says what it counts as: both always leave together. */
static void
test_base_status_follows (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  g_assert_cmpint (ticket (test)->base_status, ==, SO_TICKET_BASE_STATUS_ACTIVE);
  app_test_choose (app_test_row (test, "status"), "Closed");
  wait_for (ticket (test)->base_status == SO_TICKET_BASE_STATUS_CLOSED);
  app_test_choose (app_test_row (test, "status"), "Open");
  g_assert_cmpint (ticket (test)->base_status, ==, SO_TICKET_BASE_STATUS_ACTIVE);
}

static void
test_title_is_required (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  app_test_type (app_test_row (test, "title"), "");
  app_test_do (test, "create");
  g_assert_false (steward_page_is_saving (app_test_page (test)));
  g_assert_nonnull (steward_base_row_get_error (app_test_row (test, "title")));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)),
                                         app_test_row (test, "title")));
}

static const char *
error_of (AppTest    *test,
          const char *field)
{
  return steward_base_row_get_error (app_test_row (test, field));
}

/* A postponed ticket says when it comes back, and not in the past. */
static void
test_wake_up (AppTest *test)
{
  g_autoptr (SoDateTime) past = so_date_time_new ("2020-01-01T12:00:00Z");

  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  g_assert_false (gtk_widget_get_visible (app_test_row (test, "activate")));
  fill_in (test);
  g_object_set (ticket (test), "activate", past, NULL);
  app_test_do (test, "create");
  wait_for (error_of (test, "activate") != NULL);
  g_assert_false (steward_page_is_saving (app_test_page (test)));
  g_signal_emit_by_name (app_test_find_button (app_test_row (test, "activate"), "Tomorrow"),
                         "clicked");
  wait_for (error_of (test, "activate") == NULL);
  app_test_choose (app_test_row (test, "status"), "Open");
  wait_for (!gtk_widget_get_visible (app_test_row (test, "activate")));
}

static gboolean
offers (AppTest    *test,
        const char *field,
        int         id)
{
  GListModel *items = steward_choice_row_get_items (app_test_row (test, field));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (items, i);

      if (steward_choice_item_get_id (item) == id)
        return TRUE;
    }

  return FALSE;
}

/* What the type does not allow stays, is marked, and keeps the ticket from being made. */
static void
test_type_limits (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  fill_in (test);
  app_test_choose (app_test_row (test, "priority"), "Low");
  app_test_choose (app_test_row (test, "ticket-type"), "Fault");
  wait_for (steward_base_row_get_warning (app_test_row (test, "priority")) != NULL);
  g_assert_false (offers (test, "status", 5));
  g_assert_true (offers (test, "status", 6));
  g_assert_cmpint (ticket (test)->priority->ticket_priority_id, ==, 1);
  app_test_do (test, "create");
  wait_for (error_of (test, "priority") != NULL);
  g_assert_false (steward_page_is_saving (app_test_page (test)));
  app_test_choose (app_test_row (test, "priority"), "High");
  wait_for (steward_base_row_get_warning (app_test_row (test, "priority")) == NULL);
  wait_for (app_test_shows (app_test_row (test, "priority"), "Deadline: about"));
}

/* Types and categories say what the user did not. */
static void
test_defaults (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  wait_for (app_test_shows (app_test_row (test, "priority"), "Server"));
  app_test_type (app_test_row (test, "title"), "Mine");
  app_test_choose (app_test_row (test, "ticket-type"), "Fault");
  wait_for (ticket (test)->priority->ticket_priority_id == 3);
  wait_for (app_test_shows (app_test_row (test, "priority"), "Type"));
  wait_for (app_test_shows (app_test_row (test, "ticket-type"), "You"));
  g_assert_cmpstr (ticket (test)->title, ==, "Mine");

  app_test_choose (app_test_row (test, "category"), "Cleaning");
  wait_for (ticket (test)->owned_by->associate_id == G_MAXINT);
  wait_for (app_test_shows (app_test_row (test, "owned-by"), "Category"));
  wait_for (app_test_shows (app_test_row (test, "category"), "fewest open"));

  app_test_choose (app_test_row (test, "owned-by"), "Unassigned");
  app_test_choose (app_test_row (test, "category"), "Leaks");
  wait_for (ticket (test)->status->ticket_status_id == 3);
  wait_for (app_test_shows (app_test_row (test, "status"), "Category"));
  g_assert_cmpint (ticket (test)->owned_by->associate_id, ==, 0);

  app_test_choose (app_test_row (test, "status"), "Waiting for customer");
  app_test_choose (app_test_row (test, "category"), "Repairs");
  wait_for (app_test_shows (app_test_row (test, "status"), "In the workshop"));
  g_assert_cmpint (ticket (test)->status->ticket_status_id, ==, 2);
}

/* Nothing stays of what types and categories said. */
static void
test_discard (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  app_test_choose (app_test_row (test, "ticket-type"), "Fault");
  wait_for (ticket (test)->priority->ticket_priority_id == 3);
  app_test_do (test, "discard");
  wait_for (!steward_page_is_dirty (app_test_page (test)));
  g_assert_cmpint (ticket (test)->priority->ticket_priority_id, ==, 2);
  g_assert_true (app_test_shows (app_test_row (test, "priority"), "Server"));
}

/* The next one begins like the one before. */
static void
test_keep (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  fill_in (test);
  app_test_do (test, "create");
  wait_for (app_test_find_button (test->window, "Create Another") != NULL);
  gtk_check_button_set_active (app_test_find (app_test_find (test->window,
                                                             STEWARD_TYPE_TICKET_CREATED),
                                              GTK_TYPE_CHECK_BUTTON), TRUE);
  g_signal_emit_by_name (app_test_find_button (test->window, "Create Another"), "clicked");
  wait_for (app_test_find_button (test->window, "Create Another") == NULL);
  g_assert_cmpint (ticket (test)->ticket_id, ==, 0);
  g_assert_cmpint (ticket (test)->person->person_id, ==, 9);
  g_assert_cmpint (ticket (test)->category->ticket_category_id, ==, 3);
  g_assert_cmpstr (app_test_text (app_test_row (test, "title")), ==, "");
}

static void
test_create_another (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  fill_in (test);
  app_test_do (test, "create");
  wait_for (app_test_find_button (test->window, "Create Another") != NULL);
  g_signal_emit_by_name (app_test_find_button (test->window, "Create Another"), "clicked");
  wait_for (app_test_find_button (test->window, "Create Another") == NULL);
  g_assert_cmpint (ticket (test)->ticket_id, ==, 0);
  g_assert_cmpstr (app_test_text (app_test_row (test, "title")), ==, "");
}

static void
add_tests (void)
{
  app_test_add ("/new-ticket/create-restart", test_create_restart);
  app_test_add ("/new-ticket/base-status-follows", test_base_status_follows);
  app_test_add ("/new-ticket/title-is-required", test_title_is_required);
  app_test_add ("/new-ticket/wake-up", test_wake_up);
  app_test_add ("/new-ticket/type-limits", test_type_limits);
  app_test_add ("/new-ticket/defaults", test_defaults);
  app_test_add ("/new-ticket/discard", test_discard);
  app_test_add ("/new-ticket/keep", test_keep);
  app_test_add ("/new-ticket/create-another", test_create_another);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
