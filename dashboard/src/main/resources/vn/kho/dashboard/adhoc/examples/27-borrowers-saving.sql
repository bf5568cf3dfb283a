-- vi: Mọi hộ vay đều gửi tiết kiệm (100 %)?
-- en: Do all borrowing households save (100 %)?
SELECT r.period, u.level, u.name, r.numerator AS ho_gui, r.denominator AS ho_vay, r.ratio_pct
FROM results_on('reported') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id = 'borrowers_saving_share' AND r.ratio_pct < 100
ORDER BY r.period, r.ratio_pct
