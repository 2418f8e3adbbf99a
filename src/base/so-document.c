/* so-document.c: a JSON text that was checked once and is kept as it came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-document.h"

#include "so-document-private.h"
#include "so-json-private.h"
#include "so-json.h"
#include "so-value-iter-private.h"

guint32
so_value_hash (const char *name)
{
  guint32 hash = SO_HASH_START;

  for (; *name != '\0'; name++)
    hash = SO_HASH_STEP (hash, *name);

  return hash;
}

/* The characters of a string or name, escapes resolved; free the result. */
char *
so_document_dup_text (SoDocument *self,
                      guint       i)
{
  const SoValue *value = so_document_get (self, i);
  char *text = g_malloc (value->length + 1);

  if (!value->escaped)
    memcpy (text, so_document_text (self, i), value->length + 1);
  else
    text[so_json_unescape (so_document_text (self, i), value->length, text)] = '\0';

  return text;
}

gboolean
so_document_text_is (SoDocument *self,
                     guint       i,
                     const char *text)
{
  g_autofree char *mine = NULL;

  if (!so_document_get (self, i)->escaped)
    return strcmp (so_document_text (self, i), text) == 0;

  mine = so_document_dup_text (self, i);

  return strcmp (mine, text) == 0;
}

/* The parser saw to it that there are digits and that they fit. */
gint64
so_document_get_int (SoDocument *self,
                     guint       i)
{
  const char *p = so_document_text (self, i);
  const char *end = p + so_document_get (self, i)->length;
  gboolean negative = *p == '-';
  guint64 sum = 0;

  for (p += negative; p < end; p++)
    sum = sum * 10 + (*p - '0');

  return (gint64) (negative ? 0 - sum : sum);
}

double
so_document_get_double (SoDocument *self,
                        guint       i)
{
  if (so_document_get (self, i)->kind == SO_VALUE_INT)
    return so_document_get_int (self, i);

  return g_ascii_strtod (so_document_text (self, i), NULL);
}

gboolean
so_document_get_bool (SoDocument *self,
                      guint       i)
{
  return *so_document_text (self, i) == 't';
}

/* The value of an object's member, 0 where there is none; @hash is of @name. */
guint
so_document_find (SoDocument *self,
                  guint       object,
                  const char *name,
                  guint32     hash)
{
  SoValueIter iter;

  if (so_document_get (self, object)->kind != SO_VALUE_OBJECT)
    return 0;

  so_value_iter_init (&iter, self, object);
  while (so_value_iter_next (&iter))
    if (so_document_get (self, iter.name)->next == hash &&
        so_document_text_is (self, iter.name, name))
      return iter.value;

  return 0;
}

static gboolean
same_object (SoDocument *a,
             guint       i,
             SoDocument *b,
             guint       j)
{
  SoValueIter x, y;
  guint n = 0;

  so_value_iter_init (&y, b, j);
  while (so_value_iter_next (&y))
    n++;

  so_value_iter_init (&x, a, i);
  so_value_iter_init (&y, b, j);
  while (so_value_iter_next (&x))
    {
      g_autofree char *name = so_document_dup_text (a, x.name);
      guint32 hash = so_document_get (a, x.name)->next;
      guint value = 0;

      /* mostly both have the same order */
      if (so_value_iter_next (&y) && so_document_get (b, y.name)->next == hash &&
          so_document_text_is (b, y.name, name))
        value = y.value;
      else
        value = so_document_find (b, j, name, hash);

      if (value == 0 || !so_document_same (a, x.value, b, value))
        return FALSE;
      n--;
    }

  return n == 0;
}

static gboolean
same_array (SoDocument *a,
            guint       i,
            SoDocument *b,
            guint       j)
{
  SoValueIter x, y;

  so_value_iter_init (&x, a, i);
  so_value_iter_init (&y, b, j);
  while (so_value_iter_next (&x))
    if (!so_value_iter_next (&y) || !so_document_same (a, x.value, b, y.value))
      return FALSE;

  return !so_value_iter_next (&y);
}

/* Whether two values are the same, member order and spelling aside; 1 and 1.0 are not. */
gboolean
so_document_same (SoDocument *a,
                  guint       i,
                  SoDocument *b,
                  guint       j)
{
  const SoValue *x = so_document_get (a, i);
  const SoValue *y = so_document_get (b, j);

  if (x->kind != y->kind)
    return FALSE;

  switch ((SoValueKind) x->kind)
    {
    case SO_VALUE_NULL:
      return TRUE;

    case SO_VALUE_BOOL:
      return so_document_get_bool (a, i) == so_document_get_bool (b, j);

    case SO_VALUE_INT:
      return so_document_get_int (a, i) == so_document_get_int (b, j);

    case SO_VALUE_DOUBLE:
      return so_document_get_double (a, i) == so_document_get_double (b, j);

    case SO_VALUE_STRING:
    case SO_VALUE_NAME:
      {
        g_autofree char *text = NULL;

        if (!x->escaped && !y->escaped)
          return x->length == y->length &&
                 memcmp (so_document_text (a, i), so_document_text (b, j), x->length) == 0;
        text = so_document_dup_text (a, i);
        return so_document_text_is (b, j, text);
      }

    case SO_VALUE_OBJECT:
      return same_object (a, i, b, j);

    case SO_VALUE_ARRAY:
      return same_array (a, i, b, j);

    default:
      g_assert_not_reached ();
    }
}

/* ---- public ---- */

/**
 * so_document_new:
 * @data: UTF-8 text of one JSON value
 * @length: bytes in @data, or -1 where it ends with NUL
 * @error: return location
 *
 * Checks @data as so_json_parse() does and keeps a copy of it, without making
 * a tree: the cheapest way from an answer to carriers.
 *
 * Returns: (transfer full): the document; %NULL with the errors of so_json_parse()
 */
SoDocument *
so_document_new (const char  *data,
                 gssize       length,
                 GError     **error)
{
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  return so_document_parse (data, length < 0 ? strlen (data) : (gsize) length, FALSE, error);
}

/**
 * so_document_new_from_node:
 * @node: a value
 * @error: return location
 *
 * Returns: (transfer full): @node as a document; %NULL with
 *   SO_SERVICE_ERROR_DECODE where @node holds what JSON cannot, such as infinity
 */
SoDocument *
so_document_new_from_node (JsonNode  *node,
                           GError   **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  text = so_json_print (node);

  return so_document_parse (text, strlen (text), FALSE, error);
}

SoDocument *
so_document_ref (SoDocument *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
so_document_unref (SoDocument *self)
{
  if (g_atomic_ref_count_dec (&self->refs))
    {
      g_clear_pointer (&self->text, g_free);
      g_clear_pointer (&self->values, g_free);
      g_free (self);
    }
}

JsonNodeType
so_document_get_node_type (SoDocument *self)
{
  g_return_val_if_fail (self != NULL, JSON_NODE_NULL);

  switch ((SoValueKind) so_document_get (self, 0)->kind)
    {
    case SO_VALUE_NULL:
      return JSON_NODE_NULL;

    case SO_VALUE_OBJECT:
      return JSON_NODE_OBJECT;

    case SO_VALUE_ARRAY:
      return JSON_NODE_ARRAY;

    case SO_VALUE_BOOL:
    case SO_VALUE_INT:
    case SO_VALUE_DOUBLE:
    case SO_VALUE_STRING:
    case SO_VALUE_NAME:
    default:
      return JSON_NODE_VALUE;
    }
}

/* Elements of an array or members of an object, 0 of anything else. */
guint
so_document_get_length (SoDocument *self)
{
  SoValueIter iter;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  so_value_iter_init (&iter, self, 0);
  while (so_value_iter_next (&iter))
    n++;

  return n;
}

static guint
find_member (SoDocument *self,
             const char *name)
{
  return so_document_find (self, 0, name, so_value_hash (name));
}

/* Whether the document is an object with the member @name, null or not. */
gboolean
so_document_has (SoDocument *self,
                 const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  return find_member (self, name) != 0;
}

/* Whether the document is an object whose member @name is true. */
gboolean
so_document_is_true (SoDocument *self,
                     const char *name)
{
  guint i;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  i = find_member (self, name);

  return i != 0 && so_document_get (self, i)->kind == SO_VALUE_BOOL &&
         so_document_get_bool (self, i);
}

/**
 * so_document_dup_string:
 * @self: a document
 * @name: a member of its object
 *
 * Returns: (transfer full) (nullable): the text of the member, %NULL where
 *   there is no such member or it is no string
 */
char *
so_document_dup_string (SoDocument *self,
                        const char *name)
{
  guint i;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  i = find_member (self, name);
  if (i == 0 || so_document_get (self, i)->kind != SO_VALUE_STRING)
    return NULL;

  return so_document_dup_text (self, i);
}

/**
 * so_document_to_node:
 * @self: a document
 *
 * Returns: (transfer full): the document as a tree of json-glib's
 */
JsonNode *
so_document_to_node (SoDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return so_document_make_node (self, 0);
}

/**
 * so_document_print:
 * @self: a document
 *
 * Returns: (transfer full): the text as it came, without the white space between values
 */
char *
so_document_print (SoDocument *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_sized_new (self->length + 1);
  so_document_write (self, 0, out);

  return g_string_free (out, FALSE);
}
