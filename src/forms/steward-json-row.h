/* steward-json-row.h: JSON in a string field as a form: a line with a control for every value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_JSON_ROW (steward_json_row_get_type ())
G_DECLARE_FINAL_TYPE (StewardJsonRow, steward_json_row, STEWARD, JSON_ROW, StewardBaseRow)

/**
 * StewardJsonRowFunc:
 * @self: the row
 * @pointer: where the value is, RFC 6901
 * @json: the value as it is written
 * @data: what was given with the function
 *
 * What a page's entry of a value's menu does.
 */
typedef void (*StewardJsonRowFunc) (StewardJsonRow *self,
                                    const char     *pointer,
                                    const char     *json,
                                    gpointer        data);

void     steward_json_row_add_value_action (StewardJsonRow      *self,
                                            const char          *label,
                                            StewardJsonRowFunc   func,
                                            gpointer             data,
                                            GDestroyNotify       destroy);
gboolean steward_json_row_set_value        (StewardJsonRow      *self,
                                            const char          *pointer,
                                            const char          *json,
                                            GError             **error);

G_END_DECLS
