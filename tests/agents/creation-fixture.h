/* creation-fixture.h: a ticket to be made, and the server that makes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "creation-server.h"
#include "so-ticket-creation.h"

G_BEGIN_DECLS

#define TITLE "Printer on fire"
#define BODY  "It burns\\nbrightly"

/* Requests of a creation with everything. */
#define N_FULL 11

typedef struct
{
  CreationServer    server;
  SoSession        *session;
  SoTicketCreation *creation;
  GCancellable     *cancellable;
  GAsyncResult     *result;
  char             *text;    /* nullable: of the creation, as it said last that it changed … */
  char             *crash;   /* nullable: … before the request that was lost */
} CreationFixture;

gpointer        creation_make            (GType             type,
                                          const char       *json);
void            creation_set_up          (CreationFixture  *fixture,
                                          gconstpointer     data);
void            creation_tear_down       (CreationFixture  *fixture,
                                          gconstpointer     data);
void            creation_attach          (SoTicketCreation *creation,
                                          const char       *name,
                                          const char       *content);
/* A message, two recipients, two attachments. */
void            creation_fill            (SoTicketCreation *creation);
gboolean        creation_run             (CreationFixture  *fixture,
                                          GError          **error);
SoCreationStep *creation_get_step        (CreationFixture  *fixture,
                                          SoCreationKind    kind);
void            creation_assert_thing    (GPtrArray        *things,
                                          guint             i,
                                          const char       *text,
                                          int               owner);
void            creation_assert_complete (CreationFixture  *fixture);

G_END_DECLS
