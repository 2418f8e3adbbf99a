/* so-ticket-form-submission.h: the web form a ticket came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-enums.h"

G_BEGIN_DECLS

#define SO_TYPE_TICKET_FORM_SUBMISSION (so_ticket_form_submission_get_type ())
G_DECLARE_FINAL_TYPE (SoTicketFormSubmission, so_ticket_form_submission,
                      SO, TICKET_FORM_SUBMISSION, SoCarrier)

/* Read the members; write through properties. */
struct _SoTicketFormSubmission
{
  SoCarrier  parent_instance;

  int        form_submission_id;
  char      *email_address;
  int        status;              /* SoFormSubmissionStatus */
};

G_END_DECLS
