/* so-get-archive-list-by-columns2-request.c: asks for a page of an archive, in texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-archive-list-by-columns2-request.h"

G_DEFINE_FINAL_TYPE (SoGetArchiveListByColumns2Request, so_get_archive_list_by_columns2_request,
                     SO_TYPE_CARRIER)

#define T SoGetArchiveListByColumns2Request
static const SoField fields[] = {
  SO_STRING (T, provider_name, "ProviderName", SO_FIELD_NONE),
  SO_STRING (T, columns,       "Columns",      SO_FIELD_NONE),
  SO_STRING (T, sort_order,    "SortOrder",    SO_FIELD_NONE),
  SO_STRING (T, restrictions,  "Restrictions", SO_FIELD_NONE),
  SO_STRING (T, entities,      "Entities",     SO_FIELD_NONE),
  SO_INT    (T, page,          "Page",         SO_FIELD_NONE),
  SO_INT    (T, page_size,     "PageSize",     SO_FIELD_NONE),
};
#undef T

static void
so_get_archive_list_by_columns2_request_class_init (SoGetArchiveListByColumns2RequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_archive_list_by_columns2_request_init (SoGetArchiveListByColumns2Request *self)
{
}
