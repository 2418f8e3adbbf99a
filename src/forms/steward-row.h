/* steward-row.h: a widget that shows one field of a form's carrier
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "so-carrier.h"
#include "so-session.h"

G_BEGIN_DECLS

/**
 * StewardRowSource:
 * @carrier: (nullable): what the row shows a field of
 * @session: (nullable): where lists come from
 * @read_only: whether the whole form only shows
 * @reason: (nullable): why, for the user
 *
 * What a form gives each of its rows.
 */
typedef struct
{
  SoCarrier  *carrier;
  SoSession  *session;
  gboolean    read_only;
  const char *reason;
} StewardRowSource;

#define STEWARD_TYPE_ROW (steward_row_get_type ())
G_DECLARE_INTERFACE (StewardRow, steward_row, STEWARD, ROW, GtkWidget)

/**
 * StewardRowInterface:
 * @get_field: the carrier's property that the row shows
 * @set_source: there is another carrier, session or mode
 * @commit: half-finished typing goes into the carrier now
 * @is_valid: whether what the row holds may be saved
 * @has_typing: whether it holds something that the carrier cannot take
 * @dup_typing: (nullable): (transfer full) (nullable): that something, as a text that @set_typing
 *   can read; secrets among it are left out when @public is set, for a file
 * @set_typing: (nullable): types it again
 * @reveal: what is wrong is written under the row from now on
 * @set_error: (nullable): what the server said about the field
 * @focus: moves the focus to the control
 */
struct _StewardRowInterface
{
  GTypeInterface parent_iface;

  const char * (*get_field)   (StewardRow             *self);
  void         (*set_source)  (StewardRow             *self,
                               const StewardRowSource *source);
  void         (*commit)      (StewardRow             *self);
  gboolean     (*is_valid)    (StewardRow             *self);
  gboolean     (*has_typing)  (StewardRow             *self);
  char *       (*dup_typing)  (StewardRow             *self,
                               gboolean                public);
  void         (*set_typing)  (StewardRow             *self,
                               const char             *text);
  void         (*reveal)      (StewardRow             *self);
  void         (*set_error)   (StewardRow             *self,
                               const char             *text);
  void         (*focus)       (StewardRow             *self);
};

const char *steward_row_get_field  (StewardRow             *self);
void        steward_row_set_source (StewardRow             *self,
                                    const StewardRowSource *source);
void        steward_row_commit     (StewardRow             *self);
gboolean    steward_row_is_valid   (StewardRow             *self);
gboolean    steward_row_has_typing (StewardRow             *self);
char       *steward_row_dup_typing (StewardRow             *self,
                                    gboolean                public);
void        steward_row_set_typing (StewardRow             *self,
                                    const char             *text);
void        steward_row_reveal     (StewardRow             *self);
void        steward_row_set_error  (StewardRow             *self,
                                    const char             *text);
void        steward_row_focus      (StewardRow             *self);

G_END_DECLS
