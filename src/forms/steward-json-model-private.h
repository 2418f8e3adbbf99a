/* steward-json-model-private.h: the inside of a StewardJsonModel, for the files that share it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-json-model.h"

G_BEGIN_DECLS

/* A list that gets its lines bit by bit, so that the program stays fluent. */
typedef struct
{
  GListStore       *store;
  StewardJsonValue *parent;     /* nullable: the top */
  SoJsonItem       *container;
  guint             next;       /* child */
} StewardJsonFill;

struct _StewardJsonModel
{
  GObject           parent_instance;

  SoJsonTree       *tree;       /* NULL: the text is empty */
  GListStore       *lines;
  GQueue            fills;      /* of StewardJsonFill */
  GHashTable       *found;      /* of SoJsonItem; NULL while nothing is searched for */
  GHashTable       *wrong;      /* of StewardJsonValue with something typed */
  char             *blank;      /* the text, where there is no tree */
  char             *typing;     /* nullable: for lines that are not made yet */
  char             *words;      /* folded; NULL */
  SoJsonItem       *at;         /* how far the search is; NULL at its end */
  SoJsonItem       *awaited;    /* nullable: whose line is for the focus once it is made */
  guint             n_matches;
  guint             fill_id;
  guint             search_id;
  guint             drain_id;   /* old lines go bit by bit, too */
  guint             n_made;     /* lines since the text came */
  gboolean          editable;
  char             *reason;     /* nullable: why it is not, for the user */
};

void     steward_json_model_rebuild      (StewardJsonModel *self);
void     steward_json_model_queue_fill   (StewardJsonModel *self,
                                          GListStore       *store,
                                          StewardJsonValue *parent,
                                          SoJsonItem       *container);
void     steward_json_model_follow       (StewardJsonModel *self,
                                          SoJsonTree       *tree);
void     steward_json_model_forget_wrong (StewardJsonModel *self,
                                          StewardJsonValue *value);
void     steward_json_model_stop_search  (StewardJsonModel *self);
void     steward_json_model_emit_found   (StewardJsonModel *self,
                                          gboolean          more);

G_END_DECLS
