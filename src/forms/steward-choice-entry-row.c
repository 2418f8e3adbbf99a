/* steward-choice-entry-row.c: a text, with a list of the service to choose it from
 *
 * What the list does not have can be typed, and stays what it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-choice-entry-row.h"

#include <glib/gi18n.h>

#include "steward-choice-items.h"
#include "steward-choice-popover.h"
#include "steward-row-list.h"
#include "steward-text-row-private.h"

struct _StewardChoiceEntryRow
{
  StewardTextRow        parent_instance;

  GtkToggleButton      *button;
  StewardChoicePopover *popover;
  GtkWidget            *failure;
  GtkLabel             *failure_label;
  GtkWidget            *retry_button;

  StewardRowList        list;
  GListStore           *fixed;      /* empty */
  GListStore           *items;      /* what there is to choose */
};

enum
{
  PROP_0,
  PROP_LIST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StewardChoiceEntryRow, steward_choice_entry_row, STEWARD_TYPE_TEXT_ROW)

/* ---- what there is to choose ---- */

/* The value that was loaded stays on offer, in case the user wants it back. */
static void
fill (StewardChoiceEntryRow *self,
      SoCarrier             *carrier,
      const SoField         *field)
{
  g_auto (StewardChoiceValue) loaded = { 0 };

  steward_choice_items_fill (self->items, field, G_LIST_MODEL (self->fixed),
                             steward_row_list_get_items (&self->list));
  steward_choice_value_read_loaded (&loaded, carrier, field);
  if (!loaded.none &&
      steward_choice_items_find (G_LIST_MODEL (self->items), field, &loaded) == NULL)
    {
      g_autoptr (StewardChoiceItem) item = NULL;

      item = steward_choice_items_new_stored (field, &loaded, TRUE);
      g_list_store_append (self->items, item);
    }
}

/* Marks the item that the text names, if any. */
static void
update_selected (StewardChoiceEntryRow *self)
{
  const SoField *field = steward_base_row_get_state (STEWARD_BASE_ROW (self))->field;
  SoCarrier *carrier = steward_base_row_get_carrier (STEWARD_BASE_ROW (self));
  g_auto (StewardChoiceValue) value = { 0 };
  StewardChoiceItem *selected = NULL;

  if (field != NULL)
    {
      steward_choice_value_read (&value, carrier, field);
      selected = steward_choice_items_find (G_LIST_MODEL (self->items), field, &value);
    }
  steward_choice_popover_set_selected (self->popover, selected);
}

static void
update_items (StewardChoiceEntryRow *self)
{
  const SoField *field = steward_base_row_get_state (STEWARD_BASE_ROW (self))->field;
  SoCarrier *carrier = steward_base_row_get_carrier (STEWARD_BASE_ROW (self));

  if (self->popover == NULL)
    return;                             /* under construction */

  if (field != NULL && carrier != NULL)
    fill (self, carrier, field);
  else
    g_list_store_remove_all (self->items);
  update_selected (self);
}

static void
steward_choice_entry_row_show (StewardBaseRow *row)
{
  STEWARD_BASE_ROW_CLASS (steward_choice_entry_row_parent_class)->show (row);
  update_items (STEWARD_CHOICE_ENTRY_ROW (row));
}

static void
steward_choice_entry_row_set_editable (StewardBaseRow *row,
                                       gboolean        editable)
{
  StewardChoiceEntryRow *self = STEWARD_CHOICE_ENTRY_ROW (row);

  STEWARD_BASE_ROW_CLASS (steward_choice_entry_row_parent_class)->set_editable (row, editable);
  if (self->button != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->button), editable);
}

/* ---- the list ---- */

static void
list_changed_cb (StewardBaseRow *row)
{
  StewardChoiceEntryRow *self = STEWARD_CHOICE_ENTRY_ROW (row);

  steward_row_list_show_error (&self->list, row, self->failure, self->failure_label,
                               self->retry_button);
  update_items (self);
}

static void
steward_choice_entry_row_session_changed (StewardBaseRow *row)
{
  if (!steward_row_list_open (&STEWARD_CHOICE_ENTRY_ROW (row)->list, row, list_changed_cb))
    list_changed_cb (row);
}

static void
retry_cb (StewardChoiceEntryRow *self)
{
  steward_row_list_retry (&self->list);
}

/* ---- the button and its popover ---- */

static void
toggled_cb (StewardChoiceEntryRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->button);

  if (open)
    {
      update_selected (self);           /* the user may have typed */
      gtk_popover_popup (GTK_POPOVER (self->popover));
    }
  else
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
    }
  steward_base_row_set_open (STEWARD_BASE_ROW (self), open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
closed_cb (StewardChoiceEntryRow *self)
{
  gtk_toggle_button_set_active (self->button, FALSE);
}

static void
chosen_cb (StewardChoiceEntryRow *self,
           StewardChoiceItem     *item)
{
  GtkEntry *entry = steward_text_row_get_entry (STEWARD_TEXT_ROW (self));
  const char *name = steward_choice_item_get_name (item);

  gtk_editable_set_text (GTK_EDITABLE (entry), name != NULL ? name : "");
  gtk_widget_grab_focus (GTK_WIDGET (entry));
}

static void
title_changed_cb (StewardChoiceEntryRow *self)
{
  g_autofree char *name = steward_base_row_dup_name (STEWARD_BASE_ROW (self));
  /* translators: %s is the name of a field; the button opens a list to choose from */
  g_autofree char *choose = g_strdup_printf (_("Choose %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, choose, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), choose);
}

static void
add_button (StewardChoiceEntryRow *self)
{
  self->button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self->button), "pan-down-symbolic");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  steward_base_row_add (STEWARD_BASE_ROW (self), "suffix", GTK_WIDGET (self->button));
  g_signal_connect_swapped (self->button, "toggled", G_CALLBACK (toggled_cb), self);

  self->popover = g_object_new (STEWARD_TYPE_CHOICE_POPOVER, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self->button));
  steward_choice_popover_set_items (self->popover, G_LIST_MODEL (self->items));
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  g_signal_connect_swapped (self->popover, "chosen", G_CALLBACK (chosen_cb), self);
}

static void
add_failure (StewardChoiceEntryRow *self)
{
  self->failure = steward_row_list_new_failure (&self->failure_label, &self->retry_button);
  g_signal_connect_swapped (self->retry_button, "clicked", G_CALLBACK (retry_cb), self);
  steward_base_row_add (STEWARD_BASE_ROW (self), "below", self->failure);
}

/* ---- GObject ---- */

static void
steward_choice_entry_row_constructed (GObject *object)
{
  StewardChoiceEntryRow *self = STEWARD_CHOICE_ENTRY_ROW (object);

  G_OBJECT_CLASS (steward_choice_entry_row_parent_class)->constructed (object);

  g_return_if_fail (steward_text_row_get_entry (STEWARD_TEXT_ROW (self)) != NULL);
  add_button (self);
  add_failure (self);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  title_changed_cb (self);
}

static void
steward_choice_entry_row_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_string (value, STEWARD_CHOICE_ENTRY_ROW (object)->list.name);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_choice_entry_row_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  StewardChoiceEntryRow *self = STEWARD_CHOICE_ENTRY_ROW (object);

  switch (prop_id)
    {
    case PROP_LIST:
      g_free (self->list.name);
      self->list.name = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_choice_entry_row_dispose (GObject *object)
{
  StewardChoiceEntryRow *self = STEWARD_CHOICE_ENTRY_ROW (object);

  steward_row_list_close (&self->list, STEWARD_BASE_ROW (self));
  if (self->popover != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->popover, self);
      gtk_widget_unparent (GTK_WIDGET (self->popover));
      self->popover = NULL;
    }
  g_clear_object (&self->fixed);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (steward_choice_entry_row_parent_class)->dispose (object);
}

static void
steward_choice_entry_row_finalize (GObject *object)
{
  steward_row_list_clear (&STEWARD_CHOICE_ENTRY_ROW (object)->list);

  G_OBJECT_CLASS (steward_choice_entry_row_parent_class)->finalize (object);
}

static void
steward_choice_entry_row_class_init (StewardChoiceEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  object_class->constructed = steward_choice_entry_row_constructed;
  object_class->dispose = steward_choice_entry_row_dispose;
  object_class->finalize = steward_choice_entry_row_finalize;
  object_class->get_property = steward_choice_entry_row_get_property;
  object_class->set_property = steward_choice_entry_row_set_property;
  row_class->show = steward_choice_entry_row_show;
  row_class->set_editable = steward_choice_entry_row_set_editable;
  row_class->session_changed = steward_choice_entry_row_session_changed;

  /* what StewardChoiceList knows: "sms-plugins" */
  properties[PROP_LIST] =
    g_param_spec_string ("list", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_choice_entry_row_init (StewardChoiceEntryRow *self)
{
  self->fixed = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  self->items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
}

/* Of StewardChoiceItem: what there is to choose now. */
GListModel *
steward_choice_entry_row_get_items (StewardChoiceEntryRow *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ENTRY_ROW (self), NULL);
  return G_LIST_MODEL (self->items);
}
