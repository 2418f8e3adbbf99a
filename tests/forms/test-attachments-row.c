/* test-attachments-row.c: files that are to go with a message
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include <glib/gstdio.h>

#include "steward-attachment-line.h"

#define ROWS \
  "<child><object class='StewardTextRow'><property name='field'>title</property>" \
  "<property name='title'>_Title</property></object></child>" \
  "<child><object class='StewardAttachmentsRow'><property name='title'>_Attachments</property>" \
  "</object></child>"

typedef struct
{
  FormFixture            form;
  StewardAttachmentsRow *row;
  GListStore            *store;
  char                  *folder;
} Fixture;

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            gsize       length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *content = g_strnfill (length, 'x');
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *row;

  fixture->folder = g_dir_make_tmp ("steward-attachments-XXXXXX", NULL);
  write_file (fixture, "report.pdf", 1500);
  write_file (fixture, "log.txt", 500);
  form_fixture_open (&fixture->form, ROWS);
  form_fixture_show (&fixture->form, "");
  row = gtk_widget_get_next_sibling (GTK_WIDGET (form_row (&fixture->form, "title")));
  fixture->row = STEWARD_ATTACHMENTS_ROW (row);
  fixture->store = g_object_ref (steward_attachments_row_get_store (fixture->row));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const names[] = { "report.pdf", "log.txt" };

  form_fixture_close (&fixture->form);
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
add (Fixture    *fixture,
     const char *name,
     const char *second)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) first_file = get_file (fixture, name);
  g_autoptr (GFile) second_file = second != NULL ? get_file (fixture, second) : NULL;

  g_list_store_append (files, first_file);
  if (second_file != NULL)
    g_list_store_append (files, second_file);
  steward_attachments_row_add_files (fixture->row, G_LIST_MODEL (files));
}

static void
assert_names (Fixture    *fixture,
              const char *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->store)); i++)
    {
      g_autoptr (SoPendingAttachment) attachment =
        g_list_model_get_item (G_LIST_MODEL (fixture->store), i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", attachment->name);
    }
  g_assert_cmpstr (text->str, ==, names);
}

static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);

  g_assert_true (form_says (row, "Files can also be dropped or pasted here"));
  add (fixture, "report.pdf", "log.txt");
  assert_names (fixture, "report.pdf|log.txt");
  g_assert_true (form_says (row, "report.pdf"));
  g_assert_true (form_says (row, "1.5 kB · Not uploaded yet"));
  g_assert_true (form_says (row, "2 files, 2.0 kB"));
  g_assert_nonnull (form_find (row, GTK_TYPE_BUTTON, "Add Files: Attachments"));

  add (fixture, "report.pdf", NULL);                    /* is there already */
  assert_names (fixture, "report.pdf|log.txt");
  g_assert_null (steward_base_row_get_warning (STEWARD_BASE_ROW (row)));

  add (fixture, "nowhere.txt", "../");                  /* the others are there still */
  assert_names (fixture, "report.pdf|log.txt");
  g_assert_true (form_says (row, "nowhere.txt"));
  g_assert_true (form_says (row, "Only a file can be attached"));
  g_assert_true (steward_form_validate (fixture->form.form));
  g_assert_false (so_carrier_is_dirty (fixture->form.carrier));

  form_fixture_show (&fixture->form, "'Title':'Other'");        /* has nothing to do with files */
  assert_names (fixture, "report.pdf|log.txt");
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);
  GtkWidget *button, *next;

  add (fixture, "report.pdf", "log.txt");
  button = form_find (row, GTK_TYPE_BUTTON, "Remove report.pdf from Attachments");
  next = form_find (row, GTK_TYPE_BUTTON, "Remove log.txt from Attachments");
  gtk_widget_grab_focus (button);
  form_click (button);
  assert_names (fixture, "log.txt");
  g_assert_true (gtk_widget_has_focus (next));
  g_assert_true (form_says (row, "1 file, 500 bytes"));
  form_click (next);
  assert_names (fixture, "");
  g_assert_true (gtk_widget_has_focus (form_find (row, GTK_TYPE_BUTTON, "Add Files: Attachments")));
  g_assert_false (form_says (row, "log.txt"));
}

/* What the creation of the ticket tells. */
static void
test_state (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);
  g_autoptr (SoPendingAttachment) attachment = NULL;
  GtkWidget *line, *bar;

  add (fixture, "report.pdf", NULL);
  attachment = g_list_model_get_item (G_LIST_MODEL (fixture->store), 0);
  line = form_find (row, STEWARD_TYPE_ATTACHMENT_LINE, "report.pdf");
  form_assert_described (line, "1.5 kB · Not uploaded yet");
  g_assert_null (form_find (row, GTK_TYPE_PROGRESS_BAR, "report.pdf"));

  attachment->id = 3;
  so_pending_attachment_touch (attachment);
  steward_attachments_row_set_progress (fixture->row, attachment, 0.25);
  bar = form_find (row, GTK_TYPE_PROGRESS_BAR, "report.pdf");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), ==, 0.25);
  form_assert_described (line, "1.5 kB · Uploading");

  steward_attachments_row_set_progress (fixture->row, attachment, -1);
  steward_attachments_row_set_wrong (fixture->row, attachment, "A virus was found");
  g_assert_true (form_says (row, "A virus was found"));
  form_assert_described (line, "1.5 kB · Uploading. A virus was found");
  steward_attachments_row_set_wrong (fixture->row, attachment, NULL);
  g_assert_false (form_says (row, "A virus was found"));

  attachment->uploaded = TRUE;
  so_pending_attachment_touch (attachment);
  form_assert_described (line, "1.5 kB · Uploaded");
  g_assert_nonnull (form_find (row, GTK_TYPE_BUTTON, "Remove report.pdf from Attachments"));
  attachment->attached = TRUE;
  so_pending_attachment_touch (attachment);
  form_assert_described (line, "1.5 kB · With the message");
  g_assert_null (form_find (row, GTK_TYPE_BUTTON, "Remove report.pdf from Attachments"));
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->row));
  g_autoptr (GFile) file = get_file (fixture, "log.txt");
  GSList list = { file, NULL };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &list);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
    }
  g_assert_true (taken);
  assert_names (fixture, "log.txt");
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  static const guchar pixel[] = { 255, 0, 0, 255 };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->form.window);
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixel, sizeof pixel);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8A8, bytes, 4);
  g_autoptr (GFile) file = get_file (fixture, "log.txt");
  g_autoptr (SoPendingAttachment) picture = NULL;
  GSList list = { file, NULL };

  gdk_clipboard_set_text (clipboard, "Only words");
  g_assert_false (steward_attachments_row_paste (fixture->row));

  gdk_clipboard_set (clipboard, GDK_TYPE_FILE_LIST, &list);
  g_assert_true (steward_attachments_row_paste (fixture->row));
  wait_for (g_list_model_get_n_items (G_LIST_MODEL (fixture->store)) == 1);
  gdk_clipboard_set_texture (clipboard, texture);
  g_assert_true (steward_attachments_row_paste (fixture->row));
  wait_for (g_list_model_get_n_items (G_LIST_MODEL (fixture->store)) == 2);
  assert_names (fixture, "log.txt|Picture.png");
  picture = g_list_model_get_item (G_LIST_MODEL (fixture->store), 1);
  g_assert_cmpstr (picture->content_type, ==, "image/png");
  g_assert_cmpint (picture->size, >, 0);

  g_assert_true (steward_attachments_row_paste (fixture->row));   /* and gone before the answer */
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);

  steward_form_set_read_only (fixture->form.form, TRUE, "Locked");
  g_assert_true (form_says (row, "None"));
  g_assert_null (form_find (row, GTK_TYPE_BUTTON, "Add Files: Attachments"));
  form_assert_described (row, "Locked");
  add (fixture, "log.txt", NULL);
  assert_names (fixture, "");
  steward_form_set_read_only (fixture->form.form, FALSE, NULL);
  add (fixture, "log.txt", NULL);
  steward_form_set_read_only (fixture->form.form, TRUE, "Locked");
  g_assert_true (form_says (row, "log.txt"));
  g_assert_false (form_says (row, "None"));
  g_assert_null (form_find (row, GTK_TYPE_BUTTON, "Remove log.txt from Attachments"));
}

/* A list that somebody else keeps. */
static void
test_store (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GListStore) store = g_list_store_new (SO_TYPE_PENDING_ATTACHMENT);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);

  add (fixture, "log.txt", NULL);
  steward_attachments_row_set_store (fixture->row, store);
  g_assert_false (form_says (fixture->row, "log.txt"));
  steward_attachments_row_add_bytes (fixture->row, "a.txt", NULL, bytes);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 1);
  g_assert_true (form_says (fixture->row, "a.txt"));
  g_list_store_remove_all (store);
  g_assert_false (form_says (fixture->row, "a.txt"));
  assert_names (fixture, "log.txt");
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/attachments/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("files", test_files);
  ADD ("remove", test_remove);
  ADD ("state", test_state);
  ADD ("drop", test_drop);
  ADD ("paste", test_paste);
  ADD ("read-only", test_read_only);
  ADD ("store", test_store);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return form_test_main (argc, argv, add_tests);
}
