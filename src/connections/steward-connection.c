/* steward-connection.c: one installation and how we sign in to it; no secret in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-connection.h"

struct _StewardConnection
{
  GObject        parent_instance;

  char          *id;         /* never changes; the keyring and the drafts know us by it */
  char          *name;
  char          *address;    /* as typed */
  StewardScheme  scheme;
  char          *user;       /* nullable */
  char          *language;   /* nullable: of the server's texts */
  char          *time_zone;  /* nullable: the session's default */
  guint          timeout;    /* seconds */
  StewardReviewPolicy review;
  guint          production : 1;
  guint          locked : 1;
  guint          unlocked : 1;   /* for this run of the program */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_ADDRESS,
  PROP_SCHEME,
  PROP_USER,
  PROP_LANGUAGE,
  PROP_TIME_ZONE,
  PROP_TIMEOUT,
  PROP_REVIEW,
  PROP_PRODUCTION,
  PROP_LOCKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (StewardScheme, steward_scheme,
                    G_DEFINE_ENUM_VALUE (STEWARD_SCHEME_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (STEWARD_SCHEME_BASIC, "basic"),
                    G_DEFINE_ENUM_VALUE (STEWARD_SCHEME_TICKET, "ticket"),
                    G_DEFINE_ENUM_VALUE (STEWARD_SCHEME_BEARER, "bearer"))

G_DEFINE_ENUM_TYPE (StewardReviewPolicy, steward_review_policy,
                    G_DEFINE_ENUM_VALUE (STEWARD_REVIEW_PRODUCTION, "production"),
                    G_DEFINE_ENUM_VALUE (STEWARD_REVIEW_ALWAYS, "always"),
                    G_DEFINE_ENUM_VALUE (STEWARD_REVIEW_NEVER, "never"))

G_DEFINE_FINAL_TYPE (StewardConnection, steward_connection, G_TYPE_OBJECT)

static void
set_text (StewardConnection  *self,
          char              **slot,
          const GValue       *value,
          GParamSpec         *pspec)
{
  const char *text = g_value_get_string (value);

  if (g_strcmp0 (*slot, text) == 0)
    return;

  g_free (*slot);
  *slot = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_timeout (StewardConnection *self,
             guint              seconds)
{
  if (self->timeout == seconds)
    return;

  self->timeout = seconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMEOUT]);
}

static void
set_scheme (StewardConnection *self,
            StewardScheme      scheme)
{
  if (self->scheme == scheme)
    return;

  self->scheme = scheme;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEME]);
}

static void
set_review (StewardConnection   *self,
            StewardReviewPolicy  review)
{
  if (self->review == review)
    return;

  self->review = review;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

static void
set_production (StewardConnection *self,
                gboolean           production)
{
  if (self->production == production)
    return;

  self->production = production;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRODUCTION]);
}

/* Locking it again ends what was unlocked for this run. */
static void
set_locked (StewardConnection *self,
            gboolean           locked)
{
  self->unlocked = FALSE;
  if (self->locked == locked)
    return;

  self->locked = locked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}

static void
steward_connection_finalize (GObject *object)
{
  StewardConnection *self = STEWARD_CONNECTION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->user, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->time_zone, g_free);

  G_OBJECT_CLASS (steward_connection_parent_class)->finalize (object);
}

static void
steward_connection_constructed (GObject *object)
{
  StewardConnection *self = STEWARD_CONNECTION (object);

  G_OBJECT_CLASS (steward_connection_parent_class)->constructed (object);

  if (self->id == NULL)
    self->id = g_uuid_string_random ();
}

static void
steward_connection_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardConnection *self = STEWARD_CONNECTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ADDRESS:
      g_value_set_string (value, self->address);
      break;
    case PROP_SCHEME:
      g_value_set_enum (value, self->scheme);
      break;
    case PROP_USER:
      g_value_set_string (value, self->user);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_TIME_ZONE:
      g_value_set_string (value, self->time_zone);
      break;
    case PROP_TIMEOUT:
      g_value_set_uint (value, self->timeout);
      break;
    case PROP_REVIEW:
      g_value_set_enum (value, self->review);
      break;
    case PROP_PRODUCTION:
      g_value_set_boolean (value, self->production);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, self->locked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_connection_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardConnection *self = STEWARD_CONNECTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      set_text (self, &self->name, value, pspec);
      break;
    case PROP_ADDRESS:
      set_text (self, &self->address, value, pspec);
      break;
    case PROP_SCHEME:
      set_scheme (self, g_value_get_enum (value));
      break;
    case PROP_USER:
      set_text (self, &self->user, value, pspec);
      break;
    case PROP_LANGUAGE:
      set_text (self, &self->language, value, pspec);
      break;
    case PROP_TIME_ZONE:
      set_text (self, &self->time_zone, value, pspec);
      break;
    case PROP_TIMEOUT:
      set_timeout (self, g_value_get_uint (value));
      break;
    case PROP_REVIEW:
      set_review (self, g_value_get_enum (value));
      break;
    case PROP_PRODUCTION:
      set_production (self, g_value_get_boolean (value));
      break;
    case PROP_LOCKED:
      set_locked (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_connection_class_init (StewardConnectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = steward_connection_constructed;
  object_class->finalize = steward_connection_finalize;
  object_class->get_property = steward_connection_get_property;
  object_class->set_property = steward_connection_set_property;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_ADDRESS] = g_param_spec_string ("address", NULL, NULL, NULL, flags);
  properties[PROP_SCHEME] =
    g_param_spec_enum ("scheme", NULL, NULL, STEWARD_TYPE_SCHEME, STEWARD_SCHEME_NONE, flags);
  properties[PROP_USER] = g_param_spec_string ("user", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_TIME_ZONE] = g_param_spec_string ("time-zone", NULL, NULL, NULL, flags);
  properties[PROP_TIMEOUT] =
    g_param_spec_uint ("timeout", NULL, NULL, 1, 3600, SO_SESSION_TIMEOUT, flags);
  properties[PROP_REVIEW] =
    g_param_spec_enum ("review", NULL, NULL, STEWARD_TYPE_REVIEW_POLICY,
                       STEWARD_REVIEW_PRODUCTION, flags);
  properties[PROP_PRODUCTION] = g_param_spec_boolean ("production", NULL, NULL, FALSE, flags);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_connection_init (StewardConnection *self)
{
  self->timeout = SO_SESSION_TIMEOUT;
}

/**
 * steward_connection_new:
 * @name: (nullable): shown everywhere
 * @address: (nullable): as a person types it
 *
 * Returns: (transfer full): a connection with an id of its own, in no list yet
 */
StewardConnection *
steward_connection_new (const char *name,
                        const char *address)
{
  return g_object_new (STEWARD_TYPE_CONNECTION, "name", name, "address", address, NULL);
}

const char *
steward_connection_get_id (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), NULL);

  return self->id;
}

const char *
steward_connection_get_name (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), NULL);

  return self->name;
}

const char *
steward_connection_get_address (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), NULL);

  return self->address;
}

StewardScheme
steward_connection_get_scheme (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), STEWARD_SCHEME_NONE);

  return self->scheme;
}

const char *
steward_connection_get_user (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), NULL);

  return self->user;
}

const char *
steward_connection_get_language (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), NULL);

  return self->language;
}

const char *
steward_connection_get_time_zone (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), NULL);

  return self->time_zone;
}

guint
steward_connection_get_timeout (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), 0);

  return self->timeout;
}

/**
 * steward_connection_get_production:
 * @self: a connection
 *
 * Returns: whether customers see what is changed here: the window says so, and asks more
 */
gboolean
steward_connection_get_production (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), FALSE);

  return self->production;
}

/**
 * steward_connection_wants_review:
 * @self: a connection
 *
 * Returns: whether changes are shown before they are saved
 */
gboolean
steward_connection_wants_review (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), FALSE);

  return self->review == STEWARD_REVIEW_ALWAYS ||
         (self->review == STEWARD_REVIEW_PRODUCTION && self->production);
}

/**
 * steward_connection_is_locked:
 * @self: a connection
 *
 * Returns: whether Steward changes nothing there now
 */
gboolean
steward_connection_is_locked (StewardConnection *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION (self), FALSE);

  return self->locked && !self->unlocked;
}

/**
 * steward_connection_unlock:
 * @self: a connection
 *
 * Lets a locked connection be changed until the program ends; it is stored as locked.
 */
void
steward_connection_unlock (StewardConnection *self)
{
  g_return_if_fail (STEWARD_IS_CONNECTION (self));

  if (!self->locked || self->unlocked)
    return;

  self->unlocked = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}
