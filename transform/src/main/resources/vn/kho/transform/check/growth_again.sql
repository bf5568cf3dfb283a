-- Growth on the year before and percentage points gained by a share, told again from the published
-- results of the plan's footprint in whole numbers of millionths, with their verdicts; points over
-- several years from the year before the first to the latest. Left out are rows of filtered units,
-- growth of several years, and periods that a plan's early end cuts through; and, for the room a
-- whole number has, growth of amounts of 10^14 and points of parts of 10^8 and more.
WITH plan AS (
  SELECT * FROM dim_plans WHERE org_unit_id IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
target AS (
  SELECT *, min(year(period_start)) FILTER (regexp_full_match(period, '\d{4}')) OVER w - 1
              AS year_before_first,
         bool_or(kind = 'percent_point_growth') OVER w AS is_of_points
  FROM fct_targets
  WINDOW w AS (PARTITION BY plan_id, plan_version, target_id)
),
judged AS (
  SELECT a.*, t.indicator_id, t.scope_level, t.target_value AS printed,
         coalesce(t.year_before_first,
                  year(p.starts_on) - CASE WHEN month(p.starts_on) = 12 THEN 0 ELSE 1 END) AS base_year,
         regexp_full_match(a.period, '\d{4}-\d{4}') AS is_span,
         CASE WHEN is_span THEN CAST(year(least(getvariable('as_of'), a.period_end)) AS VARCHAR)
              ELSE a.period END AS now_at,
         CASE WHEN is_span THEN CAST(base_year AS VARCHAR)
              ELSE CAST(CAST(left(a.period, 4) AS INTEGER) - 1 AS VARCHAR) || substr(a.period, 5)
         END AS before,
         CASE WHEN a.kind = 'growth' THEN 'growth' ELSE 'points' END AS rule,
         coalesce(nullif(trim(t.comparator), ''),
                  CASE WHEN a.kind = 'growth' AND t.target_value IS NULL THEN '>' ELSE '>=' END)
           AS comparator,
         CASE WHEN p.ended_early_on <= getvariable('as_of') AND p.ended_early_on < a.period_end THEN
                CASE WHEN p.ended_early_on < a.period_start THEN 'after' ELSE 'cut' END
              WHEN getvariable('as_of') >= a.period_end THEN 'closed' ELSE 'open' END AS state
  FROM mart_attainment a
  JOIN plan p ON p.plan_id = a.plan_id AND p.version = a.plan_version
   AND p.org_unit_id = a.org_unit_id
  JOIN target t ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version
   AND t.target_id = a.target_id AND t.period = a.period AND t.kind = a.kind
  JOIN dim_indicators i ON i.indicator_id = t.indicator_id
  WHERE t.unit_filter IS NULL
    AND ((a.kind = 'growth' AND regexp_full_match(a.period, '\d{4}(-(\d\d|Q\d|H\d|9M))?'))
         OR ((a.kind = 'percent_point_growth' OR (a.kind = 'cumulative' AND t.is_of_points))
             AND regexp_full_match(a.period, '\d{4}(-\d{4})?')
             AND NOT (a.kind = 'cumulative' AND regexp_full_match(a.period, '\d{4}'))
             AND t.target_value IS NOT NULL))
    AND NOT coalesce(p.ended_early_on <= getvariable('as_of') AND p.ended_early_on < a.period_end
                     AND regexp_full_match(a.period, '\d{4}-\d{4}'), false)
    AND NOT coalesce(p.ended_early_on <= getvariable('as_of')
                     AND (month(p.ended_early_on) < 12 OR day(p.ended_early_on) < 31)
                     AND year(p.ended_early_on) IN (year(a.period_start), year(a.period_start) - 1),
                     false)
),
-- A figure as a fraction n / d of whole numbers; a share from its parts where they are known.
known AS (
  SELECT j.plan_id, j.target_id, j.period, m.period AS at,
         m.units_due > 0 AND m.units_reported >= m.units_due AS is_complete,
         f.has_parts,
         CASE WHEN NOT f.has_parts THEN CAST(m.value * 1000000 AS HUGEINT)
              WHEN m.denominator > 0 THEN 100 * CAST(m.numerator * 1000000 AS HUGEINT) END AS n,
         CASE WHEN f.has_parts THEN CAST(m.denominator * 1000000 AS HUGEINT) ELSE 1000000 END AS d,
         greatest(abs(m.value), abs(m.numerator), abs(m.denominator))
           < CASE WHEN j.rule = 'growth' THEN 100000000000000 ELSE 100000000 END AS is_small
  FROM judged j JOIN mart_results_by_period m
    ON m.boundary = 'footprint' AND m.org_unit_id = j.org_unit_id
   AND m.indicator_id = j.indicator_id AND m.period IN (j.now_at, j.before),
  LATERAL (SELECT j.rule = 'points' AND m.numerator IS NOT NULL
                  AND m.denominator IS NOT NULL AS has_parts) f
),
pairs AS (
  SELECT j.*, coalesce(c.is_complete AND b.is_complete, false) AS is_complete,
         CASE WHEN j.rule = 'growth' THEN CASE WHEN b.n > 0 THEN 100 * (c.n - b.n) END
              ELSE c.n * b.d - b.n * c.d END AS n,
         CASE WHEN j.rule = 'growth' THEN b.n ELSE c.d * b.d END AS d,
         CASE WHEN j.rule = 'growth' THEN coalesce(b.n, 0) <= 0
              ELSE b.n IS NULL AND (j.is_span OR year(j.period_start) - 1 = j.base_year)
         END AS is_baseless,
         coalesce(j.printed, 0) AS figure,
         CAST(coalesce(j.printed, 0) * 1000000 AS HUGEINT) AS t,
         c.value AS part_again, b.value AS whole_again
  FROM judged j
  LEFT JOIN (SELECT *, CAST(n AS DECIMAL(38, 0)) AS value FROM known) c
    ON c.plan_id = j.plan_id AND c.target_id = j.target_id AND c.period = j.period
   AND c.at = j.now_at
  LEFT JOIN (SELECT *, CAST(n AS DECIMAL(38, 0)) AS value FROM known) b
    ON b.plan_id = j.plan_id AND b.target_id = j.target_id AND b.period = j.period
   AND b.at = j.before
  WHERE coalesce(c.is_small, true) AND coalesce(b.is_small, true)
),
again AS (
  SELECT *,
         CASE WHEN n IS NULL THEN NULL
              WHEN comparator = '>=' THEN n * 1000000 >= t * d
              WHEN comparator = '>' THEN n * 1000000 > t * d
              WHEN comparator = '<=' THEN n * 1000000 <= t * d
              WHEN comparator = '<' THEN n * 1000000 < t * d
              ELSE n * 1000000 = t * d END AS is_met
  FROM pairs
),
told AS (
  SELECT *,
         CASE WHEN is_baseless OR state = 'after' THEN 'not_assessed'
              WHEN state = 'closed' AND is_complete AND is_met THEN 'achieved'
              WHEN state = 'closed' AND is_complete AND NOT is_met THEN 'not_achieved'
              WHEN state = 'open' THEN 'in_progress'
              WHEN state = 'closed' THEN 'insufficient_data'
              ELSE 'not_assessed' END AS verdict_again
  FROM again
)
SELECT target_id, org_unit_id, period, kind, target_value, actual_value, attainment_pct, gap_value,
       verdict, verdict_again, n, d
FROM told
WHERE (n IS NULL) <> (actual_value IS NULL)
   OR abs(CAST(actual_value * 1000000 AS HUGEINT) * d - n * 1000000) * 2 > d
   OR (NOT is_baseless AND target_value IS DISTINCT FROM figure)
   OR (kind = 'growth' AND n IS NOT NULL
       AND (CAST(numerator * 1000000 AS HUGEINT), CAST(denominator * 1000000 AS HUGEINT))
           IS DISTINCT FROM (CAST(part_again AS HUGEINT), CAST(whole_again AS HUGEINT)))
   OR (NOT is_baseless AND n IS NOT NULL
       AND (gap_value IS NULL
            OR abs(CAST(gap_value * 1000000 AS HUGEINT) * d - (n * 1000000 - t * d)) * 2 > d
            OR (attainment_pct IS NULL) <> (t <= 0)))
   OR CASE WHEN t > 0 AND abs(n) < 1000000000000000000000000
           THEN abs(CAST(attainment_pct * 1000000 AS HUGEINT) * (d * t) - n * 100000000000000) * 2
                > d * t END
   -- Of a level that is no more the last value stands without a verdict.
   OR (verdict <> verdict_again
       AND NOT (verdict = 'not_assessed' AND scope_level IS NOT NULL AND EXISTS (
         FROM dim_org_units u
         WHERE list_contains(string_split_regex(scope_level, '\s*[,;|]\s*'), u.level)
           AND u.valid_to < least(period_end, getvariable('as_of')))))
