/* steward-demo-rights.c: who may do what, and how long a text may be
 *
 * One table says what FieldProperties tells the client and what a save is
 * held against: API 10.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-rights.h"

#include <string.h>

#include "so-carriers.h"
#include "so-enums.h"
#include "steward-demo-binding.h"

#define UPDATE    (SO_FIELD_RIGHT_MASK_READ | SO_FIELD_RIGHT_MASK_WRITE)
#define READ      SO_FIELD_RIGHT_MASK_READ
#define MANDATORY (UPDATE | SO_FIELD_RIGHT_MASK_UI_HINT_MANDATORY)
#define HINTED    (UPDATE | SO_FIELD_RIGHT_MASK_UI_HINT_READ_ONLY)

typedef struct
{
  GType       (*type) (void);
  const char   *field;
  guint         mask;
  const char   *reason;
  const char   *field_type;
  int           length;      /* characters for strings, bytes else, 0 without a limit */
  gboolean      locks_later; /* writable while the record is new */
  gboolean      for_admins;  /* an editor may not write it */
} FieldRule;

static const FieldRule rules[] = {
  { so_customer_center_config_get_type, "Type",       MANDATORY, "", "System.String", 0,
    FALSE, TRUE },
  { so_customer_center_config_get_type, "Config",     UPDATE, "", "System.String", -1 },
  { so_customer_center_config_get_type, "CustLangId", UPDATE, "", "System.Int32", 4,
    FALSE, TRUE },
  { so_customer_center_config_get_type, "Updated",    READ, "[SR_DEMO_CALCULATED]",
    "System.DateTime", 8 },

  { so_sms_config_get_type, "DefaultSmsCountry",    UPDATE, "", "System.String", 5 },
  { so_sms_config_get_type, "NetServerSmsProvider", UPDATE, "", "System.String", 255,
    FALSE, TRUE },
  { so_sms_config_get_type, "NsPluginSender",       UPDATE, "", "System.String", 25 },
  { so_sms_config_get_type, "NsPluginConfig",       UPDATE, "", "", 0, FALSE, TRUE },

  { so_ref_count_entity_get_type, "Field",        MANDATORY, "[SR_DEMO_COUNTER_FIELD]",
    "System.String", 64, TRUE },
  { so_ref_count_entity_get_type, "CurrentValue", UPDATE, "", "System.Int32", 4, FALSE, TRUE },
  { so_ref_count_entity_get_type, "Allocate",     UPDATE, "", "System.Int16", 2 },
  { so_ref_count_entity_get_type, "Unique",       UPDATE, "", "System.Int16", 2, FALSE, TRUE },
  { so_ref_count_entity_get_type, "ReadOnly",     UPDATE, "", "System.Int16", 2 },
  { so_ref_count_entity_get_type, "AllowBlank",   UPDATE, "", "System.Int16", 2 },

  { so_ticket_entity_get_type, "Title",       MANDATORY, "", "System.String", 255 },
  { so_ticket_entity_get_type, "Category",    MANDATORY, "", "TicketCategoryEntity", 4 },
  { so_ticket_entity_get_type, "Priority",    MANDATORY, "", "TicketPriorityEntity", 4 },
  { so_ticket_entity_get_type, "Author",      UPDATE, "", "System.String", 255 },
  { so_ticket_entity_get_type, "FromAddress", HINTED, "[SR_DEMO_MAILBOX]", "System.String", 255 },
  { so_ticket_entity_get_type, "AlertLevel",  READ, "[SR_DEMO_CALCULATED]", "System.Int32", 4 },
  { so_ticket_entity_get_type, "NumMessages", READ, "[SR_DEMO_CALCULATED]", "System.Int32", 4 },
  { so_ticket_entity_get_type, "NumReplies",  READ, "[SR_DEMO_CALCULATED]", "System.Int32", 4 },
  { so_ticket_entity_get_type, "CustomFields.SuperOffice:1", UPDATE, "", "LongText", 219 },
  { so_ticket_entity_get_type, "Deadline",    UPDATE, "", "System.DateTime", 8, FALSE, TRUE },

  { so_ticket_message_entity_get_type, "Author",      UPDATE, "", "System.String", 255 },
  { so_ticket_message_entity_get_type, "EmailHeader", READ, "[SR_DEMO_CALCULATED]",
    "System.String", 0 },
  { so_ticket_message_entity_get_type, "TimeSpent",   UPDATE, "", "System.Int32", 4 },
  { so_ticket_message_entity_get_type, "DebugInfo",   UPDATE, "", "System.String", 0, FALSE, TRUE },

  { so_attachment_entity_get_type, "Name",        MANDATORY, "", "System.String", 255 },
  { so_attachment_entity_get_type, "ContentType", UPDATE, "", "System.String", 255 },
  { so_attachment_entity_get_type, "AttSize",     READ, "[SR_DEMO_CALCULATED]", "System.Int32", 4 },
};

static char *
print_mask (GType type,
            guint mask)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  return steward_demo_flags_text (G_FLAGS_CLASS (klass), mask);
}

static JsonObject *
make_right (GType       type,
            guint       mask,
            const char *reason)
{
  g_autofree char *text = print_mask (type, mask);
  JsonObject *right = json_object_new ();

  json_object_set_string_member (right, "Mask", text);
  json_object_set_string_member (right, "Reason", reason);

  return right;
}

static guint
mask_for (const FieldRule       *rule,
          const StewardDemoUser *user,
          gboolean               exists)
{
  if (user->reader || (user->editor && rule->for_admins) || (rule->locks_later && exists))
    return rule->mask & ~(guint) SO_FIELD_RIGHT_MASK_WRITE;

  return rule->mask;
}

static JsonObject *
make_property (const FieldRule       *rule,
               const StewardDemoUser *user,
               gboolean               exists)
{
  JsonObject *property = json_object_new ();
  const char *reason = user->reader ? "[SR_DEMO_READER]"
                       : user->editor && rule->for_admins ? "[SR_DEMO_EDITOR]"
                       : rule->locks_later && !exists ? "" : rule->reason;

  json_object_set_object_member (property, "FieldRight",
                                 make_right (so_field_right_mask_get_type (),
                                             mask_for (rule, user, exists), reason));
  json_object_set_string_member (property, "FieldType", rule->field_type);
  json_object_set_int_member (property, "FieldLength", rule->length);

  return property;
}

/* Tickets and messages are not for editors to delete. */
static gboolean
may_delete (GType                  type,
            const StewardDemoUser *user)
{
  return !user->reader &&
         (!user->editor || (type != so_ticket_entity_get_type () &&
                            type != so_ticket_get_type () &&
                            type != so_ticket_message_entity_get_type ()));
}

/**
 * steward_demo_add_rights:
 * @object: a record of an answer
 * @type: its carrier
 * @user: who asks
 * @exists: %FALSE for the answer of a CreateDefault
 *
 * Fills in TableRight and FieldProperties.
 */
void
steward_demo_add_rights (JsonObject            *object,
                         GType                  type,
                         const StewardDemoUser *user,
                         gboolean               exists)
{
  JsonObject *properties = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].type () == type)
      json_object_set_object_member (properties, rules[i].field,
                                     make_property (&rules[i], user, exists));

  json_object_set_object_member (object, "TableRight",
                                 make_right (so_table_right_mask_get_type (),
                                             user->reader ? SO_TABLE_RIGHT_MASK_SELECT
                                             : may_delete (type, user) ? SO_TABLE_RIGHT_MASK_FULL
                                             : SO_TABLE_RIGHT_MASK_URI,
                                             user->reader ? "[SR_DEMO_READER]"
                                             : may_delete (type, user) ? "" : "[SR_DEMO_EDITOR]"));
  json_object_set_object_member (object, "FieldProperties", properties);
}

void
steward_demo_add_rights_all (JsonArray             *array,
                             GType                  type,
                             const StewardDemoUser *user)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    steward_demo_add_rights (json_array_get_object_element (array, i), type, user, TRUE);
}

/**
 * steward_demo_check_rights:
 * @user: who wants to write
 * @error: return location
 *
 * Returns: %FALSE with STEWARD_DEMO_ERROR_DENIED for users who may only read
 */
gboolean
steward_demo_check_rights (const StewardDemoUser *user,
                           GError               **error)
{
  if (!user->reader)
    return TRUE;

  g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_DENIED,
               "The user '%s' may read but not change anything.", user->name);
  return FALSE;
}

/**
 * steward_demo_check_delete:
 * @user: who wants to delete a ticket or a message
 * @error: return location
 *
 * Returns: %FALSE with STEWARD_DEMO_ERROR_DENIED for users who may not
 */
gboolean
steward_demo_check_delete (const StewardDemoUser *user,
                           GError               **error)
{
  if (may_delete (so_ticket_entity_get_type (), user))
    return TRUE;

  g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_DENIED,
               "The user '%s' may not delete tickets.", user->name);
  return FALSE;
}

/**
 * steward_demo_check_lengths:
 * @object: what should be saved
 * @stored: (nullable): the record as it is stored: what it holds already is not too long
 * @type: its carrier
 * @error: return location
 *
 * Returns: %FALSE with an error that names the field whose text is too long
 */
gboolean
steward_demo_check_lengths (JsonObject  *object,
                            JsonObject  *stored,
                            GType        type,
                            GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      JsonNode *node = rules[i].type () == type
        ? json_object_get_member (object, rules[i].field) : NULL;
      const char *text = node != NULL && JSON_NODE_HOLDS_VALUE (node)
        ? json_node_get_string (node) : NULL;

      if (text == NULL || rules[i].length <= 0 ||
          strcmp (rules[i].field_type, "System.String") != 0)
        continue;
      if (stored != NULL &&
          g_strcmp0 (text, json_object_get_string_member (stored, rules[i].field)) == 0)
        continue;

      if (g_utf8_strlen (text, -1) > rules[i].length)
        {
          g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                       "%s: the text has %ld characters, at most %d are allowed.",
                       rules[i].field, g_utf8_strlen (text, -1), rules[i].length);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * steward_demo_keep_locked:
 * @object: what should be saved
 * @stored: (nullable): the record as it is stored; %NULL for a new one
 * @type: the carrier of both
 * @user: who saves
 *
 * Puts back every member that the user may not write.
 */
void
steward_demo_keep_locked (JsonObject            *object,
                          JsonObject            *stored,
                          GType                  type,
                          const StewardDemoUser *user)
{
  for (guint i = 0; stored != NULL && i < G_N_ELEMENTS (rules); i++)
    {
      guint mask = mask_for (&rules[i], user, TRUE);

      if (rules[i].type () == type && (mask & SO_FIELD_RIGHT_MASK_WRITE) == 0 &&
          json_object_has_member (stored, rules[i].field))
        json_object_set_member (object, rules[i].field,
                                json_node_copy (json_object_get_member (stored, rules[i].field)));
    }
}
