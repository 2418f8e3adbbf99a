/* so-field.h: one line of a carrier's table, and the macros that write it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "so-date-time.h"

G_BEGIN_DECLS

typedef enum
{
  SO_KIND_INT,      /* int                        number without a point   */
  SO_KIND_LONG,     /* gint64                     number without a point   */
  SO_KIND_DOUBLE,   /* double                     number                   */
  SO_KIND_BOOL,     /* gboolean                   true, false              */
  SO_KIND_STRING,   /* char *                     string                   */
  SO_KIND_DATE,     /* SoDateTime *               string                   */
  SO_KIND_ENUM,     /* int, a GEnum               string, the value's nick; a number is read too */
  SO_KIND_FLAGS,    /* guint, a GFlags            string, "Nick, Nick"; a number is read too */
  SO_KIND_CARRIER,  /* SoCarrier *, NULL for null object                   */
  SO_KIND_LIST,     /* GListStore * of carriers   array of objects         */
  SO_KIND_MAP,      /* GListStore * of SoMapEntry object used as a map     */
  SO_KIND_JSON,     /* JsonNode *                 anything, kept as it is  */
  SO_KIND_STRINGS,  /* char **, NULL for null     array of strings         */
  SO_KIND_INTS,     /* GArray * of int            array of 32-bit integers */
  SO_KIND_DATES,    /* GPtrArray * of SoDateTime  array of strings         */
} SoKind;

typedef enum
{
  SO_FIELD_NONE          = 0,
  SO_FIELD_READ_ONLY     = 1 << 0, /* the server owns it: no setter, still sent */
  SO_FIELD_RESPONSE_ONLY = 1 << 1, /* as READ_ONLY, and left out of requests */
} SoFieldFlags;

/**
 * SoField:
 * @wire: member name in JSON: "CustLangId"
 * @property: member of the struct: "cust_lang_id"; the property is "cust-lang-id"
 * @kind: what the member holds
 * @offset: of the member in the struct, bytes
 * @type: (nullable): the enum, flags or carrier type; so_string_get_type for a map of strings
 * @flags: who may write the member and whether it is sent
 *
 * One line of a carrier's static table. STRINGS, INTS and DATES members are
 * %NULL for null and for missing; lists and maps are never %NULL.
 */
typedef struct
{
  const char   *wire;
  const char   *property;
  SoKind        kind;
  guint         offset;
  GType       (*type) (void);
  SoFieldFlags  flags;
} SoField;

/* A member of the wrong C type does not compile. */
#define SO_OFFSET(T, m, Ctype) \
  (G_STRUCT_OFFSET (T, m) + \
   0 * sizeof (char[_Generic (((T *) 0)->m, Ctype : 1, default : -1)]))

#define SO_PLAIN(T, m, wire, kind, Ctype, flags) \
  { wire, #m, kind, SO_OFFSET (T, m, Ctype), NULL, flags }
#define SO_TYPED(T, m, wire, kind, Ctype, type, flags) \
  { wire, #m, kind, SO_OFFSET (T, m, Ctype), type, flags }

#define SO_INT(T, m, wire, flags)     SO_PLAIN (T, m, wire, SO_KIND_INT, int, flags)
#define SO_LONG(T, m, wire, flags)    SO_PLAIN (T, m, wire, SO_KIND_LONG, gint64, flags)
#define SO_DOUBLE(T, m, wire, flags)  SO_PLAIN (T, m, wire, SO_KIND_DOUBLE, double, flags)
#define SO_BOOL(T, m, wire, flags)    SO_PLAIN (T, m, wire, SO_KIND_BOOL, gboolean, flags)
#define SO_STRING(T, m, wire, flags)  SO_PLAIN (T, m, wire, SO_KIND_STRING, char *, flags)
#define SO_DATE(T, m, wire, flags)    SO_PLAIN (T, m, wire, SO_KIND_DATE, SoDateTime *, flags)
#define SO_JSON(T, m, wire, flags)    SO_PLAIN (T, m, wire, SO_KIND_JSON, JsonNode *, flags)
#define SO_STRINGS(T, m, wire, flags) SO_PLAIN (T, m, wire, SO_KIND_STRINGS, char **, flags)
#define SO_INTS(T, m, wire, flags)    SO_PLAIN (T, m, wire, SO_KIND_INTS, GArray *, flags)
#define SO_DATES(T, m, wire, flags)   SO_PLAIN (T, m, wire, SO_KIND_DATES, GPtrArray *, flags)

#define SO_ENUM(T, m, wire, type, flags)  SO_TYPED (T, m, wire, SO_KIND_ENUM, int, type, flags)
#define SO_FLAGS(T, m, wire, type, flags) SO_TYPED (T, m, wire, SO_KIND_FLAGS, guint, type, flags)
#define SO_ONE(T, m, wire, Ctype, type, flags) \
  SO_TYPED (T, m, wire, SO_KIND_CARRIER, Ctype *, type, flags)
#define SO_LIST(T, m, wire, type, flags) \
  SO_TYPED (T, m, wire, SO_KIND_LIST, GListStore *, type, flags)
#define SO_MAP(T, m, wire, type, flags) \
  SO_TYPED (T, m, wire, SO_KIND_MAP, GListStore *, type, flags)

/* The element type of a map of strings: G_TYPE_STRING. */
GType so_string_get_type (void);

G_END_DECLS
