/* steward-ticket-row.c: one ticket as a list knows it, and the columns of such lists
 *
 * An archive encodes what it tells (API notes, section 13); the texts are made once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ticket-row.h"

#include <glib/gi18n.h>

#include "so-archive-agent.h"
#include "so-archive-value.h"
#include "so-ticket-enums.h"
#include "steward-enum-labels.h"
#include "steward-field.h"
#include "steward-readable.h"

/* Characters of a cell; no column has room for more, and titles may have a million. */
#define MAX_TEXT 300

/* What a column shows */
typedef enum
{
  CELL_TEXT,           /* comes as it is, whatever it looks like */
  CELL_NUMBER,
  CELL_DATE,
  CELL_ENUM,
} CellKind;

typedef struct
{
  const char *archive;     /* the name in the archives of tickets */
  const char *path;        /* (nullable): the same in a ticket: properties, with dots */
  CellKind    kind;
  GType     (*type) (void);
} Cell;

G_DEFINE_FINAL_TYPE (StewardTicketRow, steward_ticket_row, G_TYPE_OBJECT)

static char *
cell_text (StewardTicketRow *row,
           guint             column)
{
  return g_strdup (row->cells[column]);
}

/* A table asks a function of each column. */
#define TEXT(n) \
  static char *text_##n (StewardListPage *page, gpointer row) { return cell_text (row, n); }
TEXT (0)  TEXT (1)  TEXT (2)  TEXT (3)  TEXT (4)  TEXT (5)  TEXT (6)  TEXT (7)  TEXT (8)  TEXT (9)
TEXT (10) TEXT (11) TEXT (12) TEXT (13) TEXT (14) TEXT (15) TEXT (16) TEXT (17) TEXT (18) TEXT (19)
TEXT (20)
#undef TEXT

#define HIDDEN STEWARD_COLUMN_HIDDEN_AT_FIRST

static const StewardColumn columns[] = {
  { "number", N_("No."), text_0, NULL, STEWARD_COLUMN_ESSENTIAL | STEWARD_COLUMN_NUMBER, 8 },
  { "title", N_("Title"), text_1, NULL, STEWARD_COLUMN_ESSENTIAL, 28 },
  { "status", N_("Status"), text_2, NULL, STEWARD_COLUMN_NONE, 14 },
  { "owner", N_("Owner"), text_3, NULL, STEWARD_COLUMN_NONE, 18 },
  { "priority", N_("Priority"), text_4, NULL, STEWARD_COLUMN_NONE, 10 },
  { "changed", N_("Changed"), text_5, NULL, STEWARD_COLUMN_NONE, 18 },
  { "contact", N_("Contact"), text_6, NULL, STEWARD_COLUMN_NONE, 18 },
  { "company", N_("Company"), text_7, NULL, STEWARD_COLUMN_NONE, 18 },
  { "category", N_("Category"), text_8, NULL, STEWARD_COLUMN_NONE, 20 },
  { "type", N_("Type"), text_9, NULL, STEWARD_COLUMN_NONE, 12 },
  { "created", N_("Created"), text_10, NULL, STEWARD_COLUMN_NONE, 18 },
  { "deadline", N_("Deadline"), text_11, NULL, STEWARD_COLUMN_NONE, 18 },
  { "access", N_("Access"), text_12, NULL, STEWARD_COLUMN_NONE, 10 },
  { "read", N_("Read"), text_13, NULL, HIDDEN, 10 },
  { "author", N_("Author"), text_14, NULL, HIDDEN, 18 },
  { "origin", N_("Origin"), text_15, NULL, HIDDEN, 12 },
  { "closed", N_("Closed"), text_16, NULL, HIDDEN, 18 },
  { "replied", N_("First reply"), text_17, NULL, HIDDEN, 18 },
  { "from", N_("From address"), text_18, NULL, HIDDEN, 22 },
  { "language", N_("Language"), text_19, NULL, HIDDEN, 10 },
  { "messages", N_("Messages"), text_20, NULL,
    HIDDEN | STEWARD_COLUMN_NUMBER | STEWARD_COLUMN_UNSORTED, 9 },
};

static const Cell cells[] = {
  { "ticketId", "ticket-id", CELL_NUMBER, NULL },
  { "title", "title", CELL_TEXT, NULL },
  { "ticketStatusName", "status.name", CELL_TEXT, NULL },
  { "ownedBy", "owned-by.full-name", CELL_TEXT, NULL },
  { "priorityName", "priority.name", CELL_TEXT, NULL },
  { "lastChanged", "last-changed", CELL_DATE, NULL },
  { "personFullName", "person.full-name", CELL_TEXT, NULL },
  { "contactName", "person.contact-name", CELL_TEXT, NULL },
  { "categoryFullName", "category.fullname", CELL_TEXT, NULL },
  { "ticketTypeName", "ticket-type.name", CELL_TEXT, NULL },
  { "createdAt", "created-at", CELL_DATE, NULL },
  { "deadline", "deadline", CELL_DATE, NULL },
  { "slevel", "slevel", CELL_ENUM, so_ticket_security_level_get_type },
  { "readStatus", "read-status", CELL_ENUM, so_ticket_read_status_get_type },
  { "author", "author", CELL_TEXT, NULL },
  { "origin", "origin", CELL_ENUM, so_ticket_origin_get_type },
  { "closedAt", "closed-at", CELL_DATE, NULL },
  { "repliedAt", "replied-at", CELL_DATE, NULL },
  { "fromAddress", "from-address", CELL_TEXT, NULL },
  { "language", "language", CELL_TEXT, NULL },
  { "numberOfMessages", "num-messages", CELL_NUMBER, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (columns));
G_STATIC_ASSERT (G_N_ELEMENTS (cells) <= STEWARD_TICKET_MAX_CELLS);

static void
steward_ticket_row_finalize (GObject *object)
{
  StewardTicketRow *self = STEWARD_TICKET_ROW (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    g_free (self->cells[i]);
  g_clear_object (&self->rights);

  G_OBJECT_CLASS (steward_ticket_row_parent_class)->finalize (object);
}

static void
steward_ticket_row_class_init (StewardTicketRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_ticket_row_finalize;
}

static void
steward_ticket_row_init (StewardTicketRow *self)
{
}

/* ---- from an archive ---- */

/* The number of an enum's value, whether the server sends that or its name. */
static int
enum_value (GType       type,
            const char *text)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GEnumValue *value = text != NULL ? g_enum_get_value_by_nick (G_ENUM_CLASS (klass), text) : NULL;

  return value != NULL ? value->value : (int) so_archive_parse_int (text, 0);
}

static char *
enum_text (GType       type,
           const char *text)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GEnumValue *value = g_enum_get_value (G_ENUM_CLASS (klass), enum_value (type, text));

  if (text == NULL)
    return NULL;

  return g_strdup (value != NULL ? steward_enum_label (type, value->value_nick) : text);
}

/* The start of a text, in one line. */
static char *
dup_start (const char *text)
{
  char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, 4 * MAX_TEXT), MAX_TEXT));

  return g_strdelimit (start, "\n\r\t", ' ');
}

/* Servers are known to send numbers in both ways. */
static char *
number_text (const char *text)
{
  g_auto (SoArchiveValue) value = { 0 };

  so_archive_value_parse (&value, text);
  if (value.kind == SO_ARCHIVE_INT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value.number);

  return dup_start (text);
}

static char *
archive_text (SoSession  *session,
              const Cell *cell,
              const char *text)
{
  g_autoptr (SoDateTime) date = NULL;

  switch (cell->kind)
    {
    case CELL_DATE:
      date = so_archive_parse_date_time (session, text);
      return date != NULL ? steward_readable_date (date) : NULL;

    case CELL_ENUM:
      return enum_text (cell->type (), text);

    case CELL_NUMBER:
      return number_text (text);

    case CELL_TEXT:
    default:
      return dup_start (text);
    }
}

/**
 * steward_ticket_row_new:
 * @session: the session that fetched the row
 * @item: a row of an archive of tickets, with the columns of steward_ticket_row_get_names()
 *
 * Returns: (transfer full): what a list shows of it
 */
StewardTicketRow *
steward_ticket_row_new (SoSession         *session,
                        SoArchiveListItem *item)
{
  StewardTicketRow *self = g_object_new (STEWARD_TYPE_TICKET_ROW, NULL);

  self->id = item->primary_key;
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const char *text = so_archive_list_item_get_value (item, cells[i].archive);

      self->cells[i] = text != NULL ? archive_text (session, &cells[i], text) : NULL;
    }
  self->read_status = enum_value (SO_TYPE_TICKET_READ_STATUS,
                                  so_archive_list_item_get_value (item, "readStatus"));
  self->base_status = enum_value (SO_TYPE_TICKET_BASE_STATUS,
                                  so_archive_list_item_get_value (item, "status"));
  if (item->table_right != NULL)
    self->rights = g_object_ref (SO_CARRIER (item));

  return self;
}

/* ---- from a ticket ---- */

/* (transfer full) (nullable): as a static row would say it */
static char *
field_text (SoCarrier  *carrier,
            const char *path)
{
  const char *dot = strchr (path, '.');
  g_autofree char *property = dot != NULL ? g_strndup (path, dot - path) : g_strdup (path);
  g_autoptr (SoCarrier) nested = NULL;
  const SoField *fields;
  guint n_fields;

  if (dot != NULL)
    {
      g_object_get (carrier, property, &nested, NULL);
      return nested != NULL ? field_text (nested, dot + 1) : NULL;
    }

  fields = so_carrier_class_get_fields (SO_CARRIER_GET_CLASS (carrier), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (fields[i].property), "_", '-');

      if (g_str_equal (name, property))
        return steward_readable_field (carrier, &fields[i], STEWARD_FORMAT_PLAIN);
    }

  return NULL;
}

/**
 * steward_ticket_row_new_from:
 * @ticket: a ticket
 *
 * Returns: (transfer full): what a list shows of it, as far as a ticket tells
 */
StewardTicketRow *
steward_ticket_row_new_from (SoTicketEntity *ticket)
{
  StewardTicketRow *self = g_object_new (STEWARD_TYPE_TICKET_ROW, NULL);

  self->id = ticket->ticket_id;
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *text = field_text (SO_CARRIER (ticket), cells[i].path);

      self->cells[i] = text != NULL ? dup_start (text) : NULL;
    }
  self->read_status = ticket->read_status;
  self->base_status = ticket->base_status;
  self->rights = so_carrier_dup_loaded (SO_CARRIER (ticket));

  return self;
}

/* ---- what lists ask ---- */

/* (transfer none) (array length=n_columns) */
const StewardColumn *
steward_ticket_row_get_columns (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);

  return columns;
}

/* What an archive calls a column. */
const char *
steward_ticket_row_get_name (guint column)
{
  return column < G_N_ELEMENTS (cells) ? cells[column].archive : "ticketId";
}

/* What to ask an archive for, with commas. */
const char *
steward_ticket_row_get_names (void)
{
  static char *names;

  if (g_once_init_enter (&names))
    {
      GString *text = g_string_new ("status");

      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        g_string_append_printf (text, ",%s", cells[i].archive);
      g_once_init_leave (&names, g_string_free (text, FALSE));
    }

  return names;
}

/* (transfer full): "10020, Printer is out of toner, Open" */
char *
steward_ticket_row_dup_title (StewardListPage *page,
                              gpointer         row)
{
  StewardTicketRow *self = row;
  const char *title = self->cells[1] != NULL ? self->cells[1] : "";

  if (self->cells[2] == NULL)
    return g_strdup_printf (_("%d, %s"), self->id, title);

  /* translators: a ticket: its number, its title and its status */
  return g_strdup_printf (_("%d, %s, %s"), self->id, title, self->cells[2]);
}

/* (nullable): whether its owner has read it */
const char *
steward_ticket_row_get_state (StewardListPage *page,
                              gpointer         row)
{
  switch ((SoTicketReadStatus) STEWARD_TICKET_ROW (row)->read_status)
    {
    case SO_TICKET_READ_STATUS_RED:
      return _("unread");

    case SO_TICKET_READ_STATUS_YELLOW:
      return C_("ticket", "changed");

    case SO_TICKET_READ_STATUS_GREEN:
    case SO_TICKET_READ_STATUS_UNKNOWN:
    default:
      return NULL;
    }
}
