/* so-json-item.c: reading the parts of a SoJsonTree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-json-tree-private.h"

SoJsonKind
so_json_item_get_kind (SoJsonItem *self)
{
  g_return_val_if_fail (self != NULL, SO_JSON_NULL);
  return self->kind;
}

/* Whether it is in the text no more; its kind is null then. */
gboolean
so_json_item_is_removed (SoJsonItem *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->removed;
}

gboolean
so_json_item_get_bool (SoJsonItem *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->kind == SO_JSON_BOOL && *self->text.start == 't';
}

/* NULL for the root. */
SoJsonItem *
so_json_item_get_parent (SoJsonItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->parent;
}

guint
so_json_item_get_index (SoJsonItem *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->index;
}

/* 0 for the root. */
guint
so_json_item_get_depth (SoJsonItem *self)
{
  guint depth = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (; self->parent != NULL; self = self->parent)
    depth++;

  return depth;
}

guint
so_json_item_n_children (SoJsonItem *self)
{
  g_return_val_if_fail (self != NULL, 0);

  so_json_item_load (self);

  return self->children != NULL ? self->children->len : 0;
}

/* NULL behind the last one. */
SoJsonItem *
so_json_item_get_child (SoJsonItem *self,
                        guint       index)
{
  g_return_val_if_fail (self != NULL, NULL);

  so_json_item_load (self);
  if (self->children == NULL || index >= self->children->len)
    return NULL;

  return g_ptr_array_index (self->children, index);
}

/* The first member of that name, NULL where there is none or @self is no object. */
SoJsonItem *
so_json_item_find_member (SoJsonItem *self,
                          const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  so_json_item_load (self);
  if (self->kind != SO_JSON_OBJECT)
    return NULL;

  for (guint i = 0; i < self->children->len; i++)
    {
      SoJsonItem *child = g_ptr_array_index (self->children, i);

      if (so_json_span_is_text (child->key, key))
        return child;
    }

  return NULL;
}

/* (transfer full) (nullable): NULL for the root and in lists. */
char *
so_json_item_dup_key (SoJsonItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->key.length > 0 ? so_json_span_dup_text (self->key) : NULL;
}

/* (transfer full): the characters of a string; of anything else the JSON. */
char *
so_json_item_dup_text (SoJsonItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->kind == SO_JSON_STRING ? so_json_span_dup_text (self->text)
                                      : so_json_item_dup_json (self);
}

/* (transfer full): the value as it is written. */
char *
so_json_item_dup_json (SoJsonItem *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  so_json_item_write (self, out);

  return g_string_free (out, FALSE);
}

/* Bytes of the value as it is written; of a container that was edited, as it was before. */
gsize
so_json_item_get_size (SoJsonItem *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->text.length;
}

static void
write_step (GString    *out,
            SoJsonItem *self)
{
  g_autofree char *key = so_json_item_dup_key (self);

  if (self->parent != NULL)
    write_step (out, self->parent);
  else
    return;

  g_string_append_c (out, '/');
  if (key == NULL)
    {
      g_string_append_printf (out, "%u", self->index);
      return;
    }

  for (const char *c = key; *c != '\0'; c++)
    if (*c == '~')
      g_string_append (out, "~0");
    else if (*c == '/')
      g_string_append (out, "~1");
    else
      g_string_append_c (out, *c);
}

/* (transfer full): RFC 6901, "/welcome/texts/0"; "" for the root. A key that appears twice
 * gives both the same. */
char *
so_json_item_dup_pointer (SoJsonItem *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  write_step (out, self);

  return g_string_free (out, FALSE);
}

/* The next step of a pointer, its escapes resolved; @pointer is behind the slash. */
char *
so_json_take_step (const char **pointer)
{
  GString *step = g_string_new (NULL);
  const char *c = *pointer;

  for (; *c != '\0' && *c != '/'; c++)
    if (*c == '~' && (c[1] == '0' || c[1] == '1'))
      g_string_append_c (step, *++c == '0' ? '~' : '/');
    else
      g_string_append_c (step, *c);
  *pointer = c;

  return g_string_free (step, FALSE);
}

static SoJsonItem *
find_step (SoJsonItem *item,
           const char *step)
{
  guint64 index;

  if (item->kind != SO_JSON_LIST)
    return so_json_item_find_member (item, step);
  if ((*step == '0' && step[1] != '\0') ||
      !g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT - 1, &index, NULL))
    return NULL;

  return so_json_item_get_child (item, (guint) index);
}

/**
 * so_json_tree_find:
 * @self: a tree
 * @pointer: RFC 6901
 *
 * Returns: (transfer none) (nullable): the value there; of keys that appear twice the first
 */
SoJsonItem *
so_json_tree_find (SoJsonTree *self,
                   const char *pointer)
{
  SoJsonItem *item;

  g_return_val_if_fail (self != NULL && pointer != NULL, NULL);

  item = self->root;
  while (item != NULL && *pointer == '/')
    {
      g_autofree char *step = NULL;

      pointer++;
      step = so_json_take_step (&pointer);
      item = find_step (item, step);
    }

  return *pointer == '\0' ? item : NULL;
}
