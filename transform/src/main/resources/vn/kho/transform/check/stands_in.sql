-- Who stood in for those below in which year, told again from the facts: a unit above those that
-- report an added indicator, of whose territory none of these told anything in any year its figure
-- speaks of, and no other unit within it has such a figure.
CREATE OR REPLACE TEMP TABLE stands_in AS
WITH RECURSIVE summed AS (
  SELECT indicator_id, value_type, time_rule,
         string_split_regex(trim(report_level), '\s*[,|;]\s*') AS levels
  FROM dim_indicators
  WHERE unit_rule = 'sum' AND value_type <> 'milestone' AND time_rule IN ('sum', 'last')
),
lives AS (
  SELECT org_unit_id, level, coalesce(date_trunc('month', valid_from), DATE '0001-01-01') AS born,
         coalesce(last_day(valid_to), DATE '9999-12-31') AS died, valid_to
  FROM dim_org_units
),
asked_above AS (
  SELECT DISTINCT r.indicator_id
  FROM fct_results r JOIN summed i USING (indicator_id) JOIN lives u USING (org_unit_id)
  WHERE r.is_current AND r.report_state = 'value' AND NOT list_contains(i.levels, u.level)
),
long_periods AS (
  SELECT DISTINCT t.period_start, t.period_end
  FROM fct_targets t
  JOIN (FROM dim_plans QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1) p
    ON p.plan_id = t.plan_id AND p.org_unit_id IS NOT NULL
  WHERE regexp_full_match(t.period, '[0-9]{4}-[0-9]{4}')
),
-- What adds, with the days it speaks of: a level of its last month.
told AS (
  SELECT r.result_id, r.indicator_id, r.org_unit_id, r.report_state = 'value' AS is_figure,
         r.basis, u.born, u.died, list_contains(i.levels, u.level) AS is_asked, r.period_end AS last_day,
         CAST(CASE
           WHEN i.time_rule = 'last' THEN date_trunc('month', r.period_end)
           WHEN r.basis = 'year_to_date' THEN date_trunc('year', r.period_end)
           WHEN r.basis = 'term_to_date' THEN date_trunc('year', coalesce(
             (SELECT min(p.period_start) FROM long_periods p
              WHERE p.period_start <= r.period_end AND p.period_end >= r.period_end),
             least((SELECT min(period_start) FROM fct_results), r.period_end)))
           ELSE r.period_start END AS DATE) AS first_day
  FROM fct_results r
  JOIN summed i USING (indicator_id)
  JOIN lives u USING (org_unit_id)
  SEMI JOIN asked_above a USING (indicator_id)
  WHERE r.is_current
    AND (r.report_state = 'not_applicable'
         OR (r.report_state = 'value'
             AND CASE WHEN i.value_type = 'ratio' THEN r.numerator IS NOT NULL AND r.denominator IS NOT NULL
                      ELSE r.value IS NOT NULL END))
),
steps AS (
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
  FROM placed b JOIN lives u USING (org_unit_id)
),
heirs AS (
  SELECT DISTINCT m.old_org_unit_id, m.new_org_unit_id
  FROM map_org_units m JOIN lives o ON o.org_unit_id = m.old_org_unit_id
  WHERE m.effective_date = o.valid_to + 1 AND m.effective_date <= getvariable('as_of')
),
told_of AS (
  SELECT indicator_id, org_unit_id, greatest(first_day, born) AS first_day, least(last_day, died) AS last_day
  FROM told WHERE is_asked
  UNION
  SELECT t.indicator_id, h.old_org_unit_id, t.first_day, CAST(t.born AS DATE) - 1
  FROM told t JOIN heirs h ON h.new_org_unit_id = t.org_unit_id
  WHERE t.is_asked AND t.basis = 'in_period' AND t.first_day < t.born AND t.last_day >= t.born
),
own AS (
  SELECT t.*, make_date(year(first_day), 1, 1) AS years_from, make_date(year(last_day), 12, 31) AS years_to
  FROM told t
  WHERE NOT is_asked AND first_day <= died AND last_day >= born
    AND EXISTS (FROM below b JOIN summed i ON list_contains(i.levels, b.level)
                WHERE i.indicator_id = t.indicator_id AND b.above_id = t.org_unit_id
                  AND b.from_day <= years_to AND b.to_day >= years_from)
),
-- A figure that reaches back before its unit speaks for those before it too.
spoken_for AS (
  SELECT result_id, org_unit_id, first_day FROM own
  UNION
  SELECT s.result_id, h.old_org_unit_id, s.first_day
  FROM spoken_for s
  JOIN lives u ON u.org_unit_id = s.org_unit_id AND s.first_day < u.born
  JOIN heirs h ON h.new_org_unit_id = s.org_unit_id
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
          SELECT org_unit_id, org_unit_id, born, died FROM lives) b ON b.above_id = s.org_unit_id
    JOIN free f ON f.org_unit_id = b.org_unit_id AND f.is_figure
    WHERE s.result_id = o.result_id AND f.indicator_id = o.indicator_id
      AND f.org_unit_id <> o.org_unit_id
      AND greatest(f.first_day, b.from_day, o.years_from) <= least(f.last_day, b.to_day, o.years_to))
)
SELECT DISTINCT indicator_id, org_unit_id,
       CAST(unnest(range(year(greatest(first_day, born)), year(least(last_day, died)) + 1)) AS INTEGER)
         AS year
FROM alone
