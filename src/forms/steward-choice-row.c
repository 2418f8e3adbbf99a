/* steward-choice-row.c: one out of an enum or out of a list of the service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-choice-row.h"

#include <glib/gi18n.h>

#include "steward-choice-items.h"
#include "steward-choice-popover.h"
#include "steward-choice-value.h"
#include "steward-config.h"
#include "steward-row-list.h"

#define VALUE_CHARS 10          /* that have room, however long the title is */

struct _StewardChoiceRow
{
  StewardBaseRow        parent_instance;

  GtkWidget            *spinner;
  GtkToggleButton      *button;
  GtkLabel             *value_label;
  GtkWidget            *failure;
  GtkLabel             *failure_label;
  GtkWidget            *retry_button;
  StewardChoicePopover *popover;

  StewardRowList        list;
  GListStore           *fixed;          /* from the .ui */
  GListStore           *items;          /* what there is to choose */
  const SoField        *shown;          /* whose values are in items; NULL to make them anew */
  StewardChoiceItem    *selected;       /* nullable */
  StewardChoiceItem    *chosen;         /* nullable: by the user, and maybe in no list any more */
};

enum
{
  PROP_0,
  PROP_LIST,
  PROP_ADDITIONAL_INFO,
  PROP_TYPE_AHEAD,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void steward_choice_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardChoiceRow, steward_choice_row, STEWARD_TYPE_BASE_ROW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      steward_choice_row_buildable_init))

static GtkBuildableIface *parent_buildable;

/* ---- what is chosen ---- */

static void
fill (StewardChoiceRow *self,
      const SoField    *field)
{
  steward_choice_items_fill (self->items, field, G_LIST_MODEL (self->fixed),
                             steward_row_list_get_items (&self->list));
  self->shown = field;
}

static void
set_label (StewardChoiceRow *self)
{
  const char *text = self->selected != NULL ? steward_choice_item_get_path (self->selected)
                                            : C_("choice", "None");

  gtk_label_set_label (self->value_label, text);
  gtk_label_set_width_chars (self->value_label, MIN (g_utf8_strlen (text, -1) + 1, VALUE_CHARS));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  if (self->selected != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->value_label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->value_label), "dim-label");
}

/* The value that was loaded stays on offer, in case the user wants it back. */
static void
add_stored (StewardChoiceRow         *self,
            const StewardChoiceValue *value,
            const SoField            *field)
{
  g_autoptr (StewardChoiceItem) item = NULL;

  if (value->none || steward_choice_items_find (G_LIST_MODEL (self->items), field, value) != NULL ||
      (value->id == 0 && (field->kind == SO_KIND_INT || field->kind == SO_KIND_CARRIER)))
    return;

  if (self->chosen != NULL && steward_choice_value_is (value, field, self->chosen))
    item = g_object_ref (self->chosen);
  else
    item = steward_choice_items_new_stored (field, value, steward_row_list_is_ready (&self->list));
  g_list_store_append (self->items, item);
}

static void
steward_choice_row_show (StewardBaseRow *row)
{
  StewardChoiceRow *self = STEWARD_CHOICE_ROW (row);
  const SoField *field = steward_base_row_get_state (row)->field;
  SoCarrier *carrier = steward_base_row_get_carrier (row);
  g_auto (StewardChoiceValue) value = { 0 };
  g_auto (StewardChoiceValue) loaded = { 0 };
  StewardChoiceItem *selected = NULL;

  if (field != NULL)
    {
      if (self->shown != field)
        fill (self, field);
      steward_choice_value_read (&value, carrier, field);
      steward_choice_value_read_loaded (&loaded, carrier, field);
      add_stored (self, &loaded, field);
      add_stored (self, &value, field);
      selected = steward_choice_items_find (G_LIST_MODEL (self->items), field, &value);
    }

  if (g_set_object (&self->selected, selected))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  steward_choice_popover_set_selected (self->popover, selected);
  set_label (self);
}

/* ---- the list ---- */

static void
list_changed_cb (StewardBaseRow *row)
{
  StewardChoiceRow *self = STEWARD_CHOICE_ROW (row);
  gboolean loading = steward_row_list_is_loading (&self->list);

  g_object_set (self->spinner, "visible", loading, "spinning", loading, NULL);
  steward_row_list_show_error (&self->list, row, self->failure, self->failure_label,
                               self->retry_button);
  self->shown = NULL;
  steward_choice_row_show (row);
  steward_base_row_recheck (row, FALSE); /* what was missing may be here */
}

static void
steward_choice_row_session_changed (StewardBaseRow *row)
{
  StewardChoiceRow *self = STEWARD_CHOICE_ROW (row);
  gboolean opened = steward_row_list_open (&self->list, row, list_changed_cb);

  steward_choice_popover_set_ahead (self->popover, self->list.ahead);
  if (!opened)
    list_changed_cb (row);
}

static void
retry_cb (StewardChoiceRow *self)
{
  steward_row_list_retry (&self->list);
}

/* ---- the button and its popover ---- */

static void
toggled_cb (StewardChoiceRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->button);

  if (open)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  steward_base_row_set_open (STEWARD_BASE_ROW (self), open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
closed_cb (StewardChoiceRow *self)
{
  gtk_toggle_button_set_active (self->button, FALSE);
}

static void
chosen_cb (StewardChoiceRow  *self,
           StewardChoiceItem *item)
{
  steward_choice_row_choose (self, item);
}

static void
steward_choice_row_activate (StewardBaseRow *row)
{
  gtk_toggle_button_set_active (STEWARD_CHOICE_ROW (row)->button, TRUE);
}

static void
steward_choice_row_set_editable (StewardBaseRow *row,
                                 gboolean        editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (STEWARD_CHOICE_ROW (row)->button), editable);
}

static char *
steward_choice_row_check (StewardBaseRow *row)
{
  StewardChoiceRow *self = STEWARD_CHOICE_ROW (row);

  if (steward_base_row_get_state (row)->mandatory &&
      (self->selected == NULL || steward_choice_item_is_null (self->selected)))
    return g_strdup (_("Something must be chosen here"));

  return NULL;
}

static void
steward_choice_row_forget (StewardBaseRow *row)
{
  StewardChoiceRow *self = STEWARD_CHOICE_ROW (row);

  self->shown = NULL;                   /* what was stored in the old one goes */
  g_clear_object (&self->chosen);
}

/* ---- GObject ---- */

static void
add_child (GtkBuildable *buildable,
           GtkBuilder   *builder,
           GObject      *child,
           const char   *type)
{
  if (STEWARD_IS_CHOICE_ITEM (child))
    g_list_store_append (STEWARD_CHOICE_ROW (buildable)->fixed, child);
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
steward_choice_row_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static void
steward_choice_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardChoiceRow *self = STEWARD_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_string (value, self->list.name);
      break;

    case PROP_ADDITIONAL_INFO:
      g_value_set_string (value, self->list.additional_info);
      break;

    case PROP_TYPE_AHEAD:
      g_value_set_boolean (value, self->list.type_ahead);
      break;

    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_choice_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardChoiceRow *self = STEWARD_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_LIST:
      g_free (self->list.name);
      self->list.name = g_value_dup_string (value);
      steward_choice_row_session_changed (STEWARD_BASE_ROW (self));
      break;

    case PROP_ADDITIONAL_INFO:
      g_free (self->list.additional_info);
      self->list.additional_info = g_value_dup_string (value);
      steward_choice_row_session_changed (STEWARD_BASE_ROW (self));
      break;

    case PROP_TYPE_AHEAD:
      self->list.type_ahead = g_value_get_boolean (value);
      steward_choice_row_session_changed (STEWARD_BASE_ROW (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_choice_row_dispose (GObject *object)
{
  StewardChoiceRow *self = STEWARD_CHOICE_ROW (object);

  steward_row_list_close (&self->list, STEWARD_BASE_ROW (self));
  if (self->popover != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->popover, self);
      gtk_widget_unparent (GTK_WIDGET (self->popover));
      self->popover = NULL;
    }
  g_clear_object (&self->fixed);
  g_clear_object (&self->items);
  g_clear_object (&self->selected);
  g_clear_object (&self->chosen);
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_CHOICE_ROW);

  G_OBJECT_CLASS (steward_choice_row_parent_class)->dispose (object);
}

static void
steward_choice_row_finalize (GObject *object)
{
  steward_row_list_clear (&STEWARD_CHOICE_ROW (object)->list);

  G_OBJECT_CLASS (steward_choice_row_parent_class)->finalize (object);
}

static void
steward_choice_row_class_init (StewardChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  object_class->dispose = steward_choice_row_dispose;
  object_class->finalize = steward_choice_row_finalize;
  object_class->get_property = steward_choice_row_get_property;
  object_class->set_property = steward_choice_row_set_property;
  row_class->show = steward_choice_row_show;
  row_class->set_editable = steward_choice_row_set_editable;
  row_class->check = steward_choice_row_check;
  row_class->forget = steward_choice_row_forget;
  row_class->session_changed = steward_choice_row_session_changed;
  row_class->activate = steward_choice_row_activate;

  /* an MDO list's name, or "languages" for the customer languages */
  properties[PROP_LIST] =
    g_param_spec_string ("list", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ADDITIONAL_INFO] =
    g_param_spec_string ("additional-info", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* the list is too long to be loaded: the service searches it while the user types */
  properties[PROP_TYPE_AHEAD] =
    g_param_spec_boolean ("type-ahead", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, STEWARD_TYPE_CHOICE_ITEM,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardChoiceRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, StewardChoiceRow, button);
  gtk_widget_class_bind_template_child (widget_class, StewardChoiceRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, StewardChoiceRow, failure);
  gtk_widget_class_bind_template_child (widget_class, StewardChoiceRow, failure_label);
  gtk_widget_class_bind_template_child (widget_class, StewardChoiceRow, retry_button);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
steward_choice_row_init (StewardChoiceRow *self)
{
  self->fixed = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  self->items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->popover = g_object_new (STEWARD_TYPE_CHOICE_POPOVER, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self->button));
  steward_choice_popover_set_items (self->popover, G_LIST_MODEL (self->items));
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  g_signal_connect_swapped (self->popover, "chosen", G_CALLBACK (chosen_cb), self);

  steward_base_row_set_control (STEWARD_BASE_ROW (self), GTK_WIDGET (self->button));
}

/* ---- public ---- */

/**
 * steward_choice_row_set_fixed:
 * @self: a row
 * @items: of StewardChoiceItem
 *
 * What there is to choose beside the list, in place of what the .ui said.
 */
void
steward_choice_row_set_fixed (StewardChoiceRow *self,
                              GListModel       *items)
{
  g_return_if_fail (STEWARD_IS_CHOICE_ROW (self));
  g_return_if_fail (G_IS_LIST_MODEL (items));

  g_list_store_remove_all (self->fixed);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (items, i);

      g_list_store_append (self->fixed, item);
    }
  list_changed_cb (STEWARD_BASE_ROW (self));
}

/**
 * steward_choice_row_set_search:
 * @self: a row
 * @ahead: (transfer full) (nullable): what is asked while the user types, in place of the list
 *
 * What is fixed stays on top.
 */
void
steward_choice_row_set_search (StewardChoiceRow *self,
                               StewardTypeAhead *ahead)
{
  g_return_if_fail (STEWARD_IS_CHOICE_ROW (self));

  steward_row_list_set_search (&self->list, STEWARD_BASE_ROW (self), ahead, list_changed_cb);
  steward_choice_row_session_changed (STEWARD_BASE_ROW (self));
}

/* Of StewardChoiceItem: what there is to choose now. */
GListModel *
steward_choice_row_get_items (StewardChoiceRow *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ROW (self), NULL);
  return G_LIST_MODEL (self->items);
}

/* NULL for nothing, as with a null reference that has no item of its own. */
StewardChoiceItem *
steward_choice_row_get_selected (StewardChoiceRow *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ROW (self), NULL);
  return self->selected;
}

/* As if the user had chosen @item. */
void
steward_choice_row_choose (StewardChoiceRow  *self,
                           StewardChoiceItem *item)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  const SoField *field;

  g_return_if_fail (STEWARD_IS_CHOICE_ROW (self));
  g_return_if_fail (STEWARD_IS_CHOICE_ITEM (item));

  field = steward_base_row_get_state (row)->field;
  if (field == NULL || !steward_base_row_is_editable (row))
    return;

  g_set_object (&self->chosen, item);
  g_object_ref (item);
  steward_base_row_begin_write (row);
  steward_choice_value_write (steward_base_row_get_carrier (row), field, item);
  steward_choice_row_show (row);
  steward_base_row_end_write (row);
  g_object_unref (item);
}
