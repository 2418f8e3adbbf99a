/* steward-map-row-private.h: the inside of a StewardMapRow, for the files that share it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "steward-map-editor.h"
#include "steward-map-line.h"
#include "steward-map-row.h"

G_BEGIN_DECLS

/* A line whose key is empty, taken or otherwise wrong has no entry in the carrier, or still the
 * one it had; the row is invalid until that is put right. */
struct _StewardMapRow
{
  StewardBaseRow    parent_instance;

  GtkWidget        *lines;          /* the two boxes and what stands between them */
  GtkWidget        *known_lines;    /* of StewardMapLine, in the order of the known keys */
  GtkWidget        *other_label;
  GtkWidget        *other_lines;    /* of StewardMapLine, in the order of the map */
  GtkWidget        *add_button;
  GtkToggleButton  *text_button;    /* Edit as Lines */
  StewardMapEditor *editor;
  GListStore       *printed;        /* of SoMapEntry: what the dots in the editor stand for */
  GtkWindow        *question;       /* nullable: whether to show secrets */
  char             *forbidden;
  char            **known_keys;     /* nullable */
  char             *paste_error;    /* nullable: why the last paste changed nothing */
  char             *text_error;     /* nullable: what is wrong with the lines in the editor */
  guint             wrong_line;     /* where text_error is, from 1 */
  gboolean          as_lines;       /* whether text_button is there */
  gboolean          secrets_shown;  /* in the editor */
};

/* steward-map-row-lines.c */
StewardMapLine *steward_map_row_first_line    (StewardMapRow  *self);
StewardMapLine *steward_map_row_next_line     (StewardMapRow  *self,
                                               StewardMapLine *line);
char           *steward_map_row_check_line    (StewardMapRow  *self,
                                               StewardMapLine *line);
StewardMapLine *steward_map_row_find_wrong    (StewardMapRow  *self);
GListStore     *steward_map_row_get_store     (StewardMapRow  *self);
void            steward_map_row_show_lines    (StewardMapRow  *self);
void            steward_map_row_clear_lines   (StewardMapRow  *self);
void            steward_map_row_add           (StewardMapRow  *self);

/* steward-map-row-edit.c */
void            steward_map_row_watch         (StewardMapRow  *self,
                                               StewardMapLine *line);

/* steward-map-row-typing.c */
char           *steward_map_row_dup_typing    (StewardBaseRow *row,
                                               gboolean        public);
void            steward_map_row_set_typing    (StewardBaseRow *row,
                                               const char     *text);

/* steward-map-row-text.c */
gboolean        steward_map_row_is_text       (StewardMapRow  *self);
void            steward_map_row_show_text     (StewardMapRow  *self);
void            steward_map_row_forget_text   (StewardMapRow  *self);
void            steward_map_row_focus_text    (StewardMapRow  *self);
gboolean        steward_map_row_hides         (StewardMapRow  *self,
                                               const char     *key,
                                               const char     *value);
gboolean        steward_map_row_shows         (StewardMapRow  *self,
                                               const char     *key,
                                               const char     *value);
void            steward_map_row_text_changed  (StewardMapRow  *self);
void            steward_map_row_text_toggled  (StewardMapRow  *self);
void            steward_map_row_ask_secrets   (StewardMapRow  *self,
                                               gboolean        shown);

G_END_DECLS
