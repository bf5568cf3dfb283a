-- vi: HTX (14) và tổ hợp tác (76) có được duy trì, còn thiếu bao nhiêu? (Tên từng HTX ở sổ của tỉnh, không gửi lên.)
-- en: Are the co-operatives (14) and groups (76) kept, how many are gone? (Their names stand in the province's register, which is not sent up.)
-- param: plan = 
SELECT p.title_vi AS "Kế hoạch", a.row_no AS "Dòng", t.label_vi AS "Chỉ tiêu", a.period AS "Kỳ", t.measure_unit AS "ĐVT",
       a.target_value AS "Phải duy trì", a.actual_value AS "Còn hoạt động",
       CASE WHEN a.actual_value < a.target_value THEN a.target_value - a.actual_value
            WHEN a.actual_value IS NOT NULL THEN 0 END AS "Không còn",
       (SELECT string_agg(r.note, '; ' ORDER BY r.received_on) FROM fct_results r
        WHERE r.indicator_id = t.indicator_id AND r.is_current AND r.period_start >= a.period_start
          AND r.period_end <= a.period_end AND r.note IS NOT NULL) AS "Ghi chú của báo cáo",
       verdict_vi(a.verdict) AS "Đánh giá", a.reason AS "Lý do", marks_vi(a.is_simulated, a.is_estimate, a.is_apportioned) AS "Ghi chú"
FROM dim_plans p
JOIN mart_attainment a ON a.plan_id = p.plan_id AND a.plan_version = p.version AND a.org_unit_id = p.org_unit_id
JOIN fct_targets t ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version AND t.target_id = a.target_id AND t.period = a.period
WHERE t.indicator_id IN ('cooperatives_maintained', 'cooperative_groups_maintained')
  AND (:plan = '' OR p.plan_id = :plan)
ORDER BY p.title_vi, t.source_row, a.period_start
