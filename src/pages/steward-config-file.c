/* steward-config-file.c: the text of a configuration in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-config-file.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- reading ---- */

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autofree char *text = NULL;
  gsize length;
  GError *error = NULL;

  if (!g_file_load_contents_finish (G_FILE (source), result, &text, &length, NULL, &error))
    g_task_return_error (task, error);
  else if (length > STEWARD_CONFIG_FILE_MAX)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                             _("The file is larger than 16 MB."));
  else if (!g_utf8_validate (text, (gssize) length, NULL))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                             _("The file is not text in UTF-8."));
  else
    g_task_return_pointer (task, g_steal_pointer (&text), g_free);
}

/* The size is looked at first: a wrong file may be of any. */
static void
size_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info == NULL)
    g_task_return_error (task, error);
  else if (g_file_info_get_size (info) > STEWARD_CONFIG_FILE_MAX)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                             _("The file is larger than 16 MB."));
  else
    g_file_load_contents_async (G_FILE (source), g_task_get_cancellable (task), read_cb,
                                g_object_ref (task));
}

/* Reads at most STEWARD_CONFIG_FILE_MAX bytes of UTF-8. */
void
steward_config_file_read_async (GFile               *file,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_config_file_read_async);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, cancellable, size_cb, task);
}

/**
 * steward_config_file_read_finish:
 * @file: a file
 * @result: what the callback was given
 * @error: G_IO_ERROR; NO_SPACE if it is too large, INVALID_DATA if it is no text
 *
 * Returns: (transfer full) (nullable): every byte of the file; %NULL on error
 */
char *
steward_config_file_read_finish (GFile         *file,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- writing ---- */

/* @text: (nullable): what the file holds from now on, to the byte */
void
steward_config_file_write_async (GFile               *file,
                                 const char          *text,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, text != NULL ? strlen (text) : 0);

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, cancellable,
                                       callback, user_data);
}

gboolean
steward_config_file_write_finish (GFile         *file,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return g_file_replace_contents_finish (file, result, NULL, error);
}

/* ---- the name ---- */

static void
append_plain (GString    *name,
              const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  gboolean gap = FALSE;

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isalnum (c))
        {
          gap = TRUE;
          continue;
        }
      if (gap && name->len > 0)
        g_string_append_c (name, '-');
      gap = FALSE;
      g_string_append_unichar (name, c);
    }
}

/**
 * steward_config_file_propose_name:
 * @type: "Options"
 * @language: "Norwegian"
 *
 * Returns: (transfer full): "options-norwegian.json"
 */
char *
steward_config_file_propose_name (const char *type,
                                  const char *language)
{
  g_autoptr (GString) name = g_string_new (NULL);

  append_plain (name, type);
  if (name->len > 0)
    g_string_append_c (name, '-');
  append_plain (name, language);
  g_string_append (name, ".json");

  return g_strdup (name->str);
}
