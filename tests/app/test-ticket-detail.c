/* test-ticket-detail.c: one ticket, from the window to the service and back
 *
 * Rows are found by the names that people and assistive tools know them by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tickets-test.h"

#include <string.h>

#include "so-associate.h"
#include "so-ticket-message.h"
#include "steward-ticket-messages.h"

/* Of the demo service: active, and somebody else's */
#define TICKET 8

static void
open_it (AppTest *test)
{
  tickets_test_start (test);
  tickets_test_open_number (test, TICKET);
}

static void
wait_saved (AppTest *test)
{
  wait_for (!steward_page_is_saving (app_test_page (test)) &&
            !steward_page_is_dirty (app_test_page (test)));
}

/* The ticket as the service has it now. */
static void
look_again (AppTest *test)
{
  steward_page_load (app_test_page (test));
  app_test_wait_loaded (test);
}

/* ---- fields ---- */

/* Every field of the carrier is somewhere, but the rights, which every row speaks of. */
static void
test_all_fields (AppTest *test)
{
  const SoField *fields;
  guint n_fields;

  open_it (test);
  fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (tickets_test_ticket (test)),
                                        &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (fields[i].property), "_", '-');

      if (fields[i].flags & SO_FIELD_RESPONSE_ONLY)
        continue;
      if (!g_str_equal (name, "messages") &&
          steward_form_find_row (app_test_form (test), fields[i].property) == NULL &&
          steward_form_find_row (app_test_form (test), name) == NULL)
        g_error ("There is no row for %s", fields[i].wire);
    }
  g_assert_nonnull (app_test_find (app_test_form (test), STEWARD_TYPE_TICKET_MESSAGES));
}

static void
test_edit (AppTest *test)
{
  StewardTicketRow *row;

  open_it (test);
  app_test_type (app_test_row (test, "title"), "Wants service for three machines");
  app_test_choose (app_test_row (test, "priority"), "High");
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  app_test_do (test, "save");
  wait_saved (test);
  row = steward_list_page_find (tickets_test_page (test), TICKET);
  g_assert_cmpstr (row->cells[1], ==, "Wants service for three machines");
  g_assert_cmpstr (row->cells[4], ==, "High");

  look_again (test);
  g_assert_cmpstr (tickets_test_ticket (test)->title, ==, "Wants service for three machines");
  steward_page_undo_save (app_test_page (test));
  wait_for (g_strcmp0 (tickets_test_ticket (test)->title,
                       "Ønsker serviceavtale for to maskiner") == 0);
  wait_saved (test);
}

/* Nothing of what a ticket holds goes lost on its way through the window. */
static void
test_untouched (AppTest *test)
{
  g_autoptr (SoTicketEntity) before = NULL;

  open_it (test);
  before = so_carrier_dup (SO_CARRIER (tickets_test_ticket (test)));
  app_test_type (app_test_row (test, "title"), "Another title");
  app_test_do (test, "save");
  wait_saved (test);
  look_again (test);
  g_assert_cmpint (tickets_test_ticket (test)->owned_by->associate_id, ==,
                   before->owned_by->associate_id);
  g_assert_cmpint (tickets_test_ticket (test)->sale->sale_id, ==, before->sale->sale_id);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tickets_test_ticket (test)->messages)),
                    ==, g_list_model_get_n_items (G_LIST_MODEL (before->messages)));
}

/* ---- what is done to it ---- */

static void
test_close (AppTest *test)
{
  open_it (test);
  wait_for (app_test_can (test, "close-ticket"));
  app_test_do (test, "close-ticket");
  wait_saved (test);
  look_again (test);
  g_assert_cmpint (tickets_test_ticket (test)->base_status, ==, SO_TICKET_BASE_STATUS_CLOSED);
  g_assert_false (app_test_can (test, "close-ticket"));
}

static void
test_postpone (AppTest *test)
{
  GActionGroup *actions;

  open_it (test);
  actions = steward_page_get_actions (app_test_page (test));
  wait_for (g_action_group_get_action_enabled (actions, "postpone"));
  g_action_group_activate_action (actions, "postpone", g_variant_new_int32 (24));
  wait_saved (test);
  look_again (test);
  g_assert_cmpint (tickets_test_ticket (test)->base_status, ==, SO_TICKET_BASE_STATUS_POSTPONED);
  g_assert_true (gtk_widget_get_visible (app_test_row (test, "activate")));
}

static void
test_accept (AppTest *test)
{
  open_it (test);
  app_test_do (test, "accept");
  wait_for (app_test_shows (test->window, "Ticket accepted"));
  wait_for (tickets_test_ticket (test)->owned_by->associate_id == 1);
}

static void
test_mark (AppTest *test)
{
  open_it (test);
  app_test_do (test, "mark-read");
  wait_for (tickets_test_ticket (test)->read_status == SO_TICKET_READ_STATUS_GREEN);
  app_test_do (test, "mark-unread");
  wait_for (tickets_test_ticket (test)->read_status == SO_TICKET_READ_STATUS_RED);
}

/* To the recycle bin and back, with the status that it had. */
static void
test_delete (AppTest *test)
{
  int status;

  open_it (test);
  status = tickets_test_ticket (test)->status->ticket_status_id;
  app_test_do (test, "delete");
  app_test_answer ("delete");
  wait_for (tickets_test_ticket (test) == NULL);
  wait_for (app_test_shows (test->window, "Deleted"));
  g_assert_null (steward_list_page_find (tickets_test_page (test), TICKET));

  steward_page_undo_save (app_test_page (test));
  wait_for (app_test_shows (test->window, "Undone"));
  wait_for (steward_list_page_find (tickets_test_page (test), TICKET) != NULL);
  tickets_test_open (test, steward_table_model_find_place (tickets_test_model (test), TICKET));
  g_assert_cmpint (tickets_test_ticket (test)->status->ticket_status_id, ==, status);
}

static void
test_restore (AppTest *test)
{
  g_autoptr (StewardTicketRow) last = NULL;
  int id;

  tickets_test_start (test);
  last = tickets_test_row_at (test, 0);
  tickets_test_choose_view (test, "Recycle Bin");
  wait_for (tickets_test_shows_other (test, last));
  tickets_test_open (test, 0);
  id = tickets_test_ticket (test)->ticket_id;
  wait_for (app_test_can (test, "restore"));
  g_assert_false (app_test_can (test, "accept"));
  g_assert_false (app_test_can (test, "delete"));
  app_test_do (test, "restore");
  wait_for (tickets_test_ticket (test)->base_status == SO_TICKET_BASE_STATUS_ACTIVE);
  wait_for (steward_list_page_find (tickets_test_page (test), id) == NULL);
}

/* ---- messages ---- */

static void
test_messages (AppTest *test)
{
  GtkWidget *messages;
  AdwExpanderRow *row;

  open_it (test);
  messages = app_test_find (app_test_form (test), STEWARD_TYPE_TICKET_MESSAGES);
  row = app_test_find (messages, ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (row);
  g_assert_cmpuint (strlen (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))), >, 0);
  adw_expander_row_set_expanded (row, TRUE);
  wait_for (app_test_shows (row, "serviceavtale") || app_test_find (row, GTK_TYPE_LABEL) != NULL);
  wait_for (!app_test_shows (row, "Loading…"));
}

static void
test_html (AppTest *test)
{
  g_autofree char *text =
    steward_ticket_messages_dup_text ("<html><style>p {}</style><p>One &amp; <b>two</b></p>\n"
                                      "<div>a &lt;b&gt;<br/>c&nbsp;&copy;</div><script>x</script>");

  g_assert_cmpstr (text, ==, "One & two\na <b>\nc &copy;");
}

/* ---- out of the window ---- */

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (AppTest *test)
{
  g_autofree char *number = NULL;
  g_autofree char *link = NULL;
  GdkClipboard *clipboard;

  open_it (test);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (test->window));
  app_test_do (test, "copy-number");
  gdk_clipboard_read_text_async (clipboard, NULL, copied_cb, &number);
  wait_for (number != NULL);
  g_assert_cmpstr (number, ==, "8");

  app_test_do (test, "copy-link");
  wait_for (app_test_shows (test->window, "Link copied"));
  gdk_clipboard_read_text_async (clipboard, NULL, copied_cb, &link);
  wait_for (link != NULL);
  g_assert_nonnull (strstr (link, "8"));
}

static void
add_tests (void)
{
  app_test_add ("/ticket/all-fields", test_all_fields);
  app_test_add ("/ticket/edit", test_edit);
  app_test_add ("/ticket/untouched", test_untouched);
  app_test_add ("/ticket/close", test_close);
  app_test_add ("/ticket/postpone", test_postpone);
  app_test_add ("/ticket/accept", test_accept);
  app_test_add ("/ticket/mark", test_mark);
  app_test_add ("/ticket/delete", test_delete);
  app_test_add ("/ticket/restore", test_restore);
  app_test_add ("/ticket/messages", test_messages);
  app_test_add ("/ticket/html", test_html);
  app_test_add ("/ticket/copy", test_copy);
}

int
main (int   argc,
      char *argv[])
{
  return app_test_run (argc, argv, add_tests);
}
