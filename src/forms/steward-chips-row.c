/* steward-chips-row.c: several values, each of which can be removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-chips-row-private.h"

#include <glib/gi18n.h>

#include "steward-chips-value.h"

enum
{
  PROP_0,
  PROP_LIST,
  PROP_ADDITIONAL_INFO,
  PROP_TYPE_AHEAD,
  PROP_OWN,
  PROP_ADDRESSES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  VALUES_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void steward_chips_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardChipsRow, steward_chips_row, STEWARD_TYPE_BASE_ROW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      steward_chips_row_buildable_init))

static GtkBuildableIface *parent_buildable;

static void
steward_chips_row_set_editable (StewardBaseRow *row,
                                gboolean        editable)
{
  StewardChipsRow *self = STEWARD_CHIPS_ROW (row);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!editable && root != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->box)) != NULL)
    gtk_root_set_focus (root, NULL);    /* what is hidden must not have it */
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), editable);
  gtk_widget_set_visible (self->entry_box, editable);
  steward_chips_row_show_chips (self);
}

/* ---- the list ---- */

static void
list_changed_cb (StewardBaseRow *row)
{
  StewardChipsRow *self = STEWARD_CHIPS_ROW (row);

  steward_row_list_show_error (&self->list, row, self->failure, self->failure_label,
                               self->retry_button);
  steward_chips_row_show (row);
  steward_base_row_recheck (row, FALSE);
}

static void
steward_chips_row_session_changed (StewardBaseRow *row)
{
  StewardChipsRow *self = STEWARD_CHIPS_ROW (row);
  gboolean opened = steward_row_list_open (&self->list, row, list_changed_cb);

  steward_choice_popover_set_ahead (self->popover, self->list.ahead);
  if (!opened)
    list_changed_cb (row);
}

static void
retry_cb (StewardChipsRow *self)
{
  steward_row_list_retry (&self->list);
}

/* ---- what is right ---- */

static char *
check_item (StewardChipsRow   *self,
            StewardChoiceItem *item)
{
  if (self->addresses)
    {
      char *wrong = steward_chips_value_check_address (steward_choice_item_get_label (item));

      if (wrong != NULL)
        return wrong;
    }

  return self->check != NULL ? self->check (item, self->check_data) : NULL;
}

static char *
steward_chips_row_check (StewardBaseRow *row)
{
  StewardChipsRow *self = STEWARD_CHIPS_ROW (row);
  char *first = NULL;
  StewardChip *chip;

  for (guint i = 0; (chip = steward_chips_row_get_chip (self, i)) != NULL; i++)
    {
      StewardChoiceItem *item = steward_chip_get_item (chip);
      g_autofree char *wrong = check_item (self, item);

      steward_chip_set_error (chip, wrong);
      if (wrong != NULL && first == NULL)
        /* translators: the first is a value, the second what is wrong with it */
        first = g_strdup_printf (_("%s: %s"), steward_choice_item_get_path (item), wrong);
    }

  if (first == NULL)
    first = g_strdup (self->refused);
  if (first == NULL && steward_base_row_get_state (row)->mandatory &&
      steward_chips_row_get_chip (self, 0) == NULL)
    first = g_strdup (_("This field must not be empty"));

  return first;
}

static gboolean
steward_chips_row_has_typing (StewardBaseRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (STEWARD_CHIPS_ROW (row)->entry));

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static char *
steward_chips_row_dup_typing (StewardBaseRow *row,
                              gboolean        public)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (STEWARD_CHIPS_ROW (row)->entry)));
}

static void
steward_chips_row_set_typing (StewardBaseRow *row,
                              const char     *text)
{
  gtk_editable_set_text (GTK_EDITABLE (STEWARD_CHIPS_ROW (row)->entry), text != NULL ? text : "");
}

static void
commit (StewardBaseRow *row)
{
  steward_chips_row_commit (STEWARD_CHIPS_ROW (row));
}

static void
steward_chips_row_forget (StewardBaseRow *row)
{
  steward_chips_row_clear (STEWARD_CHIPS_ROW (row));
}

/* The first chip that is wrong, else where one types. */
static void
steward_chips_row_focus (StewardBaseRow *row)
{
  StewardChipsRow *self = STEWARD_CHIPS_ROW (row);
  StewardChip *chip;

  for (guint i = 0; (chip = steward_chips_row_get_chip (self, i)) != NULL; i++)
    if (steward_chip_get_error (chip) != NULL)
      {
        gtk_widget_grab_focus (GTK_WIDGET (chip));
        return;
      }

  if (!gtk_widget_child_focus (GTK_WIDGET (self->box), GTK_DIR_TAB_FORWARD) &&
      gtk_widget_get_focus_child (GTK_WIDGET (self->box)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* ---- writing ---- */

static void
write_value (StewardChipsRow   *self,
             StewardChoiceItem *item,
             guint              position)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  const SoField *field = steward_base_row_get_state (row)->field;
  SoCarrier *carrier = steward_base_row_get_carrier (row);

  steward_base_row_begin_write (row);
  if (item != NULL)
    steward_chips_value_add (carrier, field, item);
  else
    steward_chips_value_remove (carrier, field, position);
  steward_chips_row_show (row);
  steward_base_row_end_write (row);
  g_signal_emit (self, signals[VALUES_CHANGED], 0);
}

/* Behind all others, unless it is there. */
void
steward_chips_row_put (StewardChipsRow   *self,
                       StewardChoiceItem *item)
{
  if (!steward_chips_row_has (self, item))
    write_value (self, item, 0);
}

void
steward_chips_row_take (StewardChipsRow *self,
                        guint            position)
{
  write_value (self, NULL, position);
}

/* ---- GObject ---- */

static void
add_child (GtkBuildable *buildable,
           GtkBuilder   *builder,
           GObject      *child,
           const char   *type)
{
  if (STEWARD_IS_CHOICE_ITEM (child))
    g_list_store_append (STEWARD_CHIPS_ROW (buildable)->fixed, child);
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
steward_chips_row_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static void
steward_chips_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  StewardChipsRow *self = STEWARD_CHIPS_ROW (object);

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

    case PROP_OWN:
      g_value_set_boolean (value, self->own);
      break;

    case PROP_ADDRESSES:
      g_value_set_boolean (value, self->addresses);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_chips_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  StewardChipsRow *self = STEWARD_CHIPS_ROW (object);

  switch (prop_id)
    {
    case PROP_LIST:
      g_free (self->list.name);
      self->list.name = g_value_dup_string (value);
      break;

    case PROP_ADDITIONAL_INFO:
      g_free (self->list.additional_info);
      self->list.additional_info = g_value_dup_string (value);
      break;

    case PROP_TYPE_AHEAD:
      self->list.type_ahead = g_value_get_boolean (value);
      break;

    case PROP_OWN:
      self->own = g_value_get_boolean (value);
      return;

    case PROP_ADDRESSES:
      self->addresses = g_value_get_boolean (value);
      steward_base_row_recheck (STEWARD_BASE_ROW (self), FALSE);
      return;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  steward_chips_row_session_changed (STEWARD_BASE_ROW (self));
}

static void
steward_chips_row_dispose (GObject *object)
{
  StewardChipsRow *self = STEWARD_CHIPS_ROW (object);

  if (self->popover != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->popover, self);
      g_signal_handlers_disconnect_by_data (self->entry, self);
      steward_choice_popover_detach (self->popover);
      gtk_widget_unparent (GTK_WIDGET (self->popover));
      self->popover = NULL;
    }
  steward_row_list_close (&self->list, STEWARD_BASE_ROW (self));
  g_clear_object (&self->fixed);
  g_clear_object (&self->suggestions);
  g_clear_object (&self->items);
  g_clear_object (&self->texts);

  G_OBJECT_CLASS (steward_chips_row_parent_class)->dispose (object);
}

static void
steward_chips_row_finalize (GObject *object)
{
  StewardChipsRow *self = STEWARD_CHIPS_ROW (object);

  if (self->check_destroy != NULL)
    self->check_destroy (self->check_data);
  steward_row_list_clear (&self->list);
  g_free (self->refused);

  G_OBJECT_CLASS (steward_chips_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /* whose items are suggested: as of a StewardChoiceRow */
  properties[PROP_LIST] = g_param_spec_string ("list", NULL, NULL, NULL, flags);
  properties[PROP_ADDITIONAL_INFO] =
    g_param_spec_string ("additional-info", NULL, NULL, NULL, flags);
  properties[PROP_TYPE_AHEAD] = g_param_spec_boolean ("type-ahead", NULL, NULL, FALSE, flags);
  /* whether what nobody suggests can be typed, too */
  properties[PROP_OWN] = g_param_spec_boolean ("own", NULL, NULL, FALSE, flags);
  /* whether the values have the shape of e-mail addresses */
  properties[PROP_ADDRESSES] = g_param_spec_boolean ("addresses", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_chips_row_class_init (StewardChipsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  object_class->dispose = steward_chips_row_dispose;
  object_class->finalize = steward_chips_row_finalize;
  object_class->get_property = steward_chips_row_get_property;
  object_class->set_property = steward_chips_row_set_property;
  row_class->show = steward_chips_row_show;
  row_class->set_editable = steward_chips_row_set_editable;
  row_class->check = steward_chips_row_check;
  row_class->has_typing = steward_chips_row_has_typing;
  row_class->dup_typing = steward_chips_row_dup_typing;
  row_class->set_typing = steward_chips_row_set_typing;
  row_class->commit = commit;
  row_class->forget = steward_chips_row_forget;
  row_class->focus = steward_chips_row_focus;
  row_class->session_changed = steward_chips_row_session_changed;
  install_properties (object_class);

  /**
   * StewardChipsRow::values-changed:
   *
   * The user added or removed a value.
   */
  signals[VALUES_CHANGED] =
    g_signal_new ("values-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_chips_row_init (StewardChipsRow *self)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);

  self->fixed = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  self->suggestions = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  self->items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);

  self->box = STEWARD_CHIPS_BOX (steward_chips_box_new ());
  self->nothing = gtk_label_new (C_("choice", "None"));
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_insert_before (self->nothing, GTK_WIDGET (self->box), NULL);
  steward_chips_row_add_entry (self);
  steward_base_row_add (row, "below", GTK_WIDGET (self->box));

  self->failure = steward_row_list_new_failure (&self->failure_label, &self->retry_button);
  g_signal_connect_swapped (self->retry_button, "clicked", G_CALLBACK (retry_cb), self);
  steward_base_row_add (row, "below", self->failure);
  steward_base_row_set_control (row, GTK_WIDGET (self->entry));
}
