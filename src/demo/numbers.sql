-- numbers.sql: what the archive of counters tells beyond the counters; version 2 of the file
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE ref_counts ADD COLUMN Updated TEXT;
ALTER TABLE ref_counts ADD COLUMN UpdatedAssociateId INTEGER DEFAULT 0;

CREATE TABLE ref_count_name (
  Field TEXT PRIMARY KEY COLLATE NOCASE, FieldId INTEGER NOT NULL, Name TEXT NOT NULL) WITHOUT ROWID;

INSERT INTO ref_count_name (Field, FieldId, Name) VALUES
  ('contact.number1', 1287, 'US:"Company code";NO:"Firmakode";SW:"Företagskod";GE:"Firmencode"'),
  ('contact.number2', 1288, 'US:"Company number";NO:"Firmanummer";SW:"Företagsnummer";GE:"Firmennummer"'),
  ('project.project_number', 2310, 'US:"Project number";NO:"Prosjektnummer";SW:"Projektnummer";GE:"Projektnummer"'),
  ('sale.number1', 3341, 'US:"Sale number";NO:"Salgsnummer";SW:"Försäljningsnummer";GE:"Verkaufsnummer"'),
  ('doctmpl.our_ref', 4120, 'US:"Our reference";NO:"Vår referanse";SW:"Vår referens";GE:"Unser Zeichen"');

UPDATE ref_counts SET Updated = '2026-05-04T07:12:00', UpdatedAssociateId = 3 WHERE RefCountsId = 1;
UPDATE ref_counts SET Updated = '2025-11-03T09:20:00', UpdatedAssociateId = 1 WHERE RefCountsId = 2;
UPDATE ref_counts SET Updated = '2026-04-20T06:05:10', UpdatedAssociateId = 4 WHERE RefCountsId = 3;
UPDATE ref_counts SET Updated = '2026-05-11T13:45:30', UpdatedAssociateId = 2 WHERE RefCountsId = 4;
UPDATE ref_counts SET Updated = '2026-05-12T08:00:01', UpdatedAssociateId = 6 WHERE RefCountsId = 5;
UPDATE ref_counts SET Updated = '2026-03-27T10:31:00', UpdatedAssociateId = 2 WHERE RefCountsId = 6;

-- A counter remembers the number it gave last, so the next one is above it.
CREATE VIEW numbers AS
  SELECT c.RefCountsId AS "RefCounts_id", coalesce (n.FieldId, 0) AS "fieldId",
         c.RecordId AS "recordId", c.CurrentValue AS "currentvalue",
         min (c.CurrentValue + 1, 2147483647) AS "nextnum", c.TravelPrefix AS "travelprefix",
         c.SatPrefix AS "satprefix",
         c.Allocate + 2 * c."Unique" + 4 * c.ReadOnly + 8 * c.AllowBlank AS "flags",
         c.Allocate AS "active", c."Unique" AS "unique", c.ReadOnly AS "readonly",
         c.AllowBlank AS "blankallowed", coalesce (n.Name, c.Field) AS "name",
         coalesce (c.Updated, '') AS "updated", c.Field AS "field",
         coalesce (a.FullName, '') AS "updated_associate/fullName",
         coalesce (m.Name, '') AS "record", 1 AS "getAllRows", 0 AS "getNoRows"
    FROM ref_counts c
    LEFT JOIN ref_count_name n ON n.Field = c.Field
    LEFT JOIN associate a ON a.AssociateId = c.UpdatedAssociateId
    LEFT JOIN mdo_item m ON c.RecordId > 0 AND c.Field LIKE 'doctmpl.%' AND m.List = 'doctmpl' AND
                            m.Id = c.RecordId;
