/* json-fixture.h: a form with a row of JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "form-fixture.h"

G_BEGIN_DECLS

typedef struct
{
  FormFixture     form;
  StewardBaseRow *row;
  char           *config;
} JsonFixture;

void       json_show            (JsonFixture   *fixture,
                                 const char    *config);
void       json_set_up          (JsonFixture   *fixture,
                                 gconstpointer  data);
void       json_tear_down       (JsonFixture   *fixture,
                                 gconstpointer  data);
GtkWidget *json_look_for        (JsonFixture   *fixture,
                                 GType          type,
                                 const char    *name);
GtkWidget *json_find            (JsonFixture   *fixture,
                                 GType          type,
                                 const char    *name);
char      *json_dup_config      (JsonFixture   *fixture);
void       json_settle          (void);
void       json_assert_replaced (JsonFixture   *fixture,
                                 const char    *before,
                                 const char    *after);
GtkWidget *json_find_label      (GtkWidget     *root,
                                 GType          type,
                                 const char    *label);
GtkWidget *json_find_row        (GtkWidget     *root,
                                 GType          type);
gboolean   json_has_focus       (JsonFixture   *fixture,
                                 GtkWidget     *widget);
GtkWidget *json_wait_dialog     (void);
void       json_answer          (GtkWidget     *dialog,
                                 const char    *button);
void       json_choose          (JsonFixture   *fixture,
                                 const char    *name,
                                 const char    *action);

G_END_DECLS
