/* steward-compare-key.c: the first cell of a row of the comparison
 *
 * It names the key and says in words which languages lack it, also those that are out of view,
 * and whether the others differ.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-compare-key.h"

#include <glib/gi18n.h>

#include "steward-compare-model.h"

static void
append (GString    *list,
        const char *text)
{
  /* translators: between two names in a list */
  g_string_append_printf (list, "%s%s", list->len > 0 ? _(", ") : "", text);
}

/* The languages that have this there. */
static void
append_languages (GString           *states,
                  StewardCompareRow *row,
                  StewardCellKind    kind,
                  const char        *word)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < steward_compare_row_get_n_columns (row); i++)
    if (steward_compare_row_get_kind (row, i) == kind)
      append (names, steward_compare_row_get_language (row, i));
  if (names->len == 0)
    return;

  /* translators: a value and what is wrong with it, or a state and the languages it has */
  text = g_strdup_printf (_("%s: %s"), word, names->str);
  if (states->len > 0)
    g_string_append_c (states, '\n');
  g_string_append (states, text);
}

/* (transfer full): "" where all languages say the same */
static char *
dup_states (StewardCompareRow *row)
{
  g_autoptr (GString) states = g_string_new (NULL);

  if (steward_compare_row_is_different (row))
    /* translators: the values of the languages are not the same */
    g_string_append (states, C_("cell", "different"));
  if (steward_compare_row_is_missing (row))
    {
      append_languages (states, row, STEWARD_CELL_MISSING, C_("cell", "missing"));
      append_languages (states, row, STEWARD_CELL_EMPTY, C_("cell", "empty"));
    }

  return g_strdup (states->str);
}

static void
show_states (GtkWidget         *states,
             StewardCompareRow *row)
{
  g_autofree char *text = dup_states (row);

  gtk_label_set_label (GTK_LABEL (states), text);
  gtk_widget_set_visible (states, *text != '\0');
}

static GtkWidget *
create_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = create_label (box);
  GtkWidget *states = create_label (box);

  gtk_list_item_set_activatable (item, FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_ellipsize (GTK_LABEL (states), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (states, "caption");
  gtk_widget_add_css_class (states, "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  StewardCompareRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *name = gtk_widget_get_first_child (box);
  GtkWidget *states = gtk_widget_get_last_child (box);
  const char *label = steward_compare_row_get_label (row);

  gtk_label_set_label (GTK_LABEL (name), *label != '\0' ? label : _("All of it"));
  gtk_widget_set_tooltip_text (box, steward_compare_row_get_pointer (row));
  show_states (states, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (show_states), states, G_CONNECT_SWAPPED);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item),
                                        gtk_widget_get_last_child (gtk_list_item_get_child (item)));
}

/* (transfer full): makes cells of rows of type StewardCompareRow */
GtkListItemFactory *
steward_compare_key_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}
