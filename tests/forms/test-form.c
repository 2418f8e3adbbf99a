/* test-form.c: a form as a whole: validation, the server's refusals, focus, other fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include "so-service-error.h"

#define ROWS \
  "<child><object class='StewardStaticRow'><property name='field'>form-sample-id</property>" \
  "<property name='title'>Id</property><property name='empty-text'>New</property></object></child>" \
  "<child><object class='StewardTextRow'><property name='field'>title</property>" \
  "<property name='title'>_Title</property></object></child>" \
  "<child><object class='StewardSwitchRow'><property name='field'>enabled</property>" \
  "<property name='title'>_Enabled</property></object></child>" \
  "<child><object class='StewardNumberRow'><property name='field'>amount</property>" \
  "<property name='title'>_Amount</property></object></child>" \
  "<child><object class='StewardChoiceRow'><property name='field'>type</property>" \
  "<property name='title'>T_ype</property></object></child>" \
  "<child><object class='AdwExpanderRow'><property name='title'>More</property>" \
  "<child><object class='StewardTextRow'><property name='field'>note</property>" \
  "<property name='title'>_Note</property></object></child></object></child>"

typedef struct
{
  FormFixture form;
  int         dirty;    /* notifications */
  int         valid;
} Fixture;

static void
count (GObject    *object,
       GParamSpec *pspec,
       int        *counter)
{
  (*counter)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  form_fixture_open (&fixture->form, ROWS);
  g_signal_connect (fixture->form.form, "notify::dirty", G_CALLBACK (count), &fixture->dirty);
  g_signal_connect (fixture->form.form, "notify::valid", G_CALLBACK (count), &fixture->valid);
  form_fixture_show (&fixture->form, "");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

static GtkWidget *
find (Fixture    *fixture,
      GType       type,
      const char *name)
{
  GtkWidget *widget = form_find (fixture->form.window, type, name);

  g_assert_nonnull (widget);

  return widget;
}

static gboolean
has_focus (Fixture   *fixture,
           gpointer   widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->form.window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
test_dirty (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *title = find (fixture, GTK_TYPE_ENTRY, "Title");

  g_assert_cmpint (fixture->dirty, ==, 0);
  form_type (title, "a");
  g_assert_cmpint (fixture->dirty, ==, 1);
  form_type (title, "ab");
  g_assert_cmpint (fixture->dirty, ==, 1);
  form_type (title, "Printer is out of ink");
  g_assert_cmpint (fixture->dirty, ==, 2);
  g_assert_false (steward_form_is_dirty (fixture->form.form));

  form_type (title, "a");
  form_fixture_show (&fixture->form, "");       /* a clean one in place of a dirty one */
  g_assert_cmpint (fixture->dirty, ==, 4);
}

/* What the carrier cannot take is unsaved work, too, and can be taken back. */
static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *amount = find (fixture, GTK_TYPE_SPIN_BUTTON, "Amount");

  form_type (amount, "");
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_true (steward_form_is_dirty (fixture->form.form));
  g_assert_cmpint (fixture->dirty, ==, 1);
  form_type (find (fixture, GTK_TYPE_ENTRY, "Title"), "Another");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (amount)), ==, "");

  form_undo (form_row (&fixture->form, "amount"), "Amount");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (amount)), ==, "42");
  form_assert_valid (amount);
  form_undo (form_row (&fixture->form, "title"), "Title");
  g_assert_false (steward_form_is_dirty (fixture->form.form));
  g_assert_cmpint (fixture->dirty, ==, 2);
}

static void
test_validate (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *title = find (fixture, GTK_TYPE_ENTRY, "Title");
  GtkWidget *amount = find (fixture, GTK_TYPE_SPIN_BUTTON, "Amount");

  g_object_set (form_row (&fixture->form, "title"), "mandatory", TRUE, NULL);
  form_type (amount, "");
  g_assert_false (steward_form_is_valid (fixture->form.form));
  g_assert_cmpint (fixture->valid, ==, 1);
  form_type (title, "");
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (has_focus (fixture, title));           /* the first of two */
  form_type (title, "x");
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (has_focus (fixture, amount));
  form_type (amount, "1");
  g_assert_true (steward_form_is_valid (fixture->form.form));
  g_assert_cmpint (fixture->valid, ==, 2);
  g_assert_true (steward_form_validate (fixture->form.form));
}

/* A new object: nothing is scolded until Save. */
static void
test_new_object (Fixture       *fixture,
                 gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "title");

  g_object_set (row, "mandatory", TRUE, NULL);
  form_fixture_show (&fixture->form, "'FormSampleId':0,'Title':''");
  g_assert_true (form_says (form_row (&fixture->form, "form-sample-id"), "New"));
  g_assert_null (steward_base_row_get_error (row));
  g_assert_false (steward_form_is_valid (fixture->form.form));
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_cmpstr (steward_base_row_get_error (row), ==, "This field must not be empty");
  steward_form_clear_errors (fixture->form.form);
  g_assert_null (steward_base_row_get_error (row));

  /* Insert counts for it, not Update */
  form_fixture_show (&fixture->form, "'FormSampleId':0,'TableRight':{'Mask':'Select, Insert','Reason':''}");
  g_assert_true (steward_base_row_is_editable (row));
  form_fixture_show (&fixture->form, "'TableRight':{'Mask':'Select, Insert','Reason':''}");
  g_assert_false (steward_base_row_is_editable (row));
  g_assert_true (form_says (row, "Server: not permitted"));
}

/* An invalid row is unfolded and focused. */
static void
test_unfold (Fixture       *fixture,
             gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "note");
  GtkWidget *expander = gtk_widget_get_ancestor (GTK_WIDGET (row), ADW_TYPE_EXPANDER_ROW);

  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (expander)));
  g_object_set (row, "mandatory", TRUE, NULL);
  g_object_set (fixture->form.carrier, "note", "", NULL);
  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (expander)));
  g_assert_true (has_focus (fixture, row));
}

static void
test_server_error (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *title = find (fixture, GTK_TYPE_ENTRY, "Title");
  StewardBaseRow *row = form_row (&fixture->form, "title");
  g_autoptr (GError) named = g_error_new (SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED,
                                          "FormSample.Title: already in use");
  g_autoptr (GError) other = g_error_new (SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED,
                                          "Titles and Subtitle are fine, but not this");
  g_autoptr (GError) local = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "Title");

  g_assert_false (steward_form_show_error (fixture->form.form, NULL));
  g_assert_false (steward_form_show_error (fixture->form.form, other));
  g_assert_false (steward_form_show_error (fixture->form.form, local));
  g_assert_true (steward_form_show_error (fixture->form.form, named));
  form_assert_invalid (title, row, "FormSample.Title: already in use");
  g_assert_true (has_focus (fixture, title));
  g_assert_true (steward_form_is_valid (fixture->form.form));   /* Save may be tried again */

  g_object_set (fixture->form.carrier, "amount", 1, NULL);      /* has nothing to do with it */
  form_assert_invalid (title, row, "FormSample.Title: already in use");
  form_type (title, "Another");
  form_assert_valid (title);

  steward_form_show_error (fixture->form.form, named);
  steward_form_clear_errors (fixture->form.form);
  form_assert_valid (title);
  steward_form_show_error (fixture->form.form, named);
  form_fixture_show (&fixture->form, "'Title':'Else'");
  form_assert_valid (title);
}

/* A field the user may not see cannot carry the message. */
static void
test_server_error_hidden (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = g_error_new (SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED, "Title: no");

  steward_base_row_set_shown (form_row (&fixture->form, "title"), FALSE);
  g_assert_false (steward_form_show_error (fixture->form.form, error));
}

/* With two rows for one field, as on two tabs, the one on view has the message. */
static void
test_server_error_tabs (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = g_error_new (SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED, "Title: no");
  StewardBaseRow *first = form_row (&fixture->form, "title");
  StewardBaseRow *second = form_row (&fixture->form, "note");
  GtkWidget *expander = gtk_widget_get_ancestor (GTK_WIDGET (second), ADW_TYPE_EXPANDER_ROW);

  g_object_set (second, "field", "title", NULL);
  g_assert_true (steward_form_show_error (fixture->form.form, error));
  g_assert_cmpstr (steward_base_row_get_error (first), ==, "Title: no");
  g_assert_null (steward_base_row_get_error (second));

  steward_form_clear_errors (fixture->form.form);
  gtk_widget_set_child_visible (GTK_WIDGET (first), FALSE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  g_assert_true (steward_form_show_error (fixture->form.form, error));
  g_assert_null (steward_base_row_get_error (first));
  g_assert_cmpstr (steward_base_row_get_error (second), ==, "Title: no");
  g_assert_true (has_focus (fixture, second));
}

/* It is unfolded, and still there afterwards. */
static void
test_server_error_folded (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = g_error_new (SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED, "TimeSpent: no");
  GtkWidget *expander = gtk_widget_get_ancestor (GTK_WIDGET (form_row (&fixture->form, "note")),
                                                 ADW_TYPE_EXPANDER_ROW);
  StewardBaseRow *row = g_object_new (STEWARD_TYPE_NUMBER_ROW, "field", "time-spent", "title", "Spent", NULL);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), GTK_WIDGET (row));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (row)));
  g_assert_true (steward_form_show_error (fixture->form.form, error));
  wait_for (gtk_widget_get_mapped (GTK_WIDGET (row)) && has_focus (fixture, row));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (steward_base_row_get_error (row), ==, "TimeSpent: no");
  g_assert_true (form_says (row, "TimeSpent: no"));
}

static void
test_other_fields (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *expander = gtk_widget_get_ancestor (GTK_WIDGET (form_row (&fixture->form, "note")),
                                                 ADW_TYPE_EXPANDER_ROW);
  StewardRow *row;

  g_assert_null (steward_form_find_row (fixture->form.form, "time-spent"));
  steward_form_add_other_fields (fixture->form.form, expander, "Password, Extra");
  row = steward_form_find_row (fixture->form.form, "time-spent");
  g_assert_true (STEWARD_IS_STATIC_ROW (row));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Time spent");
  g_assert_cmpstr (steward_static_row_get_text (STEWARD_STATIC_ROW (row)), ==, "1505");
  g_assert_null (steward_form_find_row (fixture->form.form, "password"));
  g_assert_null (steward_form_find_row (fixture->form.form, "extra"));
  g_assert_null (steward_form_find_row (fixture->form.form, "table-right"));
  g_assert_true (STEWARD_IS_TEXT_ROW (steward_form_find_row (fixture->form.form, "title")));
  g_assert_true (STEWARD_ROW (row) == steward_form_find_row (fixture->form.form, "time_spent"));

  form_fixture_show (&fixture->form, "'TimeSpent':2");
  g_assert_cmpstr (steward_static_row_get_text (STEWARD_STATIC_ROW (row)), ==, "2");
}

/* Every row is a stop, also those that can only be read; the Tab key gets through. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  static const char * const fields[] = { "form-sample-id", "title", "enabled", "amount", "type" };

  for (int denied = 0; denied < 2; denied++)
    {
      steward_form_set_read_only (fixture->form.form, denied, "Locked");
      steward_row_focus (STEWARD_ROW (form_row (&fixture->form, fields[0])));

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        {
          StewardBaseRow *row = form_row (&fixture->form, fields[i]);

          g_assert_true (has_focus (fixture, row));
          while (has_focus (fixture, row) &&
                 gtk_widget_child_focus (fixture->form.window, GTK_DIR_TAB_FORWARD))
            ;
        }
    }
}

/* A row that is put into the form later shows its field at once. */
static void
test_late_row (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *row = g_object_new (STEWARD_TYPE_STATIC_ROW, "field", "owner", "title", "Owner", NULL);
  GtkWidget *expander = gtk_widget_get_ancestor (GTK_WIDGET (form_row (&fixture->form, "note")),
                                                 ADW_TYPE_EXPANDER_ROW);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  g_assert_cmpstr (steward_static_row_get_text (STEWARD_STATIC_ROW (row)), ==, "Anna Berg");
}

/* The access key goes to the control. */
static void
test_access_key (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (form_row (&fixture->form, "title")));

  while (label != NULL && !(GTK_IS_LABEL (label) && gtk_label_get_use_underline (GTK_LABEL (label))))
    label = gtk_widget_get_first_child (label);
  g_assert_nonnull (label);
  g_assert_cmpint (gtk_label_get_mnemonic_keyval (GTK_LABEL (label)), ==, 'T');
  g_assert_true (gtk_label_get_mnemonic_widget (GTK_LABEL (label)) ==
                 find (fixture, GTK_TYPE_ENTRY, "Title"));
}

/* A warning is said, and keeps nobody from saving. */
static void
test_warning (Fixture       *fixture,
              gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "title");

  steward_base_row_set_warning (row, "Looks odd");
  g_assert_true (form_says (row, "Looks odd"));
  form_assert_described (find (fixture, GTK_TYPE_ENTRY, "Title"), "Looks odd");
  g_assert_true (steward_form_validate (fixture->form.form));
  steward_base_row_set_warning (row, NULL);
  g_assert_false (form_says (row, "Looks odd"));
}

static void
test_page_read_only (Fixture       *fixture,
                     gconstpointer  data)
{
  StewardBaseRow *row = form_row (&fixture->form, "enabled");
  GtkWidget *toggle = find (fixture, GTK_TYPE_SWITCH, "Enabled");

  steward_base_row_set_read_only (row, TRUE, "Another one is the default");
  g_assert_false (gtk_widget_is_sensitive (toggle));
  g_assert_true (form_says (row, "Another one is the default"));
  gtk_widget_activate_action (GTK_WIDGET (row), "steward-row.activate", NULL);
  form_assert_member (&fixture->form, "Enabled", "true");
  steward_base_row_set_read_only (row, FALSE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (row), "steward-row.activate", NULL);
  form_assert_member (&fixture->form, "Enabled", "false");
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/form/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("dirty", test_dirty);
  ADD ("typing", test_typing);
  ADD ("validate", test_validate);
  ADD ("new-object", test_new_object);
  ADD ("unfold", test_unfold);
  ADD ("server-error", test_server_error);
  ADD ("server-error-hidden", test_server_error_hidden);
  ADD ("server-error-tabs", test_server_error_tabs);
  ADD ("server-error-folded", test_server_error_folded);
  ADD ("other-fields", test_other_fields);
  ADD ("tab", test_tab);
  ADD ("late-row", test_late_row);
  ADD ("access-key", test_access_key);
  ADD ("warning", test_warning);
  ADD ("page-read-only", test_page_read_only);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
