/* steward-demo-methods.h: what the demo service serves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "steward-demo-call.h"

G_BEGIN_DECLS

typedef enum
{
  STEWARD_DEMO_READS      = 0,
  STEWARD_DEMO_WRITES     = 1 << 0,  /* needs more than the right to read */
  STEWARD_DEMO_NO_CONTENT = 1 << 1,  /* answers 204 */
  STEWARD_DEMO_SELECTABLE = 1 << 2,  /* supports $select */
  STEWARD_DEMO_REST       = 1 << 3,  /* not an agent's method: runs on GET */
  STEWARD_DEMO_BINARY     = 1 << 4,  /* answers base64, or bytes to who asks for them */
} StewardDemoMethodFlags;

/**
 * StewardDemoMethod:
 * @name: below v1/Agents/, or below v1/ for REST; a final "/ *" stands for one more name
 * @description: what it does, in one sentence
 * @flags: how it is called
 * @reply: (nullable): the carrier it answers with, alone or in an array; %NULL for scalars
 * @run: does it; %NULL without an error is answered as null, or as 204
 */
typedef struct
{
  const char             *name;
  const char             *description;
  StewardDemoMethodFlags  flags;
  GType                 (*reply) (void);
  JsonNode             *(*run)   (StewardDemoCall  *call,
                                  GError          **error);
} StewardDemoMethod;

const StewardDemoMethod *steward_demo_methods_get_all (guint      *n_methods);
const StewardDemoMethod *steward_demo_methods_find    (const char *name);

/* The handlers, a file an agent */
#define STEWARD_DEMO_HANDLER(name) \
  JsonNode *steward_demo_ ## name (StewardDemoCall *call, GError **error)

STEWARD_DEMO_HANDLER (create_default_customer_center_config);
STEWARD_DEMO_HANDLER (get_customer_center_config);
STEWARD_DEMO_HANDLER (get_all_customer_center_configs);
STEWARD_DEMO_HANDLER (save_customer_center_config);
STEWARD_DEMO_HANDLER (save_all_customer_center_configs);
STEWARD_DEMO_HANDLER (delete_customer_center_config);
STEWARD_DEMO_HANDLER (check_if_customized_templates);
STEWARD_DEMO_HANDLER (create_default_sms_config);
STEWARD_DEMO_HANDLER (get_mailboxes);
STEWARD_DEMO_HANDLER (get_mailbox_entity);
STEWARD_DEMO_HANDLER (get_sms_config);
STEWARD_DEMO_HANDLER (save_sms_config);
STEWARD_DEMO_HANDLER (find_tickets_by_title_or_id);

STEWARD_DEMO_HANDLER (get_archive_list_by_columns);
STEWARD_DEMO_HANDLER (get_archive_list_by_columns2);
STEWARD_DEMO_HANDLER (get_provider_names);
STEWARD_DEMO_HANDLER (get_available_columns);

STEWARD_DEMO_HANDLER (create_default_ref_count_entity);
STEWARD_DEMO_HANDLER (get_ref_count_entity);
STEWARD_DEMO_HANDLER (save_ref_count_entity);
STEWARD_DEMO_HANDLER (delete_ref_count_entity);
STEWARD_DEMO_HANDLER (save_default_numbering);
STEWARD_DEMO_HANDLER (get_number_each_template);
STEWARD_DEMO_HANDLER (set_number_each_template);

STEWARD_DEMO_HANDLER (create_default_ticket_entity);
STEWARD_DEMO_HANDLER (create_default_for_ticket_type);
STEWARD_DEMO_HANDLER (get_ticket_entity);
STEWARD_DEMO_HANDLER (save_ticket_entity);
STEWARD_DEMO_HANDLER (save_ticket_entity_with_notify);
STEWARD_DEMO_HANDLER (get_flat_ticket_by_id);
STEWARD_DEMO_HANDLER (get_flat_tickets);
STEWARD_DEMO_HANDLER (accept_tickets);
STEWARD_DEMO_HANDLER (set_deleted_status_by_ids);
STEWARD_DEMO_HANDLER (set_spam_status_by_ids);
STEWARD_DEMO_HANDLER (undelete_by_ids);
STEWARD_DEMO_HANDLER (resolve_ticket_id);
STEWARD_DEMO_HANDLER (update_tickets_read_status);
STEWARD_DEMO_HANDLER (get_ticket_summaries);
STEWARD_DEMO_HANDLER (merge_tickets);
STEWARD_DEMO_HANDLER (delete_ticket_entity);

STEWARD_DEMO_HANDLER (create_default_ticket_message_entity);
STEWARD_DEMO_HANDLER (get_ticket_message);
STEWARD_DEMO_HANDLER (get_ticket_message_entity);
STEWARD_DEMO_HANDLER (get_ticket_message_with_options);
STEWARD_DEMO_HANDLER (get_ticket_message_entities);
STEWARD_DEMO_HANDLER (save_ticket_message_entity);
STEWARD_DEMO_HANDLER (save_ticket_message_entity_with_notify);
STEWARD_DEMO_HANDLER (save_ticket_message_entity_with_options);
STEWARD_DEMO_HANDLER (delete_ticket_message_entity);
STEWARD_DEMO_HANDLER (set_ticket_message_important);
STEWARD_DEMO_HANDLER (send_ticket_message);
STEWARD_DEMO_HANDLER (notify_new_ticket);
STEWARD_DEMO_HANDLER (notify_new_ticket_message);

STEWARD_DEMO_HANDLER (create_default_attachment_entity);
STEWARD_DEMO_HANDLER (get_attachment_entity);
STEWARD_DEMO_HANDLER (save_attachment_entity);
STEWARD_DEMO_HANDLER (upload_attachment);
STEWARD_DEMO_HANDLER (get_attachment_stream);
STEWARD_DEMO_HANDLER (add_attachments);
STEWARD_DEMO_HANDLER (remove_message_attachments);
STEWARD_DEMO_HANDLER (validate_attachments);
STEWARD_DEMO_HANDLER (get_ticket_attachments);
STEWARD_DEMO_HANDLER (get_attachment_info);
STEWARD_DEMO_HANDLER (get_attachment_info_non_inline);

STEWARD_DEMO_HANDLER (get_list);
STEWARD_DEMO_HANDLER (get_simple_list);
STEWARD_DEMO_HANDLER (get_list_with_restriction);
STEWARD_DEMO_HANDLER (get_list_item);
STEWARD_DEMO_HANDLER (get_list_names);
STEWARD_DEMO_HANDLER (get_rest_list);

STEWARD_DEMO_HANDLER (get_customer_languages);
STEWARD_DEMO_HANDLER (get_ticket_statuses);
STEWARD_DEMO_HANDLER (get_ticket_types);
STEWARD_DEMO_HANDLER (get_all_ticket_priorities);
STEWARD_DEMO_HANDLER (get_ticket_priorities);
STEWARD_DEMO_HANDLER (get_ticket_categories);
STEWARD_DEMO_HANDLER (get_ticket_category_entity);
STEWARD_DEMO_HANDLER (get_ticket_priority_entity);
STEWARD_DEMO_HANDLER (get_ticket_status_entity);
STEWARD_DEMO_HANDLER (get_ticket_type_entity);
STEWARD_DEMO_HANDLER (get_ticket_categories_for_user_groups);
STEWARD_DEMO_HANDLER (get_plugins);

STEWARD_DEMO_HANDLER (get_current_principal);
STEWARD_DEMO_HANDLER (get_current_associate);
STEWARD_DEMO_HANDLER (get_time_zones);

G_END_DECLS
