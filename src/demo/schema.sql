-- schema.sql: the tables of the demo service
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A column that holds a member of a carrier has the member's name on the wire.
-- Dates are UTC texts without an offset, enums their names, maps JSON texts.

CREATE TABLE contact (
  ContactId INTEGER PRIMARY KEY, ContactName TEXT NOT NULL, ContactDepartment TEXT DEFAULT '',
  ContactOrgNr TEXT DEFAULT '', ContactCountryId INTEGER DEFAULT 578, ContactPhone TEXT DEFAULT '',
  ContactFax TEXT DEFAULT '', Post1 TEXT DEFAULT '', Post2 TEXT DEFAULT '', Post3 TEXT DEFAULT '',
  CategoryName TEXT DEFAULT '');

CREATE TABLE person (
  PersonId INTEGER PRIMARY KEY, ContactId INTEGER NOT NULL REFERENCES contact,
  Firstname TEXT NOT NULL, Lastname TEXT NOT NULL, MiddleName TEXT DEFAULT '',
  Mrmrs TEXT DEFAULT '', Title TEXT DEFAULT '', Position TEXT DEFAULT '',
  Description TEXT DEFAULT '', Email TEXT DEFAULT '', DirectPhone TEXT DEFAULT '',
  MobilePhone TEXT DEFAULT '', FaxPhone TEXT DEFAULT '', CountryId INTEGER DEFAULT 578,
  Retired INTEGER DEFAULT 0, Rank INTEGER DEFAULT 1, TicketPriorityId INTEGER DEFAULT 0,
  SupportLanguageId INTEGER DEFAULT 0, SupportAssociateId INTEGER DEFAULT 0,
  AssociateId INTEGER DEFAULT 0, PersonNumber TEXT DEFAULT '');
CREATE INDEX person_contact ON person (ContactId);

CREATE TABLE associate (
  AssociateId INTEGER PRIMARY KEY, Name TEXT NOT NULL UNIQUE, PersonId INTEGER NOT NULL,
  Rank INTEGER DEFAULT 0, Tooltip TEXT DEFAULT '', Type TEXT DEFAULT 'InternalAssociate',
  GroupIdx INTEGER DEFAULT 1, FullName TEXT NOT NULL, FormalName TEXT NOT NULL,
  Deleted INTEGER DEFAULT 0, EjUserId INTEGER NOT NULL, UserName TEXT NOT NULL);

CREATE TABLE sign_in (
  UserName TEXT PRIMARY KEY, Password TEXT NOT NULL, Ticket TEXT UNIQUE, Token TEXT UNIQUE,
  AssociateId INTEGER NOT NULL REFERENCES associate, ReadOnly INTEGER NOT NULL DEFAULT 0);

CREATE TABLE project (
  ProjectId INTEGER PRIMARY KEY, Name TEXT NOT NULL, Description TEXT DEFAULT '',
  URL TEXT DEFAULT '', Type TEXT DEFAULT '', TypeId INTEGER DEFAULT 0, AssociateId INTEGER,
  Updated TEXT, StatusId INTEGER DEFAULT 1, Status TEXT DEFAULT '', ProjectNumber TEXT,
  PublishTo TEXT, PublishFrom TEXT, StartDate TEXT);

CREATE TABLE sale (
  SaleId INTEGER PRIMARY KEY, Title TEXT NOT NULL, ContactId INTEGER REFERENCES contact,
  PersonId INTEGER REFERENCES person, ProjectId INTEGER DEFAULT 0, AssociateId INTEGER,
  SaleDate TEXT, NextDueDate TEXT, Probability INTEGER DEFAULT 50, Amount REAL DEFAULT 0,
  Currency TEXT DEFAULT 'NOK', EarningPercent REAL DEFAULT 30, Status TEXT DEFAULT 'Open',
  Completed TEXT DEFAULT 'NotStarted', SaleTypeId INTEGER DEFAULT 1, SaleTypeName TEXT DEFAULT '',
  Description TEXT DEFAULT '', Number TEXT DEFAULT '');

CREATE TABLE tag (Id INTEGER PRIMARY KEY, Name TEXT NOT NULL UNIQUE, ToolTip TEXT DEFAULT '');

CREATE TABLE customer_language (
  Id INTEGER PRIMARY KEY, Value TEXT NOT NULL, Tooltip TEXT DEFAULT '', Rank INTEGER NOT NULL);

CREATE TABLE ticket_status (
  TicketStatusId INTEGER PRIMARY KEY, Name TEXT NOT NULL, Status TEXT NOT NULL,
  TimeCounter TEXT DEFAULT 'Internally', NoEmailReopen INTEGER DEFAULT 0,
  IsDefault INTEGER DEFAULT 0, UsedInQueue INTEGER DEFAULT 0, Rank INTEGER NOT NULL);

CREATE TABLE ticket_category (
  TicketCategoryId INTEGER PRIMARY KEY, ParentId INTEGER NOT NULL DEFAULT -1, Name TEXT NOT NULL,
  CategoryMaster INTEGER DEFAULT 0, Flags TEXT DEFAULT 'Unknown', DelegateMethod TEXT DEFAULT 'Even',
  ExternalName TEXT, ClosingStatus TEXT DEFAULT 'UserDefined',
  MsgClosingStatus TEXT DEFAULT 'UserDefined', AssignmentLag INTEGER DEFAULT -1,
  ReplyTemplate INTEGER DEFAULT 0, NotificationEmail TEXT DEFAULT '', DefaultStatusId INTEGER,
  Rank INTEGER NOT NULL);

CREATE TABLE category_member (
  TicketCategoryId INTEGER NOT NULL REFERENCES ticket_category,
  AssociateId INTEGER NOT NULL REFERENCES associate, Weight INTEGER NOT NULL DEFAULT 1,
  Assigned INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (TicketCategoryId, AssociateId)) WITHOUT ROWID;

CREATE TABLE ticket_priority (
  TicketPriorityId INTEGER PRIMARY KEY, Name TEXT NOT NULL, Status TEXT DEFAULT 'Normal',
  Flags TEXT DEFAULT 'External', SortOrder INTEGER NOT NULL,
  TicketRead TEXT DEFAULT 'Continue', ChangedOwner TEXT DEFAULT 'Continue',
  TicketNewinfo TEXT DEFAULT 'Restart', TicketClosed TEXT DEFAULT 'Stop',
  TicketChangedPriority TEXT DEFAULT 'Restart', TicketNew TEXT DEFAULT 'Restart',
  Deadline INTEGER DEFAULT 0,
  MonStart TEXT, MonStop TEXT, TueStart TEXT, TueStop TEXT, WedStart TEXT, WedStop TEXT,
  ThuStart TEXT, ThuStop TEXT, FriStart TEXT, FriStop TEXT, SatStart TEXT, SatStop TEXT,
  SunStart TEXT, SunStop TEXT, NonDates TEXT DEFAULT '[]');

CREATE TABLE escalation_level (
  TicketAlertId INTEGER PRIMARY KEY, TicketPriorityId INTEGER NOT NULL REFERENCES ticket_priority,
  AlertLevel INTEGER NOT NULL, AlertTimeout INTEGER NOT NULL, Action INTEGER DEFAULT 0,
  DelegateTo INTEGER DEFAULT 0, EmailTo TEXT DEFAULT '', SmsTo TEXT DEFAULT '',
  ReplyTemplateIdUser INTEGER DEFAULT 0);

CREATE TABLE ticket_type (
  TicketTypeId INTEGER PRIMARY KEY, Name TEXT NOT NULL, Rank INTEGER NOT NULL,
  Tooltip TEXT DEFAULT '', Icon TEXT DEFAULT '', DefaultTicketStatus INTEGER DEFAULT 0,
  TicketStatuses TEXT DEFAULT '[]', DefaultTicketPriority INTEGER DEFAULT 0,
  TicketPriorities TEXT DEFAULT '[]', ReplyTemplate INTEGER DEFAULT 0,
  IsExternalVisible INTEGER DEFAULT 1, IsDefault INTEGER DEFAULT 0, ShowInNew INTEGER DEFAULT 1,
  ExcludeSignature INTEGER DEFAULT 0, ExcludeEmailRecipients INTEGER DEFAULT 0,
  ExternalAsDefault INTEGER DEFAULT 1, VisibleForGroups TEXT DEFAULT '[]',
  ReplyForwardNoSignature INTEGER DEFAULT 0, ReplyExternalAsDefault INTEGER DEFAULT 1);

CREATE TABLE ticket (
  TicketId INTEGER PRIMARY KEY AUTOINCREMENT, Title TEXT, CreatedAt TEXT, LastChanged TEXT,
  ReadByOwner TEXT, ReadByCustomer TEXT, FirstReadByOwner TEXT, FirstReadByUser TEXT,
  Activate TEXT, ClosedAt TEXT, RepliedAt TEXT, AlertTimeout TEXT, Deadline TEXT,
  CreatorId INTEGER DEFAULT 0, Author TEXT, OwnerId INTEGER DEFAULT 0, CategoryId INTEGER DEFAULT 0,
  Slevel TEXT DEFAULT 'External', PriorityId INTEGER DEFAULT 0, BaseStatus TEXT DEFAULT 'Active',
  StatusId INTEGER DEFAULT 0, Origin TEXT DEFAULT 'Unknown', CustomerId INTEGER DEFAULT 0,
  AlertLevel INTEGER DEFAULT 0, ConnectId INTEGER DEFAULT -1, ReadStatus TEXT DEFAULT 'Unknown',
  TimeToReply INTEGER DEFAULT 0, RealTimeToReply INTEGER DEFAULT 0, TimeToClose INTEGER DEFAULT 0,
  RealTimeToClose INTEGER DEFAULT 0, TimeSpentInternally INTEGER DEFAULT 0,
  TimeSpentExternally INTEGER DEFAULT 0, TimeSpentQueue INTEGER DEFAULT 0,
  RealTimeSpentInternally INTEGER DEFAULT 0, RealTimeSpentExternally INTEGER DEFAULT 0,
  RealTimeSpentQueue INTEGER DEFAULT 0, TimeSpent INTEGER DEFAULT 0, FromAddress TEXT,
  Language TEXT, Sentiment INTEGER DEFAULT 0, SentimentConfidence INTEGER DEFAULT 0,
  SuggestedCategoryId INTEGER DEFAULT 0, SuggestedCategoryName TEXT,
  OrigHumanCategoryId INTEGER DEFAULT 0, SaleId INTEGER DEFAULT 0, ProjectId INTEGER DEFAULT 0,
  TypeId INTEGER DEFAULT 0, ExtraFields TEXT DEFAULT '{}', CustomFields TEXT DEFAULT '{}');
CREATE INDEX ticket_owner ON ticket (OwnerId, BaseStatus);

CREATE TABLE ticket_person (
  TicketId INTEGER NOT NULL REFERENCES ticket, PersonId INTEGER NOT NULL REFERENCES person,
  Rank INTEGER NOT NULL, PRIMARY KEY (TicketId, PersonId)) WITHOUT ROWID;

CREATE TABLE ticket_tag (
  TicketId INTEGER NOT NULL REFERENCES ticket, TagId INTEGER NOT NULL REFERENCES tag,
  PRIMARY KEY (TicketId, TagId)) WITHOUT ROWID;

CREATE TABLE ticket_message (
  TicketMessageId INTEGER PRIMARY KEY, TicketId INTEGER NOT NULL REFERENCES ticket,
  CreatedAt TEXT NOT NULL, ChangedAt TEXT, Slevel TEXT DEFAULT 'External',
  Important INTEGER DEFAULT 0, Author TEXT, PersonId INTEGER DEFAULT 0,
  NumAttachments INTEGER DEFAULT 0, EmailHeader TEXT DEFAULT '', Language TEXT,
  Sentiment INTEGER DEFAULT 0, SentimentConfidence INTEGER DEFAULT 0,
  CreatedBy INTEGER DEFAULT 1, Badge TEXT DEFAULT 'Unknown');
CREATE INDEX ticket_message_ticket ON ticket_message (TicketId);

CREATE TABLE message_header (
  Id INTEGER PRIMARY KEY, TicketMessageId INTEGER NOT NULL REFERENCES ticket_message,
  Name TEXT NOT NULL, Value TEXT, StdItem TEXT DEFAULT 'None', StdItemCol TEXT DEFAULT 'None');

CREATE TABLE cust_config (
  CustConfigId INTEGER PRIMARY KEY AUTOINCREMENT, Type TEXT NOT NULL, Config TEXT,
  CustLangId INTEGER NOT NULL DEFAULT 0, Registered TEXT, RegisteredAssociateId INTEGER,
  Updated TEXT, UpdatedAssociateId INTEGER);

CREATE TABLE sms_config (
  SmsConfigId INTEGER PRIMARY KEY CHECK (SmsConfigId = 1), DefaultSmsCountry TEXT,
  NetServerSmsProvider TEXT, NsPluginSender TEXT, NsPluginConfig TEXT DEFAULT '{}');

CREATE TABLE ref_counts (
  RefCountsId INTEGER PRIMARY KEY AUTOINCREMENT, Field TEXT NOT NULL, RecordId INTEGER DEFAULT 0,
  CurrentValue INTEGER DEFAULT 0, TravelPrefix INTEGER DEFAULT 0, SatPrefix INTEGER DEFAULT 0,
  Allocate INTEGER DEFAULT 0, "Unique" INTEGER DEFAULT 0, ReadOnly INTEGER DEFAULT 0,
  AllowBlank INTEGER DEFAULT 0);

CREATE TABLE preference (
  Section TEXT NOT NULL, Key TEXT NOT NULL, Value TEXT, PRIMARY KEY (Section, Key)) WITHOUT ROWID;

CREATE TABLE mailbox (
  MailInFilterId INTEGER PRIMARY KEY AUTOINCREMENT, ServerType TEXT NOT NULL DEFAULT 'Unknown',
  Address TEXT, Username TEXT, Server TEXT, Port INTEGER DEFAULT 0,
  TicketCategoryId INTEGER, TicketPriorityId INTEGER);

CREATE TABLE provider (
  Name TEXT PRIMARY KEY, SupportedMessagingFormats TEXT NOT NULL, SupportsConfig INTEGER NOT NULL);

-- Items of lists that no other table holds
CREATE TABLE mdo_item (
  List TEXT NOT NULL COLLATE NOCASE, Id INTEGER NOT NULL, Name TEXT NOT NULL,
  ToolTip TEXT DEFAULT '', Rank INTEGER NOT NULL, IconHint TEXT DEFAULT '',
  ExtraInfo TEXT DEFAULT '', PRIMARY KEY (List, Id)) WITHOUT ROWID;

-- Persons and tickets as the carriers show them
CREATE VIEW person_view AS
  SELECT p.*, c.ContactName, c.ContactDepartment, c.ContactOrgNr, c.ContactCountryId,
         c.ContactPhone, c.ContactFax, c.Post1, c.Post2, c.Post3, c.CategoryName,
         c.ContactName AS ContactFullName, p.Firstname || ' ' || p.Lastname AS FullName,
         p.Lastname || ', ' || p.Firstname AS FormalName, p.Email AS EmailName,
         a.Name AS AssociateName
    FROM person p JOIN contact c USING (ContactId) LEFT JOIN associate a USING (AssociateId);

CREATE VIEW ticket_info AS
  SELECT t.TicketId, t.Title, coalesce (o.FullName, '') AS OwnerName,
         coalesce (g.Name, '') AS CategoryName, coalesce (y.Name, '') AS PriorityName,
         'ticket?ticketId=' || t.TicketId AS TicketUrl, coalesce (p.FullName, '') AS PersonName,
         coalesce (p.ContactName, '') AS ContactName
    FROM ticket t
    LEFT JOIN associate o ON o.AssociateId = t.OwnerId
    LEFT JOIN ticket_category g ON g.TicketCategoryId = t.CategoryId
    LEFT JOIN ticket_priority y ON y.TicketPriorityId = t.PriorityId
    LEFT JOIN person_view p ON p.PersonId = t.CustomerId;
