-- setup.sql: what tickets are made of, counters and preferences
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO customer_language (Id, Value, Tooltip, Rank) VALUES
  (1, 'English', 'US:"English";NO:"Engelsk";SW:"Engelska";GE:"Englisch"', 1),
  (2, 'Norsk',   'US:"Norwegian";NO:"Norsk";SW:"Norska";GE:"Norwegisch"', 2),
  (3, 'Svenska', 'US:"Swedish";NO:"Svensk";SW:"Svenska";GE:"Schwedisch"', 3),
  (4, 'Deutsch', 'US:"German";NO:"Tysk";SW:"Tyska";GE:"Deutsch"', 4);

INSERT INTO ticket_status (TicketStatusId, Name, Status, TimeCounter, NoEmailReopen, IsDefault,
                           UsedInQueue, Rank) VALUES
  (1, 'US:"Open";NO:"Åpen";SW:"Öppen";GE:"Offen"', 'Active', 'Internally', 0, 1, 1, 1),
  (2, 'US:"Waiting for customer";NO:"Venter på kunde";SW:"Väntar på kund";GE:"Wartet auf Kunden"', 'Active', 'Externally', 0, 0, 0, 2),
  (3, 'US:"In the workshop";NO:"På verkstedet";SW:"På verkstaden";GE:"In der Werkstatt"', 'Active', 'Queue', 0, 0, 1, 3),
  (4, 'US:"Closed";NO:"Lukket";SW:"Stängd";GE:"Geschlossen"', 'Closed', 'None', 0, 1, 0, 4),
  (5, 'US:"Closed for good";NO:"Lukket for godt";SW:"Stängd för gott";GE:"Endgültig geschlossen"', 'Closed', 'None', 1, 0, 0, 5),
  (6, 'US:"Postponed";NO:"Utsatt";SW:"Uppskjuten";GE:"Zurückgestellt"', 'Postponed', 'Queue', 0, 1, 0, 6),
  (7, 'US:"Deleted";NO:"Slettet";SW:"Borttagen";GE:"Gelöscht"', 'Deleted', 'None', 0, 1, 0, 7),
  (8, 'US:"Merged";NO:"Slått sammen";SW:"Sammanslagen";GE:"Zusammengeführt"', 'Merged', 'None', 0, 1, 0, 8),
  (9, 'US:"Spam";NO:"Søppelpost";SW:"Skräppost";GE:"Spam"', 'Spam', 'None', 1, 1, 0, 9);

INSERT INTO ticket_priority (TicketPriorityId, Name, Status, Flags, SortOrder, TicketRead, Deadline) VALUES
  (1, 'US:"Low";NO:"Lav";SW:"Låg";GE:"Niedrig"', 'Normal', 'External', 1, 'Stop', 4320),
  (2, 'US:"Normal";NO:"Normal";SW:"Normal";GE:"Normal"', 'Normal', 'External, Default', 2, 'Continue', 1440),
  (3, 'US:"High";NO:"Høy";SW:"Hög";GE:"Hoch"', 'Normal', 'External', 3, 'Continue', 480),
  (4, 'US:"Urgent";NO:"Haster";SW:"Brådskande";GE:"Dringend"', 'Normal', 'AlertSchedule', 4, 'Continue', 120),
  (5, 'US:"Campaign 2024";NO:"Kampanje 2024";SW:"Kampanj 2024";GE:"Aktion 2024"', 'Deleted', 'Unknown', 5, 'None', 0);
-- Hours are times of day in the base zone; only they count, so the date is any day of a winter.
UPDATE ticket_priority SET
  MonStart = '1970-01-05T07:00:00', MonStop = '1970-01-05T15:00:00',
  TueStart = '1970-01-06T07:00:00', TueStop = '1970-01-06T15:00:00',
  WedStart = '1970-01-07T07:00:00', WedStop = '1970-01-07T15:00:00',
  ThuStart = '1970-01-08T07:00:00', ThuStop = '1970-01-08T15:00:00',
  FriStart = '1970-01-09T07:00:00', FriStop = '1970-01-09T14:30:00',
  NonDates = '["2026-12-23T23:00:00","2026-12-24T23:00:00","2026-12-31T23:00:00"]'
 WHERE TicketPriorityId < 4;
UPDATE ticket_priority SET
  MonStart = '1970-01-05T05:00:00', MonStop = '1970-01-05T21:00:00',
  TueStart = '1970-01-06T05:00:00', TueStop = '1970-01-06T21:00:00',
  WedStart = '1970-01-07T05:00:00', WedStop = '1970-01-07T21:00:00',
  ThuStart = '1970-01-08T05:00:00', ThuStop = '1970-01-08T21:00:00',
  FriStart = '1970-01-09T05:00:00', FriStop = '1970-01-09T21:00:00',
  SatStart = '1970-01-10T08:00:00', SatStop = '1970-01-10T16:00:00'
 WHERE TicketPriorityId = 4;

INSERT INTO escalation_level (TicketAlertId, TicketPriorityId, AlertLevel, AlertTimeout, Action,
                              DelegateTo, EmailTo, SmsTo, ReplyTemplateIdUser) VALUES
  (1, 2, 1, 1440, 1, 0, '', '', 3),
  (2, 3, 1,  240, 1, 0, '', '', 3),
  (3, 3, 2,  480, 3, 101, 'vakt@example.com', '', 3),
  (4, 4, 1,   30, 1, 0, 'vakt@example.com', '+470000000', 3),
  (5, 4, 2,   60, 3, 101, 'vakt@example.com', '+470000000', 3),
  (6, 4, 3,  120, 3, 101, 'vakt@example.com', '+470000000', 3);

INSERT INTO ticket_category (TicketCategoryId, ParentId, Name, CategoryMaster, Flags, DelegateMethod,
                             ExternalName, AssignmentLag, ReplyTemplate, NotificationEmail,
                             DefaultStatusId, Rank) VALUES
  ( 1, -1, 'US:"Support";NO:"Brukerstøtte";SW:"Support";GE:"Kundendienst"', 1, 'ListInMain, AcceptWhenReplying', 'Even', 'US:"Support";NO:"Brukerstøtte";SW:"Support";GE:"Kundendienst"', -1, 1, 'support@example.com', 1, 1),
  ( 2,  1, 'US:"Coffee machines";NO:"Kaffemaskiner";SW:"Kaffemaskiner";GE:"Kaffeemaschinen"', 2, 'ListInMain', 'Even', 'US:"Coffee machines";NO:"Kaffemaskiner";SW:"Kaffemaskiner";GE:"Kaffeemaschinen"', -1, 1, '', 1, 2),
  ( 3,  2, 'US:"Leaks";NO:"Lekkasjer";SW:"Läckor";GE:"Undichtigkeiten"', 2, 'Unknown', 'Weighted', 'US:"Leaks";NO:"Lekkasjer";SW:"Läckor";GE:"Undichtigkeiten"', 30, 1, '', 3, 3),
  ( 4,  2, 'US:"Cleaning";NO:"Rengjøring";SW:"Rengöring";GE:"Reinigung"', 2, 'Unknown', 'Unfair', 'US:"Cleaning";NO:"Rengjøring";SW:"Rengöring";GE:"Reinigung"', -1, 2, '', 1, 4),
  ( 5,  1, 'US:"Tools";NO:"Verktøy";SW:"Verktyg";GE:"Werkzeuge"', 4, 'ListInMain', 'Even', 'US:"Tools";NO:"Verktøy";SW:"Verktyg";GE:"Werkzeuge"', -1, 1, '', 1, 5),
  ( 6,  5, 'US:"Spare parts";NO:"Reservedeler";SW:"Reservdelar";GE:"Ersatzteile"', 4, 'Unknown', 'Even', 'US:"Spare parts";NO:"Reservedeler";SW:"Reservdelar";GE:"Ersatzteile"', -1, 0, '', 1, 6),
  ( 7,  5, 'US:"Repairs";NO:"Reparasjoner";SW:"Reparationer";GE:"Reparaturen"', 4, 'RedelegateNewMsg', 'Unfair', 'US:"Repairs";NO:"Reparasjoner";SW:"Reparationer";GE:"Reparaturen"', 60, 0, '', 3, 7),
  ( 8, -1, 'US:"Orders";NO:"Bestillinger";SW:"Beställningar";GE:"Bestellungen"', 3, 'ListInMain', 'Weighted', 'US:"Orders";NO:"Bestillinger";SW:"Beställningar";GE:"Bestellungen"', -1, 2, 'ordre@example.com', 1, 8),
  ( 9,  8, 'US:"Delivery";NO:"Levering";SW:"Leverans";GE:"Lieferung"', 3, 'Unknown', 'Even', 'US:"Delivery";NO:"Levering";SW:"Leverans";GE:"Lieferung"', -1, 2, '', 1, 9),
  (10,  8, 'US:"Invoices";NO:"Fakturaer";SW:"Fakturor";GE:"Rechnungen"', 3, 'OnlyLoggedInUsers', 'Not', 'US:"Invoices";NO:"Fakturaer";SW:"Fakturor";GE:"Rechnungen"', -1, 0, '', 2, 10),
  (11,  8, 'US:"Returns";NO:"Returer";SW:"Returer";GE:"Rücksendungen"', 3, 'Unknown', 'Even', 'US:"Returns";NO:"Returer";SW:"Returer";GE:"Rücksendungen"', -1, 0, '', 1, 11),
  (12, -1, 'US:"Internal";NO:"Internt";SW:"Internt";GE:"Intern"', 1, 'Internal, MembersOnly', 'Not', NULL, -1, 0, '', 1, 12),
  (13, 12, 'US:"Computers";NO:"Datamaskiner";SW:"Datorer";GE:"Rechner"', 5, 'Internal, NotifyMembers', 'Even', NULL, -1, 0, '', 1, 13),
  (14, 12, 'US:"Premises";NO:"Lokaler";SW:"Lokaler";GE:"Räume"', 1, 'Internal', 'Not', NULL, -1, 0, '', 1, 14);

INSERT INTO category_member (TicketCategoryId, AssociateId, Weight) VALUES
  (1, 1, 1), (1, 2, 1), (1, 3, 1), (2, 2, 1), (2, 5, 1), (3, 2, 3), (3, 5, 1), (4, 2, 1), (4, 5, 1),
  (5, 4, 1), (5, 5, 1), (6, 4, 1), (6, 6, 1), (7, 4, 1), (7, 5, 1), (8, 3, 2), (8, 6, 1),
  (9, 3, 1), (9, 6, 1), (10, 3, 1), (11, 3, 1), (11, 6, 1), (13, 4, 1), (13, 5, 1);

INSERT INTO ticket_type (TicketTypeId, Name, Rank, Tooltip, Icon, DefaultTicketStatus, TicketStatuses,
                         DefaultTicketPriority, TicketPriorities, IsDefault, ShowInNew,
                         ExternalAsDefault, VisibleForGroups) VALUES
  (1, 'US:"Request";NO:"Henvendelse";SW:"Ärende";GE:"Anfrage"', 1, '', 'svgNav_cs_blue', 1, '[]', 2, '[]', 1, 1, 1, '[]'),
  (2, 'US:"Fault";NO:"Feil";SW:"Fel";GE:"Störung"', 2, 'US:"Something is broken";NO:"Noe er i stykker";SW:"Något är trasigt";GE:"Etwas ist defekt"', 'svgNav_cs_red', 1, '[1,2,3,4,6]', 3, '[2,3,4]', 0, 1, 1, '[]'),
  (3, 'US:"Task";NO:"Oppgave";SW:"Uppgift";GE:"Aufgabe"', 3, '', 'svgNav_cs_green', 1, '[]', 1, '[]', 0, 1, 0, '[2,3]');

INSERT INTO tag (Id, Name, ToolTip) VALUES
  (1, 'garanti', 'US:"Under warranty";NO:"Garantisak";SW:"Garantiärende";GE:"Garantiefall"'),
  (2, 'vip', ''), (3, 'retur', ''), (4, 'portal', ''), (5, 'reservedel', '');

INSERT INTO sms_config (SmsConfigId, DefaultSmsCountry, NetServerSmsProvider, NsPluginSender, NsPluginConfig)
  VALUES (1, '+47', 'CM', 'Fjellvik',
          '{"cm_serviceId":"demo-0001","cm_username":"fjellvik-demo","cm_password":"not-a-password"}');

INSERT INTO mailbox (MailInFilterId, ServerType, Address, Username, Server, Port, TicketCategoryId, TicketPriorityId) VALUES
  (1, 'Imaps', 'support@example.com', 'support', 'imap.example.com', 993, 1, 2),
  (2, 'SmsPlugin', 'sms@example.com', '', '', 0, 8, 2);

INSERT INTO provider (Name, SupportedMessagingFormats, SupportsConfig) VALUES
  ('CM', '["sms/160"]', 1), ('Compaya SMS', '["sms/160"]', 1), ('Intelecom SMS', '["sms/160"]', 1),
  ('Link Mobility SMS', '["sms/160","sms/mms"]', 1), ('SMS Teknik', '["sms/160"]', 1),
  ('Twilio SMS', '["sms/160"]', 1), ('TXTLocal', '["sms/160"]', 1), ('SMTP', '["smtp/rfc822"]', 0);

INSERT INTO ref_counts (RefCountsId, Field, RecordId, CurrentValue, TravelPrefix, SatPrefix, Allocate,
                        "Unique", ReadOnly, AllowBlank) VALUES
  (1, 'contact.number2', 0, 10019, 0, 0, 1, 1, 0, 0),
  (2, 'contact.number1', 0, 0, 0, 0, 0, 0, 0, 1),
  (3, 'project.project_number', 0, 40003, 0, 0, 1, 1, 1, 0),
  (4, 'sale.number1', 0, 50004, 0, 0, 1, 1, 0, 1),
  (5, 'doctmpl.our_ref', 0, 2041, 0, 0, 1, 0, 1, 0),
  (6, 'doctmpl.our_ref', 2, 17, 0, 0, 1, 0, 1, 0);

INSERT INTO preference (Section, Key, Value) VALUES
  ('Numbering', 'DefaultAllocate', '1'), ('Numbering', 'DefaultUnique', '1'),
  ('Numbering', 'DefaultReadOnly', '0'), ('Numbering', 'DefaultAllowBlank', '0'),
  ('Numbering', 'DefaultTravelPrefix', '0'), ('Numbering', 'DefaultSatPrefix', '0'),
  ('Numbering', 'NumberEachTemplate', '0');
