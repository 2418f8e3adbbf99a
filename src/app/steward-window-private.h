/* steward-window-private.h: what the files of StewardWindow share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-connection.h"
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
  AdwWindowTitle       *sidebar_title;
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
  StewardConnection    *connection;       /* nullable */
  SoSession            *session;          /* nullable */
  GCancellable         *cancellable;
  char                 *server;           /* nullable */
  char                 *user;             /* nullable */
  GSignalGroup         *page_signals;
  const StewardSection *section;          /* nullable */
  StewardPage          *page;             /* nullable; the stack has it */
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
void               steward_window_want_section        (StewardWindow        *self,
                                                       const StewardSection *section);
void               steward_window_show_section        (StewardWindow        *self,
                                                       const StewardSection *section);
void               steward_window_change_server       (StewardWindow        *self);
void               steward_window_disconnect          (StewardWindow        *self);
void               steward_window_ask_sign_in         (StewardWindow        *self,
                                                       const char           *reason);
char              *steward_window_dup_connection_name (StewardWindow        *self);
StewardConnection *steward_window_find_connection     (const char           *address,
                                                       const char           *user);

G_END_DECLS
