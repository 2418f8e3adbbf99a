/* steward-compare-view.c: the configurations of one type side by side, a column per language
 *
 * In a form it is a row without a field of its own: it hands over what is being typed before
 * the form is saved, and is read-only when the form is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-compare-view.h"

#include <glib/gi18n.h>

#include "steward-compare-field.h"
#include "steward-compare-key.h"
#include "steward-compare-start.h"
#include "steward-config.h"
#include "steward-form.h"
#include "steward-tall.h"

#define MAX_COLUMNS 8           /* languages at first; the others are a click away */
#define KEY_WIDTH 150           /* pixels */
#define COLUMN_WIDTH 120        /* pixels at least: languages share what there is */

struct _StewardCompareView
{
  AdwBin               parent_instance;

  GtkEditable         *search_entry;
  GtkToggleButton     *missing_button;
  GtkToggleButton     *different_button;
  GtkMenuButton       *languages_button;
  GtkBox              *languages_box;
  GtkStack            *stack;
  GtkScrolledWindow   *scroller;
  GtkColumnView       *column_view;
  GtkLabel            *nothing_label;
  GtkLabel            *note_label;

  StewardCompareModel *model;
  GtkFilter           *filter;
  GtkFilterListModel  *filtered;
  GtkSelectionModel   *selection;
  StewardTall         *tall;
  char                *needle;          /* nullable */
  char                *reason;          /* nullable: why nothing can be typed */
  StewardCompareField *typing;          /* nullable, weak: the field with an entry */
  gconstpointer        carrier;         /* nullable: of the form; never looked into */
  guint                read_only : 1;
};

enum { EDIT, N_SIGNALS };

static guint signals[N_SIGNALS];

static void row_init (StewardRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardCompareView, steward_compare_view, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_ROW, row_init))

/* ---- what is shown ---- */

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  StewardCompareView *self = user_data;

  return (!gtk_toggle_button_get_active (self->missing_button) ||
          steward_compare_row_is_missing (item)) &&
         (!gtk_toggle_button_get_active (self->different_button) ||
          steward_compare_row_is_different (item)) &&
         (self->needle == NULL || steward_compare_row_matches (item, self->needle));
}

/* Says why there are no rows. */
static void
update_stack (StewardCompareView *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  const char *text = n_rows == 0 ? _("No keys to compare") : _("No key matches");

  gtk_label_set_label (self->nothing_label, text);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "table" : "nothing");
}

static void
filter_changed_cb (StewardCompareView *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);

  g_free (self->needle);
  self->needle = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

/* (transfer full) (nullable): columns of texts that are not JSON are empty: says whose */
static char *
dup_unreadable (StewardCompareView *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < steward_compare_model_get_n_columns (self->model); i++)
    if (!steward_compare_model_is_json (self->model, i))
      /* translators: between two names in a list */
      g_string_append_printf (names, "%s%s", names->len > 0 ? _(", ") : "",
                              steward_compare_model_get_name (self->model, i));

  return names->len == 0 ? NULL :
         /* translators: %s is a list of languages, as "Norwegian, Swedish" */
         g_strdup_printf (_("Not JSON, so not compared: %s"), names->str);
}

/* Says what is wrong with what was typed, and what is not compared. */
static void
update_note (StewardCompareView *self)
{
  g_autofree char *faults = steward_compare_model_dup_faults (self->model);
  g_autofree char *unreadable = dup_unreadable (self);
  const char *lines[] = { faults, unreadable, NULL };
  g_autofree char *text = g_strjoinv ("\n", (char **) (faults != NULL ? lines : lines + 1));

  gtk_label_set_label (self->note_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), *text != '\0');
}

/* What is typed is no value, or is one again. */
static void
checked_cb (StewardCompareView *self)
{
  GtkWidget *form = gtk_widget_get_ancestor (GTK_WIDGET (self), STEWARD_TYPE_FORM);

  update_note (self);
  if (form != NULL)
    steward_form_row_checked (STEWARD_FORM (form));
}

/* ---- fields ---- */

static void
edited_cb (StewardCompareView  *self,
           StewardCompareRow   *row,
           const char          *json,
           StewardCompareField *field)
{
  guint column = steward_compare_field_get_column (field);

  update_note (self);
  g_signal_emit (self, signals[EDIT], 0, column, steward_compare_row_get_pointer (row), json);
}

static void
typing_cb (StewardCompareView      *self,
           GParamSpec              *pspec,
           GtkEventControllerFocus *focus)
{
  GtkWidget *field = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));

  g_set_weak_pointer (&self->typing, STEWARD_COMPARE_FIELD (field));
}

static void
setup_cb (StewardCompareView *self,
          GtkListItem        *item,
          GtkListItemFactory *factory)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *field = steward_compare_field_new (column);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_list_item_set_activatable (item, FALSE);
  steward_compare_field_set_editable (STEWARD_COMPARE_FIELD (field), !self->read_only,
                                      self->reason);
  g_signal_connect_object (field, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (typing_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (field, focus);
  gtk_list_item_set_child (item, field);
}

static void
bind_cb (StewardCompareView *self,
         GtkListItem        *item)
{
  StewardCompareField *field = STEWARD_COMPARE_FIELD (gtk_list_item_get_child (item));

  steward_compare_field_set_editable (field, !self->read_only, self->reason);
  steward_compare_field_set_row (field, gtk_list_item_get_item (item));
}

static void
unbind_cb (StewardCompareView *self,
           GtkListItem        *item)
{
  steward_compare_field_set_row (STEWARD_COMPARE_FIELD (gtk_list_item_get_child (item)), NULL);
}

/* ---- columns ---- */

static void
add_column (StewardCompareView *self,
            const char         *title,
            GtkListItemFactory *factory,
            int                 width,
            gboolean            visible)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_column_set_expand (column, width == COLUMN_WIDTH);
  gtk_column_view_column_set_visible (column, visible);
  gtk_column_view_append_column (self->column_view, column);
}

static void
add_language_button (StewardCompareView *self,
                     guint               number,
                     gboolean            visible)
{
  g_autoptr (GtkColumnViewColumn) column =
    g_list_model_get_item (gtk_column_view_get_columns (self->column_view), number + 1);
  GtkWidget *button =
    gtk_check_button_new_with_label (steward_compare_model_get_name (self->model, number));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), visible);
  g_object_bind_property (button, "active", column, "visible", G_BINDING_DEFAULT);
  gtk_box_append (self->languages_box, button);
}

static void
add_language (StewardCompareView *self,
              guint               number,
              gboolean            visible)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (number));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  add_column (self, steward_compare_model_get_name (self->model, number), factory, COLUMN_WIDTH,
              visible);
  add_language_button (self, number, visible);
}

static void
remove_columns (StewardCompareView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);
  GtkWidget *child;

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->column_view, column);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->languages_box))) != NULL)
    gtk_box_remove (self->languages_box, child);
}

/* ---- StewardRow ---- */

static const char *
get_field (StewardRow *row)
{
  return NULL;                          /* the fields of a form are in its other rows */
}

/* Every field that has a row. */
static void
update_editable (StewardCompareView *self,
                 GtkWidget          *widget)
{
  if (STEWARD_IS_COMPARE_FIELD (widget))
    steward_compare_field_set_editable (STEWARD_COMPARE_FIELD (widget), !self->read_only,
                                        self->reason);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      update_editable (self, child);
}

static void
set_source (StewardRow             *row,
            const StewardRowSource *source)
{
  StewardCompareView *self = STEWARD_COMPARE_VIEW (row);

  if (self->carrier != source->carrier)
    {
      self->carrier = source->carrier;
      if (self->typing != NULL && self->carrier == NULL)
        steward_compare_field_cancel (self->typing);
      steward_compare_model_accept (self->model);
      update_note (self);
    }
  if (self->read_only == source->read_only && g_strcmp0 (self->reason, source->reason) == 0)
    return;

  self->read_only = source->read_only;
  g_free (self->reason);
  self->reason = g_strdup (source->reason);
  update_editable (self, GTK_WIDGET (self->column_view));
}

static void
commit (StewardRow *row)
{
  StewardCompareView *self = STEWARD_COMPARE_VIEW (row);

  if (self->typing != NULL)
    steward_compare_field_finish (self->typing);
}

static gboolean
has_typing (StewardRow *row)
{
  StewardCompareView *self = STEWARD_COMPARE_VIEW (row);

  return steward_compare_model_has_refused (self->model) ||
         (self->typing != NULL && steward_compare_field_has_typing (self->typing));
}

/* What is typed and cannot be a value stays in its cell, which says so. */
static gboolean
is_valid (StewardRow *row)
{
  return !steward_compare_model_has_refused (STEWARD_COMPARE_VIEW (row)->model);
}

static void
reveal (StewardRow *row)
{
}

static void
set_error (StewardRow *row,
           const char *text)
{
  update_note (STEWARD_COMPARE_VIEW (row));     /* the server names no cell */
}

static void
focus (StewardRow *row)
{
  StewardCompareView *self = STEWARD_COMPARE_VIEW (row);

  if (self->typing != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->typing), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

static void
row_init (StewardRowInterface *iface)
{
  iface->get_field = get_field;
  iface->set_source = set_source;
  iface->commit = commit;
  iface->is_valid = is_valid;
  iface->has_typing = has_typing;
  iface->reveal = reveal;
  iface->set_error = set_error;
  iface->focus = focus;
}

/* ---- GObject ---- */

static void
steward_compare_view_dispose (GObject *object)
{
  StewardCompareView *self = STEWARD_COMPARE_VIEW (object);

  g_clear_weak_pointer (&self->typing);
  g_clear_pointer (&self->tall, steward_tall_free);
  if (self->column_view != NULL)
    gtk_column_view_set_model (self->column_view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->model);
  g_clear_pointer (&self->needle, g_free);
  g_clear_pointer (&self->reason, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_COMPARE_VIEW);

  G_OBJECT_CLASS (steward_compare_view_parent_class)->dispose (object);
}

/* The table is as high as the window allows. */
static void
steward_compare_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (steward_compare_view_parent_class)->map (widget);

  steward_tall_mapped (STEWARD_COMPARE_VIEW (widget)->tall, widget);
}

static void
steward_compare_view_class_init (StewardCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_compare_view_dispose;
  widget_class->map = steward_compare_view_map;

  /* a value was typed: the number of its column, where it is, and the value as JSON */
  signals[EDIT] = g_signal_new ("edit", STEWARD_TYPE_COMPARE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardCompareView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, StewardCompareView, missing_button);
  gtk_widget_class_bind_template_child (widget_class, StewardCompareView, different_button);
  gtk_widget_class_bind_template_child (widget_class, StewardCompareView, languages_button);
  gtk_widget_class_bind_template_child (widget_class, StewardCompareView, languages_box);
  gtk_widget_class_bind_template_child (widget_class, StewardCompareView, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardCompareView, scroller);
  gtk_widget_class_bind_template_child (widget_class, StewardCompareView, column_view);
  gtk_widget_class_bind_template_child (widget_class, StewardCompareView, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, StewardCompareView, note_label);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
}

static void
steward_compare_view_init (StewardCompareView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tall = steward_tall_new (self->scroller);
  steward_compare_start_at_first (self->scroller);
  self->model = steward_compare_model_new ();
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->model)),
                                              self->filter);
  self->selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->filtered))));
}

/* ---- public ---- */

/* (transfer none): what is compared; change its columns between begin and end */
StewardCompareModel *
steward_compare_view_get_model (StewardCompareView *self)
{
  return self->model;
}

/* The columns are about to be others. */
void
steward_compare_view_begin (StewardCompareView *self)
{
  g_return_if_fail (STEWARD_IS_COMPARE_VIEW (self));

  g_clear_weak_pointer (&self->typing);
  gtk_column_view_set_model (self->column_view, NULL);
  remove_columns (self);
  steward_compare_model_clear (self->model);
}

/**
 * steward_compare_view_end:
 * @self: a view
 * @id: of the text whose column is shown in any case
 *
 * The columns are there: shows them, or the first of many.
 */
void
steward_compare_view_end (StewardCompareView *self,
                          int                 id)
{
  guint n_free = MAX_COLUMNS - 1;
  guint n_columns;

  g_return_if_fail (STEWARD_IS_COMPARE_VIEW (self));

  n_columns = steward_compare_model_get_n_columns (self->model);
  add_column (self, _("Key"), steward_compare_key_factory_new (), KEY_WIDTH, TRUE);
  for (guint i = 0; i < n_columns; i++)
    {
      gboolean is_open = steward_compare_model_get_id (self->model, i) == id;
      gboolean visible = is_open || n_free > 0;

      add_language (self, i, visible);
      if (visible && !is_open)
        n_free--;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->languages_button), n_columns > 2);
  gtk_column_view_set_model (self->column_view, self->selection);
  update_note (self);
  update_stack (self);
}
