/* steward-demo-user.c: who is signed in; the time zones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carriers.h"
#include "steward-demo-entities.h"
#include "steward-demo-methods.h"
#include "steward-demo-rows.h"

#define PRINCIPAL \
  "SELECT a.*, a.Name AS Associate, a.Type AS UserType, 1 AS IsPerson, p.ContactId, p.CountryId, " \
  "p.CountryId AS HomeCountryId, a.GroupIdx AS GroupId, 1 AS ContactOwner, " \
  "CASE s.ReadOnly WHEN 0 THEN 1 ELSE 2 END AS RoleId, " \
  "CASE s.ReadOnly WHEN 0 THEN '[SR_DEMO_ADMIN_ROLE]' ELSE '[SR_DEMO_READER_ROLE]' END " \
  "AS RoleName, '' AS RoleDescription, 'Employee' AS RoleType, p.Email AS EMailAddress, " \
  "CASE s.ReadOnly WHEN 0 THEN '[\"admin-all\",\"admin-lists\",\"admin-preferences\"," \
  "\"admin-role\",\"cs-listown\"]' ELSE '[\"cs-listown\"]' END AS FunctionRights, " \
  "1 AS EjAccessLevel, 'StatusNormal' AS EjUserStatus, '[2,3]' AS SecondaryGroups, " \
  "'Demo00001' AS DatabaseContextIdentifier " \
  "FROM associate a JOIN person p USING (PersonId) JOIN sign_in s USING (AssociateId) " \
  "WHERE a.AssociateId = ?1"

JsonNode *
steward_demo_get_current_principal (StewardDemoCall  *call,
                                    GError          **error)
{
  JsonObject *principal = steward_demo_get_row (call->database, so_principal_carrier_get_type (),
                                                PRINCIPAL, call->user->associate_id);
  JsonArray *licenses = json_array_new ();
  JsonObject *license;

  if (principal == NULL)
    {
      json_array_unref (licenses);
      return NULL;
    }

  license = steward_demo_blank_object (so_granted_module_license_get_type ());
  json_object_set_string_member (license, "OwnerName", "STEWARD");
  json_object_set_string_member (license, "Name", "service-demo");
  json_object_set_string_member (license, "Description", "Demo service");
  json_object_set_string_member (license, "LicenseType", "SiteLicense");
  json_object_set_string_member (license, "ExpiryDate", STEWARD_DEMO_OPEN_END);
  json_array_add_object_element (licenses, license);
  json_object_set_array_member (principal, "Licenses", licenses);

  return steward_demo_take_object (principal);
}

JsonNode *
steward_demo_get_current_associate (StewardDemoCall  *call,
                                    GError          **error)
{
  return steward_demo_take_object (steward_demo_get_associate (call->database,
                                                               call->user->associate_id));
}

/* Offsets are minutes east of UTC in winter. */
JsonNode *
steward_demo_get_time_zones (StewardDemoCall  *call,
                             GError          **error)
{
  JsonArray *zones = json_array_new ();
  const char *code, *name;
  int id;

  for (guint i = 0; steward_demo_zone_describe (i, &id, &code, &name); i++)
    {
      g_autoptr (StewardDemoZone) zone = steward_demo_zone_new (code);
      int interval = g_time_zone_find_interval (zone->zone, G_TIME_TYPE_UNIVERSAL, 0);
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, "id", id);
      json_object_set_string_member (object, "timeZone", code);
      json_object_set_string_member (object, "country", name);
      json_object_set_int_member (object, "offset",
                                  g_time_zone_get_offset (zone->zone, interval) / 60);
      json_object_set_boolean_member (object, "isActive", TRUE);
      json_array_add_object_element (zones, object);
    }

  return steward_demo_take_array (zones);
}
