/* so-wholes.c: which carriers a part belongs to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-wholes-private.h"

#include "so-carrier-private.h"

/* Signals would do, but a connection costs more than the carrier it is for. A
 * part that was taken out of its whole keeps the link until it changes next:
 * then the whole says that it knows no such part.
 */

SoWhole *
so_whole_new (SoCarrier *carrier)
{
  SoWhole *whole = g_new (SoWhole, 1);

  whole->refs = 1;
  whole->carrier = carrier;

  return whole;
}

static SoWhole *
so_whole_ref (SoWhole *whole)
{
  whole->refs++;
  return whole;
}

void
so_whole_unref (SoWhole *whole)
{
  if (--whole->refs == 0)
    g_free (whole);
}

/* Adding twice is adding once. */
void
so_wholes_add (SoWholes *wholes,
               SoWhole  *whole)
{
  if (wholes->first == whole || g_slist_find (wholes->more, whole) != NULL)
    return;

  if (wholes->first == NULL)
    wholes->first = so_whole_ref (whole);
  else
    wholes->more = g_slist_prepend (wholes->more, so_whole_ref (whole));
}

static void
forget (SoWholes *wholes,
        SoWhole  *whole)
{
  GSList *link = g_slist_find (wholes->more, whole);

  if (wholes->first == whole)
    g_clear_pointer (&wholes->first, so_whole_unref);
  else if (link != NULL)
    {
      wholes->more = g_slist_delete_link (wholes->more, link);
      so_whole_unref (whole);
    }
}

/* Tells every whole that @part changed; handlers may do what they like to @wholes. */
void
so_wholes_notify (SoWholes *wholes,
                  gpointer  part)
{
  g_autoptr (GPtrArray) told = NULL;

  if (wholes->first == NULL && wholes->more == NULL)
    return;

  told = g_ptr_array_new_with_free_func ((GDestroyNotify) so_whole_unref);
  if (wholes->first != NULL)
    g_ptr_array_add (told, so_whole_ref (wholes->first));
  for (GSList *l = wholes->more; l != NULL; l = l->next)
    g_ptr_array_add (told, so_whole_ref (l->data));

  for (guint i = 0; i < told->len; i++)
    {
      SoWhole *whole = g_ptr_array_index (told, i);
      g_autoptr (SoCarrier) carrier = whole->carrier != NULL ? g_object_ref (whole->carrier) : NULL;

      if (carrier == NULL || !so_carrier_part_changed (carrier, part))
        forget (wholes, whole);
    }
}

void
so_wholes_clear (SoWholes *wholes)
{
  g_clear_pointer (&wholes->first, so_whole_unref);
  g_slist_free_full (g_steal_pointer (&wholes->more), (GDestroyNotify) so_whole_unref);
}
