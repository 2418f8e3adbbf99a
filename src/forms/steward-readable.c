/* steward-readable.c: a field's value as text for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-readable.h"

#include <glib/gi18n.h>

#include "so-json.h"
#include "so-map-entry.h"

#include "steward-enum-labels.h"
#include "steward-field.h"

#define MAX_NAMES 8     /* of a list, before it is only counted */

GType
steward_format_get_type (void)
{
  static const GEnumValue values[] = {
    { STEWARD_FORMAT_PLAIN, "STEWARD_FORMAT_PLAIN", "plain" },
    { STEWARD_FORMAT_MINUTES, "STEWARD_FORMAT_MINUTES", "minutes" },
    { STEWARD_FORMAT_SECONDS, "STEWARD_FORMAT_SECONDS", "seconds" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("StewardFormat", values));

  return type;
}

static gboolean iso_dates;

/* Whether dates are shown as 2026-11-23 14:05 from now on, in every language. */
void
steward_readable_set_iso_dates (gboolean iso)
{
  iso_dates = iso;
}

/* In the user's zone and form. NULL for no date; the server's own text if it is not a date. */
char *
steward_readable_date (SoDateTime *date)
{
  GDateTime *instant;
  g_autoptr (GDateTime) local = NULL;

  if (date == NULL || so_date_time_is_none (date))
    return NULL;

  instant = so_date_time_get_instant (date);
  if (instant != NULL)
    local = g_date_time_to_local (instant);
  if (local == NULL)
    return g_strdup (so_date_time_get_text (date));

  return g_date_time_format (local, iso_dates ? "%Y-%m-%d %H:%M" : "%x %X");
}

static void
add_unit (GPtrArray  *parts,
          gint64      count,
          const char *one,
          const char *many)
{
  if (count != 0)
    g_ptr_array_add (parts, g_strdup_printf ("%" G_GINT64_FORMAT " %s", count,
                                             count == 1 ? one : many));
}

/* "2 days 3 hours 5 minutes" */
char *
steward_readable_duration (gint64 minutes)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gint64 rest = ABS (minutes);
  gint64 days = rest / (24 * 60);
  gint64 hours = rest / 60 % 24;

  rest = rest % 60;
  add_unit (parts, days, ngettext ("day", "days", 1), ngettext ("day", "days", days));
  add_unit (parts, hours, ngettext ("hour", "hours", 1), ngettext ("hour", "hours", hours));
  add_unit (parts, rest, ngettext ("minute", "minutes", 1), ngettext ("minute", "minutes", rest));
  if (parts->len == 0)
    return g_strdup_printf ("0 %s", ngettext ("minute", "minutes", 0));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" ", (char **) parts->pdata);
}

/**
 * steward_readable_hours:
 * @seconds: a time that something took
 *
 * "25:05 h", and "40 s" for what is less than a minute. Seconds beside minutes are left out:
 * they are rounded.
 */
char *
steward_readable_hours (gint64 seconds)
{
  const char *sign = seconds < 0 ? "−" : "";
  gint64 rest = ABS (seconds);
  gint64 minutes = (rest + 30) / 60;

  if (rest > 0 && rest < 60)
    /* translators: the first is empty or a minus sign; the unit is seconds */
    return g_strdup_printf (_("%s%d s"), sign, (int) rest);

  /* translators: empty or a minus sign, hours, minutes; the unit is hours */
  return g_strdup_printf (_("%s%lld:%02d h"), sign, (long long) (minutes / 60),
                          (int) (minutes % 60));
}

static char *
readable_number (gint64        number,
                 StewardFormat format)
{
  switch (format)
    {
    case STEWARD_FORMAT_MINUTES:
      return steward_readable_hours (number * 60);

    case STEWARD_FORMAT_SECONDS:
      return steward_readable_hours (number);

    case STEWARD_FORMAT_PLAIN:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

static char *
readable_enum (SoCarrier     *carrier,
               const SoField *field)
{
  g_autofree char *text = so_carrier_get_wire_text (carrier, field->property);
  g_auto (GStrv) names = NULL;
  GString *out;

  if (text == NULL || *text == '\0')
    return NULL;

  out = g_string_new (NULL);
  names = g_strsplit (text, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      g_string_append (out, steward_enum_label (field->type (), g_strstrip (names[i])));
    }

  return g_string_free (out, FALSE);
}

static char *
readable_carrier (SoCarrier *part)
{
  g_autofree char *name = NULL;
  int id;

  if (part == NULL)
    return NULL;

  name = steward_field_dup_name (part);
  id = steward_field_get_id (part);
  if (name != NULL)
    return g_steal_pointer (&name);

  return id != 0 ? g_strdup_printf ("#%d", id) : NULL;
}

static char *
readable_list (GListModel *model)
{
  guint n = g_list_model_get_n_items (model);
  g_autoptr (GString) names = g_string_new (NULL);

  if (n == 0)
    return NULL;

  for (guint i = 0; i < MIN (n, MAX_NAMES); i++)
    {
      g_autoptr (SoCarrier) part = g_list_model_get_item (model, i);
      g_autofree char *name = readable_carrier (part);

      if (name == NULL || n > MAX_NAMES)
        return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_strdup (names->str);
}

static char *
readable_map (GListModel *model)
{
  guint n = g_list_model_get_n_items (model);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (model, i);
      const char *key = so_map_entry_get_key (entry);
      const char *value = so_map_entry_get_value (entry);
      g_autofree char *json = NULL;

      if (so_map_entry_get_carrier (entry) != NULL)
        return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
      if (value == NULL)
        value = json = so_json_print (so_map_entry_get_node (entry));
      g_string_append_printf (lines, "%s%s = %s", i > 0 ? "\n" : "", key,
                              steward_field_is_secret (key) && *value != '\0' ?
                              "••••••" : value);
    }

  return n > 0 ? g_strdup (lines->str) : NULL;
}

static char *
readable_array (const GValue  *value,
                const SoField *field)
{
  GString *out = g_string_new (NULL);

  if (field->kind == SO_KIND_STRINGS)
    {
      char **strings = g_value_get_boxed (value);

      for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
        g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", strings[i]);
    }
  else if (field->kind == SO_KIND_INTS)
    {
      GArray *ints = g_value_get_boxed (value);

      for (guint i = 0; ints != NULL && i < ints->len; i++)
        g_string_append_printf (out, "%s%d", i > 0 ? ", " : "", g_array_index (ints, int, i));
    }
  else
    {
      GPtrArray *dates = g_value_get_boxed (value);

      for (guint i = 0; dates != NULL && i < dates->len; i++)
        {
          g_autofree char *date = steward_readable_date (g_ptr_array_index (dates, i));

          g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", date != NULL ? date : "");
        }
    }

  return g_string_free (out, FALSE);
}

/* "" and NULL are both nothing */
static char *
readable_value (SoCarrier     *carrier,
                const SoField *field,
                const GValue  *value,
                StewardFormat  format)
{
  switch (field->kind)
    {
    case SO_KIND_INT:
      return readable_number (g_value_get_int (value), format);

    case SO_KIND_LONG:
      return readable_number (g_value_get_int64 (value), format);

    case SO_KIND_DOUBLE:
      return g_strdup_printf ("%.15g", g_value_get_double (value));

    case SO_KIND_BOOL:
      return g_strdup (g_value_get_boolean (value) ? _("Yes") : _("No"));

    case SO_KIND_STRING:
      return g_value_dup_string (value);

    case SO_KIND_DATE:
      return steward_readable_date (g_value_get_boxed (value));

    case SO_KIND_ENUM:
    case SO_KIND_FLAGS:
      return readable_enum (carrier, field);

    case SO_KIND_CARRIER:
      return readable_carrier (g_value_get_object (value));

    case SO_KIND_LIST:
      return readable_list (g_value_get_object (value));

    case SO_KIND_MAP:
      return readable_map (g_value_get_object (value));

    case SO_KIND_JSON:
      return g_value_get_boxed (value) != NULL ? so_json_print (g_value_get_boxed (value)) : NULL;

    case SO_KIND_STRINGS:
    case SO_KIND_INTS:
    case SO_KIND_DATES:
    default:
      return readable_array (value, field);
    }
}

/**
 * steward_readable_field:
 * @carrier: a carrier
 * @field: a line of its table
 * @format: how to show a number
 *
 * Returns: (transfer full) (nullable): %NULL for nothing: null, missing, empty, no date
 */
char *
steward_readable_field (SoCarrier     *carrier,
                        const SoField *field,
                        StewardFormat  format)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  if (so_carrier_is_null (carrier, field->property))
    return NULL;

  g_object_get_property (G_OBJECT (carrier), field->property, &value);
  text = readable_value (carrier, field, &value, format);

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}
