/* steward-window-private.h: what the files of StewardWindow share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-connection.h"
#include "steward-hit.h"
#include "steward-sections.h"
#include "steward-sign-in-page.h"
#include "steward-window.h"

G_BEGIN_DECLS

struct _StewardWindow
{
  AdwApplicationWindow  parent_instance;

  AdwToastOverlay      *toast_overlay;
  AdwToast             *toast;           /* nullable: the last one */
  AdwLeaflet           *leaflet;
  GtkWidget            *sidebar;
  GtkWidget            *separator;
  GtkMenuButton        *switcher;
  GtkLabel             *switcher_title;
  GtkLabel             *switcher_user;
  GtkWidget            *connection_bar;
  GtkWidget            *production_label;
  GtkWidget            *lock_box;
  GtkListBox           *section_list;
  GtkWidget            *content;
  AdwHeaderBar         *content_bar;
  AdwWindowTitle       *page_title;
  GtkWidget            *back_button;
  GtkMenuButton        *primary_button;
  GtkMenuButton        *page_button;
  GtkWidget            *save_button;
  GtkWidget            *stop_button;
  AdwSqueezer          *part_squeezer;
  GtkBox               *part_switch;
  GtkBox               *part_bar;
  GSimpleAction        *part_action;
  const char           *part_group;       /* nullable: whose sections the switcher offers */
  GtkStack             *root_stack;
  GtkStack             *page_stack;
  StewardSignInPage    *sign_in_page;     /* nullable until it is needed */

  GtkWidget            *focus_before;     /* nullable, weak: where it was before signing in */

  GSettings            *settings;         /* nullable */
  GtkWindow            *requests;         /* nullable, weak: the requests to the server */
  StewardConnection    *connection;       /* nullable */
  GSignalGroup         *connection_signals;
  SoSession            *session;          /* nullable */
  GCancellable         *cancellable;
  char                 *server;           /* nullable */
  char                 *user;             /* nullable */
  GSignalGroup         *page_signals;
  const StewardSection *section;          /* nullable */
  StewardPage          *page;             /* nullable; the stack has it */
  StewardHit           *hit;              /* nullable: where to go once its section is on view */
  guint                 menu_idle;        /* source of the page's menu */
  guint                 first_idle;       /* source of the first page */
  guint                 parts_idle;       /* runs when there is room for the switcher, or no more */
  guint                 painted : 1;      /* the first frame is there */
  guint                 signing_in : 1;
  guint                 settling : 1;     /* the selection is ours to change */
  guint                 may_close : 1;
  guint                 sidebar_hidden : 1;
};

void               steward_window_update              (StewardWindow        *self);
void               steward_window_install_parts       (GtkWidgetClass       *widget_class);
void               steward_window_init_parts          (StewardWindow        *self);
void               steward_window_queue_parts         (StewardWindow        *self);
void               steward_window_install_actions     (GtkWidgetClass       *widget_class);
void               steward_window_install_connection_actions
                                                      (GtkWidgetClass       *widget_class);
void               steward_window_update_connection   (StewardWindow        *self);
void               steward_window_update_save_button  (StewardWindow        *self,
                                                       StewardPage          *page);
void               steward_window_fill_switcher       (StewardWindow        *self);
gboolean           steward_window_store_connection    (StewardWindow        *self);
void               steward_window_remember            (StewardWindow        *self,
                                                       const char           *password);
void               steward_window_take_connection     (StewardWindow        *self,
                                                       StewardConnection    *connection);
void               steward_window_search_everything   (StewardWindow        *self);
void               steward_window_follow_hit          (StewardWindow        *self);
void               steward_window_want_section        (StewardWindow        *self,
                                                       const StewardSection *section);
void               steward_window_show_section        (StewardWindow        *self,
                                                       const StewardSection *section);
void               steward_window_show_requests       (StewardWindow        *self);
void               steward_window_change_server       (StewardWindow        *self);
void               steward_window_disconnect          (StewardWindow        *self);
void               steward_window_ask_server          (StewardWindow        *self);
void               steward_window_ask_sign_in         (StewardWindow        *self,
                                                       const char           *reason);
char              *steward_window_dup_connection_name (StewardWindow        *self);
StewardConnection *steward_window_find_connection     (const char           *address,
                                                       const char           *user);

G_END_DECLS
