/* steward-hit.c: one thing that searching everything finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-hit.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-list-page.h"
#include "steward-row.h"

struct _StewardHit
{
  GObject               parent_instance;

  const StewardSection *section;
  char                 *title;
  char                 *kind;
  char                 *folded;     /* all that may be typed to find it, casefolded */
  GtkWidget            *row;        /* nullable, weak: of a form */
  StewardListPage      *page;       /* nullable, weak: which lists the object */
  int                   id;         /* of the object */
};

G_DEFINE_FINAL_TYPE (StewardHit, steward_hit, G_TYPE_OBJECT)

static void
steward_hit_finalize (GObject *object)
{
  StewardHit *self = STEWARD_HIT (object);

  g_clear_weak_pointer (&self->row);
  g_clear_weak_pointer (&self->page);
  g_free (self->title);
  g_free (self->kind);
  g_free (self->folded);

  G_OBJECT_CLASS (steward_hit_parent_class)->finalize (object);
}

static void
steward_hit_class_init (StewardHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_hit_finalize;
}

static void
steward_hit_init (StewardHit *self)
{
}

static StewardHit *
create (const StewardSection *section,
        const char           *title,
        const char           *kind,
        const char           *more)
{
  StewardHit *self = g_object_new (STEWARD_TYPE_HIT, NULL);
  g_autofree char *text = g_strdup_printf ("%s\n%s", title, more != NULL ? more : "");

  self->section = section;
  self->title = g_strdup (title);
  self->kind = g_strdup (kind);
  self->folded = g_utf8_casefold (text, -1);

  return self;
}

/* (transfer full): found by its title, and by the vendor's words for it */
StewardHit *
steward_hit_new_section (const StewardSection *section)
{
  return create (section, _(section->title), _("Section"),
                 section->words != NULL ? _(section->words) : NULL);
}

/* Without the access key. */
static char *
plain (const char *title)
{
  char *text = g_strdup (title);
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (*from != '_')
      *to++ = *from;
  *to = '\0';

  return text;
}

/**
 * steward_hit_new_field:
 * @section: whose page has the row
 * @row: a row of a form
 *
 * Returns: (transfer full): found by its label and by the name that the API has for it
 */
StewardHit *
steward_hit_new_field (const StewardSection *section,
                       GtkWidget            *row)
{
  g_autofree char *title = plain (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  StewardHit *self = create (section, title, _(section->title),
                             steward_row_get_field (STEWARD_ROW (row)));

  g_set_weak_pointer (&self->row, row);

  return self;
}

/**
 * steward_hit_new_object:
 * @section: whose page lists it
 * @page: that page
 * @object: a row of its list
 *
 * Returns: (transfer full): found by its name and its id
 */
StewardHit *
steward_hit_new_object (const StewardSection *section,
                        StewardPage          *page,
                        gpointer              object)
{
  g_autofree char *title = steward_list_page_dup_row_name (STEWARD_LIST_PAGE (page), object);
  int id = steward_list_page_id_of (STEWARD_LIST_PAGE (page), object);
  g_autofree char *number = g_strdup_printf ("#%d", id);
  StewardHit *self = create (section, title, _(section->title), number);

  self->id = id;
  g_set_weak_pointer (&self->page, STEWARD_LIST_PAGE (page));

  return self;
}

const StewardSection *
steward_hit_get_section (StewardHit *self)
{
  return self->section;
}

const char *
steward_hit_get_title (StewardHit *self)
{
  return self->title;
}

const char *
steward_hit_get_kind (StewardHit *self)
{
  return self->kind;
}

/* Whether a casefolded text is in it; an empty one is in everything. */
gboolean
steward_hit_matches (StewardHit *self,
                     const char *folded)
{
  return strstr (self->folded, folded) != NULL;
}

/* How near the title is to a casefolded text: 0 is the same, 1 begins with it, 2 is the rest. */
int
steward_hit_rank (StewardHit *self,
                  const char *folded)
{
  gsize length = strlen (folded);

  if (strncmp (self->folded, folded, length) != 0)
    return 2;

  return self->folded[length] == '\n' ? 0 : 1;
}

/* Goes there, once its section is on view. */
void
steward_hit_go (StewardHit *self)
{
  if (self->page != NULL)
    steward_list_page_open (self->page, self->id);
  else if (self->row != NULL && gtk_widget_get_mapped (self->row))
    {
      steward_row_reveal (STEWARD_ROW (self->row));
      steward_row_focus (STEWARD_ROW (self->row));
    }
}
