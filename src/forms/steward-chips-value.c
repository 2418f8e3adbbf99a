/* steward-chips-value.c: a field of several values, whatever its kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-chips-value.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-choice-value.h"
#include "steward-field.h"

/* ---- reading ---- */

static void
read_strings (GPtrArray    *items,
              const GValue *value)
{
  char **strings = g_value_get_boxed (value);

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    g_ptr_array_add (items, steward_choice_item_new_named (0, strings[i], strings[i]));
}

static void
read_ints (GPtrArray    *items,
           const GValue *value)
{
  GArray *ints = g_value_get_boxed (value);

  for (guint i = 0; ints != NULL && i < ints->len; i++)
    {
      int id = g_array_index (ints, int, i);
      g_autofree char *label = g_strdup_printf ("#%d", id);

      g_ptr_array_add (items, steward_choice_item_new (id, label, NULL, 0));
    }
}

static void
read_list (GPtrArray    *items,
           const GValue *value)
{
  GListModel *list = g_value_get_object (value);

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SoCarrier) part = g_list_model_get_item (list, i);
      int id = steward_field_get_id (part);
      g_autofree char *name = steward_field_dup_name (part);

      if (name == NULL)
        name = g_strdup_printf ("#%d", id);
      g_ptr_array_add (items, steward_choice_item_new (id, name, NULL, 0));
    }
}

static void
read_string (GPtrArray    *items,
             const GValue *value)
{
  const char *text = g_value_get_string (value);
  g_autofree char *rest = NULL;
  g_autoptr (GPtrArray) parts = steward_chips_value_split (text != NULL ? text : "", &rest);

  g_strstrip (rest);
  if (*rest != '\0')
    g_ptr_array_add (parts, g_steal_pointer (&rest));
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (items, steward_choice_item_new_named (0, parts->pdata[i], parts->pdata[i]));
}

/**
 * steward_chips_value_read:
 * @carrier: a carrier
 * @field: of it: a list of carriers with ids, an array of texts or whole numbers, or one text of
 *   values with commas between them
 *
 * Returns: (transfer container): of StewardChoiceItem, in their order; what is only a number is
 *   called "#17"
 */
GPtrArray *
steward_chips_value_read (SoCarrier     *carrier,
                          const SoField *field)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (carrier), field->property, &value);
  if (field->kind == SO_KIND_STRINGS)
    read_strings (items, &value);
  else if (field->kind == SO_KIND_INTS)
    read_ints (items, &value);
  else if (field->kind == SO_KIND_STRING)
    read_string (items, &value);
  else if (field->kind == SO_KIND_LIST)
    read_list (items, &value);
  else
    g_warning ("%s does not hold several values", field->property);

  return items;
}

/* ---- writing ---- */

static const char *
get_text (StewardChoiceItem *item)
{
  const char *name = steward_choice_item_get_name (item);

  return name != NULL ? name : steward_choice_item_get_label (item);
}

static void
write_strings (SoCarrier     *carrier,
               const SoField *field,
               GPtrArray     *items)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (texts, (gpointer) get_text (items->pdata[i]));
  g_ptr_array_add (texts, NULL);
  joined = g_strjoinv (",", (char **) texts->pdata);
  if (field->kind == SO_KIND_STRING)
    g_object_set (carrier, field->property, joined, NULL);
  else
    g_object_set (carrier, field->property, texts->pdata, NULL);
}

static void
write_ints (SoCarrier     *carrier,
            const SoField *field,
            GPtrArray     *items)
{
  g_autoptr (GArray) ints = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < items->len; i++)
    {
      int id = steward_choice_item_get_id (items->pdata[i]);

      g_array_append_val (ints, id);
    }
  g_object_set (carrier, field->property, ints, NULL);
}

static void
write_all (SoCarrier     *carrier,
           const SoField *field,
           GPtrArray     *items)
{
  if (field->kind == SO_KIND_INTS)
    write_ints (carrier, field, items);
  else
    write_strings (carrier, field, items);
}

/* (transfer full) (nullable): what was loaded under that id, with all that is known of it */
static SoCarrier *
find_loaded (SoCarrier         *carrier,
             const SoField     *field,
             StewardChoiceItem *item)
{
  g_autoptr (SoCarrier) loaded = so_carrier_dup_loaded (carrier);
  g_autoptr (GListModel) list = NULL;

  g_object_get (loaded, field->property, &list, NULL);
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SoCarrier) part = g_list_model_get_item (list, i);

      if (steward_choice_item_get_id (item) != 0 &&
          steward_field_get_id (part) == steward_choice_item_get_id (item))
        return so_carrier_dup (part);
    }

  return NULL;
}

static gboolean
contains (GPtrArray         *items,
          StewardChoiceItem *item)
{
  for (guint i = 0; i < items->len; i++)
    if (steward_chips_value_same (items->pdata[i], item))
      return TRUE;

  return FALSE;
}

/* What was loaded leaves the field clean, in whatever order it came back. */
static void
settle (SoCarrier     *carrier,
        const SoField *field)
{
  g_autoptr (SoCarrier) loaded = so_carrier_dup_loaded (carrier);
  g_autoptr (GPtrArray) before = steward_chips_value_read (loaded, field);
  g_autoptr (GPtrArray) after = steward_chips_value_read (carrier, field);

  if (before->len != after->len)
    return;
  for (guint i = 0; i < before->len; i++)
    if (!contains (after, before->pdata[i]))
      return;

  so_carrier_revert_field (carrier, field->property);
}

/* Puts a value behind all others. */
void
steward_chips_value_add (SoCarrier         *carrier,
                         const SoField     *field,
                         StewardChoiceItem *item)
{
  if (field->kind == SO_KIND_LIST)
    {
      g_autoptr (SoCarrier) part = find_loaded (carrier, field, item);
      g_autoptr (GListStore) list = NULL;

      if (part == NULL)
        part = steward_choice_value_new_reference (field, item);
      g_object_get (carrier, field->property, &list, NULL);
      g_list_store_append (list, part);
    }
  else
    {
      g_autoptr (GPtrArray) items = steward_chips_value_read (carrier, field);

      g_ptr_array_add (items, g_object_ref (item));
      write_all (carrier, field, items);
    }
  settle (carrier, field);
}

void
steward_chips_value_remove (SoCarrier     *carrier,
                            const SoField *field,
                            guint          position)
{
  if (field->kind == SO_KIND_LIST)
    {
      g_autoptr (GListStore) list = NULL;

      g_object_get (carrier, field->property, &list, NULL);
      g_list_store_remove (list, position);
    }
  else
    {
      g_autoptr (GPtrArray) items = steward_chips_value_read (carrier, field);

      g_ptr_array_remove_index (items, position);
      write_all (carrier, field, items);
    }
  settle (carrier, field);
}

/* ---- texts ---- */

/* "anna@example.com" of "Anna <Anna@Example.com>" */
static char *
fold (StewardChoiceItem *item)
{
  const char *text = get_text (item);
  const char *open = strrchr (text, '<');
  gsize length = strlen (text);

  if (open != NULL && text[length - 1] == '>')
    {
      g_autofree char *inner = g_strndup (open + 1, text + length - open - 2);

      return g_utf8_casefold (g_strstrip (inner), -1);
    }

  return g_utf8_casefold (text, -1);
}

/* Whether they must not be there both. */
gboolean
steward_chips_value_same (StewardChoiceItem *one,
                          StewardChoiceItem *other)
{
  int id = steward_choice_item_get_id (one);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (id != 0 && steward_choice_item_get_id (other) != 0)
    return id == steward_choice_item_get_id (other);

  first = fold (one);
  second = fold (other);

  return strcmp (first, second) == 0;
}

/**
 * steward_chips_value_split:
 * @text: values with commas, semicolons or ends of lines between them
 * @rest: (out): what follows the last of these
 *
 * What stands in quotes is one: "Berg, Anna" <anna@example.com>.
 *
 * Returns: (transfer container): of char *, without space around them; no empty ones
 */
GPtrArray *
steward_chips_value_split (const char  *text,
                           char       **rest)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;
  gboolean quoted = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    {
      g_autofree char *part = NULL;

      if (*at == '"')
        quoted = !quoted;
      if (quoted ? *at != '\n' : strchr (",;\n\r", *at) == NULL)
        continue;

      part = g_strstrip (g_strndup (start, at - start));
      if (*part != '\0')
        g_ptr_array_add (parts, g_steal_pointer (&part));
      start = at + 1;
      quoted = FALSE;
    }
  *rest = g_strdup (start);

  return parts;
}

static gboolean
is_domain (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] == '\0' || *parts[i] == '-' || strpbrk (parts[i], " \t@<>()[],;:\\\"") != NULL)
      return FALSE;

  return g_strv_length (parts) > 0;
}

/**
 * steward_chips_value_check_address:
 * @text: "anna@example.com", or with a name before it and angle brackets around it
 *
 * The shape only; whether mail arrives nobody knows.
 *
 * Returns: (transfer full) (nullable): what is wrong, %NULL for nothing
 */
char *
steward_chips_value_check_address (const char *text)
{
  g_autoptr (StewardChoiceItem) item = steward_choice_item_new_named (0, text, text);
  g_autofree char *address = fold (item);
  char *at = strrchr (address, '@');

  if (at != NULL && at != address && is_domain (at + 1))
    {
      *at = '\0';
      if (strpbrk (address, " \t@<>(),;:\\\"") == NULL)
        return NULL;
    }

  return g_strdup (_("Not an e-mail address"));
}
