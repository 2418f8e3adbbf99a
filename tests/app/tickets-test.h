/* tickets-test.h: the section of tickets, as a person goes about in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app-test.h"
#include "so-ticket-entity.h"
#include "steward-list-page-private.h"
#include "steward-ticket-row.h"

G_BEGIN_DECLS

StewardListPage  *tickets_test_page        (AppTest          *test);
StewardTable     *tickets_test_table       (AppTest          *test);
StewardTableModel *tickets_test_model      (AppTest          *test);
GListModel       *tickets_test_rows        (AppTest          *test);
SoTicketEntity   *tickets_test_ticket      (AppTest          *test);
StewardTicketRow *tickets_test_row_at      (AppTest          *test,
                                            guint             place);
gboolean          tickets_test_shows_other (AppTest          *test,
                                            StewardTicketRow *row);
void              tickets_test_choose_view (AppTest          *test,
                                            const char       *title);
void              tickets_test_open        (AppTest          *test,
                                            guint             place);
void              tickets_test_open_number (AppTest          *test,
                                            int               id);
void              tickets_test_fill        (AppTest          *test,
                                            int               n_tickets);
void              tickets_test_start_with  (AppTest          *test,
                                            int               n_tickets);
void              tickets_test_start       (AppTest          *test);
void              tickets_test_search      (AppTest          *test,
                                            const char       *text);

G_END_DECLS
