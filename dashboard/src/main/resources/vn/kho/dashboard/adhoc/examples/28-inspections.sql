-- vi: Số cuộc kiểm tra so với định mức của tỉnh, huyện, xã?
-- en: Inspections done against the quotas of province, district and commune?
SELECT i.name_vi, r.period, sum(r.value) AS da_lam, max(t.target_value) AS dinh_muc, max(t.raw_text) AS nguyen_van
FROM results_on('reported') r
JOIN dim_indicators i USING (indicator_id)
LEFT JOIN fct_targets t ON t.indicator_id = r.indicator_id AND t.period = left(r.period, 4)
WHERE r.indicator_id LIKE '%inspected%' OR r.indicator_id LIKE '%checked%'
GROUP BY ALL
ORDER BY ALL
