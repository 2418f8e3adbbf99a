/* so-carrier-private.h: what the files of SoCarrier share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-document-private.h"
#include "so-wholes-private.h"

G_BEGIN_DECLS

/* Per field: differs from what was loaded; and is an explicit null now. */
#define SO_EDITED (1 << 0)
#define SO_NULLED (1 << 1)

/* What a class knows about a line of its table beyond the line. */
typedef struct
{
  guint32     hash;        /* of the wire name */
  GType       type;        /* of the enum, flags or carrier */
  gpointer    type_class;  /* enums and flags: never freed */
  GParamSpec *pspec;
} SoFieldInfo;

/* A carrier keeps the document it was loaded from, which never changes.
 * Writing is then a copy of its object with the edited members replaced, so
 * whatever nobody touched leaves exactly as it came: members this build does
 * not know, the order, null against missing, the seventh digit of a second.
 */
typedef struct
{
  SoDocument *wire;      /* NULL for a carrier made by this program */
  guint       object;    /* our object's place in wire */
  guint8     *state;     /* SO_EDITED and SO_NULLED per field; NULL while there are none */
  SoWholes    wholes;    /* the carriers this one is a part of */
  SoWhole    *whole;     /* ourselves, as our parts know us; NULL while there are none */
  guint       loading : 1;
  guint       dirty : 1;
  guint       holding : 1; /* what changes is told later */
  guint       held : 1;    /* and something has changed meanwhile */
} SoCarrierPrivate;

#define SO_SLOT(self, field, Ctype) (*(Ctype *) G_STRUCT_MEMBER_P (self, (field)->offset))

extern int so_carrier_private_offset;

static inline SoCarrierPrivate *
so_carrier_priv (SoCarrier *self)
{
  return G_STRUCT_MEMBER_P (self, so_carrier_private_offset);
}

static inline const SoFieldInfo *
so_carrier_info (SoCarrier *self,
                 guint      i)
{
  return (const SoFieldInfo *) SO_CARRIER_GET_CLASS (self)->infos + i;
}

static inline guint8
so_carrier_state (SoCarrier *self,
                  guint      i)
{
  guint8 *state = so_carrier_priv (self)->state;

  return state != NULL ? state[i] : 0;
}

static inline gboolean
so_field_is_model (const SoField *field)
{
  return field->kind == SO_KIND_LIST || field->kind == SO_KIND_MAP;
}

/* so-carrier.c */
void      so_carrier_hold          (SoCarrier      *self);
void      so_carrier_release       (SoCarrier      *self);
void      so_carrier_set_state     (SoCarrier      *self,
                                    guint           i,
                                    guint8          bits);
void      so_carrier_mark          (SoCarrier      *self,
                                    guint           i,
                                    guint8          bits);
void      so_carrier_announce      (SoCarrier      *self);
int       so_carrier_find_property (SoCarrier      *self,
                                    const char     *property);
int       so_carrier_match_wire    (SoCarrierClass *klass,
                                    SoDocument     *document,
                                    guint           name,
                                    guint          *cursor);
guint     so_carrier_wire_value    (SoCarrier      *self,
                                    guint           i);
gboolean  so_carrier_holds_null    (SoCarrier      *self,
                                    guint           i);
gboolean  so_carrier_part_changed  (SoCarrier      *self,
                                    gpointer        part);
void      so_carrier_adopt         (SoCarrier      *self,
                                    gpointer        part);

G_END_DECLS
