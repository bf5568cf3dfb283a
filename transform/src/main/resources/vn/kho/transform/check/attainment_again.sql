-- Every figure, gap, percentage and verdict told again from the published results, in whole
-- numbers of millionths: the plan's unit on its footprint, the units below as they reported; of a
-- target for units of a kind (a filter) the sum of those of them in force. Left out are units made
-- of others inside the period, periods that a plan's early end cuts through, and filtered sums of
-- several years, of a plan that ended or whose unit is no more, of levels that are no more, of units that told of
-- the time before them in one figure, and of figures divided between units.
WITH RECURSIVE plan AS (
  SELECT * FROM dim_plans WHERE org_unit_id IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
target AS (
  SELECT *, regexp_full_match(period, '\d{4}') AS is_year,
         regexp_full_match(period, '\d{4}-\d{4}') AS is_span,
         count(*) FILTER (regexp_full_match(period, '\d{4}') AND target_value IS NOT NULL)
           OVER (PARTITION BY plan_id, plan_version, target_id) AS years_with_figure,
         bool_or(kind = 'percent_point_growth')
           OVER (PARTITION BY plan_id, plan_version, target_id) AS is_of_points
  FROM fct_targets
),
-- Whoever ever stood under the plan's unit, and whatever came of these.
members AS (
  SELECT plan_id, org_unit_id FROM plan
  UNION
  SELECT p.plan_id, u.org_unit_id FROM plan p JOIN unit_lines u ON u.above_id = p.org_unit_id
  UNION
  SELECT m.plan_id, e.new_org_unit_id
  FROM members m JOIN unit_links e ON e.old_org_unit_id = m.org_unit_id
),
filtered AS (
  SELECT t.plan_id, t.target_id, t.period, t.period_start, t.period_end, t.indicator_id,
         i.time_rule, i.value_type, least(t.period_end, getvariable('as_of')) AS units_on,
         string_split_regex(coalesce(nullif(trim(t.scope_level), ''), 'commune'), '\s*[,;|]\s*')
           AS levels,
         list_transform(list_filter(string_split(t.unit_filter, ';'), lambda x: trim(x) <> ''),
           lambda x: trim(split_part(x, '=', 1)) || '='
                     || lower(trim(substr(x, length(split_part(x, '=', 1)) + 2)))) AS wanted
  FROM fct_targets t
  JOIN plan p ON p.plan_id = t.plan_id AND p.version = t.plan_version
  JOIN lives l ON l.org_unit_id = p.org_unit_id
   AND l.died >= least(t.period_end, getvariable('as_of'))
  JOIN dim_indicators i ON i.indicator_id = t.indicator_id
  WHERE NOT coalesce(p.ended_early_on <= getvariable('as_of') AND p.ended_early_on < t.period_end, false)
    AND trim(t.unit_filter) <> '' AND regexp_full_match(t.period, '\d{4}(-(\d\d|Q\d|H\d|9M))?')
    AND t.indicator_id NOT IN (
      SELECT f.indicator_id FROM fct_results f JOIN lives u USING (org_unit_id)
      WHERE f.is_current AND f.period_end >= u.born
        AND u.born > CASE f.basis WHEN 'year_to_date' THEN date_trunc('year', f.period_end)
                          ELSE f.period_start END)
),
known_of AS (
  SELECT org_unit_id, list(attribute || '=' || lower(value)) AS known
  FROM (
    SELECT org_unit_id, attribute, value FROM unit_attributes
    WHERE coalesce(valid_from, DATE '0001-01-01') <= getvariable('as_of')
    QUALIFY row_number() OVER (
      PARTITION BY org_unit_id, attribute ORDER BY valid_from DESC NULLS LAST) = 1
    UNION ALL SELECT org_unit_id, 'type', coalesce(type, '') FROM dim_org_units
    UNION ALL SELECT org_unit_id, 'level', level FROM dim_org_units
    UNION ALL SELECT org_unit_id, 'name', name FROM dim_org_units
  ) GROUP BY org_unit_id
),
in_force AS (
  SELECT f.*, m.org_unit_id, list_has_all(k.known, f.wanted) AS is_chosen
  FROM filtered f
  JOIN members m ON m.plan_id = f.plan_id
  JOIN lives l ON l.org_unit_id = m.org_unit_id AND list_contains(f.levels, l.level)
   AND f.units_on BETWEEN l.born AND l.died
  JOIN known_of k ON k.org_unit_id = m.org_unit_id
  WHERE f.units_on >= f.period_start
),
-- A unit and, of an amount, what it was made of in the period, back to the period's beginning.
pieces AS (
  SELECT plan_id, target_id, period, org_unit_id AS unit, org_unit_id AS source, indicator_id,
         time_rule, period_start, period_end AS last_day, CAST(1 AS DECIMAL(18, 6)) AS weight
  FROM in_force WHERE is_chosen
  UNION
  SELECT p.plan_id, p.target_id, p.period, p.unit, e.old_org_unit_id, p.indicator_id, p.time_rule,
         p.period_start, CAST(e.effective_date - INTERVAL 1 DAY AS DATE),
         CASE WHEN p.weight = 1 AND e.weight = 1 THEN 1 END
  FROM pieces p JOIN unit_links e ON e.new_org_unit_id = p.source
   AND e.effective_date > p.period_start AND e.effective_date <= p.last_day
  WHERE p.time_rule = 'sum'
),
of_units AS (
  SELECT p.plan_id, p.target_id, p.period, p.unit, bool_or(p.weight IS NULL) AS is_divided,
         sum(m.value) AS value, sum(m.numerator) AS numerator, sum(m.denominator) AS denominator,
         bool_and(coalesce(m.units_due > 0 AND m.units_reported >= m.units_due, false)) AS is_whole
  FROM pieces p LEFT JOIN mart_results_by_period m
    ON m.boundary = 'reported' AND m.org_unit_id = p.source AND m.indicator_id = p.indicator_id
   AND m.period = p.period
  GROUP BY ALL
),
chosen AS (
  SELECT plan_id, target_id, period, bool_or(is_divided) AS is_divided,
         CASE WHEN any_value(f.value_type) <> 'ratio' THEN sum(u.value) END AS value,
         sum(u.numerator) AS numerator, sum(u.denominator) AS denominator,
         CAST(count(u.unit) AS INTEGER) AS due,
         CAST(count(*) FILTER (u.is_whole) AS INTEGER) AS reported
  FROM filtered f LEFT JOIN of_units u USING (plan_id, target_id, period)
  GROUP BY plan_id, target_id, period
),
judged AS (
  SELECT a.plan_id, a.target_id, a.org_unit_id, a.period, a.period_start, a.period_end, a.kind,
         a.target_value, a.actual_value, a.attainment_pct, a.gap_value, a.verdict, a.units_due,
         a.units_reported, a.is_apportioned, a.is_estimate, a.is_simulated,
         coalesce(trim(t.unit_filter), '') <> '' AND a.org_unit_id = p.org_unit_id AS is_filtered,
         t.indicator_id, t.scope_level, t.is_span, p.starts_on, p.ended_early_on,
         a.org_unit_id = p.org_unit_id AS is_whole,
         CASE WHEN a.kind = 'count' AND t.is_year AND t.years_with_figure = 1
               AND t.target_value IS NOT NULL AND a.period_end >= p.ends_on
               AND year(a.period_start) > year(p.starts_on) THEN 'cumulative'
              ELSE a.kind END AS rule,
         coalesce(nullif(trim(t.comparator), ''),
                  CASE WHEN a.kind = 'threshold_max' THEN '<=' ELSE '>=' END) AS comparator,
         i.value_type, i.time_rule, i.desired_direction,
         coalesce(r.may_be_negative, false) AS may_be_negative,
         r.time_rule = 'sum' AND NOT coalesce(r.may_be_negative, false) AND r.value_type <> 'ratio'
           AS only_grows
  FROM mart_attainment a
  JOIN plan p ON p.plan_id = a.plan_id AND p.version = a.plan_version
  JOIN target t ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version
   AND t.target_id = a.target_id AND t.period = a.period AND t.kind = a.kind
  JOIN dim_indicators i ON i.indicator_id = t.indicator_id
  JOIN indicators r ON r.indicator_id = t.indicator_id
  WHERE (coalesce(trim(t.unit_filter), '') = '' OR a.org_unit_id <> p.org_unit_id
         OR (a.kind <> 'cumulative' AND (a.plan_id, a.target_id, a.period) IN (
              SELECT (c.plan_id, c.target_id, c.period)
              FROM chosen c SEMI JOIN in_force USING (plan_id, target_id, period)
              WHERE NOT coalesce(c.is_divided, false))))
    AND a.target_value IS NOT NULL
    AND ((a.org_unit_id = p.org_unit_id
          AND a.kind IN ('count', 'frequency', 'count_stock', 'percent', 'deadline',
                         'threshold_max', 'cumulative')
          AND NOT (a.kind = 'cumulative' AND t.is_of_points))
         OR (a.org_unit_id <> p.org_unit_id
             AND a.kind IN ('per_unit_minimum', 'per_unit_range')))
    AND NOT coalesce(p.ended_early_on <= getvariable('as_of') AND p.ended_early_on < a.period_end
                     AND (a.kind IN ('count', 'cumulative') OR p.ended_early_on >= a.period_start),
                     false)
    AND NOT (a.org_unit_id <> p.org_unit_id AND EXISTS (
      FROM map_org_units m
      WHERE m.new_org_unit_id = a.org_unit_id
        AND m.effective_date > a.period_start AND m.effective_date <= a.period_end))
),
given AS (
  SELECT j.plan_id, j.target_id, j.org_unit_id, j.period, m.value, m.numerator, m.denominator,
         m.units_due AS due, m.units_reported AS reported,
         m.units_due > 0 AND m.units_reported >= m.units_due AS is_complete,
         (m.is_apportioned, m.is_estimate, m.is_simulated)
           IS DISTINCT FROM (j.is_apportioned, j.is_estimate, j.is_simulated)
         OR (j.is_whole AND (m.units_due, m.units_reported)
                            IS DISTINCT FROM (j.units_due, j.units_reported)) AS is_marked_otherwise
  FROM judged j JOIN mart_results_by_period m
    ON m.org_unit_id = j.org_unit_id AND m.indicator_id = j.indicator_id AND m.period = j.period
   AND m.boundary = CASE WHEN j.is_whole THEN 'footprint' ELSE 'reported' END
  WHERE NOT j.is_filtered AND (j.rule <> 'cumulative' OR j.is_span)
  UNION ALL
  SELECT j.plan_id, j.target_id, j.org_unit_id, j.period, c.value, c.numerator, c.denominator, c.due,
         c.reported, c.due > 0 AND c.reported = c.due,
         (c.due, c.reported) IS DISTINCT FROM (j.units_due, j.units_reported)
  FROM judged j JOIN chosen c USING (plan_id, target_id, period)
  WHERE j.is_filtered AND c.due > 0 AND j.rule <> 'cumulative'
    AND NOT coalesce(j.ended_early_on <= getvariable('as_of') AND j.ended_early_on < j.period_start, false)
),
-- Years added since the plan began; a plan issued in December begins with the next year.
span AS (
  SELECT plan_id, target_id, org_unit_id, period, indicator_id, time_rule, starts_on,
         CASE WHEN is_span THEN greatest(year(starts_on), year(period_start))
              ELSE year(starts_on) END AS first_year,
         least(year(period_end), year(getvariable('as_of'))) AS last_year
  FROM judged j
  WHERE rule = 'cumulative' AND time_rule IN ('sum', 'last')
    AND NOT EXISTS (FROM given g WHERE g.plan_id = j.plan_id AND g.target_id = j.target_id
                      AND g.org_unit_id = j.org_unit_id AND g.period = j.period)
),
added AS (
  SELECT s.plan_id, s.target_id, s.org_unit_id, s.period,
         -- Of a level the latest year speaks, also when nothing of it is known yet.
         CASE WHEN s.time_rule = 'sum' THEN sum(m.value) ELSE arg_max_null(m.value, m.period) END AS value,
         CASE WHEN s.time_rule = 'sum' THEN
                bool_and(m.units_due > 0 AND m.units_reported >= m.units_due)
                AND count(*) >= s.last_year - s.first_year + 1
                  - CASE WHEN month(s.starts_on) = 12 AND s.first_year = year(s.starts_on)
                          AND min(m.period) > CAST(s.first_year AS VARCHAR) THEN 1 ELSE 0 END
              ELSE max(m.period) = CAST(s.last_year AS VARCHAR)
                AND arg_max(m.units_due > 0 AND m.units_reported >= m.units_due, m.period)
         END AS is_complete
  FROM span s JOIN mart_results_by_period m
    ON m.org_unit_id = s.org_unit_id AND m.indicator_id = s.indicator_id
   AND m.boundary = 'footprint' AND m.period_type = 'year'
   AND CAST(m.period AS INTEGER) BETWEEN s.first_year AND s.last_year
  GROUP BY s.plan_id, s.target_id, s.org_unit_id, s.period, s.time_rule, s.starts_on, s.first_year,
           s.last_year
),
measured AS (
  SELECT * FROM given
  UNION ALL BY NAME
  SELECT *, CAST(NULL AS INTEGER) AS due, CAST(NULL AS INTEGER) AS reported FROM added
),
-- The figure as a fraction n / d of whole numbers, the target in millionths.
fraction AS (
  SELECT j.*, m.due, m.reported, coalesce(m.is_complete, false) AS is_complete,
         coalesce(m.is_marked_otherwise, false) AS is_marked_otherwise,
         f.has_parts, f.has_parts AND m.denominator <= 0 AS is_over_nothing,
         CASE WHEN NOT f.has_parts THEN CAST(m.value * 1000000 AS HUGEINT)
              WHEN m.denominator > 0 THEN 100 * CAST(m.numerator * 1000000 AS HUGEINT) END AS n,
         CASE WHEN f.has_parts THEN CAST(m.denominator * 1000000 AS HUGEINT) ELSE 1000000 END AS d,
         CAST(j.target_value * 1000000 AS HUGEINT) AS t,
         CASE WHEN ended_early_on <= getvariable('as_of') AND ended_early_on < period_end THEN
                CASE WHEN ended_early_on < period_start THEN 'after' ELSE 'cut' END
              WHEN getvariable('as_of') >= period_end THEN 'closed' ELSE 'open' END AS state
  FROM judged j
  LEFT JOIN measured m USING (plan_id, target_id, org_unit_id, period),
  LATERAL (
    SELECT coalesce(m.numerator IS NOT NULL AND m.denominator IS NOT NULL
                    AND (j.kind IN ('percent', 'deadline', 'threshold_max')
                         OR (NOT j.is_whole AND j.value_type = 'ratio')), false) AS has_parts
  ) f
  WHERE NOT (j.is_span AND m.plan_id IS NULL) AND NOT (j.is_filtered AND j.rule = 'cumulative')
),
standing AS (
  SELECT *,
         CASE WHEN n IS NULL THEN NULL
              WHEN comparator = '>=' THEN n * 1000000 >= t * d
              WHEN comparator = '>' THEN n * 1000000 > t * d
              WHEN comparator = '<=' THEN n * 1000000 <= t * d
              WHEN comparator = '<' THEN n * 1000000 < t * d
              ELSE n * 1000000 = t * d END AS is_met,
         comparator = '>=' AND n * 1000000 > t * d
           AND (rule IN ('count', 'cumulative', 'percent')
                OR (rule = 'count_stock' AND desired_direction = 'increase')) AS is_beyond,
         comparator IN ('>=', '>') AS is_lower, comparator IN ('<=', '<') AS is_upper
  FROM fraction
),
-- What reports still to come can do.
more AS (
  SELECT *,
         CASE
           WHEN NOT is_whole THEN CASE WHEN only_grows THEN 'help' ELSE 'either' END
           WHEN comparator = '=' THEN 'either'
           WHEN rule IN ('count', 'frequency', 'cumulative')
                OR (rule = 'threshold_max' AND only_grows AND is_upper AND NOT has_parts) THEN
             CASE WHEN NOT only_grows THEN 'either' WHEN is_lower THEN 'help' ELSE 'hurt' END
           WHEN rule IN ('percent', 'deadline') THEN
             CASE WHEN state = 'closed' AND is_lower AND has_parts AND reported > 0
                   AND due >= reported
                   AND (CASE WHEN comparator = '>=' THEN n * reported * 1000000 >= t * d * due
                             ELSE n * reported * 1000000 > t * d * due END)
                  THEN 'help' ELSE 'either' END
           WHEN has_parts OR value_type = 'ratio' AND rule = 'threshold_max' THEN 'either'
           WHEN state <> 'closed' OR may_be_negative OR (is_estimate AND NOT is_complete) THEN 'either'
           WHEN is_lower THEN 'help' ELSE 'hurt'
         END AS more
  FROM standing
),
again AS (
  SELECT *,
         CASE
           WHEN is_over_nothing AND (is_whole OR state <> 'open') THEN
             CASE WHEN state = 'open' THEN 'in_progress' ELSE 'not_assessed' END
           WHEN state = 'after' THEN 'not_assessed'
           WHEN is_met AND ((state = 'closed' AND is_complete) OR more = 'help') THEN
             CASE WHEN is_beyond THEN 'exceeded' ELSE 'achieved' END
           WHEN NOT is_met AND ((state = 'closed' AND is_complete) OR more = 'hurt') THEN
             'not_achieved'
           WHEN state = 'open' THEN 'in_progress'
           WHEN state = 'closed' THEN 'insufficient_data'
           ELSE 'not_assessed'
         END AS verdict_again
  FROM more
)
SELECT target_id, org_unit_id, period, kind, target_value, actual_value, attainment_pct, gap_value,
       verdict, verdict_again, n, d
FROM again
WHERE (n IS NULL) <> (actual_value IS NULL)
   OR abs(CAST(actual_value * 1000000 AS HUGEINT) * d - n * 1000000) * 2 > d
   OR (n IS NOT NULL
       AND (gap_value IS NULL
            OR abs(CAST(gap_value * 1000000 AS HUGEINT) * d
                   - CASE WHEN (is_upper AND is_whole) OR kind = 'threshold_max' THEN -1 ELSE 1 END
                     * (n * 1000000 - t * d)) * 2 > d))
   OR (attainment_pct IS NULL) <> (n IS NULL OR t <= 0 OR kind = 'threshold_max'
                                   OR (kind IN ('percent', 'deadline') AND NOT is_lower))
   OR CASE WHEN abs(n) < 100000000000000000000000
           THEN abs(CAST(attainment_pct * 1000000 AS HUGEINT) * (d * t) - n * 100000000000000) * 2
                > d * t END
   OR is_marked_otherwise
   -- Of a level that is no more the last value stands without a verdict.
   OR (verdict <> verdict_again
       AND NOT (verdict = 'not_assessed' AND scope_level IS NOT NULL AND EXISTS (
         FROM dim_org_units u
         WHERE list_contains(string_split_regex(scope_level, '\s*[,;|]\s*'), u.level)
           AND u.valid_to < least(period_end, getvariable('as_of')))))
