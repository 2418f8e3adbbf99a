/* steward-forms.c: all of the form mechanism, for pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-forms.h"

#include "steward-config.h"
#include "steward-forms-resources.h"

/* Makes the kinds of rows known to GtkBuilder and loads their looks; after adw_init(),
 * any number of times. */
void
steward_forms_init (void)
{
  static gsize done;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (!g_once_init_enter (&done))
    return;

  steward_forms_register_resource ();
  g_type_ensure (STEWARD_TYPE_ATTACHMENTS_ROW);
  g_type_ensure (STEWARD_TYPE_CHIPS_ROW);
  g_type_ensure (STEWARD_TYPE_CHOICE_ENTRY_ROW);
  g_type_ensure (STEWARD_TYPE_CHOICE_ITEM);
  g_type_ensure (STEWARD_TYPE_CHOICE_ROW);
  g_type_ensure (STEWARD_TYPE_CODE_ROW);
  g_type_ensure (STEWARD_TYPE_COLOUR_ROW);
  g_type_ensure (STEWARD_TYPE_DATE_ROW);
  g_type_ensure (STEWARD_TYPE_FORM);
  g_type_ensure (STEWARD_TYPE_JSON_ROW);
  g_type_ensure (STEWARD_TYPE_MAP_ROW);
  g_type_ensure (STEWARD_TYPE_NUMBER_ROW);
  g_type_ensure (STEWARD_TYPE_SECRET_ROW);
  g_type_ensure (STEWARD_TYPE_STATIC_ROW);
  g_type_ensure (STEWARD_TYPE_SWITCH_ROW);
  g_type_ensure (STEWARD_TYPE_TEXT_ROW);

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCE_PREFIX "/forms/forms.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_once_init_leave (&done, 1);
}
