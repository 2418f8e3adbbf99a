/* test-ticket-templates.c: templates are kept for one service, and for this user only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "steward-ticket-templates.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("templates-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "steward", "t.json", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *inner = g_path_get_dirname (fixture->path);

  g_unlink (fixture->path);
  g_rmdir (inner);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static StewardTicketTemplates *
open_file (Fixture    *fixture,
           const char *address)
{
  StewardTicketTemplates *templates = steward_ticket_templates_new (fixture->path, address);
  g_autoptr (GError) error = NULL;

  g_assert_true (steward_ticket_templates_load (templates, &error));
  g_assert_no_error (error);

  return templates;
}

static guint
count (StewardTicketTemplates *templates)
{
  return g_list_model_get_n_items (steward_ticket_templates_get_list (templates));
}

static void
save (StewardTicketTemplates *templates,
      const char             *name,
      const char             *title)
{
  static const char *tags[] = { "fire", "vann, brann", NULL };
  g_autoptr (StewardTicketTemplate) template = steward_ticket_template_new (name);
  g_autoptr (GError) error = NULL;

  steward_ticket_template_set_text (template, STEWARD_TEMPLATE_TITLE, title);
  steward_ticket_template_set_texts (template, STEWARD_TEMPLATE_TAGS, tags);
  g_assert_true (steward_ticket_templates_save (templates, template, &error));
  g_assert_no_error (error);
}

static void
test_round (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (StewardTicketTemplates) templates = open_file (fixture, "https://example.com");
  g_autoptr (StewardTicketTemplates) again = NULL;
  g_autoptr (StewardTicketTemplates) other = NULL;
  g_autoptr (StewardTicketTemplate) template = NULL;
  g_auto (GStrv) tags = NULL;
  g_auto (GStrv) none = NULL;
  GStatBuf info;

  g_assert_cmpuint (count (templates), ==, 0);
  save (templates, "Printer", "On fire\n\"again\"");
  save (templates, "Åpning", "B");
  save (templates, "Box", "C");
  g_assert_cmpuint (count (templates), ==, 3);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);

  /* the same service, written in another way; and another service */
  again = open_file (fixture, "https://example.com/api/");
  other = open_file (fixture, "https://example.org");
  g_assert_cmpuint (count (again), ==, 3);
  g_assert_cmpuint (count (other), ==, 0);
  template = steward_ticket_templates_find (again, "Printer");
  g_assert_cmpstr (steward_ticket_template_get_text (template, STEWARD_TEMPLATE_TITLE), ==,
                   "On fire\n\"again\"");
  g_assert_null (steward_ticket_template_get_text (template, STEWARD_TEMPLATE_OWNER));
  tags = steward_ticket_template_get_texts (template, STEWARD_TEMPLATE_TAGS);
  none = steward_ticket_template_get_texts (template, STEWARD_TEMPLATE_TO);
  g_assert_cmpuint (g_strv_length (tags), ==, 2);
  g_assert_cmpstr (tags[1], ==, "vann, brann");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_null (steward_ticket_templates_find (again, "printer"));
}

/* Two programs with the same file. */
static void
test_others (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (StewardTicketTemplates) one = open_file (fixture, "https://example.com");
  g_autoptr (StewardTicketTemplates) two = open_file (fixture, "https://example.com");
  g_autoptr (StewardTicketTemplates) other = open_file (fixture, "https://example.org");
  g_autoptr (StewardTicketTemplate) template = NULL;
  g_autoptr (GError) error = NULL;

  save (one, "A", "1");
  save (two, "B", "2");
  save (other, "A", "3");
  save (one, "A", "4");
  g_assert_cmpuint (count (one), ==, 2);
  g_assert_true (steward_ticket_templates_delete (two, "A", &error));
  g_assert_true (steward_ticket_templates_delete (two, "never there", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (two), ==, 1);
  g_assert_true (steward_ticket_templates_load (other, &error));
  template = steward_ticket_templates_find (other, "A");
  g_assert_cmpstr (steward_ticket_template_get_text (template, STEWARD_TEMPLATE_TITLE), ==, "3");
}

/* A file that is not ours is left as it is. */
static void
test_bad_files (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *texts[] = { "", "[]", "{", "7", "{\"a\":1,\"a\":2}" };
  g_autoptr (StewardTicketTemplates) templates = open_file (fixture, "https://example.com");
  g_autoptr (StewardTicketTemplate) template = steward_ticket_template_new ("A");

  save (templates, "A", "1");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      g_assert_false (steward_ticket_templates_load (templates, &error));
      g_assert_true (g_str_has_prefix (error->message, fixture->path));
      g_clear_error (&error);
      g_assert_false (steward_ticket_templates_save (templates, template, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (count (templates), ==, 1);
      g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, texts[i]);
    }

  g_assert_true (g_file_set_contents (fixture->path,
                                      "{\"https://example.com/api/\":{\"A\":7,\"\":{},"
                                      "\"B\":{\"Title\":7,\"Tags\":[1,\"x\"],\"New\":{}}}}", -1,
                                      NULL));
  g_assert_true (steward_ticket_templates_load (templates, NULL));
  g_assert_cmpuint (count (templates), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/ticket-templates/round", Fixture, NULL, set_up, test_round, tear_down);
  g_test_add ("/ticket-templates/others", Fixture, NULL, set_up, test_others, tear_down);
  g_test_add ("/ticket-templates/bad-files", Fixture, NULL, set_up, test_bad_files, tear_down);

  return g_test_run ();
}
