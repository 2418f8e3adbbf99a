/* steward-page-journal.c: what of a page's work goes into the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#include <glib/gi18n.h>

#include "steward-field.h"
#include "steward-journal.h"

/* A disk that is full never keeps anybody from saving, but it is told. */
static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (StewardPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (steward_journal_append_finish (result, &error))
    return;

  /* translators: %s is why, as "No space left on device" */
  text = g_strdup_printf (_("Done, but it could not be written to the journal: %s"),
                          error->message);
  steward_page_show_note (self, text);
}

static void
append (StewardPage *self,
        const char  *action,
        SoCarrier   *before,
        SoCarrier   *after)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  SoCarrier *object = after != NULL ? after : before;
  g_autofree char *name = steward_page_dup_object_name (self, object);
  StewardJournalEntry entry = {
    .connection = priv->connection != NULL ? steward_connection_get_name (priv->connection) : NULL,
    .address = so_session_get_address (priv->session),
    .section = priv->title,
    .type = G_OBJECT_TYPE_NAME (object) + strlen ("So"),
    .id = steward_field_get_id (object),
    .name = name,
    .action = action,
    .before = before,
    .after = after,
  };

  steward_journal_append_async (&entry, written_cb, g_object_ref (self));
}

/* @answer is what the server has now. */
void
steward_page_write_journal (StewardPage *self,
                            SoCarrier   *answer)
{
  StewardRun *run = steward_page_get_private (self)->run;
  const char *action = run->theirs == NULL ? "create" : "update";

  if (run->kind == STEWARD_RUN_UNDO)
    action = run->created ? "restore" : "undo";
  append (self, action, run->theirs, answer);
}

void
steward_page_journal_deletion (StewardPage *self,
                               SoCarrier   *object)
{
  append (self, "delete", object, NULL);
}
