/* so-provided-credential.c: a credential the user signed in with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-provided-credential.h"

G_DEFINE_FINAL_TYPE (SoProvidedCredential, so_provided_credential, SO_TYPE_CARRIER)

#define T SoProvidedCredential
static const SoField fields[] = {
  SO_STRING (T, type,          "Type",         SO_FIELD_NONE),
  SO_STRING (T, search_name,   "SearchName",   SO_FIELD_NONE),
  SO_STRING (T, display_name,  "DisplayName",  SO_FIELD_NONE),
  SO_INT    (T, credential_id, "CredentialId", SO_FIELD_NONE),
};
#undef T

static void
so_provided_credential_class_init (SoProvidedCredentialClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
so_provided_credential_init (SoProvidedCredential *self)
{
}
