-- vi: So sánh các tỉnh chỉ trên chỉ số so sánh được; định nghĩa nào khác nhau?
-- en: Compare provinces on comparable indicators only; which definitions differ?
WITH used AS (
  SELECT DISTINCT t.plan_id, u.name AS province, t.indicator_id, i.name_vi, i.measure_unit, i.definition_vi,
         list_distinct(string_split(regexp_replace(lower(i.name_vi), '[^\pL0-9 ]', '', 'g'), ' ')) AS words
  FROM fct_targets t
  JOIN (SELECT plan_id, max(version) AS version FROM dim_plans GROUP BY plan_id) n ON n.plan_id = t.plan_id AND n.version = t.plan_version
  JOIN dim_plans p ON p.plan_id = t.plan_id AND p.version = t.plan_version
  JOIN dim_org_units u ON u.org_unit_id = p.org_unit_id
  JOIN dim_indicators i ON i.indicator_id = t.indicator_id),
same AS (
  -- One indicator in several plans: the same definition, so the figures may stand side by side.
  SELECT 1 AS part, u.indicator_id, u.name_vi, u.measure_unit, u.province, u.definition_vi, a.label_vi, a.row_no, a.period,
         a.target_value, a.actual_value, a.attainment_pct, a.coverage_pct, verdict_vi(a.verdict) AS verdict,
         marks_vi(a.is_simulated, a.is_estimate, a.is_apportioned) AS marks
  FROM used u
  JOIN targets_of(u.plan_id) a ON a.indicator_id = u.indicator_id AND a.is_plan_unit
       AND a.kind NOT IN ('parameter', 'no_target', 'eligibility_threshold')
  WHERE (SELECT count(DISTINCT o.plan_id) FROM used o WHERE o.indicator_id = u.indicator_id) > 1),
alike AS (
  SELECT DISTINCT 2, a.indicator_id, a.name_vi, a.measure_unit, a.province,
         a.definition_vi || ' ≠ ' || b.province || ': ' || b.definition_vi, NULL, NULL, NULL, NULL::DECIMAL(24, 6), NULL::DECIMAL(24, 6),
         NULL::DECIMAL(24, 6), NULL::DECIMAL(24, 6), 'Định nghĩa khác: không so sánh', NULL
  FROM used a JOIN used b ON a.plan_id < b.plan_id AND a.indicator_id <> b.indicator_id
  WHERE a.measure_unit = b.measure_unit AND a.name_vi NOT LIKE 'Báo cáo%' AND len(list_intersect(a.words, b.words)) >= 0.7 * least(len(a.words), len(b.words)))
SELECT CASE part WHEN 1 THEN 'So sánh được' ELSE 'Không so sánh được' END AS "Phần", name_vi AS "Chỉ số", measure_unit AS "ĐVT",
       province AS "Tỉnh", label_vi AS "Chỉ tiêu", row_no AS "Dòng", period AS "Kỳ", target_value AS "Mức giao", actual_value AS "Kết quả",
       attainment_pct AS "% đạt", coverage_pct AS "Độ phủ %", verdict AS "Đánh giá", definition_vi AS "Định nghĩa", marks AS "Ghi chú"
FROM (FROM same UNION ALL FROM alike)
ORDER BY part, name_vi COLLATE vi, indicator_id, province COLLATE vi, row_no, period
