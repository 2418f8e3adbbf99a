/* so-right-enums.h: what may be done with records and fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Rights on a record. Update governs a record that exists, Insert one whose id is 0.
 * Of several names for a value the first is the one that is written; all are read. */
typedef enum
{
  SO_TABLE_RIGHT_MASK_NONE              = 0,       /* hidden */
  SO_TABLE_RIGHT_MASK_SELECT            = 1 << 0,
  SO_TABLE_RIGHT_MASK_UPDATE            = 1 << 1,
  SO_TABLE_RIGHT_MASK_INSERT            = 1 << 2,
  SO_TABLE_RIGHT_MASK_DELETE            = 1 << 3,
  SO_TABLE_RIGHT_MASK_FILTERING         = 1 << 4,  /* hidden, but may be filtered on */
  SO_TABLE_RIGHT_MASK_RESTRICTED_UPDATE = 1 << 5,  /* some fields are locked */
  SO_TABLE_RIGHT_MASK_UNUSED1           = 1 << 6,
  SO_TABLE_RIGHT_MASK_UNINITIALIZED     = 1 << 7,
  SO_TABLE_RIGHT_MASK_UR                = 3,
  SO_TABLE_RIGHT_MASK_RI                = 5,
  SO_TABLE_RIGHT_MASK_URI               = 7,
  SO_TABLE_RIGHT_MASK_UDR               = 11,
  SO_TABLE_RIGHT_MASK_FULL              = 15,      /* select, update, insert, delete */
  SO_TABLE_RIGHT_MASK_RF                = 17,
  SO_TABLE_RIGHT_MASK_FI                = 20,
  SO_TABLE_RIGHT_MASK_URU               = 34,
  SO_TABLE_RIGHT_MASK_WRITE             = 38,
  SO_TABLE_RIGHT_MASK_R                 = 1 << 0,
  SO_TABLE_RIGHT_MASK_F                 = 1 << 4,
} SoTableRightMask;

#define SO_TYPE_TABLE_RIGHT_MASK (so_table_right_mask_get_type ())
GType so_table_right_mask_get_type (void);

/* Rights on a field. The two UI hints deny; only user interfaces apply them. "FULL" is no member of
 * the service's enum, but it is printed: it reads as Read and Write. */
typedef enum
{
  SO_FIELD_RIGHT_MASK_NONE               = 0,       /* hidden */
  SO_FIELD_RIGHT_MASK_READ               = 1 << 0,
  SO_FIELD_RIGHT_MASK_WRITE              = 1 << 1,
  SO_FIELD_RIGHT_MASK_UNUSED1            = 1 << 2,
  SO_FIELD_RIGHT_MASK_UNUSED2            = 1 << 3,
  SO_FIELD_RIGHT_MASK_UNUSED3            = 1 << 4,
  SO_FIELD_RIGHT_MASK_UNUSED4            = 1 << 5,  /* the name that is printed */
  SO_FIELD_RIGHT_MASK_UI_HINT_MANDATORY  = 1 << 6,  /* must not be left blank */
  SO_FIELD_RIGHT_MASK_UI_HINT_READ_ONLY  = 1 << 7,  /* denies Write */
  SO_FIELD_RIGHT_MASK_UNDEFINED_VALUE256 = 1 << 8,  /* only the generated client has it */
  SO_FIELD_RIGHT_MASK_UPDATE             = 3,
  SO_FIELD_RIGHT_MASK_UI_HINTS           = 192,
  SO_FIELD_RIGHT_MASK_NULLABLE           = 1 << 5,  /* the name of its meaning */
  SO_FIELD_RIGHT_MASK_FULL               = 3,       /* not in the enum of the service */
} SoFieldRightMask;

#define SO_TYPE_FIELD_RIGHT_MASK (so_field_right_mask_get_type ())
GType so_field_right_mask_get_type (void);

G_END_DECLS
