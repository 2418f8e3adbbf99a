/* so-json-tree.h: an editable JSON text that keeps every byte nobody touched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text as a whole, and one value in it. An item belongs to its tree: it stays valid until
 * the tree is gone; one that was removed only knows that it was. One thread at a time.
 */
typedef struct _SoJsonTree SoJsonTree;
typedef struct _SoJsonItem SoJsonItem;

typedef enum
{
  SO_JSON_NULL,
  SO_JSON_BOOL,
  SO_JSON_NUMBER,
  SO_JSON_STRING,
  SO_JSON_OBJECT,
  SO_JSON_LIST,
} SoJsonKind;

gboolean      so_json_check            (const char  *text,
                                        gssize       length,
                                        GError     **error);
gboolean      so_json_locate           (const char  *text,
                                        gssize       length,
                                        gsize       *place,
                                        GError     **error);
gboolean      so_json_is_number        (const char  *text);

SoJsonTree   *so_json_tree_new         (const char  *text,
                                        gssize       length,
                                        GError     **error);
SoJsonTree   *so_json_tree_ref         (SoJsonTree  *self);
void          so_json_tree_unref       (SoJsonTree  *self);
char         *so_json_tree_print       (SoJsonTree  *self);
SoJsonItem   *so_json_tree_get_root    (SoJsonTree  *self);
guint         so_json_tree_count       (SoJsonTree  *self);
SoJsonItem   *so_json_tree_find        (SoJsonTree  *self,
                                        const char  *pointer);

SoJsonKind    so_json_item_get_kind    (SoJsonItem  *self);
gboolean      so_json_item_is_removed  (SoJsonItem  *self);
gboolean      so_json_item_get_bool    (SoJsonItem  *self);
SoJsonItem   *so_json_item_get_parent  (SoJsonItem  *self);
guint         so_json_item_get_index   (SoJsonItem  *self);
guint         so_json_item_get_depth   (SoJsonItem  *self);
guint         so_json_item_n_children  (SoJsonItem  *self);
SoJsonItem   *so_json_item_get_child   (SoJsonItem  *self,
                                        guint        index);
SoJsonItem   *so_json_item_find_member (SoJsonItem  *self,
                                        const char  *key);
char         *so_json_item_dup_key     (SoJsonItem  *self);
char         *so_json_item_dup_text    (SoJsonItem  *self);
char         *so_json_item_dup_json    (SoJsonItem  *self);
gsize         so_json_item_get_size    (SoJsonItem  *self);
char         *so_json_item_dup_pointer (SoJsonItem  *self);

void          so_json_tree_set_null    (SoJsonTree  *self,
                                        SoJsonItem  *item);
void          so_json_tree_set_bool    (SoJsonTree  *self,
                                        SoJsonItem  *item,
                                        gboolean     value);
void          so_json_tree_set_string  (SoJsonTree  *self,
                                        SoJsonItem  *item,
                                        const char  *text);
gboolean      so_json_tree_set_json    (SoJsonTree  *self,
                                        SoJsonItem  *item,
                                        const char  *json,
                                        GError     **error);
gboolean      so_json_tree_rename      (SoJsonTree  *self,
                                        SoJsonItem  *item,
                                        const char  *key,
                                        GError     **error);
SoJsonItem   *so_json_tree_insert      (SoJsonTree  *self,
                                        SoJsonItem  *parent,
                                        int          index,
                                        const char  *key,
                                        const char  *json,
                                        GError     **error);
void          so_json_tree_remove      (SoJsonTree  *self,
                                        SoJsonItem  *item);
void          so_json_tree_move        (SoJsonTree  *self,
                                        SoJsonItem  *item,
                                        guint        index);
SoJsonItem   *so_json_tree_put         (SoJsonTree  *self,
                                        const char  *pointer,
                                        const char  *json,
                                        GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoJsonTree, so_json_tree_unref)

G_END_DECLS
