/* so-json-tree-private.h: how a SoJsonTree lies in memory, for the files that share it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-document-private.h"
#include "so-json-tree.h"

G_BEGIN_DECLS

/* Bytes that somebody else keeps. */
typedef struct
{
  const char *start;
  guint32     length;
} SoJsonSpan;

/* A text that was read, as it came: the document writes over its own copy. */
typedef struct
{
  char       *text;
  SoDocument *document;
} SoJsonSource;

/* Where a text does not say otherwise, the blanks around an item belong to the place
 * it has and not to the item. Children are made when first asked for.
 */
struct _SoJsonItem
{
  SoJsonTree   *tree;           /* borrowed: it holds the item */
  SoJsonItem   *parent;         /* nullable: the root, or removed */
  GPtrArray    *children;       /* nullable: not made yet, or no container */
  SoJsonSource *source;         /* of what is not made yet; borrowed */
  SoJsonSource *own_source;     /* nullable: of a value set later */
  char         *own_key;        /* nullable */
  char         *own_text;       /* nullable */
  SoJsonSpan    before;         /* blanks in front of the key, or of a list's value */
  SoJsonSpan    key;            /* with its quotes; empty in lists */
  SoJsonSpan    colon;          /* with the blanks around it */
  SoJsonSpan    text;           /* the value; of a touched container not kept up */
  SoJsonSpan    after;          /* blanks in front of the comma; the last one's are the tail */
  SoJsonSpan    tail;           /* of a container: blanks in front of its closing bracket */
  guint         value;          /* in the source's document */
  guint         index;          /* among the parent's children */
  guint8        kind;
  guint8        touched;        /* a container to be printed from its children */
  guint8        removed;
};

struct _SoJsonTree
{
  gatomicrefcount  refs;
  SoJsonItem      *root;
  SoJsonSpan       head;        /* before the root's value; begins the source */
  SoJsonSpan       foot;
  GStringChunk    *blanks;      /* of new items */
  GPtrArray       *blocks;      /* of SoJsonItem */
  guint            n_used;      /* items of the last block */
};

SoJsonSource *so_json_source_new       (const char    *text,
                                        gssize         length,
                                        GError       **error);
void          so_json_source_free      (SoJsonSource  *self);
SoJsonItem   *so_json_item_new         (SoJsonTree    *tree,
                                        SoJsonItem    *parent,
                                        SoJsonSource  *source,
                                        guint          value);
void          so_json_item_load        (SoJsonItem    *self);
void          so_json_item_hollow      (SoJsonItem    *self);
char         *so_json_span_dup_text    (SoJsonSpan     span);
gboolean      so_json_span_is_text     (SoJsonSpan     span,
                                        const char    *text);
const char   *so_json_find_break       (SoJsonSpan     span);
SoJsonSpan    so_json_find_colon       (SoJsonItem    *parent,
                                        guint          index);
void          so_json_style_child      (SoJsonTree    *self,
                                        SoJsonItem    *parent,
                                        SoJsonItem    *child,
                                        guint          index);
char         *so_json_take_step        (const char   **pointer);
void          so_json_item_write       (SoJsonItem    *self,
                                        GString       *out);

G_END_DECLS
