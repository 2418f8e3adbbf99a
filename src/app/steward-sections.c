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
    N_("counter number allocation defaults"), steward_numbering_counters_page_get_type,
    "numbering", N_("Counters") },
  { "new-ticket", N_("New Ticket"), "mail-message-new-symbolic",
    /* translators: words that this section is looked for by */
    N_("request case"), steward_new_ticket_page_get_type },
  { "tickets", N_("Tickets"), "mail-unread-symbolic",
    /* translators: words that this section is looked for by */
    N_("requests cases search recycle bin messages"), steward_tickets_page_get_type },
};

/* Those that have no row of their own in the sidebar */
static const StewardSection parts[] = {
  { "numbering-defaults", N_("Numbering"), "view-list-ordered-symbolic",
    /* translators: words that this section is looked for by */
    N_("new counters"), steward_numbering_defaults_page_get_type,
    "numbering", N_("Defaults") },
};

/* (transfer none) (array length=n_sections): those that have a row in the sidebar */
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

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strcmp0 (parts[i].name, name) == 0)
      return &parts[i];

  return NULL;
}

/**
 * steward_section_get_part:
 * @section: a section
 * @place: from 0
 *
 * Returns: (transfer none) (nullable): one of the sections of its group, in their order; %NULL
 *   behind the last one, and for a section that is alone
 */
const StewardSection *
steward_section_get_part (const StewardSection *section,
                          guint                 place)
{
  if (section->group == NULL)
    return NULL;

  if (place == 0)
    return steward_sections_find (section->group);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].group, section->group) && --place == 0)
      return &parts[i];

  return NULL;
}

/* The name of its row in the sidebar. */
const char *
steward_section_get_row (const StewardSection *section)
{
  return section->group != NULL ? section->group : section->name;
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(section->title), -1);

  return row;
}
