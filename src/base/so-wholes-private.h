/* so-wholes-private.h: which carriers a part belongs to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

/* A carrier as its parts know it; outlives the carrier, which it does not hold. */
typedef struct
{
  guint      refs;
  SoCarrier *carrier;  /* NULL once it is gone */
} SoWhole;

/* Mostly one, so the list is rarely made. */
typedef struct
{
  SoWhole *first;
  GSList  *more;
} SoWholes;

SoWhole  *so_whole_new     (SoCarrier *carrier);
void      so_whole_unref   (SoWhole   *whole);

void      so_wholes_add    (SoWholes  *wholes,
                            SoWhole   *whole);
void      so_wholes_notify (SoWholes  *wholes,
                            gpointer   part);
void      so_wholes_clear  (SoWholes  *wholes);

G_END_DECLS
