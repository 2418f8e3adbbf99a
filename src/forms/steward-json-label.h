/* steward-json-label.h: what a JSON value is called, and which control fits it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-json-tree.h"

G_BEGIN_DECLS

/* How a value is edited. */
typedef enum
{
  STEWARD_JSON_FORM_NULL,
  STEWARD_JSON_FORM_SWITCH,
  STEWARD_JSON_FORM_NUMBER,
  STEWARD_JSON_FORM_COLOUR,
  STEWARD_JSON_FORM_ADDRESS,    /* a URL */
  STEWARD_JSON_FORM_LINES,      /* a text with line breaks or markup */
  STEWARD_JSON_FORM_TEXT,
  STEWARD_JSON_FORM_CODE,
  STEWARD_JSON_FORM_GROUP,      /* an object: lines of its own */
  STEWARD_JSON_FORM_LIST,       /* of simple values: lines of its own */
  STEWARD_JSON_N_FORMS
} StewardJsonForm;

char            *steward_json_label       (const char *key);
char            *steward_json_path_label  (SoJsonTree *tree,
                                           const char *pointer);
StewardJsonForm  steward_json_find_form   (SoJsonItem *item);
gboolean         steward_json_is_colour   (const char *text);
gboolean         steward_json_is_web      (const char *text);

G_END_DECLS
