/* steward-compare-scan.h: the values of a JSON text, one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StewardCellKind:
 * @STEWARD_CELL_MISSING: there is no such key
 * @STEWARD_CELL_EMPTY: a text of no length
 * @STEWARD_CELL_TEXT: any other text
 * @STEWARD_CELL_NUMBER: a number
 * @STEWARD_CELL_BOOL: `true` or `false`
 * @STEWARD_CELL_NULL: `null`
 * @STEWARD_CELL_BARE: an object or a list with nothing in it
 * @STEWARD_CELL_GROUP: an object or a list; what is in it has places of its own
 */
typedef enum
{
  STEWARD_CELL_MISSING,
  STEWARD_CELL_EMPTY,
  STEWARD_CELL_TEXT,
  STEWARD_CELL_NUMBER,
  STEWARD_CELL_BOOL,
  STEWARD_CELL_NULL,
  STEWARD_CELL_BARE,
  STEWARD_CELL_GROUP,
} StewardCellKind;

/**
 * StewardCompareFunc:
 * @pointer: where the value is, as a JSON pointer; "" for the text as a whole
 * @kind: what it is
 * @offset: of its first byte in the text
 * @length: in bytes
 * @data: of the caller
 */
typedef void (*StewardCompareFunc) (const char      *pointer,
                                    StewardCellKind  kind,
                                    gsize            offset,
                                    gsize            length,
                                    gpointer         data);

gboolean  steward_compare_scan        (const char          *text,
                                       StewardCompareFunc   func,
                                       gpointer             data,
                                       GError             **error);
char     *steward_compare_dup_string  (const char          *json,
                                       gsize                length);
char     *steward_compare_dup_label   (const char          *pointer);

G_END_DECLS
