-- vi: Tỷ lệ tổ TK&VV tốt, khá có đạt 95 %? Còn tổ yếu không?
-- en: Share of loan groups rated good or fair at least 95 %? Any weak?
SELECT r.period, u.name, max(r.ratio_pct) FILTER (WHERE r.indicator_id = 'good_loan_groups_share') AS tot_kha_pct,
       max(r.value) FILTER (WHERE r.indicator_id = 'weak_loan_groups') AS to_yeu
FROM results_on('reported') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id IN ('good_loan_groups_share', 'weak_loan_groups')
GROUP BY ALL
ORDER BY r.period, max(u.name) COLLATE vi
