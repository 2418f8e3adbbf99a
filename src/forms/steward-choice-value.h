/* steward-choice-value.h: what a field of one choice holds, whatever its kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

#include "steward-choice-item.h"

G_BEGIN_DECLS

/**
 * StewardChoiceValue:
 * @none: nothing is chosen: null, missing, no name
 * @id: of an enum's value, of a list's item, or of a nested object
 * @name: (nullable): of an enum's value on the wire, or a text; owned
 * @label: (nullable): what the carrier itself calls a nested object; owned
 */
typedef struct
{
  gboolean  none;
  int       id;
  char     *name;
  char     *label;
} StewardChoiceValue;

void     steward_choice_value_read        (StewardChoiceValue       *self,
                                           SoCarrier                *carrier,
                                           const SoField            *field);
void     steward_choice_value_read_loaded (StewardChoiceValue       *self,
                                           SoCarrier                *carrier,
                                           const SoField            *field);
void     steward_choice_value_clear       (StewardChoiceValue       *self);
gboolean steward_choice_value_is          (const StewardChoiceValue *self,
                                           const SoField            *field,
                                           StewardChoiceItem        *item);
void     steward_choice_value_write       (SoCarrier                *carrier,
                                           const SoField            *field,
                                           StewardChoiceItem        *item);
SoCarrier *
         steward_choice_value_new_reference
                                          (const SoField            *field,
                                           StewardChoiceItem        *item);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StewardChoiceValue, steward_choice_value_clear)

G_END_DECLS
