-- One row per boundary, unit, indicator and year. A year that is still open is compared with the
-- same months of the year before, never with all of it.
WITH year_rows AS (
  SELECT boundary, org_unit_id, indicator_id, CAST(period AS INTEGER) AS year,
         value, numerator, denominator, units_due, units_reported, coverage_pct
  FROM mart_results_by_period WHERE period_type = 'year'
),
same_months AS (
  SELECT boundary, org_unit_id, indicator_id, year(period_start) + 1 AS year,
         cumulative_year_value AS value
  FROM mart_results_by_period
  WHERE period_type = 'month'
    AND period_start = date_trunc('month', getvariable('last_due')) - INTERVAL 1 YEAR
    AND month(getvariable('last_due')) < 12
),
series AS (
  SELECT y.*, m.value IS NOT NULL AS is_part_year,
         coalesce(m.value, CASE WHEN lag(y.year) OVER w = y.year - 1 THEN lag(y.value) OVER w END)
           AS previous_value,
         first_value(y.value IGNORE NULLS) OVER w AS first_value,
         first_value(CASE WHEN y.value IS NOT NULL THEN y.year END IGNORE NULLS) OVER w AS first_year
  FROM year_rows y LEFT JOIN same_months m USING (boundary, org_unit_id, indicator_id, year)
  WINDOW w AS (PARTITION BY y.boundary, y.org_unit_id, y.indicator_id ORDER BY y.year)
),
-- Like for like: over the reporting units whose figures of both years are whole.
whole AS (
  SELECT y.*, lag(y.year) OVER w AS last_year, coalesce(m.value, lag(y.value) OVER w) AS last_value,
         lag(y.numerator) OVER w AS last_numerator, lag(y.denominator) OVER w AS last_denominator
  FROM year_rows y LEFT JOIN same_months m USING (boundary, org_unit_id, indicator_id, year)
  WHERE y.units_due > 0 AND y.units_reported >= y.units_due AND y.value IS NOT NULL
  WINDOW w AS (PARTITION BY y.boundary, y.org_unit_id, y.indicator_id ORDER BY y.year)
),
report_levels AS (
  SELECT indicator_id, trim(unnest(string_split_regex(report_level, '[,|;]'))) AS member_level
  FROM dim_indicators
),
both_years AS (
  SELECT m.boundary, m.org_unit_id, w.indicator_id, w.year,
         count(*) AS units_in_both,
         CASE WHEN count(w.denominator) = 0 THEN sum(w.value) ELSE sum(w.numerator) END AS now_top,
         CASE WHEN count(w.denominator) = 0 THEN 1 ELSE sum(w.denominator) END AS now_base,
         CASE WHEN count(w.last_denominator) = 0 THEN sum(w.last_value)
              ELSE sum(w.last_numerator) END AS last_top,
         CASE WHEN count(w.last_denominator) = 0 THEN 1 ELSE sum(w.last_denominator) END
           AS last_base
  FROM whole w
  -- The footprint is added up from units as they are today.
  JOIN members m ON m.member_id = w.org_unit_id
   AND w.boundary = CASE m.boundary WHEN 'footprint' THEN 'current' ELSE m.boundary END
  JOIN report_levels l ON l.indicator_id = w.indicator_id AND l.member_level = m.member_level
  WHERE w.last_year = w.year - 1 AND m.first_year <= w.year - 1 AND m.last_year >= w.year
  GROUP BY ALL
),
-- What a unit was asked for in a year; of several rows of one indicator, the first printed.
asked AS (
  SELECT a.org_unit_id, t.indicator_id, CAST(a.period AS INTEGER) AS year, a.target_value,
         a.attainment_pct
  FROM mart_attainment a
  JOIN (SELECT DISTINCT plan_id, plan_version, target_id, indicator_id, source_line FROM fct_targets) t
    USING (plan_id, plan_version, target_id)
  WHERE regexp_full_match(a.period, '[0-9]{4}') AND a.target_value IS NOT NULL
    AND t.indicator_id IS NOT NULL
    AND a.kind NOT IN ('per_unit_minimum', 'per_unit_range', 'milestone')
  QUALIFY row_number() OVER (
    PARTITION BY a.org_unit_id, t.indicator_id, a.period
    ORDER BY a.plan_id, t.source_line, a.target_id
  ) = 1
)
SELECT s.boundary, s.org_unit_id, s.indicator_id, s.year, s.value, s.previous_value,
       s.value - s.previous_value AS change_value,
       exact_pct(s.value - s.previous_value, abs(s.previous_value)) AS change_pct,
       CASE WHEN b.last_base <> 0 AND b.now_base <> 0 AND b.last_top <> 0
            THEN round((CAST(b.now_top AS DOUBLE) / b.now_base)
                       / (CAST(b.last_top AS DOUBLE) / b.last_base) * 100 - 100, 6)
       END AS like_for_like_pct,
       coalesce(b.units_in_both, 0) AS units_in_both,
       CASE WHEN NOT s.is_part_year AND s.year > s.first_year AND s.first_value > 0 AND s.value > 0
            THEN round((pow(CAST(s.value AS DOUBLE) / CAST(s.first_value AS DOUBLE),
                            1.0 / (s.year - s.first_year)) - 1) * 100, 6)
       END AS cagr_pct,
       a.target_value, a.attainment_pct, s.coverage_pct
FROM series s
LEFT JOIN both_years b USING (boundary, org_unit_id, indicator_id, year)
LEFT JOIN asked a USING (org_unit_id, indicator_id, year)
