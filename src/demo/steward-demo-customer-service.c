/* steward-demo-customer-service.c: the CustomerService agent: configurations, SMS, finding tickets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carriers.h"
#include "steward-demo-archive-text.h"
#include "steward-demo-binding.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"

#define CONFIG_BY_ID "SELECT * FROM cust_config WHERE CustConfigId = ?1"
#define FIND_LIMIT 1000

static JsonNode *
answer_config (StewardDemoCall *call,
               JsonObject      *config,
               gboolean         exists)
{
  steward_demo_add_rights (config, so_customer_center_config_get_type (), call->user, exists);

  return steward_demo_take_object (config);
}

JsonNode *
steward_demo_create_default_customer_center_config (StewardDemoCall  *call,
                                                    GError          **error)
{
  JsonObject *config = steward_demo_blank_object (so_customer_center_config_get_type ());

  json_object_set_string_member (config, "Type", "Options");
  json_object_set_string_member (config, "Config", "{}");

  return answer_config (call, config, FALSE);
}

JsonNode *
steward_demo_get_customer_center_config (StewardDemoCall  *call,
                                         GError          **error)
{
  JsonObject *config;
  int id;

  if (!steward_demo_call_get_id (call, "customerCenterConfigId", &id, error))
    return NULL;

  config = steward_demo_get_row (call->database, so_customer_center_config_get_type (),
                                 CONFIG_BY_ID, id);

  return config != NULL ? answer_config (call, config, TRUE) : NULL;
}

JsonNode *
steward_demo_get_all_customer_center_configs (StewardDemoCall  *call,
                                              GError          **error)
{
  GType type = so_customer_center_config_get_type ();
  JsonArray *configs = steward_demo_get_rows (call->database, type,
                                              "SELECT * FROM cust_config ORDER BY CustConfigId", 0);

  steward_demo_add_rights_all (configs, type, call->user);

  return steward_demo_take_array (configs);
}

/* Stamps are the server's: what was posted for them does not count. */
static void
stamp (StewardDemoCall *call,
       JsonObject      *object,
       JsonObject      *stored)
{
  json_object_set_string_member (object, "Updated", call->now);
  json_object_set_int_member (object, "UpdatedAssociateId", call->user->associate_id);
  json_object_set_string_member (object, "Registered", stored != NULL
                                 ? json_object_get_string_member (stored, "Registered")
                                 : call->now);
  json_object_set_int_member (object, "RegisteredAssociateId", stored != NULL
                              ? json_object_get_int_member (stored, "RegisteredAssociateId")
                              : call->user->associate_id);
}

/* Two rows of one type and language are taken: whether the service refuses them is not known.
 * Returns the id; 0 with an error
 */
static int
save_config (StewardDemoCall  *call,
             JsonObject       *config,
             GError          **error)
{
  static const char * const columns[] = {
    "Type", "Config", "CustLangId", "Registered", "RegisteredAssociateId", "Updated",
    "UpdatedAssociateId", NULL,
  };
  GType type = so_customer_center_config_get_type ();
  int id = (int) json_object_get_int_member (config, "CustConfigId");
  int language = (int) json_object_get_int_member (config, "CustLangId");
  g_autoptr (JsonObject) stored = NULL;

  stored = steward_demo_get_row (call->database, type, CONFIG_BY_ID, id);
  if (id != 0 && stored == NULL)
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_GONE,
                   "CustomerCenterConfig id %d not found", id);
      return 0;
    }

  steward_demo_keep_locked (config, stored, type, call->user);
  if (language != 0 &&
      !steward_demo_database_get_int (call->database, "SELECT 1 FROM customer_language "
                                      "WHERE Id = ?1", "i", language))
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                   "CustLangId: there is no customer language %d.", language);
      return 0;
    }

  stamp (call, config, stored);

  return steward_demo_save_row (call->database, "cust_config", "CustConfigId", config, columns);
}

JsonNode *
steward_demo_save_customer_center_config (StewardDemoCall  *call,
                                          GError          **error)
{
  GType type = so_customer_center_config_get_type ();
  g_autoptr (JsonObject) config = steward_demo_call_get_entity (call, type, error);
  JsonObject *saved;
  int id;

  if (config == NULL)
    return NULL;

  id = save_config (call, config, error);
  saved = id != 0 ? steward_demo_get_row (call->database, type, CONFIG_BY_ID, id) : NULL;

  return saved != NULL ? answer_config (call, saved, TRUE) : NULL;
}

/* All or none, but for unknown ids, which are skipped */
JsonNode *
steward_demo_save_all_customer_center_configs (StewardDemoCall  *call,
                                               GError          **error)
{
  JsonNode *node = steward_demo_call_get_member (call, "CustConfigs");

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                           "Path 'CustConfigs': expected an array.");
      return NULL;
    }

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      g_autoptr (JsonObject) config = NULL;
      g_autoptr (GError) why = NULL;

      config = steward_demo_bind (json_array_get_element (json_node_get_array (node), i),
                                  so_customer_center_config_get_type (), call->zone, &why);
      if (config != NULL)
        save_config (call, config, &why);

      if (why != NULL && !g_error_matches (why, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_GONE))
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return NULL;
        }
    }

  return NULL;
}

JsonNode *
steward_demo_delete_customer_center_config (StewardDemoCall  *call,
                                            GError          **error)
{
  int id;

  if (steward_demo_call_get_id (call, "customerCenterConfigId", &id, error))
    steward_demo_database_run (call->database, "DELETE FROM cust_config WHERE CustConfigId = ?1",
                               "i", id);

  return NULL;
}

JsonNode *
steward_demo_get_mailboxes (StewardDemoCall  *call,
                            GError          **error)
{
  GType type = so_mailbox_get_type ();
  JsonArray *mailboxes;

  mailboxes = steward_demo_get_rows (call->database, type,
                                     "SELECT m.*, c.Name AS CategoryName, p.Name AS PriorityName "
                                     "FROM mailbox m "
                                     "LEFT JOIN ticket_category c USING (TicketCategoryId) "
                                     "LEFT JOIN ticket_priority p USING (TicketPriorityId) "
                                     "ORDER BY MailInFilterId", 0);
  steward_demo_add_rights_all (mailboxes, type, call->user);

  return steward_demo_take_array (mailboxes);
}

JsonNode *
steward_demo_get_mailbox_entity (StewardDemoCall  *call,
                                 GError          **error)
{
  GType type = so_mailbox_entity_get_type ();
  JsonObject *mailbox;
  int id;

  if (!steward_demo_call_get_id (call, "mailboxEntityId", &id, error))
    return NULL;

  mailbox = steward_demo_get_row (call->database, type,
                                  "SELECT *, '' AS Password FROM mailbox "
                                  "WHERE MailInFilterId = ?1", id);
  if (mailbox == NULL)
    return NULL;

  steward_demo_add_rights (mailbox, type, call->user, TRUE);

  return steward_demo_take_object (mailbox);
}

/* As the preference CustomizedTemplates of the demo's own section says */
JsonNode *
steward_demo_check_if_customized_templates (StewardDemoCall  *call,
                                            GError          **error)
{
  gint64 value = steward_demo_database_get_int (call->database, "SELECT CAST (Value AS INTEGER) "
                                                "FROM preference WHERE Section = 'CustomerCenter' "
                                                "AND Key = 'CustomizedTemplates'", "");

  return json_node_init_boolean (json_node_alloc (), value != 0);
}

static JsonNode *
answer_sms (StewardDemoCall *call,
            JsonObject      *sms,
            gboolean         exists)
{
  steward_demo_add_rights (sms, so_sms_config_get_type (), call->user, exists);

  return steward_demo_take_object (sms);
}

/* The country comes from the user's: only its dialling prefix is not known elsewhere. */
JsonNode *
steward_demo_create_default_sms_config (StewardDemoCall  *call,
                                        GError          **error)
{
  JsonObject *sms = steward_demo_blank_object (so_sms_config_get_type ());

  json_object_set_string_member (sms, "DefaultSmsCountry", "+47");
  json_object_set_string_member (sms, "NetServerSmsProvider", "");
  json_object_set_string_member (sms, "NsPluginSender", "");

  return answer_sms (call, sms, FALSE);
}

JsonNode *
steward_demo_get_sms_config (StewardDemoCall  *call,
                             GError          **error)
{
  JsonObject *sms = steward_demo_get_row (call->database, so_sms_config_get_type (),
                                          "SELECT * FROM sms_config", 0);

  return sms != NULL ? answer_sms (call, sms, TRUE) : NULL;
}

JsonNode *
steward_demo_save_sms_config (StewardDemoCall  *call,
                              GError          **error)
{
  static const char * const columns[] = {
    "SmsConfigId", "DefaultSmsCountry", "NetServerSmsProvider", "NsPluginSender",
    "NsPluginConfig", NULL,
  };
  GType type = so_sms_config_get_type ();
  g_autoptr (JsonObject) sms = steward_demo_call_get_entity (call, type, error);
  g_autoptr (JsonObject) stored = NULL;

  if (sms == NULL || !steward_demo_check_lengths (sms, NULL, type, error))
    return NULL;

  stored = steward_demo_get_row (call->database, type, "SELECT * FROM sms_config", 0);
  steward_demo_keep_locked (sms, stored, type, call->user);

  json_object_set_int_member (sms, "SmsConfigId", 1);
  steward_demo_save_row (call->database, "sms_config", "SmsConfigId", sms, columns);

  return steward_demo_get_sms_config (call, error);
}

JsonNode *
steward_demo_find_tickets_by_title_or_id (StewardDemoCall  *call,
                                          GError          **error)
{
  GError *why = NULL;
  const char *text = steward_demo_call_get_string (call, "TitleOrId", &why);
  int max = steward_demo_call_get_int (call, "MaxRows", &why);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *pattern = NULL;
  JsonArray *tickets;

  if (why == NULL && max < 0)
    why = g_error_new_literal (STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_UNACCEPTABLE,
                               "MaxRows: a number of rows cannot be negative.");
  if (why != NULL)
    {
      g_propagate_error (error, why);
      return NULL;
    }

  pattern = steward_demo_archive_make_pattern (text != NULL ? text : "", "%*%");
  statement = steward_demo_database_query (
    call->database, "SELECT * FROM ticket_info WHERE TicketId IN (SELECT TicketId FROM ticket "
    "WHERE TicketId = CAST (?1 AS INTEGER) AND CAST (TicketId AS TEXT) = ?1) OR TicketId IN "
    "(SELECT TicketId FROM ticket INDEXED BY ticket_title WHERE Title LIKE ?3 ESCAPE '\\' OR "
    "?1 = '' ORDER BY TicketId DESC LIMIT ?2) ORDER BY TicketId DESC LIMIT ?2", "sis",
    text != NULL ? text : "", max == 0 ? FIND_LIMIT : MIN (max, FIND_LIMIT), pattern);

  tickets = json_array_new ();
  while (steward_demo_database_step (call->database, statement))
    json_array_add_object_element (tickets,
                                   steward_demo_read_row (statement, so_ticket_info_get_type ()));

  return steward_demo_take_array (tickets);
}
