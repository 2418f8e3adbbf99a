-- odd.sql: tickets that are hard on clients, for --tickets
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Nothing where nothing is legal
INSERT INTO ticket (Title, Slevel, BaseStatus, Origin, ReadStatus, ConnectId, ExtraFields,
                    CustomFields, Bare)
  VALUES (NULL, 'Unknown', 'Unknown', 'Unknown', 'Unknown', -1, NULL, NULL, 1);

INSERT INTO ticket (Title, BaseStatus, StatusId, CategoryId, PriorityId, TypeId, OwnerId, CustomerId,
                    CreatedAt, LastChanged, Author)
  SELECT column1, 'Active', 1, 1, 2, 1, 1, 9, strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-3 days'),
         strftime ('%Y-%m-%dT%H:%M:%S', 'now', '-' || (100 + row_number () OVER ()) || ' minutes'),
         'Odd'
    FROM (VALUES
      (''),
      ('שלום (עולם) 123 – مرحبا بالعالم, left again'),
      (char (0x202E) || 'turned around' || char (0x202C) || ' and back ' || char (0x2066) || 'אבג'
       || char (0x2069)),
      ('𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🧪🦄 👩‍👩‍👧‍👦 𠜎 e' || char (0x301) || ' ﬃ'),
      ('<b onload="x">&amp;</b> %s %n ''quoted'' "twice" \ back' || char (10) || 'second line'
       || char (9) || 'tab' || char (1) || char (0x7F)),
      ('US:"Looks like languages";NO:"Ser ut som språk"'),
      ('[I:123]'),
      (replace (hex (zeroblob (131072)), '00', 'long ø/')));

-- Members of enums that are newer than the client, and members of the carrier that it does not know
INSERT INTO ticket (Title, BaseStatus, StatusId, Slevel, Origin, ReadStatus, CategoryId, PriorityId,
                    TypeId, CreatedAt, LastChanged, Extra)
  VALUES ('Newer than you', 'Active', 1, 'Partner', 'Hologram', 'Purple', 1, 2, 1,
          '2026-02-03T04:05:06.7', '2026-02-03T04:05:06.1234567',
          '{"Urgency":3,"Watchers":[{"AssociateId":2,"Since":"2026-01-02T03:04:05Z"}],"Mood":null,"Ratio":0.30000000000000004}');

-- The ends of numbers and of time
INSERT INTO ticket (Title, BaseStatus, StatusId, CategoryId, PriorityId, TypeId, CreatedAt, LastChanged,
                    ReadByOwner, Activate, RepliedAt, Deadline, AlertTimeout, TimeToReply, TimeToClose,
                    RealTimeToReply, RealTimeToClose, TimeSpentInternally, TimeSpentExternally,
                    TimeSpentQueue, RealTimeSpentInternally, RealTimeSpentExternally,
                    RealTimeSpentQueue, TimeSpent, AlertLevel, Sentiment, SentimentConfidence,
                    SuggestedCategoryId, OrigHumanCategoryId)
  VALUES ('As far as it goes', 'Active', 1, 1, 2, 1, '0001-01-01T00:00:00', '9999-12-31T23:59:59',
          '2026-05-04T03:02:01.1234567', '9999-12-31T23:59:59', '1900-02-28T23:59:59.5',
          '9999-12-31T23:59:59', '0001-01-01T00:00:00', 2147483647, -2147483648, -1, 2147483647,
          2147483647, -2147483648, 86399, 86400, 59, 60, 2147483647, 2147483647, -2147483648,
          2147483647, 2147483647, 2147483647);

-- Refers to what is gone: an associate who left, no category, no priority, no type
INSERT INTO ticket (Title, BaseStatus, StatusId, OwnerId, CreatorId, CreatedAt, LastChanged)
  VALUES ('Left behind', 'Active', 1, 8, 8, '2024-02-29T12:00:00', '2024-02-29T12:00:01');

-- More messages than fit a window, one of them long
INSERT INTO ticket (Title, BaseStatus, StatusId, CategoryId, PriorityId, TypeId, OwnerId, CustomerId,
                    CreatedAt, LastChanged)
  VALUES ('Goes on and on', 'Active', 1, 1, 2, 1, 2, 9, '2025-01-01T00:00:00', '2025-06-01T00:00:00');
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
INSERT INTO ticket_message (TicketId, CreatedAt, ChangedAt, Author, PersonId, Badge, CreatedBy, Body)
  SELECT (SELECT max (TicketId) FROM ticket),
         strftime ('%Y-%m-%dT%H:%M:%S', '2025-01-01', '+' || (i * 7) || ' hours'),
         strftime ('%Y-%m-%dT%H:%M:%S', '2025-01-01', '+' || (i * 7) || ' hours'),
         CASE i % 2 WHEN 0 THEN 'Torje Prøvland' ELSE 'Odd' END, CASE i % 2 WHEN 0 THEN 0 ELSE 9 END,
         CASE i % 2 WHEN 0 THEN 'Outgoing' ELSE 'Incoming' END, CASE i % 2 WHEN 0 THEN 102 ELSE 1 END,
         CASE i WHEN 150 THEN replace (hex (zeroblob (100000)), '00', 'line' || char (10))
                ELSE 'Message ' || i END
    FROM n;
