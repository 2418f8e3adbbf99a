/* so-multi-language.h: one text in several languages, US:"Supplier";NO:"Leverandor"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _SoMultiLanguage SoMultiLanguage;

SoMultiLanguage *so_multi_language_new           (void);
SoMultiLanguage *so_multi_language_parse         (const char      *text);
void             so_multi_language_free          (SoMultiLanguage *self);
guint            so_multi_language_get_n_texts   (SoMultiLanguage *self);
const char      *so_multi_language_get_code      (SoMultiLanguage *self,
                                                  guint            position);
const char      *so_multi_language_get_text      (SoMultiLanguage *self,
                                                  const char      *code);
gboolean         so_multi_language_set_text      (SoMultiLanguage *self,
                                                  const char      *code,
                                                  const char      *text);
char            *so_multi_language_print         (SoMultiLanguage *self);

char            *so_multi_language_resolve       (const char      *text,
                                                  const char      *language);
const char      *so_multi_language_code_from_iso (const char      *language);
const char      *so_multi_language_code_to_iso   (const char      *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoMultiLanguage, so_multi_language_free)

G_END_DECLS
