/* steward-page-save.c: what happens before anything is sent: checks, questions, review
 *
 * One object is saved or several, one after another; how each of them is sent is in
 * steward-page-send.c. The form stays open for edits while a save is under way. What is
 * typed meanwhile is kept as edits over the server's answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#include <glib/gi18n.h>

#include "steward-field.h"
#include "steward-review.h"

static void check_next (StewardPage *self);

/* (transfer full): what the user calls the object */
char *
steward_page_dup_object_name (StewardPage *self,
                              SoCarrier   *object)
{
  StewardPageClass *klass = STEWARD_PAGE_GET_CLASS (self);
  char *name = klass->object_name != NULL ? klass->object_name (self, object) : NULL;

  return name != NULL ? name : g_strdup (steward_page_get_title (self));
}

/* ---- whether every field holds something that can be sent ---- */

/* The form shows what is wrong with the object on view. */
static gboolean
form_is_complete (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (priv->form == NULL)
    return TRUE;

  steward_form_commit (priv->form);
  steward_form_clear_errors (priv->form);

  return steward_form_validate (priv->form);
}

/* Nobody looks at the others: what the server demands of each field is all that is known.
 * (transfer full) (nullable): the first thing that is wrong */
static char *
find_fault (StewardPage *self,
            SoCarrier   *object)
{
  const SoField *fields;
  guint n_fields;

  fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (object), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      StewardFieldState state = { NULL };
      g_autofree char *label = steward_change_label (steward_page_get_form (self), &fields[i],
                                                     NULL);
      g_autofree char *text = NULL;
      char *fault = NULL;

      if (fields[i].kind == SO_KIND_STRING &&
          !(fields[i].flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)))
        {
          g_object_get (object, fields[i].property, &text, NULL);
          steward_field_state_update (&state, object, fields[i].property);
          if (state.mandatory && (text == NULL || *text == '\0'))
            /* translators: %s is a field, as "Name" */
            fault = g_strdup_printf (_("%s must not be empty"), label);
          else if (state.max_length > 0 && text != NULL &&
                   g_utf8_strlen (text, -1) > state.max_length)
            /* translators: %s is a field, as "Name" */
            fault = g_strdup_printf (_("%s is too long"), label);
          steward_field_state_clear (&state);
        }

      if (fault != NULL)
        return fault;
    }

  return NULL;
}

/* (transfer full) (nullable): what the page itself finds; it is said under a row on view */
static char *
find_page_fault (StewardPage *self,
                 SoCarrier   *object)
{
  StewardPageClass *klass = STEWARD_PAGE_GET_CLASS (self);
  StewardRow *row = NULL;
  char *fault = klass->fault != NULL ? klass->fault (self, object, &row) : NULL;

  if (fault != NULL && row != NULL && object == steward_page_get_object (self))
    {
      steward_row_set_error (row, fault);
      steward_row_focus (row);
    }

  return fault;
}

/* Goes on with the next one, or, where there is one only, ends what the user sees already. */
static void
leave_out (StewardPage *self,
           const char  *text)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  steward_run_finish (priv->run, FALSE, text);
}

/* ---- what is odd about it ---- */

static void
concern_response_cb (StewardPage *self,
                     const char  *response)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  priv->question = NULL;
  if (priv->run == NULL)
    return;

  if (g_str_equal (response, "save"))
    steward_run_get_current (priv->run)->checked = TRUE;
  else
    leave_out (self, _("Not saved: you cancelled"));
  check_next (self);
}

/* Asks whether to save something that the server takes, but that looks wrong. */
static void
ask_concern (StewardPage *self,
             const char  *concern)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  dialog = adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, _("Save Anyway?"),
                                   concern);
  if (priv->run->entries->len > 1)
    adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog),
                                       /* translators: %s is an object, as "Options, Norwegian" */
                                       _("Save “%s” Anyway?"),
                                       steward_run_get_current (priv->run)->name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "save", steward_page_get_save_label (self), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (concern_response_cb), self,
                           G_CONNECT_SWAPPED);

  priv->question = GTK_WINDOW (dialog);
  gtk_window_present (priv->question);
}

/* Whether nothing has to be asked about the current one; leaves out what cannot be sent. */
static gboolean
check_current (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardPageClass *klass = STEWARD_PAGE_GET_CLASS (self);
  StewardRunEntry *entry = steward_run_get_current (priv->run);
  g_autofree char *fault = NULL;
  g_autofree char *concern = NULL;

  if (entry->object == priv->object)
    fault = form_is_complete (self) ? NULL : g_strdup (_("Not saved: a field needs another look"));
  else
    fault = find_fault (self, entry->object);
  if (fault == NULL)
    fault = find_page_fault (self, entry->object);

  if (fault != NULL)
    {
      leave_out (self, fault);
      return TRUE;
    }

  concern = klass->concern != NULL ? klass->concern (self, entry->object) : NULL;
  entry->checked = concern == NULL;
  if (concern != NULL)
    ask_concern (self, concern);

  return concern == NULL;
}

/* ---- what is about to be saved ---- */

static gboolean
wants_review (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  return priv->connection != NULL && steward_connection_wants_review (priv->connection);
}

static void
review_response_cb (StewardPage *self,
                    const char  *response)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  gboolean save = g_str_equal (response, "save");

  g_clear_pointer (&priv->question, gtk_window_destroy);
  if (priv->run == NULL)
    {
      if (save)
        steward_page_save_reviewed (self);
    }
  else if (save)
    steward_page_save_next (self);
  else
    {
      steward_run_finish_rest (priv->run, _("Not saved: you cancelled"));
      steward_page_end_run (self);
    }
}

static StewardReview *
show_review (StewardPage *self,
             const char  *save_label)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  StewardReview *review = steward_review_new (root != NULL ? GTK_WINDOW (root) : NULL,
                                              save_label);

  g_signal_connect_object (review, "response", G_CALLBACK (review_response_cb), self,
                           G_CONNECT_SWAPPED);
  priv->question = GTK_WINDOW (review);

  return review;
}

/* Everything is asked but whether it is right. */
static void
review_run (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardReview *review = show_review (self, steward_page_get_save_label (self));

  for (guint i = 0; i < priv->run->entries->len; i++)
    {
      StewardRunEntry *entry = g_ptr_array_index (priv->run->entries, i);

      if (!entry->done)
        steward_review_add (review, entry->name, priv->form, entry->object);
    }
  gtk_window_present (GTK_WINDOW (review));
}

/* Whether the object on view is the only one that there is anything to say about. */
static gboolean
is_only_open (StewardPage *self,
              GPtrArray   *unsaved)
{
  SoCarrier *object = steward_page_get_object (self);

  return object != NULL &&
         (unsaved->len == 0 || (unsaved->len == 1 && g_ptr_array_index (unsaved, 0) == object));
}

/* Shows what of the page would be saved, at any time. */
void
steward_page_review (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (GPtrArray) objects = NULL;
  StewardReview *review;

  if (priv->question != NULL || priv->run != NULL)
    return;

  if (priv->form != NULL)
    steward_form_commit (priv->form);
  objects = steward_page_dup_unsaved (self);
  if (objects->len == 0 && priv->object == NULL)
    return;

  review = show_review (self, is_only_open (self, objects) ?
                        steward_page_get_save_label (self) : _("_Save All"));
  if (objects->len == 0)
    g_ptr_array_add (objects, g_object_ref (priv->object));     /* it says so */
  for (guint i = 0; i < objects->len; i++)
    {
      SoCarrier *object = g_ptr_array_index (objects, i);
      g_autofree char *name = steward_page_dup_object_name (self, object);

      steward_review_add (review, name, priv->form, object);
    }
  /* the review shows what is a value; nothing goes before the rest is one */
  steward_review_set_can_save (review, steward_page_can_save (self) &&
                               (priv->form == NULL || !steward_form_has_typing (priv->form)));
  gtk_window_present (GTK_WINDOW (review));
}

/* ---- one after another ---- */

static StewardRunEntry *
find_unchecked (StewardRun *run)
{
  for (run->current = 0; run->current < run->entries->len; run->current++)
    {
      StewardRunEntry *entry = steward_run_get_current (run);

      if (!entry->checked && !entry->done)
        return entry;
    }

  return NULL;
}

static void
check_next (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  while (find_unchecked (priv->run) != NULL)
    if (!check_current (self))
      return;                           /* the answer goes on */

  if (!steward_run_find_next (priv->run))
    steward_page_end_run (self);
  else if (wants_review (self) && !priv->run->reviewed)
    review_run (self);
  else
    steward_page_save_next (self);
}

/**
 * steward_page_start_run:
 * @self: a page that saves nothing now
 * @run: (transfer full): what to save
 *
 * Whoever waits for the page is told when it is over.
 */
void
steward_page_start_run (StewardPage *self,
                        StewardRun  *run)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  g_return_if_fail (priv->run == NULL);

  priv->run = run;
  g_clear_pointer (&priv->forbidden, g_free);   /* until the server says so again */
  steward_banner_hide (priv->banner);
  steward_results_clear (priv->results);
  if (run->kind == STEWARD_RUN_UNDO)
    steward_page_save_next (self);
  else
    check_next (self);
}

/* Whether the page can save anything; tells those who wait if it cannot. */
static gboolean
can_start (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (priv->run != NULL)
    return FALSE;                       /* whoever waits is told when that is done */

  if (priv->session != NULL && !priv->no_method && !steward_page_is_locked (self))
    return TRUE;

  steward_page_answer_waiting (self, FALSE);

  return FALSE;
}

static void
save_open (StewardPage *self,
           gboolean     reviewed)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  StewardRun *run;

  if (!can_start (self))
    return;

  if (priv->object == NULL)
    {
      steward_page_answer_waiting (self, FALSE);
      return;
    }

  run = steward_run_new (STEWARD_RUN_SAVE);
  run->reviewed = reviewed;
  steward_run_add (run, priv->object, steward_page_dup_object_name (self, priv->object));
  steward_page_start_run (self, run);
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
  g_return_if_fail (STEWARD_IS_PAGE (self));

  save_open (self, FALSE);
}

static void
save_several (StewardPage *self,
              GPtrArray   *objects,
              gboolean     reviewed)
{
  StewardRun *run;

  if (!can_start (self))
    return;

  run = steward_run_new (STEWARD_RUN_SAVE_ALL);
  run->reviewed = reviewed;
  for (guint i = 0; i < objects->len; i++)
    {
      SoCarrier *object = g_ptr_array_index (objects, i);

      steward_run_add (run, object, steward_page_dup_object_name (self, object));
    }
  steward_page_start_run (self, run);
}

/**
 * steward_page_save_objects:
 * @self: a page
 * @objects: (element-type SoCarrier): objects of its workspace
 *
 * Saves one after another; what became of each stays on the page.
 */
void
steward_page_save_objects (StewardPage *self,
                           GPtrArray   *objects)
{
  save_several (self, objects, FALSE);
}

/* Saves what steward_page_review() has just shown. */
void
steward_page_save_reviewed (StewardPage *self)
{
  g_autoptr (GPtrArray) objects = steward_page_dup_unsaved (self);

  if (is_only_open (self, objects))
    save_open (self, TRUE);
  else if (objects->len > 0)
    save_several (self, objects, TRUE);
}

/* What Save does: the object on view, else, if that has no edits, everything that has. */
void
steward_page_save_changes (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (priv->form != NULL)
    steward_form_commit (priv->form);   /* what is typed may be of another object */
  if (steward_page_saves_others (self))
    steward_page_save_all (self);
  else
    steward_page_save (self);
}

/* Saves everything on the page that has edits. */
void
steward_page_save_all (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);
  g_autoptr (GPtrArray) objects = NULL;

  if (priv->form != NULL)
    steward_form_commit (priv->form);
  objects = steward_page_dup_unsaved (self);
  if (objects->len > 0)
    steward_page_save_objects (self, objects);
}
