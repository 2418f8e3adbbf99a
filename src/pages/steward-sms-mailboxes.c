/* steward-sms-mailboxes.c: whether a mailbox takes text messages
 *
 * The list of mailboxes does not tell their types: each is asked for, one after another, until
 * one is found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-sms-mailboxes.h"

#include "so-customer-service-agent.h"
#include "so-enums.h"

#define MAX_MAILBOXES 100   /* to ask about; nobody is told anything where there are more */

typedef struct
{
  GListModel *mailboxes;    /* of SoMailbox */
  guint       next;
} Search;

static void ask_next (GTask *task);

static void
search_free (Search *search)
{
  g_clear_object (&search->mailboxes);
  g_free (search);
}

static void
entity_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (SoMailboxEntity) mailbox = NULL;
  GError *error = NULL;

  mailbox = so_customer_service_get_mailbox_entity_finish (SO_SESSION (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else if (mailbox != NULL && mailbox->server_type == SO_MAILBOX_TYPE_SMS_PLUGIN)
    g_task_return_int (task, STEWARD_SMS_MAILBOX_FOUND);
  else
    ask_next (task);
}

static void
ask_next (GTask *task)
{
  Search *search = g_task_get_task_data (task);
  g_autoptr (SoMailbox) mailbox = g_list_model_get_item (search->mailboxes, search->next++);

  if (mailbox == NULL)
    g_task_return_int (task, STEWARD_SMS_MAILBOX_NONE);
  else
    so_customer_service_get_mailbox_entity_async (g_task_get_source_object (task),
                                                  mailbox->mail_in_filter_id,
                                                  g_task_get_cancellable (task),
                                                  entity_cb, g_object_ref (task));
}

static void
mailboxes_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Search *search = g_task_get_task_data (task);
  GError *error = NULL;
  GListStore *mailboxes;

  mailboxes = so_customer_service_get_mailboxes_finish (SO_SESSION (source), result, &error);
  search->mailboxes = G_LIST_MODEL (mailboxes);
  if (mailboxes == NULL)
    g_task_return_error (task, error);
  else if (g_list_model_get_n_items (search->mailboxes) > MAX_MAILBOXES)
    g_task_return_int (task, STEWARD_SMS_MAILBOX_UNKNOWN);
  else
    ask_next (task);
}

/* Looks for a mailbox of type SmsPlugin. */
void
steward_sms_mailboxes_find_async (SoSession           *session,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_sms_mailboxes_find_async);
  g_task_set_task_data (task, g_new0 (Search, 1), (GDestroyNotify) search_free);
  so_customer_service_get_mailboxes_async (session, cancellable, mailboxes_cb, g_object_ref (task));
}

/* STEWARD_SMS_MAILBOX_UNKNOWN with @error as so_session_call_finish() where they cannot be seen. */
StewardSmsMailbox
steward_sms_mailboxes_find_finish (GAsyncResult  *result,
                                   GError       **error)
{
  gssize found = g_task_propagate_int (G_TASK (result), error);

  return found < 0 ? STEWARD_SMS_MAILBOX_UNKNOWN : (StewardSmsMailbox) found;
}
