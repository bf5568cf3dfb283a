-- vi: Gia đình 5 không 3 sạch so với 2.500, theo xã?
-- en: 5-without-3-clean families against 2,500, by commune?
-- param: year = 2024
SELECT u.name, u.type, r.value,
       sum(r.value) OVER () AS toan_tinh, 2500 AS chi_tieu_nam,
       round(100 * r.value / nullif(sum(r.value) OVER (), 0), 2) AS ty_trong
FROM results_on('current') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id = 'families_5k3s' AND r.period = :year AND u.level = 'commune'
ORDER BY r.value DESC NULLS LAST, u.name COLLATE vi
