-- Every judged figure and verdict that is another one than in the old snapshot.
SELECT plan_id, target_id, org_unit_id, period,
       o.actual_value AS old_actual, n.actual_value AS new_actual,
       o.target_value AS old_target, n.target_value AS new_target,
       o.verdict AS old_verdict, n.verdict AS new_verdict
FROM mart_attainment n
FULL JOIN old_mart_attainment o USING (plan_id, target_id, org_unit_id, period)
WHERE (n.actual_value, n.target_value, n.verdict)
      IS DISTINCT FROM (o.actual_value, o.target_value, o.verdict)
