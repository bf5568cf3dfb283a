-- vi: Chỉ tiêu nào không còn áp dụng khi bỏ cấp huyện?
-- en: Which targets became not applicable when districts were abolished?
-- param: plan = thai-nguyen-2021-2026
SELECT DISTINCT t.row_no, t.label_vi, t.scope_level, a.period, a.verdict, a.reason
FROM fct_targets t
LEFT JOIN mart_attainment a ON a.target_id = t.target_id AND a.period = t.period AND a.verdict = 'not_assessed'
WHERE t.plan_id = :plan AND t.scope_level LIKE '%district%' AND t.period_end > DATE '2025-06-30'
ORDER BY t.row_no, a.period
