/* sample-carrier.h: carriers of no service, with one member of every kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-map-entry.h"

G_BEGIN_DECLS

typedef enum
{
  SAMPLE_COLOR_UNKNOWN,
  SAMPLE_COLOR_RED,
  SAMPLE_COLOR_BLUE = 5,
} SampleColor;

GType sample_color_get_type (void);

typedef enum
{
  SAMPLE_RIGHT_NONE   = 0,
  SAMPLE_RIGHT_SELECT = 1,
  SAMPLE_RIGHT_UPDATE = 2,
  SAMPLE_RIGHT_INSERT = 4,
  SAMPLE_RIGHT_RI     = 5,
  SAMPLE_RIGHT_DELETE = 8,
  SAMPLE_RIGHT_FULL   = 15,
  SAMPLE_RIGHT_RESTRICTED = 32,
} SampleRight;

GType sample_right_get_type (void);

#define SAMPLE_TYPE_PART (sample_part_get_type ())
G_DECLARE_FINAL_TYPE (SamplePart, sample_part, SAMPLE, PART, SoCarrier)

struct _SamplePart
{
  SoCarrier   parent_instance;

  int         id;
  char       *name;
  SamplePart *inner;
  GListStore *hints;  /* of SoMapEntry, strings; response only */
};

#define SAMPLE_TYPE_WHOLE (sample_whole_get_type ())
G_DECLARE_FINAL_TYPE (SampleWhole, sample_whole, SAMPLE, WHOLE, SoCarrier)

struct _SampleWhole
{
  SoCarrier   parent_instance;

  int         id;         /* read only */
  gint64      big;
  double      share;
  gboolean    active;
  char       *title;
  SoDateTime *registered;
  int         color;      /* SampleColor */
  guint       right;      /* SampleRight */
  SamplePart *part;
  GListStore *parts;      /* of SamplePart */
  GListStore *texts;      /* of SoMapEntry, strings */
  GListStore *named;      /* of SoMapEntry, SamplePart */
  JsonNode   *anything;
  char      **words;
  GArray     *numbers;    /* of int */
  GPtrArray  *dates;      /* of SoDateTime */
  SamplePart *answer;     /* response only */
};

SampleWhole *sample_whole_read  (const char *text);
void         sample_assert_text (gpointer    carrier,
                                 const char *text);

G_END_DECLS
