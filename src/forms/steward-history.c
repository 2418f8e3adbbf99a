/* steward-history.c: what a user changed in a carrier, to be taken back and done again
 *
 * A step is the fields that changed at one time, with what they were before and after; what
 * is typed and no value yet belongs to a field as its value does. Whatever edits the carrier
 * makes a step: a row, a page, a merge of a draft. A load makes none: it gives the carrier
 * another document, and steps from before it stay.
 *
 * The carrier holds its history, and so each working copy has its own. Values are kept in
 * memory only, secrets too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-history.h"

#include "steward-history-steps.h"

#define BURST 1000              /* milliseconds; typing that pauses longer is another step */
#define KEY "steward-history"

struct _StewardHistory
{
  GObject               parent_instance;

  SoCarrier            *carrier;        /* it holds us */
  SoDocument           *document;       /* nullable: that the states are edits of */
  StewardHistoryState  *known;          /* per field, when we last looked */
  StewardHistorySteps   steps;
  StewardHistoryTyping  typing_func;    /* nullable */
  gpointer              typing_data;
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

/* Takes @step: typing that goes on makes the last one longer. */
static void
push (StewardHistory *self,
      GArray         *step)
{
  if (self->burst && self->typing && self->time - self->step_time < BURST &&
      steward_history_steps_can_grow (&self->steps, step))
    self->burst = steward_history_steps_grow (&self->steps, step);
  else
    {
      steward_history_steps_push (&self->steps, step);
      self->burst = self->typing;
    }
  self->step_time = self->time;
}

/* ---- looking ---- */

static gboolean
is_known (StewardHistory      *self,
          guint                i,
          const SoField       *field,
          StewardHistoryState *now)
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
      StewardHistoryChange change = { i };

      if (is_for_users (&fields[i]) && !is_known (self, i, &fields[i], &now))
        {
          change.before = self->known[i];
          steward_history_state_copy (&change.after, &now);
          self->known[i] = now;
          if (step == NULL)
            step = steward_history_step_new ();
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
  steward_history_steps_free (&self->steps);
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
  steward_history_steps_init (&self->steps);
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

  steward_history_steps_drop (&self->steps);
  self->burst = FALSE;
  steward_history_settle (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
steward_history_can_undo (StewardHistory *self)
{
  g_return_val_if_fail (STEWARD_IS_HISTORY (self), FALSE);

  return self->steps.undo->len > 0;
}

gboolean
steward_history_can_redo (StewardHistory *self)
{
  g_return_val_if_fail (STEWARD_IS_HISTORY (self), FALSE);

  return self->steps.redo->len > 0;
}

static void
know (StewardHistory            *self,
      guint                      field,
      const StewardHistoryState *state)
{
  steward_history_state_clear (&self->known[field]);
  steward_history_state_copy (&self->known[field], state);
}

/* Has @step undone or redone. (transfer full) (nullable): its properties */
static GPtrArray *
write_step (StewardHistory *self,
            GArray         *step,
            gboolean        undone)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const SoField *fields = get_fields (self, NULL);

  if (step == NULL)
    return NULL;

  for (guint i = 0; i < step->len; i++)
    {
      StewardHistoryChange *change = &g_array_index (step, StewardHistoryChange, i);
      const StewardHistoryState *state = undone ? &change->before : &change->after;

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

  return write_step (self, steward_history_steps_undo (&self->steps), TRUE);
}

/* Does again what was taken back last; as steward_history_undo(). */
GPtrArray *
steward_history_redo (StewardHistory *self)
{
  g_return_val_if_fail (STEWARD_IS_HISTORY (self), NULL);

  steward_history_flush (self);

  return write_step (self, steward_history_steps_redo (&self->steps), FALSE);
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
  return steward_history_steps_get_total ();
}
