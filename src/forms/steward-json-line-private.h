/* steward-json-line-private.h: the inside of a StewardJsonLine, for the files that share it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-json-line.h"

G_BEGIN_DECLS

/* Controls are made when the first value needs them, and kept for the next. */
struct _StewardJsonLine
{
  GtkBox            parent_instance;

  StewardJsonModel *model;
  StewardJsonValue *value;      /* nullable */
  GtkTreeListRow   *row;        /* nullable */
  GtkWidget        *expander;
  GtkWidget        *inside;     /* under the label */
  GtkWidget        *label;
  GtkWidget        *caption;
  GtkWidget        *note;       /* what is wrong, or deserves a second look */
  GtkWidget        *suffix;     /* beside the label */
  GtkWidget        *tools;      /* nullable: of entries of lists */
  GtkWidget        *menu_button;
  GtkWidget        *controls[STEWARD_JSON_N_FORMS];
  GtkWidget        *targets[STEWARD_JSON_N_FORMS];      /* what is named and focused in them */
  GtkWidget        *buttons[STEWARD_JSON_N_FORMS];      /* nullable: Open, Set, Add, Monospaced */
  gboolean          showing;    /* the value is on its way to the control */
};

void steward_json_line_show_control (StewardJsonLine *self);
void steward_json_line_update       (StewardJsonLine *self);

G_END_DECLS
