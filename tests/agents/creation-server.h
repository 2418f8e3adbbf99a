/* creation-server.h: a server that makes tickets, and loses what it is told to lose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

/* What happens to one request. */
typedef enum
{
  LOSS_NONE,
  LOSS_BEFORE,               /* nothing is done, the connection is cut */
  LOSS_AFTER,                /* it is done, and the connection is cut */
  LOSS_GARBAGE,              /* it is done, and the answer is half of one */
  LOSS_500_BEFORE,
  LOSS_500_AFTER,
  LOSS_REFUSED,              /* nothing is done, 400 */
  LOSS_CANCEL_BEFORE,        /* nothing is done, nothing answered; "lost" is called */
  LOSS_CANCEL_AFTER,         /* it is done, nothing answered; "lost" is called */
  N_LOSSES,
} Loss;

typedef struct
{
  int   id;
  char *text;                /* title, body, file name */
  int   owner;               /* ticket of a message, message of an attachment; 0: none */
  int   size;                /* of an attachment: as it was told; -1 … */
  int   uploaded;            /* … bytes of its content */
  int   n_owned;             /* times it was attached */
} Thing;

typedef struct
{
  SoupServer *server;
  char       *address;
  GPtrArray  *tickets;       /* of Thing; the same below */
  GPtrArray  *messages;
  GPtrArray  *attachments;
  guint       n_sent;
  guint       n_notified;
  guint       n_requests;
  GPtrArray  *paths;         /* of char *: "Ticket/SaveTicketEntity", each that came */
  char       *refuse_name;   /* nullable: of an attachment that is not valid */
  GString    *sent;          /* bodies of SendTicketMessage */
  GString    *saved;         /* and of what saves tickets and messages */

  Loss        loss;
  guint       lost_request;  /* by its number, from 0 */
  void      (*lost) (gpointer data);   /* nullable: when it is here */
  gpointer    data;
} CreationServer;

void creation_server_init  (CreationServer *self);
void creation_server_clear (CreationServer *self);
void creation_server_add   (GPtrArray      *things,
                            const char     *text,
                            int             owner);

G_END_DECLS
