/* steward-json-model.h: the lines of a StewardJsonRow, and what the user does to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-json-value.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_JSON_MODEL (steward_json_model_get_type ())
G_DECLARE_FINAL_TYPE (StewardJsonModel, steward_json_model, STEWARD, JSON_MODEL, GObject)

/* Signals: "edited": the text is another by the user's doing; "rebuilt": the lines were made
 * anew and have to be asked for again; "found" (guint n, gboolean more): a search is done;
 * "added" (StewardJsonValue): a line for the focus; "checked": something typed is wrong, or not
 * any more.
 */

StewardJsonModel *steward_json_model_new             (void);

gboolean          steward_json_model_set_text        (StewardJsonModel *self,
                                                      const char       *text,
                                                      GError          **error);
char             *steward_json_model_dup_text        (StewardJsonModel *self);
SoJsonTree       *steward_json_model_get_tree        (StewardJsonModel *self);
GListModel       *steward_json_model_get_lines       (StewardJsonModel *self);
GListModel       *steward_json_model_get_children    (StewardJsonModel *self,
                                                      StewardJsonValue *value);
void              steward_json_model_open            (StewardJsonModel *self,
                                                      StewardJsonValue *value);
gboolean          steward_json_model_shows_all       (StewardJsonModel *self);
gboolean          steward_json_model_is_editable     (StewardJsonModel *self);
void              steward_json_model_set_editable    (StewardJsonModel *self,
                                                      gboolean          editable,
                                                      const char       *reason);
const char       *steward_json_model_get_reason      (StewardJsonModel *self);
void              steward_json_model_search          (StewardJsonModel *self,
                                                      const char       *words);
gboolean          steward_json_model_is_draining     (StewardJsonModel *self);
gboolean          steward_json_model_is_searching    (StewardJsonModel *self);
StewardJsonValue *steward_json_model_get_wrong       (StewardJsonModel *self);

gboolean          steward_json_model_has             (StewardJsonModel *self,
                                                      StewardJsonValue *value);
void              steward_json_model_set_string      (StewardJsonModel *self,
                                                      StewardJsonValue *value,
                                                      const char       *text);
void              steward_json_model_set_bool        (StewardJsonModel *self,
                                                      StewardJsonValue *value,
                                                      gboolean          on);
void              steward_json_model_set_typed       (StewardJsonModel *self,
                                                      StewardJsonValue *value,
                                                      const char       *json);
void              steward_json_model_typing_ends     (StewardJsonModel *self,
                                                      StewardJsonValue *value);
gboolean          steward_json_model_set_json        (StewardJsonModel *self,
                                                      StewardJsonValue *value,
                                                      const char       *json,
                                                      GError          **error);
gboolean          steward_json_model_insert          (StewardJsonModel *self,
                                                      StewardJsonValue *parent,
                                                      const char       *key,
                                                      const char       *json,
                                                      GError          **error);
gboolean          steward_json_model_rename          (StewardJsonModel *self,
                                                      StewardJsonValue *value,
                                                      const char       *key,
                                                      GError          **error);
void              steward_json_model_remove          (StewardJsonModel *self,
                                                      StewardJsonValue *value);
void              steward_json_model_move            (StewardJsonModel *self,
                                                      StewardJsonValue *value,
                                                      int               step);

G_END_DECLS
