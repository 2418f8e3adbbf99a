/* steward-base-row.c: what all rows have in common: title, marks, undo, description, error
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-base-row-private.h"

#include "steward-config.h"
#include "steward-form.h"
#include "steward-row-texts.h"

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_DESCRIPTION,
  PROP_ACCESSIBLE_NAME,
  PROP_MANDATORY,
  PROP_MAX_LENGTH,
  PROP_READ_ONLY,
  PROP_SHOWN,
  PROP_ERROR,
  PROP_WARNING,
  PROP_CHANGED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void steward_base_row_iface_init     (StewardRowInterface   *iface);
static void steward_base_row_buildable_init (GtkBuildableIface     *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (StewardBaseRow, steward_base_row, ADW_TYPE_PREFERENCES_ROW,
                                  G_ADD_PRIVATE (StewardBaseRow)
                                  G_IMPLEMENT_INTERFACE (STEWARD_TYPE_ROW,
                                                         steward_base_row_iface_init)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                         steward_base_row_buildable_init))

#define PRIV(self) ((StewardBaseRowPrivate *) steward_base_row_get_instance_private (self))

static GtkBuildableIface *parent_buildable;

static void
carrier_changed_cb (StewardBaseRow *self)
{
  steward_base_row_refresh (self);
}

static void
property_changed_cb (StewardBaseRow *self,
                     GParamSpec     *pspec,
                     SoCarrier      *carrier)
{
  StewardBaseRowPrivate *priv = PRIV (self);

  /* whatever changes the value answers what the server said about the old one */
  if (priv->field != NULL && so_carrier_find_field (carrier, pspec->name) == priv->state.field)
    g_clear_pointer (&priv->server_error, g_free);
}

static void
title_changed_cb (StewardBaseRow *self)
{
  steward_base_row_update_texts (self);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  steward_base_row_undo (STEWARD_BASE_ROW (widget));
}

static void
activate_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  StewardBaseRow *self = STEWARD_BASE_ROW (widget);
  StewardBaseRowPrivate *priv = PRIV (self);

  if (STEWARD_BASE_ROW_GET_CLASS (self)->activate != NULL && steward_base_row_is_editable (self))
    STEWARD_BASE_ROW_GET_CLASS (self)->activate (self);
  else if (priv->control != NULL)
    gtk_widget_grab_focus (priv->control);
}

StewardBaseRowPrivate *
steward_base_row_get_private (StewardBaseRow *self)
{
  return PRIV (self);
}

/* ---- StewardRow ---- */

static const char *
row_get_field (StewardRow *row)
{
  return PRIV (STEWARD_BASE_ROW (row))->field;
}

static void
row_set_source (StewardRow             *row,
                const StewardRowSource *source)
{
  StewardBaseRow *self = STEWARD_BASE_ROW (row);
  StewardBaseRowClass *klass = STEWARD_BASE_ROW_GET_CLASS (self);
  StewardBaseRowPrivate *priv = PRIV (self);
  gboolean other_session = g_set_object (&priv->session, source->session);

  priv->form_read_only = source->read_only;
  g_free (priv->form_reason);
  priv->form_reason = g_strdup (source->read_only ? source->reason : NULL);

  steward_base_row_take_carrier (self, priv->own_carrier != NULL ? priv->own_carrier : source->carrier);

  steward_base_row_refresh (self);
  if (other_session && klass->session_changed != NULL)
    klass->session_changed (self);
}

static void
row_commit (StewardRow *row)
{
  StewardBaseRow *self = STEWARD_BASE_ROW (row);
  StewardBaseRowClass *klass = STEWARD_BASE_ROW_GET_CLASS (self);

  if (klass->commit != NULL && steward_base_row_is_editable (self))
    klass->commit (self);
}

static gboolean
row_is_valid (StewardRow *row)
{
  StewardBaseRow *self = STEWARD_BASE_ROW (row);

  return PRIV (self)->wrong == NULL || !PRIV (self)->state.visible;
}

static gboolean
row_has_typing (StewardRow *row)
{
  return steward_base_row_has_typing (STEWARD_BASE_ROW (row));
}

static char *
row_dup_typing (StewardRow *row,
                gboolean    public)
{
  StewardBaseRowClass *klass = STEWARD_BASE_ROW_GET_CLASS (row);

  return klass->dup_typing != NULL ? klass->dup_typing (STEWARD_BASE_ROW (row), public) : NULL;
}

static void
row_set_typing (StewardRow *row,
                const char *text)
{
  StewardBaseRow *self = STEWARD_BASE_ROW (row);
  StewardBaseRowClass *klass = STEWARD_BASE_ROW_GET_CLASS (self);

  if (text != NULL && klass->set_typing != NULL && steward_base_row_is_editable (self))
    klass->set_typing (self, text);
  else if (text == NULL && steward_base_row_has_typing (self))
    {
      if (klass->set_typing != NULL)
        klass->set_typing (self, NULL);
      if (klass->forget != NULL)
        klass->forget (self);
      steward_base_row_refresh (self);
    }
}

static void
row_reveal (StewardRow *row)
{
  steward_base_row_recheck (STEWARD_BASE_ROW (row), TRUE);
}

static void
row_set_error (StewardRow *row,
               const char *text)
{
  StewardBaseRow *self = STEWARD_BASE_ROW (row);
  StewardBaseRowPrivate *priv = PRIV (self);

  g_free (priv->server_error);
  priv->server_error = g_strdup (text);
  if (text == NULL)
    priv->touched = FALSE;
  steward_base_row_update_texts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
row_focus (StewardRow *row)
{
  StewardBaseRow *self = STEWARD_BASE_ROW (row);
  GtkWidget *control = PRIV (self)->control;

  steward_row_texts_unfold (GTK_WIDGET (self));
  if (STEWARD_BASE_ROW_GET_CLASS (self)->focus != NULL)
    STEWARD_BASE_ROW_GET_CLASS (self)->focus (self);
  else if (control == NULL || !gtk_widget_grab_focus (control))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
steward_base_row_iface_init (StewardRowInterface *iface)
{
  iface->get_field = row_get_field;
  iface->set_source = row_set_source;
  iface->commit = row_commit;
  iface->is_valid = row_is_valid;
  iface->has_typing = row_has_typing;
  iface->dup_typing = row_dup_typing;
  iface->set_typing = row_set_typing;
  iface->reveal = row_reveal;
  iface->set_error = row_set_error;
  iface->focus = row_focus;
}

/* ---- GtkBuildable ---- */

static void
add_child (GtkBuildable *buildable,
           GtkBuilder   *builder,
           GObject      *child,
           const char   *type)
{
  StewardBaseRow *self = STEWARD_BASE_ROW (buildable);

  if (type != NULL)
    steward_base_row_add (self, type, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
steward_base_row_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

/* ---- GtkWidget and GObject ---- */

static void
steward_base_row_root (GtkWidget *widget)
{
  GtkWidget *form;

  GTK_WIDGET_CLASS (steward_base_row_parent_class)->root (widget);

  form = gtk_widget_get_ancestor (widget, STEWARD_TYPE_FORM);
  if (form != NULL)
    steward_form_update_row (STEWARD_FORM (form), STEWARD_ROW (widget));
}

static gboolean
steward_base_row_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  if (gtk_widget_get_focusable (widget))
    return GTK_WIDGET_CLASS (steward_base_row_parent_class)->focus (widget, direction);

  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static void
steward_base_row_dispose (GObject *object)
{
  StewardBaseRowPrivate *priv = PRIV (STEWARD_BASE_ROW (object));

  g_clear_object (&priv->signals);
  g_clear_object (&priv->carrier);
  g_clear_object (&priv->own_carrier);
  g_clear_object (&priv->session);
  priv->control = NULL;

  /* no gtk_widget_dispose_template(): GTK 4.8 looks for the template in the instance's class,
   * where kinds without one have none; GtkListBoxRow takes the only child away */

  G_OBJECT_CLASS (steward_base_row_parent_class)->dispose (object);
}

static void
steward_base_row_finalize (GObject *object)
{
  StewardBaseRowPrivate *priv = PRIV (STEWARD_BASE_ROW (object));

  steward_field_state_clear (&priv->state);
  g_free (priv->field);
  g_free (priv->description);
  g_free (priv->accessible_name);
  g_free (priv->reason);
  g_free (priv->form_reason);
  g_free (priv->wrong);
  g_free (priv->server_error);
  g_free (priv->warning);

  G_OBJECT_CLASS (steward_base_row_parent_class)->finalize (object);
}

static void
steward_base_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  StewardBaseRow *self = STEWARD_BASE_ROW (object);
  StewardBaseRowPrivate *priv = PRIV (self);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, priv->field);
      break;

    case PROP_DESCRIPTION:
      g_value_set_string (value, priv->description);
      break;

    case PROP_ACCESSIBLE_NAME:
      g_value_set_string (value, priv->accessible_name);
      break;

    case PROP_MANDATORY:
      g_value_set_boolean (value, priv->mandatory);
      break;

    case PROP_MAX_LENGTH:
      g_value_set_int (value, priv->max_length);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, priv->read_only);
      break;

    case PROP_SHOWN:
      g_value_set_boolean (value, priv->shown);
      break;

    case PROP_ERROR:
      g_value_set_string (value, steward_base_row_shown_error (priv));
      break;

    case PROP_WARNING:
      g_value_set_string (value, priv->warning);
      break;

    case PROP_CHANGED:
      g_value_set_boolean (value, priv->state.changed);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_base_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  StewardBaseRow *self = STEWARD_BASE_ROW (object);
  StewardBaseRowPrivate *priv = PRIV (self);

  switch (prop_id)
    {
    case PROP_FIELD:
      steward_base_row_set_field (self, g_value_get_string (value));
      break;

    case PROP_DESCRIPTION:
      steward_base_row_set_description (self, g_value_get_string (value));
      break;

    case PROP_ACCESSIBLE_NAME:
      g_free (priv->accessible_name);
      priv->accessible_name = g_value_dup_string (value);
      steward_base_row_update_texts (self);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_MANDATORY:
      if (priv->mandatory == g_value_get_boolean (value))
        break;
      priv->mandatory = g_value_get_boolean (value);
      steward_base_row_refresh (self);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_MAX_LENGTH:
      if (priv->max_length == g_value_get_int (value))
        break;
      priv->max_length = g_value_get_int (value);
      steward_base_row_refresh (self);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_READ_ONLY:
      steward_base_row_set_read_only (self, g_value_get_boolean (value), NULL);
      break;

    case PROP_SHOWN:
      steward_base_row_set_shown (self, g_value_get_boolean (value));
      break;

    case PROP_WARNING:
      steward_base_row_set_warning (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags rw = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags ro = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  /* of the carrier: "cust-lang-id" */
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, rw);
  /* help under the title */
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, rw);
  /* where the title alone would not tell it apart on its page; none: the title */
  properties[PROP_ACCESSIBLE_NAME] =
    g_param_spec_string ("accessible-name", NULL, NULL, NULL, rw);
  /* the screen wants something in it, whatever the server says */
  properties[PROP_MANDATORY] = g_param_spec_boolean ("mandatory", NULL, NULL, FALSE, rw);
  /* characters; the smaller of this and the server's FieldLength counts; 0 for the latter */
  properties[PROP_MAX_LENGTH] = g_param_spec_int ("max-length", NULL, NULL, 0, G_MAXINT, 0, rw);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, rw);
  /* whether the page wants the row; it is visible if the user may also read the field */
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, TRUE, rw);
  /* what is written under the row, if anything */
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, ro);
  properties[PROP_WARNING] = g_param_spec_string ("warning", NULL, NULL, NULL, rw);
  properties[PROP_CHANGED] = g_param_spec_boolean ("changed", NULL, NULL, FALSE, ro);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_base_row_class_init (StewardBaseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_base_row_dispose;
  object_class->finalize = steward_base_row_finalize;
  object_class->get_property = steward_base_row_get_property;
  object_class->set_property = steward_base_row_set_property;
  widget_class->root = steward_base_row_root;
  widget_class->focus = steward_base_row_focus;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-base-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, StewardBaseRow, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, StewardBaseRow, changed_label);
  gtk_widget_class_bind_template_child_private (widget_class, StewardBaseRow, inline_box);
  gtk_widget_class_bind_template_child_private (widget_class, StewardBaseRow, description_label);
  gtk_widget_class_bind_template_child_private (widget_class, StewardBaseRow, suffixes);
  gtk_widget_class_bind_template_child_private (widget_class, StewardBaseRow, undo_button);
  gtk_widget_class_bind_template_child_private (widget_class, StewardBaseRow, below);
  gtk_widget_class_bind_template_child_private (widget_class, StewardBaseRow, error_label);
  gtk_widget_class_bind_template_child_private (widget_class, StewardBaseRow, warning_label);
  gtk_widget_class_install_action (widget_class, "steward-row.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "steward-row.activate", NULL, activate_action);
}

static void
steward_base_row_init (StewardBaseRow *self)
{
  StewardBaseRowPrivate *priv = PRIV (self);

  priv->shown = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "steward-row.activate");

  priv->signals = g_signal_group_new (SO_TYPE_CARRIER);
  g_signal_group_connect_swapped (priv->signals, "notify", G_CALLBACK (property_changed_cb), self);
  g_signal_group_connect_swapped (priv->signals, "changed", G_CALLBACK (carrier_changed_cb), self);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
}
