/* test-type-ahead.c: what there is to choose, asked for while the user types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include <string.h>

#include "so-test-server.h"
#include "so-ticket-entity.h"
#include "steward-chips-value.h"
#include "steward-choice-value.h"

#define ITEM(id, label) \
  "<child type='item'><object class='StewardChoiceItem'><property name='id'>" id "</property>" \
  "<property name='label'>" label "</property></object></child>"

#define ROWS \
  "<child><object class='StewardChoiceRow'><property name='field'>owner</property>" \
  "<property name='title'>_Owner</property>" \
  ITEM ("2147483647", "Assign automatically") ITEM ("0", "Unassigned") "</object></child>" \
  "<child><object class='StewardChipsRow'><property name='field'>others</property>" \
  "<property name='title'>Ot_hers</property></object></child>" \
  "<child><object class='StewardChoiceRow'><property name='field'>language-id</property>" \
  "<property name='title'>_Language</property><property name='list'>person</property>" \
  "<property name='additional-info'>contact_id=4</property>" \
  "<property name='type-ahead'>True</property></object></child>"

#define SEARCH "MDO/GetListWithRestriction"

/* A search that answers when it is told to. */
typedef struct
{
  FormFixture  form;
  GPtrArray   *tasks;   /* of GTask with the text as its data, oldest first */
} Fixture;

static void
search_start (const char          *text,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data,
              gpointer             data)
{
  GPtrArray *tasks = data;
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_strdup (text), g_free);
  g_ptr_array_add (tasks, task);
}

static GListModel *
search_finish (GAsyncResult  *result,
               gpointer       data,
               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static StewardTypeAhead *
new_search (Fixture *fixture)
{
  static const StewardSearch search = { search_start, search_finish };

  return steward_type_ahead_new (&search, g_ptr_array_ref (fixture->tasks),
                                 (GDestroyNotify) g_ptr_array_unref);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  form_fixture_open (&fixture->form, ROWS);
  form_fixture_show (&fixture->form, "");
  steward_choice_row_set_search (STEWARD_CHOICE_ROW (form_row (&fixture->form, "owner")),
                                 new_search (fixture));
  steward_chips_row_set_search (STEWARD_CHIPS_ROW (form_row (&fixture->form, "others")),
                                new_search (fixture));
}

/* What is under way and cancelled still comes back, and must not be listened to. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
  for (guint i = 0; i < fixture->tasks->len; i++)
    if (!g_task_get_completed (fixture->tasks->pdata[i]))
      g_task_return_pointer (fixture->tasks->pdata[i], NULL, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_ptr_array_set_size (fixture->tasks, 0);
  g_ptr_array_unref (fixture->tasks);
}

static const char *
asked (Fixture *fixture,
       guint    i)
{
  return g_task_get_task_data (fixture->tasks->pdata[i]);
}

/* @names: "5 Anna Berg|6 Bo"; NULL for an error */
static void
answer (Fixture    *fixture,
        guint       i,
        const char *names)
{
  GTask *task = fixture->tasks->pdata[i];
  GListStore *items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  g_auto (GStrv) parts = g_strsplit (names != NULL ? names : "", "|", -1);

  for (guint j = 0; parts[j] != NULL; j++)
    {
      char *name = NULL;
      int id = (int) g_ascii_strtoll (parts[j], &name, 10);
      g_autoptr (StewardChoiceItem) item = steward_choice_item_new (id, g_strstrip (name), NULL, 0);

      g_object_set (item, "detail", "Somewhere Ltd", NULL);
      g_list_store_append (items, item);
    }

  if (names != NULL)
    g_task_return_pointer (task, items, g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "Out of order");
  if (names == NULL)
    g_object_unref (items);
  while (!g_task_get_completed (task) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
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

static void
assert_offers (StewardBaseRow *row,
               const char     *choices)
{
  GtkListView *view = GTK_LIST_VIEW (find_of_type (GTK_WIDGET (row), GTK_TYPE_LIST_VIEW));
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (view));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", steward_choice_item_get_label (item));
    }
  g_assert_cmpstr (text->str, ==, choices);
}

static GtkWidget *
open_row (StewardBaseRow *row)
{
  GtkWidget *button = find_of_type (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *search;

  form_click (button);
  search = form_find (button, GTK_TYPE_SEARCH_ENTRY, "Search");
  g_assert_nonnull (search);
  wait_for (gtk_widget_get_mapped (search));

  return search;
}

/* What is fixed is on top, what is found below, and one asks once for a word. */
static void
test_picker (Fixture       *fixture,
             gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "owner");
  GtkWidget *search = open_row (row);

  assert_offers (row, "Assign automatically|Unassigned|Anna Berg");
  form_type (search, "b");
  form_type (search, "bo");
  g_assert_cmpuint (fixture->tasks->len, ==, 0);        /* not at every key */
  wait_for (fixture->tasks->len > 0);
  g_assert_cmpstr (asked (fixture, 0), ==, "bo");
  answer (fixture, 0, "7 Cleo|8 Dora");                 /* the server knows why */
  g_signal_emit_by_name (search, "search-changed");
  assert_offers (row, "Cleo|Dora");
  g_assert_true (form_says (row, "Somewhere Ltd"));
  g_assert_false (form_says (row, "Nothing found"));

  g_signal_emit_by_name (search, "activate");
  form_assert_member (&fixture->form, "Owner",
                      "{\"AssociateId\":7,\"Name\":\"Cleo\",\"FullName\":\"Cleo\"}");
  g_assert_true (form_says (row, "Cleo"));
  g_assert_false (form_says (row, "not in list"));
  g_assert_cmpuint (fixture->tasks->len, ==, 1);

  search = open_row (row);                              /* begins anew; both stay on offer */
  assert_offers (row, "Assign automatically|Unassigned|Anna Berg|Cleo");
  form_type (search, "assign");
  g_signal_emit_by_name (search, "search-changed");
  assert_offers (row, "Assign automatically|Unassigned");
  wait_for (fixture->tasks->len == 2);
  answer (fixture, 1, "");
  g_signal_emit_by_name (search, "activate");
  g_assert_true (form_says (row, "Assign automatically"));
  form_undo (row, "Owner");
  g_assert_true (form_says (row, "Anna Berg"));
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

/* The answer to the first word may come after that to the second. */
static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "owner");
  GtkWidget *search = open_row (row);
  GtkWidget *button = find_of_type (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON);

  form_type (search, "first");
  wait_for (fixture->tasks->len == 1);
  form_type (search, "second");
  g_assert_true (g_cancellable_is_cancelled (g_task_get_cancellable (fixture->tasks->pdata[0])));
  wait_for (fixture->tasks->len == 2);
  answer (fixture, 1, "8 Dora");
  answer (fixture, 0, "7 Cleo");
  g_signal_emit_by_name (search, "search-changed");
  assert_offers (row, "Dora");

  form_type (search, "third");                          /* closed in the meantime */
  wait_for (fixture->tasks->len == 3);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  wait_for (g_cancellable_is_cancelled (g_task_get_cancellable (fixture->tasks->pdata[2])));
}

static void
test_slow_and_wrong (Fixture       *fixture,
                     gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "owner");
  GtkWidget *search = open_row (row);

  form_type (search, "bo");
  wait_for (fixture->tasks->len == 1);
  g_assert_null (form_find (GTK_WIDGET (row), GTK_TYPE_SPINNER, "Searching"));
  wait_for (form_find (GTK_WIDGET (row), GTK_TYPE_SPINNER, "Searching") != NULL);
  answer (fixture, 0, NULL);
  g_assert_null (form_find (GTK_WIDGET (row), GTK_TYPE_SPINNER, "Searching"));
  g_assert_true (form_says (row, "The search failed: Out of order"));

  form_click (form_find_labelled (GTK_WIDGET (row), "Try Again"));
  g_assert_false (form_says (row, "The search failed"));
  g_assert_cmpuint (fixture->tasks->len, ==, 2);
  g_assert_cmpstr (asked (fixture, 1), ==, "bo");
  answer (fixture, 1, "8 Dora");
  assert_offers (row, "Dora");
}

/* Return before the answer is here asks at once, and chooses nothing by guess. */
static void
test_hasty (Fixture       *fixture,
            gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "owner");
  GtkWidget *search = open_row (row);

  form_type (search, "an");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpuint (fixture->tasks->len, ==, 1);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  answer (fixture, 0, "");
  g_assert_true (form_says (row, "Nothing found") || form_says (row, "Anna Berg"));
}

static void
test_chips (Fixture       *fixture,
            gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "others");
  GtkWidget *entry = form_find (GTK_WIDGET (row), GTK_TYPE_ENTRY, "Others");

  gtk_widget_grab_focus (entry);
  form_type (entry, "d");
  wait_for (fixture->tasks->len == 1);
  answer (fixture, 0, "6 Bo Dahl|8 Dora Dahl");
  assert_offers (row, "Dora Dahl");                     /* the other one is there */
  g_signal_emit_by_name (entry, "activate");
  form_assert_member (&fixture->form, "Others",
                      "[{\"AssociateId\":6,\"FullName\":\"Bo Dahl\"},{\"AssociateId\":9,\"Name\":\"eva\"},"
                      "{\"AssociateId\":8,\"Name\":\"Dora Dahl\",\"FullName\":\"Dora Dahl\"}]");

  form_type (entry, "x");
  wait_for (fixture->tasks->len == 2);
  answer (fixture, 1, NULL);
  g_assert_true (form_says (row, "The search failed: Out of order"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "x");
  form_click (form_find_labelled (GTK_WIDGET (row), "Try Again"));
  g_assert_cmpuint (fixture->tasks->len, ==, 3);
  answer (fixture, 2, "");
  g_assert_true (form_says (row, "Nothing found"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (steward_base_row_get_error (row), ==, "“x” is not in the list");
}

/* A list of the service; what was chosen keeps its name, though the field is a number only. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "language-id");
  g_autoptr (GError) error = NULL;
  SoTestServer server;
  SoSession *session;
  GtkWidget *search;

  so_test_server_init (&server);
  so_test_server_answer (&server, SEARCH, 200,
                         "[{\"Id\":5,\"Name\":\"Anna\",\"ToolTip\":\"Lindenau\"},"
                         "{\"Id\":6,\"Name\":\"Gone\",\"Deleted\":true}]");
  session = so_session_new (server.address, &error);
  g_assert_no_error (error);
  steward_form_set_session (fixture->form.form, session);
  g_assert_true (form_says (row, "#2"));

  search = open_row (row);
  g_assert_cmpuint (so_test_server_count (&server), ==, 0);     /* nothing is loaded whole */
  form_type (search, " ann ");
  wait_for (form_says (row, "Lindenau"));
  g_assert_cmpstr (so_test_server_get (&server, 0)->body, ==,
                   "{\"Name\":\"person\",\"AdditionalInfo\":\"contact_id=4\",\"SearchValue\":\"ann\"}");
  g_signal_emit_by_name (search, "activate");
  form_assert_member (&fixture->form, "LanguageId", "5");
  g_assert_true (form_says (row, "Anna"));
  g_assert_false (form_says (row, "#5"));

  steward_form_set_session (fixture->form.form, NULL);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_unref (session);
  wait_for (session == NULL);
  so_test_server_clear (&server);
}

static void
assert_reference (SoCarrier  *ticket,
                  const char *property,
                  const char *json)
{
  const SoField *field = so_carrier_find_field (ticket, property);
  g_autoptr (StewardChoiceItem) item = steward_choice_item_new (17, "A name", "Over/A name", 1);
  g_autofree char *printed = NULL;

  if (field->kind == SO_KIND_LIST)
    steward_chips_value_add (ticket, field, item);
  else
    steward_choice_value_write (ticket, field, item);
  printed = so_carrier_print_field (ticket, property);
  g_assert_cmpstr (printed, ==, json);
}

/* All that a ticket refers to: its id is what counts, its name what is shown until the server
 * answers. */
static void
test_ticket (void)
{
  g_autoptr (SoCarrier) ticket = g_object_new (SO_TYPE_TICKET_ENTITY, NULL);
  g_autoptr (StewardChoiceItem) item = steward_choice_item_new_named (0, "new", "new");
  g_autofree char *tags = NULL;

  assert_reference (ticket, "person", "{\"PersonId\":17,\"FullName\":\"Over/A name\"}");
  assert_reference (ticket, "sale", "{\"SaleId\":17,\"Title\":\"A name\"}");
  assert_reference (ticket, "project", "{\"ProjectId\":17,\"Name\":\"A name\"}");
  assert_reference (ticket, "owned-by",
                    "{\"AssociateId\":17,\"Name\":\"A name\",\"FullName\":\"Over/A name\"}");
  assert_reference (ticket, "secondary-persons",
                    "[{\"PersonId\":17,\"FullName\":\"Over/A name\"}]");
  assert_reference (ticket, "tags", "[{\"Id\":17,\"Name\":\"A name\"}]");
  steward_chips_value_add (ticket, so_carrier_find_field (ticket, "tags"), item);
  tags = so_carrier_print_field (ticket, "tags");
  g_assert_cmpstr (tags, ==, "[{\"Id\":17,\"Name\":\"A name\"},{\"Id\":0,\"Name\":\"new\"}]");
}

/* Destroyed while a search is on its way; tear_down looks for leaks. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  form_type (open_row (form_row (&fixture->form, "owner")), "bo");
  wait_for (fixture->tasks->len == 1);
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/type-ahead/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("picker", test_picker);
  ADD ("cancelled", test_cancelled);
  ADD ("slow-and-wrong", test_slow_and_wrong);
  ADD ("hasty", test_hasty);
  ADD ("chips", test_chips);
  ADD ("list", test_list);
  ADD ("gone", test_gone);
#undef ADD
  g_test_add_func ("/type-ahead/ticket", test_ticket);
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
