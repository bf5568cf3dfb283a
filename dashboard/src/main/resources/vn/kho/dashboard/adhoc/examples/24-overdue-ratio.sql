-- vi: Tỷ lệ nợ quá hạn so với 0,27 %; đơn vị trên 1 % (cần theo dõi)?
-- en: Overdue ratio against 0.27 %; units above 1 % (watch list)?
SELECT r.period, u.name, r.numerator AS qua_han, r.denominator AS du_no, r.ratio_pct,
       r.ratio_pct <= 0.27 AS trong_nguong, r.ratio_pct > 1 AS can_theo_doi
FROM results_on('reported') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id = 'overdue_ratio' AND r.period_type = 'month'
ORDER BY r.period, r.ratio_pct DESC NULLS LAST
