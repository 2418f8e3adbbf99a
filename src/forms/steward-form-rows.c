/* steward-form-rows.c: what a form asks of all its rows: to commit, to be valid, to say errors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-form-private.h"

#include <string.h>

#include "so-service-error.h"

typedef struct
{
  const char *text;
  StewardRow *found;
} Search;

static gboolean
same_name (const char *a,
           const char *b)
{
  for (; *a != '\0' && *b != '\0'; a++, b++)
    if (*a != *b && !((*a == '_' || *a == '-') && (*b == '_' || *b == '-')))
      return FALSE;

  return *a == *b;
}

static gboolean
find_by_field (StewardForm *self,
               StewardRow  *row,
               gpointer     data)
{
  Search *search = data;
  const char *field = steward_row_get_field (row);

  if (field != NULL && same_name (field, search->text))
    search->found = row;

  return search->found == NULL;
}

/* The first row of a field, by the name of the carrier's property; NULL for none. */
StewardRow *
steward_form_find_row (StewardForm *self,
                       const char  *field)
{
  Search search = { field, NULL };

  g_return_val_if_fail (STEWARD_IS_FORM (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  steward_form_for_each_row (self, find_by_field, &search);

  return search.found;
}

static gboolean
commit (StewardForm *self,
        StewardRow  *row,
        gpointer     data)
{
  steward_row_commit (row);

  return TRUE;
}

/* What is typed but not taken over yet goes into the carrier. */
void
steward_form_commit (StewardForm *self)
{
  g_return_if_fail (STEWARD_IS_FORM (self));
  steward_form_for_each_row (self, commit, NULL);
}

static gboolean
reveal (StewardForm *self,
        StewardRow  *row,
        gpointer     data)
{
  Search *search = data;

  steward_row_reveal (row);
  if (search->found == NULL && !steward_row_is_valid (row))
    search->found = row;

  return TRUE;
}

/* What is in a tab that is out of view cannot have the focus. */
static void
show_tab (StewardRow *row)
{
  GtkWidget *child = GTK_WIDGET (row);
  GtkWidget *stack = gtk_widget_get_parent (child);

  while (stack != NULL && !ADW_IS_VIEW_STACK (stack))
    {
      child = stack;
      stack = gtk_widget_get_parent (child);
    }
  if (stack != NULL)
    adw_view_stack_set_visible_child (ADW_VIEW_STACK (stack), child);
}

/**
 * steward_form_validate:
 * @self: a form
 *
 * Takes over unfinished typing, writes what is wrong under each row and moves the
 * focus to the first of them, in its tab.
 *
 * Returns: whether the carrier may be saved
 */
gboolean
steward_form_validate (StewardForm *self)
{
  Search search = { NULL, NULL };

  g_return_val_if_fail (STEWARD_IS_FORM (self), FALSE);

  steward_form_commit (self);
  steward_form_for_each_row (self, reveal, &search);
  if (search.found != NULL)
    {
      show_tab (search.found);
      steward_row_focus (search.found);
    }

  return search.found == NULL;
}

static gboolean
is_word_char (char c)
{
  return g_ascii_isalnum (c) || c == '_';
}

static gboolean
names (const char *message,
       const char *wire)
{
  gsize length = strlen (wire);

  for (const char *at = strstr (message, wire); at != NULL; at = strstr (at + 1, wire))
    if ((at == message || !is_word_char (at[-1])) && !is_word_char (at[length]))
      return TRUE;

  return FALSE;
}

/* The line of the table that a row shows; NULL for a row without a field. */
static const SoField *
get_line (StewardForm *self,
          StewardRow  *row)
{
  const char *field = row != NULL ? steward_row_get_field (row) : NULL;

  return field != NULL ? so_carrier_find_field (steward_form_get_carrier (self), field) : NULL;
}

/* Of several rows of one field the one on view. */
static gboolean
is_nearer (StewardRow *row,
           StewardRow *other)
{
  return gtk_widget_get_mapped (GTK_WIDGET (row)) && !gtk_widget_get_mapped (GTK_WIDGET (other));
}

static gboolean
find_named (StewardForm *self,
            StewardRow  *row,
            gpointer     data)
{
  Search *search = data;
  const SoField *line = get_line (self, row);
  const SoField *best = get_line (self, search->found);

  if (line != NULL && names (search->text, line->wire) &&
      (best == NULL || strlen (line->wire) > strlen (best->wire) ||
       (line == best && is_nearer (row, search->found))))
    search->found = row;

  return TRUE;
}

/**
 * steward_form_show_error:
 * @self: a form
 * @error: (nullable): what a save failed with
 *
 * Where the server's message names a field by its name on the wire, it is written
 * under that field's row, which gets the focus: of several rows under the one on view.
 *
 * Returns: %FALSE where the page has to show the message
 */
gboolean
steward_form_show_error (StewardForm  *self,
                         const GError *error)
{
  Search search = { NULL, NULL };

  g_return_val_if_fail (STEWARD_IS_FORM (self), FALSE);

  if (error == NULL || error->domain != SO_SERVICE_ERROR || steward_form_get_carrier (self) == NULL)
    return FALSE;

  search.text = error->message;
  steward_form_for_each_row (self, find_named, &search);
  if (search.found == NULL || !gtk_widget_get_visible (GTK_WIDGET (search.found)))
    return FALSE;

  steward_row_set_error (search.found, error->message);
  steward_row_focus (search.found);

  return TRUE;
}

static gboolean
clear_error (StewardForm *self,
             StewardRow  *row,
             gpointer     data)
{
  steward_row_set_error (row, NULL);

  return TRUE;
}

/* Nothing is written under rows until the user edits them or a save is tried again. */
void
steward_form_clear_errors (StewardForm *self)
{
  g_return_if_fail (STEWARD_IS_FORM (self));
  steward_form_for_each_row (self, clear_error, NULL);
}
