/* so-method.c: every endpoint the client calls, as one table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-method.h"

#include <gio/gio.h>

#include "so-accept-tickets-request.h"
#include "so-add-attachments-request.h"
#include "so-archive-list-item.h"
#include "so-attachment-entity.h"
#include "so-attachment-validation-result.h"
#include "so-create-default-for-ticket-type-request.h"
#include "so-customer-center-config.h"
#include "so-customer-language.h"
#include "so-delete-ticket-entity-request.h"
#include "so-delete-ticket-message-entity-request.h"
#include "so-find-tickets-by-title-or-id-request.h"
#include "so-get-all-ticket-priorities-request.h"
#include "so-get-archive-list-by-columns-request.h"
#include "so-get-archive-list-by-columns2-request.h"
#include "so-get-attachment-info-request.h"
#include "so-get-attachment-stream-request.h"
#include "so-get-list-item-request.h"
#include "so-get-list-request.h"
#include "so-get-list-with-restriction-request.h"
#include "so-get-simple-list-request.h"
#include "so-get-ticket-attachments-request.h"
#include "so-get-ticket-categories-for-user-groups-request.h"
#include "so-get-ticket-message-entities-request.h"
#include "so-get-ticket-summaries-request.h"
#include "so-get-tickets-request.h"
#include "so-mailbox.h"
#include "so-mailbox-entity.h"
#include "so-mdo-list-item.h"
#include "so-merge-tickets-request.h"
#include "so-notify-new-ticket-message-request.h"
#include "so-notify-new-ticket-request.h"
#include "so-principal-carrier.h"
#include "so-provider-info.h"
#include "so-ref-count-entity.h"
#include "so-remove-message-attachments-request.h"
#include "so-resolve-ticket-id-request.h"
#include "so-save-default-numbering-request.h"
#include "so-save-ticket-entity-with-notify-request.h"
#include "so-save-ticket-message-entity-with-notify-request.h"
#include "so-save-ticket-message-entity-with-options-request.h"
#include "so-send-ticket-message-request.h"
#include "so-set-deleted-status-by-ids-request.h"
#include "so-set-number-each-template-request.h"
#include "so-set-spam-status-by-ids-request.h"
#include "so-sms-config.h"
#include "so-ticket.h"
#include "so-ticket-category-entity.h"
#include "so-ticket-entity.h"
#include "so-ticket-info.h"
#include "so-ticket-message-entity.h"
#include "so-ticket-priority.h"
#include "so-ticket-priority-entity.h"
#include "so-ticket-status-entity.h"
#include "so-ticket-summary-item.h"
#include "so-ticket-type-entity.h"
#include "so-undelete-by-ids-request.h"
#include "so-update-tickets-read-status-request.h"
#include "so-upload-attachment-request.h"
#include "so-validate-attachments-request.h"
#include "so-version-info.h"

#define SAFE  SO_METHOD_SAFE
#define FIND  (SO_METHOD_SAFE | SO_METHOD_FIND)
#define QUIET SO_METHOD_NO_LANGUAGE
#define OPEN  (SO_METHOD_SAFE | SO_METHOD_GET | SO_METHOD_NO_LANGUAGE | SO_METHOD_OPEN)

/* Columns: name; request shape and carrier; answer shape and carrier; id parameter; flags; path */
static const SoMethod methods[] = {
  { "Archive/GetArchiveListByColumns",
    SO_BODY_WRAPPED, so_get_archive_list_by_columns_request_get_type,
    SO_REPLY_LIST, so_archive_list_item_get_type, NULL, SAFE, NULL },
  { "Archive/GetArchiveListByColumns2",
    SO_BODY_WRAPPED, so_get_archive_list_by_columns2_request_get_type,
    SO_REPLY_LIST, so_archive_list_item_get_type, NULL, SAFE, NULL },
  { "CustomerService/CheckIfCustomizedTemplates", SO_BODY_NONE, NULL,
    SO_REPLY_BOOL, NULL, NULL, SAFE, NULL },
  { "CustomerService/CreateDefaultCustomerCenterConfig", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_customer_center_config_get_type, NULL, SAFE, NULL },
  { "CustomerService/CreateDefaultSmsConfig", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_sms_config_get_type, NULL, SAFE, NULL },
  { "CustomerService/DeleteCustomerCenterConfig", SO_BODY_NONE, NULL,
    SO_REPLY_NONE, NULL, "customerCenterConfigId", QUIET, NULL },
  { "CustomerService/FindTicketsByTitleOrId",
    SO_BODY_WRAPPED, so_find_tickets_by_title_or_id_request_get_type,
    SO_REPLY_LIST, so_ticket_info_get_type, NULL, SAFE, NULL },
  { "CustomerService/GetAllCustomerCenterConfigs", SO_BODY_NONE, NULL,
    SO_REPLY_LIST, so_customer_center_config_get_type, NULL, SAFE, NULL },
  { "CustomerService/GetCustomerCenterConfig", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_customer_center_config_get_type, "customerCenterConfigId", FIND, NULL },
  { "CustomerService/GetMailboxEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_mailbox_entity_get_type, "mailboxEntityId", FIND, NULL },
  { "CustomerService/GetMailboxes", SO_BODY_NONE, NULL,
    SO_REPLY_LIST, so_mailbox_get_type, NULL, SAFE, NULL },
  { "CustomerService/GetSmsConfig", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_sms_config_get_type, NULL, FIND, NULL },
  { "CustomerService/SaveCustomerCenterConfig", SO_BODY_ENTITY, so_customer_center_config_get_type,
    SO_REPLY_CARRIER, so_customer_center_config_get_type, NULL, SO_METHOD_NONE, NULL },
  { "CustomerService/SaveSmsConfig", SO_BODY_ENTITY, so_sms_config_get_type,
    SO_REPLY_CARRIER, so_sms_config_get_type, NULL, SO_METHOD_NONE, NULL },
  { "List/GetAllTicketPriorities", SO_BODY_WRAPPED, so_get_all_ticket_priorities_request_get_type,
    SO_REPLY_LIST, so_ticket_priority_entity_get_type, NULL, SAFE, NULL },
  { "List/GetCustomerLanguages", SO_BODY_NONE, NULL,
    SO_REPLY_LIST, so_customer_language_get_type, NULL, SAFE, NULL },
  { "List/GetTicketCategories", SO_BODY_NONE, NULL,
    SO_REPLY_LIST, so_ticket_category_entity_get_type, NULL, SAFE, NULL },
  { "List/GetTicketCategoriesForUserGroups",
    SO_BODY_WRAPPED, so_get_ticket_categories_for_user_groups_request_get_type,
    SO_REPLY_LIST, so_mdo_list_item_get_type, NULL, SAFE, NULL },
  { "List/GetTicketCategoryEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ticket_category_entity_get_type, "ticketCategoryEntityId", FIND, NULL },
  { "List/GetTicketPriorities", SO_BODY_NONE, NULL,
    SO_REPLY_LIST, so_ticket_priority_get_type, NULL, SAFE, NULL },
  { "List/GetTicketPriorityEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ticket_priority_entity_get_type, "ticketPriorityEntityId", FIND, NULL },
  { "List/GetTicketStatusEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ticket_status_entity_get_type, "ticketStatusEntityId", FIND, NULL },
  { "List/GetTicketStatuses", SO_BODY_NONE, NULL,
    SO_REPLY_LIST, so_ticket_status_entity_get_type, NULL, SAFE, NULL },
  { "List/GetTicketTypeEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ticket_type_entity_get_type, "ticketTypeEntityId", FIND, NULL },
  { "List/GetTicketTypes", SO_BODY_NONE, NULL,
    SO_REPLY_LIST, so_ticket_type_entity_get_type, NULL, SAFE, NULL },
  { "MDO/GetList", SO_BODY_WRAPPED, so_get_list_request_get_type,
    SO_REPLY_LIST, so_mdo_list_item_get_type, NULL, SAFE, NULL },
  { "MDO/GetListItem", SO_BODY_WRAPPED, so_get_list_item_request_get_type,
    SO_REPLY_CARRIER, so_mdo_list_item_get_type, NULL, FIND, NULL },
  { "MDO/GetListWithRestriction", SO_BODY_WRAPPED, so_get_list_with_restriction_request_get_type,
    SO_REPLY_LIST, so_mdo_list_item_get_type, NULL, SAFE, NULL },
  { "MDO/GetSimpleList", SO_BODY_WRAPPED, so_get_simple_list_request_get_type,
    SO_REPLY_LIST, so_mdo_list_item_get_type, NULL, SAFE, NULL },
  { "Messaging/GetPlugins", SO_BODY_NONE, NULL,
    SO_REPLY_LIST, so_provider_info_get_type, NULL, SAFE, NULL },
  { "NumberAllocation/CreateDefaultRefCountEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ref_count_entity_get_type, NULL, SAFE, NULL },
  { "NumberAllocation/DeleteRefCountEntity", SO_BODY_NONE, NULL,
    SO_REPLY_NONE, NULL, "refCountEntityId", QUIET, NULL },
  { "NumberAllocation/GetNumberEachTemplate", SO_BODY_NONE, NULL,
    SO_REPLY_BOOL, NULL, NULL, SAFE, NULL },
  { "NumberAllocation/GetRefCountEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ref_count_entity_get_type, "refCountEntityId", FIND, NULL },
  { "NumberAllocation/SaveDefaultNumbering",
    SO_BODY_WRAPPED, so_save_default_numbering_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "NumberAllocation/SaveRefCountEntity", SO_BODY_ENTITY, so_ref_count_entity_get_type,
    SO_REPLY_CARRIER, so_ref_count_entity_get_type, NULL, SO_METHOD_NONE, NULL },
  { "NumberAllocation/SetNumberEachTemplate",
    SO_BODY_WRAPPED, so_set_number_each_template_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/AcceptTickets", SO_BODY_WRAPPED, so_accept_tickets_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/AddAttachments", SO_BODY_WRAPPED, so_add_attachments_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/CreateDefaultAttachmentEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_attachment_entity_get_type, NULL, SAFE, NULL },
  { "Ticket/CreateDefaultForTicketType",
    SO_BODY_WRAPPED, so_create_default_for_ticket_type_request_get_type,
    SO_REPLY_CARRIER, so_ticket_entity_get_type, NULL, SAFE, NULL },
  { "Ticket/CreateDefaultTicketEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ticket_entity_get_type, NULL, SAFE, NULL },
  { "Ticket/CreateDefaultTicketMessageEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ticket_message_entity_get_type, NULL, SAFE, NULL },
  { "Ticket/DeleteTicketEntity", SO_BODY_WRAPPED, so_delete_ticket_entity_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/DeleteTicketMessageEntity",
    SO_BODY_WRAPPED, so_delete_ticket_message_entity_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/GetAttachmentEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_attachment_entity_get_type, "attachmentEntityId", FIND, NULL },
  { "Ticket/GetAttachmentInfo", SO_BODY_WRAPPED, so_get_attachment_info_request_get_type,
    SO_REPLY_LIST, so_attachment_entity_get_type, NULL, SAFE, NULL },
  { "Ticket/GetAttachmentStream", SO_BODY_WRAPPED, so_get_attachment_stream_request_get_type,
    SO_REPLY_STRING, NULL, NULL, FIND, NULL },
  { "Ticket/GetTicket", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ticket_get_type, "ticketId", FIND, NULL },
  { "Ticket/GetTicketAttachments", SO_BODY_WRAPPED, so_get_ticket_attachments_request_get_type,
    SO_REPLY_LIST, so_attachment_entity_get_type, NULL, SAFE, NULL },
  { "Ticket/GetTicketEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ticket_entity_get_type, "ticketEntityId", FIND, NULL },
  { "Ticket/GetTicketMessageEntities",
    SO_BODY_WRAPPED, so_get_ticket_message_entities_request_get_type,
    SO_REPLY_LIST, so_ticket_message_entity_get_type, NULL, SAFE, NULL },
  { "Ticket/GetTicketMessageEntity", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_ticket_message_entity_get_type, "ticketMessageEntityId", FIND, NULL },
  { "Ticket/GetTicketSummaries", SO_BODY_WRAPPED, so_get_ticket_summaries_request_get_type,
    SO_REPLY_LIST, so_ticket_summary_item_get_type, NULL, SAFE, NULL },
  { "Ticket/GetTickets", SO_BODY_WRAPPED, so_get_tickets_request_get_type,
    SO_REPLY_LIST, so_ticket_get_type, NULL, SAFE, NULL },
  { "Ticket/MergeTickets", SO_BODY_WRAPPED, so_merge_tickets_request_get_type,
    SO_REPLY_CARRIER, so_ticket_entity_get_type, NULL, SO_METHOD_NONE, NULL },
  { "Ticket/NotifyNewTicket", SO_BODY_WRAPPED, so_notify_new_ticket_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/NotifyNewTicketMessage", SO_BODY_WRAPPED, so_notify_new_ticket_message_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/RemoveMessageAttachments",
    SO_BODY_WRAPPED, so_remove_message_attachments_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/ResolveTicketId", SO_BODY_WRAPPED, so_resolve_ticket_id_request_get_type,
    SO_REPLY_INT, NULL, NULL, SAFE, NULL },
  { "Ticket/SaveAttachmentEntity", SO_BODY_ENTITY, so_attachment_entity_get_type,
    SO_REPLY_CARRIER, so_attachment_entity_get_type, NULL, SO_METHOD_NONE, NULL },
  { "Ticket/SaveTicketEntity", SO_BODY_ENTITY, so_ticket_entity_get_type,
    SO_REPLY_CARRIER, so_ticket_entity_get_type, NULL, SO_METHOD_NONE, NULL },
  { "Ticket/SaveTicketEntityWithNotify",
    SO_BODY_WRAPPED, so_save_ticket_entity_with_notify_request_get_type,
    SO_REPLY_CARRIER, so_ticket_entity_get_type, NULL, SO_METHOD_NONE, NULL },
  { "Ticket/SaveTicketMessageEntity", SO_BODY_ENTITY, so_ticket_message_entity_get_type,
    SO_REPLY_CARRIER, so_ticket_message_entity_get_type, NULL, SO_METHOD_NONE, NULL },
  { "Ticket/SaveTicketMessageEntityWithNotify",
    SO_BODY_WRAPPED, so_save_ticket_message_entity_with_notify_request_get_type,
    SO_REPLY_CARRIER, so_ticket_message_entity_get_type, NULL, SO_METHOD_NONE, NULL },
  { "Ticket/SaveTicketMessageEntityWithOptions",
    SO_BODY_WRAPPED, so_save_ticket_message_entity_with_options_request_get_type,
    SO_REPLY_CARRIER, so_ticket_message_entity_get_type, NULL, SO_METHOD_NONE, NULL },
  { "Ticket/SendTicketMessage", SO_BODY_WRAPPED, so_send_ticket_message_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/SetDeletedStatusByIds", SO_BODY_WRAPPED, so_set_deleted_status_by_ids_request_get_type,
    SO_REPLY_INTS, NULL, NULL, SO_METHOD_NONE, NULL },
  { "Ticket/SetSpamStatusByIds", SO_BODY_WRAPPED, so_set_spam_status_by_ids_request_get_type,
    SO_REPLY_INTS, NULL, NULL, SO_METHOD_NONE, NULL },
  { "Ticket/UndeleteByIds", SO_BODY_WRAPPED, so_undelete_by_ids_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/UpdateTicketsReadStatus",
    SO_BODY_WRAPPED, so_update_tickets_read_status_request_get_type,
    SO_REPLY_INTS, NULL, NULL, SO_METHOD_NONE, NULL },
  { "Ticket/UploadAttachment", SO_BODY_WRAPPED, so_upload_attachment_request_get_type,
    SO_REPLY_NONE, NULL, NULL, QUIET, NULL },
  { "Ticket/ValidateAttachments", SO_BODY_WRAPPED, so_validate_attachments_request_get_type,
    SO_REPLY_LIST, so_attachment_validation_result_get_type, NULL, SAFE, NULL },

  /* REST: section 5 of the API notes, and section 2 for the two that need no login */
  { "User/currentPrincipal", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_principal_carrier_get_type, NULL,
    SO_METHOD_SAFE | SO_METHOD_FIND | SO_METHOD_GET, "v1/User/currentPrincipal" },
  { "Api/Version", SO_BODY_NONE, NULL,
    SO_REPLY_CARRIER, so_version_info_get_type, NULL, OPEN, "" },
  { "Api/Methods", SO_BODY_NONE, NULL,
    SO_REPLY_JSON, NULL, NULL, SO_METHOD_SAFE | SO_METHOD_GET | SO_METHOD_NO_LANGUAGE, "v1" },
};

static gpointer
make_index (gpointer data)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    g_hash_table_insert (index, g_ascii_strdown (methods[i].name, -1), (gpointer) &methods[i]);

  return index;
}

/**
 * so_method_find:
 * @name: "CustomerService/SaveSmsConfig", in any case
 *
 * Returns: (transfer none) (nullable): the method; %NULL where the table has none
 */
const SoMethod *
so_method_find (const char *name)
{
  static GOnce once = G_ONCE_INIT;
  g_autofree char *key = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  key = g_ascii_strdown (name, -1);

  return g_hash_table_lookup (g_once (&once, make_index, NULL), key);
}

/**
 * so_method_get_all:
 * @n_methods: (out): how many
 *
 * Returns: (transfer none) (array length=n_methods): the whole table
 */
const SoMethod *
so_method_get_all (guint *n_methods)
{
  g_return_val_if_fail (n_methods != NULL, NULL);

  *n_methods = G_N_ELEMENTS (methods);

  return methods;
}

/**
 * so_method_dup_path:
 * @self: a method
 *
 * Returns: (transfer full): its path below the API's root:
 *   "v1/Agents/CustomerService/SaveSmsConfig"
 */
char *
so_method_dup_path (const SoMethod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path != NULL ? g_strdup (self->path) : g_strconcat ("v1/Agents/", self->name, NULL);
}
