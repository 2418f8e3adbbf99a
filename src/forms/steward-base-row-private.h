/* steward-base-row-private.h: the inside of rows, for the files that share it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget         *title_label;
  GtkWidget         *changed_label;
  GtkWidget         *inline_box;
  GtkWidget         *description_label;
  GtkWidget         *suffixes;
  GtkWidget         *undo_button;
  GtkWidget         *below;
  GtkWidget         *error_label;
  GtkWidget         *warning_label;

  GtkWidget         *control;           /* nullable; a descendant */
  SoCarrier         *carrier;           /* nullable */
  SoCarrier         *own_carrier;       /* nullable: in place of the form's */
  SoSession         *session;           /* nullable */
  GSignalGroup      *signals;           /* of carrier */
  StewardFieldState  state;

  char              *field;
  char              *description;
  char              *accessible_name;   /* NULL: the title */
  char              *reason;            /* of the page, why read_only */
  char              *form_reason;
  char              *wrong;             /* what the control holds is wrong, or NULL */
  char              *server_error;
  char              *warning;
  int                max_length;        /* characters, 0: what the server says */

  guint              writing;           /* depth: our own change is on its way */
  guint              mandatory : 1;
  guint              read_only : 1;
  guint              form_read_only : 1;
  guint              shown : 1;
  guint              open : 1;          /* the control's popover */
  guint              touched : 1;       /* by the user, or by a save */
} StewardBaseRowPrivate;

StewardBaseRowPrivate *steward_base_row_get_private  (StewardBaseRow        *self);
const char            *steward_base_row_shown_error  (StewardBaseRowPrivate *priv);
gboolean               steward_base_row_has_typing   (StewardBaseRow        *self);
void                   steward_base_row_update_texts (StewardBaseRow        *self);
void                   steward_base_row_take_carrier (StewardBaseRow        *self,
                                                      SoCarrier             *carrier);
void                   steward_base_row_refresh      (StewardBaseRow        *self);

G_END_DECLS
