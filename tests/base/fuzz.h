/* fuzz.h: what libFuzzer and our driver call
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* Aborts where something does not hold; the result is always 0. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);
