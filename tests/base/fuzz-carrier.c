/* fuzz-carrier.c: whatever object comes: refused with a place, or kept through edits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"
#include "sample-carrier.h"
#include "so-carriers.h"
#include "so-json.h"

static void
edit_model (SoCarrier     *carrier,
            const SoField *field,
            GListStore    *store)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  if (field->flags & SO_FIELD_RESPONSE_ONLY)
    return;

  if (n > 0)
    g_list_store_remove (store, n / 2);

  if (field->kind == SO_KIND_MAP)
    {
      gboolean strings = field->type () == G_TYPE_STRING;
      g_autoptr (SoMapEntry) entry = so_map_entry_new_string ("k", strings ? "v" : NULL);
      g_autoptr (GObject) part = strings ? NULL : g_object_new (field->type (), NULL);

      so_map_entry_set_carrier (entry, part);
      g_list_store_append (store, entry);
    }
  else if (n > 2)
    {
      g_autoptr (GObject) first = g_list_model_get_item (G_LIST_MODEL (store), 0);

      g_list_store_remove (store, 0);
      g_list_store_append (store, first);
    }
}

/* Gives every member that can be written another value. */
static void
edit (SoCarrier *carrier)
{
  guint n;
  const SoField *fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (carrier), &n);

  for (guint i = 0; i < n; i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (carrier),
                                                        fields[i].property);
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, pspec->value_type);
      g_object_get_property (G_OBJECT (carrier), pspec->name, &value);

      if (fields[i].kind == SO_KIND_LIST || fields[i].kind == SO_KIND_MAP)
        edit_model (carrier, &fields[i], g_value_get_object (&value));
      else if (fields[i].kind == SO_KIND_CARRIER && g_value_get_object (&value) != NULL)
        edit (g_value_get_object (&value));
      else if (!(pspec->flags & G_PARAM_WRITABLE))
        so_carrier_set_null (carrier, pspec->name);
      else if (fields[i].kind == SO_KIND_STRING)
        g_object_set (carrier, pspec->name, "edited \"\xc3\xa5\"", NULL);
      else if (fields[i].kind == SO_KIND_INT)
        g_object_set (carrier, pspec->name, g_value_get_int (&value) ^ 1, NULL);
      else if (fields[i].kind == SO_KIND_FLAGS)
        g_object_set (carrier, pspec->name, g_value_get_flags (&value) ^ 1, NULL);
      else
        {
          g_param_value_set_default (pspec, &value);
          g_object_set_property (G_OBJECT (carrier), pspec->name, &value);
        }
    }
}

static void
check_carrier (SoCarrier  *carrier,
               const char *exact)
{
  g_autofree char *loaded = so_carrier_print (carrier);
  g_autofree char *request = so_carrier_print_request (carrier);
  g_autofree char *edited = NULL;
  g_autofree char *reverted = NULL;
  g_autoptr (SoDocument) document = so_document_new (request, -1, NULL);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (SoCarrier) copy = NULL;

  g_assert_cmpstr (loaded, ==, exact);
  g_assert_nonnull (document);
  g_assert_false (so_carrier_is_dirty (carrier));
  changes = so_carrier_get_changes (carrier);
  g_assert_cmpuint (changes->len, ==, 0);

  edit (carrier);
  edited = so_carrier_print (carrier);
  copy = so_carrier_dup (carrier);
  g_assert_nonnull (copy);
  g_assert_true (so_carrier_equal (carrier, copy));
  g_clear_pointer (&changes, g_ptr_array_unref);
  changes = so_carrier_get_changes (carrier);
  g_assert_cmpint (changes->len > 0, ==, so_carrier_is_dirty (carrier));

  so_carrier_revert (carrier);
  g_assert_false (so_carrier_is_dirty (carrier));
  reverted = so_carrier_print (carrier);
  g_assert_cmpstr (reverted, ==, exact);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (SoDocument) document = so_document_new ((const char *) data, size, NULL);
  const GType types[] = {
    SAMPLE_TYPE_WHOLE,
    SO_TYPE_TICKET_ENTITY,
    SO_TYPE_TICKET_PRIORITY_ENTITY,
    SO_TYPE_SMS_CONFIG,
    SO_TYPE_MDO_LIST_ITEM,
    SO_TYPE_PRINCIPAL_CARRIER,
  };
  g_autofree char *exact = NULL;

  if (document == NULL)
    return 0;

  exact = so_document_print (document);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SoCarrier) carrier = so_carrier_new_from_document (types[i], document, &error);

      if (carrier != NULL)
        check_carrier (carrier, exact);
      else
        g_assert_true (g_str_has_prefix (error->message, g_type_name (types[i])));
    }

  return 0;
}
