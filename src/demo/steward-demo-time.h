/* steward-demo-time.h: moments as the service stores and writes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STEWARD_DEMO_NO_DATE  "0001-01-01T00:00:00"
#define STEWARD_DEMO_OPEN_END "9999-12-31T23:59:59"

/**
 * StewardDemoZone:
 * @code: the service's own code, "NO"; static
 * @name: the zone's name in the tz database; static
 * @zone: its rules
 * @with_offset: whether answers carry an offset (includeTZOffset)
 *
 * How one request wants its dates: API 8.
 */
typedef struct
{
  const char *code;
  const char *name;
  GTimeZone  *zone;
  gboolean    with_offset;
} StewardDemoZone;

StewardDemoZone *steward_demo_zone_new       (const char            *header);
void             steward_demo_zone_free      (StewardDemoZone       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardDemoZone, steward_demo_zone_free)

gboolean         steward_demo_zone_describe  (guint                  index,
                                              int                   *id,
                                              const char           **code,
                                              const char           **name);

char            *steward_demo_time_to_wire   (const char            *stored,
                                              const StewardDemoZone *zone,
                                              gboolean               stamp);
char            *steward_demo_time_from_wire (const char            *text,
                                              const StewardDemoZone *zone);
char            *steward_demo_time_now       (void);
char            *steward_demo_time_add       (const char            *stored,
                                              gint64                 seconds);
gboolean         steward_demo_time_is_none   (const char            *stored);

G_END_DECLS
