/* so-json-node.c: between documents and the trees of json-glib
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json.h"

#include "so-document-private.h"
#include "so-json-private.h"
#include "so-value-iter-private.h"

/* Resolves the escapes of a checked string; @out has room for @length bytes.
 * Returns the bytes written, no NUL among them.
 */
gsize
so_json_unescape (const char *text,
                  gsize       length,
                  char       *out)
{
  static const char plain[] = "\"\\/bfnrt";
  static const char meaning[] = "\"\\/\b\f\n\r\t";
  const char *p = text, *end = text + length;
  char *q = out;

  while (p < end)
    {
      gunichar unit = 0;

      if (*p != '\\')
        {
          *q++ = *p++;
          continue;
        }

      if (p[1] != 'u')
        {
          *q++ = meaning[strchr (plain, p[1]) - plain];
          p += 2;
          continue;
        }

      for (guint i = 2; i < 6; i++)
        unit = unit * 16 + g_ascii_xdigit_value (p[i]);
      p += 6;
      if (unit >= 0xd800 && unit <= 0xdbff)
        {
          gunichar low = 0;

          for (guint i = 2; i < 6; i++)
            low = low * 16 + g_ascii_xdigit_value (p[i]);
          p += 6;
          unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
        }
      q += g_unichar_to_utf8 (unit, q);
    }

  return q - out;
}

static JsonNode *
make_string (SoDocument *document,
             guint       i)
{
  g_autofree char *text = NULL;

  if (!so_document_get (document, i)->escaped)
    return json_node_init_string (json_node_alloc (), so_document_text (document, i));

  text = so_document_dup_text (document, i);

  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
make_object (SoDocument *document,
             guint       i)
{
  JsonNode *node = json_node_alloc ();
  JsonObject *object = json_object_new ();
  SoValueIter iter;

  so_value_iter_init (&iter, document, i);
  while (so_value_iter_next (&iter))
    {
      JsonNode *member = so_document_make_node (document, iter.value);
      g_autofree char *name = NULL;

      if (so_document_get (document, iter.name)->escaped)
        name = so_document_dup_text (document, iter.name);
      json_object_set_member (object, name != NULL ? name : so_document_text (document, iter.name),
                              member);
    }

  json_node_init_object (node, object);
  json_object_unref (object);

  return node;
}

static JsonNode *
make_array (SoDocument *document,
            guint       i)
{
  JsonNode *node = json_node_alloc ();
  JsonArray *array = json_array_new ();
  SoValueIter iter;

  so_value_iter_init (&iter, document, i);
  while (so_value_iter_next (&iter))
    json_array_add_element (array, so_document_make_node (document, iter.value));

  json_node_init_array (node, array);
  json_array_unref (array);

  return node;
}

/* A tree of the value at @i; free it with json_node_unref(). */
JsonNode *
so_document_make_node (SoDocument *self,
                       guint       i)
{
  switch ((SoValueKind) so_document_get (self, i)->kind)
    {
    case SO_VALUE_NULL:
      return json_node_init_null (json_node_alloc ());

    case SO_VALUE_BOOL:
      return json_node_init_boolean (json_node_alloc (), so_document_get_bool (self, i));

    case SO_VALUE_INT:
      return json_node_init_int (json_node_alloc (), so_document_get_int (self, i));

    case SO_VALUE_DOUBLE:
      return json_node_init_double (json_node_alloc (), so_document_get_double (self, i));

    case SO_VALUE_STRING:
      return make_string (self, i);

    case SO_VALUE_OBJECT:
      return make_object (self, i);

    case SO_VALUE_ARRAY:
      return make_array (self, i);

    case SO_VALUE_NAME:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
same_objects (JsonObject *a,
              JsonObject *b)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (json_object_get_size (a) != json_object_get_size (b))
    return FALSE;

  json_object_iter_init (&iter, a);
  while (json_object_iter_next (&iter, &name, &member))
    {
      JsonNode *other = json_object_get_member (b, name);

      if (other == NULL || !so_json_node_same (member, other))
        return FALSE;
    }

  return TRUE;
}

static gboolean
same_arrays (JsonArray *a,
             JsonArray *b)
{
  guint n = json_array_get_length (a);

  if (json_array_get_length (b) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!so_json_node_same (json_array_get_element (a, i), json_array_get_element (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * so_json_node_same:
 * @a: (nullable): a value
 * @b: (nullable): a value
 *
 * Whether both are the same JSON at every depth, member order aside. 1 and 1.0
 * differ here, unlike in json_node_equal().
 */
gboolean
so_json_node_same (JsonNode *a,
                   JsonNode *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || json_node_get_node_type (a) != json_node_get_node_type (b))
    return FALSE;

  switch (json_node_get_node_type (a))
    {
    case JSON_NODE_OBJECT:
      return same_objects (json_node_get_object (a), json_node_get_object (b));

    case JSON_NODE_ARRAY:
      return same_arrays (json_node_get_array (a), json_node_get_array (b));

    case JSON_NODE_VALUE:
      return json_node_get_value_type (a) == json_node_get_value_type (b) && json_node_equal (a, b);

    case JSON_NODE_NULL:
    default:
      return TRUE;
    }
}
