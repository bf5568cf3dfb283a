-- vi: Nơi nào có dưới 90 % thành viên còn dư nợ được kiểm tra? (Báo cáo theo xã, chưa theo từng tổ.)
-- en: Where were fewer than 90 % of owing members checked? (Reported per commune, not per group.)
SELECT r.period, u.name, r.numerator AS duoc_kiem_tra, r.denominator AS con_du_no, r.ratio_pct,
       ceil(0.9 * r.denominator) AS toi_thieu
FROM results_on('reported') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id = 'borrowers_inspected_by_commune_share' AND r.numerator < ceil(0.9 * r.denominator)
ORDER BY r.period, r.ratio_pct, u.name COLLATE vi
