/* steward-application.c: the program: options, one window, keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-application.h"

#include <glib/gi18n.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "so-locale.h"
#include "steward-app-resources.h"
#include "steward-config.h"
#include "steward-pages.h"
#include "steward-preferences.h"
#include "steward-sections.h"

struct _StewardApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;     /* nullable: not installed */
};

G_DEFINE_FINAL_TYPE (StewardApplication, steward_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "server", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_("Connect to this server"), N_("URL") },
  { "user", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_("Sign in as this user"), N_("USER") },
  { "section", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_("Open this section: customer-center, sms, numbering, new-ticket or tickets"), N_("NAME") },
  { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
    N_("Print the version and leave"), NULL },
  { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, NULL },
  { NULL },
};

/* ---- actions ---- */

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  adw_show_about_window (parent,
                         "application-name", "Steward",
                         "application-icon", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _("Configures the customer-service side of SuperOffice "
                                      "through its web API."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* translators: put your names here, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  StewardApplication *self = STEWARD_APPLICATION (user_data);
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (steward_preferences_new_window (parent, self->settings));
}

/* Each window asks before it goes; the program ends with the last one. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *link = windows; link != NULL; link = link->next)
    if (STEWARD_IS_WINDOW (link->data))
      gtk_window_close (link->data);
  g_list_free (windows);
}

static void
set_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } keys[] = {
    { "page.save-key", { "<Control>s" } },
    { "page.create", { "<Control>Return", "<Control>KP_Enter" } },
    { "page.save-all", { "<Shift><Control>s" } },
    { "page.review", { "<Control>e" } },
    { "page.duplicate", { "<Control>d" } },
    { "page.search", { "<Control>f" } },
    { "form.undo", { "<Control>z" } },
    { "form.redo", { "<Shift><Control>z", "<Control>y" } },
    { "page.reload", { "<Control>r", "F5" } },
    { "win.new", { "<Control>n" } },
    { "win.search-everything", { "<Control>k" } },
    { "win.switch-connection", { "<Control>o" } },
    { "win.toggle-sidebar", { "F9" } },
    { "win.move-pane(true)", { "F6" } },
    { "win.move-pane(false)", { "<Shift>F6" } },
    { "win.show-shortcuts", { "<Control>question", "F1" } },
    { "win.back", { "<Alt>Left" } },
    { "window.close", { "<Control>w" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
  };
  const StewardSection *sections;
  guint n_sections;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action,
                                           (const char *const *) keys[i].keys);

  sections = steward_sections_get_all (&n_sections);
  for (guint i = 0; i < n_sections && i < 9; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.section('%s')", sections[i].name);
      g_autofree char *key = g_strdup_printf ("<Control>%u", i + 1);

      gtk_application_set_accels_for_action (application, action,
                                             (const char *const[]) { key, NULL });
    }
}

/* ---- GApplication ---- */

/* Runs in the process that was started, also where another one does the work. */
static int
steward_application_handle_local_options (GApplication *application,
                                          GVariantDict *dict)
{
  g_autofree const char **rest = NULL;
  const char *section = NULL;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("steward %s\n", PACKAGE_VERSION);
      return 0;
    }

  if (g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&s", &rest))
    {
      /* translators: %s is what was given on the command line */
      g_printerr (_("steward: nothing is done with “%s”\n"), rest[0]);
      return 2;
    }

  if (g_variant_dict_lookup (dict, "section", "&s", &section) &&
      steward_sections_find (section) == NULL)
    {
      /* translators: %s is what was given on the command line */
      g_printerr (_("steward: there is no section called “%s”\n"), section);
      return 2;
    }

  return -1;
}

static StewardWindow *
find_window (StewardApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (STEWARD_IS_WINDOW (link->data))
      return link->data;

  return NULL;
}

/* (transfer full) (nullable): an option, else what is remembered under its name */
static char *
option_or_setting (StewardApplication *self,
                   GVariantDict       *dict,
                   const char         *name)
{
  char *value = NULL;

  if (!g_variant_dict_lookup (dict, name, "s", &value) && self->settings != NULL)
    value = g_settings_get_string (self->settings, name);

  return value;
}

static StewardWindow *
open_window (StewardApplication *self,
             GVariantDict       *dict)
{
  StewardWindow *window =
    STEWARD_WINDOW (steward_window_new (GTK_APPLICATION (self), self->settings));
  g_autofree char *server = option_or_setting (self, dict, "server");
  g_autofree char *user = option_or_setting (self, dict, "user");
  g_autofree char *section = option_or_setting (self, dict, "section");

  if (!steward_window_open_section (window, section != NULL ? section : ""))
    steward_window_open_section (window, "customer-center");
  steward_window_connect (window, server, user);

  return window;
}

/* Started again: the window there is does what was asked for, if it may. */
static void
switch_window (StewardWindow *window,
               GVariantDict  *dict)
{
  const char *server = NULL, *user = NULL, *section = NULL;

  g_variant_dict_lookup (dict, "server", "&s", &server);
  g_variant_dict_lookup (dict, "user", "&s", &user);
  g_variant_dict_lookup (dict, "section", "&s", &section);
  steward_window_switch (window, server, user, section);
}

static int
steward_application_command_line (GApplication            *application,
                                  GApplicationCommandLine *command_line)
{
  StewardApplication *self = STEWARD_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  StewardWindow *window = find_window (self);

  if (window == NULL)
    window = open_window (self, dict);
  else
    switch_window (window, dict);
  gtk_window_present (GTK_WINDOW (window));

  return 0;
}

/* The C library puts off the work of freeing what is small, and does all of it at some later
 * moment: for ten thousand rows that are gone the main loop would stand still for 30 milliseconds.
 */
static void
free_at_once (void)
{
#ifdef __GLIBC__
  mallopt (M_MXFAST, 0);
#endif
}

static void
steward_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "about", about_action },
    { "preferences", preferences_action },
    { "quit", quit_action },
  };
  StewardApplication *self = STEWARD_APPLICATION (application);

  free_at_once ();
  steward_app_register_resource ();      /* libadwaita looks for style.css in it */
  G_APPLICATION_CLASS (steward_application_parent_class)->startup (application);

  steward_pages_init ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  if (self->settings != NULL)
    steward_preferences_apply (self->settings);
  else
    g_action_map_remove_action (G_ACTION_MAP (application), "preferences");
  set_keys (GTK_APPLICATION (application));
}

static void
steward_application_finalize (GObject *object)
{
  g_clear_object (&STEWARD_APPLICATION (object)->settings);

  G_OBJECT_CLASS (steward_application_parent_class)->finalize (object);
}

static void
steward_application_class_init (StewardApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = steward_application_finalize;
  application_class->handle_local_options = steward_application_handle_local_options;
  application_class->command_line = steward_application_command_line;
  application_class->startup = steward_application_startup;
}

static void
steward_application_init (StewardApplication *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema != NULL)
    self->settings = g_settings_new_full (schema, NULL, NULL);

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Configures the customer-service side of "
                                              "SuperOffice.\n"
                                              "The secret comes from STEWARD_PASSWORD, "
                                              "STEWARD_TICKET or STEWARD_TOKEN, else from the "
                                              "keyring, else the window asks."));
}

/**
 * steward_application_new:
 * @flags: %G_APPLICATION_NON_UNIQUE in tests
 *
 * Returns: (transfer full): the program
 */
StewardApplication *
steward_application_new (GApplicationFlags flags)
{
  return g_object_new (STEWARD_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | flags,
                       NULL);
}

/* Makes texts come in the user's language; see so_locale_init(). */
void
steward_application_init_texts (void)
{
  so_locale_init ();
}
