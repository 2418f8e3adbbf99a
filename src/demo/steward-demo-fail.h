/* steward-demo-fail.h: how a request is made to fail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "steward-demo-faults.h"

G_BEGIN_DECLS

/* Does the work and sets the answer. */
typedef void (*StewardDemoWork) (SoupServerMessage *message,
                                 const char        *path,
                                 gpointer           user_data);

char *steward_demo_fail_get_method (const char        *path);
void  steward_demo_fail            (StewardDemoFault  *fault,
                                    SoupServerMessage *message,
                                    const char        *path,
                                    StewardDemoWork    work,
                                    gpointer           user_data);

G_END_DECLS
