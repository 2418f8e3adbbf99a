/* steward-history-state.c: what one field of a carrier held at some time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-history-state.h"

#include <string.h>

void
steward_history_state_clear (StewardHistoryState *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->typing, g_free);
}

/* Into one that holds nothing. */
void
steward_history_state_copy (StewardHistoryState       *self,
                            const StewardHistoryState *other)
{
  self->text = g_strdup (other->text);
  self->typing = g_strdup (other->typing);
  self->is_json = other->is_json;
}

gboolean
steward_history_state_same (const StewardHistoryState *one,
                            const StewardHistoryState *other)
{
  return one->is_json == other->is_json && g_strcmp0 (one->text, other->text) == 0 &&
         g_strcmp0 (one->typing, other->typing) == 0;
}

/* Bytes. */
gsize
steward_history_state_size (const StewardHistoryState *self)
{
  return (self->text != NULL ? strlen (self->text) : 0) +
         (self->typing != NULL ? strlen (self->typing) : 0);
}

/* The value, into a state that holds nothing. A text may be a megabyte: it is not turned into
 * JSON at every key. */
void
steward_history_state_read (StewardHistoryState *self,
                            SoCarrier           *carrier,
                            const SoField       *field)
{
  const char *text = NULL;

  if (field->kind == SO_KIND_STRING)
    text = G_STRUCT_MEMBER (char *, carrier, field->offset);

  self->is_json = text == NULL;
  self->text = text != NULL ? g_strdup (text) : so_carrier_print_field (carrier, field->property);
}

/* The value becomes an edit; what was loaded leaves the field clean. */
void
steward_history_state_write (const StewardHistoryState *self,
                             SoCarrier                 *carrier,
                             const SoField             *field)
{
  g_autoptr (GError) error = NULL;

  if (!self->is_json)
    g_object_set (carrier, field->property, self->text, NULL);
  else if (!so_carrier_set_field_json (carrier, field->property, self->text, &error))
    g_warning ("%s: %s", field->property, error->message);
}
