/* steward-page-drafts.c: how a page keeps unsaved work on disk
 *
 * What is typed is on the way to the disk PAUSE after the last change, and LIMIT after the
 * first one that is not there yet while typing goes on: no more than two seconds are lost,
 * whatever ends the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-page-drafts-private.h"

#include <glib/gi18n.h>

#include "steward-field.h"
#include "steward-form-private.h"
#include "steward-forms.h"
#include "steward-list-page.h"

#define PAUSE 800               /* milliseconds */
#define LIMIT 1500              /* milliseconds */

/* What is kept of one object. */
typedef struct
{
  StewardPage      *page;
  SoCarrier        *object;
  StewardDraftFile *file;
  int               id;         /* of the object when the file got its name */
  guint             source;     /* runs until the next version is written */
  gint64            first;      /* monotonic microseconds: first change that is in no version */
} Slot;

static StewardPageDrafts *
get_drafts (StewardPage *self)
{
  return steward_page_get_private (self)->drafts;
}

/* ---- what belongs to whom ---- */

/**
 * steward_page_drafts_make_key:
 * @self: a page
 * @object: one of its objects
 * @key: (out caller-allocates): what a draft of it belongs to
 *
 * Returns: %FALSE where nothing can be kept, as without a connection
 */
gboolean
steward_page_drafts_make_key (StewardPage     *self,
                              SoCarrier       *object,
                              StewardDraftKey *key)
{
  StewardConnection *connection = steward_page_get_connection (self);
  StewardPageDrafts *drafts = get_drafts (self);

  if (connection == NULL || drafts->section == NULL ||
      steward_connection_get_address (connection) == NULL)
    return FALSE;

  key->server = steward_connection_get_address (connection);
  key->user = steward_connection_get_user (connection);
  key->section = drafts->section;
  key->type = G_OBJECT_TYPE_NAME (object);
  key->id = steward_field_get_id (object);

  return TRUE;
}

static gboolean
is_dirty (StewardPage *self,
          SoCarrier   *object)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  return so_carrier_is_dirty (object) ||
         (object == priv->object && priv->form != NULL &&
          steward_form_get_carrier (priv->form) == object && steward_form_is_dirty (priv->form));
}

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  if (!is_dirty (slot->page, slot->object))
    steward_draft_file_remove (slot->file);
  g_clear_handle_id (&slot->source, g_source_remove);
  g_signal_handlers_disconnect_by_data (slot->file, slot->page);
  g_object_unref (slot->file);
  g_object_unref (slot->object);
  g_free (slot);
}

/* ---- what is written ---- */

static gboolean
commit_row (StewardForm *form,
            StewardRow  *row,
            gpointer     data)
{
  if (steward_row_has_typing (row))
    steward_row_commit (row);

  return TRUE;
}

static gboolean
take_typing (StewardForm *form,
             StewardRow  *row,
             gpointer     data)
{
  StewardDraft *draft = data;
  const char *field = steward_row_get_field (row);
  char *text = field != NULL ? steward_row_dup_typing (row, TRUE) : NULL;

  if (text == NULL)
    return TRUE;

  draft->secrets_left_out |= STEWARD_IS_MAP_ROW (row) &&
                             steward_map_row_loses_secrets (STEWARD_MAP_ROW (row));
  if (draft->typing == NULL)
    draft->typing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (draft->typing, g_strdup (field), text);

  return TRUE;
}

/* What the form masks is a secret, whatever it is called. */
static void
find_masked (GtkWidget    *widget,
             GStrvBuilder *values)
{
  if (GTK_IS_ENTRY (widget) &&
      gtk_entry_get_input_purpose (GTK_ENTRY (widget)) == GTK_INPUT_PURPOSE_PASSWORD)
    g_strv_builder_add (values, gtk_editable_get_text (GTK_EDITABLE (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_masked (child, values);
}

static gboolean
find_secret_row (StewardForm *form,
                 StewardRow  *row,
                 gpointer     fields)
{
  const char *property = steward_row_get_field (row);
  const SoField *field = property != NULL ?
                         so_carrier_find_field (steward_form_get_carrier (form), property) : NULL;

  if (STEWARD_IS_SECRET_ROW (row) && field != NULL)
    g_strv_builder_add (fields, field->wire);

  return TRUE;
}

/* What only the form of the object on view knows. */
static void
ask_form (StewardForm  *form,
          StewardDraft *draft)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  steward_form_for_each_row (form, take_typing, draft);
  steward_form_for_each_row (form, find_secret_row, fields);
  find_masked (GTK_WIDGET (form), values);
  draft->secret_fields = g_strv_builder_end (fields);
  draft->secret_values = g_strv_builder_end (values);
}

static char *
dup_name (StewardPage *self,
          SoCarrier   *object)
{
  int id = steward_field_get_id (object);
  gpointer row = NULL;

  if (STEWARD_IS_LIST_PAGE (self))
    row = steward_list_page_find (STEWARD_LIST_PAGE (self), id);
  if (row != NULL)
    return steward_list_page_dup_row_name (STEWARD_LIST_PAGE (self), row);

  return steward_field_dup_name (object);
}

static void
write_slot (Slot *slot)
{
  StewardPagePrivate *priv = steward_page_get_private (slot->page);
  gboolean on_view = slot->object == priv->object && priv->form != NULL;
  StewardDraftKey key;
  StewardDraft *draft;

  if (on_view)
    steward_form_for_each_row (priv->form, commit_row, NULL);
  g_clear_handle_id (&slot->source, g_source_remove);
  if (!steward_page_drafts_make_key (slot->page, slot->object, &key))
    return;

  draft = steward_draft_new (&key);
  draft->time = g_get_real_time ();
  draft->place = g_strdup (priv->title);
  draft->name = dup_name (slot->page, slot->object);
  draft->baseline = so_carrier_print_loaded (slot->object);
  draft->edited = so_carrier_print (slot->object);
  if (on_view)
    ask_form (priv->form, draft);
  steward_draft_file_write (slot->file, draft);
}

static gboolean
due_cb (gpointer user_data)
{
  Slot *slot = user_data;

  slot->source = 0;
  write_slot (slot);

  return G_SOURCE_REMOVE;
}

static void
written_cb (StewardPage  *self,
            const GError *error)
{
  g_autofree char *text = NULL;

  if (error == NULL || get_drafts (self)->trouble)
    return;

  get_drafts (self)->trouble = TRUE;
  /* translators: %s is the reason */
  text = g_strdup_printf (_("Unsaved changes cannot be kept on this computer: %s"), error->message);
  steward_page_toast (self, text);
}

/* ---- slots ---- */

/* Takes @file. */
static Slot *
add_slot (StewardPage      *self,
          SoCarrier        *object,
          int               id,
          StewardDraftFile *file)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->page = self;
  slot->object = g_object_ref (object);
  slot->id = id;
  slot->file = file;
  g_signal_connect_swapped (file, "written", G_CALLBACK (written_cb), self);
  g_hash_table_insert (get_drafts (self)->slots, object, slot);

  return slot;
}

/* A new object that was saved while it was edited has another id now, and another file. */
static Slot *
ensure_slot (StewardPage *self,
             SoCarrier   *object)
{
  Slot *slot = g_hash_table_lookup (get_drafts (self)->slots, object);
  StewardDraftKey key;

  if (!steward_page_drafts_make_key (self, object, &key))
    return NULL;

  if (slot != NULL && slot->id != key.id)
    {
      steward_page_draft_gone (self, object);
      slot = NULL;
    }

  return slot != NULL ? slot : add_slot (self, object, key.id, steward_draft_file_new (&key));
}

static void
schedule (Slot *slot)
{
  gint64 now = g_get_monotonic_time () / 1000;
  gint64 delay;

  if (slot->source == 0)
    slot->first = now;
  g_clear_handle_id (&slot->source, g_source_remove);
  delay = CLAMP (slot->first + LIMIT - now, 0, PAUSE);
  slot->source = g_timeout_add ((guint) delay, due_cb, slot);
}

/* A load is told before the edits over it are back. */
static gboolean
clean_cb (gpointer user_data)
{
  Slot *slot = user_data;

  slot->source = 0;
  if (is_dirty (slot->page, slot->object))
    schedule (slot);
  else
    steward_page_draft_gone (slot->page, slot->object);

  return G_SOURCE_REMOVE;
}

/**
 * steward_page_draft_changed:
 * @self: a page
 * @object: one of its objects, which may be another one than that on view
 *
 * The object took another value, or something else was typed: its draft is written soon, and
 * removed where nothing is left that is not saved.
 */
void
steward_page_draft_changed (StewardPage *self,
                            SoCarrier   *object)
{
  gboolean dirty;
  Slot *slot;

  g_return_if_fail (STEWARD_IS_PAGE (self));
  g_return_if_fail (SO_IS_CARRIER (object));

  dirty = is_dirty (self, object);
  slot = dirty ? ensure_slot (self, object)
               : g_hash_table_lookup (get_drafts (self)->slots, object);
  if (slot == NULL)
    return;

  if (dirty)
    schedule (slot);
  else
    {
      g_clear_handle_id (&slot->source, g_source_remove);
      slot->source = g_idle_add (clean_cb, slot);
    }
}

/* The object was saved, or its edits were discarded: there is nothing to keep any more. */
void
steward_page_draft_gone (StewardPage *self,
                         SoCarrier   *object)
{
  Slot *slot;

  g_return_if_fail (STEWARD_IS_PAGE (self));

  slot = g_hash_table_lookup (get_drafts (self)->slots, object);
  if (slot == NULL)
    return;

  steward_draft_file_remove (slot->file);
  g_hash_table_remove (get_drafts (self)->slots, object);
}

/* The edits of a claimed draft are in the object now: its file is the object's. */
void
steward_page_drafts_adopt (StewardPage  *self,
                           SoCarrier    *object,
                           StewardDraft *draft)
{
  steward_page_draft_gone (self, object);
  add_slot (self, object, draft->id, steward_draft_file_new_adopt (draft));
  steward_page_draft_changed (self, object);
}

/* Whether nothing waits for being written; for tests. */
gboolean
steward_page_drafts_is_written (StewardPage *self)
{
  GHashTableIter iter;
  gpointer slot;

  g_hash_table_iter_init (&iter, get_drafts (self)->slots);
  while (g_hash_table_iter_next (&iter, NULL, &slot))
    if (((Slot *) slot)->source != 0 || !steward_draft_file_is_written (((Slot *) slot)->file))
      return FALSE;

  return TRUE;
}

/* ---- the life of a page ---- */

/* What is typed and no value yet is in the form alone. */
static void
form_edited_cb (StewardPage *self)
{
  SoCarrier *object = steward_page_get_object (self);

  if (object != NULL)
    steward_page_draft_changed (self, object);
}

static void
form_set_cb (StewardPage *self)
{
  StewardForm *form = steward_page_get_form (self);

  if (form != NULL)
    g_signal_connect_object (form, "edited", G_CALLBACK (form_edited_cb), self, G_CONNECT_SWAPPED);
}

void
steward_page_drafts_init (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  priv->drafts = g_new0 (StewardPageDrafts, 1);
  priv->drafts->slots = g_hash_table_new_full (NULL, NULL, NULL, slot_free);
  g_signal_connect_swapped (priv->workspace, "edited",
                            G_CALLBACK (steward_page_draft_changed), self);
  g_signal_connect (self, "notify::form", G_CALLBACK (form_set_cb), NULL);
  steward_page_drafts_actions (self);
}

/* Another server: what is kept of the old one's objects stays on disk. */
void
steward_page_drafts_reset (StewardPage *self)
{
  StewardPageDrafts *drafts = get_drafts (self);

  steward_page_drafts_release (self);
  g_hash_table_remove_all (drafts->slots);
  g_clear_pointer (&drafts->ids, g_hash_table_unref);
}

void
steward_page_drafts_free (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_private (self);

  if (priv->drafts == NULL)
    return;

  g_hash_table_unref (priv->drafts->slots);
  g_clear_pointer (&priv->drafts->ids, g_hash_table_unref);
  g_clear_pointer (&priv->drafts->offered, steward_draft_free);
  g_clear_pointer (&priv->drafts->told, steward_draft_free);
  g_free (priv->drafts->section);
  g_clear_pointer (&priv->drafts, g_free);
}

/* What the window calls the section, as "sms": drafts belong to it. */
void
steward_page_set_section (StewardPage *self,
                          const char  *section)
{
  g_return_if_fail (STEWARD_IS_PAGE (self));

  g_free (get_drafts (self)->section);
  get_drafts (self)->section = g_strdup (section);
}
