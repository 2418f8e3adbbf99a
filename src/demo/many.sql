-- many.sql: as many tickets as ?1 says, for --tickets
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Statements are run one by one, each with the number as its only parameter. Nothing is random:
-- the same number makes the same tickets, but for their dates.

WITH RECURSIVE
  n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1),
  r AS (SELECT i, i * 7919 % 1009 AS a, i * 6101 % 1013 AS b, i * 4093 % 997 AS c FROM n),
  what (k, Text) AS (VALUES
    (0, 'Maskinen lekker igjen'), (1, 'Faktura mangler linjer'), (2, 'Bestellung unvollständig'),
    (3, 'Cannot sign in'), (4, 'Pallen var skadad'), (5, 'Ersatzteil gesucht'),
    (6, 'Ønsker nytt tilbud'), (7, 'Wrong colour delivered'), (8, 'Rensemiddel er tomt'),
    (9, 'Bohrer wird heiß'), (10, 'Lösenord fungerar inte'), (11, 'Question about delivery'),
    (12, 'Kan dere ringe?')),
  picked AS (
    SELECT r.*, CASE WHEN c % 5 = 0 THEN 2 WHEN c % 17 = 0 THEN 3 ELSE 1 END AS Type,
           CASE WHEN a % 100 < 38 THEN 1 WHEN a % 100 < 46 THEN 2 WHEN a % 100 < 52 THEN 3
                WHEN a % 100 < 88 THEN 4 WHEN a % 100 < 95 THEN 6
                WHEN c % 5 = 0 THEN 4 WHEN a % 100 < 97 THEN 7 WHEN a % 100 < 98 THEN 8
                WHEN a % 100 < 99 THEN 9 ELSE 5 END AS Status
      FROM r)
INSERT INTO ticket (Title, CategoryId, PriorityId, StatusId, BaseStatus, TypeId, CustomerId, OwnerId,
                    CreatedAt, LastChanged, Slevel, Origin, ReadStatus, CreatorId, ConnectId, Author,
                    Deadline, Activate, ClosedAt, TimeSpent, TimeToReply, TimeSpentInternally, SaleId,
                    ProjectId, ExtraFields, CustomFields)
  SELECT w.Text || ' ' || p.i, 1 + b % 14, CASE p.Type WHEN 2 THEN 2 + c % 3 ELSE 1 + c % 4 END,
         p.Status, s.Status, p.Type, CASE b % 9 WHEN 0 THEN 0 ELSE 9 + b % 12 END,
         CASE WHEN c % 6 = 0 THEN 0 ELSE 1 + (a + b) % 6 END,
         strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || (p.i * 11 + 20160) || ' minutes'),
         strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || (p.i * 11 + a * 19) || ' minutes'),
         CASE WHEN b % 8 = 0 THEN 'Internal' ELSE 'External' END,
         CASE b % 6 WHEN 0 THEN 'Phone' WHEN 1 THEN 'Chat' WHEN 2 THEN 'Form' WHEN 3 THEN 'API'
                    ELSE 'Email' END,
         CASE a % 3 WHEN 0 THEN 'Red' WHEN 1 THEN 'Yellow' ELSE 'Green' END, a % 7,
         CASE p.Status WHEN 8 THEN 1 + c % 50 ELSE -1 END, 'Kunde ' || (1 + b % 400),
         CASE s.Status WHEN 'Active' THEN
           strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || (p.i * 11 + 18720) || ' minutes') END,
         CASE s.Status WHEN 'Postponed' THEN
           strftime ('%Y-%m-%dT07:00:00', 'now', '+' || (1 + c % 30) || ' days') END,
         CASE s.Status WHEN 'Closed' THEN
           strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || (p.i * 11) || ' minutes') END,
         c % 90, b % 600, a * 37, CASE WHEN a % 40 = 0 THEN 1 + b % 4 ELSE 0 END,
         CASE WHEN b % 40 = 0 THEN 1 + a % 3 ELSE 0 END,
         CASE WHEN c % 10 = 0 THEN '{"x_machine":"KM-' || c || '"}' ELSE '{}' END,
         CASE WHEN c % 10 = 1 THEN '{"SuperOffice:1":"' || a || '"}' ELSE '{}' END
    FROM picked p JOIN what w ON w.k = p.i % 13 JOIN ticket_status s ON s.TicketStatusId = p.Status
   ORDER BY p.i;

INSERT INTO ticket_message (TicketId, CreatedAt, ChangedAt, Slevel, Author, PersonId, CreatedBy, Badge,
                            Body, MessageId, SearchTitle)
  SELECT t.TicketId, t.CreatedAt, t.CreatedAt, t.Slevel, t.Author, t.CustomerId, 1, 'Incoming',
         t.Title || char (10, 10) || 'Kan dere hjelpe?', '<many-' || t.TicketId || '@example.com>',
         t.Title
    FROM (SELECT * FROM ticket ORDER BY TicketId DESC LIMIT ?1) t;

INSERT INTO ticket_message (TicketId, CreatedAt, ChangedAt, Slevel, Author, CreatedBy, Badge, Body)
  SELECT t.TicketId, t.LastChanged, t.LastChanged, t.Slevel, a.FullName, a.EjUserId, 'Outgoing',
         'Vi ser på det.'
    FROM (SELECT * FROM ticket ORDER BY TicketId DESC LIMIT ?1) t
    JOIN associate a ON a.AssociateId = t.OwnerId WHERE t.TicketId % 3 = 0;

INSERT INTO ticket_tag (TicketId, TagId)
  SELECT TicketId, 1 + TicketId % 5 FROM (SELECT TicketId FROM ticket ORDER BY TicketId DESC LIMIT ?1)
   WHERE TicketId % 7 = 0;

INSERT INTO ticket_person (TicketId, PersonId, Rank)
  SELECT TicketId, 9 + TicketId % 12, 1
    FROM (SELECT TicketId FROM ticket ORDER BY TicketId DESC LIMIT ?1)
   WHERE TicketId % 11 = 0;
