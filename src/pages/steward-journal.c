/* steward-journal.c: what this program changed on servers, one line each
 *
 * The journal is a file a month under the user's state folder, only ever added to. Each line
 * is a JSON object that holds the SHA-256 of the line before it, in the same file or in the
 * last one before, so that a line that was changed or is missing is found. It is written by
 * one thread of its own, and under a lock, since another Steward may run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "so-json.h"
#include "steward-secret-mask.h"

#define SUFFIX ".jsonl"
#define PREVIOUS "previous"

/* ---- what is written ---- */

static JsonNode *
dup_masked (SoCarrier *object)
{
  JsonNode *node;

  if (object == NULL)
    return json_node_new (JSON_NODE_NULL);

  node = so_carrier_to_json (object);
  steward_secret_mask (node);

  return node;
}

/* Everything but the hash of the line before. */
static JsonObject *
make_object (const StewardJournalEntry *entry)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format_iso8601 (now);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "time", time);
  json_object_set_string_member (object, "connection", entry->connection);
  json_object_set_string_member (object, "address", entry->address);
  json_object_set_string_member (object, "section", entry->section);
  json_object_set_string_member (object, "type", entry->type);
  json_object_set_int_member (object, "id", entry->id);
  json_object_set_string_member (object, "name", entry->name);
  json_object_set_string_member (object, "action", entry->action);
  json_object_set_member (object, "before", dup_masked (entry->before));
  json_object_set_member (object, "after", dup_masked (entry->after));

  return object;
}

/* (transfer full): where the journal is */
char *
steward_journal_dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "steward", "journal", NULL);
}

/* ---- files ---- */

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

/* (transfer full) (element-type filename): the files of the journal, oldest first */
static GPtrArray *
list_files (const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (files, compare_names);

  return files;
}

static char *
dup_hash (const char *line,
          gsize       length)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) line, length);
}

/* (transfer full): of the last line of a text, "" where there is none */
static char *
dup_last_hash (const char *text,
               gsize       length)
{
  const char *start;

  while (length > 0 && text[length - 1] == '\n')
    length--;
  if (length == 0)
    return g_strdup ("");

  start = g_strrstr_len (text, length, "\n");
  start = start != NULL ? start + 1 : text;

  return dup_hash (start, length - (start - text));
}

/* (transfer full) (nullable): the hash of the last line there is */
static char *
read_last_hash (const char  *folder,
                GError     **error)
{
  g_autoptr (GPtrArray) files = list_files (folder);

  for (guint i = files->len; i > 0; i--)
    {
      g_autofree char *text = NULL;
      g_autofree char *hash = NULL;
      gsize length;

      if (!g_file_get_contents (g_ptr_array_index (files, i - 1), &text, &length, error))
        return NULL;
      hash = dup_last_hash (text, length);
      if (*hash != '\0')
        return g_steal_pointer (&hash);
    }

  return g_strdup ("");
}

static gboolean
set_errno (GError     **error,
           const char  *path)
{
  int code = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", path,
               g_strerror (code));

  return FALSE;
}

/* All of it, or an error. */
static gboolean
write_all (int          fd,
           const char  *path,
           GString     *text,
           GError     **error)
{
  for (gsize done = 0; done < text->len;)
    {
      gssize n = write (fd, text->str + done, text->len - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return set_errno (error, path);
      done += n;
    }

  return fsync (fd) == 0 || set_errno (error, path);
}

/* @object: what becomes the line */
static gboolean
append_line (JsonObject  *object,
             const char  *folder,
             int          fd,
             const char  *path,
             GError     **error)
{
  g_autofree char *previous = read_last_hash (folder, error);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GString) line = NULL;
  g_autofree char *text = NULL;

  if (previous == NULL)
    return FALSE;

  json_object_set_string_member (object, PREVIOUS, previous);
  json_node_set_object (node, object);
  text = so_json_print (node);
  line = g_string_new (text);
  g_string_append_c (line, '\n');

  return write_all (fd, path, line, error);
}

static int
open_locked (const char  *path,
             int          flags,
             GError     **error)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0600);

  if (fd < 0 || flock (fd, LOCK_EX) < 0)
    {
      set_errno (error, path);
      if (fd >= 0)
        close (fd);
      return -1;
    }

  return fd;
}

/* In the thread of the journal. */
static gboolean
append_object (JsonObject  *object,
               GError     **error)
{
  g_autofree char *folder = steward_journal_dup_folder ();
  g_autofree char *lock_path = g_build_filename (folder, "lock", NULL);
  g_autofree char *month = g_strndup (json_object_get_string_member (object, "time"),
                                      strlen ("2026-01"));
  g_autofree char *name = g_strconcat (month, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gboolean written = FALSE;
  int lock, fd;

  if (g_mkdir_with_parents (folder, 0700) < 0)
    return set_errno (error, folder);

  lock = open_locked (lock_path, O_RDWR | O_CREAT, error);
  if (lock < 0)
    return FALSE;

  fd = open_locked (path, O_WRONLY | O_APPEND | O_CREAT, error);
  if (fd >= 0)
    {
      written = append_line (object, folder, fd, path, error);
      close (fd);
    }
  close (lock);

  return written;
}

/* ---- the thread ---- */

static void
write_task (gpointer data,
            gpointer user_data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (append_object (g_task_get_task_data (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* One thread: lines are written in the order in which things happened. */
static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (pool == NULL)
    pool = g_thread_pool_new (write_task, NULL, 1, FALSE, NULL);

  return pool;
}

/**
 * steward_journal_append_async:
 * @entry: what was done
 * @callback: called when it is on the disk, or is not
 * @user_data: for @callback
 *
 * Writes a line off the main loop.
 */
void
steward_journal_append_async (const StewardJournalEntry *entry,
                              GAsyncReadyCallback        callback,
                              gpointer                   user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, steward_journal_append_async);
  g_task_set_task_data (task, make_object (entry), (GDestroyNotify) json_object_unref);
  g_thread_pool_push (get_pool (), task, NULL);
}

gboolean
steward_journal_append_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- looking after it ---- */

static gboolean
verify_line (const char  *line,
             const char  *expected,
             GError     **error)
{
  g_autoptr (JsonNode) node = so_json_parse (line, -1, error);
  const char *previous = NULL;

  if (node == NULL)
    return FALSE;

  if (JSON_NODE_HOLDS_OBJECT (node))
    previous = json_object_get_string_member_with_default (json_node_get_object (node), PREVIOUS,
                                                           NULL);
  if (g_strcmp0 (previous, expected) == 0)
    return TRUE;

  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                       "the line before was changed or is missing");

  return FALSE;
}

/**
 * steward_journal_verify:
 * @folder: of a journal
 * @n_entries: (out): the lines that are as they were written, up to the first that is not
 * @error: return location for a G_FILE_ERROR, or what is wrong with a line
 *
 * Reads all of the journal; not for the main loop.
 *
 * Returns: whether every line follows the one before
 */
gboolean
steward_journal_verify (const char  *folder,
                        guint       *n_entries,
                        GError     **error)
{
  g_autoptr (GPtrArray) files = list_files (folder);
  g_autofree char *hash = g_strdup ("");

  *n_entries = 0;
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      if (!g_file_get_contents (g_ptr_array_index (files, i), &text, NULL, error))
        return FALSE;

      lines = g_strsplit (text, "\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        {
          if (*lines[j] == '\0')
            continue;
          /* the oldest line may follow one that is no longer kept */
          if (*n_entries > 0 && !verify_line (lines[j], hash, error))
            return FALSE;
          g_free (hash);
          hash = dup_hash (lines[j], strlen (lines[j]));
          (*n_entries)++;
        }
    }

  return TRUE;
}
