/* so-document-private.h: how a SoDocument lies in memory, for src/base only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "so-document.h"

G_BEGIN_DECLS

typedef enum
{
  SO_VALUE_NULL,
  SO_VALUE_BOOL,
  SO_VALUE_INT,     /* fits gint64 */
  SO_VALUE_DOUBLE,  /* has a point or an exponent, and is finite */
  SO_VALUE_STRING,
  SO_VALUE_OBJECT,
  SO_VALUE_ARRAY,
  SO_VALUE_NAME,    /* of the member that follows */
} SoValueKind;

/* One value or member name. A document is a row of them in the order of the
 * text: an object's members, name and value in turn, follow the object.
 */
typedef struct
{
  guint32 start;    /* first byte in the text; of strings and names behind the quote */
  guint32 length;   /* bytes; of strings and names without the quotes */
  guint32 next;     /* the value after this one and all it holds; of a name its hash */
  guint8  kind;     /* SoValueKind */
  guint8  escaped;  /* a string or name with backslashes in it */
} SoValue;

/* The text is a copy of what came. The closing quote of every string in it is
 * replaced by NUL, so a string without escapes is a C string where it lies.
 */
struct _SoDocument
{
  gatomicrefcount  refs;
  char            *text;
  gsize            length;
  SoValue         *values;
  guint            n_values;
};

static inline const SoValue *
so_document_get (SoDocument *self,
                 guint       i)
{
  return &self->values[i];
}

static inline const char *
so_document_text (SoDocument *self,
                  guint       i)
{
  return self->text + self->values[i].start;
}

/* The hash that the parser keeps of member names. */
#define SO_HASH_START 2166136261u
#define SO_HASH_STEP(hash, byte) (((hash) ^ (guchar) (byte)) * 16777619u)

guint32     so_value_hash          (const char  *name);
SoDocument *so_document_parse      (const char  *data,
                                    gsize        length,
                                    gboolean     spelled,
                                    GError     **error);
SoDocument *so_document_parse_at   (const char  *data,
                                    gsize        length,
                                    gboolean     spelled,
                                    gsize       *place,
                                    GError     **error);
char       *so_document_dup_text   (SoDocument  *self,
                                    guint        i);
gboolean    so_document_text_is    (SoDocument  *self,
                                    guint        i,
                                    const char  *text);
gint64      so_document_get_int    (SoDocument  *self,
                                    guint        i);
double      so_document_get_double (SoDocument  *self,
                                    guint        i);
gboolean    so_document_get_bool   (SoDocument  *self,
                                    guint        i);
guint       so_document_find       (SoDocument  *self,
                                    guint        object,
                                    const char  *name,
                                    guint32      hash);
gboolean    so_document_same       (SoDocument  *a,
                                    guint        i,
                                    SoDocument  *b,
                                    guint        j);
JsonNode   *so_document_make_node  (SoDocument  *self,
                                    guint        i);
void        so_document_write      (SoDocument  *self,
                                    guint        i,
                                    GString     *out);

G_END_DECLS
