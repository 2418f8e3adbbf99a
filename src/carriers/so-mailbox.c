/* so-mailbox.c: a mailbox as lists show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-mailbox.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoMailbox, so_mailbox, SO_TYPE_CARRIER)

#define T SoMailbox
static const SoField fields[] = {
  SO_INT    (T, mail_in_filter_id, "MailInFilterId",  SO_FIELD_READ_ONLY),
  SO_STRING (T, address,           "Address",         SO_FIELD_NONE),
  SO_STRING (T, category_name,     "CategoryName",    SO_FIELD_NONE),
  SO_STRING (T, priority_name,     "PriorityName",    SO_FIELD_NONE),
  SO_ONE    (T, table_right,       "TableRight",
             SoTableRight, so_table_right_get_type,   SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,  "FieldProperties",
             so_field_property_get_type,              SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_mailbox_class_init (SoMailboxClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_mailbox_init (SoMailbox *self)
{
}
