/* steward-review.h: what is about to be saved, field by field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "steward-form.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_REVIEW (steward_review_get_type ())
G_DECLARE_FINAL_TYPE (StewardReview, steward_review, STEWARD, REVIEW, AdwWindow)

StewardReview *steward_review_new          (GtkWindow     *parent,
                                            const char    *save_label);
void           steward_review_add          (StewardReview *self,
                                            const char    *name,
                                            StewardForm   *form,
                                            SoCarrier     *object);
void           steward_review_set_can_save (StewardReview *self,
                                            gboolean       can_save);

G_END_DECLS
