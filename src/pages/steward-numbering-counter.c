/* steward-numbering-counter.c: one counter as the list knows it
 *
 * There may be thousands: the cells of a row are decoded once, here, in a thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-numbering-counter.h"

#include <string.h>

#include "so-archive-column-data.h"
#include "so-archive-value.h"
#include "so-map-entry.h"
#include "so-table-right.h"

G_DEFINE_FINAL_TYPE (StewardNumberingCounter, steward_numbering_counter, G_TYPE_OBJECT)

/* As in STEWARD_NUMBERING_COLUMNS, which is the order that servers answer in. */
enum
{
  NAME,
  NEXT,
  ALLOCATE,
  UNIQUE,
  READ_ONLY,
  ALLOW_BLANK,
  USED,
  BY,
  FIELD,
  RECORD,
  N_CELLS
};

static const char *const cells[N_CELLS] = {
  "name", "nextnum", "active", "unique", "readonly", "blankallowed", "updated",
  "updated_associate/fullName", "field", "recordId",
};

static void
steward_numbering_counter_finalize (GObject *object)
{
  StewardNumberingCounter *self = STEWARD_NUMBERING_COUNTER (object);

  g_free (self->name);
  g_free (self->field);
  g_clear_pointer (&self->used, so_date_time_unref);
  g_free (self->by);
  g_clear_object (&self->rights);

  G_OBJECT_CLASS (steward_numbering_counter_parent_class)->finalize (object);
}

static void
steward_numbering_counter_class_init (StewardNumberingCounterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_numbering_counter_finalize;
}

static void
steward_numbering_counter_init (StewardNumberingCounter *self)
{
  self->next = -1;
}

/* The values of a row in our order; those it lacks are NULL. */
static void
collect (SoArchiveListItem *row,
         const char        *values[N_CELLS])
{
  GListModel *model = G_LIST_MODEL (row->column_data);
  guint n_items = g_list_model_get_n_items (model);

  memset (values, 0, N_CELLS * sizeof *values);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (SoMapEntry) entry = g_list_model_get_item (model, i);
      GObject *data = so_map_entry_get_carrier (entry);
      const char *key = so_map_entry_get_key (entry);

      for (guint j = 0; data != NULL && j < N_CELLS; j++)
        if (g_ascii_strcasecmp (key, cells[(i + j) % N_CELLS]) == 0)
          {
            values[(i + j) % N_CELLS] = SO_ARCHIVE_COLUMN_DATA (data)->display_value;
            break;
          }
    }
}

static guint
mask_of (SoCarrier *rights)
{
  SoTableRight *right = rights != NULL ? SO_ARCHIVE_LIST_ITEM (rights)->table_right : NULL;

  return right != NULL ? right->mask : 0;
}

/**
 * steward_numbering_counter_load:
 * @self: a counter
 * @session: where @row comes from
 * @row: what the archive says about it now
 */
void
steward_numbering_counter_load (StewardNumberingCounter *self,
                                SoSession               *session,
                                SoArchiveListItem       *row)
{
  const char *values[N_CELLS];

  collect (row, values);
  self->id = row->primary_key;
  g_free (self->name);
  self->name = g_strdup (values[NAME]);
  g_free (self->field);
  self->field = g_strdup (values[FIELD]);
  g_free (self->by);
  self->by = g_strdup (values[BY]);
  g_clear_pointer (&self->used, so_date_time_unref);
  self->used = so_archive_parse_date_time (session, values[USED]);
  self->record_id = (int) so_archive_parse_int (values[RECORD], 0);
  self->next = so_archive_parse_int (values[NEXT], -1);
  self->allocate = so_archive_parse_int (values[ALLOCATE], 0) != 0;
  self->unique = so_archive_parse_int (values[UNIQUE], 0) != 0;
  self->read_only = so_archive_parse_int (values[READ_ONLY], 0) != 0;
  self->allow_blank = so_archive_parse_int (values[ALLOW_BLANK], 0) != 0;
  if (row->table_right != NULL && mask_of (self->rights) != row->table_right->mask)
    g_set_object (&self->rights, SO_CARRIER (row));
}

/**
 * steward_numbering_counter_new:
 * @session: where @row comes from
 * @row: of the archive of counters
 * @neighbour: (nullable): another counter of the list
 *
 * Returns: (transfer full): the counter
 */
StewardNumberingCounter *
steward_numbering_counter_new (SoSession               *session,
                               SoArchiveListItem       *row,
                               StewardNumberingCounter *neighbour)
{
  StewardNumberingCounter *self = g_object_new (STEWARD_TYPE_NUMBERING_COUNTER, NULL);

  if (neighbour != NULL && row->table_right != NULL &&
      mask_of (neighbour->rights) == row->table_right->mask)
    g_set_object (&self->rights, neighbour->rights);
  steward_numbering_counter_load (self, session, row);

  return self;
}

/**
 * steward_numbering_counter_new_from:
 * @entity: a counter that was saved
 * @before: (nullable): what the list knew about it
 *
 * What only the archive tells, the next number above all, stays unknown until it is asked.
 *
 * Returns: (transfer full): the counter
 */
StewardNumberingCounter *
steward_numbering_counter_new_from (SoRefCountEntity        *entity,
                                    StewardNumberingCounter *before)
{
  StewardNumberingCounter *self = g_object_new (STEWARD_TYPE_NUMBERING_COUNTER, NULL);

  self->id = entity->ref_counts_id;
  self->name = g_strdup (before != NULL ? before->name : entity->field);
  self->field = g_strdup (entity->field);
  self->record_id = entity->record_id;
  self->allocate = entity->allocate;
  self->unique = entity->unique;
  self->read_only = entity->read_only;
  self->allow_blank = entity->allow_blank;
  if (before != NULL)
    g_set_object (&self->rights, before->rights);

  return self;
}

/* ---- all of them ---- */

/* Nobody else has seen the rows: they are also freed here, which takes as long as making the
 * counters. The session is only asked for its zone, which stays what it was at sign-in.
 */
static void
make_thread (GTask        *task,
             gpointer      session,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GListStore **slot = task_data;
  g_autoptr (GListStore) rows = g_steal_pointer (slot);
  g_autoptr (GPtrArray) counters = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (rows));
  GListStore *list = g_list_store_new (STEWARD_TYPE_NUMBERING_COUNTER);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (SoArchiveListItem) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
      gpointer neighbour = i > 0 ? g_ptr_array_index (counters, i - 1) : NULL;

      g_ptr_array_add (counters, steward_numbering_counter_new (session, row, neighbour));
    }
  g_list_store_splice (list, 0, 0, counters->pdata, counters->len);
  g_clear_pointer (&counters, g_ptr_array_unref);
  g_clear_object (&rows);

  g_task_return_pointer (task, list, g_object_unref);
}

static void
slot_free (gpointer data)
{
  g_clear_object ((GListStore **) data);
  g_free (data);
}

static void
rows_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GListStore **slot;
  GListStore *rows = so_archive_get_all_finish (SO_SESSION (source), result, &error);

  if (rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  slot = g_new (GListStore *, 1);
  *slot = rows;
  g_task_set_task_data (task, slot, slot_free);
  g_task_run_in_thread (task, make_thread);
}

/**
 * steward_numbering_list_counters_async:
 * @session: a session
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * All counters, by their ids.
 */
void
steward_numbering_list_counters_async (SoSession           *session,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  static const SoArchiveQuery query = {
    "Numbers", STEWARD_NUMBERING_COLUMNS, "RefCounts_id gt 0", "RefCounts_id", NULL,
  };
  GTask *task = g_task_new (session, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_numbering_list_counters_async);
  so_archive_get_all_async (session, &query, cancellable, rows_cb, task);
}

/**
 * steward_numbering_list_counters_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_archive_get_all_finish()
 *
 * Returns: (transfer full) (nullable): of #StewardNumberingCounter; %NULL on error
 */
GListStore *
steward_numbering_list_counters_finish (SoSession     *session,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * steward_numbering_is_standard:
 * @field: (nullable): "contact.number2"
 *
 * Whether the product itself comes with a counter for the field. The vendor lists no spellings
 * but says for what: companies, contacts, projects, sales and documents; counters that
 * administrators add are for fields of other tables. Source: API notes, section 16 and 18.8.
 */
gboolean
steward_numbering_is_standard (const char *field)
{
  static const char *const tables[] = {
    "contact.", "person.", "project.", "sale.", "document.", "doctmpl.",
  };

  for (guint i = 0; field != NULL && i < G_N_ELEMENTS (tables); i++)
    if (g_ascii_strncasecmp (field, tables[i], strlen (tables[i])) == 0)
      return TRUE;

  return FALSE;
}
