/* so-project.c: a project, as a ticket refers to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-project.h"

#include "so-field-property.h"

G_DEFINE_FINAL_TYPE (SoProject, so_project, SO_TYPE_CARRIER)

#define T SoProject
static const SoField fields[] = {
  SO_INT    (T, project_id,          "ProjectId",         SO_FIELD_READ_ONLY),
  SO_STRING (T, name,                "Name",              SO_FIELD_NONE),
  SO_STRING (T, description,         "Description",       SO_FIELD_NONE),
  SO_STRING (T, url,                 "URL",               SO_FIELD_NONE),
  SO_STRING (T, type,                "Type",              SO_FIELD_NONE),
  SO_INT    (T, associate_id,        "AssociateId",       SO_FIELD_NONE),
  SO_STRING (T, associate_full_name, "AssociateFullName", SO_FIELD_NONE),
  SO_INT    (T, type_id,             "TypeId",            SO_FIELD_NONE),
  SO_DATE   (T, updated,             "Updated",           SO_FIELD_READ_ONLY),
  SO_INT    (T, status_id,           "StatusId",          SO_FIELD_NONE),
  SO_STRING (T, status,              "Status",            SO_FIELD_NONE),
  SO_INT    (T, text_id,             "TextId",            SO_FIELD_NONE),
  SO_DATE   (T, publish_to,          "PublishTo",         SO_FIELD_NONE),
  SO_DATE   (T, publish_from,        "PublishFrom",       SO_FIELD_NONE),
  SO_BOOL   (T, is_published,        "IsPublished",       SO_FIELD_NONE),
  SO_STRING (T, url_name,            "URLName",           SO_FIELD_NONE),
  SO_STRING (T, project_number,      "ProjectNumber",     SO_FIELD_NONE),
  SO_INT    (T, active_erp_links,    "ActiveErpLinks",    SO_FIELD_NONE),
  SO_INT    (T, event_id,            "EventId",           SO_FIELD_NONE),
  SO_DATE   (T, start_date,          "StartDate",         SO_FIELD_NONE),
  SO_ONE    (T, table_right,         "TableRight",
             SoTableRight, so_table_right_get_type,       SO_FIELD_RESPONSE_ONLY),
  SO_MAP    (T, field_properties,    "FieldProperties",
             so_field_property_get_type,                  SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
so_project_class_init (SoProjectClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_project_init (SoProject *self)
{
}
