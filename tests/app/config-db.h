/* config-db.h: configurations in the file of the demo service, byte by byte
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-test.h"
#include "so-customer-center-config.h"
#include "steward-customer-center-private.h"

G_BEGIN_DECLS

/* The rows that every demo service has at first. */
#define STYLING       1
#define ENGLISH       2
#define NORWEGIAN     3
#define SWEDISH       4

void                    config_db_run      (AppTest       *test,
                                            const char    *sql,
                                            const char    *text);
void                    config_db_put      (AppTest       *test,
                                            int            id,
                                            const char    *text);
char                   *config_db_get      (AppTest       *test,
                                            int            id);

StewardCustomerCenterPage *
                        config_page        (AppTest       *test);
SoCustomerCenterConfig *config_open        (AppTest       *test,
                                            int            id);
SoCustomerCenterConfig *config_get         (AppTest       *test);
void                    config_show_tab    (AppTest       *test,
                                            const char    *name);
const char             *config_tab         (AppTest       *test);
gpointer                config_find_named  (gpointer       root,
                                            GType          type,
                                            const char    *name);
void                    config_click       (gpointer       root,
                                            const char    *label);

G_END_DECLS
