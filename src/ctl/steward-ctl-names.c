/* steward-ctl-names.c: names of the service's lists for their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "steward-ctl-names.h"

#include <glib/gi18n.h>

#include "so-mdo-agent.h"
#include "so-multi-language.h"
#include "so-user-agent.h"
#include "steward-ctl-wait.h"
#include "steward-ticket-template.h"

/* Names in a message about one that is none. */
#define MAX_CHOICES 30

static const struct
{
  const char *list;
  const char *none;          /* of the name and a comma list of names */
  const char *several;       /* of the name */
} kinds[] = {
  [STEWARD_CTL_TYPE] = {
    "TicketType",
    /* translators: a name in the first place, a comma list of names in the second */
    N_("No ticket type is called \"%s\"; there are: %s"),
    /* translators: %s is a name */
    N_("More than one ticket type is called \"%s\""),
  },
  [STEWARD_CTL_CATEGORY] = {
    "ejcategory",
    /* translators: a name in the first place, a comma list of names in the second */
    N_("No category is called \"%s\"; there are: %s"),
    /* translators: %s is a name */
    N_("More than one category is called \"%s\": write it with those above it, as in A/B"),
  },
  [STEWARD_CTL_PRIORITY] = {
    "ticketpriority",
    /* translators: a name in the first place, a comma list of names in the second */
    N_("No priority is called \"%s\"; there are: %s"),
    /* translators: %s is a name */
    N_("More than one priority is called \"%s\""),
  },
  [STEWARD_CTL_STATUS] = {
    "ticketticketstatus",
    /* translators: a name in the first place, a comma list of names in the second */
    N_("No status is called \"%s\"; there are: %s"),
    /* translators: %s is a name */
    N_("More than one status is called \"%s\""),
  },
  [STEWARD_CTL_OWNER] = {
    "serviceassociate",
    /* translators: a name in the first place, a comma list of names in the second */
    N_("No user is called \"%s\"; there are: me, automatic, unassigned, %s"),
    /* translators: %s is a name */
    N_("More than one user is called \"%s\""),
  },
};

typedef struct
{
  const char *folded;        /* what is looked for */
  GString    *choices;
  const char *language;      /* nullable */
  guint       n_choices;
  guint       n_found;
  int         id;
} Search;

static gboolean
is_text (const char *text,
         const char *folded)
{
  g_autofree char *other = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return other != NULL && g_str_equal (other, folded);
}

/* In any of its languages. */
static gboolean
is_name (const char *name,
         const char *folded)
{
  g_autoptr (SoMultiLanguage) texts = name != NULL ? so_multi_language_parse (name) : NULL;
  guint n_texts = texts != NULL ? so_multi_language_get_n_texts (texts) : 0;

  for (guint i = 0; i < n_texts; i++)
    if (is_text (so_multi_language_get_text (texts, so_multi_language_get_code (texts, i)), folded))
      return TRUE;

  return is_text (name, folded);
}

static void
add_choice (Search     *search,
            const char *name)
{
  g_autofree char *text = so_multi_language_resolve (name, search->language);

  search->n_choices++;
  if (search->n_choices <= MAX_CHOICES)
    g_string_append_printf (search->choices, "%s%s", search->choices->len > 0 ? ", " : "", text);
  else if (search->n_choices == MAX_CHOICES + 1)
    g_string_append (search->choices, ", …");
}

static void
search_items (Search     *search,
              GListStore *items)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (items));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (SoMdoListItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      if (item->deleted || item->name == NULL || *item->name == '\0')
        continue;

      add_choice (search, item->name);
      if (is_name (item->name, search->folded) || is_name (item->full_name, search->folded))
        {
          search->n_found++;
          search->id = item->id;
        }
      search_items (search, item->child_items);
    }
}

/* TRUE: the name stands for an owner in every language. */
static gboolean
find_special_owner (SoSession   *session,
                    const char  *name,
                    int         *id,
                    GError     **error)
{
  g_autoptr (SoPrincipalCarrier) principal = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  *id = -1;
  if (g_str_equal (name, STEWARD_OWNER_UNASSIGNED))
    *id = 0;
  else if (g_str_equal (name, STEWARD_OWNER_AUTOMATIC))
    *id = G_MAXINT;
  if (*id >= 0 || !g_str_equal (name, STEWARD_OWNER_ME))
    return *id >= 0;

  so_user_get_current_principal_async (session, NULL, steward_ctl_keep_result, &result);
  steward_ctl_wait (&result);
  principal = so_user_get_current_principal_finish (session, result, error);
  if (principal != NULL)
    *id = principal->associate_id;

  return TRUE;
}

/**
 * steward_ctl_find_id:
 * @session: where the list is
 * @kind: which list
 * @name: in any case and any of its languages; an owner may be "me", "automatic" or "unassigned"
 * @id: (out): what the service knows it by
 * @error: G_IO_ERROR_INVALID_ARGUMENT, naming the choices, or as so_session_call_finish()
 *
 * Returns: whether there is exactly one of that name
 */
gboolean
steward_ctl_find_id (SoSession       *session,
                     StewardCtlName   kind,
                     const char      *name,
                     int             *id,
                     GError         **error)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autoptr (GString) choices = g_string_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GListStore) items = NULL;
  Search search = { folded, choices, so_session_get_language (session), 0, 0, 0 };

  if (kind == STEWARD_CTL_OWNER && find_special_owner (session, name, id, error))
    return *id >= 0;

  so_mdo_get_list_async (session, kinds[kind].list, NULL, NULL, steward_ctl_keep_result, &result);
  steward_ctl_wait (&result);
  items = so_mdo_get_list_finish (session, result, error);
  if (items == NULL)
    return FALSE;

  search_items (&search, items);
  *id = search.id;
  if (search.n_found == 1)
    return TRUE;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (search.n_found == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _(kinds[kind].none), name,
                 choices->str);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _(kinds[kind].several), name);
#pragma GCC diagnostic pop

  return FALSE;
}
