-- vi: Xã nào chưa giúp được 3 hộ trong năm, xã nào chưa báo cáo?
-- en: Which communes have not reached 3 households this year, and which have not reported?
-- param: year = 2024
SELECT u.official_code, u.name, r.value AS so_ho, r.units_reported < r.units_due AS bao_cao_chua_du,
       CASE WHEN r.value IS NULL THEN 'chưa báo cáo' WHEN r.value < 3 THEN 'dưới 3 hộ' END AS tinh_trang
FROM dim_org_units u
LEFT JOIN mart_results_by_period r ON r.org_unit_id = u.org_unit_id AND r.boundary = 'reported'
     AND r.indicator_id = 'households_out_of_poverty' AND r.period = :year
WHERE u.level = 'commune'
  AND coalesce(u.valid_from, DATE '1900-01-01') <= make_date(:year::INT, 12, 31)
  AND coalesce(u.valid_to, DATE '2999-12-31') >= make_date(:year::INT, 12, 31)
  AND coalesce(r.value, 0) < 3
ORDER BY r.value NULLS FIRST, u.name COLLATE vi
