/* so-session.c: one connection to one installation: its settings and its headers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-session-private.h"

#include <glib/gi18n.h>

#include "so-address.h"
#include "steward-config.h"

/* Seconds an unused connection is kept: below what servers and routers keep theirs. */
#define IDLE_SECONDS 45

G_DEFINE_FINAL_TYPE (SoSession, so_session, G_TYPE_OBJECT)

/* soup_message_headers_append() takes a line feed for a programmer's mistake; to us it is input. */
static gboolean
add_header (SoupMessageHeaders  *headers,
            const char          *name,
            const char          *value,
            GError             **error)
{
  if (value == NULL)
    return TRUE;

  for (const char *p = value; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      {
        /* translators: %s is the name of an HTTP header, as in "Authorization" */
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                     _("The value for %s holds a line break or another control character"), name);
        return FALSE;
      }

  soup_message_headers_replace (headers, name, value);

  return TRUE;
}

static gboolean
add_credentials (SoSession           *self,
                 SoupMessageHeaders  *headers,
                 GError             **error)
{
  if (self->credentials == NULL && self->xsrf_token == NULL)
    return TRUE;

  if (!so_address_is_private (self->address))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                           _("Signing in needs an encrypted connection: "
                             "use an address that begins with https://"));
      return FALSE;
    }

  if (self->credentials == NULL)
    return add_header (headers, "X-XSRF-TOKEN", self->xsrf_token, error);

  return add_header (headers, "Authorization", so_credentials_get_authorization (self->credentials),
                     error) &&
         add_header (headers, "SO-AppToken", so_credentials_get_app_token (self->credentials),
                     error) &&
         add_header (headers, "X-XSRF-TOKEN", self->xsrf_token, error);
}

/*< private >
 * so_session_add_headers:
 * @self: a session
 * @method: what will be called
 * @message: the message to it
 * @error: G_IO_ERROR_PERMISSION_DENIED where credentials would travel in the
 *   clear, G_IO_ERROR_INVALID_ARGUMENT where a value cannot stand in a header
 *
 * Headers: API notes, section 3.
 */
gboolean
so_session_add_headers (SoSession       *self,
                        const SoMethod  *method,
                        SoupMessage     *message,
                        GError         **error)
{
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *offset = NULL;

  /* a sign-in page in HTML is of no use to us */
  if (!add_header (headers, "Accept", "application/json", error) ||
      !add_header (headers, "Accept-Language", self->language, error))
    return FALSE;

  if (!(method->flags & SO_METHOD_OPEN) && !add_credentials (self, headers, error))
    return FALSE;

  if (method->flags & SO_METHOD_NO_LANGUAGE)
    return TRUE;

  offset = g_strdup_printf ("%d", (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_MINUTE));

  return add_header (headers, "SO-Language", self->language, error) &&
         add_header (headers, "SO-Culture", self->culture, error) &&
         add_header (headers, "SO-TimeZone", self->time_zone, error) &&
         add_header (headers, "SO-Browser-TZ-Offset", offset, error);
}

static void
so_session_finalize (GObject *object)
{
  SoSession *self = SO_SESSION (object);

  g_clear_object (&self->soup);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->credentials, so_credentials_unref);
  g_clear_pointer (&self->xsrf_token, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->culture, g_free);
  g_clear_pointer (&self->time_zone, g_free);
  g_clear_object (&self->version);
  g_clear_pointer (&self->listed, g_hash_table_unref);
  g_clear_pointer (&self->missing, g_hash_table_unref);
  g_clear_pointer (&self->lists, g_hash_table_unref);
  so_session_set_renewer (self, NULL, NULL, NULL);
  g_clear_object (&self->log);
  g_clear_pointer (&self->renewing, g_ptr_array_unref);
  g_clear_pointer (&self->moving, g_ptr_array_unref);
  g_clear_pointer (&self->state_address, g_free);
  g_clear_object (&self->refused_certificate);

  G_OBJECT_CLASS (so_session_parent_class)->finalize (object);
}

static void
so_session_class_init (SoSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = so_session_finalize;
}

static void
so_session_init (SoSession *self)
{
  self->timeout = SO_SESSION_TIMEOUT;
  self->connect_timeout = SO_SESSION_CONNECT_TIMEOUT;
  self->size_limit = SO_SESSION_SIZE_LIMIT;
  self->time_zone = g_strdup ("UTC, includeTZOffset");
  self->missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->log = so_request_log_new ();
  self->renewing = g_ptr_array_new_with_free_func (g_object_unref);
  self->moving = g_ptr_array_new_with_free_func (g_object_unref);

  /* libsoup's own time-out starts anew with every byte: ours counts the whole call */
  self->soup = soup_session_new_with_options ("timeout", 0,
                                              "idle-timeout", IDLE_SECONDS,
                                              "user-agent", "Steward/" PACKAGE_VERSION,
                                              NULL);
}

/**
 * so_session_new:
 * @address: the service's address as a person writes it; see so_address_repair()
 * @error: G_IO_ERROR_INVALID_ARGUMENT with a text for the user
 *
 * A session belongs to the thread, and to the thread-default main context, it
 * was made in.
 *
 * Returns: (transfer full) (nullable): a session; nothing is sent yet
 */
SoSession *
so_session_new (const char  *address,
                GError     **error)
{
  g_autofree char *repaired = NULL;
  SoSession *self;

  g_return_val_if_fail (address != NULL, NULL);

  repaired = so_address_repair (address, error);
  if (repaired == NULL)
    return NULL;

  self = g_object_new (SO_TYPE_SESSION, NULL);
  self->address = g_steal_pointer (&repaired);

  /* credentials may go to this machine in the clear, but a proxy is another machine */
  if (so_address_is_local (self->address))
    soup_session_set_proxy_resolver (self->soup, NULL);

  return self;
}

/**
 * so_session_get_address:
 * @self: a session
 *
 * Returns: (transfer none): the API's root, "https://host/Cust/api/". Online it
 *   changes when the tenant moves to another host.
 */
const char *
so_session_get_address (SoSession *self)
{
  g_return_val_if_fail (SO_IS_SESSION (self), NULL);

  return self->address;
}

static void
set_text (char       **slot,
          const char  *text)
{
  char *copy = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (copy != NULL && *copy == '\0')
    g_clear_pointer (&copy, g_free);
  g_free (*slot);
  *slot = copy;
}

/**
 * so_session_set_credentials:
 * @self: a session
 * @credentials: (nullable): for all calls from now on; a reference is kept
 *
 * Lists fetched for another user are forgotten. Over plain http they are only
 * sent to this machine; a call to elsewhere fails with
 * G_IO_ERROR_PERMISSION_DENIED.
 */
void
so_session_set_credentials (SoSession     *self,
                            SoCredentials *credentials)
{
  g_return_if_fail (SO_IS_SESSION (self));

  if (credentials != NULL)
    so_credentials_ref (credentials);
  g_clear_pointer (&self->credentials, so_credentials_unref);
  self->credentials = credentials;
  so_session_drop_lists (self);
}

/**
 * so_session_set_xsrf_token:
 * @self: a session
 * @xsrf_token: (nullable): the value a session cookie asks for; API notes, section 4
 */
void
so_session_set_xsrf_token (SoSession  *self,
                           const char *xsrf_token)
{
  g_return_if_fail (SO_IS_SESSION (self));

  set_text (&self->xsrf_token, xsrf_token);
}

/**
 * so_session_set_language:
 * @self: a session
 * @language: (nullable): "nb", "sv,en", or "*" for multi-language strings as
 *   they are stored; %NULL leaves it to the server, which sends raw values
 *
 * Goes out as Accept-Language and SO-Language. API notes, section 9.
 */
void
so_session_set_language (SoSession  *self,
                         const char *language)
{
  g_return_if_fail (SO_IS_SESSION (self));

  set_text (&self->language, language);
}

/**
 * so_session_get_language:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what so_session_set_language() was given
 */
const char *
so_session_get_language (SoSession *self)
{
  g_return_val_if_fail (SO_IS_SESSION (self), NULL);

  return self->language;
}

/**
 * so_session_set_culture:
 * @self: a session
 * @culture: (nullable): how the server writes numbers and dates inside texts;
 *   %NULL: as the language has it
 */
void
so_session_set_culture (SoSession  *self,
                        const char *culture)
{
  g_return_if_fail (SO_IS_SESSION (self));

  set_text (&self->culture, culture);
}

/**
 * so_session_set_time_zone:
 * @self: a session
 * @time_zone: (nullable): "NO", "261", … API notes, section 8. The default,
 *   "UTC, includeTZOffset", is the only one whose dates are unambiguous.
 */
void
so_session_set_time_zone (SoSession  *self,
                          const char *time_zone)
{
  g_return_if_fail (SO_IS_SESSION (self));

  set_text (&self->time_zone, time_zone);
}

/**
 * so_session_set_timeout:
 * @self: a session
 * @seconds: for a whole call, from its start to the last byte; 0: for ever
 */
void
so_session_set_timeout (SoSession *self,
                        guint      seconds)
{
  g_return_if_fail (SO_IS_SESSION (self));
  g_return_if_fail (seconds <= G_MAXUINT / 1000);

  self->timeout = seconds;
}

/**
 * so_session_set_connect_timeout:
 * @self: a session
 * @seconds: until there is a connection, TLS included, within the time of
 *   so_session_set_timeout(); 0: no limit of its own
 */
void
so_session_set_connect_timeout (SoSession *self,
                                guint      seconds)
{
  g_return_if_fail (SO_IS_SESSION (self));
  g_return_if_fail (seconds <= G_MAXUINT / 1000);

  self->connect_timeout = seconds;
}

/**
 * so_session_set_size_limit:
 * @self: a session
 * @bytes: the longest answer that is read, counted after decompression
 */
void
so_session_set_size_limit (SoSession *self,
                           gsize      bytes)
{
  g_return_if_fail (SO_IS_SESSION (self));

  self->size_limit = bytes;
}

/**
 * so_session_get_refused_certificate:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the certificate of the last call that failed for it
 */
GTlsCertificate *
so_session_get_refused_certificate (SoSession *self)
{
  g_return_val_if_fail (SO_IS_SESSION (self), NULL);

  return self->refused_certificate;
}
