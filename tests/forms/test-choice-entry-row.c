/* test-choice-entry-row.c: a text, with a list of the service to choose it from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include "so-test-server.h"

#define ROW \
  "<child><object class='StewardChoiceEntryRow'><property name='field'>title</property>" \
  "<property name='title'>_Module</property><property name='list'>sms-plugins</property>" \
  "<property name='technical'>True</property></object></child>"

static const char plugins[] =
  "[{\"Name\":\"CM\",\"SupportedMessagingFormats\":[\"smtp/rfc822\",\"sms/160\"]},"
  "{\"Name\":\"SMTP\",\"SupportedMessagingFormats\":[\"smtp/rfc822\"]},"
  "{\"Name\":null,\"SupportedMessagingFormats\":[\"sms/160\"]},"
  "{\"Name\":\"None\",\"SupportedMessagingFormats\":null},"
  "{\"Name\":\"Twilio SMS\",\"SupportedMessagingFormats\":[\"SMS/mms\"]}]";

typedef struct
{
  FormFixture     form;
  SoTestServer    server;
  StewardBaseRow *row;
  GtkWidget      *entry;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (SoSession) session = NULL;
  g_autoptr (GError) error = NULL;

  so_test_server_init (&fixture->server);
  so_test_server_answer (&fixture->server, "Messaging/GetPlugins", 200, plugins);
  session = so_session_new (fixture->server.address, &error);
  g_assert_no_error (error);

  form_fixture_open (&fixture->form, ROW);
  form_fixture_show (&fixture->form, "'Title':'Ours'");
  fixture->row = form_row (&fixture->form, "title");
  fixture->entry = form_find (fixture->form.window, GTK_TYPE_ENTRY, "Module");
  steward_form_set_session (fixture->form.form, session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
  so_test_server_clear (&fixture->server);
}

static char *
dup_items (Fixture *fixture)
{
  GListModel *items = steward_choice_entry_row_get_items (STEWARD_CHOICE_ENTRY_ROW (fixture->row));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (items, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", steward_choice_item_get_label (item));
    }

  return g_string_free (text, FALSE);
}

static gboolean
offers (Fixture    *fixture,
        const char *expected)
{
  g_autofree char *items = dup_items (fixture);

  return g_str_equal (items, expected);
}

/* What sends text messages, and what is stored. */
static void
test_items (Fixture       *fixture,
            gconstpointer  data)
{
  wait_for (offers (fixture, "CM,Twilio SMS,Ours"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "Ours");
  g_assert_false (steward_form_is_dirty (fixture->form.form));

  form_fixture_show (&fixture->form, "'Title':'CM'");
  g_assert_true (offers (fixture, "CM,Twilio SMS"));
  form_fixture_show (&fixture->form, "'Title':null");
  g_assert_true (offers (fixture, "CM,Twilio SMS"));
}

static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *button = form_find (fixture->form.window, GTK_TYPE_TOGGLE_BUTTON, "Choose Module");

  wait_for (offers (fixture, "CM,Twilio SMS,Ours"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  wait_for (form_says (fixture->row, "Twilio SMS"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);

  form_type (fixture->entry, "CM");
  form_assert_member (&fixture->form, "Title", "\"CM\"");
  g_assert_true (offers (fixture, "CM,Twilio SMS,Ours"));       /* to go back to */
  form_type (fixture->entry, "Typed");
  form_assert_member (&fixture->form, "Title", "\"Typed\"");
  form_undo (fixture->row, "Module");
  form_assert_member (&fixture->form, "Title", "\"Ours\"");
}

static void
test_no_session (Fixture       *fixture,
            gconstpointer  data)
{
  wait_for (offers (fixture, "CM,Twilio SMS,Ours"));
  steward_form_set_session (fixture->form.form, NULL);
  g_assert_true (offers (fixture, "Ours"));
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  steward_form_set_read_only (fixture->form.form, TRUE, "Because");
  g_assert_null (form_find (fixture->form.window, GTK_TYPE_TOGGLE_BUTTON, "Choose Module"));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (fixture->entry)));
  form_assert_described (fixture->entry, "Because");
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/choice-entry/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("items", test_items);
  ADD ("choose", test_choose);
  ADD ("no-session", test_no_session);
  ADD ("read-only", test_read_only);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
