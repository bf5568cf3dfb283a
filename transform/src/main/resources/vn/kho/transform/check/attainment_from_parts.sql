-- Percentages, gaps and verdicts of plain amounts follow from the figures beside them.
SELECT target_id, org_unit_id, period, kind, target_value, actual_value, attainment_pct, gap_value,
       verdict
FROM mart_attainment
WHERE kind IN ('count', 'count_stock') AND target_value > 0 AND actual_value IS NOT NULL
  AND (attainment_pct IS NULL
       OR abs(CAST(attainment_pct AS DOUBLE)
              - 100 * CAST(actual_value AS DOUBLE) / CAST(target_value AS DOUBLE))
          > 0.000001 + abs(CAST(attainment_pct AS DOUBLE)) / 1e12
       OR gap_value IS DISTINCT FROM actual_value - target_value)
UNION ALL
SELECT target_id, org_unit_id, period, kind, target_value, actual_value, attainment_pct, gap_value,
       verdict
FROM mart_attainment
WHERE kind IN ('count', 'count_stock') AND target_value IS NOT NULL
  AND ((verdict = 'exceeded' AND NOT actual_value > target_value)
       OR (verdict IN ('exceeded', 'achieved') AND actual_value IS NULL)
       OR (verdict = 'insufficient_data' AND coverage_pct >= 100)
       OR (verdict = 'not_achieved' AND coverage_pct < 100))
