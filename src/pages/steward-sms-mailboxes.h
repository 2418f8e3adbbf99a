/* steward-sms-mailboxes.h: whether a mailbox takes text messages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"

G_BEGIN_DECLS

typedef enum
{
  STEWARD_SMS_MAILBOX_UNKNOWN,  /* the mailboxes cannot be seen */
  STEWARD_SMS_MAILBOX_NONE,
  STEWARD_SMS_MAILBOX_FOUND,
} StewardSmsMailbox;

void              steward_sms_mailboxes_find_async  (SoSession           *session,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
StewardSmsMailbox steward_sms_mailboxes_find_finish (GAsyncResult        *result,
                                                     GError             **error);

G_END_DECLS
