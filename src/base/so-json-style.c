/* so-json-style.c: the blanks around new parts of a SoJsonTree, as their neighbours have them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "so-json-tree-private.h"

static const SoJsonSpan nothing = { "", 0 };

static SoJsonSpan
keep_blanks (SoJsonTree *self,
             const char *start,
             gsize       length)
{
  g_autofree char *text = g_strndup (start, length);

  return (SoJsonSpan) { g_string_chunk_insert_const (self->blanks, text), length };
}

/* The last line break in blanks; NULL where they have none. */
const char *
so_json_find_break (SoJsonSpan span)
{
  for (const char *p = span.start + span.length; p > span.start; p--)
    if (p[-1] == '\n')
      return p - 1;

  return NULL;
}

/* The line break of blanks with what comes behind it; nothing where they have none. */
static SoJsonSpan
last_line (SoJsonSpan span)
{
  const char *line = so_json_find_break (span);

  if (line == NULL)
    return nothing;
  if (line > span.start && line[-1] == '\r')
    line--;

  return (SoJsonSpan) { line, span.start + span.length - line };
}

/* The line break and indent of the line that a container begins on. */
static SoJsonSpan
own_line (SoJsonItem *self)
{
  for (; self->parent != NULL; self = self->parent)
    {
      SoJsonSpan line = last_line (self->before);

      if (line.length > 0)
        return line;
    }

  return nothing;
}

/* A colon as they are written nearby. */
SoJsonSpan
so_json_find_colon (SoJsonItem *parent,
                    guint       index)
{
  if (parent->children->len > 0)
    {
      SoJsonItem *sibling = g_ptr_array_index (parent->children,
                                               MIN (index, parent->children->len - 1));

      if (sibling->colon.length > 0)
        return sibling->colon;
    }

  for (SoJsonItem *item = parent; item != NULL; item = item->parent)
    if (item->colon.length > 0)
      return item->colon;

  return (SoJsonSpan) { ":", 1 };
}

/* Between a comma and what follows on the same line. */
static SoJsonSpan
find_gap (SoJsonItem *parent)
{
  SoJsonSpan colon = so_json_find_colon (parent, 0);

  return colon.start[colon.length - 1] == ':' ? nothing : (SoJsonSpan) { " ", 1 };
}

/* Into an empty container: where lines are indented, on a line of its own. */
static void
style_only (SoJsonTree *self,
            SoJsonItem *parent,
            SoJsonItem *child)
{
  SoJsonSpan line = last_line (parent->before);
  SoJsonSpan outer = parent->parent != NULL ? own_line (parent->parent) : nothing;
  g_autoptr (GString) before = NULL;
  gsize step;

  child->before = nothing;
  if (line.length == 0)
    line = last_line (parent->tail);    /* of a bracket on its own line */
  parent->tail = nothing;
  if (line.length == 0)
    return;

  /* the first level of objects is one step in, and the root has no line */
  step = line.length - outer.length;
  if (outer.length == 0)
    step = line.length - (*line.start == '\r' ? 2 : 1);
  else if (line.length < outer.length || memcmp (line.start, outer.start, outer.length) != 0)
    step = 0;
  before = g_string_new_len (line.start, line.length);
  if (step > 0)
    g_string_append_len (before, line.start + line.length - step, step);
  else
    g_string_append (before, "  ");

  parent->tail = line;
  child->before = keep_blanks (self, before->str, before->len);
}

/* Blanks around a child that comes to @index. */
void
so_json_style_child (SoJsonTree *self,
                     SoJsonItem *parent,
                     SoJsonItem *child,
                     guint       index)
{
  SoJsonItem **children = (SoJsonItem **) parent->children->pdata;
  guint n = parent->children->len;
  SoJsonSpan later;

  if (n == 0)
    {
      style_only (self, parent, child);
      return;
    }

  /* how all but the first of them begin */
  later = n > 1 ? children[CLAMP (index, 1, n - 1)]->before : children[0]->before;
  if (so_json_find_break (later) != NULL)
    later = last_line (later);
  else if (n == 1)
    later = find_gap (parent);

  if (index > 0)
    {
      child->before = later;
    }
  else
    {
      child->before = children[0]->before;
      children[0]->before = later;
    }
}
