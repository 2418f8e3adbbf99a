/* so-rights.h: what the user may do with a record and its fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

/**
 * SoFieldAccess:
 * @visible: show it at all
 * @editable: let the user change it
 * @mandatory: mark it, and do not save while it is blank; only with @editable
 * @max_length: of a text, in characters; 0: no limit known
 * @reason: (nullable): why it is not @editable, as the server says it; lives as long as the
 *   carrier's rights. See so_rights_reason_is_raw()
 *
 * What a form needs to know about one field.
 */
typedef struct
{
  gboolean    visible;
  gboolean    editable;
  gboolean    mandatory;
  int         max_length;
  const char *reason;
} SoFieldAccess;

SoFieldAccess so_rights_get_field_access (SoCarrier  *carrier,
                                          const char *property,
                                          gboolean    is_new);

gboolean      so_rights_can_show         (SoCarrier  *carrier);
gboolean      so_rights_can_insert       (SoCarrier  *carrier);
gboolean      so_rights_can_update       (SoCarrier  *carrier);
gboolean      so_rights_can_delete       (SoCarrier  *carrier);
const char   *so_rights_get_reason       (SoCarrier  *carrier);

gboolean      so_rights_reason_is_raw    (const char *reason);

G_END_DECLS
