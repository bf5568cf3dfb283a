-- vi: HTX mới từng năm, theo huyện cũ và đề án, so với 2 và 10?
-- en: New co-operatives per year, by former district and scheme, against 2 and 10?
-- param: plan = 
WITH own AS (SELECT * FROM territory_of(plan_for(:plan, 'new_cooperatives'))),
parts AS (
  -- Districts as long as there are any, and the communes that stand under no district.
  SELECT r.period, u.name, u.level, r.value, r.units_due, r.units_reported, r.is_simulated, r.is_estimate
  FROM results_on('reported') r
  JOIN own u USING (org_unit_id)
  LEFT JOIN dim_org_units d ON d.org_unit_id = u.parent_org_unit_id
  WHERE r.indicator_id = 'new_cooperatives' AND r.period_type = 'year'
    AND (u.level = 'district' OR (u.level = 'commune' AND d.level IS DISTINCT FROM 'district'))),
target AS (
  SELECT period, actual_value, target_value, cumulative_actual, verdict, units_due, units_reported, is_simulated, is_estimate,
         max(target_value) FILTER (WHERE kind = 'cumulative') OVER () AS term_target
  FROM targets_of(plan_for(:plan, 'new_cooperatives'))
  WHERE is_plan_unit AND indicator_id = 'new_cooperatives' AND kind IN ('count', 'cumulative')),
lines AS (
  SELECT period, 1 AS place, 'Toàn địa bàn' AS name, actual_value AS value, target_value, cumulative_actual, term_target,
         units_due, units_reported, verdict, is_simulated, is_estimate FROM target
  UNION ALL
  SELECT period, CASE level WHEN 'district' THEN 2 ELSE 3 END,
         CASE level WHEN 'district' THEN name ELSE 'Các xã không thuộc huyện' END, sum(value), NULL, NULL, NULL,
         sum(units_due), sum(units_reported), NULL, bool_or(is_simulated), bool_or(is_estimate)
  FROM parts GROUP BY ALL)
SELECT period AS "Kỳ", name AS "Địa bàn", value AS "HTX mới", target_value AS "Mức giao", cumulative_actual AS "Luỹ kế",
       term_target AS "Mức nhiệm kỳ", units_reported || '/' || units_due AS "Đơn vị báo cáo",
       verdict_vi(verdict) AS "Đánh giá",
       (SELECT string_agg(scheme_id, ', ' ORDER BY scheme_id) FROM bridge_indicator_schemes
        WHERE indicator_id = 'new_cooperatives') AS "Tính cho đề án",
       marks_vi(is_simulated, is_estimate, false) AS "Ghi chú"
FROM lines
ORDER BY period LIKE '____-____', period, place, name COLLATE vi
