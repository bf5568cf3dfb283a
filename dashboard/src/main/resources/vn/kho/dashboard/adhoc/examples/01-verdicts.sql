-- vi: Hôm nay chỉ tiêu nhiệm kỳ nào vượt, đạt, chưa đạt, thiếu số liệu?
-- en: Which term targets are exceeded, achieved, not achieved or without data today?
-- param: plan = 
WITH longest AS (
  -- Each target in its longest period; where that is a year or shorter, in the latest one that has begun.
  SELECT *, datediff('month', period_start, period_end) AS months
  FROM targets_of(plan_for(:plan, '%'))
  WHERE is_plan_unit AND kind NOT IN ('parameter', 'no_target') AND (kind <> 'qualitative' OR denominator IS NOT NULL)
  QUALIFY row_number() OVER (PARTITION BY target_id ORDER BY months DESC, period_start > as_of(),
            CASE WHEN period_start <= as_of() THEN period_start END DESC, period_start) = 1
       OR (period LIKE '____-____' AND kind <> 'qualitative'))
SELECT verdict_vi(verdict) AS "Đánh giá", row_no AS "Dòng", label_vi AS "Chỉ tiêu", period AS "Kỳ", measure_unit AS "ĐVT",
       target_value AS "Mức giao", actual_value AS "Kết quả", attainment_pct AS "% đạt",
       units_reported || '/' || units_due AS "Đơn vị báo cáo", coverage_pct AS "Độ phủ %",
       pace_vi(pace_status) AS "Tiến độ", reason AS "Lý do",
       marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM longest
ORDER BY verdict_place(verdict), place, period_end
