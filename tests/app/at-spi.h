/* at-spi.h: the program as assistive tools see it, from another process
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

#include "../test-patience.h"

G_BEGIN_DECLS

/**
 * AtSpiVisitor:
 * @accessible: what is visited
 * @data: the visitor's own
 *
 * Returns: whether to go on
 */
typedef gboolean (*AtSpiVisitor) (AtspiAccessible *accessible,
                                  gpointer         data);

void             at_spi_init         (void);
gboolean         at_spi_wait_a_tick  (gint64           end);
AtspiAccessible *at_spi_find_program (GSubprocess     *program);
gboolean         at_spi_visit        (AtspiAccessible *root,
                                      AtSpiVisitor     visitor,
                                      gpointer         data);
AtspiAccessible *at_spi_find         (AtspiAccessible *root,
                                      AtspiRole        role,
                                      const char      *name);
AtspiAccessible *at_spi_wait_for     (AtspiAccessible *root,
                                      AtspiRole        role,
                                      const char      *name);
char            *at_spi_name         (AtspiAccessible *accessible);
char            *at_spi_description  (AtspiAccessible *accessible);
AtspiRole        at_spi_role         (AtspiAccessible *accessible);
gboolean         at_spi_has_state    (AtspiAccessible *accessible,
                                      AtspiStateType   state);

G_END_DECLS
