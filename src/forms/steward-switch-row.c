/* steward-switch-row.c: a yes or no
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-switch-row.h"

#include "steward-config.h"

struct _StewardSwitchRow
{
  StewardBaseRow  parent_instance;

  GtkSwitch      *toggle;
  gboolean        showing;      /* the carrier's value is on its way to the switch */
};

G_DEFINE_FINAL_TYPE (StewardSwitchRow, steward_switch_row, STEWARD_TYPE_BASE_ROW)

static void
toggled_cb (StewardSwitchRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->showing || steward_base_row_get_carrier (STEWARD_BASE_ROW (self)) == NULL)
    return;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, gtk_switch_get_active (self->toggle));
  steward_base_row_write (STEWARD_BASE_ROW (self), &value);
}

static void
steward_switch_row_show (StewardBaseRow *row)
{
  StewardSwitchRow *self = STEWARD_SWITCH_ROW (row);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean active = steward_base_row_read (row, &value) && g_value_get_boolean (&value);

  self->showing = TRUE;
  gtk_switch_set_active (self->toggle, active);
  self->showing = FALSE;
}

static void
steward_switch_row_set_editable (StewardBaseRow *row,
                                 gboolean        editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (STEWARD_SWITCH_ROW (row)->toggle), editable);
}

static void
steward_switch_row_activate (StewardBaseRow *row)
{
  StewardSwitchRow *self = STEWARD_SWITCH_ROW (row);

  gtk_switch_set_active (self->toggle, !gtk_switch_get_active (self->toggle));
}

static void
steward_switch_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_SWITCH_ROW);

  G_OBJECT_CLASS (steward_switch_row_parent_class)->dispose (object);
}

static void
steward_switch_row_class_init (StewardSwitchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_switch_row_dispose;
  row_class->show = steward_switch_row_show;
  row_class->set_editable = steward_switch_row_set_editable;
  row_class->activate = steward_switch_row_activate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-switch-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardSwitchRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
steward_switch_row_init (StewardSwitchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_base_row_set_control (STEWARD_BASE_ROW (self), GTK_WIDGET (self->toggle));
}
