/* steward-compare-field.h: one value of one language, which turns into an entry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "steward-compare-model.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_COMPARE_FIELD (steward_compare_field_get_type ())
G_DECLARE_FINAL_TYPE (StewardCompareField, steward_compare_field, STEWARD, COMPARE_FIELD, GtkWidget)

GtkWidget         *steward_compare_field_new          (guint                column);
void               steward_compare_field_set_row      (StewardCompareField *self,
                                                       StewardCompareRow   *row);
guint              steward_compare_field_get_column   (StewardCompareField *self);
void               steward_compare_field_set_editable (StewardCompareField *self,
                                                       gboolean             editable,
                                                       const char          *reason);
gboolean           steward_compare_field_is_editing   (StewardCompareField *self);
gboolean           steward_compare_field_has_typing   (StewardCompareField *self);
void               steward_compare_field_edit         (StewardCompareField *self);
gboolean           steward_compare_field_finish       (StewardCompareField *self);
void               steward_compare_field_cancel       (StewardCompareField *self);

G_END_DECLS
