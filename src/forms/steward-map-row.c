/* steward-map-row.c: keys and values, secret ones masked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-map-row-private.h"

#include <glib/gi18n.h>

#include "steward-config.h"

enum
{
  PROP_0,
  PROP_FORBIDDEN,
  PROP_AS_LINES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StewardMapRow, steward_map_row, STEWARD_TYPE_BASE_ROW)

static char *
check_lines (StewardMapRow *self)
{
  char *first = g_strdup (self->paste_error);

  for (StewardMapLine *line = steward_map_row_first_line (self); line != NULL;
       line = steward_map_row_next_line (self, line))
    {
      g_autofree char *wrong = steward_map_row_check_line (self, line);

      steward_map_line_set_error (line, wrong);
      if (first == NULL)
        first = g_steal_pointer (&wrong);
    }

  return first;
}

static char *
steward_map_row_check (StewardBaseRow *row)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);
  GListModel *entries = G_LIST_MODEL (steward_map_row_get_store (self));
  char *wrong = steward_map_row_is_text (self) ? g_strdup (self->text_error) : check_lines (self);

  if (wrong == NULL && steward_base_row_get_state (row)->mandatory &&
      (entries == NULL || g_list_model_get_n_items (entries) == 0))
    return g_strdup (_("This field must not be empty"));

  return wrong;
}

static void
steward_map_row_show (StewardBaseRow *row)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);

  steward_map_row_show_lines (self);
  if (steward_map_row_is_text (self))
    steward_map_row_show_text (self);
}

static gboolean
steward_map_row_has_typing (StewardBaseRow *row)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);

  return steward_map_row_is_text (self) ? self->text_error != NULL
                                        : steward_map_row_find_wrong (self) != NULL;
}

static void
steward_map_row_forget (StewardBaseRow *row)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);

  g_clear_pointer (&self->paste_error, g_free);
  steward_map_row_forget_text (self);
  steward_map_row_clear_lines (self);
}

static void
steward_map_row_set_editable (StewardBaseRow *row,
                              gboolean        editable)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);
  StewardMapLine *first = steward_map_row_first_line (self);

  for (StewardMapLine *line = first; line != NULL; line = steward_map_row_next_line (self, line))
    steward_map_line_set_editable (line, editable,
                                   steward_base_row_get_reason (STEWARD_BASE_ROW (self)));
  steward_map_editor_set_editable (self->editor, editable);
  gtk_button_set_label (GTK_BUTTON (self->text_button),
                        editable ? _("Edit as _Lines") : _("Show as _Lines"));
  gtk_widget_set_visible (self->add_button, editable && !steward_map_row_is_text (self));
  gtk_widget_set_sensitive (self->lines, editable || first != NULL);
}

static void
add_cb (StewardMapRow *self)
{
  steward_map_row_add (self);
}

static gboolean
mnemonic_cb (StewardMapRow *self,
             gboolean       cycling,
             GtkWidget     *lines)
{
  STEWARD_BASE_ROW_GET_CLASS (self)->focus (STEWARD_BASE_ROW (self));

  return TRUE;
}

/* The first line that is wrong, else the first. */
static void
steward_map_row_focus (StewardBaseRow *row)
{
  StewardMapRow *self = STEWARD_MAP_ROW (row);
  StewardMapLine *wrong = steward_map_row_find_wrong (self);
  StewardMapLine *found = wrong != NULL ? wrong : steward_map_row_first_line (self);

  if (steward_map_row_is_text (self))
    steward_map_row_focus_text (self);
  else if (found != NULL)
    steward_map_line_focus (found);
  else
    gtk_widget_grab_focus (self->add_button);
}

static void
title_changed_cb (StewardMapRow *self)
{
  g_autofree char *name = steward_base_row_dup_name (STEWARD_BASE_ROW (self));
  /* translators: %s is the name of a list of keys and values */
  g_autofree char *add = g_strdup_printf (_("Add Key: %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
}

static void
steward_map_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FORBIDDEN:
      g_value_set_string (value, STEWARD_MAP_ROW (object)->forbidden);
      break;

    case PROP_AS_LINES:
      g_value_set_boolean (value, STEWARD_MAP_ROW (object)->as_lines);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_map_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  StewardMapRow *self = STEWARD_MAP_ROW (object);

  switch (prop_id)
    {
    case PROP_FORBIDDEN:
      g_free (self->forbidden);
      self->forbidden = g_value_dup_string (value);
      break;

    case PROP_AS_LINES:
      self->as_lines = g_value_get_boolean (value);
      gtk_widget_set_visible (GTK_WIDGET (self->text_button), self->as_lines);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_map_row_dispose (GObject *object)
{
  g_clear_pointer (&STEWARD_MAP_ROW (object)->question, gtk_window_destroy);
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_MAP_ROW);

  G_OBJECT_CLASS (steward_map_row_parent_class)->dispose (object);
}

static void
steward_map_row_finalize (GObject *object)
{
  StewardMapRow *self = STEWARD_MAP_ROW (object);

  g_free (self->forbidden);
  g_object_unref (self->printed);
  g_strfreev (self->known_keys);
  g_free (self->paste_error);
  g_free (self->text_error);

  G_OBJECT_CLASS (steward_map_row_parent_class)->finalize (object);
}

static void
steward_map_row_class_init (StewardMapRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardBaseRowClass *row_class = STEWARD_BASE_ROW_CLASS (klass);

  object_class->dispose = steward_map_row_dispose;
  object_class->finalize = steward_map_row_finalize;
  object_class->get_property = steward_map_row_get_property;
  object_class->set_property = steward_map_row_set_property;
  row_class->show = steward_map_row_show;
  row_class->set_editable = steward_map_row_set_editable;
  row_class->check = steward_map_row_check;
  row_class->has_typing = steward_map_row_has_typing;
  row_class->dup_typing = steward_map_row_dup_typing;
  row_class->set_typing = steward_map_row_set_typing;
  row_class->forget = steward_map_row_forget;
  row_class->focus = steward_map_row_focus;

  /* characters (of ASCII) that a new key must not have, as "=" */
  properties[PROP_FORBIDDEN] =
    g_param_spec_string ("forbidden", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* whether the map can also be edited as lines of "key = value" */
  properties[PROP_AS_LINES] =
    g_param_spec_boolean ("as-lines", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_MAP_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-map-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardMapRow, lines);
  gtk_widget_class_bind_template_child (widget_class, StewardMapRow, known_lines);
  gtk_widget_class_bind_template_child (widget_class, StewardMapRow, other_label);
  gtk_widget_class_bind_template_child (widget_class, StewardMapRow, other_lines);
  gtk_widget_class_bind_template_child (widget_class, StewardMapRow, add_button);
  gtk_widget_class_bind_template_child (widget_class, StewardMapRow, text_button);
  gtk_widget_class_bind_template_child (widget_class, StewardMapRow, editor);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, mnemonic_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_map_row_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, steward_map_row_text_toggled);
  gtk_widget_class_bind_template_callback (widget_class, steward_map_row_ask_secrets);
}

static void
steward_map_row_init (StewardMapRow *self)
{
  self->printed = g_list_store_new (SO_TYPE_MAP_ENTRY);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  title_changed_cb (self);
  steward_base_row_set_control (STEWARD_BASE_ROW (self), self->lines);
}

/* ---- public ---- */

/**
 * steward_map_row_set_known_keys:
 * @self: a row
 * @keys: (nullable): keys that are worth filling in, in their order
 *
 * Each gets a line, also where the carrier does not have it: then it is stored as soon as it has
 * a value. All other keys stay below.
 */
void
steward_map_row_set_known_keys (StewardMapRow      *self,
                                const char * const *keys)
{
  g_return_if_fail (STEWARD_IS_MAP_ROW (self));

  if (self->known_keys == NULL && keys == NULL)
    return;
  if (self->known_keys != NULL && keys != NULL &&
      g_strv_equal ((const char * const *) self->known_keys, keys))
    return;

  g_strfreev (self->known_keys);
  self->known_keys = g_strdupv ((char **) keys);
  steward_map_row_show_lines (self);
  steward_base_row_recheck (STEWARD_BASE_ROW (self), FALSE);
}
