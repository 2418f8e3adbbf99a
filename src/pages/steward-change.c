/* steward-change.c: what was changed, in words for the user
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-change.h"

#include <glib/gi18n.h>

#include "so-json.h"
#include "so-json-diff.h"
#include "steward-choice-items.h"
#include "steward-forms.h"
#include "steward-json-label.h"
#include "steward-readable.h"
#include "steward-secret-mask.h"

/* characters of one value; more is for the editor, not for a list */
#define MAX_LENGTH 600
/* values of one text */
#define MAX_PARTS 40
/* lines of one text in a review */
#define MAX_CHANGES 500

void
steward_change_free (StewardChange *change)
{
  g_clear_pointer (&change->label, g_free);
  g_clear_pointer (&change->before, g_free);
  g_clear_pointer (&change->after, g_free);
  g_free (change);
}

static StewardRow *
find_row (StewardForm   *form,
          const SoField *field)
{
  g_autofree char *property = g_strdelimit (g_strdup (field->property), "_", '-');

  return form != NULL ? steward_form_find_row (form, property) : NULL;
}

/**
 * steward_change_label:
 * @form: (nullable): where the user knows the field from
 * @field: a field
 * @key: (nullable): of a map, the key
 *
 * Returns: (transfer full): the name of the row, without the underscore of its access key;
 *   with the key after it
 */
char *
steward_change_label (StewardForm   *form,
                      const SoField *field,
                      const char    *key)
{
  StewardRow *row = find_row (form, field);
  g_autofree char *name = row != NULL && STEWARD_IS_BASE_ROW (row) ?
                          steward_base_row_dup_name (STEWARD_BASE_ROW (row)) :
                          steward_field_label (field);

  if (key == NULL)
    return g_steal_pointer (&name);

  /* translators: a group of values and the one of them, as "Module settings: cm_username" */
  return g_strdup_printf (_("%s: %s"), name, key);
}

/* (transfer full): as steward_change_label(); of a value in a text with its way there */
char *
steward_change_item_label (StewardForm       *form,
                           const SoMergeItem *item)
{
  g_autofree char *way = item->path != NULL ? steward_json_path_label (NULL, item->path) : NULL;

  return steward_change_label (form, item->field, way != NULL ? way : item->key);
}

static char *
shorten (char *text)
{
  g_autofree char *whole = text;

  if (text == NULL || g_utf8_strlen (text, -1) <= MAX_LENGTH)
    return g_steal_pointer (&whole);

  *g_utf8_offset_to_pointer (text, MAX_LENGTH) = '\0';

  return g_strconcat (text, "…", NULL);
}

/* What the row's list calls the value. */
static char *
dup_choice (StewardForm   *form,
            SoCarrier     *version,
            const SoField *field)
{
  StewardRow *row = find_row (form, field);
  g_auto (StewardChoiceValue) value = { 0 };
  StewardChoiceItem *item;

  if (row == NULL || !STEWARD_IS_CHOICE_ROW (row))
    return NULL;

  steward_choice_value_read (&value, version, field);
  item = steward_choice_items_find (steward_choice_row_get_items (STEWARD_CHOICE_ROW (row)), field,
                                    &value);

  return item != NULL ? g_strdup (steward_choice_item_get_label (item)) : NULL;
}

static const char *
find_name (const SoMergeItem *item)
{
  return item->path != NULL ? item->path : item->key != NULL ? item->key : item->field->wire;
}

/* (transfer full) (nullable): JSON without the secrets in it; dots where nobody can tell which
 * of it they are */
static char *
mask_json (const char *json)
{
  g_autoptr (JsonNode) node = NULL;

  if (json == NULL || !steward_field_is_secret (json))
    return g_strdup (json);

  node = so_json_parse (json, -1, NULL);
  if (node == NULL)
    return g_strdup ("••••••");

  steward_secret_mask (node);

  return so_json_print (node);
}

/* (transfer full): a text without the secrets of JSON in it */
static char *
mask_text (const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);

  steward_secret_mask (node);

  return json_node_dup_string (node);
}

/* (transfer full) (nullable): a value of a map: a text as it is, else JSON */
static char *
dup_map_value (JsonNode *node)
{
  g_autofree char *json = NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);

  json = so_json_print (node);

  return mask_json (json);
}

/**
 * steward_change_value:
 * @form: (nullable): where the user knows the field from
 * @version: the object that holds the value
 * @item: what it is about
 * @node: (nullable): the value; %NULL where it is missing
 *
 * Returns: (transfer full) (nullable): the value for people, its beginning if it is long;
 *   %NULL for nothing
 */
char *
steward_change_value (StewardForm       *form,
                      SoCarrier         *version,
                      const SoMergeItem *item,
                      JsonNode          *node)
{
  g_autofree char *text = NULL;

  if (node == NULL || json_node_is_null (node))
    return NULL;

  if (steward_field_is_secret (find_name (item)))
    return g_strdup ("••••••");

  if (item->path != NULL)
    text = mask_json (json_node_get_string (node));
  else if (item->key != NULL)
    text = dup_map_value (node);
  else
    text = dup_choice (form, version, item->field);
  if (text == NULL)
    text = steward_readable_field (version, item->field, STEWARD_FORMAT_PLAIN);

  return text != NULL && *text != '\0' ? shorten (mask_text (text)) : NULL;
}

/**
 * steward_change_show_value:
 * @builder: what holds the row
 * @id: of a label in it
 * @value: (nullable): as of steward_change_value(); %NULL for nothing
 */
void
steward_change_show_value (GtkBuilder *builder,
                           const char *id,
                           const char *value)
{
  GtkWidget *label = GTK_WIDGET (gtk_builder_get_object (builder, id));

  gtk_label_set_label (GTK_LABEL (label), value != NULL ? value : _("Nothing"));
  if (value == NULL)
    gtk_widget_add_css_class (label, "dim-label");
}

static StewardChange *
add_change (GPtrArray *changes)
{
  StewardChange *change = g_new0 (StewardChange, 1);

  g_ptr_array_add (changes, change);

  return change;
}

static const char *
text_of (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ?
         json_node_get_string (node) : NULL;
}

/* (transfer full) (nullable): where both are JSON with an object or a list in them */
static GPtrArray *
diff_json (const char *before,
           const char *after)
{
  if (before == NULL || after == NULL || strpbrk (before, "{[") == NULL ||
      strpbrk (after, "{[") == NULL)
    return NULL;

  return so_json_diff (before, after, NULL);
}

/* (transfer full): the way to the value; "" for the whole text */
static char *
dup_way (const SoJsonDiff *diff,
         SoJsonTree       *before,
         SoJsonTree       *after)
{
  return steward_json_path_label (diff->kind == SO_JSON_DIFF_REMOVED ? before : after, diff->path);
}

static void
add_part (GPtrArray  *lines,
          const char *way,
          const char *path,
          const char *json)
{
  g_autofree char *value = NULL;
  g_autofree char *line = NULL;

  if (json == NULL)
    value = g_strdup (_("Nothing"));
  else
    value = steward_field_is_secret (path) ? g_strdup ("••••••") : shorten (mask_json (json));
  line = *way != '\0' ? g_strdup_printf (_("%s: %s"), way, value) : g_strdup (value);

  if (!g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
    g_ptr_array_add (lines, g_steal_pointer (&line));
}

/* In what @before and @after differ: what is in one of them. */
static void
add_parts (GPtrArray  *lines,
           const char *before,
           const char *after,
           gboolean    old)
{
  g_autoptr (GPtrArray) diffs = diff_json (before, after);
  g_autoptr (SoJsonTree) of_before = so_json_tree_new (before, -1, NULL);
  g_autoptr (SoJsonTree) of_after = so_json_tree_new (after, -1, NULL);

  for (guint i = 0; diffs != NULL && i < diffs->len && lines->len < MAX_PARTS; i++)
    {
      const SoJsonDiff *diff = g_ptr_array_index (diffs, i);
      g_autofree char *way = dup_way (diff, of_before, of_after);

      add_part (lines, way, diff->path, old ? diff->before : diff->after);
    }
  if (lines->len == MAX_PARTS)
    g_ptr_array_add (lines, g_strdup ("…"));
}

static gboolean
is_json (JsonNode *node)
{
  return text_of (node) != NULL && strpbrk (text_of (node), "{[") != NULL &&
         so_json_check (text_of (node), -1, NULL);
}

/**
 * steward_change_parts:
 * @item: a text that both changed and that can only be taken as a whole
 * @node: (nullable): its value in one of the three versions
 *
 * Of JSON in a text only what is different: in which ours and theirs differ, so that each of
 * them shows what is lost with the other; for the base, what it was before either changed it.
 *
 * Returns: (transfer full) (nullable): a line for each value; %NULL where a version is not
 *   JSON, or is no different
 */
char *
steward_change_parts (const SoMergeItem *item,
                      JsonNode          *node)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (item->key != NULL || item->path != NULL || steward_field_is_secret (item->field->wire) ||
      !is_json (item->base) || !is_json (item->mine) || !is_json (item->theirs))
    return NULL;

  if (node == item->base)
    {
      add_parts (lines, text_of (item->base), text_of (item->mine), TRUE);
      add_parts (lines, text_of (item->base), text_of (item->theirs), TRUE);
    }
  else if (item->state == SO_MERGE_CONFLICT)
    add_parts (lines, text_of (item->theirs), text_of (item->mine), node == item->theirs);
  else
    add_parts (lines, text_of (item->base), text_of (node), FALSE);
  if (lines->len == 0)
    return NULL;

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* A secret tells only whether there was one; what it is now is not for reading. */
static void
set_secret (StewardChange *change,
            gboolean       was_set)
{
  change->before = was_set ? g_strdup ("••••••") : NULL;
  change->after = g_strdup (_("changed"));
}

static gboolean
is_set (JsonNode *node)
{
  const char *text = text_of (node);

  return node != NULL && !json_node_is_null (node) && (text == NULL || *text != '\0');
}

/* There is more, and nobody reads it. */
static void
add_rest (GPtrArray         *changes,
          StewardForm       *form,
          const SoMergeItem *item)
{
  StewardChange *change = add_change (changes);

  change->label = steward_change_label (form, item->field, "…");
  change->before = g_strdup ("…");
  change->after = g_strdup ("…");
}

/* Key by key. */
static gboolean
add_json (GPtrArray         *changes,
          StewardForm       *form,
          const SoMergeItem *item,
          const char        *before,
          const char        *after)
{
  g_autoptr (GPtrArray) diffs = diff_json (before, after);
  g_autoptr (SoJsonTree) of_before = NULL;
  g_autoptr (SoJsonTree) of_after = NULL;

  if (diffs == NULL || diffs->len == 0)
    return FALSE;

  of_before = so_json_tree_new (before, -1, NULL);
  of_after = so_json_tree_new (after, -1, NULL);
  for (guint i = 0; i < MIN (diffs->len, MAX_CHANGES); i++)
    {
      const SoJsonDiff *diff = g_ptr_array_index (diffs, i);
      gboolean secret = steward_field_is_secret (diff->path);
      StewardChange *change = add_change (changes);
      g_autofree char *way = dup_way (diff, of_before, of_after);

      change->label = steward_change_label (form, item->field, *way != '\0' ? way : NULL);
      if (secret)
        {
          set_secret (change, diff->before != NULL && !g_str_equal (diff->before, "null") &&
                              !g_str_equal (diff->before, "\"\""));
          continue;
        }
      change->before = shorten (mask_json (diff->before));
      change->after = shorten (mask_json (diff->after));
    }
  if (diffs->len > MAX_CHANGES)
    add_rest (changes, form, item);

  return TRUE;
}

/**
 * steward_changes_list:
 * @form: (nullable): where the user knows the fields from
 * @before: an object
 * @after: the same, changed
 *
 * Returns: (transfer full) (element-type StewardChange): what is different, in the order of
 *   the fields; of JSON in a text the keys
 */
GPtrArray *
steward_changes_list (StewardForm *form,
                      SoCarrier   *before,
                      SoCarrier   *after)
{
  g_autoptr (GPtrArray) items = so_merge_compare (before, after, before);
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) steward_change_free);

  for (guint i = 0; i < items->len; i++)
    {
      const SoMergeItem *item = g_ptr_array_index (items, i);
      StewardChange *change;

      if (add_json (changes, form, item, text_of (item->base), text_of (item->mine)))
        continue;

      change = add_change (changes);
      change->label = steward_change_item_label (form, item);
      if (steward_field_is_secret (find_name (item)))
        set_secret (change, is_set (item->base));
      else
        {
          change->before = steward_change_value (form, before, item, item->base);
          change->after = steward_change_value (form, after, item, item->mine);
        }
    }

  return changes;
}
