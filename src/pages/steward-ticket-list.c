/* steward-ticket-list.c: pages of tickets out of the server's archives
 *
 * A search asks which tickets have a title or a number first, and then for the rows of those,
 * so that they come with the columns, in the order and in the pages of any other list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ticket-list.h"

#include <glib/gi18n.h>

#include "so-archive-agent.h"
#include "so-customer-service-agent.h"
#include "so-ticket-agent.h"
#include "so-ticket-info.h"
#include "steward-ticket-row.h"

#define MAX_FOUND 200          /* tickets; more are no answer to a search */

static const StewardListView views[] = {
  { "last", N_("Last"), "changed", TRUE, FALSE },
  { "my-open", N_("My Open"), "changed", TRUE, FALSE },
  { "unassigned", N_("Unassigned"), "created", FALSE, FALSE },
  { "recycle-bin", N_("Recycle Bin"), "changed", TRUE, FALSE },
  { "find", N_("Find"), "number", TRUE, TRUE },
};

static const char *const archives[] = {
  "LastTickets", "UserOpenTickets", "UnassignedTickets", "RecycleTicket", "FindTicket",
};

G_STATIC_ASSERT (G_N_ELEMENTS (archives) == G_N_ELEMENTS (views));

/* ---- criteria ---- */

#define MAX_CHOICES 6

static const char *const statuses[] = {
  N_("Active"), N_("Closed"), N_("Postponed"), N_("Merged"), N_("Deleted or spam"), NULL,
};
static const char *const reading[] = { N_("Read"), N_("Changed"), N_("Unread"), NULL };
static const char *const levels[] = { N_("Internal"), N_("External"), NULL };
static const char *const changes[] = {
  N_("Changed today"), N_("Changed in 7 days"), N_("Changed in 30 days"), NULL,
};

enum
{
  FILTER_STATUS,
  FILTER_READ,
  FILTER_ACCESS,
  FILTER_CHANGED,
  N_FILTERS
};

static const StewardListFilter filters[N_FILTERS] = {
  [FILTER_STATUS] = { NULL, N_("Status"), N_("All statuses"), statuses },
  [FILTER_READ] = { NULL, N_("Read"), N_("Read or not"), reading },
  [FILTER_ACCESS] = { NULL, N_("Access"), N_("Internal and external"), levels },
  [FILTER_CHANGED] = { NULL, N_("Changed"), N_("Changed whenever"), changes },
};

/* What an archive is asked for, by place among the choices; %NULL: by the day */
static const char *const conditions[N_FILTERS][MAX_CHOICES] = {
  [FILTER_STATUS] = { NULL, "status = 1", "status = 2", "status = 3", "status = 5",
                      "status oneOf (4,6)" },
  [FILTER_READ] = { NULL, "readStatus = 1", "readStatus = 2", "readStatus = 3" },
  [FILTER_ACCESS] = { NULL, "slevel = 1", "slevel = 2" },
};

static const int change_days[] = { 0, 0, 7, 30 };

typedef struct
{
  const char *archive;
  char       *conditions;    /* of filters, with "and" before each */
  char       *order;
  char       *text;          /* nullable: what is searched for */
  GArray     *found;         /* of int */
  int         page;
  int         page_size;
  gboolean    at_end;
} Fetch;

static void
fetch_free (gpointer data)
{
  Fetch *fetch = data;

  g_free (fetch->conditions);
  g_free (fetch->order);
  g_free (fetch->text);
  g_array_unref (fetch->found);
  g_free (fetch);
}

/* In a thread: the texts of a hundred rows take as long as a frame, and so does it to free what
 * they are made of. */
static void
make_rows (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  g_autoptr (GListStore) items = g_object_ref (data);
  GListStore *rows = g_list_store_new (STEWARD_TYPE_TICKET_ROW);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (SoArchiveListItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);
      g_autoptr (StewardTicketRow) row = steward_ticket_row_new (source, item);

      g_list_store_append (rows, row);
    }
  g_list_store_remove_all (items);
  g_task_return_pointer (task, rows, g_object_unref);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GListStore *rows = g_task_propagate_pointer (G_TASK (result), &error);

  if (rows != NULL)
    g_task_return_pointer (task, rows, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
rows_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) making = NULL;
  Fetch *fetch = g_task_get_task_data (task);
  GListStore *items;
  GError *error = NULL;

  items = so_archive_get_page_finish (SO_SESSION (source), result, &fetch->at_end, &error);
  if (items == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  making = g_task_new (source, g_task_get_cancellable (task), made_cb, g_object_ref (task));
  g_task_set_source_tag (making, make_rows);
  g_task_set_task_data (making, items, g_object_unref);
  g_task_run_in_thread (making, make_rows);
}

/* Archives want some condition, be it one that all tickets meet. */
static char *
dup_condition (Fetch *fetch)
{
  GString *text;

  if (fetch->text == NULL)
    return g_strdup_printf ("ticketId gt 0%s", fetch->conditions);

  text = g_string_new ("ticketId oneOf (");
  for (guint i = 0; i < fetch->found->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? "," : "",
                            g_array_index (fetch->found, int, i));
  g_string_append_printf (text, ")%s", fetch->conditions);

  return g_string_free (text, FALSE);
}

static void
fetch_rows (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);
  g_autofree char *condition = dup_condition (fetch);
  const SoArchiveQuery query = {
    fetch->archive, steward_ticket_row_get_names (), condition, fetch->order, NULL,
  };

  if (fetch->text != NULL && fetch->found->len == 0)
    {
      fetch->at_end = TRUE;
      g_task_return_pointer (task, g_list_store_new (STEWARD_TYPE_TICKET_ROW), g_object_unref);
      return;
    }

  so_archive_get_page_async (g_task_get_source_object (task), &query, fetch->page,
                             fetch->page_size, g_task_get_cancellable (task), rows_cb,
                             g_object_ref (task));
}

/* ---- what has a title or a number ---- */

static void
add_found (Fetch *fetch,
           int    id)
{
  for (guint i = 0; i < fetch->found->len; i++)
    if (g_array_index (fetch->found, int, i) == id)
      return;

  g_array_append_val (fetch->found, id);
}

/* Whoever asks for a ticket that was merged into another gets that one. */
static void
resolved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  int id = 0;

  if (so_ticket_resolve_ticket_id_finish (SO_SESSION (source), result, &id, NULL) && id > 0)
    add_found (g_task_get_task_data (task), id);
  if (!g_task_return_error_if_cancelled (task))
    fetch_rows (task);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Fetch *fetch = g_task_get_task_data (task);
  g_autoptr (GListStore) infos = NULL;
  GError *error = NULL;
  gint64 number;

  infos = so_customer_service_find_tickets_by_title_or_id_finish (SO_SESSION (source), result,
                                                                  &error);
  if (infos == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (infos)); i++)
    {
      g_autoptr (SoTicketInfo) info = g_list_model_get_item (G_LIST_MODEL (infos), i);

      add_found (fetch, info->ticket_id);
    }
  if (g_ascii_string_to_signed (fetch->text, 10, 1, G_MAXINT, &number, NULL))
    so_ticket_resolve_ticket_id_async (SO_SESSION (source), (int) number,
                                       g_task_get_cancellable (task), resolved_cb,
                                       g_object_ref (task));
  else
    fetch_rows (task);
}

/* ---- public ---- */

/* (transfer none) (array length=n_views) */
const StewardListView *
steward_ticket_list_get_views (guint *n_views)
{
  *n_views = G_N_ELEMENTS (views);

  return views;
}

/* (transfer none) (array length=n_filters) */
const StewardListFilter *
steward_ticket_list_get_filters (guint *n_filters)
{
  *n_filters = G_N_ELEMENTS (filters);

  return filters;
}

/* (transfer full): since midnight so many days ago */
static char *
dup_since (int days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -days);

  return g_date_time_format (then, "lastChanged >= '%Y-%m-%dT00:00:00'");
}

/* (transfer full) */
static char *
dup_conditions (const StewardListQuery *query)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_FILTERS; i++)
    {
      guint choice = query->chosen[i];
      g_autofree char *since = NULL;

      if (choice == 0)
        continue;
      if (i == FILTER_CHANGED)
        since = dup_since (change_days[choice]);
      g_string_append_printf (text, " and %s", since != NULL ? since : conditions[i][choice]);
    }

  return g_string_free (text, FALSE);
}

/* Rows that are equal in a column keep their places from page to page. */
static char *
dup_order (const StewardListQuery *query)
{
  const char *name = steward_ticket_row_get_name (query->column);
  const char *direction = query->descending ? "desc" : "asc";

  if (g_str_equal (name, "ticketId"))
    return g_strdup_printf ("ticketId %s", direction);

  return g_strdup_printf ("%s %s,ticketId %s", name, direction, direction);
}

static const char *
find_archive (const char *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].id, view) == 0)
      return archives[i];

  return "FindTicket";
}

/**
 * steward_ticket_list_async:
 * @session: a session
 * @query: which tickets, in which order
 * @page: from 0
 * @page_size: rows
 * @cancellable: (nullable): stops waiting
 * @callback: called when done
 * @user_data: for @callback
 *
 * A search looks through all tickets, whichever the view. See API notes, section 13.
 */
void
steward_ticket_list_async (SoSession              *session,
                           const StewardListQuery *query,
                           int                     page,
                           int                     page_size,
                           GCancellable           *cancellable,
                           GAsyncReadyCallback     callback,
                           gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);
  Fetch *fetch = g_new0 (Fetch, 1);

  fetch->archive = query->text != NULL ? "FindTicket" : find_archive (query->view);
  fetch->conditions = dup_conditions (query);
  fetch->order = dup_order (query);
  fetch->text = query->text != NULL ? g_strstrip (g_strdup (query->text)) : NULL;
  fetch->found = g_array_new (FALSE, FALSE, sizeof (int));
  fetch->page = page;
  fetch->page_size = page_size;
  g_task_set_source_tag (task, steward_ticket_list_async);
  g_task_set_task_data (task, fetch, fetch_free);

  if (fetch->text != NULL)
    so_customer_service_find_tickets_by_title_or_id_async (session, fetch->text, MAX_FOUND,
                                                           cancellable, found_cb,
                                                           g_object_ref (task));
  else
    fetch_rows (task);
}

/**
 * steward_ticket_list_finish:
 * @result: what the callback was given
 * @at_end: (out): whether no page follows
 * @error: as so_session_call_finish()
 *
 * Returns: (transfer full) (nullable): of #StewardTicketRow; %NULL on error
 */
GListStore *
steward_ticket_list_finish (GAsyncResult  *result,
                            gboolean      *at_end,
                            GError       **error)
{
  *at_end = ((Fetch *) g_task_get_task_data (G_TASK (result)))->at_end;

  return g_task_propagate_pointer (G_TASK (result), error);
}
