/* so-provided-credential.h: a credential the user signed in with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"

G_BEGIN_DECLS

#define SO_TYPE_PROVIDED_CREDENTIAL (so_provided_credential_get_type ())
G_DECLARE_FINAL_TYPE (SoProvidedCredential, so_provided_credential,
                      SO, PROVIDED_CREDENTIAL, SoCarrier)

/* Read the members; write through properties. */
struct _SoProvidedCredential
{
  SoCarrier  parent_instance;

  char      *type;
  char      *search_name;
  char      *display_name;
  int        credential_id;
};

G_END_DECLS
