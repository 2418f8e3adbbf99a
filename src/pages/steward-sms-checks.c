/* steward-sms-checks.c: what is worth a second look, though the server takes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-sms-checks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "so-map-entry.h"

/* (transfer full) (nullable): what is odd about a country's code, for the user */
char *
steward_sms_check_country (const char *country)
{
  gsize n_digits;

  if (country == NULL || *country == '\0')
    return NULL;

  n_digits = *country == '+' ? strspn (country + 1, "0123456789") : 0;
  if (n_digits >= 1 && n_digits <= 4 && country[n_digits + 1] == '\0')
    return NULL;

  return g_strdup (_("A country code is a plus sign and one to four digits, as +47."));
}

/* (transfer full) (nullable): what is odd about a sender, for the user */
char *
steward_sms_check_sender (const char *sender)
{
  gboolean letters = FALSE;
  gsize n_digits = 0;

  for (const char *p = sender; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && c != ' ' && !(p == sender && c == '+'))
        return g_strdup (_("Many providers take only letters, digits and spaces here."));
      if (g_ascii_isdigit (*p))
        n_digits++;
      else if (*p != '+')
        letters = TRUE;
    }

  if (!letters && n_digits > 15)
    return g_strdup (_("Many providers take at most 15 digits here."));
  if (letters && g_utf8_strlen (sender, -1) > 11)
    return g_strdup (_("Many providers take at most 11 characters here."));

  return NULL;
}

static gboolean
is_bracketed (const char *value)
{
  static const char * const pairs[] = { "[]", "<>", "{}", "()" };
  gsize length = value != NULL ? strlen (value) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (length >= 2 && value[0] == pairs[i][0] && value[length - 1] == pairs[i][1])
      return TRUE;

  return FALSE;
}

/* (transfer full) (nullable): what is odd about the keys of a plugin: brackets that a value was
 * copied with */
char *
steward_sms_check_config (GListModel *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (entries, i);

      if (is_bracketed (so_map_entry_get_value (entry)))
        /* translators: %s is a key, as cm_username */
        return g_strdup_printf (_("The value of %s stands in brackets. Leave them out, unless the "
                                  "provider gave them to you."), so_map_entry_get_key (entry));
    }

  return NULL;
}
