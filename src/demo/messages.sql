-- messages.sql: whole messages, attachments, what was sent; version 3 of the file
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE ticket_message ADD COLUMN Type TEXT DEFAULT 'Plain';
ALTER TABLE ticket_message ADD COLUMN MessageId TEXT DEFAULT '';
ALTER TABLE ticket_message ADD COLUMN TimeSpent INTEGER DEFAULT 0;
ALTER TABLE ticket_message ADD COLUMN Body TEXT;
ALTER TABLE ticket_message ADD COLUMN HtmlBody TEXT;
ALTER TABLE ticket_message ADD COLUMN DebugInfo TEXT DEFAULT '';
ALTER TABLE ticket_message ADD COLUMN MailSorter TEXT DEFAULT '';
ALTER TABLE ticket_message ADD COLUMN MessageCategory TEXT DEFAULT 'Message';
ALTER TABLE ticket_message ADD COLUMN SearchTitle TEXT DEFAULT '';
ALTER TABLE ticket_message ADD COLUMN ExtraFields TEXT DEFAULT '{}';
ALTER TABLE ticket_message ADD COLUMN CustomFields TEXT DEFAULT '{}';

-- Bare tickets answer null for every list and map; Extra holds members that no carrier knows.
ALTER TABLE ticket ADD COLUMN Bare INTEGER DEFAULT 0;
ALTER TABLE ticket ADD COLUMN Extra TEXT;

CREATE TABLE attachment (
  AttachmentId INTEGER PRIMARY KEY AUTOINCREMENT, Name TEXT, ContentType TEXT,
  AttSize INTEGER NOT NULL DEFAULT 0, InlineImage INTEGER NOT NULL DEFAULT 0,
  ContentId TEXT DEFAULT '', AuthKey TEXT DEFAULT '', CreatedBy INTEGER DEFAULT 0,
  CreatedAt TEXT, Content BLOB);

CREATE TABLE message_attachment (
  TicketMessageId INTEGER NOT NULL REFERENCES ticket_message,
  AttachmentId INTEGER NOT NULL REFERENCES attachment, Rank INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (TicketMessageId, AttachmentId)) WITHOUT ROWID;
CREATE INDEX message_attachment_attachment ON message_attachment (AttachmentId);

-- Lists of addresses are JSON texts.
CREATE TABLE sent_message (
  SentMessageId INTEGER PRIMARY KEY AUTOINCREMENT,
  TicketMessageId INTEGER NOT NULL REFERENCES ticket_message, Recipients TEXT NOT NULL,
  Cc TEXT NOT NULL, Bcc TEXT NOT NULL, Subject TEXT, ReplyTemplateId INTEGER DEFAULT 0,
  GdprSource TEXT, SentAt TEXT NOT NULL, SentBy INTEGER NOT NULL);

CREATE TABLE notification (
  NotificationId INTEGER PRIMARY KEY AUTOINCREMENT, TicketId INTEGER NOT NULL REFERENCES ticket,
  Kind TEXT NOT NULL, AssociateId INTEGER NOT NULL, NotifiedAt TEXT NOT NULL,
  NotifiedBy INTEGER NOT NULL);

CREATE VIEW attachment_info AS
  SELECT AttachmentId, Name, ContentType, AttSize, InlineImage, ContentId, AuthKey,
         Content IS NOT NULL AS Uploaded,
         NOT (coalesce (Name, '') LIKE '%.exe' OR Name LIKE '%.bat' OR Name LIKE '%.cmd' OR
              Name LIKE '%.com' OR Name LIKE '%.scr' OR Name LIKE '%.vbs' OR Name LIKE '%.js' OR
              Name LIKE '%.ps1' OR Name LIKE '%.msi') AS IsSafeFileExtension
    FROM attachment;

-- What the messages say that are there already, and the files they have
UPDATE ticket_message SET
  Body = (SELECT t.Title FROM ticket t WHERE t.TicketId = ticket_message.TicketId) ||
         char (10, 10) || CASE Badge WHEN 'Outgoing' THEN 'Takk for henvendelsen, vi ser på det.'
                                     ELSE 'Kan dere hjelpe?' END || char (10, 10) || Author,
  MessageId = '<demo-' || TicketMessageId || '@example.com>',
  SearchTitle = (SELECT t.Title FROM ticket t WHERE t.TicketId = ticket_message.TicketId),
  TimeSpent = CASE Badge WHEN 'Outgoing' THEN 5 ELSE 0 END;
INSERT INTO attachment (AttachmentId, Name, ContentType, CreatedAt, Content)
  SELECT TicketMessageId, 'vedlegg-' || TicketMessageId || '.txt', 'text/plain', CreatedAt,
         CAST ('Vedlegg til melding ' || TicketMessageId || char (10) AS BLOB)
    FROM ticket_message WHERE NumAttachments > 0;
UPDATE attachment SET AttSize = length (Content);
INSERT INTO message_attachment (TicketMessageId, AttachmentId)
  SELECT AttachmentId, AttachmentId FROM attachment;

-- What archives restrict and order by
DROP INDEX ticket_owner;
CREATE INDEX ticket_owner ON ticket (OwnerId, BaseStatus, LastChanged);
CREATE INDEX ticket_base ON ticket (BaseStatus, LastChanged);
CREATE INDEX ticket_changed ON ticket (LastChanged, TicketId, BaseStatus);
CREATE INDEX ticket_created ON ticket (CreatedAt, TicketId, BaseStatus);
CREATE INDEX ticket_deadline ON ticket (Deadline, TicketId, BaseStatus);
CREATE INDEX ticket_title ON ticket (TicketId, Title);
CREATE INDEX ticket_title_order ON ticket (Title COLLATE NOCASE, TicketId, BaseStatus);
CREATE INDEX ticket_of_status ON ticket (StatusId, LastChanged);
CREATE INDEX ticket_of_category ON ticket (CategoryId, LastChanged);
CREATE INDEX ticket_of_person ON ticket (CustomerId, LastChanged);

-- Tickets without what they hold: owner and creator are service users, 1 is nobody
CREATE VIEW ticket_flat AS
  SELECT t.*, coalesce (r.EjUserId, 1) AS CreatedBy, coalesce (r.FullName, '') AS CreatedByName,
         coalesce (o.EjUserId, 1) AS OwnedBy, coalesce (o.FullName, '') AS OwnedByName,
         t.OwnerId AS OwnedByAssociateId, t.CategoryId AS Category,
         coalesce (g.Name, '') AS CategoryName, t.PriorityId AS Priority,
         coalesce (y.Name, '') AS PriorityName, t.StatusId AS TicketStatus,
         coalesce (s.Name, '') AS TicketStatusDisplayValue,
         CASE t.CustomerId WHEN 0 THEN -1 ELSE t.CustomerId END AS CustId,
         coalesce (p.Firstname, '') AS PersonFirstname,
         coalesce (p.MiddleName, '') AS PersonMiddleName,
         coalesce (p.Lastname, '') AS PersonLastname,
         coalesce (p.Firstname || ' ' || p.Lastname, '') AS PersonFullname,
         coalesce (p.ContactId, 0) AS ContactId, coalesce (c.ContactName, '') AS ContactName,
         coalesce (l.Title, '') AS SaleHeading, coalesce (j.Name, '') AS ProjectName,
         t.TypeId AS TicketTypeId, coalesce (k.Name, '') AS TicketTypeName,
         (SELECT count (*) FROM ticket_message m WHERE m.TicketId = t.TicketId) AS NumMessages,
         (SELECT count (*) FROM ticket_message m
           WHERE m.TicketId = t.TicketId AND m.Badge = 'Outgoing') AS NumReplies,
         EXISTS (SELECT 1 FROM ticket_message m
                  WHERE m.TicketId = t.TicketId AND m.NumAttachments > 0) AS HasAttachment
    FROM ticket t
    LEFT JOIN associate r ON r.AssociateId = t.CreatorId
    LEFT JOIN associate o ON o.AssociateId = t.OwnerId
    LEFT JOIN ticket_category g ON g.TicketCategoryId = t.CategoryId
    LEFT JOIN ticket_priority y ON y.TicketPriorityId = t.PriorityId
    LEFT JOIN ticket_status s ON s.TicketStatusId = t.StatusId
    LEFT JOIN ticket_type k ON k.TicketTypeId = t.TypeId
    LEFT JOIN sale l ON l.SaleId = t.SaleId
    LEFT JOIN project j ON j.ProjectId = t.ProjectId
    LEFT JOIN person p ON p.PersonId = t.CustomerId
    LEFT JOIN contact c ON c.ContactId = p.ContactId;
