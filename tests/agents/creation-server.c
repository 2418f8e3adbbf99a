/* creation-server.c: a server that makes tickets, and loses what it is told to lose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "creation-server.h"

#include <string.h>

#include "so-json.h"

#define PREFIX "/api/v1/"

/* Two have a name that is another's, too. */
#define CATEGORIES \
  "[{\"Id\":3,\"Name\":\"Support\",\"FullName\":\"Support\",\"Deleted\":false}," \
  "{\"Id\":4,\"Name\":\"Printers\",\"FullName\":\"Support/Printers\",\"Deleted\":false}," \
  "{\"Id\":5,\"Name\":\"Printers\",\"FullName\":\"Sales/Printers\",\"Deleted\":false}," \
  "{\"Id\":6,\"Name\":\"Old\",\"FullName\":\"Old\",\"Deleted\":true}]"
#define OTHERS \
  "[{\"Id\":7,\"Name\":\"US:\\\"High\\\";NO:\\\"Høy\\\"\",\"Deleted\":false}," \
  "{\"Id\":8,\"Name\":\"Low\",\"Deleted\":false}]"

static void
thing_free (gpointer data)
{
  Thing *thing = data;

  g_free (thing->text);
  g_free (thing);
}

/* Numbers begin apart, so that none is taken for another. */
static Thing *
add (GPtrArray  *things,
     const char *text,
     int         owner,
     int         first)
{
  Thing *thing = g_new0 (Thing, 1);

  thing->id = first + things->len;
  thing->text = g_strdup (text);
  thing->owner = owner;
  g_ptr_array_add (things, thing);

  return thing;
}

void
creation_server_add (GPtrArray  *things,
                     const char *text,
                     int         owner)
{
  add (things, text, owner, 9000);
}

static Thing *
find (GPtrArray *things,
      int        id)
{
  for (guint i = 0; i < things->len; i++)
    if (((Thing *) g_ptr_array_index (things, i))->id == id)
      return g_ptr_array_index (things, i);

  return NULL;
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  return json_object_get_string_member_with_default (object, name, "");
}

static int
get_int (JsonObject *object,
         const char *name)
{
  return json_object_get_int_member_with_default (object, name, 0);
}

static char *
print_ticket (CreationServer *self,
              Thing          *ticket)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format_iso8601 (now);
  GString *text = g_string_new (NULL);
  const char *comma = "";

  g_string_printf (text, "{\"TicketId\":%d,\"Title\":\"%s\",\"CreatedAt\":\"%s\",\"Messages\":[",
                   ticket->id, ticket->text,
                   ticket->owner == -1 ? "2001-02-03T04:05:06Z" : created);
  for (guint i = 0; i < self->messages->len; i++)
    {
      Thing *message = g_ptr_array_index (self->messages, i);

      if (message->owner == ticket->id)
        {
          g_string_append_printf (text, "%s{\"TicketMessageId\":%d}", comma, message->id);
          comma = ",";
        }
    }
  g_string_append (text, "]}");

  return g_string_free (text, FALSE);
}

static char *
find_tickets (CreationServer *self,
              JsonObject     *body)
{
  GString *text = g_string_new ("[");

  for (guint i = self->tickets->len; i > 0; i--)
    {
      Thing *ticket = g_ptr_array_index (self->tickets, i - 1);

      if (strstr (ticket->text, get_string (body, "TitleOrId")) != NULL)
        g_string_append_printf (text, "%s{\"TicketId\":%d,\"Title\":\"%s\"}",
                                text->len > 1 ? "," : "", ticket->id, ticket->text);
    }

  return g_string_free (g_string_append (text, "]"), FALSE);
}

static char *
print_attachment (Thing *attachment)
{
  return g_strdup_printf ("{\"AttachmentId\":%d,\"Name\":\"%s\",\"AttSize\":%d}", attachment->id,
                          attachment->text, attachment->size);
}

static char *
list_attachments (CreationServer *self,
                  JsonObject     *body)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < self->attachments->len; i++)
    {
      Thing *attachment = g_ptr_array_index (self->attachments, i);
      Thing *message = find (self->messages, attachment->owner);
      g_autofree char *one = print_attachment (attachment);

      if (message != NULL && message->owner == get_int (body, "TicketEntityId"))
        g_string_append_printf (text, "%s%s", text->len > 1 ? "," : "", one);
    }

  return g_string_free (g_string_append (text, "]"), FALSE);
}

static char *
attach (CreationServer *self,
        JsonObject     *body)
{
  JsonArray *ids = json_object_get_array_member (body, "AttachmentIds");

  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      Thing *attachment = find (self->attachments, json_array_get_int_element (ids, i));

      g_assert_nonnull (attachment);
      g_assert_nonnull (find (self->messages, get_int (body, "TicketMessageEntityId")));
      attachment->owner = get_int (body, "TicketMessageEntityId");
      attachment->n_owned++;
    }

  return NULL;
}

static char *
validate (CreationServer *self,
          JsonObject     *body)
{
  JsonArray *ids = json_object_get_array_member (body, "AttachmentIds");
  GString *text = g_string_new ("[");

  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      Thing *attachment = find (self->attachments, json_array_get_int_element (ids, i));
      gboolean valid = g_strcmp0 (attachment->text, self->refuse_name) != 0;

      g_string_append_printf (text,
                              "%s{\"AttachmentId\":%d,\"IsValid\":%s,\"ErrorMessage\":\"%s\"}",
                              i > 0 ? "," : "", attachment->id, valid ? "true" : "false",
                              valid ? "" : "Not this kind");
    }

  return g_string_free (g_string_append (text, "]"), FALSE);
}

static char *
upload (CreationServer *self,
        JsonObject     *body)
{
  Thing *attachment = find (self->attachments, get_int (body, "AttachmentId"));
  gsize length;

  g_assert_nonnull (attachment);
  g_free (g_base64_decode (get_string (body, "Content"), &length));
  attachment->uploaded = length;

  return NULL;
}

static char *
save_message (CreationServer *self,
              JsonObject     *body)
{
  JsonObject *entity = json_object_get_object_member (body, "Entity");
  JsonObject *ticket = json_object_get_object_member (entity, "Ticket");
  Thing *message;

  g_assert_nonnull (find (self->tickets, get_int (ticket, "TicketId")));
  message = add (self->messages, get_string (entity, "Body"), get_int (ticket, "TicketId"), 200);

  return g_strdup_printf ("{\"EjMessageId\":%d}", message->id);
}

static char *
print_message (Thing *message)
{
  g_autofree char *body = g_strescape (message->text, NULL);

  return g_strdup_printf ("{\"EjMessageId\":%d,\"Body\":\"%s\"}", message->id, body);
}

static char *
save_ticket (CreationServer *self,
             JsonObject     *entity)
{
  g_assert_cmpint (get_int (entity, "TicketId"), ==, 0);

  return print_ticket (self, add (self->tickets, get_string (entity, "Title"), 0, 100));
}

/* What only a program asks for that begins with nothing; NULL: something else. */
static char *
prepare (const char *path,
         JsonObject *body)
{
  if (g_str_equal (path, "Ticket/CreateDefaultTicketEntity"))
    return g_strdup ("{\"TicketId\":0,\"Title\":null,\"Slevel\":\"External\",\"Kept\":1}");
  if (g_str_equal (path, "Ticket/CreateDefaultForTicketType"))
    return g_strdup_printf ("{\"TicketId\":0,\"Title\":null,\"Slevel\":\"Internal\","
                            "\"TicketType\":{\"TicketTypeId\":%d}}",
                            get_int (body, "TicketTypeId"));
  if (g_str_equal (path, "Ticket/CreateDefaultTicketMessageEntity"))
    return g_strdup ("{\"EjMessageId\":0,\"Body\":null,\"HtmlBody\":null,\"Type\":\"Html\"}");
  if (g_str_equal (path, "MDO/GetList"))
    return g_strdup (g_str_equal (get_string (body, "Name"), "ejcategory") ? CATEGORIES : OTHERS);
  if (g_str_equal (path, "List/GetTicketStatusEntity"))
    return g_strdup ("{\"TicketStatusId\":7,\"Status\":\"Closed\"}");
  if (g_str_equal (path, "User/currentPrincipal"))
    return g_strdup ("{\"AssociateId\":11}");

  return NULL;
}

/* Does it. NULL: 204. */
static char *
perform (CreationServer *self,
         const char     *path,
         const char     *id,
         JsonObject     *body)
{
  char *prepared = prepare (path, body);

  if (prepared != NULL)
    return prepared;
  if (g_str_equal (path, "Ticket/SaveTicketEntity"))
    return save_ticket (self, body);
  if (g_str_equal (path, "Ticket/SaveTicketEntityWithNotify"))
    {
      self->n_notified += json_object_get_boolean_member (body, "Notify");
      return save_ticket (self, json_object_get_object_member (body, "NewEntity"));
    }
  if (g_str_equal (path, "Ticket/GetTicketEntity"))
    return print_ticket (self, find (self->tickets, atoi (id)));
  if (g_str_equal (path, "CustomerService/FindTicketsByTitleOrId"))
    return find_tickets (self, body);
  if (g_str_equal (path, "Ticket/SaveTicketMessageEntityWithOptions"))
    return save_message (self, body);
  if (g_str_equal (path, "Ticket/GetTicketMessageEntity"))
    return print_message (find (self->messages, atoi (id)));
  if (g_str_equal (path, "Ticket/CreateDefaultAttachmentEntity"))
    return g_strdup ("{\"AttachmentId\":0,\"Name\":null,\"ContentType\":null,\"AttSize\":0}");
  if (g_str_equal (path, "Ticket/SaveAttachmentEntity"))
    {
      Thing *attachment = add (self->attachments, get_string (body, "Name"), 0, 300);

      attachment->size = get_int (body, "AttSize");
      attachment->uploaded = -1;
      return print_attachment (attachment);
    }
  if (g_str_equal (path, "Ticket/UploadAttachment"))
    return upload (self, body);
  if (g_str_equal (path, "Ticket/ValidateAttachments"))
    return validate (self, body);
  if (g_str_equal (path, "Ticket/AddAttachments"))
    return attach (self, body);
  if (g_str_equal (path, "Ticket/GetTicketAttachments"))
    return list_attachments (self, body);

  if (g_str_equal (path, "Ticket/SendTicketMessage"))
    self->n_sent++;
  else if (g_str_equal (path, "Ticket/NotifyNewTicket"))
    self->n_notified++;
  else
    g_error ("Nobody should call %s", path);

  return NULL;
}

static void
hang_up (SoupServerMessage *message)
{
  g_autoptr (GSocket) socket = g_object_ref (soup_server_message_get_socket (message));
  g_autoptr (GIOStream) stream = soup_server_message_steal_connection (message);

  g_io_stream_close (stream, NULL, NULL);
  g_socket_close (socket, NULL);
}

static void
answer (SoupServerMessage *message,
        guint              status,
        const char        *text)
{
  soup_server_message_set_status (message, text != NULL ? status : 204, NULL);
  if (text != NULL)
    soup_server_message_set_response (message, "application/json", SOUP_MEMORY_COPY, text,
                                      strlen (text));
}

static gboolean
is_done_at_all (Loss loss)
{
  return loss != LOSS_BEFORE && loss != LOSS_500_BEFORE && loss != LOSS_REFUSED &&
         loss != LOSS_CANCEL_BEFORE;
}

static void
reply (SoupServerMessage *message,
       Loss               loss,
       const char        *text)
{
  g_autofree char *half = text != NULL ? g_strndup (text, strlen (text) / 2) : g_strdup ("{");

  switch (loss)
    {
    case LOSS_NONE:
      answer (message, 200, text);
      break;
    case LOSS_BEFORE:
    case LOSS_AFTER:
      hang_up (message);
      break;
    case LOSS_GARBAGE:
      answer (message, 200, half);
      break;
    case LOSS_500_BEFORE:
    case LOSS_500_AFTER:
      answer (message, 500, "null");
      break;
    case LOSS_REFUSED:
      answer (message, 400, "{\"Error\":true,\"Message\":\"Not so, says the server\"}");
      break;
    case LOSS_CANCEL_BEFORE:
    case LOSS_CANCEL_AFTER:
      soup_server_message_pause (message);
      break;
    case N_LOSSES:
    default:
      g_assert_not_reached ();
    }
}

static void
handle (SoupServer        *server,
        SoupServerMessage *message,
        const char        *path,
        GHashTable        *query,
        gpointer           user_data)
{
  CreationServer *self = user_data;
  SoupMessageBody *bytes = soup_server_message_get_request_body (message);
  g_autoptr (JsonNode) node = NULL;
  const char *id = query != NULL ? g_hash_table_lookup (query, "ticketEntityId") : NULL;
  Loss loss = self->n_requests++ == self->lost_request ? self->loss : LOSS_NONE;
  g_autofree char *text = NULL;

  if (id == NULL && query != NULL)
    id = g_hash_table_lookup (query, "ticketMessageEntityId");
  g_assert_true (g_str_has_prefix (path, PREFIX));
  path += strlen (PREFIX);
  if (g_str_has_prefix (path, "Agents/"))
    path += strlen ("Agents/");
  g_ptr_array_add (self->paths, g_strdup (path));
  if (bytes->length > 0)
    node = so_json_parse (bytes->data, bytes->length, NULL);
  if (g_str_equal (path, "Ticket/SendTicketMessage"))
    g_string_append_len (self->sent, bytes->data, bytes->length);
  if (g_str_has_prefix (path, "Ticket/SaveTicket"))
    g_string_append_len (self->saved, bytes->data, bytes->length);

  if (is_done_at_all (loss))
    text = perform (self, path, id, node != NULL ? json_node_get_object (node) : NULL);
  if (loss != LOSS_NONE && self->lost != NULL)
    self->lost (self->data);
  reply (message, loss, text);
}

void
creation_server_init (CreationServer *self)
{
  g_autoptr (GError) error = NULL;
  GSList *uris;

  memset (self, 0, sizeof *self);
  self->tickets = g_ptr_array_new_with_free_func (thing_free);
  self->messages = g_ptr_array_new_with_free_func (thing_free);
  self->attachments = g_ptr_array_new_with_free_func (thing_free);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->sent = g_string_new (NULL);
  self->saved = g_string_new (NULL);
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, handle, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);

  uris = soup_server_get_uris (self->server);
  self->address = g_strdup_printf ("http://127.0.0.1:%d/", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
}

void
creation_server_clear (CreationServer *self)
{
  soup_server_disconnect (self->server);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->server);
  g_free (self->address);
  g_ptr_array_unref (self->tickets);
  g_ptr_array_unref (self->messages);
  g_ptr_array_unref (self->attachments);
  g_ptr_array_unref (self->paths);
  g_free (self->refuse_name);
  g_string_free (self->sent, TRUE);
  g_string_free (self->saved, TRUE);
}
