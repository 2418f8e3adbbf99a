/* steward-numbering-effect.c: what the four switches of a counter mean together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-numbering-effect.h"

#include <glib/gi18n.h>

enum
{
  A = 1 << 0,
  U = 1 << 1,
  R = 1 << 2,
  B = 1 << 3,
};

/**
 * steward_numbering_effect:
 * @allocate: the server gives the number
 * @unique: no number twice
 * @read_only: users cannot change the number
 * @allow_blank: any number of records may have none
 * @described: (out) (optional): whether the vendor describes this combination
 *
 * Source: API notes, section 16 (configure-number-allocation), in our own words.
 *
 * Returns: (transfer none): one or two sentences in the user's language
 */
const char *
steward_numbering_effect (gboolean  allocate,
                          gboolean  unique,
                          gboolean  read_only,
                          gboolean  allow_blank,
                          gboolean *described)
{
  if (described != NULL)
    *described = TRUE;

  switch ((allocate ? A : 0) | (unique ? U : 0) | (read_only ? R : 0) | (allow_blank ? B : 0))
    {
    case 0:
      return _("Users type anything.");

    case A:
      return _("A number is filled in; users may change it.");

    case A | U:
      return _("A number is filled in; users may change it to another unused one. "
               "Only one record may stay empty.");

    case A | U | B:
      return _("A number is filled in; users may change it to another unused one, or clear it; "
               "any number of records may stay empty.");

    case A | U | R:
    case A | U | R | B:
      return _("A number is filled in and fixed.");

    case A | R:
      return _("A number is filled in and fixed; changes from outside are not checked "
               "for duplicates.");

    case U:
      return _("Users type a number that must be unused; only one record may stay empty.");

    case U | B:
      return _("Users type a number that must be unused; any number of records may stay empty.");

    case R | B:
      return _("Nobody types; another system fills it.");

    case R:
      return _("Nobody types, only one record may stay empty. Not recommended.");

    default:
      if (described != NULL)
        *described = FALSE;
      return _("The vendor does not describe this combination.");
    }
}
