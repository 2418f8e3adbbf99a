/* test-ticket-creation.c: whatever is lost on the way, nothing is made twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "creation-server.h"

#include <string.h>

#include "so-json.h"
#include "so-service-error.h"
#include "so-ticket-creation.h"

#define TITLE "Printer on fire"
#define BODY  "It burns\\nbrightly"

/* Requests of a creation with everything, and most runs that one may need. */
#define N_FULL 11
#define MAX_RUNS 8

typedef struct
{
  CreationServer    server;
  SoSession        *session;
  SoTicketCreation *creation;
  GCancellable     *cancellable;
  GAsyncResult     *result;
  char             *text;    /* nullable: of the creation, when the request was lost */
} Fixture;

typedef enum { GO_ON, RESTORE, CRASH } Manner;

static gpointer
make (GType       type,
      const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = so_json_parse (json, -1, &error);
  gpointer carrier;

  g_assert_no_error (error);
  carrier = so_carrier_new_from_json (type, node, &error);
  g_assert_no_error (error);

  return carrier;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (SoTicketEntity) ticket = make (SO_TYPE_TICKET_ENTITY,
                                            "{\"TicketId\":0,\"Title\":\"\",\"Unknown\":7}");
  g_autoptr (GError) error = NULL;

  creation_server_init (&fixture->server);
  fixture->session = so_session_new (fixture->server.address, &error);
  g_assert_no_error (error);
  g_object_set (ticket, "title", TITLE, NULL);
  fixture->creation = so_ticket_creation_new (fixture->session, ticket);
  fixture->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->result);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&fixture->creation));
  g_clear_object (&fixture->cancellable);
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  creation_server_clear (&fixture->server);
  g_clear_pointer (&fixture->text, g_free);
}

static void
attach_bytes (SoTicketCreation *creation,
              const char       *name,
              const char       *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (SoPendingAttachment) attachment = NULL;

  attachment = so_pending_attachment_new_for_bytes (name, NULL, bytes);
  g_list_store_append (so_ticket_creation_get_attachments (creation), attachment);
}

static void
fill (SoTicketCreation *creation)
{
  static const char *to[] = { "kari@example.com", NULL };
  static const char *cc[] = { "ola@example.com", NULL };
  g_autoptr (SoTicketMessageEntity) message = NULL;

  message = make (SO_TYPE_TICKET_MESSAGE_ENTITY,
                  "{\"EjMessageId\":0,\"Ticket\":null,\"Body\":\"" BODY "\"}");
  so_ticket_creation_set_message (creation, message);
  so_ticket_creation_set_recipients (creation, to, cc, NULL);
  attach_bytes (creation, "a.txt", "first");
  attach_bytes (creation, "b.txt", "the second");
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_assert_null (fixture->result);
  fixture->result = g_object_ref (result);
}

static gboolean
run (Fixture  *fixture,
     GError  **error)
{
  gboolean done;

  so_ticket_creation_run_async (fixture->creation, fixture->cancellable, done_cb, fixture);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  done = so_ticket_creation_run_finish (fixture->creation, fixture->result, error);
  g_clear_object (&fixture->result);
  g_assert_cmpint (done, ==, so_ticket_creation_is_done (fixture->creation));
  g_assert_false (so_ticket_creation_is_running (fixture->creation));

  return done;
}

static SoCreationStep *
get_step (Fixture        *fixture,
          SoCreationKind  kind)
{
  return so_ticket_creation_get_step (fixture->creation, kind);
}

static SoCreationKind
get_failed (Fixture *fixture)
{
  for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
    if (get_step (fixture, kind)->state == SO_CREATION_FAILED)
      return kind;

  g_assert_not_reached ();
}

static void
assert_thing (GPtrArray  *things,
              guint       i,
              const char *text,
              int         owner)
{
  Thing *thing = g_ptr_array_index (things, i);

  g_assert_cmpstr (thing->text, ==, text);
  g_assert_cmpint (thing->owner, ==, owner);
}

/* One of each. An attachment whose number was lost leaves one behind that belongs to nothing. */
static void
assert_complete (Fixture *fixture)
{
  CreationServer *server = &fixture->server;
  int message_id = so_ticket_creation_get_message_id (fixture->creation);
  guint n_attached = 0;

  g_assert_cmpuint (server->tickets->len, ==, 1);
  assert_thing (server->tickets, 0, TITLE, 0);
  g_assert_cmpint (so_ticket_creation_get_ticket_id (fixture->creation), ==, 100);
  g_assert_cmpuint (server->messages->len, ==, 1);
  assert_thing (server->messages, 0, "It burns\nbrightly", 100);
  g_assert_cmpint (message_id, ==, 200);
  for (guint i = 0; i < server->attachments->len; i++)
    {
      Thing *attachment = g_ptr_array_index (server->attachments, i);

      n_attached += attachment->n_owned;
      g_assert_cmpint (attachment->n_owned, <=, 1);
      g_assert_true (attachment->owner == 0 || attachment->owner == message_id);
      if (attachment->owner != 0)
        g_assert_cmpint (attachment->uploaded, ==, attachment->size);
    }
  g_assert_cmpuint (n_attached, ==, 2);
  g_assert_cmpuint (server->n_sent, ==, 1);
  g_assert_cmpuint (server->n_notified, ==, 1);
}

/* As a person does who looks at what the program says, and asks the recipients. */
static void
settle (Fixture *fixture)
{
  SoTicketCreation *creation = fixture->creation;
  GListModel *candidates = so_ticket_creation_get_candidates (creation);
  SoCreationKind kind = get_failed (fixture);
  g_autoptr (SoCarrier) first = g_list_model_get_item (candidates, 0);
  int id = 1;

  switch (kind)
    {
    case SO_CREATION_TICKET:
      g_assert_cmpuint (g_list_model_get_n_items (candidates), ==, fixture->server.tickets->len);
      id = first != NULL ? SO_TICKET_ENTITY (first)->ticket_id : 0;
      break;
    case SO_CREATION_MESSAGE:
      g_assert_null (first);
      g_assert_cmpuint (fixture->server.messages->len, ==, 0);
      id = 0;
      break;
    case SO_CREATION_SEND:
      id = fixture->server.n_sent;
      break;
    case SO_CREATION_NOTIFY:
      id = fixture->server.n_notified;
      break;
    case SO_CREATION_ATTACHMENTS:
    default:
      g_assert_not_reached ();
    }

  if (id > 0)
    so_ticket_creation_adopt (creation, id);
  else
    so_ticket_creation_repeat (creation);
}

/* Another run of the program. */
static void
restore (Fixture    *fixture,
         const char *text)
{
  g_autoptr (GError) error = NULL;
  SoTicketCreation *creation;

  creation = so_ticket_creation_new_from_text (fixture->session, text, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&fixture->creation));
  fixture->creation = creation;
}

static void
recover (Fixture *fixture,
         Manner   manner)
{
  g_autofree char *text = so_ticket_creation_to_text (fixture->creation);
  g_autofree char *again = NULL;

  g_clear_object (&fixture->cancellable);
  fixture->cancellable = g_cancellable_new ();
  if (so_ticket_creation_is_unsure (fixture->creation))
    {
      settle (fixture);
      return;
    }
  if (manner == GO_ON)
    return;

  restore (fixture, manner == CRASH && fixture->text != NULL ? fixture->text : text);
  g_clear_pointer (&fixture->text, g_free);
  again = so_ticket_creation_to_text (fixture->creation);
  if (manner == RESTORE)
    g_assert_cmpstr (again, ==, text);
}

static void
lost_cb (gpointer data)
{
  Fixture *fixture = data;

  g_clear_pointer (&fixture->text, g_free);
  fixture->text = so_ticket_creation_to_text (fixture->creation);
  if (fixture->server.loss == LOSS_CANCEL_BEFORE || fixture->server.loss == LOSS_CANCEL_AFTER)
    g_cancellable_cancel (fixture->cancellable);
}

static void
run_to_the_end (Fixture *fixture,
                Manner   manner)
{
  for (guint n_runs = 0; n_runs < MAX_RUNS; n_runs++)
    {
      g_autoptr (GError) error = NULL;

      if (run (fixture, &error))
        return;

      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_cmpint (get_step (fixture, get_failed (fixture))->error->code, ==, error->code);
      recover (fixture, manner);
    }

  g_assert_not_reached ();
}

static void
try_loss (Loss     loss,
          guint    request,
          Manner   manner)
{
  Fixture fixture = { 0 };

  g_test_message ("request %u, loss %u, manner %u", request, loss, manner);
  set_up (&fixture, NULL);
  fill (fixture.creation);
  fixture.server.loss = loss;
  fixture.server.lost_request = request;
  fixture.server.lost = lost_cb;
  fixture.server.data = &fixture;
  run_to_the_end (&fixture, manner);
  assert_complete (&fixture);
  tear_down (&fixture, NULL);
}

static void
test_losses (gconstpointer data)
{
  for (int loss = LOSS_BEFORE; loss < N_LOSSES; loss++)
    for (guint request = 0; request < N_FULL; request++)
      try_loss (loss, request, GPOINTER_TO_INT (data));
}

static void
test_all_steps (Fixture       *fixture,
                gconstpointer  data)
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

  fill (fixture->creation);
  g_assert_true (run (fixture, &error));
  g_assert_no_error (error);
  assert_complete (fixture);
  g_assert_cmpuint (fixture->server.n_requests, ==, N_FULL);
  for (guint i = 0; i < N_FULL; i++)
    g_assert_cmpstr (g_ptr_array_index (fixture->server.paths, i), ==, expected[i]);
  for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
    {
      g_assert_cmpint (get_step (fixture, kind)->state, ==, SO_CREATION_DONE);
      g_assert_cmpfloat (get_step (fixture, kind)->progress, ==, 1);
    }
  g_assert_nonnull (strstr (fixture->server.sent->str,
                            "\"To\":[\"kari@example.com\"],\"Cc\":[\"ola@example.com\"],"
                            "\"Bcc\":[],\"Subject\":\"" TITLE "\""));

  /* done is done */
  g_assert_true (run (fixture, &error));
  g_assert_cmpuint (fixture->server.n_requests, ==, N_FULL);
}

static void
test_one_call (Fixture       *fixture,
               gconstpointer  data)
{
  gboolean notify = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;

  so_ticket_creation_set_notify (fixture->creation, notify);
  g_assert_true (run (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->server.n_requests, ==, 1);
  g_assert_cmpuint (fixture->server.n_notified, ==, notify ? 1 : 0);
  g_assert_cmpint (so_ticket_creation_get_ticket_id (fixture->creation), ==, 100);
  g_assert_nonnull (so_ticket_creation_get_saved (fixture->creation));
  for (int kind = SO_CREATION_MESSAGE; kind < SO_CREATION_N_STEPS; kind++)
    g_assert_cmpint (get_step (fixture, kind)->state, ==, SO_CREATION_SKIPPED);
}

static void
test_one_call_losses (void)
{
  for (int loss = LOSS_BEFORE; loss < N_LOSSES; loss++)
    {
      Fixture fixture = { 0 };

      set_up (&fixture, NULL);
      fixture.server.loss = loss;
      fixture.server.lost = lost_cb;
      fixture.server.data = &fixture;
      run_to_the_end (&fixture, GO_ON);
      g_assert_cmpuint (fixture.server.tickets->len, ==, 1);
      g_assert_cmpuint (fixture.server.n_notified, ==, 1);
      tear_down (&fixture, NULL);
    }
}

/* A refusal is an answer: no search, no question. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SoTicketEntity) better = make (SO_TYPE_TICKET_ENTITY, "{\"TicketId\":0}");
  g_autoptr (GError) error = NULL;

  fixture->server.loss = LOSS_REFUSED;
  g_assert_false (run (fixture, &error));
  g_assert_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED);
  g_assert_cmpstr (get_step (fixture, SO_CREATION_TICKET)->error->message, ==, error->message);
  g_clear_error (&error);

  g_object_set (better, "title", "Better", NULL);
  so_ticket_creation_set_ticket (fixture->creation, better);
  g_assert_true (run (fixture, &error));
  g_assert_cmpuint (fixture->server.n_requests, ==, 2);
  assert_thing (fixture->server.tickets, 0, "Better", 0);
}

/* Old ones of the same title, and new ones of another, are none of ours. */
static void
test_candidates (Fixture       *fixture,
                 gconstpointer  data)
{
  CreationServer *server = &fixture->server;
  GListModel *candidates = so_ticket_creation_get_candidates (fixture->creation);
  g_autoptr (SoTicketEntity) first = NULL;
  g_autoptr (GError) error = NULL;

  creation_server_add (server->tickets, TITLE, -1);
  creation_server_add (server->tickets, TITLE " again", 0);
  server->loss = LOSS_AFTER;
  g_assert_false (run (fixture, &error));
  g_assert_false (so_ticket_creation_is_unsure (fixture->creation));
  g_clear_error (&error);

  g_assert_false (run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_UNSURE);
  g_assert_true (so_ticket_creation_is_unsure (fixture->creation));
  g_assert_cmpuint (g_list_model_get_n_items (candidates), ==, 1);
  first = g_list_model_get_item (candidates, 0);
  g_assert_cmpint (first->ticket_id, ==, 102);
  g_clear_error (&error);

  /* nothing goes on by itself */
  g_assert_false (run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_UNSURE);
  g_clear_error (&error);

  /* another one, says the user */
  so_ticket_creation_repeat (fixture->creation);
  g_assert_true (run (fixture, &error));
  g_assert_cmpint (so_ticket_creation_get_ticket_id (fixture->creation), ==, 103);
}

static void
test_bad_attachment (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fill (fixture->creation);
  attach_bytes (fixture->creation, "virus.exe", "MZ");
  fixture->server.refuse_name = g_strdup ("virus.exe");
  g_assert_false (run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_ATTACHMENT);
  g_assert_cmpstr (error->message, ==, "virus.exe: Not this kind");
  g_clear_error (&error);

  g_list_store_remove (so_ticket_creation_get_attachments (fixture->creation), 2);
  g_assert_true (run (fixture, &error));
  assert_complete (fixture);
}

/* A file that went away stops there, and nothing before it is done again. */
static void
test_files (Fixture       *fixture,
            gconstpointer  data)
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
  fill (fixture->creation);
  g_list_store_append (so_ticket_creation_get_attachments (fixture->creation), attachment);
  g_file_delete (file, NULL, NULL);
  g_assert_false (run (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "c.txt: "));
  g_clear_error (&error);

  g_file_set_contents (path, "third", -1, NULL);
  g_assert_true (run (fixture, &error));
  g_assert_cmpuint (fixture->server.attachments->len, ==, 3);
  g_assert_cmpuint (fixture->server.messages->len, ==, 1);
  g_file_delete (file, NULL, NULL);
  g_file_delete (parent, NULL, NULL);
}

static void
test_incomplete (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  attach_bytes (fixture->creation, "a.txt", "first");
  g_assert_false (run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_INCOMPLETE);
  g_assert_cmpuint (fixture->server.n_requests, ==, 0);
}

/* The title is nothing to search for: only the user knows. */
static void
test_no_title (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_object_set (so_ticket_creation_get_ticket (fixture->creation), "title", " ", NULL);
  fixture->server.loss = LOSS_AFTER;
  g_assert_false (run (fixture, &error));
  g_clear_error (&error);
  g_assert_false (run (fixture, &error));
  g_assert_error (error, SO_TICKET_CREATION_ERROR, SO_TICKET_CREATION_ERROR_UNSURE);
  g_assert_cmpuint (fixture->server.n_requests, ==, 1);
}

static void
test_cancelled_before (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (fixture->cancellable);
  g_assert_false (run (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_cancellable_reset (fixture->cancellable);
  g_assert_true (run (fixture, &error));
  g_assert_cmpuint (fixture->server.n_requests, ==, 1);
}

static void
test_bad_texts (Fixture       *fixture,
                gconstpointer  data)
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
  g_test_add ("/ticket-creation/" path, Fixture, data, set_up, function, tear_down)

  ADD ("all-steps", NULL, test_all_steps);
  ADD ("one-call", GINT_TO_POINTER (TRUE), test_one_call);
  ADD ("one-call-quiet", GINT_TO_POINTER (FALSE), test_one_call);
  ADD ("refused", NULL, test_refused);
  ADD ("candidates", NULL, test_candidates);
  ADD ("bad-attachment", NULL, test_bad_attachment);
  ADD ("files", NULL, test_files);
  ADD ("incomplete", NULL, test_incomplete);
  ADD ("no-title", NULL, test_no_title);
  ADD ("cancelled-before", NULL, test_cancelled_before);
  ADD ("bad-texts", NULL, test_bad_texts);
  g_test_add_func ("/ticket-creation/one-call-losses", test_one_call_losses);
  g_test_add_data_func ("/ticket-creation/losses", GINT_TO_POINTER (GO_ON), test_losses);
  g_test_add_data_func ("/ticket-creation/losses-and-restart", GINT_TO_POINTER (RESTORE),
                        test_losses);
  g_test_add_data_func ("/ticket-creation/losses-and-crash", GINT_TO_POINTER (CRASH), test_losses);

  return g_test_run ();
}
