-- The figures of a unit above those that report, of today's units and of a plan's territory are the
-- sums of what the reporting units say of the same period, told again from who counted for whom on
-- which days, those above that stood in among them: values, numerators, denominators, and how many reported. A level, and a share of
-- units, is that of the units there are at the period's end. Not told again are periods inside of
-- which a unit began or ended in the middle of a month or went over to another, levels of periods in
-- which the unit itself or one of those below ended after the last report was due, long periods of
-- indicators somebody stood in for, and figures that
-- were divided between several units, whose parts are rounded figure by figure.
WITH rules AS (
  SELECT i.indicator_id, i.report_level, i.unit_rule,
         i.value_type = 'milestone' OR (i.value_type <> 'ratio' AND i.unit_rule IN ('share', 'any'))
           AS is_mark,
         CASE WHEN is_mark THEN i.unit_rule = 'share' ELSE i.time_rule = 'last' END AS is_at_end,
         i.value_type = 'ratio' AS is_ratio,
         is_ratio OR (is_mark AND i.unit_rule = 'share') AS has_parts
  FROM dim_indicators i WHERE i.unit_rule <> 'none'
),
-- What a reporting unit has to say.
told AS (
  SELECT m.org_unit_id AS leaf, m.indicator_id, m.period_type, m.period, m.period_start,
         m.period_end, m.value, m.numerator, m.denominator, m.units_reported, l.died, r.is_at_end,
         r.has_parts, NOT reports(r.report_level, l.level) AS is_stand_in,
         r.is_ratio AND m.numerator IS NULL AND m.value IS NOT NULL AS is_bare,
         -- Not applicable, it is one of the units of a share all the same, which its row does not say.
         r.is_mark AND r.has_parts AND m.numerator IS NULL
           AND (m.org_unit_id, m.indicator_id) IN (
             SELECT (org_unit_id, indicator_id) FROM fct_results
             WHERE is_current AND report_state = 'not_applicable') AS is_not_said
  FROM mart_results_by_period m
  JOIN rules r USING (indicator_id)
  JOIN lives l USING (org_unit_id)
  WHERE m.boundary = 'reported'
    AND (reports(r.report_level, l.level)
         OR (m.period_type <> 'term'
             AND (m.indicator_id, m.org_unit_id, year(m.period_end)) IN (
               SELECT (indicator_id, org_unit_id, year) FROM stands_in)))
    AND (m.value IS NOT NULL OR m.numerator IS NOT NULL OR m.units_reported > 0 OR is_not_said)
),
-- The day levels of a period are read on.
periods AS (
  SELECT DISTINCT period_type, period, period_start, period_end,
         CASE WHEN month_of(period_end) + 1 > due_before() AND due_before() > month_of(period_start)
              THEN make_date(due_before() // 12, due_before() % 12 + 1, 1) - 1
              ELSE period_end END AS read_on
  FROM mart_results_by_period
),
-- Periods inside of which one of those that count comes or goes otherwise than with a month.
cut AS (
  SELECT DISTINCT c.boundary, c.for_id AS org_unit_id, k.report_level, k.is_at_end, p.period_type,
         p.period
  FROM counts_for c
  JOIN lives u ON u.org_unit_id = c.org_unit_id
  JOIN lives f ON f.org_unit_id = c.for_id
  JOIN (SELECT DISTINCT report_level, is_at_end FROM rules) k
    ON reports(k.report_level, u.level) OR u.org_unit_id IN (SELECT org_unit_id FROM stands_in)
  JOIN periods p ON u.born <= p.period_end AND u.died >= p.period_start
  WHERE (day(u.born) > 1 AND u.born >= p.period_start)
     OR (u.died <> last_day(u.died) AND u.died <= p.period_end)
     OR (c.from_day > greatest(u.born, p.period_start) AND c.from_day <= p.period_end)
     OR (c.to_day < least(u.died, p.period_end) AND c.to_day >= p.period_start)
     OR (k.is_at_end AND u.died < p.period_end AND u.died >= p.read_on)
     OR (k.is_at_end AND c.boundary = 'reported' AND f.died < p.period_end)
),
counted AS (
  SELECT c.boundary, c.for_id AS org_unit_id, c.is_whole, t.*
  FROM counts_for c
  JOIN told t ON t.leaf = c.org_unit_id
   AND c.from_day <= t.period_end AND c.to_day >= t.period_start
   AND (NOT t.is_at_end OR t.died >= t.period_end)
  WHERE t.is_stand_in OR NOT (c.boundary = 'reported' AND c.for_id = c.org_unit_id)
),
again AS (
  SELECT boundary, org_unit_id, indicator_id, period_type, period,
         bool_or(is_not_said) AS is_open, bool_or(is_bare) AS has_bare,
         bool_or(NOT is_whole) AS is_divided,
         -- Of nothing every part is nothing.
         sum(value) FILTER (NOT has_parts AND (is_whole OR value = 0)) AS value,
         max(value) FILTER (NOT has_parts AND (is_whole OR value = 0)) AS most,
         sum(numerator) FILTER (is_whole OR (numerator = 0 AND denominator = 0))
           AS numerator,
         sum(denominator) FILTER (is_whole OR (numerator = 0 AND denominator = 0))
           AS denominator,
         sum(units_reported) AS units_reported
  FROM counted GROUP BY ALL
),
said AS (
  SELECT m.*, r.has_parts, r.is_mark, r.report_level, r.is_at_end
  FROM mart_results_by_period m
  JOIN rules r USING (indicator_id)
  JOIN lives l USING (org_unit_id)
  WHERE m.boundary <> 'reported'
     OR (NOT reports(r.report_level, l.level)
         AND (m.indicator_id, m.org_unit_id) IN (SELECT indicator_id, org_unit_id FROM told_below))
)
SELECT s.boundary, s.org_unit_id, s.indicator_id, s.period, s.value,
       CASE WHEN s.is_mark THEN a.most ELSE a.value END AS value_again, s.numerator,
       a.numerator AS numerator_again, s.denominator, a.denominator AS denominator_again,
       s.units_reported, a.units_reported AS reported_again
FROM said s
LEFT JOIN again a USING (boundary, org_unit_id, indicator_id, period_type, period)
ANTI JOIN cut USING (boundary, org_unit_id, report_level, is_at_end, period_type, period)
WHERE NOT coalesce(a.is_open, false)
  -- A plan's long period is shown for the units of its territory, and is theirs alone.
  AND (s.boundary = 'footprint' OR s.period_type <> 'term')
  AND NOT (s.period_type = 'term' AND s.indicator_id IN (SELECT indicator_id FROM stands_in))
  AND ((NOT s.is_apportioned
        AND CASE WHEN s.has_parts THEN (s.numerator, s.denominator)
                                       IS DISTINCT FROM (a.numerator, a.denominator)
                 ELSE s.value IS DISTINCT FROM CASE WHEN s.is_mark THEN a.most ELSE a.value END END)
       OR (NOT coalesce(a.has_bare OR a.is_divided, false)
           AND (s.indicator_id, year(s.period_end)) NOT IN (
             SELECT (indicator_id, year) FROM stood_in_part)
           AND s.units_reported <> coalesce(a.units_reported, 0)))
UNION ALL
-- A sum of figures there are is not left out.
SELECT a.boundary, a.org_unit_id, a.indicator_id, a.period, NULL, a.value, NULL, a.numerator, NULL,
       a.denominator, NULL, a.units_reported
FROM again a
JOIN rules r USING (indicator_id)
JOIN periods p USING (period_type, period)
JOIN lives l USING (org_unit_id)
ANTI JOIN mart_results_by_period m USING (boundary, org_unit_id, indicator_id, period_type, period)
ANTI JOIN cut USING (boundary, org_unit_id, report_level, is_at_end, period_type, period)
WHERE coalesce(a.value, a.numerator) IS NOT NULL AND NOT a.is_open AND a.period_type <> 'term'
  AND (a.boundary <> 'reported' OR (l.born <= p.period_end AND l.died >= p.period_start))
