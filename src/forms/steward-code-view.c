/* steward-code-view.c: a source view with bars that are where they belong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-code-view.h"

struct _StewardCodeView
{
  GtkSourceView parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardCodeView, steward_code_view, GTK_SOURCE_TYPE_VIEW)

static void
settle (GtkWidget *bar)
{
  GtkAllocation allocation;

  if (!gtk_widget_get_mapped (bar))
    return;

  gtk_widget_get_allocation (bar, &allocation);
  gtk_widget_size_allocate (bar, &allocation, -1);
}

/* GTK 4.8 lays out what was typed or pasted when it draws it, at times. The bars beside it, which
 * are drawn next, follow at once and would be drawn without a place, which GTK warns of. */
static void
steward_code_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  GtkWidget *scroller = gtk_widget_get_parent (widget);

  GTK_WIDGET_CLASS (steward_code_view_parent_class)->snapshot (widget, snapshot);

  if (GTK_IS_SCROLLED_WINDOW (scroller))
    {
      settle (gtk_scrolled_window_get_vscrollbar (GTK_SCROLLED_WINDOW (scroller)));
      settle (gtk_scrolled_window_get_hscrollbar (GTK_SCROLLED_WINDOW (scroller)));
    }
}

static void
steward_code_view_class_init (StewardCodeViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = steward_code_view_snapshot;
}

static void
steward_code_view_init (StewardCodeView *self)
{
}
