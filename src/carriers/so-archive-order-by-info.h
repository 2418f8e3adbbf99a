/* so-archive-order-by-info.h: one column that an archive is sorted by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_ARCHIVE_ORDER_BY_INFO (so_archive_order_by_info_get_type ())
G_DECLARE_FINAL_TYPE (SoArchiveOrderByInfo, so_archive_order_by_info,
                      SO, ARCHIVE_ORDER_BY_INFO, SoCarrier)

/* Read the members; write through properties. */
struct _SoArchiveOrderByInfo
{
  SoCarrier  parent_instance;

  char      *name;
  int        direction;  /* SoOrderBySortType */
};

G_END_DECLS
