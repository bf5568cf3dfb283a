-- vi: Nạn nhân được hỗ trợ trên số phát hiện, theo đơn vị, có mẫu số?
-- en: Victims helped out of those detected, per unit, with denominators?
SELECT u.level, u.name, r.period, r.numerator AS duoc_ho_tro, r.denominator AS phat_hien, r.ratio_pct
FROM results_on('reported') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id = 'victims_supported_share' AND r.period_type = 'year'
ORDER BY r.period, u.level, u.name COLLATE vi
