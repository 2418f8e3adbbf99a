/* gallery.c: every kind of row in one window, to look at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "form-sample.h"
#include "steward-forms.h"

static GtkBuilder *
build_form (const char *what)
{
  const char *name = g_str_equal (what, "json") ? "gallery-json.ui"
                     : g_str_has_prefix (what, "tickets") ? "gallery-tickets.ui" : "gallery.ui";
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "forms", name, NULL);
  GtkBuilder *builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  if (!gtk_builder_add_from_file (builder, path, &error))
    g_error ("%s", error->message);

  return builder;
}

static void
show_config (SoCarrier *carrier)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "config.json", NULL);
  g_autofree char *config = NULL;

  if (!g_file_get_contents (path, &config, NULL, NULL))
    g_error ("no %s", path);
  g_object_set (carrier, "title", "#336699", "config", config, NULL);
}

/* As the argument says: "clean", "changed" (all that can be is), "wrong", "denied", the rows of
 * a text that is "json", or those that "tickets" need, also "tickets-denied". */
static void
prepare (StewardForm *form,
         const char  *what)
{
  g_autoptr (SoCarrier) carrier = NULL;

  if (g_str_equal (what, "denied") || g_str_equal (what, "tickets-denied"))
    carrier = form_sample_new_with ("'TableRight':{'Mask':'Select','Reason':'Only administrators may change this'}");
  else
    carrier = form_sample_new ();
  steward_form_set_carrier (form, carrier);

  if (g_str_equal (what, "changed") || g_str_equal (what, "wrong"))
    g_object_set (carrier, "title", "Another title that is much longer than forty characters",
                  "note", "Changed", "enabled", FALSE, "amount", 43, NULL);
  if (g_str_equal (what, "json"))
    show_config (carrier);
  if (g_str_equal (what, "wrong"))
    {
      g_object_set (carrier, "title", "  ", NULL);
      steward_form_validate (form);
    }
}

/* Everybody has every letter in the name. */
static void
search_start (const char          *text,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data,
              gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  if (g_str_equal (text, "x"))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "Out of order");
  else
    g_task_return_boolean (task, TRUE);
}

static GListModel *
search_finish (GAsyncResult  *result,
               gpointer       data,
               GError       **error)
{
  static const char *const names[][2] = {
    { "Dora Dahl", "Lindenau Werkzeuge GmbH" }, { "Friederike Amselbrunn", "Skarv AS" },
  };
  GListStore *items;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (StewardChoiceItem) item = steward_choice_item_new (20 + (int) i, names[i][0],
                                                                    NULL, 0);

      g_object_set (item, "detail", names[i][1], NULL);
      g_list_store_append (items, item);
    }

  return G_LIST_MODEL (items);
}

static void
show_attachments (StewardAttachmentsRow *row)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Some text", 9);
  g_autoptr (SoPendingAttachment) first = NULL;
  g_autoptr (SoPendingAttachment) second = NULL;

  steward_attachments_row_add_bytes (row, "report of the whole of last year, with pictures.pdf",
                                     NULL, bytes);
  steward_attachments_row_add_bytes (row, "log.txt", NULL, bytes);
  first = g_list_model_get_item (G_LIST_MODEL (steward_attachments_row_get_store (row)), 0);
  second = g_list_model_get_item (G_LIST_MODEL (steward_attachments_row_get_store (row)), 1);
  first->id = 3;
  so_pending_attachment_touch (first);
  steward_attachments_row_set_progress (row, first, 0.4);
  steward_attachments_row_set_wrong (row, second, "The server takes no files of this kind");
}

static void
show_tickets (GtkBuilder  *builder,
              StewardForm *form)
{
  static const char *const words[] = { "red", "a longer tag", "printer", "ink",
                                       "one that is much too long to be read at once", "blue",
                                       NULL };
  static const char *const to[] = { "anna.berg@mail.example", "bo@", NULL };
  GObject *recipients = gtk_builder_get_object (builder, "recipients");
  static const StewardSearch search = { search_start, search_finish };
  GObject *attachments = gtk_builder_get_object (builder, "attachments");
  GObject *owner = gtk_builder_get_object (builder, "owner");
  StewardRow *others = steward_form_find_row (form, "others");

  if (!steward_form_get_read_only (form))
    g_object_set (steward_form_get_carrier (form), "words", words, NULL);
  steward_chips_row_set_values (STEWARD_CHIPS_ROW (recipients), to);
  steward_choice_row_set_search (STEWARD_CHOICE_ROW (owner),
                                 steward_type_ahead_new (&search, NULL, NULL));
  steward_chips_row_set_search (STEWARD_CHIPS_ROW (others),
                                steward_type_ahead_new (&search, NULL, NULL));
  show_attachments (STEWARD_ATTACHMENTS_ROW (attachments));
  steward_form_validate (form);
}

static void
activate_cb (GtkApplication *app,
             const char     *what)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *window, *form, *others, *box;

  steward_forms_init ();
  builder = build_form (what);
  form = GTK_WIDGET (gtk_builder_get_object (builder, "form"));
  others = GTK_WIDGET (gtk_builder_get_object (builder, "others"));

  window = adw_application_window_new (app);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_widget_set_vexpand (form, TRUE);
  gtk_box_append (GTK_BOX (box), form);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 1300);
  gtk_window_present (GTK_WINDOW (window));

  prepare (STEWARD_FORM (form), what);
  if (g_str_has_prefix (what, "tickets"))
    show_tickets (builder, STEWARD_FORM (form));
  steward_form_add_other_fields (STEWARD_FORM (form), others, NULL);
  if (g_str_equal (what, "others"))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (others), TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) app = NULL;
  const char *what = argc > 1 ? argv[argc - 1] : "clean";

  g_test_init (&argc, &argv, NULL);
  app = adw_application_new ("org.example.Gallery", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), (gpointer) what);

  return g_application_run (G_APPLICATION (app), 1, argv);
}
