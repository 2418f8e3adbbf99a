/* so-carrier-changes.c: what differs from what was loaded, member by member
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carrier-io-private.h"

#include "so-json.h"
#include "so-map-entry-private.h"
#include "so-value-iter-private.h"

static void collect (SoCarrier  *self,
                     const char *prefix,
                     GPtrArray  *changes);

void
so_change_free (SoChange *change)
{
  g_clear_pointer (&change->path, g_free);
  g_clear_pointer (&change->before, json_node_unref);
  g_clear_pointer (&change->after, json_node_unref);
  g_free (change);
}

static JsonNode *
wire_node (SoCarrier *self,
           guint      value)
{
  return value != 0 ? so_document_make_node (so_carrier_priv (self)->wire, value) : NULL;
}

/* Takes @path, @before and @after. */
static void
add_change (GPtrArray     *changes,
            const SoField *field,
            char          *path,
            JsonNode      *before,
            JsonNode      *after)
{
  SoChange *change = g_new (SoChange, 1);

  change->field = field;
  change->path = path;
  change->before = before;
  change->after = after;
  g_ptr_array_add (changes, change);
}

/* The member as a whole. */
static void
add_field (SoCarrier  *self,
           guint       i,
           const char *path,
           GPtrArray  *changes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  so_carrier_write_field (self, i, FALSE, text);
  add_change (changes, &SO_CARRIER_GET_CLASS (self)->fields[i], g_strdup (path),
              wire_node (self, so_carrier_wire_value (self, i)),
              so_json_parse (text->str, text->len, NULL));
}

/* Whether @part is an edited state of the object at @value of @self's document. */
static gboolean
grew_from (SoCarrier *self,
           SoCarrier *part,
           guint      value)
{
  SoCarrierPrivate *priv = so_carrier_priv (part);

  return value != 0 && priv->wire != NULL &&
         so_document_same (priv->wire, priv->object, so_carrier_priv (self)->wire, value);
}

/* Element by element where the list still holds what it was loaded with. */
static gboolean
collect_list (SoCarrier  *self,
              guint       i,
              const char *path,
              GPtrArray  *changes)
{
  SoDocument *wire = so_carrier_priv (self)->wire;
  GListModel *model = SO_SLOT (self, &SO_CARRIER_GET_CLASS (self)->fields[i], GListModel *);
  guint value = so_carrier_wire_value (self, i);
  guint n = g_list_model_get_n_items (model);
  SoValueIter iter;

  if (value == 0 || so_document_get (wire, value)->kind != SO_VALUE_ARRAY)
    return FALSE;

  so_value_iter_init (&iter, wire, value);
  for (guint j = 0; j < n; j++)
    {
      g_autoptr (SoCarrier) item = g_list_model_get_item (model, j);

      if (!so_value_iter_next (&iter) || !grew_from (self, item, iter.value))
        return FALSE;
    }
  if (so_value_iter_next (&iter))
    return FALSE;

  for (guint j = 0; j < n; j++)
    {
      g_autoptr (SoCarrier) item = g_list_model_get_item (model, j);
      g_autofree char *inner = g_strdup_printf ("%s[%u].", path, j);

      collect (item, inner, changes);
    }

  return TRUE;
}

/* The entry of a key that is written, of several the last one. */
static SoMapEntry *
find_entry (GListModel *model,
            const char *key)
{
  for (guint i = g_list_model_get_n_items (model); i > 0; i--)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (model, i - 1);

      if (g_strcmp0 (so_map_entry_get_key (entry), key) == 0)
        return g_steal_pointer (&entry);
    }

  return NULL;
}

/* @value: of the key in the wire, 0 where it is new; @entry: %NULL where it is gone. */
static void
collect_entry (SoCarrier     *self,
               const SoField *field,
               guint          value,
               SoMapEntry    *entry,
               char          *path,
               GPtrArray     *changes)
{
  g_autofree char *owned = path;
  g_autoptr (JsonNode) before = wire_node (self, value);
  g_autoptr (JsonNode) after = NULL;
  GObject *carrier = entry != NULL ? so_map_entry_get_carrier (entry) : NULL;

  if (carrier != NULL && grew_from (self, SO_CARRIER (carrier), value))
    {
      g_autofree char *inner = g_strconcat (path, ".", NULL);

      collect (SO_CARRIER (carrier), inner, changes);
      return;
    }

  if (entry != NULL)
    after = json_node_ref (so_map_entry_get_node (entry));

  if (!so_json_node_same (before, after))
    add_change (changes, field, g_steal_pointer (&owned),
                g_steal_pointer (&before), g_steal_pointer (&after));
}

static void
collect_map (SoCarrier  *self,
             guint       i,
             const char *path,
             GPtrArray  *changes)
{
  const SoField *field = &SO_CARRIER_GET_CLASS (self)->fields[i];
  SoDocument *wire = so_carrier_priv (self)->wire;
  GListModel *model = SO_SLOT (self, field, GListModel *);
  guint value = so_carrier_wire_value (self, i);
  guint n = g_list_model_get_n_items (model);
  SoValueIter iter;

  if (value != 0 && so_document_get (wire, value)->kind == SO_VALUE_OBJECT)
    {
      so_value_iter_init (&iter, wire, value);
      while (so_value_iter_next (&iter))
        {
          g_autofree char *key = so_document_dup_text (wire, iter.name);
          g_autoptr (SoMapEntry) entry = find_entry (model, key);

          collect_entry (self, field, iter.value, entry,
                         g_strdup_printf ("%s[%s]", path, key), changes);
        }
    }

  for (guint j = 0; j < n; j++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (model, j);
      const char *key = so_map_entry_get_key (entry);
      g_autoptr (SoMapEntry) written = key != NULL ? find_entry (model, key) : NULL;

      if (written == entry &&
          (value == 0 || so_document_find (wire, value, key, so_value_hash (key)) == 0))
        collect_entry (self, field, 0, entry, g_strdup_printf ("%s[%s]", path, key), changes);
    }
}

static void
collect (SoCarrier  *self,
         const char *prefix,
         GPtrArray  *changes)
{
  SoCarrierClass *klass = SO_CARRIER_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const SoField *field = &klass->fields[i];
      g_autofree char *path = NULL;
      SoCarrier *part = NULL;

      if (!(so_carrier_state (self, i) & SO_EDITED))
        continue;

      path = g_strconcat (prefix, field->wire, NULL);
      if (field->kind == SO_KIND_CARRIER)
        part = SO_SLOT (self, field, SoCarrier *);

      if (part != NULL && grew_from (self, part, so_carrier_wire_value (self, i)))
        {
          g_autofree char *inner = g_strconcat (path, ".", NULL);

          collect (part, inner, changes);
        }
      else if (so_carrier_state (self, i) & SO_NULLED)
        add_field (self, i, path, changes);
      else if (field->kind == SO_KIND_MAP)
        collect_map (self, i, path, changes);
      else if (field->kind != SO_KIND_LIST || !collect_list (self, i, path, changes))
        add_field (self, i, path, changes);
    }
}

/**
 * so_carrier_get_changes:
 * @self: a carrier
 *
 * What differs from what was loaded, in the table's order. Parts are looked
 * into: "OwnedBy.AssociateId", "Messages[0].Important", "NsPluginConfig[cm_username]".
 * A part that was replaced, and a list that lost, won or moved elements, is one
 * change as a whole.
 *
 * Returns: (transfer full) (element-type SoChange): free with g_ptr_array_unref()
 */
GPtrArray *
so_carrier_get_changes (SoCarrier *self)
{
  GPtrArray *changes;

  g_return_val_if_fail (SO_IS_CARRIER (self), NULL);

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) so_change_free);
  collect (self, "", changes);

  return changes;
}
