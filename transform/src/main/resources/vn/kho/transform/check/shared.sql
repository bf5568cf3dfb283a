-- What several checks ask of the units, told from the loaded tables and the facts alone.

-- Whether a level is one of those that report an indicator.
CREATE OR REPLACE MACRO reports(report_level, level) AS
  list_contains(string_split_regex(trim(report_level), '\s*[,|;]\s*'), level);

-- Every unit with the units that ever stood above it.
CREATE OR REPLACE TEMP TABLE unit_lines AS
  WITH RECURSIVE line AS (
    SELECT org_unit_id, parent_org_unit_id AS above_id FROM unit_parents
    WHERE parent_org_unit_id IS NOT NULL
    UNION
    SELECT l.org_unit_id, p.parent_org_unit_id
    FROM line l JOIN unit_parents p ON p.org_unit_id = l.above_id
    WHERE p.parent_org_unit_id IS NOT NULL
  )
  FROM line;

-- Months are counted from year 0: month m reaches from boundary m to boundary m + 1.
CREATE OR REPLACE MACRO month_of(day) AS year(day) * 12 + month(day) - 1;

-- The boundary after the last month a report was due of by the snapshot's day.
CREATE OR REPLACE MACRO due_before() AS (
  SELECT month_of(CAST(getvariable('as_of') AS DATE) + 1 - CAST(greatest(0, coalesce(
           max(try_cast(split_part(due_rule, ':', 2) AS INTEGER)), 1) - 1) AS INTEGER))
  FROM report_duties
  WHERE frequency = 'month' AND due_rule LIKE 'day_of_next_month:%'
    AND coalesce(valid_from, DATE '0001-01-01') <= getvariable('as_of')
    AND coalesce(valid_to, DATE '9999-12-31') >= getvariable('as_of'));

CREATE OR REPLACE TEMP TABLE lives AS
  SELECT org_unit_id, level, coalesce(valid_from, DATE '0001-01-01') AS born,
         coalesce(valid_to, DATE '9999-12-31') AS died
  FROM dim_org_units;

-- Who stood above a unit on which days. Who changes the one above within a month counts for that of
-- the month's last day; only its own end lets a part of a month count.
CREATE OR REPLACE TEMP TABLE stood_under AS
  WITH RECURSIVE steps AS (
    SELECT p.org_unit_id, p.parent_org_unit_id AS above_id,
           greatest(l.born, coalesce(p.valid_from, l.born)) AS from_day,
           least(l.died, coalesce(p.valid_to, l.died)) AS to_day
    FROM unit_parents p JOIN lives l USING (org_unit_id)
    WHERE p.parent_org_unit_id IN (SELECT org_unit_id FROM lives)
      AND p.parent_org_unit_id <> p.org_unit_id
  ),
  placed AS (
    FROM steps WHERE from_day <= to_day
    UNION
    SELECT b.org_unit_id, s.above_id, greatest(b.from_day, s.from_day), least(b.to_day, s.to_day)
    FROM placed b JOIN steps s ON s.org_unit_id = b.above_id
    WHERE greatest(b.from_day, s.from_day) <= least(b.to_day, s.to_day)
  ),
  begun AS (
    SELECT *, from_day > coalesce(max(to_day) OVER (
             PARTITION BY org_unit_id, above_id ORDER BY from_day, to_day
             ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) + 1, DATE '0001-01-01') AS is_new
    FROM (FROM placed WHERE to_day < DATE '9999-12-31'
          UNION ALL
          SELECT org_unit_id, above_id, from_day, DATE '9999-12-30' FROM placed
          WHERE to_day = DATE '9999-12-31')
  ),
  joined AS (
    SELECT org_unit_id, above_id, min(from_day) AS from_day, max(to_day) AS to_day
    FROM (SELECT *, sum(CAST(is_new AS INTEGER)) OVER (
            PARTITION BY org_unit_id, above_id ORDER BY from_day, to_day) AS stay FROM begun)
    GROUP BY org_unit_id, above_id, stay
  )
  FROM (
  SELECT org_unit_id, above_id, from_day,
         CASE WHEN to_day >= DATE '9999-12-30' THEN DATE '9999-12-31'
              WHEN to_day = died OR to_day = last_day(to_day) THEN to_day
              ELSE CAST(date_trunc('month', to_day) AS DATE) - 1 END AS to_day
  FROM joined JOIN lives USING (org_unit_id))
  WHERE from_day <= to_day;

-- Units above one that reports an indicator and has sent anything of it, and those that stood in for
-- such units, with the units above them.
CREATE OR REPLACE TEMP TABLE told_below AS
  SELECT DISTINCT f.indicator_id, l.above_id AS org_unit_id
  FROM (SELECT DISTINCT org_unit_id, indicator_id FROM fct_results WHERE is_current) f
  JOIN dim_indicators i USING (indicator_id)
  JOIN dim_org_units u USING (org_unit_id)
  JOIN stood_under l USING (org_unit_id)
  WHERE reports(i.report_level, u.level)
  UNION
  SELECT indicator_id, org_unit_id FROM stands_in
  UNION
  SELECT s.indicator_id, l.above_id FROM stands_in s JOIN stood_under l USING (org_unit_id);

-- Years in which one that stood in began, ended or went elsewhere: those below it may owe the rest.
CREATE OR REPLACE TEMP TABLE stood_in_part AS
  SELECT DISTINCT s.indicator_id, s.year
  FROM stands_in s
  JOIN dim_org_units u USING (org_unit_id)
  JOIN dim_org_units o ON o.level = u.level
  WHERE year(o.valid_from) = s.year OR year(o.valid_to) = s.year;

-- Years of the marts inside of which no unit begins, ends, goes elsewhere or is under two at once.
CREATE OR REPLACE TEMP TABLE quiet_years AS
  WITH turns AS (
    SELECT valid_from AS first_day, valid_to AS last_day FROM dim_org_units
    UNION ALL
    SELECT valid_from, valid_to FROM unit_parents
    UNION ALL
    SELECT effective_date, NULL FROM unit_links
  ),
  years AS (
    SELECT DISTINCT year(period_start) AS year FROM mart_results_by_period WHERE period_type = 'year'
  )
  SELECT year FROM years
  EXCEPT
  SELECT year(first_day) FROM turns WHERE first_day > date_trunc('year', first_day)
  EXCEPT
  SELECT year(last_day) FROM turns WHERE last_day + 1 < date_trunc('year', last_day) + INTERVAL 1 YEAR
  EXCEPT
  SELECT year FROM (
    SELECT y.year
    FROM years y JOIN unit_parents p
      ON coalesce(year(p.valid_from), 0) <= y.year AND coalesce(year(p.valid_to), 9999) >= y.year
    WHERE p.parent_org_unit_id IS NOT NULL
    GROUP BY y.year, p.org_unit_id
    HAVING count(*) > 1);

-- In such years, units of the level and below the parent of one that stood in, of whose territory
-- nothing was told.
CREATE OR REPLACE TEMP TABLE silent_sisters AS
  WITH parents AS (
    SELECT DISTINCT s.indicator_id, s.year, u.level, p.parent_org_unit_id
    FROM stands_in s
    SEMI JOIN quiet_years q USING (year)
    JOIN lives u USING (org_unit_id)
    JOIN unit_parents p ON p.org_unit_id = s.org_unit_id
     AND coalesce(year(p.valid_from), 0) <= s.year AND coalesce(year(p.valid_to), 9999) >= s.year
    WHERE p.parent_org_unit_id IN (SELECT org_unit_id FROM lives)
  ),
  -- Those below that report, of every sister.
  asked AS (
    SELECT p.indicator_id, p.year, b.org_unit_id, l.org_unit_id AS leaf
    FROM parents p
    JOIN stood_under b ON b.above_id = p.parent_org_unit_id
     AND year(b.from_day) <= p.year AND year(b.to_day) >= p.year
    JOIN lives u ON u.org_unit_id = b.org_unit_id AND u.level = p.level
    JOIN stood_under l ON l.above_id = b.org_unit_id
     AND year(l.from_day) <= p.year AND year(l.to_day) >= p.year
    JOIN lives v ON v.org_unit_id = l.org_unit_id
    JOIN dim_indicators i ON i.indicator_id = p.indicator_id AND reports(i.report_level, v.level)
  ),
  told AS (
    SELECT a.indicator_id, a.year, a.leaf
    FROM asked a JOIN told_of t
      ON t.indicator_id = a.indicator_id AND t.org_unit_id = a.leaf
     AND year(t.first_day) <= a.year AND year(t.last_day) >= a.year
    UNION
    SELECT s.indicator_id, s.year, l.org_unit_id
    FROM stands_in s JOIN stood_under l ON l.above_id = s.org_unit_id
     AND year(l.from_day) <= s.year AND year(l.to_day) >= s.year
  )
  SELECT a.indicator_id, a.org_unit_id, a.year
  FROM asked a LEFT JOIN told t USING (indicator_id, year, leaf)
  GROUP BY ALL
  HAVING count(t.leaf) = 0;

CREATE OR REPLACE TEMP TABLE events AS
  SELECT old_org_unit_id AS old_id, new_org_unit_id AS new_id, effective_date,
         CASE WHEN part = 'part' THEN weight ELSE coalesce(weight, 1) END AS weight
  FROM unit_links
  WHERE effective_date <= getvariable('as_of')
    AND old_org_unit_id IN (SELECT org_unit_id FROM lives)
    AND new_org_unit_id IN (SELECT org_unit_id FROM lives);

-- The unit of every plan, with the day its territory is taken from: the first of its plans began.
CREATE OR REPLACE TEMP TABLE issuers AS
  SELECT org_unit_id AS root, min(starts_on) AS starts_on
  FROM (FROM dim_plans WHERE org_unit_id IN (SELECT org_unit_id FROM lives)
        QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1)
  GROUP BY root;

-- For whom a unit's figures count on each boundary, from which to which day, and whether wholly.
CREATE OR REPLACE TEMP TABLE counts_for AS
  WITH RECURSIVE
  -- Where the territory of a unit is today; dissolved without heirs, it is its last parent's.
  passed AS (
    SELECT org_unit_id, org_unit_id AS heir_id FROM lives
    UNION
    SELECT p.org_unit_id, n.next_id
    FROM passed p
    JOIN lives l ON l.org_unit_id = p.heir_id AND l.died < getvariable('as_of')
    JOIN (
      SELECT old_id AS unit, new_id AS next_id FROM events
      UNION ALL
      SELECT org_unit_id, parent_org_unit_id FROM unit_parents
      WHERE org_unit_id NOT IN (SELECT old_id FROM events) AND parent_org_unit_id IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY org_unit_id ORDER BY valid_from DESC NULLS LAST) = 1
    ) n ON n.unit = p.heir_id
  ),
  heirs AS (
    SELECT p.*, count(*) OVER (PARTITION BY p.org_unit_id) AS all_heirs
    FROM passed p JOIN lives l ON l.org_unit_id = p.heir_id
    WHERE l.died >= getvariable('as_of')
       OR (p.heir_id NOT IN (SELECT old_id FROM events)
           AND p.heir_id NOT IN (SELECT org_unit_id FROM unit_parents
                                 WHERE parent_org_unit_id IS NOT NULL))
  ),
  today AS (
    SELECT h.org_unit_id, s.above_id AS for_id, count(DISTINCT h.heir_id) = any_value(h.all_heirs) AS is_whole
    FROM heirs h
    JOIN (SELECT org_unit_id, above_id FROM stood_under
          WHERE getvariable('as_of') BETWEEN from_day AND to_day
          UNION ALL
          SELECT org_unit_id, org_unit_id FROM lives) s ON s.org_unit_id = h.heir_id
    GROUP BY ALL
  ),
  -- A plan's territory: the issuer and its successors of the same level, whoever stood under it on
  -- the first day, and whatever came of these.
  root_line AS (
    SELECT root, root AS unit FROM issuers
    UNION
    SELECT r.root, e.new_id
    FROM root_line r JOIN events e ON e.old_id = r.unit
    JOIN lives a ON a.org_unit_id = r.root JOIN lives b ON b.org_unit_id = e.new_id AND b.level = a.level
  ),
  standing AS (
    SELECT root, unit, starts_on, born, died, is_in_line,
           CASE WHEN is_in_line OR stood_at_start THEN true
                WHEN born <= starts_on THEN false
                WHEN unit NOT IN (SELECT new_id FROM events) THEN ever_stood END AS is_inside
    FROM (
      SELECT i.root, l.org_unit_id AS unit, i.starts_on, l.born, l.died,
             r.unit IS NOT NULL AS is_in_line, count(s.above_id) > 0 AS ever_stood,
             coalesce(bool_or(i.starts_on BETWEEN s.from_day AND s.to_day), false) AS stood_at_start
      FROM issuers i CROSS JOIN lives l
      LEFT JOIN root_line r ON r.root = i.root AND r.unit = l.org_unit_id
      LEFT JOIN stood_under s ON s.above_id = i.root AND s.org_unit_id = l.org_unit_id
      GROUP BY ALL)
  ),
  -- Who is neither was made of others: back to those that are one or the other.
  made_of AS (
    SELECT root, unit, unit AS source FROM standing
    UNION
    SELECT m.root, m.unit, e.old_id
    FROM made_of m
    JOIN standing s ON s.root = m.root AND s.unit = m.source AND s.is_inside IS NULL
    JOIN events e ON e.new_id = m.source
  ),
  shares AS (
    SELECT m.root, m.unit, CASE WHEN bool_and(s.is_inside) THEN 1.0 WHEN NOT bool_or(s.is_inside) THEN 0.0 END AS share
    FROM made_of m JOIN standing s ON s.root = m.root AND s.unit = m.source AND s.is_inside IS NOT NULL
    GROUP BY ALL
  ),
  -- Of who ended before the plan began, what went into its territory.
  given AS (
    SELECT root, unit, unit AS heir, CAST(1 AS DECIMAL(18, 6)) AS weight, 0 AS step
    FROM standing WHERE NOT is_in_line AND died < starts_on AND unit IN (SELECT old_id FROM events)
    UNION ALL
    SELECT g.root, g.unit, e.new_id, CAST(g.weight * e.weight AS DECIMAL(18, 6)), g.step + 1
    FROM given g
    JOIN standing s ON s.root = g.root AND s.unit = g.heir AND NOT s.is_in_line AND s.died < s.starts_on
    JOIN events e ON e.old_id = g.heir
    WHERE g.step < 50
  ),
  gifts AS (
    SELECT g.root, g.unit,
           CASE WHEN bool_or(h.share IS NULL OR (h.share > 0 AND g.weight IS NULL)) THEN NULL
                ELSE sum(CASE WHEN h.share > 0 THEN g.weight ELSE 0 END) END AS share
    FROM given g
    JOIN standing s ON s.root = g.root AND s.unit = g.heir AND (s.is_in_line OR s.died >= s.starts_on)
    JOIN shares h ON h.root = g.root AND h.unit = g.heir
    GROUP BY ALL
  ),
  footprint AS (
    SELECT s.root AS for_id, s.unit AS org_unit_id, CAST(h.share AS DECIMAL(18, 6)) AS share
    FROM standing s JOIN shares h USING (root, unit)
    WHERE s.is_in_line OR s.died >= s.starts_on
    UNION ALL
    SELECT root, unit, share FROM gifts
  )
  SELECT 'reported' AS boundary, org_unit_id, above_id AS for_id, from_day, to_day, true AS is_whole
  FROM stood_under
  UNION ALL
  SELECT 'reported', org_unit_id, org_unit_id, born, died, true FROM lives
  UNION ALL
  SELECT 'current', t.org_unit_id, t.for_id, l.born, l.died, t.is_whole
  FROM today t JOIN lives l USING (org_unit_id)
  UNION ALL
  SELECT 'footprint', f.org_unit_id, f.for_id, l.born, l.died, coalesce(f.share = 1, false)
  FROM footprint f JOIN lives l USING (org_unit_id) WHERE f.share IS NULL OR f.share <> 0
  UNION ALL
  SELECT 'footprint', s.unit, s.root, u.from_day, u.to_day, true
  FROM standing s JOIN stood_under u ON u.org_unit_id = s.unit AND u.above_id = s.root
  WHERE NOT s.is_in_line AND s.died < s.starts_on AND s.unit NOT IN (SELECT old_id FROM events);
