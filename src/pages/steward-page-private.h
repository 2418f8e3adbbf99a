/* steward-page-private.h: what the files of StewardPage share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-banner.h"
#include "steward-draft-bar.h"
#include "steward-page.h"
#include "steward-state-view.h"
#include "steward-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  STEWARD_RETRY_NONE,
  STEWARD_RETRY_LOAD,
  STEWARD_RETRY_SAVE,
} StewardRetry;

typedef struct _StewardPageDrafts StewardPageDrafts;

typedef struct
{
  /* children */
  StewardBanner      *banner;
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
  GCancellable       *saving;         /* nullable: a save is under way */
  SoCarrier          *sent;           /* nullable: what the save under way sent */
  guint               fold_source;    /* runs when the panes were folded or unfolded */
  guint               slow_source;    /* runs until the save under way counts as slow */
  GPtrArray          *waiting;        /* of GTask: they asked while a save was under way */
  GtkWindow          *question;       /* nullable: the unsaved question on view */
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
gboolean            steward_page_is_open_dirty   (StewardPage  *self);
void                steward_page_show_object     (StewardPage  *self,
                                                  SoCarrier    *object);
void                steward_page_discard_all     (StewardPage  *self);
void                steward_page_ask_open_async  (StewardPage  *self,
                                                  GAsyncReadyCallback callback,
                                                  gpointer      user_data);
void                steward_page_ask_concern     (StewardPage  *self,
                                                  const char   *concern);
void                steward_page_send            (StewardPage  *self);
void                steward_page_call_off_saving (StewardPage  *self);
void                steward_page_answer_waiting  (StewardPage  *self,
                                                  gboolean      saved);
void                steward_page_ask_slow        (StewardPage  *self);
void                steward_page_stop_saving     (StewardPage  *self);
void                steward_page_drafts_init     (StewardPage  *self);
void                steward_page_drafts_reset    (StewardPage  *self);
void                steward_page_drafts_free     (StewardPage  *self);
void                steward_page_draft_changed   (StewardPage  *self,
                                                  SoCarrier    *object);
void                steward_page_draft_gone      (StewardPage  *self,
                                                  SoCarrier    *object);
void                steward_page_draft_offer     (StewardPage  *self);

G_END_DECLS
