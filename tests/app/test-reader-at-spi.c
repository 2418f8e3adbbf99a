/* test-reader-at-spi.c: a user who may only read hears why from every control
 *
 * The program as it is started, seen from outside: what a screen reader says of each control.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "at-spi.h"

#include <string.h>

#define REASON "may only read"

typedef struct
{
  GSubprocess     *demo;
  GSubprocess     *steward;
  AtspiAccessible *program;
} Fixture;

static GSubprocess *
start (const char *const *arguments,
       const char        *password)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  if (password != NULL)
    g_subprocess_launcher_setenv (launcher, "STEWARD_PASSWORD", password, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);

  return process;
}

static void
open_section (Fixture    *fixture,
              const char *user,
              const char *section)
{
  const char *const demo[] = { g_getenv ("STEWARD_DEMO"), "--quiet", "--database", ":memory:", NULL };
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;

  fixture->demo = start (demo, NULL);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (fixture->demo));
  line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
  g_assert_true (line != NULL && g_str_has_prefix (line, "LISTENING "));

  fixture->steward = start ((const char *const[]) { g_getenv ("STEWARD"), "--server", line + strlen ("LISTENING "),
                                                    "--user", user, "--section", section, NULL }, "demo");
  fixture->program = at_spi_find_program (fixture->steward);
}

static void
end (Fixture *fixture)
{
  g_clear_object (&fixture->program);
  g_subprocess_force_exit (fixture->steward);
  g_subprocess_wait (fixture->steward, NULL, NULL);
  g_clear_object (&fixture->steward);
  g_subprocess_force_exit (fixture->demo);
  g_subprocess_wait (fixture->demo, NULL, NULL);
  g_clear_object (&fixture->demo);
}

/* Whether a control would change the object on view, were it let. */
static gboolean
is_for_editing (AtspiAccessible *accessible)
{
  switch ((int) at_spi_role (accessible))
    {
    case ATSPI_ROLE_TEXT:
    case ATSPI_ROLE_ENTRY:
    case ATSPI_ROLE_PASSWORD_TEXT:
    case ATSPI_ROLE_SPIN_BUTTON:
    case ATSPI_ROLE_CHECK_BOX:
      return TRUE;

    default:
      return FALSE;
    }
}

typedef struct
{
  guint n_controls;
  guint n_wrong;
} Audit;

static gboolean
audit_cb (AtspiAccessible *accessible,
          gpointer         data)
{
  Audit *audit = data;
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;
  gboolean may_edit;

  if (!is_for_editing (accessible))
    return TRUE;

  name = at_spi_name (accessible);
  if (g_str_has_prefix (name, "Search"))
    return TRUE;                        /* changes what is shown, not what there is */
  description = at_spi_description (accessible);
  may_edit = at_spi_has_state (accessible, ATSPI_STATE_SENSITIVE) &&
             (at_spi_has_state (accessible, ATSPI_STATE_EDITABLE) ||
              at_spi_role (accessible) == ATSPI_ROLE_CHECK_BOX);
  audit->n_controls++;
  if (may_edit || *name == '\0' || strstr (description, REASON) == NULL)
    {
      audit->n_wrong++;
      g_test_message ("“%s”%s says only “%s”", name, may_edit ? " can be edited and" : "", description);
    }

  return TRUE;
}

/* Where the object is: the list item of a row that must be there. */
static void
audit_form (Fixture    *fixture,
            AtspiRole   role,
            const char *control,
            guint       least)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  Audit audit;
  AtspiAccessible *there = at_spi_wait_for (fixture->program, role, control);
  AtspiAccessible *page = g_object_ref (there);

  /* up to the scrolled page that holds all groups of rows */
  while (at_spi_role (page) != ATSPI_ROLE_SCROLL_PANE)
    {
      AtspiAccessible *parent = atspi_accessible_get_parent (page, NULL);

      g_assert_nonnull (parent);
      g_object_unref (page);
      page = parent;
    }

  /* the page is there before the server has said what the user may do */
  do
    {
      audit = (Audit) { 0 };
      at_spi_visit (page, audit_cb, &audit);
    }
  while ((audit.n_wrong > 0 || audit.n_controls < least) && at_spi_wait_a_tick (end));

  g_assert_cmpuint (audit.n_wrong, ==, 0);
  g_assert_cmpuint (audit.n_controls, >=, least);
  g_object_unref (page);
  g_object_unref (there);
}

static void
test_sms (void)
{
  Fixture fixture = { NULL };

  open_section (&fixture, "reader", "sms");
  audit_form (&fixture, ATSPI_ROLE_TEXT, "Sender", 4);
  end (&fixture);
}

/* Chooses a row of the list by what it is called. */
static void
choose_row (Fixture    *fixture,
            const char *name)
{
  AtspiAccessible *row = at_spi_wait_for (fixture->program, ATSPI_ROLE_TABLE_ROW, name);
  AtspiAccessible *list = atspi_accessible_get_parent (row, NULL);
  AtspiSelection *selection = atspi_accessible_get_selection_iface (list);

  g_assert_nonnull (selection);
  g_assert_true (atspi_selection_select_child (selection, atspi_accessible_get_index_in_parent (row, NULL),
                                               NULL));
  g_object_unref (selection);
  g_object_unref (list);
  g_object_unref (row);
}

static void
test_customer_center (void)
{
  Fixture fixture = { NULL };

  open_section (&fixture, "reader", "customer-center");
  choose_row (&fixture, "Options, English");
  audit_form (&fixture, ATSPI_ROLE_LABEL, "Updated", 1);
  end (&fixture);
}

static void
test_counters (void)
{
  Fixture fixture = { NULL };

  open_section (&fixture, "reader", "numbering");
  choose_row (&fixture, "Company number, next 10020");
  audit_form (&fixture, ATSPI_ROLE_SPIN_BUTTON, "Current value", 5);
  end (&fixture);
}

static void
test_default_numbering (void)
{
  Fixture fixture = { NULL };

  open_section (&fixture, "reader", "numbering-defaults");
  audit_form (&fixture, ATSPI_ROLE_SPIN_BUTTON, "Default next number", 5);
  end (&fixture);
}

/* The same page tells an administrator nothing of the kind: the audit can fail. */
static void
test_admin (void)
{
  Fixture fixture = { NULL };
  AtspiAccessible *sender;
  g_autofree char *description = NULL;

  open_section (&fixture, "admin", "sms");
  sender = at_spi_wait_for (fixture.program, ATSPI_ROLE_TEXT, "Sender");
  description = at_spi_description (sender);
  g_assert_null (strstr (description, REASON));
  g_assert_true (at_spi_has_state (sender, ATSPI_STATE_EDITABLE));
  g_object_unref (sender);
  end (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  at_spi_init ();

  g_test_add_func ("/reader-at-spi/sms", test_sms);
  g_test_add_func ("/reader-at-spi/customer-center", test_customer_center);
  g_test_add_func ("/reader-at-spi/counters", test_counters);
  g_test_add_func ("/reader-at-spi/default-numbering", test_default_numbering);
  g_test_add_func ("/reader-at-spi/admin", test_admin);

  return g_test_run ();
}
