/* so-request-log.h: the last calls of a session, for whoever looks for what went wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SO_REQUEST_LOG_LENGTH 500                 /* calls that are kept */
#define SO_REQUEST_LOG_SIZE   (16 * 1024 * 1024)  /* bytes of text that are kept */
#define SO_REQUEST_LOG_BODY   (64 * 1024)         /* bytes of one body that are kept */

/**
 * SoRequestLogMode:
 * @SO_REQUEST_LOG_ALL: every call
 * @SO_REQUEST_LOG_ERRORS: calls that failed
 * @SO_REQUEST_LOG_OFF: none
 */
typedef enum
{
  SO_REQUEST_LOG_ALL,
  SO_REQUEST_LOG_ERRORS,
  SO_REQUEST_LOG_OFF,
} SoRequestLogMode;

#define SO_TYPE_REQUEST_LOG_MODE (so_request_log_mode_get_type ())
GType so_request_log_mode_get_type (void);

/* One try of a call. Read the members; secrets are masked in all of them. */
#define SO_TYPE_LOGGED_CALL (so_logged_call_get_type ())
G_DECLARE_FINAL_TYPE (SoLoggedCall, so_logged_call, SO, LOGGED_CALL, GObject)

struct _SoLoggedCall
{
  GObject    parent_instance;

  GDateTime *time;              /* when it began, local */
  char      *verb;              /* "POST" */
  char      *address;           /* "https://host/api/v1/Agents/…?id=3" */
  char      *path;              /* what of it follows the host */
  guint      status;            /* 0: there was no answer */
  char      *phrase;            /* nullable: "Not Found" */
  gint64     duration;          /* microseconds */
  gsize      request_size;      /* bytes of the body */
  gsize      response_size;     /* bytes of the body, decompressed */
  char      *request_headers;   /* a line each */
  char      *request_body;      /* nullable: there was none */
  char      *response_headers;  /* nullable */
  char      *response_body;     /* nullable */
  char      *error;             /* nullable: it went well */
};

char             *so_logged_call_dup_command (SoLoggedCall     *self);
char             *so_logged_call_dup_text    (SoLoggedCall     *self);

/* A GListModel of SoLoggedCall, the latest first. */
#define SO_TYPE_REQUEST_LOG (so_request_log_get_type ())
G_DECLARE_FINAL_TYPE (SoRequestLog, so_request_log, SO, REQUEST_LOG, GObject)

SoRequestLog     *so_request_log_new         (void);
SoRequestLogMode  so_request_log_get_mode    (SoRequestLog     *self);
void              so_request_log_set_mode    (SoRequestLog     *self,
                                              SoRequestLogMode  mode);
void              so_request_log_add         (SoRequestLog     *self,
                                              SoLoggedCall     *call);
void              so_request_log_clear       (SoRequestLog     *self);

G_END_DECLS
