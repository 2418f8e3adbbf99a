/* steward-json-value.h: one line of a StewardJsonRow: a value of its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "steward-json-label.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_JSON_VALUE (steward_json_value_get_type ())
G_DECLARE_FINAL_TYPE (StewardJsonValue, steward_json_value, STEWARD, JSON_VALUE, GObject)

/* Signal "changed": what a line shows of it is another. Read the members. */
struct _StewardJsonValue
{
  GObject           parent_instance;

  SoJsonTree       *tree;
  SoJsonItem       *item;       /* of the tree */
  StewardJsonValue *parent;     /* nullable: weak, it holds this one */
  GListStore       *children;   /* nullable: not asked for yet */
  StewardJsonForm   form;       /* stays while somebody types */
  char             *label;      /* "Site name" */
  char             *typed;      /* nullable: what cannot be in the text */
  char             *before;     /* nullable: its JSON before it was typed in, once that began */
  guint             n_shown;    /* widgets that show it or what is in it */
  guint             filled : 1;     /* its lines are made, or being made */
  guint             monospaced : 1; /* several lines in an even font */
};

StewardJsonValue *steward_json_value_new        (SoJsonTree       *tree,
                                                 SoJsonItem       *item,
                                                 StewardJsonValue *parent);
void              steward_json_value_set_item   (StewardJsonValue *self,
                                                 SoJsonTree       *tree,
                                                 SoJsonItem       *item);
void              steward_json_value_changed    (StewardJsonValue *self);
void              steward_json_value_shown      (StewardJsonValue *self,
                                                 gboolean          shown);
gboolean          steward_json_value_is_open    (StewardJsonValue *self);
gboolean          steward_json_value_is_element (StewardJsonValue *self);
char             *steward_json_value_dup_name   (StewardJsonValue *self);
char             *steward_json_value_dup_wrong  (StewardJsonValue *self);

G_END_DECLS
