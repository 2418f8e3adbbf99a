/* so-number-allocation-agent.h: counters and the defaults for new ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-ref-count-entity.h"
#include "so-session.h"

G_BEGIN_DECLS

void
so_number_allocation_create_default_ref_count_entity_async (SoSession           *session,
                                                            GCancellable        *cancellable,
                                                            GAsyncReadyCallback  callback,
                                                            gpointer             user_data);
SoRefCountEntity *
so_number_allocation_create_default_ref_count_entity_finish (SoSession     *session,
                                                             GAsyncResult  *result,
                                                             GError       **error);
void
so_number_allocation_save_ref_count_entity_async (SoSession           *session,
                                                  SoRefCountEntity    *entity,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
SoRefCountEntity *
so_number_allocation_save_ref_count_entity_finish (SoSession     *session,
                                                   GAsyncResult  *result,
                                                   GError       **error);
void
so_number_allocation_get_ref_count_entity_async (SoSession           *session,
                                                 int                  id,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
SoRefCountEntity *
so_number_allocation_get_ref_count_entity_finish (SoSession     *session,
                                                  GAsyncResult  *result,
                                                  GError       **error);
void
so_number_allocation_delete_ref_count_entity_async (SoSession           *session,
                                                    int                  id,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean
so_number_allocation_delete_ref_count_entity_finish (SoSession     *session,
                                                     GAsyncResult  *result,
                                                     GError       **error);
void
so_number_allocation_save_default_numbering_async (SoSession           *session,
                                                   SoRefCountEntity    *entity,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean
so_number_allocation_save_default_numbering_finish (SoSession     *session,
                                                    GAsyncResult  *result,
                                                    GError       **error);
void
so_number_allocation_get_number_each_template_async (SoSession           *session,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
gboolean
so_number_allocation_get_number_each_template_finish (SoSession     *session,
                                                      GAsyncResult  *result,
                                                      gboolean      *value,
                                                      GError       **error);
void
so_number_allocation_set_number_each_template_async (SoSession           *session,
                                                     gboolean             value,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
gboolean
so_number_allocation_set_number_each_template_finish (SoSession     *session,
                                                      GAsyncResult  *result,
                                                      GError       **error);

G_END_DECLS
