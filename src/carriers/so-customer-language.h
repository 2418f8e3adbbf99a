/* so-customer-language.h: a language that customers are served in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_CUSTOMER_LANGUAGE (so_customer_language_get_type ())
G_DECLARE_FINAL_TYPE (SoCustomerLanguage, so_customer_language, SO, CUSTOMER_LANGUAGE, SoCarrier)

/* The name is in value: there is no member called Name. Read the members; write through
 * properties. */
struct _SoCustomerLanguage
{
  SoCarrier     parent_instance;

  int           id;                /* what cust_lang_id holds */
  char         *value;             /* the name */
  char         *tooltip;
  SoTableRight *table_right;       /* nullable: no statement */
  GListStore   *field_properties;  /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
