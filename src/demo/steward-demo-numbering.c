/* steward-demo-numbering.c: the NumberAllocation agent: counters and their defaults
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-carriers.h"
#include "steward-demo-binding.h"
#include "steward-demo-methods.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"

#define COUNTER_BY_ID "SELECT * FROM ref_counts WHERE RefCountsId = ?1"

/* Members of a counter, and the preferences of section Numbering they start from: API 16 */
static const struct
{
  const char *member;
  const char *preference;
  gboolean    is_switch;
} defaults[] = {
  { "TravelPrefix", "DefaultTravelPrefix", FALSE },
  { "SatPrefix",    "DefaultSatPrefix",    FALSE },
  { "Allocate",     "DefaultAllocate",     TRUE },
  { "Unique",       "DefaultUnique",       TRUE },
  { "ReadOnly",     "DefaultReadOnly",     TRUE },
  { "AllowBlank",   "DefaultAllowBlank",   TRUE },
};

static gint64
get_preference (StewardDemoCall *call,
                const char      *key)
{
  return steward_demo_database_get_int (call->database, "SELECT CAST (Value AS INTEGER) "
                                        "FROM preference WHERE Section = 'Numbering' AND Key = ?1",
                                        "s", key);
}

static void
set_preference (StewardDemoCall *call,
                const char      *key,
                int              value)
{
  steward_demo_database_run (call->database, "INSERT INTO preference (Section, Key, Value) "
                             "VALUES ('Numbering', ?1, ?2) "
                             "ON CONFLICT (Section, Key) DO UPDATE SET Value = excluded.Value",
                             "si", key, value);
}

/* Records of the target that have no counter of their own; only templates can have one, so a
 * new counter that is for no field yet may be for those */
static JsonArray *
get_suggested (StewardDemoCall *call,
               const char      *field)
{
  if (field == NULL || (*field != '\0' && !g_str_has_prefix (field, "doctmpl.")))
    return json_array_new ();

  return steward_demo_get_rows (call->database, so_mdo_list_item_get_type (),
                                "SELECT * FROM mdo_item WHERE List = 'doctmpl' AND Id NOT IN "
                                "(SELECT RecordId FROM ref_counts WHERE Field LIKE 'doctmpl.%') "
                                "ORDER BY Rank", 0);
}

static JsonNode *
answer_counter (StewardDemoCall *call,
                JsonObject      *counter,
                gboolean         exists)
{
  const char *field = json_object_get_string_member_with_default (counter, "Field", NULL);

  json_object_set_array_member (counter, "SuggestedRecords", get_suggested (call, field));
  steward_demo_add_rights (counter, so_ref_count_entity_get_type (), call->user, exists);

  return steward_demo_take_object (counter);
}

JsonNode *
steward_demo_create_default_ref_count_entity (StewardDemoCall  *call,
                                              GError          **error)
{
  JsonObject *counter = steward_demo_blank_object (so_ref_count_entity_get_type ());

  json_object_set_string_member (counter, "Field", "");
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    {
      gint64 value = get_preference (call, defaults[i].preference);

      if (defaults[i].is_switch)
        json_object_set_boolean_member (counter, defaults[i].member, value != 0);
      else
        json_object_set_int_member (counter, defaults[i].member, value);
    }

  return answer_counter (call, counter, FALSE);
}

JsonNode *
steward_demo_get_ref_count_entity (StewardDemoCall  *call,
                                   GError          **error)
{
  JsonObject *counter;
  int id;

  if (!steward_demo_call_get_id (call, "refCountEntityId", &id, error))
    return NULL;

  counter = steward_demo_get_row (call->database, so_ref_count_entity_get_type (), COUNTER_BY_ID,
                                  id);

  return counter != NULL ? answer_counter (call, counter, TRUE) : NULL;
}

/* "table.field": letters, digits, underscores and one dot */
static gboolean
check_field (const char  *field,
             GError     **error)
{
  gsize length = field != NULL ? strspn (field, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "_.") : 0;
  const char *dot = length > 0 ? strchr (field, '.') : NULL;

  if (dot != NULL && field[length] == '\0' && dot != field && dot[1] != '\0' &&
      strchr (dot + 1, '.') == NULL)
    return TRUE;

  g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                       "Field: expected table.field, such as contact.number1.");
  return FALSE;
}

static gboolean
check_counter (JsonObject  *counter,
               GError     **error)
{
  static const char * const numbers[] = { "CurrentValue", "TravelPrefix", "SatPrefix" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (json_object_get_int_member (counter, numbers[i]) < 0)
      {
        g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_REFUSED,
                     "%s: a number below 0 is not allowed.", numbers[i]);
        return FALSE;
      }

  return TRUE;
}

JsonNode *
steward_demo_save_ref_count_entity (StewardDemoCall  *call,
                                    GError          **error)
{
  static const char * const columns[] = {
    "Field", "RecordId", "CurrentValue", "TravelPrefix", "SatPrefix", "Allocate", "Unique",
    "ReadOnly", "AllowBlank", "Updated", "UpdatedAssociateId", NULL,
  };
  GType type = so_ref_count_entity_get_type ();
  g_autoptr (JsonObject) counter = steward_demo_call_get_entity (call, type, error);
  g_autoptr (JsonObject) stored = NULL;
  int id;

  if (counter == NULL)
    return NULL;

  id = (int) json_object_get_int_member (counter, "RefCountsId");
  stored = steward_demo_get_row (call->database, type, COUNTER_BY_ID, id);
  if (id != 0 && stored == NULL)
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_GONE,
                   "RefCountEntity id %d not found", id);
      return NULL;
    }

  steward_demo_keep_locked (counter, stored, type, call->user);
  if (!steward_demo_check_lengths (counter, NULL, type, error) || !check_counter (counter, error) ||
      !check_field (json_object_get_string_member (counter, "Field"), error))
    return NULL;

  json_object_set_string_member (counter, "Updated", call->now);
  json_object_set_int_member (counter, "UpdatedAssociateId", call->user->associate_id);
  id = steward_demo_save_row (call->database, "ref_counts", "RefCountsId", counter, columns);
  g_clear_pointer (&stored, json_object_unref);
  stored = steward_demo_get_row (call->database, type, COUNTER_BY_ID, id);

  return stored != NULL ? answer_counter (call, g_steal_pointer (&stored), TRUE) : NULL;
}

JsonNode *
steward_demo_delete_ref_count_entity (StewardDemoCall  *call,
                                      GError          **error)
{
  int id;

  if (steward_demo_call_get_id (call, "refCountEntityId", &id, error))
    steward_demo_database_run (call->database, "DELETE FROM ref_counts WHERE RefCountsId = ?1",
                               "i", id);

  return NULL;
}

/* The documented request holds null: it is taken, and changes nothing. */
JsonNode *
steward_demo_save_default_numbering (StewardDemoCall  *call,
                                     GError          **error)
{
  JsonNode *node = steward_demo_call_get_member (call, "RefCountEntity");
  g_autoptr (JsonObject) counter = NULL;

  if (call->body == NULL || !JSON_NODE_HOLDS_OBJECT (call->body))
    {
      g_set_error_literal (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_ARGUMENT,
                           "The request has no body with a 'RefCountEntity'.");
      return NULL;
    }

  if (node != NULL)
    counter = steward_demo_bind (node, so_ref_count_entity_get_type (), call->zone, error);
  if (counter == NULL || !check_counter (counter, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    set_preference (call, defaults[i].preference,
                    defaults[i].is_switch
                    ? json_object_get_boolean_member (counter, defaults[i].member)
                    : (int) json_object_get_int_member (counter, defaults[i].member));

  return NULL;
}

JsonNode *
steward_demo_get_number_each_template (StewardDemoCall  *call,
                                       GError          **error)
{
  return json_node_init_boolean (json_node_alloc (),
                                 get_preference (call, "NumberEachTemplate") != 0);
}

JsonNode *
steward_demo_set_number_each_template (StewardDemoCall  *call,
                                       GError          **error)
{
  GError *why = NULL;
  gboolean value = steward_demo_call_get_boolean (call, "SetValue", &why);

  if (why != NULL)
    g_propagate_error (error, why);
  else
    set_preference (call, "NumberEachTemplate", value);

  return NULL;
}
