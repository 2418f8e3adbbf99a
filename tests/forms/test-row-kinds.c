/* test-row-kinds.c: what holds for every kind of row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include <gtksourceview/gtksource.h>

/* One kind of row on one field of the sample. */
typedef struct
{
  const char *name;
  const char *object;           /* class and properties in a .ui, beside field and title */
  const char *field;
  const char *wire;
  GType     (*control) (void);

  char     *(*shown) (GtkWidget *control);
  const char *before;           /* shown for the sample */
  void      (*edit) (StewardBaseRow *row,
                     GtkWidget      *control);
  const char *after;            /* shown after the edit */
  const char *json;             /* and sent then; NULL for a row that cannot edit */
  void      (*edit_back) (StewardBaseRow *row,
                          GtkWidget      *control);

  const char *other;            /* members of another carrier */
  const char *other_shown;
  const char *empty_shown;      /* for null and missing */
} Kind;

static char *
editable_text (GtkWidget *control)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));
}

static char *
label_text (GtkWidget *control)
{
  return g_strdup (gtk_label_get_text (GTK_LABEL (control)));
}

static char *
view_text (GtkWidget *control)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (control));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static char *
switch_text (GtkWidget *control)
{
  return g_strdup (gtk_switch_get_active (GTK_SWITCH (control)) ? "on" : "off");
}

/* The label inside a button that opens a popover. */
static char *
button_text (GtkWidget *control)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (control));

  return g_strdup (gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (box))));
}

/* "key=value,key=value" of the entries in the lines */
static char *
map_text (GtkWidget *control)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (control); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *key = gtk_widget_get_first_child (line);

      g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "," : "",
                              gtk_editable_get_text (GTK_EDITABLE (key)),
                              gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_next_sibling (key))));
    }

  return g_string_free (text, FALSE);
}

static void
type_new (StewardBaseRow *row,
          GtkWidget      *control)
{
  form_type (control, "Something new");
}

static void
type_title (StewardBaseRow *row,
            GtkWidget      *control)
{
  form_type (control, "Printer is out of ink");
}

static void
type_password (StewardBaseRow *row,
               GtkWidget      *control)
{
  form_type (control, "s3cret");
}

static void
set_view (GtkWidget  *control,
          const char *text)
{
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (control)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), text, -1);
}

static void
view_new (StewardBaseRow *row,
          GtkWidget      *control)
{
  set_view (control, "Something new");
}

static void
view_note (StewardBaseRow *row,
           GtkWidget      *control)
{
  set_view (control, "First line\nSecond line");
}

static void
view_config (StewardBaseRow *row,
             GtkWidget      *control)
{
  set_view (control, "{\n  \"colour\": \"#336699\",\n  \"wide\": true\n}");
}

static void
toggle (StewardBaseRow *row,
        GtkWidget      *control)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "steward-row.activate", NULL); /* a click */
}

static void
type_43 (StewardBaseRow *row,
         GtkWidget      *control)
{
  form_type (control, "43");
}

static void
type_42 (StewardBaseRow *row,
         GtkWidget      *control)
{
  form_type (control, "42");
}

static void
choose (StewardBaseRow *row,
        const char     *label)
{
  GListModel *items = steward_choice_row_get_items (STEWARD_CHOICE_ROW (row));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (items, i);

      if (g_str_equal (steward_choice_item_get_path (item), label))
        {
          steward_choice_row_choose (STEWARD_CHOICE_ROW (row), item);
          return;
        }
    }
  g_error ("no %s", label);
}

static void
choose_styling (StewardBaseRow *row,
                GtkWidget      *control)
{
  choose (row, "Styling");
}

static void
choose_options (StewardBaseRow *row,
                GtkWidget      *control)
{
  choose (row, "Options");
}

static void
choose_none (StewardBaseRow *row,
             GtkWidget      *control)
{
  choose (row, "No category");
}

static void
choose_printers (StewardBaseRow *row,
                 GtkWidget      *control)
{
  choose (row, "Hardware/Printers (not in list)");
}

static void
set_hour (StewardBaseRow *row,
          GtkWidget      *control,
          int             hour)
{
  GtkWidget *spin;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (control), TRUE);
  spin = form_find (control, GTK_TYPE_SPIN_BUTTON, "Hour");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), hour);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (control), FALSE);
}

static void
hour_16 (StewardBaseRow *row,
         GtkWidget      *control)
{
  set_hour (row, control, 16);
}

static void
hour_15 (StewardBaseRow *row,
         GtkWidget      *control)
{
  set_hour (row, control, 15);
}

static void
value_new (StewardBaseRow *row,
           GtkWidget      *control)
{
  form_type (form_find (control, GTK_TYPE_ENTRY, "cm_username"), "else");
}

static void
value_back (StewardBaseRow *row,
            GtkWidget      *control)
{
  form_type (form_find (control, GTK_TYPE_ENTRY, "cm_username"), "steward");
}

#define NO_CATEGORY "<child type='item'><object class='StewardChoiceItem'>" \
                    "<property name='null'>True</property>" \
                    "<property name='label'>No category</property></object></child>"

static const Kind kinds[] = {
  { "text", "class='StewardTextRow'>", "title", "Title", gtk_entry_get_type,
    editable_text, "Printer is out of ink", type_new, "Something new", "\"Something new\"", type_title,
    "'Title':'Other'", "Other", "" },
  { "multi", "class='StewardTextRow'><property name='multi'>True</property>", "note", "Note",
    gtk_text_view_get_type,
    view_text, "First line\nSecond line", view_new, "Something new", "\"Something new\"", view_note,
    "'Note':'Other'", "Other", "" },
  { "secret", "class='StewardSecretRow'>", "password", "Password", gtk_entry_get_type,
    editable_text, "s3cret", type_new, "Something new", "\"Something new\"", type_password,
    "'Password':'Other'", "Other", "" },
  { "switch", "class='StewardSwitchRow'>", "enabled", "Enabled", gtk_switch_get_type,
    switch_text, "on", toggle, "off", "false", toggle, "'Enabled':false", "off", "off" },
  { "number", "class='StewardNumberRow'>", "amount", "Amount", gtk_spin_button_get_type,
    editable_text, "42", type_43, "43", "43", type_42, "'Amount':2147483647", "2147483647", "0" },
  { "enum", "class='StewardChoiceRow'>", "type", "Type", gtk_toggle_button_get_type,
    button_text, "Options", choose_styling, "Styling", "\"Style\"", choose_options,
    "'Type':'SubscriptionsOptions'", "Subscription page options", "None" },
  { "reference", "class='StewardChoiceRow'>" NO_CATEGORY, "category", "Category",
    gtk_toggle_button_get_type,
    button_text, "Hardware/Printers (not in list)", choose_none, "No category", "null",
    choose_printers,
    "'Category':{'TicketCategoryId':9,'Name':'Else'}", "Else (not in list)", "No category" },
  { "date", "class='StewardDateRow'>", "deadline", "Deadline", gtk_toggle_button_get_type,
    button_text, "03/14/26 15:09:26", hour_16, "03/14/26 16:09:00",
    "\"2026-03-14T16:09:00.0000000Z\"", hour_15,
    "'Deadline':'2027-01-02T03:04:05+01:00'", "01/02/27 02:04:05", "None" },
  { "map", "class='StewardMapRow'>", "settings", "Settings", gtk_box_get_type,
    map_text, "cm_username=steward,cm_password=hush,endpoint=https://sms.example",
    value_new, "cm_username=else,cm_password=hush,endpoint=https://sms.example",
    "{\"cm_username\":\"else\",\"cm_password\":\"hush\",\"endpoint\":\"https://sms.example\"}", value_back,
    "'Settings':{'a':'b'}", "a=b", "" },
  { "code", "class='StewardCodeRow'>", "config", "Config", gtk_source_view_get_type,
    view_text, "{\n  \"colour\": \"#336699\",\n  \"wide\": true\n}",
    view_new, "Something new", "\"Something new\"", view_config,
    "'Config':'[]'", "[]", "" },
  { "static", "class='StewardStaticRow'>", "owner", "Owner", gtk_label_get_type,
    label_text, "Anna Berg", NULL, NULL, NULL, NULL, "'Owner':{'AssociateId':17}", "#17", "Not set" },
};

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  GtkWidget      *control;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const Kind *kind = data;
  g_autofree char *rows = NULL;

  rows = g_strdup_printf ("<child><object %s<property name='field'>%s</property>"
                          "<property name='title'>_The field</property>"
                          "<property name='description'>Some help</property></object></child>",
                          kind->object, kind->field);
  form_fixture_open (&fixture->form, rows);
  form_fixture_show (&fixture->form, "");
  fixture->row = form_row (&fixture->form, kind->field);
  fixture->control = form_find (GTK_WIDGET (fixture->row), kind->control (), "The field");
  g_assert_nonnull (fixture->control);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  form_fixture_close (&fixture->form);
}

static void
assert_shown (Fixture    *fixture,
              const Kind *kind,
              const char *text)
{
  g_autofree char *shown = kind->shown (fixture->control);

  g_assert_cmpstr (shown, ==, text);
}

static void
assert_clean (Fixture *fixture)
{
  g_assert_false (form_says (fixture->row, "Changed"));
  g_assert_null (form_find (GTK_WIDGET (fixture->row), GTK_TYPE_BUTTON, "Undo This Field: The field"));
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));
  g_assert_false (steward_form_is_dirty (fixture->form.form));
}

static void
test_shows (Fixture       *fixture,
            gconstpointer  data)
{
  const Kind *kind = data;

  assert_shown (fixture, kind, kind->before);
  assert_clean (fixture);
  g_assert_true (form_says (fixture->row, "The field"));
  g_assert_true (form_says (fixture->row, "Some help"));
  form_assert_described (fixture->control, "Some help");
  form_assert_valid (fixture->control);
  g_assert_true (steward_form_validate (fixture->form.form));
  assert_clean (fixture);
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  const Kind *kind = data;
  g_autofree char *json = form_sample_member (fixture->form.carrier, kind->wire);

  kind->edit (fixture->row, fixture->control);
  assert_shown (fixture, kind, kind->after);
  form_assert_member (&fixture->form, kind->wire, kind->json);
  g_assert_true (steward_form_is_dirty (fixture->form.form));
  g_assert_true (form_says (fixture->row, "Changed"));

  kind->edit_back (fixture->row, fixture->control);
  assert_shown (fixture, kind, kind->before);
  form_assert_member (&fixture->form, kind->wire, json);
  assert_clean (fixture);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  const Kind *kind = data;
  g_autofree char *json = form_sample_member (fixture->form.carrier, kind->wire);

  kind->edit (fixture->row, fixture->control);
  form_undo (fixture->row, "The field");
  assert_shown (fixture, kind, kind->before);
  form_assert_member (&fixture->form, kind->wire, json);
  assert_clean (fixture);

  kind->edit (fixture->row, fixture->control);
  so_carrier_revert (fixture->form.carrier);
  assert_shown (fixture, kind, kind->before);
  assert_clean (fixture);
}

/* What a save or a reload brings in. */
static void
test_load (Fixture       *fixture,
           gconstpointer  data)
{
  const Kind *kind = data;

  form_sample_load (fixture->form.carrier, kind->other);
  assert_shown (fixture, kind, kind->other_shown);
  assert_clean (fixture);

  if (kind->edit != NULL && !g_str_equal (kind->name, "map") && !g_str_equal (kind->name, "switch") &&
      !g_str_equal (kind->name, "date"))
    {
      kind->edit (fixture->row, fixture->control);
      assert_shown (fixture, kind, kind->after);
    }
  form_sample_load (fixture->form.carrier, "");
  assert_shown (fixture, kind, kind->before);
  assert_clean (fixture);
}

static void
test_other_carrier (Fixture       *fixture,
                    gconstpointer  data)
{
  const Kind *kind = data;
  g_autoptr (SoCarrier) first = g_object_ref (fixture->form.carrier);

  if (kind->edit != NULL)
    kind->edit (fixture->row, fixture->control);
  form_fixture_show (&fixture->form, kind->other);
  assert_shown (fixture, kind, kind->other_shown);
  assert_clean (fixture);
  g_assert_cmpint (so_carrier_is_dirty (first), ==, kind->edit != NULL);

  /* the first one has no say any more */
  so_carrier_revert (first);
  assert_shown (fixture, kind, kind->other_shown);

  steward_form_set_carrier (fixture->form.form, NULL);
  g_assert_false (form_says (fixture->row, kind->other_shown) && *kind->empty_shown != '\0' &&
                  !g_str_equal (kind->other_shown, kind->empty_shown));
  g_assert_finalize_object (g_steal_pointer (&first));
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  const Kind *kind = data;
  g_autofree char *null = g_strdup_printf ("'%s':null", kind->wire);
  g_autofree char *missing = g_strdup_printf ("'%s':'-'", kind->wire);

  form_fixture_show (&fixture->form, null);
  assert_shown (fixture, kind, kind->empty_shown);
  assert_clean (fixture);
  form_assert_member (&fixture->form, kind->wire, "null");
  g_assert_true (steward_form_validate (fixture->form.form));
  form_assert_member (&fixture->form, kind->wire, "null");

  form_fixture_show (&fixture->form, missing);
  assert_shown (fixture, kind, kind->empty_shown);
  assert_clean (fixture);
  g_assert_true (steward_form_validate (fixture->form.form));
  form_assert_member (&fixture->form, kind->wire, "missing");
}

static gboolean
can_edit (GtkWidget *control)
{
  gboolean editable = gtk_widget_is_sensitive (control);

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (control), "editable") != NULL && editable)
    g_object_get (control, "editable", &editable, NULL);

  return editable;
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  const Kind *kind = data;
  g_autofree char *denied = NULL;

  denied = g_strdup_printf ("'FieldProperties':{'%s':{'FieldRight':{'Mask':'Read','Reason':'Because'},"
                            "'FieldType':'','FieldLength':0}}", kind->wire);
  form_fixture_show (&fixture->form, denied);
  assert_shown (fixture, kind, kind->before);
  g_assert_true (form_says (fixture->row, "Server: Because"));
  form_assert_described (fixture->control, "Some help. Server: Because");
  if (kind->edit == NULL)
    return;

  if (!g_str_equal (kind->name, "map"))
    g_assert_false (can_edit (fixture->control));
  else
    g_assert_false (can_edit (form_find (fixture->control, GTK_TYPE_ENTRY, "cm_username")));
  steward_row_focus (STEWARD_ROW (fixture->row));
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (fixture->form.form)) != NULL);

  /* the record's right, and the form's own mode */
  form_fixture_show (&fixture->form, "'TableRight':{'Mask':'Select','Reason':'[SR_NO]'}");
  g_assert_true (form_says (fixture->row, "Not permitted (SR_NO)"));
  form_fixture_show (&fixture->form, "");
  g_assert_false (form_says (fixture->row, "Not permitted"));
  steward_form_set_read_only (fixture->form.form, TRUE, "No such method");
  form_assert_described (fixture->control, "Some help. No such method");
  if (!g_str_equal (kind->name, "map"))
    g_assert_false (can_edit (fixture->control));
  steward_form_set_read_only (fixture->form.form, FALSE, NULL);
  form_assert_described (fixture->control, "Some help");
  kind->edit (fixture->row, fixture->control);
  assert_shown (fixture, kind, kind->after);
}

static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  const Kind *kind = data;
  g_autofree char *hidden = NULL;

  hidden = g_strdup_printf ("'FieldProperties':{'%s':{'FieldRight':{'Mask':'None','Reason':''},"
                            "'FieldType':'','FieldLength':0}}", kind->wire);
  form_fixture_show (&fixture->form, hidden);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->row)));
  form_fixture_show (&fixture->form, "");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->row)));
}

/* Not in the test above: GTK 4.8 leaks a focused widget that is hidden, shown and hidden
 * again before the next frame. */
static void
test_hidden_by_page (Fixture       *fixture,
                     gconstpointer  data)
{
  steward_base_row_set_shown (fixture->row, FALSE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->row)));
  form_fixture_show (&fixture->form, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->row)));
  steward_base_row_set_shown (fixture->row, TRUE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->row)));
}

static void
test_mandatory (Fixture       *fixture,
                gconstpointer  data)
{
  const Kind *kind = data;
  g_autofree char *mandatory = NULL;

  if (g_str_equal (kind->name, "switch") || g_str_equal (kind->name, "number") ||
      kind->edit == NULL)
    return;                             /* always hold something */

  mandatory = g_strdup_printf ("'%s':null,'FieldProperties':{'%s':{'FieldRight':"
                               "{'Mask':'Update, UIHintMandatory','Reason':''},"
                               "'FieldType':'','FieldLength':0}}", kind->wire, kind->wire);
  form_fixture_show (&fixture->form, mandatory);
  g_assert_true (form_says (fixture->row, "Required"));
  form_assert_described (fixture->control, "Required. Some help");
  form_assert_valid (fixture->control);         /* nobody is scolded beforehand */
  g_assert_false (steward_form_is_valid (fixture->form.form));

  g_assert_false (steward_form_validate (fixture->form.form));
  g_assert_nonnull (steward_base_row_get_error (fixture->row));
  form_assert_invalid (fixture->control, fixture->row, steward_base_row_get_error (fixture->row));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->form.window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->form.window)),
                                         GTK_WIDGET (fixture->row)));

  form_fixture_show (&fixture->form, "");
  form_assert_valid (fixture->control);
  g_assert_true (steward_form_is_valid (fixture->form.form));
}

static void
add_tests (void)
{
  static const struct
  {
    const char *name;
    void      (*test) (Fixture *, gconstpointer);
    gboolean    edits;
  } tests[] = {
    { "shows", test_shows },
    { "edit", test_edit, TRUE },
    { "undo", test_undo, TRUE },
    { "load", test_load },
    { "other-carrier", test_other_carrier },
    { "null-and-missing", test_nothing },
    { "read-only", test_read_only },
    { "hidden", test_hidden },
    { "hidden-by-page", test_hidden_by_page },
    { "mandatory", test_mandatory, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/row/%s/%s", kinds[i].name, tests[j].name);

        if (kinds[i].edit != NULL || !tests[j].edits)
          g_test_add (path, Fixture, &kinds[i], set_up, tests[j].test, tear_down);
      }
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
