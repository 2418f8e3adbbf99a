/* steward-compare-edit.c: what is typed into a cell becomes part of a JSON text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-compare-edit.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-json-tree.h"
#include "so-json.h"
#include "so-service-error.h"
#include "steward-compare-private.h"

static char *
quote (const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);

  return so_json_print (node);
}

/* Whether a place above, which this text does not have, is a list elsewhere: its other
 * elements are not known then. */
static gboolean
is_in_list (StewardCompareRow *self,
            guint              column)
{
  g_autofree char *above = g_strdup (self->pointer);
  char *slash;

  while ((slash = strrchr (above, '/')) != NULL)
    {
      GList *link;

      *slash = '\0';
      link = g_hash_table_lookup (self->model->by_pointer, above);
      if (link == NULL)
        return FALSE;
      for (guint i = 0; i < self->model->columns->len; i++)
        if (steward_compare_row_get_kind (link->data, i) == STEWARD_CELL_GROUP &&
            *steward_compare_row_get_bytes (link->data, i) == '[')
          return TRUE;
      if (steward_compare_row_get_kind (link->data, column) != STEWARD_CELL_MISSING)
        return FALSE;
    }

  return FALSE;
}

/**
 * steward_compare_row_get_obstacle:
 * @self: a row
 * @column: the text it is in
 *
 * Returns: (nullable): why nothing can be typed there, for the user
 */
const char *
steward_compare_row_get_obstacle (StewardCompareRow *self,
                                  guint              column)
{
  StewardCellKind kind = steward_compare_row_get_kind (self, column);

  if (self->model == NULL || !steward_compare_model_is_json (self->model, column))
    return _("This configuration is not JSON: edit it as text");
  if (kind == STEWARD_CELL_GROUP)
    return _("There are other keys below this one here");
  if (kind == STEWARD_CELL_MISSING && is_in_list (self, column))
    return _("Elements of lists are added in the form");

  return NULL;
}

/* What the place holds where it holds a single value. */
static StewardCellKind
find_kind (StewardCompareRow *self,
           guint              column)
{
  StewardCellKind kind = steward_compare_row_get_kind (self, column);

  for (guint i = 0; kind == STEWARD_CELL_MISSING && i < self->model->columns->len; i++)
    if (steward_compare_row_get_kind (self, i) != STEWARD_CELL_GROUP)
      kind = steward_compare_row_get_kind (self, i);

  return kind;
}

/**
 * steward_compare_row_to_json:
 * @self: a row
 * @column: the text it is in
 * @typed: what the user typed into the cell
 * @error: why that cannot be there, for the user
 *
 * A value keeps its kind; a new one takes that of the other texts.
 *
 * Returns: (transfer full) (nullable): as it is written in JSON; %NULL on error
 */
char *
steward_compare_row_to_json (StewardCompareRow  *self,
                             guint               column,
                             const char         *typed,
                             GError            **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  const char *wanted = NULL;

  switch (find_kind (self, column))
    {
    case STEWARD_CELL_NUMBER:
      if (so_json_is_number (stripped))
        return g_steal_pointer (&stripped);
      wanted = _("This has to be a number, as 12 or 1.5");
      break;

    case STEWARD_CELL_BOOL:
      if (g_str_equal (stripped, "true") || g_str_equal (stripped, "false"))
        return g_steal_pointer (&stripped);
      wanted = _("This has to be true or false");
      break;

    case STEWARD_CELL_BARE:
      if (so_json_check (stripped, -1, NULL))
        return g_steal_pointer (&stripped);
      wanted = _("This has to be JSON");
      break;

    case STEWARD_CELL_NULL:
      if (g_str_equal (stripped, "null"))
        return g_steal_pointer (&stripped);
      return quote (typed);

    case STEWARD_CELL_MISSING:
    case STEWARD_CELL_EMPTY:
    case STEWARD_CELL_TEXT:
    case STEWARD_CELL_GROUP:
      return quote (typed);

    default:
      g_assert_not_reached ();
    }

  g_set_error_literal (error, SO_SERVICE_ERROR, SO_SERVICE_ERROR_REFUSED, wanted);

  return NULL;
}

/**
 * steward_compare_put:
 * @text: (nullable): JSON; an empty one counts as an empty object
 * @pointer: where to put a value
 * @json: the value
 * @error: where @text is no JSON or @pointer leads nowhere
 *
 * Returns: (transfer full) (nullable): the text with the value; every other byte is as it was
 */
char *
steward_compare_put (const char  *text,
                     const char  *pointer,
                     const char  *json,
                     GError     **error)
{
  g_autoptr (SoJsonTree) tree = NULL;

  tree = so_json_tree_new (text != NULL && *text != '\0' ? text : "{}", -1, error);
  if (tree == NULL || so_json_tree_put (tree, pointer, json, error) == NULL)
    return NULL;

  return so_json_tree_print (tree);
}
