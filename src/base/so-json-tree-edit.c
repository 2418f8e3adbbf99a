/* so-json-tree-edit.c: changing a SoJsonTree, new parts in the style of their neighbours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "so-json-private.h"
#include "so-json-tree-private.h"
#include "so-service-error.h"

static const SoJsonSpan nothing = { "", 0 };

/* Whatever is around @self has to be printed from its parts. */
static void
touch (SoJsonItem *self)
{
  for (; self != NULL && !self->touched; self = self->parent)
    {
      so_json_item_load (self);
      self->touched = TRUE;
    }
}

/* ---- values ---- */

static void
set_text (SoJsonItem *item,
          SoJsonKind  kind,
          char       *text)
{
  so_json_item_hollow (item);
  item->kind = kind;
  item->own_text = text;
  item->text = (SoJsonSpan) { text, strlen (text) };
  touch (item->parent);
}

void
so_json_tree_set_null (SoJsonTree *self,
                       SoJsonItem *item)
{
  g_return_if_fail (self != NULL && item != NULL && !item->removed);

  if (item->kind != SO_JSON_NULL)
    set_text (item, SO_JSON_NULL, g_strdup ("null"));
}

void
so_json_tree_set_bool (SoJsonTree *self,
                       SoJsonItem *item,
                       gboolean    value)
{
  g_return_if_fail (self != NULL && item != NULL && !item->removed);

  if (item->kind != SO_JSON_BOOL || so_json_item_get_bool (item) != !!value)
    set_text (item, SO_JSON_BOOL, g_strdup (value ? "true" : "false"));
}

/* @text: its characters. The spelling stays where they are the same. */
void
so_json_tree_set_string (SoJsonTree *self,
                         SoJsonItem *item,
                         const char *text)
{
  GString *json;

  g_return_if_fail (self != NULL && item != NULL && !item->removed);
  g_return_if_fail (text != NULL);

  if (item->kind == SO_JSON_STRING && so_json_span_is_text (item->text, text))
    return;

  json = g_string_sized_new (strlen (text) + 2);
  so_json_write_string (json, text);
  set_text (item, SO_JSON_STRING, g_string_free (json, FALSE));
}

/* The value of a text of its own goes in the place of the old one. */
static void
adopt (SoJsonItem   *item,
       SoJsonSource *source)
{
  SoJsonItem *read = so_json_item_new (item->tree, NULL, source, 0);

  so_json_item_hollow (item);
  item->own_source = source;
  item->source = source;
  item->value = 0;
  item->text = read->text;
  item->kind = read->kind;
  read->removed = TRUE;
}

static gboolean
is_same (SoJsonItem *item,
         const char *json)
{
  g_autofree char *mine = NULL;

  if (!item->touched)
    return strncmp (json, item->text.start, item->text.length) == 0 &&
           json[item->text.length] == '\0';

  mine = so_json_item_dup_json (item);

  return strcmp (mine, json) == 0;
}

/**
 * so_json_tree_set_json:
 * @self: a tree
 * @item: a value in it
 * @json: the new value as it is to be written; blanks around it are left out
 * @error: what is wrong with @json, with line and column
 *
 * Returns: %FALSE where @json is none
 */
gboolean
so_json_tree_set_json (SoJsonTree  *self,
                       SoJsonItem  *item,
                       const char  *json,
                       GError     **error)
{
  SoJsonSource *source;

  g_return_val_if_fail (self != NULL && item != NULL && !item->removed, FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  if (is_same (item, json))
    return TRUE;

  source = so_json_source_new (json, -1, error);
  if (source == NULL)
    return FALSE;

  adopt (item, source);
  touch (item->parent);

  return TRUE;
}

/* Whether @text is one number as JSON writes them. */
gboolean
so_json_is_number (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return (*text == '-' || g_ascii_isdigit (*text)) &&
         g_ascii_isdigit (text[strlen (text) - 1]) && so_json_check (text, -1, NULL);
}

/* ---- members and elements ---- */

static gboolean
check_key (SoJsonItem  *parent,
           const char  *key,
           GError     **error)
{
  if (!g_utf8_validate (key, -1, NULL))
    g_set_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE, _("bytes that are not UTF-8"));
  else if (so_json_item_find_member (parent, key) != NULL)
    g_set_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_CONFLICT,
                 /* translators: %s is a key of a JSON object */
                 _("There is a key “%s” already"), key);
  else
    return TRUE;

  return FALSE;
}

static void
set_key (SoJsonItem *item,
         const char *key)
{
  GString *json = g_string_new (NULL);

  so_json_write_string (json, key);
  g_free (item->own_key);
  item->key.length = json->len;
  item->own_key = g_string_free (json, FALSE);
  item->key.start = item->own_key;
}

/**
 * so_json_tree_rename:
 * @self: a tree
 * @item: a member of an object in it
 * @key: its new name
 * @error: SO_SERVICE_ERROR_CONFLICT where another member has it
 */
gboolean
so_json_tree_rename (SoJsonTree  *self,
                     SoJsonItem  *item,
                     const char  *key,
                     GError     **error)
{
  g_return_val_if_fail (self != NULL && item != NULL && !item->removed, FALSE);
  g_return_val_if_fail (item->key.length > 0 && key != NULL, FALSE);

  if (so_json_span_is_text (item->key, key))
    return TRUE;
  if (!check_key (item->parent, key, error))
    return FALSE;

  set_key (item, key);
  touch (item->parent);

  return TRUE;
}

static void
number_children (SoJsonItem *self,
                 guint       from)
{
  for (guint i = from; i < self->children->len; i++)
    ((SoJsonItem *) g_ptr_array_index (self->children, i))->index = i;
}

/**
 * so_json_tree_insert:
 * @self: a tree
 * @parent: an object or list in it
 * @index: where, -1 for behind all others
 * @key: (nullable): of a member; %NULL in a list
 * @json: the value as it is to be written
 * @error: SO_SERVICE_ERROR_CONFLICT for a key that is there already, else what is wrong
 *   with @json
 *
 * Returns: (transfer none): the new item; %NULL on error
 */
SoJsonItem *
so_json_tree_insert (SoJsonTree  *self,
                     SoJsonItem  *parent,
                     int          index,
                     const char  *key,
                     const char  *json,
                     GError     **error)
{
  SoJsonSource *source;
  SoJsonItem *child;
  guint n;

  g_return_val_if_fail (self != NULL && parent != NULL && json != NULL, NULL);
  g_return_val_if_fail (parent->kind == (key != NULL ? SO_JSON_OBJECT : SO_JSON_LIST), NULL);

  n = so_json_item_n_children (parent);
  g_return_val_if_fail (index <= (int) n, NULL);
  if (key != NULL && !check_key (parent, key, error))
    return NULL;
  source = so_json_source_new (json, -1, error);
  if (source == NULL)
    return NULL;

  touch (parent);
  child = so_json_item_new (self, parent, source, 0);
  child->own_source = source;
  child->before = child->after = nothing;
  if (key != NULL)
    {
      set_key (child, key);
      child->colon = so_json_find_colon (parent, index < 0 ? n : (guint) index);
    }
  so_json_style_child (self, parent, child, index < 0 ? n : (guint) index);
  if (key != NULL && so_json_find_break (child->before) != NULL && n == 0 &&
      child->colon.length == 1)
    child->colon = (SoJsonSpan) { ": ", 2 };
  g_ptr_array_insert (parent->children, index < 0 ? (int) n : index, child);
  number_children (parent, index < 0 ? n : (guint) index);

  return child;
}

/* Not the root. */
void
so_json_tree_remove (SoJsonTree *self,
                     SoJsonItem *item)
{
  SoJsonItem *parent, *next;
  guint index;

  g_return_if_fail (self != NULL && item != NULL && !item->removed);
  g_return_if_fail (item->parent != NULL);

  parent = item->parent;
  index = item->index;
  touch (parent);
  g_ptr_array_remove_index (parent->children, index);
  if (parent->children->len == 0)
    parent->tail = nothing;
  else if (index == 0)
    {
      next = g_ptr_array_index (parent->children, 0);
      next->before = item->before;
    }
  else if (index == parent->children->len)
    {
      next = g_ptr_array_index (parent->children, index - 1);
      next->after = nothing;
    }
  number_children (parent, index);

  so_json_item_hollow (item);
  g_clear_pointer (&item->own_key, g_free);
  item->key.length = 0;
  item->parent = NULL;
  item->removed = TRUE;
}

/* To another place among its siblings; the blanks stay with the places. */
void
so_json_tree_move (SoJsonTree *self,
                   SoJsonItem *item,
                   guint       index)
{
  SoJsonItem **children;
  int step;

  g_return_if_fail (self != NULL && item != NULL && !item->removed);
  g_return_if_fail (item->parent != NULL && index < item->parent->children->len);

  touch (item->parent);
  children = (SoJsonItem **) item->parent->children->pdata;
  step = index > item->index ? 1 : -1;
  while (item->index != index)
    {
      SoJsonItem *other = children[item->index + step];
      SoJsonSpan before = item->before, after = item->after;

      item->before = other->before;
      item->after = other->after;
      other->before = before;
      other->after = after;
      children[item->index] = other;
      other->index = item->index;
      item->index += step;
      children[item->index] = item;
    }
}

/**
 * so_json_tree_put:
 * @self: a tree
 * @pointer: RFC 6901
 * @json: the value as it is to be written
 * @error: what is wrong with @json, or what is in the way
 *
 * Sets a value that is there; else adds it behind its siblings-to-be, with the objects on the
 * way to it.
 *
 * Returns: (transfer none): the item; %NULL on error
 */
SoJsonItem *
so_json_tree_put (SoJsonTree  *self,
                  const char  *pointer,
                  const char  *json,
                  GError     **error)
{
  SoJsonItem *item = so_json_tree_find (self, pointer);
  g_autofree char *above = NULL;
  g_autofree char *key = NULL;
  const char *last = strrchr (pointer, '/');
  SoJsonItem *parent;

  if (item != NULL)
    return so_json_tree_set_json (self, item, json, error) ? item : NULL;
  if (!so_json_check (json, -1, error))
    return NULL;

  g_return_val_if_fail (last != NULL, NULL);
  above = g_strndup (pointer, last - pointer);
  last++;
  key = so_json_take_step (&last);
  parent = so_json_tree_find (self, above);
  if (parent == NULL)
    parent = so_json_tree_put (self, above, "{}", error);
  if (parent == NULL)
    return NULL;
  if (parent->kind == SO_JSON_OBJECT)
    return so_json_tree_insert (self, parent, -1, key, json, error);
  if (parent->kind == SO_JSON_LIST)
    return so_json_tree_insert (self, parent, -1, NULL, json, error);

  g_set_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_CONFLICT,
               /* translators: %s is a path of JSON keys, as "/welcome/title" */
               _("There is another value at “%s”, which cannot hold keys"), above);

  return NULL;
}
