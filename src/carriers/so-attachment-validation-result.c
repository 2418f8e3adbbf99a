/* so-attachment-validation-result.c: whether the service accepts an attachment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-attachment-validation-result.h"

G_DEFINE_FINAL_TYPE (SoAttachmentValidationResult, so_attachment_validation_result, SO_TYPE_CARRIER)

#define T SoAttachmentValidationResult
static const SoField fields[] = {
  SO_INT    (T, attachment_id, "AttachmentId",SO_FIELD_NONE),
  SO_BOOL   (T, is_valid,      "IsValid",     SO_FIELD_NONE),
  SO_STRING (T, error_message, "ErrorMessage",SO_FIELD_NONE),
};
#undef T

static void
so_attachment_validation_result_class_init (SoAttachmentValidationResultClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_attachment_validation_result_init (SoAttachmentValidationResult *self)
{
}
