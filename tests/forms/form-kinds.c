/* form-kinds.c: every kind of row, and how a user reads and edits it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-kinds.h"

#include <gtksourceview/gtksource.h>

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

static void
add_map_line (GString   *text,
              GtkWidget *line)
{
  GtkWidget *key = gtk_widget_get_first_child (line);
  GtkWidget *value = gtk_widget_get_next_sibling (key);

  g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "," : "",
                          gtk_editable_get_text (GTK_EDITABLE (key)),
                          gtk_editable_get_text (GTK_EDITABLE (value)));
}

/* "key=value,key=value" of the entries in the lines: known ones, then others */
static char *
map_text (GtkWidget *control)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *part = gtk_widget_get_first_child (control); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    for (GtkWidget *line = GTK_IS_BOX (part) ? gtk_widget_get_first_child (part) : NULL;
         line != NULL; line = gtk_widget_get_next_sibling (line))
      add_map_line (text, line);

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

/* "red|green" of the chips beside the entry */
static char *
chips_text (GtkWidget *control)
{
  GtkWidget *box = gtk_widget_get_parent (gtk_widget_get_parent (control));
  GString *text = g_string_new (NULL);

  for (GtkWidget *chip = gtk_widget_get_first_child (box); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (GTK_IS_BUTTON (gtk_widget_get_last_child (chip)))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "",
                              gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (chip))));

  return g_string_free (text, FALSE);
}

static void
add_blue (StewardBaseRow *row,
          GtkWidget      *control)
{
  form_type (control, "blue");
  g_signal_emit_by_name (control, "activate");
}

static void
remove_blue (StewardBaseRow *row,
             GtkWidget      *control)
{
  form_click (form_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "Remove blue from The field"));
}

#define NO_CATEGORY "<child type='item'><object class='StewardChoiceItem'>" \
                    "<property name='null'>True</property>" \
                    "<property name='label'>No category</property></object></child>"

const Kind form_kinds[] = {
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
  { "chips", "class='StewardChipsRow'><property name='own'>True</property>", "words", "Words",
    gtk_entry_get_type,
    chips_text, "red|green", add_blue, "red|green|blue", "[\"red\",\"green\",\"blue\"]", remove_blue,
    "'Words':['a','b']", "a|b", "" },
  { "static", "class='StewardStaticRow'>", "owner", "Owner", gtk_label_get_type,
    label_text, "Anna Berg", NULL, NULL, NULL, NULL, "'Owner':{'AssociateId':17}", "#17", "Not set" },
  { "static-date", "class='StewardStaticRow'>", "deadline", "Deadline", gtk_label_get_type,
    label_text, "03/14/26 15:09:26", NULL, NULL, NULL, NULL, "'Deadline':'0001-01-01T00:00:00'",
    "None", "None" },
};

const guint form_n_kinds = G_N_ELEMENTS (form_kinds);
