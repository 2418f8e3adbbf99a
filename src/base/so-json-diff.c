/* so-json-diff.c: what changed from one JSON text to another, key by key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-json-diff.h"

#include <string.h>

#include "so-document-private.h"
#include "so-value-iter-private.h"

/* One of the two texts, and one of its objects or lists. */
typedef struct
{
  SoDocument *document;
  guint       value;
} Side;

/* A part of a container, so that parts can be counted and found. */
typedef struct
{
  guint name;                   /* objects only */
  guint value;
  guint nth;                    /* among those of the same name */
  guint matched;
} Part;

typedef struct
{
  SoDocument *before;
  SoDocument *after;
  GString    *path;
  GPtrArray  *diffs;
} Differ;

void
so_json_diff_free (SoJsonDiff *self)
{
  g_free (self->path);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static char *
dup_value (SoDocument *document,
           guint       value)
{
  GString *out = g_string_new (NULL);

  so_document_write (document, value, out);

  return g_string_free (out, FALSE);
}

/* A value is never at 0 but the whole text, so 0 is none inside of one. */
static void
report (Differ         *self,
        SoJsonDiffKind  kind,
        guint           before,
        guint           after)
{
  SoJsonDiff *diff = g_new0 (SoJsonDiff, 1);

  diff->kind = kind;
  diff->path = g_strdup (self->path->str);
  if (kind != SO_JSON_DIFF_ADDED)
    diff->before = dup_value (self->before, before);
  if (kind != SO_JSON_DIFF_REMOVED)
    diff->after = dup_value (self->after, after);
  g_ptr_array_add (self->diffs, diff);
}

/* Appends a step to the path; returns what to cut it to. */
static gsize
enter (Differ     *self,
       SoDocument *document,
       const Part *part,
       guint       index)
{
  gsize length = self->path->len;
  g_autofree char *key = NULL;

  g_string_append_c (self->path, '/');
  if (part->name == part->value)
    {
      g_string_append_printf (self->path, "%u", index);
      return length;
    }

  key = so_document_dup_text (document, part->name);
  for (const char *c = key; *c != '\0'; c++)
    if (*c == '~')
      g_string_append (self->path, "~0");
    else if (*c == '/')
      g_string_append (self->path, "~1");
    else
      g_string_append_c (self->path, *c);

  return length;
}

static GArray *
list_parts (Side side)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  SoValueIter iter;

  so_value_iter_init (&iter, side.document, side.value);
  while (so_value_iter_next (&iter))
    {
      Part part = { iter.name, iter.value, 0, G_MAXUINT };

      g_array_append_val (parts, part);
    }

  return parts;
}

static gboolean
same_name (SoDocument *a,
           guint       i,
           SoDocument *b,
           guint       j)
{
  g_autofree char *text = NULL;

  if (so_document_get (a, i)->next != so_document_get (b, j)->next)
    return FALSE;

  text = so_document_dup_text (a, i);

  return so_document_text_is (b, j, text);
}

/* Numbers as they are spelled, strings as they read. */
static gboolean
same_scalar (Differ *self,
             guint   before,
             guint   after)
{
  const SoValue *x = so_document_get (self->before, before);
  const SoValue *y = so_document_get (self->after, after);

  if (x->kind == SO_VALUE_STRING && y->kind == SO_VALUE_STRING)
    return so_document_same (self->before, before, self->after, after);

  return x->kind == y->kind && x->length == y->length &&
         memcmp (so_document_text (self->before, before),
                 so_document_text (self->after, after), x->length) == 0;
}

static gboolean
is_container (SoDocument *document,
              guint       value)
{
  guint8 kind = so_document_get (document, value)->kind;

  return kind == SO_VALUE_OBJECT || kind == SO_VALUE_ARRAY;
}

/* ---- objects ---- */

/* The parts by the hash of their names: first of a chain in @heads, the next in @chain. */
static void
index_parts (Side      side,
             GArray   *parts,
             guint     size,
             guint   **heads,
             guint   **chain)
{
  *heads = g_new (guint, size);
  *chain = g_new (guint, MAX (parts->len, 1));
  for (guint i = 0; i < size; i++)
    (*heads)[i] = G_MAXUINT;

  /* backwards, so that chains are in the order of the text */
  for (guint i = parts->len; i-- > 0;)
    {
      guint slot = so_document_get (side.document, g_array_index (parts, Part, i).name)->next &
                   (size - 1);

      (*chain)[i] = (*heads)[slot];
      (*heads)[slot] = i;
    }
}

/* Finds each part before its partner after; of equal names the first goes with the first. */
static void
match_names (Differ *self,
             GArray *before,
             GArray *after)
{
  g_autofree guint *heads = NULL;
  g_autofree guint *chain = NULL;
  guint size = 16;

  while (size < 2 * after->len)
    size *= 2;
  index_parts ((Side) { self->after, 0 }, after, size, &heads, &chain);

  for (guint i = 0; i < before->len; i++)
    {
      Part *x = &g_array_index (before, Part, i);
      guint slot = so_document_get (self->before, x->name)->next & (size - 1);

      for (guint j = heads[slot]; j != G_MAXUINT; j = chain[j])
        {
          Part *y = &g_array_index (after, Part, j);

          if (y->matched == G_MAXUINT && same_name (self->before, x->name, self->after, y->name))
            {
              x->matched = j;
              y->matched = i;
              break;
            }
        }
    }
}

/* ---- lists ---- */

static gboolean
same_value (Differ *self,
            guint   before,
            guint   after)
{
  g_autoptr (GArray) old = NULL;
  g_autoptr (GArray) new = NULL;
  gboolean object = so_document_get (self->before, before)->kind == SO_VALUE_OBJECT;

  if (so_document_get (self->before, before)->kind != so_document_get (self->after, after)->kind ||
      !is_container (self->before, before))
    return same_scalar (self, before, after);

  old = list_parts ((Side) { self->before, before });
  new = list_parts ((Side) { self->after, after });
  if (old->len != new->len)
    return FALSE;
  if (object)
    match_names (self, old, new);

  for (guint i = 0; i < old->len; i++)
    {
      Part *part = &g_array_index (old, Part, i);
      guint j = object ? part->matched : i;

      if (j == G_MAXUINT ||
          !same_value (self, part->value, g_array_index (new, Part, j).value))
        return FALSE;
    }

  return TRUE;
}

/* Equal beginnings and ends go together; what is between, one by one. */
static void
match_places (Differ *self,
              GArray *before,
              GArray *after)
{
  guint n = MIN (before->len, after->len);
  guint first = 0, last = 0;

#define PART(parts, i) (&g_array_index (parts, Part, i))
  while (first < n &&
         same_value (self, PART (before, first)->value, PART (after, first)->value))
    first++;
  if (before->len != after->len)
    while (last < n - first &&
           same_value (self, PART (before, before->len - last - 1)->value,
                       PART (after, after->len - last - 1)->value))
      last++;

  for (guint i = 0; i < n; i++)
    {
      guint x = i < n - last ? i : before->len - (n - i);
      guint y = i < n - last ? i : after->len - (n - i);

      PART (before, x)->matched = y;
      PART (after, y)->matched = x;
    }
#undef PART
}

static void compare (Differ *self,
                     guint   before,
                     guint   after);

static void
compare_parts (Differ *self,
               GArray *before,
               GArray *after)
{
  for (guint i = 0; i < before->len; i++)
    {
      Part *part = &g_array_index (before, Part, i);
      gsize length = enter (self, self->before, part,
                            part->matched != G_MAXUINT ? part->matched : i);

      if (part->matched == G_MAXUINT)
        report (self, SO_JSON_DIFF_REMOVED, part->value, 0);
      else
        compare (self, part->value, g_array_index (after, Part, part->matched).value);
      g_string_truncate (self->path, length);
    }

  for (guint i = 0; i < after->len; i++)
    {
      Part *part = &g_array_index (after, Part, i);

      if (part->matched == G_MAXUINT)
        {
          gsize length = enter (self, self->after, part, i);

          report (self, SO_JSON_DIFF_ADDED, 0, part->value);
          g_string_truncate (self->path, length);
        }
    }
}

static void
compare (Differ *self,
         guint   before,
         guint   after)
{
  g_autoptr (GArray) old = NULL;
  g_autoptr (GArray) new = NULL;

  if (so_document_get (self->before, before)->kind != so_document_get (self->after, after)->kind ||
      !is_container (self->before, before))
    {
      if (!same_scalar (self, before, after))
        report (self, SO_JSON_DIFF_CHANGED, before, after);
      return;
    }

  old = list_parts ((Side) { self->before, before });
  new = list_parts ((Side) { self->after, after });
  if (so_document_get (self->before, before)->kind == SO_VALUE_OBJECT)
    match_names (self, old, new);
  else
    match_places (self, old, new);
  compare_parts (self, old, new);
}

/**
 * so_json_diff:
 * @before: JSON
 * @after: JSON
 * @error: which of them is no JSON does not matter: line, column and what is wrong
 *
 * The order of keys and the blanks between values are no difference; the spelling of a number is
 * (1.0 and 1), that of a string is not. Lists are compared place by place, after what they begin
 * and end with alike.
 *
 * Returns: (transfer full) (element-type SoJsonDiff): in the order of @before, what was added
 *   behind its siblings; %NULL on error
 */
GPtrArray *
so_json_diff (const char  *before,
              const char  *after,
              GError     **error)
{
  g_autoptr (SoDocument) old = NULL;
  g_autoptr (SoDocument) new = NULL;
  Differ differ;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  old = so_document_parse (before, strlen (before), TRUE, error);
  if (old == NULL)
    return NULL;
  new = so_document_parse (after, strlen (after), TRUE, error);
  if (new == NULL)
    return NULL;

  differ.before = old;
  differ.after = new;
  differ.path = g_string_new (NULL);
  differ.diffs = g_ptr_array_new_with_free_func ((GDestroyNotify) so_json_diff_free);
  compare (&differ, 0, 0);
  g_string_free (differ.path, TRUE);

  return differ.diffs;
}
