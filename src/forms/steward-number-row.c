/* steward-number-row.c: a whole number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-number-row.h"

#include <glib/gi18n.h>

#include "steward-config.h"

struct _StewardNumberRow
{
  StewardBaseRow  parent_instance;

  GtkSpinButton  *spin;
  GtkAdjustment  *adjustment;
  int             lower;        /* what the user may enter */
  int             upper;
  double          printed;      /* the value that the text was last written from */
  gint64          number;       /* the carrier's */
  gboolean        showing;      /* the carrier's value is on its way to the spin button */
};

enum
{
  PROP_0,
  PROP_LOWER,
  PROP_UPPER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StewardNumberRow, steward_number_row, STEWARD_TYPE_BASE_ROW)

static gboolean
is_int (StewardNumberRow *self,
        const GValue     *value)
{
  return G_VALUE_HOLDS_INT (value);
}

static gint64
read_number (StewardNumberRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (!steward_base_row_read (STEWARD_BASE_ROW (self), &value))
    return 0;

  return is_int (self, &value) ? g_value_get_int (&value) : g_value_get_int64 (&value);
}

/* What is typed, if it is a number that the adjustment can hold. */
static gboolean
parse (StewardNumberRow *self,
       gint64           *number)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->spin));
  gint64 lower = gtk_adjustment_get_lower (self->adjustment);
  gint64 upper = gtk_adjustment_get_upper (self->adjustment);

  return g_ascii_string_to_signed (text, 10, lower, upper, number, NULL);
}

static void
text_changed_cb (StewardNumberRow *self)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  const StewardFieldState *state = steward_base_row_get_state (row);
  g_auto (GValue) value = G_VALUE_INIT;
  gint64 number;

  if (self->showing || state->field == NULL)
    return;

  if (!parse (self, &number))
    {
      steward_base_row_recheck (row, TRUE);
      return;
    }

  self->number = number;
  g_value_init (&value, state->field->kind == SO_KIND_LONG ? G_TYPE_INT64 : G_TYPE_INT);
  if (is_int (self, &value))
    g_value_set_int (&value, number);
  else
    g_value_set_int64 (&value, number);
  steward_base_row_write (row, &value);
}

static int
input_cb (StewardNumberRow *self,
          double           *number,
          GtkSpinButton    *spin)
{
  gint64 parsed;

  if (!parse (self, &parsed))
    return GTK_INPUT_ERROR;

  *number = parsed;

  return TRUE;
}

/* Leaving the entry must not replace what was typed and is wrong by what was right
 * before: the text stays, with the reason under it. */
static gboolean
output_cb (StewardNumberRow *self,
           GtkSpinButton    *spin)
{
  double number = gtk_adjustment_get_value (self->adjustment);
  gint64 parsed;

  if (!self->showing && number == self->printed && !parse (self, &parsed))
    return TRUE;

  self->printed = number;

  return FALSE;
}

static void
steward_number_row_show (StewardBaseRow *row)
{
  StewardNumberRow *self = STEWARD_NUMBER_ROW (row);
  gint64 number = read_number (self);
  gint64 typed = number;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  if (number == self->number && (!parse (self, &typed) || typed == number))
    return;                             /* another field changed: "" or "007" stays */

  self->number = number;
  self->showing = TRUE;
  gtk_adjustment_set_lower (self->adjustment, MIN (number, self->lower)); /* never clamp */
  gtk_adjustment_set_upper (self->adjustment, MAX (number, self->upper));
  gtk_adjustment_set_value (self->adjustment, number);
  gtk_editable_set_text (GTK_EDITABLE (self->spin), text); /* over typing, too */
  self->showing = FALSE;
}

static void
steward_number_row_set_editable (StewardBaseRow *row,
                                 gboolean        editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (STEWARD_NUMBER_ROW (row)->spin), editable);
}

static char *
steward_number_row_check (StewardBaseRow *row)
{
  StewardNumberRow *self = STEWARD_NUMBER_ROW (row);
  gint64 number;
  gboolean parsed = parse (self, &number);

  if (parsed && ((number >= self->lower && number <= self->upper) ||
                 !steward_base_row_get_state (row)->changed))
    return NULL;

  /* translators: both are whole numbers */
  return g_strdup_printf (_("Enter a whole number from %d to %d"), self->lower, self->upper);
}

static gboolean
steward_number_row_has_typing (StewardBaseRow *row)
{
  gint64 number;

  return !parse (STEWARD_NUMBER_ROW (row), &number);
}

static char *
steward_number_row_dup_typing (StewardBaseRow *row,
                               gboolean        public)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (STEWARD_NUMBER_ROW (row)->spin)));
}

static void
steward_number_row_set_typing (StewardBaseRow *row,
                               const char     *text)
{
  gtk_editable_set_text (GTK_EDITABLE (STEWARD_NUMBER_ROW (row)->spin), text);
}

static void
steward_number_row_forget (StewardBaseRow *row)
{
  StewardNumberRow *self = STEWARD_NUMBER_ROW (row);

  /* typing that is no number must not outlive its carrier */
  self->number = G_MININT64;
}

static void
steward_number_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardNumberRow *self = STEWARD_NUMBER_ROW (object);

  switch (prop_id)
    {
    case PROP_LOWER:
      g_value_set_int (value, self->lower);
      break;

    case PROP_UPPER:
      g_value_set_int (value, self->upper);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_number_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardNumberRow *self = STEWARD_NUMBER_ROW (object);
  int *bound = prop_id == PROP_LOWER ? &self->lower : &self->upper;

  g_return_if_fail (prop_id == PROP_LOWER || prop_id == PROP_UPPER);

  if (*bound == g_value_get_int (value))
    return;

  *bound = g_value_get_int (value);
  self->number = G_MININT64;
  steward_number_row_show (STEWARD_BASE_ROW (self));
  steward_base_row_recheck (STEWARD_BASE_ROW (self), FALSE);
  g_object_notify_by_pspec (object, pspec);
}

static void
steward_number_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_NUMBER_ROW);

  G_OBJECT_CLASS (steward_number_row_parent_class)->dispose (object);
}

static void
steward_number_row_class_init (StewardNumberRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_number_row_dispose;
  object_class->get_property = steward_number_row_get_property;
  object_class->set_property = steward_number_row_set_property;
  row_class->show = steward_number_row_show;
  row_class->set_editable = steward_number_row_set_editable;
  row_class->check = steward_number_row_check;
  row_class->has_typing = steward_number_row_has_typing;
  row_class->dup_typing = steward_number_row_dup_typing;
  row_class->set_typing = steward_number_row_set_typing;
  row_class->forget = steward_number_row_forget;

  properties[PROP_LOWER] =
    g_param_spec_int ("lower", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_UPPER] =
    g_param_spec_int ("upper", NULL, NULL, G_MININT, G_MAXINT, G_MAXINT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-number-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardNumberRow, spin);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberRow, adjustment);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, input_cb);
  gtk_widget_class_bind_template_callback (widget_class, output_cb);
}

/* A page that scrolls under the pointer must not count numbers up and down. */
static void
ignore_wheel (GtkWidget *spin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
steward_number_row_init (StewardNumberRow *self)
{
  self->upper = G_MAXINT;
  self->number = G_MININT64;
  gtk_widget_init_template (GTK_WIDGET (self));
  ignore_wheel (GTK_WIDGET (self->spin));
  steward_base_row_set_control (STEWARD_BASE_ROW (self), GTK_WIDGET (self->spin));
}
