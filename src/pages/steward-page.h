/* steward-page.h: the one state machine that every screen inherits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "so-carrier.h"
#include "so-session.h"
#include "steward-connection.h"
#include "steward-form.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_PAGE (steward_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (StewardPage, steward_page, STEWARD, PAGE, AdwBin)

/**
 * StewardPageClass:
 * @save_method: (nullable): "AGENT/METHOD" without which the page only reads
 * @load_async: fetches the object of the page
 * @load_finish: (transfer full) (nullable): the object; %NULL without an error when it is gone;
 *   what the session's call answers, unless a page knows better
 * @save_async: sends @sent, a copy that nobody edits meanwhile
 * @save_finish: (transfer full) (nullable): the server's answer; %NULL without an error
 *   when it tells nothing, and the object is then fetched again; as @load_finish
 * @fetch_async: fetches an object of the page again, to see what others made of it; loads
 *   the object of the page unless a page knows better; answers through @load_finish
 * @object_name: (nullable): (transfer full): what users call one of the objects
 * @fault: (nullable): (transfer full) (nullable): why the object cannot be saved, with the
 *   row to say it under if the object is on view; rows and what the server demands of fields
 *   are looked at before
 * @concern: (nullable): (transfer full) (nullable): what is odd about the object though the
 *   server takes it; the user is asked before it is saved
 * @loaded: (nullable): an object is on view, freshly loaded
 * @changed: (nullable): the object on view is another, or has another value
 * @saved: (nullable): the object was saved; whether the page has said so: a toast does if not
 * @can_create: (nullable): whether an object that is gone can be created anew
 * @can_delete: (nullable): whether an object can be deleted
 * @delete_object: (nullable): deletes it, without asking
 * @restore_object: (nullable): brings back one that was deleted, where the server can do that;
 *   created anew where it is %NULL
 * @gone: (nullable): the object is not on the server any more
 * @enter: the page comes into view with nothing to show yet; loads the object
 * @reload: loads all of the page again; loads the object
 * @reset: (nullable): another server from now on: forget what came from the old one
 * @back: (nullable): goes one step back; %FALSE where there is none
 * @folded: (nullable): there is room for one pane only from now on, or for both again
 */
struct _StewardPageClass
{
  AdwBinClass  parent_class;

  const char  *save_method;

  void       (*load_async)  (StewardPage          *self,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
  SoCarrier *(*load_finish) (StewardPage          *self,
                             GAsyncResult         *result,
                             GError              **error);
  void       (*save_async)  (StewardPage          *self,
                             SoCarrier            *sent,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
  SoCarrier *(*save_finish) (StewardPage          *self,
                             GAsyncResult         *result,
                             GError              **error);
  void       (*fetch_async) (StewardPage          *self,
                             SoCarrier            *object,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
  char      *(*object_name) (StewardPage          *self,
                             SoCarrier            *object);
  char      *(*fault)       (StewardPage          *self,
                             SoCarrier            *object,
                             StewardRow          **row);
  char      *(*concern)     (StewardPage          *self,
                             SoCarrier            *object);
  void       (*loaded)      (StewardPage          *self,
                             SoCarrier            *object);
  void       (*changed)     (StewardPage          *self,
                             SoCarrier            *object);
  gboolean   (*saved)       (StewardPage          *self,
                             SoCarrier            *object);
  gboolean   (*can_create)  (StewardPage          *self);
  gboolean   (*can_delete)  (StewardPage          *self,
                             SoCarrier            *object);
  void       (*delete_object) (StewardPage        *self,
                             SoCarrier            *object);
  void       (*restore_object) (StewardPage       *self,
                             SoCarrier            *object);
  void       (*gone)        (StewardPage          *self,
                             SoCarrier            *object);
  void       (*enter)       (StewardPage          *self);
  void       (*reload)      (StewardPage          *self);
  void       (*reset)       (StewardPage          *self);
  gboolean   (*back)        (StewardPage          *self);
  void       (*folded)      (StewardPage          *self);
};

/* For the window. */
void             steward_page_set_connection   (StewardPage          *self,
                                                StewardConnection    *connection);
StewardConnection *
                 steward_page_get_connection   (StewardPage          *self);
void             steward_page_set_session      (StewardPage          *self,
                                                SoSession            *session);
void             steward_page_set_section      (StewardPage          *self,
                                                const char           *section);
SoSession       *steward_page_get_session      (StewardPage          *self);
const char      *steward_page_get_title        (StewardPage          *self);
const char      *steward_page_get_save_label   (StewardPage          *self);
GMenuModel      *steward_page_get_menu         (StewardPage          *self);
GActionGroup    *steward_page_get_actions      (StewardPage          *self);
GtkWidget       *steward_page_get_list_pane    (StewardPage          *self);
GtkWidget       *steward_page_get_main_pane    (StewardPage          *self);
void             steward_page_enter            (StewardPage          *self);
void             steward_page_leave            (StewardPage          *self);
void             steward_page_resume           (StewardPage          *self);
void             steward_page_check_methods    (StewardPage          *self);
gboolean         steward_page_is_dirty         (StewardPage          *self);
gboolean         steward_page_can_save         (StewardPage          *self);
gboolean         steward_page_saves_others     (StewardPage          *self);
const char      *steward_page_get_denial       (StewardPage          *self);
gboolean         steward_page_has_draft        (StewardPage          *self,
                                                int                   id);
gboolean         steward_page_is_slow          (StewardPage          *self);
const char      *steward_page_get_reading_reason (StewardPage        *self);
gboolean         steward_page_can_go_back      (StewardPage          *self);
gboolean         steward_page_go_back          (StewardPage          *self);
void             steward_page_undo_save        (StewardPage          *self);
void             steward_page_ask_async        (StewardPage          *self,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         steward_page_ask_finish       (StewardPage          *self,
                                                GAsyncResult         *result);

/* For the pages. */
void             steward_page_load             (StewardPage          *self);
void             steward_page_save             (StewardPage          *self);
void             steward_page_revert           (StewardPage          *self);
SoCarrier       *steward_page_get_object       (StewardPage          *self);
void             steward_page_clear_object     (StewardPage          *self);
StewardForm     *steward_page_get_form         (StewardPage          *self);
gboolean         steward_page_is_saving        (StewardPage          *self);
void             steward_page_set_is_new       (StewardPage          *self,
                                                gboolean              is_new);
gboolean         steward_page_get_is_new       (StewardPage          *self);
void             steward_page_set_reading      (StewardPage          *self,
                                                const char           *reason);
void             steward_page_show_loading     (StewardPage          *self);
void             steward_page_show_content     (StewardPage          *self);
void             steward_page_show_empty       (StewardPage          *self,
                                                const char           *icon_name,
                                                const char           *sentence,
                                                const char           *button_label,
                                                const char           *action_name);
void             steward_page_show_load_error  (StewardPage          *self,
                                                const GError         *error);
void             steward_page_show_error       (StewardPage          *self,
                                                const char           *what,
                                                const GError         *error,
                                                const char           *retry_action);
void             steward_page_show_note        (StewardPage          *self,
                                                const char           *text);
void             steward_page_toast            (StewardPage          *self,
                                                const char           *text);
GSimpleAction   *steward_page_add_action       (StewardPage          *self,
                                                const char           *name,
                                                GCallback             callback);
void             steward_page_set_can_go_back  (StewardPage          *self,
                                                gboolean              can_go_back);
GCancellable    *steward_page_get_cancellable  (StewardPage          *self);

G_END_DECLS
