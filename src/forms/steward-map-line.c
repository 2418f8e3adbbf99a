/* steward-map-line.c: one key and its value in a StewardMapRow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-map-line.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-carrier.h"
#include "so-json.h"

#include "steward-config.h"
#include "steward-field.h"
#include "steward-row-texts.h"

struct _StewardMapLine
{
  GtkBox           parent_instance;

  GtkEntry        *key_entry;
  GtkEntry        *value_entry;
  GtkToggleButton *reveal_button;
  GtkWidget       *remove_button;
  SoMapEntry      *entry;       /* NULL while the carrier has none for this line */
  char            *reason;      /* nullable: why it cannot be changed */
  guint            position;    /* from 1 */
  gboolean         showing;     /* the entry's texts are on their way to the widgets */
  gboolean         secret;      /* the key was one of a secret at some time */
  gboolean         known;       /* the key is on offer: it cannot be another */
};

enum
{
  KEY_CHANGED,
  VALUE_CHANGED,
  REMOVED,
  PASTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardMapLine, steward_map_line, GTK_TYPE_BOX)

static void
set_text (GtkEntry   *entry,
          const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
set_name (gpointer    widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What a key holds is named after the key; a key is named after its place. */
static void
update_names (StewardMapLine *self)
{
  const char *key = steward_map_line_get_key (self);
  g_autofree char *nameless = NULL;
  g_autofree char *key_name = NULL;
  g_autofree char *show = NULL;
  g_autofree char *remove = NULL;

  /* translators: %u counts the lines of a list of keys and values */
  key_name = g_strdup_printf (_("Key %u"), self->position);
  /* translators: %u counts the lines of a list of keys and values */
  nameless = g_strdup_printf (_("Value %u"), self->position);
  if (*key == '\0')
    key = nameless;
  /* translators: %s is the name of a field with a secret in it */
  show = g_strdup_printf (_("Reveal %s"), key);
  /* translators: %s is a key in a list of keys and values */
  remove = g_strdup_printf (_("Remove %s"), key);

  set_name (self->key_entry, key_name);
  set_name (self->value_entry, key);
  set_name (self->reveal_button, show);
  set_name (self->remove_button, remove);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reveal_button), show);
  gtk_widget_set_tooltip_text (self->remove_button, remove);
}

/* Another key does not make a secret less of one: it stays masked. */
static void
update_masking (StewardMapLine *self)
{
  gboolean secret = self->secret |= steward_field_is_secret (steward_map_line_get_key (self));
  gboolean revealed = gtk_toggle_button_get_active (self->reveal_button);

  gtk_widget_set_visible (GTK_WIDGET (self->reveal_button), secret);
  gtk_entry_set_visibility (self->value_entry, !secret || revealed);
  gtk_entry_set_input_purpose (self->value_entry, secret ? GTK_INPUT_PURPOSE_PASSWORD
                                                         : GTK_INPUT_PURPOSE_FREE_FORM);
  gtk_button_set_icon_name (GTK_BUTTON (self->reveal_button),
                            revealed ? "view-conceal-symbolic" : "view-reveal-symbolic");
}

static void
key_changed_cb (StewardMapLine *self)
{
  update_masking (self);
  update_names (self);
  if (!self->showing)
    g_signal_emit (self, signals[KEY_CHANGED], 0);
}

static void
value_changed_cb (StewardMapLine *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[VALUE_CHANGED], 0);
}

/* Whether what is put into an entry is more than it holds: lines, or a whole one in a line that
 * was not begun. */
static gboolean
is_lines (StewardMapLine *self,
          GtkEditable    *editable,
          const char     *text)
{
  gboolean is_key = gtk_widget_is_ancestor (GTK_WIDGET (editable), GTK_WIDGET (self->key_entry));

  if (strchr (text, '\n') != NULL)
    return TRUE;

  return is_key && self->entry == NULL && *steward_map_line_get_key (self) == '\0' &&
         *text != '=' && strchr (text, '=') != NULL;
}

/* Typing never holds a line end: this is a paste or a drop. A password that was copied with
 * its line end is still one. */
static void
insert_cb (StewardMapLine *self,
           const char     *text,
           int             length,
           int            *position,
           GtkEditable    *editable)
{
  g_autofree char *pasted = NULL;
  gsize end;

  if (self->showing)
    return;

  pasted = length < 0 ? g_strdup (text) : g_strndup (text, length);
  if (!is_lines (self, editable, pasted))
    return;

  g_signal_stop_emission_by_name (editable, "insert-text");
  for (end = strlen (pasted); end > 0 && strchr ("\r\n", pasted[end - 1]) != NULL; end--)
    pasted[end - 1] = '\0';
  if (is_lines (self, editable, pasted))
    g_signal_emit (self, signals[PASTED], 0, pasted);
  else if (end > 0)
    gtk_editable_insert_text (editable, pasted, -1, position);
}

static void
watch_pastes (StewardMapLine *self,
              GtkEntry       *entry)
{
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "insert-text",
                           G_CALLBACK (insert_cb), self, G_CONNECT_SWAPPED);
}

static void
remove_cb (StewardMapLine *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
steward_map_line_finalize (GObject *object)
{
  g_free (STEWARD_MAP_LINE (object)->reason);

  G_OBJECT_CLASS (steward_map_line_parent_class)->finalize (object);
}

static void
steward_map_line_dispose (GObject *object)
{
  g_clear_object (&STEWARD_MAP_LINE (object)->entry);
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_MAP_LINE);

  G_OBJECT_CLASS (steward_map_line_parent_class)->dispose (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, STEWARD_TYPE_MAP_LINE, G_SIGNAL_RUN_LAST,
                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_map_line_class_init (StewardMapLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_map_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = steward_map_line_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-map-line.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardMapLine, key_entry);
  gtk_widget_class_bind_template_child (widget_class, StewardMapLine, value_entry);
  gtk_widget_class_bind_template_child (widget_class, StewardMapLine, reveal_button);
  gtk_widget_class_bind_template_child (widget_class, StewardMapLine, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, key_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_masking);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);

  signals[KEY_CHANGED] = new_signal ("key-changed");
  signals[VALUE_CHANGED] = new_signal ("value-changed");
  signals[REMOVED] = new_signal ("removed");

  /**
   * StewardMapLine::pasted:
   * @text: lines, or one with "=" in it, that the user put into one of the entries
   */
  signals[PASTED] = g_signal_new ("pasted", STEWARD_TYPE_MAP_LINE, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
steward_map_line_init (StewardMapLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_row_texts_keep_order (self->key_entry);
  steward_row_texts_keep_order (self->value_entry);
  watch_pastes (self, self->key_entry);
  watch_pastes (self, self->value_entry);
  update_masking (self);
  update_names (self);
}

/* @entry may be NULL: a line that the user has yet to fill in. */
GtkWidget *
steward_map_line_new (SoMapEntry *entry)
{
  StewardMapLine *self = g_object_new (STEWARD_TYPE_MAP_LINE, NULL);

  steward_map_line_set_entry (self, entry);

  return GTK_WIDGET (self);
}

/* For a key that is known though the carrier may have no entry for it. */
GtkWidget *
steward_map_line_new_known (const char *key)
{
  StewardMapLine *self = g_object_new (STEWARD_TYPE_MAP_LINE, NULL);

  self->known = TRUE;
  self->showing = TRUE;
  set_text (self->key_entry, key);
  self->showing = FALSE;
  gtk_widget_set_can_focus (GTK_WIDGET (self->key_entry), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->key_entry), "steward-known");

  return GTK_WIDGET (self);
}

gboolean
steward_map_line_is_known (StewardMapLine *self)
{
  return self->known;
}

/* Whether the value is masked unless the user reveals it. */
gboolean
steward_map_line_is_secret (StewardMapLine *self)
{
  return self->secret;
}

SoMapEntry *
steward_map_line_get_entry (StewardMapLine *self)
{
  return self->entry;
}

static void
show_value (StewardMapLine *self)
{
  if (self->entry != NULL && !steward_map_line_is_text (self))
    {
      g_autofree char *json = so_json_print (so_map_entry_get_node (self->entry));

      set_text (self->value_entry, json);
    }
  else
    {
      set_text (self->value_entry, self->entry != NULL ? so_map_entry_get_value (self->entry) : "");
    }
}

/* Shows @entry's texts; NULL leaves the texts as they are, but for a known key's value. */
void
steward_map_line_set_entry (StewardMapLine *self,
                            SoMapEntry     *entry)
{
  g_set_object (&self->entry, entry);
  self->showing = TRUE;
  if (entry != NULL)
    set_text (self->key_entry, so_map_entry_get_key (entry));
  if (entry != NULL || self->known)
    show_value (self);
  self->showing = FALSE;
  if (self->known)
    gtk_widget_set_sensitive (self->remove_button, entry != NULL);
}

/* As if the user had typed both; @key is left out where it is known. */
void
steward_map_line_type (StewardMapLine *self,
                       const char     *key,
                       const char     *value)
{
  if (!self->known)
    set_text (self->key_entry, key);
  set_text (self->value_entry, value);
}

/**
 * steward_map_line_guard:
 * @self: a line
 * @changes: (element-type SoChange): of the carrier
 *
 * Masks a value that was loaded under a secret's key, though its key is another one now.
 */
void
steward_map_line_guard (StewardMapLine *self,
                        GPtrArray      *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      SoChange *change = g_ptr_array_index (changes, i);
      const char *key = strchr (change->path, '[');

      if (key != NULL && steward_field_is_secret (key) && change->before != NULL &&
          json_node_get_value_type (change->before) == G_TYPE_STRING &&
          strcmp (json_node_get_string (change->before), steward_map_line_get_value (self)) == 0)
        self->secret = TRUE;
    }
  update_masking (self);
}

const char *
steward_map_line_get_key (StewardMapLine *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->key_entry));
}

const char *
steward_map_line_get_value (StewardMapLine *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->value_entry));
}

/* Whether the value is a text or null; anything else is shown as JSON and kept. */
gboolean
steward_map_line_is_text (StewardMapLine *self)
{
  JsonNode *node = self->entry != NULL ? so_map_entry_get_node (self->entry) : NULL;

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ||
         json_node_get_value_type (node) == G_TYPE_STRING;
}

/**
 * steward_map_line_set_place:
 * @self: a line
 * @position: from 1; for names that tell lines without a key apart
 * @key_width: characters, where there is room
 */
void
steward_map_line_set_place (StewardMapLine *self,
                            guint           position,
                            int             key_width)
{
  self->position = position;
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->key_entry), key_width);
  update_names (self);
}

/**
 * steward_map_line_set_editable:
 * @self: a line
 * @editable: whether the user may change it
 * @reason: (nullable): why not
 */
void
steward_map_line_set_editable (StewardMapLine *self,
                               gboolean        editable,
                               const char     *reason)
{
  gboolean text = steward_map_line_is_text (self);

  gtk_editable_set_editable (GTK_EDITABLE (self->key_entry), editable && !self->known);
  gtk_editable_set_editable (GTK_EDITABLE (self->value_entry), editable && text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value_entry),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable || !text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason != NULL ? reason : "",
                                  -1);
  g_free (self->reason);
  self->reason = g_strdup (reason);
  if (!gtk_widget_has_css_class (GTK_WIDGET (self->key_entry), "error"))
    steward_map_line_set_error (self, NULL);
  gtk_widget_set_visible (self->remove_button, editable);
  gtk_widget_set_sensitive (self->remove_button, !self->known || self->entry != NULL);
}

/* What the server holds already it will take back. */
static gboolean
is_stored (StewardMapLine *self,
           const char     *key)
{
  return self->entry != NULL && strcmp (so_map_entry_get_key (self->entry), key) == 0;
}

/**
 * steward_map_line_check:
 * @self: a line among others
 * @forbidden: (nullable): characters of ASCII that a new key must not have
 * @taken: whether another line has the key, too
 *
 * Returns: (transfer full) (nullable): what is wrong with the key
 */
char *
steward_map_line_check (StewardMapLine *self,
                        const char     *forbidden,
                        gboolean        taken)
{
  const char *key = steward_map_line_get_key (self);

  if (self->known && self->entry == NULL)
    return NULL;                        /* only on offer */
  if (*key == '\0' && *steward_map_line_get_value (self) == '\0' && self->entry == NULL)
    return NULL;                        /* not begun: counts for nothing */
  if (*key == '\0' && !is_stored (self, key))
    return g_strdup (_("A key is missing"));

  for (const char *c = forbidden; c != NULL && *c != '\0'; c++)
    if (strchr (key, *c) != NULL && !is_stored (self, key))
      /* translators: %s is a key, %c a character */
      return g_strdup_printf (_("The key %s must not contain %c"), key, *c);

  if (taken)
    /* translators: %s is a key */
    return g_strdup_printf (_("The key %s is there twice"), key);

  return NULL;
}

/* Marks the key; the text stands under the row. NULL for nothing wrong. */
void
steward_map_line_set_error (StewardMapLine *self,
                            const char     *text)
{
  GtkWidget *entry = GTK_WIDGET (self->key_entry);

  if (text != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                            : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (text == NULL)
    text = self->reason != NULL ? self->reason : "";
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* The key of a line without one, else the value. */
void
steward_map_line_focus (StewardMapLine *self)
{
  gboolean wrong = gtk_widget_has_css_class (GTK_WIDGET (self->key_entry), "error");

  if (wrong || *steward_map_line_get_key (self) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->key_entry));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->value_entry));
}
