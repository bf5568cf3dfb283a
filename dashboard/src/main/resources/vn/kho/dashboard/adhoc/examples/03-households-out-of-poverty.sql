-- vi: Hộ thoát nghèo từng năm so với 500, và luỹ kế so với 2.500?
-- en: Households out of poverty each year against 500, and cumulative against 2,500?
-- param: plan = 
SELECT row_no AS "Dòng", period AS "Kỳ", actual_value AS "Số hộ", target_value AS "Mức giao", attainment_pct AS "% đạt",
       cumulative_actual AS "Luỹ kế", cumulative_target AS "Luỹ kế theo kế hoạch", cumulative_pct AS "% luỹ kế",
       units_reported || '/' || units_due AS "Đơn vị báo cáo", verdict_vi(verdict) AS "Đánh giá",
       pace_vi(pace_status) AS "Tiến độ", marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM targets_of(plan_for(:plan, 'households_out_of_poverty'))
WHERE is_plan_unit AND indicator_id = 'households_out_of_poverty' AND kind IN ('count', 'cumulative')
ORDER BY place, period LIKE '____-____', period_start
