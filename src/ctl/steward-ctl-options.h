/* steward-ctl-options.h: what stewardctl was asked to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-session.h"
#include "steward-ctl-ticket.h"

G_BEGIN_DECLS

/* Exit status: the answer was taken; it was refused, unreadable or did not come; wrong usage. */
#define STEWARD_CTL_DONE   0
#define STEWARD_CTL_FAILED 1
#define STEWARD_CTL_USAGE  2

typedef struct
{
  char           *server;
  char           *user;            /* nullable */
  char           *password_file;   /* nullable, "-" is standard input; the same below */
  char           *ticket_file;
  char           *token_file;
  char           *language;        /* nullable */
  char           *time_zone;       /* nullable */
  int             timeout;         /* seconds */
  char          **query;           /* nullable: "KEY=VALUE" */
  gboolean        strict;
  gboolean        version;
  char          **rest;            /* nullable: what is no option */

  gboolean        info;            /* else: ticket create, where create, or call */
  gboolean        create;
  StewardCtlTicket ticket;          /* for create */
  const SoMethod *method;
  const char     *body_file;       /* nullable, "-" is standard input */
  char          **pairs;           /* nullable: key, value, key, value, … */
} StewardCtlOptions;

StewardCtlOptions *steward_ctl_options_new  (int                *argc,
                                             char             ***argv,
                                             GError            **error);
void               steward_ctl_options_free (StewardCtlOptions  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardCtlOptions, steward_ctl_options_free)

G_END_DECLS
