/* steward-page-send.c: reads an object again, merges, sends it and takes the answer
 *
 * The server offers no lock: it is asked for the object once more right before it is sent,
 * so that changes of others are merged, or shown, and not overwritten.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#include <glib/gi18n.h>

#include "so-service-error.h"
#include "steward-conflict.h"
#include "steward-field.h"

/* milliseconds; a save that is done sooner says nothing about itself */
#define SLOW_DELAY 300

static SoCarrier *
current_object (StewardPage *self)
{
  return steward_run_get_current (steward_page_get_private (self)->run)->object;
}

/* ---- how long it takes ---- */

static void
slow_cb (gpointer user_data)
{
  StewardPage *self = user_data;
  StewardPagePrivate *priv = steward_page_get_private (self);

  priv->slow_source = 0;
  priv->is_slow = TRUE;
  steward_page_update (self);
  steward_page_ask_slow (self);
}

/* The server works. */
static void
start_clock (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (priv->slow_source == 0 && !priv->is_slow)
    priv->slow_source = g_timeout_add_once (SLOW_DELAY, slow_cb, self);
}

/* The user thinks. */
static void
stop_clock (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  g_clear_handle_id (&priv->slow_source, g_source_remove);
  priv->is_slow = FALSE;
  steward_page_update (self);
}

/* ---- the answer ---- */

/* Whether nobody waits for it any more, or the page is gone. */
static gboolean
is_off (StewardPage  *self,
        const GError *error)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  return priv->run == NULL || priv->saving == NULL ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
reread_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (StewardPage) self = user_data;
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (SoCarrier) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = STEWARD_PAGE_GET_CLASS (self)->load_finish (self, result, &error);
  if (is_off (self, error))
    return;

  if (answer != NULL)
    steward_page_note_differences (self, answer);
  else
    {
      steward_page_show_note (self,
                              _("Saved, but what the server has now could not be read again."));
      answer = g_object_ref (priv->sent);
    }

  steward_page_saved_one (self, answer, TRUE);
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (StewardPage) self = user_data;
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardPageClass *klass = STEWARD_PAGE_GET_CLASS (self);
  g_autoptr (SoCarrier) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = klass->save_finish (self, result, &error);
  if (is_off (self, error))
    return;

  if (error != NULL)
    steward_page_failed_one (self, error);
  else if (answer != NULL)
    steward_page_saved_one (self, answer, TRUE);
  else
    klass->fetch_async (self, priv->sent, priv->saving, reread_cb, g_object_ref (self));
}

/* Everything about it has been asked. What is on its way from the server is older. */
static void
send (StewardPage *self,
      SoCarrier   *object)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  start_clock (self);
  g_cancellable_cancel (priv->loading);
  g_clear_object (&priv->loading);
  g_set_object (&priv->sent, object);
  steward_page_update (self);
  STEWARD_PAGE_GET_CLASS (self)->save_async (self, priv->sent, priv->saving, sent_cb,
                                             g_object_ref (self));
}

/* ---- what the server had ---- */

/* Takes what is decided over the server's, and sends it if that makes a difference. */
static void
merge_and_send (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (SoCarrier) merged = so_carrier_dup (priv->run->mine);
  g_autoptr (GError) error = NULL;

  if (!so_merge_apply (merged, priv->run->theirs, priv->run->items, &error))
    steward_page_failed_one (self, error);
  else if (so_carrier_is_dirty (merged))
    send (self, merged);
  else
    steward_page_saved_one (self, priv->run->theirs, FALSE);   /* the server has all of it */
}

static void fetch (StewardPage *self);

static void
conflict_response_cb (StewardPage *self,
                      const char  *response)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  g_clear_pointer (&priv->question, gtk_window_destroy);
  if (priv->run == NULL)
    return;

  if (g_str_equal (response, "save"))
    {
      priv->run->asked = TRUE;
      fetch (self);                     /* the question may have been open for hours */
    }
  else if (g_str_equal (response, "reload"))
    {
      for (guint i = 0; i < priv->run->items->len; i++)
        ((SoMergeItem *) g_ptr_array_index (priv->run->items, i))->use_mine = FALSE;
      so_merge_apply (current_object (self), priv->run->theirs, priv->run->items, NULL);
      steward_page_gave_up_one (self, _("Reloaded; your changes are discarded"));
    }
  else
    steward_page_gave_up_one (self, _("Not saved: you cancelled"));
}

static void
ask_conflict (StewardPage *self,
              SoCarrier   *base)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  StewardConflict *conflict;

  stop_clock (self);
  conflict = steward_conflict_new (root != NULL ? GTK_WINDOW (root) : NULL);
  steward_conflict_set_versions (conflict, priv->session,
                                 steward_run_get_current (priv->run)->name, priv->form, base,
                                 priv->run->mine, priv->run->theirs, priv->run->items);
  g_signal_connect_object (conflict, "response", G_CALLBACK (conflict_response_cb), self,
                           G_CONNECT_SWAPPED);
  priv->question = GTK_WINDOW (conflict);
  gtk_window_present (priv->question);
}

/* ---- it is gone ---- */

static void
gone_response_cb (StewardPage *self,
                  const char  *response)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  priv->question = NULL;
  if (priv->run == NULL)
    return;

  if (g_str_equal (response, "copy"))
    {
      g_autofree char *text = so_carrier_print (current_object (self));

      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
    }
  if (g_str_equal (response, "create"))
    steward_page_create_anew (self);
  else
    steward_page_gave_up_one (self, _("Not saved: it no longer exists on the server"));
}

static void
ask_gone (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  stop_clock (self);
  dialog = adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL,
                                   _("No Longer Exists on the Server"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* translators: %s is an object, as "Options, Norwegian" */
                                  _("“%s” was deleted meanwhile. What you typed is still here. "
                                    "You can create it anew, with a new number, or copy its text."),
                                  steward_run_get_current (priv->run)->name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"), "copy", _("Co_py Text"),
                                    "create", _("C_reate Anew"), NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "create",
                                           steward_page_can_create_anew (self,
                                                                         current_object (self)));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (gone_response_cb), self,
                           G_CONNECT_SWAPPED);
  priv->question = GTK_WINDOW (dialog);
  gtk_window_present (priv->question);
}

/* ---- reading it again ---- */

/* A save of which nobody knew what became is known to be done where the server has what it
 * sent: nobody else changed that, and it is what was opened from now on. */
static gboolean
settle_unknown (StewardPage *self,
                SoCarrier   *theirs)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (SoCarrier) object = g_object_ref (current_object (self));
  g_autoptr (SoCarrier) mine = NULL;

  if (priv->run->asked || !steward_page_find_unknown (object, theirs, &mine))
    return FALSE;

  priv->run->theirs = so_carrier_dup_loaded (object);
  steward_page_write_journal (self, theirs);
  so_merge_rebase (priv->run->mine, mine, theirs, NULL);
  so_merge_rebase (object, mine, theirs, NULL);
  steward_page_forget_unknown (object);

  return TRUE;
}

/* Whether the user has to choose, or to choose again, between ours and @theirs. */
static gboolean
has_to_ask (StewardPage *self,
            SoCarrier   *theirs,
            GPtrArray   *items)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (GPtrArray) changed = NULL;

  if (priv->run->asked)
    {
      changed = so_merge_differences (priv->run->theirs, theirs);
      so_merge_keep_choices (items, priv->run->items);
    }

  return so_merge_count (items, SO_MERGE_CONFLICT) > 0 && (changed == NULL || changed->len > 0);
}

/* @theirs is what the server has right now. */
static void
compare (StewardPage *self,
         SoCarrier   *theirs)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (SoCarrier) base = NULL;
  g_autoptr (GPtrArray) items = NULL;
  gboolean settled, ask;

  settled = settle_unknown (self, theirs);
  base = so_carrier_dup_loaded (current_object (self));
  items = so_merge_compare (base, priv->run->mine, theirs);
  ask = has_to_ask (self, theirs, items);
  g_set_object (&priv->run->theirs, theirs);
  g_clear_pointer (&priv->run->items, g_ptr_array_unref);
  if ((so_carrier_equal (base, theirs) && !settled) ||
      steward_field_get_id (theirs) != steward_field_get_id (base))
    {
      send (self, priv->run->mine);
      return;
    }

  priv->run->items = g_steal_pointer (&items);
  if (ask)
    ask_conflict (self, base);
  else
    merge_and_send (self);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (StewardPage) self = user_data;
  g_autoptr (SoCarrier) theirs = NULL;
  g_autoptr (GError) error = NULL;

  theirs = STEWARD_PAGE_GET_CLASS (self)->load_finish (self, result, &error);
  if (is_off (self, error))
    return;

  if (error != NULL && !g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_NOT_FOUND))
    steward_page_failed_one (self, error);
  else if (theirs == NULL)
    ask_gone (self);
  else
    compare (self, theirs);
}

/* The same object, as the server has it now. */
static void
fetch (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  start_clock (self);
  steward_page_update (self);
  STEWARD_PAGE_GET_CLASS (self)->fetch_async (self, current_object (self), priv->saving,
                                              fetched_cb, g_object_ref (self));
}

/* What has an id of 0 is not on the server yet; what has none is there once and always. */
static gboolean
is_stored (SoCarrier *object)
{
  return steward_field_find_id (G_OBJECT_TYPE (object)) == NULL ||
         steward_field_get_id (object) > 0;
}

/* Goes on with the next object of the run, or ends it. */
void
steward_page_save_next (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (!steward_run_find_next (priv->run))
    {
      steward_page_end_run (self);
      return;
    }

  g_clear_object (&priv->sent);
  priv->run->mine = so_carrier_dup (current_object (self));
  if (priv->saving == NULL)
    priv->saving = g_cancellable_new ();
  if (is_stored (current_object (self)))
    fetch (self);
  else
    send (self, priv->run->mine);
}
