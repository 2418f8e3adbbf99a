/* steward-drafts.c: the folder of drafts: which there are, and whose
 *
 * One file an object in $XDG_STATE_HOME/steward/drafts, for nobody else to read. Its name is
 * a checksum of what it belongs to and something random: two Stewards that edit the same
 * object write two files. Whoever writes a file, or shows what is in it, holds a lock on it
 * (flock): a draft is offered to one window only, and only when its writer is gone, by a
 * kill even. Nothing is ever overwritten that somebody else wrote.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-drafts-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define SUFFIX ".draft"
#define MAX_SIZE (256u << 20)   /* bytes; a draft holds an object twice */
#define MAX_HEADER (64u << 10)  /* bytes of the first line */

/* (transfer full): the folder; it may not exist yet */
char *
steward_drafts_get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "steward", "drafts", NULL);
}

/* (transfer full): what the names of its files begin with */
char *
steward_drafts_name_prefix (const StewardDraftKey *key)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s\n%s\n%s\n%d", key->server,
                                           key->user != NULL ? key->user : "", key->section,
                                           key->type, key->id);
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  checksum[32] = '\0';

  return g_strconcat (checksum, "-", NULL);
}

/**
 * steward_drafts_lock:
 * @path: a file
 *
 * Returns: a descriptor that keeps others from the file until it is closed; -1 where the file
 *   is gone or somebody else has it
 */
int
steward_drafts_lock (const char *path)
{
  int fd = g_open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);
  GStatBuf opened, named;

  if (fd < 0)
    return -1;

  /* its owner may have put another file in its place, or removed it, before we had the lock */
  if (flock (fd, LOCK_EX | LOCK_NB) != 0 || fstat (fd, &opened) != 0 || !S_ISREG (opened.st_mode) ||
      g_lstat (path, &named) != 0 || opened.st_ino != named.st_ino)
    {
      close (fd);
      return -1;
    }

  return fd;
}

typedef StewardDraft *(*Reader) (const char  *path,
                                 GError     **error);

static StewardDraft *
read_header (const char  *path,
             GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *line = g_malloc (MAX_HEADER);
  const char *end;
  gsize length;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), line, MAX_HEADER,
                                                  &length, NULL, error))
    return NULL;

  end = memchr (line, '\n', length);

  return steward_draft_parse_header (line, end != NULL ? (gsize) (end - line) : length, error);
}

static StewardDraft *
read_draft (const char  *path,
            GError     **error)
{
  g_autofree char *text = NULL;
  GStatBuf info;
  gsize length;

  if (g_stat (path, &info) == 0 && (info.st_size > MAX_SIZE || !S_ISREG (info.st_mode)))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a draft");
      return NULL;
    }

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  return steward_draft_parse (text, length, error);
}

/* The draft in the file, and the file with it; NULL where somebody has it or it is damaged. */
static StewardDraft *
claim_file (const char *path,
            Reader      read_file)
{
  g_autoptr (StewardDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  int lock = steward_drafts_lock (path);

  if (lock < 0)
    return NULL;

  draft = read_file (path, &error);
  if (draft == NULL)
    {
      g_message ("%s is left alone: %s", path, error->message);
      close (lock);
      return NULL;
    }
  draft->path = g_strdup (path);
  draft->lock = lock;

  return g_steal_pointer (&draft);
}

/* All files whose names begin with @prefix. */
static GPtrArray *
find_files (const char *prefix)
{
  g_autofree char *folder = steward_drafts_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));

  return files;
}

static gboolean
belongs_to (StewardDraft          *draft,
            const StewardDraftKey *key)
{
  return strcmp (draft->server, key->server) == 0 && g_strcmp0 (draft->user, key->user) == 0 &&
         strcmp (draft->section, key->section) == 0 && strcmp (draft->type, key->type) == 0 &&
         draft->id == key->id;
}

/**
 * steward_drafts_claim:
 * @key: an object
 *
 * The newest draft of the object that nobody else works on. It is ours until it is freed:
 * then another window may offer it.
 *
 * Returns: (transfer full) (nullable): the draft; %NULL for none
 */
StewardDraft *
steward_drafts_claim (const StewardDraftKey *key)
{
  g_autofree char *prefix = NULL;
  g_autoptr (GPtrArray) files = NULL;
  StewardDraft *newest = NULL;

  g_return_val_if_fail (key != NULL && key->server != NULL, NULL);

  prefix = steward_drafts_name_prefix (key);
  files = find_files (prefix);
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (StewardDraft) draft = claim_file (g_ptr_array_index (files, i), read_draft);

      if (draft == NULL || !belongs_to (draft, key) ||
          (newest != NULL && newest->time >= draft->time))
        continue;
      g_clear_pointer (&newest, steward_draft_free);
      newest = g_steal_pointer (&draft);
    }

  return newest;
}

static gboolean
is_on (StewardDraft *draft,
       const char   *server,
       const char   *user)
{
  return strcmp (draft->server, server) == 0 && g_strcmp0 (draft->user, user) == 0;
}

static int
compare_drafts (gconstpointer one,
                gconstpointer other)
{
  const StewardDraft *a = *(StewardDraft *const *) one;
  const StewardDraft *b = *(StewardDraft *const *) other;

  return a->time < b->time ? 1 : a->time > b->time ? -1 : 0;
}

/**
 * steward_drafts_list:
 * @server: (nullable): address of a server; %NULL for all
 * @user: (nullable): who is signed in there
 *
 * Returns: (transfer container) (element-type StewardDraft): what is there that nobody works
 *   on, newest first, without its texts; none of them is claimed
 */
GPtrArray *
steward_drafts_list (const char *server,
                     const char *user)
{
  g_autoptr (GPtrArray) files = find_files ("");
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) steward_draft_free);

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (StewardDraft) draft = claim_file (g_ptr_array_index (files, i), read_header);

      if (draft == NULL || (server != NULL && !is_on (draft, server, user)))
        continue;

      close (draft->lock);
      draft->lock = -1;
      g_ptr_array_add (drafts, g_steal_pointer (&draft));
    }
  g_ptr_array_sort (drafts, compare_drafts);

  return drafts;
}

/* Removes the file of a claimed draft. */
void
steward_draft_discard (StewardDraft *self)
{
  g_return_if_fail (self->lock >= 0);

  if (g_unlink (self->path) != 0 && errno != ENOENT)
    g_warning ("%s could not be removed: %s", self->path, g_strerror (errno));
}

/**
 * steward_drafts_remove_all:
 * @server: address of a server
 * @user: (nullable): who signs in there
 *
 * Removes what was kept for a connection that is no more.
 */
void
steward_drafts_remove_all (const char *server,
                           const char *user)
{
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_if_fail (server != NULL);

  drafts = steward_drafts_list (server, user);
  for (guint i = 0; i < drafts->len; i++)
    {
      StewardDraft *listed = g_ptr_array_index (drafts, i);
      g_autoptr (StewardDraft) draft = claim_file (listed->path, read_header);

      if (draft != NULL)
        steward_draft_discard (draft);
    }
}
