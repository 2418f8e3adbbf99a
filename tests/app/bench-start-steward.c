/* bench-start-steward.c: steward itself, up to its first frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-start-frame.h"
#include "steward-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (StewardApplication) application = NULL;

  steward_application_init_texts ();
  g_set_application_name ("Steward");
  application = steward_application_new (G_APPLICATION_DEFAULT_FLAGS);
  bench_watch (application);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
