-- vi: Hộ thoát nghèo từng năm so với 500, và luỹ kế so với 2.500?
-- en: Households out of poverty each year against 500, and cumulative against 2,500?
-- param: plan = thai-nguyen-2021-2026
SELECT a.period, a.actual_value, a.target_value, a.attainment_pct, a.cumulative_actual, a.cumulative_target,
       a.cumulative_pct, a.coverage_pct, a.verdict
FROM mart_attainment a
JOIN dim_plans p ON p.plan_id = a.plan_id AND p.org_unit_id = a.org_unit_id
WHERE a.target_id = :plan || ':I.2.1'
ORDER BY a.period_end, a.period_start DESC
