/* config-db.c: configurations in the file of the demo service, byte by byte
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config-db.h"

#include <sqlite3.h>

/* @text: (nullable): in the place of ?1 */
void
config_db_run (AppTest    *test,
               const char *sql,
               const char *text)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open (test->database, &database), ==, SQLITE_OK);
  sqlite3_busy_timeout (database, 10000);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (text != NULL)
    sqlite3_bind_text (statement, 1, text, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
  sqlite3_close (database);
}

/* The service has this text from now on. */
void
config_db_put (AppTest    *test,
               int         id,
               const char *text)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE cust_config SET Config = ?1 WHERE CustConfigId = %d", id);

  config_db_run (test, sql, text);
}

/* (transfer full): what the service has, to the byte */
char *
config_db_get (AppTest *test,
               int      id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT Config FROM cust_config WHERE CustConfigId = %d", id);
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;
  char *text;

  g_assert_cmpint (sqlite3_open (test->database, &database), ==, SQLITE_OK);
  sqlite3_busy_timeout (database, 10000);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (database);

  return text;
}

/* ---- the page ---- */

StewardCustomerCenterPage *
config_page (AppTest *test)
{
  return STEWARD_CUSTOMER_CENTER_PAGE (app_test_page (test));
}

/* (nullable) */
SoCustomerCenterConfig *
config_get (AppTest *test)
{
  return steward_customer_center_get_open (config_page (test));
}

/* Opens a configuration and waits for it. */
SoCustomerCenterConfig *
config_open (AppTest *test,
             int      id)
{
  steward_list_page_open (STEWARD_LIST_PAGE (app_test_page (test)), id);
  wait_for (config_get (test) != NULL && config_get (test)->cust_config_id == id);
  app_test_wait_loaded (test);

  return config_get (test);
}

const char *
config_tab (AppTest *test)
{
  return adw_view_stack_get_visible_child_name (config_page (test)->tabs);
}

/* As a click on the tab does. */
void
config_show_tab (AppTest    *test,
                 const char *name)
{
  adw_view_stack_set_visible_child_name (config_page (test)->tabs, name);
}

/* ---- finding ---- */

/* What assistive tools know by the name, on view. (nullable) */
gpointer
config_find_named (gpointer    root,
                   GType       type,
                   const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root))
    {
      g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (root),
                                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      if (other == NULL)
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = config_find_named (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Clicks the button with the label. */
void
config_click (gpointer    root,
              const char *label)
{
  GtkWidget *button;

  wait_for ((button = app_test_find_button (root, label)) != NULL);
  g_signal_emit_by_name (button, "clicked");
}
