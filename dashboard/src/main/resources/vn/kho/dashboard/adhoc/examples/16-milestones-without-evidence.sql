-- vi: Mốc việc nào của năm chưa có minh chứng?
-- en: Which milestones of the year lack evidence?
-- param: plan = thai-nguyen-2021-2026
-- param: year = 2024
SELECT a.row_no, t.label_vi, t.owner_department, a.verdict, a.reason
FROM mart_attainment a
JOIN dim_plans p ON p.plan_id = a.plan_id AND p.org_unit_id = a.org_unit_id
JOIN fct_targets t ON t.target_id = a.target_id AND t.period = a.period AND t.plan_version = a.plan_version
WHERE a.plan_id = :plan AND a.kind = 'milestone' AND a.period = :year
  AND a.verdict NOT IN ('achieved', 'exceeded')
ORDER BY t.source_row
