INSERT INTO judged
SELECT getvariable('step'), plan_id, target_id, org_unit_id, period, s.target_value, s.actual_value,
       s.verdict
FROM state_attainment s SEMI JOIN moved_targets USING (plan_id, target_id, org_unit_id, period)
