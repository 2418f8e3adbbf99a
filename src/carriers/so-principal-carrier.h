/* so-principal-carrier.h: who is signed in, and what they may do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"

G_BEGIN_DECLS

#define SO_TYPE_PRINCIPAL_CARRIER (so_principal_carrier_get_type ())
G_DECLARE_FINAL_TYPE (SoPrincipalCarrier, so_principal_carrier, SO, PRINCIPAL_CARRIER, SoCarrier)

/* Read the members; write through properties. */
struct _SoPrincipalCarrier
{
  SoCarrier    parent_instance;

  int          user_type;                    /* SoUserType */
  char        *associate;                    /* short name */
  int          associate_id;
  gboolean     is_person;                    /* else no full_name, e_mail_address */
  int          person_id;
  int          country_id;
  int          home_country_id;
  int          contact_id;                   /* the user's company */
  int          group_id;                     /* primary group */
  int          business_id;                  /* of the user's company */
  int          category_id;                  /* of the user's company */
  int          contact_owner;                /* associate who owns that company */
  int          role_id;
  char        *role_name;
  char        *role_description;
  int          role_type;                    /* SoRoleType */
  GListStore  *licenses;                     /* of SoGrantedModuleLicense */
  char        *full_name;
  char        *e_mail_address;
  char       **function_rights;              /* nullable, sorted; "admin-preferences", ... */
  int          ej_user_id;                   /* service user; 0: none */
  int          ej_access_level;
  int          ej_user_status;               /* SoEjUserStatus */
  GListStore  *provided_credentials;         /* of SoProvidedCredential */
  GArray      *secondary_groups;             /* nullable, of int: ids */
  char        *database_context_identifier;  /* name of the tenant */
  char        *user_name;                    /* not on all servers */
};

G_END_DECLS
