/* so-address.c: makes the API's root out of what a person types or pastes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-address.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_version (const char *segment)
{
  return segment != NULL && g_ascii_tolower (segment[0]) == 'v' && g_ascii_isdigit (segment[1]);
}

static gboolean
is_named (const char *segment,
          const char *name)
{
  return segment != NULL && g_ascii_strcasecmp (segment, name) == 0;
}

/* How many segments belong to the site: "/Cust/api/v1/Agents/Ticket" keeps "Cust". */
static guint
count_site_segments (GPtrArray *segments)
{
  guint n = segments->len;

  for (guint i = 0; i < n; i++)
    {
      const char *segment = g_ptr_array_index (segments, i);
      const char *next = i + 1 < n ? g_ptr_array_index (segments, i + 1) : NULL;

      if (is_named (segment, "api") &&
          (next == NULL || is_version (next) || is_named (next, "Agents")))
        return i;
      if (is_version (segment) && is_named (next, "Agents"))
        return i;
    }

  /* the address bar of the web client: ".../SuperOffice/default.aspx" */
  if (n > 0 && g_str_has_suffix (g_ptr_array_index (segments, n - 1), ".aspx"))
    return n - 1;

  return n;
}

/* "/Cust//api/" -> "/Cust/api/", "/" -> "/api/" */
static char *
repair_path (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  g_autoptr (GPtrArray) segments = g_ptr_array_new ();
  GString *out = g_string_new ("/");
  const char *api = "api";
  guint n;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_equal (parts[i], "..") && segments->len > 0)
        g_ptr_array_remove_index (segments, segments->len - 1);
      else if (*parts[i] != '\0' && !g_str_equal (parts[i], ".") && !g_str_equal (parts[i], ".."))
        g_ptr_array_add (segments, parts[i]);
    }

  n = count_site_segments (segments);
  if (n < segments->len && is_named (g_ptr_array_index (segments, n), "api"))
    api = g_ptr_array_index (segments, n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s/", (char *) g_ptr_array_index (segments, i));
  g_string_append_printf (out, "%s/", api);

  return g_string_free (out, FALSE);
}

static gboolean
refuse (GError     **error,
        const char  *text)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, text);

  return FALSE;
}

/* A host that came with escapes may hold anything now: "a%40b" would be the user a of host b. */
static gboolean
is_host (const char *host)
{
  static const char allowed[] = G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-._";

  if (host == NULL || *host == '\0')
    return FALSE;

  return host[strspn (host, allowed)] == '\0' || g_hostname_is_ip_address (host);
}

static gboolean
check (GUri    *uri,
       GError **error)
{
  const char *scheme = g_uri_get_scheme (uri);
  const char *host = g_uri_get_host (uri);

  if (!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http"))
    return refuse (error, _("The server's address must begin with https:// or http://"));

  if (g_uri_get_userinfo (uri) != NULL)
    return refuse (error, _("The server's address must not hold a user name or a password"));

  if (!is_host (host))
    return refuse (error, _("The server's address names no server"));

  return TRUE;
}

/* The API's root below a checked address; NULL where no call could go there. */
static char *
make_root (GUri *uri)
{
  gboolean tls = g_str_equal (g_uri_get_scheme (uri), "https");
  g_autofree char *escaped = NULL;
  g_autofree char *path = NULL;
  g_autofree char *root = NULL;
  int port = g_uri_get_port (uri);

  escaped = g_uri_escape_string (g_uri_get_path (uri), G_URI_RESERVED_CHARS_ALLOWED_IN_PATH "%",
                                 FALSE);
  path = repair_path (escaped);
  if (port == (tls ? 443 : 80))
    port = -1;

  root = g_uri_join (G_URI_FLAGS_ENCODED, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                     port, path, NULL, NULL);

  return g_uri_is_valid (root, G_URI_FLAGS_ENCODED, NULL) ? g_steal_pointer (&root) : NULL;
}

/* An address without a scheme is meant to be private, and needs no TLS for that on this machine:
 * what serves there in the clear would only wait for more of a TLS greeting.
 */
static char *
add_scheme (const char *text)
{
  g_autofree char *full = NULL;

  if (strstr (text, "://") != NULL)
    return g_strdup (text);

  full = g_strconcat ("https://", text, NULL);
  if (so_address_is_local (full))
    return g_strconcat ("http://", text, NULL);

  return g_steal_pointer (&full);
}

/**
 * so_address_repair:
 * @address: what was typed or pasted: the site's root, the API's root, with
 *   or without a slash, a version, a method's whole address, no scheme
 * @error: G_IO_ERROR_INVALID_ARGUMENT with a text for the user, which repeats
 *   nothing of @address
 *
 * Does what the official client does (append a slash, append "api/"), and more.
 * API notes, section 2. Without a scheme it takes http:// for this machine
 * (127.0.0.0/8, ::1, localhost), https:// for any other.
 *
 * Returns: (transfer full) (nullable): the API's root, "https://host/Cust/api/"
 */
char *
so_address_repair (const char  *address,
                   GError     **error)
{
  g_autofree char *text = NULL;
  g_autofree char *full = NULL;
  g_autoptr (GUri) uri = NULL;
  char *root;

  g_return_val_if_fail (address != NULL, NULL);

  if (g_utf8_validate (address, -1, NULL))
    text = g_strstrip (g_strdup (address));
  if (text != NULL && *text == '\0')
    {
      refuse (error, _("The server's address is missing"));
      return NULL;
    }

  if (text != NULL)
    full = add_scheme (text);
  if (full != NULL)
    uri = g_uri_parse (full, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri != NULL && !check (uri, error))
    return NULL;

  root = uri != NULL ? make_root (uri) : NULL;
  if (root == NULL)
    refuse (error, _("The server's address is not a web address"));

  return root;
}

/**
 * so_address_is_private:
 * @address: a repaired address
 *
 * Returns: whether credentials may be sent there: over TLS, or without it to
 *   this machine only
 */
gboolean
so_address_is_private (const char *address)
{
  return g_str_has_prefix (address, "https://") || so_address_is_local (address);
}

/**
 * so_address_is_local:
 * @address: a repaired address
 *
 * Returns: whether it is one of this machine, which no proxy must come between
 */
gboolean
so_address_is_local (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED,
                                      NULL);
  g_autoptr (GInetAddress) inet = NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL)
    return FALSE;

  inet = g_inet_address_new_from_string (host);
  if (inet != NULL)
    return g_inet_address_get_is_loopback (inet);

  return g_ascii_strcasecmp (host, "localhost") == 0;
}

/* "online3" -> "online", (nullable) */
static const char *
environment_of (const char *label)
{
  static const char *const names[] = { "qaonline", "online", "sod" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strncasecmp (label, names[i], strlen (names[i])) == 0)
      return names[i];

  return NULL;
}

/**
 * so_address_dup_state:
 * @address: a repaired address
 *
 * Where the vendor tells which host a tenant lives on. API notes, section 2.
 *
 * Returns: (transfer full) (nullable): "https://online.superoffice.com/api/state/Cust12345";
 *   %NULL for an installation that is not online
 */
char *
so_address_dup_state (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  const char *environment;
  g_autofree char *tenant = NULL;

  if (host == NULL || strcmp (g_uri_get_scheme (uri), "https") != 0 ||
      !g_str_has_suffix (host, ".superoffice.com"))
    return NULL;

  environment = environment_of (host);
  tenant = g_strndup (g_uri_get_path (uri) + 1, strcspn (g_uri_get_path (uri) + 1, "/"));
  if (environment == NULL || *tenant == '\0' || g_ascii_strcasecmp (tenant, "api") == 0)
    return NULL;

  return g_strdup_printf ("https://%s.superoffice.com/api/state/%s", environment, tenant);
}

/* "online3.superoffice.com" -> "superoffice.com" */
static const char *
site_of (const char *host)
{
  const char *last = strrchr (host, '.');

  while (last != NULL && last > host && last[-1] != '.')
    last--;

  return last != NULL ? last : host;
}

/**
 * so_address_is_same_site:
 * @address: an address
 * @other: another
 *
 * Returns: whether one house runs both: the same numeric address, or names that end in the
 *   same two parts
 */
gboolean
so_address_is_same_site (const char *address,
                         const char *other)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
  g_autoptr (GUri) other_uri = g_uri_parse (other, G_URI_FLAGS_ENCODED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  const char *other_host = other_uri != NULL ? g_uri_get_host (other_uri) : NULL;

  if (host == NULL || other_host == NULL)
    return FALSE;

  if (g_hostname_is_ip_address (host) || g_hostname_is_ip_address (other_host))
    return strcmp (host, other_host) == 0;

  return g_ascii_strcasecmp (site_of (host), site_of (other_host)) == 0;
}
