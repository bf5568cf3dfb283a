SELECT boundary, org_unit_id, indicator_id, period_type, period,
       o.value AS old_value, n.value AS new_value
FROM mart_results_by_period n
FULL JOIN old_mart_results_by_period o
  USING (boundary, org_unit_id, indicator_id, period_type, period)
WHERE n.value IS DISTINCT FROM o.value
