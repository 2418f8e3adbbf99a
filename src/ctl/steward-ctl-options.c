/* steward-ctl-options.c: what stewardctl was asked to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ctl-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-config.h"
#include "steward-secret-source.h"

static gboolean
refuse (GError     **error,
        const char  *format,
        ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError     **error,
        const char  *format,
        ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error,
                     g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_FAILED, format, args));
  va_end (args);

  return FALSE;
}

static void
describe (GOptionContext *context)
{
  g_option_context_set_summary (context,
    _("Calls one method of the service, or says what the service is.\n"
      "\n"
      "call           send FILE, or standard input for -, as the request and print the answer "
      "as JSON\n"
      "info           print version, user and missing methods\n"
      "ticket create  create a ticket and print its number"));
  g_option_context_set_description (context,
    _("Secrets are never arguments: they are read from a file, from standard input\n"
      "(FILE is -), or from STEWARD_PASSWORD, STEWARD_TICKET, STEWARD_TOKEN and\n"
      "STEWARD_APP_TOKEN.\n"
      "\n"
      "Exit status: 0 the answer was taken, 1 it was refused, unreadable or did not\n"
      "come, 2 wrong usage."));
}

static void
add_ticket_entries (GOptionContext   *context,
                    StewardCtlTicket *ticket)
{
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &ticket->title,
      N_("Title of the ticket"), N_("TEXT") },
    { "type", 0, 0, G_OPTION_ARG_STRING, &ticket->type,
      N_("Type of the ticket, whose defaults it takes"), N_("NAME") },
    { "category", 0, 0, G_OPTION_ARG_STRING, &ticket->category,
      N_("Category of the ticket, as in \"A/B\""), N_("NAME") },
    { "priority", 0, 0, G_OPTION_ARG_STRING, &ticket->priority,
      N_("Priority of the ticket"), N_("NAME") },
    { "status", 0, 0, G_OPTION_ARG_STRING, &ticket->status,
      N_("Status of the ticket"), N_("NAME") },
    { "owner", 0, 0, G_OPTION_ARG_STRING, &ticket->owner,
      N_("Owner of the ticket: a user, or me, automatic, unassigned"), N_("NAME") },
    { "message", 0, 0, G_OPTION_ARG_STRING, &ticket->message,
      N_("First message; - reads standard input"), N_("TEXT") },
    { "to", 0, 0, G_OPTION_ARG_STRING_ARRAY, &ticket->to,
      N_("Send the message there; may be given more than once"), N_("ADDRESS") },
    { "cc", 0, 0, G_OPTION_ARG_STRING_ARRAY, &ticket->cc,
      N_("Send a copy there; may be given more than once"), N_("ADDRESS") },
    { "bcc", 0, 0, G_OPTION_ARG_STRING_ARRAY, &ticket->bcc,
      N_("Send a hidden copy there; may be given more than once"), N_("ADDRESS") },
    { "attach", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &ticket->attach,
      N_("Attach FILE to the message; may be given more than once"), N_("FILE") },
    { "template", 0, 0, G_OPTION_ARG_STRING, &ticket->template,
      N_("Begin with a template that was saved in Steward"), N_("NAME") },
    { "notify", 0, 0, G_OPTION_ARG_NONE, &ticket->notify,
      N_("Notify colleagues of the ticket, as without this option"), NULL },
    { "no-notify", 0, 0, G_OPTION_ARG_NONE, &ticket->quiet,
      N_("Notify no colleagues of the ticket"), NULL },
    { "state", 0, 0, G_OPTION_ARG_FILENAME, &ticket->state,
      N_("Keep in FILE what is done, and go on from there"), N_("FILE") },
    { "adopt", 0, 0, G_OPTION_ARG_INT, &ticket->adopt,
      N_("With --state: what may be done is done, with this number"), N_("NUMBER") },
    { "again", 0, 0, G_OPTION_ARG_NONE, &ticket->again,
      N_("With --state: what may be done is to be done again"), NULL },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static GOptionContext *
make_context (StewardCtlOptions *self)
{
  const GOptionEntry entries[] = {
    { "server", 's', 0, G_OPTION_ARG_STRING, &self->server,
      N_("Address of the service, or STEWARD_SERVER"), N_("URL") },
    { "user", 'u', 0, G_OPTION_ARG_STRING, &self->user,
      N_("User name, or STEWARD_USER"), N_("NAME") },
    { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &self->password_file,
      N_("Read the password from FILE"), N_("FILE") },
    { "ticket-file", 0, 0, G_OPTION_ARG_FILENAME, &self->ticket_file,
      N_("Read a ticket from FILE"), N_("FILE") },
    { "token-file", 0, 0, G_OPTION_ARG_FILENAME, &self->token_file,
      N_("Read an access token from FILE"), N_("FILE") },
    { "query", 'q', 0, G_OPTION_ARG_STRING_ARRAY, &self->query,
      N_("Parameter of the address; may be given more than once"), N_("KEY=VALUE") },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &self->strict,
      N_("Refuse requests with unknown or missing members"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &self->language,
      N_("Language of the server's texts, as in \"nb\", or \"*\" for all of them"),
      N_("LANGUAGE") },
    { "time-zone", 0, 0, G_OPTION_ARG_STRING, &self->time_zone,
      N_("Time zone of the dates, as in \"NO\"; UTC with offsets by default"), N_("ZONE") },
    { "timeout", 't', 0, G_OPTION_ARG_INT, &self->timeout,
      N_("Longest time for a call (60)"), N_("SECONDS") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version,
      N_("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->rest, NULL, NULL },
    { NULL },
  };
  GOptionContext *context;

  context = g_option_context_new (_("call AGENT/METHOD [FILE|-] | info | ticket create"));

  describe (context);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  add_ticket_entries (context, &self->ticket);

  return context;
}

static void
take_environment (char       **slot,
                  const char  *name)
{
  const char *text = g_getenv (name);

  if (*slot == NULL && text != NULL && *text != '\0')
    *slot = g_strdup (text);
}

static gboolean
is_input (const char *path)
{
  return g_strcmp0 (path, "-") == 0;
}

static gboolean
split_query (StewardCtlOptions  *self,
             GError            **error)
{
  GPtrArray *pairs = g_ptr_array_new ();
  gboolean valid = TRUE;

  for (guint i = 0; valid && self->query != NULL && self->query[i] != NULL; i++)
    {
      const char *equals = strchr (self->query[i], '=');

      if (equals == NULL || equals == self->query[i])
        {
          /* translators: KEY and VALUE as in --help */
          valid = refuse (error, _("--query needs KEY=VALUE, not \"%s\""), self->query[i]);
          continue;
        }
      g_ptr_array_add (pairs, g_strndup (self->query[i], equals - self->query[i]));
      g_ptr_array_add (pairs, g_strdup (equals + 1));
    }

  g_ptr_array_add (pairs, NULL);
  self->pairs = (char **) g_ptr_array_free (pairs, FALSE);

  return valid;
}

static gboolean
has_key (StewardCtlOptions *self,
         const char        *key)
{
  for (guint i = 0; self->pairs[i] != NULL; i += 2)
    if (g_ascii_strcasecmp (self->pairs[i], key) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
check_call (StewardCtlOptions  *self,
            GError            **error)
{
  guint n_rest = g_strv_length (self->rest);

  if (n_rest < 2)
    return refuse (error, _("call needs AGENT/METHOD"));
  if (n_rest > 3)
    return refuse (error, _("Too many arguments"));

  self->method = so_method_find (self->rest[1]);
  if (self->method == NULL)
    return refuse (error, _("No method is called \"%s\""), self->rest[1]);

  self->body_file = self->rest[2];
  if (self->body_file == NULL && self->method->body != SO_BODY_NONE)
    return refuse (error, _("%s needs a request: give a file, or - for standard input"),
                   self->method->name);
  if (self->body_file != NULL && self->method->body == SO_BODY_NONE)
    return refuse (error, _("%s takes no request"), self->method->name);
  if (self->method->query != NULL && !has_key (self, self->method->query))
    return refuse (error, _("%s needs --query %s=VALUE"), self->method->name, self->method->query);

  return TRUE;
}

static gboolean
check_inputs (StewardCtlOptions  *self,
              GError            **error)
{
  int n_inputs = is_input (self->password_file) + is_input (self->ticket_file) +
                 is_input (self->token_file) + is_input (self->body_file) +
                 is_input (self->ticket.message);

  if (n_inputs > 1)
    return refuse (error, _("Standard input can be read for one thing only"));

  return TRUE;
}

static gboolean
is_set (const char *name)
{
  const char *text = g_getenv (name);

  return text != NULL && *text != '\0';
}

/* A password, and nothing that needs no user. */
static gboolean
lacks_user (StewardCtlOptions *self)
{
  if (self->user != NULL)
    return FALSE;

  return self->password_file != NULL ||
         (is_set (STEWARD_SECRET_PASSWORD) && !is_set (STEWARD_SECRET_TICKET) &&
          !is_set (STEWARD_SECRET_TOKEN) && self->ticket_file == NULL && self->token_file == NULL);
}

static gboolean
check (StewardCtlOptions  *self,
       GError            **error)
{
  const char *command = self->rest != NULL ? self->rest[0] : NULL;

  if (!split_query (self, error))
    return FALSE;

  if (command == NULL)
    return refuse (error, _("What to do is missing: call, info or ticket create"));

  self->info = g_str_equal (command, "info");
  self->create = g_str_equal (command, "ticket");
  if (!self->info && !self->create && !g_str_equal (command, "call"))
    return refuse (error, _("No command is called \"%s\""), command);

  if (self->info && self->rest[1] != NULL)
    return refuse (error, _("info takes no arguments"));
  if (self->create && (g_strcmp0 (self->rest[1], "create") != 0 || self->rest[2] != NULL))
    return refuse (error, _("ticket needs create, and nothing else but options"));
  if (!self->info && !self->create && !check_call (self, error))
    return FALSE;
  if (!steward_ctl_ticket_check (&self->ticket, self->create, error))
    return FALSE;

  if (self->server == NULL)
    return refuse (error, _("The server is missing: use --server or STEWARD_SERVER"));
  if (lacks_user (self))
    return refuse (error, _("A password needs a user: use --user or STEWARD_USER"));
  if (self->timeout < 1 || self->timeout > 3600)
    return refuse (error, _("--timeout needs a number of seconds from 1 to 3600"));

  return check_inputs (self, error);
}

/**
 * steward_ctl_options_new:
 * @argc: (inout): of main()
 * @argv: (inout): of main()
 * @error: G_OPTION_ERROR: what is wrong with the usage
 *
 * --help prints and exits on its own.
 *
 * Returns: (transfer full) (nullable): checked options; with `version` set
 *   nothing else was checked
 */
StewardCtlOptions *
steward_ctl_options_new (int      *argc,
                         char   ***argv,
                         GError  **error)
{
  g_autoptr (StewardCtlOptions) self = g_new0 (StewardCtlOptions, 1);
  g_autoptr (GOptionContext) context = NULL;

  self->timeout = SO_SESSION_TIMEOUT;
  context = make_context (self);
  if (!g_option_context_parse (context, argc, argv, error))
    return NULL;

  if (self->version)
    return g_steal_pointer (&self);

  take_environment (&self->server, "STEWARD_SERVER");
  take_environment (&self->user, "STEWARD_USER");
  if (!check (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
steward_ctl_options_free (StewardCtlOptions *self)
{
  g_free (self->server);
  g_free (self->user);
  g_free (self->password_file);
  g_free (self->ticket_file);
  g_free (self->token_file);
  g_free (self->language);
  g_free (self->time_zone);
  g_strfreev (self->query);
  g_strfreev (self->rest);
  g_strfreev (self->pairs);
  steward_ctl_ticket_clear (&self->ticket);
  g_free (self);
}
