/* fuzz-json.c: whatever text comes: refused with a place, or kept as it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"
#include "so-document.h"
#include "so-json.h"
#include "so-service-error.h"

static void
check_refusal (GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == SO_SERVICE_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "line "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoDocument) document = so_document_new ((const char *) data, size, &error);
  g_autoptr (SoDocument) again = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) same = NULL;
  g_autofree char *exact = NULL;
  g_autofree char *exact_again = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *pretty = NULL;

  if (document == NULL)
    {
      check_refusal (error);
      g_assert_null (so_json_parse ((const char *) data, size, NULL));
      return 0;
    }

  /* as it came, and the second time without white space to lose */
  exact = so_document_print (document);
  g_assert_cmpuint (strlen (exact), <=, size);
  g_assert_true (g_utf8_validate (exact, -1, NULL));
  again = so_document_new (exact, -1, NULL);
  g_assert_nonnull (again);
  exact_again = so_document_print (again);
  g_assert_cmpstr (exact, ==, exact_again);

  node = so_document_to_node (document);
  printed = so_json_print (node);
  same = so_json_parse (printed, -1, NULL);
  g_assert_nonnull (same);
  g_assert_true (so_json_node_same (node, same));

  pretty = so_json_print_pretty (node);
  g_clear_pointer (&same, json_node_unref);
  same = so_json_parse (pretty, -1, NULL);
  g_assert_true (so_json_node_same (node, same));

  return 0;
}
