/* keys-test.h: keys, as a person presses them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-test.h"

G_BEGIN_DECLS

void keys_open  (AppTest    *test,
                 const char *section);
void keys_press (const char *keys);
void keys_type  (const char *text);

G_END_DECLS
