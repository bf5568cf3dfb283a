-- vi: Chủ tịch, phó chủ tịch và chi hội trưởng được tập huấn so với 356 và 2.335?
-- en: Presidents and branch heads trained against 356 and 2,335?
-- param: plan = thai-nguyen-2021-2026
SELECT i.name_vi, r.period, r.value AS trong_nam, r.cumulative_term_value AS luy_ke,
       CASE r.indicator_id WHEN 'presidents_trained' THEN 356 ELSE 2335 END AS tong_so,
       round(100 * r.cumulative_term_value
             / CASE r.indicator_id WHEN 'presidents_trained' THEN 356 ELSE 2335 END, 1) AS ty_le
FROM results_on('footprint') r
JOIN dim_indicators i USING (indicator_id)
WHERE r.indicator_id IN ('presidents_trained', 'branch_heads_trained') AND r.period_type = 'year'
  AND r.org_unit_id = (SELECT org_unit_id FROM dim_plans WHERE plan_id = :plan ORDER BY version DESC LIMIT 1)
ORDER BY i.name_vi, r.period
