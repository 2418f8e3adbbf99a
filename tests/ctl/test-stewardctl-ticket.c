/* test-stewardctl-ticket.c: the real program creates tickets, once each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "creation-server.h"
#include "ctl-run.h"
#include "steward-ticket-templates.h"

/* Requests of a run with everything, and most runs that it may need. */
#define N_REQUESTS 11
#define MAX_RUNS 4

typedef struct
{
  CreationServer  server;
  char           *folder;
  char           *state;
  char           *file;      /* five bytes */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  creation_server_init (&fixture->server);
  fixture->server.lost_request = G_MAXUINT;
  fixture->folder = g_dir_make_tmp ("ctl-ticket-XXXXXX", NULL);
  fixture->state = g_build_filename (fixture->folder, "state.json", NULL);
  fixture->file = g_build_filename (fixture->folder, "a.txt", NULL);
  g_assert_true (g_file_set_contents (fixture->file, "first", -1, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->state);
  g_unlink (fixture->file);
  g_rmdir (fixture->folder);
  g_free (fixture->state);
  g_free (fixture->file);
  g_free (fixture->folder);
  creation_server_clear (&fixture->server);
}

static void
create (CtlRun     *run,
        Fixture    *fixture,
        const char *options,
        const char *input)
{
  g_autofree char *server = g_strconcat ("STEWARD_SERVER=", fixture->server.address, NULL);
  g_autofree char *arguments = g_strconcat ("ticket create ", options, NULL);

  ctl_run_start (run, NULL, arguments, server, input);
  ctl_run_finish (run);
}

static void
assert_done (CtlRun     *run,
             const char *number)
{
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==, number);
  g_assert_cmpint (run->status, ==, 0);
}

static void
assert_saved (Fixture    *fixture,
              const char *part)
{
  g_test_message ("%s", fixture->server.saved->str);
  g_assert_nonnull (strstr (fixture->server.saved->str, part));
}

static void
test_short (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (CtlRun) run = { 0 };

  create (&run, fixture, "--title Fire", NULL);
  assert_done (&run, "100\n");
  g_assert_cmpuint (fixture->server.n_notified, ==, 1);
  assert_saved (fixture, "\"Title\":\"Fire\"");
  assert_saved (fixture, "\"Kept\":1");      /* what the default holds goes back */
}

static void
test_everything (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *options = g_strdup_printf ("--title Fire --type low --category sales/printers "
                                              "--priority høy --owner me --status high "
                                              "--message - --no-notify "
                                              "--to a@example.com --to b@example.com "
                                              "--cc c@example.com --attach %s", fixture->file);
  g_auto (CtlRun) run = { 0 };
  Thing *attachment;

  create (&run, fixture, options, "It burns\n");
  assert_done (&run, "100\n");
  assert_saved (fixture, "\"TicketType\":{\"TicketTypeId\":8}");
  assert_saved (fixture, "\"Category\":{\"TicketCategoryId\":5}");
  assert_saved (fixture, "\"Priority\":{\"TicketPriorityId\":7}");
  assert_saved (fixture, "\"OwnedBy\":{\"AssociateId\":11}");
  assert_saved (fixture, "\"Status\":{\"TicketStatusId\":7,\"Status\":\"Closed\"}");
  assert_saved (fixture, "\"BaseStatus\":\"Closed\"");
  assert_saved (fixture, "\"Body\":\"It burns\\n\"");
  assert_saved (fixture, "\"Type\":\"Plain\"");
  assert_saved (fixture, "\"Slevel\":\"Internal\"");
  g_assert_cmpuint (fixture->server.n_notified, ==, 0);
  g_assert_cmpuint (fixture->server.n_sent, ==, 1);
  g_assert_nonnull (strstr (fixture->server.sent->str,
                            "\"To\":[\"a@example.com\",\"b@example.com\"]"));
  attachment = g_ptr_array_index (fixture->server.attachments, 0);
  g_assert_cmpstr (attachment->text, ==, "a.txt");
  g_assert_cmpint (attachment->uploaded, ==, 5);
  g_assert_cmpint (attachment->n_owned, ==, 1);
}

static void
test_owners (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *option, *part; } cases[] = {
    { "--title A --owner automatic", "\"OwnedBy\":{\"AssociateId\":2147483647}" },
    { "--title A --owner unassigned", "\"OwnedBy\":{\"AssociateId\":0}" },
    { "--title A --owner HIGH", "\"OwnedBy\":{\"AssociateId\":7}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CtlRun) run = { 0 };

      create (&run, fixture, cases[i].option, NULL);
      g_assert_cmpint (run.status, ==, 0);
      assert_saved (fixture, cases[i].part);
    }
}

/* Nothing is made, and the message names what there is. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *options, *message; } cases[] = {
    { "--title A --category Toner",
      "No category is called \"Toner\"; there are: Support, Printers, Printers\n" },
    { "--title A --category printers",
      "More than one category is called \"printers\": write it with those above it, as in A/B\n" },
    { "--title A --category Old", "No category is called \"Old\"; there are: Support" },
    { "--title A --priority x", "No priority is called \"x\"; there are: High, Low\n" },
    { "--title A --type x", "No ticket type is called \"x\"; there are: High, Low\n" },
    { "--title A --status x", "No status is called \"x\"; there are: High, Low\n" },
    { "--title A --owner x",
      "No user is called \"x\"; there are: me, automatic, unassigned, High, Low\n" },
    { "--title A --template x",
      "No template is called \"x\"; there are none for this server\n" },
    { "--title A --message m --attach /nowhere/x.txt", "/nowhere/x.txt: " },
    { "--category Support", "A ticket needs a title: use --title\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CtlRun) run = { 0 };

      create (&run, fixture, cases[i].options, NULL);
      g_assert_cmpint (run.status, ==, 1);
      ctl_run_assert_one_line (&run);
      g_assert_nonnull (strstr (run.err, cases[i].message));
    }
  g_assert_cmpuint (fixture->server.tickets->len, ==, 0);
}

static void
test_usage (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *options[] = {
    "--title A --notify --no-notify",
    "--title A --message m --cc a@example.com",
    "--title A --to a@example.com",
    "--title A --attach x",
    "--title A --adopt 7",
    "--title A --again",
    "--title A --state s --again --adopt 7",
    "--title A --state s --adopt -7",
    "--title A --message m --to nobody",
    "--title A --message m --to a@b@c",
    "--title A --message m --to a@b,c",
    "--title A more",
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_auto (CtlRun) run = { 0 };

      create (&run, fixture, options[i], NULL);
      g_test_message ("%s", options[i]);
      g_assert_cmpint (run.status, ==, 2);
      ctl_run_assert_one_line (&run);
    }

  {
    g_auto (CtlRun) run = { 0 };

    ctl_run_start (&run, NULL, "info --title A", "STEWARD_SERVER=http://127.0.0.1:1/", NULL);
    ctl_run_finish (&run);
    g_assert_cmpint (run.status, ==, 2);
    ctl_run_assert_one_line (&run);
  }
  g_assert_cmpuint (fixture->server.n_requests, ==, 0);
}

static void
test_template (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *to[] = { "t@example.com", NULL };
  g_autoptr (StewardTicketTemplates) templates = NULL;
  g_autoptr (StewardTicketTemplate) template = steward_ticket_template_new ("Printer");
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "steward", NULL);
  g_autofree char *path = g_build_filename (folder, "ticket-templates.json", NULL);
  g_auto (CtlRun) run = { 0 };
  g_auto (CtlRun) wrong = { 0 };

  templates = steward_ticket_templates_new (path, fixture->server.address);
  steward_ticket_template_set_text (template, STEWARD_TEMPLATE_TITLE, "From template");
  steward_ticket_template_set_text (template, STEWARD_TEMPLATE_CATEGORY, "Support/Printers");
  steward_ticket_template_set_text (template, STEWARD_TEMPLATE_PRIORITY, "Low");
  steward_ticket_template_set_text (template, STEWARD_TEMPLATE_ACCESS, "Internal");
  steward_ticket_template_set_text (template, STEWARD_TEMPLATE_MESSAGE, "Toner is out");
  steward_ticket_template_set_text (template, STEWARD_TEMPLATE_PERSON, "Kari Normann");
  steward_ticket_template_set_texts (template, STEWARD_TEMPLATE_TO, to);
  g_assert_true (steward_ticket_templates_save (templates, template, NULL));

  create (&run, fixture, "--template Printer --priority High", NULL);
  g_assert_nonnull (strstr (run.err, "contact, sale, project and tags is left out\n"));
  g_assert_cmpstr (run.out, ==, "100\n");
  assert_saved (fixture, "\"Title\":\"From template\"");
  assert_saved (fixture, "\"Category\":{\"TicketCategoryId\":4}");
  assert_saved (fixture, "\"Priority\":{\"TicketPriorityId\":7}");
  assert_saved (fixture, "\"Slevel\":\"Internal\"");
  assert_saved (fixture, "\"Body\":\"Toner is out\"");
  g_assert_nonnull (strstr (fixture->server.sent->str, "t@example.com"));

  create (&wrong, fixture, "--template Toner", NULL);
  g_assert_nonnull (strstr (wrong.err, "No template is called \"Toner\"; there are: Printer\n"));
  g_unlink (path);
  g_rmdir (folder);
}

/* What a person answers who looks at the service. */
static const char *
settle (Fixture    *fixture,
        const char *doubt)
{
  guint n_done = fixture->server.tickets->len;

  if (strstr (doubt, "--adopt") == NULL)
    return "";

  if (strstr (doubt, "may have sent") != NULL)
    n_done = fixture->server.n_sent;
  else if (strstr (doubt, "may have notified") != NULL)
    n_done = fixture->server.n_notified;
  else
    g_assert_nonnull (strstr (doubt, "may have created the ticket already (100)"));

  return n_done > 0 ? " --adopt 100" : " --again";
}

/* Every request of a run: at most one of each, and a second call with the state does the rest. */
static void
test_losses (Fixture       *fixture,
             gconstpointer  data)
{
  static const Loss losses[] = { LOSS_BEFORE, LOSS_AFTER, LOSS_500_AFTER, LOSS_REFUSED };

  for (guint i = 0; i < G_N_ELEMENTS (losses) * N_REQUESTS; i++)
    {
      Fixture own = { 0 };
      const char *answer = "";
      guint n_runs = 0;

      g_test_message ("loss %u of request %u", losses[i / N_REQUESTS], i % N_REQUESTS);
      set_up (&own, NULL);
      own.server.loss = losses[i / N_REQUESTS];
      own.server.lost_request = i % N_REQUESTS;
      for (gboolean done = FALSE; !done; n_runs++)
        {
          g_autofree char *options = NULL;
          g_auto (CtlRun) run = { 0 };

          g_assert_cmpuint (n_runs, <, MAX_RUNS);
          options = g_strdup_printf ("--title Fire --message m --to a@example.com --attach %s "
                                     "--state %s%s", own.file, own.state, answer);
          create (&run, &own, options, NULL);
          done = run.status == 0;
          if (!done)
            ctl_run_assert_one_line (&run);
          answer = settle (&own, run.err);
        }
      g_assert_false (g_file_test (own.state, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (own.server.tickets->len, ==, 1);
      g_assert_cmpuint (own.server.messages->len, ==, 1);
      g_assert_cmpuint (own.server.n_sent, ==, 1);
      g_assert_cmpuint (own.server.n_notified, ==, 1);
      tear_down (&own, NULL);
    }
}

static void
test_bad_state (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *options = g_strdup_printf ("--title A --state %s", fixture->state);
  g_autofree char *adopt = g_strdup_printf ("--state %s --adopt 7", fixture->state);
  g_auto (CtlRun) run = { 0 };
  g_auto (CtlRun) none = { 0 };

  create (&none, fixture, adopt, NULL);
  g_assert_cmpint (none.status, ==, 1);
  g_assert_nonnull (strstr (none.err, "nothing is half done"));

  g_assert_true (g_file_set_contents (fixture->state, "not ours", -1, NULL));
  create (&run, fixture, options, NULL);
  g_assert_cmpint (run.status, ==, 1);
  ctl_run_assert_one_line (&run);
  g_assert_true (g_file_test (fixture->state, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (fixture->server.n_requests, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *config = g_dir_make_tmp ("ctl-config-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", config, TRUE);          /* the program's, too */
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/stewardctl-ticket/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("short", test_short);
  ADD ("everything", test_everything);
  ADD ("owners", test_owners);
  ADD ("names", test_names);
  ADD ("usage", test_usage);
  ADD ("template", test_template);
  ADD ("losses", test_losses);
  ADD ("bad-state", test_bad_state);

  status = g_test_run ();
  g_rmdir (config);

  return status;
}
