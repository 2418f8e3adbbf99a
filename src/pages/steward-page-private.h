/* steward-page-private.h: what the files of StewardPage share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-banner.h"
#include "steward-change.h"
#include "steward-draft-bar.h"
#include "steward-page.h"
#include "steward-results.h"
#include "steward-state-view.h"
#include "steward-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  STEWARD_RETRY_NONE,
  STEWARD_RETRY_LOAD,
  STEWARD_RETRY_SAVE,
  STEWARD_RETRY_SAVE_ALL,
  STEWARD_RETRY_UNDO,
} StewardRetry;

typedef struct _StewardPageDrafts StewardPageDrafts;

typedef struct
{
  /* children */
  StewardBanner      *banner;
  StewardResults     *results;
  StewardDraftBar    *draft_bar;
  AdwLeaflet         *leaflet;
  AdwBin             *list_pane;
  GtkWidget          *separator;
  StewardStateView   *state_view;

  /* from the .ui of the page */
  StewardForm        *form;
  GMenuModel         *menu;
  char               *title;
  char               *save_label;
  char               *load_error_text;
  char               *save_error_text;
  char               *saved_text;
  char               *no_method_text;

  StewardConnection  *connection;     /* nullable until there is a server */
  SoSession          *session;        /* nullable until signed in */
  SoCarrier          *object;         /* nullable: nothing open */
  GSignalGroup       *object_signals;
  StewardWorkspace   *workspace;      /* the open object and those that have unsaved edits */
  StewardPageDrafts  *drafts;         /* unsaved work on disk */
  GSimpleActionGroup *actions;
  GCancellable       *cancellable;    /* for whatever ends when the page is left */
  GCancellable       *loading;        /* nullable: a load is under way */
  StewardRun         *run;            /* nullable: being saved, from the first question on */
  GCancellable       *saving;         /* nullable: the server works on it */
  SoCarrier          *sent;           /* nullable: what the save under way sent */
  SoCarrier          *undo_before;    /* nullable: what to go back to; none: it did not exist */
  SoCarrier          *undo_after;     /* nullable: what was saved last; none: it was deleted */
  guint               fold_source;    /* runs when the panes were folded or unfolded */
  guint               slow_source;    /* runs until the save under way counts as slow */
  GPtrArray          *waiting;        /* of GTask: they asked while a save was under way */
  GtkWindow          *question;       /* nullable: the question on view */
  GtkWindow          *slow_question;  /* nullable: whether to wait for the save under way */
  char               *forbidden;      /* nullable: the server's reason not to let us save */
  char               *denial;         /* nullable: why the object on view may only be read */
  StewardRetry        retry;
  guint               is_new : 1;
  guint               no_method : 1;
  guint               can_go_back : 1;
  guint               is_slow : 1;      /* the save under way takes its time */
  guint               keep_object : 1;  /* the load under way is a reload of the same object */
} StewardPagePrivate;

StewardPagePrivate *steward_page_get_private     (StewardPage  *self);
void                steward_page_update          (StewardPage  *self);
SoCarrier          *steward_page_call_finish     (StewardPage  *self,
                                                  GAsyncResult *result,
                                                  GError      **error);
void                steward_page_object_changed  (StewardPage  *self);
void                steward_page_ask_server      (StewardPage  *self);
void                steward_page_banner_closed   (StewardPage  *self);
void                steward_page_reload_action   (StewardPage  *self);
void                steward_page_save_key_action (StewardPage  *self);
gboolean            steward_page_is_open_dirty   (StewardPage  *self);
gboolean            steward_page_has_changes     (StewardPage  *self);
void                steward_page_show_object     (StewardPage  *self,
                                                  SoCarrier    *object);
void                steward_page_discard_all     (StewardPage  *self);
void                steward_page_ask_open_async  (StewardPage  *self,
                                                  GAsyncReadyCallback callback,
                                                  gpointer      user_data);
gboolean            steward_page_is_locked       (StewardPage  *self);
void                steward_page_replace_object  (StewardPage  *self,
                                                  SoCarrier    *object);
GPtrArray          *steward_page_dup_unsaved     (StewardPage  *self);
void                steward_page_discard_object  (StewardPage  *self,
                                                  SoCarrier    *object);

/* steward-page-save.c */
char               *steward_page_dup_object_name (StewardPage  *self,
                                                  SoCarrier    *object);
void                steward_page_review          (StewardPage  *self);
void                steward_page_start_run       (StewardPage  *self,
                                                  StewardRun   *run);
void                steward_page_save_changes    (StewardPage  *self);
void                steward_page_save_reviewed   (StewardPage  *self);
void                steward_page_save_objects    (StewardPage  *self,
                                                  GPtrArray    *objects);
void                steward_page_save_all        (StewardPage  *self);

/* steward-page-send.c */
void                steward_page_save_next       (StewardPage  *self);

/* steward-page-result.c */
void                steward_page_end_run         (StewardPage  *self);
void                steward_page_stop_saving     (StewardPage  *self);
void                steward_page_call_off_saving (StewardPage  *self);
void                steward_page_forget_unknown  (SoCarrier    *object);
gboolean            steward_page_find_unknown    (SoCarrier    *object,
                                                  SoCarrier    *theirs,
                                                  SoCarrier   **mine);
void                steward_page_failed_one      (StewardPage  *self,
                                                  const GError *error);
void                steward_page_gave_up_one     (StewardPage  *self,
                                                  const char   *text);
void                steward_page_note_differences (StewardPage *self,
                                                  SoCarrier    *answer);
void                steward_page_saved_one       (StewardPage  *self,
                                                  SoCarrier    *answer,
                                                  gboolean      sent);

/* steward-page-undo.c */
void                steward_page_remember_undo   (StewardPage  *self,
                                                  SoCarrier    *answer);
void                steward_page_remember_deleted (StewardPage *self,
                                                  SoCarrier    *object);
void                steward_page_forget_undo     (StewardPage  *self);
void                steward_page_offer_undo      (StewardPage  *self);
void                steward_page_toast_undo      (StewardPage  *self,
                                                  const char   *text);
gboolean            steward_page_can_create_anew (StewardPage  *self,
                                                  SoCarrier    *object);
void                steward_page_create_anew     (StewardPage  *self);

/* steward-page-journal.c */
void                steward_page_write_journal   (StewardPage  *self,
                                                  SoCarrier    *answer);
void                steward_page_journal_deletion (StewardPage *self,
                                                  SoCarrier    *object);

/* steward-page-ask.c */
void                steward_page_answer_waiting  (StewardPage  *self,
                                                  gboolean      saved);
void                steward_page_ask_slow        (StewardPage  *self);
void                steward_page_drafts_init     (StewardPage  *self);
void                steward_page_drafts_reset    (StewardPage  *self);
void                steward_page_drafts_free     (StewardPage  *self);
void                steward_page_draft_changed   (StewardPage  *self,
                                                  SoCarrier    *object);
void                steward_page_draft_gone      (StewardPage  *self,
                                                  SoCarrier    *object);
void                steward_page_draft_offer     (StewardPage  *self);

G_END_DECLS
