/* so-misc-enums.h: enums of users, licences, sales and configurations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a customer center configuration is about. 0 is a real member: an unknown name reads as
 * Style, so_carrier_get_wire_text() tells them apart. */
typedef enum
{
  SO_CONFIG_TYPE_STYLE                 = 0,
  SO_CONFIG_TYPE_OPTIONS               = 1,
  SO_CONFIG_TYPE_SUBSCRIPTIONS_STYLE   = 10,  /* of the newsletter page; not on 10.2 servers */
  SO_CONFIG_TYPE_SUBSCRIPTIONS_OPTIONS = 11,  /* of the newsletter page; not on 10.2 servers */
} SoConfigType;

#define SO_TYPE_CONFIG_TYPE (so_config_type_get_type ())
GType so_config_type_get_type (void);

/* What kind of user. */
typedef enum
{
  SO_USER_TYPE_UNKNOWN,
  SO_USER_TYPE_INTERNAL_ASSOCIATE,
  SO_USER_TYPE_RESOURCE_ASSOCIATE,
  SO_USER_TYPE_EXTERNAL_ASSOCIATE,
  SO_USER_TYPE_ANONYMOUS_ASSOCIATE,
  SO_USER_TYPE_SYSTEM_ASSOCIATE,
} SoUserType;

#define SO_TYPE_USER_TYPE (so_user_type_get_type ())
GType so_user_type_get_type (void);

/* Whom a role is for. 0 is a real member: an unknown name reads as Employee. */
typedef enum
{
  SO_ROLE_TYPE_EMPLOYEE,
  SO_ROLE_TYPE_EXTERNAL_USER,
  SO_ROLE_TYPE_ANONYMOUS,
  SO_ROLE_TYPE_SYSTEM,
} SoRoleType;

#define SO_TYPE_ROLE_TYPE (so_role_type_get_type ())
GType so_role_type_get_type (void);

/* State of a service user. */
typedef enum
{
  SO_EJ_USER_STATUS_NONE          = 0,
  SO_EJ_USER_STATUS_NORMAL        = 1,
  SO_EJ_USER_STATUS_NOT_AVAILABLE = 2,
  SO_EJ_USER_STATUS_DELETED       = 3,
  SO_EJ_USER_STATUS_READ_ONLY     = 4,
  SO_EJ_USER_STATUS_SPM           = 5,
  SO_EJ_USER_STATUS_SYSTEM        = 127,
} SoEjUserStatus;

#define SO_TYPE_EJ_USER_STATUS (so_ej_user_status_get_type ())
GType so_ej_user_status_get_type (void);

/* What a licence is counted by. */
typedef enum
{
  SO_LICENSE_TYPE_UNKNOWN,
  SO_LICENSE_TYPE_SITE_LICENSE,
  SO_LICENSE_TYPE_SATELLITE_LICENSE,
  SO_LICENSE_TYPE_USER_LICENSE,
} SoLicenseType;

#define SO_TYPE_LICENSE_TYPE (so_license_type_get_type ())
GType so_license_type_get_type (void);

/* How a sale stands. */
typedef enum
{
  SO_SALE_STATUS_UNKNOWN   = 0,
  SO_SALE_STATUS_OPEN      = 1,
  SO_SALE_STATUS_SOLD      = 2,
  SO_SALE_STATUS_LOST      = 3,
  SO_SALE_STATUS_STALLED   = 4,
  SO_SALE_STATUS_SAINT_ALL = 1000,  /* for status monitors only */
} SoSaleStatus;

#define SO_TYPE_SALE_STATUS (so_sale_status_get_type ())
GType so_sale_status_get_type (void);

/* How far something is done. */
typedef enum
{
  SO_ACTIVITY_STATUS_UNKNOWN,
  SO_ACTIVITY_STATUS_NOT_STARTED,
  SO_ACTIVITY_STATUS_STARTED,
  SO_ACTIVITY_STATUS_COMPLETED,
} SoActivityStatus;

#define SO_TYPE_ACTIVITY_STATUS (so_activity_status_get_type ())
GType so_activity_status_get_type (void);

/* How messages come into a mailbox. */
typedef enum
{
  SO_MAILBOX_TYPE_UNKNOWN,
  SO_MAILBOX_TYPE_POP,
  SO_MAILBOX_TYPE_IMAP,
  SO_MAILBOX_TYPE_MAPI,
  SO_MAILBOX_TYPE_FACEBOOK,
  SO_MAILBOX_TYPE_POPS,
  SO_MAILBOX_TYPE_IMAPS,
  SO_MAILBOX_TYPE_SMS_PLUGIN,
  SO_MAILBOX_TYPE_MAILGUN,
  SO_MAILBOX_TYPE_IMAP_OAUTH,
} SoMailboxType;

#define SO_TYPE_MAILBOX_TYPE (so_mailbox_type_get_type ())
GType so_mailbox_type_get_type (void);

G_END_DECLS
