/* so-mailbox-entity.c: where mail, or text messages, come in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-mailbox-entity.h"

#include "so-enums.h"
#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoMailboxEntity, so_mailbox_entity, SO_TYPE_CARRIER)

#define T SoMailboxEntity
static const SoField fields[] = {
  SO_INT    (T, mail_in_filter_id, "MailInFilterId",            SO_FIELD_READ_ONLY),
  SO_ENUM   (T, server_type,       "ServerType", so_mailbox_type_get_type, SO_FIELD_NONE),
  SO_STRING (T, address,           "Address",                   SO_FIELD_NONE),
  SO_STRING (T, username,          "Username",                  SO_FIELD_NONE),
  SO_STRING (T, password,          "Password",                  SO_FIELD_NONE),
  SO_STRING (T, server,            "Server",                    SO_FIELD_NONE),
  SO_INT    (T, port,              "Port",                      SO_FIELD_NONE),
  SO_ONE    (T, table_right,       "TableRight",
             SoTableRight, so_table_right_get_type,             SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,  "FieldProperties",
             so_field_property_get_type,                        SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_mailbox_entity_class_init (SoMailboxEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_mailbox_entity_init (SoMailboxEntity *self)
{
}
