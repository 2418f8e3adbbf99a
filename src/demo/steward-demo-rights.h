/* steward-demo-rights.h: who may do what, and how long a text may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "steward-demo-call.h"

G_BEGIN_DECLS

void     steward_demo_add_rights     (JsonObject            *object,
                                      GType                  type,
                                      const StewardDemoUser *user,
                                      gboolean               exists);
void     steward_demo_add_rights_all (JsonArray             *array,
                                      GType                  type,
                                      const StewardDemoUser *user);
gboolean steward_demo_check_rights   (const StewardDemoUser *user,
                                      GError               **error);
gboolean steward_demo_check_delete   (const StewardDemoUser *user,
                                      GError               **error);
gboolean steward_demo_check_lengths  (JsonObject            *object,
                                      JsonObject            *stored,
                                      GType                  type,
                                      GError               **error);
void     steward_demo_keep_locked    (JsonObject            *object,
                                      JsonObject            *stored,
                                      GType                  type,
                                      const StewardDemoUser *user);

G_END_DECLS
