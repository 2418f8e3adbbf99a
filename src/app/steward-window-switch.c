/* steward-window-switch.c: how the window goes to another server or user
 *
 * Nothing changes before the user has said what becomes of unsaved work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-window-private.h"

#include "so-address.h"

typedef struct
{
  StewardWindow        *window;
  char                 *server;
  char                 *user;       /* nullable */
  const StewardSection *section;    /* nullable: stay on this one */
} Switch;

static void
switch_free (gpointer data)
{
  Switch *wish = data;

  g_object_unref (wish->window);
  g_free (wish->server);
  g_free (wish->user);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Switch, switch_free)

static void
carry_out (Switch *wish)
{
  steward_window_disconnect (wish->window);
  if (wish->section != NULL)
    steward_window_show_section (wish->window, wish->section);
  steward_window_connect (wish->window, wish->server, wish->user);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Switch) wish = user_data;

  if (steward_page_ask_finish (STEWARD_PAGE (source), result))
    carry_out (wish);
}

static gboolean
is_same_server (const char *one,
                const char *other)
{
  g_autofree char *one_repaired = one != NULL ? so_address_repair (one, NULL) : NULL;
  g_autofree char *other_repaired = other != NULL ? so_address_repair (other, NULL) : NULL;

  return g_strcmp0 (one_repaired != NULL ? one_repaired : one,
                    other_repaired != NULL ? other_repaired : other) == 0;
}

static void
change_asked_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (StewardWindow) self = user_data;

  if (steward_page_ask_finish (STEWARD_PAGE (source), result))
    steward_window_ask_server (self);
}

/* Asks for another server, with the address of this one to start from. Who thinks better of
 * it stays where they are. */
void
steward_window_change_server (StewardWindow *self)
{
  if (self->page != NULL && !self->signing_in)
    steward_page_ask_async (self->page, change_asked_cb, g_object_ref (self));
}

/**
 * steward_window_switch:
 * @self: a window
 * @server: (nullable): an address as the user types it; %NULL: the same as now
 * @user: (nullable): who to sign in as; %NULL: the same as now
 * @section: (nullable): what to show; %NULL: the same as now
 *
 * Goes to another server, user or section, if the page on view may be left. Where server
 * and user are the same, nothing is loaded again.
 */
void
steward_window_switch (StewardWindow *self,
                       const char    *server,
                       const char    *user,
                       const char    *section)
{
  g_autoptr (Switch) wish = NULL;

  g_return_if_fail (STEWARD_IS_WINDOW (self));

  if ((server == NULL || is_same_server (server, self->server)) &&
      (user == NULL || g_strcmp0 (user, self->user) == 0))
    {
      if (section != NULL && !self->signing_in)
        steward_window_open_section (self, section);
      return;
    }

  wish = g_new0 (Switch, 1);
  wish->window = g_object_ref (self);
  wish->server = g_strdup (server != NULL ? server : self->server);
  wish->user = g_strdup (user != NULL ? user : self->user);
  wish->section = section != NULL ? steward_sections_find (section) : NULL;
  if (self->page != NULL)
    steward_page_ask_async (self->page, asked_cb, g_steal_pointer (&wish));
  else
    carry_out (wish);
}
