/* so-associate.h: a user of the service, as others refer to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_ASSOCIATE (so_associate_get_type ())
G_DECLARE_FINAL_TYPE (SoAssociate, so_associate, SO, ASSOCIATE, SoCarrier)

/* Read the members; write through properties. */
struct _SoAssociate
{
  SoCarrier     parent_instance;

  int           associate_id;      /* 0: nobody */
  char         *name;              /* short name */
  int           person_id;         /* the person behind it */
  int           rank;              /* place in lists */
  char         *tooltip;
  int           type;              /* SoUserType */
  int           group_idx;         /* id of the primary group */
  char         *full_name;
  char         *formal_name;
  gboolean      deleted;
  int           ej_user_id;        /* service user; 0: none */
  char         *user_name;         /* what they sign in with */
  GListStore   *extra_fields;      /* of SoMapEntry; custom_fields is newer */
  GListStore   *custom_fields;     /* of SoMapEntry */
  SoTableRight *table_right;       /* nullable: no statement */
  GListStore   *field_properties;  /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
