/* so-carrier-compare.c: whether a member differs from what was loaded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carrier-io-private.h"

/* Whether the member is a pointer and %NULL; lists and maps never are. */
gboolean
so_carrier_is_null_pointer (SoCarrier     *self,
                            const SoField *field)
{
  switch (field->kind)
    {
    case SO_KIND_STRING:
    case SO_KIND_DATE:
    case SO_KIND_CARRIER:
    case SO_KIND_JSON:
    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
      return SO_SLOT (self, field, gpointer) == NULL;

    case SO_KIND_INT:
    case SO_KIND_LONG:
    case SO_KIND_DOUBLE:
    case SO_KIND_BOOL:
    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
    case SO_KIND_LIST:
    case SO_KIND_MAP:
    default:
      return FALSE;
    }
}

static gboolean
is_default (SoCarrier     *self,
            const SoField *field)
{
  switch (field->kind)
    {
    case SO_KIND_DOUBLE:
      return SO_SLOT (self, field, double) == 0;

    case SO_KIND_LONG:
      return SO_SLOT (self, field, gint64) == 0;

    case SO_KIND_INT:
    case SO_KIND_BOOL:
    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
      return SO_SLOT (self, field, int) == 0;

    case SO_KIND_LIST:
    case SO_KIND_MAP:
      return g_list_model_get_n_items (SO_SLOT (self, field, GListModel *)) == 0;

    case SO_KIND_STRING:
    case SO_KIND_DATE:
    case SO_KIND_CARRIER:
    case SO_KIND_JSON:
    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
    default:
      return SO_SLOT (self, field, gpointer) == NULL;
    }
}

/* Names and numbers of an enum or flags member compared by what they mean. */
static gboolean
same_enum (SoCarrier     *self,
           guint          i,
           const SoField *field,
           guint          value)
{
  SoDocument *wire = so_carrier_priv (self)->wire;
  gpointer type_class = so_carrier_info (self, i)->type_class;
  g_autofree char *text = NULL;

  if (so_document_get (wire, value)->kind == SO_VALUE_INT)
    return so_document_get_int (wire, value) == (field->kind == SO_KIND_FLAGS ?
                                                 (gint64) SO_SLOT (self, field, guint) :
                                                 SO_SLOT (self, field, int));

  text = so_document_dup_text (wire, value);
  if (field->kind == SO_KIND_FLAGS)
    return so_flags_from_text (type_class, text) == SO_SLOT (self, field, guint);

  /* a name this build does not know reads as 0, but is not what 0 is called: 0 can be chosen */
  return g_enum_get_value_by_nick (type_class, text) != NULL &&
         so_enum_from_text (type_class, text) == SO_SLOT (self, field, int);
}

/* Whether the member holds what was loaded, @null where it is an explicit null now. */
gboolean
so_carrier_same_as_wire (SoCarrier *self,
                         guint      i,
                         gboolean   null)
{
  const SoField *field = &SO_CARRIER_GET_CLASS (self)->fields[i];
  SoDocument *wire = so_carrier_priv (self)->wire;
  guint value = so_carrier_wire_value (self, i);
  g_autoptr (GString) text = NULL;
  g_autoptr (SoDocument) document = NULL;

  if (value == 0)
    return !null && is_default (self, field);

  if (so_document_get (wire, value)->kind == SO_VALUE_NULL)
    return null || so_carrier_is_null_pointer (self, field) ||
           (so_field_is_model (field) && is_default (self, field));

  if (null || so_carrier_is_null_pointer (self, field))
    return FALSE;

  if (field->kind == SO_KIND_DOUBLE)
    return so_document_get_double (wire, value) == SO_SLOT (self, field, double);
  if (field->kind == SO_KIND_ENUM || field->kind == SO_KIND_FLAGS)
    return same_enum (self, i, field, value);

  text = g_string_new (NULL);
  so_carrier_write_field (self, i, FALSE, text);
  document = so_document_parse (text->str, text->len, FALSE, NULL);

  return document != NULL && so_document_same (document, 0, wire, value);
}
