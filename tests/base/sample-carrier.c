/* sample-carrier.c: carriers of no service, with one member of every kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-carrier.h"

G_DEFINE_ENUM_TYPE (SampleColor, sample_color,
                    G_DEFINE_ENUM_VALUE (SAMPLE_COLOR_UNKNOWN, "Unknown"),
                    G_DEFINE_ENUM_VALUE (SAMPLE_COLOR_RED, "Red"),
                    G_DEFINE_ENUM_VALUE (SAMPLE_COLOR_BLUE, "Blue"))

G_DEFINE_FLAGS_TYPE (SampleRight, sample_right,
                     G_DEFINE_ENUM_VALUE (SAMPLE_RIGHT_NONE, "None"),
                     G_DEFINE_ENUM_VALUE (SAMPLE_RIGHT_SELECT, "Select"),
                     G_DEFINE_ENUM_VALUE (SAMPLE_RIGHT_UPDATE, "Update"),
                     G_DEFINE_ENUM_VALUE (SAMPLE_RIGHT_INSERT, "Insert"),
                     G_DEFINE_ENUM_VALUE (SAMPLE_RIGHT_RI, "RI"),
                     G_DEFINE_ENUM_VALUE (SAMPLE_RIGHT_DELETE, "Delete"),
                     G_DEFINE_ENUM_VALUE (SAMPLE_RIGHT_FULL, "FULL"),
                     G_DEFINE_ENUM_VALUE (SAMPLE_RIGHT_RESTRICTED, "RestrictedUpdate"))

G_DEFINE_FINAL_TYPE (SamplePart, sample_part, SO_TYPE_CARRIER)

#define T SamplePart
static const SoField part_fields[] = {
  SO_INT    (T, id,    "Id",    SO_FIELD_NONE),
  SO_STRING (T, name,  "Name",  SO_FIELD_NONE),
  SO_ONE    (T, inner, "Inner", SamplePart, sample_part_get_type, SO_FIELD_NONE),
  SO_MAP    (T, hints, "Hints", so_string_get_type, SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
sample_part_class_init (SamplePartClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), part_fields, G_N_ELEMENTS (part_fields));
}

static void
sample_part_init (SamplePart *self)
{
}

G_DEFINE_FINAL_TYPE (SampleWhole, sample_whole, SO_TYPE_CARRIER)

#define T SampleWhole
static const SoField whole_fields[] = {
  SO_INT     (T, id,         "Id",         SO_FIELD_READ_ONLY),
  SO_LONG    (T, big,        "Big",        SO_FIELD_NONE),
  SO_DOUBLE  (T, share,      "Share",      SO_FIELD_NONE),
  SO_BOOL    (T, active,     "Active",     SO_FIELD_NONE),
  SO_STRING  (T, title,      "Title",      SO_FIELD_NONE),
  SO_DATE    (T, registered, "Registered", SO_FIELD_NONE),
  SO_ENUM    (T, color,      "Color",      sample_color_get_type, SO_FIELD_NONE),
  SO_FLAGS   (T, right,      "Right",      sample_right_get_type, SO_FIELD_NONE),
  SO_ONE     (T, part,       "Part",       SamplePart, sample_part_get_type, SO_FIELD_NONE),
  SO_LIST    (T, parts,      "Parts",      sample_part_get_type, SO_FIELD_NONE),
  SO_MAP     (T, texts,      "Texts",      so_string_get_type, SO_FIELD_NONE),
  SO_MAP     (T, named,      "Named",      sample_part_get_type, SO_FIELD_NONE),
  SO_JSON    (T, anything,   "Anything",   SO_FIELD_NONE),
  SO_STRINGS (T, words,      "Words",      SO_FIELD_NONE),
  SO_INTS    (T, numbers,    "Numbers",    SO_FIELD_NONE),
  SO_DATES   (T, dates,      "Dates",      SO_FIELD_NONE),
  SO_ONE     (T, answer,     "Answer",     SamplePart, sample_part_get_type,
              SO_FIELD_RESPONSE_ONLY),
};
#undef T

static void
sample_whole_class_init (SampleWholeClass *klass)
{
  so_carrier_class_set_fields (SO_CARRIER_CLASS (klass), whole_fields, G_N_ELEMENTS (whole_fields));
}

static void
sample_whole_init (SampleWhole *self)
{
}

SampleWhole *
sample_whole_read (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoDocument) document = so_document_new (text, -1, &error);
  SampleWhole *self;

  g_assert_no_error (error);
  self = so_carrier_new_from_document (SAMPLE_TYPE_WHOLE, document, &error);
  g_assert_no_error (error);

  return self;
}

void
sample_assert_text (gpointer    carrier,
                    const char *text)
{
  g_autofree char *printed = so_carrier_print (SO_CARRIER (carrier));

  g_assert_cmpstr (printed, ==, text);
}
