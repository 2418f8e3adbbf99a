/* steward-chips-row-private.h: the inside of a StewardChipsRow, for the files that share it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-chip.h"
#include "steward-chips-box.h"
#include "steward-chips-row.h"
#include "steward-choice-popover.h"
#include "steward-row-list.h"

G_BEGIN_DECLS

struct _StewardChipsRow
{
  StewardBaseRow        parent_instance;

  StewardChipsBox      *box;            /* StewardChips, then nothing and entry_box */
  GtkWidget            *nothing;        /* says so where nothing can be typed */
  GtkWidget            *entry_box;
  GtkEntry             *entry;
  StewardChoicePopover *popover;        /* of entry_box */
  GtkWidget            *failure;
  GtkLabel             *failure_label;
  GtkWidget            *retry_button;

  StewardRowList        list;
  GListStore           *fixed;          /* suggestions of the page */
  GListStore           *suggestions;    /* of StewardChoiceItem: those that are not taken */
  GListStore           *items;          /* of StewardChoiceItem: what the chips show */
  SoCarrier            *texts;          /* nullable: where the row is of no carrier of the form */
  StewardChipsCheck     check;          /* nullable */
  gpointer              check_data;
  GDestroyNotify        check_destroy;
  char                 *refused;        /* nullable: why what is typed cannot be a value */
  gboolean              own;            /* whether what nobody suggests can be typed */
  gboolean              addresses;
  gboolean              composing;      /* an input method is at work */
  gboolean              clearing;       /* what was typed is a chip now */
};

/* steward-chips-row.c */
void         steward_chips_row_put        (StewardChipsRow   *self,
                                           StewardChoiceItem *item);
void         steward_chips_row_take       (StewardChipsRow   *self,
                                           guint              position);

/* steward-chips-row-show.c */
StewardChip *steward_chips_row_get_chip   (StewardChipsRow   *self,
                                           guint              position);
gboolean     steward_chips_row_has        (StewardChipsRow   *self,
                                           StewardChoiceItem *item);
void         steward_chips_row_show_chips (StewardChipsRow   *self);
void         steward_chips_row_show       (StewardBaseRow    *row);

/* steward-chips-row-entry.c */
void         steward_chips_row_add_entry  (StewardChipsRow   *self);
gboolean     steward_chips_row_commit     (StewardChipsRow   *self);
void         steward_chips_row_clear      (StewardChipsRow   *self);
void         steward_chips_row_remove     (StewardChipsRow   *self,
                                           StewardChip       *chip,
                                           gboolean           backwards);

G_END_DECLS
