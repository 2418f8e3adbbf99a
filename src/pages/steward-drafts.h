/* steward-drafts.h: unsaved work on disk, in case the program ends before it is saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "so-carrier.h"

G_BEGIN_DECLS

/**
 * StewardDraftKey:
 * @server: address of the server
 * @user: (nullable): who is signed in
 * @section: name of the section, as "sms"
 * @type: name of the carrier's type, as "SoSmsConfig"
 * @id: of the object; 0 for a new one
 *
 * What a draft belongs to. All borrowed.
 */
typedef struct
{
  const char *server;
  const char *user;
  const char *section;
  const char *type;
  int         id;
} StewardDraftKey;

/**
 * StewardDraft:
 * @server: address of the server
 * @user: (nullable): who was signed in
 * @section: name of the section
 * @type: name of the carrier's type
 * @id: of the object; 0 for a new one
 * @place: (nullable): what people call the section
 * @name: (nullable): what people call the object
 * @time: when it was written, microseconds since 1970
 * @baseline: what was loaded, as JSON, without secrets
 * @edited: what it had become, as JSON, without secrets
 * @typing: (nullable): field to text, what was typed and was no value yet
 * @secrets_left_out: whether secrets were typed, which are not kept
 *
 * Unsaved work on one object. In a draft of a list only what says whose it is is set.
 */
typedef struct
{
  char       *server;
  char       *user;
  char       *section;
  char       *type;
  int         id;
  char       *place;
  char       *name;
  gint64      time;
  char       *baseline;
  char       *edited;
  GHashTable *typing;
  gboolean    secrets_left_out;

  /*< private >*/
  char       *path;
  int         lock;
  char      **secret_fields;
  char      **secret_values;
} StewardDraft;

StewardDraft *steward_draft_new           (const StewardDraftKey *key);
void          steward_draft_free          (StewardDraft          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardDraft, steward_draft_free)

void          steward_draft_hide_secrets    (StewardDraft          *self,
                                             const char *const     *fields,
                                             const char *const     *values);
gboolean      steward_draft_apply           (StewardDraft          *self,
                                             SoCarrier             *object);
gboolean      steward_draft_is_news         (StewardDraft          *self,
                                             SoCarrier             *object);
void          steward_draft_discard       (StewardDraft          *self);
char         *steward_draft_dup_time_text (StewardDraft          *self);

char         *steward_drafts_get_folder   (void);
StewardDraft *steward_drafts_claim        (const StewardDraftKey *key);
GPtrArray    *steward_drafts_list         (const char            *server,
                                           const char            *user);
void          steward_drafts_remove_all   (const char            *server,
                                           const char            *user);

#define STEWARD_TYPE_DRAFT_FILE (steward_draft_file_get_type ())
G_DECLARE_FINAL_TYPE (StewardDraftFile, steward_draft_file, STEWARD, DRAFT_FILE, GObject)

StewardDraftFile *steward_draft_file_new        (const StewardDraftKey *key);
StewardDraftFile *steward_draft_file_new_adopt  (StewardDraft          *draft);
void              steward_draft_file_write      (StewardDraftFile      *self,
                                                 StewardDraft          *draft);
void              steward_draft_file_remove     (StewardDraftFile      *self);
gboolean          steward_draft_file_is_written (StewardDraftFile      *self);

G_END_DECLS
