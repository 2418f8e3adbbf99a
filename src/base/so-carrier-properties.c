/* so-carrier-properties.c: the members of a carrier as GObject properties
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carrier-private.h"

#include "so-json.h"
#include "so-map-entry.h"

/* Empties a member: 0, %NULL, no items. */
void
so_carrier_clear_field (SoCarrier     *self,
                        const SoField *field)
{
  switch (field->kind)
    {
    case SO_KIND_STRING:
      g_clear_pointer (&SO_SLOT (self, field, char *), g_free);
      break;

    case SO_KIND_DATE:
      g_clear_pointer (&SO_SLOT (self, field, SoDateTime *), so_date_time_unref);
      break;

    case SO_KIND_JSON:
      g_clear_pointer (&SO_SLOT (self, field, JsonNode *), json_node_unref);
      break;

    case SO_KIND_CARRIER:
      g_clear_object (&SO_SLOT (self, field, SoCarrier *));
      break;

    case SO_KIND_STRINGS:
      g_clear_pointer (&SO_SLOT (self, field, char **), g_strfreev);
      break;

    case SO_KIND_INTS:
      g_clear_pointer (&SO_SLOT (self, field, GArray *), g_array_unref);
      break;

    case SO_KIND_DATES:
      g_clear_pointer (&SO_SLOT (self, field, GPtrArray *), g_ptr_array_unref);
      break;

    case SO_KIND_LIST:
    case SO_KIND_MAP:
      g_list_store_remove_all (SO_SLOT (self, field, GListStore *));
      break;

    case SO_KIND_DOUBLE:
      SO_SLOT (self, field, double) = 0;
      break;

    case SO_KIND_LONG:
      SO_SLOT (self, field, gint64) = 0;
      break;

    case SO_KIND_INT:
    case SO_KIND_BOOL:
    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
    default:
      SO_SLOT (self, field, int) = 0;
    }
}

static void
so_carrier_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  SoCarrier *self = SO_CARRIER (object);
  const SoField *field = &SO_CARRIER_GET_CLASS (self)->fields[prop_id - 1];

  switch (field->kind)
    {
    case SO_KIND_INT:
      g_value_set_int (value, SO_SLOT (self, field, int));
      break;

    case SO_KIND_LONG:
      g_value_set_int64 (value, SO_SLOT (self, field, gint64));
      break;

    case SO_KIND_DOUBLE:
      g_value_set_double (value, SO_SLOT (self, field, double));
      break;

    case SO_KIND_BOOL:
      g_value_set_boolean (value, SO_SLOT (self, field, gboolean));
      break;

    case SO_KIND_STRING:
      g_value_set_string (value, SO_SLOT (self, field, char *));
      break;

    case SO_KIND_ENUM:
      g_value_set_enum (value, SO_SLOT (self, field, int));
      break;

    case SO_KIND_FLAGS:
      g_value_set_flags (value, SO_SLOT (self, field, guint));
      break;

    case SO_KIND_DATE:
    case SO_KIND_JSON:
    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
      g_value_set_boxed (value, SO_SLOT (self, field, gpointer));
      break;

    case SO_KIND_CARRIER:
    case SO_KIND_LIST:
    case SO_KIND_MAP:
      g_value_set_object (value, SO_SLOT (self, field, gpointer));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
same_moment (SoDateTime *a,
             SoDateTime *b)
{
  GDateTime *x, *y;

  if (so_date_time_equal (a, b))
    return TRUE;
  if (a == NULL || b == NULL || so_date_time_is_none (a) || so_date_time_is_none (b))
    return FALSE;

  x = so_date_time_get_instant (a);
  y = so_date_time_get_instant (b);

  return x != NULL && y != NULL && g_date_time_equal (x, y);
}

static gboolean
store_string (SoCarrier     *self,
              guint          i,
              const SoField *field,
              const char    *next)
{
  SoDocument *wire = so_carrier_priv (self)->wire;
  guint before = so_carrier_wire_value (self, i);

  /* an entry shows null and missing as "", and hands "" back when emptied */
  if (next != NULL && next[0] == '\0' &&
      (before == 0 || so_document_get (wire, before)->kind == SO_VALUE_NULL))
    next = NULL;

  if (g_strcmp0 (SO_SLOT (self, field, char *), next) == 0)
    return FALSE;

  g_free (SO_SLOT (self, field, char *));
  SO_SLOT (self, field, char *) = next != NULL ? g_utf8_make_valid (next, -1) : NULL;

  return TRUE;
}

static gboolean
same_array (const SoField *field,
            gpointer       a,
            gpointer       b)
{
  GArray *ints = a, *more_ints = b;
  GPtrArray *dates = a, *more_dates = b;

  if (a == NULL || b == NULL)
    return a == b;

  if (field->kind == SO_KIND_STRINGS)
    return g_strv_equal (a, b);

  if (field->kind == SO_KIND_INTS)
    return ints->len == more_ints->len &&
           memcmp (ints->data, more_ints->data, ints->len * sizeof (int)) == 0;

  if (dates->len != more_dates->len)
    return FALSE;
  for (guint i = 0; i < dates->len; i++)
    if (!so_date_time_equal (g_ptr_array_index (dates, i), g_ptr_array_index (more_dates, i)))
      return FALSE;

  return TRUE;
}

static gpointer
copy_date (gconstpointer src,
           gpointer      data)
{
  return so_date_time_ref ((SoDateTime *) src);
}

/* The caller may go on using the array it set, so it is copied. */
static gboolean
store_array (SoCarrier     *self,
             const SoField *field,
             gpointer       next)
{
  GPtrArray *dates = NULL;

  if (same_array (field, SO_SLOT (self, field, gpointer), next))
    return FALSE;

  if (next != NULL && field->kind == SO_KIND_DATES)
    {
      dates = g_ptr_array_new_with_free_func ((GDestroyNotify) so_date_time_unref);
      g_ptr_array_extend (dates, next, copy_date, NULL);
    }

  so_carrier_clear_field (self, field);
  if (next == NULL)
    return TRUE;

  if (field->kind == SO_KIND_STRINGS)
    SO_SLOT (self, field, char **) = g_strdupv (next);
  else if (field->kind == SO_KIND_INTS)
    SO_SLOT (self, field, GArray *) = g_array_copy (next);
  else
    SO_SLOT (self, field, GPtrArray *) = dates;

  return TRUE;
}

/* Returns whether the slot took a new value. */
static gboolean
store_value (SoCarrier     *self,
             guint          i,
             const SoField *field,
             const GValue  *value)
{
  gboolean null = so_carrier_holds_null (self, i);

#define STORE_PLAIN(Ctype, new_value)                      \
  G_STMT_START {                                           \
    Ctype next = (new_value);                              \
    if (SO_SLOT (self, field, Ctype) == next && !null)     \
      return FALSE;                                        \
    SO_SLOT (self, field, Ctype) = next;                   \
    return TRUE;                                           \
  } G_STMT_END

  switch (field->kind)
    {
    case SO_KIND_INT:
      STORE_PLAIN (int, g_value_get_int (value));

    case SO_KIND_LONG:
      STORE_PLAIN (gint64, g_value_get_int64 (value));

    case SO_KIND_DOUBLE:
      STORE_PLAIN (double, g_value_get_double (value));

    case SO_KIND_BOOL:
      STORE_PLAIN (gboolean, g_value_get_boolean (value));

    case SO_KIND_ENUM:
      STORE_PLAIN (int, g_value_get_enum (value));

    case SO_KIND_FLAGS:
      STORE_PLAIN (guint, g_value_get_flags (value));

    case SO_KIND_STRING:
      return store_string (self, i, field, g_value_get_string (value));

    case SO_KIND_DATE:
      if (same_moment (SO_SLOT (self, field, SoDateTime *), g_value_get_boxed (value)))
        return FALSE;
      so_carrier_clear_field (self, field);
      SO_SLOT (self, field, SoDateTime *) = g_value_dup_boxed (value);
      return TRUE;

    case SO_KIND_JSON:
      if (so_json_node_same (SO_SLOT (self, field, JsonNode *), g_value_get_boxed (value)))
        return FALSE;
      so_carrier_clear_field (self, field);
      SO_SLOT (self, field, JsonNode *) = g_value_dup_boxed (value);
      return TRUE;

    case SO_KIND_CARRIER:
      if (SO_SLOT (self, field, gpointer) == g_value_get_object (value))
        return FALSE;
      so_carrier_clear_field (self, field);
      SO_SLOT (self, field, gpointer) = g_value_dup_object (value);
      if (SO_SLOT (self, field, gpointer) != NULL)
        so_carrier_adopt (self, SO_SLOT (self, field, gpointer));
      return TRUE;

    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
      return store_array (self, field, g_value_get_boxed (value));

    case SO_KIND_LIST:
    case SO_KIND_MAP:
    default:
      g_return_val_if_reached (FALSE);
    }

#undef STORE_PLAIN
}

static void
so_carrier_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  SoCarrier *self = SO_CARRIER (object);
  const SoField *field = &SO_CARRIER_GET_CLASS (self)->fields[prop_id - 1];

  if (store_value (self, prop_id - 1, field, value))
    so_carrier_mark (self, prop_id - 1, SO_EDITED);
}

/* An enum property's default must be one of its values; not every enum has a 0. */
static int
enum_default (GType type)
{
  GEnumClass *klass = g_type_class_peek_static (type);

  return g_enum_get_value (klass, 0) != NULL ? 0 : klass->values[0].value;
}

static GParamSpec *
make_pspec (const SoField *field)
{
  g_autofree char *canonical = g_strdelimit (g_strdup (field->property), "_", '-');
  const char *name = g_intern_string (canonical);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags rw = flags;

  if (!(field->flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)))
    rw |= G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->kind)
    {
    case SO_KIND_INT:
      return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, rw);

    case SO_KIND_LONG:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, rw);

    case SO_KIND_DOUBLE:
      return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, rw);

    case SO_KIND_BOOL:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, rw);

    case SO_KIND_STRING:
      return g_param_spec_string (name, NULL, NULL, NULL, rw);

    case SO_KIND_DATE:
      return g_param_spec_boxed (name, NULL, NULL, SO_TYPE_DATE_TIME, rw);

    case SO_KIND_ENUM:
      return g_param_spec_enum (name, NULL, NULL, field->type (), enum_default (field->type ()),
                                rw);

    case SO_KIND_FLAGS:
      return g_param_spec_flags (name, NULL, NULL, field->type (), 0, rw);

    case SO_KIND_CARRIER:
      return g_param_spec_object (name, NULL, NULL, field->type (), rw);

    case SO_KIND_LIST:
    case SO_KIND_MAP:
      return g_param_spec_object (name, NULL, NULL, G_TYPE_LIST_MODEL, flags);

    case SO_KIND_JSON:
      return g_param_spec_boxed (name, NULL, NULL, JSON_TYPE_NODE, rw);

    case SO_KIND_STRINGS:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, rw);

    case SO_KIND_INTS:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_ARRAY, rw);

    case SO_KIND_DATES:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_PTR_ARRAY, rw);

    default:
      g_assert_not_reached ();
    }
}

/* Installs a property for each line of the table. */
void
so_carrier_install (SoCarrierClass *klass)
{
  SoFieldInfo *infos = g_new0 (SoFieldInfo, klass->n_fields);

  /* GObject clears these two in every subclass */
  G_OBJECT_CLASS (klass)->get_property = so_carrier_get_property;
  G_OBJECT_CLASS (klass)->set_property = so_carrier_set_property;
  klass->infos = infos;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const SoField *field = &klass->fields[i];

      infos[i].hash = so_value_hash (field->wire);
      if (field->type != NULL)
        infos[i].type = field->type ();
      if (field->kind == SO_KIND_ENUM || field->kind == SO_KIND_FLAGS)
        infos[i].type_class = g_type_class_ref (infos[i].type);

      for (guint j = 0; j < i; j++)
        if (strcmp (field->wire, klass->fields[j].wire) == 0)
          g_error ("%s: %s appears twice", G_OBJECT_CLASS_NAME (klass), field->wire);

      infos[i].pspec = make_pspec (field);
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, infos[i].pspec);
    }
}
