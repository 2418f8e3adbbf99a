/* steward-demo-languages.h: texts that hold several languages at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *steward_demo_language_choose  (const char *so_language,
                                           const char *accept_language,
                                           const char *otherwise);
const char *steward_demo_language_code    (const char *tag);
char       *steward_demo_language_resolve (const char *text,
                                           const char *code);
char       *steward_demo_language_join    (const char *parent,
                                           const char *name);

G_END_DECLS
