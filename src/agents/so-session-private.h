/* so-session-private.h: what the files of SoSession share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "so-session.h"
#include "so-upload-stream.h"

G_BEGIN_DECLS

struct _SoSession
{
  GObject        parent_instance;

  SoupSession   *soup;
  char          *address;     /* "https://host/Cust/api/" */
  SoCredentials *credentials; /* nullable */
  char          *xsrf_token;  /* nullable */
  char          *language;    /* nullable: raw, untranslated values */
  char          *culture;     /* nullable */
  char          *time_zone;   /* nullable: dates come without an offset */
  guint          timeout;     /* seconds for a whole call, 0: none */
  guint          connect_timeout; /* seconds until there is a connection, TLS included, 0: none */
  gsize          size_limit;  /* bytes of an answer, decoded */

  SoVersionInfo *version;     /* nullable: not probed */
  GHashTable    *listed;      /* nullable: set of "agent/method", lower case, that the server has */
  GHashTable    *missing;     /* the same, of those that answered 404 */
  GHashTable    *lists;       /* nullable: so-mdo-agent's cache */

  SoRequestLog   *log;
  SoSessionRenew  renew;          /* nullable */
  gpointer        renew_data;
  GDestroyNotify  renew_destroy;  /* nullable */
  GPtrArray      *renewing;       /* of GTask: calls that wait for credentials */
  GPtrArray      *moving;         /* of GTask: calls that wait for the tenant's address */
  char           *state_address;  /* nullable: as the address has it */
  GTlsCertificate *refused_certificate; /* nullable: of the last call that had one */
};

/* One call on its way; the task's data. */
typedef struct
{
  const SoMethod *method;
  char           *path;       /* nullable, below the session's address; NULL: uri stays */
  char           *uri;
  GBytes         *request;    /* nullable */
  SoupMessage    *message;
  GInputStream   *stream;     /* nullable until the headers are here */
  GByteArray     *body;
  GCancellable   *stop;       /* ours: the caller's, the time-out and the size limit pull it */
  GCancellable   *caller;     /* nullable */
  gulong          caller_id;
  GSource        *timer;      /* nullable */
  GSource        *connect_timer; /* nullable: no connection is being made */
  guint           connect_timeout; /* seconds, 0: none */
  gboolean        timed_out;
  gboolean        stuck;      /* it was connecting that took too long */
  gboolean        connected;  /* this try opened a connection of its own */
  gboolean        repeated;
  gboolean        renewed;    /* asked for other credentials once */
  gboolean        moved;      /* asked for the tenant's address once */
  SoCredentials  *credentials; /* nullable: those it was sent with */
  GError         *refused;    /* nullable: the answer to the last try, while it waits */
  GSource        *waiting;    /* nullable */
  guint           timeout;    /* seconds, 0: none */

  /* files, so-session-stream.c */
  GFileProgressCallback progress; /* nullable */
  gpointer        progress_data;
  goffset         total;      /* bytes of the file, 0: nobody knows */
  GInputStream   *content;    /* nullable: the file that is sent */
  goffset         start;      /* where it begins in content */
  char           *before;     /* nullable: what the body begins with */
  SoUploadStream *upload;     /* nullable: the body under way */
  goffset         sent;       /* bytes of it */
  GOutputStream  *output;     /* nullable: where the answer goes */
  GBytes         *piece;      /* nullable: what is being written there */
  goffset         received;   /* bytes written there */
  gboolean        local;      /* it was the file that failed, not the server */

  SoRequestLog   *log;        /* nullable */
  SoLoggedCall   *logged;     /* nullable: the try under way */
  gint64          started;    /* monotonic: the try */
} SoCall;

/* What a finished task holds. */
typedef struct
{
  GObject  *object;           /* a carrier or a list, nullable */
  JsonNode *node;             /* anything else, nullable for SO_REPLY_NONE */
} SoAnswer;

SoCall   *so_call_new               (const SoMethod     *method,
                                     char               *body,
                                     const char * const *query,
                                     GCancellable       *cancellable);
void      so_call_free              (gpointer            data);
void      so_call_return_error      (GTask              *task,
                                     GError             *error);
void      so_call_give_up           (GTask              *task,
                                     GError             *error);
void      so_call_return_answer     (GTask              *task,
                                     GObject            *object,
                                     JsonNode           *node);
void      so_call_send              (GTask              *task);
gboolean  so_call_recover           (GTask              *task,
                                     GError             *error);
void      so_call_log_begin         (SoCall             *call,
                                     SoSession          *self);
void      so_call_log_answer        (SoCall             *call);
void      so_call_log_end           (SoCall             *call,
                                     const char         *error);
void      so_call_read_answer       (GTask              *task);
void      so_call_end               (SoCall             *call);
void      so_call_start_timer       (SoCall             *call,
                                     SoSession          *self);
void      so_call_restart_timer     (SoCall             *call);
void      so_call_watch_connecting  (SoCall             *call,
                                     SoSession          *self);
GError   *so_call_explain_timeout   (SoCall             *call,
                                     SoSession          *self);

void      so_call_prepare_streams   (SoCall             *call);
gboolean  so_call_pour              (GTask              *task);
void      so_call_pour_text         (GTask              *task,
                                     const char         *text);

gboolean  so_session_add_headers    (SoSession          *self,
                                     const SoMethod     *method,
                                     SoupMessage        *message,
                                     GError            **error);
void      so_session_call_address_async (SoSession        *self,
                                     const SoMethod     *method,
                                     const char         *address,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
void      so_session_remember_missing (SoSession        *self,
                                     const SoMethod     *method);
void      so_session_drop_lists     (SoSession          *self);

GError   *so_error_from_answer      (const SoMethod     *method,
                                     SoupMessage        *message,
                                     GByteArray         *body);
GError   *so_error_from_object      (const SoMethod     *method,
                                     guint               status,
                                     JsonNode           *node);
GError   *so_error_decode           (const char         *format,
                                     ...) G_GNUC_PRINTF (1, 2);
void      so_error_name_host        (GError             *error,
                                     const char         *address);
void      so_error_explain          (GError            **error,
                                     SoupMessage        *message);

G_END_DECLS
