/* steward-demo-server.c: HTTP around the demo service
 *
 * Everything runs in one thread: a request is read whole, answered within one
 * database transaction, and written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-server.h"

#include <libsoup/soup.h>
#include <string.h>

#include "steward-demo-answer.h"
#include "steward-demo-fail.h"
#include "steward-demo-languages.h"
#include "steward-demo-listener.h"
#include "steward-demo-methods.h"
#include "steward-demo-pages.h"
#include "steward-demo-request.h"
#include "steward-demo-respond.h"
#include "steward-demo-rights.h"
#include "steward-demo-rows.h"
#include "steward-demo-sign-in.h"

struct _StewardDemoServer
{
  SoupServer          *soup;
  StewardDemoDatabase *database;
  const char          *language;  /* nullable */
  char               **without;   /* nullable */
  StewardDemoFaults   *faults;
  char                *address;
  gboolean             quiet;
};

/* Runs when the headers are in. */
static void
early_cb (SoupServer        *soup,
          SoupServerMessage *message,
          const char        *path,
          GHashTable        *query,
          gpointer           user_data)
{
  steward_demo_request_watch (message);
}

static gboolean
is_withheld (StewardDemoServer       *self,
             const StewardDemoMethod *method)
{
  for (char **name = self->without; name != NULL && *name != NULL; name++)
    if (g_ascii_strcasecmp (*name, method->name) == 0)
      return TRUE;

  return FALSE;
}

/* What follows "MDOList/" where @pattern is "MDOList/ *"; "" for an exact match; NULL for none */
static const char *
match (const char *pattern,
       const char *path)
{
  gsize length = strlen (pattern);

  if (length < 2 || strcmp (pattern + length - 2, "/*") != 0)
    return g_ascii_strcasecmp (pattern, path) == 0 ? "" : NULL;

  if (g_ascii_strncasecmp (pattern, path, length - 1) != 0 || path[length - 1] == '\0')
    return NULL;

  return path + length - 1;
}

/* @path: what follows v1/ */
static const StewardDemoMethod *
find_method (StewardDemoServer  *self,
             const char         *path,
             const char        **rest)
{
  gboolean agent = g_ascii_strncasecmp (path, "Agents/", 7) == 0;
  guint n_methods;
  const StewardDemoMethod *methods = steward_demo_methods_get_all (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    {
      gboolean is_agent = (methods[i].flags & STEWARD_DEMO_REST) == 0;

      if (agent != is_agent)
        continue;
      *rest = match (methods[i].name, agent ? path + 7 : path);
      if (*rest != NULL && !is_withheld (self, &methods[i]))
        return &methods[i];
    }

  return NULL;
}

static JsonNode *
describe (const StewardDemoMethod *method)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "POST", method->description);
  return steward_demo_take_object (object);
}

/* Whether @verb may be used: GET on an agent's method only describes it. */
static gboolean
check_verb (const StewardDemoMethod  *method,
            const char               *verb,
            GError                  **error)
{
  gboolean rest = (method->flags & STEWARD_DEMO_REST) != 0;

  if (strcmp (verb, "GET") == 0 || strcmp (verb, "HEAD") == 0 ||
      (!rest && strcmp (verb, "POST") == 0))
    return TRUE;

  g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_VERB, "%s is not supported here.",
               verb);
  return FALSE;
}

/* @method: (out): what ran, and so says how to answer; NULL where nothing did */
static JsonNode *
run (StewardDemoServer        *self,
     SoupServerMessage        *message,
     const char               *path,
     StewardDemoCall          *call,
     const StewardDemoMethod **method,
     GError                  **error)
{
  const char *verb = soup_server_message_get_method (message);
  const StewardDemoMethod *found;

  call->user = steward_demo_sign_in (
    self->database, steward_demo_request_get_header (message, "Authorization"), error);
  if (call->user == NULL)
    return NULL;

  if (g_ascii_strcasecmp (path, "v1") == 0 || g_ascii_strcasecmp (path, "v1/") == 0)
    return steward_demo_make_method_list (self->address, (const char * const *) self->without);

  found = find_method (self, path + strlen ("v1/"), &call->name);
  if (found == NULL)
    {
      g_set_error (error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_NO_METHOD,
                   "Nothing is served at '%s'.", path);
      return NULL;
    }

  if (!check_verb (found, verb, error))
    return NULL;
  if (strcmp (verb, "POST") != 0 && (found->flags & STEWARD_DEMO_REST) == 0)
    return describe (found);

  *method = found;
  if (!steward_demo_request_read_query (message, call, error) ||
      !steward_demo_request_read_body (message, call, error) ||
      ((found->flags & STEWARD_DEMO_WRITES) != 0 &&
       !steward_demo_check_rights (call->user, error)))
    return NULL;

  return found->run (call, error);
}

/* An answer without a length looks to libsoup 3.2 as one that ends with the connection, even
 * where it has no body by its status: it would hang up, and not have said so before.
 */
static void
keep_alive_cb (SoupServerMessage *message,
               gpointer           user_data)
{
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message),
                                     SOUP_ENCODING_NONE);
}

static void
finish (SoupServerMessage       *message,
        const StewardDemoMethod *method,
        StewardDemoCall         *call,
        JsonNode                *node)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  g_autoptr (JsonNode) nothing = json_node_new (JSON_NODE_NULL);

  soup_message_headers_replace (headers, "SO-TIMEZONE", call->zone->code);
  if (method != NULL && (method->flags & STEWARD_DEMO_NO_CONTENT) != 0)
    {
      g_signal_connect (message, "wrote-headers", G_CALLBACK (keep_alive_cb), NULL);
      soup_server_message_set_status (message, SOUP_STATUS_NO_CONTENT, NULL);
      return;
    }

  if (node != NULL && method != NULL && (method->flags & STEWARD_DEMO_BINARY) != 0 &&
      steward_demo_request_wants_bytes (message))
    {
      steward_demo_respond_bytes (message, json_node_get_string (node));
      return;
    }

  if (node != NULL && method != NULL)
    steward_demo_present (node, method->reply != NULL ? method->reply () : G_TYPE_NONE, call,
                          (method->flags & STEWARD_DEMO_SELECTABLE) != 0);
  steward_demo_respond_json (message, SOUP_STATUS_OK, node != NULL ? node : nothing);
}

static void
call_clear (StewardDemoCall *call)
{
  g_clear_pointer (&call->user, steward_demo_user_free);
  g_clear_pointer (&call->zone, steward_demo_zone_free);
  g_clear_pointer (&call->query, g_hash_table_unref);
  g_clear_pointer (&call->body, json_node_unref);
  g_clear_pointer (&call->now, g_free);
}

/* Everything below api/: one request, one transaction */
static void
serve (StewardDemoServer *self,
       SoupServerMessage *message,
       const char        *path)
{
  StewardDemoCall call = { self->database };
  const StewardDemoMethod *method = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  gboolean write = strcmp (soup_server_message_get_method (message), "POST") == 0;

  call.zone = steward_demo_zone_new (steward_demo_request_get_header (message, "SO-TimeZone"));
  call.language = steward_demo_language_choose (
    steward_demo_request_get_header (message, "SO-Language"),
    steward_demo_request_get_header (message, "Accept-Language"), self->language);
  call.now = steward_demo_time_now ();

  if (steward_demo_database_begin (self->database, write, &error))
    {
      node = run (self, message, path, &call, &method, &error);
      if (error != NULL)
        steward_demo_database_rollback (self->database);
      else
        steward_demo_database_commit (self->database, &error);
    }

  if (error != NULL)
    steward_demo_respond_error (message, error);
  else
    finish (message, method, &call, node);

  call_clear (&call);
}

/* ---- faults ---- */

static void
work_cb (SoupServerMessage *message,
         const char        *path,
         gpointer           user_data)
{
  serve (user_data, message, path);
}

static void
serve_or_fail (StewardDemoServer *self,
               SoupServerMessage *message,
               const char        *path)
{
  g_autofree char *method = steward_demo_fail_get_method (path);
  StewardDemoFault *fault = steward_demo_faults_choose (self->faults, method);

  if (fault == NULL)
    {
      serve (self, message, path);
      return;
    }

  steward_demo_fail (fault, message, path, work_cb, self);
  if (steward_demo_fault_has_body (fault))
    g_signal_handlers_disconnect_by_func (message, keep_alive_cb, NULL);
}

/* PUT takes faults, a line each, instead of those there are; GET tells them. No web page can
 * send a PUT to another site.
 */
static void
serve_faults (StewardDemoServer *self,
              SoupServerMessage *message)
{
  g_autoptr (GError) error = NULL;

  if (strcmp (soup_server_message_get_method (message), "PUT") == 0)
    {
      g_autoptr (GBytes) body = steward_demo_request_dup_raw (message);
      g_autofree char *text = g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));

      steward_demo_faults_set_text (self->faults, text, &error);
    }

  if (error != NULL)
    steward_demo_respond (message, SOUP_STATUS_BAD_REQUEST, "text/plain; charset=utf-8",
                          g_strconcat (error->message, "\n", NULL));
  else
    steward_demo_respond (message, SOUP_STATUS_OK, "text/plain; charset=utf-8",
                          steward_demo_faults_describe (self->faults));
}

/* What follows the segment "api" of a path, which an application's name may precede */
static const char *
below_api (const char *path)
{
  for (const char *p = path; p != NULL && *p == '/'; p = strchr (p + 1, '/'))
    if (g_ascii_strncasecmp (p, "/api", 4) == 0 && (p[4] == '/' || p[4] == '\0'))
      return p + 4 + (p[4] == '/');

  return NULL;
}

static void
request_cb (SoupServer        *soup,
            SoupServerMessage *message,
            const char        *raw_path,
            GHashTable        *query,
            gpointer           user_data)
{
  StewardDemoServer *self = user_data;
  g_autofree char *path = g_utf8_make_valid (raw_path, -1);  /* it goes into answers */
  const char *below = below_api (path);
  g_autoptr (JsonNode) version = NULL;

  if (below != NULL && g_ascii_strncasecmp (below, "v1", 2) == 0 &&
      (below[2] == '/' || below[2] == '\0'))
    serve_or_fail (self, message, below);
  else if (strcmp (path, "/faults") == 0)
    serve_faults (self, message);
  else if (below != NULL && g_ascii_strncasecmp (below, "state/", 6) == 0)
    {
      version = steward_demo_make_state (self->address, below + 6);
      steward_demo_respond_json (message, SOUP_STATUS_OK, version);
    }
  else if (below != NULL && *below == '\0' && steward_demo_request_wants_json (message))
    {
      version = steward_demo_make_version (self->address);
      steward_demo_respond_json (message, SOUP_STATUS_OK, version);
    }
  else if (below != NULL ? *below == '\0' : strcmp (path, "/") == 0)
    steward_demo_respond (message, SOUP_STATUS_OK, "text/html; charset=utf-8",
                          steward_demo_make_page (self->address));
  else
    {
      g_autoptr (GError) error = NULL;

      g_set_error (&error, STEWARD_DEMO_ERROR, STEWARD_DEMO_ERROR_NO_METHOD,
                   "Nothing is served at '%s'.", path);
      steward_demo_respond_error (message, error);
    }

  if (!self->quiet)
    g_printerr ("%s %s %u\n", soup_server_message_get_method (message),
                g_uri_get_path (soup_server_message_get_uri (message)),
                soup_server_message_get_status (message));
}

/**
 * steward_demo_server_new:
 * @database: what is served; must outlive the server
 * @port: of 127.0.0.1; 0 for any free one
 * @error: return location
 *
 * Returns: (transfer full): a server that listens on the loopback address only; %NULL with an error
 */
StewardDemoServer *
steward_demo_server_new (StewardDemoDatabase  *database,
                         guint                 port,
                         GError              **error)
{
  g_autoptr (StewardDemoServer) self = g_new0 (StewardDemoServer, 1);
  GSList *uris;

  self->database = database;
  self->faults = steward_demo_faults_new ();
  self->soup = soup_server_new ("server-header", "steward-demo", NULL);
  steward_demo_listener_watch (self->soup);
  soup_server_add_early_handler (self->soup, NULL, early_cb, self, NULL);
  soup_server_add_handler (self->soup, NULL, request_cb, self, NULL);
  if (!soup_server_listen_local (self->soup, port, SOUP_SERVER_LISTEN_IPV4_ONLY, error))
    return NULL;

  uris = soup_server_get_uris (self->soup);
  self->address = g_strdup_printf ("http://127.0.0.1:%d/", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);

  return g_steal_pointer (&self);
}

void
steward_demo_server_free (StewardDemoServer *self)
{
  soup_server_disconnect (self->soup);
  g_object_unref (self->soup);
  g_strfreev (self->without);
  steward_demo_faults_free (self->faults);
  g_free (self->address);
  g_free (self);
}

/**
 * steward_demo_server_set_language:
 * @self: a server
 * @language: (nullable): a language tag, for requests that name no language
 */
void
steward_demo_server_set_language (StewardDemoServer *self,
                                  const char        *language)
{
  self->language = language != NULL ? steward_demo_language_code (language) : NULL;
}

/**
 * steward_demo_server_set_without:
 * @self: a server
 * @methods: (nullable) (array zero-terminated=1): "CustomerService/SaveSmsConfig", …
 *
 * These methods answer 404 and are missing from the list of methods.
 */
void
steward_demo_server_set_without (StewardDemoServer  *self,
                                 const char * const *methods)
{
  g_strfreev (self->without);
  self->without = g_strdupv ((char **) methods);
}

/**
 * steward_demo_server_set_faults:
 * @self: a server
 * @faults: (nullable) (array zero-terminated=1): "500:0.5@Ticket/SaveTicketEntity", …
 * @error: return location
 *
 * These failures happen from now on, and no others.
 *
 * Returns: whether all of them are understood; nothing changes else
 */
gboolean
steward_demo_server_set_faults (StewardDemoServer   *self,
                                const char * const  *faults,
                                GError             **error)
{
  return steward_demo_faults_set (self->faults, faults, error);
}

void
steward_demo_server_set_quiet (StewardDemoServer *self,
                               gboolean           quiet)
{
  self->quiet = quiet;
}

const char *
steward_demo_server_get_address (StewardDemoServer *self)
{
  return self->address;
}
