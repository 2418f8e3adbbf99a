/* steward-connection-window.c: what the user wants of one installation
 *
 * The rows are bound to the connection: what is changed holds at once. Who opens the
 * window stores the connection when it closes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-connection-window.h"

#include <glib/gi18n.h>

#include "steward-config.h"

/* Languages that the vendor speaks; the first stands for what the connection came with. */
static const char *const languages[] = { "en", "da", "de", "nl", "nb", "sv" };

#define BIND (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

/* Between an enum or a text of the connection and the row's position. */
static gboolean
review_to_position (GBinding     *binding,
                    const GValue *from,
                    GValue       *to,
                    gpointer      user_data)
{
  g_value_set_uint (to, g_value_get_enum (from));

  return TRUE;
}

static gboolean
position_to_review (GBinding     *binding,
                    const GValue *from,
                    GValue       *to,
                    gpointer      user_data)
{
  g_value_set_enum (to, g_value_get_uint (from));

  return TRUE;
}

static gboolean
language_to_position (GBinding     *binding,
                      const GValue *from,
                      GValue       *to,
                      gpointer      user_data)
{
  const char *language = g_value_get_string (from);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i], language) == 0)
      {
        g_value_set_uint (to, i);
        return TRUE;
      }

  return FALSE;
}

static gboolean
position_to_language (GBinding     *binding,
                      const GValue *from,
                      GValue       *to,
                      gpointer      user_data)
{
  guint position = g_value_get_uint (from);

  if (position >= G_N_ELEMENTS (languages))
    return FALSE;

  g_value_set_string (to, languages[position]);

  return TRUE;
}

/* The production mark means nothing where changes are never reviewed: no row depends on another. */
static void
bind_rows (GtkBuilder        *builder,
           StewardConnection *connection)
{
  GObject *review = gtk_builder_get_object (builder, "review");
  GObject *language = gtk_builder_get_object (builder, "language");

  g_object_bind_property (connection, "name", gtk_builder_get_object (builder, "name"), "text",
                          BIND);
  g_object_bind_property (connection, "production", gtk_builder_get_object (builder, "production"),
                          "active", BIND);
  g_object_bind_property (connection, "locked", gtk_builder_get_object (builder, "locked"),
                          "active", BIND);
  g_object_bind_property (connection, "timeout", gtk_builder_get_object (builder, "timeout"),
                          "value", BIND);
  g_object_bind_property_full (connection, "review", review, "selected", BIND,
                               review_to_position, position_to_review, NULL, NULL);
  g_object_bind_property_full (connection, "language", language, "selected", BIND,
                               language_to_position, position_to_language, NULL, NULL);
}

/**
 * steward_connection_window_new:
 * @parent: the window that it belongs to
 * @connection: changed at once by the rows
 *
 * Returns: (transfer none): a window, not shown yet
 */
GtkWindow *
steward_connection_window_new (GtkWindow         *parent,
                               StewardConnection *connection)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource (RESOURCE_PREFIX "/ui/app/steward-connection-window.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  AdwActionRow *address = ADW_ACTION_ROW (gtk_builder_get_object (builder, "address"));

  g_return_val_if_fail (STEWARD_IS_CONNECTION (connection), NULL);

  adw_action_row_set_subtitle (address, steward_connection_get_address (connection));
  bind_rows (builder, connection);
  gtk_window_set_transient_for (window, parent);

  return window;
}
