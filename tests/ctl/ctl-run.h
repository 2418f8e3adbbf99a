/* ctl-run.h: one run of the real stewardctl
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-test-fixture.h"

G_BEGIN_DECLS

typedef struct
{
  GSubprocess *process;
  char        *out;
  char        *err;
  int          status;
  gboolean     done;
} CtlRun;

/* @arguments are separated by single spaces; @environment is NAME=VALUE, or NULL. */
void ctl_run_start           (CtlRun     *run,
                              SoFixture  *fixture,
                              const char *arguments,
                              const char *environment,
                              const char *input);
void ctl_run_finish          (CtlRun     *run);
void ctl_run                 (CtlRun     *run,
                              SoFixture  *fixture,
                              const char *arguments,
                              const char *input);
void ctl_run_clear           (CtlRun     *run);

/* One clear line on standard error, and nothing of GLib's. */
void ctl_run_assert_one_line (CtlRun     *run);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtlRun, ctl_run_clear)

G_END_DECLS
