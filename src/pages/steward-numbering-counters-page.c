/* steward-numbering-counters-page.c: what gives numbers to companies, sales, documents, …
 *
 * The list comes from an archive, a counter itself from its agent. Only the archive knows the
 * next number, and how it goes together with the current value is not documented: it is shown
 * as the server tells it, and asked for again after a save.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-numbering-counters-page.h"

#include <glib/gi18n.h>

#include "so-archive-agent.h"
#include "so-mdo-list-item.h"
#include "so-number-allocation-agent.h"
#include "steward-config.h"
#include "steward-forms.h"
#include "steward-numbering-columns.h"
#include "steward-numbering-counter.h"
#include "steward-numbering-effect-row.h"
#include "steward-numbering-field-row.h"

struct _StewardNumberingCountersPage
{
  StewardListPage            parent_instance;

  AdwPreferencesGroup       *counter_group;
  StewardNumberingFieldRow  *field_row;
  StewardChoiceRow          *record_row;
  StewardBaseRow            *id_row;
  StewardBaseRow            *current_row;
  StewardNumberingEffectRow *effect_row;
};

G_DEFINE_FINAL_TYPE (StewardNumberingCountersPage, steward_numbering_counters_page,
                     STEWARD_TYPE_LIST_PAGE)

/* ---- the list ---- */

static void
list_async (StewardListPage     *page,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  steward_numbering_list_counters_async (steward_page_get_session (STEWARD_PAGE (page)),
                                         cancellable, callback, user_data);
}

static GListStore *
list_finish (StewardListPage  *page,
             GAsyncResult     *result,
             GError          **error)
{
  g_autoptr (GObject) session = g_async_result_get_source_object (result);

  return steward_numbering_list_counters_finish (SO_SESSION (session), result, error);
}

static int
row_id (StewardListPage *page,
        gpointer         row)
{
  return STEWARD_NUMBERING_COUNTER (row)->id;
}

static SoCarrier *
row_rights (StewardListPage *page,
            gpointer         row)
{
  return STEWARD_NUMBERING_COUNTER (row)->rights;
}

static gpointer
row_of (StewardListPage *page,
        SoCarrier       *object)
{
  SoRefCountEntity *entity = SO_REF_COUNT_ENTITY (object);
  gpointer before = steward_list_page_find (page, entity->ref_counts_id);

  return steward_numbering_counter_new_from (entity, before);
}

/* ---- the server's next number ---- */

static void
show_next (StewardNumberingCountersPage *self)
{
  SoCarrier *object = steward_page_get_object (STEWARD_PAGE (self));
  int id = object != NULL ? SO_REF_COUNT_ENTITY (object)->ref_counts_id : 0;
  StewardNumberingCounter *counter = NULL;
  g_autofree char *next = NULL;
  g_autofree char *text = NULL;

  if (id > 0)
    counter = steward_list_page_find (STEWARD_LIST_PAGE (self), id);
  if (counter != NULL && counter->next >= 0)
    {
      next = g_strdup_printf ("%" G_GINT64_FORMAT, counter->next);
      /* translators: %s is the number that the server says it gives next */
      text = g_strdup_printf (_("Next on the server: %s"), next);
    }
  else if (id > 0)
    text = g_strdup (_("Next on the server: not known"));
  steward_base_row_set_description (self->current_row, text);
}

static void
row_reloaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (StewardNumberingCountersPage) self = user_data;
  StewardListPage *page = STEWARD_LIST_PAGE (self);
  g_autoptr (GListStore) rows = NULL;
  g_autoptr (SoArchiveListItem) row = NULL;
  StewardNumberingCounter *counter = NULL;

  rows = so_archive_get_archive_list_by_columns2_finish (SO_SESSION (source), result, NULL);
  if (self->current_row == NULL ||
      steward_page_get_session (STEWARD_PAGE (self)) != (gpointer) source)
    return;                             /* closed, or on another server meanwhile */

  row = rows != NULL ? g_list_model_get_item (G_LIST_MODEL (rows), 0) : NULL;
  if (row != NULL)
    counter = steward_list_page_find (page, row->primary_key);
  if (counter == NULL)
    return;                             /* the number stays unknown until the list is reloaded */

  steward_numbering_counter_load (counter, SO_SESSION (source), row);
  steward_list_page_row_changed (page, counter->id);
  show_next (self);
}

static gboolean
saved (StewardPage *page,
       SoCarrier   *object)
{
  g_autofree char *restriction = NULL;
  SoArchiveQuery query = { "Numbers", STEWARD_NUMBERING_COLUMNS, NULL, NULL, NULL };

  STEWARD_PAGE_CLASS (steward_numbering_counters_page_parent_class)->saved (page, object);

  restriction = g_strdup_printf ("RefCounts_id = %d", SO_REF_COUNT_ENTITY (object)->ref_counts_id);
  query.restrictions = restriction;
  show_next (STEWARD_NUMBERING_COUNTERS_PAGE (page));
  so_archive_get_archive_list_by_columns2_async (steward_page_get_session (page), &query, 0, 1,
                                                 steward_page_get_cancellable (page),
                                                 row_reloaded_cb, g_object_ref (page));

  return FALSE;
}

/* ---- one counter ---- */

static void
get_async (StewardListPage     *page,
           int                  id,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  SoSession *session = steward_page_get_session (STEWARD_PAGE (page));

  if (id > 0)
    so_number_allocation_get_ref_count_entity_async (session, id, cancellable, callback, user_data);
  else
    so_number_allocation_create_default_ref_count_entity_async (session, cancellable,
                                                                callback, user_data);
}

static void
save_async (StewardPage         *page,
            SoCarrier           *sent,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  so_number_allocation_save_ref_count_entity_async (steward_page_get_session (page),
                                                    SO_REF_COUNT_ENTITY (sent), cancellable,
                                                    callback, user_data);
}

static void
delete_async (StewardListPage     *page,
              int                  id,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  SoSession *session = steward_page_get_session (STEWARD_PAGE (page));

  so_number_allocation_delete_ref_count_entity_async (session, id, cancellable, callback,
                                                      user_data);
}

static gboolean
delete_finish (StewardListPage  *page,
               GAsyncResult     *result,
               GError          **error)
{
  g_autoptr (GObject) session = g_async_result_get_source_object (result);

  return so_number_allocation_delete_ref_count_entity_finish (SO_SESSION (session), result, error);
}

static char *
delete_text (StewardListPage *page,
             gpointer         row)
{
  if (steward_numbering_is_standard (STEWARD_NUMBERING_COUNTER (row)->field))
    return g_strdup (_("This is one of the product’s own counters: the vendor advises against "
                       "deleting it. Numbers that were given stay, but no more are given."));

  return g_strdup (_("Numbers that were given stay, but no more are given."));
}

/* ---- the form ---- */

/* The fields that have counters already, each once. */
static void
suggest_fields (StewardNumberingCountersPage *self)
{
  GListModel *model = steward_list_page_get_model (STEWARD_LIST_PAGE (self));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (StewardNumberingCounter) counter = g_list_model_get_item (model, i);

      if (counter->field != NULL && g_hash_table_add (seen, counter->field))
        g_ptr_array_add (fields, counter->field);
    }
  steward_numbering_field_row_suggest (self->field_row, fields);
}

/* A counter is for a whole field, or for one of the records that have none of their own. */
static void
offer_records (StewardNumberingCountersPage *self,
               SoRefCountEntity             *entity)
{
  GListModel *records = G_LIST_MODEL (entity->suggested_records);
  g_autoptr (GListStore) items = g_list_store_new (STEWARD_TYPE_CHOICE_ITEM);
  g_autoptr (StewardChoiceItem) whole = steward_choice_item_new (0, _("Whole field"), NULL, 0);

  g_list_store_append (items, whole);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (SoMdoListItem) record = g_list_model_get_item (records, i);
      g_autoptr (StewardChoiceItem) item = NULL;

      item = steward_choice_item_new (record->id, record->name, NULL, 0);
      g_list_store_append (items, item);
    }
  steward_choice_row_set_fixed (self->record_row, G_LIST_MODEL (items));
}

static void
loaded (StewardPage *page,
        SoCarrier   *object)
{
  StewardNumberingCountersPage *self = STEWARD_NUMBERING_COUNTERS_PAGE (page);
  SoRefCountEntity *entity = SO_REF_COUNT_ENTITY (object);
  gboolean is_new = entity->ref_counts_id == 0;

  STEWARD_PAGE_CLASS (steward_numbering_counters_page_parent_class)->loaded (page, object);

  steward_base_row_set_read_only (STEWARD_BASE_ROW (self->field_row), !is_new, NULL);
  steward_base_row_set_description (STEWARD_BASE_ROW (self->field_row), is_new ?
                                    _("A table, a dot and a field, as contact.number2") : NULL);
  steward_base_row_set_read_only (STEWARD_BASE_ROW (self->record_row), !is_new, NULL);
  steward_base_row_set_shown (self->id_row, !is_new);
  adw_preferences_group_set_description (self->counter_group,
                                         !is_new && steward_numbering_is_standard (entity->field) ?
                                         _("One of the product’s own counters. The vendor advises "
                                           "against changing or deleting it.") : NULL);
  offer_records (self, entity);
  if (is_new)
    suggest_fields (self);
  show_next (self);
}

/* Whether the current value goes back behind numbers that may be in use. */
static gboolean
is_lowered (SoCarrier *object)
{
  g_autoptr (GPtrArray) changes = NULL;

  if (SO_REF_COUNT_ENTITY (object)->ref_counts_id == 0 ||
      !so_carrier_is_field_dirty (object, "current-value"))
    return FALSE;

  changes = so_carrier_get_changes (object);
  for (guint i = 0; i < changes->len; i++)
    {
      SoChange *change = g_ptr_array_index (changes, i);

      if (g_str_equal (change->path, "CurrentValue") && change->before != NULL &&
          JSON_NODE_HOLDS_VALUE (change->before))
        return SO_REF_COUNT_ENTITY (object)->current_value < json_node_get_int (change->before);
    }

  return FALSE;
}

static void
changed (StewardPage *page,
         SoCarrier   *object)
{
  StewardNumberingCountersPage *self = STEWARD_NUMBERING_COUNTERS_PAGE (page);

  steward_numbering_effect_row_show (self->effect_row, SO_REF_COUNT_ENTITY (object));
  steward_base_row_set_warning (self->current_row, is_lowered (object) ?
                                _("Lower than before: numbers may be given a second time.") : NULL);
}

static char *
concern (StewardPage *page,
         SoCarrier   *object)
{
  SoRefCountEntity *entity = SO_REF_COUNT_ENTITY (object);
  g_autofree char *effect = steward_numbering_concern (entity);
  g_autoptr (GPtrArray) concerns = g_ptr_array_new ();

  if (effect != NULL)
    g_ptr_array_add (concerns, effect);
  if (is_lowered (object))
    g_ptr_array_add (concerns, (gpointer) _("The current value is lower than before: numbers may "
                                            "be given a second time."));
  if (entity->ref_counts_id > 0 && steward_numbering_is_standard (entity->field))
    g_ptr_array_add (concerns, (gpointer) _("This is one of the product’s own counters: the "
                                            "vendor advises against changing it."));
  if (concerns->len == 0)
    return NULL;

  g_ptr_array_add (concerns, NULL);

  return g_strjoinv ("\n\n", (char **) concerns->pdata);
}

static void
steward_numbering_counters_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_NUMBERING_COUNTERS_PAGE);

  G_OBJECT_CLASS (steward_numbering_counters_page_parent_class)->dispose (object);
}

static void
install_methods (StewardPageClass     *page_class,
                 StewardListPageClass *list_class)
{
  page_class->save_method = "NumberAllocation/SaveRefCountEntity";
  page_class->save_async = save_async;
  page_class->concern = concern;
  page_class->loaded = loaded;
  page_class->changed = changed;
  page_class->saved = saved;
  list_class->name = "numbering";
  list_class->columns = steward_numbering_get_columns (&list_class->n_columns);
  list_class->id_property = "ref-counts-id";
  list_class->delete_method = "NumberAllocation/DeleteRefCountEntity";
  list_class->list_async = list_async;
  list_class->list_finish = list_finish;
  list_class->get_async = get_async;
  list_class->delete_async = delete_async;
  list_class->delete_finish = delete_finish;
  list_class->row_id = row_id;
  list_class->row_name = steward_numbering_row_name;
  list_class->row_rights = row_rights;
  list_class->row_of = row_of;
  list_class->delete_text = delete_text;
}

static void
steward_numbering_counters_page_class_init (StewardNumberingCountersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *template = RESOURCE_PREFIX "/ui/pages/steward-numbering-counters-page.ui";

  G_OBJECT_CLASS (klass)->dispose = steward_numbering_counters_page_dispose;
  install_methods (STEWARD_PAGE_CLASS (klass), STEWARD_LIST_PAGE_CLASS (klass));

  steward_forms_init ();
  g_type_ensure (STEWARD_TYPE_NUMBERING_EFFECT_ROW);
  g_type_ensure (STEWARD_TYPE_NUMBERING_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, template);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingCountersPage, counter_group);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingCountersPage, field_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingCountersPage, record_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingCountersPage, id_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingCountersPage, current_row);
  gtk_widget_class_bind_template_child (widget_class, StewardNumberingCountersPage, effect_row);
}

static void
steward_numbering_counters_page_init (StewardNumberingCountersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
