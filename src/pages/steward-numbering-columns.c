/* steward-numbering-columns.c: what the list of counters shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-numbering-columns.h"

#include <glib/gi18n.h>

#include "steward-numbering-counter.h"
#include "steward-readable.h"

static char *
name_text (StewardListPage *page,
           gpointer         row)
{
  StewardNumberingCounter *counter = row;

  return g_strdup (counter->name != NULL ? counter->name : counter->field);
}

static char *
next_text (StewardListPage *page,
           gpointer         row)
{
  StewardNumberingCounter *counter = row;

  return counter->next >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, counter->next) : NULL;
}

static int
compare_next (StewardListPage *page,
              gpointer         one,
              gpointer         other)
{
  gint64 first = STEWARD_NUMBERING_COUNTER (one)->next;
  gint64 second = STEWARD_NUMBERING_COUNTER (other)->next;

  return (first > second) - (first < second);
}

static char *
yes_or_no (gboolean value)
{
  return g_strdup (value ? _("Yes") : _("No"));
}

static char *
allocate_text (StewardListPage *page,
               gpointer         row)
{
  return yes_or_no (STEWARD_NUMBERING_COUNTER (row)->allocate);
}

static char *
unique_text (StewardListPage *page,
             gpointer         row)
{
  return yes_or_no (STEWARD_NUMBERING_COUNTER (row)->unique);
}

static char *
read_only_text (StewardListPage *page,
                gpointer         row)
{
  return yes_or_no (STEWARD_NUMBERING_COUNTER (row)->read_only);
}

static char *
allow_blank_text (StewardListPage *page,
                  gpointer         row)
{
  return yes_or_no (STEWARD_NUMBERING_COUNTER (row)->allow_blank);
}

static char *
used_text (StewardListPage *page,
           gpointer         row)
{
  StewardNumberingCounter *counter = row;

  return counter->used != NULL ? steward_readable_date (counter->used) : NULL;
}

static int
compare_used (StewardListPage *page,
              gpointer         one,
              gpointer         other)
{
  return steward_compare_dates (STEWARD_NUMBERING_COUNTER (one)->used,
                                STEWARD_NUMBERING_COUNTER (other)->used);
}

static char *
by_text (StewardListPage *page,
         gpointer         row)
{
  return g_strdup (STEWARD_NUMBERING_COUNTER (row)->by);
}

static char *
field_text (StewardListPage *page,
            gpointer         row)
{
  return g_strdup (STEWARD_NUMBERING_COUNTER (row)->field);
}

static const StewardColumn columns[] = {
  { "name", N_("Counter"), name_text, NULL, STEWARD_COLUMN_ESSENTIAL, 24 },
  { "next", N_("Next"), next_text, compare_next,
    STEWARD_COLUMN_ESSENTIAL | STEWARD_COLUMN_NUMBER, 9 },
  { "allocate", N_("Allocate"), allocate_text, NULL, STEWARD_COLUMN_NONE, 9 },
  { "unique", N_("Unique"), unique_text, NULL, STEWARD_COLUMN_NONE, 8 },
  { "read-only", N_("Read only"), read_only_text, NULL, STEWARD_COLUMN_NONE, 10 },
  { "allow-blank", N_("Allow blank"), allow_blank_text, NULL, STEWARD_COLUMN_NONE, 11 },
  { "used", N_("Last used"), used_text, compare_used, STEWARD_COLUMN_NONE, 18 },
  { "by", N_("By"), by_text, NULL, STEWARD_COLUMN_NONE, 18 },
  { "field", N_("Field"), field_text, NULL, STEWARD_COLUMN_HIDDEN_AT_FIRST, 24 },
};

/* (transfer none) (array length=n_columns): as in the vendor's own list */
const StewardColumn *
steward_numbering_get_columns (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);

  return columns;
}

/* (transfer full): "Company number, next 10020" */
char *
steward_numbering_row_name (StewardListPage *page,
                            gpointer         row)
{
  g_autofree char *name = name_text (page, row);
  g_autofree char *next = next_text (page, row);

  if (next == NULL)
    return g_steal_pointer (&name);

  /* translators: a counter and the number it gives next, as "Company number, next 10020" */
  return g_strdup_printf (_("%s, next %s"), name, next);
}
