/* creation-fixture.c: a ticket to be made, and the server that makes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "creation-fixture.h"

#include <string.h>

#include "so-json.h"

gpointer
creation_make (GType       type,
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

void
creation_set_up (CreationFixture *fixture,
                 gconstpointer    data)
{
  g_autoptr (SoTicketEntity) ticket = NULL;
  g_autoptr (GError) error = NULL;

  creation_server_init (&fixture->server);
  fixture->session = so_session_new (fixture->server.address, &error);
  g_assert_no_error (error);
  ticket = creation_make (SO_TYPE_TICKET_ENTITY, "{\"TicketId\":0,\"Title\":\"\",\"New\":7}");
  g_object_set (ticket, "title", TITLE, NULL);
  fixture->creation = so_ticket_creation_new (fixture->session, ticket);
  fixture->cancellable = g_cancellable_new ();
}

void
creation_tear_down (CreationFixture *fixture,
                    gconstpointer    data)
{
  g_clear_object (&fixture->result);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&fixture->creation));
  g_clear_object (&fixture->cancellable);
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  creation_server_clear (&fixture->server);
  g_clear_pointer (&fixture->text, g_free);
  g_clear_pointer (&fixture->crash, g_free);
}

void
creation_attach (SoTicketCreation *creation,
                 const char       *name,
                 const char       *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (SoPendingAttachment) attachment = NULL;

  attachment = so_pending_attachment_new_for_bytes (name, NULL, bytes);
  g_list_store_append (so_ticket_creation_get_attachments (creation), attachment);
}

void
creation_fill (SoTicketCreation *creation)
{
  static const char *to[] = { "kari@example.com", NULL };
  static const char *cc[] = { "ola@example.com", NULL };
  g_autoptr (SoTicketMessageEntity) message = NULL;

  message = creation_make (SO_TYPE_TICKET_MESSAGE_ENTITY,
                           "{\"EjMessageId\":0,\"Ticket\":null,\"Body\":\"" BODY "\"}");
  so_ticket_creation_set_message (creation, message);
  so_ticket_creation_set_recipients (creation, to, cc, NULL);
  creation_attach (creation, "a.txt", "first");
  creation_attach (creation, "b.txt", "the second");
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  CreationFixture *fixture = user_data;

  g_assert_null (fixture->result);
  fixture->result = g_object_ref (result);
}

gboolean
creation_run (CreationFixture  *fixture,
              GError          **error)
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

SoCreationStep *
creation_get_step (CreationFixture *fixture,
                   SoCreationKind   kind)
{
  return so_ticket_creation_get_step (fixture->creation, kind);
}

void
creation_assert_thing (GPtrArray  *things,
                       guint       i,
                       const char *text,
                       int         owner)
{
  Thing *thing = g_ptr_array_index (things, i);

  g_assert_cmpstr (thing->text, ==, text);
  g_assert_cmpint (thing->owner, ==, owner);
}

/* One of each. An attachment whose number was lost leaves one behind that belongs to nothing. */
void
creation_assert_complete (CreationFixture *fixture)
{
  CreationServer *server = &fixture->server;
  int message_id = so_ticket_creation_get_message_id (fixture->creation);
  guint n_attached = 0;

  g_assert_cmpuint (server->tickets->len, ==, 1);
  creation_assert_thing (server->tickets, 0, TITLE, 0);
  g_assert_cmpint (so_ticket_creation_get_ticket_id (fixture->creation), ==, 100);
  g_assert_cmpuint (server->messages->len, ==, 1);
  creation_assert_thing (server->messages, 0, "It burns\nbrightly", 100);
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
