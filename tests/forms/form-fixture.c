/* form-fixture.c: a form in a real window, and finding things in it as a user would
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "form-fixture.h"

#include <locale.h>
#include <string.h>

static AdwApplication *app;

gboolean
form_set_late (gpointer late)
{
  *(gboolean *) late = TRUE;

  return G_SOURCE_CONTINUE;
}

/* One application for the process: it is not freed without being run. */
int
form_test_main (int    argc,
                char **argv,
                void (*add_tests) (void))
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  app = adw_application_new ("org.example.FormTest", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, NULL);
  steward_forms_init ();

  add_tests ();

  return g_test_run ();
}

/* @rows: objects of a .ui, each in its <child> */
void
form_fixture_open (FormFixture *self,
                   const char  *rows)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *ui = NULL;

  ui = g_strdup_printf ("<interface><object class='StewardForm' id='form'><property name='child'>"
                        "<object class='AdwPreferencesPage'><child>"
                        "<object class='AdwPreferencesGroup'>%s</object></child></object>"
                        "</property></object></interface>", rows);
  gtk_builder_add_from_string (builder, ui, -1, &error);
  g_assert_no_error (error);

  self->form = STEWARD_FORM (gtk_builder_get_object (builder, "form"));
  self->window = adw_application_window_new (GTK_APPLICATION (app));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 800);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self->window),
                                      GTK_WIDGET (self->form));
  gtk_window_present (GTK_WINDOW (self->window));
  wait_for (gtk_widget_get_mapped (GTK_WIDGET (self->form)));
}

/* Another carrier: the sample, with @members put over it. */
void
form_fixture_show (FormFixture *self,
                   const char  *members)
{
  g_clear_object (&self->carrier);
  self->carrier = form_sample_new_with (members);
  steward_form_set_carrier (self->form, self->carrier);
}

/* Nothing may be left of window, form and carrier. */
void
form_fixture_close (FormFixture *self)
{
  GtkWidget *window = self->window;
  StewardForm *form = self->form;
  SoCarrier *carrier = self->carrier;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  if (carrier != NULL)
    g_object_add_weak_pointer (G_OBJECT (carrier), (gpointer *) &carrier);

  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->carrier);
  wait_for (window == NULL && form == NULL && carrier == NULL);
}

/* The label with the access key would say the name a second time: "Title Title". */
static void
assert_named_once (GtkWidget *widget)
{
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (widget);

  if (labels != NULL)
    g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static gboolean
has_name (GtkWidget  *widget,
          const char *name)
{
  g_autofree char *other = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;

  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return other == NULL;
}

/* The visible widget of a kind and an accessible name; NULL for none. */
GtkWidget *
form_find (GtkWidget  *root,
           GType       type,
           const char *name)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (GTK_IS_LABEL (root) && gtk_label_get_mnemonic_widget (GTK_LABEL (root)) != NULL)
    return NULL;                        /* the name itself */
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && has_name (root, name))
    {
      assert_named_once (root);
      return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = form_find (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The visible button that says @label, without its underscore; NULL for none. */
GtkWidget *
form_find_labelled (GtkWidget  *root,
                    const char *label)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)) != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (gtk_button_get_label (GTK_BUTTON (root)), "_", 2);
      g_autofree char *plain = g_strjoinv ("", parts);

      if (strcmp (plain, label) == 0)
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = form_find_labelled (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

StewardBaseRow *
form_row (FormFixture *self,
          const char  *field)
{
  StewardRow *row = steward_form_find_row (self->form, field);

  g_assert_nonnull (row);

  return STEWARD_BASE_ROW (row);
}

/* Whether some visible label in @root has @text in it. */
gboolean
form_says (gpointer    root,
           const char *text)
{
  GtkWidget *widget = root;

  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (form_says (child, text))
      return TRUE;

  return FALSE;
}

void
form_click (GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* In place of what is there; as long as the user could. */
void
form_type (GtkWidget  *editable,
           const char *text)
{
  g_assert_true (GTK_IS_EDITABLE (editable));
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (editable)));
  g_assert_true (gtk_widget_is_sensitive (editable));
  gtk_editable_set_text (GTK_EDITABLE (editable), text);
}

/* @name: the field's, as the button says it */
void
form_undo (StewardBaseRow *row,
           const char     *name)
{
  g_autofree char *label = g_strdup_printf ("Undo This Field: %s", name);
  GtkWidget *button = form_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  form_click (button);
}

void
form_assert_member (FormFixture *self,
                    const char  *wire,
                    const char  *json)
{
  g_autofree char *member = form_sample_member (self->carrier, wire);

  g_assert_cmpstr (member, ==, json);
}

void
form_assert_described (gpointer    widget,
                       const char *description)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

void
form_assert_valid (gpointer widget)
{
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                                    GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
}

/* The text stands under the row, and the control points to it. */
void
form_assert_invalid (gpointer        widget,
                     StewardBaseRow *row,
                     const char     *text)
{
  g_assert_cmpstr (steward_base_row_get_error (row), ==, text);
  g_assert_true (form_says (row, text));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
}
