/* so-project.h: a project, as a ticket refers to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_PROJECT (so_project_get_type ())
G_DECLARE_FINAL_TYPE (SoProject, so_project, SO, PROJECT, SoCarrier)

/* Read the members; write through properties. */
struct _SoProject
{
  SoCarrier     parent_instance;

  int           project_id;
  char         *name;
  char         *description;
  char         *url;
  char         *type;                 /* name of type_id */
  int           associate_id;         /* owner */
  char         *associate_full_name;  /* owner */
  int           type_id;
  SoDateTime   *updated;              /* UTC */
  int           status_id;
  char         *status;               /* name of status_id */
  int           text_id;              /* of the description */
  SoDateTime   *publish_to;           /* inclusive */
  SoDateTime   *publish_from;         /* inclusive */
  gboolean      is_published;
  char         *url_name;             /* shown instead of url */
  char         *project_number;       /* from a counter */
  int           active_erp_links;     /* how many */
  int           event_id;             /* not on 10.2 servers */
  SoDateTime   *start_date;           /* not on 10.2 servers */
  SoTableRight *table_right;          /* nullable: no statement */
  GListStore   *field_properties;     /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
