/* form-fixture.h: a form in a real window, and finding things in it as a user would
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../test-patience.h"
#include "form-sample.h"
#include "steward-forms.h"

G_BEGIN_DECLS

/* Runs the main loop until @cond holds; ends the program after a while. */
#define wait_for(cond) \
  G_STMT_START { \
    gboolean late = FALSE; \
    guint wait_id = g_timeout_add_seconds (test_patience (), form_set_late, &late); \
    while (!(cond) && !late) \
      g_main_context_iteration (NULL, TRUE); \
    if (late) \
      g_error ("%s:%d: still not: %s", __FILE__, __LINE__, #cond); \
    g_source_remove (wait_id); \
  } G_STMT_END

typedef struct
{
  GtkWidget   *window;
  StewardForm *form;
  SoCarrier   *carrier;
} FormFixture;

gboolean        form_set_late          (gpointer        late);
int             form_test_main         (int             argc,
                                        char          **argv,
                                        void          (*add_tests) (void));

void            form_fixture_open      (FormFixture    *self,
                                        const char     *rows);
void            form_fixture_show      (FormFixture    *self,
                                        const char     *members);
void            form_fixture_close     (FormFixture    *self);

GtkWidget      *form_find              (GtkWidget      *root,
                                        GType           type,
                                        const char     *name);
GtkWidget      *form_find_labelled     (GtkWidget      *root,
                                        const char     *label);
StewardBaseRow *form_row               (FormFixture    *self,
                                        const char     *field);
gboolean        form_says              (gpointer        root,
                                        const char     *text);
void            form_click             (GtkWidget      *button);
void            form_type              (GtkWidget      *editable,
                                        const char     *text);
void            form_undo              (StewardBaseRow *row,
                                        const char     *name);
void            form_assert_member     (FormFixture    *self,
                                        const char     *wire,
                                        const char     *json);
void            form_assert_described  (gpointer        widget,
                                        const char     *description);
void            form_assert_valid      (gpointer        widget);
void            form_assert_invalid    (gpointer        widget,
                                        StewardBaseRow *row,
                                        const char     *text);

G_END_DECLS
