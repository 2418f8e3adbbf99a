/* so-creation-step.c: one of the steps that create a ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-creation-step.h"

enum { PROP_0, PROP_KIND, PROP_STATE, PROP_ERROR, PROP_PROGRESS, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SoCreationStep, so_creation_step, G_TYPE_OBJECT)

static void
so_creation_step_finalize (GObject *object)
{
  SoCreationStep *self = SO_CREATION_STEP (object);

  g_clear_error (&self->error);

  G_OBJECT_CLASS (so_creation_step_parent_class)->finalize (object);
}

static void
so_creation_step_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SoCreationStep *self = SO_CREATION_STEP (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_uint (value, self->kind);
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
so_creation_step_class_init (SoCreationStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = so_creation_step_finalize;
  object_class->get_property = so_creation_step_get_property;

  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, SO_CREATION_NOTIFY, 0, flags);
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, SO_CREATION_SKIPPED, 0,
                                              flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
so_creation_step_init (SoCreationStep *self)
{
}

SoCreationStep *
so_creation_step_new (SoCreationKind kind)
{
  SoCreationStep *self = g_object_new (SO_TYPE_CREATION_STEP, NULL);

  self->kind = kind;

  return self;
}

/*< private >
 * so_creation_step_update:
 * @self: a step
 * @state: where it is now
 * @progress: 0 to 1
 * @error: (nullable): why it failed; copied
 *
 * Tells of each property that changed, when all have.
 */
void
so_creation_step_update (SoCreationStep  *self,
                         SoCreationState  state,
                         double           progress,
                         const GError    *error)
{
  gboolean other_state = self->state != state;
  gboolean other_progress = self->progress != progress;
  gboolean other_error = self->error != NULL || error != NULL;
  GError *copy = error != NULL ? g_error_copy (error) : NULL;

  g_clear_error (&self->error);
  self->error = copy;
  self->state = state;
  self->progress = progress;

  g_object_freeze_notify (G_OBJECT (self));
  if (other_state)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (other_progress)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  if (other_error)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  g_object_thaw_notify (G_OBJECT (self));
}
