/* steward-forms.h: all of the form mechanism, for pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"
#include "steward-attachments-row.h"
#include "steward-chips-row.h"
#include "steward-choice-entry-row.h"
#include "steward-choice-item.h"
#include "steward-choice-row.h"
#include "steward-code-row.h"
#include "steward-colour-row.h"
#include "steward-date-row.h"
#include "steward-field.h"
#include "steward-form.h"
#include "steward-json-row.h"
#include "steward-map-row.h"
#include "steward-number-row.h"
#include "steward-row.h"
#include "steward-static-row.h"
#include "steward-switch-row.h"
#include "steward-text-row.h"

G_BEGIN_DECLS

void steward_forms_init (void);

G_END_DECLS
