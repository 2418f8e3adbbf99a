/* test-date-row.c: dates in a zone with summer time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#define ROW \
  "<child><object class='StewardDateRow'><property name='field'>deadline</property>" \
  "<property name='title'>_Deadline</property></object></child>"

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  GtkWidget      *button;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  form_fixture_open (&fixture->form, ROW);
  form_fixture_show (&fixture->form, "");
  fixture->row = form_row (&fixture->form, "deadline");
  fixture->button = form_find (fixture->form.window, GTK_TYPE_TOGGLE_BUTTON, "Deadline");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

static void
open_popover (Fixture *fixture)
{
  form_click (fixture->button);
  wait_for (form_find (fixture->button, GTK_TYPE_SPIN_BUTTON, "Hour") != NULL);
}

static GtkWidget *
find_spin (Fixture    *fixture,
           const char *name)
{
  return form_find (fixture->button, GTK_TYPE_SPIN_BUTTON, name);
}

static GtkWidget *
find_calendar (GtkWidget *root)
{
  if (GTK_IS_CALENDAR (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_calendar (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_day (GtkWidget  *root,
          const char *day)
{
  if (gtk_widget_has_css_class (root, "day-number") &&
      !gtk_widget_has_css_class (root, "other-month") &&
      g_strcmp0 (gtk_label_get_text (GTK_LABEL (root)), day) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_day (child, day);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* On the calendar's controllers of a kind, in the order of an event: those that capture first. */
static void
tell_controllers (GtkWidget      *calendar,
                  GType           type,
                  void          (*tell) (GtkEventController *controller, gconstpointer data),
                  gconstpointer   data)
{
  static const GtkPropagationPhase phases[] = { GTK_PHASE_CAPTURE, GTK_PHASE_BUBBLE };
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (calendar);

  for (guint phase = 0; phase < G_N_ELEMENTS (phases); phase++)
    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
      {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

        if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) &&
            gtk_event_controller_get_propagation_phase (controller) == phases[phase])
          tell (controller, data);
      }
}

static void
press (GtkEventController *controller,
       gconstpointer       data)
{
  const graphene_point_t *at = data;

  g_signal_emit_by_name (controller, "pressed", 1, (double) at->x, (double) at->y);
}

static void
release (GtkEventController *controller,
         gconstpointer       data)
{
  const graphene_point_t *at = data;

  g_signal_emit_by_name (controller, "released", 1, (double) at->x, (double) at->y);
}

/* With the mouse, in the month that is shown. */
static void
click_day (Fixture    *fixture,
           const char *day)
{
  GtkWidget *calendar = find_calendar (fixture->button);
  GtkWidget *label = find_day (calendar, day);
  graphene_point_t at;

  g_assert_nonnull (label);
  wait_for (gtk_widget_get_mapped (label) && gtk_widget_get_width (label) > 0);
  g_assert_true (gtk_widget_compute_point (label, calendar, &GRAPHENE_POINT_INIT (5, 5), &at));
  tell_controllers (calendar, GTK_TYPE_GESTURE_CLICK, press, &at);
  tell_controllers (calendar, GTK_TYPE_GESTURE_CLICK, release, &at);
}

static void
press_key (GtkEventController *controller,
           gconstpointer       data)
{
  gboolean handled = FALSE;

  if (gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
    g_signal_emit_by_name (controller, "key-pressed", GPOINTER_TO_UINT (data), 0, 0, &handled);
  g_assert_true (handled || gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE);
}

static void
type_key (Fixture *fixture,
          guint    key)
{
  tell_controllers (find_calendar (fixture->button), GTK_TYPE_EVENT_CONTROLLER_KEY, press_key,
                    GUINT_TO_POINTER (key));
}

static void
pick_day (Fixture *fixture,
          int      year,
          int      month,
          int      day)
{
  g_autoptr (GDateTime) date = g_date_time_new_local (year, month, day, 0, 0, 0);
  g_autofree char *text = g_strdup_printf ("%d", day);

  gtk_calendar_select_day (GTK_CALENDAR (find_calendar (fixture->button)), date);
  click_day (fixture, text);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_zone (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (form_says (fixture->button, "03/14/26 16:09:26"));     /* 15:09:26 UTC */
  form_fixture_show (&fixture->form, "'Deadline':'2026-07-01T22:30:00Z'");
  g_assert_true (form_says (fixture->button, "07/02/26 00:30:00"));     /* another day here */
  open_popover (fixture);
  g_assert_true (form_says (fixture->button, "Time zone: CEST"));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (find_spin (fixture, "Hour"))), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_spin (fixture, "Minute"))), ==, "30");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  pick_day (fixture, 2026, 12, 24);
  form_assert_member (&fixture->form, "Deadline", "\"2026-12-23T23:30:00.0000000Z\"");
  g_assert_true (form_says (fixture->button, "12/24/26 00:30:00"));
  pick_day (fixture, 2026, 7, 2);
  form_assert_member (&fixture->form, "Deadline", "\"2026-07-01T22:30:00Z\"");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

/* Seconds stay with another day, not with another minute. */
static void
test_seconds (Fixture       *fixture,
              gconstpointer  data)
{
  open_popover (fixture);
  pick_day (fixture, 2026, 3, 15);
  form_assert_member (&fixture->form, "Deadline", "\"2026-03-15T15:09:26.5358970Z\"");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_spin (fixture, "Minute")), 10);
  form_assert_member (&fixture->form, "Deadline", "\"2026-03-15T15:10:00.0000000Z\"");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_spin (fixture, "Minute")), 9);
  pick_day (fixture, 2026, 3, 14);
  form_assert_member (&fixture->form, "Deadline", "\"2026-03-14T15:09:26.5358979Z\"");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const nothing[] = {
    "'0001-01-01T00:00:00'", "'0001-01-01T01:00:00+01:00'", "'9999-12-31T23:59:59Z'", "null",
  };

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_autofree char *members = g_strdup_printf ("'Deadline':%s", nothing[i]);
      g_autofree char *json = g_strdelimit (g_strdup (nothing[i]), "'", '"');

      form_fixture_show (&fixture->form, members);
      g_assert_true (form_says (fixture->button, "None"));
      open_popover (fixture);
      g_assert_false (gtk_widget_is_sensitive (find_button (fixture->button, "Clear")));
      g_assert_false (so_carrier_is_dirty (fixture->form.carrier));     /* looking is no edit */

      pick_day (fixture, 2030, 1, 2);
      g_assert_true (so_carrier_is_dirty (fixture->form.carrier));
      g_assert_true (form_says (fixture->button, "01/02/30"));
      form_click (find_button (fixture->button, "Clear"));
      form_assert_member (&fixture->form, "Deadline", json);
      g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
      g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (fixture->button)));
    }
}

static void
test_clear (Fixture       *fixture,
            gconstpointer  data)
{
  open_popover (fixture);
  form_click (find_button (fixture->button, "Clear"));
  form_assert_member (&fixture->form, "Deadline", "\"0001-01-01T00:00:00\"");
  g_assert_true (form_says (fixture->button, "None"));
  form_undo (fixture->row, "Deadline");
  g_assert_true (form_says (fixture->button, "03/14/26 16:09:26"));
}

static void
test_now (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_utc ();
  SoDateTime *deadline = NULL;
  GTimeSpan since;

  open_popover (fixture);
  form_click (find_button (fixture->button, "Now"));
  g_object_get (fixture->form.carrier, "deadline", &deadline, NULL);
  since = g_date_time_difference (before, so_date_time_get_instant (deadline));
  g_assert_cmpint (ABS (since), <=, 61 * G_TIME_SPAN_SECOND);
  so_date_time_unref (deadline);
}

/* Typing in the popover that has not been left yet is saved, too. */
static void
test_commit (Fixture       *fixture,
             gconstpointer  data)
{
  open_popover (fixture);
  form_type (find_spin (fixture, "Hour"), "8");
  g_assert_true (steward_form_validate (fixture->form.form));
  form_assert_member (&fixture->form, "Deadline", "\"2026-03-14T07:09:00.0000000Z\"");
}

static void
test_no_date (Fixture       *fixture,
              gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Deadline':'soon'");
  g_assert_true (form_says (fixture->button, "soon"));
  form_assert_member (&fixture->form, "Deadline", "\"soon\"");
}

static void
assert_shown (Fixture    *fixture,
              const char *date)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (find_calendar (fixture->button)));
  g_autofree char *text = g_date_time_format (day, "%F");

  g_assert_cmpstr (text, ==, date);
}

/* Today is what the calendar shows for no date: a click on it is meant. */
static void
test_shown_day (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%-d");
  g_autofree char *date = g_date_time_format (now, "%m/%d/%y");

  form_fixture_show (&fixture->form, "'Deadline':null");
  open_popover (fixture);
  click_day (fixture, day);
  g_assert_true (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_true (form_says (fixture->button, date));
}

/* The keys begin at the day that is shown, and only show until one takes the day. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  open_popover (fixture);
  g_assert_true (gtk_widget_has_focus (find_calendar (fixture->button)));
  type_key (fixture, GDK_KEY_Down);
  type_key (fixture, GDK_KEY_Right);
  assert_shown (fixture, "2026-03-22");
  type_key (fixture, GDK_KEY_Page_Down);
  type_key (fixture, GDK_KEY_Up);
  type_key (fixture, GDK_KEY_Left);
  assert_shown (fixture, "2026-04-14");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  type_key (fixture, GDK_KEY_space);
  form_assert_member (&fixture->form, "Deadline", "\"2026-04-14T14:09:26.5358970Z\"");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (fixture->button)));
  type_key (fixture, GDK_KEY_Page_Up);
  type_key (fixture, GDK_KEY_Return);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (fixture->button)));
}

/* Going through the calendar is no edit, and the next time it is at the date again. */
static void
test_look (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Deadline':'2026-03-31T12:00:00Z'");
  open_popover (fixture);
  g_signal_emit_by_name (gtk_widget_get_first_child (gtk_widget_get_first_child (find_calendar (fixture->button))),
                         "clicked");
  assert_shown (fixture, "2026-02-28");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  form_click (fixture->button);
  wait_for (form_find (fixture->button, GTK_TYPE_SPIN_BUTTON, "Hour") == NULL);
  open_popover (fixture);
  assert_shown (fixture, "2026-03-31");
}

/* However long the reason beside it is, it has its room. */
static void
test_room (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (fixture->button)));
  int minimum, natural;

  form_fixture_show (&fixture->form, "'Deadline':null");
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, >, 0);
  g_assert_cmpint (minimum, ==, natural);

  form_fixture_show (&fixture->form, "'Deadline':'aVeryLongTextThatIsNoDateAndThatHasNoBlankInIt'");
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural);
}

/* What lies under the pointer in a popover is in the row as well. */
static void
test_tooltip (Fixture       *fixture,
              gconstpointer  data)
{
  gtk_widget_set_tooltip_text (fixture->button, "Some text");
  open_popover (fixture);
  g_assert_false (gtk_widget_get_has_tooltip (fixture->button));
  g_assert_false (gtk_widget_get_has_tooltip (GTK_WIDGET (fixture->row)));
  pick_day (fixture, 2026, 3, 15);
  g_assert_false (gtk_widget_get_has_tooltip (fixture->button));
  form_click (fixture->button);
  wait_for (gtk_widget_get_has_tooltip (fixture->button));
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/date/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("zone", test_zone);
  ADD ("seconds", test_seconds);
  ADD ("none", test_none);
  ADD ("clear", test_clear);
  ADD ("now", test_now);
  ADD ("commit", test_commit);
  ADD ("no-date", test_no_date);
  ADD ("shown-day", test_shown_day);
  ADD ("keys", test_keys);
  ADD ("look", test_look);
  ADD ("room", test_room);
  ADD ("tooltip", test_tooltip);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Europe/Oslo", TRUE);

  return form_test_main (argc, argv, add_tests);
}
