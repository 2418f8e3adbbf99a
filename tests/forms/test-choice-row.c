/* test-choice-row.c: one out of an enum or a list of the service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include <string.h>

#include "so-test-server.h"

#define ITEM(id, label) \
  "<child type='item'><object class='StewardChoiceItem'><property name='id'>" id "</property>" \
  "<property name='label'>" label "</property></object></child>"

#define ROWS \
  "<child><object class='StewardChoiceRow'><property name='field'>type</property>" \
  "<property name='title'>_Type</property></object></child>" \
  "<child><object class='StewardChoiceRow'><property name='field'>slevel</property>" \
  "<property name='title'>_Access level</property></object></child>" \
  "<child><object class='StewardChoiceRow'><property name='field'>language-id</property>" \
  "<property name='title'>Customer _language</property><property name='list'>languages</property>" \
  ITEM ("0", "All languages") "</object></child>" \
  "<child><object class='StewardChoiceRow'><property name='field'>category</property>" \
  "<property name='title'>Cate_gory</property><property name='list'>ejcategory</property>" \
  "<property name='additional-info'>hierarchy=true</property></object></child>" \
  "<child><object class='StewardChoiceRow'><property name='field'>owner</property>" \
  "<property name='title'>_Owner</property><property name='list'>associate</property>" \
  ITEM ("2147483647", "Assign automatically") ITEM ("0", "Unassigned") "</object></child>" \
  "<child><object class='StewardStaticRow'><property name='field'>amount</property>" \
  "<property name='title'>Updated by</property><property name='list'>associate</property>" \
  "</object></child>"

#define GET_LIST  "MDO/GetList"
#define LANGUAGES "List/GetCustomerLanguages"

/* Serves as category tree and as users, long enough for a search entry. */
static const char list[] =
  "[{\"Id\":1,\"Name\":\"Hardware\",\"ChildItems\":["
  "{\"Id\":3,\"Name\":\"Printers\",\"ChildItems\":[{\"Id\":4,\"Name\":\"Ink\",\"ChildItems\":[]}]},"
  "{\"Id\":5,\"Name\":\"Anna Berg\",\"ChildItems\":[]}]},"
  "{\"Id\":2,\"Name\":\"Software\",\"ChildItems\":[]},"
  "{\"Id\":20,\"Name\":\"Gone\",\"Deleted\":true,\"ChildItems\":[]},"
  "{\"Id\":0,\"Name\":\"Nobody\",\"ChildItems\":[]},"
  "{\"Id\":21,\"Name\":\"A\"},{\"Id\":22,\"Name\":\"B\"},{\"Id\":23,\"Name\":\"C\"},{\"Id\":24,\"Name\":\"D\"},"
  "{\"Id\":25,\"Name\":\"E\"},{\"Id\":42,\"Name\":\"F\"},{\"Id\":27,\"Name\":\"Ærlig PRINTER\"}]";

static const char languages[] =
  "[{\"Id\":1,\"Value\":\"English\"},{\"Id\":2,\"Value\":\"Norwegian\"}]";

typedef struct
{
  FormFixture   form;
  SoTestServer  server;
  SoSession    *session;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  so_test_server_init (&fixture->server);
  so_test_server_answer (&fixture->server, GET_LIST, 200, list);
  so_test_server_answer (&fixture->server, LANGUAGES, 200, languages);
  fixture->session = so_session_new (fixture->server.address, &error);
  g_assert_no_error (error);

  form_fixture_open (&fixture->form, ROWS);
  form_fixture_show (&fixture->form, "");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  SoSession *session = fixture->session;

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  form_fixture_close (&fixture->form);
  g_clear_object (&fixture->session);
  wait_for (session == NULL);           /* calls that were under way hold it */
  so_test_server_clear (&fixture->server);
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *name)
{
  GtkWidget *button = form_find (fixture->form.window, GTK_TYPE_TOGGLE_BUTTON, name);

  g_assert_nonnull (button);

  return button;
}

/* The popover's list, by what it shows. */
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

static char *
get_choices (GtkWidget *button)
{
  GtkListView *view = GTK_LIST_VIEW (find_of_type (button, GTK_TYPE_LIST_VIEW));
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (view));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", steward_choice_item_get_label (item));
    }

  return g_string_free (text, FALSE);
}

/* Opens the popover and takes the entry with @label, as a click does. */
static void
choose (Fixture    *fixture,
        const char *name,
        const char *label)
{
  GtkWidget *button = find_button (fixture, name);
  GtkListView *view = GTK_LIST_VIEW (find_of_type (button, GTK_TYPE_LIST_VIEW));
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (view));

  form_click (button);
  wait_for (gtk_widget_get_mapped (GTK_WIDGET (view)));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (model, i);

      if (g_str_equal (steward_choice_item_get_label (item), label))
        {
          g_signal_emit_by_name (view, "activate", i);
          g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
          return;
        }
    }
  g_error ("%s offers no %s", name, label);
}

static void
assert_choices (Fixture    *fixture,
                const char *name,
                const char *choices)
{
  g_autofree char *offered = get_choices (find_button (fixture, name));

  g_assert_cmpstr (offered, ==, choices);
}

static gboolean
shows (Fixture    *fixture,
       const char *name,
       const char *text)
{
  return form_says (gtk_button_get_child (GTK_BUTTON (find_button (fixture, name))), text);
}

static void
load_lists (Fixture *fixture)
{
  steward_form_set_session (fixture->form.form, fixture->session);
  wait_for (shows (fixture, "Customer language", "Norwegian"));
  wait_for (shows (fixture, "Category", "Hardware/Printers"));
  wait_for (shows (fixture, "Owner", "Hardware/Anna Berg"));
}

static void
test_enum (Fixture       *fixture,
           gconstpointer  data)
{
  assert_choices (fixture, "Type",
                  "Styling|Options|Subscription page styling|Subscription page options");
  assert_choices (fixture, "Access level", "Internal|External");        /* never Unknown */
  choose (fixture, "Access level", "External");
  form_assert_member (&fixture->form, "Slevel", "\"External\"");
  choose (fixture, "Access level", "Internal");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

/* The tooltip says a value that has no room, but must not cover the list. */
static void
test_tooltip (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button = find_button (fixture, "Type");

  g_assert_true (gtk_widget_get_has_tooltip (button));
  form_click (button);
  wait_for (gtk_widget_get_mapped (find_of_type (button, GTK_TYPE_LIST_VIEW)));
  g_assert_false (gtk_widget_get_has_tooltip (button));
  g_object_set (fixture->form.carrier, "title", "Another", NULL);       /* shows all rows again */
  g_assert_false (gtk_widget_get_has_tooltip (button));
  form_click (button);
  g_assert_true (gtk_widget_get_has_tooltip (button));
}

/* What is stored stays on offer, known or not. */
static void
test_unknown_name (Fixture       *fixture,
                   gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Slevel':'TopSecret'");
  g_assert_true (shows (fixture, "Access level", "TopSecret"));
  assert_choices (fixture, "Access level", "Internal|External|TopSecret");
  choose (fixture, "Access level", "Internal");
  form_assert_member (&fixture->form, "Slevel", "\"Internal\"");
  assert_choices (fixture, "Access level", "Internal|External|TopSecret");
  choose (fixture, "Access level", "TopSecret");
  form_assert_member (&fixture->form, "Slevel", "\"TopSecret\"");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  form_fixture_show (&fixture->form, "'Slevel':2");     /* a number instead of the name */
  g_assert_true (shows (fixture, "Access level", "External"));
  choose (fixture, "Access level", "Internal");
  choose (fixture, "Access level", "External");
  form_assert_member (&fixture->form, "Slevel", "2");
  assert_choices (fixture, "Access level", "Internal|External");

  form_fixture_show (&fixture->form, "'Slevel':'Unknown'");
  assert_choices (fixture, "Access level", "Internal|External|Unknown");
}

static void
test_ids (Fixture       *fixture,
          gconstpointer  data)
{
  g_assert_true (shows (fixture, "Customer language", "#2"));
  load_lists (fixture);
  assert_choices (fixture, "Customer language", "All languages|English|Norwegian");
  choose (fixture, "Customer language", "All languages");
  form_assert_member (&fixture->form, "LanguageId", "0");
  choose (fixture, "Customer language", "Norwegian");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  form_fixture_show (&fixture->form, "'LanguageId':17");
  g_assert_true (shows (fixture, "Customer language", "#17 (not in list)"));
  form_assert_member (&fixture->form, "LanguageId", "17");
  choose (fixture, "Customer language", "English");
  form_assert_member (&fixture->form, "LanguageId", "1");
  choose (fixture, "Customer language", "#17 (not in list)");
  form_assert_member (&fixture->form, "LanguageId", "17");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

static void
test_references (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char before[] =
    "{\"TicketCategoryId\":3,\"Name\":\"Printers\",\"Fullname\":\"Hardware/Printers\",\"Unknown\":1}";

  form_assert_member (&fixture->form, "Category", before);
  load_lists (fixture);
  form_assert_member (&fixture->form, "Category", before);
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  choose (fixture, "Category", "Ink");
  form_assert_member (&fixture->form, "Category",
                      "{\"TicketCategoryId\":4,\"Name\":\"Ink\",\"Fullname\":\"Hardware/Printers/Ink\"}");
  g_assert_true (shows (fixture, "Category", "Hardware/Printers/Ink"));
  choose (fixture, "Category", "Printers");
  form_assert_member (&fixture->form, "Category", before);      /* with what nobody knows */
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  choose (fixture, "Owner", "Assign automatically");
  form_assert_member (&fixture->form, "Owner",
                      "{\"AssociateId\":2147483647,\"Name\":\"Assign automatically\","
                      "\"FullName\":\"Assign automatically\"}");
  choose (fixture, "Owner", "Unassigned");      /* once: the list's own 0 is left out */
  g_assert_true (shows (fixture, "Owner", "Unassigned"));
  form_undo (form_row (&fixture->form, "owner"), "Owner");
  g_assert_true (shows (fixture, "Owner", "Hardware/Anna Berg"));

  form_fixture_show (&fixture->form, "'Owner':{'AssociateId':99,'FullName':'Old One'},'Category':null");
  g_assert_true (shows (fixture, "Owner", "Old One (not in list)"));
  g_assert_true (shows (fixture, "Category", "None"));
  choose (fixture, "Category", "Software");
  form_undo (form_row (&fixture->form, "category"), "Category");
  form_assert_member (&fixture->form, "Category", "null");
}

static gboolean
was_asked (Fixture    *fixture,
           const char *text)
{
  for (guint i = 0; i < so_test_server_count (&fixture->server); i++)
    if (strstr (so_test_server_get (&fixture->server, i)->body, text) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_tree (Fixture       *fixture,
           gconstpointer  data)
{
  GListModel *items;
  static const int depths[] = { 0, 1, 2, 1, 0 };

  load_lists (fixture);
  assert_choices (fixture, "Category",
                  "Hardware|Printers|Ink|Anna Berg|Software|Nobody|A|B|C|D|E|F|Ærlig PRINTER");
  items = steward_choice_row_get_items (STEWARD_CHOICE_ROW (form_row (&fixture->form, "category")));
  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (items, i);

      g_assert_cmpint (steward_choice_item_get_depth (item), ==, depths[i]);
    }
  g_assert_true (was_asked (fixture, "\"AdditionalInfo\":\"hierarchy=true\""));
}

/* Any part of the path, in any case; Return takes the first. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *button, *search;

  load_lists (fixture);
  button = find_button (fixture, "Category");
  form_click (button);
  search = form_find (button, GTK_TYPE_SEARCH_ENTRY, "Search");
  g_assert_nonnull (search);
  wait_for (gtk_widget_get_mapped (search));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (search)), search));

  form_type (search, "ærLIG");
  g_signal_emit_by_name (search, "search-changed");
  assert_choices (fixture, "Category", "Ærlig PRINTER");
  form_type (search, "printer");
  g_signal_emit_by_name (search, "search-changed");
  assert_choices (fixture, "Category", "Printers|Ink|Ærlig PRINTER");
  form_type (search, "nowhere");
  g_signal_emit_by_name (search, "search-changed");
  assert_choices (fixture, "Category", "");
  g_assert_true (form_says (button, "Nothing found"));

  form_type (search, "soft");
  g_signal_emit_by_name (search, "activate");
  g_assert_true (shows (fixture, "Category", "Software"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));

  form_click (button);                  /* the next search begins anew */
  assert_choices (fixture, "Category",
                  "Hardware|Printers|Ink|Anna Berg|Software|Nobody|A|B|C|D|E|F|Ærlig PRINTER");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
}

static void
test_short_list_has_no_search (Fixture       *fixture,
                               gconstpointer  data)
{
  GtkWidget *button = find_button (fixture, "Type");

  form_click (button);
  g_assert_null (form_find (button, GTK_TYPE_SEARCH_ENTRY, "Search"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "language-id");

  so_test_server_answer (&fixture->server, LANGUAGES, 500,
                         "{\"Error\":true,\"ErrorType\":\"X\",\"ErrorMessage\":\"Out of order\"}");
  steward_form_set_session (fixture->form.form, fixture->session);
  g_assert_nonnull (form_find (GTK_WIDGET (row), GTK_TYPE_SPINNER, "Loading"));
  wait_for (form_says (row, "The list could not be loaded: Out of order"));
  g_assert_null (form_find (GTK_WIDGET (row), GTK_TYPE_SPINNER, "Loading"));
  g_assert_true (shows (fixture, "Customer language", "#2"));
  choose (fixture, "Customer language", "All languages");       /* what is there can be chosen */
  form_assert_member (&fixture->form, "LanguageId", "0");

  so_test_server_answer (&fixture->server, LANGUAGES, 200, languages);
  form_click (form_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "Try Again: Customer language"));
  g_assert_false (form_says (row, "could not be loaded"));
  wait_for (form_find (GTK_WIDGET (row), GTK_TYPE_SPINNER, "Loading") == NULL);
  assert_choices (fixture, "Customer language", "All languages|English|Norwegian");
  choose (fixture, "Customer language", "Norwegian");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
}

/* Destroyed while lists are on their way; tear_down looks for leaks. */
static void
test_gone_while_loading (Fixture       *fixture,
                         gconstpointer  data)
{
  so_test_server_hang (&fixture->server, GET_LIST);
  steward_form_set_session (fixture->form.form, fixture->session);
  wait_for (so_test_server_count (&fixture->server) > 0);
}

/* What the list has only now counts as chosen at once. */
static void
test_mandatory_list (Fixture       *fixture,
                     gconstpointer  data)
{
  form_fixture_show (&fixture->form, "'Category':{'TicketCategoryId':0}");
  g_object_set (form_row (&fixture->form, "category"), "mandatory", TRUE, NULL);
  g_assert_false (steward_form_is_valid (fixture->form.form));
  steward_form_set_session (fixture->form.form, fixture->session);
  wait_for (shows (fixture, "Category", "Nobody"));
  g_assert_true (steward_form_is_valid (fixture->form.form));
}

static void
test_static_name (Fixture       *fixture,
                  gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "amount");

  g_assert_true (form_says (row, "#42"));
  load_lists (fixture);
  wait_for (form_says (row, "F"));
  g_assert_nonnull (form_find (GTK_WIDGET (row), GTK_TYPE_LABEL, "Updated by"));
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/choice/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("enum", test_enum);
  ADD ("tooltip", test_tooltip);
  ADD ("unknown-name", test_unknown_name);
  ADD ("ids", test_ids);
  ADD ("references", test_references);
  ADD ("tree", test_tree);
  ADD ("search", test_search);
  ADD ("short-list-has-no-search", test_short_list_has_no_search);
  ADD ("failure", test_failure);
  ADD ("gone-while-loading", test_gone_while_loading);
  ADD ("mandatory-list", test_mandatory_list);
  ADD ("static-name", test_static_name);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
