/* so-carrier-write.c: from a carrier's members to text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carrier-private.h"

#include "so-json.h"
#include "so-map-entry-private.h"

static void
write_list (GListModel *model,
            gboolean    request,
            GString    *out)
{
  guint n = g_list_model_get_n_items (model);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SoCarrier) item = g_list_model_get_item (model, i);

      if (i > 0)
        g_string_append_c (out, ',');
      so_carrier_write (item, request, out);
    }
  g_string_append_c (out, ']');
}

/* Whether an entry behind @i has the same key: then that one counts. */
static gboolean
is_superseded (GListModel *model,
               guint       i,
               const char *key)
{
  guint n = g_list_model_get_n_items (model);

  for (guint j = i + 1; j < n; j++)
    {
      g_autoptr (SoMapEntry) other = g_list_model_get_item (model, j);

      if (g_strcmp0 (so_map_entry_get_key (other), key) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
write_map (GListModel *model,
           gboolean    request,
           GString    *out)
{
  guint n = g_list_model_get_n_items (model);
  char separator = '{';

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (model, i);
      const char *key = so_map_entry_get_key (entry);

      if (key == NULL || is_superseded (model, i, key))
        continue;

      g_string_append_c (out, separator);
      so_json_write_string (out, key);
      g_string_append_c (out, ':');
      so_map_entry_write (entry, request, out);
      separator = ',';
    }

  g_string_append (out, separator == '{' ? "{}" : "}");
}

static void
write_enum (SoCarrier     *self,
            guint          i,
            const SoField *field,
            GString       *out)
{
  GEnumValue *value = g_enum_get_value (so_carrier_info (self, i)->type_class,
                                        SO_SLOT (self, field, int));

  if (value != NULL)
    so_json_write_string (out, value->value_nick);
  else
    g_string_append_printf (out, "%d", SO_SLOT (self, field, int));
}

static void
write_flags (SoCarrier     *self,
             guint          i,
             const SoField *field,
             GString       *out)
{
  SoCarrierPrivate *priv = so_carrier_priv (self);
  guint value = so_carrier_wire_value (self, i);
  g_autofree char *before = NULL;
  g_autofree char *names = NULL;

  if (value != 0 && so_document_get (priv->wire, value)->kind == SO_VALUE_STRING)
    before = so_document_dup_text (priv->wire, value);
  names = so_flags_to_text (so_carrier_info (self, i)->type_class,
                            SO_SLOT (self, field, guint), before);

  if (names != NULL)
    so_json_write_string (out, names);
  else
    g_string_append_printf (out, "%u", SO_SLOT (self, field, guint));
}

static void
write_array (SoCarrier     *self,
             const SoField *field,
             GString       *out)
{
  GArray *ints = SO_SLOT (self, field, GArray *);
  GPtrArray *dates = SO_SLOT (self, field, GPtrArray *);
  char **strings = SO_SLOT (self, field, char **);

  g_string_append_c (out, '[');

  if (field->kind == SO_KIND_INTS)
    for (guint i = 0; i < ints->len; i++)
      g_string_append_printf (out, "%s%d", i > 0 ? "," : "", g_array_index (ints, int, i));

  if (field->kind == SO_KIND_DATES)
    for (guint i = 0; i < dates->len; i++)
      {
        if (i > 0)
          g_string_append_c (out, ',');
        so_json_write_string (out, so_date_time_get_text (g_ptr_array_index (dates, i)));
      }

  if (field->kind == SO_KIND_STRINGS)
    for (guint i = 0; strings[i] != NULL; i++)
      {
        if (i > 0)
          g_string_append_c (out, ',');
        so_json_write_string (out, strings[i]);
      }

  g_string_append_c (out, ']');
}

static void
write_node (JsonNode *node,
            GString  *out)
{
  g_autofree char *text = so_json_print (node);

  g_string_append (out, text);
}

/* Appends what the member holds now, however it was loaded. */
void
so_carrier_write_field (SoCarrier *self,
                        guint      i,
                        gboolean   request,
                        GString   *out)
{
  const SoField *field = &SO_CARRIER_GET_CLASS (self)->fields[i];

  if ((so_carrier_state (self, i) & SO_NULLED) || so_carrier_is_null_pointer (self, field))
    {
      g_string_append (out, "null");
      return;
    }

  switch (field->kind)
    {
    case SO_KIND_INT:
      g_string_append_printf (out, "%d", SO_SLOT (self, field, int));
      break;

    case SO_KIND_LONG:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, SO_SLOT (self, field, gint64));
      break;

    case SO_KIND_DOUBLE:
      so_json_write_double (out, SO_SLOT (self, field, double));
      break;

    case SO_KIND_BOOL:
      g_string_append (out, SO_SLOT (self, field, gboolean) ? "true" : "false");
      break;

    case SO_KIND_STRING:
      so_json_write_string (out, SO_SLOT (self, field, char *));
      break;

    case SO_KIND_DATE:
      so_json_write_string (out, so_date_time_get_text (SO_SLOT (self, field, SoDateTime *)));
      break;

    case SO_KIND_ENUM:
      write_enum (self, i, field, out);
      break;

    case SO_KIND_FLAGS:
      write_flags (self, i, field, out);
      break;

    case SO_KIND_CARRIER:
      so_carrier_write (SO_SLOT (self, field, SoCarrier *), request, out);
      break;

    case SO_KIND_LIST:
      write_list (SO_SLOT (self, field, GListModel *), request, out);
      break;

    case SO_KIND_MAP:
      write_map (SO_SLOT (self, field, GListModel *), request, out);
      break;

    case SO_KIND_JSON:
      write_node (SO_SLOT (self, field, JsonNode *), out);
      break;

    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
      write_array (self, field, out);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Whether a part of the member may hold what requests leave out. */
static gboolean
is_nested (const SoField *field)
{
  return field->kind == SO_KIND_CARRIER || field->kind == SO_KIND_LIST ||
         (field->kind == SO_KIND_MAP && field->type () != G_TYPE_STRING);
}

static void
write_loaded (SoCarrier *self,
              gboolean   request,
              GString   *out)
{
  SoCarrierClass *klass = SO_CARRIER_GET_CLASS (self);
  SoCarrierPrivate *priv = so_carrier_priv (self);
  SoValueIter iter;
  guint cursor = 0;
  gboolean first = TRUE;

  so_value_iter_init (&iter, priv->wire, priv->object);
  while (so_value_iter_next (&iter))
    {
      int i = so_carrier_match_wire (klass, priv->wire, iter.name, &cursor);
      const SoField *field = i >= 0 ? &klass->fields[i] : NULL;

      if (request && field != NULL && (field->flags & SO_FIELD_RESPONSE_ONLY))
        continue;

      if (!first)
        g_string_append_c (out, ',');
      first = FALSE;
      so_document_write (priv->wire, iter.name, out);
      g_string_append_c (out, ':');

      if (field != NULL &&
          ((so_carrier_state (self, i) & SO_EDITED) ||
           (request && is_nested (field) &&
            so_document_get (priv->wire, iter.value)->kind != SO_VALUE_NULL)))
        so_carrier_write_field (self, i, request, out);
      else
        so_document_write (priv->wire, iter.value, out);
    }
}

/* Appends the carrier: what was loaded in its order, then what was added here
 * in the table's. A @request goes without RESPONSE_ONLY members.
 */
void
so_carrier_write (SoCarrier *self,
                  gboolean   request,
                  GString   *out)
{
  SoCarrierClass *klass = SO_CARRIER_GET_CLASS (self);
  SoCarrierPrivate *priv = so_carrier_priv (self);
  gsize start;

  g_string_append_c (out, '{');
  start = out->len;

  if (priv->wire != NULL)
    write_loaded (self, request, out);

  for (guint i = 0; priv->state != NULL && i < klass->n_fields; i++)
    {
      const SoField *field = &klass->fields[i];

      if (!(priv->state[i] & SO_EDITED) || so_carrier_wire_value (self, i) != 0 ||
          (request && (field->flags & SO_FIELD_RESPONSE_ONLY)))
        continue;

      if (out->len > start)
        g_string_append_c (out, ',');
      so_json_write_string (out, field->wire);
      g_string_append_c (out, ':');
      so_carrier_write_field (self, i, request, out);
    }

  g_string_append_c (out, '}');
}

/* ---- public ---- */

static char *
print (SoCarrier *self,
       gboolean   request)
{
  SoCarrierPrivate *priv = so_carrier_priv (self);
  gsize loaded = priv->wire != NULL ? so_document_get (priv->wire, priv->object)->length : 0;
  GString *out = g_string_sized_new (loaded + 128);

  so_carrier_write (self, request, out);

  return g_string_free (out, FALSE);
}

/**
 * so_carrier_print:
 * @self: a carrier
 *
 * Returns: (transfer full): the carrier as one line of JSON; what nobody
 *   touched is spelled as it came
 */
char *
so_carrier_print (SoCarrier *self)
{
  g_return_val_if_fail (SO_IS_CARRIER (self), NULL);
  return print (self, FALSE);
}

/**
 * so_carrier_print_request:
 * @self: a carrier
 *
 * Returns: (transfer full): as so_carrier_print(), without what only
 *   responses carry (TableRight, FieldProperties), here and in every part
 */
char *
so_carrier_print_request (SoCarrier *self)
{
  g_return_val_if_fail (SO_IS_CARRIER (self), NULL);
  return print (self, TRUE);
}

static JsonNode *
make_node (SoCarrier *self,
           gboolean   request)
{
  g_autofree char *text = print (self, request);
  g_autoptr (GError) error = NULL;
  JsonNode *node = so_json_parse (text, -1, &error);

  if (node == NULL)
    {
      g_critical ("%s: %s", G_OBJECT_TYPE_NAME (self), error->message);
      node = json_node_new (JSON_NODE_NULL);
    }

  return node;
}

/**
 * so_carrier_to_json:
 * @self: a carrier
 *
 * Returns: (transfer full): the carrier as a tree; so_carrier_print() is cheaper for text
 */
JsonNode *
so_carrier_to_json (SoCarrier *self)
{
  g_return_val_if_fail (SO_IS_CARRIER (self), NULL);
  return make_node (self, FALSE);
}

/**
 * so_carrier_to_request:
 * @self: a carrier
 *
 * Returns: (transfer full): what so_carrier_print_request() prints, as a tree
 */
JsonNode *
so_carrier_to_request (SoCarrier *self)
{
  g_return_val_if_fail (SO_IS_CARRIER (self), NULL);
  return make_node (self, TRUE);
}
