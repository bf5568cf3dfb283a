-- vi: Nam Định: đã đủ 3 HTX, và mỗi huyện có một HTX chưa?
-- en: Nam Định: are 3 co-operatives reached, and does each district have one?
-- param: plan = nam-dinh-2024
SELECT t.row_no AS "Dòng", t.label_vi AS "Chỉ tiêu", u.name AS "Đơn vị", t.period AS "Kỳ", t.target_value AS "Mức giao",
       t.actual_value AS "HTX mới", t.units_met || '/' || t.denominator::BIGINT AS "Huyện đủ mức",
       t.units_reported || '/' || t.units_due AS "Đơn vị báo cáo",
       CASE WHEN t.actual_value IS NULL AND NOT t.is_plan_unit THEN 'Chưa báo cáo' ELSE verdict_vi(t.verdict) END AS "Đánh giá",
       t.reason AS "Lý do", marks_vi(t.is_simulated, t.is_estimate, t.is_apportioned) AS "Ghi chú"
FROM targets_of(plan_for(:plan, 'new_cooperatives')) t JOIN dim_org_units u ON u.org_unit_id = t.org_unit_id
WHERE t.indicator_id = 'new_cooperatives'
ORDER BY t.place, t.period_start, NOT t.is_plan_unit, t.actual_value NULLS FIRST, u.name COLLATE vi
