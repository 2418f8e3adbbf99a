/* so-creation-step.h: one of the steps that create a ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  SO_CREATION_TICKET,        /* the ticket itself; told to colleagues where there is no message */
  SO_CREATION_MESSAGE,
  SO_CREATION_ATTACHMENTS,
  SO_CREATION_SEND,          /* the message to its recipients */
  SO_CREATION_NOTIFY,        /* the colleagues */
} SoCreationKind;

#define SO_CREATION_N_STEPS 5

typedef enum
{
  SO_CREATION_WAITING,
  SO_CREATION_RUNNING,
  SO_CREATION_DONE,
  SO_CREATION_FAILED,
  SO_CREATION_SKIPPED,       /* nothing to do */
} SoCreationState;

#define SO_TYPE_CREATION_STEP (so_creation_step_get_type ())
G_DECLARE_FINAL_TYPE (SoCreationStep, so_creation_step, SO, CREATION_STEP, GObject)

/* Read the members; each is a property, too. */
struct _SoCreationStep
{
  GObject          parent_instance;

  SoCreationKind   kind;
  SoCreationState  state;
  GError          *error;    /* nullable: set where state is FAILED */
  double           progress; /* 0 to 1 */

  /*< private >: kept by SoTicketCreation */
  gboolean         asked;    /* the server was told to do it, and its answer is not here */
  gboolean         slow;     /* … and it may be at it still: nobody waited for the answer */
};

SoCreationStep *so_creation_step_new    (SoCreationKind   kind);
void            so_creation_step_update (SoCreationStep  *self,
                                         SoCreationState  state,
                                         double           progress,
                                         const GError    *error);

G_END_DECLS
