/* so-attachment-entity.c: a file of a ticket message, without its content
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-attachment-entity.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoAttachmentEntity, so_attachment_entity, SO_TYPE_CARRIER)

#define T SoAttachmentEntity
static const SoField fields[] = {
  SO_INT    (T, attachment_id,          "AttachmentId",       SO_FIELD_READ_ONLY),
  SO_STRING (T, name,                   "Name",               SO_FIELD_NONE),
  SO_STRING (T, content_type,           "ContentType",        SO_FIELD_NONE),
  SO_INT    (T, att_size,               "AttSize",            SO_FIELD_NONE),
  SO_BOOL   (T, inline_image,           "InlineImage",        SO_FIELD_NONE),
  SO_STRING (T, content_id,             "ContentId",          SO_FIELD_NONE),
  SO_STRING (T, auth_key,               "AuthKey",            SO_FIELD_NONE),
  SO_BOOL   (T, is_safe_file_extension, "IsSafeFileExtension",SO_FIELD_NONE),
  SO_ONE    (T, table_right,            "TableRight",
             SoTableRight, so_table_right_get_type,           SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,       "FieldProperties",
             so_field_property_get_type,                      SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_attachment_entity_class_init (SoAttachmentEntityClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_attachment_entity_init (SoAttachmentEntity *self)
{
}
