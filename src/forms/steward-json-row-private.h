/* steward-json-row-private.h: what the lines and questions of a StewardJsonRow ask of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-json-model.h"
#include "steward-json-row.h"
#include "steward-tall.h"

G_BEGIN_DECLS

typedef struct
{
  char               *label;
  StewardJsonRowFunc  func;
  gpointer            data;
  GDestroyNotify      destroy;
} StewardJsonAction;

struct _StewardJsonRow
{
  StewardBaseRow    parent_instance;

  GtkWidget        *bar;
  GtkEditable      *search_entry;
  GtkWidget        *add_button;
  GtkWidget        *status;
  GtkWidget        *scroller;
  GtkListView      *list;
  StewardTall      *tall;
  StewardJsonModel *model;
  GtkTreeListModel *tree_lines; /* nullable; the list's model has it */
  GHashTable       *lines;      /* StewardJsonValue to StewardJsonLine: those that are bound */
  GPtrArray        *actions;    /* of Action: the page's */
  StewardJsonValue *wanted;     /* nullable: the focus goes there when it is bound */
  char             *text;       /* nullable: the carrier's, as it was last seen */
  char             *problem;    /* nullable: why it is not JSON */
  guint             pause_id;   /* the carrier waits for what was edited */
  guint             focus_id;
  gboolean          stale;      /* the carrier has another text than is shown */
  gboolean          writing;
};

void     steward_json_action_free       (gpointer          data);
void     steward_json_row_queue_focus   (StewardJsonRow   *self);
void     steward_json_row_want          (StewardJsonRow   *self,
                                         StewardJsonValue *value);
void     steward_json_row_fill_menu     (StewardJsonRow   *self,
                                         GMenu            *menu);
void     steward_json_row_run_action    (StewardJsonRow   *self,
                                         guint             index,
                                         StewardJsonValue *value);
gboolean steward_json_row_focus_next    (StewardJsonRow   *self,
                                         guint             position,
                                         gboolean          back);

void     steward_json_ask_key           (GtkWidget        *near,
                                         StewardJsonModel *model,
                                         StewardJsonValue *parent);
void     steward_json_ask_name          (GtkWidget        *near,
                                         StewardJsonModel *model,
                                         StewardJsonValue *value);
void     steward_json_ask_kind          (GtkWidget        *near,
                                         StewardJsonModel *model,
                                         StewardJsonValue *value);

G_END_DECLS
