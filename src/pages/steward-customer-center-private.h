/* steward-customer-center-private.h: what the files of the Customer Center page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-customer-center-config.h"
#include "steward-banner.h"
#include "steward-compare-view.h"
#include "steward-customer-center-page.h"
#include "steward-json-row.h"
#include "steward-list-page.h"

G_BEGIN_DECLS

/* What a new configuration begins with, when it is there. */
typedef struct
{
  int   type;
  int   language;
  char *text;           /* nullable */
} StewardConfigSeed;

struct _StewardCustomerCenterPage
{
  StewardListPage      parent_instance;

  StewardBanner       *templates_banner;
  StewardBaseRow      *type_row;
  StewardBaseRow      *language_row;
  StewardBaseRow      *created_row;
  StewardBaseRow      *updated_row;
  AdwViewStack        *tabs;
  StewardJsonRow      *json_row;
  StewardBaseRow      *raw_row;
  AdwBin              *compare_bin;
  StewardCompareView  *compare;         /* nullable: nothing was compared yet */

  GSettings           *settings;        /* nullable: not installed */
  GListModel          *languages;       /* of SoCustomerLanguage; nullable until loaded */
  GArray              *ids;             /* of all configurations, in the list or filtered out */
  GHashTable          *associates;      /* of names, by id; nullable until loaded */
  StewardConfigSeed   *seed;            /* nullable: for the next new object */
  GtkNativeDialog     *chooser;         /* nullable: the file chooser on view */
  GtkWindow           *dialog;          /* nullable: the question on view */
  guint                compare_source;  /* what is compared is read again */
  char                *tab;             /* the tab on view */
  guint                settling_tabs : 1;
};

/* names */
char      *steward_customer_center_type_name      (SoCustomerCenterConfig    *config);
char      *steward_customer_center_language_name  (StewardCustomerCenterPage *self,
                                                   int                        id);
char      *steward_customer_center_dup_by         (StewardCustomerCenterPage *self,
                                                   int                        associate_id);
char      *steward_customer_center_unique_key     (int                        type,
                                                   int                        language);
SoCustomerCenterConfig *
           steward_customer_center_get_open       (StewardCustomerCenterPage *self);
SoCustomerCenterConfig *
           steward_customer_center_get_current    (StewardCustomerCenterPage *self,
                                                   SoCustomerCenterConfig    *row);
SoCustomerCenterConfig *
           steward_customer_center_edit           (StewardCustomerCenterPage *self,
                                                   int                        id);
void       steward_customer_center_set_up_list    (StewardListPageClass      *klass);

/* tabs */
void       steward_customer_center_set_up_tabs    (StewardCustomerCenterPage *self);
void       steward_customer_center_show_tab       (StewardCustomerCenterPage *self,
                                                   SoCustomerCenterConfig    *config);
void       steward_customer_center_queue_compare  (StewardCustomerCenterPage *self);
GPtrArray *steward_customer_center_list_same_type (StewardCustomerCenterPage *self);

/* values */
void       steward_customer_center_set_up_values  (StewardCustomerCenterPage *self);
void       steward_customer_center_copy_to_all    (StewardCustomerCenterPage *self,
                                                   const char                *pointer,
                                                   const char                *json);
void       steward_customer_center_use_from       (StewardCustomerCenterPage *self,
                                                   const char                *pointer);

/* actions */
void       steward_customer_center_add_actions    (StewardCustomerCenterPage *self);
void       steward_customer_center_update_actions (StewardCustomerCenterPage *self);
void       steward_customer_center_import         (StewardCustomerCenterPage *self,
                                                   GFile                     *file);
void       steward_customer_center_export         (StewardCustomerCenterPage *self,
                                                   GFile                     *file);
char      *steward_customer_center_file_name      (StewardCustomerCenterPage *self,
                                                   SoCustomerCenterConfig    *config);
void       steward_customer_center_duplicate      (StewardCustomerCenterPage *self);
void       steward_customer_center_seed_free      (StewardConfigSeed         *seed);
void       steward_customer_center_add_address_actions (StewardCustomerCenterPage *self);
AdwMessageDialog *
           steward_customer_center_create_question (StewardCustomerCenterPage *self,
                                                    const char                *heading,
                                                    const char                *body,
                                                    const char                *response,
                                                    const char                *label);

G_END_DECLS
