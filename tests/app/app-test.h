/* app-test.h: a window of Steward in this process, on a demo service in another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../test-patience.h"
#include "steward-application.h"
#include "steward-forms.h"
#include "steward-window.h"

G_BEGIN_DECLS

typedef struct
{
  char          *folder;     /* of this test alone */
  char          *database;   /* a file in it */
  GSubprocess   *demo;       /* nullable */
  char          *address;    /* nullable: of the demo */
  char          *port;       /* nullable: it comes back on the same one */
  StewardWindow *window;     /* nullable */
} AppTest;

/* Waits until it is so, and gives up after a while. */
#define wait_for(cond) G_STMT_START { \
    gboolean wait_late = FALSE; \
    guint wait_id = g_timeout_add_seconds (test_patience (), app_test_set_true, &wait_late); \
    while (!(cond) && !wait_late) \
      g_main_context_iteration (NULL, TRUE); \
    if (wait_late) \
      g_error ("%s:%d: still not: %s", __FILE__, __LINE__, #cond); \
    g_source_remove (wait_id); \
  } G_STMT_END

gboolean            app_test_set_true      (gpointer       flag);
gboolean            app_test_skip_chooser  (void);
int                 app_test_run           (int            argc,
                                            char         **argv,
                                            void         (*add_tests) (void));
void                app_test_add           (const char    *path,
                                            void         (*test) (AppTest *));

void                app_test_start_demo    (AppTest       *self,
                                            const char    *without);
void                app_test_stop_demo     (AppTest       *self);
void                app_test_open_at       (AppTest       *self,
                                            const char    *address,
                                            const char    *user,
                                            const char    *section);
void                app_test_open          (AppTest       *self,
                                            const char    *section);
void                app_test_close         (AppTest       *self);
GtkApplication     *app_test_application   (void);

StewardPage        *app_test_page          (AppTest       *self);
StewardForm        *app_test_form          (AppTest       *self);
gpointer            app_test_row           (AppTest       *self,
                                            const char    *field);
gpointer            app_test_find          (gpointer       root,
                                            GType          type);
GtkWidget          *app_test_find_button   (gpointer       root,
                                            const char    *label);
gpointer            app_test_find_titled   (gpointer       root,
                                            const char    *title);
gboolean            app_test_shows         (gpointer       root,
                                            const char    *text);
void                app_test_type          (gpointer       row,
                                            const char    *text);
const char         *app_test_text          (gpointer       row);
void                app_test_toggle        (gpointer       row,
                                            gboolean       active);
void                app_test_choose        (gpointer       row,
                                            const char    *label);
gboolean            app_test_can           (AppTest       *self,
                                            const char    *action);
void                app_test_do            (AppTest       *self,
                                            const char    *action);
void                app_test_save          (AppTest       *self);
void                app_test_wait_loaded   (AppTest       *self);
AdwMessageDialog   *app_test_question      (void);
void                app_test_answer        (const char    *response);

G_END_DECLS
