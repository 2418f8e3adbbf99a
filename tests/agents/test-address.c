/* test-address.c: what people paste becomes the API's root, or a clear refusal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-address.h"

#include <gio/gio.h>
#include <string.h>

static void
test_repair (void)
{
  static const struct { const char *typed, *repaired; } cases[] = {
    { "https://host/Cust12345/api/", "https://host/Cust12345/api/" },
    { "https://host/Cust12345/api", "https://host/Cust12345/api/" },
    { "https://host/Cust12345", "https://host/Cust12345/api/" },
    { "https://host/Cust12345/", "https://host/Cust12345/api/" },
    { "https://host", "https://host/api/" },
    { "https://host/", "https://host/api/" },
    { "https://host/api/v1", "https://host/api/" },
    { "https://host/Cust/api/v1/", "https://host/Cust/api/" },
    { "https://host/Cust/api/v2/Agents/", "https://host/Cust/api/" },
    { "https://host/Cust/api/v1/Agents/Ticket/GetTicketEntity?ticketEntityId=1#x",
     "https://host/Cust/api/" },
    { "https://host/Cust/v1/Agents/Ticket", "https://host/Cust/api/" },
    { "https://host/Cust/API/v1", "https://host/Cust/API/" },
    { "https://host/api/site", "https://host/api/site/api/" },
    { "https://host/api/api", "https://host/api/api/" },
    { "https://host/SuperOffice/default.aspx?a=b", "https://host/SuperOffice/api/" },
    { "https://host//Cust///api//", "https://host/Cust/api/" },
    { "https://host/a/../Cust/./api/", "https://host/Cust/api/" },
    { "https://host/My Site", "https://host/My%20Site/api/" },
    { "https://host/My%20Site/api", "https://host/My%20Site/api/" },
    { "  https://host/Cust \n", "https://host/Cust/api/" },
    { "host/Cust", "https://host/Cust/api/" },
    { "https://host:443/Cust", "https://host/Cust/api/" },
    { "http://host:443/Cust", "http://host:443/Cust/api/" },
    { "host:8443/Cust", "https://host:8443/Cust/api/" },
    { "HTTPS://Host/Cust", "https://Host/Cust/api/" },
    { "http://127.0.0.1:4711/", "http://127.0.0.1:4711/api/" },
    { "http://[::1]:4711", "http://[::1]:4711/api/" },
    { "127.0.0.1:4711", "http://127.0.0.1:4711/api/" },
    { "127.3.2.1/My Site", "http://127.3.2.1/My%20Site/api/" },
    { "[::1]:4711/Cust", "http://[::1]:4711/Cust/api/" },
    { "localhost:8080", "http://localhost:8080/api/" },
    { " LocalHost ", "http://LocalHost/api/" },
    { "https://127.0.0.1:4711", "https://127.0.0.1:4711/api/" },
    { "127.0.0.1.example:4711", "https://127.0.0.1.example:4711/api/" },
    { "localhost.example", "https://localhost.example/api/" },
    { "10.0.0.1:8080", "https://10.0.0.1:8080/api/" },
    { "https://host/Cust?x=1", "https://host/Cust/api/" },
    { "https://b\303\274ro.example/Cust", "https://xn--bro-hoa.example/Cust/api/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *repaired = so_address_repair (cases[i].typed, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (repaired, ==, cases[i].repaired);

      again = so_address_repair (repaired, &error);
      g_assert_cmpstr (again, ==, repaired);
    }
}

static void
test_refuse (void)
{
  static const char *cases[] = {
    "", "   ", "\n", "https://", "https:///Cust", "ftp://host/Cust", "file:///etc/passwd",
    "javascript://host/", "https://admin:s3cret@host/Cust", "admin@host/Cust", "admin:s3cret@host",
    "https://ho st/Cust", "https://host:port/Cust", "https://host:99999/", "https://[::1/",
    "\377\376", "https://<host>/", "https://good.example%40evil.example/",
    "https://good.example%2fCust/", "https://host%3a80/", "https://h%3fq/", "https://h%23f/",
    "https://ho%0d%0ast/", "https://%25zz/", "https://ho%25st/", "https://[fe80::1%25eth0]/",
    "https://host/%zz", "https://host/Cust%",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_null (so_address_repair (cases[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_cmpuint (strlen (error->message), >, 10);
      g_assert_null (strstr (error->message, "s3cret"));
    }
}

static void
test_private (void)
{
  g_assert_true (so_address_is_private ("https://host/api/"));
  g_assert_true (so_address_is_private ("http://127.0.0.1:80/api/"));
  g_assert_true (so_address_is_private ("http://127.3.2.1/api/"));
  g_assert_true (so_address_is_private ("http://[::1]/api/"));
  g_assert_true (so_address_is_private ("http://localhost:80/api/"));
  g_assert_true (so_address_is_private ("http://LOCALHOST/api/"));
  g_assert_false (so_address_is_private ("http://host/api/"));
  g_assert_false (so_address_is_private ("http://10.0.0.1/api/"));
  g_assert_false (so_address_is_private ("http://localhost.example/api/"));
  g_assert_false (so_address_is_private ("http://127.0.0.1.example/api/"));
  g_assert_false (so_address_is_private ("http://[::2]/api/"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/address/repair", test_repair);
  g_test_add_func ("/address/refuse", test_refuse);
  g_test_add_func ("/address/private", test_private);

  return g_test_run ();
}
