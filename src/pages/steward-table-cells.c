/* steward-table-cells.c: what a table shows of a row
 *
 * Inscriptions, not labels: they are never measured, so that a row costs little, and
 * columns do not jump while the table is scrolled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-table-private.h"

#include <glib/gi18n.h>

#include "steward-list-page-private.h"

#define COLUMN "steward-column"
#define TABLE "steward-table"
#define ITEM "steward-item"

/* (transfer full): the first two columns and the state, for screen readers */
static char *
dup_name (StewardTable    *self,
          StewardTableRow *row)
{
  const char *state = steward_table_row_get_text (row, self->page, row->n_columns);
  g_autofree char *name = row->item != NULL ?
                          steward_list_page_dup_row_name (self->page, row->item) :
                          g_strdup (_("Loading…"));

  if (row->unsaved)
    state = _("unsaved changes");
  if (*state == '\0')
    return g_steal_pointer (&name);

  /* translators: the name of a row for screen readers: what it is called and its state */
  return g_strdup_printf (_("%s, %s"), name, state);
}

/* A row is named in what it shows and where the focus is: the row around its cells. */
static void
name_row (StewardTable    *self,
          GtkWidget       *content,
          StewardTableRow *row)
{
  g_autofree char *name = dup_name (self, row);
  GtkWidget *cell = gtk_widget_get_parent (content);
  GtkWidget *around = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (content), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (around != NULL &&
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (around)) == GTK_ACCESSIBLE_ROLE_ROW)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

static void
show_state (GtkInscription  *content,
            StewardTableRow *row,
            const char      *text)
{
  g_autofree char *dotted = row->unsaved ? g_strconcat ("● ", text, NULL) : NULL;

  gtk_inscription_set_text (content, dotted != NULL ? dotted : text);
  if (row->unsaved)
    gtk_widget_add_css_class (GTK_WIDGET (content), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (content), "accent");
}

static void
show_row (StewardTableRow *row,
          GtkListItem     *item)
{
  StewardTable *self = g_object_get_data (G_OBJECT (item), TABLE);
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), COLUMN));
  GtkWidget *content = gtk_list_item_get_child (item);
  const char *text = steward_table_row_get_text (row, self->page, column);

  if (column == row->n_columns)
    show_state (GTK_INSCRIPTION (content), row, text);
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (content), text);
  if (column == 0)
    name_row (self, content, row);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  StewardTableRow *row = gtk_list_item_get_item (item);

  show_row (row, item);
  g_signal_connect_object (row, "changed", G_CALLBACK (show_row), item, 0);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_row, item);
}

static GtkWidget *
create_content (StewardTable *self,
                guint         column)
{
  const StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self->page);
  const StewardColumn *described = column < klass->n_columns ? &klass->columns[column] : NULL;
  GtkWidget *content = gtk_inscription_new (NULL);
  int width = steward_table_column_width (self, column);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (content),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (content), MIN (width, 6));
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (content), width);
  if (described != NULL && (described->flags & STEWARD_COLUMN_NUMBER))
    {
      gtk_inscription_set_xalign (GTK_INSCRIPTION (content), 1);
      gtk_widget_add_css_class (content, "numeric");
    }

  return content;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          StewardTable       *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), COLUMN));

  g_object_set_data (G_OBJECT (item), COLUMN, GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (item), TABLE, self);
  gtk_list_item_set_child (item, create_content (self, column));
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), ITEM, item);
}

/* (transfer none) (nullable): what a widget shows a column of, where it is the content of a cell */
GtkListItem *
steward_table_get_list_item (GtkWidget *content)
{
  return g_object_get_data (G_OBJECT (content), ITEM);
}

/* (transfer full): what makes the cells of a column */
GtkListItemFactory *
steward_table_create_factory (StewardTable *self,
                              guint         column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), COLUMN, GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}
