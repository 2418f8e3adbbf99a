/* steward-other-fields.c: readable rows for all fields that a form has no row for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "steward-form.h"
#include "steward-static-row.h"

static gboolean
is_left_out (const char    *leave_out,
             const SoField *field)
{
  g_auto (GStrv) names = leave_out != NULL ? g_strsplit (leave_out, ",", -1) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (strcmp (g_strstrip (names[i]), field->wire) == 0)
      return TRUE;

  return FALSE;
}

static void
add_row (GtkWidget *container,
         GtkWidget *row)
{
  if (ADW_IS_EXPANDER_ROW (container))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (container), row);
  else if (ADW_IS_PREFERENCES_GROUP (container))
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (container), row);
  else if (GTK_IS_LIST_BOX (container))
    gtk_list_box_append (GTK_LIST_BOX (container), row);
  else
    gtk_box_append (GTK_BOX (container), row);
}

/**
 * steward_form_add_other_fields:
 * @self: a form with a carrier
 * @container: an expander row, preferences group, list box or box inside @self
 * @leave_out: (nullable): names on the wire, separated by commas
 *
 * Adds a readable row for every field of the carrier's table that no row of the form
 * shows, TableRight and FieldProperties aside. Labels come from the names on the wire.
 * A second call for a carrier of the same kind adds nothing.
 */
void
steward_form_add_other_fields (StewardForm *self,
                               GtkWidget   *container,
                               const char  *leave_out)
{
  SoCarrier *carrier;
  const SoField *fields;
  guint n;

  g_return_if_fail (STEWARD_IS_FORM (self));
  g_return_if_fail (gtk_widget_is_ancestor (container, GTK_WIDGET (self)));

  carrier = steward_form_get_carrier (self);
  g_return_if_fail (carrier != NULL);

  fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (carrier), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = NULL;
      GtkWidget *row;

      if ((fields[i].flags & SO_FIELD_RESPONSE_ONLY) || is_left_out (leave_out, &fields[i]) ||
          steward_form_find_row (self, fields[i].property) != NULL)
        continue;

      label = steward_field_label (&fields[i]);
      row = g_object_new (STEWARD_TYPE_STATIC_ROW,
                          "field", fields[i].property,
                          "title", label,
                          NULL);
      add_row (container, row);
      steward_form_update_row (self, STEWARD_ROW (row));
    }
}
