/* steward-demo-faults.c: failures that the demo service produces when asked to
 *
 * Nothing is left to chance: with a rate of 0.25 it is the fourth request that fails, the
 * eighth, the twelfth, … counted from when the fault was set.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-demo-faults.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "so-json.h"
#include "steward-demo-methods.h"

#define DEFAULT_SLOW 1000   /* milliseconds */
#define LONGEST_SLOW 600000

struct _StewardDemoFaults
{
  GPtrArray *faults;        /* of StewardDemoFault */
};

static const char *const shapes[] = {
  [STEWARD_DEMO_SHAPE_AGENT] = "agent",
  [STEWARD_DEMO_SHAPE_REST] = "rest",
  [STEWARD_DEMO_SHAPE_BINDING] = "binding",
  [STEWARD_DEMO_SHAPE_NULL] = "null",
  [STEWARD_DEMO_SHAPE_HTML] = "html",
  [STEWARD_DEMO_SHAPE_EMPTY] = "empty",
};

static void
fault_free (gpointer data)
{
  StewardDemoFault *fault = data;

  g_free (fault->spec);
  g_free (fault->method);
  g_free (fault->text);
  g_free (fault);
}

StewardDemoFaults *
steward_demo_faults_new (void)
{
  StewardDemoFaults *self = g_new (StewardDemoFaults, 1);

  self->faults = g_ptr_array_new_with_free_func (fault_free);

  return self;
}

void
steward_demo_faults_free (StewardDemoFaults *self)
{
  g_ptr_array_unref (self->faults);
  g_free (self);
}

/* ---- reading "KIND[=DETAIL][+done][:RATE][@AGENT/METHOD] [TEXT]" ---- */

/* Cuts @text at the last @mark; (nullable): what follows it. */
static char *
cut (char *text,
     char  mark)
{
  char *found = strrchr (text, mark);

  if (found == NULL)
    return NULL;
  *found = '\0';

  return found + 1;
}

static gboolean
read_kind (StewardDemoFault *fault,
           const char       *kind)
{
  static const struct
  {
    const char           *name;
    StewardDemoFaultKind  kind;
  } kinds[] = {
    { "slow", STEWARD_DEMO_FAULT_SLOW },
    { "reset", STEWARD_DEMO_FAULT_RESET },
    { "truncated", STEWARD_DEMO_FAULT_TRUNCATED },
    { "not-json", STEWARD_DEMO_FAULT_NOT_JSON },
  };
  guint64 status;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kind, kinds[i].name) == 0)
      {
        fault->kind = kinds[i].kind;
        return TRUE;
      }

  fault->kind = STEWARD_DEMO_FAULT_STATUS;
  if (!g_ascii_string_to_unsigned (kind, 10, 200, 599, &status, NULL) ||
      (status > 200 && status < 400))
    return FALSE;
  fault->status = (guint) status;

  return TRUE;
}

static gboolean
read_detail (StewardDemoFault *fault,
             const char       *detail)
{
  guint64 milliseconds;

  if (fault->kind == STEWARD_DEMO_FAULT_SLOW)
    {
      if (!g_ascii_string_to_unsigned (detail, 10, 0, LONGEST_SLOW, &milliseconds, NULL))
        return FALSE;
      fault->milliseconds = (guint) milliseconds;
      return TRUE;
    }

  for (guint i = 0; fault->kind == STEWARD_DEMO_FAULT_STATUS && i < G_N_ELEMENTS (shapes); i++)
    if (strcmp (detail, shapes[i]) == 0)
      {
        fault->shape = (StewardDemoShape) i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_rate (StewardDemoFault *fault,
           const char       *rate)
{
  char *end = NULL;

  if (strcmp (rate, "once") == 0)
    {
      fault->once = TRUE;
      return TRUE;
    }
  fault->rate = g_ascii_strtod (rate, &end);

  return *end == '\0' && fault->rate > 0 && fault->rate <= 1;
}

/* TRUE where all of it is understood; changes @spec. */
static gboolean
read_spec (StewardDemoFault *fault,
           char             *spec)
{
  char *text = strchr (spec, ' ');
  const char *method, *rate, *done, *detail;

  if (text != NULL)
    {
      *text = '\0';
      fault->text = g_strdup (g_strstrip (text + 1));
    }
  method = cut (spec, '@');
  rate = cut (spec, ':');
  done = cut (spec, '+');
  detail = cut (spec, '=');

  fault->rate = 1;
  fault->milliseconds = DEFAULT_SLOW;
  fault->done = done != NULL;
  fault->method = g_strdup (method);

  return read_kind (fault, spec) &&
         (detail == NULL || read_detail (fault, detail)) &&
         (done == NULL || strcmp (done, "done") == 0) &&
         (rate == NULL || read_rate (fault, rate)) &&
         (method == NULL || steward_demo_methods_find (method) != NULL);
}

/**
 * steward_demo_faults_set:
 * @self: faults
 * @specs: (nullable) (array zero-terminated=1): "500=rest:0.5@Agent/Method", …
 * @error: G_OPTION_ERROR_BAD_VALUE for one that cannot be read; nothing changes then
 *
 * Takes these instead of all that were there.
 *
 * Returns: whether all of them are understood
 */
gboolean
steward_demo_faults_set (StewardDemoFaults   *self,
                         const char * const  *specs,
                         GError             **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (fault_free);

  for (guint i = 0; specs != NULL && specs[i] != NULL; i++)
    {
      StewardDemoFault *fault = g_new0 (StewardDemoFault, 1);
      g_autofree char *spec = g_strstrip (g_strdup (specs[i]));

      g_ptr_array_add (faults, fault);
      fault->spec = g_strdup (spec);
      if (!read_spec (fault, spec))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       /* translators: %s is what was written, as "500:2@Ticket/Nothing" */
                       _("No such fault: %s"), fault->spec);
          return FALSE;
        }
    }

  g_ptr_array_unref (self->faults);
  self->faults = g_steal_pointer (&faults);

  return TRUE;
}

/* The same of lines; empty ones and those that begin with # say nothing. */
gboolean
steward_demo_faults_set_text (StewardDemoFaults  *self,
                              const char         *text,
                              GError            **error)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GPtrArray) specs = g_ptr_array_new ();

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0' && **line != '#')
      g_ptr_array_add (specs, *line);
  g_ptr_array_add (specs, NULL);

  return steward_demo_faults_set (self, (const char * const *) specs->pdata, error);
}

/* Whether it is the turn of the last request that was seen. */
static gboolean
is_due (StewardDemoFault *fault)
{
  if (fault->once)
    return fault->hit == 0;

  return (guint) (fault->seen * fault->rate + 1e-9) >
         (guint) ((fault->seen - 1) * fault->rate + 1e-9);
}

/**
 * steward_demo_faults_choose:
 * @self: faults
 * @method: "Agent/Method" of a request
 *
 * Counts the request.
 *
 * Returns: (transfer none) (nullable): the first fault that is due for it
 */
StewardDemoFault *
steward_demo_faults_choose (StewardDemoFaults *self,
                            const char        *method)
{
  StewardDemoFault *chosen = NULL;

  for (guint i = 0; i < self->faults->len; i++)
    {
      StewardDemoFault *fault = g_ptr_array_index (self->faults, i);

      if (fault->method != NULL && g_ascii_strcasecmp (fault->method, method) != 0)
        continue;

      fault->seen++;
      if (chosen == NULL && is_due (fault))
        {
          fault->hit++;
          chosen = fault;
        }
    }

  return chosen;
}

/* (transfer full): a line each, with what has come of it */
char *
steward_demo_faults_describe (StewardDemoFaults *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->faults->len; i++)
    {
      StewardDemoFault *fault = g_ptr_array_index (self->faults, i);

      g_string_append_printf (out, "# %u of %u requests\n%s\n", fault->hit, fault->seen,
                              fault->spec);
    }

  return g_string_free (out, FALSE);
}

/* ---- what the answer says ---- */

static const char *
error_type (guint status)
{
  switch (status)
    {
    case 403:
      return "SoSentryException";
    case 400:
      return "ArgumentException";
    case 404:
      return "SoNotFoundException";
    default:
      return "SoException";
    }
}

static char *
make_object (StewardDemoFault *fault,
             const char       *text)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  if (fault->shape == STEWARD_DEMO_SHAPE_BINDING)
    {
      json_object_set_string_member (object, "Message", "The request is invalid.");
      json_object_set_string_member (object, "MessageDetail", text);
    }
  else
    {
      gboolean rest = fault->shape == STEWARD_DEMO_SHAPE_REST;

      json_object_set_boolean_member (object, "Error", TRUE);
      json_object_set_string_member (object, "ErrorType", error_type (fault->status));
      json_object_set_string_member (object, rest ? "ErrorMessage" : "Message", text);
      json_object_set_string_member (object, "ErrorSource", "Steward.Demo");
    }

  return so_json_print (node);
}

/* Whether it is answered with something else than the work's own answer. */
gboolean
steward_demo_fault_has_body (StewardDemoFault *fault)
{
  return fault->kind == STEWARD_DEMO_FAULT_STATUS || fault->kind == STEWARD_DEMO_FAULT_NOT_JSON;
}

/**
 * steward_demo_fault_make_body:
 * @fault: with an answer of its own
 * @type: (out): its content type
 *
 * Returns: (transfer full): the body
 */
char *
steward_demo_fault_make_body (StewardDemoFault  *fault,
                              const char       **type)
{
  g_autofree char *text = fault->text != NULL ? g_strdup (fault->text) :
                          g_strdup_printf ("The demo service was told to fail with %u.",
                                           fault->status);

  *type = "application/json; charset=utf-8";
  if (fault->kind != STEWARD_DEMO_FAULT_NOT_JSON && fault->shape == STEWARD_DEMO_SHAPE_NULL)
    return g_strdup ("null");

  if (fault->kind != STEWARD_DEMO_FAULT_NOT_JSON && fault->shape <= STEWARD_DEMO_SHAPE_BINDING)
    return make_object (fault, text);

  *type = "text/html; charset=utf-8";
  if (fault->kind != STEWARD_DEMO_FAULT_NOT_JSON && fault->shape == STEWARD_DEMO_SHAPE_EMPTY)
    return g_strdup ("");

  return g_strdup ("<!DOCTYPE html>\n"
                   "<html><body><h1>Proxy</h1><p>Please sign in.</p></body></html>\n");
}
