/* steward-demo-attachments.c: files of messages, stored as blobs
 *
 * An attachment is made in three steps: the record, its content, and the
 * message it belongs to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-add-attachments-request.h"
#include "so-carriers.h"
#include "so-remove-message-attachments-request.h"
#include "so-upload-attachment-request.h"
#include "so-validate-attachments-request.h"
#include "steward-demo-messages.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"

static int
get_int (JsonObject *object,
         const char *member)
{
  return (int) json_object_get_int_member (object, member);
}

/**
 * steward_demo_get_attachments:
 * @call: a call
 * @where: what follows the table in SQL, with one parameter
 * @id: the parameter
 *
 * Returns: (transfer full): the attachments, without their content
 */
JsonArray *
steward_demo_get_attachments (StewardDemoCall *call,
                              const char      *where,
                              int              id)
{
  g_autofree char *sql = g_strconcat ("SELECT * FROM attachment_info ", where, NULL);
  JsonArray *files;

  files = steward_demo_get_rows (call->database, so_attachment_entity_get_type (), sql, id);
  steward_demo_add_rights_all (files, so_attachment_entity_get_type (), call->user);

  return files;
}

static JsonNode *
get_attachment (StewardDemoCall *call,
                int              id)
{
  g_autoptr (JsonArray) files = steward_demo_get_attachments (call, "WHERE AttachmentId = ?1", id);

  return json_array_get_length (files) > 0 ? json_array_dup_element (files, 0) : NULL;
}

JsonNode *
steward_demo_create_default_attachment_entity (StewardDemoCall  *call,
                                               GError          **error)
{
  JsonObject *file = steward_demo_blank_object (so_attachment_entity_get_type ());

  json_object_set_string_member (file, "Name", "");
  json_object_set_string_member (file, "ContentType", "application/octet-stream");
  json_object_set_string_member (file, "ContentId", "");
  json_object_set_string_member (file, "AuthKey", "");
  json_object_set_boolean_member (file, "IsSafeFileExtension", TRUE);
  steward_demo_add_rights (file, so_attachment_entity_get_type (), call->user, FALSE);

  return steward_demo_take_object (file);
}

JsonNode *
steward_demo_get_attachment_entity (StewardDemoCall  *call,
                                    GError          **error)
{
  int id;

  return steward_demo_call_get_id (call, "attachmentEntityId", &id, error)
    ? get_attachment (call, id) : NULL;
}

/* The size is that of the content, whatever was posted. */
JsonNode *
steward_demo_save_attachment_entity (StewardDemoCall  *call,
                                     GError          **error)
{
  static const char * const columns[] = {
    "Name", "ContentType", "InlineImage", "ContentId", "AuthKey", NULL,
  };
  GType type = so_attachment_entity_get_type ();
  g_autoptr (JsonObject) file = steward_demo_call_get_entity (call, type, error);
  const char *name;
  int id;

  if (file == NULL || !steward_demo_check_lengths (file, NULL, type, error))
    return NULL;

  id = get_int (file, "AttachmentId");
  name = json_object_get_string_member (file, "Name");
  if (id != 0 && !steward_demo_database_get_int (call->database, STEWARD_DEMO_FIND_ATTACHMENT, "i",
                                                 id))
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_GONE,
                   "AttachmentEntity id %d not found", id);
      return NULL;
    }
  if (name == NULL || *name == '\0' || strpbrk (name, "/\\") != NULL)
    {
      g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                           "Name: a file's name without a folder is needed.");
      return NULL;
    }

  if (id == 0)
    {
      g_autofree char *key = g_uuid_string_random ();

      json_object_set_string_member (file, "AuthKey", key);
    }
  id = steward_demo_save_row (call->database, "attachment", "AttachmentId", file, columns);
  steward_demo_database_run (call->database, "UPDATE attachment SET CreatedBy = ?2, CreatedAt = ?3 "
                             "WHERE AttachmentId = ?1 AND CreatedAt IS NULL", "iis", id,
                             call->user->associate_id, call->now);

  return get_attachment (call, id);
}

/* ---- content ---- */

/* glib skips what is no base64. */
static gboolean
is_base64 (const char *text)
{
  gsize length = strlen (text);
  gsize plain = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

  return length % 4 == 0 && length - plain <= 2 && strspn (text + plain, "=") == length - plain;
}

static void
store (StewardDemoCall *call,
       int              id,
       const char      *base64)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree guchar *data = NULL;
  gsize length = 0;

  data = *base64 != '\0' ? g_base64_decode (base64, &length) : NULL;
  statement = steward_demo_database_query (
    call->database, "UPDATE attachment SET Content = ?2, AttSize = length (?2) "
    "WHERE AttachmentId = ?1", "i", id);
  if (statement == NULL)
    return;

  if (length > 0)
    sqlite3_bind_blob64 (statement, 2, data, length, SQLITE_TRANSIENT);
  else
    sqlite3_bind_zeroblob (statement, 2, 0);
  steward_demo_database_step (call->database, statement);
}

JsonNode *
steward_demo_upload_attachment (StewardDemoCall  *call,
                                GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  const char *content;
  int id;

  request = steward_demo_call_get_entity (call, so_upload_attachment_request_get_type (), error);
  if (request == NULL)
    return NULL;

  id = get_int (request, "AttachmentId");
  content = json_object_get_string_member (request, "Content");
  if (content == NULL || !is_base64 (content))
    g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                         "Path 'Content': expected base64.");
  else if (steward_demo_check_exists (call, "AttachmentId", STEWARD_DEMO_FIND_ATTACHMENT, id,
                                      error))
    store (call, id, content);

  return NULL;
}

/* base64, or plain bytes for who asks for them: the method's flags say so */
JsonNode *
steward_demo_get_attachment_stream (StewardDemoCall  *call,
                                    GError          **error)
{
  GError *why = NULL;
  int id = steward_demo_call_get_int (call, "AttachmentId", &why);
  g_autoptr (sqlite3_stmt) row = NULL;
  g_autofree char *base64 = NULL;

  if (why != NULL)
    {
      g_propagate_error (error, why);
      return NULL;
    }

  row = steward_demo_database_query (call->database, "SELECT Content FROM attachment "
                                     "WHERE AttachmentId = ?1 AND Content IS NOT NULL", "i", id);
  if (!steward_demo_database_step (call->database, row))
    return NULL;

  base64 = g_base64_encode (sqlite3_column_blob (row, 0), (gsize) sqlite3_column_bytes (row, 0));

  return json_node_init_string (json_node_alloc (), base64);
}

/* ---- attachments of messages ---- */

static void
count (StewardDemoCall *call,
       int              message_id)
{
  steward_demo_database_run (call->database, "UPDATE ticket_message SET NumAttachments = "
                             "(SELECT count (*) FROM message_attachment a WHERE "
                             "a.TicketMessageId = ?1) WHERE TicketMessageId = ?1", "i", message_id);
}

/**
 * steward_demo_attach:
 * @call: a call
 * @message_id: a message that exists
 * @attachment_ids: of integers; those it has already count once
 * @error: return location
 *
 * Returns: %FALSE with an error where there is no such attachment
 */
gboolean
steward_demo_attach (StewardDemoCall  *call,
                     int               message_id,
                     JsonArray        *attachment_ids,
                     GError          **error)
{
  for (guint i = 0; i < json_array_get_length (attachment_ids); i++)
    {
      int id = (int) json_array_get_int_element (attachment_ids, i);

      if (!steward_demo_check_exists (call, "AttachmentIds", STEWARD_DEMO_FIND_ATTACHMENT, id,
                                      error))
        return FALSE;
      steward_demo_database_run (call->database, "INSERT OR IGNORE INTO message_attachment "
                                 "VALUES (?1, ?2, (SELECT count (*) FROM message_attachment "
                                 "WHERE TicketMessageId = ?1))", "ii", message_id, id);
    }
  count (call, message_id);

  return TRUE;
}

JsonNode *
steward_demo_add_attachments (StewardDemoCall  *call,
                              GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  int id;

  request = steward_demo_call_get_entity (call, so_add_attachments_request_get_type (), error);
  if (request == NULL)
    return NULL;

  id = get_int (request, "TicketMessageEntityId");
  if (steward_demo_check_exists (call, "TicketMessageEntityId", STEWARD_DEMO_FIND_MESSAGE, id,
                                 error))
    steward_demo_attach (call, id, json_object_get_array_member (request, "AttachmentIds"), error);

  return NULL;
}

JsonNode *
steward_demo_remove_message_attachments (StewardDemoCall  *call,
                                         GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  JsonArray *ids;
  int id;

  request = steward_demo_call_get_entity (call, so_remove_message_attachments_request_get_type (),
                                          error);
  if (request == NULL)
    return NULL;

  id = get_int (request, "TicketMessageEntityId");
  ids = json_object_get_array_member (request, "AttachmentIds");
  for (guint i = 0; i < json_array_get_length (ids); i++)
    steward_demo_database_run (call->database, "DELETE FROM message_attachment "
                               "WHERE TicketMessageId = ?1 AND AttachmentId = ?2", "ii", id,
                               (int) json_array_get_int_element (ids, i));
  count (call, id);

  return NULL;
}

static const char *
find_fault (StewardDemoCall *call,
            int              id)
{
  g_autoptr (sqlite3_stmt) row = NULL;

  row = steward_demo_database_query (call->database, "SELECT Uploaded, IsSafeFileExtension "
                                     "FROM attachment_info WHERE AttachmentId = ?1", "i", id);
  if (!steward_demo_database_step (call->database, row))
    return "There is no such attachment.";
  if (sqlite3_column_int (row, 0) == 0)
    return "The attachment has no content.";
  if (sqlite3_column_int (row, 1) == 0)
    return "Files of this kind may not be sent.";

  return NULL;
}

JsonNode *
steward_demo_validate_attachments (StewardDemoCall  *call,
                                   GError          **error)
{
  g_autoptr (JsonObject) request = NULL;
  JsonArray *results, *ids;

  request = steward_demo_call_get_entity (call, so_validate_attachments_request_get_type (), error);
  if (request == NULL)
    return NULL;

  results = json_array_new ();
  ids = json_object_get_array_member (request, "AttachmentIds");
  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      int id = (int) json_array_get_int_element (ids, i);
      const char *fault = find_fault (call, id);
      JsonObject *result = json_object_new ();

      json_object_set_int_member (result, "AttachmentId", id);
      json_object_set_boolean_member (result, "IsValid", fault == NULL);
      json_object_set_string_member (result, "ErrorMessage", fault != NULL ? fault : "");
      json_array_add_object_element (results, result);
    }

  return steward_demo_take_array (results);
}

static JsonNode *
answer_files (StewardDemoCall  *call,
              const char       *member,
              const char       *where,
              GError          **error)
{
  GError *why = NULL;
  int id = steward_demo_call_get_int (call, member, &why);

  if (why == NULL)
    return steward_demo_take_array (steward_demo_get_attachments (call, where, id));

  g_propagate_error (error, why);
  return NULL;
}

JsonNode *
steward_demo_get_ticket_attachments (StewardDemoCall  *call,
                                     GError          **error)
{
  return answer_files (call, "TicketEntityId", "WHERE AttachmentId IN (SELECT AttachmentId "
                       "FROM message_attachment JOIN ticket_message USING (TicketMessageId) "
                       "WHERE TicketId = ?1) ORDER BY AttachmentId", error);
}

JsonNode *
steward_demo_get_attachment_info (StewardDemoCall  *call,
                                  GError          **error)
{
  return answer_files (call, "TicketMessageEntityId", "JOIN message_attachment USING "
                       "(AttachmentId) WHERE TicketMessageId = ?1 ORDER BY Rank, AttachmentId",
                       error);
}

JsonNode *
steward_demo_get_attachment_info_non_inline (StewardDemoCall  *call,
                                             GError          **error)
{
  return answer_files (call, "TicketMessageEntityId", "JOIN message_attachment USING "
                       "(AttachmentId) WHERE TicketMessageId = ?1 AND InlineImage = 0 "
                       "ORDER BY Rank, AttachmentId", error);
}
