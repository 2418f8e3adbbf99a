-- tickets.sql: tickets in all states, so many hours old when the database is made
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TEMP TABLE new_ticket (
  Id, Title, Category, Priority, Status, Type, Customer, Owner, Age, Changed, Slevel, Origin,
  ReadStatus, Creator, AlertLevel, ConnectId, Sale, Project);
INSERT INTO new_ticket VALUES
  (1, 'Maskinen lekker under trakten', 3, 2, 3, 2, 9, 5, 1587, 1518, 'External', 'Email', 'Yellow', 0, 0, -1, 0, 0),
  (2, 'Rensetabletter finnes ikke lenger', 4, 2, 1, 1, 9, 2, 1561, 1488, 'External', 'Email', 'Green', 0, 0, -1, 0, 0),
  (3, 'Når kommer leveransen?', 9, 3, 1, 1, 10, 3, 1536, 1520, 'External', 'Chat', 'Yellow', 0, 1, -1, 0, 0),
  (4, 'Faktura 20311 har feil beløp', 10, 2, 2, 1, 10, 0, 1509, 1501, 'External', 'Chat', 'Red', 0, 0, -1, 0, 0),
  (5, 'Kaffemaskin starter ikke etter strømbrudd', 2, 2, 3, 2, 9, 5, 1486, 1462, 'External', 'Form', 'Green', 0, 0, -1, 0, 2),
  (6, 'Trenger ny pakning til kanne', 6, 2, 4, 1, 9, 3, 1464, 1420, 'External', 'Email', 'Yellow', 0, 0, -1, 0, 0),
  (7, 'Display viser feil 14', 2, 2, 3, 2, 10, 5, 1441, 1382, 'External', 'Email', 'Green', 0, 0, -1, 0, 2),
  (8, 'Ønsker serviceavtale for to maskiner', 8, 3, 1, 1, 9, 6, 1423, 1365, 'External', 'Phone', 'Red', 6, 1, -1, 1, 0),
  (9, 'Oljan har torkat i dunken', 11, 2, 1, 1, 11, 3, 1383, 1351, 'External', 'CustomerCentre', 'Yellow', 0, 0, -1, 0, 0),
  (10, 'Fel kulör levererad', 9, 4, 1, 1, 11, 6, 1357, 1303, 'External', 'Phone', 'Red', 6, 1, -1, 0, 0),
  (11, 'Faktura saknar ordernummer', 10, 2, 6, 1, 12, 0, 1337, 1303, 'External', 'Phone', 'Red', 1, 0, -1, 0, 0),
  (12, 'Kan vi få årsvolym i två leveranser?', 8, 2, 5, 1, 11, 3, 1310, 1230, 'External', 'Form', 'Red', 0, 0, -1, 2, 0),
  (13, 'Pallen var skadad vid ankomst', 9, 4, 6, 1, 12, 6, 1281, 1219, 'External', 'Form', 'Yellow', 0, 0, -1, 0, 0),
  (14, 'Var finns säkerhetsdatabladet?', 1, 2, 4, 1, 12, 1, 1249, 1248, 'External', 'Chat', 'Green', 0, 0, -1, 0, 0),
  (15, 'Retur av tre dunkar', 11, 4, 1, 1, 11, 3, 1224, 1191, 'External', 'Phone', 'Red', 3, 1, -1, 0, 0),
  (16, 'Lösenordet till portalen går inte att byta', 1, 2, 4, 1, 11, 2, 1198, 1154, 'External', 'Form', 'Yellow', 0, 0, -1, 0, 1),
  (17, 'Bohrhammer schlägt nicht mehr', 7, 2, 3, 2, 14, 4, 1175, 1092, 'External', 'Email', 'Red', 0, 0, -1, 0, 0),
  (18, 'Ersatzteil 4711 nicht lieferbar?', 6, 4, 3, 1, 14, 4, 1159, 1116, 'External', 'Form', 'Green', 0, 1, -1, 0, 0),
  (19, 'Zugang für neue Kollegin', 1, 2, 2, 1, 13, 3, 1132, 1128, 'External', 'Phone', 'Yellow', 3, 0, -1, 0, 0),
  (20, 'Rechnung an falsche Anschrift', 10, 2, 3, 1, 13, 0, 1096, 1070, 'External', 'Phone', 'Red', 2, 0, -1, 0, 0),
  (21, 'Ladegerät wird sehr heiß', 7, 2, 6, 2, 14, 4, 1068, 1018, 'External', 'Form', 'Green', 0, 0, -1, 0, 0),
  (22, 'Bohrkronen: Lieferung aufteilen', 9, 4, 1, 1, 13, 6, 1054, 1043, 'External', 'Form', 'Green', 0, 1, -1, 0, 3),
  (23, 'Sammelbestellung für das Herbstlager', 8, 2, 6, 1, 14, 6, 1021, 950, 'External', 'Chat', 'Green', 0, 0, -1, 3, 0),
  (24, 'Kundenportal zeigt alte Preise', 1, 1, 6, 1, 13, 3, 990, 965, 'External', 'Email', 'Green', 0, 0, -1, 0, 1),
  (25, 'Ink cartridges leak in the box', 11, 2, 3, 1, 15, 6, 963, 917, 'External', 'CustomerCentre', 'Red', 0, 0, -1, 0, 0),
  (26, 'Please add a second delivery address', 8, 4, 1, 1, 15, 6, 948, 928, 'External', 'Email', 'Green', 0, 1, -1, 4, 0),
  (27, 'Invoice sent twice', 10, 4, 4, 1, 16, 3, 911, 886, 'External', 'Phone', 'Green', 1, 0, -1, 0, 0),
  (28, 'Wrong VAT rate on statement', 10, 2, 4, 1, 16, 3, 893, 824, 'External', 'CustomerCentre', 'Red', 0, 0, -1, 0, 0),
  (29, 'Order 50012 shows as cancelled', 8, 3, 2, 1, 15, 3, 860, 844, 'External', 'CustomerCentre', 'Yellow', 0, 1, -1, 0, 0),
  (30, 'Cannot sign in after holiday', 1, 4, 2, 1, 16, 1, 835, 752, 'External', 'Form', 'Yellow', 0, 1, -1, 0, 0),
  (31, 'Paper weight differs from sample', 11, 3, 2, 1, 15, 3, 815, 729, 'External', 'Email', 'Green', 0, 1, -1, 0, 0),
  (32, 'Where is my parcel?', 9, 3, 1, 1, 15, 0, 791, 734, 'External', 'Form', 'Red', 0, 1, -1, 0, 0),
  (33, 'Fryselageret varsler om temperatur', 1, 1, 1, 1, 17, 1, 756, 722, 'External', 'Phone', 'Green', 2, 0, -1, 0, 0),
  (34, 'Reservedel til vinsj', 6, 4, 6, 1, 17, 6, 738, 672, 'External', 'Chat', 'Yellow', 0, 0, -1, 0, 0),
  (35, 'Bestilling fra Brisling mangler linjer', 8, 1, 4, 1, 18, 6, 714, 680, 'External', 'Email', 'Red', 0, 0, -1, 0, 0),
  (36, 'Endre fakturaadresse', 10, 1, 4, 1, 18, 3, 684, 649, 'External', 'Chat', 'Green', 0, 0, -1, 0, 0),
  (37, 'Vinsjen hviner under last', 7, 2, 1, 2, 17, 4, 668, 587, 'External', 'Phone', 'Red', 2, 0, -1, 0, 0),
  (38, 'Leveringstid på arbeidstøy', 9, 2, 2, 1, 18, 3, 624, 621, 'External', 'Form', 'Red', 0, 0, -1, 0, 0),
  (39, 'Kaffemaskin om bord: tåler den sjø?', 2, 3, 1, 2, 17, 5, 608, 557, 'External', 'Chat', 'Yellow', 0, 1, -1, 0, 0),
  (40, 'Passord til portalen', 1, 2, 6, 1, 18, 2, 591, 574, 'External', 'Email', 'Green', 0, 0, -1, 0, 0),
  (41, 'Espressomaschine: Dampf kommt stoßweise', 2, 3, 4, 2, 19, 5, 559, 553, 'External', 'CustomerCentre', 'Green', 0, 0, -1, 0, 0),
  (42, 'Reinigungsprogramm bricht ab', 4, 3, 3, 1, 19, 5, 539, 499, 'External', 'Email', 'Yellow', 0, 1, -1, 0, 0),
  (43, 'Angebot für Hotel am See', 8, 2, 4, 1, 19, 3, 509, 497, 'External', 'Phone', 'Green', 2, 0, -1, 0, 0),
  (44, 'Gutschrift noch nicht da', 10, 3, 1, 1, 19, 0, 482, 405, 'External', 'CustomerCentre', 'Red', 0, 1, -1, 0, 0),
  (45, 'Bremsskivor i fel storlek', 11, 3, 2, 1, 20, 0, 458, 392, 'External', 'Form', 'Red', 0, 1, -1, 0, 0),
  (46, 'Cykelpump utan slang', 6, 3, 4, 1, 20, 4, 427, 339, 'External', 'Form', 'Red', 0, 0, -1, 0, 0),
  (47, 'Faktura efter avslutat avtal', 10, 2, 1, 1, 20, 3, 402, 321, 'External', 'Chat', 'Red', 0, 0, -1, 0, 0),
  (48, 'Bytt skjerm på møterom 2', 14, 3, 4, 3, 0, 3, 365, 304, 'Internal', 'Internal', 'Yellow', 1, 0, -1, 0, 0),
  (49, 'PC til nyansatt', 13, 3, 2, 3, 0, 5, 345, 283, 'Internal', 'Internal', 'Red', 3, 1, -1, 0, 0),
  (50, 'Skriveren i resepsjonen', 13, 2, 6, 3, 0, 4, 318, 234, 'Internal', 'Internal', 'Red', 3, 0, -1, 0, 0),
  (51, 'Nøkkelkort virker ikke', 14, 2, 1, 3, 0, 1, 287, 259, 'Internal', 'Internal', 'Red', 6, 0, -1, 0, 0),
  (52, 'Testmail', 1, 2, 7, 1, 0, 2, 279, 208, 'Internal', 'Internal', 'Green', 3, 0, -1, 0, 0),
  (53, 'BILLIGE OFFERTE!!!', 1, 2, 9, 1, 0, 0, 244, 186, 'Internal', 'Internal', 'Red', 3, 0, -1, 0, 0),
  (54, 'Hei, igjen om lekkasjen', 3, 2, 8, 2, 9, 0, 218, 171, 'External', 'Email', 'Red', 0, 0, 1, 0, 0),
  (55, 'Dobbelt registrert: faktura 20311', 10, 2, 8, 1, 10, 0, 200, 112, 'External', 'CustomerCentre', 'Red', 0, 0, 4, 0, 0),
  (56, 'Call back about maintenance plan', 1, 1, 3, 1, 15, 0, 171, 120, 'External', 'Email', 'Red', 0, 0, -1, 0, 0),
  (57, 'Kan dere ringe meg?', 1, 1, 3, 1, 9, 2, 147, 137, 'External', 'Phone', 'Yellow', 3, 0, -1, 0, 0),
  (58, 'Opplæring på ny maskin', 2, 2, 1, 2, 10, 5, 110, 62, 'External', 'CustomerCentre', 'Green', 0, 0, -1, 0, 0),
  (59, 'Wartung vor der Saison', 2, 2, 1, 2, 19, 5, 93, 10, 'External', 'Phone', 'Yellow', 1, 0, -1, 0, 0),
  (60, 'Säsongsgenomgång av verktyg', 5, 2, 2, 1, 11, 5, 71, 37, 'External', 'CustomerCentre', 'Red', 0, 0, -1, 0, 0),
  (61, 'Slipning av knivar', 7, 2, 4, 2, 12, 4, 27, 10, 'External', 'CustomerCentre', 'Red', 0, 0, -1, 0, 0);

INSERT INTO ticket (TicketId, Title, CategoryId, PriorityId, StatusId, BaseStatus, TypeId, CustomerId,
                    OwnerId, CreatedAt, LastChanged, Slevel, Origin, ReadStatus, CreatorId, AlertLevel,
                    ConnectId, SaleId, ProjectId, Author, FromAddress, Deadline, Activate, ClosedAt,
                    Language)
  SELECT n.Id, n.Title, n.Category, n.Priority, n.Status, s.Status, n.Type, n.Customer, n.Owner,
         strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || n.Age || ' hours'),
         strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || n.Changed || ' hours'),
         n.Slevel, n.Origin, n.ReadStatus, n.Creator, n.AlertLevel, n.ConnectId, n.Sale, n.Project,
         coalesce (p.FullName, a.FullName, ''),
         CASE WHEN n.Origin = 'Email' THEN p.Email END,
         CASE WHEN s.Status = 'Active' THEN
           strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || n.Age || ' hours', '+' || y.Deadline || ' minutes')
         END,
         CASE WHEN s.Status = 'Postponed' THEN
           strftime ('%Y-%m-%dT07:00:00', 'now', '+' || (1 + n.Id % 9) || ' days') END,
         CASE WHEN s.Status = 'Closed' THEN
           strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || n.Changed || ' hours') END,
         CASE p.CountryId WHEN 578 THEN 'nb' WHEN 752 THEN 'sv' WHEN 276 THEN 'de' WHEN 826 THEN 'en' END
    FROM new_ticket n
    JOIN ticket_status s ON s.TicketStatusId = n.Status
    JOIN ticket_priority y ON y.TicketPriorityId = n.Priority
    LEFT JOIN person_view p ON p.PersonId = n.Customer
    LEFT JOIN associate a ON a.AssociateId = n.Creator;
DROP TABLE new_ticket;

UPDATE ticket SET ExtraFields = '{"x_machine":"KM-2207","x_warranty":"true"}',
                  CustomFields = '{"SuperOffice:1":"Sett serienummer her","x_machine":"KM-2207"}'
 WHERE CategoryId IN (2, 3);

-- The hours are those before the database was made.
CREATE TEMP TABLE new_message (Ticket, Age, Badge, Person, CreatedBy, Attachments);
INSERT INTO new_message VALUES
  (1, 1587, 'Incoming', 9, 1, 0),
  (2, 1561, 'Incoming', 9, 1, 0),
  (3, 1536, 'Incoming', 10, 1, 1),
  (4, 1509, 'Incoming', 10, 1, 0),
  (5, 1486, 'Incoming', 9, 1, 0),
  (6, 1464, 'Incoming', 9, 1, 1),
  (6, 1450, 'Outgoing', 0, 104, 0),
  (6, 1435, 'Incoming', 9, 1, 0),
  (7, 1441, 'Incoming', 10, 1, 0),
  (7, 1412, 'Outgoing', 0, 106, 0),
  (8, 1423, 'Incoming', 9, 1, 1),
  (8, 1394, 'Outgoing', 0, 107, 0),
  (9, 1383, 'Incoming', 11, 1, 1),
  (9, 1373, 'Outgoing', 0, 104, 0),
  (9, 1362, 'Incoming', 11, 1, 0),
  (10, 1357, 'Incoming', 11, 1, 0),
  (11, 1337, 'Incoming', 12, 1, 0),
  (12, 1310, 'Incoming', 11, 1, 0),
  (13, 1281, 'Incoming', 12, 1, 0),
  (14, 1249, 'Incoming', 12, 1, 0),
  (15, 1224, 'Incoming', 11, 1, 1),
  (15, 1213, 'Outgoing', 0, 104, 0),
  (15, 1202, 'Incoming', 11, 1, 0),
  (16, 1198, 'Incoming', 11, 1, 0),
  (16, 1184, 'Outgoing', 0, 103, 0),
  (16, 1169, 'Incoming', 11, 1, 0),
  (17, 1175, 'Incoming', 14, 1, 0),
  (17, 1134, 'Outgoing', 0, 105, 0),
  (18, 1159, 'Incoming', 14, 1, 0),
  (19, 1132, 'Incoming', 13, 1, 0),
  (20, 1096, 'Incoming', 13, 1, 0),
  (20, 1088, 'Outgoing', 0, 101, 0),
  (20, 1079, 'Incoming', 13, 1, 0),
  (21, 1068, 'Incoming', 14, 1, 0),
  (21, 1052, 'Outgoing', 0, 105, 0),
  (21, 1035, 'Incoming', 14, 1, 0),
  (22, 1054, 'Incoming', 13, 1, 0),
  (23, 1021, 'Incoming', 14, 1, 1),
  (24, 990, 'Incoming', 13, 1, 0),
  (24, 978, 'Outgoing', 0, 104, 0),
  (25, 963, 'Incoming', 15, 1, 0),
  (25, 948, 'Outgoing', 0, 107, 0),
  (25, 933, 'Incoming', 15, 1, 0),
  (26, 948, 'Incoming', 15, 1, 0),
  (26, 942, 'Outgoing', 0, 107, 0),
  (26, 935, 'Incoming', 15, 1, 1),
  (27, 911, 'Incoming', 16, 1, 0),
  (27, 903, 'Outgoing', 0, 104, 0),
  (27, 895, 'Incoming', 16, 1, 0),
  (28, 893, 'Incoming', 16, 1, 0),
  (29, 860, 'Incoming', 15, 1, 1),
  (29, 852, 'Outgoing', 0, 104, 0),
  (30, 835, 'Incoming', 16, 1, 0),
  (31, 815, 'Incoming', 15, 1, 0),
  (31, 787, 'Outgoing', 0, 104, 0),
  (31, 758, 'Incoming', 15, 1, 0),
  (32, 791, 'Incoming', 15, 1, 0),
  (33, 756, 'Incoming', 17, 1, 0),
  (33, 739, 'Outgoing', 0, 102, 0),
  (34, 738, 'Incoming', 17, 1, 1),
  (34, 705, 'Outgoing', 0, 107, 0),
  (35, 714, 'Incoming', 18, 1, 1),
  (36, 684, 'Incoming', 18, 1, 0),
  (37, 668, 'Incoming', 17, 1, 0),
  (37, 628, 'Outgoing', 0, 105, 0),
  (38, 624, 'Incoming', 18, 1, 0),
  (39, 608, 'Incoming', 17, 1, 0),
  (40, 591, 'Incoming', 18, 1, 0),
  (40, 583, 'Outgoing', 0, 103, 0),
  (41, 559, 'Incoming', 19, 1, 0),
  (42, 539, 'Incoming', 19, 1, 1),
  (43, 509, 'Incoming', 19, 1, 0),
  (43, 505, 'Outgoing', 0, 104, 0),
  (43, 501, 'Incoming', 19, 1, 0),
  (44, 482, 'Incoming', 19, 1, 0),
  (44, 444, 'Outgoing', 0, 101, 0),
  (45, 458, 'Incoming', 20, 1, 0),
  (45, 436, 'Outgoing', 0, 101, 0),
  (45, 414, 'Incoming', 20, 1, 0),
  (46, 427, 'Incoming', 20, 1, 1),
  (47, 402, 'Incoming', 20, 1, 0),
  (48, 365, 'Incoming', 0, 1, 0),
  (49, 345, 'Incoming', 0, 1, 0),
  (50, 318, 'Incoming', 0, 1, 0),
  (51, 287, 'Incoming', 0, 1, 0),
  (52, 279, 'Incoming', 0, 1, 0),
  (53, 244, 'Incoming', 0, 1, 0),
  (54, 218, 'Incoming', 9, 1, 0),
  (54, 195, 'Outgoing', 0, 101, 0),
  (55, 200, 'Incoming', 10, 1, 0),
  (55, 171, 'Outgoing', 0, 101, 0),
  (55, 142, 'Incoming', 10, 1, 1),
  (56, 171, 'Incoming', 15, 1, 0),
  (57, 147, 'Incoming', 9, 1, 0),
  (58, 110, 'Incoming', 10, 1, 0),
  (58, 94, 'Outgoing', 0, 106, 0),
  (58, 78, 'Incoming', 10, 1, 0),
  (59, 93, 'Incoming', 19, 1, 0),
  (60, 71, 'Incoming', 11, 1, 0),
  (61, 27, 'Incoming', 12, 1, 0);

INSERT INTO ticket_message (TicketId, CreatedAt, ChangedAt, Slevel, Author, PersonId, NumAttachments,
                            EmailHeader, CreatedBy, Badge)
  SELECT m.Ticket, strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || m.Age || ' hours'),
         strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || m.Age || ' hours'), t.Slevel,
         coalesce (p.FullName, a.FullName, t.Author), m.Person, m.Attachments,
         CASE WHEN t.Origin = 'Email' THEN coalesce (p.Email, 'support@example.com') ELSE '' END,
         m.CreatedBy, m.Badge
    FROM new_message m
    JOIN ticket t ON t.TicketId = m.Ticket
    LEFT JOIN person_view p ON p.PersonId = m.Person
    LEFT JOIN associate a ON a.EjUserId = m.CreatedBy;
DROP TABLE new_message;

INSERT INTO message_header (TicketMessageId, Name, Value)
  SELECT TicketMessageId, 'X-Demo-Origin', t.Origin FROM ticket_message JOIN ticket t USING (TicketId)
   WHERE t.Origin = 'Email';

INSERT INTO ticket_tag VALUES
  (1, 1), (10, 2), (16, 5), (22, 5), (25, 2), (26, 5), (29, 1), (30, 4), (34, 2), (36, 1),
  (38, 4), (40, 4), (41, 3), (43, 2), (45, 5), (46, 3), (47, 1), (48, 2), (50, 4), (57, 3);
INSERT INTO ticket_person VALUES
  (8, 10, 1), (29, 16, 1), (31, 16, 1), (32, 16, 1), (54, 10, 1), (56, 16, 1);
