/* test-faults.c: everything that can go wrong on the way, on each of the three screens
 *
 * Text is typed into the form, the save fails in one way or another, and the same window
 * saves when the fault is gone, without a word being typed again. Nothing is stored twice
 * or by half. The same for loading. The tables follow screens.md, section 2.7.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fault-test.h"

#include "steward-sign-in-page.h"

typedef enum
{
  SAYS,          /* a bar with a text and what helps */
  SIGNS_IN,      /* a bar that offers to sign in again */
  FORBIDS,       /* a bar, and nothing can be edited */
  AT_FIELD,      /* a text under the field */
  READS,         /* the screen is for reading only */
} Outcome;

typedef struct
{
  const char *line;          /* of the table 2.7 */
  const char *fault;         /* as steward-demo takes it */
  const char *text;          /* on view */
  const char *button;        /* besides Try Again; NULL for none */
  Outcome     outcome;
  gboolean    done;          /* the service has done it all the same */
} Fault;

#define SETTINGS "Connection Settings"
#define REQUESTS "Requests to Server"
#define COPY "Copy Details"
#define TOLD "The demo service was told to fail with "

static const Fault faults[] = {
  { "no network", "reset", "was lost before its answer was complete (127.0.0.1:", SETTINGS, SAYS, FALSE },
  { "no network", "reset+done", "not known whether the changes were saved", SETTINGS, SAYS, TRUE },
  { "no network", "truncated", "(127.0.0.1:", COPY, SAYS, TRUE },
  { "time-out", "slow=5000", "did not answer within 1 second (127.0.0.1:", SETTINGS, SAYS, FALSE },
  { "proxy", "not-json", "a web page instead of data", REQUESTS, SAYS, FALSE },
  { "proxy", "not-json+done", "not known whether the changes were saved", REQUESTS, SAYS, TRUE },
  { "401", "401", TOLD "401", COPY, SIGNS_IN, FALSE },
  { "401", "401=null", "401 Unauthorized", COPY, SIGNS_IN, FALSE },
  { "403", "403", TOLD "403", COPY, FORBIDS, FALSE },
  { "403", "403=empty", "403 Forbidden", COPY, FORBIDS, FALSE },
  { "rights text", "403=rest Only for administrators", "Only for administrators", COPY, FORBIDS, FALSE },
  { "400", "400=agent", TOLD "400", COPY, SAYS, FALSE },
  { "400", "400=rest", TOLD "400", COPY, SAYS, FALSE },
  { "400", "400=binding", "The request is invalid. " TOLD "400", COPY, SAYS, FALSE },
  { "400", "400=null", "400 Bad Request", COPY, SAYS, FALSE },
  { "400", "400=html", "400 Bad Request", COPY, SAYS, FALSE },
  { "400 names a field", "400=agent %s: not with this moon", "not with this moon", NULL, AT_FIELD, FALSE },
  { "200 with an error object", "200=agent", TOLD "200", COPY, SAYS, FALSE },
  { "200 with an error object", "200=rest", TOLD "200", COPY, SAYS, FALSE },
  { "200 with an error object", "200=binding", TOLD "200", COPY, SAYS, FALSE },
  { "200 names a field", "200=rest %s: not with this moon", "not with this moon", NULL, AT_FIELD, FALSE },
  { "404 on a method", "404=binding", NULL, NULL, READS, FALSE },
  { "404 on a method", "404=empty", NULL, NULL, READS, FALSE },
  { "404 of a proxy", "404=html", "nothing at this address on the server (404 Not Found)", REQUESTS, SAYS, FALSE },
  { "404 of a proxy", "404=null", "nothing at this address on the server (404 Not Found)", REQUESTS, SAYS, FALSE },
  { "404 of an object", "404=rest", TOLD "404", COPY, SAYS, FALSE },
  { "409", "409", TOLD "409", COPY, SAYS, FALSE },
  { "421", "421=empty", "has moved to another server", REQUESTS, SAYS, FALSE },
  { "429", "429", "asks to wait for 5 seconds", REQUESTS, SAYS, FALSE },
  { "5xx", "500=agent", TOLD "500", REQUESTS, SAYS, FALSE },
  { "5xx", "500=rest", TOLD "500", REQUESTS, SAYS, FALSE },
  { "5xx", "500=binding", TOLD "500", REQUESTS, SAYS, FALSE },
  { "5xx", "500=null", "500 Internal Server Error", REQUESTS, SAYS, FALSE },
  { "5xx", "500=html", "500 Internal Server Error", REQUESTS, SAYS, FALSE },
  { "5xx", "500=empty", "500 Internal Server Error", REQUESTS, SAYS, FALSE },
  { "5xx", "500=rest+done", TOLD "500", REQUESTS, SAYS, TRUE },
  { "5xx", "502=html+done", "not known whether the changes were saved", REQUESTS, SAYS, TRUE },
  { "5xx", "503=empty", "asks to wait for 5 seconds", REQUESTS, SAYS, FALSE },
};

static StewardBanner *
banner (AppTest *test)
{
  return fault_page (test)->banner;
}

/* ---- saving ---- */

static void
sign_in_again (AppTest *test)
{
  StewardSignInPage *page;
  GtkWidget *password;

  fault_click (test, "Sign In Again");
  wait_for (app_test_find_button (test->window, "Sign In") != NULL);
  page = app_test_find (test->window, STEWARD_TYPE_SIGN_IN_PAGE);
  password = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (page), STEWARD_TYPE_SIGN_IN_PAGE,
                                                        "password_row"));
  gtk_editable_set_text (GTK_EDITABLE (password), "demo");
  fault_click (test, "Sign In");
}

static void
check_said (AppTest           *test,
            const FaultScreen *screen,
            const Fault       *fault)
{
  gboolean read_only = fault->outcome == FORBIDS || fault->outcome == READS;

  g_assert_cmpint (steward_form_get_read_only (app_test_form (test)), ==, read_only);
  g_assert_null (app_test_question ());
  if (fault->outcome == AT_FIELD)
    wait_for (app_test_shows (test->window, fault->text));
  if (fault->text != NULL && !app_test_shows (test->window, fault->text))
    g_error ("%s: %s: \"%s\" is not said, but: %s", screen->section, fault->fault, fault->text,
             steward_banner_get_text (banner (test)));
  if (fault->button != NULL && app_test_find_button (test->window, fault->button) == NULL)
    g_error ("%s: %s: there is no button %s", screen->section, fault->fault, fault->button);
  if (fault->outcome == AT_FIELD)
    return;

  g_assert_true (steward_banner_is_shown (banner (test)));
  g_assert_cmpstr (steward_banner_get_text (banner (test)), !=, "");
}

/* The fault is gone: the same window goes on from where it was. */
static void
recover (AppTest     *test,
         const Fault *fault)
{
  switch (fault->outcome)
    {
    case SAYS:
    case FORBIDS:
      fault_click (test, "Try Again");
      break;

    case SIGNS_IN:
      sign_in_again (test);
      break;

    case AT_FIELD:
      app_test_do (test, "save");
      break;

    case READS:
      steward_page_load (app_test_page (test));
      wait_for (fault_page (test)->loading == NULL);
      app_test_do (test, "save");
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
fail_saving (AppTest           *test,
             const FaultScreen *screen,
             const Fault       *fault,
             int                number)
{
  g_auto (GStrv) parts = g_strsplit (fault->fault, "%s", 2);
  g_autofree char *text = g_strjoinv (screen->wire, parts);

  g_test_message ("%s, %s: %s", screen->section, fault->line, text);
  so_session_set_timeout (steward_window_get_session (test->window),
                          g_str_has_prefix (fault->fault, "slow") ? 1 : 60);
  fault_set (test, text, screen->save);
  fault_type (test, screen, number);
  app_test_save (test);
  check_said (test, screen, fault);
  fault_assert_typed (test, screen, number);
  g_assert_true (steward_page_is_dirty (app_test_page (test)));

  fault_set (test, NULL, NULL);
  g_assert_cmpint (fault_is_stored (test, screen, number), ==, fault->done);
  recover (test, fault);
  fault_wait_saved (test);
  fault_assert_typed (test, screen, number);
  g_assert_false (steward_form_get_read_only (app_test_form (test)));
  g_assert_true (fault_is_stored (test, screen, number));
}

static void
test_saving (AppTest           *test,
             const FaultScreen *screen)
{
  guint n_rows;

  app_test_start_demo (test, NULL);
  n_rows = fault_count_rows (test);
  fault_open (test, screen);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    fail_saving (test, screen, &faults[i], 11 + (int) i);
  g_assert_cmpuint (fault_count_rows (test), ==, n_rows);
}

/* The work was done and the answer lost: what is typed since then goes over it, and nobody is
 * told that somebody else had changed it. */
static void
test_unknown (AppTest           *test,
              const FaultScreen *screen)
{
  app_test_start_demo (test, NULL);
  fault_open (test, screen);
  fault_set (test, "truncated", screen->save);
  fault_type (test, screen, 11);
  app_test_save (test);
  g_assert_true (fault_is_stored (test, screen, 11));
  fault_set (test, NULL, NULL);

  fault_type (test, screen, 12);
  app_test_do (test, "save");
  fault_wait_saved (test);
  fault_assert_typed (test, screen, 12);
  g_assert_true (fault_is_stored (test, screen, 12));
}

/* What the server complains about is folded away: it is unfolded, and the text stays. */
static void
test_folded (AppTest *test)
{
  const FaultScreen *screen = &fault_screens[2];
  gpointer row;

  app_test_start_demo (test, NULL);
  fault_open (test, screen);
  fault_type (test, screen, 11);
  row = app_test_row (test, screen->field);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW)), FALSE);
  wait_for (!gtk_widget_get_mapped (row));

  fault_set (test, "400=agent TravelPrefix: not with this moon", screen->save);
  app_test_save (test);
  wait_for (gtk_widget_get_mapped (row) && app_test_shows (row, "not with this moon"));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (app_test_shows (row, "not with this moon"));
  g_assert_nonnull (steward_base_row_get_error (row));
  fault_assert_typed (test, screen, 11);
}

/* Of the two tabs that show it, the one on view tells. */
static void
test_tab (AppTest *test)
{
  const FaultScreen *screen = &fault_screens[0];

  app_test_start_demo (test, NULL);
  fault_open (test, screen);
  for (int i = 0; i < 2; i++)
    {
      AdwViewStack *tabs = app_test_find (app_test_form (test), ADW_TYPE_VIEW_STACK);
      const char *tab = i == 0 ? "raw" : "form";

      adw_view_stack_set_visible_child_name (tabs, tab);
      g_object_set (steward_page_get_object (app_test_page (test)), "config", i == 0 ? "{}" : "{\"a\":1}", NULL);
      fault_set (test, "400=agent Config: not with this moon", screen->save);
      app_test_save (test);
      wait_for (app_test_shows (test->window, "not with this moon"));
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (tabs), ==, tab);
      g_assert_true (app_test_shows (adw_view_stack_get_visible_child (tabs), "not with this moon"));
    }
}

/* ---- loading, over a form that is filled in ---- */

static void
fail_loading (AppTest           *test,
              const FaultScreen *screen,
              const Fault       *fault,
              int                number)
{
  if (fault->outcome == AT_FIELD || fault->outcome == READS || fault->done)
    return;                             /* for those who save */

  g_test_message ("%s, %s: %s", screen->section, fault->line, fault->fault);
  so_session_set_timeout (steward_window_get_session (test->window),
                          g_str_has_prefix (fault->fault, "slow") ? 1 : 60);
  fault_set (test, fault->fault, screen->load);
  steward_page_load (app_test_page (test));
  wait_for (fault_page (test)->loading == NULL);
  g_assert_true (steward_banner_is_shown (banner (test)));
  if (!app_test_shows (test->window, fault->text))
    g_error ("%s: %s: \"%s\" is not said, but: %s", screen->section, fault->fault, fault->text,
             steward_banner_get_text (banner (test)));
  fault_assert_typed (test, screen, number);

  fault_set (test, NULL, NULL);
  if (fault->outcome == SIGNS_IN)
    sign_in_again (test);
  else
    fault_click (test, "Try Again");
  wait_for (!steward_banner_is_shown (banner (test)) && fault_page (test)->loading == NULL);
  fault_assert_typed (test, screen, number);
  g_assert_true (app_test_can (test, "save"));
}

static void
test_loading (AppTest           *test,
              const FaultScreen *screen)
{
  app_test_start_demo (test, NULL);
  fault_open (test, screen);
  fault_type (test, screen, 11);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    /* what is gone is another matter, and one time-out takes as long as all the rest */
    if (!g_str_has_prefix (faults[i].fault, "404") &&
        (!g_str_has_prefix (faults[i].fault, "slow") || screen == &fault_screens[1]))
      fail_loading (test, screen, &faults[i], 11);
  g_assert_false (fault_is_stored (test, screen, 11));
}

/* ---- nothing to show yet ---- */

static void
test_first_load (AppTest *test)
{
  static const char *const kinds[] = { "reset", "not-json", "403", "404=binding", "429", "500=null" };

  app_test_start_demo (test, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      fault_set (test, kinds[i], "CustomerService/GetSmsConfig");
      app_test_open_at (test, test->address, "admin", "sms");
      wait_for (steward_state_view_get_state (fault_page (test)->state_view) == STEWARD_STATE_ERROR);
      g_assert_cmpstr (steward_state_view_get_text (fault_page (test)->state_view), !=, "");
      g_assert_nonnull (app_test_find_button (test->window, COPY));
      fault_set (test, NULL, NULL);
      fault_click (test, "Try Again");
      wait_for (steward_state_view_get_state (fault_page (test)->state_view) == STEWARD_STATE_CONTENT);
      app_test_close (test);
    }
}

/* ---- what nobody notices ---- */

/* 421: the tenant is looked up again, and the call repeated once. */
static void
test_moved (AppTest           *test,
            const FaultScreen *screen)
{
  g_autofree char *state = NULL;
  g_autofree char *moved = NULL;
  char *address;
  SoSession *session;

  app_test_start_demo (test, NULL);
  state = g_strconcat (test->address, "api/state/Demo00001", NULL);
  moved = g_strconcat (test->address, "api/", NULL);
  address = test->address;
  test->address = g_strconcat (address, "Demo00001/", NULL);   /* another of its addresses */
  fault_open (test, screen);
  g_free (test->address);
  test->address = address;

  session = steward_window_get_session (test->window);
  so_session_set_state_address (session, state);
  fault_set_twice (test, "421:once", screen->save);   /* libsoup tries once on its own */
  fault_type (test, screen, 12);
  app_test_save (test);
  fault_wait_saved (test);
  g_assert_cmpstr (so_session_get_address (session), ==, moved);
  g_assert_true (fault_is_stored (test, screen, 12));
}

/* ---- the server says no, for a while ---- */

/* (nullable) */
static GtkWidget *
find_close (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) &&
                     g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)),
                                "window-close-symbolic") == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_close (child);

  return found;
}

static void
close_bar (AppTest *test)
{
  g_signal_emit_by_name (find_close (GTK_WIDGET (banner (test))), "clicked");
  g_assert_false (steward_banner_is_shown (banner (test)));
}

/* Reading the object again finds nothing: that is no reason to take it that nothing can be saved. */
static void
test_not_found (AppTest           *test,
                const FaultScreen *screen)
{
  static const char *const kinds[] = { "404=html", "404=empty", "404=binding" };

  app_test_start_demo (test, NULL);
  fault_open (test, screen);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      fault_set (test, kinds[i], screen->load);
      fault_type (test, screen, 11 + (int) i);
      app_test_save (test);
      g_test_message ("%s: %s", kinds[i], steward_banner_get_text (banner (test)));
      g_assert_true (steward_banner_is_shown (banner (test)));
      g_assert_false (steward_form_get_read_only (app_test_form (test)));
      g_assert_null (app_test_question ());
      fault_assert_typed (test, screen, 11 + (int) i);

      fault_set (test, NULL, NULL);
      fault_click (test, "Try Again");
      fault_wait_saved (test);
      g_assert_true (fault_is_stored (test, screen, 11 + (int) i));
    }
}

/* The defaults are not read again before they are sent. */
static void
test_not_found_customer_center (AppTest *test)
{
  test_not_found (test, &fault_screens[0]);
}

static void
test_not_found_sms (AppTest *test)
{
  test_not_found (test, &fault_screens[1]);
}

/* Whoever closes the bar, or reloads, may try again with what was typed. */
static void
test_refused (AppTest           *test,
              const FaultScreen *screen)
{
  app_test_start_demo (test, NULL);
  fault_open (test, screen);
  fault_set (test, "403", screen->save);
  fault_type (test, screen, 11);
  app_test_save (test);
  g_assert_true (steward_form_get_read_only (app_test_form (test)));
  app_test_do (test, "save-key");
  g_assert_nonnull (app_test_find_button (test->window, "Try Again"));   /* the reason stays */

  close_bar (test);
  g_assert_false (steward_form_get_read_only (app_test_form (test)));
  fault_assert_typed (test, screen, 11);
  app_test_do (test, "save-key");
  wait_for (!steward_page_is_saving (app_test_page (test)));
  g_assert_true (steward_form_get_read_only (app_test_form (test)));

  app_test_do (test, "reload");
  g_assert_null (app_test_question ());
  wait_for (!steward_form_get_read_only (app_test_form (test)) && fault_page (test)->loading == NULL &&
            app_test_can (test, "save"));
  fault_assert_typed (test, screen, 11);
  fault_set (test, NULL, NULL);
  app_test_do (test, "save-key");
  fault_wait_saved (test);
  g_assert_true (fault_is_stored (test, screen, 11));
}

/* Whoever saves where that cannot be hears why. */
static void
test_says_why (AppTest           *test,
               const FaultScreen *screen)
{
  app_test_start_demo (test, NULL);
  fault_open (test, screen);
  fault_set (test, "404=binding", screen->save);
  fault_type (test, screen, 11);
  app_test_save (test);
  g_assert_true (steward_form_get_read_only (app_test_form (test)));
  close_bar (test);
  g_assert_false (steward_banner_is_shown (banner (test)));
  g_assert_true (steward_form_get_read_only (app_test_form (test)));
  app_test_do (test, "save-key");
  g_assert_true (steward_banner_is_shown (banner (test)));
  g_assert_cmpstr (steward_banner_get_text (banner (test)), ==,
                   steward_page_get_reading_reason (app_test_page (test)));

  fault_set (test, NULL, NULL);
  app_test_do (test, "reload");
  g_assert_null (app_test_question ());
  wait_for (app_test_can (test, "save") && fault_page (test)->loading == NULL);
  fault_assert_typed (test, screen, 11);
  app_test_do (test, "save-key");
  fault_wait_saved (test);
  g_assert_true (fault_is_stored (test, screen, 11));
}

#define for_all_screens(test) \
  static void \
  test##_customer_center (AppTest *self) \
  { \
    test (self, &fault_screens[0]); \
  } \
  static void \
  test##_sms (AppTest *self) \
  { \
    test (self, &fault_screens[1]); \
  } \
  static void \
  test##_numbering (AppTest *self) \
  { \
    test (self, &fault_screens[2]); \
  }

for_all_screens (test_saving)
for_all_screens (test_loading)
for_all_screens (test_moved)
for_all_screens (test_unknown)
for_all_screens (test_refused)
for_all_screens (test_says_why)

static void
add_tests (void)
{
  app_test_add ("/faults/saving/customer-center", test_saving_customer_center);
  app_test_add ("/faults/saving/sms", test_saving_sms);
  app_test_add ("/faults/saving/numbering", test_saving_numbering);
  app_test_add ("/faults/loading/customer-center", test_loading_customer_center);
  app_test_add ("/faults/loading/sms", test_loading_sms);
  app_test_add ("/faults/loading/numbering", test_loading_numbering);
  app_test_add ("/faults/unknown/customer-center", test_unknown_customer_center);
  app_test_add ("/faults/unknown/sms", test_unknown_sms);
  app_test_add ("/faults/unknown/numbering", test_unknown_numbering);
  app_test_add ("/faults/not-found/customer-center", test_not_found_customer_center);
  app_test_add ("/faults/not-found/sms", test_not_found_sms);
  app_test_add ("/faults/refused/customer-center", test_refused_customer_center);
  app_test_add ("/faults/refused/sms", test_refused_sms);
  app_test_add ("/faults/refused/numbering", test_refused_numbering);
  app_test_add ("/faults/says-why/customer-center", test_says_why_customer_center);
  app_test_add ("/faults/says-why/sms", test_says_why_sms);
  app_test_add ("/faults/says-why/numbering", test_says_why_numbering);
  app_test_add ("/faults/folded", test_folded);
  app_test_add ("/faults/tab", test_tab);
  app_test_add ("/faults/first-load", test_first_load);
  app_test_add ("/faults/moved/customer-center", test_moved_customer_center);
  app_test_add ("/faults/moved/sms", test_moved_sms);
  app_test_add ("/faults/moved/numbering", test_moved_numbering);
}

int
main (int   argc,
      char *argv[])
{
  return app_test_run (argc, argv, add_tests);
}
