/* form-sample.h: a carrier with a field of every kind, for tests of forms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-associate.h"
#include "so-carrier.h"
#include "so-table-right.h"
#include "so-ticket-category-entity.h"

G_BEGIN_DECLS

#define SO_TYPE_FORM_SAMPLE (so_form_sample_get_type ())
G_DECLARE_FINAL_TYPE (SoFormSample, so_form_sample, SO, FORM_SAMPLE, SoCarrier)

struct _SoFormSample
{
  SoCarrier               parent_instance;

  int                     form_sample_id;
  char                   *title;
  char                   *note;
  char                   *password;
  gboolean                enabled;
  int                     amount;
  int                     type;             /* SoConfigType */
  int                     slevel;           /* SoTicketSecurityLevel */
  guint                   rights;           /* SoTableRightMask */
  int                     language_id;
  double                  ratio;
  SoDateTime             *deadline;
  SoDateTime             *registered;
  GListStore             *settings;         /* of SoMapEntry, texts */
  char                   *config;
  SoTicketCategoryEntity *category;
  SoAssociate            *owner;
  GListStore             *others;           /* of SoAssociate */
  char                  **words;
  GArray                 *numbers;
  GPtrArray              *days;
  JsonNode               *extra;
  int                     time_spent;       /* minutes */
  SoTableRight           *table_right;
  GListStore             *field_properties;
};

SoCarrier *form_sample_new      (void);
SoCarrier *form_sample_new_with (const char *members);
void       form_sample_load     (SoCarrier  *self,
                                 const char *members);
char      *form_sample_member   (SoCarrier  *self,
                                 const char *wire);

G_END_DECLS
