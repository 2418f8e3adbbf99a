/* steward-pages.c: all screens, for the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-pages.h"

#include "steward-config.h"
#include "steward-pages-resources.h"

/* Makes the templates of the pages known and loads their looks; after adw_init(), any
 * number of times. */
void
steward_pages_init (void)
{
  static gsize done;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (!g_once_init_enter (&done))
    return;

  steward_pages_register_resource ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCE_PREFIX "/ui/pages/pages.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_once_init_leave (&done, 1);
}
