/* steward-creation-view.c: the steps that create a ticket, and what to do when one fails
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-creation-view.h"

#include <glib/gi18n.h>

#include "so-ticket-entity.h"
#include "so-ticket-message-entity.h"
#include "steward-config.h"
#include "steward-error-text.h"
#include "steward-readable.h"

typedef struct
{
  AdwActionRow *row;
  GtkImage     *icon;
  GtkSpinner   *spinner;
} Line;

struct _StewardCreationView
{
  AdwBin               parent_instance;

  GtkLabel            *heading;
  AdwPreferencesGroup *steps_group;
  AdwPreferencesGroup *candidates_group;
  GtkWidget           *cancel_button;
  GtkWidget           *retry_button;
  GtkWidget           *repeat_button;
  GtkWidget           *done_button;
  GtkWidget           *settle_button;

  Line                 lines[SO_CREATION_N_STEPS];
  GPtrArray           *candidate_rows;  /* of GtkWidget */
  GtkWidget           *first_candidate; /* nullable: the button in the first of them */
  SoTicketCreation    *creation;        /* nullable */
};

enum { CANCEL, RETRY, REPEAT, ADOPT, SETTLE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardCreationView, steward_creation_view, ADW_TYPE_BIN)

static const char *const titles[] = {
  N_("Ticket"), N_("Message"), N_("Attachments"), N_("Send to recipients"),
  N_("Notify colleagues"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (titles) == SO_CREATION_N_STEPS);

/* ---- steps ---- */

static char *
describe_step (SoCreationStep *step)
{
  switch (step->state)
    {
    case SO_CREATION_WAITING:
      return g_strdup (_("Waiting"));
    case SO_CREATION_RUNNING:
      if (step->progress > 0)
        /* translators: %d is a number of percent */
        return g_strdup_printf (_("Under way: %d %%"), (int) (step->progress * 100));
      return g_strdup (_("Under way"));
    case SO_CREATION_DONE:
      return g_strdup (_("Done"));
    case SO_CREATION_FAILED:
      return step->error != NULL ? steward_error_text (step->error) : g_strdup (_("Not done"));
    case SO_CREATION_SKIPPED:
      return g_strdup (_("Nothing to do"));
    default:
      g_assert_not_reached ();
    }
}

static const char *
get_icon (SoCreationState state)
{
  switch (state)
    {
    case SO_CREATION_DONE:
      return "emblem-ok-symbolic";
    case SO_CREATION_FAILED:
      return "dialog-warning-symbolic";
    case SO_CREATION_SKIPPED:
      return "list-remove-symbolic";
    case SO_CREATION_WAITING:
    case SO_CREATION_RUNNING:
    default:
      return "content-loading-symbolic";
    }
}

static void
show_step (StewardCreationView *self,
           SoCreationStep      *step)
{
  Line *line = &self->lines[step->kind];
  g_autofree char *text = describe_step (step);
  gboolean running = step->state == SO_CREATION_RUNNING;

  adw_action_row_set_subtitle (line->row, text);
  gtk_image_set_from_icon_name (line->icon, get_icon (step->state));
  gtk_widget_set_visible (GTK_WIDGET (line->icon), !running);
  gtk_widget_set_visible (GTK_WIDGET (line->spinner), running);
  gtk_spinner_set_spinning (line->spinner, running);
}

static void
step_cb (StewardCreationView *self,
         GParamSpec          *pspec,
         SoCreationStep      *step)
{
  show_step (self, step);
}

static void
add_line (StewardCreationView *self,
          SoCreationKind       kind)
{
  Line *line = &self->lines[kind];

  line->row = ADW_ACTION_ROW (adw_action_row_new ());
  line->icon = GTK_IMAGE (gtk_image_new ());
  line->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_accessible_update_state (GTK_ACCESSIBLE (line->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), _(titles[kind]));
  adw_action_row_add_prefix (line->row, GTK_WIDGET (line->icon));
  adw_action_row_add_prefix (line->row, GTK_WIDGET (line->spinner));
  adw_preferences_group_add (self->steps_group, GTK_WIDGET (line->row));
}

/* ---- what the failed step may have made ---- */

static int
get_id (SoCarrier *candidate)
{
  return SO_IS_TICKET_ENTITY (candidate) ? SO_TICKET_ENTITY (candidate)->ticket_id
                                         : SO_TICKET_MESSAGE_ENTITY (candidate)->ej_message_id;
}

static char *
describe_candidate (SoCarrier *candidate)
{
  SoDateTime *created;
  const char *text;
  g_autofree char *date = NULL;

  if (SO_IS_TICKET_ENTITY (candidate))
    {
      created = SO_TICKET_ENTITY (candidate)->created_at;
      text = SO_TICKET_ENTITY (candidate)->title;
    }
  else
    {
      created = SO_TICKET_MESSAGE_ENTITY (candidate)->created_at;
      text = SO_TICKET_MESSAGE_ENTITY (candidate)->body;
    }
  if (created != NULL)
    date = steward_readable_date (created);

  return g_strdup_printf ("%s · %s", date != NULL ? date : "", text != NULL ? text : "");
}

static void
adopt_cb (StewardCreationView *self,
          GtkWidget           *button)
{
  g_signal_emit (self, signals[ADOPT], 0,
                 GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "id")));
}

static void
add_candidate (StewardCreationView *self,
               SoCarrier           *candidate)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("It Is This One"));
  g_autofree char *title = NULL;
  g_autofree char *subtitle = describe_candidate (candidate);
  g_autofree char *name = NULL;

  /* translators: %d is a number */
  title = g_strdup_printf (SO_IS_TICKET_ENTITY (candidate) ? _("Ticket %d") : _("Message %d"),
                           get_id (candidate));
  /* translators: %s is what was found, as "Ticket 17" */
  name = g_strdup_printf (_("It Is This One: %s"), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "id", GINT_TO_POINTER (get_id (candidate)));
  g_signal_connect_object (button, "clicked", G_CALLBACK (adopt_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->candidates_group, row);
  g_ptr_array_add (self->candidate_rows, row);
  if (self->first_candidate == NULL)
    self->first_candidate = button;
}

static void
show_candidates (StewardCreationView *self)
{
  GListModel *candidates = so_ticket_creation_get_candidates (self->creation);
  guint n = so_ticket_creation_is_unsure (self->creation) ? g_list_model_get_n_items (candidates)
                                                          : 0;

  for (guint i = 0; i < self->candidate_rows->len; i++)
    adw_preferences_group_remove (self->candidates_group,
                                  g_ptr_array_index (self->candidate_rows, i));
  g_ptr_array_set_size (self->candidate_rows, 0);
  self->first_candidate = NULL;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SoCarrier) candidate = g_list_model_get_item (candidates, i);

      add_candidate (self, candidate);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->candidates_group), n > 0);
}

/* ---- all of it ---- */

static char *
describe (StewardCreationView *self)
{
  int id = so_ticket_creation_get_ticket_id (self->creation);

  if (so_ticket_creation_is_running (self->creation))
    return g_strdup (_("The ticket is being created…"));
  if (so_ticket_creation_is_unsure (self->creation))
    return g_strdup (_("It is not certain what the server has done. Look before it is done "
                       "a second time."));
  if (id != 0)
    /* translators: %d is the number of a ticket */
    return g_strdup_printf (_("Ticket %d is created, but not all is done"), id);

  return g_strdup (_("The server’s answer is missing. Trying again looks first what it has."));
}

/* Whether the failed step made nothing that could be chosen, as an e-mail that left. */
static gboolean
is_deed (SoTicketCreation *creation)
{
  return so_ticket_creation_get_step (creation, SO_CREATION_SEND)->state == SO_CREATION_FAILED ||
         so_ticket_creation_get_step (creation, SO_CREATION_NOTIFY)->state == SO_CREATION_FAILED;
}

/* Shows the state of the whole; steps show theirs by themselves. */
void
steward_creation_view_update (StewardCreationView *self)
{
  g_autofree char *text = NULL;
  gboolean running, unsure;

  g_return_if_fail (STEWARD_IS_CREATION_VIEW (self));

  if (self->creation == NULL)
    return;

  running = so_ticket_creation_is_running (self->creation);
  unsure = so_ticket_creation_is_unsure (self->creation);
  text = describe (self);
  gtk_label_set_label (self->heading, text);
  show_candidates (self);
  gtk_widget_set_visible (self->cancel_button, running);
  gtk_widget_set_visible (self->retry_button, !running && !unsure);
  gtk_widget_set_visible (self->repeat_button, unsure);
  gtk_widget_set_visible (self->done_button, unsure && is_deed (self->creation));
  gtk_widget_set_visible (self->settle_button, !running &&
                          so_ticket_creation_get_ticket_id (self->creation) != 0);
}

/* Moves the focus to what does no harm: nothing is done twice by a key that comes too late. */
void
steward_creation_view_focus (StewardCreationView *self)
{
  GtkWidget *buttons[] = { self->cancel_button, self->retry_button, self->done_button };

  if (self->first_candidate != NULL && gtk_widget_grab_focus (self->first_candidate))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (gtk_widget_get_visible (buttons[i]) && gtk_widget_grab_focus (buttons[i]))
      return;

  gtk_widget_grab_focus (GTK_WIDGET (self->lines[0].row));
}

/* @creation: (nullable) */
void
steward_creation_view_set_creation (StewardCreationView *self,
                                    SoTicketCreation    *creation)
{
  g_return_if_fail (STEWARD_IS_CREATION_VIEW (self));

  if (self->creation != NULL)
    for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
      g_signal_handlers_disconnect_by_data (so_ticket_creation_get_step (self->creation, kind),
                                            self);
  g_set_object (&self->creation, creation);
  if (creation == NULL)
    return;

  for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
    {
      SoCreationStep *step = so_ticket_creation_get_step (creation, kind);

      g_signal_connect_object (step, "notify", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
      show_step (self, step);
    }
  steward_creation_view_update (self);
}

/* ---- buttons ---- */

static void
cancel_cb (StewardCreationView *self)
{
  g_signal_emit (self, signals[CANCEL], 0);
}

static void
retry_cb (StewardCreationView *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

static void
repeat_cb (StewardCreationView *self)
{
  g_signal_emit (self, signals[REPEAT], 0);
}

static void
done_cb (StewardCreationView *self)
{
  g_signal_emit (self, signals[ADOPT], 0, 0);
}

static void
settle_cb (StewardCreationView *self)
{
  g_signal_emit (self, signals[SETTLE], 0);
}

/* ---- GObject ---- */

static void
steward_creation_view_dispose (GObject *object)
{
  StewardCreationView *self = STEWARD_CREATION_VIEW (object);

  steward_creation_view_set_creation (self, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (steward_creation_view_parent_class)->dispose (object);
}

static void
steward_creation_view_finalize (GObject *object)
{
  g_ptr_array_unref (STEWARD_CREATION_VIEW (object)->candidate_rows);

  G_OBJECT_CLASS (steward_creation_view_parent_class)->finalize (object);
}

static guint
add_signal (const char *name,
            guint       n_params)
{
  return g_signal_new (name, STEWARD_TYPE_CREATION_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_params, G_TYPE_INT);
}

static void
steward_creation_view_class_init (StewardCreationViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_creation_view_dispose;
  object_class->finalize = steward_creation_view_finalize;

  /* what the user wants: "adopt" with the id of what is ours, 0 for a deed that was done;
   * "settle": the rest shall not be done */
  signals[CANCEL] = add_signal ("cancel", 0);
  signals[RETRY] = add_signal ("retry", 0);
  signals[REPEAT] = add_signal ("repeat", 0);
  signals[ADOPT] = add_signal ("adopt", 1);
  signals[SETTLE] = add_signal ("settle", 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX
                                               "/ui/pages/steward-creation-view.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardCreationView, heading);
  gtk_widget_class_bind_template_child (widget_class, StewardCreationView, steps_group);
  gtk_widget_class_bind_template_child (widget_class, StewardCreationView, candidates_group);
  gtk_widget_class_bind_template_child (widget_class, StewardCreationView, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, StewardCreationView, retry_button);
  gtk_widget_class_bind_template_child (widget_class, StewardCreationView, repeat_button);
  gtk_widget_class_bind_template_child (widget_class, StewardCreationView, done_button);
  gtk_widget_class_bind_template_child (widget_class, StewardCreationView, settle_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, repeat_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
}

static void
steward_creation_view_init (StewardCreationView *self)
{
  self->candidate_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int kind = 0; kind < SO_CREATION_N_STEPS; kind++)
    add_line (self, kind);
}
