/* so-value-iter-private.h: a walk over the parts of an object or array
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-document-private.h"

G_BEGIN_DECLS

/* Walks the members of an object (named) or the elements of an array. */
typedef struct
{
  SoDocument *document;
  guint       next;
  guint       end;
  guint       name;     /* index of the name, objects only */
  guint       value;
} SoValueIter;

static inline void
so_value_iter_init (SoValueIter *iter,
                    SoDocument  *document,
                    guint        container)
{
  iter->document = document;
  iter->next = container + 1;
  iter->end = document->values[container].next;
}

static inline gboolean
so_value_iter_next (SoValueIter *iter)
{
  if (iter->next >= iter->end)
    return FALSE;

  iter->name = iter->next;
  if (iter->document->values[iter->next].kind == SO_VALUE_NAME)
    iter->next++;
  iter->value = iter->next;
  iter->next = iter->document->values[iter->value].next;

  return TRUE;
}

G_END_DECLS
