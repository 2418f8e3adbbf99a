/* steward-results.c: what became of several saves, object by object
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-results.h"

#include <glib/gi18n.h>

#include "steward-config.h"

struct _StewardResults
{
  AdwBin       parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *title;
  GtkListBox  *list;
};

G_DEFINE_FINAL_TYPE (StewardResults, steward_results, ADW_TYPE_BIN)

static void
close_cb (StewardResults *self)
{
  steward_results_clear (self);
}

static void
steward_results_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (steward_results_parent_class)->dispose (object);
}

static void
steward_results_class_init (StewardResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_results_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-results.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardResults, revealer);
  gtk_widget_class_bind_template_child (widget_class, StewardResults, title);
  gtk_widget_class_bind_template_child (widget_class, StewardResults, list);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
steward_results_init (StewardResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
create_row (StewardRunEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (entry->name, -1);
  g_autofree char *subtitle = g_markup_escape_text (entry->text != NULL ? entry->text : _("Saved"),
                                                    -1);
  const char *icon_name = entry->saved ? "emblem-ok-symbolic" : "dialog-warning-symbolic";
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static void
remove_rows (StewardResults *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Shows a line for each object of a run that is over. */
void
steward_results_show (StewardResults *self,
                      StewardRun     *run)
{
  guint n_saved = steward_run_count_saved (run);
  g_autofree char *text = NULL;

  g_return_if_fail (STEWARD_IS_RESULTS (self));

  remove_rows (self);
  for (guint i = 0; i < run->entries->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (run->entries, i)));
  /* translators: how many of how many objects were saved */
  text = g_strdup_printf (ngettext ("%u of %u saved", "%u of %u saved", run->entries->len),
                          n_saved, run->entries->len);
  gtk_label_set_label (self->title, text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
steward_results_clear (StewardResults *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  remove_rows (self);
}
