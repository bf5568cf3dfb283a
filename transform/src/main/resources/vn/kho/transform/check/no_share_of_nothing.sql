-- Of nothing there is no share: no percentage, growth or pace stands on a base of 0 or none, and no
-- coverage on no units. No public column is of a type that could hold infinity or not-a-number.
SELECT 'mart_attainment' AS place, concat_ws(' ', target_id, org_unit_id, period) AS id,
       CASE
         WHEN coalesce(cumulative_target, 0) <= 0 AND cumulative_pct IS NOT NULL THEN 'cumulative_pct'
         WHEN coalesce(expected_to_date, 0) <= 0 AND pace_pct IS NOT NULL THEN 'pace_pct'
         WHEN coalesce(units_due, 0) = 0 AND coverage_pct IS NOT NULL THEN 'coverage_pct'
         WHEN kind IN ('percent', 'growth') AND denominator <= 0 AND actual_value IS NOT NULL
           THEN 'actual_value'
         WHEN kind IN ('count', 'count_stock', 'frequency', 'percent', 'growth', 'cumulative',
                       'percent_point_growth')
          AND coalesce(target_value, 0) <= 0 AND attainment_pct IS NOT NULL THEN 'attainment_pct'
       END AS what
FROM mart_attainment WHERE what IS NOT NULL
UNION ALL
SELECT 'mart_results_by_period', concat_ws(' ', boundary, org_unit_id, indicator_id, period),
       CASE WHEN denominator = 0 AND ratio_pct IS NOT NULL THEN 'ratio_pct'
            WHEN units_due = 0 AND coverage_pct IS NOT NULL THEN 'coverage_pct' END AS what
FROM mart_results_by_period WHERE what IS NOT NULL
UNION ALL
SELECT 'mart_trend_yearly', concat_ws(' ', boundary, org_unit_id, indicator_id, year),
       CASE WHEN coalesce(previous_value, 0) = 0 AND change_pct IS NOT NULL THEN 'change_pct'
            WHEN coalesce(value, 0) <= 0 AND cagr_pct IS NOT NULL THEN 'cagr_pct'
            WHEN coalesce(target_value, 0) = 0 AND attainment_pct IS NOT NULL THEN 'attainment_pct'
       END AS what
FROM mart_trend_yearly WHERE what IS NOT NULL
UNION ALL
SELECT table_name, column_name, data_type FROM information_schema.columns
WHERE data_type IN ('DOUBLE', 'FLOAT', 'REAL')
  AND (table_name LIKE 'mart\_%' ESCAPE '\' OR table_name LIKE 'fct\_%' ESCAPE '\')
