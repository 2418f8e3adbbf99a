-- people.sql: invented companies, people and users; sales and projects between them
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO contact (ContactId, ContactName, ContactDepartment, ContactOrgNr, ContactCountryId,
                     ContactPhone, Post1, Post2, Post3, CategoryName) VALUES
  (1, 'Fjellvik Service AS', 'Kundesenter', '900000001', 578, '+47 00 00 00 10', '', '0001 Eksempelvik', 'Norge', ''),
  (2, 'Nordlys Kaffe AS', '', '900000002', 578, '+47 00 00 00 20', 'Prøveveien 2', '0002 Eksempelvik', 'Norge', 'US:"Customer";NO:"Kunde";SW:"Kund";GE:"Kunde"'),
  (3, 'Sjöglänta Trä AB', 'Inköp', '550000-0003', 752, '+46 0 000 00 30', 'Provgatan 3', '000 03 Exempelstad', 'Sverige', 'US:"Customer";NO:"Kunde";SW:"Kund";GE:"Kunde"'),
  (4, 'Lindenau Werkzeuge GmbH', '', 'HRB 000004', 276, '+49 0000 000040', 'Musterweg 4', '00004 Musterstadt', 'Deutschland', 'US:"VIP customer";NO:"VIP-kunde";SW:"VIP-kund";GE:"VIP-Kunde"'),
  (5, 'Harrow & Quill Ltd', 'Office supplies', '00000005', 826, '+44 0000 000050', '5 Sample Street', 'Exampleton', 'United Kingdom', 'US:"Customer";NO:"Kunde";SW:"Kund";GE:"Kunde"'),
  (6, 'Brisling Havfiske AS', '', '900000006', 578, '+47 00 00 00 60', 'Kaiveien 6', '0006 Prøvehavn', 'Norge', 'US:"Prospect";NO:"Prospekt";SW:"Prospekt";GE:"Interessent"'),
  (7, 'Kastanienhof Reisen KG', '', 'HRA 000007', 276, '+49 0000 000070', 'Beispielallee 7', '00007 Musterstadt', 'Deutschland', 'US:"Customer";NO:"Kunde";SW:"Kund";GE:"Kunde"'),
  (8, 'Vintergatan Cykel AB', '', '550000-0008', 752, '+46 0 000 00 80', 'Testvägen 8', '000 08 Exempelstad', 'Sverige', 'US:"Former customer";NO:"Tidligere kunde";SW:"Tidigare kund";GE:"Ehemaliger Kunde"');

INSERT INTO person (PersonId, ContactId, Firstname, Lastname, Title, Position, Email, DirectPhone,
                    MobilePhone, CountryId, TicketPriorityId, SupportLanguageId, SupportAssociateId,
                    AssociateId, Rank) VALUES
  ( 1, 1, 'Solveig', 'Demostad', 'Service manager', '', 'solveig@example.com', '+47 00 00 00 11', '', 578, 0, 2, 0, 1, 1),
  ( 2, 1, 'Torje', 'Prøvland', 'Adviser', '', 'torje@example.com', '+47 00 00 00 12', '', 578, 0, 2, 0, 2, 2),
  ( 3, 1, 'Elin', 'Exempelberg', 'Adviser', '', 'elin@example.com', '+47 00 00 00 13', '', 752, 0, 3, 0, 3, 3),
  ( 4, 1, 'Ruben', 'Musterfeld', 'Technician', '', 'ruben@example.com', '+47 00 00 00 14', '', 276, 0, 4, 0, 4, 4),
  ( 5, 1, 'Ingvild', 'Testnes', 'Technician', '', 'ingvild@example.com', '+47 00 00 00 15', '', 578, 0, 2, 0, 5, 5),
  ( 6, 1, 'Piers', 'Samplewood', 'Adviser', '', 'piers@example.com', '+47 00 00 00 16', '', 826, 0, 1, 0, 6, 6),
  ( 7, 1, 'Maja', 'Leserud', 'Controller', '', 'maja@example.com', '+47 00 00 00 17', '', 578, 0, 2, 0, 7, 7),
  ( 8, 1, 'Aksel', 'Attgløymd', 'Adviser', '', 'aksel@example.com', '+47 00 00 00 18', '', 578, 0, 2, 0, 8, 8),
  ( 9, 2, 'Hedda', 'Kvernmo', 'Innkjøper', 'US:"Purchasing";NO:"Innkjøp";SW:"Inköp";GE:"Einkauf"', 'hedda@nordlys.example.com', '+47 00 00 00 21', '+47 00 00 00 22', 578, 0, 2, 2, 0, 1),
  (10, 2, 'Sindre', 'Bakkelund', 'Daglig leder', 'US:"Management";NO:"Ledelse";SW:"Ledning";GE:"Leitung"', 'sindre@nordlys.example.com', '+47 00 00 00 23', '', 578, 3, 2, 0, 0, 2),
  (11, 3, 'Tuva', 'Lövåker', 'Inköpschef', 'US:"Purchasing";NO:"Innkjøp";SW:"Inköp";GE:"Einkauf"', 'tuva@sjoglanta.example.com', '+46 0 000 00 31', '', 752, 0, 3, 3, 0, 1),
  (12, 3, 'Albin', 'Grenström', 'Lagerchef', '', 'albin@sjoglanta.example.com', '+46 0 000 00 32', '', 752, 0, 3, 0, 0, 2),
  (13, 4, 'Friederike', 'Amselbrunn', 'Leiterin IT', 'US:"IT";NO:"IT";SW:"IT";GE:"IT"', 'friederike@lindenau.example.com', '+49 0000 000041', '', 276, 4, 4, 4, 0, 1),
  (14, 4, 'Jannik', 'Holderbusch', 'Werkmeister', '', 'jannik@lindenau.example.com', '+49 0000 000042', '', 276, 0, 4, 0, 0, 2),
  (15, 5, 'Cressida', 'Underhay', 'Office manager', '', 'cressida@harrowquill.example.com', '+44 0000 000051', '', 826, 0, 1, 6, 0, 1),
  (16, 5, 'Alban', 'Thistledown', 'Accountant', '', 'alban@harrowquill.example.com', '+44 0000 000052', '', 826, 0, 1, 0, 0, 2),
  (17, 6, 'Oddvar', 'Skarvøy', 'Skipper', '', 'oddvar@brisling.example.com', '', '+47 00 00 00 61', 578, 0, 2, 0, 0, 1),
  (18, 6, 'Ragnhild', 'Skarvøy', 'Kontorleder', '', 'ragnhild@brisling.example.com', '+47 00 00 00 62', '', 578, 0, 2, 0, 0, 2),
  (19, 7, 'Leonore', 'Zimtblatt', 'Inhaberin', 'US:"Management";NO:"Ledelse";SW:"Ledning";GE:"Leitung"', 'leonore@kastanienhof.example.com', '+49 0000 000071', '', 276, 0, 4, 0, 0, 1),
  (20, 8, 'Melker', 'Ekerdal', 'Mekaniker', '', 'melker@vintergatan.example.com', '', '+46 0 000 00 81', 752, 0, 3, 0, 0, 1);
UPDATE person SET Retired = 1 WHERE PersonId = 20;

INSERT INTO associate (AssociateId, Name, PersonId, Rank, Tooltip, GroupIdx, FullName, FormalName,
                       Deleted, EjUserId, UserName) VALUES
  (1, 'SOL',  1, 1, 'Solveig Demostad',  1, 'Solveig Demostad',  'Demostad, Solveig',  0, 101, 'admin'),
  (2, 'TOR',  2, 2, 'Torje Prøvland',    2, 'Torje Prøvland',    'Prøvland, Torje',    0, 102, 'torje'),
  (3, 'ELIN', 3, 3, 'Elin Exempelberg',  2, 'Elin Exempelberg',  'Exempelberg, Elin',  0, 103, 'editor'),
  (4, 'RUB',  4, 4, 'Ruben Musterfeld',  3, 'Ruben Musterfeld',  'Musterfeld, Ruben',  0, 104, 'ruben'),
  (5, 'ING',  5, 5, 'Ingvild Testnes',   3, 'Ingvild Testnes',   'Testnes, Ingvild',   0, 105, 'ingvild'),
  (6, 'PIER', 6, 6, 'Piers Samplewood',  2, 'Piers Samplewood',  'Samplewood, Piers',  0, 106, 'piers'),
  (7, 'MAJA', 7, 7, 'Maja Leserud',      1, 'Maja Leserud',      'Leserud, Maja',      0, 107, 'reader'),
  (8, 'AKS',  8, 8, 'Aksel Attgløymd',   2, 'Aksel Attgløymd',   'Attgløymd, Aksel',   1, 108, 'aksel');

INSERT INTO sign_in (UserName, Password, Ticket, Token, AssociateId, ReadOnly) VALUES
  ('admin',  'demo', '7T:ZGVtby1hZG1pbi10aWNrZXQ==', '8A:Demo00001.admin-token',  1, 0),
  ('reader', 'demo', '7T:ZGVtby1yZWFkZXItdGlja2V0==', '8A:Demo00001.reader-token', 7, 1),
  ('editor', 'demo', '7T:ZGVtby1lZGl0b3ItdGlja2V0==', '8A:Demo00001.editor-token', 3, 2);

INSERT INTO project (ProjectId, Name, Description, Type, TypeId, AssociateId, Updated, StatusId,
                     Status, ProjectNumber, StartDate) VALUES
  (1, 'Ny kundeportal', 'US:"New customer portal";NO:"Ny kundeportal"', 'US:"Internal";NO:"Internt";SW:"Internt";GE:"Intern"', 1, 1, '2026-02-11T08:15:00', 2, 'US:"Running";NO:"Pågår";SW:"Pågår";GE:"Läuft"', '40001', '2026-01-12T07:00:00'),
  (2, 'Kaffemaskiner vår', 'Utskifting av maskiner', 'US:"Customer";NO:"Kunde";SW:"Kund";GE:"Kunde"', 2, 2, '2026-03-02T12:40:30.5', 2, 'US:"Running";NO:"Pågår";SW:"Pågår";GE:"Läuft"', '40002', '2026-02-02T07:00:00'),
  (3, 'Werkzeugmesse', 'Messe im Herbst', 'US:"Event";NO:"Arrangement";SW:"Evenemang";GE:"Veranstaltung"', 3, 4, '2026-04-20T06:05:10', 1, 'US:"Planned";NO:"Planlagt";SW:"Planerat";GE:"Geplant"', '40003', '2026-09-14T06:00:00');

INSERT INTO sale (SaleId, Title, ContactId, PersonId, ProjectId, AssociateId, SaleDate, NextDueDate,
                  Probability, Amount, Currency, EarningPercent, Status, Completed, SaleTypeName,
                  Number) VALUES
  (1, 'Serviceavtale kaffemaskiner', 2,  9, 2, 2, '2026-05-29T22:00:00', '2026-06-01T07:00:00', 70, 84000, 'NOK', 35, 'Open', 'Started', 'US:"Service agreement";NO:"Serviceavtale";SW:"Serviceavtal";GE:"Wartungsvertrag"', '50001'),
  (2, 'Träskyddsolja, årsvolym',     3, 11, 0, 3, '2026-04-30T22:00:00', NULL, 100, 126500.5, 'SEK', 28.5, 'Sold', 'Completed', 'US:"Goods";NO:"Varer";SW:"Varor";GE:"Waren"', '50002'),
  (3, 'Bohrkronen 2026',             4, 14, 3, 4, '2026-08-31T22:00:00', '2026-07-15T07:00:00', 40, 21800.25, 'EUR', 30, 'Stalled', 'NotStarted', 'US:"Goods";NO:"Varer";SW:"Varor";GE:"Waren"', '50003'),
  (4, 'Paper and ink, second half',  5, 15, 0, 6, '2026-06-30T23:00:00', NULL, 0, 9400, 'GBP', 20, 'Lost', 'Completed', 'US:"Goods";NO:"Varer";SW:"Varor";GE:"Waren"', '50004');
