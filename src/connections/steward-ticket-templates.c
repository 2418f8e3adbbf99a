/* steward-ticket-templates.c: the templates of this user for the tickets of one service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ticket-templates.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "so-address.h"
#include "so-json.h"

/* {"https://host/api/": {"Printer": {"Title": "…", …}, …}, …} */
struct _StewardTicketTemplates
{
  GObject     parent_instance;

  char       *path;
  char       *address;       /* repaired, so that each way to write it is one */
  GListStore *list;          /* of StewardTicketTemplate, by name */
};

G_DEFINE_FINAL_TYPE (StewardTicketTemplates, steward_ticket_templates, G_TYPE_OBJECT)

static void
steward_ticket_templates_finalize (GObject *object)
{
  StewardTicketTemplates *self = STEWARD_TICKET_TEMPLATES (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (steward_ticket_templates_parent_class)->finalize (object);
}

static void
steward_ticket_templates_class_init (StewardTicketTemplatesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_ticket_templates_finalize;
}

static void
steward_ticket_templates_init (StewardTicketTemplates *self)
{
  self->list = g_list_store_new (STEWARD_TYPE_TICKET_TEMPLATE);
}

/**
 * steward_ticket_templates_new:
 * @path: (nullable): of the file; %NULL: below the user's configuration folder
 * @address: of the service, as the user wrote it: names mean something there only
 *
 * Returns: (transfer full): an empty list; nothing is read yet
 */
StewardTicketTemplates *
steward_ticket_templates_new (const char *path,
                              const char *address)
{
  StewardTicketTemplates *self;

  g_return_val_if_fail (address != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_TICKET_TEMPLATES, NULL);
  self->path = path != NULL ? g_strdup (path)
                            : g_build_filename (g_get_user_config_dir (), "steward",
                                                "ticket-templates.json", NULL);
  self->address = so_address_repair (address, NULL);
  if (self->address == NULL)
    self->address = g_strdup ("");           /* no service: never any templates */

  return self;
}

const char *
steward_ticket_templates_get_path (StewardTicketTemplates *self)
{
  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATES (self), NULL);

  return self->path;
}

/**
 * steward_ticket_templates_get_list:
 * @self: the templates
 *
 * Returns: (transfer none): of #StewardTicketTemplate, by name
 */
GListModel *
steward_ticket_templates_get_list (StewardTicketTemplates *self)
{
  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATES (self), NULL);

  return G_LIST_MODEL (self->list);
}

/* The whole file: an object, empty where there is none. */
static JsonNode *
read_file (StewardTicketTemplates  *self,
           GError                 **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (g_file_get_contents (self->path, &text, &length, &local_error))
    node = so_json_parse (text, length, &local_error);
  else if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_clear_error (&local_error);
      node = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (node, json_object_new ());
    }

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    local_error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                                       _("The file holds no templates"));
  if (local_error != NULL)
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", self->path);
      return NULL;
    }

  return g_steal_pointer (&node);
}

/* Ours of the file; NULL: none, or not made. */
static JsonObject *
get_ours (StewardTicketTemplates *self,
          JsonNode               *file,
          gboolean                make)
{
  JsonObject *object = json_node_get_object (file);
  JsonNode *ours = json_object_get_member (object, self->address);

  if ((ours == NULL || !JSON_NODE_HOLDS_OBJECT (ours)) && make)
    {
      json_object_set_object_member (object, self->address, json_object_new ());
      ours = json_object_get_member (object, self->address);
    }

  return ours != NULL && JSON_NODE_HOLDS_OBJECT (ours) ? json_node_get_object (ours) : NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return g_utf8_collate (steward_ticket_template_get_name ((gpointer) a),
                         steward_ticket_template_get_name ((gpointer) b));
}

static void
show (StewardTicketTemplates *self,
      JsonNode               *file)
{
  JsonObject *ours = get_ours (self, file, FALSE);
  g_autoptr (GPtrArray) templates = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GList) names = ours != NULL ? json_object_get_members (ours) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    if (*(const char *) l->data != '\0')
      g_ptr_array_add (templates,
                       steward_ticket_template_new_from_json (l->data,
                                                              json_object_get_member (ours,
                                                                                      l->data)));

  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       templates->pdata, templates->len);
  g_list_store_sort (self->list, compare_names, NULL);
}

/**
 * steward_ticket_templates_load:
 * @self: the templates
 * @error: G_FILE_ERROR, or that the file holds no templates; no file is no error
 *
 * Replaces the list by what the file holds. On error the list stays.
 *
 * Returns: whether the file was read, or there was none
 */
gboolean
steward_ticket_templates_load (StewardTicketTemplates  *self,
                               GError                 **error)
{
  g_autoptr (JsonNode) file = NULL;

  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATES (self), FALSE);

  file = read_file (self, error);
  if (file != NULL)
    show (self, file);

  return file != NULL;
}

/**
 * steward_ticket_templates_find:
 * @self: the templates, loaded
 * @name: what the user calls one
 *
 * Returns: (transfer full) (nullable): the template; %NULL: none is called so
 */
StewardTicketTemplate *
steward_ticket_templates_find (StewardTicketTemplates *self,
                               const char             *name)
{
  guint n_templates;

  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATES (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  n_templates = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  for (guint i = 0; i < n_templates; i++)
    {
      g_autoptr (StewardTicketTemplate) template = NULL;

      template = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      if (g_str_equal (steward_ticket_template_get_name (template), name))
        return g_steal_pointer (&template);
    }

  return NULL;
}

static gboolean
write_file (StewardTicketTemplates  *self,
            JsonNode                *file,
            GError                 **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *text = so_json_print_pretty (file);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", folder,
                   g_strerror (code));
      return FALSE;
    }

  return g_file_set_contents_full (self->path, text, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

/**
 * steward_ticket_templates_save:
 * @self: the templates
 * @template: a new one, or one in the place of what was called so
 * @error: G_FILE_ERROR, or that the file holds no templates: it is left alone then
 *
 * The file is read again before: what others wrote into it stays. Written whole or not at all, for
 * this user only.
 *
 * Returns: whether the file was written; the list is as the file
 */
gboolean
steward_ticket_templates_save (StewardTicketTemplates  *self,
                               StewardTicketTemplate   *template,
                               GError                 **error)
{
  g_autoptr (JsonNode) file = NULL;

  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATES (self), FALSE);
  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATE (template), FALSE);

  file = read_file (self, error);
  if (file == NULL)
    return FALSE;

  json_object_set_member (get_ours (self, file, TRUE), steward_ticket_template_get_name (template),
                          steward_ticket_template_to_json (template));
  if (!write_file (self, file, error))
    return FALSE;
  show (self, file);

  return TRUE;
}

/**
 * steward_ticket_templates_delete:
 * @self: the templates
 * @name: what the user calls one
 * @error: as steward_ticket_templates_save()
 *
 * Returns: whether the file is without it; the list is as the file
 */
gboolean
steward_ticket_templates_delete (StewardTicketTemplates  *self,
                                 const char              *name,
                                 GError                 **error)
{
  g_autoptr (JsonNode) file = NULL;
  JsonObject *ours;

  g_return_val_if_fail (STEWARD_IS_TICKET_TEMPLATES (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  file = read_file (self, error);
  if (file == NULL)
    return FALSE;

  ours = get_ours (self, file, FALSE);
  if (ours != NULL && json_object_has_member (ours, name))
    {
      json_object_remove_member (ours, name);
      if (!write_file (self, file, error))
        return FALSE;
    }
  show (self, file);

  return TRUE;
}
