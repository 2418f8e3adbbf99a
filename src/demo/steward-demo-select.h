/* steward-demo-select.h: the $select of a query
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _StewardDemoSelect StewardDemoSelect;

StewardDemoSelect       *steward_demo_select_new  (const char              *text);
void                     steward_demo_select_free (StewardDemoSelect       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardDemoSelect, steward_demo_select_free)

gboolean                 steward_demo_select_has  (const StewardDemoSelect *self,
                                                   const char              *name,
                                                   const StewardDemoSelect **below);

G_END_DECLS
