/* steward-page-draft-offer.c: how a page offers what was not saved the last time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-drafts-private.h"

#include <glib/gi18n.h>

#include "steward-form-private.h"
#include "steward-list-page.h"

/* of a session: its user knows of drafts in other sections */
#define TOLD "steward-drafts-told"

static StewardPageDrafts *
get_drafts (StewardPage *self)
{
  return steward_page_get_private (self)->drafts;
}

static StewardDraftBar *
get_bar (StewardPage *self)
{
  return steward_page_get_private (self)->draft_bar;
}

/* ---- what there is ---- */

/* (transfer container): what nobody works on, on this server */
static GPtrArray *
list_drafts (StewardPage *self)
{
  StewardConnection *connection = steward_page_get_connection (self);

  if (connection == NULL || steward_connection_get_address (connection) == NULL)
    return g_ptr_array_new ();

  return steward_drafts_list (steward_connection_get_address (connection),
                              steward_connection_get_user (connection));
}

static gboolean
is_ours (StewardPage  *self,
         StewardDraft *draft)
{
  return g_strcmp0 (draft->section, get_drafts (self)->section) == 0;
}

/* The rows of the list say which of them have a draft. */
static void
tell_rows (StewardPage *self,
           GHashTable  *ids)
{
  GHashTableIter iter;
  gpointer id;

  if (ids == NULL || !STEWARD_IS_LIST_PAGE (self))
    return;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    steward_list_page_row_changed (STEWARD_LIST_PAGE (self), GPOINTER_TO_INT (id));
}

static void
note_ids (StewardPage *self,
          GPtrArray   *list)
{
  StewardPageDrafts *drafts = get_drafts (self);
  g_autoptr (GHashTable) before = g_steal_pointer (&drafts->ids);

  drafts->ids = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      StewardDraft *draft = g_ptr_array_index (list, i);

      if (is_ours (self, draft))
        g_hash_table_add (drafts->ids, GINT_TO_POINTER (draft->id));
    }
  if (drafts->offered != NULL)
    g_hash_table_add (drafts->ids, GINT_TO_POINTER (drafts->offered->id));

  tell_rows (self, before);
  tell_rows (self, drafts->ids);
}

/**
 * steward_page_has_draft:
 * @self: a page
 * @id: of one of its objects
 *
 * Returns: whether unsaved work on it was found that the user has not decided about yet
 */
gboolean
steward_page_has_draft (StewardPage *self,
                        int          id)
{
  StewardPageDrafts *drafts = get_drafts (self);

  return drafts->ids != NULL && g_hash_table_contains (drafts->ids, GINT_TO_POINTER (id));
}

/* ---- other objects ---- */

static char *
elsewhere_text (StewardPage  *self,
                StewardDraft *draft)
{
  g_autofree char *time = steward_draft_dup_time_text (draft);

  if (!is_ours (self, draft))
    /* translators: the first %s is a section, as "SMS", the second a time, as "14:05" */
    return g_strdup_printf (_("There are unsaved changes in %s from %s."),
                            draft->place != NULL ? draft->place : draft->section, time);
  if (draft->id == 0)
    /* translators: %s is a time, as "14:05" */
    return g_strdup_printf (_("There is something new from %s that was not saved."), time);

  /* translators: the first %s is the name of an object, the second a time, as "14:05" */
  return g_strdup_printf (_("There are unsaved changes to “%s” from %s."),
                          draft->name != NULL ? draft->name : "", time);
}

/* The newest that can be gone to: one of this section where nothing is open; one of another
 * section once. */
static StewardDraft *
choose_told (StewardPage *self,
             GPtrArray   *list)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  gboolean told = priv->session == NULL ||
                  g_object_get_data (G_OBJECT (priv->session), TOLD) != NULL;
  StewardDraft *other = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      StewardDraft *draft = g_ptr_array_index (list, i);

      if (is_ours (self, draft) && priv->object == NULL && STEWARD_IS_LIST_PAGE (self))
        return draft;
      if (!is_ours (self, draft) && !told && other == NULL)
        other = draft;
    }

  return other;
}

static void
tell_elsewhere (StewardPage *self)
{
  StewardPageDrafts *drafts = get_drafts (self);
  g_autoptr (GPtrArray) list = list_drafts (self);
  StewardDraft *told;
  g_autofree char *text = NULL;

  note_ids (self, list);
  if (drafts->offered != NULL || drafts->told != NULL)
    return;

  told = choose_told (self, list);
  if (told == NULL)
    return;

  g_ptr_array_set_free_func (list, NULL);
  for (guint i = 0; i < list->len; i++)
    if (g_ptr_array_index (list, i) != told)
      steward_draft_free (g_ptr_array_index (list, i));
  drafts->told = told;
  if (!is_ours (self, told))
    g_object_set_data (G_OBJECT (steward_page_get_session (self)), TOLD, GINT_TO_POINTER (TRUE));
  text = elsewhere_text (self, told);
  steward_draft_bar_tell (get_bar (self), text);
}

/* ---- the object on view ---- */

static gboolean
is_offered (StewardPageDrafts     *drafts,
            const StewardDraftKey *key)
{
  return drafts->offered != NULL && drafts->offered->id == key->id &&
         g_strcmp0 (drafts->offered->type, key->type) == 0;
}

/* One that the server has already, as where the program ended after the save, is no news. */
static void
claim (StewardPage           *self,
       const StewardDraftKey *key)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardPageDrafts *drafts = priv->drafts;

  while ((drafts->offered = steward_drafts_claim (key)) != NULL &&
         !steward_draft_is_news (drafts->offered, priv->object))
    {
      steward_draft_discard (drafts->offered);
      g_clear_pointer (&drafts->offered, steward_draft_free);
    }
}

static void
show_offer (StewardPage *self)
{
  StewardDraft *draft = get_drafts (self)->offered;
  g_autofree char *time = steward_draft_dup_time_text (draft);
  const char *note = _("Passwords and other secrets among them were not kept.");
  /* translators: %s is a time, as "14:05" */
  g_autofree char *question = g_strdup_printf (_("Continue with your unsaved changes from %s?"),
                                               time);
  g_autofree char *text = g_strconcat (question, draft->secrets_left_out ? " " : NULL, note, NULL);

  steward_draft_bar_offer (get_bar (self), text);
}

static gboolean
find_change (StewardForm *form,
             StewardRow  *row,
             gpointer     found)
{
  const char *field = steward_row_get_field (row);

  if (!gtk_widget_get_mapped (GTK_WIDGET (row)) ||
      !(steward_row_has_typing (row) ||
        (field != NULL && so_carrier_is_field_dirty (steward_form_get_carrier (form), field))))
    return TRUE;

  *(StewardRow **) found = row;

  return FALSE;
}

/* Typing must not replace what is there. */
static void
unselect (GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (GTK_IS_EDITABLE (focus))
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
}

/* Where the bar has the focus, it goes to the first field that differs. */
static void
focus_change (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  StewardRow *row = NULL;

  if (priv->form == NULL ||
      (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->draft_bar))))
    return;

  steward_form_for_each_row (priv->form, find_change, &row);
  if (row == NULL)
    return;

  steward_row_focus (row);
  unselect (root);
}

/* A cursor or button that is hidden must not have the focus. */
static void
hide_bar (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->draft_bar)))
    {
      if (!gtk_widget_child_focus (steward_page_get_main_pane (self), GTK_DIR_TAB_FORWARD))
        gtk_root_set_focus (root, NULL);
      unselect (root);
    }
  steward_draft_bar_hide (priv->draft_bar);
}

/* What was on view is not any more: another window may offer its draft. */
void
steward_page_drafts_release (StewardPage *self)
{
  StewardPageDrafts *drafts = get_drafts (self);

  g_clear_pointer (&drafts->offered, steward_draft_free);
  g_clear_pointer (&drafts->told, steward_draft_free);
  if (get_bar (self) != NULL)
    hide_bar (self);
}

/**
 * steward_page_draft_offer:
 * @self: a page
 *
 * What is on view is another object, or was loaded again, or it is known that nothing is:
 * offers what was not saved the last time.
 */
void
steward_page_draft_offer (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardDraftKey key;

  g_return_if_fail (STEWARD_IS_PAGE (self));

  if (priv->object != NULL && steward_page_drafts_make_key (self, priv->object, &key) &&
      steward_page_get_reading_reason (self) == NULL && priv->denial == NULL)
    {
      if (is_offered (priv->drafts, &key))
        return;
      steward_page_drafts_release (self);
      claim (self, &key);
    }
  else
    steward_page_drafts_release (self);

  if (priv->drafts->offered != NULL)
    show_offer (self);
  tell_elsewhere (self);
}

/* ---- what the user decides ---- */

static void
type_again (StewardPage  *self,
            StewardDraft *draft)
{
  StewardForm *form = steward_page_get_form (self);
  GHashTableIter iter;
  gpointer field, text;

  if (form == NULL || draft->typing == NULL)
    return;

  g_hash_table_iter_init (&iter, draft->typing);
  while (g_hash_table_iter_next (&iter, &field, &text))
    {
      StewardRow *row = steward_form_find_row (form, field);

      if (row != NULL)
        steward_row_set_typing (row, text);
    }
}

static void
continue_action (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (StewardDraft) draft = NULL;

  if (priv->drafts->offered == NULL || priv->object == NULL || priv->saving != NULL)
    return;

  draft = g_steal_pointer (&priv->drafts->offered);
  steward_draft_apply (draft, priv->object);
  type_again (self, draft);
  focus_change (self);
  hide_bar (self);
  steward_page_drafts_adopt (self, priv->object, draft);
  steward_page_update (self);
  steward_page_draft_offer (self);
}

static void
discard_action (StewardPage *self)
{
  StewardPageDrafts *drafts = get_drafts (self);

  if (drafts->offered == NULL)
    return;

  steward_draft_discard (drafts->offered);
  hide_bar (self);
  g_clear_pointer (&drafts->offered, steward_draft_free);
  steward_page_draft_offer (self);
}

static void
leave_action (StewardPage *self)
{
  hide_bar (self);
}

static void
show_action (StewardPage *self)
{
  g_autoptr (StewardDraft) draft = g_steal_pointer (&get_drafts (self)->told);

  hide_bar (self);
  if (draft == NULL)
    return;

  if (is_ours (self, draft) && STEWARD_IS_LIST_PAGE (self))
    steward_list_page_open (STEWARD_LIST_PAGE (self), draft->id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.section", "s", draft->section);
}

void
steward_page_drafts_actions (StewardPage *self)
{
  steward_page_add_action (self, "continue-draft", G_CALLBACK (continue_action));
  steward_page_add_action (self, "discard-draft", G_CALLBACK (discard_action));
  steward_page_add_action (self, "show-draft", G_CALLBACK (show_action));
  steward_page_add_action (self, "leave-draft", G_CALLBACK (leave_action));
}
