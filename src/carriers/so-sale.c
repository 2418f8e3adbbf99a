/* so-sale.c: a sale, as a ticket refers to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-sale.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoSale, so_sale, SO_TYPE_CARRIER)

#define T SoSale
static const SoField fields[] = {
  SO_STRING (T, contact_name,        "ContactName",       SO_FIELD_NONE),
  SO_DATE   (T, sale_date,           "SaleDate",          SO_FIELD_NONE),
  SO_INT    (T, sale_id,             "SaleId",            SO_FIELD_READ_ONLY),
  SO_INT    (T, probability,         "Probability",       SO_FIELD_NONE),
  SO_STRING (T, title,               "Title",             SO_FIELD_NONE),
  SO_DOUBLE (T, amount,              "Amount",            SO_FIELD_NONE),
  SO_STRING (T, currency,            "Currency",          SO_FIELD_NONE),
  SO_STRING (T, project_name,        "ProjectName",       SO_FIELD_NONE),
  SO_STRING (T, associate_full_name, "AssociateFullName", SO_FIELD_NONE),
  SO_STRING (T, description,         "Description",       SO_FIELD_NONE),
  SO_ENUM   (T, status,              "Status",
             so_sale_status_get_type,                     SO_FIELD_NONE),
  SO_DOUBLE (T, weighted_amount,     "WeightedAmount",    SO_FIELD_NONE),
  SO_INT    (T, project_id,          "ProjectId",         SO_FIELD_NONE),
  SO_DOUBLE (T, earning_percent,     "EarningPercent",    SO_FIELD_NONE),
  SO_DOUBLE (T, earning,             "Earning",           SO_FIELD_NONE),
  SO_INT    (T, contact_id,          "ContactId",         SO_FIELD_NONE),
  SO_INT    (T, associate_id,        "AssociateId",       SO_FIELD_NONE),
  SO_INT    (T, person_id,           "PersonId",          SO_FIELD_NONE),
  SO_INT    (T, sale_type_id,        "SaleTypeId",        SO_FIELD_NONE),
  SO_STRING (T, sale_type_name,      "SaleTypeName",      SO_FIELD_NONE),
  SO_STRING (T, person_full_name,    "PersonFullName",    SO_FIELD_NONE),
  SO_ENUM   (T, completed,           "Completed",
             so_activity_status_get_type,                 SO_FIELD_NONE),
  SO_INT    (T, active_erp_links,    "ActiveErpLinks",    SO_FIELD_NONE),
  SO_DATE   (T, next_due_date,       "NextDueDate",       SO_FIELD_NONE),
  SO_STRING (T, number,              "Number",            SO_FIELD_NONE),
  SO_ONE    (T, table_right,         "TableRight",
             SoTableRight, so_table_right_get_type,       SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,    "FieldProperties",
             so_field_property_get_type,                  SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_sale_class_init (SoSaleClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_sale_init (SoSale *self)
{
}
