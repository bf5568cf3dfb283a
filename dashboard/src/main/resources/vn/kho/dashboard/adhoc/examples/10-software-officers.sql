-- vi: Cán bộ thạo phần mềm theo cấp, tiến độ đến 100 %?
-- en: Officers proficient in software per level, pace to 100 %?
-- param: plan = thai-nguyen-2021-2026
SELECT a.row_no, t.label_vi, a.period, a.actual_value, a.target_value, a.cumulative_actual, a.cumulative_target,
       a.cumulative_pct, a.pace_status
FROM mart_attainment a
JOIN dim_plans p ON p.plan_id = a.plan_id AND p.org_unit_id = a.org_unit_id
JOIN fct_targets t ON t.target_id = a.target_id AND t.period = a.period AND t.plan_version = a.plan_version
WHERE a.plan_id = :plan AND a.row_no LIKE 'I.6.1%' AND a.kind <> 'parameter'
ORDER BY a.row_no, a.period
