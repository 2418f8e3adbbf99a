/* test-save-keys.c: who goes on typing while it is saved types where they were
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config-db.h"
#include "fault-test.h"
#include "keys-test.h"

#include <string.h>

#define SLOW "slow=400"         /* milliseconds */

/* (transfer full) */
static char *
dup_text (GtkWidget *widget)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* (nullable): the first control of a type whose text begins so */
static GtkWidget *
find (GtkWidget  *root,
      GType       type,
      const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    {
      g_autofree char *own = dup_text (root);

      if (g_str_has_prefix (own, text))
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_text (GtkWidget  *widget,
          const char *text)
{
  g_autofree char *own = dup_text (widget);

  return strcmp (own, text) == 0;
}

static gboolean
holds_less (GtkWidget *widget,
            gsize      length)
{
  g_autofree char *own = dup_text (widget);

  return strlen (own) < length;
}

/* The next letter; a negative place is the end. */
static void
expect (GString *text,
        gssize  *place,
        char     letter)
{
  g_string_insert_c (text, *place, letter);
  if (*place >= 0)
    (*place)++;
}

/* Types one letter after the other, saves in the middle of it, and looks where they are. */
static void
type_and_save (AppTest    *test,
               GtkWidget  *widget,
               const char *last,
               const char *method)
{
  GString *expected;
  g_autofree char *before = dup_text (widget);
  char letter[] = "a";
  gssize place;

  fault_set (test, SLOW, method);
  gtk_widget_grab_focus (widget);
  keys_press ("ctrl+End");
  keys_press (last);
  place = g_str_equal (last, "Left") ? (gssize) strlen (before) - 1 : -1;
  expected = g_string_new (before);
  keys_type (" ");
  expect (expected, &place, ' ');
  wait_for (has_text (widget, expected->str));
  wait_for (app_test_can (test, "save"));
  keys_press ("ctrl+s");
  wait_for (steward_page_is_saving (app_test_page (test)));
  for (guint after = 0; after < 3 && *letter < 'z'; (*letter)++)
    {
      after += !steward_page_is_saving (app_test_page (test));
      keys_type (letter);
      expect (expected, &place, *letter);
      wait_for (!holds_less (widget, expected->len));
    }
  fault_set (test, NULL, NULL);
  wait_for (!steward_page_is_saving (app_test_page (test)));
  keys_type ("Z");
  expect (expected, &place, 'Z');
  wait_for (!holds_less (widget, expected->len));
  {
    g_autofree char *after = dup_text (widget);

    g_assert_cmpstr (after, ==, expected->str);
  }
  g_assert_true (steward_page_is_dirty (app_test_page (test)));
  g_string_free (expected, TRUE);
}

static void
test_text (AppTest *test)
{
  keys_open (test, "sms");
  type_and_save (test, app_test_find (app_test_row (test, "ns-plugin-sender"), GTK_TYPE_ENTRY), "End",
                 "CustomerService/SaveSmsConfig");
}

static void
test_map (AppTest *test)
{
  GtkWidget *row;

  keys_open (test, "sms");
  row = app_test_row (test, "ns-plugin-config");
  type_and_save (test, find (row, GTK_TYPE_ENTRY, "fjellvik-demo"), "End",
                 "CustomerService/SaveSmsConfig");
}

static void
type_in_config (AppTest    *test,
                const char *tab,
                GType       type,
                const char *text)
{
  GtkWidget *widget = NULL;

  keys_open (test, "customer-center");
  config_open (test, NORWEGIAN);
  config_show_tab (test, tab);
  wait_for ((widget = find (GTK_WIDGET (config_page (test)->tabs), type, text)) != NULL);
  type_and_save (test, widget, g_str_equal (tab, "raw") ? "Left" : "End",
                 "CustomerService/SaveCustomerCenterConfig");
}

static void
test_json_text (AppTest *test)
{
  type_in_config (test, "form", GTK_TYPE_ENTRY, "Fjellvik");
}

static void
test_json_lines (AppTest *test)
{
  type_in_config (test, "form", GTK_TYPE_TEXT_VIEW, "S");
}

static void
test_raw (AppTest *test)
{
  type_in_config (test, "raw", GTK_TYPE_TEXT_VIEW, "{");
}

static void
add_tests (void)
{
  app_test_add ("/save-keys/text", test_text);
  app_test_add ("/save-keys/map", test_map);
  app_test_add ("/save-keys/json-text", test_json_text);
  app_test_add ("/save-keys/json-lines", test_json_lines);
  app_test_add ("/save-keys/raw", test_raw);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (argc, argv, add_tests);
}
