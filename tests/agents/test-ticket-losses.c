/* test-ticket-losses.c: whatever is lost on the way, nothing is made twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "creation-fixture.h"

/* Most runs that a creation may need. */
#define MAX_RUNS 8

typedef enum { GO_ON, RESTORE, CRASH } Manner;

static SoCreationKind
get_failed (CreationFixture *fixture)
{
  for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
    if (creation_get_step (fixture, kind)->state == SO_CREATION_FAILED)
      return kind;

  g_assert_not_reached ();
}

/* As a person does who looks at what the program says, and asks the recipients. */
static void
settle (CreationFixture *fixture)
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

static void
changed_cb (SoTicketCreation *creation,
            gpointer          user_data)
{
  CreationFixture *fixture = user_data;

  g_free (fixture->text);
  fixture->text = so_ticket_creation_to_text (creation);
}

/* Another run of the program. */
static void
restore (CreationFixture *fixture,
         const char      *text)
{
  g_autoptr (GError) error = NULL;
  SoTicketCreation *creation;

  creation = so_ticket_creation_new_from_text (fixture->session, text, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&fixture->creation));
  fixture->creation = creation;
  g_signal_connect (creation, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
recover (CreationFixture *fixture,
         Manner           manner)
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

  restore (fixture, manner == CRASH && fixture->crash != NULL ? fixture->crash : text);
  g_clear_pointer (&fixture->crash, g_free);
  again = so_ticket_creation_to_text (fixture->creation);
  if (manner == RESTORE)
    g_assert_cmpstr (again, ==, text);
}

static void
lost_cb (gpointer data)
{
  CreationFixture *fixture = data;

  g_assert_null (fixture->crash);
  fixture->crash = g_strdup (fixture->text);
  if (fixture->server.loss == LOSS_CANCEL_BEFORE || fixture->server.loss == LOSS_CANCEL_AFTER)
    g_cancellable_cancel (fixture->cancellable);
}

static void
run_to_the_end (CreationFixture *fixture,
                Manner           manner)
{
  for (guint n_runs = 0; n_runs < MAX_RUNS; n_runs++)
    {
      g_autoptr (GError) error = NULL;

      if (creation_run (fixture, &error))
        return;

      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_cmpint (creation_get_step (fixture, get_failed (fixture))->error->code, ==,
                       error->code);
      recover (fixture, manner);
    }

  g_assert_not_reached ();
}

static void
try_loss (Loss   loss,
          guint  request,
          Manner manner)
{
  CreationFixture fixture = { 0 };

  g_test_message ("request %u, loss %u, manner %u", request, loss, manner);
  creation_set_up (&fixture, NULL);
  g_signal_connect (fixture.creation, "changed", G_CALLBACK (changed_cb), &fixture);
  creation_fill (fixture.creation);
  fixture.server.loss = loss;
  fixture.server.lost_request = request;
  fixture.server.lost = lost_cb;
  fixture.server.data = &fixture;
  run_to_the_end (&fixture, manner);
  creation_assert_complete (&fixture);
  creation_tear_down (&fixture, NULL);
}

static void
test_losses (gconstpointer data)
{
  for (int loss = LOSS_BEFORE; loss < N_LOSSES; loss++)
    for (guint request = 0; request < N_FULL; request++)
      try_loss (loss, request, GPOINTER_TO_INT (data));
}

static void
test_one_call_losses (void)
{
  for (int loss = LOSS_BEFORE; loss < N_LOSSES; loss++)
    {
      CreationFixture fixture = { 0 };

      creation_set_up (&fixture, NULL);
      fixture.server.loss = loss;
      fixture.server.lost = lost_cb;
      fixture.server.data = &fixture;
      run_to_the_end (&fixture, GO_ON);
      g_assert_cmpuint (fixture.server.tickets->len, ==, 1);
      g_assert_cmpuint (fixture.server.n_notified, ==, 1);
      creation_tear_down (&fixture, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ticket-losses/one-call", test_one_call_losses);
  g_test_add_data_func ("/ticket-losses/go-on", GINT_TO_POINTER (GO_ON), test_losses);
  g_test_add_data_func ("/ticket-losses/restart", GINT_TO_POINTER (RESTORE), test_losses);
  g_test_add_data_func ("/ticket-losses/crash", GINT_TO_POINTER (CRASH), test_losses);

  return g_test_run ();
}
