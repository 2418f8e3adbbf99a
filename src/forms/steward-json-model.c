/* steward-json-model.c: the lines of a StewardJsonRow, made bit by bit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-json-model-private.h"

#include <string.h>

#include "steward-json-typing.h"

#define SLICE     3000          /* microseconds of making lines at a time */
#define FIRST     200           /* lines that a list view makes widgets for at once */
#define FEW       2             /* lines at a time, of these */
#define MANY      60            /* and of all others */
#define FRAME     12            /* milliseconds between the few, whose widgets are laid out then */
#define AT_ONCE   20            /* lines that are taken away at once */
#define DRAINED   240           /* of those without widgets */
#define OPEN_ALL  400           /* values, up to which all groups are open from the beginning */

enum
{
  EDITED,
  REBUILT,
  FOUND,
  ADDED,
  CHECKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardJsonModel, steward_json_model, G_TYPE_OBJECT)

/* ---- making lines ---- */

static void
fill_free (StewardJsonFill *fill)
{
  g_object_unref (fill->store);
  g_clear_object (&fill->parent);
  g_free (fill);
}

/* Returns FALSE when the list is complete. */
static gboolean
fill_some (StewardJsonModel *self,
           StewardJsonFill  *fill)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_wanted = self->n_made < FIRST ? FEW : MANY;
  guint n = so_json_item_n_children (fill->container);

  while (values->len < n_wanted && fill->next < n)
    {
      SoJsonItem *child = so_json_item_get_child (fill->container, fill->next++);

      if (self->found == NULL || g_hash_table_contains (self->found, child))
        g_ptr_array_add (values, steward_json_value_new (self->tree, child, fill->parent));
    }

  self->n_made += values->len;
  g_list_store_splice (fill->store, g_list_model_get_n_items (G_LIST_MODEL (fill->store)), 0,
                       values->pdata, values->len);

  for (guint i = 0; self->awaited != NULL && i < values->len; i++)
    if (((StewardJsonValue *) g_ptr_array_index (values, i))->item == self->awaited)
      {
        self->awaited = NULL;
        g_signal_emit (self, signals[ADDED], 0, g_ptr_array_index (values, i));
      }

  return fill->next < n;
}

static gboolean fill_cb (gpointer user_data);

static void
queue_next_fill (StewardJsonModel *self)
{
  if (self->fill_id != 0 || g_queue_is_empty (&self->fills))
    return;

  if (self->n_made < FIRST)
    self->fill_id = g_timeout_add (FRAME, fill_cb, self);
  else
    self->fill_id = g_idle_add (fill_cb, self);
}

static gboolean
fill_cb (gpointer user_data)
{
  StewardJsonModel *self = user_data;
  gint64 end = g_get_monotonic_time () + SLICE;

  self->fill_id = 0;
  do
    if (!fill_some (self, g_queue_peek_head (&self->fills)))
      fill_free (g_queue_pop_head (&self->fills));
  while (!g_queue_is_empty (&self->fills) && self->n_made >= FIRST &&
         g_get_monotonic_time () < end);

  queue_next_fill (self);
  if (self->fill_id == 0 && self->typing != NULL)
    {
      g_autofree char *typing = g_steal_pointer (&self->typing);

      steward_json_typing_set (self, typing);
    }

  return G_SOURCE_REMOVE;
}

void
steward_json_model_queue_fill (StewardJsonModel *self,
                               GListStore       *store,
                               StewardJsonValue *parent,
                               SoJsonItem       *container)
{
  StewardJsonFill *fill = g_new0 (StewardJsonFill, 1);

  fill->store = g_object_ref (store);
  fill->container = container;
  g_set_object (&fill->parent, parent);
  g_queue_push_tail (&self->fills, fill);
  queue_next_fill (self);
}

static void
stop_fills (StewardJsonModel *self)
{
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_queue_clear_full (&self->fills, (GDestroyNotify) fill_free);
}

static void
make_lines (StewardJsonModel *self)
{
  SoJsonItem *root = self->tree != NULL ? so_json_tree_get_root (self->tree) : NULL;

  stop_fills (self);
  self->n_made = 0;
  self->awaited = NULL;
  g_hash_table_remove_all (self->wrong);
  g_object_unref (self->lines);
  self->lines = g_list_store_new (STEWARD_TYPE_JSON_VALUE);
  g_signal_emit (self, signals[REBUILT], 0);

  if (root != NULL && so_json_item_get_kind (root) == SO_JSON_OBJECT)
    {
      steward_json_model_queue_fill (self, self->lines, NULL, root);
    }
  else if (root != NULL)
    {
      g_autoptr (StewardJsonValue) value = steward_json_value_new (self->tree, root, NULL);

      g_list_store_append (self->lines, value);
    }
  g_signal_emit (self, signals[CHECKED], 0);
}

static gboolean
is_shown (StewardJsonModel *self,
          guint             i)
{
  g_autoptr (StewardJsonValue) value = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

  return value->n_shown > 0;
}

/* Some lines that follow each other and have no widgets: the last ones. Returns how many. */
static guint
find_hidden (StewardJsonModel *self,
             guint             n,
             guint            *first)
{
  guint end = n;

  while (end > 0 && is_shown (self, end - 1))
    end--;
  *first = end;
  while (*first > 0 && end - *first < DRAINED && !is_shown (self, *first - 1))
    (*first)--;

  return end - *first;
}

/* At last what has widgets: in the place of each a list view takes one for the next line. */
static gboolean
drain_cb (gpointer user_data)
{
  StewardJsonModel *self = user_data;
  gint64 end = g_get_monotonic_time () + SLICE;
  guint n;

  do
    {
      guint first, step;

      n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
      step = find_hidden (self, n, &first);
      if (step == 0)
        {
          step = MIN (n, FEW);
          first = n - step;
        }
      g_list_store_splice (self->lines, first, step, NULL, 0);
    }
  while (n > 0 && g_get_monotonic_time () < end);

  if (n > 0)
    return G_SOURCE_CONTINUE;

  self->drain_id = 0;
  make_lines (self);

  return G_SOURCE_REMOVE;
}

/* Whether the lines are those of before. */
gboolean
steward_json_model_is_draining (StewardJsonModel *self)
{
  return self->drain_id != 0;
}

/* All lines anew; to take many widgets away takes as long as to make them. */
void
steward_json_model_rebuild (StewardJsonModel *self)
{
  stop_fills (self);
  if (self->drain_id != 0)
    return;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->lines)) > AT_ONCE)
    self->drain_id = g_idle_add (drain_cb, self);
  else
    make_lines (self);
}

/* ---- another text ---- */

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
has_object (SoJsonTree *tree)
{
  return tree != NULL &&
         so_json_item_get_kind (so_json_tree_get_root (tree)) == SO_JSON_OBJECT;
}

/**
 * steward_json_model_set_text:
 * @self: a model
 * @text: JSON, or nothing but blanks
 * @error: where and why it is not JSON
 *
 * Lines for what is in both texts stay.
 *
 * Returns: %FALSE where it is not JSON; there are no lines then
 */
gboolean
steward_json_model_set_text (StewardJsonModel *self,
                             const char       *text,
                             GError          **error)
{
  gboolean blank = is_blank (text);
  SoJsonTree *tree = blank ? NULL : so_json_tree_new (text, -1, error);

  g_clear_pointer (&self->typing, g_free);
  g_free (self->blank);
  self->blank = tree == NULL ? g_strdup (text) : NULL;
  if (has_object (tree) && has_object (self->tree) && self->words == NULL &&
      g_queue_is_empty (&self->fills) && self->drain_id == 0)
    {
      steward_json_model_follow (self, tree);
      return TRUE;
    }

  steward_json_model_stop_search (self);
  stop_fills (self);
  g_clear_pointer (&self->tree, so_json_tree_unref);
  self->tree = tree;
  if (self->words != NULL)
    {
      g_autofree char *words = g_strdup (self->words);

      steward_json_model_search (self, words);
    }
  else
    steward_json_model_rebuild (self);

  return blank || tree != NULL;
}

/* (transfer full): the text with all edits. */
char *
steward_json_model_dup_text (StewardJsonModel *self)
{
  return self->tree != NULL ? so_json_tree_print (self->tree) : g_strdup (self->blank);
}

/* NULL while the text is empty or not JSON. */
SoJsonTree *
steward_json_model_get_tree (StewardJsonModel *self)
{
  return self->tree;
}

/* The lines at the top. */
GListModel *
steward_json_model_get_lines (StewardJsonModel *self)
{
  return G_LIST_MODEL (self->lines);
}

/* (transfer full) (nullable): the lines in a group or list, none before it is opened; NULL for
 * other values. */
GListModel *
steward_json_model_get_children (StewardJsonModel *self,
                                 StewardJsonValue *value)
{
  if (!steward_json_value_is_open (value))
    return NULL;

  if (value->children == NULL)
    value->children = g_list_store_new (STEWARD_TYPE_JSON_VALUE);
  if (steward_json_model_shows_all (self))
    steward_json_model_open (self, value);

  return G_LIST_MODEL (g_object_ref (value->children));
}

/* Makes the lines in a group or list, once. */
void
steward_json_model_open (StewardJsonModel *self,
                         StewardJsonValue *value)
{
  if (value->filled || !steward_json_value_is_open (value))
    return;

  value->filled = TRUE;
  if (value->children == NULL)
    value->children = g_list_store_new (STEWARD_TYPE_JSON_VALUE);
  steward_json_model_queue_fill (self, value->children, value, value->item);
}

/* Whether all groups are to be open: there are few lines, or only those that were found. */
gboolean
steward_json_model_shows_all (StewardJsonModel *self)
{
  return self->words != NULL ||
         (self->tree != NULL && so_json_tree_count (self->tree) <= OPEN_ALL);
}

gboolean
steward_json_model_is_editable (StewardJsonModel *self)
{
  return self->editable;
}

static void
update_lines (GListStore *store)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (StewardJsonValue) value = g_list_model_get_item (G_LIST_MODEL (store), i);

      steward_json_value_changed (value);
      if (value->children != NULL)
        update_lines (value->children);
    }
}

void
steward_json_model_set_editable (StewardJsonModel *self,
                                 gboolean          editable,
                                 const char       *reason)
{
  if (self->editable == !!editable && g_strcmp0 (self->reason, reason) == 0)
    return;

  self->editable = !!editable;
  g_free (self->reason);
  self->reason = g_strdup (reason);
  update_lines (self->lines);
}

/* (nullable): why nothing can be edited, for the user */
const char *
steward_json_model_get_reason (StewardJsonModel *self)
{
  return self->reason;
}

/* Some value with something typed that cannot be in the text; NULL for none. */
StewardJsonValue *
steward_json_model_get_wrong (StewardJsonModel *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->wrong);

  return g_hash_table_iter_next (&iter, &value, NULL) ? value : NULL;
}

/* Whether @value is still in the text. */
gboolean
steward_json_model_has (StewardJsonModel *self,
                        StewardJsonValue *value)
{
  return value->tree == self->tree && !so_json_item_is_removed (value->item);
}

void
steward_json_model_emit_found (StewardJsonModel *self,
                               gboolean          more)
{
  g_signal_emit (self, signals[FOUND], 0, self->n_matches, more);
}

static void
steward_json_model_finalize (GObject *object)
{
  StewardJsonModel *self = STEWARD_JSON_MODEL (object);

  stop_fills (self);
  steward_json_model_stop_search (self);
  g_clear_handle_id (&self->drain_id, g_source_remove);
  g_clear_pointer (&self->wrong, g_hash_table_unref);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->tree, so_json_tree_unref);
  g_free (self->blank);
  g_free (self->typing);
  g_free (self->words);
  g_free (self->reason);

  G_OBJECT_CLASS (steward_json_model_parent_class)->finalize (object);
}

static guint
new_signal (StewardJsonModelClass *klass,
            const char            *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
steward_json_model_class_init (StewardJsonModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_json_model_finalize;

  signals[EDITED] = new_signal (klass, "edited");
  signals[REBUILT] = new_signal (klass, "rebuilt");
  signals[CHECKED] = new_signal (klass, "checked");
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, STEWARD_TYPE_JSON_VALUE);
}

static void
steward_json_model_init (StewardJsonModel *self)
{
  self->lines = g_list_store_new (STEWARD_TYPE_JSON_VALUE);
  self->wrong = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->blank = g_strdup ("");
  g_queue_init (&self->fills);
}

StewardJsonModel *
steward_json_model_new (void)
{
  return g_object_new (STEWARD_TYPE_JSON_MODEL, NULL);
}
