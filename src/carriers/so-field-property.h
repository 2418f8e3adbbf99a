/* so-field-property.h: right, type and length of one field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-field-right.h"

G_BEGIN_DECLS

#define SO_TYPE_FIELD_PROPERTY (so_field_property_get_type ())
G_DECLARE_FINAL_TYPE (SoFieldProperty, so_field_property, SO, FIELD_PROPERTY, SoCarrier)

/* Not all keys of the map that holds these are wire names: some are dotted, some are old.
 * Read the members; write through properties. */
struct _SoFieldProperty
{
  SoCarrier     parent_instance;

  SoFieldRight *field_right;   /* nullable: no statement */
  char         *field_type;    /* nullable; "System.String", ... */
  int           field_length;  /* characters in texts, else bytes; <= 0: no limit */
};

G_END_DECLS
