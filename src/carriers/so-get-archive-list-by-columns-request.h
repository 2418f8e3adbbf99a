/* so-get-archive-list-by-columns-request.h: asks for a page of an archive, in lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_ARCHIVE_LIST_BY_COLUMNS_REQUEST (so_get_archive_list_by_columns_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetArchiveListByColumnsRequest,
                      so_get_archive_list_by_columns_request,
                      SO, GET_ARCHIVE_LIST_BY_COLUMNS_REQUEST, SoCarrier)

/* The parameters of Archive/GetArchiveListByColumns. */
struct _SoGetArchiveListByColumnsRequest
{
  SoCarrier    parent_instance;

  char        *provider_name;
  char       **columns;
  GListStore  *sort_order;     /* of SoArchiveOrderByInfo */
  GListStore  *restriction;    /* of SoArchiveRestrictionInfo */
  char       **entities;       /* NULL: all kinds of rows */
  int          page;           /* from 0; negative: rows to skip */
  int          page_size;      /* rows, under about 1000 */
};

G_END_DECLS
