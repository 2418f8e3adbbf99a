/* steward-compare-edit.h: what is typed into a cell becomes part of a JSON text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-compare-model.h"

G_BEGIN_DECLS

const char *steward_compare_row_get_obstacle (StewardCompareRow  *self,
                                              guint               column);
char       *steward_compare_row_to_json      (StewardCompareRow  *self,
                                              guint               column,
                                              const char         *typed,
                                              GError            **error);
char       *steward_compare_put              (const char         *text,
                                              const char         *pointer,
                                              const char         *json,
                                              GError            **error);

G_END_DECLS
