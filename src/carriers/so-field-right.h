/* so-field-right.h: what the user may do with a field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"

G_BEGIN_DECLS

#define SO_TYPE_FIELD_RIGHT (so_field_right_get_type ())
G_DECLARE_FINAL_TYPE (SoFieldRight, so_field_right, SO, FIELD_RIGHT, SoCarrier)

/* Read the members; write through properties. */
struct _SoFieldRight
{
  SoCarrier  parent_instance;

  guint      mask;    /* SoFieldRightMask: "FULL" reads as Read and Write */
  char      *reason;  /* nullable; text for users or a raw "[SR_...]" id */
};

G_END_DECLS
