/* bench-json.c: reading and printing a ticket against json-glib doing less
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "so-carrier.h"
#include "so-json.h"
#include "so-ticket-entity.h"

/* Two tasks are timed in turns within one run, so a busy machine slows both.
 * The figure is the median of the turns' quotients.
 */
#define TURNS 31
#define TURN_TIME 4000 /* microseconds */

typedef struct
{
  const char *text;
  gsize       length;
  JsonNode   *node;
  SoCarrier  *ticket;
} Subject;

typedef void (*Task) (Subject *subject);

static void
parse_with_json_glib (Subject *subject)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, subject->text, subject->length, NULL))
    g_error ("json-glib refuses the text");
}

static void
read_carriers (Subject *subject)
{
  g_autoptr (SoDocument) document = so_document_new (subject->text, subject->length, NULL);
  g_autoptr (SoCarrier) ticket = so_carrier_new_from_document (SO_TYPE_TICKET_ENTITY, document,
                                                               NULL);

  g_assert_nonnull (ticket);
}

static void
read_carriers_by_tree (Subject *subject)
{
  g_autoptr (JsonNode) node = so_json_parse (subject->text, subject->length, NULL);
  g_autoptr (SoCarrier) ticket = so_carrier_new_from_json (SO_TYPE_TICKET_ENTITY, node, NULL);

  g_assert_nonnull (ticket);
}

static void
parse_tree (Subject *subject)
{
  g_autoptr (JsonNode) node = so_json_parse (subject->text, subject->length, NULL);

  g_assert_nonnull (node);
}

static void
print_with_json_glib (Subject *subject)
{
  g_autofree char *text = json_to_string (subject->node, FALSE);

  g_assert_nonnull (text);
}

static void
print_request (Subject *subject)
{
  g_autofree char *text = so_carrier_print_request (subject->ticket);

  g_assert_nonnull (text);
}

static void
print_request_by_tree (Subject *subject)
{
  g_autoptr (JsonNode) node = so_carrier_to_request (subject->ticket);
  g_autofree char *text = so_json_print (node);

  g_assert_nonnull (text);
}

static void
print_tree (Subject *subject)
{
  g_autofree char *text = so_json_print (subject->node);

  g_assert_nonnull (text);
}

static double
time_turn (Task     task,
           Subject *subject,
           guint    n)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    task (subject);

  return (double) (g_get_monotonic_time () - start) / n;
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Returns whether @task takes at most @goal times as long as @base; 0 is no goal. */
static gboolean
race (const char *label,
      Task        task,
      Task        base,
      Subject    *subject,
      double      goal)
{
  double quotients[TURNS], tasks[TURNS], bases[TURNS];
  double once = time_turn (base, subject, 20);
  guint n = (guint) MAX (1, TURN_TIME / once);
  double median;

  for (guint i = 0; i < TURNS; i++)
    {
      bases[i] = time_turn (base, subject, n);
      tasks[i] = time_turn (task, subject, n);
      quotients[i] = tasks[i] / bases[i];
    }
  qsort (quotients, TURNS, sizeof (double), compare);
  qsort (tasks, TURNS, sizeof (double), compare);
  qsort (bases, TURNS, sizeof (double), compare);
  median = quotients[TURNS / 2];

  g_print ("  %-44s %7.2f us of %7.2f us: %.2f times", label,
           tasks[TURNS / 2], bases[TURNS / 2], median);
  if (goal > 0)
    g_print (", goal %.2f %s", goal, median <= goal ? "reached" : "MISSED");
  g_print ("\n");

  return goal == 0 || median <= goal;
}

static JsonNode *
read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "samples", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  JsonNode *node = NULL;

  if (g_file_get_contents (path, &text, &length, &error))
    node = so_json_parse (text, length, &error);
  if (node == NULL)
    g_error ("%s: %s", path, error->message);

  return node;
}

/* The documented answer has null for most parts: here they are there. */
static char *
make_full_ticket (void)
{
  static const char associate[] =
    "{\"AssociateId\":103,\"Name\":\"REBR\",\"PersonId\":12,\"Rank\":4,\"Tooltip\":\"Renate\","
    "\"Type\":\"InternalAssociate\",\"GroupIdx\":3,\"FullName\":\"Renate Brattberg\","
    "\"FormalName\":\"Brattberg, Renate\",\"Deleted\":false,\"EjUserId\":7,\"UserName\":\"rebr\"}";
  static const struct { const char *member, *sample; } parts[] = {
    { "Category", "List.GetTicketCategoryEntity.response.json" },
    { "Priority", "List.GetTicketPriorityEntity.response.json" },
    { "Status", "List.GetTicketStatusEntity.response.json" },
  };
  g_autoptr (JsonNode) ticket = read_sample ("Ticket.SaveTicketEntity.response.json");
  JsonObject *object = json_node_get_object (ticket);
  JsonArray *persons = json_object_get_array_member (object, "SecondaryPersons");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    json_object_set_member (object, parts[i].member, read_sample (parts[i].sample));
  json_object_set_member (object, "OwnedBy", so_json_parse (associate, -1, NULL));
  json_object_set_member (object, "CreatedBy", so_json_parse (associate, -1, NULL));
  json_object_set_member (object, "Person", json_array_dup_element (persons, 0));

  return so_json_print (ticket);
}

static gboolean
run (const char *title,
     const char *text)
{
  g_autoptr (JsonNode) node = so_json_parse (text, -1, NULL);
  g_autoptr (SoDocument) document = so_document_new (text, -1, NULL);
  g_autoptr (SoCarrier) ticket = so_carrier_new_from_document (SO_TYPE_TICKET_ENTITY, document,
                                                               NULL);
  g_autofree char *request = so_carrier_print_request (ticket);
  g_autoptr (JsonNode) request_node = so_json_parse (request, -1, NULL);
  Subject subject = { text, strlen (text), request_node, ticket };
  gboolean reached;

  g_print ("%s, %zu bytes; against json_parser_load_from_data\n", title, subject.length);
  reached = race ("text to carriers", read_carriers, parse_with_json_glib, &subject, 0.7);
  race ("text to a tree", parse_tree, parse_with_json_glib, &subject, 0);
  race ("text to a tree to carriers", read_carriers_by_tree, parse_with_json_glib, &subject, 0);

  g_print ("%s, its request of %zu bytes; against json_to_string of a tree\n", title,
           strlen (request));
  reached &= race ("so_carrier_print_request", print_request, print_with_json_glib, &subject, 1);
  race ("so_json_print of the same tree", print_tree, print_with_json_glib, &subject, 0);
  race ("so_carrier_to_request and so_json_print", print_request_by_tree, print_with_json_glib,
        &subject, 0);

  return reached;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *full = NULL;
  gboolean reached;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "data", "samples",
                                "Ticket.SaveTicketEntity.response.json", NULL);
  if (!g_file_get_contents (path, &text, NULL, NULL))
    g_error ("%s is missing", path);
  full = make_full_ticket ();

  reached = run ("The documented ticket", text);
  reached &= run ("A ticket with all its parts", full);

  return reached ? EXIT_SUCCESS : EXIT_FAILURE;
}
