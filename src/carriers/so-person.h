/* so-person.h: a contact person, as a ticket holds them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "so-carrier.h"
#include "so-table-right.h"

G_BEGIN_DECLS

#define SO_TYPE_PERSON (so_person_get_type ())
G_DECLARE_FINAL_TYPE (SoPerson, so_person, SO, PERSON, SoCarrier)

/* Read the members; write through properties. */
struct _SoPerson
{
  SoCarrier     parent_instance;

  char         *position;              /* from a list */
  int           person_id;             /* 0: nobody */
  char         *mrmrs;                 /* form of address */
  char         *firstname;
  char         *lastname;
  char         *middle_name;
  char         *title;                 /* free text */
  char         *description;
  char         *email;                 /* the first of them */
  char         *full_name;
  char         *direct_phone;
  char         *formal_name;           /* with titles */
  int           country_id;
  int           contact_id;            /* company */
  char         *contact_name;
  int           retired;               /* 1: has left */
  int           rank;                  /* place in lists */
  int           active_interests;      /* how many */
  char         *contact_department;
  int           contact_country_id;
  char         *contact_org_nr;
  char         *fax_phone;
  char         *mobile_phone;
  char         *contact_phone;
  char         *associate_name;        /* owner */
  int           associate_id;          /* owner */
  gboolean      use_person_address;    /* else the company's */
  char         *contact_fax;
  char         *kanafname;             /* first name in kana, Japan only */
  char         *kanalname;             /* last name in kana, Japan only */
  char         *post1;                 /* postal address, Japan only */
  char         *post2;                 /* postal address, Japan only */
  char         *post3;                 /* postal address, Japan only */
  char         *email_name;            /* description of email */
  char         *contact_full_name;     /* company and department */
  int           active_erp_links;      /* how many */
  int           ticket_priority_id;    /* for their tickets */
  int           support_language_id;   /* customer language */
  int           support_associate_id;  /* who supports them */
  char         *category_name;
  char         *person_number;         /* not on 10.2 servers */
  SoTableRight *table_right;           /* nullable: no statement */
  GListStore   *field_properties;      /* of SoMapEntry with SoFieldProperty */
};

G_END_DECLS
