/* steward-type-ahead.c: what there is to choose, asked for while the user types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-type-ahead.h"

#include "so-mdo-agent.h"

#include "steward-choice-list.h"

#define PAUSE 150       /* milliseconds without a key before anyone is asked */
#define SLOW  300       /* milliseconds after which the wait is shown */

struct _StewardTypeAhead
{
  GObject        parent_instance;

  StewardSearch  search;
  gpointer       data;
  GDestroyNotify destroy;       /* nullable */

  char          *text;          /* stripped; "" for nothing */
  char          *error;         /* nullable: why there is no answer */
  GListStore    *items;         /* of StewardChoiceItem: the last answer */
  GHashTable    *set;           /* the same, to look one up */
  GCancellable  *cancellable;   /* set while a search is under way */
  guint          pause_id;
  guint          slow_id;
  gboolean       slow;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardTypeAhead, steward_type_ahead, G_TYPE_OBJECT)

/* One search; what was cancelled is not listened to, whatever comes of it. */
typedef struct
{
  StewardTypeAhead *self;
  GCancellable     *cancellable;
} Call;

static void
call_free (Call *call)
{
  g_object_unref (call->cancellable);
  g_object_unref (call->self);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, call_free)

static void
tell (StewardTypeAhead *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_items (StewardTypeAhead *self,
            GListModel       *answer)
{
  guint n = answer != NULL ? g_list_model_get_n_items (answer) : 0;

  g_hash_table_remove_all (self->set);
  g_list_store_remove_all (self->items);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (StewardChoiceItem) item = g_list_model_get_item (answer, i);

      g_hash_table_add (self->set, item);
      g_list_store_append (self->items, item);
    }
}

/* Nothing is waited for any more. */
static void
stop (StewardTypeAhead *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_handle_id (&self->slow_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->slow = FALSE;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Call) call = user_data;
  StewardTypeAhead *self = call->self;
  g_autoptr (GListModel) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = self->search.finish (result, self->data, &error);
  if (g_cancellable_is_cancelled (call->cancellable))
    return;                             /* nobody wants to know */

  stop (self);
  if (error != NULL)
    self->error = g_strdup (error->message);
  take_items (self, answer);
  tell (self);
}

static gboolean
slow_cb (gpointer user_data)
{
  StewardTypeAhead *self = user_data;

  self->slow_id = 0;
  self->slow = TRUE;
  tell (self);

  return G_SOURCE_REMOVE;
}

static void
start (StewardTypeAhead *self)
{
  Call *call = g_new0 (Call, 1);

  stop (self);
  g_clear_pointer (&self->error, g_free);
  self->cancellable = g_cancellable_new ();
  self->slow_id = g_timeout_add (SLOW, slow_cb, self);
  call->self = g_object_ref (self);
  call->cancellable = g_object_ref (self->cancellable);
  self->search.start (self->text, self->cancellable, found_cb, call, self->data);
}

static gboolean
pause_cb (gpointer user_data)
{
  StewardTypeAhead *self = user_data;

  self->pause_id = 0;
  start (self);
  tell (self);

  return G_SOURCE_REMOVE;
}

/* ---- a list of the service ---- */

typedef struct
{
  SoSession *session;
  char      *name;
  char      *additional_info;
} List;

static void
list_free (gpointer data)
{
  List *list = data;

  g_object_unref (list->session);
  g_free (list->name);
  g_free (list->additional_info);
  g_free (list);
}

static void
list_start (const char          *text,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data,
            gpointer             data)
{
  List *list = data;

  so_mdo_get_list_with_restriction_async (list->session, list->name, list->additional_info, text,
                                          cancellable, callback, user_data);
}

static GListModel *
list_finish (GAsyncResult  *result,
             gpointer       data,
             GError       **error)
{
  List *list = data;
  g_autoptr (GListStore) answer = NULL;

  answer = so_mdo_get_list_with_restriction_finish (list->session, result, error);

  return answer != NULL ? steward_choice_list_convert (G_LIST_MODEL (answer)) : NULL;
}

/* ---- GObject ---- */

static void
steward_type_ahead_dispose (GObject *object)
{
  stop (STEWARD_TYPE_AHEAD (object));

  G_OBJECT_CLASS (steward_type_ahead_parent_class)->dispose (object);
}

static void
steward_type_ahead_finalize (GObject *object)
{
  StewardTypeAhead *self = STEWARD_TYPE_AHEAD (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_hash_table_unref (self->set);
  g_object_unref (self->items);
  g_free (self->text);
  g_free (self->error);

  G_OBJECT_CLASS (steward_type_ahead_parent_class)->finalize (object);
}

static void
steward_type_ahead_class_init (StewardTypeAheadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_type_ahead_dispose;
  object_class->finalize = steward_type_ahead_finalize;

  /**
   * StewardTypeAhead::changed:
   *
   * There are other items, an error, or one waits for longer than a moment.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_type_ahead_init (StewardTypeAhead *self)
{
  self->text = g_strdup ("");
  self->items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  self->set = g_hash_table_new (NULL, NULL);
}

/**
 * steward_type_ahead_new:
 * @search: copied
 * @data: for @search
 * @destroy: (nullable): frees @data in the end
 */
StewardTypeAhead *
steward_type_ahead_new (const StewardSearch *search,
                        gpointer             data,
                        GDestroyNotify       destroy)
{
  StewardTypeAhead *self = g_object_new (STEWARD_TYPE_TYPE_AHEAD, NULL);

  self->search = *search;
  self->data = data;
  self->destroy = destroy;

  return self;
}

/**
 * steward_type_ahead_new_for_list:
 * @session: where the list is
 * @name: an MDO list that is too long to be loaded whole
 * @additional_info: (nullable): as API 12 has it for the list
 */
StewardTypeAhead *
steward_type_ahead_new_for_list (SoSession  *session,
                                 const char *name,
                                 const char *additional_info)
{
  static const StewardSearch search = { list_start, list_finish };
  List *list = g_new0 (List, 1);

  list->session = g_object_ref (session);
  list->name = g_strdup (name);
  list->additional_info = g_strdup (additional_info);

  return steward_type_ahead_new (&search, list, list_free);
}

/* What the user has typed so far. The last answer stays until the next one is here; without a
 * text there is none. */
void
steward_type_ahead_set_text (StewardTypeAhead *self,
                             const char       *text)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (STEWARD_IS_TYPE_AHEAD (self));

  stripped = g_strstrip (g_strdup (text));
  if (g_str_equal (stripped, self->text))
    return;

  stop (self);
  g_free (self->text);
  self->text = g_steal_pointer (&stripped);
  g_clear_pointer (&self->error, g_free);
  if (*self->text != '\0')
    self->pause_id = g_timeout_add (PAUSE, pause_cb, self);
  else
    take_items (self, NULL);
  tell (self);
}

/* Asks now, and not after a pause. */
void
steward_type_ahead_flush (StewardTypeAhead *self)
{
  g_return_if_fail (STEWARD_IS_TYPE_AHEAD (self));

  if (self->pause_id != 0)
    start (self);
}

/* Asks once more for what could not be found out. */
void
steward_type_ahead_retry (StewardTypeAhead *self)
{
  g_return_if_fail (STEWARD_IS_TYPE_AHEAD (self));

  if (self->error == NULL)
    return;

  start (self);
  tell (self);
}

/* Without space around it; never NULL. */
const char *
steward_type_ahead_get_text (StewardTypeAhead *self)
{
  return self->text;
}

/* Whether the items are not yet those for the text. */
gboolean
steward_type_ahead_is_pending (StewardTypeAhead *self)
{
  return self->pause_id != 0 || self->cancellable != NULL;
}

/* Whether that takes so long that the user should see it. */
gboolean
steward_type_ahead_is_slow (StewardTypeAhead *self)
{
  return self->slow;
}

/* NULL where nothing went wrong */
const char *
steward_type_ahead_get_error (StewardTypeAhead *self)
{
  return self->error;
}

/* Of StewardChoiceItem. */
GListModel *
steward_type_ahead_get_items (StewardTypeAhead *self)
{
  return G_LIST_MODEL (self->items);
}

gboolean
steward_type_ahead_has (StewardTypeAhead  *self,
                        StewardChoiceItem *item)
{
  return g_hash_table_contains (self->set, item);
}
