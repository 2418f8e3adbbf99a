/* map-fixture.h: a form with a row of keys and values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "form-fixture.h"

G_BEGIN_DECLS

/* What the map holds at first. */
#define MAP_BEFORE \
  "{\"cm_username\":\"steward\",\"cm_password\":\"hush\",\"endpoint\":\"https://sms.example\"}"

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  GtkWidget      *group;
} MapFixture;

extern const char * const map_cm_keys[];

void       map_set_up       (MapFixture    *fixture,
                             gconstpointer  data);
void       map_tear_down    (MapFixture    *fixture,
                             gconstpointer  data);
GtkWidget *map_find_entry   (MapFixture    *fixture,
                             const char    *name);
void       map_click        (MapFixture    *fixture,
                             const char    *name);
gboolean   map_has_focus    (MapFixture    *fixture,
                             GtkWidget     *widget);
void       map_assert_lines (MapFixture    *fixture,
                             const char    *expected);

G_END_DECLS
