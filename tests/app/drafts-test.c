/* drafts-test.c: drafts on disk, and the bar that offers them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drafts-test.h"

#include <glib/gstdio.h>
#include <string.h>

#include "steward-drafts.h"

/* (transfer full) (nullable): the only file in the folder of drafts */
char *
drafts_find_file (void)
{
  g_autofree char *folder = steward_drafts_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  char *found = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".draft"))
      {
        g_assert_null (found);
        found = g_build_filename (folder, name, NULL);
      }

  return found;
}

gboolean
drafts_hold (const char *text)
{
  g_autofree char *path = drafts_find_file ();
  g_autofree char *content = NULL;

  return path != NULL && g_file_get_contents (path, &content, NULL, NULL) &&
         strstr (content, text) != NULL;
}

gboolean
drafts_are_empty (void)
{
  g_autofree char *path = drafts_find_file ();

  return path == NULL;
}

StewardDraftBar *
drafts_get_bar (AppTest *test)
{
  return steward_page_get_private (app_test_page (test))->draft_bar;
}

void
drafts_click (AppTest    *test,
              const char *label)
{
  wait_for (app_test_find_button (test->window, label) != NULL);
  g_signal_emit_by_name (app_test_find_button (test->window, label), "clicked");
}

void
drafts_start (AppTest *test)
{
  g_autofree char *folder = steward_drafts_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  app_test_start_demo (test, NULL);
  app_test_open (test, "sms");
}

void
drafts_edit_and_crash (AppTest *test)
{
  drafts_start (test);
  app_test_type (app_test_row (test, "ns-plugin-sender"), "Edited");
  wait_for (drafts_hold ("Edited"));
  app_test_close (test);
  g_assert_true (drafts_hold ("Edited"));
}

void
drafts_reopen (AppTest *test)
{
  app_test_open (test, "sms");
  wait_for (steward_draft_bar_is_shown (drafts_get_bar (test)));
}

const char *
drafts_get_sender (AppTest *test)
{
  return app_test_text (app_test_row (test, "ns-plugin-sender"));
}
