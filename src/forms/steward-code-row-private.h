/* steward-code-row-private.h: the inside of a StewardCodeRow, for the files that share it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-code-row.h"

#include <gtksourceview/gtksource.h>

#include "steward-long-text.h"
#include "steward-tall.h"

G_BEGIN_DECLS

struct _StewardCodeRow
{
  StewardBaseRow     parent_instance;

  GtkScrolledWindow *scroller;
  GtkSourceView     *view;
  GtkSourceBuffer   *buffer;
  GtkTextTag        *wrong;     /* the buffer holds it: where it is not JSON */
  StewardLongText   *text;
  StewardTall       *tall;
  GtkWidget         *breaks_label;
  GtkWidget         *actions;
  GtkWidget         *format_button;
  GtkWidget         *minify_button;
  guint              pause_id;  /* the carrier waits for what is in the buffer */
  guint              check_id;
  guint              fit_id;
  gboolean           stale;     /* not mapped: the carrier has another text than the buffer */
};

void steward_code_row_focus (StewardBaseRow *row);

G_END_DECLS
