/* steward-demo-mdo.c: the MDO agent: items for choices, by the name of a list
 *
 * A list is a query. It may use :search (a pattern for LIKE, "%" for all) and
 * the keys of AdditionalInfo that it knows; those not given are null.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-carriers.h"
#include "steward-demo-entities.h"
#include "steward-demo-languages.h"
#include "steward-demo-methods.h"
#include "steward-demo-rows.h"

#define NO_SELECTION "US:\"(none)\";NO:\"(ingen)\";SW:\"(ingen)\";GE:\"(keine)\""
#define ALL_ITEMS "US:\"(all)\";NO:\"(alle)\";SW:\"(alla)\";GE:\"(alle)\""

#define ASSOCIATES \
  "SELECT AssociateId AS Id, FullName AS Name, Tooltip AS ToolTip, Deleted, Rank, " \
  "'associate' AS Type, 'svgPerson' AS IconHint, FullName, " \
  "'person_id=' || PersonId || '&contact_id=1' AS ExtraInfo FROM associate " \
  "WHERE Deleted = 0 AND FullName LIKE :search ORDER BY Rank"
#define SERVICE_ASSOCIATES \
  "SELECT * FROM (SELECT AssociateId AS Id, FullName AS Name, Tooltip AS ToolTip, Rank, " \
  "'associate' AS Type, FullName, 'ejUserId=' || EjUserId AS ExtraInfo FROM associate " \
  "WHERE Deleted = 0 AND GroupIdx > 1 UNION ALL " \
  "SELECT Id, Name, '', Rank, 'default', '', ExtraInfo FROM (" \
  "SELECT :me AS Id, 'US:\"Me\";NO:\"Meg\";SW:\"Jag\";GE:\"Ich\"' AS Name, -3 AS Rank, " \
  "'me' AS ExtraInfo UNION ALL SELECT 2147483647, " \
  "'US:\"Assign automatically\";NO:\"Tildel automatisk\";SW:\"Tilldela automatiskt\";" \
  "GE:\"Automatisch zuweisen\"', -2, 'automatic' UNION ALL SELECT 0, " \
  "'US:\"Unassigned\";NO:\"Ikke tildelt\";SW:\"Ej tilldelad\";GE:\"Nicht zugewiesen\"', -1, " \
  "'unassigned') WHERE :IncludeDefaultItems = 'true') WHERE Name LIKE :search ORDER BY Rank"
#define CATEGORIES \
  "SELECT TicketCategoryId AS Id, Name, Rank, 'category' AS Type, 'svgCategory' AS IconHint, " \
  "max (ParentId, 0) AS ParentId, 'parentId=' || max (ParentId, 0) || '&replyTemplateId=' || " \
  "ReplyTemplate AS ExtraInfo FROM ticket_category WHERE Name LIKE :search ORDER BY Rank"
#define PRIORITIES \
  "SELECT TicketPriorityId AS Id, Name, Status = 'Deleted' AS Deleted, SortOrder AS Rank, " \
  "SortOrder AS ExtraInfo FROM ticket_priority " \
  "WHERE Status = 'Normal' OR :showDeleted = 'true' ORDER BY SortOrder"
#define STATUSES \
  "SELECT TicketStatusId AS Id, Name, Rank, Status AS ExtraInfo FROM ticket_status " \
  "WHERE (:onlyNormal IS NULL OR Status IN ('Active', 'Closed')) " \
  "AND (:onlyNormalWithPostponed IS NULL OR Status IN ('Active', 'Closed', 'Postponed')) " \
  "AND (:ticketType IS NULL OR NOT EXISTS (SELECT 1 FROM ticket_type " \
  "WHERE TicketTypeId = :ticketType AND TicketStatuses <> '[]' AND TicketStatusId NOT IN " \
  "(SELECT value FROM json_each (TicketStatuses)))) ORDER BY Rank"
#define TYPES \
  "SELECT TicketTypeId AS Id, Name, Tooltip AS ToolTip, Rank, Icon AS IconHint, " \
  "'isDefault=' || IsDefault || '&defaultStatus=' || DefaultTicketStatus || " \
  "'&defaultPriority=' || DefaultTicketPriority AS ExtraInfo FROM ticket_type ORDER BY Rank"
#define PERSONS \
  "SELECT PersonId AS Id, FullName AS Name, ContactName AS ToolTip, Rank, 'person' AS Type, " \
  "'svgPerson' AS IconHint, FullName, 'contact_id=' || ContactId AS ExtraInfo FROM person_view " \
  "WHERE Retired = 0 AND (:contact_id IS NULL OR ContactId = CAST (:contact_id AS INTEGER)) " \
  "AND (FullName LIKE :search OR ContactName LIKE :search) ORDER BY FullName"
#define SALES \
  "SELECT SaleId AS Id, Title AS Name, SaleId AS Rank, 'sale' AS Type, Title AS ExtraInfo " \
  "FROM sale WHERE Title LIKE :search ORDER BY Title"
#define PROJECTS \
  "SELECT ProjectId AS Id, Name, Description AS ToolTip, ProjectId AS Rank, 'project' AS Type " \
  "FROM project WHERE Name LIKE :search ORDER BY Name"
#define TAGS \
  "SELECT Id, Name, ToolTip, Id AS Rank FROM tag WHERE Name LIKE :search ORDER BY Name"
#define LANGUAGES \
  "SELECT Id, Value AS Name, Tooltip AS ToolTip, Rank FROM customer_language ORDER BY Rank"
#define SERVICE_USERS \
  "SELECT EjUserId AS Id, FullName AS Name, Rank, FullName, 'associateId=' || AssociateId " \
  "AS ExtraInfo FROM associate ORDER BY Rank"
#define CONTACTS \
  "SELECT ContactId AS Id, ContactName AS Name, ContactDepartment AS ToolTip, 'contact' AS Type " \
  "FROM contact WHERE ContactName LIKE :search ORDER BY ContactName"
#define ITEMS "SELECT * FROM mdo_item WHERE List = :list ORDER BY Rank"

static const struct
{
  const char *name;
  const char *sql;
} lists[] = {
  { "associate", ASSOCIATES }, { "serviceassociate", SERVICE_ASSOCIATES },
  { "ejcategory", CATEGORIES }, { "ticketpriority", PRIORITIES },
  { "ticketstatus", ITEMS }, { "ticketticketstatus", STATUSES }, { "TicketType", TYPES },
  { "person", PERSONS }, { "person_new", PERSONS }, { "allpersonsearch", PERSONS },
  { "contact_new", CONTACTS }, { "sale", SALES }, { "sale_new", SALES },
  { "project", PROJECTS }, { "project_new", PROJECTS }, { "Tags", TAGS },
  { "customerlanguage", LANGUAGES }, { "ejuser", SERVICE_USERS }, { "ticketslevel", ITEMS },
  { "ticketorigin", ITEMS }, { "ticketread", ITEMS }, { "ticketstatustimecounter", ITEMS },
  { "ticketpriorityescalateevent", ITEMS }, { "replytemplate", ITEMS },
};

/* What one call asks of a list */
typedef struct
{
  int         index;         /* in lists */
  gboolean    headings;
  gboolean    no_selection;
  gboolean    all_item;
  gboolean    flat;
  const char *search;        /* nullable */
  GHashTable *additional;    /* of AdditionalInfo, by its keys in any case */
} Request;

static gboolean
take_suffix (char       *name,
             const char *suffix)
{
  gsize length = strlen (name), cut = strlen (suffix);

  if (length <= cut || g_ascii_strcasecmp (name + length - cut, suffix) != 0)
    return FALSE;

  name[length - cut] = '\0';
  return TRUE;
}

/* "associatewithnoselectionheadings" is "associate" with two wishes. */
static gboolean
find_list (const char *name,
           Request    *request)
{
  g_autofree char *plain = g_strdup (name);
  gboolean more = TRUE;

  while (more)
    {
      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        if (g_ascii_strcasecmp (plain, lists[i].name) == 0)
          {
            request->index = (int) i;
            return TRUE;
          }

      more = FALSE;
      if (take_suffix (plain, "headings"))
        more = request->headings = TRUE;
      else if (take_suffix (plain, "withnoselection"))
        more = request->no_selection = TRUE;
      else if (take_suffix (plain, "withallitem"))
        more = request->all_item = TRUE;
    }

  return FALSE;
}

/* "key=value&key=value"; a key alone means true */
static GHashTable *
read_additional (const char *text)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) pairs = g_strsplit_set (text != NULL ? text : "", "&;", -1);

  for (char **pair = pairs; *pair != NULL; pair++)
    {
      char *value = strchr (*pair, '=');

      if (value != NULL)
        *value++ = '\0';
      if (**pair != '\0')
        g_hash_table_insert (keys, g_ascii_strdown (g_strstrip (*pair), -1),
                             g_strdup (value != NULL ? g_strstrip (value) : "true"));
    }

  return keys;
}

static void
bind_parameters (sqlite3_stmt    *statement,
                 StewardDemoCall *call,
                 const Request   *request)
{
  g_autofree char *pattern = g_strdup_printf ("%%%s%%",
                                              request->search != NULL ? request->search : "");

  for (int i = 1; statement != NULL && i <= sqlite3_bind_parameter_count (statement); i++)
    {
      const char *name = sqlite3_bind_parameter_name (statement, i) + 1;
      g_autofree char *key = g_ascii_strdown (name, -1);
      const char *text = g_hash_table_lookup (request->additional, key);

      if (strcmp (name, "me") == 0)
        sqlite3_bind_int (statement, i, call->user->associate_id);
      else if (strcmp (name, "list") == 0)
        text = lists[request->index].name;
      else if (strcmp (name, "search") == 0)
        text = pattern;
      if (text != NULL && strcmp (name, "me") != 0)
        sqlite3_bind_text (statement, i, text, -1, SQLITE_TRANSIENT);
    }
}

static JsonObject *
make_item (int         id,
           const char *name,
           const char *type)
{
  JsonObject *item = steward_demo_blank_object (so_mdo_list_item_get_type ());

  json_object_set_int_member (item, "Id", id);
  json_object_set_string_member (item, "Name", name);
  json_object_set_string_member (item, "Type", type);

  return item;
}

static void
blank_texts (JsonObject *item)
{
  static const char * const members[] = {
    "ToolTip", "Type", "IconHint", "ExtraInfo", "StyleHint", "FullName",
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (json_object_get_null_member (item, members[i]))
      json_object_set_string_member (item, members[i], "");
}

/* Puts an item below its parent in a tree; a category's name is its whole path in a flat list. */
static void
place (StewardDemoCall *call,
       const Request   *request,
       JsonArray       *items,
       GHashTable      *by_id,
       JsonObject      *item,
       int              parent_id)
{
  JsonObject *parent = request->flat || parent_id <= 0 ? NULL
    : g_hash_table_lookup (by_id, GINT_TO_POINTER (parent_id));

  if (parent_id > 0 && request->flat &&
      !g_hash_table_contains (request->additional, "shortnames"))
    {
      g_autofree char *path = steward_demo_get_full_name (
        call->database, (int) json_object_get_int_member (item, "Id"));

      json_object_set_string_member (item, "Name", path);
    }

  g_hash_table_insert (by_id, GINT_TO_POINTER (json_object_get_int_member (item, "Id")), item);
  json_array_add_object_element (parent != NULL
                                 ? json_object_get_array_member (parent, "ChildItems") : items,
                                 item);
}

static JsonArray *
read_list (StewardDemoCall *call,
           Request         *request)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GHashTable) by_id = g_hash_table_new (NULL, NULL);
  JsonArray *items = json_array_new ();

  statement = steward_demo_database_query (call->database, lists[request->index].sql, "");
  bind_parameters (statement, call, request);
  if (request->no_selection)
    json_array_add_object_element (items, make_item (0, NO_SELECTION, "noselection"));
  if (request->all_item)
    json_array_add_object_element (items, make_item (-1, ALL_ITEMS, "all"));

  while (steward_demo_database_step (call->database, statement))
    {
      JsonObject *item = steward_demo_read_row (statement, so_mdo_list_item_get_type ());

      blank_texts (item);
      place (call, request, items, by_id, item, steward_demo_column_int (statement, "ParentId"));
    }

  if (request->headings && !request->flat)
    {
      JsonArray *with_heading = json_array_new ();
      JsonObject *heading = make_item (0, lists[request->index].name, "heading");

      json_object_set_array_member (heading, "ChildItems", items);
      json_array_add_object_element (with_heading, heading);
      items = with_heading;
    }

  return items;
}

/* NULL with an error of @code where there is no list of that name */
static JsonArray *
get_items (StewardDemoCall  *call,
           const char       *name,
           const char       *additional,
           const char       *search,
           gboolean          flat,
           StewardDemoError  code,
           GError          **error)
{
  Request request = { 0 };
  JsonArray *items;

  if (name == NULL || !find_list (name, &request))
    {
      g_set_error (error, STEWARD_DEMO_ERROR, (int) code, "There is no list named '%s'.",
                   name != NULL ? name : "");
      return NULL;
    }

  request.additional = read_additional (additional);
  request.search = search;
  request.flat = flat || !(g_hash_table_contains (request.additional, "hierarchy") ||
                           request.headings);
  items = read_list (call, &request);
  g_hash_table_unref (request.additional);

  return items;
}

/* The three agent methods differ in what they take of the body. */
static JsonNode *
answer_list (StewardDemoCall  *call,
             gboolean          simple,
             gboolean          search,
             GError          **error)
{
  GError *why = NULL;
  const char *name = steward_demo_call_get_string (call, "Name", &why);
  const char *additional = simple || why != NULL ? NULL
    : steward_demo_call_get_string (call, "AdditionalInfo", &why);
  const char *text = !search || why != NULL ? NULL
    : steward_demo_call_get_string (call, "SearchValue", &why);
  gboolean flat = simple || search;
  JsonArray *items;

  if (!flat && why == NULL)
    flat = steward_demo_call_get_boolean (call, "ForceFlatList", &why);
  if (why != NULL)
    {
      g_propagate_error (error, why);
      return NULL;
    }

  items = get_items (call, name, additional, text, flat, STEWARD_DEMO_ERROR_REFUSED, error);

  return items != NULL ? steward_demo_take_array (items) : NULL;
}

JsonNode *
steward_demo_get_list (StewardDemoCall  *call,
                       GError          **error)
{
  return answer_list (call, FALSE, FALSE, error);
}

JsonNode *
steward_demo_get_simple_list (StewardDemoCall  *call,
                              GError          **error)
{
  return answer_list (call, TRUE, FALSE, error);
}

JsonNode *
steward_demo_get_list_with_restriction (StewardDemoCall  *call,
                                        GError          **error)
{
  return answer_list (call, FALSE, TRUE, error);
}

JsonNode *
steward_demo_get_list_item (StewardDemoCall  *call,
                            GError          **error)
{
  GError *why = NULL;
  const char *name = steward_demo_call_get_string (call, "ListName", &why);
  int id = why == NULL ? steward_demo_call_get_int (call, "Id", &why) : 0;
  g_autoptr (JsonArray) items = NULL;

  if (why != NULL)
    g_propagate_error (error, why);
  else
    items = get_items (call, name, "showDeleted=true", NULL, TRUE, STEWARD_DEMO_ERROR_REFUSED,
                       error);

  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    if (json_object_get_int_member (json_array_get_object_element (items, i), "Id") == id)
      return json_array_dup_element (items, i);

  return NULL;
}

JsonNode *
steward_demo_get_list_names (StewardDemoCall  *call,
                             GError          **error)
{
  JsonArray *names = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    json_array_add_string_element (names, lists[i].name);

  return steward_demo_take_array (names);
}

/* GET v1/MDOList/NAME?flat=&additional=&query=; a query makes the list flat */
JsonNode *
steward_demo_get_rest_list (StewardDemoCall  *call,
                            GError          **error)
{
  const char *flat = g_hash_table_lookup (call->query, "flat");
  const char *query = g_hash_table_lookup (call->query, "query");
  JsonArray *items = get_items (call, call->name, g_hash_table_lookup (call->query, "additional"),
                                query, query != NULL || g_strcmp0 (flat, "true") == 0,
                                STEWARD_DEMO_ERROR_NOT_FOUND, error);

  return items != NULL ? steward_demo_take_array (items) : NULL;
}
