-- vi: Dư nợ uỷ thác NHCSXH, số hộ, số tổ theo tháng và đơn vị; tăng bao nhiêu?
-- en: Trust lending balance, households and groups by month and unit; growth?
SELECT u.name, r.indicator_id, r.period, r.value,
       r.value - lag(r.value) OVER (PARTITION BY r.org_unit_id, r.indicator_id ORDER BY r.period) AS tang
FROM results_on('reported') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id IN ('trust_outstanding', 'trust_borrowers', 'loan_groups') AND r.period_type = 'month'
  AND u.level IN ('province', 'district')
ORDER BY u.name COLLATE vi, r.indicator_id, r.period
