/* steward-choice-popover.c: a list to choose from, with a search entry when it is long
 *
 * GtkDropDown 4.8 searches beginnings only and cannot show trees.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-choice-popover.h"

#include <string.h>

#include "steward-config.h"

#define SHORT_LIST 10   /* items that need no search entry */
#define INDENT     18   /* pixels a level */

struct _StewardChoicePopover
{
  GtkPopover          parent_instance;

  GtkEditable        *search;
  GtkListView        *list;
  GtkWidget          *nothing;
  GtkCustomFilter    *filter;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  StewardChoiceItem  *selected;         /* nullable */
  GtkWidget          *selected_box;     /* what shows it, while something does */
  char               *wanted;           /* casefolded; NULL for everything */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardChoicePopover, steward_choice_popover, GTK_TYPE_POPOVER)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  StewardChoicePopover *self = user_data;
  g_autofree char *path = NULL;

  if (self->wanted == NULL)
    return TRUE;

  path = g_utf8_casefold (steward_choice_item_get_path (item), -1);

  return strstr (path, self->wanted) != NULL;
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           StewardChoicePopover     *self)
{
  if (self->selected_box == gtk_list_item_get_child (list_item))
    self->selected_box = NULL;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          StewardChoicePopover     *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  g_object_set (label, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_MIDDLE,
                "max-width-chars", 50, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (list_item, box);
}

/* A hit of a search stands without those it is under: it says its whole path. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         StewardChoicePopover     *self)
{
  StewardChoiceItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *mark = gtk_widget_get_next_sibling (label);
  gboolean searching = self->wanted != NULL;

  gtk_label_set_label (GTK_LABEL (label), searching ? steward_choice_item_get_path (item)
                                                    : steward_choice_item_get_label (item));
  gtk_widget_set_margin_start (label,
                               searching ? 0 : INDENT * steward_choice_item_get_depth (item));
  gtk_widget_set_opacity (mark, item == self->selected ? 1 : 0);
  if (item == self->selected)
    self->selected_box = gtk_list_item_get_child (list_item);
}

/* A new factory makes the list bind every visible item again. */
static void
rebind (StewardChoicePopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->selected_box = NULL;
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

static void
update_nothing (StewardChoicePopover *self)
{
  gtk_widget_set_visible (self->nothing,
                          g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0);
}

static void
search_changed_cb (StewardChoicePopover *self)
{
  const char *text = gtk_editable_get_text (self->search);

  g_clear_pointer (&self->wanted, g_free);
  if (*text != '\0')
    self->wanted = g_utf8_casefold (text, -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  rebind (self);
  update_nothing (self);
}

static void
choose (StewardChoicePopover *self,
        guint                 position)
{
  g_autoptr (StewardChoiceItem) item = NULL;

  item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);
  if (item == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
activate_cb (StewardChoicePopover *self,
             guint                 position)
{
  choose (self, position);
}

/* Return in the search entry takes the first hit. */
static void
search_activate_cb (StewardChoicePopover *self)
{
  search_changed_cb (self);             /* the entry waits a moment before it tells */
  if (self->wanted != NULL)
    choose (self, 0);
}

static guint
find_selected (StewardChoicePopover *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->filtered)); i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      if (item == self->selected)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
steward_choice_popover_show (GtkWidget *widget)
{
  StewardChoicePopover *self = STEWARD_CHOICE_POPOVER (widget);
  GListModel *items = gtk_filter_list_model_get_model (self->filtered);
  gboolean many = items != NULL && g_list_model_get_n_items (items) > SHORT_LIST;
  guint position;

  gtk_editable_set_text (self->search, "");
  search_changed_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self->search), many);
  position = find_selected (self);
  gtk_single_selection_set_selected (self->selection, position);

  GTK_WIDGET_CLASS (steward_choice_popover_parent_class)->show (widget);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  if (many)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  else if (self->selected_box != NULL)
    gtk_widget_grab_focus (gtk_widget_get_parent (self->selected_box));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
steward_choice_popover_dispose (GObject *object)
{
  StewardChoicePopover *self = STEWARD_CHOICE_POPOVER (object);

  if (self->list != NULL)
    gtk_list_view_set_factory (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->selected);
  g_clear_pointer (&self->wanted, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_CHOICE_POPOVER);

  G_OBJECT_CLASS (steward_choice_popover_parent_class)->dispose (object);
}

static void
steward_choice_popover_class_init (StewardChoicePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_choice_popover_dispose;
  widget_class->show = steward_choice_popover_show;

  /**
   * StewardChoicePopover::chosen:
   * @item: what the user chose
   */
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, STEWARD_TYPE_CHOICE_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/forms/steward-choice-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardChoicePopover, search);
  gtk_widget_class_bind_template_child (widget_class, StewardChoicePopover, list);
  gtk_widget_class_bind_template_child (widget_class, StewardChoicePopover, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
}

static void
steward_choice_popover_init (StewardChoicePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->filtered)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  rebind (self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

/* Of StewardChoiceItem. */
void
steward_choice_popover_set_items (StewardChoicePopover *self,
                                  GListModel           *items)
{
  g_return_if_fail (STEWARD_IS_CHOICE_POPOVER (self));

  gtk_filter_list_model_set_model (self->filtered, items);
  update_nothing (self);
}

/* Which one is marked; NULL for none. */
void
steward_choice_popover_set_selected (StewardChoicePopover *self,
                                     StewardChoiceItem    *item)
{
  g_return_if_fail (STEWARD_IS_CHOICE_POPOVER (self));

  if (g_set_object (&self->selected, item))
    rebind (self);
}
