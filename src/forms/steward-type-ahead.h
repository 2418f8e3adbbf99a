/* steward-type-ahead.h: what there is to choose, asked for while the user types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"

#include "steward-choice-item.h"

G_BEGIN_DECLS

/**
 * StewardSearch:
 * @start: asks for what matches @text, which is never empty; calls @callback with @user_data
 * @finish: (transfer full) (nullable): of StewardChoiceItem; %NULL on error
 *
 * A search that somebody else knows how to do.
 */
typedef struct
{
  void         (*start)  (const char           *text,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data,
                          gpointer              data);
  GListModel * (*finish) (GAsyncResult         *result,
                          gpointer              data,
                          GError              **error);
} StewardSearch;

#define STEWARD_TYPE_TYPE_AHEAD (steward_type_ahead_get_type ())
G_DECLARE_FINAL_TYPE (StewardTypeAhead, steward_type_ahead, STEWARD, TYPE_AHEAD, GObject)

StewardTypeAhead *steward_type_ahead_new          (const StewardSearch *search,
                                                   gpointer             data,
                                                   GDestroyNotify       destroy);
StewardTypeAhead *steward_type_ahead_new_for_list (SoSession           *session,
                                                   const char          *name,
                                                   const char          *additional_info);
void              steward_type_ahead_set_text     (StewardTypeAhead    *self,
                                                   const char          *text);
void              steward_type_ahead_flush        (StewardTypeAhead    *self);
void              steward_type_ahead_retry        (StewardTypeAhead    *self);
const char       *steward_type_ahead_get_text     (StewardTypeAhead    *self);
gboolean          steward_type_ahead_is_pending   (StewardTypeAhead    *self);
gboolean          steward_type_ahead_is_slow      (StewardTypeAhead    *self);
const char       *steward_type_ahead_get_error    (StewardTypeAhead    *self);
GListModel       *steward_type_ahead_get_items    (StewardTypeAhead    *self);
gboolean          steward_type_ahead_has          (StewardTypeAhead    *self,
                                                   StewardChoiceItem   *item);

G_END_DECLS
