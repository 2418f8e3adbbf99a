/* steward-table-sort.c: a sort that can be left and taken up again
 *
 * A merge sort from the bottom up. It is stable, and what is in order already costs one
 * comparison an item and pass.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-sort.h"

#include <string.h>

#define ITEMS_PER_LOOK 64     /* at the clock */

struct _StewardTableSort
{
  gpointer         *from;
  gpointer         *to;
  guint             n_items;
  GCompareDataFunc  compare;
  gpointer          user_data;

  guint             width;    /* of the runs that are in order */
  guint             start;    /* of the two runs that are merged */
  guint             left;     /* next of the first run */
  guint             right;    /* next of the second */
};

/**
 * steward_table_sort_new:
 * @items: (array length=n_items): not changed, and not owned
 * @n_items: how many
 * @compare: as for g_qsort_with_data(), but given the items themselves
 * @user_data: for @compare
 *
 * Returns: (transfer full): a sort of a copy of @items
 */
StewardTableSort *
steward_table_sort_new (gpointer         *items,
                        guint             n_items,
                        GCompareDataFunc  compare,
                        gpointer          user_data)
{
  StewardTableSort *self = g_new0 (StewardTableSort, 1);

  self->from = g_new (gpointer, MAX (n_items, 1));
  self->to = g_new (gpointer, MAX (n_items, 1));
  if (n_items > 0)
    memcpy (self->from, items, n_items * sizeof (gpointer));
  self->n_items = n_items;
  self->compare = compare;
  self->user_data = user_data;
  self->width = 1;
  self->right = 1;

  return self;
}

void
steward_table_sort_free (StewardTableSort *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

/* Puts one item in its place within the run that two runs are merged to; whether there
 * was one left. */
static gboolean
merge_one (StewardTableSort *self)
{
  guint middle = MIN (self->start + self->width, self->n_items);
  guint end = MIN (middle + self->width, self->n_items);
  guint place = self->left + self->right - middle;

  if (self->left < middle &&
      (self->right >= end ||
       self->compare (self->from[self->left], self->from[self->right], self->user_data) <= 0))
    self->to[place] = self->from[self->left++];
  else if (self->right < end)
    self->to[place] = self->from[self->right++];
  else
    return FALSE;

  return TRUE;
}

static void
begin_merge (StewardTableSort *self,
             guint             start)
{
  self->start = start;
  self->left = start;
  self->right = MIN (start + self->width, self->n_items);
}

/* The next two runs; after the last ones the next pass, over runs twice as long. */
static void
next_merge (StewardTableSort *self)
{
  gpointer *from = self->from;

  if (self->right < self->n_items)
    {
      begin_merge (self, self->right);
      return;
    }

  self->from = self->to;
  self->to = from;
  self->width *= 2;
  begin_merge (self, 0);
}

/**
 * steward_table_sort_run:
 * @self: a sort
 * @end: when to leave off, as g_get_monotonic_time()
 *
 * Returns: whether all is sorted
 */
gboolean
steward_table_sort_run (StewardTableSort *self,
                        gint64            end)
{
  guint n_merged = 0;

  while (self->width < self->n_items)
    {
      if (!merge_one (self))
        next_merge (self);
      if (++n_merged % ITEMS_PER_LOOK == 0 && g_get_monotonic_time () > end)
        return FALSE;
    }

  return TRUE;
}

/* (transfer none): the items in order, once all is sorted */
gpointer *
steward_table_sort_peek (StewardTableSort *self)
{
  return self->from;
}
