/* steward-field.c: everything a form knows about one field, worked out in one place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-rights.h"

/* (transfer full): why something is not allowed, fit for people: "[SR_X]" has no text to show. */
char *
steward_field_reason_text (const char *reason)
{
  if (reason == NULL)
    return g_strdup (_("Server: not permitted"));

  if (so_rights_reason_is_raw (reason))
    {
      g_autofree char *name = g_strndup (reason + 1, strlen (reason) - 2);

      /* translators: %s is an identifier such as SR_NO_UPDATE */
      return g_strdup_printf (_("Not permitted (%s)"), name);
    }

  /* translators: %s is the server's reason why a field cannot be changed */
  return g_strdup_printf (_("Server: %s"), reason);
}

/**
 * steward_field_state_update:
 * @self: what was known before; overwritten
 * @carrier: (nullable): what the field is one of
 * @property: (nullable): name of the field's property
 *
 * No carrier and no statement of the server leave a field visible; without a
 * carrier it cannot be edited.
 */
void
steward_field_state_update (StewardFieldState *self,
                            SoCarrier         *carrier,
                            const char        *property)
{
  SoFieldAccess access;
  gboolean is_new;

  steward_field_state_clear (self);
  self->visible = TRUE;

  if (carrier == NULL || property == NULL)
    return;

  self->field = so_carrier_find_field (carrier, property);
  if (self->field == NULL)
    {
      g_warning ("%s has no field %s", G_OBJECT_TYPE_NAME (carrier), property);
      return;
    }

  is_new = steward_field_find_id (G_OBJECT_TYPE (carrier)) != NULL &&
           steward_field_get_id (carrier) == 0;
  access = so_rights_get_field_access (carrier, property, is_new);
  self->visible = access.visible;
  self->editable = access.editable;
  self->mandatory = access.mandatory;
  self->max_length = access.max_length;
  self->changed = so_carrier_is_field_dirty (carrier, property);
  if (!access.editable && !(self->field->flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)))
    self->reason = steward_field_reason_text (access.reason);
}

void
steward_field_state_clear (StewardFieldState *self)
{
  g_free (self->reason);
  memset (self, 0, sizeof *self);
}

/* "TimeSpentInternally" → "Time spent internally"; English, for fields no screen names. */
char *
steward_field_label (const SoField *field)
{
  GString *label = g_string_new (NULL);

  for (const char *c = field->wire; *c != '\0'; c++)
    {
      gboolean word = g_ascii_isupper (c[0]) && c != field->wire &&
                      (g_ascii_islower (c[1]) || !g_ascii_isupper (c[-1]));

      if (word)
        g_string_append_c (label, ' ');
      g_string_append_c (label, word && g_ascii_islower (c[1]) ? g_ascii_tolower (*c) : *c);
    }

  return g_string_free (label, FALSE);
}

/* Whether what is kept under @key is not for every eye. */
gboolean
steward_field_is_secret (const char *key)
{
  static const char * const words[] = { "password", "token", "secret", "authkey" };
  g_autofree char *folded = g_utf8_strdown (key, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * steward_field_find_id:
 * @carrier_type: a final carrier
 *
 * The field that tells one object from another: named after the carrier
 * ("TicketCategoryId"), or "Id", or the first whole number that ends in "Id".
 *
 * Returns: (nullable): its property; %NULL where there is none
 */
const char *
steward_field_find_id (GType carrier_type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (carrier_type);
  const char *name = g_type_name (carrier_type) + strlen ("So");
  gsize length = strlen (name) - (g_str_has_suffix (name, "Entity") ? strlen ("Entity") : 0);
  const char *first = NULL;
  const SoField *fields;
  guint n;

  fields = so_carrier_class_get_fields (SO_CARRIER_CLASS (klass), &n);
  for (guint i = 0; i < n; i++)
    {
      const char *wire = fields[i].wire;

      if (fields[i].kind != SO_KIND_INT || !g_str_has_suffix (wire, "Id"))
        continue;
      if (strcmp (wire, "Id") == 0 ||
          (strncmp (wire, name, length) == 0 && strcmp (wire + length, "Id") == 0))
        return fields[i].property;
      if (first == NULL)
        first = fields[i].property;
    }

  return first;
}

/* 0 for no id, too */
int
steward_field_get_id (SoCarrier *carrier)
{
  const char *property = steward_field_find_id (G_OBJECT_TYPE (carrier));
  int id = 0;

  if (property != NULL)
    g_object_get (carrier, property, &id, NULL);

  return id;
}

/* What people call the object: its full name or name; else NULL. */
char *
steward_field_dup_name (SoCarrier *carrier)
{
  static const char * const names[] = { "full-name", "fullname", "name", "value", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const SoField *field = so_carrier_find_field (carrier, names[i]);
      g_autofree char *text = NULL;

      if (field == NULL || field->kind != SO_KIND_STRING)
        continue;
      g_object_get (carrier, names[i], &text, NULL);
      if (text != NULL && *text != '\0')
        return g_steal_pointer (&text);
    }

  return NULL;
}
