/* so-carriers.c: all carriers, by type and by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-carriers.h"

typedef struct
{
  const char  *name;         /* in the API's own papers */
  GType      (*type) (void);
  const char  *id;           /* property that others refer to it by; NULL: nobody does */
} Line;

static const Line lines[] = {
  { "ArchiveColumnData", so_archive_column_data_get_type, NULL },
  { "ArchiveColumnInfo", so_archive_column_info_get_type, NULL },
  { "ArchiveListItem", so_archive_list_item_get_type, NULL },
  { "ArchiveOrderByInfo", so_archive_order_by_info_get_type, NULL },
  { "ArchiveRestrictionInfo", so_archive_restriction_info_get_type, NULL },
  { "Associate", so_associate_get_type, "associate-id" },
  { "AttachmentEntity", so_attachment_entity_get_type, "attachment-id" },
  { "AttachmentValidationResult", so_attachment_validation_result_get_type, NULL },
  { "CustomerCenterConfig", so_customer_center_config_get_type, "cust-config-id" },
  { "CustomerLanguage", so_customer_language_get_type, "id" },
  { "FieldProperty", so_field_property_get_type, NULL },
  { "FieldRight", so_field_right_get_type, NULL },
  { "GrantedModuleLicense", so_granted_module_license_get_type, NULL },
  { "ListItemEntity", so_list_item_entity_get_type, "id" },
  { "Mailbox", so_mailbox_get_type, NULL },
  { "MailboxEntity", so_mailbox_entity_get_type, "mail-in-filter-id" },
  { "MDOListItem", so_mdo_list_item_get_type, "id" },
  { "Person", so_person_get_type, "person-id" },
  { "Project", so_project_get_type, "project-id" },
  { "ProvidedCredential", so_provided_credential_get_type, NULL },
  { "ProviderInfo", so_provider_info_get_type, NULL },
  { "RefCountEntity", so_ref_count_entity_get_type, "ref-counts-id" },
  { "Sale", so_sale_get_type, "sale-id" },
  { "SmsConfig", so_sms_config_get_type, NULL },
  { "SoPrincipalCarrier", so_principal_carrier_get_type, NULL },
  { "TableRight", so_table_right_get_type, NULL },
  { "Tag", so_tag_get_type, "id" },
  { "Ticket", so_ticket_get_type, "ticket-id" },
  { "TicketCategoryEntity", so_ticket_category_entity_get_type, "ticket-category-id" },
  { "TicketEntity", so_ticket_entity_get_type, "ticket-id" },
  { "TicketFormSubmission", so_ticket_form_submission_get_type, "form-submission-id" },
  { "TicketInfo", so_ticket_info_get_type, "ticket-id" },
  { "TicketMessage", so_ticket_message_get_type, "ticket-message-id" },
  { "TicketMessageEntity", so_ticket_message_entity_get_type, "ej-message-id" },
  { "TicketMessageHeader", so_ticket_message_header_get_type, NULL },
  { "TicketPriority", so_ticket_priority_get_type, "id" },
  { "TicketPriorityEntity", so_ticket_priority_entity_get_type, "ticket-priority-id" },
  { "TicketPriorityEscalationLevelEntity",
    so_ticket_priority_escalation_level_entity_get_type, "ticket-alert-id" },
  { "TicketStatusEntity", so_ticket_status_entity_get_type, "ticket-status-id" },
  { "TicketSummaryItem", so_ticket_summary_item_get_type, NULL },
  { "TicketType", so_ticket_type_get_type, "ticket-type-id" },
  { "TicketTypeEntity", so_ticket_type_entity_get_type, "ticket-type-id" },
  { "VersionInfo", so_version_info_get_type, NULL },   /* the API gives it no name */
};

static const Line *
find_line (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].type () == type)
      return &lines[i];

  return NULL;
}

/**
 * so_carriers_get_all:
 * @n_types: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_types): every carrier type, sorted by the API's names
 */
const GType *
so_carriers_get_all (guint *n_types)
{
  static GType types[G_N_ELEMENTS (lines)];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        types[i] = lines[i].type ();
      g_once_init_leave (&ready, 1);
    }

  if (n_types != NULL)
    *n_types = G_N_ELEMENTS (lines);

  return types;
}

/**
 * so_carrier_type_from_name:
 * @name: the API's name, as "TicketEntity"
 *
 * Returns: the carrier's type, G_TYPE_INVALID where we have none of that name
 */
GType
so_carrier_type_from_name (const char *name)
{
  g_return_val_if_fail (name != NULL, G_TYPE_INVALID);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (g_str_equal (lines[i].name, name))
      return lines[i].type ();

  return G_TYPE_INVALID;
}

/* The API's name of a carrier of this folder; NULL for any other type. */
const char *
so_carrier_type_get_name (GType type)
{
  const Line *line = find_line (type);

  return line != NULL ? line->name : NULL;
}

/* The property by which others refer to the carrier, "person-id"; NULL where nobody does. */
const char *
so_carrier_type_get_id (GType type)
{
  const Line *line = find_line (type);

  return line != NULL ? line->id : NULL;
}

/**
 * so_carrier_new_reference:
 * @type: a carrier that others refer to
 * @id: what its id is
 *
 * Makes what is enough to point at an entity that exists: the service resolves a
 * reference by its id and ignores the rest. Ids have no setter, hence this way.
 *
 * Returns: (transfer full): a clean carrier that holds nothing but @id
 */
gpointer
so_carrier_new_reference (GType type,
                          int   id)
{
  const Line *line = find_line (type);
  g_autoptr (SoCarrier) carrier = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  g_return_val_if_fail (line != NULL && line->id != NULL, NULL);

  carrier = g_object_new (type, NULL);
  object = json_object_new ();
  json_object_set_int_member (object, so_carrier_find_field (carrier, line->id)->wire, id);
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);
  if (!so_carrier_load (carrier, node, NULL))
    g_assert_not_reached ();

  return g_steal_pointer (&carrier);
}
