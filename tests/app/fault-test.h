/* fault-test.h: the three screens, and a demo service that fails on demand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-test.h"
#include "steward-page-private.h"

G_BEGIN_DECLS

/**
 * FaultScreen:
 * @section: of the window
 * @load: the method that loads the form
 * @save: the method that saves it
 * @field: what is typed into
 * @typed: what is typed; %d is a number that tells one try from another
 * @stored: how that looks in the service's answer
 * @wire: the field's name on the wire
 */
typedef struct
{
  const char *section;
  const char *load;
  const char *save;
  const char *field;
  const char *typed;
  const char *stored;
  const char *wire;
} FaultScreen;

extern const FaultScreen fault_screens[];
extern const guint n_fault_screens;

StewardPagePrivate *fault_page          (AppTest           *test);
void                fault_set           (AppTest           *test,
                                         const char        *fault,
                                         const char        *method);
void                fault_set_twice     (AppTest           *test,
                                         const char        *fault,
                                         const char        *method);
void                fault_open          (AppTest           *test,
                                         const FaultScreen *screen);
void                fault_type          (AppTest           *test,
                                         const FaultScreen *screen,
                                         int                number);
void                fault_assert_typed  (AppTest           *test,
                                         const FaultScreen *screen,
                                         int                number);
gboolean            fault_is_stored     (AppTest           *test,
                                         const FaultScreen *screen,
                                         int                number);
guint               fault_count_rows    (AppTest           *test);
void                fault_click         (AppTest           *test,
                                         const char        *label);
void                fault_wait_saved    (AppTest           *test);

G_END_DECLS
