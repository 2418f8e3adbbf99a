/* steward-form.h: shows and edits one carrier through the rows inside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-carrier.h"
#include "so-session.h"

#include "steward-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_FORM (steward_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (StewardForm, steward_form, STEWARD, FORM, AdwBin)

struct _StewardFormClass
{
  AdwBinClass parent_class;

  /*< private >*/
  gpointer padding[4];
};

GtkWidget  *steward_form_new              (void);

SoCarrier  *steward_form_get_carrier      (StewardForm  *self);
void        steward_form_set_carrier      (StewardForm  *self,
                                           SoCarrier    *carrier);
SoSession  *steward_form_get_session      (StewardForm  *self);
void        steward_form_set_session      (StewardForm  *self,
                                           SoSession    *session);
gboolean    steward_form_get_read_only    (StewardForm  *self);
void        steward_form_set_read_only    (StewardForm  *self,
                                           gboolean      read_only,
                                           const char   *reason);

gboolean    steward_form_is_dirty         (StewardForm  *self);
gboolean    steward_form_has_typing       (StewardForm  *self);
gboolean    steward_form_is_valid         (StewardForm  *self);
StewardRow *steward_form_find_row         (StewardForm  *self,
                                           const char   *field);
void        steward_form_commit           (StewardForm  *self);
gboolean    steward_form_validate         (StewardForm  *self);
gboolean    steward_form_show_error       (StewardForm  *self,
                                           const GError *error);
void        steward_form_clear_errors     (StewardForm  *self);
void        steward_form_add_other_fields (StewardForm  *self,
                                           GtkWidget    *container,
                                           const char   *leave_out);

void        steward_form_update_row       (StewardForm  *self,
                                           StewardRow   *row);
void        steward_form_row_checked      (StewardForm  *self);

G_END_DECLS
