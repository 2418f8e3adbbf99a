/* test-ticket-creation.c: the steps that create a ticket, and what stops them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "creation-fixture.h"

#include <string.h>

#include "so-service-error.h"

static void
progress_cb (SoCreationStep *step,
             GParamSpec     *pspec,
             gpointer        user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (step->progress, >=, *last);
  g_assert_cmpfloat (step->progress, <=, 1);
  *last = step->progress;
}

static void
test_all_steps (CreationFixture *fixture,
                gconstpointer    data)
{
  static const char *expected[N_FULL] = {
    "Ticket/SaveTicketEntity", "Ticket/SaveTicketMessageEntityWithOptions",
    "Ticket/CreateDefaultAttachmentEntity",
    "Ticket/SaveAttachmentEntity", "Ticket/UploadAttachment",
    "Ticket/SaveAttachmentEntity", "Ticket/UploadAttachment",
    "Ticket/ValidateAttachments", "Ticket/AddAttachments",
    "Ticket/SendTicketMessage", "Ticket/NotifyNewTicket",
  };
  g_autoptr (GError) error = NULL;
  double progress = 0;

  creation_fill (fixture->creation);
  g_signal_connect (creation_get_step (fixture, SO_CREATION_ATTACHMENTS), "notify::progress",
                    G_CALLBACK (progress_cb), &progress);
  g_assert_true (creation_run (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (progress, ==, 1);
  creation_assert_complete (fixture);
  g_assert_cmpuint (fixture->server.n_requests, ==, N_FULL);
  for (guint i = 0; i < N_FULL; i++)
    g_assert_cmpstr (g_ptr_array_index (fixture->server.paths, i), ==, expected[i]);
  for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
    {
      g_assert_cmpint (creation_get_step (fixture, kind)->state, ==, SO_CREATION_DONE);
      g_assert_cmpfloat (creation_get_step (fixture, kind)->progress, ==, 1);
    }
  g_assert_nonnull (strstr (fixture->server.sent->str,
                            "\"To\":[\"kari@example.com\"],\"Cc\":[\"ola@example.com\"],"
                            "\"Bcc\":[],\"Subject\":\"" TITLE "\""));

  /* done is done */
  g_assert_true (creation_run (fixture, &error));
  g_assert_cmpuint (fixture->server.n_requests, ==, N_FULL);
}

static void
test_one_call (CreationFixture *fixture,
               gconstpointer    data)
{
  gboolean notify = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;

  so_ticket_creation_set_notify (fixture->creation, notify);
  g_assert_true (creation_run (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->server.n_requests, ==, 1);
  g_assert_cmpuint (fixture->server.n_notified, ==, notify ? 1 : 0);
  g_assert_cmpint (so_ticket_creation_get_ticket_id (fixture->creation), ==, 100);
  g_assert_nonnull (so_ticket_creation_get_saved (fixture->creation));
  for (int kind = SO_CREATION_MESSAGE; kind < SO_CREATION_N_STEPS; kind++)
    g_assert_cmpint (creation_get_step (fixture, kind)->state, ==, SO_CREATION_SKIPPED);
}

/* A refusal is an answer: no search, no question. */
static void
test_refused (CreationFixture *fixture,
              gconstpointer    data)
{
  g_autoptr (SoTicketEntity) better = creation_make (SO_TYPE_TICKET_ENTITY, "{\"TicketId\":0}");
  g_autoptr (GError) error = NULL;

  fixture->server.loss = LOSS_REFUSED;
  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED);
  g_assert_false (so_ticket_creation_is_lost (fixture->creation));
  g_assert_cmpstr (creation_get_step (fixture, SO_CREATION_TICKET)->error->message, ==,
                   error->message);
  g_clear_error (&error);

  g_object_set (better, "title", "Better", NULL);
  so_ticket_creation_set_ticket (fixture->creation, better);
  g_assert_true (creation_run (fixture, &error));
  g_assert_cmpuint (fixture->server.n_requests, ==, 2);
  creation_assert_thing (fixture->server.tickets, 0, "Better", 0);
}

/* Old ones of the same title, and new ones of another, are none of ours. */
static void
test_candidates (CreationFixture *fixture,
                 gconstpointer    data)
{
  CreationServer *server = &fixture->server;
  GListModel *candidates = so_ticket_creation_get_candidates (fixture->creation);
  g_autoptr (SoTicketEntity) first = NULL;
  g_autoptr (GError) error = NULL;

  creation_server_add (server->tickets, TITLE, -1);
  creation_server_add (server->tickets, TITLE " again", 0);
  server->loss = LOSS_AFTER;
  g_assert_false (creation_run (fixture, &error));
  g_assert_false (so_ticket_creation_is_unsure (fixture->creation));
  g_assert_true (so_ticket_creation_is_lost (fixture->creation));
  g_clear_error (&error);

  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_UNSURE);
  g_assert_true (so_ticket_creation_is_unsure (fixture->creation));
  g_assert_cmpuint (g_list_model_get_n_items (candidates), ==, 1);
  first = g_list_model_get_item (candidates, 0);
  g_assert_cmpint (first->ticket_id, ==, 102);
  g_clear_error (&error);

  /* nothing goes on by itself */
  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_UNSURE);
  g_clear_error (&error);

  /* another one, says the user */
  so_ticket_creation_repeat (fixture->creation);
  g_assert_true (creation_run (fixture, &error));
  g_assert_cmpint (so_ticket_creation_get_ticket_id (fixture->creation), ==, 103);
}

static void
test_bad_attachment (CreationFixture *fixture,
                     gconstpointer    data)
{
  g_autoptr (GError) error = NULL;

  creation_fill (fixture->creation);
  creation_attach (fixture->creation, "virus.exe", "MZ");
  fixture->server.refuse_name = g_strdup ("virus.exe");
  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_ATTACHMENT);
  g_assert_cmpstr (error->message, ==, "virus.exe: Not this kind");
  g_clear_error (&error);

  g_list_store_remove (so_ticket_creation_get_attachments (fixture->creation), 2);
  g_assert_true (creation_run (fixture, &error));
  creation_assert_complete (fixture);
}

/* A file that went away stops there, and nothing before it is done again. */
static void
test_files (CreationFixture *fixture,
            gconstpointer    data)
{
  g_autofree char *folder = g_dir_make_tmp ("steps-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "c.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  g_autoptr (SoPendingAttachment) attachment = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (so_pending_attachment_new_for_file (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (so_pending_attachment_new_for_file (parent, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);

  g_file_set_contents (path, "third", -1, NULL);
  attachment = so_pending_attachment_new_for_file (file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (attachment->content_type, ==, "text/plain");
  g_assert_cmpint (attachment->size, ==, 5);
  creation_fill (fixture->creation);
  g_list_store_append (so_ticket_creation_get_attachments (fixture->creation), attachment);
  g_file_delete (file, NULL, NULL);
  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "c.txt: "));
  g_clear_error (&error);

  g_file_set_contents (path, "third", -1, NULL);
  g_assert_true (creation_run (fixture, &error));
  g_assert_cmpuint (fixture->server.attachments->len, ==, 3);
  g_assert_cmpuint (fixture->server.messages->len, ==, 1);
  g_file_delete (file, NULL, NULL);
  g_file_delete (parent, NULL, NULL);
}

static void
test_incomplete (CreationFixture *fixture,
                 gconstpointer    data)
{
  g_autoptr (GError) error = NULL;

  creation_attach (fixture->creation, "a.txt", "first");
  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_INCOMPLETE);
  g_assert_cmpuint (fixture->server.n_requests, ==, 0);
}

/* The title is nothing to search for: only the user knows. */
static void
test_no_title (CreationFixture *fixture,
               gconstpointer    data)
{
  g_autoptr (GError) error = NULL;

  g_object_set (so_ticket_creation_get_ticket (fixture->creation), "title", " ", NULL);
  fixture->server.loss = LOSS_AFTER;
  g_assert_false (creation_run (fixture, &error));
  g_clear_error (&error);
  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_UNSURE);
  g_assert_cmpuint (fixture->server.n_requests, ==, 1);
}

static void
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
}

/* Nobody waited for the answer: the server may be at it still, and what is not there says
 * nothing. */
static void
test_slow (CreationFixture *fixture,
           gconstpointer    data)
{
  GListModel *candidates = so_ticket_creation_get_candidates (fixture->creation);
  g_autoptr (GError) error = NULL;
  int code = GPOINTER_TO_INT (data);

  fixture->server.loss = LOSS_CANCEL_BEFORE;
  if (code == G_IO_ERROR_CANCELLED)
    fixture->server.lost = cancel_cb;
  else
    so_session_set_timeout (fixture->session, 1);
  fixture->server.data = fixture->cancellable;
  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_clear_error (&error);

  g_cancellable_reset (fixture->cancellable);
  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_UNSURE);
  g_assert_cmpuint (g_list_model_get_n_items (candidates), ==, 0);
  g_clear_error (&error);
  so_ticket_creation_repeat (fixture->creation);
  g_assert_true (creation_run (fixture, &error));
  g_assert_cmpuint (fixture->server.tickets->len, ==, 1);
}

/* Where the server has changed our text, only the user can tell whether a message is ours. */
static void
test_changed_message (CreationFixture *fixture,
                      gconstpointer    data)
{
  GListModel *candidates = so_ticket_creation_get_candidates (fixture->creation);
  g_autoptr (SoTicketMessageEntity) message = NULL;
  g_autoptr (GError) error = NULL;
  Thing *thing;

  creation_fill (fixture->creation);
  fixture->server.loss = LOSS_AFTER;
  fixture->server.lost_request = 1;
  g_assert_false (creation_run (fixture, &error));
  g_clear_error (&error);
  thing = g_ptr_array_index (fixture->server.messages, 0);
  g_free (thing->text);
  thing->text = g_strdup ("Cleaned");

  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_UNSURE);
  g_clear_error (&error);
  g_assert_cmpuint (g_list_model_get_n_items (candidates), ==, 1);
  message = g_list_model_get_item (candidates, 0);
  so_ticket_creation_adopt (fixture->creation, message->ej_message_id);
  g_assert_true (creation_run (fixture, &error));
  g_assert_cmpuint (fixture->server.messages->len, ==, 1);
  g_assert_cmpint (so_ticket_creation_get_message_id (fixture->creation), ==, 200);
}

static void
test_cancelled_before (CreationFixture *fixture,
                       gconstpointer    data)
{
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (fixture->cancellable);
  g_assert_false (creation_run (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_cancellable_reset (fixture->cancellable);
  g_assert_true (creation_run (fixture, &error));
  g_assert_cmpuint (fixture->server.n_requests, ==, 1);
}

static void
test_bad_texts (CreationFixture *fixture,
                gconstpointer    data)
{
  static const char *texts[] = {
    "", "{", "[]", "{}", "{\"Version\":2}", "{\"Version\":1}",
    "{\"Version\":1,\"Ticket\":{}}", "{\"Version\":1,\"Ticket\":{\"TicketId\":\"x\"}}",
    "{\"Version\":1,\"Ticket\":{},\"Steps\":[1,2,3,4,5]}",
    "{\"Version\":1,\"Ticket\":{},\"Steps\":[{\"Done\":true},{},{},{},{}]}",
    "{\"Version\":1,\"Ticket\":{},\"Steps\":[{},{},{},{},{}],\"TicketId\":7}",
    "{\"Version\":1,\"Ticket\":{},\"Steps\":[{},{},{},{},{}],\"Attachments\":[7]}",
    "{\"Version\":1,\"Ticket\":{},\"Steps\":[{},{},{},{},{}],\"Attachments\":[{\"Name\":\"a\"}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("text %u", i);
      g_assert_null (so_ticket_creation_new_from_text (fixture->session, texts[i], &error));
      g_assert_nonnull (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, function) \
  g_test_add ("/ticket-creation/" path, CreationFixture, data, creation_set_up, \
              function, creation_tear_down)

  ADD ("all-steps", NULL, test_all_steps);
  ADD ("one-call", GINT_TO_POINTER (TRUE), test_one_call);
  ADD ("one-call-quiet", GINT_TO_POINTER (FALSE), test_one_call);
  ADD ("refused", NULL, test_refused);
  ADD ("candidates", NULL, test_candidates);
  ADD ("bad-attachment", NULL, test_bad_attachment);
  ADD ("files", NULL, test_files);
  ADD ("incomplete", NULL, test_incomplete);
  ADD ("no-title", NULL, test_no_title);
  ADD ("slow/cancelled", GINT_TO_POINTER (G_IO_ERROR_CANCELLED), test_slow);
  ADD ("slow/timed-out", GINT_TO_POINTER (G_IO_ERROR_TIMED_OUT), test_slow);
  ADD ("changed-message", NULL, test_changed_message);
  ADD ("cancelled-before", NULL, test_cancelled_before);
  ADD ("bad-texts", NULL, test_bad_texts);

  return g_test_run ();
}
