-- vi: Xã nào huyện kiểm tra dưới 15 % số tổ?
-- en: Communes with less than 15 % of groups inspected by the district?
SELECT r.period, u.name, r.numerator AS da_kiem_tra, r.denominator AS so_to, r.ratio_pct,
       ceil(0.15 * r.denominator) AS toi_thieu
FROM results_on('reported') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id = 'loan_groups_inspected_by_district_share' AND r.numerator < ceil(0.15 * r.denominator)
ORDER BY r.period, u.name COLLATE vi
