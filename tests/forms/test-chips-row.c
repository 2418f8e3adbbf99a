/* test-chips-row.c: several values: tags, people, recipients
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include <string.h>

#include "so-test-server.h"
#include "steward-chip.h"
#include "steward-chips-box.h"
#include "steward-chips-value.h"

#define ITEM(id, label) \
  "<child type='item'><object class='StewardChoiceItem'><property name='id'>" id "</property>" \
  "<property name='label'>" label "</property></object></child>"

#define ROWS \
  "<child><object class='StewardChipsRow'><property name='field'>others</property>" \
  "<property name='title'>_Others</property>" \
  ITEM ("6", "Bo Dahl") ITEM ("7", "Cleo Dahl") ITEM ("8", "Dora") "</object></child>" \
  "<child><object class='StewardChipsRow'><property name='field'>words</property>" \
  "<property name='title'>_Words</property><property name='own'>True</property>" \
  "<property name='addresses'>True</property></object></child>" \
  "<child><object class='StewardChipsRow'><property name='field'>numbers</property>" \
  "<property name='title'>_Numbers</property><property name='list'>groups</property>" \
  "</object></child>" \
  "<child><object class='StewardChipsRow' id='to'><property name='title'>_To</property>" \
  "</object></child>"

#define GET_LIST "MDO/GetList"

static const char groups[] =
  "[{\"Id\":1,\"Name\":\"One\"},{\"Id\":2,\"Name\":\"Two\"},{\"Id\":4,\"Name\":\"Four\"}]";

typedef struct
{
  FormFixture form;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  form_fixture_open (&fixture->form, ROWS);
  form_fixture_show (&fixture->form, "'Words':['a@b.example']");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static StewardBaseRow *
get_row (Fixture    *fixture,
         const char *field)
{
  GtkWidget *row;

  if (field != NULL)
    return form_row (&fixture->form, field);

  row = gtk_widget_get_parent (GTK_WIDGET (form_row (&fixture->form, "others")));

  return STEWARD_BASE_ROW (gtk_widget_get_last_child (row));
}

static GtkWidget *
get_entry (Fixture    *fixture,
           const char *name)
{
  GtkWidget *entry = form_find (fixture->form.window, GTK_TYPE_ENTRY, name);

  g_assert_nonnull (entry);

  return entry;
}

static void
assert_values (Fixture    *fixture,
               const char *field,
               const char *values)
{
  GListModel *items = steward_chips_row_get_items (STEWARD_CHIPS_ROW (get_row (fixture, field)));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (items, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", steward_choice_item_get_label (item));
    }
  g_assert_cmpstr (text->str, ==, values);
}

static GtkWidget *
find_of_type (GtkWidget *root,
              GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_of_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What the popover of the row suggests; "-" where it is closed. */
static char *
get_suggestions (StewardBaseRow *row)
{
  GtkWidget *popover = find_of_type (GTK_WIDGET (row), GTK_TYPE_POPOVER);
  GtkListView *view = GTK_LIST_VIEW (find_of_type (popover, GTK_TYPE_LIST_VIEW));
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (view));
  GString *text = g_string_new (NULL);

  if (!gtk_widget_get_visible (popover))
    return g_string_free (g_string_append (text, "-"), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", steward_choice_item_get_label (item));
    }

  return g_string_free (text, FALSE);
}

static void
assert_suggests (StewardBaseRow *row,
                 const char     *suggestions)
{
  g_autofree char *text = get_suggestions (row);

  g_assert_cmpstr (text, ==, suggestions);
}

/* As the key does, to whatever has the focus. */
static gboolean
press (GtkWidget *in,
       guint      keyval)
{
  GtkWidget *box = gtk_widget_get_ancestor (in, STEWARD_TYPE_CHIPS_BOX);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (box);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean stopped = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &stopped);

      return stopped;
    }
  g_assert_not_reached ();
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->form.window));
}

static const char *
focused_chip (Fixture *fixture)
{
  GtkWidget *focus = get_focus (fixture);

  if (!STEWARD_IS_CHIP (focus))
    return NULL;

  return steward_choice_item_get_label (steward_chip_get_item (STEWARD_CHIP (focus)));
}

static void
type_and_enter (Fixture    *fixture,
                const char *name,
                const char *text)
{
  GtkWidget *entry = get_entry (fixture, name);

  gtk_widget_grab_focus (entry);
  form_type (entry, text);
  g_signal_emit_by_name (entry, "activate");
}

/* ---- carriers by id ---- */

static void
test_references (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char before[] =
    "[{\"AssociateId\":6,\"FullName\":\"Bo Dahl\"},{\"AssociateId\":9,\"Name\":\"eva\"}]";
  StewardBaseRow *row = get_row (fixture, "others");
  GtkWidget *entry = get_entry (fixture, "Others");

  assert_values (fixture, "others", "Bo Dahl|eva");
  form_assert_member (&fixture->form, "Others", before);

  /* who is there already is not suggested */
  gtk_widget_grab_focus (entry);
  form_type (entry, "dahl");
  assert_suggests (row, "Cleo Dahl");
  g_signal_emit_by_name (entry, "activate");
  assert_values (fixture, "others", "Bo Dahl|eva|Cleo Dahl");
  form_assert_member (&fixture->form, "Others",
                      "[{\"AssociateId\":6,\"FullName\":\"Bo Dahl\"},{\"AssociateId\":9,\"Name\":\"eva\"},"
                      "{\"AssociateId\":7,\"Name\":\"Cleo Dahl\",\"FullName\":\"Cleo Dahl\"}]");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  assert_suggests (row, "-");

  form_click (form_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "Remove Bo Dahl from Others"));
  form_click (form_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "Remove Cleo Dahl from Others"));
  assert_values (fixture, "others", "eva");
  type_and_enter (fixture, "Others", "BO DAHL");
  form_assert_member (&fixture->form, "Others", before);  /* the same again: no edit */
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

/* What is not in the list stays typed, and is said; nothing of it is lost. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  StewardBaseRow *row = get_row (fixture, "others");
  GtkWidget *entry = get_entry (fixture, "Others");
  g_autofree char *typing = NULL;

  gtk_widget_grab_focus (entry);
  form_type (entry, "Zoe");
  assert_suggests (row, "-");
  g_assert_null (steward_base_row_get_error (row));
  g_assert_true (form_says (row, "Changed"));
  typing = steward_row_dup_typing (STEWARD_ROW (row), TRUE);
  g_assert_cmpstr (typing, ==, "Zoe");

  g_assert_false (steward_form_validate (fixture->form.form));
  form_assert_invalid (entry, row, "“Zoe” is not in the list");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Zoe");
  form_type (entry, "Dor");
  g_assert_null (steward_base_row_get_error (row));
  form_type (entry, "dora");
  g_assert_true (steward_form_validate (fixture->form.form));   /* a save takes it over */
  assert_values (fixture, "others", "Bo Dahl|eva|Dora");
}

static void
test_arrow_down (Fixture       *fixture,
                 gconstpointer  data)
{
  StewardBaseRow *row = get_row (fixture, "others");
  GtkWidget *entry = get_entry (fixture, "Others");

  gtk_widget_grab_focus (entry);
  g_assert_true (press (entry, GDK_KEY_Down));          /* all, without typing */
  assert_suggests (row, "Cleo Dahl|Dora");
  g_assert_true (press (entry, GDK_KEY_Down));
  g_assert_true (press (entry, GDK_KEY_Escape));
  assert_suggests (row, "-");
  g_assert_false (press (entry, GDK_KEY_Escape));
  g_assert_true (press (entry, GDK_KEY_Down));
  g_assert_true (press (entry, GDK_KEY_Down));
  g_signal_emit_by_name (entry, "activate");
  assert_values (fixture, "others", "Bo Dahl|eva|Dora");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), entry));
}

/* A comma adds, too; unless it is part of a name. */
static void
test_comma (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *entry = get_entry (fixture, "Others");

  gtk_widget_grab_focus (entry);
  form_type (entry, "Dahl, ");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Dahl, ");
  form_type (entry, "dora; cleo dahl, x");
  assert_values (fixture, "others", "Bo Dahl|eva|Dora|Cleo Dahl");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "x");
}

/* ---- texts ---- */

static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  StewardBaseRow *row = get_row (fixture, "words");
  GtkWidget *entry = get_entry (fixture, "Words");

  gtk_widget_grab_focus (entry);
  form_type (entry, "c@d.example, \"Berg, Anna\" <anna@e.example>; A@B.example;f@");
  assert_values (fixture, "words", "a@b.example|c@d.example|\"Berg, Anna\" <anna@e.example>");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "f@");
  g_assert_null (steward_base_row_get_error (row));

  /* wrong is what is wrong, chip by chip */
  g_signal_emit_by_name (entry, "activate");
  assert_values (fixture, "words", "a@b.example|c@d.example|\"Berg, Anna\" <anna@e.example>|f@");
  form_assert_invalid (entry, row, "f@: Not an e-mail address");
  g_assert_false (steward_form_is_valid (fixture->form.form));
  steward_row_focus (STEWARD_ROW (row));
  g_assert_cmpstr (focused_chip (fixture), ==, "f@");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_focus (fixture)),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  form_assert_described (get_focus (fixture), "Not an e-mail address. The Delete key removes it");
  g_assert_true (press (get_focus (fixture), GDK_KEY_Delete));
  g_assert_true (steward_form_is_valid (fixture->form.form));
  form_assert_valid (entry);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), entry));

  form_undo (row, "Words");
  assert_values (fixture, "words", "a@b.example");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

/* Going on means it; other rows wait for a name that is known. */
static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  gtk_widget_grab_focus (get_entry (fixture, "Words"));
  form_type (get_entry (fixture, "Words"), "c@d.example");
  gtk_widget_grab_focus (get_entry (fixture, "Others"));
  settle ();
  assert_values (fixture, "words", "a@b.example|c@d.example");
  form_type (get_entry (fixture, "Others"), "Dor");
  gtk_widget_grab_focus (get_entry (fixture, "Words"));
  settle ();
  assert_values (fixture, "others", "Bo Dahl|eva");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture, "Others"))), ==, "Dor");
  assert_suggests (get_row (fixture, "others"), "-");
}

static void
test_addresses (void)
{
  static const char *const right[] = {
    "a@b", "anna.berg+x@mail.example.com", "Anna Berg <anna@b.example>", "\"Berg, Anna\" <a@b.c>",
    "ærlig@blåbær.example",
  };
  static const char *const wrong[] = {
    "", "anna", "@b.example", "anna@", "anna@b..example", "a b@c.example", "anna@b@", "anna@.b",
    "Anna <anna>", "a@b.", "a@b c",
  };

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    g_assert_null (steward_chips_value_check_address (right[i]));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text = steward_chips_value_check_address (wrong[i]);

      g_assert_cmpstr (text, ==, "Not an e-mail address");
    }
}

/* ---- keys ---- */

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *entry = get_entry (fixture, "Others");

  gtk_widget_grab_focus (entry);
  type_and_enter (fixture, "Others", "Dora");
  assert_values (fixture, "others", "Bo Dahl|eva|Dora");
  form_type (entry, "x");
  g_assert_false (press (entry, GDK_KEY_BackSpace));    /* the text's own */
  form_type (entry, "");
  g_assert_true (press (entry, GDK_KEY_BackSpace));     /* nothing is gone yet */
  g_assert_cmpstr (focused_chip (fixture), ==, "Dora");
  assert_values (fixture, "others", "Bo Dahl|eva|Dora");
  g_assert_true (press (entry, GDK_KEY_Left));
  g_assert_cmpstr (focused_chip (fixture), ==, "eva");
  g_assert_true (press (entry, GDK_KEY_Home));
  g_assert_cmpstr (focused_chip (fixture), ==, "Bo Dahl");
  g_assert_true (press (entry, GDK_KEY_Left));
  g_assert_cmpstr (focused_chip (fixture), ==, "Bo Dahl");
  g_assert_true (press (entry, GDK_KEY_Right));
  g_assert_cmpstr (focused_chip (fixture), ==, "eva");
  g_assert_true (press (entry, GDK_KEY_Delete));
  g_assert_cmpstr (focused_chip (fixture), ==, "Dora");
  g_assert_true (press (entry, GDK_KEY_BackSpace));
  g_assert_cmpstr (focused_chip (fixture), ==, "Bo Dahl");
  g_assert_true (press (entry, GDK_KEY_BackSpace));
  assert_values (fixture, "others", "");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), entry));

  steward_form_commit (fixture->form.form);
  settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->form.form), "form.undo", NULL));
  assert_values (fixture, "others", "Bo Dahl");
}

/* One stop of the Tab key, whatever the number of chips. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *entry = get_entry (fixture, "Others");

  gtk_widget_grab_focus (entry);
  gtk_widget_child_focus (fixture->form.window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), get_entry (fixture, "Words")) ||
                 GTK_IS_BUTTON (get_focus (fixture)));
  g_assert_null (focused_chip (fixture));
  gtk_widget_child_focus (fixture->form.window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), entry));
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  StewardBaseRow *row = get_row (fixture, "others");

  gtk_widget_grab_focus (get_entry (fixture, "Others"));
  steward_form_set_read_only (fixture->form.form, TRUE, "Locked");
  g_assert_null (form_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "Remove Bo Dahl from Others"));
  g_assert_null (form_find (GTK_WIDGET (row), GTK_TYPE_ENTRY, "Others"));
  g_assert_true (form_says (row, "Bo Dahl"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Others");
  form_assert_described (row, "Locked");
  form_fixture_show (&fixture->form, "'Others':[]");
  g_assert_true (form_says (row, "None"));
}

/* ---- numbers with names of a list ---- */

static void
test_numbers (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  SoTestServer server;
  SoSession *session;

  assert_values (fixture, "numbers", "#1|#2|#3");
  so_test_server_init (&server);
  so_test_server_answer (&server, GET_LIST, 200, groups);
  session = so_session_new (server.address, &error);
  g_assert_no_error (error);
  steward_form_set_session (fixture->form.form, session);
  wait_for (form_says (get_row (fixture, "numbers"), "Two"));
  assert_values (fixture, "numbers", "One|Two|#3 (not in list)");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  type_and_enter (fixture, "Numbers", "four");
  form_assert_member (&fixture->form, "Numbers", "[1,2,3,4]");
  form_click (form_find (fixture->form.window, GTK_TYPE_BUTTON,
                         "Remove #3 (not in list) from Numbers"));
  form_assert_member (&fixture->form, "Numbers", "[1,2,4]");

  steward_form_set_session (fixture->form.form, NULL);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_unref (session);
  wait_for (session == NULL);
  so_test_server_clear (&server);
}

/* ---- texts of no carrier ---- */

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_unbound (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const values[] = { "a@b.example", NULL };
  StewardChipsRow *row = STEWARD_CHIPS_ROW (get_row (fixture, NULL));
  GtkWidget *entry;
  g_auto (GStrv) now = NULL;
  guint count = 0;

  g_assert_null (form_find (GTK_WIDGET (row), GTK_TYPE_ENTRY, "To"));
  g_signal_connect_swapped (row, "values-changed", G_CALLBACK (count_cb), &count);
  steward_chips_row_set_values (row, values);
  entry = get_entry (fixture, "To");
  assert_values (fixture, NULL, "a@b.example");
  type_and_enter (fixture, "To", "c@d.example");
  g_assert_cmpuint (count, ==, 1);
  form_type (entry, "e@f.example");
  steward_form_commit (fixture->form.form);
  now = steward_chips_row_dup_values (row);
  g_assert_cmpuint (g_strv_length (now), ==, 3);
  g_assert_cmpstr (now[2], ==, "e@f.example");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  form_fixture_show (&fixture->form, "");       /* another object of the form changes nothing */
  assert_values (fixture, NULL, "a@b.example|c@d.example|e@f.example");
  form_undo (STEWARD_BASE_ROW (row), "To");
  assert_values (fixture, NULL, "a@b.example");
  steward_chips_row_set_values (row, NULL);
  assert_values (fixture, NULL, "");
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/chips/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("references", test_references);
  ADD ("refused", test_refused);
  ADD ("arrow-down", test_arrow_down);
  ADD ("comma", test_comma);
  ADD ("texts", test_texts);
  ADD ("leave", test_leave);
  ADD ("keys", test_keys);
  ADD ("tab", test_tab);
  ADD ("read-only", test_read_only);
  ADD ("numbers", test_numbers);
  ADD ("unbound", test_unbound);
#undef ADD
  g_test_add_func ("/chips/addresses", test_addresses);
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
