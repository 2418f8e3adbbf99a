/* steward-readable.h: a field's value as text for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

/**
 * StewardFormat:
 * @STEWARD_FORMAT_PLAIN: as the kind says
 * @STEWARD_FORMAT_MINUTES: a number of minutes, as "25:05 h"
 * @STEWARD_FORMAT_SECONDS: a number of seconds, likewise; "40 s" below a minute
 *
 * How numbers are shown; nothing in the field table tells a duration from a count.
 */
typedef enum
{
  STEWARD_FORMAT_PLAIN,
  STEWARD_FORMAT_MINUTES,
  STEWARD_FORMAT_SECONDS,
} StewardFormat;

#define STEWARD_TYPE_FORMAT (steward_format_get_type ())
GType  steward_format_get_type     (void);

char  *steward_readable_field      (SoCarrier     *carrier,
                                    const SoField *field,
                                    StewardFormat  format);
char  *steward_readable_date       (SoDateTime    *date);
char  *steward_readable_duration   (gint64         minutes);
char  *steward_readable_hours      (gint64         seconds);

void  steward_readable_set_iso_dates (gboolean iso);

G_END_DECLS
