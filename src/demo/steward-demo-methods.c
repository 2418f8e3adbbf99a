/* steward-demo-methods.c: what the demo service serves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-methods.h"

#include "so-archive-column-info.h"
#include "so-carriers.h"

#define READS  STEWARD_DEMO_READS
#define WRITES STEWARD_DEMO_WRITES
#define SELECT STEWARD_DEMO_SELECTABLE
#define EMPTY  STEWARD_DEMO_WRITES | STEWARD_DEMO_NO_CONTENT
#define REST   STEWARD_DEMO_REST

static const StewardDemoMethod methods[] = {
  { "CustomerService/CreateDefaultCustomerCenterConfig",
    "Sets default values into a new CustomerCenterConfig.", READS,
    so_customer_center_config_get_type, steward_demo_create_default_customer_center_config },
  { "CustomerService/GetCustomerCenterConfig",
    "Gets a CustomerCenterConfig by its id.", SELECT,
    so_customer_center_config_get_type, steward_demo_get_customer_center_config },
  { "CustomerService/GetAllCustomerCenterConfigs",
    "Gets all customer center configurations.", SELECT,
    so_customer_center_config_get_type, steward_demo_get_all_customer_center_configs },
  { "CustomerService/SaveCustomerCenterConfig",
    "Updates the CustomerCenterConfig, or creates it where the id is 0.", WRITES,
    so_customer_center_config_get_type, steward_demo_save_customer_center_config },
  { "CustomerService/SaveAllCustomerCenterConfigs",
    "Saves all configurations passed; unknown ids are skipped.", EMPTY,
    NULL, steward_demo_save_all_customer_center_configs },
  { "CustomerService/DeleteCustomerCenterConfig",
    "Deletes the CustomerCenterConfig.", EMPTY,
    NULL, steward_demo_delete_customer_center_config },
  { "CustomerService/CheckIfCustomizedTemplates",
    "Whether templates of the Customer Center were edited by hand.", READS,
    NULL, steward_demo_check_if_customized_templates },
  { "CustomerService/CreateDefaultSmsConfig",
    "Sets default values into a new SmsConfig.", READS,
    so_sms_config_get_type, steward_demo_create_default_sms_config },
  { "CustomerService/GetMailboxes",
    "Gets all mailboxes.", SELECT, so_mailbox_get_type, steward_demo_get_mailboxes },
  { "CustomerService/GetMailboxEntity",
    "Gets a mailbox by its id; its password is blank.", SELECT,
    so_mailbox_entity_get_type, steward_demo_get_mailbox_entity },
  { "CustomerService/GetSmsConfig",
    "Gets the SMS configuration.", SELECT,
    so_sms_config_get_type, steward_demo_get_sms_config },
  { "CustomerService/SaveSmsConfig",
    "Saves the SMS configuration.", WRITES,
    so_sms_config_get_type, steward_demo_save_sms_config },
  { "CustomerService/FindTicketsByTitleOrId",
    "Finds tickets by a part of the title, or by the id.", SELECT,
    so_ticket_info_get_type, steward_demo_find_tickets_by_title_or_id },

  { "Archive/GetArchiveListByColumns", "Gets a page of an archive.", SELECT,
    so_archive_list_item_get_type, steward_demo_get_archive_list_by_columns },
  { "Archive/GetArchiveListByColumns2", "Gets a page of an archive.", SELECT,
    so_archive_list_item_get_type, steward_demo_get_archive_list_by_columns2 },
  { "Archive/GetProviderNames", "Gets the names of all archives.", READS,
    NULL, steward_demo_get_provider_names },
  { "Archive/GetAvailableColumns", "Gets the columns of an archive.", SELECT,
    so_archive_column_info_get_type, steward_demo_get_available_columns },

  { "NumberAllocation/CreateDefaultRefCountEntity",
    "Sets default values into a new RefCountEntity.", READS,
    so_ref_count_entity_get_type, steward_demo_create_default_ref_count_entity },
  { "NumberAllocation/GetRefCountEntity",
    "Gets a RefCountEntity by its id.", SELECT,
    so_ref_count_entity_get_type, steward_demo_get_ref_count_entity },
  { "NumberAllocation/SaveRefCountEntity",
    "Updates the RefCountEntity, or creates it where the id is 0.", WRITES,
    so_ref_count_entity_get_type, steward_demo_save_ref_count_entity },
  { "NumberAllocation/DeleteRefCountEntity",
    "Deletes the RefCountEntity.", EMPTY, NULL, steward_demo_delete_ref_count_entity },
  { "NumberAllocation/SaveDefaultNumbering",
    "Saves the defaults for new counters.", EMPTY, NULL, steward_demo_save_default_numbering },
  { "NumberAllocation/GetNumberEachTemplate",
    "Whether each document template has a counter of its own.", READS,
    NULL, steward_demo_get_number_each_template },
  { "NumberAllocation/SetNumberEachTemplate",
    "Sets whether each document template has a counter of its own.", EMPTY,
    NULL, steward_demo_set_number_each_template },

  { "Ticket/CreateDefaultTicketEntity",
    "Sets default values into a new TicketEntity.", READS,
    so_ticket_entity_get_type, steward_demo_create_default_ticket_entity },
  { "Ticket/CreateDefaultForTicketType",
    "Sets the default values of a ticket type into a new TicketEntity.", SELECT,
    so_ticket_entity_get_type, steward_demo_create_default_for_ticket_type },
  { "Ticket/GetTicketEntity",
    "Gets a TicketEntity by its id.", SELECT,
    so_ticket_entity_get_type, steward_demo_get_ticket_entity },
  { "Ticket/SaveTicketEntity",
    "Updates the TicketEntity, or creates it where the id is 0.", WRITES,
    so_ticket_entity_get_type, steward_demo_save_ticket_entity },
  { "Ticket/SaveTicketEntityWithNotify",
    "Saves the TicketEntity, and notifies colleagues where that is asked for.", WRITES | SELECT,
    so_ticket_entity_get_type, steward_demo_save_ticket_entity_with_notify },
  { "Ticket/GetTicket", "Gets a ticket by its id, flat.", SELECT,
    so_ticket_get_type, steward_demo_get_flat_ticket_by_id },
  { "Ticket/GetTickets", "Gets tickets by their ids, flat.", SELECT,
    so_ticket_get_type, steward_demo_get_flat_tickets },
  { "Ticket/AcceptTickets", "Makes the user the owner of tickets.", EMPTY,
    NULL, steward_demo_accept_tickets },
  { "Ticket/SetDeletedStatusByIds", "Moves tickets to the recycle bin.", WRITES,
    NULL, steward_demo_set_deleted_status_by_ids },
  { "Ticket/SetSpamStatusByIds", "Marks tickets as spam.", WRITES,
    NULL, steward_demo_set_spam_status_by_ids },
  { "Ticket/UndeleteByIds", "Takes tickets out of the recycle bin.", EMPTY,
    NULL, steward_demo_undelete_by_ids },
  { "Ticket/ResolveTicketId", "Gets the id of the ticket that a ticket was merged into.", SELECT,
    NULL, steward_demo_resolve_ticket_id },
  { "Ticket/UpdateTicketsReadStatus", "Sets whether tickets have been read.", WRITES,
    NULL, steward_demo_update_tickets_read_status },
  { "Ticket/GetTicketSummaries", "Gets what tickets are about.", SELECT,
    so_ticket_summary_item_get_type, steward_demo_get_ticket_summaries },
  { "Ticket/MergeTickets", "Merges tickets into one.", WRITES | SELECT,
    so_ticket_entity_get_type, steward_demo_merge_tickets },
  { "Ticket/DeleteTicketEntity", "Deletes a ticket for good.", EMPTY,
    NULL, steward_demo_delete_ticket_entity },

  { "Ticket/CreateDefaultTicketMessageEntity",
    "Sets default values into a new TicketMessageEntity.", READS,
    so_ticket_message_entity_get_type, steward_demo_create_default_ticket_message_entity },
  { "Ticket/GetTicketMessage", "Gets a message by its id, without its text.", SELECT,
    so_ticket_message_get_type, steward_demo_get_ticket_message },
  { "Ticket/GetTicketMessageEntity", "Gets a TicketMessageEntity by its id.", SELECT,
    so_ticket_message_entity_get_type, steward_demo_get_ticket_message_entity },
  { "Ticket/GetTicketMessageWithOptions",
    "Gets a TicketMessageEntity by its id, with its attachments where they are asked for.", SELECT,
    so_ticket_message_entity_get_type, steward_demo_get_ticket_message_with_options },
  { "Ticket/GetTicketMessageEntities", "Gets messages of a ticket.", SELECT,
    so_ticket_message_entity_get_type, steward_demo_get_ticket_message_entities },
  { "Ticket/SaveTicketMessageEntity",
    "Updates the TicketMessageEntity, or creates it where the id is 0.", WRITES,
    so_ticket_message_entity_get_type, steward_demo_save_ticket_message_entity },
  { "Ticket/SaveTicketMessageEntityWithNotify",
    "Saves the TicketMessageEntity, and notifies colleagues where that is asked for.",
    WRITES | SELECT, so_ticket_message_entity_get_type,
    steward_demo_save_ticket_message_entity_with_notify },
  { "Ticket/SaveTicketMessageEntityWithOptions",
    "Saves the TicketMessageEntity with its attachments.", WRITES | SELECT,
    so_ticket_message_entity_get_type, steward_demo_save_ticket_message_entity_with_options },
  { "Ticket/DeleteTicketMessageEntity", "Deletes a message.", EMPTY,
    NULL, steward_demo_delete_ticket_message_entity },
  { "Ticket/SetTicketMessageImportant", "Sets whether a message is important.", EMPTY,
    NULL, steward_demo_set_ticket_message_important },
  { "Ticket/SendTicketMessage", "Sends a message by e-mail.", EMPTY,
    NULL, steward_demo_send_ticket_message },
  { "Ticket/NotifyNewTicket", "Notifies colleagues of a new ticket.", EMPTY,
    NULL, steward_demo_notify_new_ticket },
  { "Ticket/NotifyNewTicketMessage", "Notifies colleagues of a new message.", EMPTY,
    NULL, steward_demo_notify_new_ticket_message },

  { "Ticket/CreateDefaultAttachmentEntity",
    "Sets default values into a new AttachmentEntity.", READS,
    so_attachment_entity_get_type, steward_demo_create_default_attachment_entity },
  { "Ticket/GetAttachmentEntity", "Gets an AttachmentEntity by its id.", SELECT,
    so_attachment_entity_get_type, steward_demo_get_attachment_entity },
  { "Ticket/SaveAttachmentEntity",
    "Updates the AttachmentEntity, or creates it where the id is 0.", WRITES,
    so_attachment_entity_get_type, steward_demo_save_attachment_entity },
  { "Ticket/UploadAttachment", "Sets the content of an attachment.", EMPTY,
    NULL, steward_demo_upload_attachment },
  { "Ticket/GetAttachmentStream", "Gets the content of an attachment.",
    SELECT | STEWARD_DEMO_BINARY, NULL, steward_demo_get_attachment_stream },
  { "Ticket/AddAttachments", "Adds attachments to a message.", EMPTY,
    NULL, steward_demo_add_attachments },
  { "Ticket/RemoveMessageAttachments", "Takes attachments from a message.", EMPTY,
    NULL, steward_demo_remove_message_attachments },
  { "Ticket/ValidateAttachments", "Tells which attachments cannot be sent.", SELECT,
    so_attachment_validation_result_get_type, steward_demo_validate_attachments },
  { "Ticket/GetTicketAttachments", "Gets the attachments of all messages of a ticket.", SELECT,
    so_attachment_entity_get_type, steward_demo_get_ticket_attachments },
  { "Ticket/GetAttachmentInfo", "Gets the attachments of a message.", SELECT,
    so_attachment_entity_get_type, steward_demo_get_attachment_info },
  { "Ticket/GetAttachmentInfoNonInline",
    "Gets the attachments of a message but those within its text.", SELECT,
    so_attachment_entity_get_type, steward_demo_get_attachment_info_non_inline },

  { "MDO/GetList", "Gets a list by its name.", SELECT,
    so_mdo_list_item_get_type, steward_demo_get_list },
  { "MDO/GetSimpleList", "Gets a flat list by its name.", SELECT,
    so_mdo_list_item_get_type, steward_demo_get_simple_list },
  { "MDO/GetListWithRestriction", "Gets the items of a list that match a text.", SELECT,
    so_mdo_list_item_get_type, steward_demo_get_list_with_restriction },
  { "MDO/GetListItem", "Gets one item of a list.", SELECT,
    so_mdo_list_item_get_type, steward_demo_get_list_item },
  { "MDO/GetListNames", "Gets the names of all lists.", READS,
    NULL, steward_demo_get_list_names },

  { "List/GetCustomerLanguages", "Gets the languages of customers.", SELECT,
    so_customer_language_get_type, steward_demo_get_customer_languages },
  { "List/GetTicketStatuses", "Gets all ticket statuses.", SELECT,
    so_ticket_status_entity_get_type, steward_demo_get_ticket_statuses },
  { "List/GetTicketTypes", "Gets all ticket types.", SELECT,
    so_ticket_type_entity_get_type, steward_demo_get_ticket_types },
  { "List/GetAllTicketPriorities", "Gets all ticket priorities, with their hours.", SELECT,
    so_ticket_priority_entity_get_type, steward_demo_get_all_ticket_priorities },
  { "List/GetTicketPriorities", "Gets the ticket priorities as a simple list.", SELECT,
    so_customer_language_get_type, steward_demo_get_ticket_priorities },
  { "List/GetTicketCategories", "Gets all ticket categories.", SELECT,
    so_ticket_category_entity_get_type, steward_demo_get_ticket_categories },

  { "List/GetTicketCategoryEntity", "Gets a ticket category by its id.", SELECT,
    so_ticket_category_entity_get_type, steward_demo_get_ticket_category_entity },
  { "List/GetTicketPriorityEntity", "Gets a ticket priority by its id.", SELECT,
    so_ticket_priority_entity_get_type, steward_demo_get_ticket_priority_entity },
  { "List/GetTicketStatusEntity", "Gets a ticket status by its id.", SELECT,
    so_ticket_status_entity_get_type, steward_demo_get_ticket_status_entity },
  { "List/GetTicketTypeEntity", "Gets a ticket type by its id.", SELECT,
    so_ticket_type_entity_get_type, steward_demo_get_ticket_type_entity },
  { "List/GetTicketCategoriesForUserGroups", "Gets the ticket categories of user groups.", SELECT,
    so_mdo_list_item_get_type, steward_demo_get_ticket_categories_for_user_groups },

  { "Messaging/GetPlugins", "Gets the installed message providers.", SELECT,
    so_provider_info_get_type, steward_demo_get_plugins },

  { "User/currentPrincipal", "Gets the user who is signed in.", REST,
    so_principal_carrier_get_type, steward_demo_get_current_principal },
  { "User/currentAssociate", "Gets the associate who is signed in.", REST,
    so_associate_get_type, steward_demo_get_current_associate },
  { "MDOList", "Gets the names of all lists.", REST, NULL, steward_demo_get_list_names },
  { "MDOList/*", "Gets a list by its name.", REST,
    so_mdo_list_item_get_type, steward_demo_get_rest_list },
  { "timezone", "Gets the time zones.", REST, NULL, steward_demo_get_time_zones },
};

/**
 * steward_demo_methods_get_all:
 * @n_methods: (out): how many there are
 *
 * Returns: (transfer none): all methods
 */
const StewardDemoMethod *
steward_demo_methods_get_all (guint *n_methods)
{
  *n_methods = G_N_ELEMENTS (methods);
  return methods;
}

/**
 * steward_demo_methods_find:
 * @name: "CustomerService/SaveSmsConfig", in any case
 *
 * Returns: (transfer none) (nullable): the method
 */
const StewardDemoMethod *
steward_demo_methods_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_ascii_strcasecmp (methods[i].name, name) == 0)
      return &methods[i];

  return NULL;
}
