/* steward-ctl-info.c: says what a server is, who we are to it and what it lacks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ctl-commands.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-user-agent.h"

typedef struct
{
  GMainLoop          *loop;
  SoPrincipalCarrier *principal;   /* nullable: not asked for */
  gboolean            signed_in;
  GError             *error;       /* nullable */
} Outcome;

static void
principal_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->principal = so_user_get_current_principal_finish (SO_SESSION (source), result,
                                                             &outcome->error);
  g_main_loop_quit (outcome->loop);
}

static void
probe_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Outcome *outcome = user_data;

  if (so_session_probe_finish (SO_SESSION (source), result, &outcome->error) && outcome->signed_in)
    so_user_get_current_principal_async (SO_SESSION (source), NULL, principal_cb, outcome);
  else
    g_main_loop_quit (outcome->loop);
}

static const char *
or_unknown (const char *text)
{
  return text != NULL && *text != '\0' ? text : _("unknown");
}

static char *
list_missing (SoSession *session)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_methods;
  const SoMethod *methods = so_method_get_all (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    if (!so_session_has_method (session, methods[i].name))
      g_ptr_array_add (names, (gpointer) methods[i].name);

  if (names->len == 0)
    return g_strdup (_("none that is known"));

  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static char *
describe_user (SoPrincipalCarrier *principal)
{
  if (principal == NULL)
    return g_strdup (_("not signed in"));

  /* translators: a person's name, then the short name, then the role */
  return g_strdup_printf (_("%s (%s), %s"), or_unknown (principal->full_name),
                          or_unknown (principal->associate), or_unknown (principal->role_name));
}

/* Raw role names are resource ids: "nb_NO.UTF-8" asks for "nb", the C locale for "en". */
static char *
dup_language (const StewardCtlOptions *options)
{
  const char *name = g_get_language_names ()[0];
  g_autofree char *language = NULL;

  if (options->language != NULL)
    return g_strdup (options->language);

  language = g_strndup (name, strcspn (name, "_.@"));

  if (g_str_equal (language, "C") || g_str_equal (language, "POSIX"))
    return g_strdup ("en");

  return g_steal_pointer (&language);
}

/**
 * steward_ctl_info:
 * @options: the options
 * @session: where to
 * @signed_in: whether it has credentials
 * @has_secret: whether a password, a ticket or a token is among them
 *
 * Returns: the exit status
 */
int
steward_ctl_info (const StewardCtlOptions *options,
                  SoSession               *session,
                  gboolean                 signed_in,
                  gboolean                 has_secret)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Outcome outcome = { .loop = loop, .signed_in = signed_in };
  g_autoptr (SoPrincipalCarrier) principal = NULL;
  g_autofree char *language = dup_language (options);
  g_autofree char *user = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *text = NULL;
  SoVersionInfo *version;

  so_session_set_language (session, language);
  so_session_probe_async (session, NULL, probe_cb, &outcome);
  g_main_loop_run (loop);
  if (outcome.error != NULL)
    return steward_ctl_fail_call (outcome.error, has_secret);

  principal = outcome.principal;
  version = so_session_get_version (session);
  user = describe_user (principal);
  missing = list_missing (session);

  /* translators: address, version, user, names of methods */
  text = g_strdup_printf (_("Address: %s\nVersion: %s\nUser: %s\nMissing methods: %s"),
                          so_session_get_address (session),
                          or_unknown (version->net_server_version), user, missing);
  if (!steward_ctl_print (text, &outcome.error))
    return steward_ctl_fail (outcome.error, STEWARD_CTL_FAILED);

  return STEWARD_CTL_DONE;
}
