-- vi: Chính sách được giám sát theo cấp; huyện nào chưa có?
-- en: Policies supervised by level; which districts have none?
-- param: plan = 
-- param: year = 
WITH asked AS (SELECT year_for(:year, plan_for(:plan, 'policies_supervised%')) AS year),
levels AS (
  SELECT 1 AS part, t.place, t.label_vi AS name, t.actual_value AS value, t.target_value,
         t.units_reported || '/' || t.units_due AS reported, verdict_vi(t.verdict) AS state,
         marks_vi(t.is_simulated, t.is_estimate, t.is_apportioned) AS marks
  FROM targets_of(plan_for(:plan, 'policies_supervised%')) t, asked
  WHERE t.is_plan_unit AND t.indicator_id LIKE 'policies_supervised%' AND t.kind = 'count' AND t.period = asked.year),
districts AS (
  SELECT 2, 0, u.name, r.value, NULL, r.units_reported || '/' || r.units_due,
         CASE WHEN r.value IS NULL THEN 'Chưa báo cáo'
              WHEN coalesce(r.coverage_pct, 0) < 100 THEN 'Chưa có theo báo cáo đã nhận'
              ELSE 'Không có' END,
         marks_vi(r.is_simulated, r.is_estimate, r.is_apportioned)
  FROM territory_of(plan_for(:plan, 'policies_supervised%')) u CROSS JOIN asked
  LEFT JOIN results_on('reported') r ON r.org_unit_id = u.org_unit_id AND r.period = asked.year
       AND r.indicator_id = 'policies_supervised_district'
  WHERE u.level = 'district' AND NOT u.is_plan_unit AND coalesce(r.value, 0) < 1
    AND coalesce(u.valid_from, DATE '0001-01-01') <= make_date(asked.year::INT, 12, 31)
    AND coalesce(u.valid_to, DATE '9999-12-31') >= least(make_date(asked.year::INT, 6, 30), as_of()))
SELECT CASE part WHEN 1 THEN 'Theo cấp' ELSE 'Huyện chưa có' END AS "Phần", name AS "Cấp, đơn vị",
       asked.year AS "Năm", value AS "Chính sách", target_value AS "Mức giao", reported AS "Đơn vị báo cáo",
       state AS "Đánh giá", marks AS "Ghi chú"
FROM (FROM levels UNION ALL FROM districts), asked
ORDER BY part, place, name COLLATE vi
