/* steward-form.c: shows and edits one carrier through the rows inside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-form-private.h"

/* A form keeps no list of its rows: it looks for them among its descendants, and
 * a row that comes later makes itself known when it is rooted. */
typedef struct
{
  SoCarrier    *carrier;        /* nullable */
  SoSession    *session;        /* nullable */
  GSignalGroup *signals;        /* of carrier */
  StewardFormHistory *history;  /* what can be undone */
  char         *reason;
  guint         read_only : 1;
  guint         valid : 1;
  guint         dirty : 1;
  guint         busy : 1;       /* rows are being told; they need not report one by one */
} StewardFormPrivate;

enum
{
  PROP_0,
  PROP_CARRIER,
  PROP_SESSION,
  PROP_READ_ONLY,
  PROP_READ_ONLY_REASON,
  PROP_DIRTY,
  PROP_VALID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint edited_signal;

G_DEFINE_TYPE_WITH_PRIVATE (StewardForm, steward_form, ADW_TYPE_BIN)

#define PRIV(self) ((StewardFormPrivate *) steward_form_get_instance_private (self))

static gboolean
for_each_row (StewardForm     *self,
              GtkWidget       *widget,
              StewardFormFunc  func,
              gpointer         data)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (STEWARD_IS_ROW (child))
        {
          if (!func (self, STEWARD_ROW (child), data))
            return FALSE;
        }
      else if (!STEWARD_IS_FORM (child) && !for_each_row (self, child, func, data))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* In the order of the screen, until @func returns FALSE. Rows of a form inside this one
 * are that form's. */
gboolean
steward_form_for_each_row (StewardForm     *self,
                           StewardFormFunc  func,
                           gpointer         data)
{
  return for_each_row (self, GTK_WIDGET (self), func, data);
}

static gboolean
set_source (StewardForm *self,
            StewardRow  *row,
            gpointer     data)
{
  StewardFormPrivate *priv = PRIV (self);
  StewardRowSource source = {
    .carrier = priv->carrier,
    .session = priv->session,
    .read_only = priv->read_only,
    .reason = priv->reason,
  };

  steward_row_set_source (row, &source);

  return TRUE;
}

static void
update_rows (StewardForm *self)
{
  StewardFormPrivate *priv = PRIV (self);

  priv->busy = TRUE;
  for_each_row (self, GTK_WIDGET (self), set_source, NULL);
  priv->busy = FALSE;
  steward_form_row_checked (self);
}

static void
update_dirty (StewardForm *self)
{
  StewardFormPrivate *priv = PRIV (self);
  gboolean dirty = steward_form_is_dirty (self);

  if (priv->dirty == dirty)
    return;

  priv->dirty = dirty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIRTY]);
}

static void
steward_form_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (steward_form_parent_class)->root (widget);
  steward_form_history_set_root (PRIV (STEWARD_FORM (widget))->history,
                                 gtk_widget_get_root (widget));
}

static void
steward_form_unroot (GtkWidget *widget)
{
  if (PRIV (STEWARD_FORM (widget))->history != NULL)
    steward_form_history_set_root (PRIV (STEWARD_FORM (widget))->history, NULL);
  GTK_WIDGET_CLASS (steward_form_parent_class)->unroot (widget);
}

static void
steward_form_dispose (GObject *object)
{
  StewardFormPrivate *priv = PRIV (STEWARD_FORM (object));

  g_clear_pointer (&priv->history, steward_form_history_free);
  g_clear_object (&priv->signals);
  g_clear_object (&priv->carrier);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->reason, g_free);

  G_OBJECT_CLASS (steward_form_parent_class)->dispose (object);
}

static void
steward_form_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  StewardForm *self = STEWARD_FORM (object);

  switch (prop_id)
    {
    case PROP_CARRIER:
      g_value_set_object (value, PRIV (self)->carrier);
      break;

    case PROP_SESSION:
      g_value_set_object (value, PRIV (self)->session);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, PRIV (self)->read_only);
      break;

    case PROP_READ_ONLY_REASON:
      g_value_set_string (value, PRIV (self)->reason);
      break;

    case PROP_DIRTY:
      g_value_set_boolean (value, steward_form_is_dirty (self));
      break;

    case PROP_VALID:
      g_value_set_boolean (value, PRIV (self)->valid);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_form_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  StewardForm *self = STEWARD_FORM (object);

  switch (prop_id)
    {
    case PROP_CARRIER:
      steward_form_set_carrier (self, g_value_get_object (value));
      break;

    case PROP_SESSION:
      steward_form_set_session (self, g_value_get_object (value));
      break;

    case PROP_READ_ONLY:
      steward_form_set_read_only (self, g_value_get_boolean (value), PRIV (self)->reason);
      break;

    case PROP_READ_ONLY_REASON:
      steward_form_set_read_only (self, PRIV (self)->read_only, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_form_class_init (StewardFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags rw = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags ro = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_form_dispose;
  object_class->get_property = steward_form_get_property;
  object_class->set_property = steward_form_set_property;
  widget_class->root = steward_form_root;
  widget_class->unroot = steward_form_unroot;

  properties[PROP_CARRIER] = g_param_spec_object ("carrier", NULL, NULL, SO_TYPE_CARRIER, rw);
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SO_TYPE_SESSION, rw);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, rw);
  properties[PROP_READ_ONLY_REASON] =
    g_param_spec_string ("read-only-reason", NULL, NULL, NULL, rw);
  properties[PROP_DIRTY] = g_param_spec_boolean ("dirty", NULL, NULL, FALSE, ro);
  /* whether every row may be saved; what the server refused last does not count */
  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, TRUE, ro);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * StewardForm::edited:
   *
   * What one of the rows holds was looked at again: it may be another value, or typing that is
   * no value yet.
   */
  edited_signal = g_signal_new ("edited", STEWARD_TYPE_FORM, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_form_init (StewardForm *self)
{
  StewardFormPrivate *priv = PRIV (self);

  priv->valid = TRUE;
  priv->signals = g_signal_group_new (SO_TYPE_CARRIER);
  g_signal_group_connect_swapped (priv->signals, "notify::dirty",
                                  G_CALLBACK (update_dirty), self);
  priv->history = steward_form_history_new (self);
}

GtkWidget *
steward_form_new (void)
{
  return g_object_new (STEWARD_TYPE_FORM, NULL);
}

SoCarrier *
steward_form_get_carrier (StewardForm *self)
{
  g_return_val_if_fail (STEWARD_IS_FORM (self), NULL);
  return PRIV (self)->carrier;
}

/* NULL empties the form. */
void
steward_form_set_carrier (StewardForm *self,
                          SoCarrier   *carrier)
{
  StewardFormPrivate *priv;

  g_return_if_fail (STEWARD_IS_FORM (self));
  g_return_if_fail (carrier == NULL || SO_IS_CARRIER (carrier));

  priv = PRIV (self);
  if (!g_set_object (&priv->carrier, carrier))
    return;

  g_signal_group_set_target (priv->signals, carrier);
  update_rows (self);
  steward_form_history_update (priv->history);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARRIER]);
}

SoSession *
steward_form_get_session (StewardForm *self)
{
  g_return_val_if_fail (STEWARD_IS_FORM (self), NULL);
  return PRIV (self)->session;
}

/* Where rows get their lists from; without one they show what they have. */
void
steward_form_set_session (StewardForm *self,
                          SoSession   *session)
{
  g_return_if_fail (STEWARD_IS_FORM (self));

  if (!g_set_object (&PRIV (self)->session, session))
    return;

  update_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
steward_form_get_read_only (StewardForm *self)
{
  g_return_val_if_fail (STEWARD_IS_FORM (self), FALSE);
  return PRIV (self)->read_only;
}

/**
 * steward_form_set_read_only:
 * @self: a form
 * @read_only: whether nothing can be changed
 * @reason: (nullable): why, for the user; each control tells it to assistive tools
 */
void
steward_form_set_read_only (StewardForm *self,
                            gboolean     read_only,
                            const char  *reason)
{
  StewardFormPrivate *priv;
  g_autofree char *old = NULL;

  g_return_if_fail (STEWARD_IS_FORM (self));

  priv = PRIV (self);
  if (priv->read_only == !!read_only && g_strcmp0 (priv->reason, reason) == 0)
    return;

  old = priv->reason;
  priv->reason = g_strdup (reason);
  priv->read_only = !!read_only;
  update_rows (self);
  steward_form_history_update (priv->history);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY_REASON]);
}

static gboolean
has_no_typing (StewardForm *self,
               StewardRow  *row,
               gpointer     data)
{
  return !steward_row_has_typing (row);
}

/* Whether a row holds text that is not fit for the carrier. */
gboolean
steward_form_has_typing (StewardForm *self)
{
  g_return_val_if_fail (STEWARD_IS_FORM (self), FALSE);

  return PRIV (self)->carrier != NULL &&
         !for_each_row (self, GTK_WIDGET (self), has_no_typing, NULL);
}

/* Whether there is unsaved work: in the carrier, or typed and not fit for it. */
gboolean
steward_form_is_dirty (StewardForm *self)
{
  StewardFormPrivate *priv;

  g_return_val_if_fail (STEWARD_IS_FORM (self), FALSE);

  priv = PRIV (self);

  return priv->carrier != NULL &&
         (so_carrier_is_dirty (priv->carrier) || steward_form_has_typing (self));
}

gboolean
steward_form_is_valid (StewardForm *self)
{
  g_return_val_if_fail (STEWARD_IS_FORM (self), FALSE);
  return PRIV (self)->valid;
}

/* The actions "undo" and "redo"; whoever has a menu offers them as "form.". (transfer none) */
GActionGroup *
steward_form_get_actions (StewardForm *self)
{
  g_return_val_if_fail (STEWARD_IS_FORM (self), NULL);
  return steward_form_history_get_actions (PRIV (self)->history);
}

/* For a row that was put into the form later. */
void
steward_form_update_row (StewardForm *self,
                         StewardRow  *row)
{
  g_return_if_fail (STEWARD_IS_FORM (self));
  g_return_if_fail (STEWARD_IS_ROW (row));

  set_source (self, row, NULL);
}

static gboolean
is_valid (StewardForm *self,
          StewardRow  *row,
          gpointer     data)
{
  return steward_row_is_valid (row);
}

/* For rows: what one holds was looked at again. */
void
steward_form_row_checked (StewardForm *self)
{
  StewardFormPrivate *priv;
  gboolean valid;

  g_return_if_fail (STEWARD_IS_FORM (self));

  priv = PRIV (self);
  if (priv->busy)
    return;

  update_dirty (self);
  g_signal_emit (self, edited_signal, 0);
  valid = for_each_row (self, GTK_WIDGET (self), is_valid, NULL);
  if (priv->valid == valid)
    return;

  priv->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}
