/* steward-conflict.c: somebody else changed what is about to be saved
 *
 * The window emits "response" with "cancel", "reload" or "save" and is then destroyed by
 * whoever opened it. With "save" each conflict has the user's choice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-conflict.h"

#include <glib/gi18n.h>

#include "so-mdo-agent.h"
#include "steward-change.h"
#include "steward-config.h"
#include "steward-readable.h"

struct _StewardConflict
{
  AdwWindow            parent_instance;

  GtkLabel            *intro;
  GtkBox              *conflicts;
  AdwPreferencesGroup *taken;

  StewardForm         *form;       /* nullable */
  SoCarrier           *base;
  SoCarrier           *mine;
  SoCarrier           *theirs;
  GPtrArray           *items;
  GCancellable        *cancellable;
  char                *name;       /* nullable: of the object */
  guint                open;       /* conflicts without a choice */
};

enum
{
  SIGNAL_RESPONSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardConflict, steward_conflict, ADW_TYPE_WINDOW)

static void
respond_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_autoptr (GtkWidget) held = g_object_ref (widget);

  g_signal_emit (held, signals[SIGNAL_RESPONSE], 0, name + strlen ("conflict."));
}

static gboolean
steward_conflict_close_request (GtkWindow *window)
{
  respond_action (GTK_WIDGET (window), "conflict.cancel", NULL);

  return GDK_EVENT_STOP;
}

static void
steward_conflict_dispose (GObject *object)
{
  StewardConflict *self = STEWARD_CONFLICT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->form);
  g_clear_object (&self->base);
  g_clear_object (&self->mine);
  g_clear_object (&self->theirs);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_CONFLICT);

  G_OBJECT_CLASS (steward_conflict_parent_class)->dispose (object);
}

static void
steward_conflict_class_init (StewardConflictClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_conflict_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = steward_conflict_close_request;

  /* "cancel", "reload" or "save" */
  signals[SIGNAL_RESPONSE] =
    g_signal_new ("response", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/ui/pages/steward-conflict.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardConflict, intro);
  gtk_widget_class_bind_template_child (widget_class, StewardConflict, conflicts);
  gtk_widget_class_bind_template_child (widget_class, StewardConflict, taken);
  gtk_widget_class_install_action (widget_class, "conflict.save", NULL, respond_action);
  gtk_widget_class_install_action (widget_class, "conflict.reload", NULL, respond_action);
  gtk_widget_class_install_action (widget_class, "conflict.cancel", NULL, respond_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "conflict.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "conflict.save", NULL);
}

static void
steward_conflict_init (StewardConflict *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflict.save", FALSE);
}

/* ---- who and when ---- */

/* (transfer full) (nullable): what the carrier tells about the last change */
static char *
dup_when (SoCarrier *theirs)
{
  static const char *const names[] = { "updated", "last-changed" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const SoField *field = so_carrier_find_field (theirs, names[i]);
      char *text = field != NULL && field->kind == SO_KIND_DATE ?
                   steward_readable_field (theirs, field, STEWARD_FORMAT_PLAIN) : NULL;

      if (text != NULL)
        return text;
    }

  return NULL;
}

/* 0 where nobody knows */
static int
get_who (SoCarrier *theirs)
{
  int who = 0;

  if (so_carrier_find_field (theirs, "updated-associate-id") != NULL)
    g_object_get (theirs, "updated-associate-id", &who, NULL);

  return who;
}

/* @user: (nullable): the name of whoever it was */
static void
show_intro (StewardConflict *self,
            const char      *user)
{
  g_autofree char *when = dup_when (self->theirs);
  g_autofree char *intro = NULL;
  int who = get_who (self->theirs);

  if (when != NULL && user != NULL)
    /* translators: an object, as "Options, Norwegian", a date and time, and the name of a user */
    intro = g_strdup_printf (_("“%s” was saved on %s by %s, after you opened it."), self->name,
                             when, user);
  else if (when != NULL && who > 0)
    /* translators: an object, as "Options, Norwegian", a date and time, and the number of a user */
    intro = g_strdup_printf (_("“%s” was saved on %s by user #%d, after you opened it."),
                             self->name, when, who);
  else if (when != NULL)
    /* translators: an object, as "Options, Norwegian", and a date and time */
    intro = g_strdup_printf (_("“%s” was saved on %s, after you opened it."), self->name, when);
  else
    /* translators: an object, as "Options, Norwegian" */
    intro = g_strdup_printf (_("“%s” was saved by somebody else after you opened it."),
                             self->name);

  gtk_label_set_label (self->intro, intro);
}

static void
users_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (StewardConflict) self = user_data;
  g_autoptr (GListStore) users = so_mdo_get_list_finish (SO_SESSION (source), result, NULL);
  guint n = users != NULL ? g_list_model_get_n_items (G_LIST_MODEL (users)) : 0;

  if (self->theirs == NULL)
    return;                             /* the user was faster */

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SoMdoListItem) user = g_list_model_get_item (G_LIST_MODEL (users), i);

      if (user->id == get_who (self->theirs) && user->name != NULL)
        show_intro (self, user->name);
    }
}

/* ---- what both changed ---- */

static void
chosen_cb (GtkCheckButton *button,
           SoMergeItem    *item)
{
  StewardConflict *self = STEWARD_CONFLICT (gtk_widget_get_root (GTK_WIDGET (button)));

  if (!gtk_check_button_get_active (button))
    return;

  item->use_mine = g_object_get_data (G_OBJECT (button), "mine") != NULL;
  if (!item->is_chosen)
    self->open--;
  item->is_chosen = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflict.save", self->open == 0);
}

static void
set_choice (GtkBuilder  *builder,
            const char  *id,
            const char  *label,
            SoMergeItem *item)
{
  GObject *button = gtk_builder_get_object (builder, id);
  gboolean mine = g_str_equal (id, "mine_choice");
  /* translators: a field and one of its values to choose, as "Sender: Yours" */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), label,
                                           gtk_check_button_get_label (GTK_CHECK_BUTTON (button)));

  if (mine)
    g_object_set_data (button, "mine", item);
  if (item->is_chosen)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), item->use_mine == mine);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "toggled", G_CALLBACK (chosen_cb), item);
}

/* (transfer full) (nullable): of a long text only what is different */
static char *
dup_value (StewardConflict   *self,
           SoCarrier         *version,
           const SoMergeItem *item,
           JsonNode          *node)
{
  char *parts = steward_change_parts (item, node);

  return parts != NULL ? parts : steward_change_value (self->form, version, item, node);
}

static void
show_version (StewardConflict   *self,
              GtkBuilder        *builder,
              const char        *id,
              SoCarrier         *version,
              const SoMergeItem *item,
              JsonNode          *node)
{
  g_autofree char *value = dup_value (self, version, item, node);

  steward_change_show_value (builder, id, value);
}

static void
add_conflict (StewardConflict *self,
              SoMergeItem     *item)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource (RESOURCE_PREFIX "/ui/pages/steward-conflict-item.ui");
  g_autofree char *label = steward_change_item_label (self->form, item);

  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "label")), label);
  show_version (self, builder, "theirs", self->theirs, item, item->theirs);
  show_version (self, builder, "mine", self->mine, item, item->mine);
  show_version (self, builder, "base", self->base, item, item->base);
  set_choice (builder, "theirs_choice", label, item);
  set_choice (builder, "mine_choice", label, item);
  gtk_box_append (self->conflicts, GTK_WIDGET (gtk_builder_get_object (builder, "item")));
}

/* ---- what only one of the two changed ---- */

static void
add_taken (StewardConflict   *self,
           const SoMergeItem *item)
{
  gboolean is_mine = item->state == SO_MERGE_MINE;
  g_autofree char *label = steward_change_item_label (self->form, item);
  g_autofree char *value = is_mine ? dup_value (self, self->mine, item, item->mine) :
                                     dup_value (self, self->theirs, item, item->theirs);
  g_autofree char *text = NULL;
  g_autofree char *title = g_markup_escape_text (label, -1);
  g_autofree char *subtitle = NULL;
  GtkWidget *row = adw_action_row_new ();

  if (value == NULL)
    value = g_strdup (_("Nothing"));
  if (is_mine)
    /* translators: %s is a value */
    text = g_strdup_printf (_("Yours: %s"), value);
  else
    /* translators: %s is a value */
    text = g_strdup_printf (_("On server now: %s"), value);
  subtitle = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_group_add (self->taken, row);
  gtk_widget_set_visible (GTK_WIDGET (self->taken), TRUE);
}

/**
 * steward_conflict_new:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none): a window that is not shown yet; GTK has it until it is destroyed
 */
StewardConflict *
steward_conflict_new (GtkWindow *parent)
{
  return g_object_new (STEWARD_TYPE_CONFLICT, "transient-for", parent, NULL);
}

/**
 * steward_conflict_set_versions:
 * @self: a conflict
 * @session: (nullable): knows the names of users
 * @name: what the user calls the object
 * @form: (nullable): where the user knows the fields from
 * @base: what was opened
 * @mine: what the user made of it
 * @theirs: what the server has now
 * @items: (element-type SoMergeItem): how they differ; the user's choices go there;
 *   what is chosen already is shown so
 */
void
steward_conflict_set_versions (StewardConflict *self,
                               SoSession       *session,
                               const char      *name,
                               StewardForm     *form,
                               SoCarrier       *base,
                               SoCarrier       *mine,
                               SoCarrier       *theirs,
                               GPtrArray       *items)
{
  g_return_if_fail (STEWARD_IS_CONFLICT (self));

  g_set_object (&self->form, form);
  g_set_object (&self->base, base);
  g_set_object (&self->mine, mine);
  g_set_object (&self->theirs, theirs);
  self->items = g_ptr_array_ref (items);
  self->name = g_strdup (name);
  show_intro (self, NULL);
  if (session != NULL && get_who (theirs) > 0)
    so_mdo_get_list_async (session, "associate", NULL, self->cancellable, users_cb,
                           g_object_ref (self));

  for (guint i = 0; i < items->len; i++)
    {
      SoMergeItem *item = g_ptr_array_index (items, i);

      if (item->state == SO_MERGE_CONFLICT)
        {
          self->open += !item->is_chosen;
          add_conflict (self, item);
        }
      else if (item->state != SO_MERGE_SAME)
        add_taken (self, item);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflict.save", self->open == 0);
}
