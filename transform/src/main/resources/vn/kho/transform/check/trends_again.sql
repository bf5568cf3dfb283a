-- Trends told again, every year and to the last digit, from the published periods and the lives of
-- the units: the year before or as many of its months as this one has, growth on it, compound growth,
-- growth over the units whose figures of both years are whole, peers, target, and the decrees that
-- changed the territory. Sums to date, parts of ratios and units due are taken as published, since
-- other checks tell them again. Not told again is growth over the units of both years where a unit
-- above stood in for those below in one of them.
WITH RECURSIVE results AS (
  SELECT boundary, org_unit_id, indicator_id, month_of(period_start) AS first_month,
         month_of(period_start) // 12 AS year, period_type, value, numerator, denominator, coverage_pct,
         cumulative_year_value AS to_date,
         value IS NOT NULL AND units_due > 0 AND units_reported >= units_due AS is_whole
  FROM mart_results_by_period
  WHERE period_type <> 'term'
),
-- Of how many months a year tells; 12 but in the open year and in the year a unit ended.
years AS (
  SELECT r.*, i.time_rule = 'sum' AND r.denominator IS NULL AS is_amount,
         i.time_rule = 'sum' AND r.denominator IS NOT NULL AS is_flow_share,
         i.measure_unit = '%' AS is_percent,
         CASE WHEN told_before > first_month AND told_before < first_month + 12
              THEN told_before - first_month END AS months_told,
         is_amount AND r.boundary = 'reported' AND year(l.born) = r.year AND month(l.born) > 1
           AS began_within
  FROM (
    SELECT r.*, CASE WHEN r.boundary = 'reported' AND l.died < DATE '9999-12-31'
                     THEN least(due_before(), month_of(l.died) + 1) ELSE due_before() END AS told_before
    FROM results r JOIN lives l USING (org_unit_id)
    WHERE r.period_type = 'year') r
  JOIN dim_indicators i USING (indicator_id)
  JOIN lives l USING (org_unit_id)
),
-- What the months of the year before told of a share: the longest period from January, and after it
-- month by month.
share_pieces AS (
  SELECT y.boundary, y.org_unit_id, y.indicator_id, y.year, y.is_percent, r.numerator, r.denominator,
         r.first_month - y.first_month + 12 AS piece_from,
         CASE r.period_type WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'half_year' THEN 6 ELSE 9 END
           AS long,
         max(CASE WHEN r.period_type <> 'month' AND piece_from = 0 THEN long ELSE 0 END)
           OVER (PARTITION BY y.boundary, y.org_unit_id, y.indicator_id, y.year) AS head
  FROM years y JOIN results r
    ON r.boundary = y.boundary AND r.org_unit_id = y.org_unit_id AND r.indicator_id = y.indicator_id
   AND r.year = y.year - 1 AND r.period_type <> 'year'
  WHERE y.is_flow_share AND y.months_told IS NOT NULL AND r.denominator IS NOT NULL
    AND piece_from + long <= y.months_told
),
share_sums AS (
  SELECT boundary, org_unit_id, indicator_id, year,
         CAST(sum(numerator) AS DECIMAL(24, 6)) AS numerator,
         CAST(sum(denominator) AS DECIMAL(24, 6)) AS denominator,
         any_value(CASE WHEN is_percent THEN 100 ELSE 1 END) AS times
  FROM share_pieces
  WHERE (piece_from = 0 AND long = head AND head > 0) OR (long = 1 AND piece_from >= head)
  GROUP BY ALL
),
shares_before AS (
  SELECT *, CAST(numerator * 1000000 AS HUGEINT) * times AS top,
         nullif(CAST(denominator * 1000000 AS HUGEINT), 0) AS base,
         CAST(sign(top) * sign(base) * ((abs(top) * 2000000 + abs(base)) // (2 * abs(base)))
              AS DECIMAL(30, 0)) * 0.000001 AS share
  FROM share_sums
),
pairs AS (
  SELECT y.*, b.is_whole AS was_whole,
         CASE WHEN y.is_flow_share AND y.months_told IS NOT NULL THEN s.numerator ELSE b.numerator END
           AS numerator_before,
         CASE WHEN y.is_flow_share AND y.months_told IS NOT NULL THEN s.denominator
              ELSE b.denominator END AS denominator_before,
         y.months_told IS NOT NULL AND (y.is_amount OR y.is_flow_share OR m.to_date IS NOT NULL)
           AS is_part,
         CASE WHEN b.began_within THEN NULL
              WHEN y.months_told IS NULL THEN b.value
              WHEN y.is_amount THEN CASE WHEN b.year IS NOT NULL THEN m.to_date END
              WHEN y.is_flow_share THEN CASE WHEN b.year IS NOT NULL THEN s.share END
              WHEN b.year IS NOT NULL THEN coalesce(m.to_date, b.value) END AS before
  FROM years y
  LEFT JOIN years b
    ON b.boundary = y.boundary AND b.org_unit_id = y.org_unit_id
   AND b.indicator_id = y.indicator_id AND b.year = y.year - 1
  LEFT JOIN shares_before s
    ON s.boundary = y.boundary AND s.org_unit_id = y.org_unit_id
   AND s.indicator_id = y.indicator_id AND s.year = y.year
  LEFT JOIN results m
    ON m.period_type = 'month' AND m.boundary = y.boundary AND m.org_unit_id = y.org_unit_id
   AND m.indicator_id = y.indicator_id AND m.first_month = y.first_month - 13 + y.months_told
),
firsts AS (
  SELECT boundary, org_unit_id, indicator_id, min(year) AS first_year,
         CAST(arg_min(value, year) AS DOUBLE) AS first_value
  FROM years WHERE value IS NOT NULL AND NOT began_within
  GROUP BY ALL
),
-- Who counts for whom in which years; by today's units and in a plan's territory only who is in force.
places AS (
  SELECT boundary, boundary AS told_on, org_unit_id, for_id, year(from_day) AS first_year,
         CASE WHEN to_day = last_day(to_day) THEN month_of(to_day)
              ELSE month_of(to_day) - 1 END // 12 AS last_year
  FROM counts_for WHERE boundary = 'reported'
  UNION
  SELECT c.boundary, 'current', c.org_unit_id, c.for_id, 0, 9999
  FROM counts_for c
  SEMI JOIN (FROM counts_for WHERE boundary = 'current' AND org_unit_id = for_id AND is_whole) t
    ON t.org_unit_id = c.org_unit_id
  WHERE c.boundary <> 'reported' AND c.is_whole
),
alike AS (
  SELECT c.boundary, c.for_id AS org_unit_id, p.indicator_id, p.year, count(*) AS units,
         count(p.denominator) > 0 AS has_parts, count(p.denominator_before) > 0 AS had_parts,
         CAST(CASE WHEN has_parts THEN sum(p.numerator) ELSE sum(p.value) END AS DOUBLE) AS top,
         CAST(CASE WHEN has_parts THEN sum(p.denominator) ELSE 1 END AS DOUBLE) AS base,
         CAST(CASE WHEN had_parts THEN sum(p.numerator_before) ELSE sum(p.before) END AS DOUBLE)
           AS top_before,
         CAST(CASE WHEN had_parts THEN sum(p.denominator_before) ELSE 1 END AS DOUBLE) AS base_before
  FROM pairs p
  JOIN lives u USING (org_unit_id)
  JOIN dim_indicators i USING (indicator_id)
  JOIN places c
    ON c.told_on = p.boundary AND c.org_unit_id = p.org_unit_id
   AND c.first_year < p.year AND c.last_year >= p.year
  WHERE p.is_whole AND p.was_whole AND p.before IS NOT NULL AND reports(i.report_level, u.level)
  GROUP BY ALL
),
-- The units of every event, and those that stood above them on their last or first day.
broken AS (
  SELECT org_unit_id, effective_date, on_day, coalesce(legal_basis, '?') AS decree
  FROM (
    SELECT old_org_unit_id AS org_unit_id, effective_date, effective_date - 1 AS on_day, legal_basis
    FROM unit_links WHERE part <> 'continued'
    UNION ALL
    SELECT new_org_unit_id, effective_date, effective_date, legal_basis
    FROM unit_links WHERE part <> 'continued')
  UNION
  SELECT p.parent_org_unit_id, b.effective_date, b.on_day, b.decree
  FROM broken b JOIN unit_parents p USING (org_unit_id)
  WHERE p.parent_org_unit_id IS NOT NULL
    AND b.on_day >= coalesce(p.valid_from, DATE '0001-01-01')
    AND b.on_day <= coalesce(p.valid_to, DATE '9999-12-31')
),
breaks AS (
  SELECT org_unit_id, year(effective_date) AS year,
         array_to_string(list_sort(list(DISTINCT decree)), '; ') AS series_break
  FROM broken GROUP BY ALL
),
ranked AS (
  SELECT y.boundary, y.indicator_id, y.year, u.level, u.parent_org_unit_id, count(*) AS peers
  FROM years y JOIN dim_org_units u USING (org_unit_id)
  WHERE y.is_whole GROUP BY ALL
),
asked AS (
  SELECT a.org_unit_id, t.indicator_id, a.period,
         first({'v': a.target_value, 'pct': a.attainment_pct}
               ORDER BY a.plan_id, t.source_line, a.target_id) AS target
  FROM mart_attainment a JOIN fct_targets t
    ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version AND t.target_id = a.target_id
  WHERE length(a.period) = 4 AND a.target_value IS NOT NULL
    AND a.kind NOT IN ('per_unit_minimum', 'per_unit_range', 'milestone')
  GROUP BY ALL
),
again AS (
  SELECT p.boundary, p.org_unit_id, p.indicator_id, p.year, p.before, p.coverage_pct,
         CASE WHEN NOT p.is_part AND p.year > f.first_year AND f.first_value > 0 AND p.value > 0
              THEN 100 * (exp(ln(CAST(p.value AS DOUBLE) / f.first_value)
                              / (p.year - f.first_year)) - 1) END AS cagr,
         coalesce(a.units, 0) AS units,
         CASE WHEN a.base <> 0 AND a.base_before <> 0 AND a.top_before <> 0
              THEN 100 * (a.top * a.base_before - a.top_before * a.base)
                   / (a.top_before * a.base) END AS like_for_like,
         EXISTS (FROM stands_in s
                 WHERE s.indicator_id = p.indicator_id AND s.year IN (p.year - 1, p.year))
           AS was_stood_in,
         CASE WHEN p.is_whole THEN r.peers END AS peers, k.series_break,
         t.target.v AS target_value, t.target.pct AS attainment_pct
  FROM pairs p
  JOIN dim_org_units u USING (org_unit_id)
  LEFT JOIN firsts f USING (boundary, org_unit_id, indicator_id)
  LEFT JOIN alike a USING (boundary, org_unit_id, indicator_id, year)
  LEFT JOIN breaks k USING (org_unit_id, year)
  LEFT JOIN ranked r
    ON r.boundary = p.boundary AND r.indicator_id = p.indicator_id AND r.year = p.year
   AND r.level = u.level AND r.parent_org_unit_id IS NOT DISTINCT FROM u.parent_org_unit_id
  LEFT JOIN asked t
    ON t.org_unit_id = p.org_unit_id AND t.indicator_id = p.indicator_id
   AND t.period = CAST(p.year AS VARCHAR)
)
SELECT t.boundary, t.org_unit_id, t.indicator_id, t.year, t.previous_value, a.before,
       t.change_pct, t.cagr_pct, a.cagr, t.units_in_both, a.units, t.like_for_like_pct,
       a.like_for_like, t.peers, a.peers AS peers_again, t.series_break, a.series_break AS break_again,
       t.target_value, a.target_value AS target_again
FROM mart_trend_yearly t JOIN again a USING (boundary, org_unit_id, indicator_id, year)
WHERE t.previous_value IS DISTINCT FROM a.before
   OR t.coverage_pct IS DISTINCT FROM a.coverage_pct
   OR (t.change_pct IS NULL) <> (t.value IS NULL OR a.before IS NULL OR a.before = 0)
   OR 2 * abs(CAST(t.change_pct * 1000000 AS HUGEINT) * CAST(abs(a.before) * 1000000 AS HUGEINT)
              - CAST((t.value - a.before) * 1000000 AS HUGEINT) * 100000000)
      > CAST(abs(a.before) * 1000000 AS HUGEINT)
   OR (t.cagr_pct IS NULL) <> (a.cagr IS NULL)
   OR abs(CAST(t.cagr_pct AS DOUBLE) - a.cagr) > 5e-7 + 1e-12 * (100 + abs(a.cagr))
   OR (NOT a.was_stood_in AND t.units_in_both <> a.units)
   OR (NOT a.was_stood_in AND (t.like_for_like_pct IS NULL) <> (a.like_for_like IS NULL))
   OR (NOT a.was_stood_in AND abs(CAST(t.like_for_like_pct AS DOUBLE) - a.like_for_like)
                              > 5e-7 + 1e-12 * (100 + abs(a.like_for_like)))
   OR t.peers IS DISTINCT FROM a.peers
   OR t.series_break IS DISTINCT FROM a.series_break
   OR (t.target_value, t.attainment_pct) IS DISTINCT FROM (a.target_value, a.attainment_pct)
