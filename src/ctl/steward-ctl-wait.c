/* steward-ctl-wait.c: one call after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ctl-wait.h"

void
steward_ctl_keep_result (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  GAsyncResult **slot = user_data;

  g_assert (*slot == NULL);
  *slot = g_object_ref (result);
}

void
steward_ctl_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}
