/* steward-list-page.c: a page with a list of objects and the one that is open beside it
 *
 * Narrow windows show one of the two at a time. The rows are in
 * steward-list-page-rows.c, opening is in steward-list-page-open.c and deleting in
 * steward-list-page-delete.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-list-page-private.h"

#include <glib/gi18n.h>

#include "so-rights.h"
#include "steward-config.h"
#include "steward-field.h"
#include "steward-page-private.h"

enum
{
  PROP_0,
  PROP_EMPTY_ICON_NAME,
  PROP_EMPTY_TEXT,
  PROP_EMPTY_BUTTON_LABEL,
  PROP_CHOOSE_TEXT,
  PROP_DELETE_HEADING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StewardListPage, steward_list_page, STEWARD_TYPE_PAGE)

#define PRIV(self) ((StewardListPagePrivate *) steward_list_page_get_instance_private (self))

StewardListPagePrivate *
steward_list_page_get_private (StewardListPage *self)
{
  return PRIV (self);
}

int
steward_list_page_id_of (StewardListPage *self,
                         gpointer         row)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  int id;

  if (klass->row_id != NULL && !g_type_is_a (G_OBJECT_TYPE (row), SO_TYPE_CARRIER))
    return klass->row_id (self, row);

  g_object_get (row, klass->id_property, &id, NULL);

  return id;
}

static StewardPagePrivate *
page_priv (StewardListPage *self)
{
  return steward_page_get_private (STEWARD_PAGE (self));
}

/* Says on a button why the object does not let it be pressed. */
static void
set_tooltip (GtkWidget  *button,
             SoCarrier  *denied,
             const char *text)
{
  g_autofree char *reason = denied != NULL ? steward_field_reason_text (so_rights_get_reason (denied)) : NULL;

  gtk_widget_set_tooltip_text (button, reason != NULL ? reason : text);
}

/* Whether a new object may be made; the server tells with each one that there is. */
static gboolean
update_new_button (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (priv->store), 0);
  SoCarrier *object = SO_IS_CARRIER (row) ? SO_CARRIER (row) : NULL;
  gboolean may = object == NULL || so_rights_can_insert (object);

  set_tooltip (priv->new_button, may ? NULL : object, _("New (Ctrl+N)"));

  return may;
}

static gboolean
update_delete_button (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  gpointer row = priv->open_id > 0 ? steward_list_page_find (self, priv->open_id) : NULL;
  SoCarrier *object = SO_IS_CARRIER (row) ? row : NULL;
  gboolean may = object == NULL || so_rights_can_delete (object);

  set_tooltip (priv->delete_button, may ? NULL : object, _("Delete (Delete in the list)"));

  return may;
}

/* Brings panes and actions in line with the state. */
void
steward_list_page_update (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  GActionGroup *actions = steward_page_get_actions (STEWARD_PAGE (self));
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  SoSession *session = steward_page_get_session (STEWARD_PAGE (self));
  gboolean filled = g_list_model_get_n_items (G_LIST_MODEL (priv->store)) > 0;
  GAction *action;

  gtk_widget_set_visible (GTK_WIDGET (page_priv (self)->list_pane), filled);
  gtk_widget_set_visible (page_priv (self)->separator, filled);
  steward_page_set_can_go_back (STEWARD_PAGE (self), filled && priv->open_id >= 0);

  action = g_action_map_lookup_action (G_ACTION_MAP (actions), "new");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), update_new_button (self) && priv->listed);
  action = g_action_map_lookup_action (G_ACTION_MAP (actions), "delete");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               update_delete_button (self) && priv->open_id > 0 && session != NULL &&
                               (klass->delete_method == NULL ||
                                so_session_has_method (session, klass->delete_method)));
}

/* ---- the list ---- */

/**
 * steward_list_page_find:
 * @self: a page
 * @id: of an object
 *
 * Returns: (transfer none) (nullable): its row, as the list has it
 */
gpointer
steward_list_page_find (StewardListPage *self,
                        int              id)
{
  GListModel *model = G_LIST_MODEL (PRIV (self)->store);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (model, i);

      if (steward_list_page_id_of (self, object) == id)
        return object;                  /* the store keeps it */
    }

  return NULL;
}

/* Nothing is open: says what can be done about that. */
void
steward_list_page_show_nothing (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  StewardPage *page = STEWARD_PAGE (self);

  priv->open_id = -1;
  g_cancellable_cancel (page_priv (self)->loading);
  g_clear_object (&page_priv (self)->loading);
  steward_page_clear_object (page);
  steward_list_page_settle (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (priv->store)) == 0)
    steward_page_show_empty (page, priv->empty_icon_name, priv->empty_text,
                             priv->empty_button_label, "page.new");
  else
    steward_page_show_empty (page, priv->empty_icon_name, priv->choose_text, NULL, NULL);
  steward_list_page_update (self);
  steward_list_page_show_pane (self);
}

static void
take_list (StewardListPage *self,
           GListStore      *list)
{
  StewardListPagePrivate *priv = PRIV (self);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (list), i));

  priv->settling = TRUE;
  g_list_store_splice (priv->store, 0, g_list_model_get_n_items (G_LIST_MODEL (priv->store)),
                       items->pdata, items->len);
  priv->settling = FALSE;
  priv->listed = TRUE;
  steward_list_page_show_new_row (self);
}

static void
list_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (StewardListPage) self = user_data;
  StewardListPagePrivate *priv = PRIV (self);
  g_autoptr (GListStore) list = NULL;
  g_autoptr (GError) error = NULL;

  list = STEWARD_LIST_PAGE_GET_CLASS (self)->list_finish (self, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&priv->listing);
  if (list == NULL)
    {
      steward_page_show_load_error (STEWARD_PAGE (self), error);
      return;
    }

  take_list (self, list);
  if (steward_page_is_saving (STEWARD_PAGE (self)))
    steward_list_page_settle (self);    /* what the save answers is newer */
  else if (priv->open_id > 0 && steward_list_page_find (self, priv->open_id) != NULL)
    {
      steward_list_page_settle (self);
      steward_list_page_update (self);
      steward_page_load (STEWARD_PAGE (self));
    }
  else if (priv->open_id == 0 && steward_page_get_object (STEWARD_PAGE (self)) != NULL)
    steward_page_show_content (STEWARD_PAGE (self));   /* the server knows nothing of it */
  else if (priv->open_id == 0)
    steward_page_load (STEWARD_PAGE (self));
  else
    steward_list_page_show_nothing (self);
}

static void
load_list (StewardPage *page)
{
  StewardListPage *self = STEWARD_LIST_PAGE (page);
  StewardListPagePrivate *priv = PRIV (self);

  if (steward_page_get_session (page) == NULL)
    return;

  g_cancellable_cancel (priv->listing);
  g_clear_object (&priv->listing);
  priv->listing = g_cancellable_new ();
  g_signal_connect_object (steward_page_get_cancellable (page), "cancelled",
                           G_CALLBACK (g_cancellable_cancel), priv->listing, G_CONNECT_SWAPPED);
  steward_banner_hide (page_priv (self)->banner);
  steward_page_show_loading (page);
  STEWARD_LIST_PAGE_GET_CLASS (self)->list_async (self, priv->listing, list_cb, g_object_ref (self));
}

static void
new_action (StewardListPage *self)
{
  steward_list_page_open (self, 0);
}

static void
delete_action (StewardListPage *self)
{
  steward_list_page_delete (self);
}

/* ---- StewardPage ---- */

static void
load_async (StewardPage         *page,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  StewardListPage *self = STEWARD_LIST_PAGE (page);

  STEWARD_LIST_PAGE_GET_CLASS (self)->get_async (self, PRIV (self)->open_id, cancellable,
                                                 callback, user_data);
}

static void
loaded (StewardPage *page,
        SoCarrier   *object)
{
  StewardListPage *self = STEWARD_LIST_PAGE (page);

  steward_page_set_is_new (page, steward_list_page_id_of (self, object) == 0);
  steward_list_page_update (self);
}

/* The list shows what was saved, in its place. */
static gboolean
saved (StewardPage *page,
       SoCarrier   *object)
{
  StewardListPage *self = STEWARD_LIST_PAGE (page);
  StewardListPagePrivate *priv = PRIV (self);
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  g_autoptr (SoCarrier) stored = so_carrier_dup_loaded (object);
  g_autoptr (GObject) row = klass->row_of != NULL ? klass->row_of (self, stored) :
                                                    g_object_ref (G_OBJECT (stored));

  if (object == steward_page_get_object (page))
    priv->open_id = steward_list_page_id_of (self, object);
  if (row != NULL)
    steward_list_page_put (self, row);
  steward_list_page_settle (self);
  steward_list_page_update (self);
  if (row == NULL)
    STEWARD_PAGE_GET_CLASS (self)->reload (page);

  return FALSE;
}

static void
reset (StewardPage *page)
{
  StewardListPage *self = STEWARD_LIST_PAGE (page);
  StewardListPagePrivate *priv = PRIV (self);

  g_cancellable_cancel (priv->listing);
  g_clear_object (&priv->listing);
  g_clear_object (&priv->new_row);
  g_clear_object (&priv->new_object);
  priv->settling = TRUE;
  g_list_store_remove_all (priv->store);
  priv->settling = FALSE;
  priv->listed = FALSE;
  priv->open_id = -1;
  steward_state_view_clear (page_priv (self)->state_view);
  steward_list_page_update (self);
}

static gboolean
back (StewardPage *page)
{
  steward_list_page_open (STEWARD_LIST_PAGE (page), -1);

  return TRUE;
}

/* ---- GObject ---- */

static void
steward_list_page_dispose (GObject *object)
{
  StewardListPage *self = STEWARD_LIST_PAGE (object);
  StewardListPagePrivate *priv = PRIV (self);

  g_cancellable_cancel (priv->listing);
  g_clear_object (&priv->listing);
  g_clear_pointer (&priv->question, gtk_window_destroy);
  g_clear_object (&priv->new_row);
  g_clear_object (&priv->new_object);
  if (priv->selection != NULL)
    g_signal_handlers_disconnect_by_func (priv->selection, steward_list_page_selected, self);

  G_OBJECT_CLASS (steward_list_page_parent_class)->dispose (object);
}

static void
steward_list_page_finalize (GObject *object)
{
  StewardListPagePrivate *priv = PRIV (STEWARD_LIST_PAGE (object));

  g_clear_object (&priv->selection);
  g_clear_object (&priv->sorted);
  g_clear_object (&priv->store);
  g_free (priv->empty_icon_name);
  g_free (priv->empty_text);
  g_free (priv->empty_button_label);
  g_free (priv->choose_text);
  g_free (priv->delete_heading);

  G_OBJECT_CLASS (steward_list_page_parent_class)->finalize (object);
}

static char **
text_slot (StewardListPagePrivate *priv,
           guint                   prop_id)
{
  char **const slots[N_PROPS] = {
    [PROP_EMPTY_ICON_NAME] = &priv->empty_icon_name,
    [PROP_EMPTY_TEXT] = &priv->empty_text,
    [PROP_EMPTY_BUTTON_LABEL] = &priv->empty_button_label,
    [PROP_CHOOSE_TEXT] = &priv->choose_text,
    [PROP_DELETE_HEADING] = &priv->delete_heading,
  };

  return slots[prop_id];
}

static void
steward_list_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_string (value, *text_slot (PRIV (STEWARD_LIST_PAGE (object)), prop_id));
}

static void
steward_list_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  char **slot = text_slot (PRIV (STEWARD_LIST_PAGE (object)), prop_id);

  g_free (*slot);
  *slot = g_value_dup_string (value);
}

static int
compare_texts (StewardListPage *self,
               guint            column,
               gpointer         one,
               gpointer         other)
{
  const StewardColumn *columns = STEWARD_LIST_PAGE_GET_CLASS (self)->columns;
  g_autofree char *one_text = columns[column].text (self, one);
  g_autofree char *other_text = columns[column].text (self, other);

  return g_utf8_collate (one_text != NULL ? one_text : "", other_text != NULL ? other_text : "");
}

static int
compare_cb (gconstpointer one,
            gconstpointer other,
            gpointer      user_data)
{
  StewardListPage *self = user_data;
  guint n_columns = STEWARD_LIST_PAGE_GET_CLASS (self)->n_columns;
  int order = 0;

  for (guint i = 0; order == 0 && i < MIN (n_columns, 2); i++)
    order = compare_texts (self, i, (gpointer) one, (gpointer) other);

  return order != 0 ? order : steward_list_page_id_of (self, (gpointer) one) -
                              steward_list_page_id_of (self, (gpointer) other);
}

static void
steward_list_page_constructed (GObject *object)
{
  StewardListPage *self = STEWARD_LIST_PAGE (object);
  StewardListPagePrivate *priv = PRIV (self);
  g_autoptr (GtkListItemFactory) factory = steward_list_page_create_factory (self);
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));

  G_OBJECT_CLASS (steward_list_page_parent_class)->constructed (object);

  priv->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (priv->store)), sorter);
  priv->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (priv->sorted)));
  gtk_single_selection_set_autoselect (priv->selection, FALSE);
  gtk_single_selection_set_can_unselect (priv->selection, TRUE);
  gtk_single_selection_set_selected (priv->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_swapped (priv->selection, "notify::selected-item", G_CALLBACK (steward_list_page_selected), self);
  gtk_list_view_set_factory (priv->list_view, factory);
  gtk_list_view_set_model (priv->list_view, GTK_SELECTION_MODEL (priv->selection));
  steward_list_page_update (self);
}

static void
folded (StewardPage *page)
{
  steward_list_page_show_pane (STEWARD_LIST_PAGE (page));
}

static void
steward_list_page_class_init (StewardListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);
  static const char *const names[N_PROPS] = {
    [PROP_EMPTY_ICON_NAME] = "empty-icon-name",
    [PROP_EMPTY_TEXT] = "empty-text",
    [PROP_EMPTY_BUTTON_LABEL] = "empty-button-label",
    [PROP_CHOOSE_TEXT] = "choose-text",
    [PROP_DELETE_HEADING] = "delete-heading",
  };

  object_class->constructed = steward_list_page_constructed;
  object_class->dispose = steward_list_page_dispose;
  object_class->finalize = steward_list_page_finalize;
  object_class->get_property = steward_list_page_get_property;
  object_class->set_property = steward_list_page_set_property;
  page_class->load_async = load_async;
  page_class->fetch_async = steward_list_page_fetch_async;
  page_class->object_name = steward_list_page_object_name;
  page_class->can_create = steward_list_page_can_create;
  page_class->can_delete = steward_list_page_can_delete;
  page_class->delete_object = steward_list_page_delete_object;
  page_class->gone = steward_list_page_gone;
  page_class->loaded = loaded;
  page_class->saved = saved;
  page_class->enter = load_list;
  page_class->reload = load_list;
  page_class->reset = reset;
  page_class->back = back;
  page_class->folded = folded;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-list-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, StewardListPage, pane);
  gtk_widget_class_bind_template_child_private (widget_class, StewardListPage, list_view);
  gtk_widget_class_bind_template_child_private (widget_class, StewardListPage, new_button);
  gtk_widget_class_bind_template_child_private (widget_class, StewardListPage, delete_button);
  gtk_widget_class_bind_template_callback_full (widget_class, "activate_cb", G_CALLBACK (steward_list_page_activated));
}

static void
steward_list_page_init (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);

  priv->open_id = -1;
  priv->store = g_list_store_new (G_TYPE_OBJECT);
  g_signal_connect_object (page_priv (self)->workspace, "changed",
                           G_CALLBACK (steward_list_page_show_new_row), self, G_CONNECT_SWAPPED);
  steward_page_add_action (STEWARD_PAGE (self), "new", G_CALLBACK (new_action));
  steward_page_add_action (STEWARD_PAGE (self), "delete", G_CALLBACK (delete_action));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_list_page_get_model:
 * @self: a page
 *
 * Returns: (transfer none): the rows that are shown, in the order they are shown in
 */
GListModel *
steward_list_page_get_model (StewardListPage *self)
{
  return G_LIST_MODEL (PRIV (self)->sorted);
}

/**
 * steward_list_page_get_selection:
 * @self: a page
 *
 * Positions are those of steward_list_page_get_model(); the items are the list's own.
 *
 * Returns: (transfer none): the row that is selected
 */
GtkSingleSelection *
steward_list_page_get_selection (StewardListPage *self)
{
  return PRIV (self)->selection;
}

void
steward_list_page_remove (StewardListPage *self,
                          int              id)
{
  StewardListPagePrivate *priv = PRIV (self);
  gpointer row = steward_list_page_find (self, id);
  guint position;

  if (row != NULL && g_list_store_find (priv->store, row, &position))
    g_list_store_remove (priv->store, position);
}

/* Takes a row instead of the one with its id, or beside the others. */
void
steward_list_page_put (StewardListPage *self,
                       gpointer         row)
{
  StewardListPagePrivate *priv = PRIV (self);

  priv->settling = TRUE;
  steward_list_page_remove (self, steward_list_page_id_of (self, row));
  g_list_store_append (priv->store, row);
  priv->settling = FALSE;
}

/**
 * steward_list_page_row_changed:
 * @self: a page
 * @id: of a row
 *
 * Asks for the texts of a row again: something they are made of is another now.
 */
void
steward_list_page_row_changed (StewardListPage *self,
                               int              id)
{
  StewardListPagePrivate *priv = PRIV (self);
  gpointer row = steward_list_page_find (self, id);
  guint position;

  if (row != NULL && g_list_store_find (priv->store, row, &position))
    g_list_model_items_changed (G_LIST_MODEL (priv->store), position, 1, 1);
}

/**
 * steward_list_page_is_taken:
 * @self: a page
 * @key: as its unique_key()
 * @id: of an object
 *
 * Returns: whether a row of another object has the key
 */
gboolean
steward_list_page_is_taken (StewardListPage *self,
                            const char      *key,
                            int              id)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  GListModel *model = G_LIST_MODEL (PRIV (self)->store);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (model, i);
      g_autofree char *other = klass->unique_key (self, row);

      if (g_strcmp0 (key, other) == 0 && steward_list_page_id_of (self, row) != id)
        return TRUE;
    }

  return FALSE;
}

/* For columns of dates: none comes first. */
int
steward_compare_dates (SoDateTime *one,
                       SoDateTime *other)
{
  GDateTime *first = one != NULL ? so_date_time_get_instant (one) : NULL;
  GDateTime *second = other != NULL ? so_date_time_get_instant (other) : NULL;

  if (first == NULL || second == NULL)
    return (first != NULL) - (second != NULL);

  return g_date_time_compare (first, second);
}
