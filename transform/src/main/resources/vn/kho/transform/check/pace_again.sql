-- What was expected by the snapshot's day, the pace and what each month left owes, told again from
-- months and steps. A closed period has none of them. Left out are plans with steps other than
-- years or with several dates, shares over several years or over nothing, and per-unit minimums of
-- all units together or over several years.
WITH plan AS (
  SELECT * FROM dim_plans WHERE org_unit_id IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
judged AS (
  SELECT a.*, p.starts_on, a.org_unit_id = p.org_unit_id AS is_whole, i.value_type,
         regexp_full_match(a.period, '\d{4}-\d{4}') AS is_span,
         coalesce(nullif(trim(t.comparator), ''),
                  CASE WHEN a.kind = 'threshold_max' THEN '<=' ELSE '>=' END) AS comparator,
         coalesce(p.ended_early_on <= getvariable('as_of') AND p.ended_early_on < a.period_end, false)
           AS is_cut,
         r.time_rule = 'sum' AND NOT coalesce(r.may_be_negative, false) AND r.value_type <> 'ratio'
           AS only_grows,
         count(*) FILTER (regexp_full_match(a.period, '\d{4}') AND t.target_value IS NOT NULL)
           OVER w AS years_with_figure,
         count(*) FILTER (NOT regexp_full_match(a.period, '\d{4}(-\d{4})?')
                          AND a.target_value IS NOT NULL) OVER w AS other_periods,
         count(*) FILTER (regexp_full_match(a.period, '\d{4}-\d{4}')
                          AND a.target_value IS NOT NULL) OVER w AS spans,
         count(*) FILTER (a.kind = 'cumulative' AND a.target_value IS NOT NULL) OVER w AS dates,
         bool_or(a.kind = 'percent_point_growth') OVER w AS is_of_points,
         p.ends_on
  FROM mart_attainment a
  JOIN plan p ON p.plan_id = a.plan_id AND p.version = a.plan_version
  JOIN fct_targets t ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version
   AND t.target_id = a.target_id AND t.period = a.period AND t.kind = a.kind
  JOIN dim_indicators i ON i.indicator_id = t.indicator_id
  JOIN indicators r ON r.indicator_id = t.indicator_id
  WINDOW w AS (PARTITION BY a.plan_id, a.target_id, a.org_unit_id)
),
sorted AS (
  SELECT *,
         CASE
           WHEN kind = 'count' AND is_whole AND NOT is_span AND years_with_figure = 1
                AND period_end >= ends_on AND year(period_start) > year(starts_on) THEN 'cumulative'
           WHEN kind IN ('count', 'frequency') AND is_whole THEN 'amount'
           WHEN kind = 'cumulative' AND is_whole AND NOT is_of_points THEN 'cumulative'
           WHEN kind IN ('per_unit_minimum', 'per_unit_range') AND NOT is_whole AND only_grows
                AND NOT is_span THEN 'amount'
           WHEN kind = 'count_stock' OR (kind IN ('percent', 'deadline') AND NOT is_span) THEN 'level'
           WHEN kind = 'threshold_max' THEN 'level'
         END AS rule
  FROM judged
  WHERE target_value IS NOT NULL AND comparator <> '='
),
dated AS (
  SELECT *, comparator IN ('>=', '>') AND kind <> 'threshold_max' AS is_lower,
         CASE WHEN rule <> 'cumulative' OR (is_span AND period_start > starts_on) THEN period_start
              ELSE starts_on END AS first_day
  FROM sorted
  WHERE (rule = 'level' AND coalesce(denominator, 1) > 0)
     OR (rule IN ('amount', 'cumulative') AND comparator IN ('>=', '>')
                           AND other_periods = 0 AND (spans <= 1 OR NOT is_span)
                           AND (dates <= 1 OR kind <> 'cumulative'))
),
timed AS (
  SELECT *, date_diff('month', first_day, period_end) + 1 AS months,
         greatest(0, least(date_diff('month', first_day, period_end) + 1,
                           date_diff('month', first_day, getvariable('as_of') + 1))) AS months_over,
         NOT is_cut AND getvariable('as_of') < period_end AS is_open,
         NOT is_cut AND getvariable('as_of') < period_end AND getvariable('as_of') >= first_day
           AS is_running
  FROM dated
),
-- The plan's own years inside a longer period, each on a line of its own.
stepped AS (
  SELECT t.plan_id, t.target_id, t.org_unit_id, t.period,
         sum(CAST(s.target_value AS DOUBLE) * s.months_over / s.months) AS expected
  FROM timed t
  JOIN (
    SELECT plan_id, target_id, org_unit_id, period_start, period_end, target_value,
           date_diff('month', period_start, period_end) + 1 AS months,
           greatest(0, least(date_diff('month', period_start, period_end) + 1,
                             date_diff('month', period_start, getvariable('as_of') + 1)))
             AS months_over
    FROM judged
    WHERE regexp_full_match(period, '\d{4}') AND kind <> 'cumulative' AND target_value IS NOT NULL
  ) s USING (plan_id, target_id, org_unit_id)
  WHERE t.is_span AND s.period_start >= t.first_day AND s.period_end <= t.period_end
  GROUP BY ALL
),
again AS (
  SELECT t.*, s.expected IS NOT NULL AS has_steps,
         CASE WHEN t.rule = 'level' THEN CASE WHEN t.is_running THEN CAST(t.target_value AS DOUBLE) END
              WHEN t.is_open THEN
                coalesce(s.expected, CAST(t.target_value AS DOUBLE) * t.months_over / t.months)
         END AS expected,
         CASE WHEN t.rule <> 'level' AND t.is_running THEN
                greatest(0, CAST(t.target_value AS DOUBLE) - coalesce(CAST(t.actual_value AS DOUBLE), 0))
                / greatest(1, t.months - t.months_over) END AS required
  FROM timed t LEFT JOIN stepped s USING (plan_id, target_id, org_unit_id, period)
),
paced AS (
  SELECT *,
         is_running AND actual_value IS NOT NULL
           AND (rule = 'level' OR target_value > 1 OR has_steps) AS is_paced,
         CASE WHEN is_lower THEN CAST(actual_value AS DOUBLE) ELSE CAST(target_value AS DOUBLE) END
           AS done,
         CASE WHEN is_lower THEN expected ELSE CAST(actual_value AS DOUBLE) END AS owed
  FROM again
),
statuses AS (
  SELECT *,
         -- Figures on the very edge of a step are not told apart in floating point.
         CASE WHEN NOT is_paced THEN []
              WHEN NOT is_lower AND done >= owed THEN ['on_track']
              WHEN abs(done - owed) < 1e-6 THEN ['ahead', 'on_track', 'at_risk']
              WHEN done > owed THEN ['ahead']
              WHEN owed <= 0 THEN ['at_risk']
              WHEN abs(done - 0.95 * owed) < 1e-6 THEN ['on_track', 'behind']
              WHEN done > 0.95 * owed THEN ['on_track']
              WHEN abs(done - 0.6 * owed) < 1e-6 THEN ['behind', 'at_risk']
              WHEN done > 0.6 * owed THEN ['behind']
              ELSE ['at_risk'] END AS possible
  FROM paced
)
SELECT target_id, org_unit_id, period, kind, target_value, actual_value, expected_to_date,
       expected AS expected_again, pace_pct, pace_status, possible, required_per_month,
       required AS required_again
FROM statuses
WHERE (expected_to_date IS NULL) <> (expected IS NULL)
   OR abs(CAST(expected_to_date AS DOUBLE) - expected) > 1e-6 * greatest(1, abs(expected))
   OR (required_per_month IS NULL) <> (required IS NULL)
   OR abs(CAST(required_per_month AS DOUBLE) - required) > 1e-6 * greatest(1, abs(required))
   OR (pace_pct IS NOT NULL) <> (is_paced AND is_lower AND expected > 0)
   OR abs(CAST(pace_pct AS DOUBLE) - 100 * CAST(actual_value AS DOUBLE) / expected)
      > 1e-6 * greatest(1, abs(CAST(pace_pct AS DOUBLE)), 100 / expected)
   -- Of a level that is no more the last value stands, with no pace.
   OR (NOT (pace_status IS NULL AND verdict = 'not_assessed')
       AND CASE WHEN is_paced THEN NOT coalesce(list_contains(possible, pace_status), false)
                ELSE pace_status IS NOT NULL END)
