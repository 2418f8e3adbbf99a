/* steward-demo-faults.h: failures that the demo service produces when asked to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StewardDemoFaultKind:
 * @STEWARD_DEMO_FAULT_STATUS: an answer with a status of failure, or an error object in a 200
 * @STEWARD_DEMO_FAULT_SLOW: the answer takes its time
 * @STEWARD_DEMO_FAULT_RESET: the connection is cut before anything of an answer
 * @STEWARD_DEMO_FAULT_TRUNCATED: the connection is cut in the middle of the answer's body
 * @STEWARD_DEMO_FAULT_NOT_JSON: a proxy's web page with the status 200
 */
typedef enum
{
  STEWARD_DEMO_FAULT_STATUS,
  STEWARD_DEMO_FAULT_SLOW,
  STEWARD_DEMO_FAULT_RESET,
  STEWARD_DEMO_FAULT_TRUNCATED,
  STEWARD_DEMO_FAULT_NOT_JSON,
} StewardDemoFaultKind;

/**
 * StewardDemoShape:
 * @STEWARD_DEMO_SHAPE_AGENT: {Error, ErrorType, Message, ErrorSource}
 * @STEWARD_DEMO_SHAPE_REST: {Error, ErrorType, ErrorMessage, ErrorSource}
 * @STEWARD_DEMO_SHAPE_BINDING: {Message, MessageDetail}
 * @STEWARD_DEMO_SHAPE_NULL: null
 * @STEWARD_DEMO_SHAPE_HTML: a web page
 * @STEWARD_DEMO_SHAPE_EMPTY: nothing
 *
 * The body of a failure: API 6, and what proxies send.
 */
typedef enum
{
  STEWARD_DEMO_SHAPE_AGENT,
  STEWARD_DEMO_SHAPE_REST,
  STEWARD_DEMO_SHAPE_BINDING,
  STEWARD_DEMO_SHAPE_NULL,
  STEWARD_DEMO_SHAPE_HTML,
  STEWARD_DEMO_SHAPE_EMPTY,
} StewardDemoShape;

/**
 * StewardDemoFault:
 * @spec: as it was given
 * @kind: what happens
 * @status: of the answer, for @STEWARD_DEMO_FAULT_STATUS
 * @shape: of the answer's body, for @STEWARD_DEMO_FAULT_STATUS
 * @milliseconds: for @STEWARD_DEMO_FAULT_SLOW
 * @done: whether the work is done all the same
 * @once: the next request only
 * @rate: share of the requests, above 0, at most 1
 * @method: (nullable): "Agent/Method", the only one that fails
 * @text: (nullable): what the answer says
 * @seen: requests that it is about, so far
 * @hit: those that failed
 */
typedef struct
{
  char                 *spec;
  StewardDemoFaultKind  kind;
  guint                 status;
  StewardDemoShape      shape;
  guint                 milliseconds;
  gboolean              done;
  gboolean              once;
  double                rate;
  char                 *method;
  char                 *text;
  guint                 seen;
  guint                 hit;
} StewardDemoFault;

typedef struct _StewardDemoFaults StewardDemoFaults;

StewardDemoFaults *steward_demo_faults_new       (void);
void               steward_demo_faults_free      (StewardDemoFaults   *self);
gboolean           steward_demo_faults_set       (StewardDemoFaults   *self,
                                                  const char * const  *specs,
                                                  GError             **error);
gboolean           steward_demo_faults_set_text  (StewardDemoFaults   *self,
                                                  const char          *text,
                                                  GError             **error);
StewardDemoFault  *steward_demo_faults_choose    (StewardDemoFaults   *self,
                                                  const char          *method);
char              *steward_demo_faults_describe  (StewardDemoFaults   *self);
gboolean           steward_demo_fault_has_body   (StewardDemoFault    *fault);
char              *steward_demo_fault_make_body  (StewardDemoFault    *fault,
                                                  const char         **type);

G_END_DECLS
