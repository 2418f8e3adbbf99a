/* test-connections.c: the list survives, whole and for its owner only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-connections.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("steward-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "config", "connections.ini", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->path);

  g_remove (fixture->path);
  g_rmdir (parent);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);    /* nothing else was left there */
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (StewardConnections) written = steward_connections_new (fixture->path);
  g_autoptr (StewardConnections) read = steward_connections_new (fixture->path);
  g_autoptr (StewardConnection) one = steward_connection_new ("Prøve; = #", "https://host/Cust");
  g_autoptr (StewardConnection) two = steward_connection_new ("Two", "http://127.0.0.1:1234");
  g_autoptr (StewardConnection) three = steward_connection_new ("Three", "third");
  g_autoptr (GError) error = NULL;
  StewardConnection *again;
  GStatBuf buf;

  g_assert_true (steward_connections_load (written, &error));       /* no file is an empty list */
  g_assert_no_error (error);
  g_assert_null (steward_connections_get_last (written));

  g_object_set (one, "scheme", STEWARD_SCHEME_BASIC, "user", "bjørn\nx", "language", "nb",
                "timeout", 20, "review", STEWARD_REVIEW_NEVER, "production", TRUE, "locked", TRUE, NULL);
  steward_connections_add (written, one);
  steward_connections_add (written, two);
  steward_connections_set_last (written, two);
  g_assert_true (steward_connections_save (written, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (fixture->path, &buf), ==, 0);
  g_assert_cmpuint (buf.st_mode & 0777, ==, 0600);

  g_assert_true (steward_connections_load (read, &error));
  g_assert_cmpuint (g_list_model_get_n_items (steward_connections_get_list (read)), ==, 2);
  again = steward_connections_find (read, steward_connection_get_id (one));
  g_assert_cmpstr (steward_connection_get_name (again), ==, "Prøve; = #");
  g_assert_cmpstr (steward_connection_get_address (again), ==, "https://host/Cust/api/");
  g_assert_cmpint (steward_connection_get_scheme (again), ==, STEWARD_SCHEME_BASIC);
  g_assert_cmpstr (steward_connection_get_user (again), ==, "bjørn\nx");
  g_assert_cmpstr (steward_connection_get_language (again), ==, "nb");
  g_assert_null (steward_connection_get_time_zone (again));
  g_assert_cmpuint (steward_connection_get_timeout (again), ==, 20);
  g_assert_true (steward_connection_get_production (again));
  g_assert_true (steward_connection_is_locked (again));
  g_assert_false (steward_connection_wants_review (again));
  g_assert_cmpstr (steward_connection_get_name (steward_connections_get_last (read)), ==, "Two");
  g_assert_true (steward_connections_find (read, "Two") == steward_connections_get_last (read));
  g_assert_null (steward_connections_find (read, "Three"));

  /* what is changed elsewhere takes the place of what was read */
  steward_connections_put (read, one);
  g_assert_true (steward_connections_find (read, steward_connection_get_id (one)) == one);
  g_assert_cmpuint (g_list_model_get_n_items (steward_connections_get_list (read)), ==, 2);
  steward_connections_put (read, three);
  g_assert_cmpuint (g_list_model_get_n_items (steward_connections_get_list (read)), ==, 3);
}

/* What others could read becomes private, what a newer version wrote stays. */
static void
test_existing_file (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char text[] = "[connection a]\nname=A\naddress=https://a\nscheme=kerberos\n"
                             "timeout=-3\nlater=x\n"
                             "[connection b]\nname=B\naddress=https://b\n[window]\nwidth=7\n";
  g_autoptr (StewardConnections) connections = steward_connections_new (fixture->path);
  g_autofree char *parent = g_path_get_dirname (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  StewardConnection *a;
  GStatBuf buf;

  g_assert_cmpint (g_mkdir (parent, 0700), ==, 0);
  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);

  g_assert_true (steward_connections_load (connections, &error));
  a = steward_connections_find (connections, "a");
  g_assert_cmpint (steward_connection_get_scheme (a), ==, STEWARD_SCHEME_NONE);
  g_assert_cmpuint (steward_connection_get_timeout (a), ==, SO_SESSION_TIMEOUT);
  steward_connections_remove (connections, steward_connections_find (connections, "b"));
  g_assert_true (steward_connections_save (connections, &error));
  g_assert_no_error (error);

  g_assert_cmpint (g_stat (fixture->path, &buf), ==, 0);
  g_assert_cmpuint (buf.st_mode & 0777, ==, 0600);
  g_file_get_contents (fixture->path, &after, NULL, NULL);
  g_assert_nonnull (strstr (after, "later=x"));
  g_assert_nonnull (strstr (after, "width=7"));
  g_assert_null (strstr (after, "[connection b]"));
}

static void
test_broken_file (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (StewardConnections) connections = steward_connections_new (fixture->path);
  g_autoptr (StewardConnection) one = steward_connection_new ("One", "https://host");
  g_autofree char *parent = g_path_get_dirname (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (parent, 0700), ==, 0);
  g_file_set_contents (fixture->path, "no key file", -1, NULL);
  steward_connections_add (connections, one);
  g_assert_false (steward_connections_load (connections, &error));
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_cmpuint (g_list_model_get_n_items (steward_connections_get_list (connections)), ==, 1);
}

/* An address that holds a password never gets to the disk, and takes no other file with it. */
static void
test_no_secret (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (StewardConnections) connections = steward_connections_new (fixture->path);
  g_autoptr (StewardConnection) good = steward_connection_new ("Good", "https://host");
  g_autoptr (StewardConnection) bad = steward_connection_new ("Bad", "https://admin:s3cret@host");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  steward_connections_add (connections, good);
  g_assert_true (steward_connections_save (connections, &error));
  g_file_get_contents (fixture->path, &before, NULL, NULL);
  steward_connections_add (connections, bad);
  g_assert_false (steward_connections_save (connections, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (strstr (error->message, "s3cret"));
  g_file_get_contents (fixture->path, &after, NULL, NULL);
  g_assert_cmpstr (before, ==, after);
}

static void
test_no_folder (void)
{
  g_autoptr (StewardConnections) connections = NULL;
  g_autoptr (GError) error = NULL;

  connections = steward_connections_new ("/proc/no/such/connections.ini");
  g_assert_true (steward_connections_load (connections, &error));
  g_assert_false (steward_connections_save (connections, &error));
  g_assert_true (error->domain == G_FILE_ERROR);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/connections/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/connections/existing-file", Fixture, NULL, set_up, test_existing_file, tear_down);
  g_test_add ("/connections/broken-file", Fixture, NULL, set_up, test_broken_file, tear_down);
  g_test_add ("/connections/no-secret", Fixture, NULL, set_up, test_no_secret, tear_down);
  g_test_add_func ("/connections/no-folder", test_no_folder);

  return g_test_run ();
}
