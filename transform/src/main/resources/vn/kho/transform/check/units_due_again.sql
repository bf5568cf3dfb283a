-- How many units owe a report of a period, told again from their lives, the levels that report, how
-- often, and the day up to which reports are due. Not told again are a unit's own rows in the month
-- it began in the middle of, and rows of figures that count for nobody else: percentages without
-- their parts, and reports from above those that are asked. Where one above stood in for those below
-- it owes one report in their place, and so does each of its sisters from which nothing came; not
-- told again is this of long periods with such a year, and of such a year in which any unit began,
-- ended or went elsewhere otherwise than with the year. Fewer may owe where the heirs of units that ended told of the whole
-- period in one figure.
WITH rules AS (
  SELECT i.indicator_id, i.report_level,
         CASE coalesce(r.report_frequency, 'month') WHEN 'quarter' THEN 3 WHEN 'half_year' THEN 6
              WHEN 'year' THEN 12 WHEN 'once' THEN 0 ELSE 1 END AS every_months,
         i.value_type = 'milestone' OR (i.value_type <> 'ratio' AND i.unit_rule IN ('share', 'any'))
           AS is_mark,
         CASE WHEN is_mark THEN i.unit_rule = 'share' ELSE i.time_rule = 'last' END AS is_at_end,
         i.value_type = 'ratio' AS is_ratio
  FROM dim_indicators i JOIN indicators r USING (indicator_id)
  WHERE i.unit_rule <> 'none'
),
-- Units of the same days count alike.
alike AS (
  SELECT c.boundary, c.for_id, k.report_level,
         month_of(c.from_day) AS due_from,
         CASE WHEN c.to_day = last_day(c.to_day) THEN month_of(c.to_day) + 1 ELSE month_of(c.to_day) END
           AS due_to,
         CASE WHEN c.boundary <> 'reported' THEN 999999
              WHEN f.died = last_day(f.died) THEN month_of(f.died) + 1 ELSE month_of(f.died) END
           AS read_up_to,
         count(*) AS units
  FROM counts_for c
  JOIN lives u ON u.org_unit_id = c.org_unit_id
  JOIN lives f ON f.org_unit_id = c.for_id
  JOIN (SELECT DISTINCT report_level FROM rules) k ON reports(k.report_level, u.level)
  GROUP BY ALL
),
said AS (
  SELECT m.boundary, m.org_unit_id, m.indicator_id, m.period_type, m.period, m.units_due,
         r.report_level, r.every_months, r.is_at_end, month_of(m.period_start) AS first_month,
         month_of(m.period_end) + 1 AS end_month, due_before() AS due_before
  FROM mart_results_by_period m
  JOIN rules r USING (indicator_id)
  JOIN lives u USING (org_unit_id)
  WHERE NOT (r.is_ratio AND m.numerator IS NULL AND m.value IS NOT NULL)
    AND NOT (m.boundary = 'reported' AND day(u.born) > 1
             AND m.period_start <= u.born AND m.period_end >= u.born)
    AND (m.boundary <> 'reported' OR reports(r.report_level, u.level)
         OR (m.indicator_id, m.org_unit_id) IN (SELECT indicator_id, org_unit_id FROM told_below))
    AND NOT EXISTS (FROM stands_in s
                    WHERE s.indicator_id = m.indicator_id
                      AND (m.period_type = 'term' OR s.year NOT IN (FROM quiet_years))
                      AND s.year BETWEEN year(m.period_start) AND year(m.period_end))
),
kinds AS (
  SELECT DISTINCT boundary, org_unit_id, report_level, every_months, is_at_end, first_month,
         end_month, due_before
  FROM said
),
beats AS (
  SELECT *,
         CASE WHEN NOT coalesce(every_months > 0 AND end_month % nullif(every_months, 0) = 0
                        AND end_month - first_month >= every_months, false)
               AND (end_month <= due_before OR every_months = 0) THEN 1
              ELSE every_months END AS beat
  FROM kinds
),
read AS (
  SELECT b.*, a.units, a.due_from, a.due_to,
         CASE WHEN NOT b.is_at_end THEN least(b.end_month, a.due_to, b.due_before) // nullif(beat, 0) * beat
              WHEN least(b.end_month, a.read_up_to) > b.due_before AND b.every_months > 0
               AND b.due_before // nullif(b.every_months, 0) * b.every_months > b.first_month
                THEN b.due_before // nullif(b.every_months, 0) * b.every_months
              ELSE least(b.end_month, a.read_up_to) END AS read_at
  FROM beats b JOIN alike a
    ON a.boundary = b.boundary AND a.for_id = b.org_unit_id AND a.report_level = b.report_level
),
again AS (
  SELECT boundary, org_unit_id, report_level, every_months, is_at_end, first_month, end_month,
         CAST(sum(units) FILTER (
           read_at > first_month AND read_at > due_from
           AND (NOT is_at_end
                OR (read_at <= due_to AND read_at <= due_before AND read_at % nullif(beat, 0) = 0))) AS INTEGER)
           AS units_due
  FROM read GROUP BY ALL
),
-- By whom a report is owed in place of those below.
owed_above AS (
  SELECT indicator_id, org_unit_id, year, false AS is_silent FROM stands_in
  UNION ALL
  SELECT indicator_id, org_unit_id, year, true FROM silent_sisters
),
-- For whom those below would count, but for these years; a silent sister's own row still asks them.
spared AS (
  SELECT o.indicator_id, c.boundary, c.for_id, c.org_unit_id, c.from_day, c.to_day,
         list_sort(list(DISTINCT o.year)) AS years
  FROM owed_above o
  JOIN stood_under s ON s.above_id = o.org_unit_id
   AND year(s.from_day) <= o.year AND year(s.to_day) >= o.year
  JOIN lives u ON u.org_unit_id = s.org_unit_id
  JOIN rules k ON k.indicator_id = o.indicator_id AND reports(k.report_level, u.level)
  JOIN counts_for c ON c.org_unit_id = s.org_unit_id
  JOIN (SELECT DISTINCT boundary, org_unit_id, for_id FROM counts_for) a
    ON a.boundary = c.boundary AND a.org_unit_id = o.org_unit_id AND a.for_id = c.for_id
  WHERE NOT (o.is_silent AND o.org_unit_id = c.for_id)
  GROUP BY ALL
),
asked AS (
  SELECT o.indicator_id, c.boundary, c.for_id, c.org_unit_id, c.from_day, c.to_day,
         list_sort(list(DISTINCT o.year)) AS years
  FROM owed_above o JOIN counts_for c USING (org_unit_id)
  WHERE NOT (o.is_silent AND o.org_unit_id = c.for_id)
  GROUP BY ALL
),
moved AS (
  SELECT m.indicator_id, m.boundary, m.for_id, m.is_asked, m.years, month_of(m.from_day) AS due_from,
         CASE WHEN m.to_day = last_day(m.to_day) THEN month_of(m.to_day) + 1 ELSE month_of(m.to_day) END
           AS due_to,
         CASE WHEN m.boundary <> 'reported' THEN 999999
              WHEN f.died = last_day(f.died) THEN month_of(f.died) + 1 ELSE month_of(f.died) END
           AS read_up_to,
         count(*) AS units
  FROM (SELECT *, false AS is_asked FROM spared
        UNION ALL
        SELECT *, true FROM asked) m
  JOIN lives f ON f.org_unit_id = m.for_id
  GROUP BY ALL
),
moved_in AS (
  SELECT b.boundary, b.org_unit_id, m.indicator_id, b.first_month, b.end_month, b.is_at_end, b.beat,
         b.due_before, m.is_asked, m.years, m.due_from AS all_from, m.due_to AS all_to, m.read_up_to,
         m.units, y.year, greatest(m.due_from, 12 * y.year) AS due_from,
         least(m.due_to, 12 * y.year + 12) AS due_to,
         CASE WHEN NOT b.is_at_end
                THEN least(b.end_month, m.due_to, 12 * y.year + 12, b.due_before) // nullif(beat, 0) * beat
              WHEN least(b.end_month, m.read_up_to) > b.due_before AND b.every_months > 0
               AND b.due_before // nullif(b.every_months, 0) * b.every_months > b.first_month
                THEN b.due_before // nullif(b.every_months, 0) * b.every_months
              ELSE least(b.end_month, m.read_up_to) END AS read_at
  FROM beats b
  JOIN rules r USING (report_level, every_months, is_at_end)
  JOIN moved m
    ON m.boundary = b.boundary AND m.for_id = b.org_unit_id AND m.indicator_id = r.indicator_id
  JOIN (SELECT unnest(range(1900, 2200)) AS year) y
    ON y.year BETWEEN b.first_month // 12 AND (b.end_month - 1) // 12
),
changes AS (
  SELECT boundary, org_unit_id, indicator_id, first_month, end_month,
         CAST(sum(units * CASE WHEN is_asked THEN CAST(in_years AS INTEGER)
                          ELSE CAST(in_others AS INTEGER) - CAST(in_years OR in_others AS INTEGER) END)
              AS INTEGER) AS units
  FROM (
    SELECT boundary, org_unit_id, indicator_id, first_month, end_month, is_asked, years, all_from,
           all_to, read_up_to, units,
           coalesce(bool_or(is_due AND list_contains(years, year)), false) AS in_years,
           coalesce(bool_or(is_due AND NOT list_contains(years, year)), false) AS in_others
    FROM (SELECT *, read_at > first_month AND read_at > due_from
                    AND (NOT is_at_end OR (read_at <= due_to AND read_at <= due_before
                                           AND read_at % nullif(beat, 0) = 0)) AS is_due
          FROM moved_in)
    GROUP BY ALL)
  GROUP BY ALL
),
-- Figures that speak for the time before their unit too.
reaching_back AS (
  SELECT DISTINCT f.indicator_id
  FROM fct_results f JOIN lives u USING (org_unit_id)
  WHERE f.is_current AND f.basis <> 'term_to_date' AND f.period_end >= u.born
    AND date_trunc('month', u.born)
        > CASE f.basis WHEN 'year_to_date' THEN date_trunc('year', f.period_end) ELSE f.period_start END
)
SELECT s.boundary, s.org_unit_id, s.indicator_id, s.period, s.units_due,
       coalesce(a.units_due, 0) + coalesce(c.units, 0) AS due_again
FROM said s
LEFT JOIN again a
  USING (boundary, org_unit_id, report_level, every_months, is_at_end, first_month, end_month)
LEFT JOIN changes c USING (boundary, org_unit_id, indicator_id, first_month, end_month)
WHERE s.units_due <> due_again
  AND NOT (s.units_due < due_again AND s.indicator_id IN (FROM reaching_back))
