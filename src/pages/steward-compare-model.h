/* steward-compare-model.h: several JSON texts side by side, key by key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "steward-compare-scan.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_COMPARE_ROW (steward_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardCompareRow, steward_compare_row, STEWARD, COMPARE_ROW, GObject)

#define STEWARD_TYPE_COMPARE_MODEL (steward_compare_model_get_type ())
G_DECLARE_FINAL_TYPE (StewardCompareModel, steward_compare_model, STEWARD, COMPARE_MODEL, GObject)

StewardCompareModel *steward_compare_model_new         (void);
void                 steward_compare_model_clear       (StewardCompareModel *self);
guint                steward_compare_model_add         (StewardCompareModel *self,
                                                        int                  id,
                                                        const char          *name,
                                                        const char          *text);
gboolean             steward_compare_model_set_text    (StewardCompareModel *self,
                                                        guint                column,
                                                        const char          *text);
guint                steward_compare_model_get_n_columns (StewardCompareModel *self);
int                  steward_compare_model_get_id      (StewardCompareModel *self,
                                                        guint                column);
const char          *steward_compare_model_get_name    (StewardCompareModel *self,
                                                        guint                column);
const char          *steward_compare_model_get_text    (StewardCompareModel *self,
                                                        guint                column);
gboolean             steward_compare_model_is_json     (StewardCompareModel *self,
                                                        guint                column);
gboolean             steward_compare_model_has_refused (StewardCompareModel *self);
char                *steward_compare_model_dup_faults  (StewardCompareModel *self);
void                 steward_compare_model_accept      (StewardCompareModel *self);

const char          *steward_compare_row_get_pointer   (StewardCompareRow   *self);
const char          *steward_compare_row_get_label     (StewardCompareRow   *self);
char                *steward_compare_row_dup_name      (StewardCompareRow   *self,
                                                        guint                column);
StewardCellKind      steward_compare_row_get_kind      (StewardCompareRow   *self,
                                                        guint                column);
char                *steward_compare_row_dup_text      (StewardCompareRow   *self,
                                                        guint                column);
StewardCellKind      steward_compare_row_get_usual     (StewardCompareRow   *self);
gboolean             steward_compare_row_is_missing    (StewardCompareRow   *self);
gboolean             steward_compare_row_is_different  (StewardCompareRow   *self);
gboolean             steward_compare_row_is_different_at (StewardCompareRow *self,
                                                        guint                column);
guint                steward_compare_row_get_n_columns (StewardCompareRow   *self);
const char          *steward_compare_row_get_language  (StewardCompareRow   *self,
                                                        guint                column);
gboolean             steward_compare_row_matches       (StewardCompareRow   *self,
                                                        const char          *needle);

G_END_DECLS
