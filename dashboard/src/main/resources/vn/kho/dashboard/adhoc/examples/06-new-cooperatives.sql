-- vi: HTX mới từng năm, theo huyện cũ, so với 2 và 10?
-- en: New co-operatives per year by former district, against 2 and 10?
SELECT r.period, coalesce(d.name, '(xã sau 01/7/2025)') AS huyen_cu, sum(r.value) AS htx_moi,
       2 AS chi_tieu_nam, 10 AS chi_tieu_nhiem_ky,
       (SELECT string_agg(DISTINCT s.scheme_id, ', ' ORDER BY s.scheme_id)
        FROM bridge_indicator_schemes s WHERE s.indicator_id = 'new_cooperatives') AS de_an
FROM mart_results_by_period r
JOIN dim_org_units u USING (org_unit_id)
LEFT JOIN dim_org_units d ON d.org_unit_id = u.parent_org_unit_id AND d.level = 'district'
WHERE r.boundary = 'reported' AND r.indicator_id = 'new_cooperatives' AND r.period_type = 'year'
  AND u.level = 'commune'
GROUP BY ROLLUP (1, 2)
ORDER BY 1 NULLS LAST, 2 NULLS LAST
