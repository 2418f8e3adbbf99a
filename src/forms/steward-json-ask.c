/* steward-json-ask.c: what a StewardJsonRow asks: a key, its kind, another name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gi18n.h>

#include "steward-json-row-private.h"

typedef enum
{
  ASK_KEY,
  ASK_NAME,
  ASK_KIND,
} What;

typedef struct
{
  What              what;
  StewardJsonModel *model;
  StewardJsonValue *value;      /* nullable: the top */
  GtkWidget        *dialog;
  GtkWidget        *entry;      /* nullable */
  GtkWidget        *kind;       /* nullable */
  GtkWidget        *note;
} Question;

static const struct
{
  const char *label;
  const char *json;
} kinds[] = {
  { N_("Text"), "\"\"" },
  { N_("Number"), "0" },
  { N_("Yes or no"), "false" },
  { N_("Group of keys"), "{}" },
  { N_("List of values"), "[]" },
  { N_("Not set"), "null" },
};

static void
question_free (gpointer data)
{
  Question *self = data;

  g_object_unref (self->model);
  g_clear_object (&self->value);
  g_free (self);
}

/* The object that the key is, or will be, in. */
static SoJsonItem *
get_object (Question *self)
{
  SoJsonTree *tree = steward_json_model_get_tree (self->model);

  if (self->what == ASK_NAME)
    return so_json_item_get_parent (self->value->item);
  if (self->value != NULL)
    return self->value->item;

  return tree != NULL ? so_json_tree_get_root (tree) : NULL;
}

static gboolean
is_valid (Question *self)
{
  return self->value == NULL || steward_json_model_has (self->model, self->value);
}

/* A key that is there already cannot be added; an empty one is a key, but hardly meant. */
static void
check_key_cb (Question *self)
{
  const char *key = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  SoJsonItem *object = is_valid (self) ? get_object (self) : NULL;
  SoJsonItem *other = object != NULL ? so_json_item_find_member (object, key) : NULL;
  gboolean taken = other != NULL && (self->what == ASK_KEY || other != self->value->item);

  gtk_label_set_text (GTK_LABEL (self->note),
                      taken ? _("There is a key of this name already") : "");
  gtk_widget_set_visible (self->note, taken);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self->dialog), "do",
                                           !taken && *key != '\0');
}

static const char *
get_json (Question *self)
{
  return kinds[adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind))].json;
}

static void
response_cb (Question   *self,
             const char *response)
{
  const char *key;

  if (!g_str_equal (response, "do") || !is_valid (self))
    return;

  key = self->entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->entry)) : NULL;
  switch (self->what)
    {
    case ASK_NAME:
      steward_json_model_rename (self->model, self->value, key, NULL);
      break;

    case ASK_KIND:
      if (steward_json_value_is_open (self->value))
        steward_json_model_insert (self->model, self->value, NULL, get_json (self), NULL);
      else
        steward_json_model_set_json (self->model, self->value, get_json (self), NULL);
      break;

    case ASK_KEY:
    default:
      steward_json_model_insert (self->model, self->value, key, get_json (self), NULL);
    }
}

static void
add_entry (Question  *self,
           GtkWidget *list)
{
  self->entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _("Key"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->entry), TRUE);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (check_key_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (list), self->entry);
}

/* @n: of the kinds; entries of a list are simple values */
static void
add_kind (Question  *self,
          GtkWidget *list,
          gboolean   simple)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (i < 3 || !simple)
      gtk_string_list_append (labels, _(kinds[i].label));

  self->kind = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kind), _("Kind"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->kind), G_LIST_MODEL (labels));
  gtk_list_box_append (GTK_LIST_BOX (list), self->kind);
}

static void
add_note (Question  *self,
          GtkWidget *box)
{
  self->note = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_widget_add_css_class (self->note, "error");
  gtk_widget_set_visible (self->note, FALSE);
  gtk_box_append (GTK_BOX (box), self->note);
}

static Question *
ask (GtkWidget        *near,
     StewardJsonModel *model,
     StewardJsonValue *value,
     What              what,
     const char       *heading,
     const char       *body,
     const char       *verb)
{
  Question *self = g_new0 (Question, 1);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (near));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();
  AdwMessageDialog *dialog;

  self->what = what;
  self->model = g_object_ref (model);
  g_set_object (&self->value, value);
  self->dialog = adw_message_dialog_new (window, heading, body);
  dialog = ADW_MESSAGE_DIALOG (self->dialog);
  g_object_set_data_full (G_OBJECT (dialog), "question", self, question_free);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (GTK_BOX (box), list);
  add_note (self, box);
  if (what != ASK_KIND)
    add_entry (self, list);
  if (what != ASK_NAME)
    add_kind (self, list, value != NULL && value->form == STEWARD_JSON_FORM_LIST);
  adw_message_dialog_set_extra_child (dialog, box);

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "do", verb, NULL);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "do");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_response_enabled (dialog, "do", what != ASK_KEY);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), self);

  return self;
}

static void
present (Question *self)
{
  gtk_window_present (GTK_WINDOW (self->dialog));
  if (self->entry != NULL)
    gtk_widget_grab_focus (self->entry);
}

/* A list whose entries are all of one kind gets another of it without a question. */
static gboolean
add_entry_at_once (StewardJsonModel *model,
                   StewardJsonValue *list)
{
  guint n = so_json_item_n_children (list->item);
  SoJsonItem *last = n > 0 ? so_json_item_get_child (list->item, n - 1) : NULL;
  const char *json;

  if (last == NULL || so_json_item_get_kind (last) == SO_JSON_NULL)
    return FALSE;

  json = so_json_item_get_kind (last) == SO_JSON_STRING ? kinds[0].json
       : so_json_item_get_kind (last) == SO_JSON_NUMBER ? kinds[1].json : kinds[2].json;

  return steward_json_model_insert (model, list, NULL, json, NULL);
}

/* @parent: (nullable): a group, or a list: its entries have no key; %NULL for the top */
void
steward_json_ask_key (GtkWidget        *near,
                      StewardJsonModel *model,
                      StewardJsonValue *parent)
{
  if (parent == NULL || parent->form == STEWARD_JSON_FORM_GROUP)
    present (ask (near, model, parent, ASK_KEY, _("Add Key"),
                  _("The vendor does not publish the names of keys. A key that the server does not "
                    "know has no effect, and nobody says so."), _("_Add")));
  else if (!add_entry_at_once (model, parent))
    present (ask (near, model, parent, ASK_KIND, _("Add Entry"),
                  _("Choose what kind of value it is."), _("_Add")));
}

void
steward_json_ask_name (GtkWidget        *near,
                       StewardJsonModel *model,
                       StewardJsonValue *value)
{
  Question *question = ask (near, model, value, ASK_NAME, _("Rename Key"),
                            _("The server finds a value by its key. Under a name that it does not "
                              "know, the value has no effect."), _("_Rename"));
  g_autofree char *key = so_json_item_dup_key (value->item);

  gtk_editable_set_text (GTK_EDITABLE (question->entry), key != NULL ? key : "");
  present (question);
}

/* In place of null. */
void
steward_json_ask_kind (GtkWidget        *near,
                       StewardJsonModel *model,
                       StewardJsonValue *value)
{
  /* translators: %s is the name of a value */
  g_autofree char *heading = g_strdup_printf (_("Set “%s”"), value->label);

  present (ask (near, model, value, ASK_KIND, heading, _("Choose what kind of value it is."),
                _("_Set")));
}
