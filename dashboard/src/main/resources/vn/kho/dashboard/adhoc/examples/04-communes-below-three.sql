-- vi: Xã nào chưa giúp được 3 hộ trong năm, xã nào chưa báo cáo?
-- en: Which communes have not reached 3 households this year, and which have not reported?
-- param: year = 2024
SELECT u.official_code, u.name, a.actual_value AS so_ho, a.units_reported < a.units_due AS bao_cao_chua_du,
       CASE WHEN a.actual_value IS NULL THEN 'chưa báo cáo' ELSE 'dưới 3 hộ' END AS tinh_trang
FROM mart_attainment a
JOIN dim_org_units u USING (org_unit_id)
WHERE a.target_id = 'thai-nguyen-2021-2026:I.2.1/1' AND a.period = :year
  AND u.level = 'commune' AND coalesce(a.actual_value, 0) < 3
ORDER BY a.actual_value NULLS FIRST, u.name COLLATE vi
