/* so-person.c: a contact person, as a ticket holds them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-person.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoPerson, so_person, SO_TYPE_CARRIER)

#define T SoPerson
static const SoField fields[] = {
  SO_STRING (T, position,             "Position",           SO_FIELD_NONE),
  SO_INT    (T, person_id,            "PersonId",           SO_FIELD_READ_ONLY),
  SO_STRING (T, mrmrs,                "Mrmrs",              SO_FIELD_NONE),
  SO_STRING (T, firstname,            "Firstname",          SO_FIELD_NONE),
  SO_STRING (T, lastname,             "Lastname",           SO_FIELD_NONE),
  SO_STRING (T, middle_name,          "MiddleName",         SO_FIELD_NONE),
  SO_STRING (T, title,                "Title",              SO_FIELD_NONE),
  SO_STRING (T, description,          "Description",        SO_FIELD_NONE),
  SO_STRING (T, email,                "Email",              SO_FIELD_NONE),
  SO_STRING (T, full_name,            "FullName",           SO_FIELD_NONE),
  SO_STRING (T, direct_phone,         "DirectPhone",        SO_FIELD_NONE),
  SO_STRING (T, formal_name,          "FormalName",         SO_FIELD_NONE),
  SO_INT    (T, country_id,           "CountryId",          SO_FIELD_NONE),
  SO_INT    (T, contact_id,           "ContactId",          SO_FIELD_NONE),
  SO_STRING (T, contact_name,         "ContactName",        SO_FIELD_NONE),
  SO_INT    (T, retired,              "Retired",            SO_FIELD_NONE),
  SO_INT    (T, rank,                 "Rank",               SO_FIELD_NONE),
  SO_INT    (T, active_interests,     "ActiveInterests",    SO_FIELD_NONE),
  SO_STRING (T, contact_department,   "ContactDepartment",  SO_FIELD_NONE),
  SO_INT    (T, contact_country_id,   "ContactCountryId",   SO_FIELD_NONE),
  SO_STRING (T, contact_org_nr,       "ContactOrgNr",       SO_FIELD_NONE),
  SO_STRING (T, fax_phone,            "FaxPhone",           SO_FIELD_NONE),
  SO_STRING (T, mobile_phone,         "MobilePhone",        SO_FIELD_NONE),
  SO_STRING (T, contact_phone,        "ContactPhone",       SO_FIELD_NONE),
  SO_STRING (T, associate_name,       "AssociateName",      SO_FIELD_NONE),
  SO_INT    (T, associate_id,         "AssociateId",        SO_FIELD_NONE),
  SO_BOOL   (T, use_person_address,   "UsePersonAddress",   SO_FIELD_NONE),
  SO_STRING (T, contact_fax,          "ContactFax",         SO_FIELD_NONE),
  SO_STRING (T, kanafname,            "Kanafname",          SO_FIELD_NONE),
  SO_STRING (T, kanalname,            "Kanalname",          SO_FIELD_NONE),
  SO_STRING (T, post1,                "Post1",              SO_FIELD_NONE),
  SO_STRING (T, post2,                "Post2",              SO_FIELD_NONE),
  SO_STRING (T, post3,                "Post3",              SO_FIELD_NONE),
  SO_STRING (T, email_name,           "EmailName",          SO_FIELD_NONE),
  SO_STRING (T, contact_full_name,    "ContactFullName",    SO_FIELD_NONE),
  SO_INT    (T, active_erp_links,     "ActiveErpLinks",     SO_FIELD_NONE),
  SO_INT    (T, ticket_priority_id,   "TicketPriorityId",   SO_FIELD_NONE),
  SO_INT    (T, support_language_id,  "SupportLanguageId",  SO_FIELD_NONE),
  SO_INT    (T, support_associate_id, "SupportAssociateId", SO_FIELD_NONE),
  SO_STRING (T, category_name,        "CategoryName",       SO_FIELD_NONE),
  SO_STRING (T, person_number,        "PersonNumber",       SO_FIELD_NONE),
  SO_ONE    (T, table_right,          "TableRight",
             SoTableRight, so_table_right_get_type,         SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,     "FieldProperties",
             so_field_property_get_type,                    SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_person_class_init (SoPersonClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_person_init (SoPerson *self)
{
}
