/* so-granted-module-license.c: a licensed module of the installation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-granted-module-license.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoGrantedModuleLicense, so_granted_module_license, SO_TYPE_CARRIER)

#define T SoGrantedModuleLicense
static const SoField fields[] = {
  SO_INT    (T, owner_id,          "OwnerId",          SO_FIELD_NONE),
  SO_STRING (T, owner_name,        "OwnerName",        SO_FIELD_NONE),
  SO_STRING (T, owner_description, "OwnerDescription", SO_FIELD_NONE),
  SO_INT    (T, module_id,         "ModuleId",         SO_FIELD_NONE),
  SO_STRING (T, name,              "Name",             SO_FIELD_NONE),
  SO_STRING (T, description,       "Description",      SO_FIELD_NONE),
  SO_STRING (T, version,           "Version",          SO_FIELD_NONE),
  SO_ENUM   (T, license_type,      "LicenseType",
             so_license_type_get_type,                 SO_FIELD_NONE),
  SO_INT    (T, extra_flags,       "ExtraFlags",       SO_FIELD_NONE),
  SO_STRING (T, extra_info,        "ExtraInfo",        SO_FIELD_NONE),
  SO_INT    (T, sort_order,        "SortOrder",        SO_FIELD_NONE),
  SO_INT    (T, license_number,    "LicenseNumber",    SO_FIELD_NONE),
  SO_BOOL   (T, is_hidden,         "IsHidden",         SO_FIELD_NONE),
  SO_BOOL   (T, is_unrestricted,   "IsUnrestricted",   SO_FIELD_NONE),
  SO_DATE   (T, expiry_date,       "ExpiryDate",       SO_FIELD_NONE),
  SO_ONE    (T, table_right,       "TableRight",
             SoTableRight, so_table_right_get_type,    SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,  "FieldProperties",
             so_field_property_get_type,               SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_granted_module_license_class_init (SoGrantedModuleLicenseClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_granted_module_license_init (SoGrantedModuleLicense *self)
{
}
