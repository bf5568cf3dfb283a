-- vi: So sánh các tỉnh chỉ trên chỉ số so sánh được; định nghĩa nào khác nhau?
-- en: Compare provinces on comparable indicators only; which definitions differ?
SELECT i.indicator_id, i.name_vi, i.definition_vi, count(DISTINCT t.plan_id) AS so_ke_hoach,
       list(DISTINCT t.plan_id ORDER BY t.plan_id) AS ke_hoach, list(DISTINCT t.measure_unit) AS don_vi_tinh
FROM dim_indicators i
JOIN fct_targets t USING (indicator_id)
GROUP BY ALL
HAVING count(DISTINCT t.plan_id) > 1
ORDER BY so_ke_hoach DESC, i.indicator_id
