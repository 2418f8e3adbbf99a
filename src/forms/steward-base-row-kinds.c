/* steward-base-row-kinds.c: what every row works out, and what kinds of rows build on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-base-row-private.h"

#include "steward-form.h"
#include "steward-row-texts.h"

/* What is written under the row, if anything. */
const char *
steward_base_row_shown_error (StewardBaseRowPrivate *priv)
{
  if (priv->touched && priv->wrong != NULL)
    return priv->wrong;

  return priv->server_error;
}

gboolean
steward_base_row_has_typing (StewardBaseRow *self)
{
  StewardBaseRowClass *klass = STEWARD_BASE_ROW_GET_CLASS (self);
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  return klass->has_typing != NULL && priv->carrier != NULL &&
         steward_base_row_is_editable (self) && klass->has_typing (self);
}

static void
apply_tooltip (GtkWidget *widget,
               gboolean   hidden)
{
  const char *text = gtk_widget_get_tooltip_text (widget);
  gboolean shown = text != NULL && *text != '\0' && !hidden;

  if (gtk_widget_get_has_tooltip (widget) == shown)
    return;

  gtk_widget_set_has_tooltip (widget, shown);
  gtk_widget_trigger_tooltip_query (widget);
}

/* What is pointed at in a popover lies in the row, too: its tooltip would cover the popover. */
static void
apply_tooltips (StewardBaseRowPrivate *priv,
                GtkWidget             *row)
{
  apply_tooltip (row, priv->open);
  if (priv->control != NULL)
    apply_tooltip (priv->control, priv->open);
}

void
steward_base_row_update_texts (StewardBaseRow *self)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);
  StewardRowTexts texts = {
    .title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
    .name = priv->accessible_name,
    .description = priv->description,
    .reason = priv->state.reason,
    .form_reason = priv->form_reason,
    .error = steward_base_row_shown_error (priv),
    .warning = priv->warning,
    .mandatory = priv->state.mandatory,
    .changed = priv->state.changed || steward_base_row_has_typing (self),
  };

  if (priv->read_only && texts.reason == NULL)
    texts.reason = priv->reason;
  if (g_strcmp0 (texts.warning, texts.error) == 0)
    texts.warning = NULL;               /* once is enough */

  steward_row_texts_show (&texts, GTK_WIDGET (self), priv->control, priv->description_label,
                          priv->error_label, priv->warning_label, priv->undo_button);
  apply_tooltips (priv, GTK_WIDGET (self));
  gtk_widget_set_visible (priv->changed_label, texts.changed);
  gtk_widget_set_visible (priv->undo_button, texts.changed && steward_base_row_is_editable (self));
}

static void
check (StewardBaseRow *self)
{
  StewardBaseRowClass *klass = STEWARD_BASE_ROW_GET_CLASS (self);
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);
  const char *before = steward_base_row_shown_error (priv);
  g_autofree char *old = g_strdup (before);

  g_clear_pointer (&priv->wrong, g_free);
  if (priv->carrier != NULL && steward_base_row_is_editable (self) && klass->check != NULL)
    priv->wrong = klass->check (self);

  steward_base_row_update_texts (self);
  if (g_strcmp0 (old, steward_base_row_shown_error (priv)) != 0)
    g_object_notify (G_OBJECT (self), "error");
}

static void
tell_form (StewardBaseRow *self)
{
  GtkWidget *form = gtk_widget_get_ancestor (GTK_WIDGET (self), STEWARD_TYPE_FORM);

  if (form != NULL)
    steward_form_row_checked (STEWARD_FORM (form));
}

/* A control that cannot be used cannot be focused either: the row stands in, so
 * that its name and reason can be read and the Tab key does not stop here. */
static void
apply_editable (StewardBaseRow *self)
{
  StewardBaseRowClass *klass = STEWARD_BASE_ROW_GET_CLASS (self);
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);
  gboolean focusable;

  klass->set_editable (self, steward_base_row_is_editable (self));
  focusable = priv->control == NULL || !gtk_widget_get_sensitive (priv->control);
  gtk_widget_set_focusable (GTK_WIDGET (self), focusable);
}

/* What was shown of another one goes. */
void
steward_base_row_take_carrier (StewardBaseRow *self,
                               SoCarrier      *carrier)
{
  StewardBaseRowClass *klass = STEWARD_BASE_ROW_GET_CLASS (self);
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  if (priv->carrier == carrier)
    return;

  if (klass->forget != NULL)
    klass->forget (self);
  g_clear_pointer (&priv->server_error, g_free);
  priv->touched = FALSE;
  g_set_object (&priv->carrier, carrier);
  g_signal_group_set_target (priv->signals, carrier);
}

/* Works everything out anew; the value is shown unless the row itself just wrote it. */
void
steward_base_row_refresh (StewardBaseRow *self)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);
  gboolean was_changed = priv->state.changed;

  steward_field_state_update (&priv->state, priv->carrier, priv->field);
  priv->state.mandatory |= priv->mandatory;
  if (priv->max_length > 0 &&
      (priv->state.max_length == 0 || priv->max_length < priv->state.max_length))
    priv->state.max_length = priv->max_length;

  gtk_widget_set_visible (GTK_WIDGET (self), priv->shown && priv->state.visible);
  if (priv->writing == 0)
    STEWARD_BASE_ROW_GET_CLASS (self)->show (self);
  apply_editable (self);
  check (self);

  if (was_changed != priv->state.changed)
    g_object_notify (G_OBJECT (self), "changed");
  tell_form (self);
}

/* ---- for kinds of rows ---- */

/**
 * steward_base_row_set_own_carrier:
 * @self: a row
 * @carrier: what it shows from now on, whatever the form does
 * @field: its property
 *
 * For what the user enters beside the form's object. The form asks the row for errors and typing
 * as any other, but neither its history nor a draft of its object knows of the value.
 */
void
steward_base_row_set_own_carrier (StewardBaseRow *self,
                                  SoCarrier      *carrier,
                                  const char     *field)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  g_return_if_fail (SO_IS_CARRIER (carrier));

  g_set_object (&priv->own_carrier, carrier);
  steward_base_row_take_carrier (self, carrier);
  steward_base_row_set_field (self, field);
}

SoCarrier *
steward_base_row_get_carrier (StewardBaseRow *self)
{
  return steward_base_row_get_private (self)->carrier;
}

SoSession *
steward_base_row_get_session (StewardBaseRow *self)
{
  return steward_base_row_get_private (self)->session;
}

const StewardFieldState *
steward_base_row_get_state (StewardBaseRow *self)
{
  return &steward_base_row_get_private (self)->state;
}

gboolean
steward_base_row_is_editable (StewardBaseRow *self)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  return priv->state.editable && !priv->read_only && !priv->form_read_only;
}

/* (nullable): why it is not, for the user */
const char *
steward_base_row_get_reason (StewardBaseRow *self)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  if (priv->state.reason != NULL)
    return priv->state.reason;

  return priv->read_only && priv->reason != NULL ? priv->reason : priv->form_reason;
}

/* The title without its underscore. */
char *
steward_base_row_dup_name (StewardBaseRow *self)
{
  return steward_row_texts_plain (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

/* What the user acts on: gets the access key, name, description and error. */
void
steward_base_row_set_control (StewardBaseRow *self,
                              GtkWidget      *control)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  priv->control = control;
  gtk_label_set_mnemonic_widget (GTK_LABEL (priv->title_label), control);
  /* with a label of its own, the access key's would make the name "Title Title" */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  steward_base_row_update_texts (self);
}

/* Whether the control's popover is open: there is no tooltip meanwhile. */
void
steward_base_row_set_open (StewardBaseRow *self,
                           gboolean        open)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  priv->open = !!open;
  apply_tooltips (priv, GTK_WIDGET (self));
}

/* NULL for a place that rows do not have */
static GtkWidget *
find_place (StewardBaseRow *self,
            const char     *place)
{
  if (g_strcmp0 (place, "suffix") == 0)
    return steward_base_row_get_private (self)->suffixes;
  if (g_strcmp0 (place, "inline") == 0)
    return steward_base_row_get_private (self)->inline_box;
  if (g_strcmp0 (place, "below") == 0)
    return steward_base_row_get_private (self)->below;

  return NULL;
}

/**
 * steward_base_row_add:
 * @self: a row
 * @place: "suffix" beside the title, "inline" between title and description, "below" all that
 * @child: (transfer floating): part of the row's kind
 */
void
steward_base_row_add (StewardBaseRow *self,
                      const char     *place,
                      GtkWidget      *child)
{
  GtkWidget *box = find_place (self, place);

  g_return_if_fail (box != NULL);

  gtk_box_append (GTK_BOX (box), child);
  gtk_widget_set_visible (box, TRUE);
}

/* FALSE where there is nothing to read. @value is initialised by this. */
gboolean
steward_base_row_read (StewardBaseRow *self,
                       GValue         *value)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  if (priv->carrier == NULL || priv->state.field == NULL)
    return FALSE;

  g_object_get_property (G_OBJECT (priv->carrier), priv->field, value);

  return TRUE;
}

/* 0 and false over null are what the user saw at first: no edit. */
static void
settle_nothing (StewardBaseRowPrivate *priv,
                const GValue          *value)
{
  g_autoptr (GPtrArray) changes = NULL;

  if ((G_VALUE_HOLDS_INT (value) && g_value_get_int (value) != 0) ||
      (G_VALUE_HOLDS_INT64 (value) && g_value_get_int64 (value) != 0) ||
      (G_VALUE_HOLDS_BOOLEAN (value) && g_value_get_boolean (value)) ||
      G_VALUE_HOLDS_STRING (value))
    return;

  changes = so_carrier_get_changes (priv->carrier);
  for (guint i = 0; i < changes->len; i++)
    {
      SoChange *change = g_ptr_array_index (changes, i);

      if (g_str_equal (change->path, priv->state.field->wire) &&
          (change->before == NULL || JSON_NODE_HOLDS_NULL (change->before)))
        so_carrier_revert_field (priv->carrier, priv->field);
    }
}

/**
 * steward_base_row_write:
 * @self: a row with a carrier
 * @value: what the user wants
 *
 * Writes the field without showing it again. Over a missing or null member the
 * kind's own nothing (0, false) counts as no edit.
 */
void
steward_base_row_write (StewardBaseRow *self,
                        const GValue   *value)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  steward_base_row_begin_write (self);
  g_object_set_property (G_OBJECT (priv->carrier), priv->field, value);
  settle_nothing (priv, value);
  steward_base_row_end_write (self);
}

void
steward_base_row_begin_write (StewardBaseRow *self)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  priv->writing++;
  priv->touched = TRUE;
  g_clear_pointer (&priv->server_error, g_free);
}

void
steward_base_row_end_write (StewardBaseRow *self)
{
  StewardBaseRowPrivate *priv = steward_base_row_get_private (self);

  steward_base_row_refresh (self);
  priv->writing--;
}

/* What the control holds is another, though the carrier may not know. */
void
steward_base_row_recheck (StewardBaseRow *self,
                          gboolean        touched)
{
  steward_base_row_get_private (self)->touched |= !!touched;
  check (self);
  tell_form (self);
}
