/* test-secret-source.c: where a secret comes from, and in which order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-secret-source.h"
#include "steward-secrets.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *
write_file (const char *text,
            gssize      length)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("steward-XXXXXX", &path, &error);

  g_assert_no_error (error);
  close (fd);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);

  return path;
}

static void
test_file (void)
{
  static const struct { const char *text; gssize length; const char *secret; } cases[] = {
    { "s3cret", -1, "s3cret" },
    { "s3cret\n", -1, "s3cret" },
    { "s3cret\r\n", -1, "s3cret" },
    { " two words \n\n", -1, " two words \n" },
    { "", -1, "" },
    { "p\303\270", -1, "p\303\270" },
    { "a\0b", 3, NULL },
    { "\377\376", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_file (cases[i].text, cases[i].length);
      g_autoptr (GError) error = NULL;
      char *secret = steward_secret_source_read_file (path, &error);

      g_assert_cmpstr (secret, ==, cases[i].secret);
      if (secret == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_clear_pointer (&secret, steward_secret_free);
      g_remove (path);
    }
}

static void
test_no_file (void)
{
  g_autofree char *long_text = g_strnfill (100000, 'x');
  g_autofree char *path = write_file (long_text, -1);
  g_autoptr (GError) error = NULL;

  g_assert_null (steward_secret_source_read_file ("/no/such/file", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_assert_null (steward_secret_source_read_file ("/", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR);
  g_clear_error (&error);
  g_assert_null (steward_secret_source_read_file (path, &error));
  g_assert_nonnull (error);
  g_assert_null (strstr (error->message, "xxx"));
  g_remove (path);
}

typedef struct
{
  const char    *user, *password, *ticket, *token;   /* of the environment but the first */
  StewardScheme  scheme;
  const char    *secret;
} Case;

static void
set_environment (const char *name,
                 const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
test_environment (void)
{
  static const Case cases[] = {
    { NULL, NULL, NULL, NULL, STEWARD_SCHEME_NONE, NULL },
    { "u", NULL, NULL, NULL, STEWARD_SCHEME_BASIC, NULL },
    { "u", "p", NULL, NULL, STEWARD_SCHEME_BASIC, "p" },
    { "u", "", NULL, NULL, STEWARD_SCHEME_BASIC, "" },
    { NULL, "p", NULL, NULL, STEWARD_SCHEME_NONE, NULL },
    { NULL, NULL, "t", NULL, STEWARD_SCHEME_TICKET, "t" },
    { NULL, NULL, NULL, "b", STEWARD_SCHEME_BEARER, "b" },
    { NULL, NULL, "t", "b", STEWARD_SCHEME_TICKET, "t" },
    { "u", "p", "t", "b", STEWARD_SCHEME_BASIC, "p" },
    { "u", NULL, NULL, "b", STEWARD_SCHEME_BEARER, "b" },
    { NULL, NULL, "", "b", STEWARD_SCHEME_BEARER, "b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StewardSecretSource source = { .user = cases[i].user };
      g_autoptr (GError) error = NULL;
      StewardScheme scheme;
      char *secret;

      set_environment (STEWARD_SECRET_PASSWORD, cases[i].password);
      set_environment (STEWARD_SECRET_TICKET, cases[i].ticket);
      set_environment (STEWARD_SECRET_TOKEN, cases[i].token);
      g_assert_true (steward_secret_source_find (&source, &scheme, &secret, &error));
      g_assert_no_error (error);
      g_assert_cmpint (scheme, ==, cases[i].scheme);
      g_assert_cmpstr (secret, ==, cases[i].secret);
      g_clear_pointer (&secret, steward_secret_free);
    }
}

static void
test_files_first (void)
{
  g_autofree char *path = write_file ("from-file\n", -1);
  StewardSecretSource source = { .user = "u", .token_file = path };
  g_autoptr (GError) error = NULL;
  StewardScheme scheme;
  char *secret;

  g_setenv (STEWARD_SECRET_PASSWORD, "p", TRUE);
  g_assert_true (steward_secret_source_find (&source, &scheme, &secret, &error));
  g_assert_cmpint (scheme, ==, STEWARD_SCHEME_BEARER);
  g_assert_cmpstr (secret, ==, "from-file");
  steward_secret_free (secret);

  source.ticket_file = "-";
  g_assert_false (steward_secret_source_find (&source, &scheme, &secret, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (secret);
  g_remove (path);
}

static void
test_standard_input (void)
{
  StewardSecretSource source = { .ticket_file = "-" };
  g_autoptr (GError) error = NULL;
  StewardScheme scheme;
  char *secret;
  int fds[2];
  int before = dup (STDIN_FILENO);

  g_assert_cmpint (pipe (fds), ==, 0);
  g_assert_cmpint (write (fds[1], "7T:x\n", 5), ==, 5);
  close (fds[1]);
  dup2 (fds[0], STDIN_FILENO);
  close (fds[0]);

  g_assert_true (steward_secret_source_find (&source, &scheme, &secret, &error));
  g_assert_cmpint (scheme, ==, STEWARD_SCHEME_TICKET);
  g_assert_cmpstr (secret, ==, "7T:x");
  steward_secret_free (secret);

  dup2 (before, STDIN_FILENO);
  close (before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/secret-source/file", test_file);
  g_test_add_func ("/secret-source/no-file", test_no_file);
  g_test_add_func ("/secret-source/environment", test_environment);
  g_test_add_func ("/secret-source/files-first", test_files_first);
  g_test_add_func ("/secret-source/standard-input", test_standard_input);

  return g_test_run ();
}
