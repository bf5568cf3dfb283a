-- How many units owe a report of a period, told again from their lives, the levels that report, how
-- often, and the day up to which reports are due. Not told again are a unit's own rows in the month
-- it began in the middle of, and rows of figures that count for nobody else: percentages without
-- their parts, and reports from above those that are asked. Years in which one above stood in are
-- told again elsewhere. Fewer may owe where the heirs of units
-- that ended told of the whole period in one figure.
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
-- Figures that speak for the time before their unit too.
reaching_back AS (
  SELECT DISTINCT f.indicator_id
  FROM fct_results f JOIN lives u USING (org_unit_id)
  WHERE f.is_current AND f.basis <> 'term_to_date' AND f.period_end >= u.born
    AND date_trunc('month', u.born)
        > CASE f.basis WHEN 'year_to_date' THEN date_trunc('year', f.period_end) ELSE f.period_start END
)
SELECT s.boundary, s.org_unit_id, s.indicator_id, s.period, s.units_due,
       coalesce(a.units_due, 0) AS due_again
FROM said s LEFT JOIN again a
  USING (boundary, org_unit_id, report_level, every_months, is_at_end, first_month, end_month)
WHERE s.units_due <> coalesce(a.units_due, 0)
  AND NOT (s.units_due < a.units_due AND s.indicator_id IN (FROM reaching_back))
