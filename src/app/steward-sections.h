/* steward-sections.h: what the sidebar offers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StewardSection:
 * @name: for settings and the command line: "sms"
 * @title: for the user; not yet translated
 * @icon_name: a symbolic icon
 * @words: (nullable): what else it is looked for by; not yet translated
 * @page_type: which page it shows
 * @group: (nullable): the section in whose row of the sidebar it is; its own name for the first
 * @part_title: (nullable): what it is called within that group; not yet translated
 *
 * Sections of a group share a row in the sidebar, and a switcher in the header bar.
 */
typedef struct
{
  const char  *name;
  const char  *title;
  const char  *icon_name;
  const char  *words;
  GType      (*page_type) (void);
  const char  *group;
  const char  *part_title;
} StewardSection;

const StewardSection *steward_sections_get_all (guint                *n_sections);
const StewardSection *steward_sections_find    (const char           *name);
const StewardSection *steward_section_get_part (const StewardSection *section,
                                                guint                 place);
const char           *steward_section_get_row  (const StewardSection *section);
GtkWidget            *steward_section_create_row (const StewardSection *section);

G_END_DECLS
