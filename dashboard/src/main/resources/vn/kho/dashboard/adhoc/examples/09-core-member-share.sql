-- vi: Tỷ lệ hội viên nòng cốt tăng bao nhiêu điểm so với lộ trình 1,0 … 3,0?
-- en: Core-member share: points gained against the path 1.0 … 3.0?
-- param: plan = 
SELECT period AS "Kỳ", numerator AS "Nòng cốt", denominator AS "Hội viên",
       round(100 * numerator / nullif(denominator, 0), 2) AS "Tỷ lệ %", actual_value AS "Điểm % tăng trong kỳ",
       target_value AS "Điểm % phải tăng", gap_value AS "Hơn, kém", cumulative_actual AS "Luỹ kế tăng",
       cumulative_target AS "Lộ trình luỹ kế", units_reported || '/' || units_due AS "Đơn vị báo cáo",
       verdict_vi(verdict) AS "Đánh giá", reason AS "Lý do",
       marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM targets_of(plan_for(:plan, 'core_member_share'))
WHERE is_plan_unit AND indicator_id = 'core_member_share' AND kind = 'percent_point_growth'
ORDER BY period LIKE '____-____', period_start
