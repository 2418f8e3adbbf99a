/* steward-choice-item.c: one thing to choose in a StewardChoiceRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-choice-item.h"

/* In a .ui:
 *   <child type="item">
 *     <object class="StewardChoiceItem">
 *       <property name="id">0</property>
 *       <property name="label" translatable="yes">All languages</property>
 *     </object>
 *   </child>
 */
struct _StewardChoiceItem
{
  GObject   parent_instance;

  int       id;         /* of a list, or an enum's value */
  int       depth;      /* in a tree, 0 at its top */
  char     *name;       /* on the wire: of an enum's value, or a text itself; else NULL */
  char     *label;
  char     *path;       /* label with those it is under: "Hardware/Printers" */
  char     *detail;     /* nullable: tells it from others of its name */
  gboolean  null;       /* stands for no reference at all */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_LABEL,
  PROP_DETAIL,
  PROP_NULL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StewardChoiceItem, steward_choice_item, G_TYPE_OBJECT)

static void
steward_choice_item_finalize (GObject *object)
{
  StewardChoiceItem *self = STEWARD_CHOICE_ITEM (object);

  g_free (self->name);
  g_free (self->label);
  g_free (self->path);
  g_free (self->detail);

  G_OBJECT_CLASS (steward_choice_item_parent_class)->finalize (object);
}

static void
steward_choice_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  StewardChoiceItem *self = STEWARD_CHOICE_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int (value, self->id);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;

    case PROP_NULL:
      g_value_set_boolean (value, self->null);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_choice_item_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  StewardChoiceItem *self = STEWARD_CHOICE_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_get_int (value);
      break;

    case PROP_NAME:
      g_free (self->name);
      self->name = g_value_dup_string (value);
      break;

    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      break;

    case PROP_DETAIL:
      g_free (self->detail);
      self->detail = g_value_dup_string (value);
      break;

    case PROP_NULL:
      self->null = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_choice_item_class_init (StewardChoiceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = steward_choice_item_finalize;
  object_class->get_property = steward_choice_item_get_property;
  object_class->set_property = steward_choice_item_set_property;

  properties[PROP_ID] = g_param_spec_int ("id", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_NULL] = g_param_spec_boolean ("null", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_choice_item_init (StewardChoiceItem *self)
{
}

/**
 * steward_choice_item_new:
 * @id: of the list
 * @label: what to call it
 * @path: (nullable): the same with all it is under
 * @depth: how many that are
 */
StewardChoiceItem *
steward_choice_item_new (int         id,
                         const char *label,
                         const char *path,
                         int         depth)
{
  StewardChoiceItem *self = g_object_new (STEWARD_TYPE_CHOICE_ITEM, "id", id, "label", label, NULL);

  self->path = g_strdup (path);
  self->depth = depth;

  return self;
}

StewardChoiceItem *
steward_choice_item_new_named (int         value,
                               const char *name,
                               const char *label)
{
  return g_object_new (STEWARD_TYPE_CHOICE_ITEM, "id", value, "name", name, "label", label, NULL);
}

int
steward_choice_item_get_id (StewardChoiceItem *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ITEM (self), 0);
  return self->id;
}

const char *
steward_choice_item_get_name (StewardChoiceItem *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ITEM (self), NULL);
  return self->name;
}

/* Never NULL. */
const char *
steward_choice_item_get_label (StewardChoiceItem *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ITEM (self), "");
  return self->label != NULL ? self->label : "";
}

/* Never NULL. */
const char *
steward_choice_item_get_path (StewardChoiceItem *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ITEM (self), "");
  return self->path != NULL ? self->path : steward_choice_item_get_label (self);
}

/* NULL for none: the company of a person. */
const char *
steward_choice_item_get_detail (StewardChoiceItem *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ITEM (self), NULL);
  return self->detail != NULL && *self->detail != '\0' ? self->detail : NULL;
}

int
steward_choice_item_get_depth (StewardChoiceItem *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ITEM (self), 0);
  return self->depth;
}

gboolean
steward_choice_item_is_null (StewardChoiceItem *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ITEM (self), FALSE);
  return self->null;
}
