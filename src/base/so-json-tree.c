/* so-json-tree.c: a JSON text taken apart, and put together again as it was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json-tree.h"

#include <string.h>

#include "so-json-private.h"
#include "so-json-tree-private.h"
#include "so-value-iter-private.h"

#define BLOCK 256               /* items that are allocated at once */

static const char blanks[256] = { [' '] = 1, ['\t'] = 1, ['\r'] = 1, ['\n'] = 1 };

/* ---- sources ---- */

SoJsonSource *
so_json_source_new (const char  *text,
                    gssize       length,
                    GError     **error)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  SoDocument *document = so_document_parse (text, n, TRUE, error);
  SoJsonSource *self;

  if (document == NULL)
    return NULL;

  self = g_new (SoJsonSource, 1);
  self->document = document;
  self->text = g_malloc (n + 1);
  memcpy (self->text, text, n);
  self->text[n] = '\0';

  return self;
}

void
so_json_source_free (SoJsonSource *self)
{
  if (self == NULL)
    return;

  so_document_unref (self->document);
  g_free (self->text);
  g_free (self);
}

/* A value or name as it was written, quotes included. */
static SoJsonSpan
get_span (SoJsonSource *source,
          guint         i)
{
  const SoValue *value = so_document_get (source->document, i);
  guint quote = value->kind == SO_VALUE_STRING || value->kind == SO_VALUE_NAME;

  return (SoJsonSpan) { source->text + value->start - quote, value->length + 2 * quote };
}

static SoJsonKind
get_kind (SoValueKind kind)
{
  switch (kind)
    {
    case SO_VALUE_BOOL:
      return SO_JSON_BOOL;

    case SO_VALUE_INT: case SO_VALUE_DOUBLE:
      return SO_JSON_NUMBER;

    case SO_VALUE_STRING: case SO_VALUE_NAME:
      return SO_JSON_STRING;

    case SO_VALUE_OBJECT:
      return SO_JSON_OBJECT;

    case SO_VALUE_ARRAY:
      return SO_JSON_LIST;

    case SO_VALUE_NULL:
    default:
      return SO_JSON_NULL;
    }
}

/* ---- items ---- */

/* Without key and blanks; not among its parent's children yet. */
SoJsonItem *
so_json_item_new (SoJsonTree   *tree,
                  SoJsonItem   *parent,
                  SoJsonSource *source,
                  guint         value)
{
  SoJsonItem *self;

  if (tree->blocks->len == 0 || tree->n_used == BLOCK)
    {
      g_ptr_array_add (tree->blocks, g_new0 (SoJsonItem, BLOCK));
      tree->n_used = 0;
    }

  self = (SoJsonItem *) g_ptr_array_index (tree->blocks, tree->blocks->len - 1) + tree->n_used++;
  self->tree = tree;
  self->parent = parent;
  self->source = source;
  self->value = value;
  self->text = get_span (source, value);
  self->kind = get_kind (so_document_get (source->document, value)->kind);

  return self;
}

static SoJsonSpan
take_blanks (const char **at)
{
  const char *start = *at;

  while (blanks[(guchar) **at])
    (*at)++;

  return (SoJsonSpan) { start, *at - start };
}

/* Makes the children of a container, once. */
void
so_json_item_load (SoJsonItem *self)
{
  SoValueIter iter;
  const char *at = self->text.start + 1;
  SoJsonItem *child = NULL;

  if (self->children != NULL || self->kind < SO_JSON_OBJECT)
    return;

  self->children = g_ptr_array_new ();
  so_value_iter_init (&iter, self->source->document, self->value);
  while (so_value_iter_next (&iter))
    {
      if (child != NULL)
        at++;                           /* the comma */
      child = so_json_item_new (self->tree, self, self->source, iter.value);
      child->before = take_blanks (&at);
      if (iter.name != iter.value)
        {
          child->key = get_span (self->source, iter.name);
          at += child->key.length;
          child->colon = (SoJsonSpan) { at, child->text.start - at };
        }
      at = child->text.start + child->text.length;
      child->after = take_blanks (&at);
      child->index = self->children->len;
      g_ptr_array_add (self->children, child);
    }

  if (child == NULL)
    self->tail = take_blanks (&at);
  else
    {
      self->tail = child->after;
      child->after.length = 0;
    }
}

/* Lets go of all but the knowledge that it is gone. */
void
so_json_item_hollow (SoJsonItem *self)
{
  for (guint i = 0; self->children != NULL && i < self->children->len; i++)
    {
      SoJsonItem *child = g_ptr_array_index (self->children, i);

      so_json_item_hollow (child);
      child->removed = TRUE;
      child->parent = NULL;
      g_clear_pointer (&child->own_key, g_free);
      child->key.length = 0;
    }

  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->own_source, so_json_source_free);
  g_clear_pointer (&self->own_text, g_free);
  self->source = NULL;
  self->text = (SoJsonSpan) { "null", 4 };
  self->tail.length = 0;
  self->kind = SO_JSON_NULL;
  self->touched = FALSE;
}

/* The characters of a string as it was written; free the result. */
char *
so_json_span_dup_text (SoJsonSpan span)
{
  const char *start = span.start + 1;
  gsize length = span.length - 2;
  char *text;

  if (memchr (start, '\\', length) == NULL)
    return g_strndup (start, length);

  text = g_malloc (length + 1);
  text[so_json_unescape (start, length, text)] = '\0';

  return text;
}

gboolean
so_json_span_is_text (SoJsonSpan  span,
                      const char *text)
{
  const char *start = span.start + 1;
  gsize length = span.length - 2;
  g_autofree char *mine = NULL;

  if (memchr (start, '\\', length) == NULL)
    return strncmp (text, start, length) == 0 && text[length] == '\0';

  mine = so_json_span_dup_text (span);

  return strcmp (mine, text) == 0;
}

static void
write_span (GString    *out,
            SoJsonSpan  span)
{
  g_string_append_len (out, span.start, span.length);
}

/* The value, with what was not touched byte for byte. */
void
so_json_item_write (SoJsonItem *self,
                    GString    *out)
{
  if (!self->touched)
    {
      write_span (out, self->text);
      return;
    }

  g_string_append_c (out, self->kind == SO_JSON_OBJECT ? '{' : '[');
  for (guint i = 0; i < self->children->len; i++)
    {
      SoJsonItem *child = g_ptr_array_index (self->children, i);

      if (i > 0)
        g_string_append_c (out, ',');
      write_span (out, child->before);
      write_span (out, child->key);
      write_span (out, child->colon);
      so_json_item_write (child, out);
      write_span (out, child->after);
    }
  write_span (out, self->tail);
  g_string_append_c (out, self->kind == SO_JSON_OBJECT ? '}' : ']');
}

/* ---- the tree ---- */

/**
 * so_json_check:
 * @text: anything
 * @length: bytes, or -1 where it ends with NUL
 * @error: what is wrong and where, as "line 3, column 14: a comma or ] is missing here"
 *
 * Returns: whether so_json_tree_new() takes the text
 */
gboolean
so_json_check (const char  *text,
               gssize       length,
               GError     **error)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  g_autoptr (SoDocument) document = so_document_parse (text, n, TRUE, error);

  return document != NULL;
}

/* As so_json_check(); @place is the byte that is wrong, G_MAXSIZE where none is. */
gboolean
so_json_locate (const char  *text,
                gssize       length,
                gsize       *place,
                GError     **error)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  g_autoptr (SoDocument) document = so_document_parse_at (text, n, TRUE, place, error);

  return document != NULL;
}

/**
 * so_json_tree_new:
 * @text: JSON
 * @length: bytes, or -1 where it ends with NUL
 * @error: SO_SERVICE_ERROR_DECODE with line and column, or SO_SERVICE_ERROR_TOO_LARGE
 *
 * Strict where a text has no meaning, as so_json_parse() is, but takes what is only
 * hard to keep as a value: numbers of any size, keys that appear twice. May be called in
 * a thread; the tree is then for the thread that it is given to.
 *
 * Returns: (transfer full): the tree, %NULL on error
 */
SoJsonTree *
so_json_tree_new (const char  *text,
                  gssize       length,
                  GError     **error)
{
  SoJsonSource *source;
  SoJsonTree *self;
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  source = so_json_source_new (text, length, error);
  if (source == NULL)
    return NULL;

  self = g_new0 (SoJsonTree, 1);
  g_atomic_ref_count_init (&self->refs);
  self->blanks = g_string_chunk_new (256);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->root = so_json_item_new (self, NULL, source, 0);
  self->root->own_source = source;
  end = source->text + source->document->length;
  self->head = (SoJsonSpan) { source->text, self->root->text.start - source->text };
  self->foot.start = self->root->text.start + self->root->text.length;
  self->foot.length = end - self->foot.start;

  /* the source may go with the root's value; these stay */
  self->head.start = g_string_chunk_insert_len (self->blanks, self->head.start, self->head.length);
  self->foot.start = g_string_chunk_insert_len (self->blanks, self->foot.start, self->foot.length);

  return self;
}

SoJsonTree *
so_json_tree_ref (SoJsonTree *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

static void
free_items (SoJsonTree *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      SoJsonItem *items = g_ptr_array_index (self->blocks, i);
      guint n = i + 1 == self->blocks->len ? self->n_used : BLOCK;

      for (guint j = 0; j < n; j++)
        {
          g_clear_pointer (&items[j].children, g_ptr_array_unref);
          g_clear_pointer (&items[j].own_source, so_json_source_free);
          g_clear_pointer (&items[j].own_key, g_free);
          g_clear_pointer (&items[j].own_text, g_free);
        }
    }
  g_ptr_array_unref (self->blocks);
}

void
so_json_tree_unref (SoJsonTree *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  free_items (self);
  g_string_chunk_free (self->blanks);
  g_free (self);
}

/**
 * so_json_tree_print:
 * @self: a tree
 *
 * Returns: (transfer full): the whole text; without an edit, the one that was read
 */
char *
so_json_tree_print (SoJsonTree *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_sized_new (self->root->text.length + 64);
  write_span (out, self->head);
  so_json_item_write (self->root, out);
  write_span (out, self->foot);

  return g_string_free (out, FALSE);
}

/* The value that is the text. */
SoJsonItem *
so_json_tree_get_root (SoJsonTree *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->root;
}

/* Values in the text when it was read, keys not counted: what it costs to show it. */
guint
so_json_tree_count (SoJsonTree *self)
{
  SoDocument *document;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->root->own_source == NULL)
    return 1;

  document = self->root->own_source->document;
  for (guint i = 0; i < document->n_values; i++)
    n += document->values[i].kind != SO_VALUE_NAME;

  return n;
}
