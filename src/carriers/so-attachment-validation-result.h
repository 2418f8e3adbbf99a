/* so-attachment-validation-result.h: whether the service accepts an attachment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_ATTACHMENT_VALIDATION_RESULT (so_attachment_validation_result_get_type ())
G_DECLARE_FINAL_TYPE (SoAttachmentValidationResult, so_attachment_validation_result,
                      SO, ATTACHMENT_VALIDATION_RESULT, SoCarrier)

/* Read the members; write through properties. */
struct _SoAttachmentValidationResult
{
  SoCarrier  parent_instance;

  int        attachment_id;
  gboolean   is_valid;
  char      *error_message;    /* why not */
};

G_END_DECLS
