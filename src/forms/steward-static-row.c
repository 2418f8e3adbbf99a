/* steward-static-row.c: a field of any kind as readable text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-static-row.h"

#include <glib/gi18n.h>

#include "steward-config.h"
#include "steward-row-list.h"

struct _StewardStaticRow
{
  StewardBaseRow  parent_instance;

  GtkLabel       *value_label;
  char           *empty_text;
  StewardFormat   format;
  StewardRowList  list;
};

enum
{
  PROP_0,
  PROP_FORMAT,
  PROP_EMPTY_TEXT,
  PROP_LIST,
  PROP_ADDITIONAL_INFO,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StewardStaticRow, steward_static_row, STEWARD_TYPE_BASE_ROW)

/* What the list calls the number; while it is on its way, just the number. */
static char *
dup_listed (StewardStaticRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  StewardChoiceItem *item;
  int id;

  if (!steward_base_row_read (STEWARD_BASE_ROW (self), &value) || !G_VALUE_HOLDS_INT (&value))
    return NULL;

  id = g_value_get_int (&value);
  if (id == 0)
    return NULL;

  item = steward_row_list_find (&self->list, id);
  if (item != NULL)
    return g_strdup (steward_choice_item_get_path (item));

  return g_strdup_printf ("#%d", id);
}

/* With a text for "empty", 0 is empty too: an id that is not given yet. */
static char *
dup_readable (StewardStaticRow *self)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  const SoField *field = steward_base_row_get_state (row)->field;
  g_autofree char *text = NULL;

  if (field == NULL)
    return g_strdup ("");

  if (self->list.name != NULL)
    text = dup_listed (self);
  else
    text = steward_readable_field (steward_base_row_get_carrier (row), field, self->format);
  if (text != NULL && !(self->empty_text != NULL && g_str_equal (text, "0")))
    return g_steal_pointer (&text);

  if (self->empty_text != NULL)
    return g_strdup (self->empty_text);

  /* a year before all others is the server's way to say that there is no date */
  return g_strdup (field->kind == SO_KIND_DATE ? C_("date", "None") : _("Not set"));
}

static void
steward_static_row_show (StewardBaseRow *row)
{
  StewardStaticRow *self = STEWARD_STATIC_ROW (row);
  g_autofree char *text = dup_readable (self);

  if (g_strcmp0 (gtk_label_get_label (self->value_label), text) != 0)
    gtk_label_set_label (self->value_label, text);
}

static void
list_changed_cb (StewardBaseRow *row)
{
  steward_static_row_show (row);
  steward_base_row_recheck (row, FALSE); /* a label names itself anew */
}

static void
steward_static_row_session_changed (StewardBaseRow *row)
{
  steward_row_list_open (&STEWARD_STATIC_ROW (row)->list, row, list_changed_cb);
}

static void
steward_static_row_set_editable (StewardBaseRow *row,
                                 gboolean        editable)
{
}

static void
steward_static_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardStaticRow *self = STEWARD_STATIC_ROW (object);

  switch (prop_id)
    {
    case PROP_FORMAT:
      g_value_set_enum (value, self->format);
      break;

    case PROP_EMPTY_TEXT:
      g_value_set_string (value, self->empty_text);
      break;

    case PROP_LIST:
      g_value_set_string (value, self->list.name);
      break;

    case PROP_ADDITIONAL_INFO:
      g_value_set_string (value, self->list.additional_info);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_static_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardStaticRow *self = STEWARD_STATIC_ROW (object);

  switch (prop_id)
    {
    case PROP_FORMAT:
      self->format = g_value_get_enum (value);
      break;

    case PROP_EMPTY_TEXT:
      g_free (self->empty_text);
      self->empty_text = g_value_dup_string (value);
      break;

    case PROP_LIST:
      g_free (self->list.name);
      self->list.name = g_value_dup_string (value);
      steward_static_row_session_changed (STEWARD_BASE_ROW (self));
      break;

    case PROP_ADDITIONAL_INFO:
      g_free (self->list.additional_info);
      self->list.additional_info = g_value_dup_string (value);
      steward_static_row_session_changed (STEWARD_BASE_ROW (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  steward_static_row_show (STEWARD_BASE_ROW (self));
}

static void
steward_static_row_dispose (GObject *object)
{
  steward_row_list_close (&STEWARD_STATIC_ROW (object)->list, STEWARD_BASE_ROW (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_STATIC_ROW);

  G_OBJECT_CLASS (steward_static_row_parent_class)->dispose (object);
}

static void
steward_static_row_finalize (GObject *object)
{
  StewardStaticRow *self = STEWARD_STATIC_ROW (object);

  g_free (self->empty_text);
  steward_row_list_clear (&self->list);

  G_OBJECT_CLASS (steward_static_row_parent_class)->finalize (object);
}

static void
steward_static_row_class_init (StewardStaticRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  object_class->dispose = steward_static_row_dispose;
  object_class->finalize = steward_static_row_finalize;
  object_class->get_property = steward_static_row_get_property;
  object_class->set_property = steward_static_row_set_property;
  row_class->show = steward_static_row_show;
  row_class->set_editable = steward_static_row_set_editable;
  row_class->session_changed = steward_static_row_session_changed;

  properties[PROP_FORMAT] =
    g_param_spec_enum ("format", NULL, NULL, STEWARD_TYPE_FORMAT, STEWARD_FORMAT_PLAIN,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* for 0, null and nothing: "New" */
  properties[PROP_EMPTY_TEXT] =
    g_param_spec_string ("empty-text", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* names numbers, as a StewardChoiceRow does */
  properties[PROP_LIST] =
    g_param_spec_string ("list", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ADDITIONAL_INFO] =
    g_param_spec_string ("additional-info", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-static-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardStaticRow, value_label);
}

static void
steward_static_row_init (StewardStaticRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_base_row_set_control (STEWARD_BASE_ROW (self), GTK_WIDGET (self->value_label));
}

/* What is shown; valid until the next change. */
const char *
steward_static_row_get_text (StewardStaticRow *self)
{
  g_return_val_if_fail (STEWARD_IS_STATIC_ROW (self), NULL);
  return gtk_label_get_label (self->value_label);
}
