/* so-document.h: a JSON text that was checked once and is kept as it came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _SoDocument SoDocument;

SoDocument   *so_document_new           (const char    *data,
                                         gssize         length,
                                         GError       **error);
SoDocument   *so_document_new_from_node (JsonNode      *node,
                                         GError       **error);
SoDocument   *so_document_ref           (SoDocument    *self);
void          so_document_unref         (SoDocument    *self);

JsonNodeType  so_document_get_node_type (SoDocument    *self);
guint         so_document_get_length    (SoDocument    *self);
gboolean      so_document_has           (SoDocument    *self,
                                         const char    *name);
gboolean      so_document_is_true       (SoDocument    *self,
                                         const char    *name);
char         *so_document_dup_string    (SoDocument    *self,
                                         const char    *name);
JsonNode     *so_document_to_node       (SoDocument    *self);
char         *so_document_print         (SoDocument    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoDocument, so_document_unref)

G_END_DECLS
