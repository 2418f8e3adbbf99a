/* steward-sections.c: what the sidebar offers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-sections.h"

#include <glib/gi18n.h>

#include "steward-pages.h"

static const StewardSection sections[] = {
  { "customer-center", N_("Customer Center"), "preferences-desktop-appearance-symbolic",
    /* translators: words that this section is looked for by */
    N_("configuration styling options subscription"), steward_customer_center_page_get_type },
  { "sms", N_("SMS"), "phone-symbolic",
    /* translators: words that this section is looked for by */
    N_("text message provider plugin sender"), steward_sms_page_get_type },
  { "numbering", N_("Numbering"), "view-list-ordered-symbolic",
    /* translators: words that this section is looked for by */
    N_("counter number allocation"), steward_numbering_page_get_type },
  { "new-ticket", N_("New Ticket"), "mail-message-new-symbolic",
    /* translators: words that this section is looked for by */
    N_("request case"), steward_new_ticket_page_get_type },
};

const StewardSection *
steward_sections_get_all (guint *n_sections)
{
  *n_sections = G_N_ELEMENTS (sections);

  return sections;
}

/* (nullable): the section with the name */
const StewardSection *
steward_sections_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_strcmp0 (sections[i].name, name) == 0)
      return &sections[i];

  return NULL;
}

/* (transfer floating): its row in the sidebar; the widget's name is the section's */
GtkWidget *
steward_section_create_row (const StewardSection *section)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (section->icon_name);
  GtkWidget *label = gtk_label_new (_(section->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, section->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(section->title), -1);

  return row;
}
