/* steward-page-load.c: how a page loads, and what becomes of edits then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-rights.h"
#include "so-service-error.h"
#include "steward-field.h"
#include "so-merge.h"

void
steward_page_object_changed (StewardPage *self)
{
  if (STEWARD_PAGE_GET_CLASS (self)->changed != NULL)
    STEWARD_PAGE_GET_CLASS (self)->changed (self, steward_page_get_private (self)->object);
}

/* Whether the user may change nothing of an object; @reason is the server's, where it has one. */
static gboolean
is_denied (SoCarrier   *object,
           const char **reason)
{
  gboolean is_new = steward_field_find_id (G_OBJECT_TYPE (object)) != NULL &&
                    steward_field_get_id (object) == 0;
  const SoField *fields;
  guint n_fields;

  fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (object), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)) == 0)
      {
        SoFieldAccess access = so_rights_get_field_access (object, fields[i].property, is_new);

        if (access.editable)
          return FALSE;
        if (access.reason != NULL)
          *reason = access.reason;
      }

  return TRUE;
}

/* Whether the bar says the same already: "Your role may only read." */
static gboolean
adds_nothing (const char *reason)
{
  g_autofree char *said = g_utf8_casefold (_("Your role may only read this. %s"), -1);
  g_autofree char *text = g_utf8_casefold (reason != NULL ? reason : "", -1);
  gsize length;

  g_strstrip (text);
  length = strlen (text);
  if (length > 0 && text[length - 1] == '.')
    text[length - 1] = '\0';

  return *text != '\0' && g_str_has_prefix (said, text);
}

/* Says on top of the page that the user's role may only read, where that is so. */
static void
find_denial (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  const char *reason = NULL;
  g_autofree char *text = NULL;

  g_clear_pointer (&priv->denial, g_free);
  if (!is_denied (priv->object, &reason))
    return;

  text = steward_field_reason_text (reason);
  /* translators: %s is a reason, as "Not permitted (SR_NO_UPDATE)" */
  priv->denial = g_strdup_printf (_("Your role may only read this. %s"),
                                  adds_nothing (reason) ? "" : text);
  g_strchomp (priv->denial);
  if (!priv->no_method)
    steward_page_show_note (self, priv->denial);
}

/**
 * steward_page_show_object:
 * @self: a page
 * @object: what is on view from now on, which may have edits
 *
 * Form, focus, position and edits stay where it is on view already.
 */
void
steward_page_show_object (StewardPage *self,
                          SoCarrier   *object)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  steward_workspace_keep (priv->workspace, object);
  if (g_set_object (&priv->object, object))
    {
      g_signal_group_set_target (priv->object_signals, object);
      if (priv->form != NULL)
        steward_form_set_carrier (priv->form, object);
    }

  if (priv->form != NULL)
    steward_form_clear_errors (priv->form);
  steward_page_show_content (self);
  find_denial (self);
  if (STEWARD_PAGE_GET_CLASS (self)->loaded != NULL)
    STEWARD_PAGE_GET_CLASS (self)->loaded (self, priv->object);
  steward_page_object_changed (self);
  steward_page_update (self);
  steward_page_draft_offer (self);
}

/* Edits stay, over what is loaded now. Where somebody else changed the same, the old baseline
 * stays, too: saving then finds that out and asks. */
static void
rebase (StewardPage *self,
        SoCarrier   *loaded)
{
  SoCarrier *object = steward_page_get_private (self)->object;
  g_autoptr (SoCarrier) base = so_carrier_dup_loaded (object);
  g_autoptr (GPtrArray) items = so_merge_compare (base, object, loaded);

  if (so_merge_count (items, SO_MERGE_CONFLICT) > 0)
    return;

  so_merge_apply (object, loaded, items, NULL);
  steward_page_forget_unknown (object);
}

/* With @keep it is the object on view, loaded again: form, focus, position and edits stay. */
static void
take_object (StewardPage *self,
             SoCarrier   *object,
             gboolean     keep)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (keep)
    rebase (self, object);
  steward_page_show_object (self, keep ? priv->object : object);
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (StewardPage) self = user_data;
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (SoCarrier) object = NULL;
  g_autoptr (GError) error = NULL;

  object = STEWARD_PAGE_GET_CLASS (self)->load_finish (self, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;                             /* left, or overtaken by another load */

  g_clear_object (&priv->loading);
  if (error != NULL && !g_error_matches (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_NOT_FOUND))
    steward_page_show_load_error (self, error);
  else if (object == NULL)
    {
      steward_page_clear_object (self);
      steward_page_show_empty (self, "edit-delete-symbolic",
                               _("No longer exists on the server"), _("_Reload"), "page.reload");
    }
  else
    take_object (self, object, priv->keep_object && priv->object != NULL);
}

/* The session that was asked answers, whichever the page has by now. */
SoCarrier *
steward_page_call_finish (StewardPage   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_autoptr (GObject) session = g_async_result_get_source_object (result);

  return so_session_call_finish (SO_SESSION (session), result, error);
}

/* What the server did not allow, or did not have, it may by now: it is asked again, until it
 * says so again. */
void
steward_page_ask_server (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  const char *method = STEWARD_PAGE_GET_CLASS (self)->save_method;

  g_clear_pointer (&priv->forbidden, g_free);
  if (method != NULL && priv->no_method && priv->session != NULL)
    {
      so_session_forget_missing (priv->session, method);
      priv->no_method = !so_session_has_method (priv->session, method);
    }
  steward_page_update (self);
}

/* The user has read what the server did not allow, and may try again. */
void
steward_page_banner_closed (StewardPage *self)
{
  g_clear_pointer (&steward_page_get_private (self)->forbidden, g_free);
  steward_page_update (self);
}

/* ---- actions ---- */

static void
reload_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  StewardPage *self = STEWARD_PAGE (source);

  if (!steward_page_ask_finish (self, result))
    return;

  steward_page_ask_server (self);
  STEWARD_PAGE_GET_CLASS (self)->reload (self);
}

/* Edits that cannot be saved are not asked about: they stay, over what is loaded now. */
void
steward_page_reload_action (StewardPage *self)
{
  if (steward_page_get_reading_reason (self) == NULL || steward_page_is_locked (self))
    {
      steward_page_ask_async (self, reload_cb, NULL);
      return;
    }

  steward_page_ask_server (self);
  STEWARD_PAGE_GET_CLASS (self)->reload (self);
}

/* Whoever asks to save where that is not possible hears why. */
void
steward_page_save_key_action (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  const char *reason = steward_page_get_reading_reason (self);

  if (steward_page_can_save (self))
    steward_page_save_changes (self);
  else if (priv->saving == NULL && (reason != NULL || priv->denial != NULL) &&
           !(priv->forbidden != NULL && steward_banner_is_shown (priv->banner)))
    steward_page_show_note (self, reason != NULL ? reason : priv->denial);
}

/**
 * steward_page_load:
 * @self: a page
 *
 * Loads the object of the page. Edits of the one on view stay, over what is loaded now: ask
 * first whether they may go.
 */
void
steward_page_load (StewardPage *self)
{
  StewardPageClass *klass;
  StewardPagePrivate *priv;

  g_return_if_fail (STEWARD_IS_PAGE (self));

  klass = STEWARD_PAGE_GET_CLASS (self);
  priv = steward_page_get_private (self);
  if (priv->session == NULL)
    return;

  g_cancellable_cancel (priv->loading);
  g_clear_object (&priv->loading);
  priv->loading = g_cancellable_new ();
  steward_page_ask_server (self);
  priv->retry = STEWARD_RETRY_NONE;
  priv->keep_object = priv->object != NULL;
  priv->no_method = klass->save_method != NULL &&
                    !so_session_has_method (priv->session, klass->save_method);

  steward_banner_hide (priv->banner);
  if (priv->no_method)
    steward_banner_show_note (priv->banner, steward_page_get_reading_reason (self));
  steward_page_show_loading (self);
  steward_page_update (self);
  klass->load_async (self, priv->loading, load_cb, g_object_ref (self));
}
