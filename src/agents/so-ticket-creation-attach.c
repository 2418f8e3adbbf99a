/* so-ticket-creation-attach.c: each attachment to the server, then all to the message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-creation-private.h"

#include <glib/gi18n.h>

#include "so-attachment-validation-result.h"
#include "so-service-error.h"
#include "so-ticket-agent.h"

static void
attach_next (GTask *task);

static guint
count (SoTicketCreation *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->attachments));
}

static SoPendingAttachment *
get (SoTicketCreation *self,
     guint             i)
{
  g_autoptr (SoPendingAttachment) attachment = NULL;

  attachment = g_list_model_get_item (G_LIST_MODEL (self->attachments), i);

  return attachment;                         /* the list holds it */
}

/* The one that is on its way; NULL: all are there. */
static SoPendingAttachment *
get_current (SoTicketCreation *self)
{
  for (guint i = 0; i < count (self); i++)
    if (!get (self, i)->uploaded)
      return get (self, i);

  return NULL;
}

/* A place for each, its content, and one call for all. @part: of the one on its way up. */
static void
show_progress (SoTicketCreation *self,
               double            part)
{
  SoCreationStep *step = so_ticket_creation_get_step (self, SO_CREATION_ATTACHMENTS);
  guint n_done = 0;

  for (guint i = 0; i < count (self); i++)
    n_done += (get (self, i)->id != 0) + (get (self, i)->uploaded != FALSE);

  so_creation_step_update (step, step->state, (n_done + part) / (2.0 * count (self) + 1), NULL);
}

static void
upload_progress_cb (goffset  n_bytes,
                    goffset  n_total,
                    gpointer user_data)
{
  show_progress (user_data, n_total > 0 ? CLAMP ((double) n_bytes / n_total, 0, 1) : 0);
}

static void
name_file (GError              **error,
           SoPendingAttachment  *attachment)
{
  g_prefix_error (error, "%s: ", attachment->name);
}

/* Those that are not with the message yet. */
static GArray *
get_ids (SoTicketCreation *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < count (self); i++)
    if (!get (self, i)->attached)
      g_array_append_val (ids, get (self, i)->id);

  return ids;
}

static void
add_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (!so_ticket_add_attachments_finish (SO_SESSION (source), result, &error))
    {
      so_creation_write_failed (task, error);
      return;
    }

  for (guint i = 0; i < count (self); i++)
    {
      get (self, i)->attached = TRUE;
      so_pending_attachment_touch (get (self, i));
    }
  so_creation_step_is_done (task);
}

static void
add_all (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (GArray) ids = get_ids (self);

  if (ids->len == 0)
    {
      so_creation_step_is_done (task);
      return;
    }

  so_creation_ask (self, so_creation_get_current (self));
  so_ticket_add_attachments_async (self->session, self->message_id, (const int *) ids->data,
                                   ids->len, g_task_get_cancellable (task), add_cb, task);
}

static const char *
find_name (SoTicketCreation *self,
           int               id)
{
  for (guint i = 0; i < count (self); i++)
    if (get (self, i)->id == id)
      return get (self, i)->name;

  return "";
}

static void
validate_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (GListStore) results = NULL;
  GError *error = NULL;

  results = so_ticket_validate_attachments_finish (SO_SESSION (source), result, &error);
  if (results == NULL && !g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_NO_METHOD))
    {
      so_creation_step_failed (task, error);
      return;
    }

  g_clear_error (&error);
  for (guint i = 0; results != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (results)); i++)
    {
      g_autoptr (SoAttachmentValidationResult) item = NULL;

      item = g_list_model_get_item (G_LIST_MODEL (results), i);
      if (!item->is_valid)
        {
          so_creation_step_failed (task, g_error_new (SO_TICKET_CREATION_ERROR,
                                                      SO_TICKET_CREATION_ERROR_ATTACHMENT,
                                                      "%s: %s",
                                                      find_name (self, item->attachment_id),
                                                      item->error_message != NULL ?
                                                      item->error_message : ""));
          return;
        }
    }

  add_all (task);
}

static void
validate (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (GArray) ids = get_ids (self);

  if (ids->len == 0)
    add_all (task);
  else
    so_ticket_validate_attachments_async (self->session, (const int *) ids->data, ids->len,
                                          g_task_get_cancellable (task), validate_cb, task);
}

static void
upload_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  SoPendingAttachment *attachment = get_current (self);
  GError *error = NULL;

  /* the content of one id: once more makes no second one */
  if (!so_ticket_upload_attachment_finish (SO_SESSION (source), result, &error))
    {
      name_file (&error, attachment);
      so_creation_step_failed (task, error);
      return;
    }

  attachment->uploaded = TRUE;
  so_pending_attachment_touch (attachment);
  show_progress (self, 0);
  so_creation_changed (self);
  attach_next (task);
}

static void
open_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  SoPendingAttachment *attachment = SO_PENDING_ATTACHMENT (source);
  g_autoptr (GInputStream) stream = NULL;
  GError *error = NULL;

  stream = so_pending_attachment_open_finish (attachment, result, &error);
  if (stream == NULL)
    {
      so_creation_step_failed (task, error);
      return;
    }

  so_ticket_upload_attachment_async (self->session, attachment->id, stream, upload_progress_cb,
                                     self, g_task_get_cancellable (task), upload_cb, task);
}

static void
take_id (GTask               *task,
         SoPendingAttachment *attachment,
         int                  id)
{
  SoTicketCreation *self = g_task_get_source_object (task);

  attachment->id = id;
  attachment->asked = FALSE;
  so_pending_attachment_touch (attachment);
  show_progress (self, 0);
  so_creation_changed (self);
  attach_next (task);
}

static void
save_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  SoPendingAttachment *attachment = get_current (self);
  g_autoptr (SoAttachmentEntity) saved = NULL;
  GError *error = NULL;

  saved = so_ticket_save_attachment_entity_finish (SO_SESSION (source), result, &error);
  if (saved != NULL && saved->attachment_id > 0)
    {
      take_id (task, attachment, saved->attachment_id);
      return;
    }

  if (saved != NULL)
    error = g_error_new_literal (SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE,
                                 _("The server's answer holds no attachment number"));
  attachment->asked = !so_creation_is_refusal (error);
  name_file (&error, attachment);
  so_creation_step_failed (task, error);
}

static void
save (GTask               *task,
      SoPendingAttachment *attachment)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (SoAttachmentEntity) entity = so_carrier_dup (SO_CARRIER (self->blank));

  g_object_set (entity,
                "name", attachment->name,
                "content-type", attachment->content_type,
                "att-size", (int) MIN (attachment->size, G_MAXINT),
                NULL);
  attachment->asked = TRUE;
  so_creation_changed (self);
  so_ticket_save_attachment_entity_async (self->session, entity, g_task_get_cancellable (task),
                                          save_cb, task);
}

static void
default_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  GError *error = NULL;

  g_clear_object (&self->blank);
  self->blank = so_ticket_create_default_attachment_entity_finish (SO_SESSION (source), result,
                                                                   &error);
  if (self->blank == NULL)
    so_creation_step_failed (task, error);
  else
    save (task, get_current (self));
}

static gboolean
is_ours (SoTicketCreation *self,
         int               id)
{
  for (guint i = 0; i < count (self); i++)
    if (get (self, i)->id == id)
      return TRUE;

  return FALSE;
}

/* A place that was made for us, though we never heard of it. */
static void
find_lost_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  SoPendingAttachment *attachment = get_current (self);
  g_autoptr (GListStore) list = NULL;
  GError *error = NULL;

  list = so_ticket_get_ticket_attachments_finish (SO_SESSION (source), result, &error);
  if (list == NULL)
    {
      so_creation_step_failed (task, error);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (SoAttachmentEntity) entity = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (entity->name, attachment->name) == 0 &&
          entity->att_size == (int) MIN (attachment->size, G_MAXINT) &&
          !is_ours (self, entity->attachment_id))
        {
          attachment->attached = TRUE;       /* listed with the ticket */
          take_id (task, attachment, entity->attachment_id);
          return;
        }
    }

  attachment->asked = FALSE;
  attach_next (task);
}

static void
attach_next (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  SoPendingAttachment *attachment = get_current (self);
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, &error))
    so_creation_step_failed (task, error);
  else if (attachment == NULL)
    validate (task);
  else if (attachment->id != 0)
    so_pending_attachment_open_async (attachment, cancellable, open_cb, task);
  else if (attachment->asked)
    so_ticket_get_ticket_attachments_async (self->session, self->ticket_id, cancellable,
                                            find_lost_cb, task);
  else if (self->blank == NULL)
    so_ticket_create_default_attachment_entity_async (self->session, cancellable, default_cb,
                                                      task);
  else
    save (task, attachment);
}

void
so_creation_attach (GTask *task)
{
  attach_next (task);
}

static void
find_attached_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GTask *task = user_data;
  SoTicketCreation *self = g_task_get_source_object (task);
  g_autoptr (GListStore) list = NULL;
  GError *error = NULL;

  list = so_ticket_get_ticket_attachments_finish (SO_SESSION (source), result, &error);
  if (list == NULL)
    {
      so_creation_step_failed (task, error);
      return;
    }

  for (guint i = 0; i < count (self); i++)
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (list)); j++)
      {
        g_autoptr (SoAttachmentEntity) entity = g_list_model_get_item (G_LIST_MODEL (list), j);

        if (entity->attachment_id == get (self, i)->id)
          get (self, i)->attached = TRUE;
      }
  so_creation_step_again (task);
}

/*< private >
 * so_creation_find_attached:
 * @task: a run
 *
 * What the ticket has already is not attached once more.
 */
void
so_creation_find_attached (GTask *task)
{
  SoTicketCreation *self = g_task_get_source_object (task);

  so_ticket_get_ticket_attachments_async (self->session, self->ticket_id,
                                          g_task_get_cancellable (task), find_attached_cb, task);
}
