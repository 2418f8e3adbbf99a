/* so-get-archive-list-by-columns2-request.h: asks for a page of an archive, in texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_GET_ARCHIVE_LIST_BY_COLUMNS2_REQUEST (so_get_archive_list_by_columns2_request_get_type ())
G_DECLARE_FINAL_TYPE (SoGetArchiveListByColumns2Request,
                      so_get_archive_list_by_columns2_request,
                      SO, GET_ARCHIVE_LIST_BY_COLUMNS2_REQUEST, SoCarrier)

/* The parameters of Archive/GetArchiveListByColumns2. */
struct _SoGetArchiveListByColumns2Request
{
  SoCarrier  parent_instance;

  char      *provider_name;   /* "Numbers" */
  char      *columns;         /* "name,nextnum" */
  char      *sort_order;      /* "name asc,nextnum desc" */
  char      *restrictions;    /* "RefCounts_id gt 0"; most providers want one */
  char      *entities;        /* "": all kinds of rows */
  int        page;            /* from 0; negative: rows to skip */
  int        page_size;       /* rows, under about 1000 */
};

G_END_DECLS
