-- vi: Nạn nhân được hỗ trợ trên số phát hiện, theo đơn vị, có mẫu số?
-- en: Victims helped out of those detected, per unit, with denominators?
-- param: plan = 
-- param: year = 
WITH asked AS (SELECT year_for(:year, plan_for(:plan, 'victims_supported_share')) AS year),
target AS (
  SELECT max(target_value) AS value FROM targets_of(plan_for(:plan, 'victims_supported_share'))
  WHERE is_plan_unit AND indicator_id = 'victims_supported_share' AND kind = 'percent'),
lines AS (
  SELECT 1 AS part, u.level, u.name, u.official_code, r.*
  FROM results_on('footprint') r JOIN dim_org_units u USING (org_unit_id)
  WHERE r.org_unit_id IN (SELECT org_unit_id FROM dim_plans WHERE plan_id = plan_for(:plan, 'victims_supported_share'))
  UNION ALL
  SELECT 2, u.level, u.name, u.official_code, r.*
  FROM results_on('reported') r
  JOIN territory_of(plan_for(:plan, 'victims_supported_share')) u USING (org_unit_id)
  LEFT JOIN dim_org_units d ON d.org_unit_id = u.parent_org_unit_id
  WHERE NOT u.is_plan_unit AND (u.level <> 'commune' OR d.level IS DISTINCT FROM 'district'))
SELECT level_vi(level) AS "Cấp", name AS "Đơn vị", period AS "Năm", numerator AS "Được hỗ trợ", denominator AS "Phát hiện",
       ratio_pct AS "Tỷ lệ %", (SELECT value FROM target) AS "Mức giao %",
       CASE WHEN denominator = 0 THEN 'Không phát sinh'
            WHEN numerator IS NULL OR denominator IS NULL THEN 'Chưa báo cáo'
            WHEN 100 * numerator >= (SELECT value FROM target) * denominator THEN 'Từ mức giao trở lên'
            ELSE 'Dưới mức giao' END AS "So với mức giao",
       units_reported || '/' || units_due AS "Đơn vị báo cáo", marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM lines, asked
WHERE indicator_id = 'victims_supported_share' AND period = asked.year
ORDER BY part, level_place(level), name COLLATE vi, official_code
