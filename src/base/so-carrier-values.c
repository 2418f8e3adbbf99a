/* so-carrier-values.c: plain values and arrays of them from a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carrier-io-private.h"

#include <glib/gi18n.h>

#include "so-service-error.h"
#include "so-value-iter-private.h"

/* In the same words as what is expected; null is JSON's own word. */
static const char *
kind_name (SoDocument *document,
           guint       value)
{
  switch ((SoValueKind) so_document_get (document, value)->kind)
    {
    case SO_VALUE_BOOL:
      return _("true or false");

    case SO_VALUE_INT:
      return _("an integer");

    case SO_VALUE_DOUBLE:
      return _("a number");

    case SO_VALUE_STRING:
    case SO_VALUE_NAME:
      return _("a string");

    case SO_VALUE_OBJECT:
      return _("an object");

    case SO_VALUE_ARRAY:
      return _("an array");

    case SO_VALUE_NULL:
    default:
      return "null";
    }
}

/* Each caller puts its own place before the message. */
gboolean
so_carrier_wrong_kind (SoDocument  *document,
                       guint        value,
                       const char  *expected,
                       GError     **error)
{
  /* translators: what a member of the answer should be and what it is, as in
   * "expected a 32-bit integer, got a string" */
  g_autofree char *message = g_strdup_printf (_("expected %s, got %s"), expected,
                                              kind_name (document, value));

  g_set_error (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_DECODE, ": %s", message);

  return FALSE;
}

gboolean
so_carrier_read_int (SoDocument  *document,
                     guint        value,
                     int         *out,
                     GError     **error)
{
  gint64 number;

  if (so_document_get (document, value)->kind != SO_VALUE_INT)
    return so_carrier_wrong_kind (document, value, _("a 32-bit integer"), error);

  number = so_document_get_int (document, value);
  if (number < G_MININT || number > G_MAXINT)
    return so_carrier_wrong_kind (document, value, _("a 32-bit integer"), error);

  *out = (int) number;

  return TRUE;
}

SoDateTime *
so_carrier_read_date (SoDocument *document,
                      guint       value)
{
  g_autofree char *text = NULL;

  if (!so_document_get (document, value)->escaped)
    return so_date_time_new (so_document_text (document, value));

  text = so_document_dup_text (document, value);

  return so_date_time_new (text);
}

gboolean
so_carrier_read_strings (SoDocument   *document,
                         guint         array,
                         char       ***out,
                         GError      **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  SoValueIter iter;

  if (so_document_get (document, array)->kind != SO_VALUE_ARRAY)
    return so_carrier_wrong_kind (document, array, _("an array"), error);

  so_value_iter_init (&iter, document, array);
  for (guint i = 0; so_value_iter_next (&iter); i++)
    {
      g_autofree char *text = NULL;

      if (so_document_get (document, iter.value)->kind != SO_VALUE_STRING)
        {
          so_carrier_wrong_kind (document, iter.value, _("a string"), error);
          g_prefix_error (error, "[%u]", i);
          return FALSE;
        }
      text = so_document_dup_text (document, iter.value);
      g_strv_builder_add (builder, text);
    }

  *out = g_strv_builder_end (builder);

  return TRUE;
}

gboolean
so_carrier_read_ints (SoDocument  *document,
                      guint        array,
                      GArray     **out,
                      GError     **error)
{
  g_autoptr (GArray) ints = g_array_new (FALSE, FALSE, sizeof (int));
  SoValueIter iter;

  if (so_document_get (document, array)->kind != SO_VALUE_ARRAY)
    return so_carrier_wrong_kind (document, array, _("an array"), error);

  so_value_iter_init (&iter, document, array);
  while (so_value_iter_next (&iter))
    {
      int number;

      if (!so_carrier_read_int (document, iter.value, &number, error))
        {
          g_prefix_error (error, "[%u]", ints->len);
          return FALSE;
        }
      g_array_append_val (ints, number);
    }

  *out = g_steal_pointer (&ints);

  return TRUE;
}

gboolean
so_carrier_read_dates (SoDocument  *document,
                       guint        array,
                       GPtrArray  **out,
                       GError     **error)
{
  g_autoptr (GPtrArray) dates = NULL;
  SoValueIter iter;

  if (so_document_get (document, array)->kind != SO_VALUE_ARRAY)
    return so_carrier_wrong_kind (document, array, _("an array"), error);

  dates = g_ptr_array_new_with_free_func ((GDestroyNotify) so_date_time_unref);
  so_value_iter_init (&iter, document, array);
  while (so_value_iter_next (&iter))
    {
      if (so_document_get (document, iter.value)->kind != SO_VALUE_STRING)
        {
          so_carrier_wrong_kind (document, iter.value, _("a date"), error);
          g_prefix_error (error, "[%u]", dates->len);
          return FALSE;
        }
      g_ptr_array_add (dates, so_carrier_read_date (document, iter.value));
    }

  *out = g_steal_pointer (&dates);

  return TRUE;
}
