/* at-spi.c: the program as assistive tools see it, from another process
 *
 * The library's own cache goes stale and is switched off: each question goes to the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "at-spi.h"

#include <stdlib.h>
#include <string.h>

#define TICK 50         /* milliseconds between two looks at the other process */

static gboolean
set_true (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets messages come in for one tick; FALSE once @end, of the monotonic clock, is over. */
gboolean
at_spi_wait_a_tick (gint64 end)
{
  gboolean over = FALSE;

  g_timeout_add (TICK, set_true, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);

  return g_get_monotonic_time () < end;
}

/* The library warns when it asks a program that is only starting; the program's own warnings
 * stay fatal, by its environment. */
void
at_spi_init (void)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  atspi_init ();
}

char *
at_spi_name (AtspiAccessible *accessible)
{
  char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL ? name : g_strdup ("");
}

char *
at_spi_description (AtspiAccessible *accessible)
{
  char *description = atspi_accessible_get_description (accessible, NULL);

  return description != NULL ? description : g_strdup ("");
}

AtspiRole
at_spi_role (AtspiAccessible *accessible)
{
  return atspi_accessible_get_role (accessible, NULL);
}

gboolean
at_spi_has_state (AtspiAccessible *accessible,
                  AtspiStateType   state)
{
  AtspiStateSet *states = atspi_accessible_get_state_set (accessible);
  gboolean has = atspi_state_set_contains (states, state);

  g_object_unref (states);

  return has;
}

static AtspiAccessible *
find_process (guint pid)
{
  AtspiAccessible *desktop = atspi_get_desktop (0);
  AtspiAccessible *found = NULL;
  int n_children;

  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
  n_children = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < n_children && found == NULL; i++)
    {
      AtspiAccessible *child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && atspi_accessible_get_process_id (child, NULL) == pid)
        found = g_object_ref (child);
      g_clear_object (&child);
    }
  g_object_unref (desktop);

  return found;
}

/**
 * at_spi_find_program:
 * @program: runs on this display
 *
 * Waits until the program tells assistive tools of itself.
 *
 * Returns: (transfer full): the program
 */
AtspiAccessible *
at_spi_find_program (GSubprocess *program)
{
  guint pid = atoi (g_subprocess_get_identifier (program));
  gint64 end = g_get_monotonic_time () + test_patience () * G_USEC_PER_SEC;
  AtspiAccessible *found;

  while ((found = find_process (pid)) == NULL)
    {
      if (!at_spi_wait_a_tick (end))
        g_error ("The program does not appear to assistive tools");
    }
  atspi_accessible_set_cache_mask (found, ATSPI_CACHE_NONE);

  return found;
}

/**
 * at_spi_visit:
 * @root: where to begin
 * @visitor: called for @root and all that is in it
 * @data: for @visitor
 *
 * Returns: whether the visitor went on to the end
 */
gboolean
at_spi_visit (AtspiAccessible *root,
              AtSpiVisitor     visitor,
              gpointer         data)
{
  int n_children;

  if (!visitor (root, data))
    return FALSE;

  n_children = atspi_accessible_get_child_count (root, NULL);
  for (int i = 0; i < n_children; i++)
    {
      AtspiAccessible *child = atspi_accessible_get_child_at_index (root, i, NULL);
      gboolean on = child == NULL || at_spi_visit (child, visitor, data);

      g_clear_object (&child);
      if (!on)
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  AtspiRole        role;
  const char      *name;
  AtspiAccessible *found;
} Search;

static gboolean
search_cb (AtspiAccessible *accessible,
           gpointer         data)
{
  Search *search = data;
  g_autofree char *name = NULL;

  if (at_spi_role (accessible) != search->role)
    return TRUE;

  name = at_spi_name (accessible);
  if (search->name == NULL || g_str_equal (name, search->name))
    search->found = g_object_ref (accessible);

  return search->found == NULL;
}

/* (transfer full) (nullable): the first with a role and, unless it is NULL, a name */
AtspiAccessible *
at_spi_find (AtspiAccessible *root,
             AtspiRole        role,
             const char      *name)
{
  Search search = { .role = role, .name = name };

  at_spi_visit (root, search_cb, &search);

  return search.found;
}

/* (transfer full): as at_spi_find(), when it is there */
AtspiAccessible *
at_spi_wait_for (AtspiAccessible *root,
                 AtspiRole        role,
                 const char      *name)
{
  gint64 end = g_get_monotonic_time () + test_patience () * G_USEC_PER_SEC;
  AtspiAccessible *found;

  while ((found = at_spi_find (root, role, name)) == NULL)
    {
      if (!at_spi_wait_a_tick (end))
        g_error ("Nothing is called “%s”", name != NULL ? name : "");
    }

  return found;
}
