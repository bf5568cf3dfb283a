-- The causes of each target that moved, one after the other: what moved an indicator that it or a
-- row below it is measured by, the units, the day, and the plan's own revision. The last one leads
-- to the new snapshot.
WITH RECURSIVE
asked AS (
  SELECT DISTINCT plan_id, target_id, row_no, parent_row_no, indicator_id FROM fct_targets
  UNION
  SELECT DISTINCT plan_id, target_id, row_no, parent_row_no, indicator_id FROM old_fct_targets
),
moved AS (SELECT DISTINCT plan_id, target_id FROM moved_targets),
below AS (
  SELECT m.plan_id, m.target_id, a.row_no, a.indicator_id
  FROM moved m JOIN asked a USING (plan_id, target_id)
  UNION
  SELECT b.plan_id, b.target_id, a.row_no, a.indicator_id
  FROM below b JOIN asked a ON a.plan_id = b.plan_id AND a.parent_row_no = b.row_no
),
rows_now AS (
  SELECT plan_id, target_id, row_no, parent_row_no, period, period_start, period_end, kind,
         comparator, target_value, target_value_max, scope_level, unit_filter, indicator_id, origin
  FROM fct_targets t
  WHERE plan_version = (SELECT max(v.version) FROM dim_plans v WHERE v.plan_id = t.plan_id)
),
rows_then AS (
  SELECT plan_id, target_id, row_no, parent_row_no, period, period_start, period_end, kind,
         comparator, target_value, target_value_max, scope_level, unit_filter, indicator_id, origin
  FROM old_fct_targets t
  WHERE plan_version = (SELECT max(v.version) FROM old_dim_plans v WHERE v.plan_id = t.plan_id)
),
plans_now AS (
  SELECT plan_id, org_unit_id, starts_on, ends_on, ended_early_on, superseded_by_plan_id
  FROM dim_plans
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
plans_then AS (
  SELECT plan_id, org_unit_id, starts_on, ends_on, ended_early_on, superseded_by_plan_id
  FROM old_dim_plans
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
revised AS (
  SELECT plan_id FROM (FROM rows_now EXCEPT FROM rows_then)
  UNION SELECT plan_id FROM (FROM rows_then EXCEPT FROM rows_now)
  UNION SELECT plan_id FROM (FROM plans_now EXCEPT FROM plans_then)
  UNION SELECT plan_id FROM (FROM plans_then EXCEPT FROM plans_now)
),
worked AS (
  SELECT plan_id, target_id, cause FROM below JOIN steps USING (indicator_id)
  UNION
  SELECT plan_id, target_id, cause FROM below JOIN causes USING (indicator_id)
  WHERE cause = 'rule_change'
  UNION
  SELECT plan_id, target_id, 'boundary' FROM moved
  WHERE EXISTS (FROM causes WHERE cause = 'boundary')
  UNION
  SELECT plan_id, target_id, 'time' FROM moved
  WHERE getvariable('as_of') <> getvariable('past_as_of')
  UNION
  SELECT plan_id, target_id, 'plan_revision' FROM moved JOIN revised USING (plan_id)
)
SELECT plan_id, target_id, o.step, o.cause,
       lead(target_id) OVER (PARTITION BY plan_id, target_id ORDER BY o.step) IS NULL AS is_last
FROM moved m
LEFT JOIN worked w USING (plan_id, target_id)
JOIN cause_order o ON o.cause = coalesce(w.cause, 'rule_change')
