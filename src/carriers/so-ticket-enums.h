/* so-ticket-enums.h: enums of tickets and their messages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a ticket status counts as. The values from 1001 are choices for screens: the service stores
 * Postponed, with the time to wake up in the ticket's activate. */
typedef enum
{
  SO_TICKET_BASE_STATUS_UNKNOWN            = 0,
  SO_TICKET_BASE_STATUS_ACTIVE             = 1,
  SO_TICKET_BASE_STATUS_CLOSED             = 2,
  SO_TICKET_BASE_STATUS_POSTPONED          = 3,
  SO_TICKET_BASE_STATUS_DELETED            = 4,
  SO_TICKET_BASE_STATUS_MERGED             = 5,
  SO_TICKET_BASE_STATUS_SPAM               = 6,     /* not on 10.2 servers */
  SO_TICKET_BASE_STATUS_POSTPONED_SPECIFIC = 1001,
  SO_TICKET_BASE_STATUS_POSTPONED_1_HOUR   = 1002,
  SO_TICKET_BASE_STATUS_POSTPONED_2_HOURS  = 1003,
  SO_TICKET_BASE_STATUS_POSTPONED_3_HOURS  = 1004,
  SO_TICKET_BASE_STATUS_POSTPONED_4_HOURS  = 1005,
  SO_TICKET_BASE_STATUS_POSTPONED_DAY      = 1006,
  SO_TICKET_BASE_STATUS_POSTPONED_WEEK     = 1007,
  SO_TICKET_BASE_STATUS_POSTPONED_MONTH    = 1008,
} SoTicketBaseStatus;

#define SO_TYPE_TICKET_BASE_STATUS (so_ticket_base_status_get_type ())
GType so_ticket_base_status_get_type (void);

/* Where a ticket came from. */
typedef enum
{
  SO_TICKET_ORIGIN_UNKNOWN,
  SO_TICKET_ORIGIN_EMAIL,
  SO_TICKET_ORIGIN_SMS,
  SO_TICKET_ORIGIN_FAX,
  SO_TICKET_ORIGIN_PHONE,
  SO_TICKET_ORIGIN_FACEBOOK,
  SO_TICKET_ORIGIN_TWITTER,
  SO_TICKET_ORIGIN_INTERNAL,
  SO_TICKET_ORIGIN_CUSTOMER_CENTRE,
  SO_TICKET_ORIGIN_EMARKETING,
  SO_TICKET_ORIGIN_AUTO_GENERATED,
  SO_TICKET_ORIGIN_CHAT,
  SO_TICKET_ORIGIN_FORM,
  SO_TICKET_ORIGIN_API,              /* not on 10.2 servers */
  SO_TICKET_ORIGIN_FLOW,             /* not on 10.2 servers */
} SoTicketOrigin;

#define SO_TYPE_TICKET_ORIGIN (so_ticket_origin_get_type ())
GType so_ticket_origin_get_type (void);

/* Whether the owner has read the ticket. */
typedef enum
{
  SO_TICKET_READ_STATUS_UNKNOWN,
  SO_TICKET_READ_STATUS_GREEN,    /* read */
  SO_TICKET_READ_STATUS_YELLOW,   /* changed since */
  SO_TICKET_READ_STATUS_RED,      /* unread */
} SoTicketReadStatus;

#define SO_TYPE_TICKET_READ_STATUS (so_ticket_read_status_get_type ())
GType so_ticket_read_status_get_type (void);

/* Who may see a ticket or a message. */
typedef enum
{
  SO_TICKET_SECURITY_LEVEL_UNKNOWN,
  SO_TICKET_SECURITY_LEVEL_INTERNAL,  /* users only */
  SO_TICKET_SECURITY_LEVEL_EXTERNAL,  /* the customer too */
} SoTicketSecurityLevel;

#define SO_TYPE_TICKET_SECURITY_LEVEL (so_ticket_security_level_get_type ())
GType so_ticket_security_level_get_type (void);

/* Which of a message's two texts counts. */
typedef enum
{
  SO_TICKET_MESSAGE_TYPE_UNKNOWN,
  SO_TICKET_MESSAGE_TYPE_PLAIN,
  SO_TICKET_MESSAGE_TYPE_HTML,
} SoTicketMessageType;

#define SO_TYPE_TICKET_MESSAGE_TYPE (so_ticket_message_type_get_type ())
GType so_ticket_message_type_get_type (void);

/* What kind of mail a message was. 0 is a real member: an unknown name reads as Message,
 * so_carrier_get_wire_text() tells them apart. */
typedef enum
{
  SO_TICKET_MESSAGE_CATEGORY_MESSAGE,
  SO_TICKET_MESSAGE_CATEGORY_BOUNCE,
  SO_TICKET_MESSAGE_CATEGORY_OUTBOX_FAILED,
} SoTicketMessageCategory;

#define SO_TYPE_TICKET_MESSAGE_CATEGORY (so_ticket_message_category_get_type ())
GType so_ticket_message_category_get_type (void);

/* What kind of message a badge tells of. */
typedef enum
{
  SO_BADGE_TYPE_UNKNOWN,
  SO_BADGE_TYPE_REPLY,
  SO_BADGE_TYPE_FORWARD,
  SO_BADGE_TYPE_COMMENT,
  SO_BADGE_TYPE_INCOMING,
  SO_BADGE_TYPE_OUTGOING,
} SoBadgeType;

#define SO_TYPE_BADGE_TYPE (so_badge_type_get_type ())
GType so_badge_type_get_type (void);

/* Headers with a meaning of their own. */
typedef enum
{
  SO_MESSAGE_HEADER_STD_ITEM_NONE,
  SO_MESSAGE_HEADER_STD_ITEM_FORWARD,
  SO_MESSAGE_HEADER_STD_ITEM_UNNAMED_ATTACHMENT_BLOCKED,
  SO_MESSAGE_HEADER_STD_ITEM_NO_AUTO_REPLY,
  SO_MESSAGE_HEADER_STD_ITEM_SENT_AUTO_REPLY_TO_CUSTOMERS_A,
  SO_MESSAGE_HEADER_STD_ITEM_SENT_AUTO_REPLY_TO_CUSTOMERS_B,
  SO_MESSAGE_HEADER_STD_ITEM_CUSTOMER_READ_FAQ,
  SO_MESSAGE_HEADER_STD_ITEM_REPLY_TEMPLATE,
} SoMessageHeaderStdItem;

#define SO_TYPE_MESSAGE_HEADER_STD_ITEM (so_message_header_std_item_get_type ())
GType so_message_header_std_item_get_type (void);

/* Which part of such a header is shown. */
typedef enum
{
  SO_MESSAGE_HEADER_STD_ITEM_COL_NONE,
  SO_MESSAGE_HEADER_STD_ITEM_COL_NAME,
  SO_MESSAGE_HEADER_STD_ITEM_COL_VALUE,
} SoMessageHeaderStdItemCol;

#define SO_TYPE_MESSAGE_HEADER_STD_ITEM_COL (so_message_header_std_item_col_get_type ())
GType so_message_header_std_item_col_get_type (void);

/* How far a web form got. */
typedef enum
{
  SO_FORM_SUBMISSION_STATUS_UNKNOWN,
  SO_FORM_SUBMISSION_STATUS_IN_PROGRESS,
  SO_FORM_SUBMISSION_STATUS_EMAIL_VERIFICATION,
  SO_FORM_SUBMISSION_STATUS_SUBMITTED,
  SO_FORM_SUBMISSION_STATUS_PROCESSED,
  SO_FORM_SUBMISSION_STATUS_FAILED,
} SoFormSubmissionStatus;

#define SO_TYPE_FORM_SUBMISSION_STATUS (so_form_submission_status_get_type ())
GType so_form_submission_status_get_type (void);

G_END_DECLS
