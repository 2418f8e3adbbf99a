/* so-ticket-form-submission.c: the web form a ticket came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-ticket-form-submission.h"

G_DEFINE_FINAL_TYPE (SoTicketFormSubmission, so_ticket_form_submission, SO_TYPE_CARRIER)

#define T SoTicketFormSubmission
static const SoField fields[] = {
  SO_INT    (T, form_submission_id, "FormSubmissionId", SO_FIELD_NONE),
  SO_STRING (T, email_address,      "EmailAddress",     SO_FIELD_NONE),
  SO_ENUM   (T, status,             "Status",
             so_form_submission_status_get_type,        SO_FIELD_NONE),
};
#undef T

static void
so_ticket_form_submission_class_init (SoTicketFormSubmissionClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_ticket_form_submission_init (SoTicketFormSubmission *self)
{
}
