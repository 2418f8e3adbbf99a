/* steward-page-result.c: what became of a save, and what the user hears of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#include <glib/gi18n.h>

#include "so-service-error.h"
#include "steward-error-text.h"
#include "steward-field.h"

/* names in one note */
#define MAX_LABELS 10

static StewardRunEntry *
current (StewardPage *self)
{
  return steward_run_get_current (steward_page_get_private (self)->run);
}

/* ---- it is not known what became of it ---- */

#define UNKNOWN_SENT "steward-unknown-sent"
#define UNKNOWN_MINE "steward-unknown-mine"

/* The save under way ends without an answer to go by: the server may have done it. */
static void
remember_unknown (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (priv->sent == NULL || current (self) == NULL || priv->run->mine == NULL)
    return;

  g_object_set_data_full (G_OBJECT (current (self)->object), UNKNOWN_SENT,
                          g_object_ref (priv->sent), g_object_unref);
  g_object_set_data_full (G_OBJECT (current (self)->object), UNKNOWN_MINE,
                          g_object_ref (priv->run->mine), g_object_unref);
}

/* It is known by now, or something else was loaded. */
void
steward_page_forget_unknown (SoCarrier *object)
{
  g_object_set_data (G_OBJECT (object), UNKNOWN_SENT, NULL);
  g_object_set_data (G_OBJECT (object), UNKNOWN_MINE, NULL);
}

/**
 * steward_page_find_unknown:
 * @object: an object of the page
 * @theirs: what the server has now
 * @mine: (out) (transfer full): the object as the user wanted it saved then
 *
 * Returns: whether @theirs is what a save of @object sent that had no answer
 */
gboolean
steward_page_find_unknown (SoCarrier  *object,
                           SoCarrier  *theirs,
                           SoCarrier **mine)
{
  SoCarrier *sent = g_object_get_data (G_OBJECT (object), UNKNOWN_SENT);
  g_autoptr (GPtrArray) differences = sent != NULL ? so_merge_differences (sent, theirs) : NULL;

  if (differences == NULL || differences->len > 0)
    return FALSE;

  *mine = g_object_ref (g_object_get_data (G_OBJECT (object), UNKNOWN_MINE));

  return TRUE;
}

/* ---- the end ---- */

/* Nothing is under way any more; those who wait are told. */
void
steward_page_end_run (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (StewardRun) run = g_steal_pointer (&priv->run);
  gboolean saved = run != NULL && steward_run_all_saved (run);

  g_clear_handle_id (&priv->slow_source, g_source_remove);
  priv->is_slow = FALSE;
  g_clear_object (&priv->saving);
  g_clear_object (&priv->sent);
  if (run != NULL && run->kind == STEWARD_RUN_SAVE_ALL)
    steward_results_show (priv->results, run);
  steward_page_update (self);
  steward_page_answer_waiting (self, saved);
}

/* Nobody waits for the answer any more. */
void
steward_page_stop_saving (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (priv->run == NULL)
    return;

  g_cancellable_cancel (priv->saving);
  remember_unknown (self);
  steward_run_finish_rest (priv->run,
                           _("Stopped: the server may have taken the changes all the same"));
  steward_page_end_run (self);
}

/* The user calls off the save: what was typed stays, what the server does is not known. */
void
steward_page_call_off_saving (StewardPage *self)
{
  if (steward_page_get_private (self)->saving == NULL)
    return;

  steward_page_show_note (self,
                          _("Saving was stopped. The server may have taken the changes all the "
                            "same: reload to see what it has."));
  steward_page_stop_saving (self);
}

/* ---- it went wrong ---- */

/* Whether the server complains about what is in the form, and one of the rows shows it. */
static gboolean
shown_in_form (StewardPage  *self,
               const GError *error)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  return priv->form != NULL && current (self)->object == priv->object &&
         (g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED) ||
          g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_SERVER)) &&
         steward_form_show_error (priv->form, error);
}

/* What is wrong with this object may be right with the next one; where the server cannot be
 * reached, or does not know us, there is no use in trying. */
static gboolean
is_for_all (const GError *error)
{
  return error->domain != SO_SERVICE_ERROR || steward_error_is_sign_in (error) ||
         steward_error_is_no_method (error);
}

/* Whether it is proven that the server does not have what saving takes: what else was called on
 * the way there, as reading the object again, may fail the same way. */
static gboolean
cannot_save (StewardPage  *self,
             const GError *error)
{
  SoSession *session = steward_page_get_private (self)->session;
  const char *method = STEWARD_PAGE_GET_CLASS (self)->save_method;

  return steward_error_is_no_method (error) && method != NULL && session != NULL &&
         !so_session_has_method (session, method);
}

static void
show_failure (StewardPage  *self,
              const GError *error)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  priv->retry = priv->run->kind == STEWARD_RUN_SAVE ? STEWARD_RETRY_SAVE :
                priv->run->kind == STEWARD_RUN_SAVE_ALL ? STEWARD_RETRY_SAVE_ALL :
                STEWARD_RETRY_UNDO;
  if (cannot_save (self, error))
    {
      priv->no_method = TRUE;
      steward_page_update (self);
      steward_page_show_note (self,
                              priv->no_method_text != NULL ? priv->no_method_text : error->message);
    }
  else if (priv->run->kind == STEWARD_RUN_UNDO)
    steward_page_show_error (self, _("Not undone"), error, "page.retry");
  else if (!shown_in_form (self, error))
    steward_page_show_error (self, priv->sent != NULL && steward_error_is_uncertain (error) ?
                             _("It is not known whether the changes were saved") :
                             priv->save_error_text, error, "page.retry");

  if (g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_FORBIDDEN))
    steward_page_set_reading (self, error->message);
}

void
steward_page_failed_one (StewardPage  *self,
                         const GError *error)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autofree char *text = steward_error_text (error);

  if (priv->run->entries->len == 1 || is_for_all (error))
    show_failure (self, error);
  remember_unknown (self);
  steward_run_finish (priv->run, FALSE, text);
  if (is_for_all (error))
    steward_run_finish_rest (priv->run, _("Not tried"));
  steward_page_save_next (self);
}

/* The user was asked and does not want it any more. */
void
steward_page_gave_up_one (StewardPage *self,
                          const char  *text)
{
  steward_run_finish (steward_page_get_private (self)->run, FALSE, text);
  steward_page_save_next (self);
}

/* ---- it went well ---- */

static char *
join_labels (StewardPage *self,
             GPtrArray   *labels)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    /* translators: between two names in a list */
    g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "",
                            (char *) g_ptr_array_index (labels, i));

  return g_string_free (names, FALSE);
}

/* Says in which fields the server holds something else than what it was sent. */
void
steward_page_note_differences (StewardPage *self,
                               SoCarrier   *answer)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (GPtrArray) differences = so_merge_differences (priv->sent, answer);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < differences->len; i++)
    g_ptr_array_add (labels,
                     steward_change_label (priv->form, g_ptr_array_index (differences, i), NULL));
  if (labels->len == 0)
    return;

  names = join_labels (self, labels);
  /* translators: %s is a list of fields, as "Unique, Next number" */
  text = g_strdup_printf (ngettext ("Saved, but the server proposes another value for this field "
                                    "now: %s",
                                    "Saved, but the server proposes other values for these fields "
                                    "now: %s",
                                    labels->len), names);
  steward_page_show_note (self, text);
}

/* (transfer full) (nullable): what others had changed meanwhile, and was taken over */
static char *
dup_taken (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  GPtrArray *items = priv->run->items;
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const SoMergeItem *item = g_ptr_array_index (items, i);

      if (item->state == SO_MERGE_THEIRS && labels->len <= MAX_LABELS)
        g_ptr_array_add (labels, labels->len < MAX_LABELS ?
                         steward_change_item_label (priv->form, item) : g_strdup ("…"));
    }
  if (labels->len == 0)
    return NULL;

  names = join_labels (self, labels);
  /* translators: %s is a list of fields, as "Sender, Country" */
  return g_strdup_printf (_("Saved together with what somebody else had changed meanwhile: %s"),
                          names);
}

/* Other copies of what was saved follow; their edits stay. */
static void
refresh_copies (StewardPage *self,
                SoCarrier   *answer)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  GListModel *kept = steward_workspace_get_kept (priv->workspace);

  for (guint i = 0; i < g_list_model_get_n_items (kept); i++)
    {
      g_autoptr (SoCarrier) object = g_list_model_get_item (kept, i);

      if (object != current (self)->object && G_OBJECT_TYPE (object) == G_OBJECT_TYPE (answer) &&
          steward_field_get_id (object) == steward_field_get_id (answer))
        so_merge_rebase (object, NULL, answer, NULL);
    }
}

static void
tell_page (StewardPage *self,
           SoCarrier   *object)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardPageClass *klass = STEWARD_PAGE_GET_CLASS (self);
  gboolean open = object == priv->object ||
                  (priv->object != NULL && priv->run->kind == STEWARD_RUN_UNDO &&
                   steward_field_get_id (object) == steward_field_get_id (priv->object));

  if (open)
    {
      priv->is_new = FALSE;
      g_clear_pointer (&priv->forbidden, g_free);
      if (klass->loaded != NULL)
        klass->loaded (self, priv->object);
      steward_page_object_changed (self);
    }
  else if (!so_carrier_is_dirty (object))
    {
      steward_page_draft_gone (self, object);
      steward_workspace_forget (priv->workspace, object);
    }
  if (klass->saved == NULL || !klass->saved (self, object))
    steward_page_offer_undo (self);
}

/* @answer: what the server has now; @sent: whether it did not have it before */
void
steward_page_saved_one (StewardPage *self,
                        SoCarrier   *answer,
                        gboolean     sent)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (SoCarrier) object = g_object_ref (current (self)->object);
  g_autofree char *taken = dup_taken (self);

  priv->retry = STEWARD_RETRY_NONE;
  steward_page_remember_undo (self, sent ? answer : NULL);
  if (sent)
    steward_page_write_journal (self, answer);
  steward_page_forget_unknown (object);
  so_merge_rebase (object, priv->run->mine, answer, NULL);
  refresh_copies (self, answer);
  tell_page (self, object);
  if (taken != NULL && priv->run->entries->len == 1)
    steward_page_show_note (self, taken);
  steward_run_finish (priv->run, TRUE, taken);
  steward_page_save_next (self);
}
