/* steward-json-row.c: JSON in a string field as a form: a line with a control for every value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-config.h"
#include "steward-form.h"
#include "steward-json-line.h"
#include "steward-json-row-private.h"
#include "steward-json-typing.h"
#include "steward-tall.h"

#define LONG_TEXT  50000        /* bytes; from here on the carrier gets it in pauses */
#define PAUSE      250          /* milliseconds without a key */

G_DEFINE_FINAL_TYPE (StewardJsonRow, steward_json_row, STEWARD_TYPE_BASE_ROW)

/* ---- what is said about the text ---- */

static void
show_status (StewardJsonRow *self,
             const char     *text)
{
  gtk_label_set_text (GTK_LABEL (self->status), text != NULL ? text : "");
  gtk_widget_set_visible (self->status, text != NULL);
}

/* The focus must not be in what is hidden. */
static void
show_lines (StewardJsonRow *self,
            gboolean        shown)
{
  GtkRoot *root = gtk_widget_get_root (self->scroller);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!shown && focus != NULL && gtk_widget_is_ancestor (focus, self->scroller))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_widget_set_visible (self->scroller, shown);
}

static void
update_status (StewardJsonRow *self)
{
  SoJsonTree *tree = steward_json_model_get_tree (self->model);
  gboolean editable = steward_base_row_is_editable (STEWARD_BASE_ROW (self));
  gboolean object = tree != NULL &&
                    so_json_item_get_kind (so_json_tree_get_root (tree)) == SO_JSON_OBJECT;
  g_autofree char *text = NULL;

  if (self->problem != NULL)
    /* translators: %s says where and why, as in "line 3, column 5: ..." */
    text = g_strdup_printf (_("This text is not JSON and can only be edited as text: %s"),
                            self->problem);
  else if (tree == NULL)
    text = g_strdup (_("Nothing is stored here"));
  else if (object && so_json_item_n_children (so_json_tree_get_root (tree)) == 0)
    text = g_strdup (_("There are no keys"));
  if (!steward_json_model_is_searching (self->model) || !object)
    show_status (self, text);           /* else it says what was found */

  steward_base_row_set_warning (STEWARD_BASE_ROW (self), tree == NULL || object ? NULL :
    _("This is JSON, but not a group of keys; the server may not understand it"));
  gtk_widget_set_visible (self->bar, self->problem == NULL && (tree == NULL || object));
  show_lines (self, self->problem == NULL && tree != NULL &&
              !steward_json_model_is_draining (self->model));
  gtk_widget_set_visible (self->add_button, editable && self->problem == NULL);
}

static void
found_cb (StewardJsonRow *self,
          guint           n,
          gboolean        more)
{
  g_autofree char *text = NULL;

  if (!steward_json_model_is_searching (self->model))
    {
      update_status (self);
      return;
    }

  if (more)
    text = g_strdup_printf (_("The first %u values are shown; more were found"), n);
  else if (n == 0)
    text = g_strdup (_("Nothing was found"));
  else
    text = g_strdup_printf (ngettext ("%u value was found", "%u values were found", n), n);
  show_status (self, text);
}

/* ---- to and from the carrier ---- */

static void
write_text (StewardJsonRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_free (self->text);
  self->text = steward_json_model_dup_text (self->model);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, self->text);
  self->writing = TRUE;
  steward_base_row_write (STEWARD_BASE_ROW (self), &value);
  self->writing = FALSE;
}

static gboolean
pause_cb (gpointer user_data)
{
  StewardJsonRow *self = user_data;

  self->pause_id = 0;
  write_text (self);

  return G_SOURCE_REMOVE;
}

static void
edited_cb (StewardJsonRow *self)
{
  if (steward_base_row_get_carrier (STEWARD_BASE_ROW (self)) == NULL)
    return;

  if (!steward_json_model_is_searching (self->model))
    update_status (self);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->text == NULL || strlen (self->text) < LONG_TEXT)
    {
      write_text (self);
    }
  else
    {
      self->pause_id = g_timeout_add (PAUSE, pause_cb, self);
      steward_base_row_recheck (STEWARD_BASE_ROW (self), TRUE);
    }
}

static void
checked_cb (StewardJsonRow *self)
{
  steward_base_row_recheck (STEWARD_BASE_ROW (self), FALSE);
}

static void
load_text (StewardJsonRow *self)
{
  g_autoptr (GError) error = NULL;

  self->stale = FALSE;
  g_clear_pointer (&self->problem, g_free);
  if (!steward_json_model_set_text (self->model, self->text != NULL ? self->text : "", &error))
    self->problem = g_strdup (error->message);
  if (!steward_json_model_is_searching (self->model))
    update_status (self);
}

static void
steward_json_row_show (StewardBaseRow *row)
{
  StewardJsonRow *self = STEWARD_JSON_ROW (row);
  g_auto (GValue) value = G_VALUE_INIT;
  const char *text = NULL;

  if (self->pause_id != 0)
    return;                             /* what was edited is newer */

  if (steward_base_row_read (row, &value))
    text = g_value_get_string (&value);
  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load_text (self);
}

static void
steward_json_row_set_editable (StewardBaseRow *row,
                               gboolean        editable)
{
  StewardJsonRow *self = STEWARD_JSON_ROW (row);

  steward_json_model_set_editable (self->model, editable,
                                   editable ? NULL : steward_base_row_get_reason (row));
  gtk_widget_set_visible (self->add_button, editable && self->problem == NULL);
}

static void
steward_json_row_commit (StewardBaseRow *row)
{
  if (STEWARD_JSON_ROW (row)->pause_id != 0)
    write_text (STEWARD_JSON_ROW (row));
}

static gboolean
steward_json_row_has_typing (StewardBaseRow *row)
{
  StewardJsonRow *self = STEWARD_JSON_ROW (row);

  return self->pause_id != 0 || steward_json_model_get_wrong (self->model) != NULL;
}

static char *
steward_json_row_dup_typing (StewardBaseRow *row,
                             gboolean        public)
{
  return steward_json_typing_dup (STEWARD_JSON_ROW (row)->model);
}

static void
steward_json_row_set_typing (StewardBaseRow *row,
                             const char     *text)
{
  StewardJsonRow *self = STEWARD_JSON_ROW (row);

  if (text != NULL && self->stale)
    load_text (self);
  steward_json_typing_set (self->model, text);
}

static char *
steward_json_row_check (StewardBaseRow *row)
{
  const StewardFieldState *state = steward_base_row_get_state (row);
  StewardJsonRow *self = STEWARD_JSON_ROW (row);
  StewardJsonValue *wrong = steward_json_model_get_wrong (self->model);

  if (wrong != NULL)
    {
      g_autofree char *name = steward_json_value_dup_name (wrong);
      g_autofree char *why = steward_json_value_dup_wrong (wrong);

      return g_strdup_printf ("%s: %s", name, why);
    }
  if (state->mandatory && (self->text == NULL || *self->text == '\0'))
    return g_strdup (_("This field must not be empty"));

  return NULL;
}

/* What another carrier's text is shown instead of. */
static void
steward_json_row_forget (StewardBaseRow *row)
{
  StewardJsonRow *self = STEWARD_JSON_ROW (row);

  steward_json_row_commit (row);
  gtk_editable_set_text (self->search_entry, "");
  steward_json_model_search (self->model, "");
}

/* ---- the focus ---- */

static void
steward_json_row_focus (StewardBaseRow *row)
{
  StewardJsonRow *self = STEWARD_JSON_ROW (row);
  StewardJsonValue *wrong = steward_json_model_get_wrong (self->model);

  if (wrong != NULL)
    steward_json_row_want (self, wrong);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* ---- the list ---- */

static GListModel *
open_cb (gpointer item,
         gpointer user_data)
{
  return steward_json_model_get_children (STEWARD_JSON_MODEL (user_data),
                                          STEWARD_JSON_VALUE (item));
}

static void
rebuilt_cb (StewardJsonRow *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  GListModel *lines = g_object_ref (steward_json_model_get_lines (self->model));
  gboolean all = steward_json_model_shows_all (self->model);

  g_clear_object (&self->wanted);
  self->tree_lines = gtk_tree_list_model_new (lines, FALSE, all, open_cb,
                                              g_object_ref (self->model), g_object_unref);
  selection = gtk_no_selection_new (G_LIST_MODEL (self->tree_lines));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  update_status (self);
}

static void
setup_cb (StewardJsonRow *self,
          GtkListItem    *item)
{
  gtk_list_item_set_child (item, steward_json_line_new (self->model));
}

static void
bind_cb (StewardJsonRow *self,
         GtkListItem    *item)
{
  StewardJsonLine *line = STEWARD_JSON_LINE (gtk_list_item_get_child (item));
  StewardJsonValue *value;

  steward_json_line_bind (line, gtk_list_item_get_item (item));
  value = steward_json_line_get_value (line);
  g_hash_table_insert (self->lines, value, line);
  if (value == self->wanted)
    steward_json_row_queue_focus (self);
}

static void
unbind_cb (StewardJsonRow *self,
           GtkListItem    *item)
{
  StewardJsonLine *line = STEWARD_JSON_LINE (gtk_list_item_get_child (item));
  StewardJsonValue *value = steward_json_line_get_value (line);

  if (g_hash_table_lookup (self->lines, value) == line)
    g_hash_table_remove (self->lines, value);
  steward_json_line_unbind (line);
}

static void
activate_cb (StewardJsonRow *self,
             guint           position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree_lines),
                                                          position);
  g_autoptr (StewardJsonValue) value = gtk_tree_list_row_get_item (row);
  StewardJsonLine *line = g_hash_table_lookup (self->lines, value);

  if (line != NULL)
    steward_json_line_activate (line);
}

static void
added_cb (StewardJsonRow   *self,
          StewardJsonValue *value)
{
  steward_json_row_want (self, value);
}

static void
search_cb (StewardJsonRow *self)
{
  steward_json_model_search (self->model, gtk_editable_get_text (self->search_entry));
}

static void
stop_search_cb (StewardJsonRow *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
add_cb (StewardJsonRow *self)
{
  steward_json_ask_key (GTK_WIDGET (self), self->model, NULL);
}

static gboolean
find_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  return gtk_widget_grab_focus (GTK_WIDGET (STEWARD_JSON_ROW (widget)->search_entry));
}

/* What another row of the form holds back is in the text now, or never was. */
static void
steward_json_row_map (GtkWidget *widget)
{
  StewardJsonRow *self = STEWARD_JSON_ROW (widget);
  GtkWidget *form = gtk_widget_get_ancestor (widget, STEWARD_TYPE_FORM);

  GTK_WIDGET_CLASS (steward_json_row_parent_class)->map (widget);

  steward_tall_mapped (self->tall, widget);
  if (form != NULL)
    steward_form_commit (STEWARD_FORM (form));
  if (self->stale)
    load_text (self);
}

static void
steward_json_row_unmap (GtkWidget *widget)
{
  steward_json_row_commit (STEWARD_BASE_ROW (widget));
  GTK_WIDGET_CLASS (steward_json_row_parent_class)->unmap (widget);
}

static void
steward_json_row_dispose (GObject *object)
{
  StewardJsonRow *self = STEWARD_JSON_ROW (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_object (&self->wanted);
  g_clear_pointer (&self->tall, steward_tall_free);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_JSON_ROW);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (steward_json_row_parent_class)->dispose (object);
}

static void
steward_json_row_finalize (GObject *object)
{
  StewardJsonRow *self = STEWARD_JSON_ROW (object);

  g_ptr_array_unref (self->actions);
  g_hash_table_unref (self->lines);
  g_free (self->text);
  g_free (self->problem);

  G_OBJECT_CLASS (steward_json_row_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-json-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardJsonRow, bar);
  gtk_widget_class_bind_template_child (widget_class, StewardJsonRow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, StewardJsonRow, add_button);
  gtk_widget_class_bind_template_child (widget_class, StewardJsonRow, status);
  gtk_widget_class_bind_template_child (widget_class, StewardJsonRow, scroller);
  gtk_widget_class_bind_template_child (widget_class, StewardJsonRow, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
steward_json_row_class_init (StewardJsonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_json_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = steward_json_row_finalize;
  widget_class->map = steward_json_row_map;
  widget_class->unmap = steward_json_row_unmap;
  row_class->show = steward_json_row_show;
  row_class->set_editable = steward_json_row_set_editable;
  row_class->check = steward_json_row_check;
  row_class->has_typing = steward_json_row_has_typing;
  row_class->dup_typing = steward_json_row_dup_typing;
  row_class->set_typing = steward_json_row_set_typing;
  row_class->commit = steward_json_row_commit;
  row_class->forget = steward_json_row_forget;
  row_class->focus = steward_json_row_focus;

  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, find_cb, NULL);
}

static void
steward_json_row_init (StewardJsonRow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->model = steward_json_model_new ();
  self->lines = g_hash_table_new (NULL, NULL);
  self->actions = g_ptr_array_new_with_free_func (steward_json_action_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tall = steward_tall_new (GTK_SCROLLED_WINDOW (self->scroller));

  g_signal_connect_swapped (self->model, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (self->model, "rebuilt", G_CALLBACK (rebuilt_cb), self);
  g_signal_connect_swapped (self->model, "found", G_CALLBACK (found_cb), self);
  g_signal_connect_swapped (self->model, "added", G_CALLBACK (added_cb), self);
  g_signal_connect_swapped (self->model, "checked", G_CALLBACK (checked_cb), self);

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  rebuilt_cb (self);
  steward_base_row_set_control (STEWARD_BASE_ROW (self), GTK_WIDGET (self->list));
}
