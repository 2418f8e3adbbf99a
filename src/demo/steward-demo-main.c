/* steward-demo-main.c: steward-demo, the service that Steward can be tried on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "so-locale.h"
#include "steward-config.h"
#include "steward-demo-faults.h"
#include "steward-demo-languages.h"
#include "steward-demo-methods.h"
#include "steward-demo-server.h"

#define MAX_TICKETS 2000000

typedef struct
{
  int       port;
  int       tickets;
  char     *database;
  char     *language;
  char    **without;
  char    **faults;
  gboolean  quiet;
  gboolean  version;
} Options;

static char *
describe_users (void)
{
  return g_strdup_printf ("%s\n  admin   demo   SOTicket 7T:ZGVtby1hZG1pbi10aWNrZXQ=="
                          "   Bearer 8A:Demo00001.admin-token\n"
                          "  reader  demo   SOTicket 7T:ZGVtby1yZWFkZXItdGlja2V0=="
                          "   Bearer 8A:Demo00001.reader-token\n"
                          "  editor  demo   SOTicket 7T:ZGVtby1lZGl0b3ItdGlja2V0=="
                          "   Bearer 8A:Demo00001.editor-token\n\n"
                          "%s\n  slow[=MS]  200..599[=agent|rest|binding|null|html|empty]"
                          "  reset  truncated  not-json\n"
                          "  [+done]  [:RATE|:once]  [@AGENT/METHOD]  [ TEXT]",
                          _("Users, passwords and other credentials (reader may not save, editor "
                            "may save some fields only):"),
                          _("Faults (see the manual page), also by PUT to /faults while it runs:"));
}

/* NULL where the service has all of them. */
static const char *
find_unknown (char **methods)
{
  for (guint i = 0; methods != NULL && methods[i] != NULL; i++)
    if (steward_demo_methods_find (methods[i]) == NULL)
      return methods[i];

  return NULL;
}

/* What the option parser cannot check */
static void
check_options (const Options  *options,
               int             argc,
               char          **argv,
               GError        **error)
{
  StewardDemoFaults *faults = steward_demo_faults_new ();
  const char *unknown = find_unknown (options->without);

  if (argc > 1)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                 /* translators: %s is a word of the command line */
                 _("Unexpected argument: %s"), argv[1]);
  else if (options->port < 0 || options->port > G_MAXUINT16)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("A port is a number from 0 to 65535"));
  else if (options->tickets < 0 || options->tickets > MAX_TICKETS)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* translators: %d is the largest number */
                 _("A number of tickets is from 1 to %d"), MAX_TICKETS);
  else if (options->language != NULL && steward_demo_language_code (options->language) == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* translators: %s is a language tag */
                 _("Unknown language: %s"), options->language);
  else if (unknown != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("No method is called \"%s\""), unknown);
  else
    steward_demo_faults_set (faults, (const char * const *) options->faults, error);

  steward_demo_faults_free (faults);
}

/* Returns 0, or the exit status */
static int
read_options (Options  *options,
              int      *argc,
              char   ***argv)
{
  const GOptionEntry entries[] = {
    { "port", 'p', 0, G_OPTION_ARG_INT, &options->port,
      N_("Port to listen on (default: any free one)"), N_("N") },
    { "database", 'd', 0, G_OPTION_ARG_FILENAME, &options->database,
      N_("File to keep the data in, or :memory:"), N_("FILE") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options->language,
      N_("Language of texts for requests that name none: en, nb, sv, de"), N_("TAG") },
    { "tickets", 't', 0, G_OPTION_ARG_INT, &options->tickets,
      N_("Fill the data up to so many tickets, odd ones included"), N_("N") },
    { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->without,
      N_("Answer 404 for this method, as newer servers do for CustomerService/SaveSmsConfig"),
      N_("AGENT/METHOD") },
    { "fault", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->faults,
      N_("Let requests fail, as 500:0.5@CustomerService/SaveSmsConfig"),
      N_("KIND[:RATE][@AGENT/METHOD]") },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options->quiet, N_("Do not log requests"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Show the version"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *users = describe_users ();

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("A demo service for Steward, on this computer only"));
  g_option_context_set_description (context, users);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    check_options (options, *argc, *argv, &error);

  if (error != NULL)
    g_printerr ("steward-demo: %s\n", error->message);

  return error != NULL ? 2 : 0;
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);

  return G_SOURCE_CONTINUE;
}

static void
options_clear (Options *options)
{
  g_clear_pointer (&options->database, g_free);
  g_clear_pointer (&options->language, g_free);
  g_clear_pointer (&options->without, g_strfreev);
  g_clear_pointer (&options->faults, g_strfreev);
}

/* Only our own folder is made: another that is missing may be a slip of the pen. */
static char *
dup_default_file (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "steward", NULL);

  g_mkdir_with_parents (folder, 0700);   /* what is wrong shows when the file is opened */

  return g_build_filename (folder, "demo.sqlite", NULL);
}

/* Serves until SIGTERM or SIGINT. */
static int
serve (const Options *options)
{
  g_autofree char *file = options->database != NULL ? g_strdup (options->database)
                                                    : dup_default_file ();
  g_autoptr (StewardDemoDatabase) database = NULL;
  g_autoptr (StewardDemoServer) server = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;

  database = steward_demo_database_open (file, &error);
  if (database != NULL &&
      (options->tickets == 0 || steward_demo_database_fill (database, options->tickets, &error)))
    server = steward_demo_server_new (database, (guint) options->port, &error);
  if (server == NULL)
    {
      g_printerr ("steward-demo: %s\n", error->message);
      return EXIT_FAILURE;
    }

  steward_demo_server_set_language (server, options->language);
  steward_demo_server_set_without (server, (const char * const *) options->without);
  steward_demo_server_set_faults (server, (const char * const *) options->faults, NULL);
  steward_demo_server_set_quiet (server, options->quiet);

  signal (SIGPIPE, SIG_IGN);
  g_unix_signal_add (SIGTERM, quit_cb, loop);
  g_unix_signal_add (SIGINT, quit_cb, loop);

  printf ("LISTENING %s\n", steward_demo_server_get_address (server));
  fflush (stdout);
  g_main_loop_run (loop);

  return EXIT_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  Options options = { 0 };
  int status;

  umask (0077);
  so_locale_init ();

  status = read_options (&options, &argc, &argv);
  if (status == 0 && options.version)
    printf ("steward-demo %s\n", PACKAGE_VERSION);
  else if (status == 0)
    status = serve (&options);
  options_clear (&options);

  return status;
}
