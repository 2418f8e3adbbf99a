/* steward-ticket-messages.c: the messages of a ticket, with their texts on demand
 *
 * A ticket comes with a line for each of its messages. The text of one is fetched when its
 * line is unfolded, and shown as plain text: nothing in it is loaded or run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ticket-messages.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-ticket-message.h"
#include "so-ticket-messages.h"
#include "steward-enum-labels.h"
#include "steward-error-text.h"
#include "steward-readable.h"

#define FIRST_SHOWN 20         /* messages; the rest when the user wants them */
#define ID "steward-message"

struct _StewardTicketMessages
{
  AdwPreferencesGroup  parent_instance;

  SoSession           *session;      /* nullable */
  GListModel          *messages;     /* nullable: of SoTicketMessage */
  GPtrArray           *rows;         /* of GtkWidget; not owned */
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (StewardTicketMessages, steward_ticket_messages, ADW_TYPE_PREFERENCES_GROUP)

/* ---- HTML as text ---- */

static const struct
{
  const char *name;
  const char *text;
} entities[] = {
  { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" }, { "&apos;", "'" },
  { "&nbsp;", " " }, { "&amp;", "&" },
};

static gboolean
is_tag (const char *tag,
        const char *name)
{
  gsize length = strlen (name);

  return g_ascii_strncasecmp (tag, name, length) == 0 && !g_ascii_isalnum (tag[length]);
}

/* Behind an element whose text is not for people. */
static const char *
skip_element (const char *tag,
              const char *name)
{
  g_autofree char *end = g_strconcat ("</", name, NULL);

  for (; *tag != '\0'; tag++)
    if (g_ascii_strncasecmp (tag, end, strlen (end)) == 0)
      return tag + 1;

  return tag;
}

/* @tag: behind its "<". Returns what is behind its ">" */
static const char *
take_tag (GString    *text,
          const char *tag)
{
  static const char *const blocks[] = { "br", "/p", "/div", "/tr", "/li", "/h1", "/h2", "/h3" };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (is_tag (tag, blocks[i]))
      g_string_append_c (text, '\n');
  if (is_tag (tag, "style"))
    tag = skip_element (tag, "style");
  else if (is_tag (tag, "script"))
    tag = skip_element (tag, "script");
  while (*tag != '\0' && *tag != '>')
    tag++;

  return *tag == '>' ? tag + 1 : tag;
}

static const char *
take_entity (GString    *text,
             const char *html)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (html, entities[i].name))
      {
        g_string_append (text, entities[i].text);
        return html + strlen (entities[i].name);
      }

  g_string_append_c (text, '&');

  return html + 1;
}

/**
 * steward_ticket_messages_dup_text:
 * @html: a text with layout
 *
 * Returns: (transfer full): the text without it
 */
char *
steward_ticket_messages_dup_text (const char *html)
{
  GString *text = g_string_new (NULL);

  while (*html != '\0')
    if (*html == '<')
      html = take_tag (text, html + 1);
    else if (*html == '&')
      html = take_entity (text, html);
    else if (*html == '\n' || *html == '\r' || *html == '\t')
      {
        if (text->len > 0 && !g_ascii_isspace (text->str[text->len - 1]))
          g_string_append_c (text, ' ');
        html++;
      }
    else
      g_string_append_c (text, *html++);

  return g_strstrip (g_string_free (text, FALSE));
}

/* ---- one message ---- */

/* (transfer full) */
static char *
dup_body (SoTicketMessageEntity *message)
{
  gboolean is_html = message->html_body != NULL && *message->html_body != '\0' &&
                     (message->type == SO_TICKET_MESSAGE_TYPE_HTML || message->body == NULL ||
                      *message->body == '\0');

  if (is_html)
    return steward_ticket_messages_dup_text (message->html_body);

  return g_strdup (message->body != NULL ? message->body : "");
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, *text != '\0' ? text : _("This message has no text."));
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkLabel) label = user_data;
  g_autoptr (SoTicketMessageEntity) message = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  message = so_ticket_get_ticket_message_entity_finish (SO_SESSION (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (message != NULL)
    text = dup_body (message);
  else
    text = g_strdup_printf ("%s %s", _("The text could not be loaded."),
                            error != NULL ? error->message : "");
  show_text (label, text);
}

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (_("Loading…"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 12);

  return label;
}

/* The first time that a line is unfolded. */
static void
expanded_cb (AdwExpanderRow        *row,
             GParamSpec            *pspec,
             StewardTicketMessages *self)
{
  int id = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), ID));
  GtkWidget *label;

  if (id == 0 || !adw_expander_row_get_expanded (row) || self->session == NULL)
    return;

  g_object_set_data (G_OBJECT (row), ID, NULL);
  label = create_label ();
  adw_expander_row_add_row (row, label);
  so_ticket_get_ticket_message_entity_async (self->session, id, self->cancellable, fetched_cb,
                                             g_object_ref (label));
}

/* (transfer full): "24.11.2026 13:05 · External · 2 attachments" */
static char *
dup_facts (SoTicketMessage *message)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *access = so_carrier_get_wire_text (SO_CARRIER (message), "slevel");
  char *date = message->created_at != NULL ? steward_readable_date (message->created_at) : NULL;

  if (date != NULL)
    g_ptr_array_add (facts, date);
  if (access != NULL)
    g_ptr_array_add (facts, g_strdup (steward_enum_label (SO_TYPE_TICKET_SECURITY_LEVEL, access)));
  if (message->important)
    g_ptr_array_add (facts, g_strdup (_("Important")));
  if (message->num_attachments > 0)
    g_ptr_array_add (facts, g_strdup_printf (ngettext ("%d attachment", "%d attachments",
                                                       message->num_attachments),
                                             message->num_attachments));
  g_ptr_array_add (facts, NULL);

  return g_strjoinv (" · ", (char **) facts->pdata);
}

static void
add_message (StewardTicketMessages *self,
             SoTicketMessage       *message)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *facts = dup_facts (message);
  const char *author = message->author;

  if (author == NULL || *author == '\0')
    author = message->person_full_name;
  if (author == NULL || *author == '\0')
    author = _("Nobody knows who");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), author);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), facts);
  g_object_set_data (G_OBJECT (row), ID, GINT_TO_POINTER (message->ticket_message_id));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/* ---- all of them ---- */

static void add_some (StewardTicketMessages *self,
                      guint                  start,
                      guint                  end);

static void
more_cb (StewardTicketMessages *self)
{
  GtkWidget *button = g_ptr_array_index (self->rows, self->rows->len - 1);
  guint n_shown = self->rows->len - 1;

  g_ptr_array_set_size (self->rows, n_shown);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), button);
  add_some (self, n_shown, n_shown + FIRST_SHOWN);
  gtk_widget_grab_focus (g_ptr_array_index (self->rows, n_shown));
}

static void
add_some (StewardTicketMessages *self,
          guint                  start,
          guint                  end)
{
  guint n_messages = g_list_model_get_n_items (self->messages);
  GtkWidget *button;

  for (guint i = start; i < MIN (end, n_messages); i++)
    {
      g_autoptr (SoTicketMessage) message = g_list_model_get_item (self->messages, i);

      add_message (self, message);
    }
  if (end >= n_messages)
    return;

  button = gtk_button_new_with_label (_("Show More Messages"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), button);
  g_ptr_array_add (self->rows, button);
}

static void
clear (StewardTicketMessages *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
steward_ticket_messages_dispose (GObject *object)
{
  StewardTicketMessages *self = STEWARD_TICKET_MESSAGES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->messages);

  G_OBJECT_CLASS (steward_ticket_messages_parent_class)->dispose (object);
}

static void
steward_ticket_messages_finalize (GObject *object)
{
  g_ptr_array_unref (STEWARD_TICKET_MESSAGES (object)->rows);

  G_OBJECT_CLASS (steward_ticket_messages_parent_class)->finalize (object);
}

static void
steward_ticket_messages_class_init (StewardTicketMessagesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_ticket_messages_dispose;
  G_OBJECT_CLASS (klass)->finalize = steward_ticket_messages_finalize;
}

static void
steward_ticket_messages_init (StewardTicketMessages *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Messages"));
}

static gboolean
are_same (GListModel *messages,
          GListModel *others)
{
  guint n_messages = messages != NULL ? g_list_model_get_n_items (messages) : 0;

  if (n_messages == 0 || n_messages != g_list_model_get_n_items (others))
    return FALSE;

  for (guint i = 0; i < n_messages; i++)
    {
      g_autoptr (SoTicketMessage) one = g_list_model_get_item (messages, i);
      g_autoptr (SoTicketMessage) other = g_list_model_get_item (others, i);

      if (!so_carrier_equal (SO_CARRIER (one), SO_CARRIER (other)))
        return FALSE;
    }

  return TRUE;
}

/**
 * steward_ticket_messages_show:
 * @self: a group of rows
 * @session: what the texts are fetched with
 * @ticket: whose messages to show
 */
void
steward_ticket_messages_show (StewardTicketMessages *self,
                              SoSession             *session,
                              SoTicketEntity        *ticket)
{
  guint n_messages = g_list_model_get_n_items (G_LIST_MODEL (ticket->messages));

  if (self->session == session && are_same (self->messages, G_LIST_MODEL (ticket->messages)))
    return;                             /* what is unfolded stays so */

  clear (self);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->session, session);
  g_set_object (&self->messages, G_LIST_MODEL (ticket->messages));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         n_messages == 0 ? _("No messages") : NULL);
  add_some (self, 0, FIRST_SHOWN);
}
