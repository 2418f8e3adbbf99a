/* steward-row-texts.h: what a row says, on the screen and to assistive tools
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StewardRowTexts:
 * @title: (nullable): with an underscore before its access key
 * @name: (nullable): what assistive tools call it instead of @title
 * @description: (nullable): help
 * @reason: (nullable): why this field cannot be changed
 * @form_reason: (nullable): why nothing can be changed here; the page shows it once
 * @error: (nullable): what is wrong
 * @warning: (nullable): what deserves a second look
 * @mandatory: whether something must be there
 * @changed: whether it differs from what was loaded
 *
 * All borrowed.
 */
typedef struct
{
  const char *title;
  const char *name;
  const char *description;
  const char *reason;
  const char *form_reason;
  const char *error;
  const char *warning;
  gboolean    mandatory;
  gboolean    changed;
} StewardRowTexts;

void  steward_row_texts_show       (const StewardRowTexts *self,
                                    GtkWidget             *row,
                                    GtkWidget             *control,
                                    GtkWidget             *description_label,
                                    GtkWidget             *error_label,
                                    GtkWidget             *warning_label,
                                    GtkWidget             *undo_button);
void  steward_row_texts_unfold     (GtkWidget             *row);
void  steward_row_texts_keep_order (GtkEntry              *entry);
char *steward_row_texts_plain      (const char            *title);

G_END_DECLS
