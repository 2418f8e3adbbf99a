/* so-session-reply.c: turns the bytes of an answer into what its method promises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-json.h"
#include "so-service-error.h"

/* Longer lists are read in slices of this many microseconds of the main loop's time. */
#define SLICE_ITEMS 200
#define SLICE_TIME 4000

/* Longer texts are checked in a thread: about a millisecond's work. */
#define THREAD_BYTES (1024 * 1024)

static void
answer_free (gpointer data)
{
  SoAnswer *answer = data;

  g_clear_object (&answer->object);
  g_clear_pointer (&answer->node, json_node_unref);
  g_free (answer);
}

/*< private >
 * so_call_return_answer:
 * @task: a call's task
 * @object: (transfer full) (nullable): a carrier or a list
 * @node: (transfer full) (nullable): any other answer
 */
void
so_call_return_answer (GTask    *task,
                       GObject  *object,
                       JsonNode *node)
{
  SoAnswer *answer = g_new0 (SoAnswer, 1);

  answer->object = object;
  answer->node = node;
  so_call_log_end (g_task_get_task_data (task), NULL);
  g_task_return_pointer (task, answer, answer_free);
}

static const char *
describe_reply (SoReply reply)
{
  switch (reply)
    {
    case SO_REPLY_NONE:
      return _("nothing");
    case SO_REPLY_CARRIER:
      return _("an object");
    case SO_REPLY_LIST:
      return _("an array");
    case SO_REPLY_BOOL:
      return _("true or false");
    case SO_REPLY_INT:
      return _("a 32-bit integer");
    case SO_REPLY_STRING:
      return _("a string");
    case SO_REPLY_JSON:
    default:
      return _("a value");
    }
}

static gboolean
is_expected (JsonNode *node,
             SoReply   reply)
{
  GType type = json_node_get_value_type (node);

  switch (reply)
    {
    case SO_REPLY_CARRIER:
      return JSON_NODE_HOLDS_OBJECT (node);
    case SO_REPLY_LIST:
      return JSON_NODE_HOLDS_ARRAY (node);
    case SO_REPLY_BOOL:
      return JSON_NODE_HOLDS_VALUE (node) && type == G_TYPE_BOOLEAN;
    case SO_REPLY_INT:
      return JSON_NODE_HOLDS_VALUE (node) && type == G_TYPE_INT64 &&
             json_node_get_int (node) >= G_MININT32 && json_node_get_int (node) <= G_MAXINT32;
    case SO_REPLY_STRING:
      return JSON_NODE_HOLDS_VALUE (node) && type == G_TYPE_STRING;
    case SO_REPLY_JSON:
      return TRUE;
    case SO_REPLY_NONE:
    default:
      return JSON_NODE_HOLDS_NULL (node);
    }
}

/* Its kind and no more: what it holds may be secret. null is JSON's own word. */
static const char *
describe_node (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return _("an object");
    case JSON_NODE_ARRAY:
      return _("an array");
    case JSON_NODE_NULL:
      return "null";
    case JSON_NODE_VALUE:
    default:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        return _("a string");
      return json_node_get_value_type (node) == G_TYPE_BOOLEAN ? _("true or false")
                                                               : _("a number");
    }
}

/* null, or a 204 where something was expected: API notes, sections 6 and 11. */
static void
return_nothing (GTask *task)
{
  SoCall *call = g_task_get_task_data (task);
  const SoMethod *method = call->method;
  GError *error;

  if (method->reply == SO_REPLY_NONE)
    {
      so_call_return_answer (task, NULL, NULL);
      return;
    }

  if (method->reply == SO_REPLY_LIST)
    {
      so_call_return_answer (task, G_OBJECT (g_list_store_new (method->reply_type ())), NULL);
      return;
    }

  if (method->flags & SO_METHOD_FIND)
    {
      error = g_error_new_literal (SO_SERVICE_ERROR, SO_SERVICE_ERROR_NOT_FOUND,
                                   _("The server has nothing under this number or name"));
      so_service_error_set_details (error, soup_message_get_status (call->message), 0, NULL, NULL);
    }
  else
    /* translators: %s is a kind of value, as in "an object" */
    error = so_error_decode (_("The server answered with nothing where %s was expected"),
                             describe_reply (method->reply));

  so_call_return_error (task, error);
}

static gboolean
slice_cb (gpointer user_data)
{
  GTask *task = user_data;
  SoCall *call = g_task_get_task_data (task);
  gint64 end = g_get_monotonic_time () + SLICE_TIME;
  GType type = call->method->reply_type ();

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  for (; call->next < call->length; call->next++)
    {
      g_autoptr (GObject) item = NULL;
      GError *error = NULL;

      if (call->next % 8 == 7 && g_get_monotonic_time () > end && call->length > SLICE_ITEMS)
        return G_SOURCE_CONTINUE;

      item = so_carrier_next_from_document (type, call->document, &call->place, &error);
      if (item == NULL)
        {
          g_prefix_error (&error, "[%u] ", call->next);
          g_prefix_error (&error, _("The server's answer cannot be read: "));
          so_call_return_error (task, error);
          return G_SOURCE_REMOVE;
        }

      g_list_store_append (call->store, item);
    }

  so_call_return_answer (task, G_OBJECT (g_steal_pointer (&call->store)), NULL);

  return G_SOURCE_REMOVE;
}

static void
return_list (GTask      *task,
             SoDocument *document)
{
  SoCall *call = g_task_get_task_data (task);

  call->document = so_document_ref (document);
  call->length = so_document_get_length (document);
  call->store = g_list_store_new (call->method->reply_type ());

  if (call->length > SLICE_ITEMS)
    {
      g_autoptr (GSource) idle = g_idle_source_new ();

      g_task_attach_source (task, idle, slice_cb);
      g_source_set_priority (idle, G_PRIORITY_DEFAULT_IDLE); /* windows are drawn before */
    }
  else
    slice_cb (task);
}

static void
return_carrier (GTask      *task,
                SoDocument *document)
{
  SoCall *call = g_task_get_task_data (task);
  GError *error = NULL;
  GObject *carrier;

  carrier = so_carrier_new_from_document (call->method->reply_type (), document, &error);
  if (carrier != NULL)
    {
      so_call_return_answer (task, carrier, NULL);
      return;
    }

  g_prefix_error (&error, _("The server's answer cannot be read: "));
  so_call_return_error (task, error);
}

/* Whether a tree is needed to tell: no error object does without one of these. */
static gboolean
may_be_error (SoDocument *document)
{
  static const char *const names[] = { "Error", "ErrorType", "ErrorMessage", "Message" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (so_document_has (document, names[i]))
      return TRUE;

  return FALSE;
}

static gboolean
return_carriers (GTask      *task,
                 SoDocument *document)
{
  SoCall *call = g_task_get_task_data (task);
  JsonNodeType type = so_document_get_node_type (document);

  if (call->method->reply == SO_REPLY_LIST && type == JSON_NODE_ARRAY)
    return_list (task, document);
  else if (call->method->reply == SO_REPLY_CARRIER && type == JSON_NODE_OBJECT)
    return_carrier (task, document);
  else
    return FALSE;

  return TRUE;
}

static void
return_unexpected (GTask    *task,
                   JsonNode *node)
{
  SoCall *call = g_task_get_task_data (task);

  /* translators: kinds of values, as in "expected an object, got a number" */
  so_call_return_error (task, so_error_decode (_("The server's answer cannot be read: "
                                                 "expected %s, got %s"),
                                               describe_reply (call->method->reply),
                                               describe_node (node)));
}

static void
return_document (GTask      *task,
                 SoDocument *document)
{
  SoCall *call = g_task_get_task_data (task);
  const SoMethod *method = call->method;
  g_autoptr (JsonNode) node = NULL;
  GError *error;

  if (!may_be_error (document) && return_carriers (task, document))
    return;

  node = so_document_to_node (document);
  error = so_error_from_object (method, soup_message_get_status (call->message), node);
  if (error != NULL)
    so_call_return_error (task, error);
  else if (JSON_NODE_HOLDS_NULL (node))
    return_nothing (task);
  else if (!is_expected (node, method->reply))
    return_unexpected (task, node);
  else if (!return_carriers (task, document))
    so_call_return_answer (task, NULL, json_node_ref (node));
}

static void
return_unreadable (GTask  *task,
                   GError *error)
{
  g_prefix_error (&error, _("The server's answer cannot be read: "));
  so_call_return_error (task, error);
}

static void
parse_thread (GTask        *parsing,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  GByteArray *body = task_data;
  GError *error = NULL;
  SoDocument *document = so_document_new ((const char *) body->data, body->len, &error);

  if (document != NULL)
    g_task_return_pointer (parsing, document, (GDestroyNotify) so_document_unref);
  else
    g_task_return_error (parsing, error);
}

static void
parsed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (SoDocument) document = NULL;
  GError *error = NULL;

  document = g_task_propagate_pointer (G_TASK (result), &error);
  if (document != NULL)
    return_document (task, document);
  else
    return_unreadable (task, error);
}

static gboolean
is_page (GByteArray *body)
{
  guint i = 0;

  while (i < body->len && g_ascii_isspace (body->data[i]))
    i++;

  return i < body->len && body->data[i] == '<';
}

/*< private >
 * so_call_read_answer:
 * @task: a call's task whose answer came with a status of success
 */
void
so_call_read_answer (GTask *task)
{
  SoCall *call = g_task_get_task_data (task);
  g_autoptr (SoDocument) document = NULL;
  GError *error = NULL;

  if (soup_message_get_status (call->message) == SOUP_STATUS_NO_CONTENT)
    {
      return_nothing (task);
      return;
    }

  if (call->body->len == 0)
    {
      so_call_return_error (task, so_error_decode (_("The server's answer is empty")));
      return;
    }

  if (is_page (call->body))
    {
      so_call_return_error (task, so_error_decode (_("The server answered with a web page instead "
                                                     "of data; is its address right?")));
      return;
    }

  if (call->body->len > THREAD_BYTES)
    {
      g_autoptr (GTask) parsing = g_task_new (NULL, NULL, parsed_cb, g_object_ref (task));

      g_task_set_task_data (parsing, g_byte_array_ref (call->body),
                            (GDestroyNotify) g_byte_array_unref);
      g_task_run_in_thread (parsing, parse_thread);
      return;
    }

  document = so_document_new ((const char *) call->body->data, call->body->len, &error);
  if (document != NULL)
    return_document (task, document);
  else
    return_unreadable (task, error);
}
