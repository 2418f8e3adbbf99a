/* so-session-probe.c: finds out which methods a server has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <string.h>

/* "https://host/Cust/api/v1/Agents/Ticket/GetTicketEntity?x" -> "ticket/getticketentity" */
static char *
name_from_address (const char *address)
{
  g_autofree char *lower = g_ascii_strdown (address, -1);
  char *start = strstr (lower, "/agents/");
  char *end;

  if (start == NULL)
    return NULL;

  start += strlen ("/agents/");
  end = start + strcspn (start, "?#{ ");
  while (end > start && end[-1] == '/')
    end--;

  return g_strndup (start, end - start);
}

static void
add_address (GHashTable *listed,
             const char *address)
{
  char *name = address != NULL ? name_from_address (address) : NULL;

  if (name != NULL)
    g_hash_table_add (listed, name);
}

/* An object whose keys are addresses; older texts show a plain array. */
static GHashTable *
read_listed (JsonNode *node)
{
  GHashTable *listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *address;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &address, NULL))
        add_address (listed, address);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          JsonNode *element = json_array_get_element (array, i);

          if (json_node_get_value_type (element) == G_TYPE_STRING)
            add_address (listed, json_node_get_string (element));
        }
    }

  return listed;
}

static void
methods_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  SoSession *self = SO_SESSION (source);
  g_autoptr (GTask) task = user_data;
  g_autoptr (JsonNode) node = NULL;
  GError *error = NULL;

  node = so_session_call_finish_json (self, result, &error);
  if (node == NULL)
    {
      /* the list is a service of its own: without it we find out call by call */
      g_debug ("no list of methods: %s", error->message);
      g_clear_error (&error);
    }
  else
    {
      g_clear_pointer (&self->listed, g_hash_table_unref);
      self->listed = read_listed (node);
      g_hash_table_remove_all (self->missing);
    }

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static void
version_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  SoSession *self = SO_SESSION (source);
  g_autoptr (GTask) task = user_data;
  g_autoptr (SoVersionInfo) version = NULL;
  GError *error = NULL;

  version = so_session_call_finish (self, result, &error);
  if (version == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_set_object (&self->version, version);
  so_session_call_async (self, so_method_find ("Api/Methods"), NULL, NULL,
                         g_task_get_cancellable (task), methods_cb, g_object_ref (task));
}

/**
 * so_session_probe_async:
 * @self: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reads and remembers the version block, which needs no login, and the list of
 * methods, whose failure is none of the probe. API notes, section 2.
 */
void
so_session_probe_async (SoSession           *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (SO_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, so_session_probe_async);
  so_session_call_async (self, so_method_find ("Api/Version"), NULL, NULL, cancellable, version_cb,
                         task);
}

/**
 * so_session_probe_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: whether there is a service at the address
 */
gboolean
so_session_probe_finish (SoSession     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * so_session_get_version:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what the last probe read
 */
SoVersionInfo *
so_session_get_version (SoSession *self)
{
  g_return_val_if_fail (SO_IS_SESSION (self), NULL);

  return self->version;
}

/*< private >
 * so_session_remember_missing:
 * @self: a session
 * @method: what answered 404 for itself
 */
void
so_session_remember_missing (SoSession      *self,
                             const SoMethod *method)
{
  g_hash_table_add (self->missing, g_ascii_strdown (method->name, -1));
}

/**
 * so_session_forget_missing:
 * @self: a session
 * @name: "CustomerService/SaveSmsConfig"
 *
 * Gives a method that was answered with 404 another chance: it may have been a proxy in
 * between. What the server's own list lacks stays missing.
 */
void
so_session_forget_missing (SoSession  *self,
                           const char *name)
{
  g_autofree char *key = NULL;

  g_return_if_fail (SO_IS_SESSION (self));
  g_return_if_fail (name != NULL);

  key = g_ascii_strdown (name, -1);
  g_hash_table_remove (self->missing, key);
}

static gboolean
lists_agent_of (GHashTable *listed,
                const char *name)
{
  gsize length = strcspn (name, "/") + 1;
  GHashTableIter iter;
  const char *other;

  g_hash_table_iter_init (&iter, listed);
  while (g_hash_table_iter_next (&iter, (gpointer *) &other, NULL))
    if (strncmp (other, name, length) == 0)
      return TRUE;

  return FALSE;
}

/**
 * so_session_has_method:
 * @self: a session
 * @name: "CustomerService/SaveSmsConfig"
 *
 * Returns: %FALSE where a call was answered with 404 for the method, or where
 *   the probe's list has other methods of this agent but not this one; %TRUE
 *   else, and as long as nothing is known
 */
gboolean
so_session_has_method (SoSession  *self,
                       const char *name)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (SO_IS_SESSION (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  key = g_ascii_strdown (name, -1);
  if (g_hash_table_contains (self->missing, key))
    return FALSE;

  return self->listed == NULL || g_hash_table_contains (self->listed, key) ||
         !lists_agent_of (self->listed, key);
}
