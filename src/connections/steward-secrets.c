/* steward-secrets.c: passwords, tickets and tokens, in the user's keyring only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-secrets.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>

#include "steward-config.h"

static const SecretSchema schema = {
  APPLICATION_ID, SECRET_SCHEMA_NONE,
  {
    { "connection", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "scheme", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
  },
};

static const char *
get_scheme (StewardConnection *connection)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (STEWARD_TYPE_SCHEME);

  return g_enum_get_value (klass, steward_connection_get_scheme (connection))->value_nick;
}

static void
return_error (GTask  *task,
              GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_prefix_error (&error, "%s: ", _("The keyring cannot be used"));
  g_task_return_error (task, error);
}

static void
store_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (secret_password_store_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    return_error (task, error);
}

/**
 * steward_secrets_store_async:
 * @connection: whose secret it is; its scheme says of which kind
 * @secret: the password, the ticket or the token
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 */
void
steward_secrets_store_async (StewardConnection   *connection,
                             const char          *secret,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  const char *name = steward_connection_get_name (connection);
  g_autofree char *label = NULL;
  GTask *task;

  g_return_if_fail (STEWARD_IS_CONNECTION (connection));
  g_return_if_fail (secret != NULL);

  /* translators: what the keyring shows; %s is the name of a connection */
  label = g_strdup_printf (_("Steward: %s"),
                           name != NULL ? name : steward_connection_get_id (connection));
  task = g_task_new (connection, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_secrets_store_async);
  secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, label, secret, cancellable, store_cb,
                         task, "connection", steward_connection_get_id (connection),
                         "scheme", get_scheme (connection), NULL);
}

/**
 * steward_secrets_store_finish:
 * @connection: the connection
 * @result: what the callback was given
 * @error: the keyring's own domains, with a text for the user
 *
 * Returns: whether the secret is kept
 */
gboolean
steward_secrets_store_finish (StewardConnection  *connection,
                              GAsyncResult       *result,
                              GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, connection), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
lookup_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *secret = secret_password_lookup_finish (result, &error);

  if (error != NULL)
    return_error (task, error);
  else
    g_task_return_pointer (task, secret, (GDestroyNotify) steward_secret_free);
}

/**
 * steward_secrets_lookup_async:
 * @connection: whose secret is wanted, of its scheme's kind
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 */
void
steward_secrets_lookup_async (StewardConnection   *connection,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_CONNECTION (connection));

  task = g_task_new (connection, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_secrets_lookup_async);
  secret_password_lookup (&schema, cancellable, lookup_cb, task,
                          "connection", steward_connection_get_id (connection),
                          "scheme", get_scheme (connection), NULL);
}

/**
 * steward_secrets_lookup_finish:
 * @connection: the connection
 * @result: what the callback was given
 * @error: the keyring's own domains, with a text for the user
 *
 * Returns: (transfer full) (nullable): the secret, for steward_secret_free();
 *   %NULL without an error where there is none
 */
char *
steward_secrets_lookup_finish (StewardConnection  *connection,
                               GAsyncResult       *result,
                               GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, connection), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
clear_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  secret_password_clear_finish (result, &error);
  if (error != NULL)
    return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * steward_secrets_clear_async:
 * @connection: whose secrets are to go, of whatever kind
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 */
void
steward_secrets_clear_async (StewardConnection   *connection,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_CONNECTION (connection));

  task = g_task_new (connection, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_secrets_clear_async);
  secret_password_clear (&schema, cancellable, clear_cb, task,
                         "connection", steward_connection_get_id (connection), NULL);
}

/**
 * steward_secrets_clear_finish:
 * @connection: the connection
 * @result: what the callback was given
 * @error: the keyring's own domains, with a text for the user
 *
 * Returns: whether none is left
 */
gboolean
steward_secrets_clear_finish (StewardConnection  *connection,
                              GAsyncResult       *result,
                              GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, connection), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * steward_secret_free:
 * @secret: (nullable) (transfer full): from steward_secrets_lookup_finish() or
 *   steward_secret_source_find(); wiped before it is given back
 */
void
steward_secret_free (char *secret)
{
  secret_password_free (secret);
}
