/* steward-connections.c: the connections of this user, in a key file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-connections.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "so-address.h"

#define GROUP_PREFIX "connection "
#define GENERAL "general"
#define LAST "last"

struct _StewardConnections
{
  GObject     parent_instance;

  char       *path;
  GListStore *list;          /* of StewardConnection */
  GKeyFile   *file;          /* as loaded: what a newer version wrote into it stays */
  char       *last;          /* nullable: an id */
};

G_DEFINE_FINAL_TYPE (StewardConnections, steward_connections, G_TYPE_OBJECT)

static void
steward_connections_finalize (GObject *object)
{
  StewardConnections *self = STEWARD_CONNECTIONS (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->list);
  g_clear_pointer (&self->file, g_key_file_unref);
  g_clear_pointer (&self->last, g_free);

  G_OBJECT_CLASS (steward_connections_parent_class)->finalize (object);
}

static void
steward_connections_class_init (StewardConnectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_connections_finalize;
}

static void
steward_connections_init (StewardConnections *self)
{
  self->list = g_list_store_new (STEWARD_TYPE_CONNECTION);
  self->file = g_key_file_new ();
}

/**
 * steward_connections_new:
 * @path: (nullable): of the key file; %NULL: below the user's configuration folder
 *
 * Returns: (transfer full): an empty list; nothing is read yet
 */
StewardConnections *
steward_connections_new (const char *path)
{
  StewardConnections *self = g_object_new (STEWARD_TYPE_CONNECTIONS, NULL);

  self->path = path != NULL ? g_strdup (path)
                            : g_build_filename (g_get_user_config_dir (), "steward",
                                                "connections.ini", NULL);

  return self;
}

/**
 * steward_connections_get_list:
 * @self: the connections
 *
 * Returns: (transfer none): of #StewardConnection, in the user's order
 */
GListModel *
steward_connections_get_list (StewardConnections *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTIONS (self), NULL);

  return G_LIST_MODEL (self->list);
}

const char *
steward_connections_get_path (StewardConnections *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTIONS (self), NULL);

  return self->path;
}

static char *
get_text (GKeyFile   *file,
          const char *group,
          const char *key)
{
  return g_key_file_get_string (file, group, key, NULL);
}

/* What is stored under a key, as one of the values of an enum; @other where it is none. */
static int
get_choice (GKeyFile   *file,
            const char *group,
            const char *key,
            GType       type,
            int         other)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autofree char *nick = get_text (file, group, key);
  GEnumValue *value = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  return value != NULL ? value->value : other;
}

static StewardConnection *
read_group (GKeyFile   *file,
            const char *group)
{
  g_autofree char *name = get_text (file, group, "name");
  g_autofree char *address = get_text (file, group, "address");
  g_autofree char *user = get_text (file, group, "user");
  g_autofree char *language = get_text (file, group, "language");
  g_autofree char *time_zone = get_text (file, group, "time-zone");
  int scheme = get_choice (file, group, "scheme", STEWARD_TYPE_SCHEME, STEWARD_SCHEME_NONE);
  int review = get_choice (file, group, "review", STEWARD_TYPE_REVIEW_POLICY,
                           STEWARD_REVIEW_PRODUCTION);
  gboolean production = g_key_file_get_boolean (file, group, "production", NULL);
  gboolean locked = g_key_file_get_boolean (file, group, "locked", NULL);
  int seconds = g_key_file_get_integer (file, group, "timeout", NULL);
  guint timeout = seconds >= 1 && seconds <= 3600 ? (guint) seconds : SO_SESSION_TIMEOUT;

  return g_object_new (STEWARD_TYPE_CONNECTION,
                       "id", group + strlen (GROUP_PREFIX),
                       "name", name,
                       "address", address,
                       "scheme", scheme,
                       "user", user,
                       "language", language,
                       "time-zone", time_zone,
                       "timeout", timeout,
                       "review", review,
                       "production", production,
                       "locked", locked,
                       NULL);
}

/**
 * steward_connections_load:
 * @self: the connections
 * @error: G_FILE_ERROR or G_KEY_FILE_ERROR; a file that is not there is none
 *
 * Replaces the list by what the file holds. On error the list stays.
 *
 * Returns: whether the file was read, or there was none
 */
gboolean
steward_connections_load (StewardConnections  *self,
                          GError             **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) groups = NULL;

  g_return_val_if_fail (STEWARD_IS_CONNECTIONS (self), FALSE);

  if (!g_key_file_load_from_file (file, self->path,
                                  G_KEY_FILE_KEEP_COMMENTS | G_KEY_FILE_KEEP_TRANSLATIONS,
                                  &local_error) &&
      !g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", self->path);
      return FALSE;
    }

  g_list_store_remove_all (self->list);
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], GROUP_PREFIX))
      {
        g_autoptr (StewardConnection) connection = read_group (file, groups[i]);

        g_list_store_append (self->list, connection);
      }

  g_free (self->last);
  self->last = get_text (file, GENERAL, LAST);
  g_key_file_unref (self->file);
  self->file = g_steal_pointer (&file);

  return TRUE;
}

static void
set_text (GKeyFile   *file,
          const char *group,
          const char *key,
          const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, group, key, text);
  else
    g_key_file_remove_key (file, group, key, NULL);
}

static void
set_choice (GKeyFile          *file,
            const char        *group,
            StewardConnection *connection,
            const char        *property,
            GType              type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  int value;

  g_object_get (connection, property, &value, NULL);
  g_key_file_set_string (file, group, property, g_enum_get_value (klass, value)->value_nick);
}

static void
set_switch (GKeyFile          *file,
            const char        *group,
            StewardConnection *connection,
            const char        *property)
{
  gboolean value;

  g_object_get (connection, property, &value, NULL);
  g_key_file_set_boolean (file, group, property, value);
}

static gboolean
write_group (GKeyFile           *file,
             StewardConnection  *connection,
             GError            **error)
{
  g_autofree char *group = g_strconcat (GROUP_PREFIX, steward_connection_get_id (connection), NULL);
  const char *address = steward_connection_get_address (connection);
  g_autofree char *repaired = NULL;

  /* what cannot be repaired may hold a password */
  repaired = so_address_repair (address != NULL ? address : "", error);
  if (repaired == NULL)
    return FALSE;

  set_text (file, group, "name", steward_connection_get_name (connection));
  set_text (file, group, "address", repaired);
  set_choice (file, group, connection, "scheme", STEWARD_TYPE_SCHEME);
  set_text (file, group, "user", steward_connection_get_user (connection));
  set_text (file, group, "language", steward_connection_get_language (connection));
  set_text (file, group, "time-zone", steward_connection_get_time_zone (connection));
  g_key_file_set_integer (file, group, "timeout", steward_connection_get_timeout (connection));
  set_choice (file, group, connection, "review", STEWARD_TYPE_REVIEW_POLICY);
  set_switch (file, group, connection, "production");
  set_switch (file, group, connection, "locked");

  return TRUE;
}

static void
remove_gone (StewardConnections *self)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], GROUP_PREFIX) &&
        steward_connections_find (self, groups[i] + strlen (GROUP_PREFIX)) == NULL)
      g_key_file_remove_group (self->file, groups[i], NULL);
}

/**
 * steward_connections_save:
 * @self: the connections
 * @error: G_IO_ERROR_INVALID_ARGUMENT where an address is none, G_FILE_ERROR else
 *
 * Written whole or not at all, for this user only, and without any secret.
 *
 * Returns: whether the file was written
 */
gboolean
steward_connections_save (StewardConnections  *self,
                          GError             **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (STEWARD_IS_CONNECTIONS (self), FALSE);

  remove_gone (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (StewardConnection) connection = g_list_model_get_item (G_LIST_MODEL (self->list),
                                                                        i);

      if (!write_group (self->file, connection, error))
        return FALSE;
    }
  set_text (self->file, GENERAL, LAST, self->last);

  folder = g_path_get_dirname (self->path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", folder,
                   g_strerror (code));
      return FALSE;
    }

  text = g_key_file_to_data (self->file, &length, NULL);

  return g_file_set_contents_full (self->path, text, length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

void
steward_connections_add (StewardConnections *self,
                         StewardConnection  *connection)
{
  g_return_if_fail (STEWARD_IS_CONNECTIONS (self));
  g_return_if_fail (STEWARD_IS_CONNECTION (connection));

  g_list_store_append (self->list, connection);
}

/**
 * steward_connections_put:
 * @self: the connections
 * @connection: a connection, which may be another object for one of them
 *
 * Puts it in the place of the one with its id; adds it where there is none.
 */
void
steward_connections_put (StewardConnections *self,
                         StewardConnection  *connection)
{
  StewardConnection *known;
  guint position;

  g_return_if_fail (STEWARD_IS_CONNECTIONS (self));
  g_return_if_fail (STEWARD_IS_CONNECTION (connection));

  known = steward_connections_find (self, steward_connection_get_id (connection));
  if (known != NULL && g_list_store_find (self->list, known, &position))
    g_list_store_splice (self->list, position, 1, (gpointer *) &connection, 1);
  else
    g_list_store_append (self->list, connection);
}

/**
 * steward_connections_remove:
 * @self: the connections
 * @connection: one of them
 *
 * Its secret stays in the keyring: see steward_secrets_clear_async().
 */
void
steward_connections_remove (StewardConnections *self,
                            StewardConnection  *connection)
{
  guint position;

  g_return_if_fail (STEWARD_IS_CONNECTIONS (self));
  g_return_if_fail (STEWARD_IS_CONNECTION (connection));

  if (g_strcmp0 (self->last, steward_connection_get_id (connection)) == 0)
    g_clear_pointer (&self->last, g_free);
  if (g_list_store_find (self->list, connection, &position))
    g_list_store_remove (self->list, position);
}

/**
 * steward_connections_find:
 * @self: the connections
 * @id_or_name: an id, else a name
 *
 * Returns: (transfer none) (nullable): the first that fits
 */
StewardConnection *
steward_connections_find (StewardConnections *self,
                          const char         *id_or_name)
{
  StewardConnection *named = NULL;

  g_return_val_if_fail (STEWARD_IS_CONNECTIONS (self), NULL);
  g_return_val_if_fail (id_or_name != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (StewardConnection) connection = g_list_model_get_item (G_LIST_MODEL (self->list),
                                                                        i);

      if (g_str_equal (steward_connection_get_id (connection), id_or_name))
        return connection;
      if (named == NULL && g_strcmp0 (steward_connection_get_name (connection), id_or_name) == 0)
        named = connection;
    }

  return named;
}

/**
 * steward_connections_get_last:
 * @self: the connections
 *
 * Returns: (transfer none) (nullable): the one that was used last
 */
StewardConnection *
steward_connections_get_last (StewardConnections *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTIONS (self), NULL);

  return self->last != NULL ? steward_connections_find (self, self->last) : NULL;
}

void
steward_connections_set_last (StewardConnections *self,
                              StewardConnection  *connection)
{
  g_return_if_fail (STEWARD_IS_CONNECTIONS (self));
  g_return_if_fail (connection == NULL || STEWARD_IS_CONNECTION (connection));

  g_free (self->last);
  self->last = connection != NULL ? g_strdup (steward_connection_get_id (connection)) : NULL;
}
