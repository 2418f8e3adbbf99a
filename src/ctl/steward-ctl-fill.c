/* steward-ctl-fill.c: a new ticket from a template and options
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ctl-fill.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "so-list-agent.h"
#include "so-ticket-agent.h"
#include "steward-ctl-commands.h"
#include "steward-ctl-names.h"
#include "steward-ctl-wait.h"
#include "steward-ticket-templates.h"

/* Bytes of a message: more is no letter. */
#define MESSAGE_LIMIT (4 * 1024 * 1024)

typedef struct
{
  const StewardCtlTicket *options;
  StewardTicketTemplate  *template;    /* says nothing where none was asked for */
  SoSession              *session;
} Source;

static void
list_name (GString               *names,
           StewardTicketTemplate *template)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                          steward_ticket_template_get_name (template));
}

static StewardTicketTemplate *
load_template (const char  *name,
               const char  *server,
               GError     **error)
{
  g_autoptr (StewardTicketTemplates) templates = steward_ticket_templates_new (NULL, server);
  GListModel *list = steward_ticket_templates_get_list (templates);
  g_autoptr (GString) names = g_string_new (NULL);
  StewardTicketTemplate *template;

  if (!steward_ticket_templates_load (templates, error))
    return NULL;

  template = steward_ticket_templates_find (templates, name);
  if (template != NULL)
    return template;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (StewardTicketTemplate) other = g_list_model_get_item (list, i);

      list_name (names, other);
    }
  if (names->len > 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 /* translators: a name, then a comma list of names */
                 _("No template is called \"%s\"; there are: %s"), name, names->str);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 /* translators: %s is a name */
                 _("No template is called \"%s\"; there are none for this server"), name);

  return NULL;
}

static const char *
get_text (Source     *source,
          const char *option,
          const char *key)
{
  return option != NULL ? option : steward_ticket_template_get_text (source->template, key);
}

/* Sets a reference of a ticket, which counts by its id only; nothing where nobody said it. */
static gboolean
set_reference (Source          *source,
               SoTicketEntity  *ticket,
               const char      *option,
               const char      *key,
               StewardCtlName   kind,
               const char      *property,
               const char      *member,
               GError         **error)
{
  const char *name = get_text (source, option, key);
  const SoField *field = so_carrier_find_field (SO_CARRIER (ticket), property);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (SoCarrier) carrier = NULL;
  int id;

  if (name == NULL)
    return TRUE;
  if (!steward_ctl_find_id (source->session, kind, name, &id, error))
    return FALSE;

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, json_object_new ());
  json_object_set_int_member (json_node_get_object (node), member, id);
  carrier = so_carrier_new_from_json (field->type (), node, error);
  if (carrier != NULL)
    g_object_set (ticket, property, carrier, NULL);

  return carrier != NULL;
}

/* The status whole: which of the two a server believes is unknown, so that they have to agree. */
static gboolean
set_status (Source          *source,
            SoTicketEntity  *ticket,
            GError         **error)
{
  const char *name = get_text (source, source->options->status, STEWARD_TEMPLATE_STATUS);
  g_autoptr (SoTicketStatusEntity) status = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  int id;

  if (name == NULL)
    return TRUE;
  if (!steward_ctl_find_id (source->session, STEWARD_CTL_STATUS, name, &id, error))
    return FALSE;

  so_list_get_ticket_status_entity_async (source->session, id, NULL, steward_ctl_keep_result,
                                          &result);
  steward_ctl_wait (&result);
  status = so_list_get_ticket_status_entity_finish (source->session, result, error);
  if (status == NULL)
    return FALSE;

  g_object_set (ticket, "status", status, "base-status", status->status, NULL);

  return TRUE;
}

/* The window finds those by typing; here they are no lists to look names up in. */
static void
warn_of_rest (StewardTicketTemplate *template)
{
  g_auto (GStrv) tags = steward_ticket_template_get_texts (template, STEWARD_TEMPLATE_TAGS);

  if (tags[0] != NULL ||
      steward_ticket_template_get_text (template, STEWARD_TEMPLATE_PERSON) != NULL ||
      steward_ticket_template_get_text (template, STEWARD_TEMPLATE_SALE) != NULL ||
      steward_ticket_template_get_text (template, STEWARD_TEMPLATE_PROJECT) != NULL)
    steward_ctl_warn (_("What the template says of contact, sale, project and tags is left out"));
}

/* A type first: it has defaults of its own. */
static SoTicketEntity *
get_default (Source  *source,
             GError **error)
{
  const char *type = get_text (source, source->options->type, STEWARD_TEMPLATE_TYPE);
  g_autoptr (GAsyncResult) result = NULL;
  int id;

  if (type == NULL)
    {
      so_ticket_create_default_ticket_entity_async (source->session, NULL, steward_ctl_keep_result,
                                                    &result);
      steward_ctl_wait (&result);
      return so_ticket_create_default_ticket_entity_finish (source->session, result, error);
    }

  if (!steward_ctl_find_id (source->session, STEWARD_CTL_TYPE, type, &id, error))
    return NULL;
  so_ticket_create_default_for_ticket_type_async (source->session, id, NULL,
                                                  steward_ctl_keep_result, &result);
  steward_ctl_wait (&result);

  return so_ticket_create_default_for_ticket_type_finish (source->session, result, error);
}

/* What is set only where the default can take it. */
static void
set_enum (SoTicketEntity *ticket,
          const char     *property,
          const char     *name)
{
  g_autofree char *json = name != NULL ? g_strdup_printf ("\"%s\"", name) : NULL;

  if (json != NULL)
    so_carrier_set_field_json (SO_CARRIER (ticket), property, json, NULL);
}

static SoTicketEntity *
make_ticket (Source  *source,
             GError **error)
{
  const StewardCtlTicket *options = source->options;
  g_autoptr (SoTicketEntity) ticket = NULL;
  const char *title = get_text (source, options->title, STEWARD_TEMPLATE_TITLE);

  if (title == NULL || *title == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("A ticket needs a title: use --title"));
      return NULL;
    }

  ticket = get_default (source, error);
  if (ticket == NULL ||
      !set_reference (source, ticket, options->category, STEWARD_TEMPLATE_CATEGORY,
                      STEWARD_CTL_CATEGORY, "category", "TicketCategoryId", error) ||
      !set_reference (source, ticket, options->priority, STEWARD_TEMPLATE_PRIORITY,
                      STEWARD_CTL_PRIORITY, "priority", "TicketPriorityId", error) ||
      !set_status (source, ticket, error) ||
      !set_reference (source, ticket, options->owner, STEWARD_TEMPLATE_OWNER,
                      STEWARD_CTL_OWNER, "owned-by", "AssociateId", error))
    return NULL;

  g_object_set (ticket, "title", title, NULL);
  set_enum (ticket, "slevel",
            steward_ticket_template_get_text (source->template, STEWARD_TEMPLATE_ACCESS));

  return g_steal_pointer (&ticket);
}

static char *
read_input (GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[4096];
  gssize n_bytes;

  while ((n_bytes = read (STDIN_FILENO, buffer, sizeof buffer)) > 0 && text->len <= MESSAGE_LIMIT)
    g_string_append_len (text, buffer, n_bytes);
  if (n_bytes < 0 || text->len > MESSAGE_LIMIT || !g_utf8_validate (text->str, text->len, NULL))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", _("standard input"),
                   _("no text, or too large for a message"));
      return NULL;
    }

  return g_strdup (text->str);
}

static gboolean
add_message (Source            *source,
             SoTicketCreation  *creation,
             GError           **error)
{
  const char *said = get_text (source, source->options->message, STEWARD_TEMPLATE_MESSAGE);
  gboolean is_input = g_strcmp0 (source->options->message, "-") == 0;
  g_autofree char *text = is_input ? read_input (error) : g_strdup (said);
  g_autoptr (SoTicketMessageEntity) message = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  SoTicketEntity *ticket = so_ticket_creation_get_ticket (creation);

  if (is_input && text == NULL)
    return FALSE;
  if (text == NULL || *text == '\0')
    return TRUE;

  so_ticket_create_default_ticket_message_entity_async (source->session, NULL,
                                                        steward_ctl_keep_result, &result);
  steward_ctl_wait (&result);
  message = so_ticket_create_default_ticket_message_entity_finish (source->session, result, error);
  if (message == NULL)
    return FALSE;

  g_object_set (message, "body", text, "html-body", "", "slevel", ticket->slevel, NULL);
  so_carrier_set_field_json (SO_CARRIER (message), "type", "\"Plain\"", NULL);
  so_ticket_creation_set_message (creation, message);

  return TRUE;
}

static gboolean
add_files (SoTicketCreation  *creation,
           char             **names,
           GError           **error)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (names[i]);
      g_autoptr (SoPendingAttachment) attachment = NULL;

      attachment = so_pending_attachment_new_for_file (file, error);
      if (attachment == NULL)
        return FALSE;
      g_list_store_append (so_ticket_creation_get_attachments (creation), attachment);
    }

  return TRUE;
}

static char **
get_texts (Source      *source,
           char       **option,
           const char  *key)
{
  return option != NULL ? g_strdupv (option)
                        : steward_ticket_template_get_texts (source->template, key);
}

static void
add_recipients (Source           *source,
                SoTicketCreation *creation)
{
  const StewardCtlTicket *options = source->options;
  g_auto (GStrv) to = get_texts (source, options->to, STEWARD_TEMPLATE_TO);
  g_auto (GStrv) cc = get_texts (source, options->cc, STEWARD_TEMPLATE_CC);
  g_auto (GStrv) bcc = get_texts (source, options->bcc, STEWARD_TEMPLATE_BCC);

  so_ticket_creation_set_recipients (creation, (const char * const *) to,
                                     (const char * const *) cc, (const char * const *) bcc);
}

/**
 * steward_ctl_fill_ticket:
 * @ticket: checked options
 * @server: as the user wrote it, for templates
 * @session: where to
 * @error: G_IO_ERROR_INVALID_ARGUMENT for names that are none, or as so_session_call_finish()
 *
 * Asks for the default and the lists; makes nothing.
 *
 * Returns: (transfer full) (nullable): a ticket to be made; %NULL on error
 */
SoTicketCreation *
steward_ctl_fill_ticket (const StewardCtlTicket  *ticket,
                         const char              *server,
                         SoSession               *session,
                         GError                 **error)
{
  g_autoptr (StewardTicketTemplate) template = NULL;
  g_autoptr (SoTicketEntity) entity = NULL;
  g_autoptr (SoTicketCreation) creation = NULL;
  Source source = { ticket, NULL, session };

  template = ticket->template != NULL ? load_template (ticket->template, server, error)
                                      : steward_ticket_template_new ("-");
  source.template = template;
  if (template == NULL || (entity = make_ticket (&source, error)) == NULL)
    return NULL;

  warn_of_rest (template);
  creation = so_ticket_creation_new (session, entity);
  if (!add_message (&source, creation, error) || !add_files (creation, ticket->attach, error))
    return NULL;
  add_recipients (&source, creation);
  so_ticket_creation_set_notify (creation, !ticket->quiet);

  return g_steal_pointer (&creation);
}
