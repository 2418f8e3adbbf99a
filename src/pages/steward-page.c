/* steward-page.c: the one state machine that every screen inherits
 *
 * A page shows one object in one form: it loads, edits, saves and asks before edits are
 * lost. What a screen adds is a .ui with rows and the calls that load and save.
 *
 * Loading is in steward-page-load.c, saving in steward-page-save.c, the question in
 * steward-page-ask.c, what the window and the pages call besides in steward-page-public.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-private.h"

#include <glib/gi18n.h>

#include "steward-config.h"

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SAVE_LABEL,
  PROP_LOAD_ERROR_TEXT,
  PROP_SAVE_ERROR_TEXT,
  PROP_SAVED_TEXT,
  PROP_NO_METHOD_TEXT,
  PROP_FORM,
  PROP_MENU,
  PROP_DIRTY,
  PROP_CAN_GO_BACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (StewardPage, steward_page, ADW_TYPE_BIN,
                                  G_ADD_PRIVATE (StewardPage)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

#define PRIV(self) ((StewardPagePrivate *) steward_page_get_instance_private (self))

StewardPagePrivate *
steward_page_get_private (StewardPage *self)
{
  return PRIV (self);
}

static void
enable (StewardPage *self,
        const char  *name,
        gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (PRIV (self)->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* Why nothing can be edited here; NULL where it can. */
const char *
steward_page_get_reading_reason (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  if (priv->no_method)
    return priv->no_method_text != NULL ? priv->no_method_text :
           _("This server does not offer saving this through its API.");

  if (steward_page_is_locked (self))
    return steward_connection_get_production (priv->connection) ?
           _("Locked in this app: production") : _("Locked in this app");

  return priv->forbidden;
}

/* A cursor goes on blinking in a text that turns insensitive with the focus in it; GTK warns. */
static void
leave_form (StewardPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (PRIV (self)->state_view)))
    gtk_root_set_focus (root, NULL);
}

/* Brings actions and form in line with the state. */
void
steward_page_update (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);
  const char *reason = steward_page_get_reading_reason (self);

  enable (self, "save", priv->saving == NULL && reason == NULL && steward_page_has_changes (self));
  enable (self, "save-all", priv->saving == NULL && reason == NULL && steward_page_is_dirty (self));
  enable (self, "review", priv->run == NULL &&
          (priv->object != NULL || steward_page_is_dirty (self)));
  enable (self, "discard", priv->saving == NULL && steward_page_is_open_dirty (self));
  enable (self, "stop-saving", priv->saving != NULL);
  enable (self, "reload", priv->session != NULL && priv->saving == NULL);
  if (priv->form != NULL && reason != NULL && !steward_form_get_read_only (priv->form))
    leave_form (self);
  if (priv->form != NULL)
    steward_form_set_read_only (priv->form, reason != NULL, reason);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIRTY]);
}

/* ---- actions ---- */

static void
form_changed_cb (StewardPage *self)
{
  steward_page_update (self);
}

static void
folded_idle (gpointer user_data)
{
  StewardPage *self = user_data;
  StewardPageClass *klass = STEWARD_PAGE_GET_CLASS (self);

  PRIV (self)->fold_source = 0;
  if (klass->folded != NULL)
    klass->folded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

/* The leaflet folds while it is given its size. What follows from it would change widgets
 * that have theirs already, and those cannot be drawn until the next frame.
 */
static void
folded_cb (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  if (priv->fold_source == 0)
    priv->fold_source = g_idle_add_once (folded_idle, self);
}

/* ---- GtkBuildable: a child in the .ui of a page is its content ---- */

static void
steward_page_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  StewardPage *self = STEWARD_PAGE (buildable);

  if (PRIV (self)->state_view == NULL || !GTK_IS_WIDGET (child))
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "list") == 0)
    adw_bin_set_child (PRIV (self)->list_pane, GTK_WIDGET (child));
  else
    steward_state_view_set_content (PRIV (self)->state_view, GTK_WIDGET (child));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = steward_page_add_child;
}

/* ---- GObject ---- */

static void
steward_page_dispose (GObject *object)
{
  StewardPage *self = STEWARD_PAGE (object);
  StewardPagePrivate *priv = PRIV (self);

  g_cancellable_cancel (priv->cancellable);
  g_cancellable_cancel (priv->loading);
  g_cancellable_cancel (priv->saving);
  g_clear_object (&priv->loading);
  g_clear_object (&priv->saving);
  g_clear_handle_id (&priv->slow_source, g_source_remove);
  g_clear_pointer (&priv->run, steward_run_free);
  steward_page_forget_undo (self);
  g_clear_handle_id (&priv->fold_source, g_source_remove);
  steward_page_answer_waiting (self, FALSE);
  g_clear_pointer (&priv->question, gtk_window_destroy);
  steward_page_drafts_free (self);
  g_clear_object (&priv->object_signals);
  g_clear_object (&priv->object);
  if (priv->workspace != NULL)
    g_signal_handlers_disconnect_by_data (priv->workspace, self);
  g_clear_object (&priv->workspace);
  g_clear_object (&priv->sent);
  g_clear_object (&priv->session);
  g_clear_object (&priv->connection);
  g_clear_object (&priv->menu);
  if (priv->form != NULL)
    g_signal_handlers_disconnect_by_func (priv->form, form_changed_cb, self);
  g_clear_object (&priv->form);

  /* not gtk_widget_dispose_template(): in GTK 4.8 it takes the children of the class of the
   * instance, whatever type it is given, and fails for any class but the last */
  G_OBJECT_CLASS (steward_page_parent_class)->dispose (object);
}

static void
steward_page_finalize (GObject *object)
{
  StewardPagePrivate *priv = PRIV (STEWARD_PAGE (object));

  g_clear_object (&priv->actions);
  g_clear_object (&priv->cancellable);
  g_ptr_array_unref (priv->waiting);
  g_free (priv->title);
  g_free (priv->save_label);
  g_free (priv->load_error_text);
  g_free (priv->save_error_text);
  g_free (priv->saved_text);
  g_free (priv->no_method_text);
  g_free (priv->forbidden);
  g_free (priv->denial);

  G_OBJECT_CLASS (steward_page_parent_class)->finalize (object);
}

static void
steward_page_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  StewardPage *self = STEWARD_PAGE (object);
  StewardPagePrivate *priv = PRIV (self);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;

    case PROP_SAVE_LABEL:
      g_value_set_string (value, steward_page_get_save_label (self));
      break;

    case PROP_LOAD_ERROR_TEXT:
      g_value_set_string (value, priv->load_error_text);
      break;

    case PROP_SAVE_ERROR_TEXT:
      g_value_set_string (value, priv->save_error_text);
      break;

    case PROP_SAVED_TEXT:
      g_value_set_string (value, priv->saved_text);
      break;

    case PROP_NO_METHOD_TEXT:
      g_value_set_string (value, priv->no_method_text);
      break;

    case PROP_FORM:
      g_value_set_object (value, priv->form);
      break;

    case PROP_MENU:
      g_value_set_object (value, priv->menu);
      break;

    case PROP_DIRTY:
      g_value_set_boolean (value, steward_page_is_dirty (self));
      break;

    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, steward_page_can_go_back (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
take_form (StewardPage *self,
           StewardForm *form)
{
  StewardPagePrivate *priv = PRIV (self);

  if (!g_set_object (&priv->form, form) || form == NULL)
    return;

  g_signal_connect_swapped (form, "notify::dirty", G_CALLBACK (form_changed_cb), self);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_append_item (menu, item);
}

/* The menu of the .ui, after what every form and every page can do. */
static void
take_menu (StewardPage *self,
           GMenuModel  *own)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) edits = g_menu_new ();
  g_autoptr (GMenu) saves = g_menu_new ();

  append_item (edits, _("_Undo"), "form.undo");
  append_item (edits, _("_Redo"), "form.redo");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edits));
  append_item (saves, _("_Save All"), "page.save-all");
  append_item (saves, _("Re_view Changes"), "page.review");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (saves));
  for (int i = 0; own != NULL && i < g_menu_model_get_n_items (own); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new_from_model (own, i);

      g_menu_append_item (menu, item);
    }

  g_set_object (&PRIV (self)->menu, G_MENU_MODEL (menu));
}

static void
steward_page_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  StewardPage *self = STEWARD_PAGE (object);
  StewardPagePrivate *priv = PRIV (self);

  switch (prop_id)
    {
    case PROP_TITLE:
      priv->title = g_value_dup_string (value);
      break;

    case PROP_SAVE_LABEL:
      priv->save_label = g_value_dup_string (value);
      break;

    case PROP_LOAD_ERROR_TEXT:
      priv->load_error_text = g_value_dup_string (value);
      break;

    case PROP_SAVE_ERROR_TEXT:
      priv->save_error_text = g_value_dup_string (value);
      break;

    case PROP_SAVED_TEXT:
      priv->saved_text = g_value_dup_string (value);
      break;

    case PROP_NO_METHOD_TEXT:
      priv->no_method_text = g_value_dup_string (value);
      break;

    case PROP_FORM:
      take_form (self, g_value_get_object (value));
      break;

    case PROP_MENU:
      take_menu (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Texts of the .ui are set once and never again. */
static GParamSpec *
text_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
}

/* A page of one object asks for that. */
static void
fetch_async (StewardPage         *self,
             SoCarrier           *object,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  STEWARD_PAGE_GET_CLASS (self)->load_async (self, cancellable, callback, user_data);
}

static void
steward_page_class_init (StewardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_page_dispose;
  object_class->finalize = steward_page_finalize;
  object_class->get_property = steward_page_get_property;
  object_class->set_property = steward_page_set_property;
  klass->load_finish = steward_page_call_finish;
  klass->fetch_async = fetch_async;
  klass->save_finish = steward_page_call_finish;
  klass->enter = steward_page_load;
  klass->reload = steward_page_load;

  properties[PROP_TITLE] = text_property ("title");
  properties[PROP_SAVE_LABEL] = text_property ("save-label");
  properties[PROP_LOAD_ERROR_TEXT] = text_property ("load-error-text");
  properties[PROP_SAVE_ERROR_TEXT] = text_property ("save-error-text");
  properties[PROP_SAVED_TEXT] = text_property ("saved-text");
  properties[PROP_NO_METHOD_TEXT] = text_property ("no-method-text");
  properties[PROP_FORM] =
    g_param_spec_object ("form", NULL, NULL, STEWARD_TYPE_FORM,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MENU] =
    g_param_spec_object ("menu", NULL, NULL, G_TYPE_MENU_MODEL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DIRTY] =
    g_param_spec_boolean ("dirty", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_BANNER);
  g_type_ensure (STEWARD_TYPE_DRAFT_BAR);
  g_type_ensure (STEWARD_TYPE_RESULTS);
  g_type_ensure (STEWARD_TYPE_STATE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, StewardPage, banner);
  gtk_widget_class_bind_template_child_private (widget_class, StewardPage, draft_bar);
  gtk_widget_class_bind_template_child_private (widget_class, StewardPage, results);
  gtk_widget_class_bind_template_child_private (widget_class, StewardPage, leaflet);
  gtk_widget_class_bind_template_child_private (widget_class, StewardPage, list_pane);
  gtk_widget_class_bind_template_child_private (widget_class, StewardPage, separator);
  gtk_widget_class_bind_template_child_private (widget_class, StewardPage, state_view);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "banner_closed_cb",
                                                G_CALLBACK (steward_page_banner_closed));
}

/* Of the one on view the form tells. */
static void
object_edited_cb (StewardPage *self,
                  SoCarrier   *object)
{
  if (object != PRIV (self)->object)
    steward_page_draft_changed (self, object);
}

static void
steward_page_init (StewardPage *self)
{
  StewardPagePrivate *priv = PRIV (self);

  priv->cancellable = g_cancellable_new ();
  priv->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  priv->workspace = steward_workspace_new ();
  g_signal_connect_swapped (priv->workspace, "changed", G_CALLBACK (steward_page_update), self);
  g_signal_connect_swapped (priv->workspace, "edited", G_CALLBACK (object_edited_cb), self);
  priv->object_signals = g_signal_group_new (SO_TYPE_CARRIER);
  g_signal_group_connect_swapped (priv->object_signals, "changed",
                                  G_CALLBACK (steward_page_object_changed), self);

  priv->actions = g_simple_action_group_new ();
  steward_page_add_action (self, "save", G_CALLBACK (steward_page_save_changes));
  steward_page_add_action (self, "save-key", G_CALLBACK (steward_page_save_key_action));
  steward_page_add_action (self, "save-all", G_CALLBACK (steward_page_save_all));
  steward_page_add_action (self, "review", G_CALLBACK (steward_page_review));
  steward_page_add_action (self, "discard", G_CALLBACK (steward_page_revert));
  steward_page_add_action (self, "reload", G_CALLBACK (steward_page_reload_action));
  steward_page_add_action (self, "retry", G_CALLBACK (steward_page_resume));
  steward_page_add_action (self, "stop-saving", G_CALLBACK (steward_page_call_off_saving));
  steward_page_drafts_init (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (priv->actions));

  gtk_widget_init_template (GTK_WIDGET (self));
  steward_page_update (self);
}
