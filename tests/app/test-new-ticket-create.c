/* test-new-ticket-create.c: a ticket with its message, made step by step, whatever goes wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "fault-test.h"
#include "keys-test.h"
#include "steward-creation-view.h"
#include "steward-ticket-message.h"

#define MESSAGE \
  "{\"Body\":\"It squeaks\",\"To\":[\"a@example.com\"],\"Attachments\":[" \
  "{\"Name\":\"one.txt\",\"ContentType\":\"text/plain\",\"Size\":3,\"Content\":\"b25l\"}," \
  "{\"Name\":\"two.txt\",\"ContentType\":\"text/plain\",\"Size\":3,\"Content\":\"dHdv\"}]}"

#define OF_TICKET " WHERE TicketId IN (SELECT TicketId FROM ticket WHERE Title = ?1)"
#define OF_MESSAGE \
  " WHERE TicketMessageId IN (SELECT TicketMessageId FROM ticket_message" OF_TICKET ")"

/* In the file of the service. */
static int
count (AppTest    *test,
       const char *sql,
       const char *title)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;
  int n_rows;

  g_assert_cmpint (sqlite3_open (test->database, &database), ==, SQLITE_OK);
  sqlite3_busy_timeout (database, 10000);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, title, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n_rows = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);

  return n_rows;
}

/* One of each, and both attachments with their contents. */
static void
assert_stored_once (AppTest    *test,
                    const char *title)
{
  g_assert_cmpint (count (test, "SELECT count(*) FROM ticket WHERE Title = ?1", title), ==, 1);
  g_assert_cmpint (count (test, "SELECT count(*) FROM ticket_message" OF_TICKET, title), ==, 1);
  g_assert_cmpint (count (test, "SELECT count(*) FROM message_attachment JOIN attachment "
                          "USING (AttachmentId)" OF_MESSAGE " AND length (Content) = 3", title),
                   ==, 2);
  g_assert_cmpint (count (test, "SELECT count(*) FROM sent_message" OF_MESSAGE, title), ==, 1);
}

static StewardRow *
message (AppTest *test)
{
  return app_test_row (test, "messages");
}

static void
fill_in (AppTest    *test,
         const char *title)
{
  app_test_type (app_test_row (test, "title"), title);
  steward_row_set_typing (message (test), MESSAGE);
  wait_for (steward_row_is_valid (message (test)));
}

static gboolean
shows_button (AppTest    *test,
              const char *label)
{
  return app_test_find_button (test->window, label) != NULL;
}

/* Answers what is asked, as one who knows whether the server has done it. */
static void
go_on (AppTest  *test,
       gboolean  done)
{
  wait_for (!steward_page_is_saving (app_test_page (test)));
  for (int i = 0; i < 5 && !shows_button (test, "Copy Number"); i++)
    {
      if (shows_button (test, "It Is This One"))
        fault_click (test, "It Is This One");
      else if (done && shows_button (test, "It Was Done"))
        fault_click (test, "It Was Done");
      else if (shows_button (test, "Do It Again"))
        fault_click (test, "Do It Again");
      else
        fault_click (test, "Retry");
      wait_for (!steward_page_is_saving (app_test_page (test)));
    }
  wait_for (shows_button (test, "Copy Number"));
}

static void
test_faults (AppTest *test)
{
  static const char *const methods[] = {
    "Ticket/SaveTicketEntity", "Ticket/SaveTicketMessageEntityWithOptions",
    "Ticket/SaveAttachmentEntity", "Ticket/UploadAttachment", "Ticket/ValidateAttachments",
    "Ticket/AddAttachments", "Ticket/SendTicketMessage",
    "Ticket/NotifyNewTicket",
  };
  static const char *const faults[] = { "reset:once", "reset+done:once", "truncated+done:once" };

  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    for (guint j = 0; j < G_N_ELEMENTS (faults); j++)
      {
        g_autofree char *title = g_strdup_printf ("Lost %u of %s", j, methods[i]);

        g_test_message ("%s: %s", methods[i], faults[j]);
        app_test_wait_loaded (test);
        fill_in (test, title);
        fault_set (test, faults[j], methods[i]);
        app_test_do (test, "create");
        go_on (test, j > 0);
        assert_stored_once (test, title);
        g_assert_false (steward_page_is_dirty (app_test_page (test)));
        fault_click (test, "Create Another");
        wait_for (!shows_button (test, "Create Another"));
      }
}

/* What the server refuses is said, and nothing is made twice. */
static void
test_refused (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  fill_in (test, "Refused");
  fault_set (test, "400 No such luck", "Ticket/SaveTicketEntity");
  app_test_do (test, "create");
  wait_for (app_test_shows (test->window, "No such luck"));
  wait_for (gtk_widget_get_mapped (app_test_row (test, "title")));
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  g_assert_cmpint (count (test, "SELECT count(*) FROM ticket WHERE Title = ?1", "Refused"), ==, 0);

  fault_set (test, "400 Not this text", "Ticket/SaveTicketMessageEntityWithOptions");
  app_test_do (test, "create");
  wait_for (app_test_shows (app_test_find (test->window, STEWARD_TYPE_CREATION_VIEW),
                            "Not this text"));
  g_assert_cmpint (count (test, "SELECT count(*) FROM ticket WHERE Title = ?1", "Refused"), ==, 1);
  fault_set (test, NULL, NULL);
  go_on (test, FALSE);
  assert_stored_once (test, "Refused");
}

/* Stopped on the way, and taken up again. */
static void
test_cancel (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  fill_in (test, "Stopped");
  fault_set (test, "slow=60000", "Ticket/AddAttachments");
  app_test_do (test, "create");
  wait_for (count (test, "SELECT count(*) FROM ticket_message" OF_TICKET, "Stopped") == 1);
  fault_click (test, "Cancel");
  wait_for (!steward_page_is_saving (app_test_page (test)));
  wait_for (shows_button (test, "Retry") || shows_button (test, "Do It Again"));
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  fault_set (test, NULL, NULL);
  go_on (test, FALSE);
  assert_stored_once (test, "Stopped");
}

/* A key that comes too late does not make a second one. */
static void
test_doubt (AppTest *test)
{
  GtkWidget *button;

  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  fill_in (test, "Doubtful");
  fault_set (test, "reset+done:once", "Ticket/SaveTicketEntity");
  app_test_do (test, "create");
  wait_for ((button = app_test_find_button (test->window, "It Is This One")) != NULL);
  wait_for (gtk_window_get_focus (GTK_WINDOW (test->window)) == button);
  g_assert_true (app_test_shows (test->window, "not certain whether"));
  g_signal_emit_by_name (button, "clicked");
  wait_for (shows_button (test, "Copy Number"));
  assert_stored_once (test, "Doubtful");
}

/* The window is gone in the middle; the next one goes on with the same ticket. */
static void
test_half_done (AppTest *test)
{
  g_autofree char *text = NULL;

  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  fill_in (test, "Half done");
  fault_set (test, "400 Later", "Ticket/SendTicketMessage");
  app_test_do (test, "create");
  wait_for (shows_button (test, "Retry"));
  text = steward_row_dup_typing (message (test), TRUE);
  fault_set (test, NULL, NULL);

  app_test_do (test, "discard");
  wait_for (gtk_widget_get_mapped (app_test_row (test, "title")));
  app_test_type (app_test_row (test, "title"), "Half done");
  steward_row_set_typing (message (test), text);
  wait_for (shows_button (test, "Retry"));
  go_on (test, FALSE);
  assert_stored_once (test, "Half done");
}

/* The rest of a ticket that is there can be left undone. */
static void
test_settle (AppTest *test)
{
  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  fill_in (test, "Settled");
  fault_set (test, "400 Never", "Ticket/SendTicketMessage");
  app_test_do (test, "create");
  wait_for (shows_button (test, "Leave It at That"));
  fault_click (test, "Leave It at That");
  wait_for (shows_button (test, "Copy Number"));
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  g_assert_cmpint (count (test, "SELECT count(*) FROM ticket WHERE Title = ?1", "Settled"), ==, 1);
}

/* Recipients and attachments count as unsaved, come back as they were, and go with the rest. */
static void
test_unsaved (AppTest *test)
{
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  app_test_start_demo (test, NULL);
  app_test_open (test, "new-ticket");
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  steward_row_set_typing (message (test), MESSAGE);
  wait_for (steward_row_is_valid (message (test)));
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  text = steward_row_dup_typing (message (test), TRUE);
  app_test_do (test, "discard");
  g_assert_false (steward_page_is_dirty (app_test_page (test)));
  g_assert_null (steward_row_dup_typing (message (test), TRUE));
  steward_row_set_typing (message (test), text);
  wait_for (steward_row_is_valid (message (test)));
  again = steward_row_dup_typing (message (test), TRUE);
  g_assert_cmpstr (again, ==, text);
}

/* ---- with the keys alone ---- */

static GFile *
write_file (AppTest    *test,
            const char *name)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "one", 3, NULL));

  return g_file_new_for_path (path);
}

/* As a file manager does. */
static void
copy_files (AppTest *test)
{
  g_autoptr (GFile) one = write_file (test, "one.txt");
  g_autoptr (GFile) two = write_file (test, "two.txt");
  GFile *files[] = { one, two };
  GdkFileList *list = gdk_file_list_new_from_array (files, G_N_ELEMENTS (files));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (test->window));

  gdk_clipboard_set (clipboard, GDK_TYPE_FILE_LIST, list);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
}

static gboolean
has_focus (AppTest *test,
           gpointer row)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (test->window));

  return widget != NULL && gtk_widget_is_ancestor (widget, row);
}

static void
test_keyboard (AppTest *test)
{
  const char *title = "The grinder is worn";
  GtkWidget *to, *body, *files;

  keys_open (test, "new-ticket");
  app_test_wait_loaded (test);
  wait_for (has_focus (test, app_test_row (test, "title")));
  keys_type (title);
  keys_press ("alt+e");
  wait_for (gtk_widget_get_mapped (GTK_WIDGET (message (test))));
  wait_for ((to = app_test_find_titled (message (test), "T_o")) != NULL &&
            gtk_widget_get_mapped (to));
  body = app_test_find_titled (message (test), "_Message");
  files = app_test_find_titled (message (test), "_Attachments");
  keys_press ("alt+o");
  wait_for (has_focus (test, to));
  keys_type ("a@example.com");
  keys_press ("Return");
  keys_press ("alt+m");
  wait_for (has_focus (test, body));
  keys_type ("It squeaks");
  keys_press ("alt+a");
  wait_for (has_focus (test, files));
  copy_files (test);
  keys_press ("ctrl+v");
  wait_for (app_test_shows (files, "2 files"));
  keys_press ("ctrl+Return");
  wait_for (shows_button (test, "Copy Number"));
  assert_stored_once (test, title);
}

static void
add_tests (void)
{
  app_test_add ("/new-ticket-create/unsaved", test_unsaved);
  app_test_add ("/new-ticket-create/keyboard", test_keyboard);
  app_test_add ("/new-ticket-create/refused", test_refused);
  app_test_add ("/new-ticket-create/doubt", test_doubt);
  app_test_add ("/new-ticket-create/half-done", test_half_done);
  app_test_add ("/new-ticket-create/settle", test_settle);
  app_test_add ("/new-ticket-create/cancel", test_cancel);
  app_test_add ("/new-ticket-create/faults", test_faults);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
