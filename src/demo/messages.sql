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
