/* steward-numbering-defaults-page.c: the defaults for new counters
 *
 * The server takes defaults but does not tell the stored ones: the form starts from what
 * it proposes for a new counter. The switch for document templates is a setting of its
 * own and saved the moment it is switched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-numbering-defaults-page.h"

#include <glib/gi18n.h>

#include "so-number-allocation-agent.h"
#include "steward-config.h"
#include "steward-forms.h"
#include "steward-numbering-effect-row.h"

struct _StewardNumberingDefaultsPage
{
  StewardPage                parent_instance;

  StewardNumberingEffectRow *effect_row;
  GtkWidget                 *template_row;
  GtkSwitch                 *template_switch;
  GtkLabel                  *template_error;

  gboolean                   each_template;     /* as the server has it */
  gboolean                   wanted;            /* what it was sent last */
  guint                      template_known : 1;
  guint                      showing : 1;       /* the switch moves without the user */
};

G_DEFINE_FINAL_TYPE (StewardNumberingDefaultsPage, steward_numbering_defaults_page,
                     STEWARD_TYPE_PAGE)

static void
update_template_row (StewardNumberingDefaultsPage *self)
{
  const char *denial = steward_page_get_denial (STEWARD_PAGE (self));

  gtk_widget_set_sensitive (self->template_row, self->template_known && denial == NULL);
  gtk_widget_set_tooltip_text (self->template_row, denial);

  /* the row is grey, but only the switch is what assistive tools see */
  gtk_widget_set_sensitive (GTK_WIDGET (self->template_switch),
                            self->template_known && denial == NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->template_switch),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  denial != NULL ? denial :
                                  adw_action_row_get_subtitle (ADW_ACTION_ROW (self->template_row)),
                                  -1);
}

static void
changed (StewardPage *page,
         SoCarrier   *object)
{
  steward_numbering_effect_row_show (STEWARD_NUMBERING_DEFAULTS_PAGE (page)->effect_row,
                                     SO_REF_COUNT_ENTITY (object));
  update_template_row (STEWARD_NUMBERING_DEFAULTS_PAGE (page));
}

/* ---- own counter for each template ---- */

static void
show_each_template (StewardNumberingDefaultsPage *self)
{
  self->showing = TRUE;
  gtk_switch_set_active (self->template_switch, self->each_template);
  self->showing = FALSE;
}

static void
template_saved_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (StewardNumberingDefaultsPage) self = user_data;
  g_autoptr (GError) error = NULL;

  gboolean saved;

  saved = so_number_allocation_set_number_each_template_finish (SO_SESSION (source), result,
                                                                &error);
  if (self->template_switch == NULL ||
      steward_page_get_session (STEWARD_PAGE (self)) != (gpointer) source)
    return;                             /* closed, or on another server meanwhile */

  if (saved)
    self->each_template = self->wanted;
  show_each_template (self);
  update_template_row (self);
  if (saved)
    steward_page_toast (STEWARD_PAGE (self), _("Saved"));
  else
    steward_page_show_error (STEWARD_PAGE (self),
                             _("The setting for document templates was not saved"),
                             error, "numbering.each-template");
}

static void
save_each_template (StewardNumberingDefaultsPage *self,
                    gboolean              each_template)
{
  SoSession *session = steward_page_get_session (STEWARD_PAGE (self));

  self->wanted = each_template;
  self->showing = TRUE;
  gtk_switch_set_active (self->template_switch, each_template);
  self->showing = FALSE;
  gtk_widget_set_sensitive (self->template_row, FALSE);
  so_number_allocation_set_number_each_template_async (session, each_template, NULL,
                                                       template_saved_cb, g_object_ref (self));
}

static void
template_switched_cb (StewardNumberingDefaultsPage *self)
{
  if (!self->showing)
    save_each_template (self, gtk_switch_get_active (self->template_switch));
}

static void
each_template_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  StewardNumberingDefaultsPage *self = STEWARD_NUMBERING_DEFAULTS_PAGE (widget);

  save_each_template (self, !self->each_template);
}

/* The form does without this one: a server may lack it. */
static void
template_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (StewardNumberingDefaultsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean known;

  known = so_number_allocation_get_number_each_template_finish (SO_SESSION (source), result,
                                                                &self->each_template, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  show_each_template (self);
  self->template_known = known;
  update_template_row (self);
  gtk_label_set_label (self->template_error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->template_error), error != NULL);
}

/* ---- StewardPage ---- */

static void
load_async (StewardPage         *page,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  SoSession *session = steward_page_get_session (page);

  so_number_allocation_create_default_ref_count_entity_async (session, cancellable, callback,
                                                              user_data);
  so_number_allocation_get_number_each_template_async (session, cancellable, template_loaded_cb,
                                                       g_object_ref (page));
}

static void
save_async (StewardPage         *page,
            SoCarrier           *sent,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  so_number_allocation_save_default_numbering_async (steward_page_get_session (page),
                                                     SO_REF_COUNT_ENTITY (sent), cancellable,
                                                     callback, user_data);
}

/* The server tells nothing: the page reads the defaults again. */
static SoCarrier *
save_finish (StewardPage   *page,
             GAsyncResult  *result,
             GError       **error)
{
  g_autoptr (GObject) session = g_async_result_get_source_object (result);

  so_number_allocation_save_default_numbering_finish (SO_SESSION (session), result, error);

  return NULL;
}

static char *
concern (StewardPage *page,
         SoCarrier   *object)
{
  return steward_numbering_concern (SO_REF_COUNT_ENTITY (object));
}

static void
steward_numbering_defaults_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_NUMBERING_DEFAULTS_PAGE);

  G_OBJECT_CLASS (steward_numbering_defaults_page_parent_class)->dispose (object);
}

static void
steward_numbering_defaults_page_class_init (StewardNumberingDefaultsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_numbering_defaults_page_dispose;
  page_class->save_method = "NumberAllocation/SaveDefaultNumbering";
  page_class->load_async = load_async;
  page_class->save_async = save_async;
  page_class->save_finish = save_finish;
  page_class->concern = concern;
  page_class->changed = changed;

  steward_forms_init ();
  g_type_ensure (STEWARD_TYPE_NUMBERING_EFFECT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX
                                               "/ui/pages/steward-numbering-defaults-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingDefaultsPage, effect_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingDefaultsPage, template_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingDefaultsPage,
                                        template_switch);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingDefaultsPage, template_error);
  gtk_widget_class_bind_template_callback (widget_class, template_switched_cb);
  gtk_widget_class_install_action (widget_class, "numbering.each-template", NULL,
                                   each_template_action);
}

static void
steward_numbering_defaults_page_init (StewardNumberingDefaultsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
