-- vi: Chủ tịch, phó chủ tịch và chi hội trưởng được tập huấn (mỗi người một lần) so với 356 và 2.335?
-- en: Presidents and branch heads trained (each person once) against 356 and 2,335?
-- param: plan = 
SELECT row_no AS "Dòng", label_vi AS "Đối tượng", period AS "Kỳ", actual_value AS "Mới được tập huấn",
       target_value AS "Mức giao", cumulative_actual AS "Luỹ kế", cumulative_target AS "Luỹ kế theo kế hoạch",
       max(target_value) FILTER (WHERE period LIKE '____-____') OVER (PARTITION BY target_id) AS "Tổng phải tập huấn",
       round(100 * cumulative_actual / nullif(max(target_value) FILTER (WHERE period LIKE '____-____')
         OVER (PARTITION BY target_id), 0), 1) AS "% của tổng",
       units_reported || '/' || units_due AS "Đơn vị báo cáo", verdict_vi(verdict) AS "Đánh giá",
       pace_vi(pace_status) AS "Tiến độ", marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM targets_of(plan_for(:plan, 'presidents_trained'))
WHERE is_plan_unit AND indicator_id IN ('presidents_trained', 'branch_heads_trained')
  AND kind IN ('count', 'cumulative')
ORDER BY place, period LIKE '____-____', period_start
