-- vi: Cán bộ thạo phần mềm theo cấp, tiến độ đến 100 %?
-- en: Officers proficient in software per level, pace to 100 %?
-- param: plan = 
SELECT row_no AS "Dòng", label_vi AS "Cấp", period AS "Kỳ", actual_value AS "Kết quả", target_value AS "Mức giao",
       measure_unit AS "ĐVT", cumulative_actual AS "Luỹ kế", cumulative_target AS "Luỹ kế theo kế hoạch",
       max(target_value) FILTER (WHERE period LIKE '____-____') OVER (PARTITION BY target_id) AS "Cả nhiệm kỳ",
       round(100 * cumulative_actual / nullif(max(target_value) FILTER (WHERE period LIKE '____-____')
         OVER (PARTITION BY target_id), 0), 1) AS "% của cả nhiệm kỳ",
       verdict_vi(verdict) AS "Đánh giá", pace_vi(pace_status) AS "Tiến độ", reason AS "Lý do",
       marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM targets_of(plan_for(:plan, 'officers_software%'))
WHERE is_plan_unit AND indicator_id LIKE 'officers_software%' AND kind NOT IN ('parameter', 'no_target')
ORDER BY place, period LIKE '____-____', period_start
