-- Each indicator as the last of its causes that has worked left it. Within the schema the bare name
-- would be this view itself.
WITH reached AS (
  SELECT indicator_id, max(step) AS step, bool_or(is_last) AS is_last
  FROM steps WHERE step <= getvariable('step') GROUP BY ALL
)
SELECT * FROM old_mart_results_by_period ANTI JOIN reached USING (indicator_id)
UNION ALL BY NAME
SELECT n.* FROM main.mart_results_by_period n
SEMI JOIN (FROM reached WHERE is_last) USING (indicator_id)
UNION ALL BY NAME
SELECT s.* EXCLUDE (step) FROM state_rows s
SEMI JOIN (FROM reached WHERE NOT is_last) USING (indicator_id, step)
