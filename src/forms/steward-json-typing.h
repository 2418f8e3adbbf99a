/* steward-json-typing.h: what is typed into the lines of a JSON value and is no JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-json-model.h"

G_BEGIN_DECLS

char *steward_json_typing_dup (StewardJsonModel *model);
void  steward_json_typing_set (StewardJsonModel *model,
                               const char       *text);

G_END_DECLS
