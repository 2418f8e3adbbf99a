/* so-ticket-list-enums.h: enums of ticket categories, priorities and statuses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Which of the ticket's time_spent_... grows while it is in a status. */
typedef enum
{
  SO_TICKET_STATUS_TIME_COUNTER_NONE,
  SO_TICKET_STATUS_TIME_COUNTER_INTERNALLY,
  SO_TICKET_STATUS_TIME_COUNTER_EXTERNALLY,
  SO_TICKET_STATUS_TIME_COUNTER_QUEUE,
} SoTicketStatusTimeCounter;

#define SO_TYPE_TICKET_STATUS_TIME_COUNTER (so_ticket_status_time_counter_get_type ())
GType so_ticket_status_time_counter_get_type (void);

/* Rules of a category. */
typedef enum
{
  SO_TICKET_CATEGORY_FLAGS_UNKNOWN                    = 0,
  SO_TICKET_CATEGORY_FLAGS_INTERNAL                   = 1 << 0,  /* customers do not see it */
  SO_TICKET_CATEGORY_FLAGS_ONLY_LOGGED_IN_USERS       = 1 << 1,
  SO_TICKET_CATEGORY_FLAGS_DEFAULT_TO_CATEGORY_MASTER = 1 << 2,
  SO_TICKET_CATEGORY_FLAGS_LIST_IN_MAIN               = 1 << 3,
  SO_TICKET_CATEGORY_FLAGS_REDELEGATE_NEW_MSG         = 1 << 4,
  SO_TICKET_CATEGORY_FLAGS_DELEGATE_TO_OUR_CONTACT    = 1 << 5,
  SO_TICKET_CATEGORY_FLAGS_PROPAGATE_REPLY_TEMPLATE   = 1 << 6,
  SO_TICKET_CATEGORY_FLAGS_MEMBERS_ONLY               = 1 << 7,
  SO_TICKET_CATEGORY_FLAGS_NOTIFY_MEMBERS             = 1 << 8,
  SO_TICKET_CATEGORY_FLAGS_ACCEPT_WHEN_REPLYING       = 1 << 9,
} SoTicketCategoryFlags;

#define SO_TYPE_TICKET_CATEGORY_FLAGS (so_ticket_category_flags_get_type ())
GType so_ticket_category_flags_get_type (void);

/* Who gets a new ticket of a category. */
typedef enum
{
  SO_TICKET_CATEGORY_DELEGATE_METHOD_UNKNOWN,
  SO_TICKET_CATEGORY_DELEGATE_METHOD_EVEN,
  SO_TICKET_CATEGORY_DELEGATE_METHOD_WEIGHTED,
  SO_TICKET_CATEGORY_DELEGATE_METHOD_UNFAIR,    /* to whom has the fewest open */
  SO_TICKET_CATEGORY_DELEGATE_METHOD_NOT,       /* to nobody: a queue */
} SoTicketCategoryDelegateMethod;

#define SO_TYPE_TICKET_CATEGORY_DELEGATE_METHOD (so_ticket_category_delegate_method_get_type ())
GType so_ticket_category_delegate_method_get_type (void);

/* The status that is proposed. */
typedef enum
{
  SO_TICKET_CATEGORY_CLOSING_STATUS_USER_DEFINED,
  SO_TICKET_CATEGORY_CLOSING_STATUS_ACTIVE,
  SO_TICKET_CATEGORY_CLOSING_STATUS_CLOSED,
  SO_TICKET_CATEGORY_CLOSING_STATUS_POSTPONED,
} SoTicketCategoryClosingStatus;

#define SO_TYPE_TICKET_CATEGORY_CLOSING_STATUS (so_ticket_category_closing_status_get_type ())
GType so_ticket_category_closing_status_get_type (void);

/* A priority is never removed from the database. */
typedef enum
{
  SO_TICKET_PRIORITY_STATUS_UNKNOWN,
  SO_TICKET_PRIORITY_STATUS_NORMAL,
  SO_TICKET_PRIORITY_STATUS_DELETED,
} SoTicketPriorityStatus;

#define SO_TYPE_TICKET_PRIORITY_STATUS (so_ticket_priority_status_get_type ())
GType so_ticket_priority_status_get_type (void);

/* Rules of a priority. */
typedef enum
{
  SO_TICKET_PRIORITY_FLAGS_UNKNOWN        = 0,
  SO_TICKET_PRIORITY_FLAGS_EXTERNAL       = 1 << 0,
  SO_TICKET_PRIORITY_FLAGS_DEFAULT        = 1 << 1,
  SO_TICKET_PRIORITY_FLAGS_ALERT_SCHEDULE = 1 << 2,
} SoTicketPriorityFlags;

#define SO_TYPE_TICKET_PRIORITY_FLAGS (so_ticket_priority_flags_get_type ())
GType so_ticket_priority_flags_get_type (void);

/* What an event does to the escalation chain. 0 is a real member: an unknown name reads as
 * Stop, so_carrier_get_wire_text() tells them apart. */
typedef enum
{
  SO_TICKET_PRIORITY_ESCALATE_EVENT_NONE     = -1,
  SO_TICKET_PRIORITY_ESCALATE_EVENT_STOP     = 0,
  SO_TICKET_PRIORITY_ESCALATE_EVENT_CONTINUE = 1,
  SO_TICKET_PRIORITY_ESCALATE_EVENT_RESTART  = 2,
} SoTicketPriorityEscalateEvent;

#define SO_TYPE_TICKET_PRIORITY_ESCALATE_EVENT (so_ticket_priority_escalate_event_get_type ())
GType so_ticket_priority_escalate_event_get_type (void);

G_END_DECLS
