/* test-history.c: undo and redo of a carrier
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-kinds.h"

#include "steward-history.h"

static void
set_title (SoCarrier  *carrier,
           const char *title,
           guint32     time,
           gboolean    typing)
{
  steward_history_note_event (steward_history_get (carrier), time, typing);
  g_object_set (carrier, "title", title, NULL);
  steward_history_flush (steward_history_get (carrier));
}

static void
undo (SoCarrier *carrier)
{
  g_autoptr (GPtrArray) fields = steward_history_undo (steward_history_get (carrier));

  g_assert_nonnull (fields);
}

static void
redo (SoCarrier *carrier)
{
  g_autoptr (GPtrArray) fields = steward_history_redo (steward_history_get (carrier));

  g_assert_nonnull (fields);
}

static void
assert_title (SoCarrier  *carrier,
              const char *wanted)
{
  g_autofree char *title = NULL;

  g_object_get (carrier, "title", &title, NULL);
  g_assert_cmpstr (title, ==, wanted);
}

static void
test_bursts (void)
{
  g_autoptr (SoCarrier) carrier = form_sample_new ();
  StewardHistory *history = steward_history_get (carrier);
  g_autofree char *before = NULL;

  g_object_get (carrier, "title", &before, NULL);
  g_assert_false (steward_history_can_undo (history));

  set_title (carrier, "a", 1000, TRUE);
  set_title (carrier, "ab", 1900, TRUE);
  set_title (carrier, "abc", 2800, TRUE);
  set_title (carrier, "abcd", 3900, TRUE);      /* more than a second later */
  steward_history_end_burst (history);          /* the focus moved */
  set_title (carrier, "abcde", 4000, TRUE);

  undo (carrier);
  assert_title (carrier, "abcd");
  undo (carrier);
  assert_title (carrier, "abc");
  undo (carrier);
  assert_title (carrier, before);
  g_assert_false (steward_history_can_undo (history));
  g_assert_false (so_carrier_is_dirty (carrier));

  redo (carrier);
  assert_title (carrier, "abc");
  redo (carrier);
  redo (carrier);
  assert_title (carrier, "abcde");
  g_assert_false (steward_history_can_redo (history));
}

/* Typing in another field, and what is no typing, ends a burst; a new edit ends what could be
 * done again. */
static void
test_steps (void)
{
  g_autoptr (SoCarrier) carrier = form_sample_new ();
  StewardHistory *history = steward_history_get (carrier);

  set_title (carrier, "a", 1000, TRUE);
  steward_history_note_event (history, 1100, TRUE);
  g_object_set (carrier, "amount", 7, NULL);
  set_title (carrier, "ab", 1200, TRUE);
  set_title (carrier, "abc", 1300, FALSE);
  set_title (carrier, "abcd", 1400, FALSE);
  undo (carrier);
  assert_title (carrier, "abc");
  undo (carrier);
  assert_title (carrier, "ab");
  undo (carrier);
  assert_title (carrier, "a");
  undo (carrier);
  undo (carrier);
  g_assert_false (so_carrier_is_dirty (carrier));

  redo (carrier);
  set_title (carrier, "x", 9000, FALSE);
  g_assert_false (steward_history_can_redo (history));

  /* typing that comes back to where it began is no step */
  set_title (carrier, "xy", 20000, TRUE);
  set_title (carrier, "x", 20100, TRUE);
  undo (carrier);
  assert_title (carrier, "a");
}

/* A load is nobody's step, nor are the edits over it that stay; steps from before it stay. */
static void
test_load (void)
{
  g_autoptr (SoCarrier) carrier = form_sample_new ();
  StewardHistory *history = steward_history_get (carrier);
  g_autofree char *before = NULL;
  g_autoptr (SoDocument) document = NULL;
  g_autofree char *text = NULL;

  g_object_get (carrier, "title", &before, NULL);
  set_title (carrier, "saved", 1000, FALSE);
  text = so_carrier_print (carrier);
  document = so_document_new (text, -1, NULL);
  g_assert_true (so_carrier_load_document (carrier, document, NULL));
  g_object_set (carrier, "amount", 7, NULL);
  steward_history_flush (history);
  g_object_set (carrier, "amount", 42, NULL);
  steward_history_settle (history);
  g_assert_false (so_carrier_is_dirty (carrier));

  undo (carrier);
  assert_title (carrier, before);
  g_assert_true (so_carrier_is_dirty (carrier));
  g_assert_false (steward_history_can_undo (history));
  redo (carrier);
  assert_title (carrier, "saved");
  g_assert_false (so_carrier_is_dirty (carrier));
}

/* The oldest steps go, the newest stays, however big. */
static void
test_memory (void)
{
  gsize before = steward_history_get_size ();
  SoCarrier *carrier = form_sample_new ();
  guint n = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strnfill (1 << 20, 'a' + i % 26);

      set_title (carrier, text, 5000 * i, FALSE);
      g_assert_cmpuint (steward_history_get_size (), <=, 50 << 20);
    }
  while (steward_history_can_undo (steward_history_get (carrier)))
    {
      undo (carrier);
      n++;
    }
  g_assert_cmpuint (n, >=, 20);
  g_assert_cmpuint (n, <, 60);

  g_object_unref (carrier);
  g_assert_cmpuint (steward_history_get_size (), ==, before);
}

static void
add_tests (void)
{
  g_test_add_func ("/history/bursts", test_bursts);
  g_test_add_func ("/history/steps", test_steps);
  g_test_add_func ("/history/load", test_load);
  g_test_add_func ("/history/memory", test_memory);
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
