/* steward-page-save.c: how a page saves, and what it says when that goes wrong
 *
 * The form stays open for edits while a save is under way. What is typed meanwhile is
 * kept as edits over the server's answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#include <glib/gi18n.h>

#include "so-service-error.h"
#include "steward-error-text.h"
#include "steward-forms.h"
#include "so-merge.h"

/* milliseconds; a save that is done sooner says nothing about itself */
#define SLOW_DELAY 300

static void
finish_save (StewardPage *self,
             gboolean     saved)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  g_clear_handle_id (&priv->slow_source, g_source_remove);
  priv->is_slow = FALSE;
  g_clear_object (&priv->saving);
  g_clear_object (&priv->sent);
  steward_page_update (self);
  steward_page_answer_waiting (self, saved);
}

/* ---- it went wrong ---- */

/* Whether the server complains about what is in the form, and one of the rows shows it. */
static gboolean
shown_in_form (StewardPage  *self,
               const GError *error)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  return priv->form != NULL &&
         (g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED) ||
          g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_SERVER)) &&
         steward_form_show_error (priv->form, error);
}

static void
save_failed (StewardPage  *self,
             const GError *error)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  priv->retry = STEWARD_RETRY_SAVE;
  if (steward_error_is_no_method (error))
    {
      priv->no_method = TRUE;
      steward_page_update (self);
      steward_page_show_note (self, priv->no_method_text != NULL ? priv->no_method_text : error->message);
    }
  else if (!shown_in_form (self, error))
    steward_page_show_error (self, steward_error_is_uncertain (error) ?
                             _("It is not known whether the changes were saved") :
                             priv->save_error_text, error, "page.retry");

  if (g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_FORBIDDEN))
    steward_page_set_reading (self, error->message);

  finish_save (self, FALSE);
}

/* ---- it went well ---- */

static void
save_done (StewardPage *self,
           SoCarrier   *answer)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardPageClass *klass = STEWARD_PAGE_GET_CLASS (self);

  priv->retry = STEWARD_RETRY_NONE;
  priv->is_new = FALSE;
  g_clear_pointer (&priv->forbidden, g_free);
  so_merge_rebase (priv->object, priv->sent, answer, NULL);
  if (klass->loaded != NULL)
    klass->loaded (self, priv->object);
  steward_page_object_changed (self);
  if (klass->saved != NULL)
    klass->saved (self, priv->object);
  else
    steward_page_toast (self, priv->saved_text != NULL ? priv->saved_text : _("Saved"));

  finish_save (self, TRUE);
}

/* The name that the form gives to a field, without the underscore of its access key. */
static char *
field_title (StewardPage   *self,
             const SoField *field)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autofree char *property = g_strdelimit (g_strdup (field->property), "_", '-');
  StewardRow *row = priv->form != NULL ? steward_form_find_row (priv->form, property) : NULL;

  return row != NULL && STEWARD_IS_BASE_ROW (row) ?
         steward_base_row_dup_name (STEWARD_BASE_ROW (row)) : steward_field_label (field);
}

/* Says in which fields the server holds something else than what it was sent. */
static void
note_differences (StewardPage *self,
                  SoCarrier   *answer)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (GPtrArray) differences = so_merge_differences (priv->sent, answer);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < differences->len; i++)
    {
      g_autofree char *title = field_title (self, g_ptr_array_index (differences, i));

      /* translators: between two names in a list */
      g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "", title);
    }

  if (differences->len == 0)
    return;

  /* translators: %s is a list of fields, as "Unique, Next number" */
  text = g_strdup_printf (ngettext ("Saved, but the server proposes another value for this field now: %s",
                                    "Saved, but the server proposes other values for these fields now: %s",
                                    differences->len), names->str);
  steward_page_show_note (self, text);
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
  if (priv->saving == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;                             /* disposed, or stopped meanwhile */

  if (answer != NULL)
    note_differences (self, answer);
  else
    {
      steward_page_show_note (self, _("Saved, but what the server has now could not be read again."));
      answer = g_object_ref (priv->sent);
    }

  save_done (self, answer);
}

static void
save_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (StewardPage) self = user_data;
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardPageClass *klass = STEWARD_PAGE_GET_CLASS (self);
  g_autoptr (SoCarrier) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = klass->save_finish (self, result, &error);
  if (priv->saving == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;                             /* disposed, or stopped meanwhile */

  if (error != NULL)
    save_failed (self, error);
  else if (answer != NULL)
    save_done (self, answer);
  else
    klass->load_async (self, priv->saving, reread_cb, g_object_ref (self));
}

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

/* Nobody waits for the answer any more. */
void
steward_page_stop_saving (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  g_cancellable_cancel (priv->saving);
  finish_save (self, FALSE);
}

/* The user calls off the save: what was typed stays, what the server does is not known. */
void
steward_page_call_off_saving (StewardPage *self)
{
  if (steward_page_get_private (self)->saving == NULL)
    return;

  steward_page_show_note (self, _("Saving was stopped. The server may have taken the changes all the same: "
                                  "reload to see what it has."));
  steward_page_stop_saving (self);
}

/* Sends the object as it is now; everything about it has been asked. What is on its way from
 * the server is older. */
void
steward_page_send (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  priv->slow_source = g_timeout_add_once (SLOW_DELAY, slow_cb, self);
  g_cancellable_cancel (priv->loading);
  g_clear_object (&priv->loading);
  priv->saving = g_cancellable_new ();
  priv->sent = so_carrier_dup (priv->object);
  steward_page_update (self);
  STEWARD_PAGE_GET_CLASS (self)->save_async (self, priv->sent, priv->saving, save_cb, g_object_ref (self));
}

/* Whether every field holds something that can be sent; shows what does not. */
static gboolean
is_complete (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (priv->form == NULL)
    return TRUE;

  steward_form_commit (priv->form);
  steward_form_clear_errors (priv->form);

  return steward_form_validate (priv->form);
}

/**
 * steward_page_save:
 * @self: a page
 *
 * Saves the object on view, unless a field says what is wrong with it first.
 */
void
steward_page_save (StewardPage *self)
{
  StewardPagePrivate *priv;
  StewardPageClass *klass;
  g_autofree char *concern = NULL;

  g_return_if_fail (STEWARD_IS_PAGE (self));

  priv = steward_page_get_private (self);
  klass = STEWARD_PAGE_GET_CLASS (self);
  if (priv->saving != NULL)
    return;                             /* whoever waits is told when that is done */

  if (priv->object == NULL || priv->session == NULL || priv->no_method)
    {
      steward_page_answer_waiting (self, FALSE);
      return;
    }

  steward_banner_hide (priv->banner);
  if (!is_complete (self))
    {
      steward_page_answer_waiting (self, FALSE);
      return;
    }

  if (klass->concern != NULL)
    concern = klass->concern (self, priv->object);
  if (concern != NULL)
    steward_page_ask_concern (self, concern);
  else
    steward_page_send (self);
}
