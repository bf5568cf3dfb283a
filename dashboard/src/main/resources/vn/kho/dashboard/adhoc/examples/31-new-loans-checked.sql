-- vi: Món vay mới chưa được kiểm tra trong 30 ngày?
-- en: New loans not checked within 30 days?
SELECT r.period, u.name, r.denominator - r.numerator AS chua_kiem_tra, r.denominator AS den_han, r.ratio_pct
FROM results_on('reported') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id = 'new_loans_checked_share' AND r.numerator < r.denominator
ORDER BY r.period, chua_kiem_tra DESC
