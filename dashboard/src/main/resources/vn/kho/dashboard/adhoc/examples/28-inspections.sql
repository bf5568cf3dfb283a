-- vi: Số cuộc kiểm tra so với định mức của tỉnh, huyện, xã, trong tháng và trong năm?
-- en: Inspections done against the quotas of province, district and commune, this month and this year?
-- param: plan = 
SELECT row_no AS "Dòng", label_vi AS "Định mức", period AS "Kỳ", comparator AS "Dấu", target_value AS "Mức",
       target_value_max AS "Đến mức", measure_unit AS "ĐVT", actual_value AS "Đã làm",
       units_met || '/' || denominator::BIGINT AS "Đơn vị đủ định mức",
       units_reported || '/' || units_due AS "Đơn vị báo cáo", verdict_vi(verdict) AS "Đánh giá",
       coalesce(reason, raw_text) AS "Lý do", marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM targets_of(plan_for(:plan, '%inspected%'))
WHERE is_plan_unit AND (indicator_id LIKE '%inspected%' OR indicator_id LIKE '%checked%')
ORDER BY place, period_start
