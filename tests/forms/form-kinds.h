/* form-kinds.h: every kind of row, and how a user reads and edits it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "form-fixture.h"

G_BEGIN_DECLS

/* One kind of row on one field of the sample. */
typedef struct
{
  const char *name;
  const char *object;           /* class and properties in a .ui, beside field and title */
  const char *field;
  const char *wire;
  GType     (*control) (void);

  char     *(*shown) (GtkWidget *control);
  const char *before;           /* shown for the sample */
  void      (*edit) (StewardBaseRow *row,
                     GtkWidget      *control);
  const char *after;            /* shown after the edit */
  const char *json;             /* and sent then; NULL for a row that cannot edit */
  void      (*edit_back) (StewardBaseRow *row,
                          GtkWidget      *control);

  const char *other;            /* members of another carrier */
  const char *other_shown;
  const char *empty_shown;      /* for null and missing */
} Kind;

extern const Kind  form_kinds[];
extern const guint form_n_kinds;

G_END_DECLS
