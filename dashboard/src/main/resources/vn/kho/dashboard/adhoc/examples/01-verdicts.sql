-- vi: Hôm nay chỉ tiêu nhiệm kỳ nào vượt, đạt, chưa đạt, thiếu số liệu?
-- en: Which term targets are exceeded, achieved, not achieved or without data today?
-- param: plan = thai-nguyen-2021-2026
SELECT a.verdict, a.row_no, t.label_vi, a.target_value, a.actual_value, a.attainment_pct, a.coverage_pct, a.pace_status
FROM mart_attainment a
JOIN dim_plans p ON p.plan_id = a.plan_id AND p.org_unit_id = a.org_unit_id
JOIN fct_targets t ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version
                  AND t.target_id = a.target_id AND t.period = a.period
WHERE a.plan_id = :plan AND a.period LIKE '____-____'
ORDER BY a.verdict, a.row_no
