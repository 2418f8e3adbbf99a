/* so-set-number-each-template-request.h: whether each document template counts on its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_SET_NUMBER_EACH_TEMPLATE_REQUEST (so_set_number_each_template_request_get_type ())
G_DECLARE_FINAL_TYPE (SoSetNumberEachTemplateRequest, so_set_number_each_template_request, SO,
                      SET_NUMBER_EACH_TEMPLATE_REQUEST, SoCarrier)

/* The parameters of NumberAllocation/SetNumberEachTemplate. */
struct _SoSetNumberEachTemplateRequest
{
  SoCarrier parent_instance;

  gboolean  set_value;
};

G_END_DECLS
