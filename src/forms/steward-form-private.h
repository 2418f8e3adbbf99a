/* steward-form-private.h: the inside of forms, for the files that share it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-form.h"

G_BEGIN_DECLS

typedef gboolean (*StewardFormFunc) (StewardForm *self,
                                     StewardRow  *row,
                                     gpointer     data);

gboolean steward_form_for_each_row (StewardForm     *self,
                                    StewardFormFunc  func,
                                    gpointer         data);

/* what can be undone in a form */
typedef struct _StewardFormHistory StewardFormHistory;

StewardFormHistory *steward_form_history_new         (StewardForm        *form);
void                steward_form_history_free        (StewardFormHistory *self);
void                steward_form_history_update      (StewardFormHistory *self);
void                steward_form_history_set_root    (StewardFormHistory *self,
                                                      GtkRoot            *root);
GActionGroup       *steward_form_history_get_actions (StewardFormHistory *self);

G_END_DECLS
