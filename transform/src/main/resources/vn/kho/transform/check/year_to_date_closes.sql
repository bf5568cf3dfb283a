-- In December what has come together since January is the year.
SELECT y.boundary, y.org_unit_id, y.indicator_id, y.period, y.value, y.cumulative_year_value,
       d.cumulative_year_value AS december
FROM mart_results_by_period y
JOIN dim_indicators i USING (indicator_id)
LEFT JOIN mart_results_by_period d
  ON d.boundary = y.boundary AND d.org_unit_id = y.org_unit_id
 AND d.indicator_id = y.indicator_id AND d.period_type = 'month' AND d.period = y.period || '-12'
WHERE y.period_type = 'year' AND i.time_rule = 'sum' AND i.unit_rule = 'sum'
  AND i.value_type IN ('count', 'amount')
  AND (y.value IS DISTINCT FROM y.cumulative_year_value
       OR (d.period IS NOT NULL AND d.cumulative_year_value IS DISTINCT FROM y.value))
  AND NOT (y.value IS NULL AND (y.is_apportioned OR y.cumulative_year_value = 0))
