/* so-carrier-io-private.h: members of a carrier read, written, compared and emptied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier-private.h"

G_BEGIN_DECLS

/* so-carrier-properties.c */
void        so_carrier_install         (SoCarrierClass *klass);
void        so_carrier_clear_field     (SoCarrier      *self,
                                        const SoField  *field);

/* so-carrier-read.c */
gpointer    so_carrier_new_part        (GType           type,
                                        SoDocument     *document,
                                        guint           value,
                                        GError        **error);
gboolean    so_carrier_read_field      (SoCarrier      *self,
                                        guint           i,
                                        guint           value,
                                        GError        **error);

/* so-carrier-values.c */
gboolean    so_carrier_wrong_kind      (SoDocument     *document,
                                        guint           value,
                                        const char     *expected,
                                        GError        **error);
gboolean    so_carrier_read_int        (SoDocument     *document,
                                        guint           value,
                                        int            *out,
                                        GError        **error);
SoDateTime *so_carrier_read_date       (SoDocument     *document,
                                        guint           value);
gboolean    so_carrier_read_strings    (SoDocument     *document,
                                        guint           array,
                                        char         ***out,
                                        GError        **error);
gboolean    so_carrier_read_ints       (SoDocument     *document,
                                        guint           array,
                                        GArray        **out,
                                        GError        **error);
gboolean    so_carrier_read_dates      (SoDocument     *document,
                                        guint           array,
                                        GPtrArray     **out,
                                        GError        **error);

/* so-carrier-write.c */
void        so_carrier_write           (SoCarrier      *self,
                                        gboolean        request,
                                        GString        *out);
void        so_carrier_write_field     (SoCarrier      *self,
                                        guint           i,
                                        gboolean        request,
                                        GString        *out);

/* so-carrier-compare.c */
gboolean    so_carrier_is_null_pointer (SoCarrier      *self,
                                        const SoField  *field);
gboolean    so_carrier_same_as_wire    (SoCarrier      *self,
                                        guint           i,
                                        gboolean        null);

/* so-enum.c */
int         so_enum_from_text          (gpointer        enum_class,
                                        const char     *text);
guint       so_flags_from_text         (gpointer        flags_class,
                                        const char     *text);
char       *so_flags_to_text           (gpointer        flags_class,
                                        guint           bits,
                                        const char     *before);

G_END_DECLS
