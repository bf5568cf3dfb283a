-- vi: Lao động nữ được dạy nghề (1.200), tỷ lệ có việc làm ≥ 80 %?
-- en: Women workers trained (1,200); in work after training at least 80 %?
SELECT r.period, i.name_vi, r.value, r.numerator, r.denominator, r.ratio_pct, r.coverage_pct
FROM results_on('reported') r
JOIN dim_indicators i USING (indicator_id)
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id IN ('women_workers_trained', 'jobs_after_training_share') AND u.level = 'province'
  AND r.period_type = 'year'
ORDER BY r.period, i.name_vi
