/* steward-date-value.c: dates of a field, as they are stored and as users see them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-date-value.h"

#include <string.h>

/* What the server itself writes for no date (API 8); a date of the service cannot be null. */
#define NO_DATE "0001-01-01T00:00:00"

static GDateTime *
to_local (SoDateTime *date)
{
  GDateTime *instant;

  if (date == NULL || so_date_time_is_none (date))
    return NULL;

  instant = so_date_time_get_instant (date);

  return instant != NULL ? g_date_time_to_local (instant) : NULL;
}

/* What was loaded, before any edit; NULL for null and missing. */
static SoDateTime *
read_loaded (SoCarrier     *carrier,
             const SoField *field)
{
  g_autoptr (GPtrArray) changes = so_carrier_get_changes (carrier);
  SoDateTime *date = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      SoChange *change = g_ptr_array_index (changes, i);

      if (strcmp (change->path, field->wire) != 0)
        continue;
      if (change->before == NULL || JSON_NODE_HOLDS_NULL (change->before))
        return NULL;
      return so_date_time_new (json_node_get_string (change->before));
    }

  g_object_get (carrier, field->property, &date, NULL);

  return date;
}

/**
 * steward_date_value_read:
 * @carrier: a carrier
 * @field: a date of it
 *
 * Returns: (transfer full) (nullable): in the user's zone; %NULL for none, and for a text that is
 *   no date
 */
GDateTime *
steward_date_value_read (SoCarrier     *carrier,
                         const SoField *field)
{
  g_autoptr (SoDateTime) date = NULL;

  g_object_get (carrier, field->property, &date, NULL);

  return to_local (date);
}

static gboolean
same_minute (GDateTime *a,
             GDateTime *b)
{
  g_autofree char *x = g_date_time_format (a, "%Y-%m-%dT%H:%M%z");
  g_autofree char *y = g_date_time_format (b, "%Y-%m-%dT%H:%M%z");

  return strcmp (x, y) == 0;
}

/**
 * steward_date_value_write:
 * @carrier: a carrier
 * @field: a date of it
 * @local: in any zone; written in UTC, as the server writes its own
 *
 * The minute that was loaded gives back exactly what was loaded, seconds and all.
 */
void
steward_date_value_write (SoCarrier     *carrier,
                          const SoField *field,
                          GDateTime     *local)
{
  g_autoptr (SoDateTime) loaded = read_loaded (carrier, field);
  g_autoptr (GDateTime) before = to_local (loaded);
  g_autoptr (GDateTime) zoned = g_date_time_to_local (local);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (local);
  g_autoptr (SoDateTime) date = NULL;

  if (before != NULL && same_minute (before, zoned))
    {
      so_carrier_revert_field (carrier, field->property);
      return;
    }

  date = so_date_time_new_instant (utc);
  g_object_set (carrier, field->property, date, NULL);
}

/* No date; where none was loaded, whatever stood for it. */
void
steward_date_value_clear (SoCarrier     *carrier,
                          const SoField *field)
{
  g_autoptr (SoDateTime) loaded = read_loaded (carrier, field);
  g_autoptr (SoDateTime) none = NULL;

  if (loaded == NULL || so_date_time_is_none (loaded))
    {
      so_carrier_revert_field (carrier, field->property);
      return;
    }

  none = so_date_time_new (NO_DATE);
  g_object_set (carrier, field->property, none, NULL);
}
