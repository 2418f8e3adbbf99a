/* steward-text-list.h: several texts that belong to no object of the service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_TEXT_LIST (steward_text_list_get_type ())
G_DECLARE_FINAL_TYPE (StewardTextList, steward_text_list, STEWARD, TEXT_LIST, SoCarrier)

/* A carrier, so that rows know what was there before and what can be undone. */
struct _StewardTextList
{
  SoCarrier   parent_instance;

  char      **values;
};

SoCarrier *steward_text_list_new (void);
void       steward_text_list_set (StewardTextList    *self,
                                  const char * const *values);

G_END_DECLS
