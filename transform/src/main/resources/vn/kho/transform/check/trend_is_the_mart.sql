-- The years of the trend are the years of the results, and changes are differences.
SELECT boundary, org_unit_id, indicator_id, t.year, t.value, m.value AS mart, t.change_value
FROM mart_trend_yearly t
FULL JOIN (
  SELECT boundary, org_unit_id, indicator_id, CAST(period AS INTEGER) AS year, value
  FROM mart_results_by_period WHERE period_type = 'year'
) m USING (boundary, org_unit_id, indicator_id, year)
WHERE t.value IS DISTINCT FROM m.value
   OR t.boundary IS NULL OR m.boundary IS NULL
   OR t.change_value IS DISTINCT FROM t.value - t.previous_value
