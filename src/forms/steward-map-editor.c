/* steward-map-editor.c: where a map is edited as lines of "key = value"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-map-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>

struct _StewardMapEditor
{
  GtkBox           parent_instance;

  GtkWidget       *view;
  GtkTextBuffer   *buffer;
  GtkToggleButton *show_button;
  guint            acting;      /* depth: the user is not done, as when pasting over a selection */
  gboolean         edited;      /* meanwhile */
  gboolean         showing;     /* the text is on its way to the view */
  gboolean         settling;    /* the button follows what is so already */
};

enum
{
  CHANGED,
  SHOW_SECRETS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardMapEditor, steward_map_editor, GTK_TYPE_BOX)

static void
changed_cb (StewardMapEditor *self)
{
  if (self->acting > 0)
    self->edited = TRUE;
  else if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
begin_cb (StewardMapEditor *self)
{
  self->acting++;
}

static void
end_cb (StewardMapEditor *self)
{
  self->acting--;
  if (self->acting > 0 || !self->edited)
    return;

  self->edited = FALSE;
  changed_cb (self);
}

static void
toggled_cb (StewardMapEditor *self)
{
  if (!self->settling)
    g_signal_emit (self, signals[SHOW_SECRETS], 0,
                   gtk_toggle_button_get_active (self->show_button));
}

static void
dark_cb (StewardMapEditor *self)
{
  GtkSourceStyleSchemeManager *schemes = gtk_source_style_scheme_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GtkSourceStyleScheme *scheme;

  scheme = gtk_source_style_scheme_manager_get_scheme (schemes, dark ? "Adwaita-dark" : "Adwaita");
  gtk_source_buffer_set_style_scheme (GTK_SOURCE_BUFFER (self->buffer), scheme);
}

static void
add_view (StewardMapEditor *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  self->buffer = GTK_TEXT_BUFFER (gtk_source_buffer_new (NULL));
  self->view = gtk_source_view_new_with_buffer (GTK_SOURCE_BUFFER (self->buffer));
  g_object_set (self->view, "monospace", TRUE, "show-line-numbers", TRUE, "accepts-tab", FALSE,
                "wrap-mode", GTK_WRAP_CHAR, "left-margin", 6, "right-margin", 6, "top-margin", 6,
                "bottom-margin", 6, "input-purpose", GTK_INPUT_PURPOSE_TERMINAL, NULL);
  gtk_widget_set_direction (self->view, GTK_TEXT_DIR_LTR);
  g_object_set (window, "child", self->view, "min-content-height", 96, "max-content-height", 360,
                "propagate-natural-height", TRUE, "has-frame", TRUE,
                "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  gtk_widget_add_css_class (window, "steward-frame");
  gtk_box_append (GTK_BOX (self), window);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->buffer, "begin-user-action", G_CALLBACK (begin_cb), self);
  g_signal_connect_data (self->buffer, "end-user-action", G_CALLBACK (end_cb), self,
                         NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (dark_cb), self, G_CONNECT_SWAPPED);
  dark_cb (self);
}

static void
steward_map_editor_dispose (GObject *object)
{
  StewardMapEditor *self = STEWARD_MAP_EDITOR (object);

  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (steward_map_editor_parent_class)->dispose (object);
}

static void
steward_map_editor_class_init (StewardMapEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_map_editor_dispose;

  /**
   * StewardMapEditor::changed:
   *
   * The user typed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * StewardMapEditor::show-secrets:
   * @shown: whether the user wants to see them, or does no longer
   */
  signals[SHOW_SECRETS] = g_signal_new ("show-secrets", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
steward_map_editor_init (StewardMapEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_view (self);

  self->show_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_("Show Secre_ts")));
  gtk_widget_set_halign (GTK_WIDGET (self->show_button), GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->show_button),
                               _("A line of dots keeps the secret that is stored"));
  g_signal_connect_swapped (self->show_button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->show_button));
}

GtkWidget *
steward_map_editor_new (void)
{
  return g_object_new (STEWARD_TYPE_MAP_EDITOR, NULL);
}

/* What takes the focus, the name and the errors. */
GtkWidget *
steward_map_editor_get_view (StewardMapEditor *self)
{
  g_return_val_if_fail (STEWARD_IS_MAP_EDITOR (self), NULL);
  return self->view;
}

/* (transfer full) */
char *
steward_map_editor_dup_text (StewardMapEditor *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (STEWARD_IS_MAP_EDITOR (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/* Not as if the user had typed it: nobody is told, and it cannot be undone here. */
void
steward_map_editor_set_text (StewardMapEditor *self,
                             const char       *text)
{
  g_autofree char *before = NULL;

  g_return_if_fail (STEWARD_IS_MAP_EDITOR (self));

  before = steward_map_editor_dup_text (self);
  if (g_strcmp0 (before, text) == 0)
    return;

  self->showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->showing = FALSE;
}

/**
 * steward_map_editor_focus:
 * @self: an editor
 * @line: where the cursor has to be, from 1; 0 where it may stay
 */
void
steward_map_editor_focus (StewardMapEditor *self,
                          guint             line)
{
  GtkTextIter iter;

  g_return_if_fail (STEWARD_IS_MAP_EDITOR (self));

  gtk_widget_grab_focus (self->view);
  if (line == 0)
    return;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter,
                                    gtk_text_buffer_get_insert (self->buffer));
  if (gtk_text_iter_get_line (&iter) != (int) line - 1)
    {
      gtk_text_buffer_get_iter_at_line (self->buffer, &iter, (int) line - 1);
      if (!gtk_text_iter_ends_line (&iter))
        gtk_text_iter_forward_to_line_end (&iter);
      gtk_text_buffer_place_cursor (self->buffer, &iter);
    }
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->view),
                                      gtk_text_buffer_get_insert (self->buffer));
}

void
steward_map_editor_set_editable (StewardMapEditor *self,
                                 gboolean          editable)
{
  g_return_if_fail (STEWARD_IS_MAP_EDITOR (self));

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
}

/**
 * steward_map_editor_set_secrets:
 * @self: an editor
 * @any: whether there are secrets at all
 * @shown: whether they can be read now
 */
void
steward_map_editor_set_secrets (StewardMapEditor *self,
                                gboolean          any,
                                gboolean          shown)
{
  g_return_if_fail (STEWARD_IS_MAP_EDITOR (self));

  self->settling = TRUE;
  gtk_toggle_button_set_active (self->show_button, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->show_button), any);
  self->settling = FALSE;
}
