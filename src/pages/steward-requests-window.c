/* steward-requests-window.c: the last calls to the server, as they went over the wire
 *
 * Secrets are masked before anything is kept: what is shown, copied and saved here can be
 * handed on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-requests-window.h"

#include <glib/gi18n.h>

#include "steward-config.h"
#include "steward-requests-columns.h"

struct _StewardRequestsWindow
{
  AdwWindow             parent_instance;

  AdwToastOverlay      *toast_overlay;
  GtkStack             *stack;
  AdwStatusPage        *empty;
  GtkWidget            *paned;
  GtkColumnView        *view;
  GtkTextView          *detail;

  SoRequestLog         *log;          /* nullable */
  GSignalGroup         *log_signals;
  GtkSortListModel     *sorted;
  GtkMultiSelection    *selection;
  GtkFileChooserNative *chooser;      /* nullable */
};

G_DEFINE_FINAL_TYPE (StewardRequestsWindow, steward_requests_window, ADW_TYPE_WINDOW)

/* ---- what is selected ---- */

/* (transfer full) (nullable): the first call that is selected */
static SoLoggedCall *
dup_selected (StewardRequestsWindow *self)
{
  g_autoptr (GtkBitset) set =
    gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (gtk_bitset_is_empty (set))
    return NULL;

  return g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_minimum (set));
}

static void
selection_changed_cb (StewardRequestsWindow *self)
{
  g_autoptr (SoLoggedCall) call = dup_selected (self);
  g_autofree char *text = call != NULL ? so_logged_call_dup_text (call) : NULL;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->detail);
  GtkTextIter start;

  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "requests.copy-command", call != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "requests.save", call != NULL);
}

static void
update (StewardRequestsWindow *self)
{
  gboolean off = self->log != NULL && so_request_log_get_mode (self->log) == SO_REQUEST_LOG_OFF;
  guint n_calls = self->log != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->log)) : 0;

  adw_status_page_set_description (self->empty, off ?
                                   _("The request log is switched off in the preferences.") : NULL);
  if (n_calls == 0)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child (self->stack, n_calls > 0 ? self->paned : GTK_WIDGET (self->empty));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "requests.clear", n_calls > 0);
  selection_changed_cb (self);
}

/* ---- actions ---- */

static void
toast (StewardRequestsWindow *self,
       const char            *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (markup));
}

static void
copy_command_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  StewardRequestsWindow *self = STEWARD_REQUESTS_WINDOW (widget);
  g_autoptr (SoLoggedCall) call = dup_selected (self);
  g_autofree char *command = so_logged_call_dup_command (call);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), command);
  toast (self, _("Command copied; put in your own secrets"));
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  so_request_log_clear (STEWARD_REQUESTS_WINDOW (widget)->log);
}

static void
chosen_cb (StewardRequestsWindow *self,
           int                    response)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);

  if (file != NULL)
    toast (self, steward_requests_window_save (self, file, &error) ? _("Requests saved")
                                                                   : error->message);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  StewardRequestsWindow *self = STEWARD_REQUESTS_WINDOW (widget);

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Save Requests"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  /* translators: the proposed name of a file */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("requests.txt"));
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* ---- GObject ---- */

static void
steward_requests_window_dispose (GObject *object)
{
  StewardRequestsWindow *self = STEWARD_REQUESTS_WINDOW (object);

  if (self->chooser != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->chooser, self);
      gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
    }
  g_clear_object (&self->chooser);
  g_clear_object (&self->log_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->log);
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_REQUESTS_WINDOW);

  G_OBJECT_CLASS (steward_requests_window_parent_class)->dispose (object);
}

static void
steward_requests_window_class_init (StewardRequestsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_requests_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX
                                               "/ui/pages/steward-requests-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardRequestsWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, StewardRequestsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardRequestsWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, StewardRequestsWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, StewardRequestsWindow, view);
  gtk_widget_class_bind_template_child (widget_class, StewardRequestsWindow, detail);
  gtk_widget_class_install_action (widget_class, "requests.copy-command", NULL,
                                   copy_command_action);
  gtk_widget_class_install_action (widget_class, "requests.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "requests.clear", NULL, clear_action);
}

static void
steward_requests_window_init (StewardRequestsWindow *self)
{
  GtkSorter *sorter;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_direction (GTK_WIDGET (self->detail), GTK_TEXT_DIR_LTR);
  steward_requests_columns_add (self->view);

  sorter = gtk_column_view_get_sorter (self->view);
  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (sorter));
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);

  self->log_signals = g_signal_group_new (SO_TYPE_REQUEST_LOG);
  g_signal_group_connect_swapped (self->log_signals, "items-changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->log_signals, "notify::mode", G_CALLBACK (update), self);
  update (self);
}

/* (transfer none): a window that goes with @parent, without a log yet */
GtkWindow *
steward_requests_window_new (GtkWindow *parent)
{
  return g_object_new (STEWARD_TYPE_REQUESTS_WINDOW, "transient-for", parent,
                       "destroy-with-parent", TRUE, NULL);
}

/* (nullable): the calls to show from now on; those to another server go */
void
steward_requests_window_set_log (StewardRequestsWindow *self,
                                 SoRequestLog          *log)
{
  g_return_if_fail (STEWARD_IS_REQUESTS_WINDOW (self));

  g_set_object (&self->log, log);
  g_signal_group_set_target (self->log_signals, log);
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (log));
  update (self);
}

/**
 * steward_requests_window_save:
 * @self: a window
 * @file: to write, for its owner only
 * @error: return location
 *
 * Writes the calls that are selected, as text.
 *
 * Returns: whether they are in the file
 */
gboolean
steward_requests_window_save (StewardRequestsWindow  *self,
                              GFile                  *file,
                              GError                **error)
{
  g_autoptr (GtkBitset) set =
    gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (GString) out = g_string_new (NULL);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (SoLoggedCall) call = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                                             position);
      g_autofree char *text = so_logged_call_dup_text (call);

      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n----\n\n" : "", text);
    }

  return g_file_replace_contents (file, out->str, out->len, NULL, FALSE,
                                  G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                  NULL, error);
}
