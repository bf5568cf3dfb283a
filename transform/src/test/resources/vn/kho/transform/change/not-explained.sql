-- What differs between two snapshots and is not told, told otherwise, or told in parts that do not
-- add up; read from the two snapshots alone.
WITH figures AS (
  SELECT 'actual' AS measure, target_id, org_unit_id, NULL AS indicator_id, NULL AS on_boundary,
         NULL AS period_type, period, o.actual_value AS old_value, n.actual_value AS new_value,
         NULL AS old_verdict, NULL AS new_verdict
  FROM mart_attainment n FULL JOIN old_mart_attainment o USING (target_id, org_unit_id, period)
  UNION ALL
  SELECT 'target', target_id, org_unit_id, NULL, NULL, NULL, period, o.target_value, n.target_value,
         NULL, NULL
  FROM mart_attainment n FULL JOIN old_mart_attainment o USING (target_id, org_unit_id, period)
  UNION ALL
  SELECT 'verdict', target_id, org_unit_id, NULL, NULL, NULL, period, NULL, NULL, o.verdict, n.verdict
  FROM mart_attainment n FULL JOIN old_mart_attainment o USING (target_id, org_unit_id, period)
  UNION ALL
  SELECT 'value', NULL, org_unit_id, indicator_id, boundary, period_type, period, o.value, n.value,
         NULL, NULL
  FROM mart_results_by_period n
  FULL JOIN old_mart_results_by_period o
    USING (boundary, org_unit_id, indicator_id, period_type, period)
),
moved AS (
  FROM figures
  WHERE old_value IS DISTINCT FROM new_value OR old_verdict IS DISTINCT FROM new_verdict
),
told AS (
  SELECT measure, target_id, org_unit_id, CASE measure WHEN 'value' THEN indicator_id END
           AS indicator_id, on_boundary, period_type, period, old_value, new_value, old_verdict,
         new_verdict
  FROM mart_changes
)
SELECT concat_ws(' ', 'not told:', measure, target_id, indicator_id, org_unit_id, period)
FROM (FROM moved EXCEPT ALL FROM told)
UNION ALL
SELECT concat_ws(' ', 'told without a difference:', measure, target_id, indicator_id, org_unit_id,
                 period)
FROM (FROM told EXCEPT ALL FROM moved)
UNION ALL
SELECT concat_ws(' ', 'residual:', measure, target_id, indicator_id, org_unit_id, period)
FROM mart_changes
WHERE coalesce(new_value, 0) - coalesce(old_value, 0) <> new_reports + late_reports + corrections
      + estimate_to_final + boundary + plan_revision + rule_change
