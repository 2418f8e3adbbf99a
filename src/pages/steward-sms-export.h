/* steward-sms-export.h: the SMS settings for the clipboard or a file, with secrets on request
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-sms-config.h"

G_BEGIN_DECLS

void     steward_sms_export_ask_async  (GtkWidget            *parent,
                                        gboolean              any_secrets,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean steward_sms_export_ask_finish (GAsyncResult         *result,
                                        gboolean             *secrets);
char    *steward_sms_export_text       (SoSmsConfig          *sms,
                                        gboolean              secrets);
gboolean steward_sms_export_write      (GFile                *file,
                                        SoSmsConfig          *sms,
                                        gboolean              secrets,
                                        GError              **error);

G_END_DECLS
