-- Rows made of other rows, told again: units that reach their minimum, components of a heading in a
-- year, and acts done. Left out are acts of periods that a plan's early end cuts through.
WITH RECURSIVE plan AS (
  SELECT * FROM dim_plans WHERE org_unit_id IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
judged AS (
  SELECT a.*, t.comparator, t.indicator_id, t.scope_level, t.unit_filter, t.parent_row_no,
         t.period IS NOT NULL AS is_planned, p.org_unit_id AS plan_unit,
         a.org_unit_id = p.org_unit_id AS is_whole, i.value_type, i.unit_rule,
         coalesce(r.time_rule = 'sum' AND NOT coalesce(r.may_be_negative, false)
                  AND r.value_type <> 'ratio', t.indicator_id IS NULL) AS only_grows,
         CASE WHEN p.ended_early_on <= getvariable('as_of') AND p.ended_early_on < a.period_end THEN
                CASE WHEN p.ended_early_on < a.period_start THEN 'after' ELSE 'cut' END
              WHEN getvariable('as_of') >= a.period_end THEN 'closed' ELSE 'open' END AS state,
         a.verdict = 'not_assessed' AND t.scope_level IS NOT NULL AND EXISTS (
           FROM dim_org_units u
           WHERE list_contains(string_split_regex(t.scope_level, '\s*[,;|]\s*'), u.level)
             AND u.valid_to < least(a.period_end, getvariable('as_of'))) AS is_level_gone
  FROM mart_attainment a
  JOIN plan p ON p.plan_id = a.plan_id AND p.version = a.plan_version
  LEFT JOIN fct_targets t ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version
   AND t.target_id = a.target_id AND t.period = a.period AND t.kind = a.kind
  LEFT JOIN dim_indicators i ON i.indicator_id = t.indicator_id
  LEFT JOIN indicators r ON r.indicator_id = t.indicator_id
),
unit_rows AS (
  SELECT plan_id, target_id, period,
         CASE WHEN value_type = 'ratio' AND numerator IS NOT NULL AND denominator IS NOT NULL THEN
                CASE WHEN denominator > 0 THEN 100 * CAST(numerator * 1000000 AS HUGEINT) END
              ELSE CAST(actual_value * 1000000 AS HUGEINT) END AS n,
         CASE WHEN value_type = 'ratio' AND numerator IS NOT NULL AND denominator IS NOT NULL
              THEN CAST(denominator * 1000000 AS HUGEINT) ELSE 1000000 END AS d,
         CAST(target_value * 1000000 AS HUGEINT) AS t, comparator, units_reported,
         coalesce(value_type = 'ratio' AND numerator IS NOT NULL AND denominator <= 0
                  AND state <> 'open', false) AS is_left_out
  FROM judged WHERE NOT is_whole AND kind IN ('per_unit_minimum', 'per_unit_range')
    AND target_value IS NOT NULL
),
counted AS (
  SELECT plan_id, target_id, period, count(*) AS due, sum(units_reported) AS reported,
         count(*) FILTER (NOT is_left_out) AS owing,
         count(*) FILTER (
           CASE coalesce(comparator, '>=')
             WHEN '>' THEN n * 1000000 > t * d WHEN '<=' THEN n * 1000000 <= t * d
             WHEN '<' THEN n * 1000000 < t * d WHEN '=' THEN n * 1000000 = t * d
             ELSE n * 1000000 >= t * d END) AS met
  FROM unit_rows GROUP BY ALL
),
minimums AS (
  SELECT target_id, period, j.units_met AS said, c.met AS again, j.verdict,
         CASE WHEN state = 'after' OR c.owing = 0 THEN 'not_assessed'
              WHEN c.met = c.owing AND ((state = 'closed' AND c.reported = c.due) OR only_grows)
                THEN 'achieved'
              WHEN c.met < c.owing AND state = 'closed' AND c.reported = c.due THEN 'not_achieved'
              WHEN state = 'open' THEN 'in_progress'
              WHEN state = 'closed' THEN 'insufficient_data'
              ELSE 'not_assessed' END AS verdict_again,
         j.units_due IS DISTINCT FROM c.due OR j.units_met IS DISTINCT FROM c.met
           OR j.units_reported IS DISTINCT FROM c.reported
           OR j.numerator <> c.met OR j.denominator <> c.owing
           OR abs(CAST(attainment_pct * 1000000 AS HUGEINT) * c.owing - c.met * 100000000) * 2
              > c.owing
           AS is_off,
         is_level_gone
  FROM judged j JOIN counted c USING (plan_id, target_id, period) WHERE j.is_whole
),
-- Scored rows at any depth below a heading.
below AS (
  SELECT DISTINCT plan_id, row_no AS heading, row_no FROM judged WHERE kind = 'qualitative'
  UNION
  SELECT b.plan_id, b.heading, t.row_no
  FROM below b JOIN (SELECT DISTINCT plan_id, row_no, parent_row_no FROM judged) t
    ON t.plan_id = b.plan_id AND t.parent_row_no = b.row_no AND t.row_no <> b.row_no
),
components AS (
  SELECT b.plan_id, b.heading, c.period,
         count(*) FILTER (c.verdict <> 'not_assessed') AS assessed,
         count(*) FILTER (c.verdict IN ('exceeded', 'achieved')) AS reached,
         list(DISTINCT c.verdict) AS verdicts
  FROM below b
  JOIN judged c ON c.plan_id = b.plan_id AND c.row_no = b.row_no AND c.is_whole AND c.is_planned
   AND c.kind NOT IN ('alert_threshold', 'eligibility_threshold', 'parameter', 'qualitative',
                      'no_target')
  WHERE b.row_no <> b.heading
  GROUP BY ALL
),
headings AS (
  SELECT j.target_id, j.period, CAST(j.numerator AS INTEGER) AS said, c.reached AS again, j.verdict,
         CASE WHEN c.assessed = 0 THEN 'not_assessed'
              WHEN list_contains(verdicts, 'not_achieved') THEN 'not_achieved'
              WHEN list_contains(verdicts, 'in_progress') THEN 'in_progress'
              WHEN list_contains(verdicts, 'insufficient_data') THEN 'insufficient_data'
              WHEN list_contains(verdicts, 'exceeded') THEN 'exceeded'
              ELSE 'achieved' END AS verdict_again,
         j.numerator IS DISTINCT FROM c.reached OR j.denominator IS DISTINCT FROM c.assessed AS is_off,
         false AS is_level_gone
  FROM judged j JOIN components c
    ON c.plan_id = j.plan_id AND c.heading = j.row_no AND c.period = j.period
  WHERE j.kind = 'qualitative' AND NOT j.is_planned
),
acts AS (
  SELECT j.target_id, j.period, j.actual_value AS said,
         CASE WHEN j.unit_rule = 'share' AND m.numerator IS NOT NULL AND m.denominator IS NOT NULL
              THEN CASE WHEN m.denominator > 0 THEN m.ratio_pct END ELSE m.value END AS again,
         j.verdict,
         CASE WHEN state = 'after' THEN 'not_assessed'
              WHEN j.actual_value >= j.target_value
               AND ((state = 'closed' AND m.units_due > 0 AND m.units_reported >= m.units_due)
                    OR NOT (j.unit_rule = 'share' AND m.numerator IS NOT NULL)) THEN 'achieved'
              WHEN j.actual_value < j.target_value AND state = 'closed'
               AND m.units_due > 0 AND m.units_reported >= m.units_due THEN 'not_achieved'
              WHEN state = 'open' THEN 'in_progress'
              WHEN state = 'closed' THEN 'insufficient_data'
              ELSE 'not_assessed' END AS verdict_again,
         said IS DISTINCT FROM again AS is_off, is_level_gone
  FROM judged j LEFT JOIN mart_results_by_period m
    ON m.boundary = 'footprint' AND m.org_unit_id = j.org_unit_id
   AND m.indicator_id = j.indicator_id AND m.period = j.period
  WHERE j.kind = 'milestone' AND j.is_whole AND j.is_planned AND j.unit_filter IS NULL
    AND j.value_type IS NOT NULL AND j.state <> 'cut'
)
SELECT target_id, period, CAST(said AS DECIMAL(24, 6)) AS said, CAST(again AS DECIMAL(24, 6)) AS again,
       verdict, verdict_again
FROM (FROM minimums UNION ALL FROM headings UNION ALL FROM acts)
WHERE is_off OR (verdict <> verdict_again AND NOT is_level_gone)
