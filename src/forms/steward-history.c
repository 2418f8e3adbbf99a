/* steward-history.c: what a user changed in a carrier, to be taken back and done again
 *
 * A step is the fields that changed at one time, with what they were before and after; what
 * is typed and no value yet belongs to a field as its value does. Whatever edits the carrier
 * makes a step: a row, a page, a merge of a draft. A load makes none: it gives the carrier
 * another document, and steps from before it stay.
 *
 * The carrier holds its history, and so each working copy has its own. Values are kept in
 * memory only, secrets too; all histories together take no more than LIMIT, and the oldest
 * steps of the one that grows go first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-history.h"

#include "steward-history-state.h"

#define LIMIT (50u << 20)       /* bytes */
#define BURST 1000              /* milliseconds; typing that pauses longer is another step */
#define KEY "steward-history"

typedef struct
{
  guint field;
  StewardHistoryState before;
  StewardHistoryState after;
} Change;

struct _StewardHistory
{
  GObject               parent_instance;

  SoCarrier            *carrier;        /* it holds us */
  SoDocument           *document;       /* nullable: that the states are edits of */
  StewardHistoryState  *known;          /* per field, when we last looked */
  GPtrArray            *undo;           /* of GArray of Change, the last is the newest */
  GPtrArray            *redo;
  StewardHistoryTyping  typing_func;    /* nullable */
  gpointer              typing_data;
  gsize                 size;           /* bytes of all steps */
  guint                 source;         /* runs when something may have changed */
  guint32               time;           /* of the last event, milliseconds */
  guint32               step_time;      /* of the event that the last step ends with */
  gboolean              typing;         /* the last event was typing into a text */
  gboolean              burst;          /* the last step may grow */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];
static gsize total;             /* bytes of all histories; of the main thread */

G_DEFINE_FINAL_TYPE (StewardHistory, steward_history, G_TYPE_OBJECT)

static const SoField *
get_fields (StewardHistory *self,
            guint          *n_fields)
{
  return so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (self->carrier), n_fields);
}

static gboolean
is_for_users (const SoField *field)
{
  return (field->flags & (SO_FIELD_READ_ONLY | SO_FIELD_RESPONSE_ONLY)) == 0;
}

/* ---- steps ---- */

static void
change_clear (gpointer data)
{
  Change *change = data;

  steward_history_state_clear (&change->before);
  steward_history_state_clear (&change->after);
}

static GArray *
step_new (void)
{
  GArray *step = g_array_new (FALSE, TRUE, sizeof (Change));

  g_array_set_clear_func (step, change_clear);

  return step;
}

static gsize
step_size (GArray *step)
{
  gsize size = sizeof (GArray);

  for (guint i = 0; i < step->len; i++)
    {
      Change *change = &g_array_index (step, Change, i);

      size += sizeof (Change) + steward_history_state_size (&change->before) +
              steward_history_state_size (&change->after);
    }

  return size;
}

static void
account (StewardHistory *self,
         GArray         *step,
         int             sign)
{
  gsize size = step_size (step);

  self->size += sign * size;
  total += sign * size;
}

static void
drop_all (StewardHistory *self,
          GPtrArray      *steps)
{
  for (guint i = 0; i < steps->len; i++)
    account (self, g_ptr_array_index (steps, i), -1);
  g_ptr_array_set_size (steps, 0);
}

static void
drop_oldest (StewardHistory *self)
{
  while (total > LIMIT && self->undo->len > 1)
    {
      account (self, g_ptr_array_index (self->undo, 0), -1);
      g_ptr_array_remove_index (self->undo, 0);
    }
}

/* Whether @step goes on with the typing that the last step ends with. */
static gboolean
goes_on (StewardHistory *self,
         GArray         *step)
{
  GArray *last = self->undo->len > 0 ? g_ptr_array_index (self->undo, self->undo->len - 1) : NULL;

  return self->burst && self->typing && last != NULL && last->len == 1 && step->len == 1 &&
         g_array_index (last, Change, 0).field == g_array_index (step, Change, 0).field &&
         self->time - self->step_time < BURST;
}

/* Takes @step into the last one; typing that comes back to where it began is no step. */
static void
grow (StewardHistory *self,
      GArray         *step)
{
  GArray *last = g_ptr_array_index (self->undo, self->undo->len - 1);
  Change *change = &g_array_index (last, Change, 0);

  account (self, last, -1);
  steward_history_state_clear (&change->after);
  steward_history_state_copy (&change->after, &g_array_index (step, Change, 0).after);
  account (self, last, 1);
  if (steward_history_state_same (&change->before, &change->after))
    {
      account (self, last, -1);
      g_ptr_array_set_size (self->undo, self->undo->len - 1);
      self->burst = FALSE;
    }
  g_array_unref (step);
}

/* Takes @step. */
static void
push (StewardHistory *self,
      GArray         *step)
{
  if (goes_on (self, step))
    grow (self, step);
  else
    {
      g_ptr_array_add (self->undo, step);
      account (self, step, 1);
      self->burst = self->typing;
    }
  self->step_time = self->time;
  drop_all (self, self->redo);
  drop_oldest (self);
}

/* ---- looking ---- */

static gboolean
is_known (StewardHistory *self,
          guint           i,
          const SoField  *field,
          StewardHistoryState          *now)
{
  g_autofree char *property = g_strdelimit (g_strdup (field->property), "_", '-');

  steward_history_state_read (now, self->carrier, field);
  if (self->typing_func != NULL)
    now->typing = self->typing_func (property, self->typing_data);

  return steward_history_state_same (&self->known[i], now);
}

/* What differs from what we know; NULL for nothing. We know it afterwards. */
static GArray *
look (StewardHistory *self)
{
  GArray *step = NULL;
  const SoField *fields;
  guint n_fields;

  fields = get_fields (self, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      StewardHistoryState now = { 0 };
      Change change = { i };

      if (is_for_users (&fields[i]) && !is_known (self, i, &fields[i], &now))
        {
          change.before = self->known[i];
          steward_history_state_copy (&change.after, &now);
          self->known[i] = now;
          if (step == NULL)
            step = step_new ();
          g_array_append_val (step, change);
        }
      else
        steward_history_state_clear (&now);
    }

  return step;
}

static void
take_document (StewardHistory *self)
{
  SoDocument *document = so_carrier_get_document (self->carrier);

  g_clear_pointer (&self->document, so_document_unref);
  self->document = document != NULL ? so_document_ref (document) : NULL;
}

static gboolean
source_cb (gpointer user_data)
{
  StewardHistory *self = user_data;

  self->source = 0;
  steward_history_flush (self);

  return G_SOURCE_REMOVE;
}

/* ---- GObject ---- */

static void
steward_history_finalize (GObject *object)
{
  StewardHistory *self = STEWARD_HISTORY (object);
  guint n_fields;

  g_clear_handle_id (&self->source, g_source_remove);
  drop_all (self, self->undo);
  drop_all (self, self->redo);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_clear_pointer (&self->document, so_document_unref);
  get_fields (self, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    steward_history_state_clear (&self->known[i]);
  g_free (self->known);

  G_OBJECT_CLASS (steward_history_parent_class)->finalize (object);
}

static void
steward_history_class_init (StewardHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_history_finalize;

  /* there may be something else to undo or redo */
  signals[CHANGED] = g_signal_new ("changed", STEWARD_TYPE_HISTORY, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_history_init (StewardHistory *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

/* ---- public ---- */

/**
 * steward_history_get:
 * @carrier: a carrier
 *
 * Returns: (transfer none): its history, which begins now unless there is one
 */
StewardHistory *
steward_history_get (SoCarrier *carrier)
{
  StewardHistory *self;
  guint n_fields;

  g_return_val_if_fail (SO_IS_CARRIER (carrier), NULL);

  self = g_object_get_data (G_OBJECT (carrier), KEY);
  if (self != NULL)
    return self;

  self = g_object_new (STEWARD_TYPE_HISTORY, NULL);
  self->carrier = carrier;
  get_fields (self, &n_fields);
  self->known = g_new0 (StewardHistoryState, n_fields);
  steward_history_settle (self);
  g_signal_connect_object (carrier, "changed", G_CALLBACK (steward_history_queue), self,
                           G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (carrier), KEY, self, g_object_unref);

  return self;
}

/**
 * steward_history_set_typing:
 * @self: a history
 * @func: (nullable): asked for what is typed; %NULL where nothing shows the carrier
 * @data: for @func
 */
void
steward_history_set_typing (StewardHistory       *self,
                            StewardHistoryTyping  func,
                            gpointer              data)
{
  g_return_if_fail (STEWARD_IS_HISTORY (self));

  steward_history_flush (self);
  self->typing_func = func;
  self->typing_data = data;
  steward_history_settle (self);
}

/**
 * steward_history_note_event:
 * @self: a history
 * @time: of the event, milliseconds
 * @typing: whether it goes to a text, where changes soon after each other are one step
 */
void
steward_history_note_event (StewardHistory *self,
                            guint32         time,
                            gboolean        typing)
{
  g_return_if_fail (STEWARD_IS_HISTORY (self));

  steward_history_flush (self);         /* that was an event before */
  self->time = time;
  self->typing = typing;
  if (!typing)
    self->burst = FALSE;
}

/* What comes is another step, however soon. */
void
steward_history_end_burst (StewardHistory *self)
{
  g_return_if_fail (STEWARD_IS_HISTORY (self));

  steward_history_flush (self);
  self->burst = FALSE;
}

/* Something may have changed: looks before the next event. A merge is several changes and
 * one step, and a load is told before its end. */
void
steward_history_queue (StewardHistory *self)
{
  g_return_if_fail (STEWARD_IS_HISTORY (self));

  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH, source_cb, self, NULL);
}

/* Makes a step of what has changed, unless that came with a load. */
void
steward_history_flush (StewardHistory *self)
{
  GArray *step;

  g_return_if_fail (STEWARD_IS_HISTORY (self));

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->document != so_carrier_get_document (self->carrier))
    {
      steward_history_settle (self);
      return;
    }

  step = look (self);
  if (step == NULL)
    return;

  push (self, step);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is there now is nobody's step. */
void
steward_history_settle (StewardHistory *self)
{
  GArray *step;

  g_return_if_fail (STEWARD_IS_HISTORY (self));

  take_document (self);
  step = look (self);
  if (step != NULL)
    g_array_unref (step);
}

void
steward_history_clear (StewardHistory *self)
{
  g_return_if_fail (STEWARD_IS_HISTORY (self));

  drop_all (self, self->undo);
  drop_all (self, self->redo);
  self->burst = FALSE;
  steward_history_settle (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
steward_history_can_undo (StewardHistory *self)
{
  g_return_val_if_fail (STEWARD_IS_HISTORY (self), FALSE);

  return self->undo->len > 0;
}

gboolean
steward_history_can_redo (StewardHistory *self)
{
  g_return_val_if_fail (STEWARD_IS_HISTORY (self), FALSE);

  return self->redo->len > 0;
}

static void
know (StewardHistory *self,
      guint           field,
      const StewardHistoryState    *state)
{
  steward_history_state_clear (&self->known[field]);
  steward_history_state_copy (&self->known[field], state);
}

/* Moves the last step of @from to @to. (transfer container) (nullable): its properties */
static GPtrArray *
move (StewardHistory *self,
      GPtrArray      *from,
      GPtrArray      *to)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const SoField *fields = get_fields (self, NULL);
  GArray *step;

  if (from->len == 0)
    return NULL;

  step = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, step);
  for (guint i = 0; i < step->len; i++)
    {
      Change *change = &g_array_index (step, Change, i);
      const StewardHistoryState *state = to == self->redo ? &change->before : &change->after;

      g_ptr_array_add (names, g_strdelimit (g_strdup (fields[change->field].property), "_", '-'));
      know (self, change->field, state);
      steward_history_state_write (state, self->carrier, &fields[change->field]);
    }
  self->burst = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);

  return g_steal_pointer (&names);
}

/**
 * steward_history_undo:
 * @self: a history
 *
 * Takes the last step back. What was typed then is for whoever shows the carrier: see
 * steward_history_get_typing(), and steward_history_settle() after that.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the fields that changed
 */
GPtrArray *
steward_history_undo (StewardHistory *self)
{
  g_return_val_if_fail (STEWARD_IS_HISTORY (self), NULL);

  steward_history_flush (self);

  return move (self, self->undo, self->redo);
}

/* Does again what was taken back last; as steward_history_undo(). */
GPtrArray *
steward_history_redo (StewardHistory *self)
{
  g_return_val_if_fail (STEWARD_IS_HISTORY (self), NULL);

  steward_history_flush (self);

  return move (self, self->redo, self->undo);
}

/* (nullable): what is typed into the field and is no value yet */
const char *
steward_history_get_typing (StewardHistory *self,
                            const char     *field)
{
  const SoField *line;

  g_return_val_if_fail (STEWARD_IS_HISTORY (self), NULL);

  line = so_carrier_find_field (self->carrier, field);
  g_return_val_if_fail (line != NULL, NULL);

  return self->known[line - get_fields (self, NULL)].typing;
}

/* Bytes of all histories together, about. */
gsize
steward_history_get_size (void)
{
  return total;
}
