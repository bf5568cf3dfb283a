-- The rates of the trends told again from the published years: the year before, the change in
-- percent of it, compound growth since the first year, and the place among the units of one level
-- under one parent. The last two years, which may be compared month by month, and units that
-- began or ended are left out of the first and the third.
WITH years AS (
  SELECT t.*, u.level, u.parent_org_unit_id, i.desired_direction,
         t.value IS NOT NULL AND m.units_due > 0 AND m.units_reported >= m.units_due AS is_ranked,
         lag(t.year) OVER w AS last_year, lag(t.value) OVER w AS last_value,
         first_value(CASE WHEN t.value IS NOT NULL THEN t.year END IGNORE NULLS) OVER w AS first_year,
         first_value(t.value IGNORE NULLS) OVER w AS first_value,
         t.year < year(getvariable('as_of')) - 1
           AND (t.boundary <> 'reported' OR (u.valid_from IS NULL AND u.valid_to IS NULL)) AS is_plain
  FROM mart_trend_yearly t
  JOIN dim_org_units u USING (org_unit_id)
  JOIN dim_indicators i USING (indicator_id)
  LEFT JOIN mart_results_by_period m
    ON m.boundary = t.boundary AND m.org_unit_id = t.org_unit_id
   AND m.indicator_id = t.indicator_id AND m.period_type = 'year'
   AND m.period = CAST(t.year AS VARCHAR)
  WINDOW w AS (PARTITION BY t.boundary, t.org_unit_id, t.indicator_id ORDER BY t.year)
),
again AS (
  SELECT *,
         CASE WHEN last_year = year - 1 THEN last_value END AS previous_again,
         CASE WHEN previous_value <> 0 AND value IS NOT NULL
              THEN 100 * (CAST(value AS DOUBLE) - CAST(previous_value AS DOUBLE))
                   / abs(CAST(previous_value AS DOUBLE)) END AS change_again,
         CASE WHEN year > first_year AND first_value > 0 AND value > 0
              THEN 100 * (exp(ln(CAST(value AS DOUBLE) / CAST(first_value AS DOUBLE))
                              / (year - first_year)) - 1) END AS cagr_again,
         CASE WHEN is_ranked THEN rank() OVER (
           PARTITION BY boundary, indicator_id, year, level, parent_org_unit_id, is_ranked
           ORDER BY CASE WHEN desired_direction = 'decrease' THEN value ELSE -value END
         ) END AS rank_again
  FROM years y
)
SELECT boundary, org_unit_id, indicator_id, year, value, previous_value, previous_again, change_pct,
       change_again, cagr_pct, cagr_again, rank_among_peers, rank_again
FROM again
WHERE (is_plain AND previous_value IS DISTINCT FROM previous_again)
   OR (change_pct IS NULL) <> (change_again IS NULL)
   OR abs(CAST(change_pct AS DOUBLE) - change_again) > 1e-6 * greatest(1, abs(change_again))
   OR (is_plain AND (cagr_pct IS NULL) <> (cagr_again IS NULL))
   OR (is_plain AND abs(CAST(cagr_pct AS DOUBLE) - cagr_again) > 1e-6 * greatest(1, abs(cagr_again)))
   OR rank_among_peers IS DISTINCT FROM rank_again
