/* so-principal-carrier.c: who is signed in, and what they may do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-principal-carrier.h"

#include "so-granted-module-license.h"
#include "so-provided-credential.h"

G_DEFINE_FINAL_TYPE (SoPrincipalCarrier, so_principal_carrier, SO_TYPE_CARRIER)

#define T SoPrincipalCarrier
static const SoField fields[] = {
  SO_ENUM    (T, user_type,                   "UserType",
              so_user_type_get_type,                                       SO_FIELD_NONE),
  SO_STRING  (T, associate,                   "Associate",                 SO_FIELD_NONE),
  SO_INT     (T, associate_id,                "AssociateId",               SO_FIELD_NONE),
  SO_BOOL    (T, is_person,                   "IsPerson",                  SO_FIELD_NONE),
  SO_INT     (T, person_id,                   "PersonId",                  SO_FIELD_NONE),
  SO_INT     (T, country_id,                  "CountryId",                 SO_FIELD_NONE),
  SO_INT     (T, home_country_id,             "HomeCountryId",             SO_FIELD_NONE),
  SO_INT     (T, contact_id,                  "ContactId",                 SO_FIELD_NONE),
  SO_INT     (T, group_id,                    "GroupId",                   SO_FIELD_NONE),
  SO_INT     (T, business_id,                 "BusinessId",                SO_FIELD_NONE),
  SO_INT     (T, category_id,                 "CategoryId",                SO_FIELD_NONE),
  SO_INT     (T, contact_owner,               "ContactOwner",              SO_FIELD_NONE),
  SO_INT     (T, role_id,                     "RoleId",                    SO_FIELD_NONE),
  SO_STRING  (T, role_name,                   "RoleName",                  SO_FIELD_NONE),
  SO_STRING  (T, role_description,            "RoleDescription",           SO_FIELD_NONE),
  SO_ENUM    (T, role_type,                   "RoleType",
              so_role_type_get_type,                                       SO_FIELD_NONE),
  SO_LIST    (T, licenses,                    "Licenses",
              so_granted_module_license_get_type,                          SO_FIELD_NONE),
  SO_STRING  (T, full_name,                   "FullName",                  SO_FIELD_NONE),
  SO_STRING  (T, e_mail_address,              "EMailAddress",              SO_FIELD_NONE),
  SO_STRINGS (T, function_rights,             "FunctionRights",            SO_FIELD_NONE),
  SO_INT     (T, ej_user_id,                  "EjUserId",                  SO_FIELD_NONE),
  SO_INT     (T, ej_access_level,             "EjAccessLevel",             SO_FIELD_NONE),
  SO_ENUM    (T, ej_user_status,              "EjUserStatus",
              so_ej_user_status_get_type,                                  SO_FIELD_NONE),
  SO_LIST    (T, provided_credentials,        "ProvidedCredentials",
              so_provided_credential_get_type,                             SO_FIELD_NONE),
  SO_INTS    (T, secondary_groups,            "SecondaryGroups",           SO_FIELD_NONE),
  SO_STRING  (T, database_context_identifier, "DatabaseContextIdentifier", SO_FIELD_NONE),
  SO_STRING  (T, user_name,                   "UserName",                  SO_FIELD_NONE),
};
#undef T

static void
so_principal_carrier_class_init (SoPrincipalCarrierClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_principal_carrier_init (SoPrincipalCarrier *self)
{
}
