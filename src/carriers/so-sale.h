/* so-sale.h: a sale, as a ticket refers to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_SALE (so_sale_get_type ())
G_DECLARE_FINAL_TYPE (SoSale, so_sale, SO, SALE, SoCarrier)

/* Read the members; write through properties. */
struct _SoSale
{
  SoCarrier     parent_instance;

  char         *contact_name;         /* company */
  SoDateTime   *sale_date;            /* expected, won or lost */
  int           sale_id;
  int           probability;          /* percent */
  char         *title;
  double        amount;               /* in currency */
  char         *currency;
  char         *project_name;
  char         *associate_full_name;  /* who sells */
  char         *description;
  int           status;               /* SoSaleStatus */
  double        weighted_amount;      /* amount * probability / 100 */
  int           project_id;
  double        earning_percent;      /* of amount */
  double        earning;              /* in currency */
  int           contact_id;
  int           associate_id;
  int           person_id;
  int           sale_type_id;
  char         *sale_type_name;
  char         *person_full_name;
  int           completed;            /* SoActivityStatus: NotStarted counts as Started */
  int           active_erp_links;     /* how many */
  SoDateTime   *next_due_date;        /* next activity, else the last one */
  char         *number;
  SoTableRight *table_right;          /* nullable: no statement */
  GListStore   *field_properties;     /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
