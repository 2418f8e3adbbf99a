/* steward-preferences.c: what the user wants of the program, whatever the server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-preferences.h"

#include "steward-config.h"
#include "steward-readable.h"

/* In the order of the setting's values. */
static const AdwColorScheme styles[] = {
  ADW_COLOR_SCHEME_DEFAULT,
  ADW_COLOR_SCHEME_FORCE_LIGHT,
  ADW_COLOR_SCHEME_FORCE_DARK,
};

static void
style_changed_cb (GSettings *settings)
{
  guint style = g_settings_get_enum (settings, "style");

  if (style < G_N_ELEMENTS (styles))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), styles[style]);
}

static void
dates_changed_cb (GSettings *settings)
{
  steward_readable_set_iso_dates (g_settings_get_boolean (settings, "iso-dates"));
}

/**
 * steward_preferences_apply:
 * @settings: of the program
 *
 * Follows the settings from now on, as long as @settings lives.
 */
void
steward_preferences_apply (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_signal_connect (settings, "changed::style", G_CALLBACK (style_changed_cb), NULL);
  g_signal_connect (settings, "changed::iso-dates", G_CALLBACK (dates_changed_cb), NULL);
  style_changed_cb (settings);
  dates_changed_cb (settings);
}

static void
style_selected_cb (GSettings   *settings,
                   GParamSpec  *pspec,
                   AdwComboRow *row)
{
  g_settings_set_enum (settings, "style", adw_combo_row_get_selected (row));
}

static void
request_log_selected_cb (GSettings   *settings,
                         GParamSpec  *pspec,
                         AdwComboRow *row)
{
  g_settings_set_enum (settings, "request-log", (int) adw_combo_row_get_selected (row));
}

/**
 * steward_preferences_new_window:
 * @parent: the window that it belongs to
 * @settings: changed at once by the rows
 *
 * Returns: (transfer none): a window, not shown yet
 */
GtkWindow *
steward_preferences_new_window (GtkWindow *parent,
                                GSettings *settings)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource (RESOURCE_PREFIX "/ui/app/steward-preferences.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  AdwComboRow *style = ADW_COMBO_ROW (gtk_builder_get_object (builder, "style"));
  AdwComboRow *request_log = ADW_COMBO_ROW (gtk_builder_get_object (builder, "request_log"));

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  adw_combo_row_set_selected (style, g_settings_get_enum (settings, "style"));
  g_signal_connect_object (style, "notify::selected", G_CALLBACK (style_selected_cb), settings,
                           G_CONNECT_SWAPPED);
  adw_combo_row_set_selected (request_log, (guint) g_settings_get_enum (settings, "request-log"));
  g_signal_connect_object (request_log, "notify::selected", G_CALLBACK (request_log_selected_cb),
                           settings, G_CONNECT_SWAPPED);
  g_settings_bind (settings, "iso-dates", gtk_builder_get_object (builder, "iso_dates"), "active",
                   G_SETTINGS_BIND_DEFAULT);
  gtk_window_set_transient_for (window, parent);

  return window;
}
