/* steward-sms-providers.c: which keys the plugins for text messages read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-sms-providers.h"

#include <string.h>

/* API notes, section 15. Servers spell the names in several ways ("Compaya SMS", "TXTLocal"):
 * what a name begins with counts, blanks and case do not. */
static const struct
{
  const char *name;
  const char *keys[4];
} providers[] = {
  { "cm",          { "cm_serviceId", "cm_username", "cm_password" } },
  { "compaya",     { "compaya_username", "compaya_password" } },
  { "intelecom",   { "intele_serviceId", "intele_username", "intele_password" } },
  { "linkmobility", { "pswin_username", "pswin_password" } },
  { "pswincom",    { "pswin_username", "pswin_password" } },
  { "smsteknik",   { "smsteknik_serviceId", "smsteknik_username", "smsteknik_password" } },
  { "twilio",      { "twilio_account_sid", "twilio_auth_token" } },
  { "txtlocal",    { "txtlocal_username", "txtlocal_password" } },
};

/* In small letters and without blanks. */
static char *
fold (const char *module)
{
  GString *folded = g_string_new (NULL);

  for (const char *c = module; c != NULL && *c != '\0'; c++)
    if (*c != ' ')
      g_string_append_c (folded, g_ascii_tolower (*c));

  return g_string_free (folded, FALSE);
}

/* "CM" begins many a name: nothing but "sms" may follow. */
static gboolean
is_named (const char *folded,
          const char *name)
{
  const char *rest;

  if (!g_str_has_prefix (folded, name))
    return FALSE;

  rest = folded + strlen (name);

  return *rest == '\0' || strcmp (rest, "sms") == 0;
}

/**
 * steward_sms_providers_get_keys:
 * @module: (nullable): NetServerSmsProvider of SmsConfig
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the keys of NsPluginConfig that
 *   the module is known to read; %NULL for one that we do not know
 */
const char * const *
steward_sms_providers_get_keys (const char *module)
{
  g_autofree char *folded = fold (module);

  for (guint i = 0; i < G_N_ELEMENTS (providers); i++)
    if (is_named (folded, providers[i].name))
      return providers[i].keys;

  return NULL;
}
