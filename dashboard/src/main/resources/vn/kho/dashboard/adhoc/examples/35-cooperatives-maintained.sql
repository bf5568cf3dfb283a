-- vi: HTX (14) và tổ hợp tác (76) có được duy trì?
-- en: Are the co-operatives (14) and groups (76) kept running?
SELECT t.plan_id, t.row_no, t.label_vi, t.target_value, a.period, a.actual_value, a.gap_value, a.verdict
FROM fct_targets t
LEFT JOIN mart_attainment a ON a.target_id = t.target_id AND a.period = t.period
WHERE t.indicator_id IN ('cooperatives_maintained', 'cooperative_groups_maintained')
ORDER BY t.plan_id, t.row_no, a.period
