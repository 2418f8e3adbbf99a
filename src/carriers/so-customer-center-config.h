/* so-customer-center-config.h: how the Customer Center looks and behaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_CUSTOMER_CENTER_CONFIG (so_customer_center_config_get_type ())
G_DECLARE_FINAL_TYPE (SoCustomerCenterConfig, so_customer_center_config,
                      SO, CUSTOMER_CENTER_CONFIG, SoCarrier)

/* At most one row for each type and language is expected. Read the members; write
 * through properties. */
struct _SoCustomerCenterConfig
{
  SoCarrier     parent_instance;

  int           cust_config_id;           /* 0 until saved */
  int           type;                     /* SoConfigType: what config is about */
  char         *config;                   /* JSON as text; its keys are not published */
  int           cust_lang_id;             /* customer language; 0: for all of them */
  SoDateTime   *registered;               /* UTC */
  int           registered_associate_id;  /* who made it */
  SoDateTime   *updated;                  /* UTC */
  int           updated_associate_id;     /* who saved it last */
  SoTableRight *table_right;              /* nullable: no statement */
  GListStore   *field_properties;         /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
