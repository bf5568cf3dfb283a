-- Who stood in for those below in which year, told again from the facts: a unit above those that
-- report an added indicator, of whose territory none of these told anything in any year its figure
-- speaks of, and no other unit within it has such a figure.
CREATE OR REPLACE TEMP TABLE stands_in AS
WITH RECURSIVE steps AS (
  SELECT org_unit_id, parent_org_unit_id AS above_id,
         coalesce(valid_from, DATE '0001-01-01') AS from_day,
         coalesce(valid_to, DATE '9999-12-31') AS to_day
  FROM map_org_unit_parents
),
placed AS (
  SELECT * FROM steps
  UNION
  SELECT b.org_unit_id, s.above_id, greatest(b.from_day, s.from_day), least(b.to_day, s.to_day)
  FROM placed b JOIN steps s ON s.org_unit_id = b.above_id
  WHERE greatest(b.from_day, s.from_day) <= least(b.to_day, s.to_day)
),
-- In whole months: one that changes its parent within a month counts for that of the last day.
below AS (
  SELECT b.above_id, b.org_unit_id, u.level,
         CAST(date_trunc('month', b.from_day) AS DATE) AS from_day,
         CASE WHEN b.to_day = DATE '9999-12-31' THEN b.to_day
              WHEN b.to_day = u.valid_to OR b.to_day = last_day(b.to_day) THEN last_day(b.to_day)
              ELSE CAST(date_trunc('month', b.to_day) AS DATE) - 1 END AS to_day
  FROM placed b JOIN lived_months u USING (org_unit_id)
),
own AS (
  SELECT t.*, make_date(year(first_day), 1, 1) AS years_from, make_date(year(last_day), 12, 31) AS years_to
  FROM told_days t
  WHERE NOT is_asked AND first_day <= died AND last_day >= born
    AND EXISTS (FROM below b JOIN added_up i ON list_contains(i.levels, b.level)
                WHERE i.indicator_id = t.indicator_id AND b.above_id = t.org_unit_id
                  AND b.from_day <= years_to AND b.to_day >= years_from)
),
-- A figure that reaches back before its unit speaks for those before it too.
spoken_for AS (
  SELECT result_id, org_unit_id, first_day FROM own
  UNION
  SELECT s.result_id, h.old_org_unit_id, s.first_day
  FROM spoken_for s
  JOIN lived_months u ON u.org_unit_id = s.org_unit_id AND s.first_day < u.born
  JOIN heirs_of h ON h.new_org_unit_id = s.org_unit_id
),
free AS (
  SELECT * FROM own o
  WHERE NOT EXISTS (
    FROM spoken_for s
    JOIN below b ON b.above_id = s.org_unit_id
    JOIN told_of t ON t.org_unit_id = b.org_unit_id
    WHERE s.result_id = o.result_id AND t.indicator_id = o.indicator_id
      AND greatest(t.first_day, b.from_day, o.years_from) <= least(t.last_day, b.to_day, o.years_to))
),
alone AS (
  SELECT * FROM free o
  WHERE is_figure AND NOT EXISTS (
    FROM spoken_for s
    JOIN (SELECT above_id, org_unit_id, from_day, to_day FROM below
          UNION ALL
          SELECT org_unit_id, org_unit_id, born, died FROM lived_months) b ON b.above_id = s.org_unit_id
    JOIN free f ON f.org_unit_id = b.org_unit_id AND f.is_figure
    WHERE s.result_id = o.result_id AND f.indicator_id = o.indicator_id
      AND f.org_unit_id <> o.org_unit_id
      AND greatest(f.first_day, b.from_day, o.years_from) <= least(f.last_day, b.to_day, o.years_to))
)
SELECT DISTINCT indicator_id, org_unit_id,
       CAST(unnest(range(year(greatest(first_day, born)), year(least(last_day, died)) + 1)) AS INTEGER)
         AS year
FROM alone
