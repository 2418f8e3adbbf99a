/* fault-test.c: the three screens, and a demo service that fails on demand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fault-test.h"

#include <libsoup/soup.h>
#include <string.h>

#include "steward-list-page.h"

#define GET_ALL "CustomerService/GetAllCustomerCenterConfigs"

const FaultScreen fault_screens[] = {
  { "customer-center", "CustomerService/GetCustomerCenterConfig",
    "CustomerService/SaveCustomerCenterConfig", "config", "{\"typed\":%d}", "{\\\"typed\\\":%d}",
    "Config" },
  { "sms", "CustomerService/GetSmsConfig", "CustomerService/SaveSmsConfig", "ns-plugin-sender",
    "Typed %d", "\"NsPluginSender\":\"Typed %d\"", "NsPluginSender" },
  { "numbering", "NumberAllocation/CreateDefaultRefCountEntity",
    "NumberAllocation/SaveDefaultNumbering", "travel-prefix", "%d", "\"TravelPrefix\":%d,",
    "TravelPrefix" },
};

const guint n_fault_screens = G_N_ELEMENTS (fault_screens);

StewardPagePrivate *
fault_page (AppTest *test)
{
  return steward_page_get_private (app_test_page (test));
}

/* ---- the service, past the window ---- */

/* (transfer full): the answer */
static char *
send_to_demo (AppTest    *test,
              const char *verb,
              const char *path,
              const char *body)
{
  g_autoptr (SoupSession) soup = soup_session_new ();
  g_autofree char *url = g_strconcat (test->address, path, NULL);
  g_autoptr (SoupMessage) message = soup_message_new (verb, url);
  g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));
  g_autoptr (GBytes) answer = NULL;
  g_autoptr (GError) error = NULL;

  soup_message_headers_replace (soup_message_get_request_headers (message), "Authorization",
                                "Basic YWRtaW46ZGVtbw==");
  soup_message_set_request_body_from_bytes (message, "application/json", bytes);
  answer = soup_session_send_and_read (soup, message, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soup_message_get_status (message), ==, 200);

  return g_bytes_get_size (answer) == 0 ? g_strdup ("") :
         g_strndup (g_bytes_get_data (answer, NULL), g_bytes_get_size (answer));
}

/* From now on this method fails so, and no other; with NULL nothing fails. */
void
fault_set (AppTest    *test,
           const char *fault,
           const char *method)
{
  g_auto (GStrv) parts = g_strsplit (fault != NULL ? fault : "", " ", 2);
  g_autofree char *line = NULL;
  g_autofree char *answer = NULL;

  if (fault != NULL)
    line = g_strdup_printf ("%s@%s %s", parts[0], method, parts[1] != NULL ? parts[1] : "");
  answer = send_to_demo (test, "PUT", "faults", line != NULL ? line : "");
}

/* The same as two faults of one kind. */
void
fault_set_twice (AppTest    *test,
                 const char *fault,
                 const char *method)
{
  g_autofree char *lines = g_strdup_printf ("%s@%s\n%s@%s", fault, method, fault, method);
  g_autofree char *answer = send_to_demo (test, "PUT", "faults", lines);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static char *
print (const char *format,
       int         number)
{
  return g_strdup_printf (format, number);
}
#pragma GCC diagnostic pop

/* Whether the service has what was typed; asks it without the fault. */
gboolean
fault_is_stored (AppTest           *test,
                 const FaultScreen *screen,
                 int                number)
{
  gboolean config = g_str_equal (screen->section, "customer-center");
  g_autofree char *path = g_strconcat ("api/v1/Agents/", config ? GET_ALL : screen->load, NULL);
  g_autofree char *stored = print (screen->stored, number);
  g_autofree char *answer = send_to_demo (test, "POST", path, "null");

  return strstr (answer, stored) != NULL;
}

/* How many configurations there are. */
guint
fault_count_rows (AppTest *test)
{
  g_autofree char *answer = send_to_demo (test, "POST", "api/v1/Agents/" GET_ALL, "null");
  guint n_rows = 0;

  for (const char *p = answer; (p = strstr (p, "\"CustConfigId\":")) != NULL; p++)
    n_rows++;

  return n_rows;
}

/* ---- the window ---- */

void
fault_open (AppTest           *test,
            const FaultScreen *screen)
{
  app_test_open (test, screen->section);
  if (STEWARD_IS_LIST_PAGE (app_test_page (test)))
    gtk_single_selection_set_selected (
      steward_list_page_get_selection (STEWARD_LIST_PAGE (app_test_page (test))), 0);
  app_test_wait_loaded (test);
}

void
fault_type (AppTest           *test,
            const FaultScreen *screen,
            int                number)
{
  g_autofree char *text = print (screen->typed, number);

  app_test_type (app_test_row (test, screen->field), text);
}

void
fault_assert_typed (AppTest           *test,
                    const FaultScreen *screen,
                    int                number)
{
  gpointer row = app_test_row (test, screen->field);
  g_autofree char *text = print (screen->typed, number);
  g_autofree char *now = NULL;
  GtkWidget *view = app_test_find (row, GTK_TYPE_TEXT_VIEW);

  if (view != NULL)
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &now, NULL);
  else
    now = g_strdup (app_test_text (row));
  g_assert_cmpstr (now, ==, text);
}

void
fault_click (AppTest    *test,
             const char *label)
{
  GtkWidget *button;

  wait_for ((button = app_test_find_button (test->window, label)) != NULL);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

void
fault_wait_saved (AppTest *test)
{
  wait_for (!steward_page_is_saving (app_test_page (test)) &&
            !steward_page_is_dirty (app_test_page (test)));
  g_assert_false (steward_banner_is_shown (fault_page (test)->banner));
}
