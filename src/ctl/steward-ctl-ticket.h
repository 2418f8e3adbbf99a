/* steward-ctl-ticket.h: what a new ticket is to hold, from the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"

G_BEGIN_DECLS

typedef struct
{
  char     *title;           /* nullable; the same below */
  char     *type;
  char     *category;
  char     *priority;
  char     *status;
  char     *owner;
  char     *message;         /* "-" is standard input */
  char    **to;
  char    **cc;
  char    **bcc;
  char    **attach;          /* file names */
  char     *template;
  gboolean  quiet;           /* colleagues are not notified */
  gboolean  notify;          /* said so; it is so without it, too */
  char     *state;           /* nullable: a file for what is half done */
  int       adopt;           /* number of the ticket that is ours; 0: none */
  gboolean  again;           /* what may be done is to be done again */
} StewardCtlTicket;

int      steward_ctl_ticket        (const StewardCtlTicket  *ticket,
                                    const char              *server,
                                    SoSession               *session,
                                    gboolean                 has_secret);
gboolean steward_ctl_ticket_check  (const StewardCtlTicket  *self,
                                    gboolean                 is_create,
                                    GError                 **error);
void     steward_ctl_ticket_clear  (StewardCtlTicket        *self);

G_END_DECLS
