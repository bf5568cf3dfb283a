-- vi: Đề án 01: chỉ tiêu đến 2025 và 2030, tiến độ, đóng góp của từng huyện?
-- en: Scheme 01: the targets until 2025 and 2030, progress, pace, and the contribution of each district?
-- param: plan = 
WITH own AS (
  SELECT t.* FROM targets_of(plan_for(:plan, 'cooperatives_strengthened')) t
  WHERE t.is_plan_unit AND t.kind NOT IN ('parameter', 'no_target', 'eligibility_threshold', 'deadline', 'per_unit_minimum')
    AND t.indicator_id IN (SELECT indicator_id FROM bridge_indicator_schemes WHERE scheme_id = 'DA01')),
parts AS (
  SELECT o.place, o.row_no, o.target_id, o.period, o.period_start, o.period_end, o.measure_unit, o.label_vi, u.level, u.name,
         sum(r.value) AS value, bool_or(r.is_simulated) AS is_simulated, bool_or(r.is_estimate) AS is_estimate
  FROM own o
  JOIN results_on('reported') r ON r.indicator_id = o.indicator_id AND r.period_type = 'year'
       AND r.period_start >= o.period_start AND r.period_end <= o.period_end AND r.value IS NOT NULL
  JOIN territory_of(plan_for(:plan, 'cooperatives_strengthened')) u ON u.org_unit_id = r.org_unit_id AND NOT u.is_plan_unit
  LEFT JOIN dim_org_units d ON d.org_unit_id = u.parent_org_unit_id
  JOIN dim_indicators i ON i.indicator_id = o.indicator_id AND i.time_rule = 'sum' AND i.value_type <> 'ratio'
  WHERE u.level <> 'commune' OR d.level IS DISTINCT FROM 'district'
  GROUP BY ALL)
SELECT row_no AS "Dòng", label_vi AS "Chỉ tiêu", period AS "Kỳ", name AS "Đơn vị", measure_unit AS "ĐVT", target_value AS "Mức giao",
       value AS "Kết quả", pct AS "% đạt", expected_to_date AS "Lẽ ra đến nay", pace AS "Tiến độ", verdict AS "Đánh giá",
       reason AS "Lý do", marks AS "Ghi chú"
FROM (
  SELECT place, row_no, label_vi, period, period_end, 1 AS part, 'Cả tỉnh' AS name, measure_unit, target_value,
         actual_value AS value, attainment_pct AS pct, expected_to_date, pace_vi(pace_status) AS pace,
         verdict_vi(verdict) AS verdict, reason, marks_vi(is_simulated, is_estimate, is_apportioned) AS marks
  FROM own
  UNION ALL
  SELECT p.place, p.row_no, p.label_vi, p.period, p.period_end, 2, p.name, p.measure_unit, NULL, p.value,
         round(100 * p.value / nullif(sum(p.value) OVER (PARTITION BY p.target_id, p.period), 0), 1), NULL, NULL, 'đóng góp (% của các đơn vị)', NULL,
         marks_vi(p.is_simulated, p.is_estimate, false)
  FROM parts p)
ORDER BY place, period_end, part, value DESC NULLS LAST, name COLLATE vi
