/* steward-form-history.c: undo and redo in a form, over all of its rows
 *
 * The texts have no undo of their own: they would take back what the history does not know
 * of. A text that is made later loses its own when it gets the focus.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-form-private.h"

#include <string.h>

#include "steward-history.h"
#include "steward-text-replace.h"

static const char *const action_names[] = { "undo", "redo" };

struct _StewardFormHistory
{
  StewardForm        *form;
  StewardHistory     *history;  /* nullable: of the carrier on view */
  SoCarrier          *carrier;  /* nullable: that carrier */
  GSimpleActionGroup *actions;
  GtkRoot            *root;     /* nullable */
  GtkWidget          *focus;    /* nullable, not to be looked into: what had the focus last */
};

/* ---- rows ---- */

typedef struct
{
  const char *field;
  GtkWidget  *focus;
  StewardRow *found;
  char       *typing;
  const char *wanted;
} Search;

static gboolean
is_of_field (StewardRow *row,
             Search     *search)
{
  const char *field = steward_row_get_field (row);

  return field != NULL && strcmp (field, search->field) == 0;
}

static gboolean
find_typing (StewardForm *form,
             StewardRow  *row,
             gpointer     data)
{
  Search *search = data;

  if (search->typing == NULL && is_of_field (row, search))
    search->typing = steward_row_dup_typing (row, FALSE);

  return search->typing == NULL;
}

static char *
typing_cb (const char *field,
           gpointer    data)
{
  StewardFormHistory *self = data;
  Search search = { field };

  steward_form_for_each_row (self->form, find_typing, &search);

  return search.typing;
}

static gboolean
set_typing (StewardForm *form,
            StewardRow  *row,
            gpointer     data)
{
  Search *search = data;

  if (is_of_field (row, search))
    steward_row_set_typing (row, search->wanted);

  return TRUE;
}

/* The row that has the focus already, else one on view, else any. */
static gboolean
find_row (StewardForm *form,
          StewardRow  *row,
          gpointer     data)
{
  Search *search = data;
  gboolean focused;

  if (!is_of_field (row, search) || !gtk_widget_get_visible (GTK_WIDGET (row)))
    return TRUE;

  focused = search->focus != NULL && gtk_widget_is_ancestor (search->focus, GTK_WIDGET (row));
  if (search->found == NULL || focused ||
      (gtk_widget_get_mapped (GTK_WIDGET (row)) &&
       !gtk_widget_get_mapped (GTK_WIDGET (search->found))))
    search->found = row;

  return !focused;
}

/* Brings the user to what is another now. */
static void
focus_row (StewardFormHistory *self,
           const char         *field)
{
  Search search = { field, self->root != NULL ? gtk_root_get_focus (self->root) : NULL };
  GtkWidget *focus;

  steward_form_for_each_row (self->form, find_row, &search);
  if (search.found == NULL)
    return;

  if (search.focus == NULL || !gtk_widget_is_ancestor (search.focus, GTK_WIDGET (search.found)))
    steward_row_focus (search.found);
  focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (search.found)))
    steward_text_replace_go (focus);
}

static gboolean
commit_typing (StewardForm *form,
               StewardRow  *row,
               gpointer     data)
{
  if (steward_row_has_typing (row))
    steward_row_commit (row);

  return TRUE;
}

/* ---- actions ---- */

static void
update_actions (StewardFormHistory *self)
{
  gboolean editable = self->history != NULL && !steward_form_get_read_only (self->form);
  gboolean can[] = {
    editable && steward_history_can_undo (self->history),
    editable && steward_history_can_redo (self->history),
  };

  for (guint i = 0; i < G_N_ELEMENTS (action_names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), action_names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), can[i]);
    }
}

/* A text outside the form, as where one searches, takes back what was typed there. */
static gboolean
leave_to_text (StewardFormHistory *self,
               const char         *action)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  return focus != NULL && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)) &&
         !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->form)) &&
         gtk_widget_activate_action (focus, action, NULL);
}

static void
step (StewardFormHistory *self,
      GPtrArray        *(*move) (StewardHistory *history))
{
  g_autoptr (GPtrArray) fields = NULL;

  if (self->history == NULL)
    return;

  steward_form_for_each_row (self->form, commit_typing, NULL);
  fields = move (self->history);
  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      Search search = { g_ptr_array_index (fields, i) };

      search.wanted = steward_history_get_typing (self->history, search.field);
      search.typing = g_strdup (search.wanted);
      search.wanted = search.typing;
      steward_form_for_each_row (self->form, set_typing, &search);
      g_free (search.typing);
    }
  steward_history_settle (self->history);
  if (fields != NULL && fields->len > 0)
    focus_row (self, g_ptr_array_index (fields, 0));
}

static void
undo_action (StewardFormHistory *self)
{
  if (!leave_to_text (self, "text.undo"))
    step (self, steward_history_undo);
}

static void
redo_action (StewardFormHistory *self)
{
  if (!leave_to_text (self, "text.redo"))
    step (self, steward_history_redo);
}

static void
add_action (StewardFormHistory *self,
            const char         *name,
            GCallback           callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_simple_action_set_enabled (action, FALSE);
  g_signal_connect_swapped (action, "activate", callback, self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

/* ---- what the user does ---- */

static gboolean
event_cb (StewardFormHistory *self,
          GdkEvent           *event)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  gboolean text = GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
  GdkEventType type = gdk_event_get_event_type (event);

  if (self->history != NULL && (type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS))
    steward_history_note_event (self->history, gdk_event_get_time (event),
                                type == GDK_KEY_PRESS && text);

  return GDK_EVENT_PROPAGATE;
}

static void
focus_cb (StewardFormHistory *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);

  if (focus == self->focus)
    return;

  self->focus = focus;
  if (self->history != NULL)
    steward_history_end_burst (self->history);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->form)))
    return;

  if (GTK_IS_TEXT (focus))
    gtk_editable_set_enable_undo (GTK_EDITABLE (focus), FALSE);
  else if (GTK_IS_TEXT_VIEW (focus))
    gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), FALSE);
}

static void
edited_cb (StewardFormHistory *self)
{
  if (self->history != NULL)
    steward_history_queue (self->history);
}

/* ---- for the form ---- */

StewardFormHistory *
steward_form_history_new (StewardForm *form)
{
  StewardFormHistory *self = g_new0 (StewardFormHistory, 1);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  self->form = form;
  self->actions = g_simple_action_group_new ();
  add_action (self, "undo", G_CALLBACK (undo_action));
  add_action (self, "redo", G_CALLBACK (redo_action));
  gtk_widget_insert_action_group (GTK_WIDGET (form), "form", G_ACTION_GROUP (self->actions));

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (form), events);
  g_signal_connect_swapped (form, "edited", G_CALLBACK (edited_cb), self);

  return self;
}

static void
let_go (StewardFormHistory *self)
{
  if (self->history == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->history, self);
  steward_history_set_typing (self->history, NULL, NULL);
  self->history = NULL;
  g_clear_object (&self->carrier);
}

/* The form shows another carrier, or may be edited now, or not any more. */
void
steward_form_history_update (StewardFormHistory *self)
{
  SoCarrier *carrier = steward_form_get_carrier (self->form);

  if (carrier != self->carrier)
    {
      let_go (self);
      g_set_object (&self->carrier, carrier);
    }
  if (carrier != NULL && self->history == NULL)
    {
      self->history = steward_history_get (carrier);
      steward_history_set_typing (self->history, typing_cb, self);
      g_signal_connect_swapped (self->history, "changed", G_CALLBACK (update_actions), self);
    }
  update_actions (self);
}

/* NULL where the form is in no window any more. */
void
steward_form_history_set_root (StewardFormHistory *self,
                               GtkRoot            *root)
{
  if (self->root != NULL)
    g_signal_handlers_disconnect_by_data (self->root, self);
  self->root = root;
  self->focus = NULL;
  if (root != NULL)
    g_signal_connect_swapped (root, "notify::focus-widget", G_CALLBACK (focus_cb), self);
}

void
steward_form_history_free (StewardFormHistory *self)
{
  steward_form_history_set_root (self, NULL);
  let_go (self);
  g_signal_handlers_disconnect_by_data (self->form, self);
  for (guint i = 0; i < G_N_ELEMENTS (action_names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), action_names[i]);

      g_signal_handlers_disconnect_by_data (action, self);
    }
  g_object_unref (self->actions);
  g_free (self);
}

GActionGroup *
steward_form_history_get_actions (StewardFormHistory *self)
{
  return G_ACTION_GROUP (self->actions);
}
