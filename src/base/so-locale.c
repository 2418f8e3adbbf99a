/* so-locale.c: where a program finds the translations of its texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-locale.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

#include "steward-config.h"

/* Whether this program was built in the folder BUILD_DIR and still lies there. */
static gboolean
is_in_build (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *build = realpath (BUILD_DIR, NULL);
  g_autofree char *inside = build != NULL ? g_strconcat (build, "/", NULL) : NULL;

  return program != NULL && inside != NULL && g_str_has_prefix (program, inside);
}

/**
 * so_locale_init:
 *
 * Takes the user's locale and looks for translations where STEWARD_LOCALE_DIR
 * says, else in the build folder for a program that runs from there, else
 * where they are installed. Call it first in main().
 */
void
so_locale_init (void)
{
  const char *folder = g_getenv ("STEWARD_LOCALE_DIR");

  if (folder == NULL)
    folder = is_in_build () ? BUILD_DIR "/po" : LOCALE_DIR;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
