/* steward-choice-popover.c: a list to choose from, with a search entry when it is long
 *
 * Attached to an entry it suggests what may be meant, and leaves the focus where it is.
 *
 * GtkDropDown 4.8 searches beginnings only and cannot show trees.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-choice-popover.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-config.h"

#define SHORT_LIST 10   /* items that need no search entry */
#define INDENT     18   /* pixels a level */

struct _StewardChoicePopover
{
  GtkPopover          parent_instance;

  GtkEditable        *search;
  GtkListView        *list;
  GtkWidget          *scroller;
  GtkWidget          *spinner;
  GtkWidget          *failure;
  GtkLabel           *failure_label;
  GtkLabel           *nothing;
  GtkCustomFilter    *filter;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  StewardChoiceItem  *selected;         /* nullable */
  GtkWidget          *selected_box;     /* what shows it, while something does */
  StewardTypeAhead   *ahead;            /* nullable: asked for more while the user types */
  GtkEditable        *entry;            /* nullable: what this is attached to; not counted */
  gulong              entry_id;         /* of the handler at it */
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

  if (self->wanted == NULL || (self->ahead != NULL && steward_type_ahead_has (self->ahead, item)))
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
  GtkWidget *detail = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  g_object_set (label, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_MIDDLE,
                "max-width-chars", 50, NULL);
  g_object_set (detail, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 30, NULL);
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_widget_add_css_class (detail, "caption");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), detail);
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
  GtkWidget *detail = gtk_widget_get_next_sibling (label);
  GtkWidget *mark = gtk_widget_get_next_sibling (detail);
  const char *more = steward_choice_item_get_detail (item);
  gboolean searching = self->wanted != NULL;

  gtk_label_set_label (GTK_LABEL (label), searching ? steward_choice_item_get_path (item)
                                                    : steward_choice_item_get_label (item));
  gtk_widget_set_margin_start (label,
                               searching ? 0 : INDENT * steward_choice_item_get_depth (item));
  gtk_label_set_label (GTK_LABEL (detail), more != NULL ? more : "");
  gtk_widget_set_visible (detail, self->ahead != NULL && more != NULL);
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

static guint
count_items (StewardChoicePopover *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
}

/* What stands under the items, or in their place. */
static void
update_notes (StewardChoicePopover *self)
{
  gboolean slow = self->ahead != NULL && steward_type_ahead_is_slow (self->ahead);
  gboolean pending = self->ahead != NULL && steward_type_ahead_is_pending (self->ahead);
  const char *error = self->ahead != NULL ? steward_type_ahead_get_error (self->ahead) : NULL;
  gboolean asked = self->ahead == NULL || *steward_type_ahead_get_text (self->ahead) != '\0';
  g_autofree char *text = NULL;

  g_object_set (self->spinner, "visible", slow, "spinning", slow, NULL);
  gtk_widget_set_visible (self->failure, error != NULL);
  if (error != NULL)
    {
      /* translators: %s is the reason */
      text = g_strdup_printf (_("The search failed: %s"), error);
      gtk_label_set_label (self->failure_label, text);
    }

  gtk_widget_set_visible (self->scroller, count_items (self) > 0 ||
                          gtk_widget_get_focus_child (self->scroller) != NULL);
  gtk_label_set_label (self->nothing, asked ? _("Nothing found") : _("Type to search"));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing),
                          count_items (self) == 0 && !pending && error == NULL);
}

static const char *
get_text (StewardChoicePopover *self)
{
  return gtk_editable_get_text (self->entry != NULL ? self->entry : self->search);
}

static void
search_changed_cb (StewardChoicePopover *self)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (self)));

  g_clear_pointer (&self->wanted, g_free);
  if (*text != '\0')
    self->wanted = g_utf8_casefold (text, -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  rebind (self);
  update_notes (self);
}

/* At every key: the service is asked when there has been none for a while. */
static void
typed_cb (StewardChoicePopover *self)
{
  if (self->ahead != NULL)
    steward_type_ahead_set_text (self->ahead, get_text (self));
  if (self->entry != NULL)
    steward_choice_popover_suggest (self, FALSE);
}

static void
ahead_changed_cb (StewardChoicePopover *self)
{
  update_notes (self);
  if (self->entry != NULL)
    steward_choice_popover_suggest (self, FALSE);
}

static void
retry_cb (StewardChoicePopover *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry != NULL ? self->entry : self->search));
  if (self->ahead != NULL)
    steward_type_ahead_retry (self->ahead);
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
  if (self->ahead != NULL && steward_type_ahead_is_pending (self->ahead))
    steward_type_ahead_flush (self->ahead);     /* the first may be another one in a moment */
  else if (self->wanted != NULL)
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
  gboolean many = self->ahead != NULL ||
                  (items != NULL && g_list_model_get_n_items (items) > SHORT_LIST);
  guint position;

  if (self->entry != NULL)
    {
      GTK_WIDGET_CLASS (steward_choice_popover_parent_class)->show (widget);
      return;
    }

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

/* What was found is for this time only. */
static void
steward_choice_popover_hide (GtkWidget *widget)
{
  StewardChoicePopover *self = STEWARD_CHOICE_POPOVER (widget);

  GTK_WIDGET_CLASS (steward_choice_popover_parent_class)->hide (widget);

  if (self->ahead != NULL && self->entry == NULL)
    steward_type_ahead_set_text (self->ahead, "");
}

static void
steward_choice_popover_dispose (GObject *object)
{
  StewardChoicePopover *self = STEWARD_CHOICE_POPOVER (object);

  steward_choice_popover_set_ahead (self, NULL);
  steward_choice_popover_detach (self);
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
  widget_class->hide = steward_choice_popover_hide;

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
  gtk_widget_class_bind_template_child (widget_class, StewardChoicePopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, StewardChoicePopover, spinner);
  gtk_widget_class_bind_template_child (widget_class, StewardChoicePopover, failure);
  gtk_widget_class_bind_template_child (widget_class, StewardChoicePopover, failure_label);
  gtk_widget_class_bind_template_child (widget_class, StewardChoicePopover, nothing);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
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
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (update_notes), self,
                           G_CONNECT_SWAPPED);
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
  update_notes (self);
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

/* NULL: all there is to choose is in the items. Else what it finds is to be put among them. */
void
steward_choice_popover_set_ahead (StewardChoicePopover *self,
                                  StewardTypeAhead     *ahead)
{
  g_return_if_fail (STEWARD_IS_CHOICE_POPOVER (self));

  if (self->ahead == ahead)
    return;

  if (self->ahead != NULL)
    g_signal_handlers_disconnect_by_data (self->ahead, self);
  g_set_object (&self->ahead, ahead);
  if (ahead != NULL)
    g_signal_connect_swapped (ahead, "changed", G_CALLBACK (ahead_changed_cb), self);
}

/**
 * steward_choice_popover_attach:
 * @self: a popover
 * @entry: where the user types; until steward_choice_popover_detach()
 *
 * There is no other search entry then, and the focus stays at @entry, which passes keys on.
 */
void
steward_choice_popover_attach (StewardChoicePopover *self,
                               GtkEditable          *entry)
{
  g_return_if_fail (STEWARD_IS_CHOICE_POPOVER (self));

  self->entry = entry;
  self->entry_id = g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), self);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "steward-suggestions");
  gtk_widget_set_can_focus (gtk_popover_get_child (GTK_POPOVER (self)), FALSE);
}

/* The entry is about to go. */
void
steward_choice_popover_detach (StewardChoicePopover *self)
{
  g_return_if_fail (STEWARD_IS_CHOICE_POPOVER (self));

  if (self->entry != NULL)
    g_clear_signal_handler (&self->entry_id, self->entry);
  self->entry = NULL;
}

/* Shows what may be meant by what is typed, if anything; @all: also where nothing is typed. An
 * answer may come when the user is elsewhere: then nothing is shown. */
void
steward_choice_popover_suggest (StewardChoicePopover *self,
                                gboolean              all)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);
  gboolean shown;

  g_return_if_fail (entry != NULL);

  search_changed_cb (self);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  shown = count_items (self) > 0 || gtk_widget_get_visible (self->spinner) ||
          gtk_widget_get_visible (self->failure) ||
          (self->ahead != NULL && gtk_widget_get_visible (GTK_WIDGET (self->nothing)));
  shown = shown && gtk_widget_get_mapped (entry) &&
          (gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  if (shown && (all || self->wanted != NULL))
    gtk_popover_popup (GTK_POPOVER (self));
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

/* To another suggestion. FALSE where none is shown. */
gboolean
steward_choice_popover_move (StewardChoicePopover *self,
                             int                   lines)
{
  guint n = count_items (self);
  guint position = gtk_single_selection_get_selected (self->selection);

  if (n == 0 || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;

  if (position == GTK_INVALID_LIST_POSITION)
    position = lines > 0 ? 0 : n - 1;
  else
    position = (position + n + lines) % n;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);

  return TRUE;
}

/* Takes the suggestion that was moved to. FALSE where there is none. */
gboolean
steward_choice_popover_take (StewardChoicePopover *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;

  choose (self, position);

  return TRUE;
}
