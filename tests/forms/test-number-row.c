/* test-number-row.c: whole numbers and switches: ranges, and typing that is no number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#define ROWS \
  "<child><object class='StewardNumberRow'><property name='field'>amount</property>" \
  "<property name='title'>_Amount</property></object></child>" \
  "<child><object class='StewardSwitchRow'><property name='field'>enabled</property>" \
  "<property name='title'>_Enabled</property></object></child>"

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  GtkWidget      *spin;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  form_fixture_open (&fixture->form, ROWS);
  form_fixture_show (&fixture->form, "");
  fixture->row = form_row (&fixture->form, "amount");
  fixture->spin = form_find (fixture->form.window, GTK_TYPE_SPIN_BUTTON, "Amount");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

static void
assert_text (Fixture    *fixture,
             const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->spin)), ==, text);
}

/* Neither focus nor a save may put another number in place of what was typed. */
static void
test_no_number (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const texts[] = { "", "2147483648", "99999999999999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      form_type (fixture->spin, texts[i]);
      form_assert_invalid (fixture->spin, fixture->row,
                           "Enter a whole number from 0 to 2147483647");
      form_assert_member (&fixture->form, "Amount", "42");
      g_assert_false (steward_form_validate (fixture->form.form));
      gtk_spin_button_update (GTK_SPIN_BUTTON (fixture->spin));         /* as leaving it does */
      assert_text (fixture, texts[i]);
      form_assert_member (&fixture->form, "Amount", "42");
    }

  form_type (fixture->spin, "0");
  form_assert_valid (fixture->spin);
  form_assert_member (&fixture->form, "Amount", "0");
  g_assert_true (steward_form_validate (fixture->form.form));
}

static void
test_other_carrier (Fixture       *fixture,
                    gconstpointer  data)
{
  form_type (fixture->spin, "");
  form_fixture_show (&fixture->form, "'Amount':7");
  assert_text (fixture, "7");
  form_assert_valid (fixture->spin);
  g_assert_true (steward_form_is_valid (fixture->form.form));
}

static void
test_typed_while_others_change (Fixture       *fixture,
                                gconstpointer  data)
{
  form_type (fixture->spin, "007");
  form_assert_member (&fixture->form, "Amount", "7");
  assert_text (fixture, "007");
}

static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_spin_button_spin (GTK_SPIN_BUTTON (fixture->spin), GTK_SPIN_STEP_FORWARD, 1);
  form_assert_member (&fixture->form, "Amount", "43");
  gtk_spin_button_spin (GTK_SPIN_BUTTON (fixture->spin), GTK_SPIN_PAGE_FORWARD, 10);
  form_assert_member (&fixture->form, "Amount", "53");
  assert_text (fixture, "53");
  form_type (fixture->spin, "");
  gtk_spin_button_spin (GTK_SPIN_BUTTON (fixture->spin), GTK_SPIN_STEP_FORWARD, 1);
  form_assert_valid (fixture->spin);
}

/* A stored number outside the range is shown, kept, and no reason to block a save. */
static void
test_range (Fixture       *fixture,
            gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Amount':-1");
  assert_text (fixture, "-1");
  form_assert_member (&fixture->form, "Amount", "-1");
  g_assert_true (steward_form_validate (fixture->form.form));

  form_fixture_show (&fixture->form, "'Amount':5");
  g_object_set (fixture->row, "lower", 5, "upper", 300, NULL);
  form_type (fixture->spin, "301");
  form_assert_invalid (fixture->spin, fixture->row, "Enter a whole number from 5 to 300");
  form_type (fixture->spin, "4");
  form_assert_invalid (fixture->spin, fixture->row, "Enter a whole number from 5 to 300");
  form_assert_member (&fixture->form, "Amount", "5");
  form_type (fixture->spin, "300");
  form_assert_valid (fixture->spin);
}

/* A page scrolls under the pointer. */
static void
test_wheel (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==, GTK_PHASE_NONE);
    }
}

/* Off over a missing switch is no edit. */
static void
test_missing_switch (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *toggle = form_find (fixture->form.window, GTK_TYPE_SWITCH, "Enabled");

  form_fixture_show (&fixture->form, "'Enabled':'-'");
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  form_assert_member (&fixture->form, "Enabled", "true");
  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  form_assert_member (&fixture->form, "Enabled", "missing");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  form_fixture_show (&fixture->form, "'Amount':null");
  form_type (fixture->spin, "1");
  form_type (fixture->spin, "0");
  form_assert_member (&fixture->form, "Amount", "null");
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/number/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("no-number", test_no_number);
  ADD ("other-carrier", test_other_carrier);
  ADD ("typed-while-others-change", test_typed_while_others_change);
  ADD ("arrows", test_arrows);
  ADD ("range", test_range);
  ADD ("wheel", test_wheel);
  ADD ("missing-switch", test_missing_switch);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
