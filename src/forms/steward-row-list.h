/* steward-row-list.h: the list of the service that a row takes its names from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-base-row.h"
#include "steward-choice-list.h"
#include "steward-type-ahead.h"

G_BEGIN_DECLS

/**
 * StewardRowList:
 * @name: (nullable): what StewardChoiceList calls the list; the row's property "list"
 * @additional_info: (nullable): the row's property "additional-info"
 * @list: (nullable): %NULL without a session or a name, and where one types ahead
 * @ahead: (nullable): in place of @list, where that would be too long
 * @type_ahead: whether @name is such a list; the row's property "type-ahead"
 * @own: whether @ahead is the page's, whatever the name and the session
 *
 * A member of the row's struct; begins with zeroes.
 */
typedef struct
{
  char              *name;
  char              *additional_info;
  StewardChoiceList *list;
  StewardTypeAhead  *ahead;
  gboolean           type_ahead;
  gboolean           own;
} StewardRowList;

typedef void (*StewardRowListChanged) (StewardBaseRow *row);

gboolean           steward_row_list_open       (StewardRowList        *self,
                                                StewardBaseRow        *row,
                                                StewardRowListChanged  changed);
void               steward_row_list_set_search (StewardRowList        *self,
                                                StewardBaseRow        *row,
                                                StewardTypeAhead      *ahead,
                                                StewardRowListChanged  changed);
void               steward_row_list_close      (StewardRowList        *self,
                                                StewardBaseRow        *row);
void               steward_row_list_clear      (StewardRowList        *self);
void               steward_row_list_retry      (StewardRowList        *self);
gboolean           steward_row_list_is_loading (StewardRowList        *self);
gboolean           steward_row_list_is_ready   (StewardRowList        *self);
GListModel        *steward_row_list_get_items  (StewardRowList        *self);
StewardChoiceItem *steward_row_list_find       (StewardRowList        *self,
                                                int                    id);
GtkWidget         *steward_row_list_new_failure
                                               (GtkLabel             **label,
                                                GtkWidget            **retry_button);
void               steward_row_list_show_error (StewardRowList        *self,
                                                StewardBaseRow        *row,
                                                GtkWidget             *failure,
                                                GtkLabel              *label,
                                                GtkWidget             *retry_button);

G_END_DECLS
