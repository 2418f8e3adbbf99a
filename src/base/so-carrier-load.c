/* so-carrier-load.c: carriers taking over other values as a whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carrier-io-private.h"

#include "so-map-entry.h"

static gboolean
is_stale (SoCarrier *self,
          SoCarrier *other,
          guint      i)
{
  guint mine = so_carrier_wire_value (self, i);
  guint theirs = so_carrier_wire_value (other, i);

  if (so_carrier_state (self, i) & SO_EDITED)
    return TRUE;
  if (mine == 0 || theirs == 0)
    return mine != theirs;

  return !so_document_same (so_carrier_priv (self)->wire, mine,
                            so_carrier_priv (other)->wire, theirs);
}

static void
take_items (SoCarrier     *self,
            SoCarrier     *other,
            const SoField *field)
{
  GListModel *from = SO_SLOT (other, field, GListModel *);
  GListStore *to = SO_SLOT (self, field, GListStore *);
  guint n = g_list_model_get_n_items (from);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (items, g_list_model_get_item (from, i));
      so_carrier_adopt (self, g_ptr_array_index (items, i));
    }

  g_list_store_splice (to, 0, g_list_model_get_n_items (G_LIST_MODEL (to)), items->pdata, n);
}

/* Moves one member over from a carrier that is not used any more. */
static void
take_field (SoCarrier     *self,
            SoCarrier     *other,
            const SoField *field)
{
  if (so_field_is_model (field))
    {
      take_items (self, other, field);
      return;
    }

  so_carrier_clear_field (self, field);

  switch (field->kind)
    {
    case SO_KIND_LONG:
      SO_SLOT (self, field, gint64) = SO_SLOT (other, field, gint64);
      break;

    case SO_KIND_DOUBLE:
      SO_SLOT (self, field, double) = SO_SLOT (other, field, double);
      break;

    case SO_KIND_INT:
    case SO_KIND_BOOL:
    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
      SO_SLOT (self, field, int) = SO_SLOT (other, field, int);
      break;

    case SO_KIND_CARRIER:
    case SO_KIND_STRING:
    case SO_KIND_DATE:
    case SO_KIND_JSON:
    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
      SO_SLOT (self, field, gpointer) = g_steal_pointer (&SO_SLOT (other, field, gpointer));
      if (field->kind == SO_KIND_CARRIER && SO_SLOT (self, field, gpointer) != NULL)
        so_carrier_adopt (self, SO_SLOT (self, field, gpointer));
      break;

    case SO_KIND_LIST:
    case SO_KIND_MAP:
    default:
      g_assert_not_reached ();
    }
}

/* Takes over @other, which nobody else uses; parts that are the same stay the same objects. */
static void
take (SoCarrier *self,
      SoCarrier *other)
{
  SoCarrierClass *klass = SO_CARRIER_GET_CLASS (self);
  SoCarrierPrivate *priv = so_carrier_priv (self);
  SoCarrierPrivate *from = so_carrier_priv (other);

  g_object_ref (self);               /* handlers may drop the last reference but ours */
  g_object_freeze_notify (G_OBJECT (self));
  priv->loading = TRUE;
  from->loading = TRUE;

  for (guint i = 0; i < klass->n_fields; i++)
    if (is_stale (self, other, i))
      {
        take_field (self, other, &klass->fields[i]);
        g_object_notify_by_pspec (G_OBJECT (self), so_carrier_info (self, i)->pspec);
      }

  g_clear_pointer (&priv->wire, so_document_unref);
  priv->wire = g_steal_pointer (&from->wire);
  priv->object = from->object;
  g_clear_pointer (&priv->state, g_free);
  priv->loading = FALSE;

  so_carrier_announce (self);
  g_object_thaw_notify (G_OBJECT (self));
  g_object_unref (self);
}

/* Whether @part was loaded from the place that @value is the same as. */
static gboolean
is_loaded_part (SoCarrier  *part,
                SoDocument *wire,
                guint       value)
{
  SoCarrierPrivate *priv = so_carrier_priv (part);

  return value != 0 && priv->wire != NULL &&
         so_document_same (priv->wire, priv->object, wire, value);
}

static void
revert_field (SoCarrier *self,
              guint      i)
{
  const SoField *field = &SO_CARRIER_GET_CLASS (self)->fields[i];
  SoCarrierPrivate *priv = so_carrier_priv (self);
  guint value = so_carrier_wire_value (self, i);

  priv->loading = TRUE;

  if (field->kind == SO_KIND_CARRIER && SO_SLOT (self, field, SoCarrier *) != NULL &&
      is_loaded_part (SO_SLOT (self, field, SoCarrier *), priv->wire, value))
    so_carrier_revert (SO_SLOT (self, field, SoCarrier *));
  else
    {
      so_carrier_clear_field (self, field);
      if (!so_carrier_read_field (self, i, value, NULL))
        g_assert_not_reached ();  /* it was read before */
    }

  priv->loading = FALSE;
  so_carrier_set_state (self, i, 0);
  g_object_notify_by_pspec (G_OBJECT (self), so_carrier_info (self, i)->pspec);
}

/* ---- public ---- */

/**
 * so_carrier_load:
 * @self: a carrier
 * @node: a JSON object, as the server answered to a save; copied
 * @error: return location
 *
 * Takes over @node, drops edits and notifies what changed, so forms bound to
 * @self follow. On error @self keeps what it had.
 */
gboolean
so_carrier_load (SoCarrier  *self,
                 JsonNode   *node,
                 GError    **error)
{
  g_autoptr (SoCarrier) other = NULL;

  g_return_val_if_fail (SO_IS_CARRIER (self), FALSE);

  other = so_carrier_new_from_json (G_OBJECT_TYPE (self), node, error);
  if (other == NULL)
    return FALSE;

  take (self, other);

  return TRUE;
}

/**
 * so_carrier_load_document:
 * @self: a carrier
 * @document: an object, as the server answered to a save; a reference is kept
 * @error: return location
 *
 * As so_carrier_load(), keeping the spelling of numbers.
 */
gboolean
so_carrier_load_document (SoCarrier   *self,
                          SoDocument  *document,
                          GError     **error)
{
  g_autoptr (SoCarrier) other = NULL;

  g_return_val_if_fail (SO_IS_CARRIER (self), FALSE);

  other = so_carrier_new_from_document (G_OBJECT_TYPE (self), document, error);
  if (other == NULL)
    return FALSE;

  take (self, other);

  return TRUE;
}

/* Back to what was loaded; a carrier made here becomes empty. */
void
so_carrier_revert (SoCarrier *self)
{
  SoCarrierClass *klass;

  g_return_if_fail (SO_IS_CARRIER (self));

  if (!so_carrier_is_dirty (self))
    return;

  klass = SO_CARRIER_GET_CLASS (self);
  g_object_ref (self);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->n_fields; i++)
    if (so_carrier_state (self, i) & SO_EDITED)
      revert_field (self, i);
  so_carrier_announce (self);
  g_object_thaw_notify (G_OBJECT (self));
  g_object_unref (self);
}

/* As so_carrier_revert(), one member only. */
void
so_carrier_revert_field (SoCarrier  *self,
                         const char *property)
{
  int i = so_carrier_find_property (self, property);

  g_return_if_fail (i >= 0);

  if (!(so_carrier_state (self, i) & SO_EDITED))
    return;

  g_object_ref (self);
  g_object_freeze_notify (G_OBJECT (self));
  revert_field (self, i);
  so_carrier_announce (self);
  g_object_thaw_notify (G_OBJECT (self));
  g_object_unref (self);
}

static SoDocument *
make_document (SoCarrier *self)
{
  g_autofree char *text = so_carrier_print (self);
  g_autoptr (GError) error = NULL;
  SoDocument *document = so_document_new (text, -1, &error);

  if (document == NULL)
    g_critical ("%s: %s", G_OBJECT_TYPE_NAME (self), error->message);

  return document;
}

/* Equal means: the same JSON, member order and spelling aside. */
gboolean
so_carrier_equal (SoCarrier *a,
                  SoCarrier *b)
{
  g_autoptr (SoDocument) x = NULL;
  g_autoptr (SoDocument) y = NULL;

  g_return_val_if_fail (SO_IS_CARRIER (a) && SO_IS_CARRIER (b), FALSE);

  if (a == b)
    return TRUE;
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;

  x = make_document (a);
  y = make_document (b);

  return x != NULL && y != NULL && so_document_same (x, 0, y, 0);
}

/**
 * so_carrier_dup:
 * @self: a carrier
 *
 * Returns: (transfer full): a carrier of its own, clean, holding what @self would write
 */
gpointer
so_carrier_dup (SoCarrier *self)
{
  g_autoptr (SoDocument) document = NULL;

  g_return_val_if_fail (SO_IS_CARRIER (self), NULL);

  document = make_document (self);

  if (document == NULL)
    return NULL;

  return so_carrier_new_from_document (G_OBJECT_TYPE (self), document, NULL);
}

/* (transfer full): a carrier of its own, clean, holding what was loaded into @self */
gpointer
so_carrier_dup_loaded (SoCarrier *self)
{
  SoCarrierPrivate *priv;

  g_return_val_if_fail (SO_IS_CARRIER (self), NULL);

  priv = so_carrier_priv (self);
  if (priv->wire == NULL)
    return g_object_new (G_OBJECT_TYPE (self), NULL);

  return so_carrier_new_part (G_OBJECT_TYPE (self), priv->wire, priv->object, NULL);
}
