/* steward-base-row.h: what all rows have in common: title, marks, undo, description, error
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "steward-field.h"
#include "steward-row.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_BASE_ROW (steward_base_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (StewardBaseRow, steward_base_row, STEWARD, BASE_ROW, AdwPreferencesRow)

/**
 * StewardBaseRowClass:
 * @show: the carrier has another value, or there is another carrier (or none)
 * @set_editable: the control may be used, or only read
 * @check: (nullable): says what is wrong with what the control holds; %NULL for nothing
 * @has_typing: (nullable): whether the control holds something that the carrier cannot take
 * @dup_typing: (nullable): (transfer full) (nullable): that something as a text; without its
 *   secrets where @public is set, which is for a file
 * @set_typing: (nullable): types it again; @text is what @dup_typing gave, or %NULL: it goes,
 *   and @forget and @show follow
 * @commit: (nullable): half-finished typing goes into the carrier now
 * @forget: (nullable): another carrier is about to be shown
 * @session_changed: (nullable): lists come from somewhere else now
 * @activate: (nullable): the row was clicked; the control takes the focus otherwise
 * @focus: (nullable): moves the focus to the right part of the control
 */
struct _StewardBaseRowClass
{
  AdwPreferencesRowClass parent_class;

  void   (*show)            (StewardBaseRow *self);
  void   (*set_editable)    (StewardBaseRow *self,
                             gboolean        editable);
  char * (*check)           (StewardBaseRow *self);
  gboolean (*has_typing)    (StewardBaseRow *self);
  char * (*dup_typing)      (StewardBaseRow *self,
                             gboolean        public);
  void   (*set_typing)      (StewardBaseRow *self,
                             const char     *text);
  void   (*commit)          (StewardBaseRow *self);
  void   (*forget)          (StewardBaseRow *self);
  void   (*session_changed) (StewardBaseRow *self);
  void   (*activate)        (StewardBaseRow *self);
  void   (*focus)           (StewardBaseRow *self);
};

/* for pages */
const char *steward_base_row_get_field       (StewardBaseRow *self);
void        steward_base_row_set_field       (StewardBaseRow *self,
                                              const char     *field);
const char *steward_base_row_get_description (StewardBaseRow *self);
void        steward_base_row_set_description (StewardBaseRow *self,
                                              const char     *description);
gboolean    steward_base_row_get_shown       (StewardBaseRow *self);
void        steward_base_row_set_shown       (StewardBaseRow *self,
                                              gboolean        shown);
void        steward_base_row_set_read_only   (StewardBaseRow *self,
                                              gboolean        read_only,
                                              const char     *reason);
const char *steward_base_row_get_warning     (StewardBaseRow *self);
void        steward_base_row_set_warning     (StewardBaseRow *self,
                                              const char     *text);
const char *steward_base_row_get_error       (StewardBaseRow *self);
void        steward_base_row_undo            (StewardBaseRow *self);

/* for kinds of rows */
SoCarrier  *steward_base_row_get_carrier     (StewardBaseRow *self);
SoSession  *steward_base_row_get_session     (StewardBaseRow *self);
const StewardFieldState *
            steward_base_row_get_state       (StewardBaseRow *self);
gboolean    steward_base_row_is_editable     (StewardBaseRow *self);
const char *steward_base_row_get_reason      (StewardBaseRow *self);
char       *steward_base_row_dup_name        (StewardBaseRow *self);
void        steward_base_row_set_own_carrier (StewardBaseRow *self,
                                              SoCarrier      *carrier,
                                              const char     *field);
void        steward_base_row_set_control     (StewardBaseRow *self,
                                              GtkWidget      *control);
void        steward_base_row_set_open        (StewardBaseRow *self,
                                              gboolean        open);
void        steward_base_row_add             (StewardBaseRow *self,
                                              const char     *place,
                                              GtkWidget      *child);
gboolean    steward_base_row_read            (StewardBaseRow *self,
                                              GValue         *value);
void        steward_base_row_write           (StewardBaseRow *self,
                                              const GValue   *value);
void        steward_base_row_begin_write     (StewardBaseRow *self);
void        steward_base_row_end_write       (StewardBaseRow *self);
void        steward_base_row_recheck         (StewardBaseRow *self,
                                              gboolean        touched);

G_END_DECLS
