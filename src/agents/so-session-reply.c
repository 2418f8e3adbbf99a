/* so-session-reply.c: turns the bytes of an answer into what its method promises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-json.h"
#include "so-service-error.h"

/* Longer answers are read in a thread: checking them and making carriers of this many bytes
 * is about a millisecond's work. What is made there nobody else has seen: a document never
 * changes, carriers know nothing but themselves and their parts, and the types register
 * themselves under GLib's lock.
 */
#define THREAD_BYTES (64 * 1024)

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
    case SO_REPLY_INTS:
      return _("an array");
    case SO_REPLY_JSON:
    default:
      return _("a value");
    }
}

static gboolean
is_int (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 &&
         json_node_get_int (node) >= G_MININT32 && json_node_get_int (node) <= G_MAXINT32;
}

static gboolean
holds_ints (JsonNode *node)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!is_int (json_array_get_element (array, i)))
      return FALSE;

  return TRUE;
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
      return is_int (node);
    case SO_REPLY_INTS:
      return holds_ints (node);
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

  if (method->reply == SO_REPLY_INTS)
    {
      JsonNode *node = json_node_new (JSON_NODE_ARRAY);

      json_node_take_array (node, json_array_new ());
      so_call_return_answer (task, NULL, node);
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

/* What is made of an answer, in whichever thread. */
typedef struct
{
  const SoMethod *method;
  GByteArray     *body;
  SoDocument     *document;  /* nullable: the text is no JSON */
  GObject        *carriers;  /* nullable: a carrier or a list, where the answer looks like one */
  JsonNode       *node;      /* nullable: the answer as a tree, where there are no carriers */
  GError         *error;     /* nullable: of the text or the carriers */
} Reading;

static Reading *
reading_new (SoCall *call)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->method = call->method;
  reading->body = g_byte_array_ref (call->body);

  return reading;
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_byte_array_unref (reading->body);
  g_clear_pointer (&reading->document, so_document_unref);
  g_clear_object (&reading->carriers);
  g_clear_pointer (&reading->node, json_node_unref);
  g_clear_error (&reading->error);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

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

/* Whether the answer is what carriers are made of; there may be none after an error. */
static gboolean
holds_carriers (Reading *reading)
{
  JsonNodeType type = so_document_get_node_type (reading->document);

  return (reading->method->reply == SO_REPLY_LIST && type == JSON_NODE_ARRAY) ||
         (reading->method->reply == SO_REPLY_CARRIER && type == JSON_NODE_OBJECT);
}

static GObject *
read_list (Reading *reading)
{
  GType type = reading->method->reply_type ();
  g_autoptr (GListStore) list = g_list_store_new (type);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint place = 0;
  gpointer item;

  while ((item = so_carrier_next_from_document (type, reading->document, &place,
                                                &reading->error)) != NULL)
    g_ptr_array_add (items, item);
  if (reading->error != NULL)
    {
      g_prefix_error (&reading->error, "[%u] ", items->len);
      return NULL;
    }

  g_list_store_splice (list, 0, 0, items->pdata, items->len);

  return G_OBJECT (g_steal_pointer (&list));
}

static void
read_carriers (Reading *reading)
{
  if (reading->method->reply == SO_REPLY_LIST)
    reading->carriers = read_list (reading);
  else
    reading->carriers = so_carrier_new_from_document (reading->method->reply_type (),
                                                      reading->document, &reading->error);
}

static void
read_answer (Reading *reading)
{
  reading->document = so_document_new ((const char *) reading->body->data, reading->body->len,
                                       &reading->error);
  if (reading->document == NULL)
    return;

  if (holds_carriers (reading) && !may_be_error (reading->document))
    read_carriers (reading);
  else
    reading->node = so_document_to_node (reading->document);
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
return_unreadable (GTask   *task,
                   Reading *reading)
{
  g_prefix_error (&reading->error, _("The server's answer cannot be read: "));
  so_call_return_error (task, g_steal_pointer (&reading->error));
}

/* An error, null, what nobody expected, a value; or a carrier that looked like an error. */
static void
return_node (GTask   *task,
             Reading *reading)
{
  SoCall *call = g_task_get_task_data (task);
  JsonNode *node = reading->node;
  GError *error = so_error_from_object (call->method, soup_message_get_status (call->message),
                                        node);

  if (error != NULL)
    so_call_return_error (task, error);
  else if (JSON_NODE_HOLDS_NULL (node))
    return_nothing (task);
  else if (!is_expected (node, call->method->reply))
    return_unexpected (task, node);
  else if (call->output != NULL && call->method->reply == SO_REPLY_STRING)
    so_call_pour_text (task, json_node_get_string (node));
  else if (!holds_carriers (reading))
    so_call_return_answer (task, NULL, json_node_ref (node));
  else
    {
      read_carriers (reading);
      if (reading->error != NULL)
        return_unreadable (task, reading);
      else
        so_call_return_answer (task, g_steal_pointer (&reading->carriers), NULL);
    }
}

static void
return_reading (GTask   *task,
                Reading *reading)
{
  if (reading->error != NULL)
    return_unreadable (task, reading);
  else if (reading->carriers != NULL)
    so_call_return_answer (task, g_steal_pointer (&reading->carriers), NULL);
  else
    return_node (task, reading);
}

static void
read_thread (GTask        *work,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  read_answer (task_data);
  g_task_return_boolean (work, TRUE);
}

/* In the thread of the call: a call that was given up is answered as such by its task. */
static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  return_reading (task, g_task_get_task_data (G_TASK (result)));
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
  g_autoptr (Reading) reading = NULL;

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
      g_autoptr (GTask) work = g_task_new (NULL, NULL, read_cb, g_object_ref (task));

      g_task_set_task_data (work, reading_new (call), reading_free);
      g_task_run_in_thread (work, read_thread);
      return;
    }

  reading = reading_new (call);
  read_answer (reading);
  return_reading (task, reading);
}
