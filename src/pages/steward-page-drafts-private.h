/* steward-page-drafts-private.h: what the files that keep and offer drafts of a page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-drafts.h"
#include "steward-page-private.h"

G_BEGIN_DECLS

/* of StewardPagePrivate */
struct _StewardPageDrafts
{
  char         *section;        /* nullable: without one nothing is kept */
  GHashTable   *slots;          /* of Slot, by SoCarrier: what is kept of each object */
  GHashTable   *ids;            /* nullable: of objects with a draft that nobody works on */
  StewardDraft *offered;        /* nullable: of the object on view, ours while it is offered */
  StewardDraft *told;           /* nullable: of another object, as in a list */
  guint         trouble : 1;    /* the user knows that drafts cannot be written */
};

gboolean steward_page_drafts_make_key (StewardPage     *self,
                                       SoCarrier       *object,
                                       StewardDraftKey *key);
void     steward_page_drafts_adopt    (StewardPage     *self,
                                       SoCarrier       *object,
                                       StewardDraft    *draft);
void     steward_page_drafts_release  (StewardPage     *self);
void     steward_page_drafts_actions  (StewardPage     *self);

G_END_DECLS
