/* so-carrier-read.c: from a document to a carrier's members
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carrier-io-private.h"

#include <glib/gi18n.h>

#include "so-map-entry-private.h"
#include "so-value-iter-private.h"

/* A name, or the number behind it: the service reads both. */
static gboolean
read_enum (SoCarrier      *self,
           guint           i,
           const SoField  *field,
           guint           value,
           GError        **error)
{
  SoDocument *document = so_carrier_priv (self)->wire;
  gpointer type_class = so_carrier_info (self, i)->type_class;
  gboolean flags = field->kind == SO_KIND_FLAGS;
  const char *expected = flags ? _("flag names") : _("an enum name");
  g_autofree char *text = NULL;

  if (so_document_get (document, value)->kind == SO_VALUE_INT)
    {
      gint64 number = so_document_get_int (document, value);

      if (number < (flags ? 0 : G_MININT) || number > (flags ? (gint64) G_MAXUINT : G_MAXINT))
        return so_carrier_wrong_kind (document, value, expected, error);
      SO_SLOT (self, field, guint) = (guint) number;
      return TRUE;
    }

  if (so_document_get (document, value)->kind != SO_VALUE_STRING)
    return so_carrier_wrong_kind (document, value, expected, error);

  if (so_document_get (document, value)->escaped)
    text = so_document_dup_text (document, value);

  if (flags)
    SO_SLOT (self, field, guint) =
      so_flags_from_text (type_class, text != NULL ? text : so_document_text (document, value));
  else
    SO_SLOT (self, field, int) =
      so_enum_from_text (type_class, text != NULL ? text : so_document_text (document, value));

  return TRUE;
}

/* The carriers of an array; @self may be NULL. */
static GPtrArray *
read_parts (SoCarrier   *self,
            GType        type,
            SoDocument  *document,
            guint        array,
            GError     **error)
{
  g_autoptr (GPtrArray) items = NULL;
  SoValueIter iter;

  if (so_document_get (document, array)->kind != SO_VALUE_ARRAY)
    {
      so_carrier_wrong_kind (document, array, _("an array"), error);
      return NULL;
    }

  items = g_ptr_array_new_with_free_func (g_object_unref);
  so_value_iter_init (&iter, document, array);
  while (so_value_iter_next (&iter))
    {
      gpointer item = so_carrier_new_part (type, document, iter.value, error);

      if (item == NULL)
        {
          g_prefix_error (error, "[%u]", items->len);
          return NULL;
        }
      if (self != NULL)
        so_carrier_adopt (self, item);
      g_ptr_array_add (items, item);
    }

  return g_steal_pointer (&items);
}

static gboolean
read_entry (SoMapEntry  *entry,
            GType        type,
            SoDocument  *document,
            guint        value,
            GError     **error)
{
  SoValueKind kind = so_document_get (document, value)->kind;
  g_autoptr (GObject) carrier = NULL;

  if (kind == SO_VALUE_NULL)
    return TRUE;

  if (type == G_TYPE_STRING)
    return kind == SO_VALUE_STRING ||
           so_carrier_wrong_kind (document, value, _("a string"), error);

  carrier = so_carrier_new_part (type, document, value, error);
  if (carrier != NULL)
    so_map_entry_set_carrier (entry, carrier);

  return carrier != NULL;
}

static GPtrArray *
read_entries (SoCarrier   *self,
              GType        type,
              SoDocument  *document,
              guint        object,
              GError     **error)
{
  g_autoptr (GPtrArray) items = NULL;
  SoValueIter iter;

  if (so_document_get (document, object)->kind != SO_VALUE_OBJECT)
    {
      so_carrier_wrong_kind (document, object, _("an object"), error);
      return NULL;
    }

  items = g_ptr_array_new_with_free_func (g_object_unref);
  so_value_iter_init (&iter, document, object);
  while (so_value_iter_next (&iter))
    {
      SoMapEntry *entry = so_map_entry_new_loaded (document, iter.name, iter.value);

      g_ptr_array_add (items, entry);
      if (!read_entry (entry, type, document, iter.value, error))
        {
          g_prefix_error (error, "[%s]", so_map_entry_get_key (entry));
          return NULL;
        }
      so_carrier_adopt (self, entry);
    }

  return g_steal_pointer (&items);
}

static gboolean
read_model (SoCarrier      *self,
            guint           i,
            const SoField  *field,
            guint           value,
            GError        **error)
{
  SoDocument *document = so_carrier_priv (self)->wire;
  GType type = so_carrier_info (self, i)->type;
  g_autoptr (GPtrArray) items = NULL;

  if (field->kind == SO_KIND_LIST)
    items = read_parts (self, type, document, value, error);
  else
    items = read_entries (self, type, document, value, error);

  if (items == NULL)
    return FALSE;

  if (items->len > 0)
    g_list_store_splice (SO_SLOT (self, field, GListStore *), 0, 0, items->pdata, items->len);

  return TRUE;
}

/* Fills the empty member @i from the @value of the wire; 0 and null leave it empty.
 * Errors begin with what follows the member's name.
 */
gboolean
so_carrier_read_field (SoCarrier  *self,
                       guint       i,
                       guint       value,
                       GError    **error)
{
  const SoField *field = &SO_CARRIER_GET_CLASS (self)->fields[i];
  SoDocument *document = so_carrier_priv (self)->wire;
  SoValueKind kind;

  if (value == 0 || so_document_get (document, value)->kind == SO_VALUE_NULL)
    return TRUE;

  kind = so_document_get (document, value)->kind;

  switch (field->kind)
    {
    case SO_KIND_INT:
      return so_carrier_read_int (document, value, &SO_SLOT (self, field, int), error);

    case SO_KIND_LONG:
      if (kind != SO_VALUE_INT)
        return so_carrier_wrong_kind (document, value, _("an integer"), error);
      SO_SLOT (self, field, gint64) = so_document_get_int (document, value);
      return TRUE;

    case SO_KIND_DOUBLE:
      if (kind != SO_VALUE_DOUBLE && kind != SO_VALUE_INT)
        return so_carrier_wrong_kind (document, value, _("a number"), error);
      SO_SLOT (self, field, double) = so_document_get_double (document, value);
      return TRUE;

    case SO_KIND_BOOL:
      if (kind != SO_VALUE_BOOL)
        return so_carrier_wrong_kind (document, value, _("true or false"), error);
      SO_SLOT (self, field, gboolean) = so_document_get_bool (document, value);
      return TRUE;

    case SO_KIND_STRING:
      if (kind != SO_VALUE_STRING)
        return so_carrier_wrong_kind (document, value, _("a string"), error);
      SO_SLOT (self, field, char *) = so_document_dup_text (document, value);
      return TRUE;

    case SO_KIND_DATE:
      if (kind != SO_VALUE_STRING)
        return so_carrier_wrong_kind (document, value, _("a date"), error);
      SO_SLOT (self, field, SoDateTime *) = so_carrier_read_date (document, value);
      return TRUE;

    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
      return read_enum (self, i, field, value, error);

    case SO_KIND_CARRIER:
      {
        GType type = so_carrier_info (self, i)->type;
        SoCarrier *part = so_carrier_new_part (type, document, value, error);

        if (part == NULL)
          return FALSE;
        so_carrier_adopt (self, part);
        SO_SLOT (self, field, SoCarrier *) = part;
        return TRUE;
      }

    case SO_KIND_LIST:
    case SO_KIND_MAP:
      return read_model (self, i, field, value, error);

    case SO_KIND_JSON:
      SO_SLOT (self, field, JsonNode *) = so_document_make_node (document, value);
      return TRUE;

    case SO_KIND_STRINGS:
      return so_carrier_read_strings (document, value, &SO_SLOT (self, field, char **), error);

    case SO_KIND_INTS:
      return so_carrier_read_ints (document, value, &SO_SLOT (self, field, GArray *), error);

    case SO_KIND_DATES:
      return so_carrier_read_dates (document, value, &SO_SLOT (self, field, GPtrArray *), error);

    default:
      g_assert_not_reached ();
    }
}

/* A carrier of the object at @value; errors begin with what follows its place. */
gpointer
so_carrier_new_part (GType        type,
                     SoDocument  *document,
                     guint        value,
                     GError     **error)
{
  g_autoptr (SoCarrier) self = NULL;
  SoCarrierPrivate *priv;
  SoCarrierClass *klass;
  SoValueIter iter;
  guint cursor = 0;

  if (so_document_get (document, value)->kind != SO_VALUE_OBJECT)
    {
      so_carrier_wrong_kind (document, value, _("an object"), error);
      return NULL;
    }

  self = g_object_new (type, NULL);
  klass = SO_CARRIER_GET_CLASS (self);
  priv = so_carrier_priv (self);
  priv->wire = so_document_ref (document);
  priv->object = value;
  priv->loading = TRUE;

  so_value_iter_init (&iter, document, value);
  while (so_value_iter_next (&iter))
    {
      int i = so_carrier_match_wire (klass, document, iter.name, &cursor);

      if (i >= 0 && !so_carrier_read_field (self, i, iter.value, error))
        {
          g_prefix_error (error, ".%s", klass->fields[i].wire);
          return NULL;
        }
    }

  priv->loading = FALSE;

  return g_steal_pointer (&self);
}

/* ---- public ---- */

/**
 * so_carrier_new_from_document:
 * @type: a final carrier
 * @document: an object; a reference is kept
 * @error: return location
 *
 * The cheapest way from an answer to a carrier, and the one that keeps the
 * spelling of numbers.
 *
 * Returns: (transfer full): the carrier; %NULL with SO_SERVICE_ERROR_DECODE naming
 *   the member, as in "SoTicketEntity.Messages[0].PersonId: expected a
 *   32-bit integer, got a string"
 */
gpointer
so_carrier_new_from_document (GType        type,
                              SoDocument  *document,
                              GError     **error)
{
  gpointer self;

  g_return_val_if_fail (g_type_is_a (type, SO_TYPE_CARRIER), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  self = so_carrier_new_part (type, document, 0, error);
  if (self == NULL)
    g_prefix_error (error, "%s", g_type_name (type));

  return self;
}

/**
 * so_carrier_list_from_document:
 * @type: a final carrier
 * @document: an array of objects, or null for an empty one
 * @error: return location
 *
 * Returns: (transfer full): the carriers of the array; %NULL with
 *   SO_SERVICE_ERROR_DECODE naming the element and the member
 */
GListStore *
so_carrier_list_from_document (GType        type,
                               SoDocument  *document,
                               GError     **error)
{
  g_autoptr (GListStore) list = NULL;
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (g_type_is_a (type, SO_TYPE_CARRIER), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  list = g_list_store_new (type);
  if (so_document_get (document, 0)->kind == SO_VALUE_NULL)
    return g_steal_pointer (&list);

  items = read_parts (NULL, type, document, 0, error);
  if (items == NULL)
    {
      g_prefix_error (error, "%s", g_type_name (type));
      return NULL;
    }

  g_list_store_splice (list, 0, 0, items->pdata, items->len);

  return g_steal_pointer (&list);
}

/**
 * so_carrier_next_from_document:
 * @type: a final carrier
 * @document: an array of objects
 * @place: (inout): where to read, 0 for the first element; moved to the next
 * @error: return location
 *
 * For long lists, that are read in slices so that the window stays alive.
 *
 * Returns: (transfer full) (nullable): the next carrier; %NULL at the end, and
 *   with SO_SERVICE_ERROR_DECODE where the element is no such carrier
 */
gpointer
so_carrier_next_from_document (GType        type,
                               SoDocument  *document,
                               guint       *place,
                               GError     **error)
{
  const SoValue *array;
  gpointer item;

  g_return_val_if_fail (g_type_is_a (type, SO_TYPE_CARRIER), NULL);
  g_return_val_if_fail (document != NULL && place != NULL, NULL);

  array = so_document_get (document, 0);
  g_return_val_if_fail (array->kind == SO_VALUE_ARRAY, NULL);

  if (*place == 0)
    *place = 1;
  if (*place >= array->next)
    return NULL;

  item = so_carrier_new_part (type, document, *place, error);
  if (item == NULL)
    g_prefix_error (error, "%s", g_type_name (type));
  *place = so_document_get (document, *place)->next;

  return item;
}

/**
 * so_carrier_new_from_json:
 * @type: a final carrier
 * @node: a JSON object; copied
 * @error: return location
 *
 * Returns: (transfer full): the carrier; %NULL with the errors of
 *   so_carrier_new_from_document()
 */
gpointer
so_carrier_new_from_json (GType      type,
                          JsonNode  *node,
                          GError   **error)
{
  g_autoptr (SoDocument) document = NULL;

  g_return_val_if_fail (g_type_is_a (type, SO_TYPE_CARRIER), NULL);
  g_return_val_if_fail (node != NULL, NULL);

  document = so_document_new_from_node (node, error);

  return document != NULL ? so_carrier_new_from_document (type, document, error) : NULL;
}
