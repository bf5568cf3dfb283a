-- vi: Gia đình 5 không 3 sạch so với 2.500, theo xã và địa hình?
-- en: 5-without-3-clean families against 2,500, by commune and terrain?
-- param: plan = 
-- param: year = 
WITH asked AS (SELECT year_for(:year, plan_for(:plan, 'families_5k3s')) AS year),
province AS (
  SELECT t.* FROM targets_of(plan_for(:plan, 'families_5k3s')) t, asked
  WHERE is_plan_unit AND indicator_id = 'families_5k3s' AND kind = 'count' AND period = asked.year),
parts AS (
  -- Communes as they reported; one that ended in the year keeps what it reported until then.
  SELECT u.official_code, u.name, u.type, a.value AS terrain, r.value, r.units_reported, r.units_due,
         r.is_simulated, r.is_estimate, r.is_apportioned
  FROM results_on('reported') r
  JOIN territory_of(plan_for(:plan, 'families_5k3s')) u USING (org_unit_id)
  LEFT JOIN dim_org_unit_attributes a ON a.org_unit_id = u.org_unit_id AND a.attribute = 'terrain'
  WHERE r.indicator_id = 'families_5k3s' AND r.period = (SELECT year FROM asked) AND u.level = 'commune'),
lines AS (
  SELECT 1 AS part, NULL AS code, 'Toàn địa bàn' AS name, NULL AS type, NULL AS terrain, actual_value AS value, target_value,
         attainment_pct, verdict, units_reported, units_due, is_simulated, is_estimate, is_apportioned FROM province
  UNION ALL
  SELECT 2, official_code, name, type, terrain, value, NULL, NULL, NULL, units_reported, units_due, is_simulated, is_estimate, is_apportioned
  FROM parts)
SELECT l.code AS "Mã", l.name AS "Đơn vị", l.type AS "Loại",
       CASE l.terrain WHEN 'lowland' THEN 'Đồng bằng' WHEN 'mountain' THEN 'Miền núi' ELSE l.terrain END AS "Địa hình",
       asked.year AS "Năm", l.value AS "Gia đình", l.target_value AS "Mức giao", l.attainment_pct AS "% đạt",
       round(100 * l.value / nullif((SELECT sum(value) FROM parts), 0), 2) AS "Tỷ trọng %",
       CASE WHEN l.value IS NULL THEN 'Chưa báo cáo' ELSE verdict_vi(l.verdict) END AS "Đánh giá",
       l.units_reported || '/' || l.units_due AS "Đơn vị báo cáo",
       marks_vi(l.is_simulated, l.is_estimate, l.is_apportioned) AS "Ghi chú"
FROM lines l, asked
ORDER BY l.part, l.value DESC NULLS LAST, l.name COLLATE vi, l.code
