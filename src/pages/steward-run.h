/* steward-run.h: one save, or several one after another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

/**
 * StewardRunKind:
 * @STEWARD_RUN_SAVE: the user saves what is on view
 * @STEWARD_RUN_SAVE_ALL: the user saves several objects and gets a result for each
 * @STEWARD_RUN_UNDO: what was saved last is taken back; nothing is asked twice
 */
typedef enum
{
  STEWARD_RUN_SAVE,
  STEWARD_RUN_SAVE_ALL,
  STEWARD_RUN_UNDO,
} StewardRunKind;

/**
 * StewardRunEntry:
 * @object: what is saved
 * @name: what the user calls it
 * @checked: whether everything about it has been asked
 * @done: whether it is known what became of it
 * @saved: whether the server has it now
 * @text: (nullable): why not, or what is to be said besides
 */
typedef struct
{
  SoCarrier *object;
  char      *name;
  gboolean   checked;
  gboolean   done;
  gboolean   saved;
  char      *text;
} StewardRunEntry;

/**
 * StewardRun:
 * @kind: why
 * @entries: (element-type StewardRunEntry): in their order
 * @reviewed: whether the user has seen all changes
 * @created: of an undo, whether it creates what was deleted
 * @current: which one is worked on
 * @mine: (nullable): the current object as the user wanted it saved; edits since then are not in it
 * @theirs: (nullable): the current object as the server had it right before; %NULL if new
 * @items: (nullable) (element-type SoMergeItem): how the three versions of it differ
 * @asked: whether the user has chosen between them, for @theirs
 */
typedef struct
{
  StewardRunKind  kind;
  GPtrArray      *entries;
  gboolean        reviewed;
  gboolean        created;
  guint           current;
  SoCarrier      *mine;
  SoCarrier      *theirs;
  GPtrArray      *items;
  gboolean        asked;
} StewardRun;

StewardRun      *steward_run_new         (StewardRunKind  kind);
void             steward_run_free        (StewardRun     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardRun, steward_run_free)
void             steward_run_add         (StewardRun     *self,
                                          SoCarrier      *object,
                                          char           *name);
StewardRunEntry *steward_run_get_current (StewardRun     *self);
gboolean         steward_run_find_next   (StewardRun     *self);
void             steward_run_finish      (StewardRun     *self,
                                          gboolean        saved,
                                          const char     *text);
void             steward_run_finish_rest (StewardRun     *self,
                                          const char     *text);
gboolean         steward_run_all_saved   (StewardRun     *self);
guint            steward_run_count_saved (StewardRun     *self);

G_END_DECLS
