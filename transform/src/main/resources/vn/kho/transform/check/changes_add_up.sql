-- Of every difference between two snapshots the parts add up to the whole, and what it leads to is
-- what the tables say.
SELECT c.* FROM mart_changes c
WHERE coalesce(new_value, 0) - coalesce(old_value, 0)
      <> new_reports + late_reports + corrections + estimate_to_final + boundary + plan_revision
         + rule_change
UNION ALL
SELECT c.* FROM mart_changes c
WHERE (old_value, old_verdict) IS NOT DISTINCT FROM (new_value, new_verdict) OR causes IS NULL
UNION ALL
SELECT c.* FROM mart_changes c
LEFT JOIN mart_results_by_period m
  ON m.boundary = c.on_boundary AND m.org_unit_id = c.org_unit_id
 AND m.indicator_id = c.indicator_id AND m.period_type = c.period_type AND m.period = c.period
WHERE c.measure = 'value' AND m.value IS DISTINCT FROM c.new_value
UNION ALL
SELECT c.* FROM mart_changes c
LEFT JOIN mart_attainment a
  ON a.target_id = c.target_id AND a.org_unit_id = c.org_unit_id AND a.period = c.period
WHERE c.measure <> 'value'
  AND CASE c.measure WHEN 'actual' THEN a.actual_value WHEN 'target' THEN a.target_value END
      IS DISTINCT FROM c.new_value
UNION ALL
SELECT c.* FROM mart_changes c
LEFT JOIN mart_attainment a
  ON a.target_id = c.target_id AND a.org_unit_id = c.org_unit_id AND a.period = c.period
WHERE c.measure = 'verdict' AND a.verdict IS DISTINCT FROM c.new_verdict
