-- vi: Tỷ lệ tập hợp của từng xã: xã nào ≤ 50 %, xã nào đúng 50 %?
-- en: Gathering rate per commune: which are at most 50 %, which exactly 50 %?
-- param: year = 2024
SELECT u.name, r.numerator AS hoi_vien, r.denominator AS phu_nu_18, r.ratio_pct,
       CASE WHEN r.ratio_pct = 50 THEN 'đúng 50 %' ELSE 'dưới 50 %' END AS muc
FROM results_on('current') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id = 'gathering_rate' AND r.period = :year AND u.level = 'commune' AND r.ratio_pct <= 50
ORDER BY r.ratio_pct, u.name COLLATE vi
