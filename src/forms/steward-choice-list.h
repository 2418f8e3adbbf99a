/* steward-choice-list.h: a list of the service, as things to choose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"

#include "steward-choice-item.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_CHOICE_LIST (steward_choice_list_get_type ())
G_DECLARE_FINAL_TYPE (StewardChoiceList, steward_choice_list, STEWARD, CHOICE_LIST, GObject)

StewardChoiceList *steward_choice_list_new        (SoSession         *session,
                                                   const char        *name,
                                                   const char        *additional_info);
void               steward_choice_list_load       (StewardChoiceList *self);
void               steward_choice_list_cancel     (StewardChoiceList *self);
gboolean           steward_choice_list_is_loading (StewardChoiceList *self);
gboolean           steward_choice_list_is_ready   (StewardChoiceList *self);
const char        *steward_choice_list_get_error  (StewardChoiceList *self);
GListModel        *steward_choice_list_get_items  (StewardChoiceList *self);
StewardChoiceItem *steward_choice_list_find       (StewardChoiceList *self,
                                                   int                id);

GListModel        *steward_choice_list_convert    (GListModel        *items);

G_END_DECLS
