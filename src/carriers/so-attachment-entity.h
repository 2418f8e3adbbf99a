/* so-attachment-entity.h: a file of a ticket message, without its content
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_ATTACHMENT_ENTITY (so_attachment_entity_get_type ())
G_DECLARE_FINAL_TYPE (SoAttachmentEntity, so_attachment_entity, SO, ATTACHMENT_ENTITY, SoCarrier)

/* Read the members; write through properties. */
struct _SoAttachmentEntity
{
  SoCarrier     parent_instance;

  int           attachment_id;           /* 0 until saved */
  char         *name;                    /* of the file */
  char         *content_type;            /* "image/png" */
  int           att_size;                /* bytes */
  gboolean      inline_image;            /* shown within the text, by content_id */
  char         *content_id;
  char         *auth_key;                /* secret: opens the file without signing in */
  gboolean      is_safe_file_extension;  /* not on old servers */
  SoTableRight *table_right;             /* nullable: no statement */
  GListStore   *field_properties;        /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
