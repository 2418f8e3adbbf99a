/* so-ref-count-entity.h: a counter that numbers companies, sales, documents, ...
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_REF_COUNT_ENTITY (so_ref_count_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoRefCountEntity, so_ref_count_entity, SO, REF_COUNT_ENTITY, SoCarrier)

/* The four switches decide together: with neither of them the number is free text. Read the
 * members; write through properties. */
struct _SoRefCountEntity
{
  SoCarrier     parent_instance;

  int           ref_counts_id;      /* 0 until saved */
  char         *field;              /* "table.field" */
  int           record_id;          /* target record; 0: not tied to one */
  GListStore   *suggested_records;  /* of SoMdoListItem: for record_id; used ones left out */
  int           current_value;      /* last or next number: not documented */
  int           travel_prefix;      /* legacy, for numbers given offline */
  int           sat_prefix;         /* legacy, for numbers given offline */
  gboolean      allocate;           /* the service gives the number */
  gboolean      unique;             /* no number twice */
  gboolean      read_only;          /* users cannot change the number */
  gboolean      allow_blank;        /* more than one record may have none */
  SoTableRight *table_right;        /* nullable: no statement */
  GListStore   *field_properties;   /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
