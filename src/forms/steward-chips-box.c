/* steward-chips-box.c: puts its children side by side, in as many lines as they need
 *
 * GtkFlowBox 4.8 puts them in columns. A child that expands takes the rest of its line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-chips-box.h"

#define GAP 6   /* pixels, both ways */

struct _StewardChipsBox
{
  GtkWidget  parent_instance;

  GtkWidget *main;      /* nullable: the child that the Tab key comes to */
};

G_DEFINE_FINAL_TYPE (StewardChipsBox, steward_chips_box, GTK_TYPE_WIDGET)

/* What is put into one line. */
typedef struct
{
  GtkWidget *widget;
  int        width;
} Place;

static int
get_height (Place *place)
{
  int height;

  gtk_widget_measure (place->widget, GTK_ORIENTATION_VERTICAL, place->width, NULL, &height,
                      NULL, NULL);

  return height;
}

/* Returns the height of the line. */
static int
end_line (StewardChipsBox *self,
          GArray          *line,
          int              width,
          int              y,
          gboolean         put)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int height = 0;
  int x = 0;

  for (guint i = 0; i < line->len; i++)
    height = MAX (height, get_height (&g_array_index (line, Place, i)));

  for (guint i = 0; put && i < line->len; i++)
    {
      Place *place = &g_array_index (line, Place, i);
      int own = get_height (place);
      GtkAllocation allocation = { mirrored ? width - x - place->width : x,
                                   y + (height - own) / 2, place->width, own };

      gtk_widget_size_allocate (place->widget, &allocation, -1);
      x += place->width + GAP;
    }
  g_array_set_size (line, 0);

  return height;
}

/* Returns the height of all lines. */
static int
flow (StewardChipsBox *self,
      int              width,
      gboolean         put)
{
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (Place));
  int x = 0, y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Place place = { child };
      int min, natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &natural, NULL, NULL);
      place.width = CLAMP (natural, min, MAX (min, width));
      if (line->len > 0 && x + place.width > width)
        {
          y += end_line (self, line, width, y, put) + GAP;
          x = 0;
        }
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        place.width = MAX (place.width, width - x);
      g_array_append_val (line, place);
      x += place.width + GAP;
    }

  return y + end_line (self, line, width, y, put);
}

static void
steward_chips_box_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  int widest = 0, all = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int min, nat;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
      widest = MAX (widest, min);
      all += nat + (all > 0 ? GAP : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (widest, all);
    }
  else
    {
      *minimum = *natural = flow (STEWARD_CHIPS_BOX (widget), for_size >= 0 ? for_size : widest,
                                  FALSE);
    }
}

static void
steward_chips_box_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  flow (STEWARD_CHIPS_BOX (widget), width, TRUE);
}

static GtkSizeRequestMode
steward_chips_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* For the Tab key this is one stop; the arrows move inside. */
static gboolean
steward_chips_box_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  StewardChipsBox *self = STEWARD_CHIPS_BOX (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  if (self->main != NULL && gtk_widget_get_visible (self->main) &&
      gtk_widget_child_focus (self->main, direction))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_child_focus (child, direction))
      return TRUE;

  return FALSE;
}

static void
steward_chips_box_dispose (GObject *object)
{
  GtkWidget *child;

  STEWARD_CHIPS_BOX (object)->main = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_chips_box_parent_class)->dispose (object);
}

static void
steward_chips_box_class_init (StewardChipsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_chips_box_dispose;
  widget_class->measure = steward_chips_box_measure;
  widget_class->size_allocate = steward_chips_box_size_allocate;
  widget_class->get_request_mode = steward_chips_box_get_request_mode;
  widget_class->focus = steward_chips_box_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steward_chips_box_init (StewardChipsBox *self)
{
}

/* Its children are put in with gtk_widget_insert_before(). */
GtkWidget *
steward_chips_box_new (void)
{
  return g_object_new (STEWARD_TYPE_CHIPS_BOX, NULL);
}

/* (nullable): the child that the Tab key comes to, while it is visible; else it is the first. */
void
steward_chips_box_set_main (StewardChipsBox *self,
                            GtkWidget       *child)
{
  g_return_if_fail (STEWARD_IS_CHIPS_BOX (self));
  self->main = child;
}
