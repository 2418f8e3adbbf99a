/* steward-config-file.h: the text of a configuration in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define STEWARD_CONFIG_FILE_MAX (16u << 20)     /* bytes */

void      steward_config_file_read_async   (GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
char     *steward_config_file_read_finish  (GFile                *file,
                                            GAsyncResult         *result,
                                            GError              **error);
void      steward_config_file_write_async  (GFile                *file,
                                            const char           *text,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean  steward_config_file_write_finish (GFile                *file,
                                            GAsyncResult         *result,
                                            GError              **error);
char     *steward_config_file_propose_name (const char           *type,
                                            const char           *language);

G_END_DECLS
