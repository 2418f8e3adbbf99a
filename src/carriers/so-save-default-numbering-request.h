/* so-save-default-numbering-request.h: the wrapped body of SaveDefaultNumbering
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-ref-count-entity.h"

G_BEGIN_DECLS

#define SO_TYPE_SAVE_DEFAULT_NUMBERING_REQUEST (so_save_default_numbering_request_get_type ())
G_DECLARE_FINAL_TYPE (SoSaveDefaultNumberingRequest, so_save_default_numbering_request, SO,
                      SAVE_DEFAULT_NUMBERING_REQUEST, SoCarrier)

/* The parameters of NumberAllocation/SaveDefaultNumbering. */
struct _SoSaveDefaultNumberingRequest
{
  SoCarrier         parent_instance;

  SoRefCountEntity *ref_count_entity;  /* nullable */
};

G_END_DECLS
