/* steward-demo-pages.c: what the demo service says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-pages.h"

#include <string.h>

#include "so-carriers.h"
#include "steward-config.h"
#include "steward-demo-methods.h"
#include "steward-demo-rows.h"

#define VERSION_SERVED "12.4.1514.0"

/* The answer to GET on the base address, without login: API 2 */
JsonNode *
steward_demo_make_version (const char *address)
{
  JsonObject *version = steward_demo_blank_object (so_version_info_get_type ());
  g_autofree char *v1 = g_strconcat (address, "api/v1", NULL);
  g_autofree char *services = g_strconcat (address, "api/", NULL);

  json_object_set_string_member (version, "v1", v1);
  json_object_set_string_member (version, "NetServerVersion", VERSION_SERVED);
  json_object_set_string_member (version, "NetServerAssembly", "Steward.Demo");
  json_object_set_string_member (version, "NetServerDate", "2026-09-17");
  json_object_set_string_member (version, "NetServerLabel",
                                 "Steward demo service " PACKAGE_VERSION);
  json_object_set_string_member (version, "NetServer", services);
  json_object_set_string_member (version, "Services", services);
  json_object_set_string_member (version, "ServicesCurrent", services);
  json_object_set_string_member (version, "Version", VERSION_SERVED);

  return steward_demo_take_object (version);
}

/**
 * steward_demo_make_method_list:
 * @address: where the service listens
 * @without: (nullable): methods to leave out
 *
 * Returns: (transfer full): an object of absolute address -> {verb: description}
 */
JsonNode *
steward_demo_make_method_list (const char         *address,
                               const char * const *without)
{
  JsonObject *list = json_object_new ();
  guint n_methods;
  const StewardDemoMethod *methods = steward_demo_methods_get_all (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    {
      gboolean rest = (methods[i].flags & STEWARD_DEMO_REST) != 0, withheld = FALSE;
      g_autofree char *name = NULL;
      g_autofree char *url = NULL;
      JsonObject *verbs;

      for (guint j = 0; without != NULL && without[j] != NULL; j++)
        withheld = withheld || g_ascii_strcasecmp (without[j], methods[i].name) == 0;
      if (withheld)
        continue;

      name = g_str_has_suffix (methods[i].name, "/*")
        ? g_strdup_printf ("%.*s{listname}", (int) strlen (methods[i].name) - 1, methods[i].name)
        : g_strdup (methods[i].name);
      url = g_strconcat (address, rest ? "api/v1/" : "api/v1/Agents/", name, NULL);
      verbs = json_object_new ();
      json_object_set_string_member (verbs, rest ? "GET" : "POST", methods[i].description);
      json_object_set_object_member (list, url, verbs);
    }

  return steward_demo_take_object (list);
}

/**
 * steward_demo_make_state:
 * @address: where the service listens
 * @tenant: who is asked about
 *
 * Returns: (transfer full): where the tenant lives, as the vendor tells it online: API 2
 */
JsonNode *
steward_demo_make_state (const char *address,
                         const char *tenant)
{
  JsonObject *state = json_object_new ();
  g_autofree char *api = g_strconcat (address, "api", NULL);

  json_object_set_string_member (state, "ContextIdentifier", tenant);
  json_object_set_string_member (state, "Endpoint", address);
  json_object_set_string_member (state, "State", "Running");
  json_object_set_boolean_member (state, "IsRunning", TRUE);
  json_object_set_string_member (state, "Api", api);
  json_object_set_string_member (state, "Version", VERSION_SERVED);

  return steward_demo_take_object (state);
}

/* What a browser is shown */
char *
steward_demo_make_page (const char *address)
{
  return g_strdup_printf ("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                          "<title>Steward demo service</title></head>\n"
                          "<body><h1>Steward demo service</h1>\n"
                          "<p>Version " VERSION_SERVED ", Steward " PACKAGE_VERSION ".</p>\n"
                          "<p>The API is at <code>%sapi/</code>; sign in as <code>admin</code> "
                          "with the password <code>demo</code>.</p></body></html>\n", address);
}
