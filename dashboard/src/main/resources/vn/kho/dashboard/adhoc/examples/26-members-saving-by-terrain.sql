-- vi: Hội viên gửi tiết kiệm: đồng bằng ≥ 95 %, miền núi ≥ 80 %?
-- en: Members saving: lowland at least 95 %, mountain at least 80 %?
SELECT u.name, t.value AS dia_hinh, r.period, r.numerator AS gui_tiet_kiem, r.denominator AS thanh_vien, r.ratio_pct,
       CASE t.value WHEN 'lowland' THEN 95 WHEN 'mountain' THEN 80 END AS toi_thieu,
       r.ratio_pct >= toi_thieu AS dat
FROM dim_org_unit_attributes t
JOIN dim_org_units u USING (org_unit_id)
LEFT JOIN results_on('reported') r ON r.org_unit_id = t.org_unit_id
     AND r.indicator_id = 'loan_members_saving_share' AND r.period_type = 'year'
WHERE t.attribute = 'terrain'
ORDER BY dia_hinh, u.name COLLATE vi, r.period
