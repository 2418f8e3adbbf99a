/* so-request-log.c: the last calls of a session, for whoever looks for what went wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "so-request-log.h"

#include <string.h>

struct _SoRequestLog
{
  GObject           parent_instance;

  GPtrArray        *calls;   /* of SoLoggedCall, the latest last */
  gsize             size;    /* bytes of their texts */
  SoRequestLogMode  mode;
};

enum
{
  PROP_0,
  PROP_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoRequestLog, so_request_log, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

GType
so_request_log_mode_get_type (void)
{
  static gsize type;
  static const GEnumValue values[] = {
    { SO_REQUEST_LOG_ALL, "SO_REQUEST_LOG_ALL", "all" },
    { SO_REQUEST_LOG_ERRORS, "SO_REQUEST_LOG_ERRORS", "errors" },
    { SO_REQUEST_LOG_OFF, "SO_REQUEST_LOG_OFF", "off" },
    { 0, NULL, NULL },
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("SoRequestLogMode", values));

  return type;
}

/* ---- GListModel ---- */

static GType
get_item_type (GListModel *model)
{
  return SO_TYPE_LOGGED_CALL;
}

static guint
get_n_items (GListModel *model)
{
  return SO_REQUEST_LOG (model)->calls->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *calls = SO_REQUEST_LOG (model)->calls;

  return position < calls->len ? g_object_ref (g_ptr_array_index (calls, calls->len - 1 - position))
                               : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ---- GObject ---- */

static void
so_request_log_finalize (GObject *object)
{
  g_ptr_array_unref (SO_REQUEST_LOG (object)->calls);

  G_OBJECT_CLASS (so_request_log_parent_class)->finalize (object);
}

static void
so_request_log_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MODE:
      g_value_set_enum (value, (int) SO_REQUEST_LOG (object)->mode);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
so_request_log_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MODE:
      so_request_log_set_mode (SO_REQUEST_LOG (object),
                               (SoRequestLogMode) g_value_get_enum (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
so_request_log_class_init (SoRequestLogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = so_request_log_finalize;
  object_class->get_property = so_request_log_get_property;
  object_class->set_property = so_request_log_set_property;

  properties[PROP_MODE] =
    g_param_spec_enum ("mode", NULL, NULL, SO_TYPE_REQUEST_LOG_MODE, SO_REQUEST_LOG_ALL,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
so_request_log_init (SoRequestLog *self)
{
  self->calls = g_ptr_array_new_with_free_func (g_object_unref);
}

/* (transfer full): an empty log that takes every call */
SoRequestLog *
so_request_log_new (void)
{
  return g_object_new (SO_TYPE_REQUEST_LOG, NULL);
}

SoRequestLogMode
so_request_log_get_mode (SoRequestLog *self)
{
  g_return_val_if_fail (SO_IS_REQUEST_LOG (self), SO_REQUEST_LOG_OFF);

  return self->mode;
}

/* For calls from now on; what is there stays. */
void
so_request_log_set_mode (SoRequestLog     *self,
                         SoRequestLogMode  mode)
{
  g_return_if_fail (SO_IS_REQUEST_LOG (self));

  if (self->mode == mode)
    return;

  self->mode = mode;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
}

static gsize
text_size (const char *text)
{
  return text != NULL ? strlen (text) : 0;
}

static gsize
call_size (SoLoggedCall *call)
{
  return text_size (call->request_headers) + text_size (call->request_body) +
         text_size (call->response_headers) + text_size (call->response_body);
}

/**
 * so_request_log_add:
 * @self: a log
 * @call: what is over, well or not
 *
 * Takes the call if the mode says so. The oldest go where there are too many.
 */
void
so_request_log_add (SoRequestLog *self,
                    SoLoggedCall *call)
{
  guint before;
  guint gone = 0;

  g_return_if_fail (SO_IS_REQUEST_LOG (self));
  g_return_if_fail (SO_IS_LOGGED_CALL (call));

  if (self->mode == SO_REQUEST_LOG_OFF ||
      (self->mode == SO_REQUEST_LOG_ERRORS && call->error == NULL))
    return;

  before = self->calls->len;
  self->size += call_size (call);
  g_ptr_array_add (self->calls, g_object_ref (call));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, 1);

  while (gone < before && (self->calls->len - gone > SO_REQUEST_LOG_LENGTH ||
                           self->size > SO_REQUEST_LOG_SIZE))
    self->size -= call_size (g_ptr_array_index (self->calls, gone++));
  if (gone == 0)
    return;

  g_ptr_array_remove_range (self->calls, 0, gone);
  g_list_model_items_changed (G_LIST_MODEL (self), self->calls->len, gone, 0);
}

void
so_request_log_clear (SoRequestLog *self)
{
  guint before;

  g_return_if_fail (SO_IS_REQUEST_LOG (self));

  before = self->calls->len;
  self->size = 0;
  g_ptr_array_set_size (self->calls, 0);
  if (before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, 0);
}
