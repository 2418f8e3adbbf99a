/* steward-numbering-effect-row.c: says what the four switches of a counter mean together
 *
 * The row has room for the longest text, so that nothing below it moves when a switch does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-numbering-effect-row.h"

#include <glib/gi18n.h>

#include "steward-config.h"
#include "steward-numbering-effect.h"

struct _StewardNumberingEffectRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *label;
  GtkLabel          *sizer;
};

G_DEFINE_FINAL_TYPE (StewardNumberingEffectRow, steward_numbering_effect_row,
                     ADW_TYPE_PREFERENCES_ROW)

static const char *
longest_text (void)
{
  const char *longest = "";

  for (guint i = 0; i < 16; i++)
    {
      const char *text = steward_numbering_effect (i & 1, i & 2, i & 4, i & 8, NULL);

      if (g_utf8_strlen (text, -1) > g_utf8_strlen (longest, -1))
        longest = text;
    }

  return longest;
}

static const char *
effect_of (SoRefCountEntity *entity,
           gboolean         *described)
{
  return steward_numbering_effect (entity->allocate, entity->unique, entity->read_only,
                                   entity->allow_blank, described);
}

static void
steward_numbering_effect_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_NUMBERING_EFFECT_ROW);

  G_OBJECT_CLASS (steward_numbering_effect_row_parent_class)->dispose (object);
}

static void
steward_numbering_effect_row_class_init (StewardNumberingEffectRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *template = RESOURCE_PREFIX "/ui/pages/steward-numbering-effect-row.ui";

  G_OBJECT_CLASS (klass)->dispose = steward_numbering_effect_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, template);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingEffectRow, label);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingEffectRow, sizer);
}

static void
steward_numbering_effect_row_init (StewardNumberingEffectRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->sizer, longest_text ());
}

/**
 * steward_numbering_effect_row_show:
 * @self: a row
 * @entity: whose switches it explains
 *
 * The text is the description of the group, too, for those who do not see the row.
 */
void
steward_numbering_effect_row_show (StewardNumberingEffectRow *self,
                                   SoRefCountEntity          *entity)
{
  GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_GROUP);
  const char *text = effect_of (entity, NULL);

  gtk_label_set_label (self->label, text);
  if (group != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (group),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* (transfer full) (nullable): why to ask before the switches are saved as they are */
char *
steward_numbering_concern (SoRefCountEntity *entity)
{
  gboolean described;
  const char *text = effect_of (entity, &described);

  return described ? NULL : g_strdup (text);
}
