-- Indicators by their values; targets by what is asked, what was reached and how it was judged.
WITH measured AS (
  SELECT target_id, any_value(indicator_id) AS indicator_id FROM (
    SELECT target_id, indicator_id FROM fct_targets WHERE indicator_id IS NOT NULL
    UNION ALL
    SELECT target_id, indicator_id FROM old_fct_targets WHERE indicator_id IS NOT NULL
  ) GROUP BY ALL
),
all_rows AS (
  SELECT 'value' AS measure, CAST(NULL AS VARCHAR) AS target_id, * FROM indicator_changes
  UNION ALL BY NAME
  SELECT c.*, m.indicator_id FROM target_changes c LEFT JOIN measured m USING (target_id)
)
SELECT getvariable('from_snapshot') AS from_snapshot, getvariable('to_snapshot') AS to_snapshot, *
FROM all_rows
