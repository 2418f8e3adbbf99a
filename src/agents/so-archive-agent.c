/* so-archive-agent.c: rows of archives, which list what has no list of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-archive-agent.h"

#include "so-archive-list-item.h"
#include "so-archive-value.h"
#include "so-requests.h"
#include "so-service-error.h"
#include "so-session-private.h"

/* Rows; the service wants pages under about 1000. */
#define PAGE_SIZE 500

/* Pages; what has more is no list for people, or a server that never comes to an end. */
#define MAX_PAGES 400

static JsonNode *
make_body (const SoArchiveQuery *query,
           int                   page,
           int                   page_size)
{
  const char *order = query->sort_order != NULL ? query->sort_order : "";

  return so_request_new ("ProviderName", G_TYPE_STRING, query->provider,
                         "Columns", G_TYPE_STRING, query->columns,
                         "SortOrder", G_TYPE_STRING, order,
                         "Restrictions", G_TYPE_STRING, query->restrictions,
                         "Entities", G_TYPE_STRING, query->entities != NULL ? query->entities : "",
                         "Page", G_TYPE_INT, page,
                         "PageSize", G_TYPE_INT, page_size,
                         NULL);
}

/**
 * so_archive_get_archive_list_by_columns_async:
 * @session: a session
 * @request: what to fetch, with lists for columns, order and conditions; not changed
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reference page: Archive agent, GetArchiveListByColumns.
 */
void
so_archive_get_archive_list_by_columns_async (SoSession                       *session,
                                              SoGetArchiveListByColumnsRequest *request,
                                              GCancellable                    *cancellable,
                                              GAsyncReadyCallback              callback,
                                              gpointer                         user_data)
{
  g_return_if_fail (SO_IS_GET_ARCHIVE_LIST_BY_COLUMNS_REQUEST (request));

  so_session_call_async (session, so_method_find ("Archive/GetArchiveListByColumns"),
                         SO_CARRIER (request), NULL, cancellable, callback, user_data);
}

/**
 * so_archive_get_archive_list_by_columns_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoArchiveListItem; %NULL on error
 */
GListStore *
so_archive_get_archive_list_by_columns_finish (SoSession     *session,
                                               GAsyncResult  *result,
                                               GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/**
 * so_archive_get_archive_list_by_columns2_async:
 * @session: a session
 * @query: what to fetch
 * @page: from 0; a negative number is how many rows to skip
 * @page_size: rows; under about 1000
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * One page. An empty one means the end; a short one does not.
 * Reference page: Archive agent, GetArchiveListByColumns2.
 */
void
so_archive_get_archive_list_by_columns2_async (SoSession            *session,
                                               const SoArchiveQuery *query,
                                               int                   page,
                                               int                   page_size,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data)
{
  g_autoptr (JsonNode) body = NULL;

  g_return_if_fail (query != NULL);

  body = make_body (query, page, page_size);
  so_session_call_json_async (session, so_method_find ("Archive/GetArchiveListByColumns2"), body,
                              NULL, cancellable, callback, user_data);
}

/**
 * so_archive_get_archive_list_by_columns2_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoArchiveListItem; %NULL on error
 */
GListStore *
so_archive_get_archive_list_by_columns2_finish (SoSession     *session,
                                                GAsyncResult  *result,
                                                GError       **error)
{
  return so_session_call_finish_list (session, result, error);
}

/* ---- one page while scrolling ---- */

typedef struct
{
  int      page;
  int      page_size;
  gboolean at_end;
} Page;

static void
one_page_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Page *page = g_task_get_task_data (task);
  GListStore *rows;
  GError *error = NULL;
  guint n_rows;

  rows = so_archive_get_archive_list_by_columns2_finish (SO_SESSION (source), result, &error);
  if (rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* more than asked for: the server takes no notice of pages, and the first holds all */
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (rows));
  page->at_end = n_rows == 0 || n_rows > (guint) page->page_size;
  if (page->at_end && page->page > 0)
    g_list_store_remove_all (rows);
  g_task_return_pointer (task, rows, g_object_unref);
}

/**
 * so_archive_get_page_async:
 * @session: a session
 * @query: what to fetch; wants a sort order in which no two rows are equal, as by number
 *   at its end: in any other rows may change places from page to page
 * @page: from 0
 * @page_size: rows, as 100; under about 1000
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * One page of a list that is scrolled. A page may have fewer rows than asked for and not
 * be the last; only so_archive_get_page_finish() knows. Others may add rows meanwhile, which
 * moves the rest: a row may come twice. A long page is decoded off the main loop.
 * Reference page: Archive agent, GetArchiveListByColumns2.
 */
void
so_archive_get_page_async (SoSession            *session,
                           const SoArchiveQuery *query,
                           int                   page,
                           int                   page_size,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  Page *data;

  g_return_if_fail (SO_IS_SESSION (session));
  g_return_if_fail (query != NULL);
  g_return_if_fail (page >= 0 && page_size > 0);

  data = g_new0 (Page, 1);
  data->page = page;
  data->page_size = page_size;
  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, so_archive_get_page_async);
  g_task_set_task_data (task, data, g_free);
  so_archive_get_archive_list_by_columns2_async (session, query, page, page_size, cancellable,
                                                 one_page_cb, g_steal_pointer (&task));
}

/**
 * so_archive_get_page_finish:
 * @session: a session
 * @result: what the callback was given
 * @at_end: (out) (optional): whether no page follows
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #SoArchiveListItem; %NULL on error
 */
GListStore *
so_archive_get_page_finish (SoSession     *session,
                            GAsyncResult  *result,
                            gboolean      *at_end,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  if (at_end != NULL)
    *at_end = ((Page *) g_task_get_task_data (G_TASK (result)))->at_end;

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- all pages ---- */

typedef struct
{
  char       *provider;
  char       *columns;
  char       *restrictions;
  char       *sort_order;    /* nullable */
  char       *entities;      /* nullable */
  int         page;
  GListStore *rows;          /* NULL once they are the caller's */
  GHashTable *seen;          /* of rows, by kind and key */
} Fetch;

static void
fetch_free (gpointer data)
{
  Fetch *fetch = data;

  g_free (fetch->provider);
  g_free (fetch->columns);
  g_free (fetch->restrictions);
  g_free (fetch->sort_order);
  g_free (fetch->entities);
  g_clear_object (&fetch->rows);
  g_hash_table_unref (fetch->seen);
  g_free (fetch);
}

static guint
row_hash (gconstpointer key)
{
  return (guint) ((const SoArchiveListItem *) key)->primary_key;
}

static gboolean
row_equal (gconstpointer one,
           gconstpointer other)
{
  const SoArchiveListItem *a = one, *b = other;

  return a->primary_key == b->primary_key && g_strcmp0 (a->entity_name, b->entity_name) == 0;
}

/* Takes the rows that are not there yet: others may add rows between two pages, which moves
 * the rest. Returns how many that were. */
static guint
take_rows (Fetch      *fetch,
           GListStore *page)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (page));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (SoArchiveListItem) row = g_list_model_get_item (G_LIST_MODEL (page), i);

      if (g_hash_table_add (fetch->seen, row))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }

  g_list_store_splice (fetch->rows, g_list_model_get_n_items (G_LIST_MODEL (fetch->rows)), 0,
                       rows->pdata, rows->len);

  return rows->len;
}

static void fetch_page (GTask *task);

/* Nothing is kept here: whoever gets thousands of rows may want to free them in a thread. */
static void
return_rows (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);

  g_hash_table_remove_all (fetch->seen);
  g_task_return_pointer (task, g_steal_pointer (&fetch->rows), g_object_unref);
}

static void
page_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Fetch *fetch = g_task_get_task_data (task);
  g_autoptr (GListStore) page = NULL;
  GError *error = NULL;

  page = so_archive_get_archive_list_by_columns2_finish (SO_SESSION (source), result, &error);
  if (page == NULL)
    g_task_return_error (task, error);
  else if (take_rows (fetch, page) == 0)
    return_rows (task);
  else if (++fetch->page >= MAX_PAGES)
    g_task_return_new_error (task, SO_SERVICE_ERROR, SO_SERVICE_ERROR_TOO_LARGE,
                             "The archive %s has more than %d rows", fetch->provider,
                             MAX_PAGES * PAGE_SIZE);
  else
    fetch_page (task);
}

static void
fetch_page (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);
  const SoArchiveQuery query = {
    fetch->provider, fetch->columns, fetch->restrictions, fetch->sort_order, fetch->entities,
  };

  so_archive_get_archive_list_by_columns2_async (g_task_get_source_object (task), &query,
                                                 fetch->page, PAGE_SIZE,
                                                 g_task_get_cancellable (task),
                                                 page_cb, g_object_ref (task));
}

/**
 * so_archive_get_all_async:
 * @session: a session
 * @query: what to fetch
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * All pages, one after another, until one brings nothing new: it is empty, or the server
 * takes no notice of the page. Reference page: Archive agent, GetArchiveListByColumns2.
 */
void
so_archive_get_all_async (SoSession            *session,
                          const SoArchiveQuery *query,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  Fetch *fetch;

  g_return_if_fail (SO_IS_SESSION (session));
  g_return_if_fail (query != NULL);

  fetch = g_new0 (Fetch, 1);
  fetch->provider = g_strdup (query->provider);
  fetch->columns = g_strdup (query->columns);
  fetch->restrictions = g_strdup (query->restrictions);
  fetch->sort_order = g_strdup (query->sort_order);
  fetch->entities = g_strdup (query->entities);
  fetch->rows = g_list_store_new (SO_TYPE_ARCHIVE_LIST_ITEM);
  fetch->seen = g_hash_table_new (row_hash, row_equal);

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, so_archive_get_all_async);
  g_task_set_task_data (task, fetch, fetch_free);
  fetch_page (task);
}

/**
 * so_archive_get_all_finish:
 * @session: a session
 * @result: what the callback was given
 * @error: as so_session_call_finish(); SO_SERVICE_ERROR_TOO_LARGE for 200,000 rows and more
 *
 * Returns: (transfer full) (nullable): of #SoArchiveListItem; %NULL on error
 */
GListStore *
so_archive_get_all_finish (SoSession     *session,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * so_archive_parse_date_time:
 * @session: the session that fetched the row
 * @text: (nullable): a cell that holds a moment
 *
 * Cells carry no offset: they are in the zone that the session asks for.
 *
 * Returns: (transfer full) (nullable): the moment, with its offset where that zone is UTC;
 *   %NULL where the cell holds none
 */
SoDateTime *
so_archive_parse_date_time (SoSession  *session,
                            const char *text)
{
  g_auto (SoArchiveValue) value = { 0 };
  g_autofree char *utc = NULL;

  g_return_val_if_fail (SO_IS_SESSION (session), NULL);

  so_archive_value_parse (&value, text);
  if (value.kind != SO_ARCHIVE_DATE_TIME)
    return NULL;

  if (session->time_zone == NULL || !g_str_has_prefix (session->time_zone, "UTC"))
    return so_date_time_new (value.text);

  utc = g_strconcat (value.text, "Z", NULL);

  return so_date_time_new (utc);
}
