/* steward-chips-row-entry.c: what the user does to a StewardChipsRow: typing, arrows, removing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-chips-row-private.h"

#include <glib/gi18n.h>

#include "steward-chips-value.h"

/* ---- what is typed ---- */

static char *
dup_typed (StewardChipsRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
set_text (StewardChipsRow *self,
          const char      *text)
{
  self->clearing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->clearing = FALSE;
}

/* Nothing is typed any more. */
void
steward_chips_row_clear (StewardChipsRow *self)
{
  g_clear_pointer (&self->refused, g_free);
  set_text (self, "");
}

/* (transfer full) (nullable): the suggestion that has this very name */
static StewardChoiceItem *
find_suggestion (StewardChipsRow *self,
                 const char      *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->suggestions)); i++)
    {
      g_autoptr (StewardChoiceItem) item =
        g_list_model_get_item (G_LIST_MODEL (self->suggestions), i);
      g_autofree char *label = g_utf8_casefold (steward_choice_item_get_path (item), -1);

      if (g_str_equal (label, folded))
        return g_steal_pointer (&item);
    }

  return NULL;
}

/* FALSE where nobody knows such a value, and the user cannot make it. */
static gboolean
add_text (StewardChipsRow *self,
          const char      *text)
{
  g_autoptr (StewardChoiceItem) item = find_suggestion (self, text);

  if (item == NULL)
    {
      item = steward_choice_item_new_named (0, text, text);
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
        {
          g_autoptr (StewardChoiceItem) other =
            g_list_model_get_item (G_LIST_MODEL (self->items), i);

          if (steward_chips_value_same (item, other))
            return TRUE;                /* it is there already */
        }
      if (!self->own)
        return FALSE;
    }

  steward_chips_row_put (self, item);

  return TRUE;
}

/* What is typed becomes a value, if it can; else it stays where it is, and is wrong. */
gboolean
steward_chips_row_commit (StewardChipsRow *self)
{
  g_autofree char *text = dup_typed (self);

  if (*text == '\0')
    return TRUE;

  if (add_text (self, text))
    {
      steward_chips_row_clear (self);
      steward_base_row_recheck (STEWARD_BASE_ROW (self), TRUE);
      return TRUE;
    }

  g_free (self->refused);
  /* translators: %s is what the user typed */
  self->refused = g_strdup_printf (_("“%s” is not in the list"), text);
  steward_base_row_recheck (STEWARD_BASE_ROW (self), TRUE);

  return FALSE;
}

/* Where nothing can be made up, a comma may be part of a name: "Berg, Anna". */
static gboolean
can_be_split (StewardChipsRow *self,
              GPtrArray       *parts)
{
  for (guint i = 0; !self->own && i < parts->len; i++)
    {
      g_autoptr (StewardChoiceItem) item = find_suggestion (self, parts->pdata[i]);

      if (item == NULL)
        return FALSE;
    }

  return TRUE;
}

/* What stands before a comma, semicolon or end of line is a value of its own. */
static void
split (StewardChipsRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *rest = NULL;
  g_autoptr (GPtrArray) parts = steward_chips_value_split (text, &rest);

  if (g_str_equal (rest, text) || !can_be_split (self, parts))
    return;

  for (guint i = 0; i < parts->len; i++)
    add_text (self, parts->pdata[i]);
  set_text (self, g_strchug (rest));
}

static void
changed_cb (StewardChipsRow *self)
{
  if (self->clearing || !steward_base_row_is_editable (STEWARD_BASE_ROW (self)))
    return;

  g_clear_pointer (&self->refused, g_free);
  split (self);
  steward_base_row_recheck (STEWARD_BASE_ROW (self), FALSE);
}

static void
enter_cb (StewardChipsRow *self)
{
  if (steward_choice_popover_take (self->popover))
    return;

  if (self->list.ahead != NULL && steward_type_ahead_is_pending (self->list.ahead))
    {
      steward_type_ahead_flush (self->list.ahead);
      if (!self->own)
        return;                         /* what it means will be known in a moment */
    }
  else if (!self->own && steward_choice_popover_move (self->popover, 1))
    {
      steward_choice_popover_take (self->popover);
      return;
    }

  if (steward_chips_row_commit (self))
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* ---- chips ---- */

static guint
count (StewardChipsRow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static guint
find_chip (StewardChipsRow *self,
           StewardChip     *chip)
{
  guint position = 0;

  while (position < count (self) && steward_chips_row_get_chip (self, position) != chip)
    position++;

  return position;
}

/* To the entry where there is no such chip. */
static void
focus_chip (StewardChipsRow *self,
            guint            position)
{
  if (position < count (self))
    gtk_widget_grab_focus (GTK_WIDGET (steward_chips_row_get_chip (self, position)));
  else
    gtk_entry_grab_focus_without_selecting (self->entry);
}

/* The focus goes on before its chip is gone. */
void
steward_chips_row_remove (StewardChipsRow *self,
                          StewardChip     *chip,
                          gboolean         backwards)
{
  guint position = find_chip (self, chip);

  if (position == count (self) || !steward_base_row_is_editable (STEWARD_BASE_ROW (self)))
    return;

  if (gtk_widget_has_focus (GTK_WIDGET (chip)))
    {
      if (backwards && position > 0)
        focus_chip (self, position - 1);
      else
        focus_chip (self, position + 1);
    }
  steward_chips_row_take (self, position);
}

static gboolean
chip_key (StewardChipsRow *self,
          StewardChip     *chip,
          guint            keyval)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint position = find_chip (self, chip);
  gboolean on = mirrored ? keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left
                         : keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right;
  gboolean back = mirrored ? keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right
                           : keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left;

  if (on && (position + 1 < count (self) || gtk_widget_get_visible (self->entry_box)))
    focus_chip (self, position + 1);
  else if (back && position > 0)
    focus_chip (self, position - 1);
  else if (keyval == GDK_KEY_Home)
    focus_chip (self, 0);
  else if (keyval == GDK_KEY_End)
    focus_chip (self, gtk_widget_get_visible (self->entry_box) ? count (self) : count (self) - 1);
  else if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    steward_chips_row_remove (self, chip, FALSE);
  else if (keyval == GDK_KEY_BackSpace)
    steward_chips_row_remove (self, chip, TRUE);
  else
    return on || back ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* BackSpace goes to the last chip first, so that one too many removes nothing. */
static gboolean
entry_key (StewardChipsRow *self,
           guint            keyval)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean shown = gtk_widget_get_visible (GTK_WIDGET (self->popover));
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';

  if (self->composing)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    {
      if (!shown)
        steward_choice_popover_suggest (self->popover, TRUE);
      steward_choice_popover_move (self->popover, 1);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up) && shown)
    return steward_choice_popover_move (self->popover, -1);
  if (keyval == GDK_KEY_Escape && shown)
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    }
  if (empty && count (self) > 0 &&
      (keyval == GDK_KEY_BackSpace ||
       keyval == (mirrored ? GDK_KEY_Right : GDK_KEY_Left) ||
       keyval == (mirrored ? GDK_KEY_KP_Right : GDK_KEY_KP_Left)))
    {
      focus_chip (self, count (self) - 1);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_cb (StewardChipsRow *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->box));

  if (focus == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (STEWARD_IS_CHIP (focus))
    return chip_key (self, STEWARD_CHIP (focus), keyval);

  return entry_key (self, keyval);
}

/* ---- the entry and its popover ---- */

static void
chosen_cb (StewardChipsRow   *self,
           StewardChoiceItem *item)
{
  g_object_ref (item);
  steward_chips_row_clear (self);
  steward_chips_row_put (self, item);
  gtk_entry_grab_focus_without_selecting (self->entry);
  g_object_unref (item);
}

static void
popover_visible_cb (StewardChipsRow *self)
{
  gboolean open = gtk_widget_get_visible (GTK_WIDGET (self->popover));

  steward_base_row_set_open (STEWARD_BASE_ROW (self), open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

/* A free text is a value when the user goes on; a name to look up waits for its object. */
static void
leave_cb (StewardChipsRow *self)
{
  if (self->popover == NULL)
    return;                             /* the end of it all */

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (self->own && self->list.ahead == NULL &&
      steward_base_row_is_editable (STEWARD_BASE_ROW (self)))
    steward_chips_row_commit (self);
}

static void
preedit_cb (StewardChipsRow *self,
            const char      *preedit)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static void
add_popover (StewardChipsRow *self)
{
  self->popover = g_object_new (STEWARD_TYPE_CHOICE_POPOVER, "has-arrow", FALSE,
                                "halign", GTK_ALIGN_START, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), self->entry_box);
  steward_choice_popover_set_items (self->popover, G_LIST_MODEL (self->suggestions));
  steward_choice_popover_attach (self->popover, GTK_EDITABLE (self->entry));
  g_signal_connect_swapped (self->popover, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->popover, "notify::visible", G_CALLBACK (popover_visible_cb),
                            self);
}

void
steward_chips_row_add_entry (StewardChipsRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);     /* the form has it */
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 14);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);
  gtk_box_append (GTK_BOX (self->entry_box), GTK_WIDGET (self->entry));
  gtk_widget_insert_before (self->entry_box, GTK_WIDGET (self->box), NULL);
  steward_chips_box_set_main (self->box, self->entry_box);
  add_popover (self);

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                            "preedit-changed", G_CALLBACK (preedit_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->box), keys);
}
