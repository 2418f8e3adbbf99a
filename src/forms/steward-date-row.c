/* steward-date-row.c: a moment, in the user's zone and form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-date-row.h"

#include <glib/gi18n.h>

#include "steward-config.h"
#include "steward-date-value.h"
#include "steward-readable.h"

#define VALUE_CHARS 20          /* of a date that have room, however long the title is */

struct _StewardDateRow
{
  StewardBaseRow   parent_instance;

  GtkToggleButton *button;
  GtkLabel        *value_label;
  GtkPopover      *popover;
  GtkCalendar     *calendar;
  GtkWidget       *time_box;
  GtkSpinButton   *hour;
  GtkSpinButton   *minute;
  GtkLabel        *zone_label;
  GtkWidget       *clear_button;
  gboolean         showing;     /* the carrier's value is on its way to the widgets */
  gboolean         day_pressed; /* the mouse button is down on a day of the calendar */
};

G_DEFINE_FINAL_TYPE (StewardDateRow, steward_date_row, STEWARD_TYPE_BASE_ROW)

static GDateTime *
read_date (StewardDateRow *self)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  const SoField *field = steward_base_row_get_state (row)->field;

  return field != NULL ? steward_date_value_read (steward_base_row_get_carrier (row), field) : NULL;
}

/* A date has its room, and breaks before the time if it must; any text breaks anywhere. */
static void
give_room (StewardDateRow *self,
           gboolean        any_text)
{
  glong length = g_utf8_strlen (gtk_label_get_label (self->value_label), -1);

  gtk_label_set_width_chars (self->value_label, MIN (length, VALUE_CHARS));
  gtk_label_set_wrap_mode (self->value_label, any_text ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
}

/* A text that is no date is shown as it is. */
static void
show_text (StewardDateRow *self)
{
  g_autoptr (GDateTime) date = read_date (self);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  if (steward_base_row_read (STEWARD_BASE_ROW (self), &value))
    text = steward_readable_date (g_value_get_boxed (&value));

  gtk_label_set_label (self->value_label, text != NULL ? text : C_("date", "None"));
  give_room (self, date == NULL && text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  gtk_label_get_label (self->value_label), -1);
  gtk_widget_set_sensitive (self->clear_button, text != NULL);
  if (text != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->value_label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->value_label), "dim-label");
}

/* Without a date the popover proposes the present hour; nothing is written until
 * something is picked. */
static void
show_in_popover (StewardDateRow *self)
{
  g_autoptr (GDateTime) date = read_date (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDateTime *shown = date != NULL ? date : now;
  /* translators: %s is the name of a time zone, as "CET" */
  g_autofree char *zone = g_strdup_printf (_("Time zone: %s"),
                                           g_date_time_get_timezone_abbreviation (shown));

  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, shown);
  gtk_spin_button_set_value (self->hour, g_date_time_get_hour (shown));
  gtk_spin_button_set_value (self->minute, date != NULL ? g_date_time_get_minute (shown) : 0);
  gtk_label_set_label (self->zone_label, zone);
  self->showing = FALSE;
}

static void
write_date (StewardDateRow *self,
            GDateTime      *date)
{
  StewardBaseRow *row = STEWARD_BASE_ROW (self);
  const SoField *field = steward_base_row_get_state (row)->field;

  if (field == NULL)
    return;

  steward_base_row_begin_write (row);
  if (date != NULL)
    steward_date_value_write (steward_base_row_get_carrier (row), field, date);
  else
    steward_date_value_clear (steward_base_row_get_carrier (row), field);
  show_text (self);
  steward_base_row_end_write (row);
}

/* The day that the calendar shows, at the time beside it. Seconds have no widget: they stay
 * while hour and minute do. */
static void
picked_cb (StewardDateRow *self)
{
  g_autoptr (GDateTime) before = NULL;
  g_autoptr (GDateTime) day = NULL;
  g_autoptr (GDateTime) date = NULL;
  int hour, minute;
  double seconds = 0;

  if (self->showing)
    return;

  before = read_date (self);
  day = gtk_calendar_get_date (self->calendar);
  hour = gtk_spin_button_get_value_as_int (self->hour);
  minute = gtk_spin_button_get_value_as_int (self->minute);
  if (before != NULL && hour == g_date_time_get_hour (before) &&
      minute == g_date_time_get_minute (before))
    seconds = g_date_time_get_seconds (before);

  date = g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                                g_date_time_get_day_of_month (day), hour, minute, seconds);
  if (date != NULL)
    write_date (self, date);
}

/* ---- the calendar: going through it only shows days, a click or a key takes one ----
 *
 * GtkCalendar 4.8 tells only of a click on another day, tells of a month that is paged to, and
 * its keys move a mark of its own that starts in the first row. */

static void
day_pressed_cb (StewardDateRow *self,
                int             n_press,
                double          x,
                double          y)
{
  GtkWidget *day = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  self->day_pressed = day != NULL && gtk_widget_has_css_class (day, "day-number");
}

/* By now the calendar has gone to the day, in whatever month it is. */
static void
day_released_cb (StewardDateRow *self)
{
  if (self->day_pressed)
    picked_cb (self);
  self->day_pressed = FALSE;
}

static void
show_day (StewardDateRow *self,
          int             days,
          int             months)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autoptr (GDateTime) other = g_date_time_add_full (day, 0, months, days, 0, 0, 0);

  if (other != NULL && g_date_time_get_year (other) < 9999)
    gtk_calendar_select_day (self->calendar, other);
}

static gboolean
day_key_cb (StewardDateRow  *self,
            guint            key,
            guint            code,
            GdkModifierType  state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self->calendar)) == GTK_TEXT_DIR_RTL;
  gboolean take = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  if (take || key == GDK_KEY_space || key == GDK_KEY_KP_Space)
    picked_cb (self);
  else if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    show_day (self, rtl ? 1 : -1, 0);
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    show_day (self, rtl ? -1 : 1, 0);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    show_day (self, -7, 0);
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    show_day (self, 7, 0);
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    show_day (self, 0, -1);
  else if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    show_day (self, 0, 1);
  else
    return FALSE;

  if (take)
    gtk_popover_popdown (self->popover);

  return TRUE;
}

/* What was only looked at the last time is not shown again. */
static void
opened_cb (StewardDateRow *self)
{
  show_in_popover (self);
  steward_base_row_set_open (STEWARD_BASE_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

static void
closed_cb (StewardDateRow *self)
{
  steward_base_row_set_open (STEWARD_BASE_ROW (self), FALSE);
}

static void
now_cb (StewardDateRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) minute = g_date_time_add_seconds (now, -g_date_time_get_seconds (now));

  write_date (self, minute);
  show_in_popover (self);
}

static void
clear_cb (StewardDateRow *self)
{
  write_date (self, NULL);
  gtk_popover_popdown (self->popover);
  show_in_popover (self);
}

static gboolean
output_cb (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

static void
steward_date_row_show (StewardBaseRow *row)
{
  StewardDateRow *self = STEWARD_DATE_ROW (row);

  show_text (self);
  show_in_popover (self);
}

static void
steward_date_row_set_editable (StewardBaseRow *row,
                               gboolean        editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (STEWARD_DATE_ROW (row)->button), editable);
}

static char *
steward_date_row_check (StewardBaseRow *row)
{
  g_autoptr (GDateTime) date = read_date (STEWARD_DATE_ROW (row));

  if (date == NULL && steward_base_row_get_state (row)->mandatory)
    return g_strdup (_("A date must be chosen here"));

  return NULL;
}

/* Digits that are typed count when the entry is left: leave it. */
static void
steward_date_row_commit (StewardBaseRow *row)
{
  StewardDateRow *self = STEWARD_DATE_ROW (row);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;

  gtk_spin_button_update (self->hour);
  gtk_spin_button_update (self->minute);
}

static void
steward_date_row_activate (StewardBaseRow *row)
{
  gtk_toggle_button_set_active (STEWARD_DATE_ROW (row)->button, TRUE);
}

static void
steward_date_row_dispose (GObject *object)
{
  StewardDateRow *self = STEWARD_DATE_ROW (object);

  g_clear_pointer ((GtkWidget **) &self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_DATE_ROW);

  G_OBJECT_CLASS (steward_date_row_parent_class)->dispose (object);
}

static void
steward_date_row_class_init (StewardDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_date_row_dispose;
  row_class->show = steward_date_row_show;
  row_class->set_editable = steward_date_row_set_editable;
  row_class->check = steward_date_row_check;
  row_class->commit = steward_date_row_commit;
  row_class->activate = steward_date_row_activate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, StewardDateRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, StewardDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, StewardDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, StewardDateRow, time_box);
  gtk_widget_class_bind_template_child (widget_class, StewardDateRow, hour);
  gtk_widget_class_bind_template_child (widget_class, StewardDateRow, minute);
  gtk_widget_class_bind_template_child (widget_class, StewardDateRow, zone_label);
  gtk_widget_class_bind_template_child (widget_class, StewardDateRow, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, now_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, output_cb);
}

static void
steward_date_row_init (StewardDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self->button));
  gtk_widget_set_direction (self->time_box, GTK_TEXT_DIR_LTR);
  gtk_spin_button_update (self->hour);
  gtk_spin_button_update (self->minute);
  steward_base_row_set_control (STEWARD_BASE_ROW (self), GTK_WIDGET (self->button));
}
