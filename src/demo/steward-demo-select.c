/* steward-demo-select.c: the $select of a query
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-select.h"

struct _StewardDemoSelect
{
  GHashTable *members;  /* of StewardDemoSelect, by lower-case names */
  gboolean    whole;    /* named without a path below it */
};

static StewardDemoSelect *
select_new (void)
{
  StewardDemoSelect *self = g_new0 (StewardDemoSelect, 1);

  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) steward_demo_select_free);
  return self;
}

/**
 * steward_demo_select_new:
 * @text: names with commas between them, nested ones with slashes: "name,category/name"
 *
 * Returns: (transfer full) (nullable): what is asked for; %NULL for everything
 */
StewardDemoSelect *
steward_demo_select_new (const char *text)
{
  StewardDemoSelect *self = select_new ();
  g_auto (GStrv) paths = g_strsplit (text != NULL ? text : "", ",", -1);

  for (char **path = paths; *path != NULL; path++)
    {
      g_auto (GStrv) names = g_strsplit (g_strstrip (*path), "/", -1);
      StewardDemoSelect *at = self;

      for (char **name = names; *name != NULL && **name != '\0'; name++)
        {
          g_autofree char *key = g_ascii_strdown (*name, -1);
          StewardDemoSelect *next = g_hash_table_lookup (at->members, key);

          if (next == NULL)
            {
              next = select_new ();
              g_hash_table_insert (at->members, g_steal_pointer (&key), next);
            }
          if (name[1] == NULL || *name[1] == '\0')
            next->whole = TRUE;
          at = next;
        }
    }

  if (g_hash_table_size (self->members) == 0)
    g_clear_pointer (&self, steward_demo_select_free);

  return self;
}

void
steward_demo_select_free (StewardDemoSelect *self)
{
  g_hash_table_unref (self->members);
  g_free (self);
}

/**
 * steward_demo_select_has:
 * @self: (nullable): what is asked for; %NULL for everything
 * @name: a member
 * @below: (out): what is asked for inside it
 *
 * Returns: whether @name is asked for
 */
gboolean
steward_demo_select_has (const StewardDemoSelect  *self,
                         const char               *name,
                         const StewardDemoSelect **below)
{
  g_autofree char *key = g_ascii_strdown (name, -1);
  const StewardDemoSelect *next;

  *below = NULL;
  if (self == NULL)
    return TRUE;

  next = g_hash_table_lookup (self->members, key);
  if (next != NULL && !next->whole)
    *below = next;

  return next != NULL;
}
