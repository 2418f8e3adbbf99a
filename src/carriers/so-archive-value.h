/* so-archive-value.h: what a cell of an archive holds, out of its encoding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoArchiveKind:
 * @SO_ARCHIVE_NONE: no value
 * @SO_ARCHIVE_STRING: plain text, or an encoding nobody knows
 * @SO_ARCHIVE_INT: "[I:123]"
 * @SO_ARCHIVE_FLOAT: "[F:1.5]"
 * @SO_ARCHIVE_MONEY: "[M:1.5]"
 * @SO_ARCHIVE_DATE: "[D:09.11.2017]"
 * @SO_ARCHIVE_DATE_TIME: "[DT:11/09/2017 14:53:18]"
 * @SO_ARCHIVE_TIME: "[T:14:52]"
 * @SO_ARCHIVE_TIME_SPAN: "[TS:500]"; the unit is not documented
 * @SO_ARCHIVE_BOOL: "[B:1]"
 * @SO_ARCHIVE_ARRAY: "[A:3,4,5]"
 */
typedef enum
{
  SO_ARCHIVE_NONE,
  SO_ARCHIVE_STRING,
  SO_ARCHIVE_INT,
  SO_ARCHIVE_FLOAT,
  SO_ARCHIVE_MONEY,
  SO_ARCHIVE_DATE,
  SO_ARCHIVE_DATE_TIME,
  SO_ARCHIVE_TIME,
  SO_ARCHIVE_TIME_SPAN,
  SO_ARCHIVE_BOOL,
  SO_ARCHIVE_ARRAY,
} SoArchiveKind;

/**
 * SoArchiveValue:
 * @kind: what the cell holds
 * @number: INT, TIME_SPAN; TIME: seconds since midnight; BOOL: 0 or 1
 * @real: FLOAT, MONEY
 * @text: STRING: the text; DATE: "2017-11-09"; DATE_TIME: "2017-11-09T14:53:18"; ARRAY:
 *   what is between the commas and the commas; %NULL for other kinds
 *
 * One decoded value. so_archive_value_clear() frees what is in it.
 */
typedef struct
{
  SoArchiveKind  kind;
  gint64         number;
  double         real;
  char          *text;
} SoArchiveValue;

void    so_archive_value_parse    (SoArchiveValue       *value,
                                   const char           *text);
void    so_archive_value_clear    (SoArchiveValue       *value);
GArray *so_archive_value_get_ints (const SoArchiveValue *value);

gint64  so_archive_parse_int      (const char           *text,
                                   gint64                otherwise);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SoArchiveValue, so_archive_value_clear)

G_END_DECLS
