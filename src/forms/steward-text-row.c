/* steward-text-row.c: a text of one line or several
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-text-row.h"

#include <glib/gi18n.h>

#include "steward-row-texts.h"
#include "steward-text-replace.h"
#include "steward-text-row-private.h"

typedef struct
{
  GtkWidget     *entry;         /* GtkEntry; NULL in a row of several lines */
  GtkWidget     *view;          /* GtkTextView; NULL in a row of one line */
  gboolean       multi;
  gboolean       technical;
  gboolean       showing;       /* the carrier's value is on its way to the widget */
} StewardTextRowPrivate;

enum
{
  PROP_0,
  PROP_MULTI,
  PROP_TECHNICAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (StewardTextRow, steward_text_row, STEWARD_TYPE_BASE_ROW)

#define PRIV(self) ((StewardTextRowPrivate *) steward_text_row_get_instance_private (self))

static char *
dup_text (StewardTextRow *self)
{
  StewardTextRowPrivate *priv = PRIV (self);
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (priv->entry != NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->entry)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (priv->view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
text_changed_cb (StewardTextRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (PRIV (self)->showing || steward_base_row_get_carrier (STEWARD_BASE_ROW (self)) == NULL)
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, dup_text (self));
  steward_base_row_write (STEWARD_BASE_ROW (self), &value);
}

/* libadwaita draws the focus around the whole row, as around its own entry rows. */
static void
focus_cb (GtkEventControllerFocus *controller,
          GParamSpec              *pspec,
          StewardTextRow          *self)
{
  if (gtk_event_controller_focus_contains_focus (controller))
    gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
}

static void
steward_text_row_show (StewardBaseRow *row)
{
  StewardTextRow *self = STEWARD_TEXT_ROW (row);
  StewardTextRowPrivate *priv = PRIV (self);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *before = NULL;
  const char *text = NULL;

  if (priv->entry == NULL && priv->view == NULL)
    return;                             /* under construction */

  if (steward_base_row_read (row, &value))
    text = g_value_get_string (&value);
  if (text == NULL)
    text = "";                          /* GTK 4.8 crashes on NULL */

  before = dup_text (self);
  if (g_strcmp0 (before, text) == 0)
    return;

  priv->showing = TRUE;
  if (priv->entry != NULL)
    steward_text_replace_entry (GTK_EDITABLE (priv->entry), text);
  else
    steward_text_replace_buffer (gtk_text_view_get_buffer (GTK_TEXT_VIEW (priv->view)), text);
  priv->showing = FALSE;
}

static void
steward_text_row_set_editable (StewardBaseRow *row,
                               gboolean        editable)
{
  StewardTextRowPrivate *priv = PRIV (STEWARD_TEXT_ROW (row));
  GtkWidget *control = priv->entry != NULL ? priv->entry : priv->view;

  if (control == NULL)
    return;

  g_object_set (control, "editable", editable, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
  if (editable)
    gtk_widget_remove_css_class (control, "dim-label");
  else
    gtk_widget_add_css_class (control, "dim-label");
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

static char *
steward_text_row_check (StewardBaseRow *row)
{
  const StewardFieldState *state = steward_base_row_get_state (row);
  g_autofree char *text = NULL;
  glong length;

  text = dup_text (STEWARD_TEXT_ROW (row));
  if (state->mandatory && is_blank (text))
    return g_strdup (_("This field must not be empty"));

  /* what the server holds already it will take back */
  length = g_utf8_strlen (text, -1);
  if (state->changed && state->max_length > 0 && length > state->max_length)
    return g_strdup_printf (ngettext ("At most %d character is allowed; this text has %ld",
                                      "At most %d characters are allowed; this text has %ld",
                                      state->max_length),
                            state->max_length, length);

  return NULL;
}

/* GtkText alone would do, but has no role and no text for assistive tools. */
static void
add_entry (StewardTextRow *self)
{
  StewardTextRowPrivate *priv = PRIV (self);

  priv->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (priv->entry), FALSE);     /* the form has it */
  gtk_widget_add_css_class (priv->entry, "steward-entry");
  if (priv->technical)
    steward_row_texts_keep_order (GTK_ENTRY (priv->entry));
  steward_base_row_add (STEWARD_BASE_ROW (self), "inline", priv->entry);
  g_signal_connect_swapped (priv->entry, "changed", G_CALLBACK (text_changed_cb), self);
}

static void
add_view (StewardTextRow *self)
{
  StewardTextRowPrivate *priv = PRIV (self);
  GtkWidget *window = gtk_scrolled_window_new ();

  priv->view = gtk_text_view_new ();
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (priv->view)), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (priv->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (priv->view), FALSE);
  g_object_set (priv->view, "left-margin", 8, "right-margin", 8, "top-margin", 8,
                "bottom-margin", 8, NULL);
  g_object_set (window, "child", priv->view, "min-content-height", 96,
                "max-content-height", 320, "propagate-natural-height", TRUE, "has-frame", TRUE,
                "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  gtk_widget_add_css_class (window, "steward-frame");
  steward_base_row_add (STEWARD_BASE_ROW (self), "below", window);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (priv->view)), "changed",
                            G_CALLBACK (text_changed_cb), self);
}

static void
steward_text_row_constructed (GObject *object)
{
  StewardTextRow *self = STEWARD_TEXT_ROW (object);
  StewardTextRowPrivate *priv = PRIV (self);

  G_OBJECT_CLASS (steward_text_row_parent_class)->constructed (object);

  if (priv->multi)
    {
      add_view (self);
    }
  else
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      add_entry (self);
      g_signal_connect (focus, "notify::contains-focus", G_CALLBACK (focus_cb), self);
      gtk_widget_add_controller (priv->entry, focus);
      gtk_widget_add_css_class (GTK_WIDGET (self), "entry");
    }
  steward_base_row_set_control (STEWARD_BASE_ROW (self), priv->multi ? priv->view : priv->entry);
}

static void
steward_text_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MULTI:
      g_value_set_boolean (value, PRIV (STEWARD_TEXT_ROW (object))->multi);
      break;

    case PROP_TECHNICAL:
      g_value_set_boolean (value, PRIV (STEWARD_TEXT_ROW (object))->technical);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_text_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MULTI:
      PRIV (STEWARD_TEXT_ROW (object))->multi = g_value_get_boolean (value);
      break;

    case PROP_TECHNICAL:
      PRIV (STEWARD_TEXT_ROW (object))->technical = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_text_row_class_init (StewardTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = steward_text_row_constructed;
  object_class->get_property = steward_text_row_get_property;
  object_class->set_property = steward_text_row_set_property;
  row_class->show = steward_text_row_show;
  row_class->set_editable = steward_text_row_set_editable;
  row_class->check = steward_text_row_check;

  /* several lines, in a frame under the title */
  properties[PROP_MULTI] = g_param_spec_boolean ("multi", NULL, NULL, FALSE, flags);
  /* a code, number or name for machines: runs from left to right in every language */
  properties[PROP_TECHNICAL] = g_param_spec_boolean ("technical", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_text_row_init (StewardTextRow *self)
{
}

/* NULL in a row of several lines. */
GtkEntry *
steward_text_row_get_entry (StewardTextRow *self)
{
  return (GtkEntry *) PRIV (self)->entry;
}
