/* so-get-archive-list-by-columns-request.c: asks for a page of an archive, in lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-get-archive-list-by-columns-request.h"

#include "so-archive-order-by-info.h"
#include "so-archive-restriction-info.h"

G_DEFINE_FINAL_TYPE (SoGetArchiveListByColumnsRequest, so_get_archive_list_by_columns_request,
                     SO_TYPE_CARRIER)

#define T SoGetArchiveListByColumnsRequest
static const SoField fields[] = {
  SO_STRING  (T, provider_name, "ProviderName", SO_FIELD_NONE),
  SO_STRINGS (T, columns,       "Columns",      SO_FIELD_NONE),
  SO_LIST    (T, sort_order,    "SortOrder",
              so_archive_order_by_info_get_type,    SO_FIELD_NONE),
  SO_LIST    (T, restriction,   "Restriction",
              so_archive_restriction_info_get_type, SO_FIELD_NONE),
  SO_STRINGS (T, entities,      "Entities",     SO_FIELD_NONE),
  SO_INT     (T, page,          "Page",         SO_FIELD_NONE),
  SO_INT     (T, page_size,     "PageSize",     SO_FIELD_NONE),
};
#undef T

static void
so_get_archive_list_by_columns_request_class_init (SoGetArchiveListByColumnsRequestClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_get_archive_list_by_columns_request_init (SoGetArchiveListByColumnsRequest *self)
{
}
