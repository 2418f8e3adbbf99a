/* so-session-retry.c: what is done about a refused sign-in and about a tenant that moved
 *
 * A 401 and a 421 say that nothing was done: any call is sent once more, with other
 * credentials or to another host. Calls that are refused meanwhile wait for the same answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-address.h"
#include "so-service-error.h"

/* No login, and not below the API's root. API notes, section 2. */
static const SoMethod state_method = {
  "Api/State", SO_BODY_NONE, NULL, SO_REPLY_JSON, NULL, NULL,
  SO_METHOD_SAFE | SO_METHOD_GET | SO_METHOD_NO_LANGUAGE | SO_METHOD_OPEN,
};

/* ---- calls that wait ---- */

static void
send_again (GTask *task)
{
  SoCall *call = g_task_get_task_data (task);

  g_clear_error (&call->refused);
  so_call_send (task);
}

/* With the answer that the server gave. */
static void
give_in (GTask *task)
{
  SoCall *call = g_task_get_task_data (task);

  call->timed_out = FALSE;
  so_call_return_error (task, g_steal_pointer (&call->refused));
}

static void
stop_waiting (SoCall *call)
{
  if (call->waiting != NULL)
    g_source_destroy (call->waiting);
  g_clear_pointer (&call->waiting, g_source_unref);
}

/* The user has left, or it took too long. */
static gboolean
stopped_cb (GCancellable *cancellable,
            gpointer      user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  SoSession *self = g_task_get_source_object (task);

  stop_waiting (g_task_get_task_data (task));
  if (!g_ptr_array_remove (self->renewing, task))
    g_ptr_array_remove (self->moving, task);
  give_in (task);

  return G_SOURCE_REMOVE;
}

/* TRUE: the caller has to ask; the others wait for the same. */
static gboolean
wait_in (GPtrArray *queue,
         GTask     *task,
         GError    *error)
{
  SoCall *call = g_task_get_task_data (task);

  call->refused = error;
  call->waiting = g_cancellable_source_new (call->stop);
  g_source_set_callback (call->waiting, G_SOURCE_FUNC (stopped_cb), task, NULL);
  g_source_attach (call->waiting, g_main_context_get_thread_default ());
  g_ptr_array_add (queue, g_object_ref (task));

  return queue->len == 1;
}

/* Every call that waits goes on: @again, or it fails. */
static void
release (GPtrArray **queue,
         gboolean    again)
{
  g_autoptr (GPtrArray) tasks = *queue;

  *queue = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tasks->len; i++)
    {
      GTask *task = g_ptr_array_index (tasks, i);

      stop_waiting (g_task_get_task_data (task));
      if (again)
        send_again (task);
      else
        give_in (task);
    }
}

/* ---- 401: other credentials ---- */

/**
 * so_session_set_renewer:
 * @self: a session
 * @renew: (nullable): called when a call is refused with 401; must lead to
 *   so_session_renewed(), at once or later
 * @user_data: for @renew
 *
 * Without one, a call that is refused fails.
 */
void
so_session_set_renewer (SoSession      *self,
                        SoSessionRenew  renew,
                        gpointer        user_data,
                        GDestroyNotify  destroy)
{
  g_return_if_fail (SO_IS_SESSION (self));

  if (self->renew_destroy != NULL)
    self->renew_destroy (self->renew_data);
  self->renew = renew;
  self->renew_data = user_data;
  self->renew_destroy = destroy;
}

static gboolean
are_same (SoCredentials *a,
          SoCredentials *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return strcmp (so_credentials_get_authorization (a), so_credentials_get_authorization (b)) == 0 &&
         g_strcmp0 (so_credentials_get_app_token (a), so_credentials_get_app_token (b)) == 0;
}

/**
 * so_session_renewed:
 * @self: a session whose renewer was called
 * @credentials: (nullable): for all calls from now on; %NULL: there are no others
 *
 * The calls that were refused are sent once more, or fail where the credentials are none
 * or those that were refused.
 */
void
so_session_renewed (SoSession     *self,
                    SoCredentials *credentials)
{
  gboolean again;

  g_return_if_fail (SO_IS_SESSION (self));

  again = credentials != NULL && !are_same (credentials, self->credentials);
  if (again)
    so_session_set_credentials (self, credentials);
  release (&self->renewing, again);
}

static gboolean
renew (GTask  *task,
       GError *error)
{
  SoSession *self = g_task_get_source_object (task);
  SoCall *call = g_task_get_task_data (task);

  if (call->renewed || (call->method->flags & SO_METHOD_OPEN) != 0)
    return FALSE;

  call->renewed = TRUE;
  if (!are_same (call->credentials, self->credentials))
    {
      g_error_free (error);
      send_again (task);               /* somebody was faster */
      return TRUE;
    }

  if (self->renew == NULL)
    return FALSE;

  if (wait_in (self->renewing, task, error))
    self->renew (self, self->renew_data);

  return TRUE;
}

/* ---- 421: another host ---- */

/**
 * so_session_set_state_address:
 * @self: a session
 * @address: (nullable): what tells where the tenant lives now, as
 *   "https://online.superoffice.com/api/state/Cust12345"; %NULL: as the
 *   address of the session has it, if that is one of the vendor's
 */
void
so_session_set_state_address (SoSession  *self,
                              const char *address)
{
  g_return_if_fail (SO_IS_SESSION (self));

  g_free (self->state_address);
  self->state_address = g_strdup (address);
}

static GError *
not_running (JsonObject *state)
{
  JsonNode *node = json_object_get_member (state, "State");
  const char *name = node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
    ? json_node_get_string (node) : "";

  /* translators: %s is the server's word for it, as "Suspended", or nothing */
  return g_error_new (SO_SERVICE_ERROR, SO_SERVICE_ERROR_MISDIRECTED,
                      _("This installation is not running at the moment. %s"), name);
}

/* Where the tenant lives now; NULL with an error where the answer is of no use. */
static char *
read_state (SoSession   *self,
            const char  *state_address,
            JsonNode    *node,
            GError     **error)
{
  JsonObject *state = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *api = state != NULL ? json_object_get_member (state, "Api") : NULL;
  JsonNode *running = state != NULL ? json_object_get_member (state, "IsRunning") : NULL;
  g_autofree char *address = NULL;

  if (running != NULL && json_node_get_value_type (running) == G_TYPE_BOOLEAN &&
      !json_node_get_boolean (running))
    {
      g_propagate_error (error, not_running (state));
      return NULL;
    }

  if (api != NULL && json_node_get_value_type (api) == G_TYPE_STRING)
    address = so_address_repair (json_node_get_string (api), NULL);
  if (address != NULL && so_address_is_same_site (address, state_address) &&
      (so_address_is_private (address) || !so_address_is_private (self->address)))
    return g_steal_pointer (&address);

  g_set_error_literal (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_MISDIRECTED,
                       _("This installation has moved, and nobody says where to"));
  return NULL;
}

/* What the calls that wait are told instead of what the old host said. */
static void
replace_refusals (SoSession    *self,
                  const GError *error)
{
  for (guint i = 0; i < self->moving->len; i++)
    {
      SoCall *call = g_task_get_task_data (g_ptr_array_index (self->moving, i));

      g_clear_error (&call->refused);
      call->refused = g_error_copy (error);
    }
}

static void
state_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  SoSession *self = SO_SESSION (source);
  g_autofree char *state_address = user_data;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *address = NULL;
  g_autoptr (GError) error = NULL;
  gboolean moved;

  node = so_session_call_finish_json (self, result, &error);
  if (node != NULL)
    address = read_state (self, state_address, node, &error);
  moved = address != NULL && strcmp (address, self->address) != 0;

  if (error != NULL)
    replace_refusals (self, error);
  if (moved)
    {
      g_free (self->address);
      self->address = g_steal_pointer (&address);
    }
  release (&self->moving, moved);
}

static gboolean
follow (GTask  *task,
        GError *error)
{
  SoSession *self = g_task_get_source_object (task);
  SoCall *call = g_task_get_task_data (task);
  g_autofree char *state_address = NULL;

  if (call->moved || call->path == NULL)
    return FALSE;

  call->moved = TRUE;
  if (!g_str_has_prefix (call->uri, self->address))
    {
      g_error_free (error);
      send_again (task);               /* its new host is known by now */
      return TRUE;
    }

  state_address = self->state_address != NULL ? g_strdup (self->state_address)
                                              : so_address_dup_state (self->address);
  if (state_address == NULL)
    return FALSE;

  if (wait_in (self->moving, task, error))
    so_session_call_address_async (self, &state_method, state_address, NULL, state_cb,
                                   g_strdup (state_address));

  return TRUE;
}

/*< private >
 * so_call_recover:
 * @task: a call's task
 * @error: (transfer full): what the server answered, if this returns %TRUE
 *
 * Returns: whether the call is tried again, or waits for what that takes
 */
gboolean
so_call_recover (GTask  *task,
                 GError *error)
{
  SoCall *call = g_task_get_task_data (task);

  if (g_cancellable_is_cancelled (call->stop))
    return FALSE;

  if (g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_AUTH))
    return renew (task, error);
  if (g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_MISDIRECTED))
    return follow (task, error);

  return FALSE;
}
