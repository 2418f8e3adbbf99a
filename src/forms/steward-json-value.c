/* steward-json-value.c: one line of a StewardJsonRow: a value of its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-value.h"

#include <glib/gi18n.h>

#define MANY 500                /* siblings that are looked at for the same label */

static guint changed_signal;

G_DEFINE_FINAL_TYPE (StewardJsonValue, steward_json_value, G_TYPE_OBJECT)

static void
steward_json_value_finalize (GObject *object)
{
  StewardJsonValue *self = STEWARD_JSON_VALUE (object);

  g_clear_object (&self->children);
  g_clear_weak_pointer (&self->parent);
  so_json_tree_unref (self->tree);
  g_free (self->label);
  g_free (self->typed);
  g_free (self->before);

  G_OBJECT_CLASS (steward_json_value_parent_class)->finalize (object);
}

static void
steward_json_value_class_init (StewardJsonValueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_json_value_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_json_value_init (StewardJsonValue *self)
{
}

/* Other keys may read the same: "siteName" and "site_name", or one that appears twice. */
static guint
count_same (SoJsonItem *item,
            const char *label)
{
  SoJsonItem *parent = so_json_item_get_parent (item);
  guint index = so_json_item_get_index (item);
  guint n = 0;

  if (so_json_item_n_children (parent) > MANY)
    return 0;

  for (guint i = 0; i < index; i++)
    {
      g_autofree char *key = so_json_item_dup_key (so_json_item_get_child (parent, i));
      g_autofree char *other = key != NULL ? steward_json_label (key) : NULL;

      n += g_strcmp0 (other, label) == 0;
    }

  return n;
}

static char *
make_label (SoJsonItem *item)
{
  g_autofree char *key = so_json_item_dup_key (item);
  g_autofree char *label = NULL;
  guint n;

  if (so_json_item_get_parent (item) == NULL)
    return g_strdup (_("Value"));
  if (key == NULL)
    /* translators: %u is the place of an entry in a list, from 1 */
    return g_strdup_printf (_("Entry %u"), so_json_item_get_index (item) + 1);

  label = steward_json_label (key);
  n = count_same (item, label);

  return n == 0 ? g_steal_pointer (&label) : g_strdup_printf ("%s (%u)", label, n + 1);
}

static void
update_label (StewardJsonValue *self)
{
  g_free (self->label);
  self->label = make_label (self->item);
}

/* @parent: the group or list it is in; NULL at the top */
StewardJsonValue *
steward_json_value_new (SoJsonTree       *tree,
                        SoJsonItem       *item,
                        StewardJsonValue *parent)
{
  StewardJsonValue *self = g_object_new (STEWARD_TYPE_JSON_VALUE, NULL);

  self->tree = so_json_tree_ref (tree);
  self->item = item;
  g_set_weak_pointer (&self->parent, parent);
  self->form = steward_json_find_form (item);
  update_label (self);

  return self;
}

static gboolean
is_text (StewardJsonForm form)
{
  return form == STEWARD_JSON_FORM_COLOUR || form == STEWARD_JSON_FORM_ADDRESS ||
         form == STEWARD_JSON_FORM_TEXT || form == STEWARD_JSON_FORM_LINES;
}

/* What is typed and cannot be in the text stays where the value is what it was. */
static void
keep_typing (StewardJsonValue *self,
             SoJsonItem       *item)
{
  g_autofree char *now = self->typed != NULL ? so_json_item_dup_json (item) : NULL;
  g_autofree char *old = self->typed != NULL ? so_json_item_dup_json (self->item) : NULL;

  g_clear_pointer (&self->before, g_free);
  if (g_strcmp0 (now, old) != 0)
    g_clear_pointer (&self->typed, g_free);
}

/* The same value in a text that was read again. One text is edited as it was before, so that
 * nothing is swapped while it is typed in. */
void
steward_json_value_set_item (StewardJsonValue *self,
                             SoJsonTree       *tree,
                             SoJsonItem       *item)
{
  StewardJsonForm form = steward_json_find_form (item);

  keep_typing (self, item);
  so_json_tree_ref (tree);
  so_json_tree_unref (self->tree);
  self->tree = tree;
  self->item = item;
  if (!is_text (form) || !is_text (self->form) || form == STEWARD_JSON_FORM_LINES)
    self->form = form;
  steward_json_value_changed (self);
}

/* Its value, its key or its place. */
void
steward_json_value_changed (StewardJsonValue *self)
{
  update_label (self);
  g_signal_emit (self, changed_signal, 0);
}

/* For a line that shows it, and one that does no longer. */
void
steward_json_value_shown (StewardJsonValue *self,
                          gboolean          shown)
{
  for (StewardJsonValue *value = self; value != NULL; value = value->parent)
    value->n_shown += shown ? 1 : -1;
}

/* Whether it has lines of its own. */
gboolean
steward_json_value_is_open (StewardJsonValue *self)
{
  return self->form == STEWARD_JSON_FORM_GROUP || self->form == STEWARD_JSON_FORM_LIST;
}

/* Whether it is in a list. */
gboolean
steward_json_value_is_element (StewardJsonValue *self)
{
  SoJsonItem *parent = so_json_item_get_parent (self->item);

  return parent != NULL && so_json_item_get_kind (parent) == SO_JSON_LIST;
}

/* What assistive tools call it: "Title", and in groups "Title, Welcome". */
char *
steward_json_value_dup_name (StewardJsonValue *self)
{
  GString *name = g_string_new (self->label);

  for (StewardJsonValue *value = self->parent; value != NULL; value = value->parent)
    g_string_append_printf (name, ", %s", value->label);

  return g_string_free (name, FALSE);
}

/* (nullable): what is wrong with what was typed */
char *
steward_json_value_dup_wrong (StewardJsonValue *self)
{
  g_autoptr (GError) error = NULL;

  if (self->typed == NULL)
    return NULL;
  if (self->form == STEWARD_JSON_FORM_NUMBER)
    return g_strdup (_("This is not a number such as 12 or -0.5"));
  if (so_json_check (self->typed, -1, &error))
    return NULL;

  /* translators: %s says where and why, as in "line 3, column 5: ..." */
  return g_strdup_printf (_("This is not JSON: %s"), error->message);
}
