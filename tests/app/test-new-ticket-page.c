/* test-new-ticket-page.c: a ticket, from the server's defaults to the service's file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app-test.h"
#include "so-ticket-agent.h"

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

static void
fill_in (AppTest *test)
{
  app_test_type (app_test_row (test, "title"), "<R&D> The spiral of the grinder is worn");
  app_test_choose (app_test_row (test, "person"), "Hedda Kvernmo");
  app_test_choose (app_test_row (test, "category"), "Leaks");
  app_test_choose (app_test_row (test, "priority"), "High");
  app_test_choose (app_test_row (test, "status"), "Postponed");
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
  app_test_add ("/new-ticket/create-another", test_create_another);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
