/* steward-compare-field.c: one value of one language, which turns into an entry
 *
 * A label as long as nobody types: a table has thousands of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-compare-field.h"

#include <glib/gi18n.h>

#include "steward-compare-edit.h"
#include "steward-compare-private.h"

#define MAX_SHOWN 200           /* characters of a value in its cell */

struct _StewardCompareField
{
  GtkWidget          parent_instance;

  GtkWidget         *label;
  GtkWidget         *text;      /* nullable: while somebody types */
  char              *before;    /* nullable: what the entry began with */
  StewardCompareRow *row;       /* nullable */
  gulong             changed_id;
  guint              left_source;       /* the entry is about to be a label again */
  guint              column;
  char              *reason;    /* nullable: why nothing can be typed */
  guint              editable : 1;
  guint              ending : 1;
};

enum { EDITED, CHECKED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardCompareField, steward_compare_field, GTK_TYPE_WIDGET)

/* ---- showing ---- */

/* Words for what is no value; NULL for a value. */
static const char *
get_word (StewardCellKind kind)
{
  switch (kind)
    {
    case STEWARD_CELL_MISSING:
      /* translators: the key is not in the configuration of this language */
      return C_("cell", "missing");

    case STEWARD_CELL_EMPTY:
      /* translators: the text of this language has no characters */
      return C_("cell", "empty");

    case STEWARD_CELL_NULL:
      /* translators: the value of this language is null */
      return C_("cell", "not set");

    case STEWARD_CELL_GROUP:
      /* translators: this language has keys below this one where another has a value */
      return C_("cell", "more keys");

    case STEWARD_CELL_TEXT:
    case STEWARD_CELL_NUMBER:
    case STEWARD_CELL_BOOL:
    case STEWARD_CELL_BARE:
      return NULL;

    default:
      g_assert_not_reached ();
    }
}

static void
update_reason (StewardCompareField         *self,
               const char                  *value,
               const StewardCompareRefused *refused)
{
  const char *obstacle = refused != NULL ? refused->fault :
                         steward_compare_row_get_obstacle (self->row, self->column);
  g_autofree char *description = NULL;

  if (obstacle == NULL && !self->editable)
    obstacle = self->reason;
  description = obstacle != NULL ? g_strconcat (value, ". ", obstacle, NULL) : g_strdup (value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), obstacle != NULL ? obstacle : value);
}

/* (transfer full): what the cell holds, or the word for it */
static char *
dup_shown (StewardCompareField         *self,
           const StewardCompareRefused *refused,
           const char                  *word)
{
  g_autofree char *value = NULL;
  char *shown;

  if (refused != NULL)
    value = g_strdup (*refused->typed != '\0' ? refused->typed : get_word (STEWARD_CELL_EMPTY));
  else if (word != NULL)
    value = g_strdup (word);
  else
    value = steward_compare_row_dup_text (self->row, self->column);
  shown = g_utf8_substring (value, 0, MIN (g_utf8_strlen (value, -1), MAX_SHOWN));

  return g_strdelimit (shown, "\n\r\t", ' ');
}

static void
set_style (GtkWidget  *widget,
           const char *style,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, style);
  else
    gtk_widget_remove_css_class (widget, style);
}

static void
show_value (StewardCompareField *self)
{
  const StewardCompareRefused *refused =
    steward_compare_row_get_refused (self->row, self->column);
  StewardCellKind kind = steward_compare_row_get_kind (self->row, self->column);
  gboolean is_missing = (kind == STEWARD_CELL_MISSING || kind == STEWARD_CELL_EMPTY) &&
                        steward_compare_row_is_missing (self->row);
  const char *word = get_word (kind);
  g_autofree char *name = steward_compare_row_dup_name (self->row, self->column);
  g_autofree char *shown = dup_shown (self, refused, word);

  gtk_label_set_label (GTK_LABEL (self->label), shown);
  set_style (self->label, "steward-no-value", word != NULL && refused == NULL);
  set_style (self->label, "error", refused != NULL);
  set_style (GTK_WIDGET (self), "steward-missing", is_missing);
  set_style (GTK_WIDGET (self), "steward-different", !is_missing &&
             steward_compare_row_is_different_at (self->row, self->column));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               refused != NULL ? GTK_ACCESSIBLE_INVALID_TRUE :
                               GTK_ACCESSIBLE_INVALID_FALSE, -1);
  update_reason (self, shown, refused);
}

static void
row_changed_cb (StewardCompareField *self)
{
  if (self->row->model != NULL)
    show_value (self);
}

/* ---- typing ---- */

static char *
dup_editable (StewardCompareField *self)
{
  const StewardCompareRefused *refused =
    steward_compare_row_get_refused (self->row, self->column);
  char *text = NULL;

  if (refused != NULL)
    text = g_strdup (refused->typed);
  else if (get_word (steward_compare_row_get_kind (self->row, self->column)) == NULL)
    text = steward_compare_row_dup_text (self->row, self->column);

  return text != NULL ? text : g_strdup ("");
}

/* The label is back; the focus is where it was, unless it went on. */
static void
end_editing (StewardCompareField *self)
{
  GtkWidget *text = g_steal_pointer (&self->text);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_clear_handle_id (&self->left_source, g_source_remove);
  if (text == NULL)
    return;

  self->ending = TRUE;
  if (focus != NULL && (focus == text || gtk_widget_is_ancestor (focus, text)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (text);
  gtk_widget_set_visible (self->label, TRUE);
  g_clear_pointer (&self->before, g_free);
  self->ending = FALSE;
}

/* Whether the entry holds something else than it began with. */
gboolean
steward_compare_field_has_typing (StewardCompareField *self)
{
  return self->text != NULL &&
         g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->text)), self->before) != 0;
}

gboolean
steward_compare_field_is_editing (StewardCompareField *self)
{
  return self->text != NULL;
}

/* What was typed is given up, also what was refused before. */
void
steward_compare_field_cancel (StewardCompareField *self)
{
  end_editing (self);
  if (self->row != NULL)
    {
      steward_compare_row_accept (self->row, self->column);
      g_signal_emit (self, signals[CHECKED], 0);
    }
}

/* The entry holds what is no value. */
static void
mark_text (StewardCompareField *self)
{
  gtk_widget_add_css_class (self->text, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

/* Tells what was typed, once. Returns FALSE if that cannot be a value. */
static gboolean
hand_over (StewardCompareField *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (StewardCompareRow) row = NULL;

  if (!steward_compare_field_has_typing (self))
    return TRUE;

  row = g_object_ref (self->row);
  typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));
  json = steward_compare_row_to_json (row, self->column, typed, &error);
  if (json == NULL)
    {
      steward_compare_row_refuse (row, self->column, typed, error->message);
      mark_text (self);
      g_signal_emit (self, signals[CHECKED], 0);
      return FALSE;
    }

  g_free (self->before);
  self->before = g_steal_pointer (&typed);
  steward_compare_row_accept (row, self->column);
  g_signal_emit (self, signals[CHECKED], 0);
  g_signal_emit (self, signals[EDITED], 0, row, json);

  return TRUE;
}

/**
 * steward_compare_field_finish:
 * @self: a field
 *
 * Hands over what was typed, and is a label again.
 *
 * Returns: %FALSE if it cannot be a value; the entry stays
 */
gboolean
steward_compare_field_finish (StewardCompareField *self)
{
  if (!hand_over (self))
    return FALSE;

  end_editing (self);

  return TRUE;
}

static void
activate_cb (StewardCompareField *self)
{
  steward_compare_field_finish (self);
}

static void
left_idle (gpointer user_data)
{
  StewardCompareField *self = user_data;

  self->left_source = 0;
  end_editing (self);
}

/* What is no value is kept by the row, and the label shows it. The entry is still part of the
 * window's business with the focus. */
static void
leave_cb (StewardCompareField *self)
{
  if (self->ending || self->text == NULL)
    return;

  hand_over (self);
  if (self->left_source == 0)
    self->left_source = g_idle_add_once (left_idle, self);
}

static gboolean
text_key_cb (StewardCompareField *self,
             guint                keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  steward_compare_field_cancel (self);

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_text (StewardCompareField *self)
{
  GtkWidget *text = gtk_text_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name = steward_compare_row_dup_name (self->row, self->column);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, "steward-cell-entry");
  gtk_editable_set_text (GTK_EDITABLE (text), self->before);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (text, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (text_key_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (text, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, focus);

  return text;
}

/* Turns into an entry, where something can be typed. */
void
steward_compare_field_edit (StewardCompareField *self)
{
  if (self->text != NULL || self->row == NULL || !self->editable ||
      steward_compare_row_get_obstacle (self->row, self->column) != NULL)
    return;

  self->before = dup_editable (self);
  self->text = create_text (self);
  if (steward_compare_row_get_refused (self->row, self->column) != NULL)
    mark_text (self);
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_grab_focus (self->text);
}

static void
click_cb (StewardCompareField *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  steward_compare_field_edit (self);
}

static gboolean
key_cb (StewardCompareField *self,
        guint                keyval)
{
  if (self->text != NULL ||
      (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_space &&
       keyval != GDK_KEY_F2))
    return GDK_EVENT_PROPAGATE;

  steward_compare_field_edit (self);

  return GDK_EVENT_STOP;
}

/* ---- GObject ---- */

static void
steward_compare_field_dispose (GObject *object)
{
  StewardCompareField *self = STEWARD_COMPARE_FIELD (object);

  self->ending = TRUE;
  g_clear_handle_id (&self->left_source, g_source_remove);
  steward_compare_field_set_row (self, NULL);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (steward_compare_field_parent_class)->dispose (object);
}

static void
steward_compare_field_class_init (StewardCompareFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_compare_field_dispose;

  /* another value was typed: the row and the value as JSON */
  signals[EDITED] = g_signal_new ("edited", STEWARD_TYPE_COMPARE_FIELD, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  STEWARD_TYPE_COMPARE_ROW, G_TYPE_STRING);
  /* what was typed cannot be there, or what could not be there was put right */
  signals[CHECKED] = g_signal_new ("checked", STEWARD_TYPE_COMPARE_FIELD, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "compare-field");
}

static void
steward_compare_field_init (StewardCompareField *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->editable = TRUE;
  self->label = gtk_label_new (NULL);
  /* a number begins on the left in any language; words find their direction themselves */
  gtk_label_set_xalign (GTK_LABEL (self->label),
                        gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 1 : 0);
  gtk_widget_set_direction (self->label, GTK_TEXT_DIR_LTR);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  g_signal_connect_object (click, "released", G_CALLBACK (click_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* ---- public ---- */

/* @column: the number of the text that it shows a value of */
GtkWidget *
steward_compare_field_new (guint column)
{
  StewardCompareField *self = g_object_new (STEWARD_TYPE_COMPARE_FIELD, NULL);

  self->column = column;

  return GTK_WIDGET (self);
}

/* @row: (nullable): what is typed is handed over before another row is shown */
void
steward_compare_field_set_row (StewardCompareField *self,
                               StewardCompareRow   *row)
{
  if (self->row == row)
    return;

  if (self->row != NULL)
    {
      if (!self->ending)
        {
          hand_over (self);
          end_editing (self);
        }
      g_clear_signal_handler (&self->changed_id, self->row);
    }
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  self->changed_id = g_signal_connect_swapped (row, "changed", G_CALLBACK (row_changed_cb), self);
  show_value (self);
}

guint
steward_compare_field_get_column (StewardCompareField *self)
{
  return self->column;
}

/* @reason: (nullable): why it is not, for the user */
void
steward_compare_field_set_editable (StewardCompareField *self,
                                    gboolean             editable,
                                    const char          *reason)
{
  if (self->editable == !!editable && g_strcmp0 (self->reason, reason) == 0)
    return;

  self->editable = !!editable;
  g_free (self->reason);
  self->reason = g_strdup (reason);
  if (!editable)
    end_editing (self);
  if (self->row != NULL && self->row->model != NULL)
    show_value (self);
}
