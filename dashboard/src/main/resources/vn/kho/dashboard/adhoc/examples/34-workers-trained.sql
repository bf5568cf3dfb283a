-- vi: Lao động nữ được dạy nghề (1.200), tỷ lệ có việc làm ≥ 80 %?
-- en: Women workers trained (1,200); in work after training at least 80 %?
-- param: plan = 
WITH lines AS (
  SELECT 1 AS part, p.title_vi AS source, t.source_row AS place, a.row_no, t.label_vi, a.period, t.measure_unit, a.target_value,
         a.actual_value, a.numerator, a.denominator, a.attainment_pct, a.units_reported || '/' || a.units_due AS reported,
         verdict_vi(a.verdict) AS verdict, a.reason, marks_vi(a.is_simulated, a.is_estimate, a.is_apportioned) AS marks
  FROM dim_plans p
  JOIN mart_attainment a ON a.plan_id = p.plan_id AND a.plan_version = p.version AND a.org_unit_id = p.org_unit_id
  JOIN fct_targets t ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version AND t.target_id = a.target_id AND t.period = a.period
  WHERE t.indicator_id IN ('women_workers_trained', 'jobs_after_training_share') AND (:plan = '' OR p.plan_id = :plan)
  UNION ALL
  SELECT 2, u.name || ': ' || f.source_title, 0, f.row_no, i.name_vi, f.period, i.measure_unit, NULL,
         coalesce(f.value, (100 * f.numerator / nullif(f.denominator, 0))::DECIMAL(24, 2)), f.numerator, f.denominator, NULL, NULL,
         'Số đã công bố', f.as_printed, NULL
  FROM fct_published_figures f JOIN dim_indicators i USING (indicator_id) LEFT JOIN dim_org_units u USING (org_unit_id)
  WHERE f.indicator_id IN ('women_workers_trained', 'jobs_after_training_share', 'women_trained', 'women_in_jobs_after_training') AND :plan = '')
SELECT source AS "Kế hoạch, nguồn", row_no AS "Dòng", label_vi AS "Chỉ tiêu", period AS "Kỳ", measure_unit AS "ĐVT",
       target_value AS "Mức giao", actual_value AS "Kết quả", numerator AS "Tử số", denominator AS "Mẫu số",
       attainment_pct AS "% đạt", reported AS "Đơn vị báo cáo", verdict AS "Đánh giá", reason AS "Lý do, nguyên văn", marks AS "Ghi chú"
FROM lines
ORDER BY part, source COLLATE vi, place, period
