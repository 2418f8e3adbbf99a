/* so-json-parse-private.h: what the parser's two files share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-document-private.h"
#include "so-json.h"

G_BEGIN_DECLS

typedef struct
{
  SoDocument *document;
  char       *p;
  char       *end;
  guint       n_allocated;
  guint       depth;
  gboolean    spelled;                  /* values stay text: any number, any name */
  guint       open[SO_JSON_MAX_DEPTH];  /* the containers around the place */
  guint32    *seen;                     /* scratch of check_names() */
  guint       n_seen;
  const char *why;                      /* first error, translated */
} SoJsonParser;

gboolean so_json_refuse      (SoJsonParser *self,
                              char         *place,
                              const char   *why);
guint    so_json_add_value   (SoJsonParser *self,
                              SoValueKind   kind,
                              const char   *start,
                              const char   *end);
gboolean so_json_scan_string (SoJsonParser *self,
                              SoValueKind   kind);
gboolean so_json_scan_name   (SoJsonParser *self);
gboolean so_json_scan_number (SoJsonParser *self);
gboolean so_json_scan_word   (SoJsonParser *self,
                              const char   *word,
                              gsize         length,
                              SoValueKind   kind);

G_END_DECLS
