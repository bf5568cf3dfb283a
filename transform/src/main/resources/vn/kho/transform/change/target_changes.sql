-- A cause's part is what its state differs by from the state before; a verdict has no parts, only
-- the causes that turned it.
WITH reached AS (
  SELECT m.*, t.step, t.cause,
         CASE WHEN t.is_last THEN m.new_actual ELSE j.actual_value END AS actual,
         CASE WHEN t.is_last THEN m.new_target ELSE j.target_value END AS target,
         CASE WHEN t.is_last THEN m.new_verdict ELSE j.verdict END AS verdict
  FROM moved_targets m
  JOIN target_steps t USING (plan_id, target_id)
  LEFT JOIN judged j
    ON j.step = t.step AND j.plan_id = m.plan_id AND j.target_id = m.target_id
   AND j.org_unit_id = m.org_unit_id AND j.period = m.period
),
measured AS (
  SELECT 'actual' AS measure, target_id, org_unit_id, period, step, cause,
         old_actual AS old_value, new_actual AS new_value, actual AS value,
         CAST(NULL AS VARCHAR) AS old_verdict, CAST(NULL AS VARCHAR) AS new_verdict,
         CAST(NULL AS VARCHAR) AS verdict
  FROM reached WHERE new_actual IS DISTINCT FROM old_actual
  UNION ALL
  SELECT 'target', target_id, org_unit_id, period, step, cause, old_target, new_target, target,
         NULL, NULL, NULL
  FROM reached WHERE new_target IS DISTINCT FROM old_target
  UNION ALL
  SELECT 'verdict', target_id, org_unit_id, period, step, cause, NULL, NULL, NULL,
         old_verdict, new_verdict, verdict
  FROM reached WHERE new_verdict IS DISTINCT FROM old_verdict
),
pieces AS (
  SELECT * EXCLUDE (value, before, verdict, verdict_before),
         coalesce(value, 0) - coalesce(before, 0) AS piece,
         (value, verdict) IS DISTINCT FROM (before, verdict_before) AS has_moved
  FROM (
    SELECT *, lag(value, 1, old_value) OVER states AS before,
           lag(verdict, 1, old_verdict) OVER states AS verdict_before
    FROM measured
    WINDOW states AS (PARTITION BY measure, target_id, org_unit_id, period ORDER BY step)
  )
)
SELECT measure, target_id, org_unit_id, period, old_value, new_value, old_verdict, new_verdict,
       coalesce(sum(piece) FILTER (cause IN ('new_reports', 'time')), 0) AS new_reports,
       coalesce(sum(piece) FILTER (cause = 'late_reports'), 0) AS late_reports,
       coalesce(sum(piece) FILTER (cause = 'corrections'), 0) AS corrections,
       coalesce(sum(piece) FILTER (cause = 'estimate_to_final'), 0) AS estimate_to_final,
       coalesce(sum(piece) FILTER (cause = 'boundary'), 0) AS boundary,
       coalesce(sum(piece) FILTER (cause = 'plan_revision'), 0) AS plan_revision,
       coalesce(sum(piece) FILTER (cause = 'rule_change'), 0) AS rule_change,
       string_agg(cause, ', ' ORDER BY step) FILTER (has_moved) AS causes
FROM pieces
GROUP BY ALL
