/* steward-change.h: what was changed, in words for the user
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-merge.h"
#include "steward-form.h"

G_BEGIN_DECLS

/**
 * StewardChange:
 * @label: what was changed, as "Sender" or "Configuration: Colours › Link"
 * @before: (nullable): as it was; %NULL where there was nothing
 * @after: (nullable): as it is; %NULL where there is nothing
 *
 * Secrets only tell that they changed.
 */
typedef struct
{
  char *label;
  char *before;
  char *after;
} StewardChange;

void       steward_change_free       (StewardChange     *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardChange, steward_change_free)

GPtrArray *steward_changes_list      (StewardForm       *form,
                                      SoCarrier         *before,
                                      SoCarrier         *after);
char      *steward_change_label      (StewardForm       *form,
                                      const SoField     *field,
                                      const char        *key);
char      *steward_change_item_label (StewardForm       *form,
                                      const SoMergeItem *item);
char      *steward_change_value      (StewardForm       *form,
                                      SoCarrier         *version,
                                      const SoMergeItem *item,
                                      JsonNode          *node);
char      *steward_change_parts      (const SoMergeItem *item,
                                      JsonNode          *node);
void       steward_change_show_value (GtkBuilder        *builder,
                                      const char        *id,
                                      const char        *value);

G_END_DECLS
