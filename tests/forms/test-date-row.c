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

static void
pick_day (Fixture *fixture,
          int      year,
          int      month,
          int      day)
{
  g_autoptr (GDateTime) date = g_date_time_new_local (year, month, day, 0, 0, 0);

  gtk_calendar_select_day (GTK_CALENDAR (find_calendar (fixture->button)), date);
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
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Europe/Oslo", TRUE);

  return form_test_main (argc, argv, add_tests);
}
