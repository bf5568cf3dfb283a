-- One row per boundary, unit, indicator and year. A year that is still open, or that a unit did not
-- live to the end of, is compared with the same months of the year before, never with all of it;
-- and nothing is compared with a year a unit began in the middle of.
WITH RECURSIVE year_rows AS (
  SELECT boundary, org_unit_id, indicator_id, CAST(period AS INTEGER) AS year,
         value, numerator, denominator, units_due, units_reported, coverage_pct,
         units_due > 0 AND units_reported >= units_due AND value IS NOT NULL AS is_whole
  FROM mart_results_by_period WHERE period_type = 'year'
),
-- Only as reported does a unit's life bound its figures; today's units and a plan's territory have
-- the figures of all that went before.
lives AS (
  SELECT 'reported' AS boundary, org_unit_id, valid_from,
         least(getvariable('last_due'), coalesce(valid_to, getvariable('last_due'))) AS last_day
  FROM dim_org_units
),
years AS (
  SELECT y.*, coalesce(l.last_day, getvariable('last_due')) AS last_day,
         i.time_rule = 'sum' AS is_flow, is_flow AND y.denominator IS NULL AS is_amount,
         CASE WHEN i.measure_unit = '%' THEN 1 ELSE 100 END AS per,
         coalesce(year(l.valid_from) = y.year AND month(l.valid_from) > 1, false) AS is_late_start
  FROM year_rows y
  JOIN dim_indicators i USING (indicator_id)
  LEFT JOIN lives l USING (boundary, org_unit_id)
),
cut AS (
  SELECT *, is_amount AND is_late_start AS is_short,
         year(last_day) = year AND month(last_day) < 12 AS is_cut,
         month(last_day) // 3 * 3 AS whole_quarters
  FROM years
),
-- The parts of a share have no sum to date: they are those of the longest period from January, and
-- of the months after it.
same_parts AS (
  SELECT c.boundary, c.org_unit_id, c.indicator_id, c.year, c.per,
         CAST(sum(m.numerator) AS DECIMAL(24, 6)) AS numerator,
         CAST(sum(m.denominator) AS DECIMAL(24, 6)) AS denominator
  FROM cut c JOIN mart_results_by_period m
    ON m.boundary = c.boundary AND m.org_unit_id = c.org_unit_id
   AND m.indicator_id = c.indicator_id AND year(m.period_start) = c.year - 1
   AND CASE m.period_type
         WHEN 'month' THEN month(m.period_start) > c.whole_quarters
                           AND month(m.period_start) <= month(c.last_day)
         WHEN 'quarter' THEN c.whole_quarters = 3 AND month(m.period_start) = 1
         WHEN 'half_year' THEN c.whole_quarters = 6 AND month(m.period_start) = 1
         WHEN 'nine_months' THEN c.whole_quarters = 9
         ELSE false END
  WHERE c.is_cut AND c.is_flow AND c.denominator IS NOT NULL AND m.denominator IS NOT NULL
  GROUP BY ALL
),
same_months AS (
  SELECT boundary, org_unit_id, indicator_id, year,
         exact_pct(numerator, CAST(denominator * per AS DECIMAL(24, 6))) AS value,
         numerator, denominator
  FROM same_parts
  UNION ALL
  SELECT m.boundary, m.org_unit_id, m.indicator_id, c.year, m.cumulative_year_value, NULL, NULL
  FROM cut c JOIN mart_results_by_period m
    ON m.boundary = c.boundary AND m.org_unit_id = c.org_unit_id
   AND m.indicator_id = c.indicator_id AND m.period_type = 'month'
   AND m.period_start = date_trunc('month', c.last_day) - INTERVAL 1 YEAR
  WHERE c.is_cut AND NOT (c.is_flow AND c.denominator IS NOT NULL)
),
series AS (
  SELECT c.*, c.is_cut AND (c.is_flow OR m.value IS NOT NULL) AS is_part_year,
         CASE WHEN lag(c.year) OVER w <> c.year - 1 OR lag(c.is_short) OVER w THEN NULL
              WHEN c.is_cut AND c.is_flow THEN m.value
              ELSE coalesce(m.value, lag(c.value) OVER w) END AS previous_value,
         lag(c.year) OVER w = c.year - 1 AND lag(c.is_whole) OVER w AS is_last_whole,
         CASE WHEN c.is_cut AND c.is_flow THEN m.numerator ELSE lag(c.numerator) OVER w END
           AS last_numerator,
         CASE WHEN c.is_cut AND c.is_flow THEN m.denominator ELSE lag(c.denominator) OVER w END
           AS last_denominator,
         first_value(CASE WHEN NOT c.is_short THEN c.value END IGNORE NULLS) OVER w AS first_value,
         first_value(CASE WHEN NOT c.is_short AND c.value IS NOT NULL THEN c.year END IGNORE NULLS)
           OVER w AS first_year
  FROM cut c LEFT JOIN same_months m USING (boundary, org_unit_id, indicator_id, year)
  WINDOW w AS (PARTITION BY c.boundary, c.org_unit_id, c.indicator_id ORDER BY c.year)
),
-- Like for like: over the reporting units whose figures of both years are whole.
whole AS (
  SELECT *, previous_value AS last_value FROM series
  WHERE is_whole AND is_last_whole AND previous_value IS NOT NULL
),
report_levels AS (
  SELECT indicator_id, trim(unnest(string_split_regex(report_level, '[,|;]'))) AS member_level
  FROM dim_indicators
),
-- Units above that stood in for those that report.
stood_in_both AS (
  SELECT n.indicator_id, n.org_unit_id, n.year
  FROM stand_ins n
  JOIN stand_ins b
    ON b.indicator_id = n.indicator_id AND b.org_unit_id = n.org_unit_id AND b.year = n.year - 1
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
  LEFT JOIN report_levels l ON l.indicator_id = w.indicator_id AND l.member_level = m.member_level
  LEFT JOIN stood_in_both s
    ON s.indicator_id = w.indicator_id AND s.org_unit_id = w.org_unit_id AND s.year = w.year
  WHERE m.first_year <= w.year - 1 AND m.last_year >= w.year
    AND (l.member_level IS NOT NULL OR s.year IS NOT NULL)
  GROUP BY ALL
),
-- Where the series breaks: a unit of the territory was merged, cut or renamed into another class.
-- Those above are those of that day: a commune may have moved to another parent since.
up AS (
  SELECT new_org_unit_id AS org_unit_id, effective_date AS day, year(effective_date) AS year,
         coalesce(legal_basis, '?') AS legal_basis
  FROM map_org_units WHERE part <> 'continued'
  UNION
  SELECT old_org_unit_id, effective_date - 1, year(effective_date), coalesce(legal_basis, '?')
  FROM map_org_units WHERE part <> 'continued'
  UNION
  SELECT m.parent_org_unit_id, up.day, up.year, up.legal_basis
  FROM up JOIN map_org_unit_parents m USING (org_unit_id)
  WHERE up.day BETWEEN coalesce(m.valid_from, up.day) AND coalesce(m.valid_to, up.day)
),
breaks AS (
  SELECT org_unit_id, year, string_agg(DISTINCT legal_basis, '; ' ORDER BY legal_basis) AS series_break
  FROM up GROUP BY ALL
),
-- The units of one level under one parent, the best first.
ranks AS (
  SELECT y.boundary, y.org_unit_id, y.indicator_id, y.year,
         rank() OVER (
           PARTITION BY y.boundary, y.indicator_id, y.year, u.level, u.parent_org_unit_id
           ORDER BY CASE WHEN i.desired_direction = 'decrease' THEN -y.value ELSE y.value END DESC
         ) AS rank_among_peers,
         count(*) OVER (
           PARTITION BY y.boundary, y.indicator_id, y.year, u.level, u.parent_org_unit_id
         ) AS peers
  FROM year_rows y
  JOIN dim_org_units u USING (org_unit_id)
  JOIN dim_indicators i USING (indicator_id)
  WHERE y.value IS NOT NULL AND y.units_due > 0 AND y.units_reported >= y.units_due
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
       a.target_value, a.attainment_pct, s.coverage_pct, r.rank_among_peers, r.peers, k.series_break
FROM series s
LEFT JOIN both_years b USING (boundary, org_unit_id, indicator_id, year)
LEFT JOIN asked a USING (org_unit_id, indicator_id, year)
LEFT JOIN ranks r USING (boundary, org_unit_id, indicator_id, year)
LEFT JOIN breaks k USING (org_unit_id, year)
