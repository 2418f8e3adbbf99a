/* test-patience.h: how long a test waits for what must come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* Seconds. A sanitizer makes everything much slower, and so do other tests at the same time;
 * only what never comes costs so much. */
static inline guint
test_patience (void)
{
  const char *seconds = g_getenv ("STEWARD_TEST_PATIENCE");

  return seconds != NULL ? (guint) g_ascii_strtoull (seconds, NULL, 10) : 60;
}
