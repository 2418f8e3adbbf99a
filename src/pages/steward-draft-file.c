/* steward-draft-file.c: the file of one draft, written again and again
 *
 * Each version is written beside the old one by a thread of its own, is on the disk before
 * it takes the name, and is locked before it has it. One version is written at a time; of
 * several that wait only the last counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-drafts-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* What the thread and the main loop share. */
typedef struct
{
  gatomicrefcount  refs;
  GMutex           mutex;
  char            *path;
  int              lock;        /* of the file at @path, -1 while there is none */
  gboolean         gone;        /* nothing may take the name any more */
} Place;

struct _StewardDraftFile
{
  GObject       parent_instance;

  Place        *place;
  gboolean      writing;
  StewardDraft *next;           /* nullable: to be written when the thread is done */
};

G_DEFINE_FINAL_TYPE (StewardDraftFile, steward_draft_file, G_TYPE_OBJECT)

static Place *
place_new (char *path,
           int   lock)
{
  Place *place = g_new0 (Place, 1);

  g_atomic_ref_count_init (&place->refs);
  g_mutex_init (&place->mutex);
  place->path = path;
  place->lock = lock;

  return place;
}

static Place *
place_ref (Place *place)
{
  g_atomic_ref_count_inc (&place->refs);

  return place;
}

static void
place_unref (Place *place)
{
  if (!g_atomic_ref_count_dec (&place->refs))
    return;

  g_mutex_clear (&place->mutex);
  g_free (place->path);
  g_free (place);
}

/* Whoever else wants the file may have it, though a thread that is done may still be ending. */
static void
place_leave (Place *place)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&place->mutex);

  if (place->lock >= 0)
    close (place->lock);
  place->lock = -1;
  place->gone = TRUE;
}

/* ---- in the thread ---- */

typedef struct
{
  Place        *place;
  StewardDraft *draft;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  place_unref (job->place);
  steward_draft_free (job->draft);
  g_free (job);
}

static gboolean
fail (GError     **error,
      const char  *what,
      const char  *path)
{
  int number = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number), "%s %s: %s", what, path,
               g_strerror (number));

  return FALSE;
}

static gboolean
write_all (int         fd,
           const char *text,
           gsize       length)
{
  while (length > 0)
    {
      gssize written = write (fd, text, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          text += written;
          length -= written;
        }
    }

  return TRUE;
}

/* A folder that was there keeps its mode for others only where that is none. */
static gboolean
make_folder (const char  *folder,
             GError     **error)
{
  if (g_mkdir_with_parents (folder, 0700) != 0 || g_chmod (folder, 0700) != 0)
    return fail (error, "making", folder);

  return TRUE;
}

/* After a power cut the name is there, too. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  if (fsync (fd) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
  close (fd);
}

/* The file takes its name, unless the draft is gone meanwhile. */
static gboolean
take_name (Place       *place,
           const char  *temporary,
           int          fd,
           GError     **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&place->mutex);

  if (place->gone)
    {
      close (fd);
      g_unlink (temporary);
      return TRUE;
    }

  if (g_rename (temporary, place->path) != 0)
    {
      fail (error, "renaming", temporary);
      close (fd);
      g_unlink (temporary);
      return FALSE;
    }

  if (place->lock >= 0)
    close (place->lock);
  place->lock = fd;

  return TRUE;
}

static gboolean
write_file (Place         *place,
            StewardDraft  *draft,
            GError       **error)
{
  g_autofree char *folder = g_path_get_dirname (place->path);
  g_autofree char *temporary = g_strconcat (place->path, ".new", NULL);
  g_autofree char *text = steward_draft_print (draft);
  int fd;

  if (!make_folder (folder, error))
    return FALSE;

  g_unlink (temporary);                 /* of a writer that was killed */
  fd = g_open (temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return fail (error, "making", temporary);

  if (flock (fd, LOCK_EX | LOCK_NB) != 0 || fchmod (fd, 0600) != 0 ||
      !write_all (fd, text, strlen (text)) || fsync (fd) != 0)
    {
      fail (error, "writing", temporary);
      close (fd);
      g_unlink (temporary);
      return FALSE;
    }

  if (!take_name (place, temporary, fd, error))
    return FALSE;

  sync_folder (folder);

  return TRUE;
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;

  steward_draft_hide_secrets (job->draft, (const char *const *) job->draft->secret_fields,
                              (const char *const *) job->draft->secret_values);
  if (write_file (job->place, job->draft, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* ---- in the main loop ---- */

static void start (StewardDraftFile *self,
                   StewardDraft     *draft);

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (StewardDraftFile) self = user_data;
  g_autoptr (GError) error = NULL;

  self->writing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_message ("A draft was not written: %s", error->message);

  if (self->next != NULL)
    start (self, g_steal_pointer (&self->next));
  g_signal_emit_by_name (self, "written", error);
}

static void
start (StewardDraftFile *self,
       StewardDraft     *draft)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  Job *job = g_new (Job, 1);

  job->place = place_ref (self->place);
  job->draft = draft;
  self->writing = TRUE;
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_thread);
}

static void
steward_draft_file_finalize (GObject *object)
{
  StewardDraftFile *self = STEWARD_DRAFT_FILE (object);

  place_leave (self->place);
  g_clear_pointer (&self->place, place_unref);
  g_clear_pointer (&self->next, steward_draft_free);

  G_OBJECT_CLASS (steward_draft_file_parent_class)->finalize (object);
}

static void
steward_draft_file_class_init (StewardDraftFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_draft_file_finalize;

  /**
   * StewardDraftFile::written:
   * @error: (nullable): why it was not
   */
  g_signal_new ("written", STEWARD_TYPE_DRAFT_FILE, G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
steward_draft_file_init (StewardDraftFile *self)
{
}

/* A file that is not there before the first version is written. */
StewardDraftFile *
steward_draft_file_new (const StewardDraftKey *key)
{
  StewardDraftFile *self;
  g_autofree char *folder = steward_drafts_get_folder ();
  g_autofree char *prefix = NULL;
  g_autofree char *random = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (key != NULL && key->server != NULL, NULL);

  prefix = steward_drafts_name_prefix (key);
  random = g_uuid_string_random ();
  name = g_strconcat (prefix, random, ".draft", NULL);
  self = g_object_new (STEWARD_TYPE_DRAFT_FILE, NULL);
  self->place = place_new (g_build_filename (folder, name, NULL), -1);

  return self;
}

/* The file of a claimed draft is ours to write from now on. */
StewardDraftFile *
steward_draft_file_new_adopt (StewardDraft *draft)
{
  StewardDraftFile *self;

  g_return_val_if_fail (draft->lock >= 0, NULL);

  self = g_object_new (STEWARD_TYPE_DRAFT_FILE, NULL);
  self->place = place_new (g_strdup (draft->path), draft->lock);
  draft->lock = -1;

  return self;
}

/**
 * steward_draft_file_write:
 * @self: a file
 * @draft: (transfer full): its next version
 *
 * Returns before it is written; "written" tells.
 */
void
steward_draft_file_write (StewardDraftFile *self,
                          StewardDraft     *draft)
{
  g_return_if_fail (STEWARD_IS_DRAFT_FILE (self));

  if (self->writing)
    {
      g_clear_pointer (&self->next, steward_draft_free);
      self->next = draft;
    }
  else
    start (self, draft);
}

/* Removes the file at once, and for good: what is being written meanwhile goes with it. */
void
steward_draft_file_remove (StewardDraftFile *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (STEWARD_IS_DRAFT_FILE (self));

  g_clear_pointer (&self->next, steward_draft_free);
  locker = g_mutex_locker_new (&self->place->mutex);
  self->place->gone = TRUE;
  if (g_unlink (self->place->path) != 0 && errno != ENOENT)
    g_warning ("%s could not be removed: %s", self->place->path, g_strerror (errno));
}

/* Whether all that was to be written is on the disk, or nothing was. */
gboolean
steward_draft_file_is_written (StewardDraftFile *self)
{
  g_return_val_if_fail (STEWARD_IS_DRAFT_FILE (self), TRUE);

  return !self->writing && self->next == NULL;
}
