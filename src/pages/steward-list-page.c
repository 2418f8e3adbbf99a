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

static guint
n_rows (StewardListPage *self)
{
  return steward_table_model_get_n_rows (steward_table_get_model (PRIV (self)->table));
}

static StewardPagePrivate *
page_priv (StewardListPage *self)
{
  return steward_page_get_private (STEWARD_PAGE (self));
}

/* (transfer none) (nullable): what tells the user's rights on a row */
static SoCarrier *
rights_of (StewardListPage *self,
           gpointer         row)
{
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);

  if (row == NULL || SO_IS_CARRIER (row))
    return row;

  return klass->row_rights != NULL ? klass->row_rights (self, row) : NULL;
}

/* (transfer full) (nullable): the server's reason not to let a button be pressed */
static char *
dup_reason (SoCarrier *denied)
{
  return denied != NULL ? steward_field_reason_text (so_rights_get_reason (denied)) : NULL;
}

/* Says on the buttons why the objects do not let them be pressed. Whether a new object may
 * be made the server tells with each one that there is. */
static void
update_buttons (StewardListPage *self,
                gboolean        *can_insert,
                gboolean        *can_delete)
{
  StewardListPagePrivate *priv = PRIV (self);
  StewardTableRow *any = steward_table_model_find_any (steward_table_get_model (priv->table));
  SoCarrier *some = rights_of (self, any != NULL ? any->item : NULL);
  SoCarrier *open = priv->open_id > 0 ?
                    rights_of (self, steward_list_page_find (self, priv->open_id)) : NULL;
  g_autofree char *no_insert = NULL;
  g_autofree char *no_delete = NULL;

  *can_insert = some == NULL || so_rights_can_insert (some);
  *can_delete = open == NULL || so_rights_can_delete (open);
  no_insert = dup_reason (*can_insert ? NULL : some);
  no_delete = dup_reason (*can_delete ? NULL : open);
  steward_table_set_tooltips (priv->table, no_insert != NULL ? no_insert : _("New (Ctrl+N)"),
                              no_delete != NULL ? no_delete : _("Delete (Delete in the list)"));
}

static void
enable (StewardListPage *self,
        const char      *name,
        gboolean         enabled)
{
  GActionMap *actions = G_ACTION_MAP (steward_page_get_actions (STEWARD_PAGE (self)));

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, name)),
                               enabled);
}

/* Brings panes and actions in line with the state. */
void
steward_list_page_update (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  StewardListPageClass *klass = STEWARD_LIST_PAGE_GET_CLASS (self);
  SoSession *session = steward_page_get_session (STEWARD_PAGE (self));
  gboolean filled = n_rows (self) > 0 ||
                    (steward_list_page_is_paged (self) && (priv->listed || priv->arriving));
  gboolean can_insert, can_delete;

  gtk_widget_set_visible (GTK_WIDGET (page_priv (self)->list_pane), filled);
  gtk_widget_set_visible (page_priv (self)->separator, filled);
  steward_page_set_can_go_back (STEWARD_PAGE (self), filled && priv->open_id >= 0);

  update_buttons (self, &can_insert, &can_delete);
  enable (self, "search", filled);
  enable (self, "new", can_insert && priv->listed);
  enable (self, "delete", can_delete && priv->open_id > 0 && session != NULL &&
          (klass->delete_method == NULL || so_session_has_method (session, klass->delete_method)));
}

/* ---- the list ---- */

/* Says that nothing is open, or that there is nothing. */
void
steward_list_page_show_empty (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);
  StewardPage *page = STEWARD_PAGE (self);

  if (n_rows (self) == 0)
    steward_page_show_empty (page, priv->empty_icon_name, priv->empty_text,
                             priv->empty_button_label, "page.new");
  else
    steward_page_show_empty (page, priv->empty_icon_name, priv->choose_text, NULL, NULL);
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
  steward_list_page_show_empty (self);
  steward_list_page_update (self);
  steward_list_page_show_pane (self);
  steward_page_draft_offer (page);
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

/* Where one pane is on view it is the list's from now on. */
static void
search_action (StewardListPage *self)
{
  StewardPagePrivate *page = page_priv (self);

  if (adw_leaflet_get_folded (page->leaflet) &&
      adw_leaflet_get_visible_child (page->leaflet) != GTK_WIDGET (page->list_pane))
    return;

  steward_table_open_search (PRIV (self)->table);
}

static void
selected_cb (StewardListPage *self,
             int              id)
{
  steward_list_page_choose (self, id);
}

/* It may be the one that is open behind the list. */
static void
activated_cb (StewardListPage *self,
              int              id)
{
  steward_list_page_choose (self, id);
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
  g_clear_object (&priv->new_object);
  priv->arriving = FALSE;
  priv->listed = FALSE;
  priv->open_id = -1;
  steward_table_close_search (priv->table);
  steward_table_model_clear (steward_table_get_model (priv->table));
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
  g_clear_object (&priv->new_object);
  g_clear_pointer (&priv->marked, g_array_unref);

  G_OBJECT_CLASS (steward_list_page_parent_class)->dispose (object);
}

static void
steward_list_page_finalize (GObject *object)
{
  StewardListPagePrivate *priv = PRIV (STEWARD_LIST_PAGE (object));

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

static void
steward_list_page_constructed (GObject *object)
{
  StewardListPage *self = STEWARD_LIST_PAGE (object);
  StewardListPagePrivate *priv = PRIV (self);

  G_OBJECT_CLASS (steward_list_page_parent_class)->constructed (object);

  steward_table_set_page (priv->table, self);     /* the class of the page is known by now */
  g_signal_connect_object (steward_table_get_model (priv->table), "filling",
                           G_CALLBACK (steward_list_page_fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_table_get_model (priv->table), "ready",
                           G_CALLBACK (steward_list_page_ready), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_table_get_model (priv->table), "failed",
                           G_CALLBACK (steward_list_page_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::dirty", G_CALLBACK (steward_list_page_mark_unsaved), NULL);
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
  page_class->enter = steward_list_page_load;
  page_class->reload = steward_list_page_load;
  page_class->reset = reset;
  page_class->back = back;
  page_class->folded = folded;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-list-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, StewardListPage, table);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
steward_list_page_init (StewardListPage *self)
{
  StewardListPagePrivate *priv = PRIV (self);

  priv->open_id = -1;
  priv->marked = g_array_new (FALSE, FALSE, sizeof (int));
  g_signal_connect_object (page_priv (self)->workspace, "changed",
                           G_CALLBACK (steward_list_page_show_new_row), self, G_CONNECT_SWAPPED);
  steward_page_add_action (STEWARD_PAGE (self), "new", G_CALLBACK (new_action));
  steward_page_add_action (STEWARD_PAGE (self), "delete", G_CALLBACK (delete_action));
  steward_page_add_action (STEWARD_PAGE (self), "search", G_CALLBACK (search_action));
  gtk_widget_init_template (GTK_WIDGET (self));
}
